//! Salutation, closing, subject.

use super::English;
use crate::wording::voice::{Calendar, Frame};
use jiff::civil::Date;

impl Frame for English {
    fn salutation(&self, name: Option<&str>) -> String {
        name.map_or_else(|| "Hello".to_owned(), |n| format!("Dear {n}"))
    }

    fn closing(&self) -> &'static str {
        "Kind regards"
    }

    fn disclosure(&self) -> &'static str {
        "This message was written by our AI assistant. If you would rather speak to one of us, just say so."
    }

    fn subject(&self, house: &str, day: Option<Date>) -> String {
        match day {
            Some(d) => format!("Your event at {house} {}", self.on(d)),
            None => format!("Your enquiry at {house}"),
        }
    }

    fn and(&self) -> &'static str {
        "and"
    }

    fn or(&self) -> &'static str {
        "or"
    }

    fn quoted(&self, words: &str) -> String {
        format!("“{words}”")
    }

    fn typeset(&self, text: String) -> String {
        text
    }
}

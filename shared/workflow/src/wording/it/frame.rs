//! Salutation, closing, subject.

use super::Italian;
use crate::wording::voice::{Calendar, Frame};
use jiff::civil::Date;

impl Frame for Italian {
    fn salutation(&self, name: Option<&str>) -> String {
        name.map_or_else(|| "Buongiorno".to_owned(), |n| format!("Buongiorno {n}"))
    }

    fn closing(&self) -> &'static str {
        "Cordiali saluti"
    }

    fn disclosure(&self) -> &'static str {
        "Questo messaggio è stato scritto dal nostro assistente IA. Se preferisce parlare con una persona del nostro \
         team, basta dircelo."
    }

    fn subject(&self, house: &str, day: Option<Date>) -> String {
        match day {
            Some(d) => format!("Il Suo evento presso {house}, {}", self.date(d)),
            None => format!("La Sua richiesta presso {house}"),
        }
    }

    fn and(&self) -> &'static str {
        "e"
    }

    fn or(&self) -> &'static str {
        "o"
    }

    fn quoted(&self, words: &str) -> String {
        format!("«{words}»")
    }

    fn typeset(&self, text: String) -> String {
        text
    }
}

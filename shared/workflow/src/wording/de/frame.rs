//! Salutation, closing, subject.

use super::German;
use crate::wording::voice::{Calendar, Frame};
use jiff::civil::Date;

impl Frame for German {
    fn salutation(&self, name: Option<&str>) -> String {
        name.map_or_else(|| "Guten Tag".to_owned(), |n| format!("Guten Tag {n}"))
    }

    fn closing(&self) -> &'static str {
        "Freundliche Grüsse"
    }

    fn disclosure(&self) -> &'static str {
        "Diese Nachricht hat unser KI-Assistent verfasst. Wenn Sie lieber mit jemandem aus unserem Team sprechen, \
         genügt ein kurzes Wort."
    }

    fn subject(&self, house: &str, day: Option<Date>) -> String {
        match day {
            Some(d) => format!("Ihr Anlass bei {house} {}", self.on(d)),
            None => format!("Ihre Anfrage bei {house}"),
        }
    }

    fn and(&self) -> &'static str {
        "und"
    }

    fn or(&self) -> &'static str {
        "oder"
    }

    fn quoted(&self, words: &str) -> String {
        format!("«{words}»")
    }

    fn typeset(&self, text: String) -> String {
        text
    }
}

//! Salutation, closing, subject, spaces before double punctuation.

use super::French;
use crate::wording::voice::{Calendar, Frame};
use jiff::civil::Date;

impl Frame for French {
    fn salutation(&self, name: Option<&str>) -> String {
        name.map_or_else(|| "Bonjour,".to_owned(), |n| format!("Bonjour {n},"))
    }

    fn closing(&self) -> &'static str {
        "Meilleures salutations"
    }

    fn disclosure(&self) -> &'static str {
        "Ce message a été rédigé par notre assistant IA. Si vous préférez parler à quelqu'un de notre équipe, un simple \
         mot suffit."
    }

    fn subject(&self, house: &str, day: Option<Date>) -> String {
        match day {
            Some(d) => format!("Votre événement chez {house} {}", self.on(d)),
            None => format!("Votre demande chez {house}"),
        }
    }

    fn and(&self) -> &'static str {
        "et"
    }

    fn or(&self) -> &'static str {
        "ou"
    }

    fn quoted(&self, words: &str) -> String {
        format!("« {words} »")
    }

    /// The space before `?`, `!`, `:`, `;` and inside guillemets does not break.
    fn typeset(&self, text: String) -> String {
        let mut out = text;
        for (loose, fixed) in [
            (" ?", "\u{a0}?"),
            (" !", "\u{a0}!"),
            (" :", "\u{a0}:"),
            (" ;", "\u{a0};"),
            ("« ", "«\u{a0}"),
            (" »", "\u{a0}»"),
        ] {
            out = out.replace(loose, fixed);
        }
        out
    }
}

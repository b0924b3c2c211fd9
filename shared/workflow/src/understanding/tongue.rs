//! The language of any text, for whoever must keep to one.

use super::fold::{Masked, fold};
use super::tokens::{self, View};
use super::{language, mask};
use crate::venue::Language;

/// The language of a text by its commonest words; `None` when too little is said or none leads.
pub fn language(text: &str) -> Option<Language> {
    let mut page = Masked::new(&fold(text));
    mask::links(&mut page);
    language::detect(text, View::new(page.as_str(), &tokens::split(page.as_str())))
}

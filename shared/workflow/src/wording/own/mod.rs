//! A house's own words: a [`Voice`] that says its sentences where the house has some, and lets the language speak
//! everywhere else. There is one way from a plan to a text; only the words differ.

mod check;
mod fill;
mod samples;
mod sentences;

pub use check::{Fault, Place, faults};
pub(super) use fill::{Fills, filled};
pub use sentences::{Example, Sentence, examples, sentences};

use super::{style::Voice, voice};
use crate::venue::{Language, Texts, Venue};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// A sentence as it was said: the language's own words, and the facts by placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// The default.
    pub default: String,
    /// What stands for each placeholder.
    pub values: Vec<(&'static str, String)>,
}

/// What was said, by the name of the sentence.
pub(super) type Trace = Mutex<BTreeMap<String, Said>>;

/// The voice of a house.
pub(super) struct Own<'a> {
    base: &'static dyn Voice,
    texts: Option<&'a Texts>,
    trace: Option<&'a Trace>,
}

impl<'a> Own<'a> {
    /// The voice of `venue` in a language.
    pub fn of(language: Language, venue: &'a Venue) -> Self {
        Self { base: voice(language), texts: venue.texts.get(&language), trace: None }
    }

    /// The voice of `venue`, noting in `trace` which sentences are said.
    pub fn traced(language: Language, venue: &'a Venue, trace: &'a Trace) -> Self {
        Self { trace: Some(trace), ..Self::of(language, venue) }
    }

    /// The lines of the signature, if the house has its own.
    pub fn signature(&self) -> Option<&'a [String]> {
        self.texts.map(|t| t.signature.as_slice()).filter(|lines| !lines.is_empty())
    }

    /// Whether every sentence is the language's own and nobody listens.
    fn is_plain(&self) -> bool {
        self.trace.is_none() && self.texts.is_none_or(|t| t.sentences.is_empty())
    }

    fn note(&self, name: &str, values: &[(&'static str, String)], default: &str) {
        let Some(mut trace) = self.trace.and_then(|t| t.lock().ok()) else { return };
        trace.insert(name.to_owned(), Said { default: default.to_owned(), values: values.to_vec() });
    }

    /// A fixed sentence: the house's, else the default.
    fn text<'s>(&'s self, fills: Fills, default: &'s str) -> &'s str {
        self.note(&fills.name, &[], default);
        self.texts.and_then(|t| t.sentences.get(&fills.name)).map_or(default, String::as_str)
    }

    /// A sentence with facts: the house's, else the default.
    fn sentence(&self, fills: Fills, default: String) -> String {
        self.note(&fills.name, &fills.values, &default);
        let own = self.texts.and_then(|t| t.sentences.get(&fills.name));
        own.map_or(default, |own| filled(own, &fills.values))
    }
}

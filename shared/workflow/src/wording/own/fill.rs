//! Facts in place of placeholders.

use crate::turn::WhenFact;
use crate::understanding::DayPart;
use crate::venue::{ClockTime, Money};
use crate::wording::style::{Voice, list};
use jiff::civil::{Date, Weekday};

/// What a parameter of a sentence is to a text of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::wording) enum Kind {
    /// A placeholder.
    Always,
    /// A placeholder of a variant with its name.
    Sometimes,
    /// A variant with its name.
    Switch,
}

/// A parameter of a sentence.
pub(in crate::wording) trait Arg {
    /// What it is.
    const KIND: Kind;
    /// In words; `None` when it is absent or nothing to word.
    fn worded(&self, v: &dyn Voice) -> Option<String>;
    /// Whether it is there, or switched on.
    fn is_on(&self) -> bool {
        true
    }
}

macro_rules! facts {
    ($($type:ty: |$fact:ident, $v:ident| $words:expr;)*) => {$(
        impl Arg for $type {
            const KIND: Kind = Kind::Always;
            fn worded(&self, $v: &dyn Voice) -> Option<String> {
                let $fact = self;
                Some($words)
            }
        }

        impl Arg for Option<$type> {
            const KIND: Kind = Kind::Sometimes;
            fn worded(&self, v: &dyn Voice) -> Option<String> {
                self.as_ref().and_then(|fact| fact.worded(v))
            }
            fn is_on(&self) -> bool {
                self.is_some()
            }
        }
    )*};
}

facts! {
    &str: |words, _v| (*words).to_owned();
    &WhenFact: |when, v| v.when(when);
    Date: |date, v| v.date(*date);
    &[Date]: |days, v| list(&days.iter().map(|d| v.date(*d)).collect::<Vec<_>>(), v.or());
    ClockTime: |time, _v| time.to_string();
    Money: |amount, v| v.money(*amount);
    Weekday: |day, v| v.weekday(*day).to_owned();
    DayPart: |part, v| v.part_of_day(*part).to_owned();
    u32: |people, v| v.people(*people);
}

impl Arg for bool {
    const KIND: Kind = Kind::Switch;

    fn worded(&self, _: &dyn Voice) -> Option<String> {
        None
    }

    fn is_on(&self) -> bool {
        *self
    }
}

/// A sentence that is being said: the name of its variant, and its facts by placeholder.
pub(in crate::wording) struct Fills {
    pub name: String,
    pub values: Vec<(&'static str, String)>,
}

impl Fills {
    pub fn new(name: &'static str) -> Self {
        Self { name: name.to_owned(), values: Vec::new() }
    }

    /// The next parameter.
    pub fn with<A: Arg>(mut self, name: &'static str, arg: &A, v: &dyn Voice) -> Self {
        if matches!(A::KIND, Kind::Sometimes | Kind::Switch) && arg.is_on() {
            self.name.push('_');
            self.name.push_str(name);
        }
        self.values.extend(arg.worded(v).map(|words| (name, words)));
        self
    }
}

/// `text` with its placeholders filled. One without a value stays as it is written.
pub(in crate::wording) fn filled(text: &str, values: &[(&'static str, String)]) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Placeholder(name) => match values.iter().find(|(n, _)| *n == name) {
                Some((_, words)) => out.push_str(words),
                None => out.extend(["{", name, "}"]),
            },
        }
    }
    out
}

/// A part of a text with placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words; a brace that opens or closes nothing is one of them.
    Words(&'a str),
    /// A name that stood in braces.
    Placeholder(&'a str),
}

/// The parts of a text, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((words, name, tail)) = rest.split_once('{').and_then(|(words, tail)| {
        let (name, tail) = tail.split_once('}')?;
        Some((words, name, tail))
    }) {
        all.extend([Piece::Words(words), Piece::Placeholder(name)]);
        rest = tail;
    }
    all.push(Piece::Words(rest));
    all
}

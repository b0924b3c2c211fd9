//! Where an expression may begin: most words are none of one, and need not be tried.

use super::class::{Sense, Tag};
use super::lex::{Item, Kind};

/// So many words of an expression stand before the first that names a time: at most three, and some to spare.
pub(super) const REACH: usize = 6;

/// The roles of words with which an expression begins.
const OPENING: u128 = {
    const TAGS: [Tag; 36] = [
        // "The eve of".
        Tag::Eve,
        // A period beside this one, "two weeks ago", "within a month".
        Tag::This,
        Tag::Coming,
        Tag::Next,
        Tag::AfterNext,
        Tag::Prev,
        Tag::Last,
        Tag::BeforeLast,
        Tag::In,
        Tag::During,
        Tag::Within,
        Tag::By,
        Tag::Measure,
        Tag::Ago,
        Tag::The,
        Tag::A,
        Tag::Every,
        Tag::About,
        Tag::Few,
        // Its parts, and those that are counted.
        Tag::Begin,
        Tag::Mid,
        Tag::End,
        Tag::Rest,
        Tag::WeekNumber,
        Tag::QuarterNumber,
        // An hour in words.
        Tag::Just,
        Tag::Half,
        Tag::HalfTo,
        Tag::HalfOf,
        Tag::HalfHour,
        Tag::Quarter,
        Tag::ThreeQuarters,
        Tag::AllDay,
        // What only bears the name of a day.
        Tag::Street,
        Tag::Square,
        Tag::Passage,
    ];
    let (mut all, mut i) = (0, 0);
    while i < TAGS.len() {
        all |= 1 << (TAGS[i] as u8);
        i += 1;
    }
    all
};

impl Item {
    /// Whether an expression may begin here.
    pub(super) fn opens(&self) -> bool {
        self.is_number() || self.sense.tags & OPENING != 0 || !self.sense.is_bare()
    }

    /// Whether it names a time or a part of one, and is no mere role: without one no expression is.
    pub(super) fn names_time(&self) -> bool {
        let whole = |s: &Sense| s.has(Tag::AllDay) || s.has(Tag::HalfHour);
        self.is_number() || !self.sense.is_bare() || whole(self.sense)
    }

    fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Num { .. })
    }
}

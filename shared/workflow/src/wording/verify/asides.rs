//! What a person may say in a mail of their own that no plan holds and no plan disproves: whom they greet and how they
//! sign, when they will call, what they wish. Everything else they write is held against the plan as any text is.

use super::lexicon::{Lexicon, compile, words};
use super::scan::Fact;
use super::sentences::{Page, sentences};
use crate::understanding::privacy;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Words of a call or a wish.
static ASIDES: LazyLock<Regex> = LazyLock::new(|| beginning(|l| l.asides));
/// Words of the event.
static OCCASIONS: LazyLock<Regex> = LazyLock::new(|| beginning(|l| l.occasions));
/// Behind a number: a stretch of time.
static SOON: LazyLock<Regex> = LazyLock::new(|| compile(&[r"\A ?(?:min|hour|stunde|heure|or[ae](?-u:\b))"]));

/// A word that begins as one of those.
fn beginning(field: fn(&'static Lexicon) -> &'static [&'static str]) -> Regex {
    let all: Vec<String> = words(field).map(regex::escape).collect();
    compile(&[r"(?:^|[^\p{L}])(?:", &all.join("|"), ")"])
}

/// The asides of a text written by hand.
pub(super) struct Asides {
    /// Names in its greeting and under it.
    courtesies: Vec<Range<usize>>,
}

impl Asides {
    pub fn of(text: &str) -> Self {
        // "I'll call you at four. Rosa": the last sentence may be the signature, on whatever line.
        let trimmed = text.trim_end();
        let last = sentences(trimmed).into_iter().rev().find(|s| !s.is_empty()).map_or(0, |s| s.start);
        let signed = privacy::courtesies(trimmed.get(last..).unwrap_or_default());
        let signed = signed.into_iter().map(|(from, to)| last + from..last + to);
        let courtesies = privacy::courtesies(text).into_iter().map(|(from, to)| from..to).chain(signed).collect();
        Self { courtesies }
    }

    /// Whether the person at this place is greeted, or signs.
    pub fn greets(&self, at: &Range<usize>) -> bool {
        self.courtesies.iter().any(|c| c.start <= at.start && at.end <= c.end)
    }

    /// Whether the day or hour found there is the writer's own: of a call, of a wish.
    pub fn own_time(page: &Page<'_>, fact: &Fact, at: &Range<usize>) -> bool {
        let is_time = match fact {
            Fact::Time(_) | Fact::Range(..) | Fact::Weekday(_) | Fact::FromToday(_) => true,
            Fact::Count(_) => SOON.is_match(page.small.get(at.end..).unwrap_or_default()),
            _ => false,
        };
        is_time && Self::own_day(page, at)
    }

    /// The same for a day that is told by words alone: "next week".
    pub fn own_day(page: &Page<'_>, at: &Range<usize>) -> bool {
        let sentence = page.sentence(at.start);
        let head = page.small.get(sentence.start..at.start).unwrap_or_default();
        let tail = page.small.get(at.start..sentence.end).unwrap_or_default();
        let head = head.rsplit([',', ';']).next().unwrap_or_default();
        let tail = tail.split([',', ';']).next().unwrap_or_default();
        let spoken = ASIDES.is_match(head) || ASIDES.is_match(tail);
        // "I call about the dinner at 4 pm" tells the hour of the dinner, "at 4 pm I call about the dinner" does not.
        spoken && !OCCASIONS.is_match(head)
    }
}

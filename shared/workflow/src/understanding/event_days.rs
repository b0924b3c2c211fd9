//! Single days of an event of several: "only the first day", "am zweiten Abend", "without 21 March".
//!
//! Whether the event has several days the booking knows; here is read which of them is spoken of, and whether it alone is
//! to stay or to go. Told of as it is ("on the last day we finish at three") it does neither.

use super::fold::{Span, after, before, part, re};
use super::lang::Cue;
use super::lang::event_days::{ALL, EventDays};
use super::lang::signals::Sign;
use super::sentences::{Kind, Sentence, Text};
use super::{DateMention, DateRole, Mention, When};
use jiff::civil::Date;
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Which day of an event of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhichDay {
    /// Counted from 1.
    Nth(u8),
    /// The last.
    Last,
    /// By its date.
    On(Date),
    /// Every one.
    All,
}

/// What is to become of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is but named.
    Named,
    /// It alone stays.
    Alone,
    /// It goes.
    Gone,
}

/// A day of an event of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventDay {
    /// Which.
    pub which: WhichDay,
    /// What is to become of it.
    pub fate: Fate,
}

/// The patterns of one language.
struct Patterns {
    ordinal: Regex,
    all: Regex,
    only: Regex,
    alone: Regex,
    without: Regex,
    gone: Regex,
}

impl Patterns {
    fn of(words: &EventDays) -> Self {
        let [first, second, third, last] = words.ordinals;
        Self {
            ordinal: re(&format!(r"\b(?:({first})|({second})|({third})|({last})) {}\b", words.day)),
            all: re(&format!(r"\b{}\b", words.all)),
            only: re(&format!(r"\b{} $", words.only)),
            alone: re(&format!(r"^ {}(?: (?:us|uns|nous|ci))?{CLOSES}", words.alone)),
            without: re(&format!(r"\b{} $", words.without)),
            gone: re(&format!(r"^ {}\b", words.gone)),
        }
    }
}

static PATTERNS: LazyLock<[Patterns; 4]> = LazyLock::new(|| ALL.map(Patterns::of));
/// Whether any day is named at all: most mails name none.
static ANY: LazyLock<Regex> = LazyLock::new(|| {
    let any = ALL.iter().map(|w| format!("(?:{}) {}|{}", w.ordinals.join("|"), w.day, w.all));
    re(&format!(r"\b(?:{})\b", any.collect::<Vec<_>>().join("|")))
});
/// "Not only the first day".
static NOT: LazyLock<Regex> = LazyLock::new(|| re(r"\b(?:not|nicht|pas|non) $"));

/// Reads a folded text. A question names days and settles nothing about them; a date tells more than itself only where
/// something is `held`.
pub(super) fn read(low: &str, parsed: &Text, dates: &[Mention<DateMention>], held: bool) -> Vec<Mention<EventDay>> {
    let mut named: Vec<(WhichDay, Span)> = Vec::new();
    let any = ANY.is_match(low);
    for p in PATTERNS.iter().filter(|_| any) {
        for c in p.ordinal.captures_iter(low) {
            let which = match (1..=4).find(|i| c.get(*i).is_some()) {
                Some(4) | None => WhichDay::Last,
                Some(n) => WhichDay::Nth(n as u8),
            };
            named.extend(c.get(0).map(|m| (which, (m.start(), m.end()))));
        }
        named.extend(p.all.find_iter(low).map(|m| (WhichDay::All, (m.start(), m.end()))));
    }
    let event = |d: &&Mention<DateMention>| held && d.value.role == DateRole::Event;
    named.extend(dates.iter().filter(event).filter_map(|d| match d.value.when {
        When::Days { start, end: None } => Some((WhichDay::On(start), d.span)),
        _ => None,
    }));
    // "One day is enough for us, the 13th."
    let no = |s: &Sentence| s.cues.any(&[Cue::NotWork, Cue::Decline, Cue::Hypothetical]);
    let one_day = parsed.sentences.iter().any(|s| s.factual() && !no(s) && s.cues.signs(Sign::OneDay));
    let told = |span: Span| parsed.sentences.iter().any(|s| s.holds(span) && s.kind != Kind::Question);
    let mention = |(which, span)| {
        let fate = match which {
            WhichDay::On(_) if one_day => Fate::Alone,
            _ if told(span) => fate(low, span),
            _ => Fate::Named,
        };
        Mention::sure(EventDay { which, fate }, span)
    };
    let mut days: Vec<_> = named.into_iter().map(mention).collect();
    // A day by its date that is but named stands among the dates.
    days.retain(|d| !(matches!(d.value.which, WhichDay::On(_)) && d.value.fate == Fate::Named));
    crate::order::by_key(&mut days, |d| d.span);
    days
}

/// What may stand behind a day that alone is to stay: "only on Sunday we leave at nine" tells of that day.
const CLOSES: &str =
    r"(?:,? (?:please|then|bitte|dann|alors|allora|merci|grazie|s'il vous plaiit|per favore))*(?: ?[.,!;)\n]|$)";
static CLOSED: LazyLock<Regex> = LazyLock::new(|| re(&format!("^{CLOSES}")));

/// What the words right beside a day make of it.
fn fate(low: &str, span: Span) -> Fate {
    let (head, tail) = (before(low, span.0), after(low, span.1));
    for p in PATTERNS.iter() {
        let only = p.only.find(head).is_some_and(|m| !NOT.is_match(part(head, (0, m.start()))));
        if only && CLOSED.is_match(tail) || p.alone.is_match(tail) {
            return Fate::Alone;
        }
        if p.without.is_match(head) || p.gone.is_match(tail) {
            return Fate::Gone;
        }
    }
    Fate::Named
}

#[cfg(test)]
mod tests {
    use super::super::sentences;
    use super::*;
    use crate::understanding::fold::fold;

    fn fates(text: &str) -> Vec<(WhichDay, Fate)> {
        let low = fold(text);
        let read = read(&low, &sentences::read(&low), &[], true);
        read.into_iter().map(|d| (d.value.which, d.value.fate)).collect()
    }

    #[test]
    fn one_day_alone_is_told_in_four_languages() {
        for text in [
            "We take only the first day.",
            "The first day is enough.",
            "Nur der erste Tag bitte.",
            "Der erste Tag reicht uns.",
            "Gardons seulement le premier jour.",
            "Facciamo solo il primo giorno, grazie.",
        ] {
            assert_eq!(fates(text), [(WhichDay::Nth(1), Fate::Alone)], "{text}");
        }
    }

    #[test]
    fn a_day_that_goes_is_told_too() {
        for text in ["Der zweite Tag fällt weg.", "Without the second day, please.", "Sans le deuxième jour."] {
            assert_eq!(fates(text), [(WhichDay::Nth(2), Fate::Gone)], "{text}");
        }
    }

    #[test]
    fn what_happens_on_a_day_settles_nothing() {
        for text in [
            "On the last day we finish at three.",
            "Only on the first day we start at ten.",
            "Not only the first day.",
            "Was kostet nur der erste Tag?",
            "Am ersten Abend essen wir auswärts.",
        ] {
            assert!(fates(text).iter().all(|(_, fate)| *fate == Fate::Named), "{text}: {:?}", fates(text));
        }
    }
}

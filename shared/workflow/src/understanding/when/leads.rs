//! What leads to a date: the event it belongs to, how it was planned before, its preposition.

use super::Found;
use super::class::{Tag, Tell, Unit};
use super::parse::P;
use crate::understanding::fold::{Span, part, re};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use regex::Regex;
use std::sync::LazyLock;

/// A preposition or whose it is, what, and what leads to its day.
pub(super) static OF_EVENT: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:(?:for|of|fuer|zu|zum|zur|von|vom|pour|de|du|per|di|del|della)(?: l'| (?:(?:our|my|the|unser[a-z]*",
        r"|mein[a-z]*|die|den|das|dem|der|notre|mon|ma|la|le|il|lo|nostr[oa]|mi[oa]) )?)",
        r"|(?:our|my|unser[a-z]*|mein[a-z]*|notre|mon|ma|nostr[oa]) )",
        r"(?:[a-z'-]+ ){1,3}(?:on|of|from|vom|am|du|le|del|il|di|de|dell')?,? ?(?:[a-z]+,? )?$"
    ))
});

/// What is ours, whatever it is called, and something is to be done before it.
static BEFORE_OURS: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:vor|before|ahead of|avant|prima (?:del|della|di)|vorem|vor em)",
        r" (?:our|my|unser[a-z]*|oisem|euisem|mein[a-z]*|notre|mon|ma|nostr[oa]|mi[oa]) ",
        r"(?:[a-z'-]+ ){1,3}(?:on|of|from|vom|am|du|le|del|dell'|il|di|de)? ?(?:the )?(?:[a-z]+,? )?$"
    ))
});

impl P<'_> {
    /// Whether the day belongs to an event that is named right before it: "for our staff party on", "zum Fest vom".
    pub(super) fn of_event(&self, low: &str, s: &Sentence, f: &Found) -> bool {
        const NEAR: usize = 60;
        let near = (s.span.0.max(f.span.0.saturating_sub(NEAR)), f.span.0);
        // "The info evening this Thursday": the part of the day may name the event.
        let named = OF_EVENT.find(part(low, near)).map(|m| (near.0 + m.start(), f.span.1));
        if BEFORE_OURS.is_match(part(low, near)) {
            return true;
        }
        let cues = |named| self.heard.cues(named);
        named.is_some_and(|named| cues(named).has(Cue::EventWord) && !cues(named).has(Cue::Visit))
    }

    /// "Originally it was 5 June", "12 June (was 5 June)": how it was planned before, told in the few words before the
    /// day.
    pub(super) fn former(&self, low: &str, clause: Span, at: Span) -> bool {
        const NEAR: usize = 40;
        let near = (clause.0.min(at.0).max(at.0.saturating_sub(NEAR)), at.0);
        let open = part(low, (at.0.saturating_sub(12), at.0)).trim_end();
        let bracket = || {
            let open = open.trim_end_matches(" le").trim_end_matches(" il").trim_end_matches(':');
            ["(was", "(prima", "(avant", "(vorher", "(before", "(statt", "(old", "(finora", "(jusqu'ici"]
                .iter()
                .any(|w| open.ends_with(w))
        };
        let bracket = open.contains('(') && bracket();
        // "12 June (previously 5 June)": what stands before the bracket is of another day.
        let near = part(low, near).rfind('(').map_or(near, |k| (near.0 + k + 1, at.0));
        bracket || !part(low, near).bytes().any(|b| b.is_ascii_digit()) && self.heard.of(near).has(Tell::Former)
    }

    /// "Für unsere Hochzeit, geplant am 7. April, würden wir gern am 22. Februar den Saal besichtigen": set off by commas,
    /// the day of the event named before.
    pub(super) fn set_off(&self, s: &Sentence, clause: Span) -> bool {
        let Some(comma) = clause.0.checked_sub(2).filter(|at| *at > s.span.0) else { return false };
        let told = self.heard.of(clause);
        let from = self.heard.last_joint((s.span.0, comma)).map_or(s.span.0, |j| j.1);
        let named = self.heard.cues((from, comma));
        (told.has(Tell::Planned) || told.has(Tell::Fixed) || told.has(Tell::Booked))
            && part(self.heard.low(), (comma, clause.0)).starts_with(',')
            && named.has(Cue::EventWord)
            && !named.has(Cue::Visit)
    }

    /// The word that leads to a date, articles and the like skipped.
    pub(super) fn leader(&self, f: &Found) -> usize {
        let mut p = self.prev(f.items.0);
        // "L'8", "dall'8".
        if self.mark(p, b'\'') {
            p = self.prev(p);
        }
        for _ in 0..4 {
            let weekday = self.sense(p).weekday.is_some() && !self.is(p, Tag::Shy);
            let article = (weekday || self.any(p, &[Tag::The, Tag::On, Tag::Of, Tag::DateLead, Tag::For, Tag::In]))
                && !self.any(p, &[Tag::From, Tag::To, Tag::Not, Tag::Instead, Tag::By, Tag::Until, Tag::Since]);
            // "Ausser am Wochenende vom 13./14.".
            let weekend = self.any(p, &[Tag::From, Tag::Of]) && self.sense(self.prev(p)).unit == Some(Unit::Weekend);
            if !(article || weekend) {
                break;
            }
            p = if weekend { self.prev(self.prev(p)) } else { self.prev(p) };
        }
        p
    }

    /// "the programme for Thursday": what was spoken of still comes.
    pub(super) fn meant_for(&self, f: &Found) -> bool {
        let mut p = self.prev(f.items.0);
        for _ in 0..3 {
            if self.is(p, Tag::For) {
                return self.together(p, f.items.0);
            }
            if !self.any(p, &[Tag::The, Tag::On, Tag::DateLead]) {
                return false;
            }
            p = self.prev(p);
        }
        false
    }

    pub(super) fn led_by(&self, f: &Found, tags: &[Tag]) -> bool {
        let p = self.leader(f);
        self.together(p, f.items.0) && self.any(p, tags)
    }
}

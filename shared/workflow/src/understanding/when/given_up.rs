//! Days and hours held against the right ones: "instead of the dinner on 3 May", "not, as I wrote, at six", "your offer
//! says 3 May, but", "the meeting on 3 May is off, the new date is".

use super::Found;
use super::class::{Tag, Tell};
use super::lex::Kind;
use super::parse::P;
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateFlag, DateMention, DateRole, Grain, Mention, When};

/// Between "instead of" and the day stand at most so many words that name what is given up.
const NAMED: usize = 4;
/// Between "not as" and the day stand at most so many words.
const SAID: usize = 5;
/// A mail names few days; more are not walked, so that reading stays linear.
const MANY: usize = 16;
/// What is right follows so close behind what was written, in bytes.
const NEAR: usize = 120;

impl P<'_> {
    /// "Statt wie geplant am", "nicht wie gemeldet um", "and not, as I wrote, on": the item leads to what is not so.
    pub(super) fn opposed(&self, lead: usize) -> bool {
        let mut k = lead;
        for _ in 0..=SAID {
            if self.is(k, Tag::As) {
                let before = self.prev(k);
                let before = if self.mark(before, b',') { self.prev(before) } else { before };
                return self.together(before, lead) && self.any(before, &[Tag::Instead, Tag::Not]);
            }
            if !(self.is_word(k) || self.mark(k, b',')) {
                return false;
            }
            k = self.prev(k);
        }
        false
    }

    pub(super) fn is_word(&self, k: usize) -> bool {
        self.item(k).is_some_and(|t| t.kind == Kind::Word)
    }

    /// "Statt der Babyparty am", "au lieu du souper du": the day of what is given up, named between the two.
    pub(super) fn instead_of_event(&self, f: &Found) -> bool {
        let first = f.items.0;
        let lead = (first.saturating_sub(3)..first).rev().find(|k| !self.is(*k, Tag::The) || self.is(*k, Tag::Of));
        let Some(lead) = lead.filter(|k| self.any(*k, &[Tag::On, Tag::Of, Tag::From])) else { return false };
        // "Invece della cena vorremmo il 3": there the day is of something new.
        let tied = !self.romance(first) || self.is(lead, Tag::Of) || self.any(lead, &[Tag::From]);
        let words = (lead.saturating_sub(NAMED + 1)..lead).rev();
        let instead = words.take_while(|k| self.is_word(*k)).find(|k| self.is(*k, Tag::Instead));
        let Some(instead) = instead.filter(|k| tied && self.together(*k, first)) else { return false };
        // "At half past eight instead of nine on the 13th".
        let hour = |k: usize| self.sense(k).card.is_some() || self.sense(k).point.is_some();
        // A second word that only serves the sentence begins another thought: "statt Apéro gibt es am".
        let event = |k: usize| self.item(k).is_some_and(|t| self.heard.cues(t.span).has(Cue::EventWord));
        let serves = |k: usize| self.is(k, Tag::Plain) && !self.any(k, &[Tag::The, Tag::Of, Tag::A]) && !event(k);
        let span = |a: usize, b: usize| Some((self.item(a)?.span.1, self.item(b)?.span.0));
        let named = || span(instead, lead).is_some_and(|named| self.heard.cues(named).has(Cue::EventWord));
        lead > instead + 1
            && !(instead + 1..lead).any(|k| hour(k) && !self.is(k, Tag::A))
            && !(instead + 2..lead).any(serves)
            && (lead <= instead + 3 || named())
    }

    /// "In Ihrer Bestätigung steht der 11. Februar. Das Fest ist aber am 4.": what a letter says, where the right day
    /// follows.
    pub(super) fn misstated(&self, f: &Found, next: &Found, low: &str, s: &Sentence) -> bool {
        let before = self.heard.of((s.span.0, f.span.0));
        let written = before.has(Tell::Wrote) || before.has(Tell::Says) && before.has(Tell::Letter);
        let days = |f: &Found| matches!(f.when, When::Days { .. });
        let between = (f.span.1, next.span.0.max(f.span.1));
        if !written || !days(f) || !days(next) || f.when == next.when || between.1 - between.0 > NEAR {
            return false;
        }
        let behind = part(low, (next.span.1, low.len()));
        let end = behind.find(['.', ';', '!', '?', '\n']).map_or(low.len(), |k| next.span.1 + k);
        let against = |span: Span| self.heard.of(span).has(Tell::Against);
        let right = self.heard.cues(between).any(&[Cue::Yes, Cue::Confirm]);
        !right && (against(between) || against((next.span.1, end)))
    }

    /// "The meeting on 14 October is off, the new date is": the words right behind the day call it off before another
    /// thought names the next.
    pub(super) fn called_off(&self, f: &Found, low: &str, next: Span) -> bool {
        let behind = part(low, (f.span.1, next.0.max(f.span.1)));
        let said = behind.trim_start_matches([' ', ',', ')']);
        let from = f.span.1 + (behind.len() - said.len());
        let Some(end) = said.find([',', ';', ':', '.', '?', '!', '(', '-', '\n']) else { return false };
        let onto = self.led_by(f, &[Tag::To]) && !self.led_by(f, &[Tag::From]);
        !onto && self.heard.of((from, from + end)).has(Tell::Moves)
    }

    /// "The concert on 9 January 2026": a day long over is no wish where another day, still to come, is one.
    pub(super) fn tell_over(&self, kept: &[&Found], out: &mut [Mention<DateMention>]) {
        let over = |d: &DateMention| d.flags.iter().any(|f| matches!(f, DateFlag::Past { .. }));
        let wish = |d: &DateMention| d.role == DateRole::Event;
        let ahead = |d: &DateMention| wish(d) && d.when.start().is_some_and(|day| day > self.today);
        if !out.iter().any(|d| ahead(&d.value)) {
            return;
        }
        for k in 0..out.len() {
            let tied = [k, k + 1].into_iter().filter_map(|i| kept.get(i)).any(|f| f.join.ties());
            if let Some(d) = out.get_mut(k).filter(|d| !tied && wish(&d.value) && over(&d.value))
                && d.value.time.is_none()
            {
                d.value.role = DateRole::Past;
            }
        }
    }

    /// "Nous avions demandé le 18 juin", "wir hatten nach dem 18. gefragt": wished then, and no story.
    pub(super) fn sought(&self, found: &[Found], at: usize) -> bool {
        // What leads to the first of the days named in one breath leads to all.
        let near = found.get(at.saturating_sub(MANY)..=at).unwrap_or_default();
        let Some(f) = near.iter().rev().find(|f| !f.join.ties()) else { return false };
        let told = |k: usize| self.item(k).is_some_and(|t| self.heard.of(t.span).has(Tell::Sought));
        let lead = self.leader(f);
        let near = f.items.1..f.items.1.saturating_add(SAID);
        told(lead) && self.together(lead, f.items.0)
            || self.led_by(f, &[Tag::After]) && near.into_iter().any(|k| told(k) && self.together(k, f.items.0))
    }
}

/// Whether it is a day, or a week by its number: both are given up as one.
pub(super) fn day_or_week(when: &When, grain: Grain) -> bool {
    match when {
        When::Days { .. } => true,
        When::Vague(w) => w.from.is_some() && grain <= Grain::Week,
    }
}

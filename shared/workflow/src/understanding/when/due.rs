//! Days by which something is due.

use super::Found;
use super::class::{Tag, Tell};
use super::parse::P;
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{Grain, Rule, When};

impl P<'_> {
    /// A date by which something is due.
    pub(super) fn deadline(&self, f: &Found, s: &Sentence) -> bool {
        let p = self.leader(f);
        if !self.together(p, f.items.0) {
            return false;
        }
        let tail = self.opt(f.items.1, b',');
        let hour = self.point(self.skip(tail + 1, &[Tag::At, Tag::About])).is_some();
        let latest = self.is(tail, Tag::By) && self.together(f.items.0, tail) && self.closes(tail + 1) && !hour;
        if latest && (s.cues.any(&[Cue::DeadlineNoun, Cue::RequestOffer]) || !s.cues.has(Cue::EventWord)) {
            return true;
        }
        let period = matches!(f.when, When::Vague(_)) && !s.cues.has(Cue::EventWord);
        // "Bis Ende Oktober sagen wir zu".
        let told = self.is(p, Tag::Until) && self.heard.of(s.span).has(Tell::Reply);
        if period && (self.is(p, Tag::By) || told) {
            return true;
        }
        // "We need to finish by 9 on 12 June"; "by train on 12 June" is how they come.
        let ends = self.any(self.prev(self.prev(p)), &[Tag::EndLead]);
        let due =
            self.is(p, Tag::By) || self.any(self.prev(p), &[Tag::By]) && !ends && !self.unknown(p) || self.due_hour(f);
        let until = self.any(p, &[Tag::Until, Tag::Before]);
        // "On a Friday" names no day by which anything could be due.
        let soon =
            matches!(&f.when, When::Vague(w) if w.from.is_some()) && f.grain <= Grain::Week && f.rule != Rule::WeekOf;
        if !(due || until || soon) {
            return false;
        }
        let told = self.heard.of(s.span);
        // "this week", "within ten days", where an answer or an offer is wanted.
        let wanted = s.cues.any(&[Cue::DeadlineNoun, Cue::RequestOffer]) || told.has(Tell::Reply);
        // "Let us know whether the hall is free next week".
        let asked = self.heard.of((s.span.0, f.span.0)).has(Tell::Suits) && s.cues.has(Cue::NeedsRoom);
        if soon && wanted && !asked && !s.cues.has(Cue::EventWord) && !self.any(p, &[Tag::For]) {
            return true;
        }
        // "Could you extend the option until": no stay.
        let stays = told.has(Tell::Stay) && !self.held(f.items.0, f.items.1);
        let asked = s.cues.has(Cue::RequestOffer) && !s.cues.has(Cue::EventWord);
        let named = asked || s.cues.has(Cue::DeadlineNoun) || told.has(Tell::Reply) || told.has(Tell::Held);
        // "The treasurer needs it before 31 December": never the day itself.
        if self.is(p, Tag::Before) && !self.is(p, Tag::By) && matches!(f.when, When::Days { .. }) {
            return true;
        }
        let ends = self.is(p, Tag::Until) && !matches!(f.when, When::Vague(_)) && !stays;
        due && !(stays && self.is(p, Tag::Until)) || ends || until && (named || told.has(Tell::Withdraw))
    }

    /// "no later than 5 pm on 29 January": the hour stands between.
    fn due_hour(&self, f: &Found) -> bool {
        let mut p = self.leader(f);
        for _ in 0..6 {
            let clock = self.num(p).is_some()
                || self.mark(p, b':')
                || self.mark(p, b'.')
                || self.any(p, &[Tag::Pm, Tag::Am, Tag::Oclock, Tag::At, Tag::On]);
            if !clock {
                break;
            }
            p = self.prev(p);
        }
        let ends = self.any(p, &[Tag::EndLead]) || self.any(self.prev(p), &[Tag::EndLead, Tag::End]);
        p != self.leader(f) && self.is(p, Tag::By) && self.together(p, f.items.0) && !ends
    }
}

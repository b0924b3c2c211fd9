//! What is put to the vote of the dates and sentences beside a date.

use super::around::Around;
use super::ballot::Place;
use super::{Found, tells};
use crate::understanding::DateRole;
use crate::understanding::cues;
use crate::understanding::fold::{Span, part};
use crate::understanding::vote::{Called, Clues, Pair, bucket, shape};

/// A mail names few dates; more are not compared, so that reading stays linear.
const MANY: usize = 16;
/// Bounds of the days from one date to the next.
const GAPS: [i32; 8] = [-59, -14, -6, 0, 1, 7, 15, 60];

impl Around<'_> {
    /// The dates before and behind it, the sentences before and behind its own.
    pub(super) fn neighbours(&self, clues: &mut Clues, f: &Found, place: Place<'_>, clause: Span) {
        let beside = |at: Option<usize>| at.and_then(|k| Some((k, self.sentences.get(k)?)));
        if let Some((k, before)) = beside(place.sentence.checked_sub(1)) {
            clues.add_beside("hp", self.text, before);
            self.tells(k).each(|tell| clues.add("Tp", tell));
        }
        if let Some((k, behind)) = beside(place.sentence.checked_add(1)) {
            clues.add_beside("hn", self.text, behind);
            self.tells(k).each(|tell| clues.add("Tn", tell));
        }
        self.neighbour(clues, f, place, clause, ("b", place.at.checked_sub(1)));
        self.neighbour(clues, f, place, clause, ("a", place.at.checked_add(1)));
        self.order(clues, f, place);
    }

    /// The next date on one side: what the rules take it for, and the words around it.
    fn neighbour(
        &self,
        clues: &mut Clues,
        f: &Found,
        place: Place<'_>,
        clause: Span,
        (side, at): (&str, Option<usize>),
    ) {
        let Some((k, other)) = at.and_then(|k| Some((k, self.found.get(k)?))) else {
            clues.add("o", Pair(side, "none"));
            return;
        };
        let behind = self.sentences.partition_point(|s| s.span.0 <= other.span.0);
        let Some((at, s)) = behind.checked_sub(1).and_then(|k| Some((k, self.sentences.get(k)?))) else { return };
        let apart = place.sentence.abs_diff(at).min(2);
        let role = Called(place.ruled.get(k).copied().unwrap_or(DateRole::Event));
        clues.add("oR", Pair(side, Pair(apart, role)));
        clues.add("mr", Pair(side, Pair(Called(place.rules), role)));
        clues.add("o", Pair(side, apart));
        clues.add("orule", Pair(side, Called(other.rule)));
        clues.add("otimed", Pair(side, other.time.is_some()));
        let theirs = self.heard.clause(s.span, other.span);
        clues.add("oc", Pair(side, theirs == clause));
        if theirs != clause {
            for h in self.text.hits_of(s) {
                let span = self.text.span(h);
                if theirs.0 <= span.0 && span.1 <= theirs.1 {
                    clues.add("ohc", Pair(side, cues::name(h)));
                }
            }
            self.heard.of(theirs).each(|tell| clues.add("ot", Pair(side, tell)));
        }
        let mut left = tells::words(part(self.low, (s.span.0, other.span.0))).rev().map(shape);
        clues.add("ol1", Pair(side, left.next().unwrap_or("^")));
        clues.add("ol2", Pair(side, left.next().unwrap_or("^")));
        let mut right = tells::words(part(self.low, (other.span.1, s.span.1))).map(shape);
        clues.add("or1", Pair(side, right.next().unwrap_or("$")));
        if let Some((own, other)) = f.when.start().zip(other.when.start()) {
            let days = other.until(own).map_or(0, |d| d.get_days());
            clues.add("gap", Pair(side, GAPS.iter().filter(|bound| days >= **bound).count()));
        }
    }

    /// Whether it is the first or the last of the days named, and how many others the rules take for the event's.
    fn order(&self, clues: &mut Clues, f: &Found, place: Place<'_>) {
        let own = f.when.start();
        let (mut sooner, mut later, mut plain, mut timed) = (0, 0, 0, 0);
        for (k, other) in self.found.iter().enumerate().take(MANY).filter(|(k, _)| *k != place.at) {
            let day = other.when.start();
            if let Some((own, day)) = own.zip(day).filter(|(_, day)| *day >= place.today) {
                sooner += usize::from(day < own);
                later += usize::from(day > own);
            }
            if day != own && place.ruled.get(k) == Some(&DateRole::Event) {
                *(if other.time.is_some() { &mut timed } else { &mut plain }) += 1;
            }
        }
        clues.add("events", Pair(bucket(plain, &[0, 1, 2]), bucket(timed, &[0, 1])));
        if own.is_some() {
            clues.add("order", Pair(bucket(sooner, &[0, 1, 2]), bucket(later, &[0, 1, 2])));
        }
    }
}

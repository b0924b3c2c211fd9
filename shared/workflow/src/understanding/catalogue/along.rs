//! What is named and not ordered: who comes along, what stands there anyway.

use super::Found;
use super::index::Index;
use crate::understanding::catalogue::guests::names_people;
use crate::understanding::cues::{self, SEPARATED, Word};
use crate::understanding::fold::Masked;
use crate::understanding::lang::orders::{self, Orders};
use crate::understanding::lang::people::{self, People};
use crate::understanding::lang::{self, Cue, List};
use crate::understanding::sentences::Sentence;

/// A thing found, in its sentence.
pub(super) struct Named<'a> {
    pub(super) s: &'a Sentence,
    pub(super) page: &'a Masked,
    pub(super) words: &'a [Word],
    pub(super) f: &'a Found,
}

impl Named<'_> {
    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| self.page.part(w.span))
    }

    fn is(&self, at: Option<usize>, list: fn(&Orders) -> List) -> bool {
        at.is_some_and(|at| lang::words(&orders::ALL, list).any(|one| one == self.text(at)))
    }

    fn definite(&self, at: Option<usize>) -> bool {
        let list = |p: &People| p.definite;
        at.is_some_and(|at| lang::words(&people::ALL, list).any(|one| one == self.text(at)))
    }

    fn parted(&self, at: usize) -> bool {
        at == 0
            || self.words.get(at).is_some_and(|w| w.is(SEPARATED) || cues::is_joint(w.ids))
            || self.words.get(at - 1).is_some_and(|w| cues::is_joint(w.ids))
    }

    /// "Our photographer turns 50", "the band is on tour then": one of theirs, and nobody to be hired. What is needed,
    /// taken or dropped is meant, where it is not theirs.
    pub(super) fn is_performer(&self) -> bool {
        let one = self.f.first == self.f.last && self.is(Some(self.f.last), |o| o.performers);
        let before = self.f.first.checked_sub(1);
        let handled = || {
            let handles = [
                Cue::Need,
                Cue::Polite,
                Cue::Adds,
                Cue::AddRequest,
                Cue::Drop,
                Cue::ChangeVerb,
                Cue::Take,
                Cue::Without,
                Cue::Confirm,
            ];
            self.s.cues.any(&handles)
        };
        // "Una cena, il dj e un fotografo" lists them.
        let goes_on = self.words.len() > self.f.last + 1 && !self.parted(self.f.last + 1);
        let subject = before.is_some_and(|at| self.parted(at)) && self.definite(before) && goes_on;
        let ours = self.is(before, |o| o.ours) && !self.s.cues.any(&[Cue::Drop, Cue::Without]);
        let faced = self.text(self.f.last) == "speaker" && self.definite(before);
        one && (ours || faced || subject && !handled())
    }

    /// "Die Bühne dort ist genau das, was wir uns wünschen".
    pub(super) fn stands_there(&self) -> bool {
        self.definite(self.f.first.checked_sub(1)) && self.is(Some(self.f.last + 1), |o| o.there)
    }

    /// "Wir sind 28 Gäste, also 28 Stühle": a seat for each of those just counted.
    pub(super) fn seats_guests(&self, index: &Index) -> bool {
        let guests = self.words.iter().take(self.f.first).any(|w| names_people(Some(w)));
        index.is_chairs(&self.f.item)
            && guests
            && !self.s.cues.any(&[Cue::Need, Cue::Adds, Cue::AddRequest, Cue::Polite])
    }
}

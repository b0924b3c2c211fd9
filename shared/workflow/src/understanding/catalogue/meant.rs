//! Whether a thing that is named is wished: not what the client brings, not what is only named in passing.

use super::index::Index;
use super::{Found, guests, meals, quantity, wanted};
use crate::understanding::Item;
use crate::understanding::cues::{self, Hit, Key, SEPARATED, Word};
use crate::understanding::fold::{Masked, Span};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, Cue, Hint, listed, orders, phrases};
use crate::understanding::sentences::{Sentence, Text};
use crate::venue::Language;

/// The things named in one sentence.
pub(super) struct Told<'a> {
    pub(super) index: &'a Index,
    pub(super) page: &'a Masked,
    pub(super) parsed: &'a Text,
    pub(super) s: &'a Sentence,
    pub(super) words: &'a [Word],
    pub(super) found: &'a [Found],
    pub(super) language: Option<Language>,
}

impl Told<'_> {
    /// Those that are meant, and what the client says to bring.
    pub(super) fn sorted(&self) -> (Vec<Found>, Vec<Item>) {
        let brought = self.brought();
        let told = self.s.factual() && !self.s.cues.any(&[Cue::Condition, Cue::Deferral, Cue::Hypothetical]);
        let mut out = (Vec::new(), Vec::new());
        for (f, brought) in self.found.iter().zip(brought) {
            if brought {
                out.1.extend(told.then(|| f.item.clone()));
            } else if !(self.only_named(f) || self.people(f) || self.not_this(f)) {
                out.0.push(f.clone());
            }
        }
        out
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| self.page.part(w.span))
    }

    /// Whether a word is one of a list of all languages.
    fn is(&self, at: usize, list: &WordSet) -> bool {
        list.contains(self.word(at))
    }

    fn parts(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.is(SEPARATED))
    }

    /// Whether a cue stands around a thing, or beside it in the same clause.
    fn beside(&self, f: &Found, cue: Cue) -> Option<&Hit> {
        let base = self.s.first_word();
        let (first, last) = (base + f.first, base + f.last);
        // "Le gâteau, c'est ma tante qui l'apporte": named first, told behind the comma.
        let topic = f.first <= 1 && self.parts(f.last + 1);
        self.parsed.all(self.s, cue).find(|h| {
            let here = |from: usize, to: usize| topic && from == last || !self.parsed.parted(self.s, from, to);
            h.last < first && here(h.last, first)
                || h.first > last && here(last, h.first)
                || h.first <= first && last <= h.last
        })
    }

    /// Which of them the client brings: "we'll bring our own cake and wine".
    fn brought(&self) -> Vec<bool> {
        let base = self.s.first_word();
        let hits: Vec<Option<&Hit>> = self.found.iter().map(|f| self.beside(f, Cue::Own)).collect();
        let mut out: Vec<bool> = hits.iter().map(Option::is_some).collect();
        for (i, hit) in hits.iter().enumerate() {
            let Some(hit) = hit else { continue };
            let mut mark = |at: usize| out.get_mut(at).into_iter().for_each(|b| *b = true);
            let f = self.found.get(i);
            if f.is_some_and(|f| hit.first <= base + f.first) {
                // A list ends with its "and": behind a comma something else may be wished.
                let links: Vec<bool> = (i..).map_while(|k| self.listed(k)).collect();
                let end = links.iter().rposition(|and| *and).map_or(0, |k| k + 1);
                (i + 1..=i + end).for_each(&mut mark);
            }
            if f.is_some_and(|f| base + f.last <= hit.last) && i > 0 && self.listed(i - 1) == Some(true) {
                (0..i).rev().take_while(|k| self.listed(*k).is_some()).for_each(mark);
            }
        }
        out
    }

    /// Whether a thing and the next stand in one list, and whether "and" joins them: "the cake, flowers and the wine".
    fn listed(&self, at: usize) -> Option<bool> {
        let (a, b) = (self.found.get(at)?, self.found.get(at + 1)?);
        let and = (a.last + 1..b.first).any(|k| meals::joins(self.word(k)));
        let comma = (a.last + 1..=b.first).any(|k| self.parts(k));
        let near = b.first - a.last <= 3 && (a.last + 1..b.first).all(|k| meals::is_small(self.word(k)));
        (near && (and || comma)).then_some(and)
    }

    /// An idiom, a story, one's own people, one's own coffee: named for another's sake.
    fn only_named(&self, f: &Found) -> bool {
        let base = self.s.first_word();
        let (first, last) = (base + f.first, base + f.last);
        let idiom = self.parsed.all(self.s, Cue::Idiom).any(|h| h.first <= first && last <= h.last);
        // "Last time the screen didn't work."
        let told = |h: &Hit| first > h.first || !self.parsed.parted(self.s, last, h.first);
        let story = self.parsed.all(self.s, Cue::PastStory).any(told)
            && !self.s.cues.any(&[Cue::Need, Cue::Polite, Cue::Adds, Cue::Drop, Cue::ChangeVerb]);
        let food = self.index.is_food(&f.item);
        let own = self.comes_along(f) || !food && self.are(f);
        let judged = food && (1..=2).any(|k| listed!(orders.judged).contains(self.word(f.last + k)));
        idiom
            || story
            || own
            || judged
            || self.promised(f)
            || self.about(f)
            || food && self.over_it(f)
            || self.in_passing(f)
    }

    /// "Our president has promised live music": to others.
    fn promised(&self, f: &Found) -> bool {
        let asks = self.s.cues.any(&[Cue::Need, Cue::Polite, Cue::Adds, Cue::AddRequest, Cue::Drop, Cue::ChangeVerb]);
        let said = |at: &usize| listed!(orders.promised).contains(self.word(*at));
        let (before, behind) = (f.first.saturating_sub(4)..f.first, f.last + 1..f.last + 6);
        !asks && before.chain(behind).any(|at| said(&at))
    }

    /// "The photo booth I still need to check with my boss"; but "the DJ is too expensive, take it off" turns it down.
    fn in_passing(&self, f: &Found) -> bool {
        let refused = || wanted::resumed(self.parsed, self.page, self.s, f, self.found);
        self.beside(f, Cue::Passing).is_some() && !refused()
    }

    /// "Our photographer arrives at two", "the speakers", "the band is on tour then": the client's own people and things.
    /// Who is turned down, "cancel our DJ", is the one that was to be hired of us.
    fn comes_along(&self, f: &Found) -> bool {
        let speaks = f.first == f.last && guests::speaks(self.page, self.words, f.first);
        let theirs = || self.ours(f) || self.comes(f) || self.performs(f);
        let refused = || !wanted::wanted(self.parsed, self.page, self.s, f, self.found);
        let eaten = self.index.is_food(&f.item) && !self.is(f.last, listed!(orders.performers));
        speaks || !eaten && theirs() && !refused()
    }

    /// Where the sentence tells of the client's own people: all of it, or up to "so we start at six".
    pub(super) fn arrivals(&self) -> impl Iterator<Item = Span> {
        let base = self.s.first_word();
        let we = move |from: usize, to: usize| {
            let said = |h: &Hit| h.key == Key::Hint(Hint::We) && (base + from..base + to).contains(&h.first);
            self.parsed.hits_of(self.s).any(|h| said(h) && !self.is(h.first - base, listed!(orders.ours)))
        };
        let n = self.words.len();
        let at = |k: usize| self.words.get(k).map(|w| w.span.0);
        self.found.iter().filter(|f| self.comes_along(f)).map(move |f| {
            let from = (1..=f.first).rev().find(|k| self.parts(*k) && we(0, *k)).and_then(at);
            let to = (f.last + 1..n).find(|k| self.parts(*k) && we(*k, n)).and_then(at);
            (from.unwrap_or(self.s.span.0), to.unwrap_or(self.s.span.1))
        })
    }

    /// "Our photographer"; in English a word may stand between.
    fn ours(&self, f: &Found) -> bool {
        let far = if self.language == Some(Language::En) { 2 } else { 1 };
        (1..=far.min(f.first)).any(|back| {
            let at = f.first - back;
            let apart = |k: usize| self.parts(k) || k < f.first && guests::names_people(self.words.get(k));
            self.is(at, listed!(orders.ours)) && !(at + 1..=f.first).any(apart)
        })
    }

    /// "The photographer arrives at two": comes, whoever sent for him.
    fn comes(&self, f: &Found) -> bool {
        self.is(f.last + 1, listed!(orders.comes)) && !self.parts(f.last + 1) && !self.s.cues.has(Cue::Adds)
    }

    /// "The band is on tour then": somebody who does something else. Who is needed, taken or dropped is to be hired.
    fn performs(&self, f: &Found) -> bool {
        const HIRES: [Cue; 9] = [
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
        // "Una cena, il dj e un fotografo" lists them.
        let goes_on = f.last + 1 < self.words.len() && !self.opens(f.last + 1);
        let subject = f.first > 0 && self.opens(f.first - 1) && self.definite(f) && goes_on;
        subject && f.first == f.last && self.is(f.last, listed!(orders.performers)) && !self.s.cues.any(&HIRES)
    }

    /// Whether a part of the sentence begins at a word: at its start, a comma or an "and".
    fn opens(&self, at: usize) -> bool {
        let joint = |k: usize| self.words.get(k).is_some_and(|w| cues::is_joint(w.ids));
        at == 0 || self.parts(at) || joint(at) || joint(at - 1)
    }

    /// Whether "the" or "our" stands before a thing.
    fn definite(&self, f: &Found) -> bool {
        f.first > 0 && listed!(people.definite).contains(self.word(f.first - 1))
    }

    /// "We are a band", "je suis photographe".
    fn are(&self, f: &Found) -> bool {
        let at = if meals::is_small(self.word(f.first.wrapping_sub(1))) { f.first.wrapping_sub(1) } else { f.first };
        phrases!(orders.being, backward).any(|k| at.checked_sub(k + 1).map_or("", |i| self.word(i)))
    }

    /// "Wine tasting", "dégustation de vins": what is held about it.
    fn about(&self, f: &Found) -> bool {
        let behind = self.is(f.last + 1, listed!(orders.about)) && !self.parts(f.last + 1);
        let of = |at: usize| listed!(orders.of).contains(self.word(at));
        // "Formation à la sécurité".
        let article = f.first >= 3 && self.definite(f) && of(f.first - 2);
        let at = f.first - usize::from(article);
        behind || at >= 2 && of(at - 1) && self.is(at - 2, listed!(orders.about))
    }

    /// "We'll discuss it over lunch": the meal at which something else is done.
    fn over_it(&self, f: &Found) -> bool {
        let said = |h: &Hit| matches!(h.key, Key::Hint(Hint::Answer | Hint::Call | Hint::Say | Hint::Away));
        let small = |at: usize| meals::is_small(self.word(at)) || self.is(at, listed!(orders.between));
        let near = (0..f.first).rev().take(4).take_while(|at| !self.parts(at + 1));
        let led = near.map(|at| (at, self.is(at, listed!(orders.during)))).find(|(at, led)| *led || !small(*at));
        let led = led.is_some_and(|(_, led)| led);
        led && (self.s.cues.has(Cue::Deferral) || self.parsed.hits_of(self.s).any(said))
    }

    /// Guests, or those on a stage.
    fn people(&self, f: &Found) -> bool {
        let counted = quantity::before(self.page, self.words, f.first).is_some();
        f.first == f.last
            && (counted && guests::names_people(self.words.get(f.first))
                || guests::beside(self.page, self.words, f.first))
            || guests::on_stage(self.page, self.words, f.first)
    }

    /// A layout, a style, the chairs of the room, a stage that stands there anyway.
    fn not_this(&self, f: &Found) -> bool {
        let counted = quantity::before(self.page, self.words, f.first).is_some();
        // "Chairs we do not need", "a nice chair for our guest of honour": the room's own are meant.
        let chairs = self.index.is_chairs(&f.item);
        let more = f.first.checked_sub(1).is_some_and(|at| self.is(at, &quantity::MORE));
        let behind = || quantity::after(self.page, self.words, f, &[]).is_some();
        let extra = f.first < f.last || more || behind();
        let refused = || !wanted::wanted(self.parsed, self.page, self.s, f, &[]);
        let spare = chairs && !counted && (!extra || refused());
        // "Cocktail style": the layout is meant, not the drink.
        let style = matches!(self.word(f.last + 1), "style" | "stil" | "attire" | "dress");
        let laid = || self.parsed.hits_of(self.s).any(|h| matches!(h.key, Key::Layout(_)));
        let seats =
            chairs && (!counted && laid() || self.seats_guests(f, counted) || in_a_ring(self.page.part(self.s.span)));
        spare || style || seats || self.stands_there(f)
    }

    /// "Die Bühne dort ist genau das, was wir uns wünschen".
    fn stands_there(&self, f: &Found) -> bool {
        self.definite(f) && (self.is(f.last + 1, listed!(orders.there)) || self.of_room(f))
    }

    /// "The room with the stage": what tells one room from another.
    fn of_room(&self, f: &Found) -> bool {
        let with = f.first.checked_sub(2).filter(|at| listed!(orders.with).contains(self.word(*at)));
        with.and_then(|at| at.checked_sub(1)).is_some_and(|at| listed!(orders.one_room).contains(self.word(at)))
    }

    /// "Wir sind 28 Gäste, also 28 Stühle", "an hour to stack the chairs": a seat for each of those just counted, or the
    /// room's own.
    fn seats_guests(&self, f: &Found, counted: bool) -> bool {
        let guests = self.words.iter().take(f.first).any(|w| guests::names_people(Some(w)));
        let of_room = guests || !counted && self.definite(f);
        of_room && !self.s.cues.any(&[Cue::Need, Cue::Adds, Cue::AddRequest, Cue::Polite])
    }
}

/// "43 chairs in half circle": how the guests sit, not chairs to be added.
fn in_a_ring(sentence: &str) -> bool {
    lang::words(&orders::ALL, |o| o.rings).any(|r| sentence.contains(r))
}

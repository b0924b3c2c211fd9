//! Cancelling: of the event, of a visit; of a product it is a change.

use super::Look;
use crate::understanding::catalogue::guests::names_people;
use crate::understanding::cues::{self, Hit, Key, SEPARATED, TELLS, Word};
use crate::understanding::fold::{Span, part};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::counts::Job;
use crate::understanding::lang::signals::Sign;
use crate::understanding::lang::{self, Cue, listed};
use crate::understanding::{Act, DateMention, DateRole, Mention, Target, When};

/// The event, the visit or a product, by what the verb's object is.
pub(super) fn read(l: &Look<'_>) -> Option<Act> {
    if l.s.cues.signs(Sign::NoVisit) {
        return Some(Act::Cancel { target: Target::Visit });
    }
    if revoked(l) {
        return None;
    }
    let gone = gone(l);
    // "Three cancellations, we shall be 25".
    let counted = |h: &Hit| {
        let before = h.first.checked_sub(1).and_then(|k| l.text.words.get(k));
        let dated = |w: &Word| l.dates.iter().any(|d| d.span.0 <= w.span.0 && w.span.1 <= d.span.1);
        before.is_some_and(|w| !dated(w) && lang::number(part(l.low, w.span)).is_some_and(|n| n > 1))
    };
    let verb = l.meant(Cue::Cancel).find(|h| !(counted(h) || by_another(l, h) || themed(l, h))).copied();
    // "Notre journée n'a pas lieu le 9 mais le 16" moves it.
    let moved = l.replaced_date && l.date && verb.is_none();
    // "We withdraw our request": before anything is held an offer is turned down.
    // "We won't be going ahead" does so too.
    let refused = unheld(l) && (l.has(Cue::Decline) || gone && verb.is_none());
    if (verb.is_none() && !gone)
        || refused
        || moved
        || !l.factual()
        || l.has(Cue::Hypothetical)
        || l.s.cues.signs(Sign::Elsewhere)
        || makes_look(l)
        || proposal(l)
        || drops_out(l) && !of_event(l)
    {
        return None;
    }
    // "If we have to cancel" is no cancellation.
    let supposed = verb.is_some_and(|v| l.text.all(l.s, Cue::Condition).any(|k| k.first < v.first));
    let deferred = l.has(Cue::Deferral) && !gone;
    if supposed || deferred || (l.has(Cue::Terms) && !l.has(Cue::CancelEvent)) {
        return None;
    }
    // To cancel a product is a change (WORKFLOW 2.10).
    if (l.dropped() || !l.wishes.is_empty() && !l.has(Cue::CancelEvent)) && !books_meal(l) {
        return None;
    }
    let target = if l.has(Cue::Visit) { Target::Visit } else { Target::Event };
    let object = l.any(&[Cue::CancelEvent, Cue::Visit, Cue::EventWord, Cue::AskConfirm]) || l.any_date;
    (gone || object || verb.is_some_and(|v| bare(l, v))).then_some(Act::Cancel { target })
}

/// "Stornieren bitte, der Kunde ist abgesprungen", "annulez svp": the verb opens the mail and has no object, so it is the
/// booking that is called off.
fn bare(l: &Look<'_>, verb: Hit) -> bool {
    let next = verb.last + 1;
    let ends = next >= l.s.words.1 || l.text.words.get(next).is_some_and(|w| w.is(SEPARATED));
    l.text.opens_with(l.s, Cue::Cancel) && (ends || l.text.all(l.s, Cue::Polite).any(|p| p.first == next))
}

/// "Please don't cancel", "forget the cancellation", "we're coming after all": what was called off is on again.
pub(super) fn revoked(l: &Look<'_>) -> bool {
    if l.s.asks || l.any(&[Cue::Hypothetical, Cue::Condition]) {
        return false;
    }
    // "You have not cancelled it yet" tells; "bitte storniert nichts" asks.
    let told = |h: &Hit| {
        let verb = l.text.words.get(h.last).map_or("", |w| part(l.low, w.span));
        !l.has(Cue::Polite) && ["ed", "iert", "agt", "é", "ée", "ato", "ata", "etto"].iter().any(|e| verb.ends_with(e))
    };
    let spared = |h: &Hit| l.text.denied(l.s, h) && !l.text.holds_negation(l.s, h) && !told(h);
    let none_meant = l.has(Cue::Cancel) && l.text.all(l.s, Cue::Cancel).all(spared) && !gone(l);
    // "Do not cancel the lunch" keeps a part of it.
    let of_thing = |h: &Hit| {
        let at = |span: &Span| l.text.words.partition_point(|w| w.span.0 < span.0);
        l.things.iter().map(at).any(|at| !l.text.parted(l.s, h.last.min(at), h.first.max(at)))
    };
    let thing = l.text.all(l.s, Cue::Cancel).any(of_thing);
    let whole = l.wishes.iter().all(|w| w.wanted) && !thing && !l.has(Cue::Visit) && !(l.count || l.any_date || l.time);
    // "It won't be going ahead after all" revokes nothing.
    let meant = |h: &Hit| !l.text.denied(l.s, h) || l.text.holds_negation(l.s, h);
    let told = |sign| l.text.signed(l.s, sign).any(meant);
    l.context.called_off && told(Sign::GoesOn) || !l.facts() && told(Sign::Revokes) || none_meant && whole
}

/// "We are looking for a room. The one we had has fallen through": why they look in a first mail.
pub(super) fn makes_look(l: &Look<'_>) -> bool {
    let first = l.context.is_first() && !l.context.reply;
    let had = l.has(Cue::PastStory) && l.has(Cue::TargetRoom) && !l.has(Cue::Booked);
    // "We are 28. The room we had …": a number at its end does not close a sentence.
    let beside = l.count && l.date && l.means(Cue::Need) && !l.means(Cue::Cancel);
    first && had && (l.inquiring && !l.date || beside)
}

/// "Den 12. können Sie streichen", "il 12 salta": one of the days that we proposed is turned down, and no event.
fn proposal(l: &Look<'_>) -> bool {
    let ours = |d: &Mention<DateMention>| match d.value.when {
        When::Days { start, .. } => l.context.dates.contains(&start) && l.context.held != Some(start),
        When::Vague(_) => false,
    };
    let turned_down = |d: &Mention<DateMention>| d.value.role == DateRole::Replaced && ours(d);
    l.dates.iter().any(turned_down) && !l.has(Cue::CancelEvent)
}

/// The clause that a verb stands in.
struct Clause<'a> {
    l: &'a Look<'a>,
    verb: &'a Hit,
    from: usize,
    to: usize,
}

impl<'a> Clause<'a> {
    fn of(l: &'a Look<'a>, verb: &'a Hit) -> Self {
        let parted = |at: usize| l.text.words.get(at).is_some_and(|w| w.is(SEPARATED));
        let opens = |at: &usize| parted(*at) || l.text.all(l.s, Cue::Break).any(|b| b.last + 1 == *at);
        let from = (l.s.words.0 + 1..=verb.first).rev().find(opens).unwrap_or(l.s.words.0);
        let to = (verb.last + 1..l.s.words.1).find(opens).unwrap_or(l.s.words.1);
        Self { l, verb, from, to }
    }

    /// The first of its words that a list holds, from one word to another.
    fn find(&self, from: usize, to: usize, list: &WordSet) -> Option<usize> {
        (from..to).find(|at| {
            let word = self.l.text.words.get(*at).map_or("", |w| part(self.l.low, w.span));
            list.contains(word)
        })
    }

    fn says(&self, list: &WordSet) -> bool {
        self.find(self.from, self.to, list).is_some()
    }

    /// Whether a preposition leads to a word: "für das Fest", "from the dinner" tell where, not what.
    fn led(&self, at: usize) -> bool {
        self.find(at.saturating_sub(2).max(self.from), at, listed!(people.towards)).is_some()
    }

    /// Whether its subject or object is the event.
    fn names_event(&self) -> bool {
        let noun = |h: &Hit| matches!(h.key, Key::Cue(Cue::CancelEvent | Cue::Visit) | Key::Event(_));
        let apart = |h: &Hit| h.last < self.verb.first || self.verb.last < h.first;
        self.l
            .text
            .hits_of(self.l.s)
            .any(|h| noun(h) && apart(h) && self.from <= h.first && h.last < self.to && !self.led(h.first))
    }

    /// Whether a day stands before a word: "der 7. Februar wurde abgesagt".
    fn dated_before(&self, did: usize) -> bool {
        self.l.dates.iter().any(|d| {
            let at = self.l.text.words.partition_point(|w| w.span.1 <= d.span.0);
            (self.from..did).contains(&at) && !self.led(at)
        })
    }
}

/// "My train was cancelled", "unser DJ hat für das Fest abgesagt", "trois invités se sont désistés": somebody or something
/// else, and the verb calls off no event.
fn by_another(l: &Look<'_>, verb: &Hit) -> bool {
    let clause = Clause::of(l, verb);
    let Some(did) = clause.find(clause.from, clause.to, listed!(people.did)) else { return false };
    // "Il a été annulé"; in "il nostro fotografo ha disdetto" the same word is an article.
    let near = |at: usize| clause.find(at, (at + 1).min(clause.to), listed!(people.it)).is_some();
    let it = (did.saturating_sub(2).max(clause.from)..did + 3).any(near);
    let ours = clause.says(listed!(people.we)) || it;
    !(ours || clause.names_event() || clause.dated_before(did))
}

/// "We have to cancel the dinner, two of us are ill": we, and the event itself.
pub(super) fn of_event(l: &Look<'_>) -> bool {
    l.meant(Cue::Cancel).map(|h| Clause::of(l, h)).any(|c| c.says(listed!(people.we)) && c.names_event())
}

/// "Ein Vortrag über Kündigung", "une conférence sur la résiliation du bail": what the event is about.
fn themed(l: &Look<'_>, verb: &Hit) -> bool {
    l.text.signed(l.s, Sign::Theme).any(|h| h.meets(verb))
}

/// Whether every word of cancelling tells what somebody else did.
pub(super) fn others(l: &Look<'_>) -> bool {
    let mut verbs = l.text.all(l.s, Cue::Cancel).peekable();
    verbs.peek().is_some() && verbs.all(|h| by_another(l, h))
}

/// Whether an offer is out and nothing is held that could be called off.
pub(super) fn unheld(l: &Look<'_>) -> bool {
    l.context.offer && l.context.held.is_none() && !l.has(Cue::Booked)
}

/// Whether it is told that nothing comes of it.
pub(super) fn gone(l: &Look<'_>) -> bool {
    !l.s.cues.signs(Sign::Elsewhere) && said_gone(l)
}

fn said_gone(l: &Look<'_>) -> bool {
    l.means(Cue::NoLongerNeed) || l.text.all(l.s, Cue::NoLongerNeed).any(|h| !l.text.reported(l.s, h))
}

/// "Die Korrepetitorin fällt aus", "leider fällt jemand aus", "two had to cancel": somebody does not come, and the event
/// goes on.
pub(super) fn drops_out(l: &Look<'_>) -> bool {
    let words = l.text.words_of(l.s);
    let said = |w: &cues::Word, list: &WordSet| list.contains(part(l.low, w.span));
    let who =
        |w: &cues::Word| names_people(Some(w)) || said(w, listed!(people.roles)) || said(w, listed!(people.somebody));
    let drops = |at: usize| words.get(at).is_some_and(|w| said(w, listed!(people.drops)));
    let beside =
        |at: usize| [at.checked_sub(1), Some(at + 1)].into_iter().flatten().any(|k| words.get(k).is_some_and(who));
    !l.has(Cue::EventWord) && (l.fewer || (0..words.len()).any(|at| drops(at) && beside(at)))
}

/// "My lunch reservation", "Apéro-Reservation", "la prenotazione del pranzo": what is booked is the meal.
fn books_meal(l: &Look<'_>) -> bool {
    /// Words from the booking to its meal: "réservation pour le dîner".
    const REACH: usize = 3;
    let words = l.text.words_of(l.s);
    let booking = |i: usize| words.get(i).is_some_and(|w| of_booking(l, w));
    let meal =
        |i: usize| words.get(i).filter(|w| w.is(TELLS)).is_some_and(|w| cues::lexicon().entry(w.ids).does(Job::Meal));
    (0..words.len()).any(|i| {
        let before = i.checked_sub(1).is_some_and(meal);
        booking(i) && (before || (i + 1..=i + REACH).any(meal))
    })
}

/// Whether a word names a booking.
pub(super) fn of_booking(l: &Look<'_>, word: &cues::Word) -> bool {
    let stems = ["reserv", "reeserv", "prenotazion", "riservazion", "buchung", "booking"];
    stems.iter().any(|s| part(l.low, word.span).starts_with(s))
}

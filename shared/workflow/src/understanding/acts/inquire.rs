//! Whether a sentence inquires: somebody wants to hold an event.

use super::cancel::{self, of_booking};
use super::described::described;
use super::{Look, change, values};
use crate::understanding::cues::{Hit, Key, Word};
use crate::understanding::fold::{part, re};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, Cue, listed, questions};
use crate::understanding::sentences::{Kind, Sentence, Text};
use crate::understanding::{Item, Understanding};
use crate::venue::Topic;
use regex::Regex;
use std::sync::LazyLock;

/// Words of an event in a sentence that asks for an extra, cancels, visits or goes on with what is held.
fn beside_the_point(l: &Look<'_>, books: bool) -> bool {
    let extra = l.has(Cue::AddRequest) && !l.wishes.is_empty() && !books;
    let cancels = l.has(Cue::Cancel) && l.has(Cue::CancelEvent);
    let visits = l.has(Cue::Visit) && !l.count;
    let held = l.going_on() && l.room && !l.count && !l.date;
    let bare = !(l.count || l.any_date);
    // "About our conference on 19 March: these are the changes".
    let named = l.has(Cue::Which) && l.has(Cue::ChangeVerb) && !l.count || goes_on_about(l.text, l.s);
    let goes_on = l.going_on() && bare && l.any(&[Cue::ChangeVerb, Cue::Instead, Cue::RequestOffer]);
    // "We would like to replace the lunch by an apéro", "the upper room in place of the lower": of what is there already.
    let known = l.context.reply || !l.context.is_first();
    let swaps = known && bare && l.means(Cue::ChangeVerb) && !l.wishes.is_empty() || change::swaps_room(l);
    extra || swaps || cancels || visits || held || named || goes_on
}

/// "Two things about our party on 4 June: we are now 40 and need no projector": the event is known, and nothing is sought
/// for it.
pub(super) fn goes_on_about(text: &Text, s: &Sentence) -> bool {
    let sought = || text.all(s, Cue::Need).any(|h| !text.negated(s, h));
    s.cues.has(Cue::Which) && s.cues.any(&[Cue::Revision, Cue::Drop]) && !sought()
}

/// What somebody wants who wants to be told something.
static INFORMED: LazyLock<Regex> = LazyLock::new(|| {
    let all: Vec<String> = lang::words(&questions::ALL, |q| q.informed).map(regex::escape).collect();
    re(&all.join("|"))
});

/// Whether it wants to be told something: no room is wanted yet.
fn informed(low: &str, s: &Sentence) -> bool {
    INFORMED.is_match(part(low, s.span))
}

/// Whether a sentence seeks a place, a day or a price for an event.
pub(super) fn seeks(low: &str, s: &Sentence) -> bool {
    let needs = s.cues.has(Cue::Need) && !s.cues.has(Cue::More) && !informed(low, s);
    let topics = [Topic::FreeDates, Topic::Prices].into_iter().any(|t| s.cues.topic(t));
    needs || topics || s.cues.any(&[Cue::HaveYou, Cue::RequestOffer]) && !s.cues.topic(Topic::Wifi)
}

/// "Before our workshop on the 22nd", "per la riunione del 4 giugno": an event that both know, told by its day.
pub(super) fn names_known(u: &Understanding, text: &Text, low: &str, s: &Sentence) -> bool {
    /// Words to the article before it, and to its day behind it.
    const NEAR: usize = 2;
    let is = |at: usize, list: &WordSet| {
        let word = text.words.get(at).map_or("", |w| part(low, w.span));
        list.contains(word)
    };
    let dated = |at: usize| {
        let inside = |w: &Word| u.dates.iter().any(|d| d.span.0 <= w.span.0 && w.span.1 <= d.span.1);
        text.words.get(at).is_some_and(inside)
    };
    let known = |h: &Hit| {
        let ours = (h.first.saturating_sub(NEAR).max(s.words.0)..h.first).any(|at| is(at, listed!(people.definite)));
        let day = is(h.last + 1, listed!(people.towards)) && (h.last + 2..h.last + 2 + NEAR).any(dated);
        ours && day
    };
    s.cues.has(Cue::EventWord) && text.hits_of(s).any(|h| matches!(h.key, Key::Event(_)) && known(h))
}

/// Whether the sentence is about holding an event.
pub(super) fn inquires(l: &Look<'_>) -> bool {
    let told = l.count && l.any_date && l.means(Cue::Need);
    let opening = l.context.is_first() && !l.context.reply;
    // "We would like to book 02/03/2027", "I would like to book a hotel room" in a first mail.
    let free = l.date || !l.has(Cue::Booked) && l.wishes.iter().all(|w| matches!(w.item, Item::Unknown(_)));
    let please = opening && asks_for_table(l);
    let has_you = l.s.kind == Kind::PoliteQuestion && l.count && l.has(Cue::HaveYou);
    // "Offerte für ein Klassenessen, wir sind 25".
    let offered = opening && l.count && l.means(Cue::RequestOffer);
    let wanted = l.means(Cue::Need) || (l.count && l.any_date) || has_you || please || offered;
    if !(wanted && l.factual()) {
        return false;
    }
    let books = opening && free && books(l);
    let event =
        l.has(Cue::EventWord) || told || books || please || (l.s.kind == Kind::PoliteQuestion && l.count && l.any_date);
    // "We want to thank you for the party".
    let thanks = l.has(Cue::Thank) && !l.has(Cue::Ahead) && !l.count && !l.date;
    let special = l.text.hits_of(l.s).any(|h| h.key == Key::Event(true));
    // "We need some information about": no room is wanted yet.
    let informed = || !(l.count && l.any_date) && informed(l.low, l.s);
    // "22 September, 18 people" is what we had asked for.
    // "We told you 30 people, and now we are 45", "we look forward to our dinner with you on the 5th".
    // "I need to talk it through with my sister first": no event, but the offer.
    let thinks = l.context.offer && l.has(Cue::Deferral) && !(l.facts() || l.any_date);
    let prices = l.context.offer && l.s.asks && l.money.is_some();
    let goes_on = || thinks || prices || awaited(l) || values::outdated(l) || answers_ours(l);
    let answers = l.context.reply && l.context.headcount && !l.means(Cue::Need);
    // A room asked for by its name, and nothing else of an event, is a choice; one that the house lacks is none.
    let choice = l.room && !(books && l.unknown_room) && !special && !(l.count || l.any_date || l.time);
    event
        && !(choice || answers || goes_on())
        && !thanks
        && !informed()
        && !(l.has(Cue::Booked) && !l.count)
        && !(l.has(Cue::More) && l.known_event)
        && !l.text.opens_with(l.s, Cue::Reported)
        && !l.any(&[Cue::Payment, Cue::Decline, Cue::Hypothetical, Cue::Human])
        && (!l.has(Cue::NoLongerNeed) || cancel::makes_look(l))
        && !beside_the_point(l, books)
}

/// "We look forward to our dinner with you on the 5th": that day is settled.
pub(super) fn awaited(l: &Look<'_>) -> bool {
    l.has(Cue::LooksForward) && l.date && !l.count
}

/// "A table, please", "eine Reservierung bitte": what is wanted, and nothing else.
fn asks_for_table(l: &Look<'_>) -> bool {
    /// Words of such a line: "une réservation s'il vous plaît".
    const SHORT: usize = 6;
    let words = l.text.words_of(l.s);
    let bare = || !(l.facts() || l.says_yes() || l.any(&[Cue::Booked, Cue::ChangeVerb, Cue::Cancel, Cue::AskConfirm]));
    words.len() <= SHORT
        && l.has(Cue::Polite)
        && bare()
        && (l.has(Cue::EventWord) || words.iter().any(|w| of_booking(l, w)))
}

/// "4 March is perfect for our quiz, 34 of us", "Room C it is, we'd need a lectern": what we proposed or listed is
/// answered; "would the 20th do instead?" asks for another.
fn answers_ours(l: &Look<'_>) -> bool {
    let other = !l.context.dates.is_empty() && l.any(&[Cue::Instead, Cue::HowAbout]);
    l.context.listed && (l.room || described(l)) && !l.date || change::proposed(l) || other
}

/// Whether a word is a verb of booking.
pub(super) fn books_by(l: &Look<'_>, w: &Word) -> bool {
    listed!(questions.books).contains(part(l.low, w.span))
}

/// A verb of booking, and a wish beside it: none of "three questions before booking".
fn books(l: &Look<'_>) -> bool {
    let verb = |w: &Word| books_by(l, w);
    let wish = |h: &Hit| !l.text.words.get(h.first).is_some_and(verb);
    (l.date && l.means(Cue::Need) || l.meant(Cue::Need).any(wish)) && l.text.words_of(l.s).iter().any(verb)
}

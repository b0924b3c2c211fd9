//! What a sentence does, put to the vote: its words, what they tell, its form and facts, its place in the mail, what was
//! asked before, and what the rules say of it. Each act is voted on by itself, as a sentence may do several things.

use super::{Look, Read, agree, cancel, change, polite};
use crate::understanding::cues::{self, Key, NUMBER};
use crate::understanding::fold::part;
use crate::understanding::lang::Cue;
use crate::understanding::topics;
use crate::understanding::vote::{Called, Clues, FIGURE, Name, Pair, Weights, Word, ballot, listening, packed};
use crate::understanding::{Act, Target};
use crate::venue::Topic;
use std::sync::LazyLock;

/// The acts, in the order of the table's columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Inquire,
    Provide,
    Confirm,
    Choose,
    Change,
    KeepAsIs,
    Accept,
    AcceptConditionally,
    Decline,
    Counter,
    Ask,
    RequestHuman,
    Cancel,
    VisitSite,
    ClaimPayment,
    RequestOffer,
    Thank,
}

const KINDS: [Kind; 17] = [
    Kind::Inquire,
    Kind::Provide,
    Kind::Confirm,
    Kind::Choose,
    Kind::Change,
    Kind::KeepAsIs,
    Kind::Accept,
    Kind::AcceptConditionally,
    Kind::Decline,
    Kind::Counter,
    Kind::Ask,
    Kind::RequestHuman,
    Kind::Cancel,
    Kind::VisitSite,
    Kind::ClaimPayment,
    Kind::RequestOffer,
    Kind::Thank,
];

/// What they are called, in the same order.
static NAMES: LazyLock<[Name; 17]> = LazyLock::new(|| KINDS.map(Name::of));

fn name(act: &Act) -> &'static Name {
    static NONE: Name = Name::NONE;
    NAMES.get(kind(act) as usize).unwrap_or(&NONE)
}

static WEIGHTS: LazyLock<Weights<17, { packed(17) }>> = LazyLock::new(|| Weights::unpacked(ballot!("acts")));

fn kind(act: &Act) -> Kind {
    match act {
        Act::Inquire => Kind::Inquire,
        Act::Provide => Kind::Provide,
        Act::Confirm => Kind::Confirm,
        Act::ChooseNth { .. } | Act::ChooseNamed { .. } => Kind::Choose,
        Act::Change { .. } => Kind::Change,
        Act::KeepAsIs => Kind::KeepAsIs,
        Act::Accept => Kind::Accept,
        Act::AcceptConditionally => Kind::AcceptConditionally,
        Act::Decline => Kind::Decline,
        Act::Counter { .. } => Kind::Counter,
        Act::Ask { .. } => Kind::Ask,
        Act::RequestHuman => Kind::RequestHuman,
        Act::Cancel { .. } => Kind::Cancel,
        Act::VisitSite => Kind::VisitSite,
        Act::ClaimPayment => Kind::ClaimPayment,
        Act::RequestOffer => Kind::RequestOffer,
        Act::Thank => Kind::Thank,
    }
}

/// How much must speak against an act that the rules see, and for one that they do not, in sixteenths of a logarithm.
/// `None`: what they see, they know. On mails of authors that came after the rules, the rules are wrong where the votes say
/// so seven to one; of what binds, ends it all or is paid they are as often right, and are doubted less.
fn bars(kind: Kind) -> (Option<i32>, Option<i32>) {
    match kind {
        // A sentence whose facts nobody found gives none.
        Kind::Provide | Kind::Thank => (None, None),
        // "Saal C hat unsere Vorliebe": who is not heard would be asked again.
        Kind::Choose | Kind::KeepAsIs => (None, Some(8)),
        Kind::Accept | Kind::AcceptConditionally | Kind::Counter | Kind::Cancel | Kind::ClaimPayment => {
            (Some(-64), Some(16))
        }
        Kind::Decline => (Some(-32), Some(16)),
        _ => (Some(-32), Some(8)),
    }
}

/// Where a sentence stands in the mail.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Its index.
    at: usize,
    /// Whether it is the last.
    last: bool,
    /// Whether the rules see no other do anything: what they see in it is what the mail is for.
    alone: bool,
    /// Whether they see the offer accepted, in any.
    accepted: bool,
    /// What they say of the sentence before.
    before: &'a [Act],
}

impl<'a> Place<'a> {
    /// Of each sentence of a mail.
    pub(super) fn all(all: &'a [Read<'_>]) -> impl Iterator<Item = Self> {
        let does = |r: &Read<'_>| r.acts.iter().any(|a| !matches!(a, Act::Thank | Act::Provide));
        let doing = all.iter().filter(|r| does(r)).count();
        let accepted = all.iter().any(|r| r.acts.contains(&Act::Accept));
        all.iter().enumerate().map(move |(at, r)| {
            let before = at.checked_sub(1).and_then(|k| all.get(k)).map_or(&[][..], |r| r.acts.as_slice());
            Self { at, last: at + 1 == all.len(), alone: doing == usize::from(does(r)), accepted, before }
        })
    }
}

/// What a sentence does, given what the rules see in it.
pub(super) fn vote(l: &Look<'_>, place: &Place<'_>, seen: &[Act]) -> Vec<Act> {
    let told = |a: &Act| matches!(a, Act::Change { .. }) && change::told(l);
    // "We accept the offer, provided that": an answer to the offer in so many words.
    let answers = |a: &Act| *a == Act::AcceptConditionally && l.context.offer && l.means(Cue::Accept);
    // "The deposit of 800 francs I have transferred": what was paid is told with its amount.
    let paid = |a: &Act| *a == Act::ClaimPayment && l.money.is_some() && l.means(Cue::PaymentClaim);
    // "If you could come down to CHF 3,900, we would sign": a price put forward in so many words.
    let bids = |a: &Act| {
        matches!(a, Act::Counter { amount: Some(_) }) && l.context.offer && l.any(&[Cue::Counter, Cue::CounterSoft])
    };
    // "Please put a microphone on top of what you quoted": added in so many words.
    let adds = |a: &Act| {
        let asked = l.any(&[Cue::Polite, Cue::RequestForm]) && l.any(&[Cue::Adds, Cue::AddRequest]);
        *a == Act::Change { target: Target::Products } && l.going_on() && asked && l.wishes.iter().any(|w| w.wanted)
    };
    let known = |a: &Act| adds(a) || place.alone || told(a) || answers(a) || paid(a) || bids(a);
    let doubted = |a: &Act| bars(kind(a)).0.filter(|_| !known(a));
    let vague = |a: &Act| matches!(a, Act::Provide | Act::Thank | Act::Confirm | Act::Ask { topic: Topic::Other });
    let open = seen.iter().all(vague);
    let settled = !open && seen.iter().all(|a| doubted(a).is_none());
    if settled && !listening() {
        return seen.to_vec();
    }
    let clues = clues(l, place, seen);
    if listening() {
        #[cfg(feature = "learn")]
        {
            let bits = seen.iter().fold(0, |bits, a| bits | 1 << kind(a) as u32);
            crate::understanding::vote::heard::note("act", l.s.span, bits, &clues);
        }
        return seen.to_vec();
    }
    let sums = WEIGHTS.sum(&clues);
    let votes = |k: Kind| sums.get(k as usize).copied().unwrap_or_default();
    let stays = |a: &&Act| doubted(a).is_none_or(|bar| votes(kind(a)) >= bar);
    let mut acts: Vec<Act> = seen.iter().filter(stays).cloned().collect();
    // What is left of it are its facts.
    if acts.is_empty() && !seen.is_empty() && l.factual() && l.facts() {
        acts.push(Act::Provide);
    }
    if open {
        let missing = |k: &Kind| seen.iter().all(|a| kind(a) != *k);
        let voted = KINDS.into_iter().filter(missing).filter(|k| bars(*k).1.is_some_and(|bar| votes(*k) > bar));
        acts.extend(voted.filter(|k| possible(l, place, seen, *k)).flat_map(|k| made(l, k)));
    }
    acts
}

/// Whether a sentence may do what the rules do not see in it.
fn possible(l: &Look<'_>, place: &Place<'_>, seen: &[Act], kind: Kind) -> bool {
    let told = || l.any(&[Cue::Reported, Cue::Hypothetical]) || l.text.quotes(l.s);
    // Nothing was said, asked or held that could change or be paid.
    let first = || l.context.is_first() && !l.context.reply;
    match kind {
        // "Could you please confirm?" asks for no more than that.
        Kind::Ask => !seen.contains(&Act::Confirm),
        Kind::RequestOffer | Kind::VisitSite => true,
        // "For the meeting on 4 June we need more time."
        Kind::Inquire => !super::awaited(l) && !(l.known_event && l.has(Cue::More)),
        Kind::RequestHuman => !l.has(Cue::NoCall),
        // Nothing is taken that nobody offered.
        Kind::Accept | Kind::AcceptConditionally => {
            l.factual() && !told() && !l.has(Cue::Deferral) && (l.context.offer || l.has(Cue::OfferNoun))
        }
        Kind::Decline => l.factual() && !told(),
        Kind::Cancel => {
            let other = || cancel::makes_look(l) || cancel::drops_out(l) || cancel::others(l);
            l.factual() && !told() && !other()
        }
        // "Wir nehmen die Offerte an. Den Apéro bitte um 17 Uhr.": a change takes a yes away, which needs a word for it.
        Kind::Change => {
            let changes = || l.dropped() || l.any(&[Cue::ChangeVerb, Cue::Instead, Cue::Adds, Cue::Revision]);
            l.factual() && !first() && (!(place.accepted || l.part) || changes())
        }
        // What will be paid is not.
        Kind::ClaimPayment => {
            l.factual() && !told() && !first() && !l.ahead && !l.has(Cue::ToBePaid) && !super::compares(l)
        }
        // There is a price to haggle over, or talk of one.
        Kind::Counter => {
            l.factual() && (l.money.is_some() || l.context.offer || l.any(&[Cue::Counter, Cue::CounterSoft]))
        }
        // "Super, merci pour les infos" takes nothing.
        Kind::Confirm => l.factual() && !polite::names_what_for(l),
        // "I am torn between Room A and Room B."
        Kind::Choose => l.factual() && !l.any(&[Cue::Deferral, Cue::Unreal]) && !heads_question(l),
        // "In Raum A bleibt kein Durchgang": of the rooms listed none is kept.
        Kind::KeepAsIs => l.factual() && !(l.context.listed && l.room),
        Kind::Provide | Kind::Thank => l.factual(),
    }
}

/// "Hat Raum A Tageslicht, und kann man dort ...?": the first half of a question.
fn heads_question(l: &Look<'_>) -> bool {
    let next = l.text.sentences.partition_point(|s| s.span.0 < l.s.span.1);
    l.text.sentences.get(next).is_some_and(|s| s.asks && s.span.0 == l.s.span.1)
}

/// The act with what it is about, where the sentence tells; several where it tells of several things.
fn made(l: &Look<'_>, kind: Kind) -> Vec<Act> {
    let act = match kind {
        Kind::Choose => return chosen(l).map(|target| Act::ChooseNamed { target }).into_iter().collect(),
        Kind::Change => return change::voted(l).into_iter().map(|target| Act::Change { target }).collect(),
        Kind::Ask => return asked_about(l).into_iter().map(|topic| Act::Ask { topic }).collect(),
        Kind::Inquire => Act::Inquire,
        Kind::Provide => Act::Provide,
        Kind::Confirm => Act::Confirm,
        Kind::KeepAsIs => Act::KeepAsIs,
        Kind::Accept => Act::Accept,
        Kind::AcceptConditionally => Act::AcceptConditionally,
        Kind::Decline => Act::Decline,
        Kind::Counter => Act::Counter { amount: l.money },
        Kind::RequestHuman => Act::RequestHuman,
        Kind::Cancel => Act::Cancel { target: if l.has(Cue::Visit) { Target::Visit } else { Target::Event } },
        Kind::VisitSite => Act::VisitSite,
        Kind::ClaimPayment => Act::ClaimPayment,
        Kind::RequestOffer => Act::RequestOffer,
        Kind::Thank => Act::Thank,
    };
    vec![act]
}

/// What is chosen: a room or menu by its name, a day for the visit, a day of several.
fn chosen(l: &Look<'_>) -> Option<Target> {
    let day = || match () {
        () if !l.any_date => None,
        () if l.context.visit => Some(Target::Visit),
        () => (l.date && l.context.dates.len() > 1).then_some(Target::Date),
    };
    agree::named(l).or_else(day)
}

/// What is asked for; a statement asks for what it names.
fn asked_about(l: &Look<'_>) -> Vec<Topic> {
    let mut topics = topics::of(l.low, l.text, l.s);
    topics.retain(|t| *t != Topic::Other || l.s.asks && !super::asks::asks_nothing(l));
    if super::asks::announces(l, &topics) {
        topics.clear();
    }
    topics
}

fn clues(l: &Look<'_>, place: &Place<'_>, acts: &[Act]) -> Clues {
    let mut clues = Clues::new();
    clues.add_if(acts.is_empty(), "rules-none");
    acts.iter().for_each(|a| clues.add("rules", name(a)));
    place.before.iter().for_each(|a| clues.add("before", name(a)));
    let mut words = l.text.words_of(l.s).iter().map(|w| if w.is(NUMBER) { FIGURE } else { part(l.low, w.span) });
    words.clone().for_each(|w| clues.add("s", Word::stem_of(w)));
    clues.add("last", words.clone().next_back().unwrap_or_default());
    let mut next = || Word::new(words.next().unwrap_or_default());
    let (first, second) = (next(), next());
    clues.add("head", first);
    clues.add("head", Pair(first, second));
    told(&mut clues, l);
    facts(&mut clues, l);
    clues.add("nth", place.at.min(4));
    clues.add_if(place.last, "end");
    clues.add("words", [2, 5, 10, 20].into_iter().find(|n| l.text.words_of(l.s).len() <= *n).unwrap_or(99_usize));
    asked(&mut clues, l, acts, first);
    clues
}

/// What the words tell, one by one and two by two.
fn told(clues: &mut Clues, l: &Look<'_>) {
    let mut before: Option<&Name> = None;
    for h in l.text.hits_of(l.s) {
        let name = cues::name(h);
        clues.add("t", name);
        if matches!(h.key, Key::Cue(_)) && !l.is_meant(h) {
            clues.add("not", name);
        }
        if h.first == l.s.first_word() {
            clues.add("opens", name);
        }
        if let Some(before) = before {
            clues.add("tt", Pair(before, name));
        }
        before = Some(name);
    }
}

/// Its form, and the facts in it.
fn facts(clues: &mut Clues, l: &Look<'_>) {
    clues.add_mood(l.s);
    clues.add_if(l.s.asks, "asks");
    l.dates.iter().for_each(|d| clues.add("date", Called(d.value.role)));
    l.amounts.iter().for_each(|m| clues.add("money", Called(m.value.role)));
    for (there, name) in [
        (l.time, "time"),
        (l.room, "room"),
        (l.count, "count"),
        (l.layout, "layout"),
        (l.wishes.iter().any(|w| w.wanted), "wanted"),
        (l.dropped(), "dropped"),
        (!l.facts() && !l.any_date && l.money.is_none(), "bare"),
        (l.inquiring, "inquiring"),
    ] {
        clues.add_if(there, name);
    }
}

/// What was asked before, and how the sentence looks as an answer to it.
fn asked(clues: &mut Clues, l: &Look<'_>, acts: &[Act], first: Word<'_>) {
    let c = l.context;
    let asked = [
        (c.reply, "reply"),
        (c.offer, "offer"),
        (c.visit, "visit"),
        (c.billing, "billing"),
        (c.headcount, "headcount"),
        (c.time, "time"),
        (c.held.is_some(), "held"),
        (!c.dates.is_empty(), "proposed"),
        (c.listed, "listed"),
    ];
    clues.add_if(!asked.iter().any(|(there, _)| *there), "unasked");
    for (_, asked) in asked.into_iter().filter(|(there, _)| *there) {
        let asked = Word::new(asked);
        clues.add("asked", asked);
        clues.add("asked", Pair(asked, l.s.asks));
        clues.add("asked", Pair(asked, first));
        acts.iter().for_each(|a| clues.add("asked rules", Pair(asked, name(a))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::vote::columns;

    #[test]
    fn the_columns_of_the_table_are_the_acts() {
        assert_eq!(columns(include_str!("ballot.tsv")), KINDS.map(|k| format!("{k:?}")));
        assert!(KINDS.iter().enumerate().all(|(at, k)| *k as usize == at), "an act is found by its column");
    }
}

//! What a question is about.

use super::cues::{Cues, Hit, Key};
use super::fold::{part, re};
use super::lang::{self, Cue, questions};
use super::sentences::{Sentence, Text};
use crate::order;
use crate::venue::Topic;
use regex::Regex;
use std::sync::LazyLock;

/// Topics, the more special ones first.
const TOPICS: [Topic; 19] = [
    Topic::Parking,
    Topic::ExternalCatering,
    Topic::CancellationTerms,
    Topic::Accessibility,
    Topic::Wifi,
    Topic::Streaming,
    Topic::OpeningHours,
    Topic::Diets,
    Topic::Payment,
    Topic::Setup,
    Topic::LeadTime,
    Topic::RateInclusions,
    Topic::BookingState,
    Topic::Menus,
    Topic::Prices,
    Topic::Catering,
    Topic::Equipment,
    Topic::Address,
    Topic::FreeDates,
];

/// When the first is asked about, the words of the others only describe it.
const OVER: &[(Topic, &[Topic])] = &[
    (
        Topic::ExternalCatering,
        &[Topic::Catering, Topic::Menus, Topic::Prices, Topic::RateInclusions, Topic::Payment, Topic::FreeDates],
    ),
    (Topic::Diets, &[Topic::Catering, Topic::Menus, Topic::FreeDates, Topic::Setup]),
    (Topic::Menus, &[Topic::Catering, Topic::FreeDates]),
    (
        Topic::CancellationTerms,
        &[Topic::Prices, Topic::FreeDates, Topic::BookingState, Topic::LeadTime, Topic::Payment],
    ),
    (Topic::RateInclusions, &[Topic::Prices, Topic::Catering, Topic::Setup, Topic::Equipment, Topic::BookingState]),
    (Topic::Payment, &[Topic::FreeDates, Topic::BookingState, Topic::RateInclusions]),
    (Topic::Parking, &[Topic::Payment, Topic::RateInclusions, Topic::FreeDates, Topic::Address, Topic::Equipment]),
    (Topic::Streaming, &[Topic::Equipment, Topic::Wifi, Topic::Setup]),
    (Topic::LeadTime, &[Topic::Diets, Topic::Payment, Topic::FreeDates, Topic::OpeningHours, Topic::BookingState]),
    (Topic::Wifi, &[Topic::RateInclusions, Topic::FreeDates, Topic::Address, Topic::Equipment]),
    (Topic::Accessibility, &[Topic::FreeDates, Topic::Setup, Topic::Address, Topic::Equipment, Topic::Catering]),
    (Topic::Equipment, &[Topic::FreeDates]),
    (Topic::Setup, &[Topic::FreeDates, Topic::LeadTime, Topic::OpeningHours]),
    (Topic::Prices, &[Topic::FreeDates]),
    (Topic::OpeningHours, &[Topic::FreeDates]),
    (Topic::Catering, &[Topic::FreeDates]),
    (Topic::BookingState, &[Topic::FreeDates]),
];

/// Topics of a question, each of the questions in it for itself: "is there parking, and what does it cost?".
pub(super) fn of(low: &str, text: &Text, s: &Sentence) -> Vec<Topic> {
    let mut starts = clauses(text, s);
    let named = |cues: Cues| TOPICS.into_iter().any(|t| cues.topic(t)) || cues.topic(Topic::Rooms);
    // "A question that came up in the lift: until when are you open?"
    let led = behind_colon(low, text, s).filter(|at| starts.contains(at) && named(asked(text, s, (*at, s.words.1))));
    if let Some(at) = led {
        starts.retain(|k| at <= *k);
        if starts.len() < 2 {
            return of_one(text, s, asked(text, s, (at, s.words.1)));
        }
    }
    if starts.len() < 2 {
        return of_one(text, s, asked(text, s, s.words));
    }
    let mut out: Vec<Topic> = Vec::new();
    let ends = starts.iter().skip(1).copied().chain([s.words.1]);
    for (from, to) in starts.iter().copied().zip(ends) {
        let cues = asked(text, s, (from, to));
        for topic in of_one(text, s, cues) {
            // "Avez-vous des chaises hautes, ou faut-il les apporter ?": nothing to eat is brought.
            if topic == Topic::ExternalCatering && out.contains(&Topic::Equipment) && !feeds(text, s) {
                continue;
            }
            let known =
                TOPICS.into_iter().any(|t| cues.topic(t)) || cues.topic(Topic::Rooms) || cues.topic(Topic::Other);
            if !out.contains(&topic) && (known || out.is_empty()) {
                out.push(topic);
            }
        }
    }
    // What only one of them is about by name is what is asked.
    if out.len() > 1 && !s.cues.topic(Topic::Other) {
        out.retain(|t| *t != Topic::Other);
    }
    if out.is_empty() { of_one(text, s, s.cues) } else { out }
}

/// The word behind the colon that leads to a question.
fn behind_colon(low: &str, text: &Text, s: &Sentence) -> Option<usize> {
    let colon = s.span.0 + part(low, s.span).find(": ")?;
    let at = text.words.partition_point(|w| w.span.0 < colon);
    (at < s.words.1).then_some(at)
}

/// The cues of a clause. "Would we have to pay extra?", "wie hoch ist der Raum im Lichten": the word of payment, or of light,
/// is but the end of what is asked.
fn asked(text: &Text, s: &Sentence, (from, to): (usize, usize)) -> Cues {
    let inside = |h: &&Hit| from <= h.first && h.last < to;
    let of_more = |h: &Hit| {
        let more = |o: &Hit| {
            let ends = o.first == h.first || o.last == h.last;
            let longer = o.last - o.first > h.last - h.first;
            ends && longer && o.first <= h.first && h.last <= o.last
        };
        let asks = |o: &&Hit| {
            matches!(o.key, Key::Topic(Topic::Prices | Topic::Rooms | Topic::OpeningHours)) && o.key != h.key
        };
        matches!(h.key, Key::Topic(_)) && text.hits_of(s).filter(asks).any(more)
    };
    Cues::of(text.hits_of(s).filter(inside).filter(|h| !of_more(h)))
}

/// The words at which the questions of a sentence begin: the first, and each behind a comma or an "and".
fn clauses(text: &Text, s: &Sentence) -> Vec<usize> {
    let mut out = vec![s.words.0];
    let asks = |h: &&Hit| {
        matches!(h.key, Key::Cue(Cue::Wh | Cue::Interrogative | Cue::WeakQuestion | Cue::Indirect | Cue::AsWell))
    };
    for h in text.hits_of(s).filter(asks).filter(|h| h.first > s.words.0 + 2) {
        let besides = h.key == Key::Cue(Cue::AsWell);
        if (besides || text.parted(s, h.first - 2, h.first)) && !out.contains(&h.first) {
            out.push(h.first);
        }
    }
    out.sort_unstable();
    out
}

/// Topics of one question, the more special ones instead of the general.
fn of_one(text: &Text, s: &Sentence, c: Cues) -> Vec<Topic> {
    let openings: Vec<usize> = text.all(s, Cue::Wh).map(|h| h.first).collect();
    let two_questions = openings.iter().min() != openings.iter().max();
    let mut found: Vec<Topic> = TOPICS.into_iter().filter(|t| c.topic(*t)).collect();
    if c.has(Cue::Cancel) && !found.contains(&Topic::CancellationTerms) {
        found.push(Topic::CancellationTerms);
    }
    // "Is VAT included?" is about the price itself.
    let priced = |t: &Topic| matches!(t, Topic::Prices | Topic::RateInclusions | Topic::Catering);
    let tax =
        c.topic(Topic::Prices) && c.topic(Topic::RateInclusions) && found.iter().all(priced) && c.has(Cue::TaxWord);
    // "What are the terms, and when is the deposit due?" asks both.
    let twice = c.has(Cue::Wh) && c.topic(Topic::CancellationTerms) && two_questions;
    let over = |general: Topic| !twice && OVER.iter().any(|(t, list)| c.topic(*t) && list.contains(&general));
    let kept: Vec<Topic> = found.iter().copied().filter(|t| !over(*t)).collect();
    if tax {
        return vec![Topic::Prices];
    }
    if !kept.is_empty() {
        found = kept;
    }
    // "Is there a projector, or do we bring ours?": nothing to eat is brought.
    if c.topic(Topic::Equipment) && !c.topic(Topic::Catering) && !feeds(text, s) {
        found.retain(|t| *t != Topic::ExternalCatering);
    }
    // "Is our transfer there?": it is the money that has arrived, whatever its sum.
    if c.topic(Topic::Payment) && c.topic(Topic::BookingState) {
        found.retain(|t| *t != Topic::Prices);
    }
    // "Quanto costa il parcheggio?" asks about parking; "what does it cost, and is there parking?" both.
    let thing = found.iter().any(|t| matches!(t, Topic::Parking | Topic::Wifi));
    if thing && text.all(s, Cue::Break).next().is_none() && !two_questions {
        found.retain(|t| *t != Topic::Prices);
    }
    // "How much would another coffee be?" asks its price.
    let one = (text.opens_with(s, Cue::Wh) || c.has(Cue::Indirect)) && !two_questions;
    if one && c.topic(Topic::Prices) && !served_apart(text, s) {
        found.retain(|t| *t != Topic::Catering);
    }
    let aside = matches!(*found, [Topic::Address | Topic::Setup | Topic::ExternalCatering]);
    if found.is_empty() || (aside && c.topic(Topic::Other)) {
        found = vec![if c.topic(Topic::Rooms) && !c.topic(Topic::Other) { Topic::Rooms } else { Topic::Other }];
    }
    // As they were asked; what no word of its own names comes last.
    order::by_key(&mut found, |t| text.hits_of(s).find(|h| h.key == Key::Topic(*t)).map_or(usize::MAX, |h| h.first));
    found
}

/// Whether food or drink is named in another clause than the price.
fn served_apart(text: &Text, s: &Sentence) -> bool {
    let all = |topic| text.hits_of(s).filter(move |h: &&Hit| h.key == Key::Topic(topic));
    let parted = |a: &Hit, b: &Hit| text.parted(s, a.first.min(b.first), a.first.max(b.first));
    all(Topic::Catering).any(|c| all(Topic::Prices).all(|p| parted(c, p)))
}

/// Whether what is brought is named as food or drink, or as who makes it.
fn feeds(text: &Text, s: &Sentence) -> bool {
    text.hits_of(s).any(|h| h.key == Key::Topic(Topic::ExternalCatering) && h.first < h.last)
}

/// What only asks for a reply.
static REPLY: LazyLock<Regex> = LazyLock::new(|| {
    let all: Vec<String> = lang::words(&questions::ALL, |q| q.replies).map(regex::escape).collect();
    re(&all.join("|"))
});

/// What a statement is about, when a short question behind it asks whether that is all right: "two guests use a
/// wheelchair - is that a problem?".
pub(super) fn about(s: &Sentence) -> Option<Topic> {
    let topics = [
        Topic::Accessibility,
        Topic::Diets,
        Topic::Parking,
        Topic::ExternalCatering,
        Topic::Wifi,
        Topic::Streaming,
        Topic::Payment,
    ];
    topics.into_iter().find(|t| s.cues.topic(*t))
}

/// Whether a sentence names what the house can tell: its terms, its menus, its hours.
pub(super) fn tellable(s: &Sentence) -> bool {
    let topics = [
        Topic::CancellationTerms,
        Topic::Menus,
        Topic::OpeningHours,
        Topic::LeadTime,
        Topic::Parking,
        Topic::Address,
        Topic::Accessibility,
        Topic::FreeDates,
    ];
    topics.into_iter().any(|t| s.cues.topic(t))
}

/// Whether a question asks if something is there or how it is: "gibt es einen Wickelraum?".
pub(super) fn of_being(low: &str) -> bool {
    lang::words(&questions::ALL, |q| q.being).any(|o| low.starts_with(o))
}

/// "Is that possible?", "Could you help this client?": short, and about nothing by name.
pub(super) fn vague(low: &str, s: &Sentence) -> bool {
    // "Teilen Sie uns bis Ende Monat mit, ob das möglich ist".
    let short = low.split(' ').count() <= 9 || lang::words(&questions::ALL, |q| q.whether).any(|w| low.contains(w));
    short && !s.cues.topic(Topic::Other) && REPLY.is_match(low)
}

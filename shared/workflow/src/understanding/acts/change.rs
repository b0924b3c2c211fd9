//! Changes: a verb of change or a mark of revision, bound to a fact or to the name of one.

use super::described::described;
use super::{Look, inquire};
use crate::understanding::cues::Hit;
use crate::understanding::fold::part;
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Kind;
use crate::understanding::{Act, DateMention, DateRole, Mention, Target, When};
use crate::venue::Topic;
use jiff::civil::Date;

/// Adds the changes of a sentence that may carry facts.
pub(super) fn read(l: &Look<'_>, acts: &mut Vec<Act>) {
    if l.has(Cue::Hypothetical) || l.has(Cue::Keep) && !beside_kept(l) {
        return;
    }
    let verb = l.meant(Cue::ChangeVerb).next().is_some() && !(l.has(Cue::Indirect) && l.s.kind == Kind::Question);
    // "Any chance of a table for 20 on the 14th?" in a first mail wants an event, and moves none.
    let opening = l.context.is_first() && (l.count || l.has(Cue::EventWord));
    let proposes = l.has(Cue::HowAbout) && l.s.asks && !opening;
    let moved = l.count && !l.s.asks && super::values::moves(part(l.low, l.s.span));
    let sure = verb || moved || instead(l) || corrected(l) || proposes || contrasted(l);
    let first_mail = l.inquiring && !l.going_on();
    let longer = l.known_event && l.has(Cue::More);
    let inquiry = first_mail || (l.has(Cue::Need) && l.has(Cue::EventWord) && !longer);
    // "Unless I err, I have no confirmation yet" asks; it changes nothing.
    // "We look forward to the evening of 6 March for our three new colleagues" moves nothing.
    let state = l.has(Cue::LooksForward) || l.s.cues.topic(Topic::BookingState) && l.has(Cue::Deferral);
    // "Nous serons 16" tells a number, "nous serons finalement 16" another one.
    let about = inquire::goes_on_about(l.text, l.s);
    let plain = |h: &Hit| matches!(part(l.low, l.text.span(h)), "nous serons" | "saremo");
    let revised = l.text.all(l.s, Cue::Revision).any(|h| !plain(h));
    let weak = (revised || l.has(Cue::More) || about && l.count) && !(inquiry && !about) && !state && !l.says_yes();
    if sure || weak {
        facts(l, verb, sure, acts);
    }
    let revised = l.has(Cue::TargetBilling) && l.any(&[Cue::Revision, Cue::NotWork]);
    let misbilled = l.has(Cue::Misbilled) && !l.context.billing;
    if (revised && !(l.context.billing && !verb) || misbilled) && !first_mail && l.s.kind != Kind::Question {
        acts.push(Act::Change { target: Target::Billing });
    }
    products(l, verb, first_mail, acts);
    if postponed_besides(l) && acts.contains(&Act::Change { target: Target::Headcount }) {
        acts.insert(0, Act::Change { target: Target::Date });
    }
    if acts.iter().any(|a| matches!(a, Act::Change { .. })) {
        return;
    }
    // "We'll pass this time, the numbers don't work" turns the offer down.
    // "Der 12. geht doch nicht", of the day that is held: another is wanted.
    let held_out =
        || l.replaced_date && l.dates.iter().any(|d| day_of(d).is_some_and(|day| l.context.held == Some(day)));
    let unfit = l.has(Cue::NotWork) && l.going_on() && !l.inquiring && (!l.has(Cue::Decline) || held_out());
    let unfit = unfit && (l.replaced_date || l.date || l.has(Cue::TargetDate)) && l.context.dates.is_empty();
    if unfit || asked_for(l) {
        acts.push(Act::Change { target: Target::Date });
    } else if swaps_room(l) && !l.context.listed && !l.s.asks {
        acts.push(Act::Change { target: Target::Room });
    } else if (verb && !first_mail && wanted(l))
        || (l.means(Cue::More) && !first_mail && target(l).is_some() && !described(l))
    {
        // "I need to change my booking": what of it, is said elsewhere or not at all.
        let booked = || verb && (moves_booking(l) || names_nothing(l));
        let target = target(l).or_else(|| booked().then_some(Target::Unspecified));
        acts.extend(target.map(|target| Act::Change { target }));
    }
}

/// "We have to postpone and will now be 50": put off to no day yet, beside the number of its own clause.
fn postponed_besides(l: &Look<'_>) -> bool {
    let Some(count) = l.headcount else { return false };
    let at = l.text.words.partition_point(|w| w.span.1 <= count.0);
    let apart =
        |h: &Hit| h.last < at && l.text.parted(l.s, h.last, at) || at < h.first && l.text.parted(l.s, at, h.first);
    let other = l.date || l.time || l.room || !l.wishes.is_empty();
    l.going_on() && !other && l.meant(Cue::Moves).any(apart)
}

/// "Agreed, but on 27 March please", "back to the 20th, please": another day than the one held, and what is asked for.
fn asked_for(l: &Look<'_>) -> bool {
    const NEAR: usize = 4;
    let held = l.context.held;
    l.dates.iter().filter(|d| d.value.role == DateRole::Event && !d.value.in_question).any(|d| {
        let other = matches!(d.value.when, When::Days { start, .. } if held.is_some_and(|h| h != start));
        let first = l.text.words.partition_point(|w| w.span.1 <= d.span.0);
        let end = l.text.words.partition_point(|w| w.span.0 < d.span.1);
        let near = |h: &Hit| h.last < first && first <= h.last + NEAR || h.first >= end && h.first <= end + NEAR;
        other && l.text.all(l.s, Cue::Polite).any(near)
    })
}

/// Whether the booking is what a verb of change is about: both stand close together.
fn moves_booking(l: &Look<'_>) -> bool {
    const NEAR: usize = 3;
    let near = |h: &Hit| {
        let around = h.first.saturating_sub(NEAR).max(l.s.words.0)..(h.last + NEAR + 1).min(l.s.words.1);
        l.text.words.get(around).unwrap_or_default().iter().any(|w| super::cancel::of_booking(l, w))
    };
    !l.facts() && l.meant(Cue::ChangeVerb).any(near)
}

/// "I'd like to change something", "il y a une chose à modifier": what, is not said.
fn names_nothing(l: &Look<'_>) -> bool {
    const SOMETHING: [&str; 10] =
        ["something", "thing", "things", "etwas", "was", "chose", "choses", "qualcosa", "cosa", "cose"];
    let words = l.text.words_of(l.s);
    let settled = l.any(&[Cue::Accept, Cue::AcceptSoft, Cue::Lack]);
    !l.facts() && !settled && !l.context.is_first() && words.iter().any(|w| SOMETHING.contains(&part(l.low, w.span)))
}

/// Whether something changes beside what stays: "22 instead of 26, the rest is unchanged".
pub(super) fn beside_kept(l: &Look<'_>) -> bool {
    corrected(l) || l.replaced_date || instead(l) && !l.means(Cue::Need) || l.has(Cue::Rest)
}

fn facts(l: &Look<'_>, verb: bool, sure: bool, acts: &mut Vec<Act>) {
    let mut push = |there: bool, target: Target| {
        if there {
            acts.push(Act::Change { target });
        }
    };
    // "On 24 June 12 more will come": the day only says when.
    let revised = corrected(l) || super::values::revises(l);
    let counted = l.count && !l.replaced_date && !l.has(Cue::HowAbout) && (!verb && !instead(l) || revised);
    // "For our booking on 5 September we would like to add": the day says which.
    let other = l.count || l.layout || !l.wishes.is_empty() || l.room;
    // "Take the lunch of 5 May off", "please add a flipchart for 4 June".
    let goods = || {
        let wished = l.dropped() || verb && !l.wishes.is_empty();
        wished && l.text.all(l.s, Cue::ChangeVerb).all(|v| of_goods(l, v))
    };
    let which = (l.has(Cue::Booked) && other || goods() || says_which(l)) && !l.replaced_date;
    // A day that we proposed is taken or kept, and takes no other's place.
    let which = which || proposed(l);
    // "We discussed your offer for 17 June and decided not to accept it": which offer.
    let decided = l.context.offer && l.has(Cue::OfferNoun) && l.any(&[Cue::Accept, Cue::Decline]);
    let which = which || decided && !(verb || l.replaced_date);
    // "We have to move our seminar of 14 April": where to is said elsewhere.
    let moved = verb && l.replaced_date;
    // The hours we asked for are no change.
    let timed = l.time && !l.context.time;
    // "At 7 instead of 6, and 35 instead of 30": both change.
    let mut swaps = l.text.all(l.s, Cue::Instead).map(|h| h.first);
    let both = l.count && swaps.next().is_some_and(|first| swaps.any(|h| h != first));
    let hour = timed && (l.time_out || both);
    push((l.date && coming(l) || timed || moved) && !counted && !which || hour, Target::Date);
    // One of the rooms listed is a choice, unless it takes another's place.
    let kept = l.has(Cue::Keep) || l.context.listed && l.means(Cue::Take);
    push(l.room && !kept && (verb || !l.context.listed || instead(l)), Target::Room);
    // The number we asked for is no change.
    let reason = l.context.listed && l.means(Cue::Take);
    // "Please add lunch for all 15 of us": so many of what is added.
    let served = l.has(Cue::Adds) && l.wishes.iter().any(|w| w.wanted) && !revised && !l.has(Cue::More) && !instead(l);
    // "From the 16th to the 23rd, still 30 of us": the day is what changes.
    let anew = |h: &Hit| !l.text.all(l.s, Cue::Instead).any(|i| i.first <= h.first && h.last <= i.last);
    let moves_day = l.date && (l.replaced_date || proposes_other_days(l)) && !revised && !l.has(Cue::More);
    let stays = moves_day && !l.text.all(l.s, Cue::Revision).any(anew);
    push(l.count && !served && !stays && (sure || !(l.context.headcount || reason)), Target::Headcount);
    // "In rows for 32 instead of 28": the number is what changes.
    push(l.layout && (!(revised && l.count && !verb) || swaps_words(l)), Target::Layout);
    push(verb && l.has(Cue::TargetBilling), Target::Billing);
}

/// "45 statt 40, und runde Tische statt Reihen": something that is no number takes another's place as well.
fn swaps_words(l: &Look<'_>) -> bool {
    /// Words to the number given up: "instead of the 28 that we first told you".
    const REACH: usize = 4;
    l.text.all(l.s, Cue::Instead).any(|h| !(h.first..=h.last + REACH).any(|at| l.is_number(at)))
}

/// Whether another room than the one held is asked for, whatever they are called: "put us in the large hall instead".
pub(super) fn swaps_room(l: &Look<'_>) -> bool {
    let other = l.count || l.any_date || l.layout || !l.wishes.is_empty();
    let known = l.context.reply || !l.context.is_first();
    known && !other && l.has(Cue::TargetRoom) && !l.has(Cue::PastStory) && instead(l)
}

/// Whether a verb of change only adds something or takes it off.
fn of_goods(l: &Look<'_>, verb: &Hit) -> bool {
    let same = |h: &Hit| h.first == verb.first;
    l.text.all(l.s, Cue::Drop).any(same) || l.text.all(l.s, Cue::Adds).any(same)
}

/// "About my retirement party on 25 November", "unser Fest vom 3. Mai": the only day of the sentence says which event
/// the mail is about, where nothing between them moves it.
fn says_which(l: &Look<'_>) -> bool {
    let [day] = l.dates else { return false };
    let at = l.text.words.partition_point(|w| w.span.1 <= day.span.0);
    let about = |h: &Hit| {
        let moves = l.text.all(l.s, Cue::ChangeVerb).any(|v| h.first < v.first && v.last < at);
        h.last <= at && !moves
    };
    // "Two changes to our booking on 22 June".
    let booked = |h: &Hit| h.last + 2 == at && !l.text.all(l.s, Cue::ChangeVerb).any(|v| h.last < v.first);
    let dated = || {
        let before = at.checked_sub(1).and_then(|k| l.text.words.get(k)).map(|w| part(l.low, w.span));
        before.is_some_and(|w| matches!(w, "on" | "of" | "from" | "vom" | "am" | "du" | "del" | "dell"))
    };
    // "About our workshop on 12 May: we are 35 instead of 20": another number, the same day.
    let replaces = || instead(l) && !super::values::revises(l);
    !replaces() && (l.text.all(l.s, Cue::Which).any(about) || dated() && l.text.all(l.s, Cue::Booked).any(booked))
}

/// "Would the 21st be possible instead?" where other days were proposed: asks whether that one is free.
pub(super) fn proposes_other_days(l: &Look<'_>) -> bool {
    let day = l.dates.iter().any(|d| d.value.role == DateRole::Event);
    l.s.asks && day && !l.context.dates.is_empty() && !proposed(l) && !l.context.visit
}

/// Whether some day of a sentence is not over: what was is moved no more.
fn coming(l: &Look<'_>) -> bool {
    l.ahead || l.dates.iter().any(|d| matches!(d.value.when, When::Vague(_)))
}

fn day_of(d: &Mention<DateMention>) -> Option<Date> {
    if let When::Days { start, .. } = d.value.when { Some(start) } else { None }
}

/// Whether all days of a sentence are among those we proposed.
pub(super) fn proposed(l: &Look<'_>) -> bool {
    let ours = |d: &Mention<DateMention>| day_of(d).is_some_and(|day| l.context.dates.contains(&day));
    !l.dates.is_empty() && l.dates.iter().all(ours)
}

fn products(l: &Look<'_>, verb: bool, first_mail: bool, acts: &mut Vec<Act>) {
    let added = l.has(Cue::Adds) && !l.wishes.is_empty();
    // "We would like flowers on the tables": who seeks no room has one.
    let wished = l.context.is_first() && !l.inquiring && l.means(Cue::Need) && l.wishes.iter().any(|w| w.wanted);
    // "We have to move the lunch": the meal is the event.
    let moved = l.has(Cue::Moves) && !l.dropped();
    let swapped = !l.wishes.is_empty() && !moved && (verb || instead(l));
    // What we asked for is told, not changed.
    // "43 chairs please" beside the room that we asked for.
    let chosen = l.context.listed || !l.context.dates.is_empty();
    let told = !l.going_on() && (l.context.headcount || l.context.time || chosen);
    if !first_mail && !(told && !verb) && (l.dropped() || swapped || added || wished) {
        acts.push(Act::Change { target: Target::Products });
    }
}

/// "We would like to replace the lunch by an apéro": one thing for another, of what is held.
pub(super) fn swaps(l: &Look<'_>) -> bool {
    l.has(Cue::Drop) && l.wishes.iter().any(|w| w.wanted) && l.wishes.iter().any(|w| !w.wanted)
}

/// A word of replacement; "from 10 to 3" alone is a stretch of time or a range of people.
pub(super) fn instead(l: &Look<'_>) -> bool {
    let range = |h: &Hit| matches!(part(l.low, l.text.span(h)).split(' ').next(), Some("from" | "da" | "de"));
    l.text.all(l.s, Cue::Instead).any(|h| l.going_on() && l.has(Cue::ChangeVerb) || !range(h))
}

/// "It is not on 5 May but on 12 May": a day in the place of another, of something already spoken of.
pub(super) fn contrasted(l: &Look<'_>) -> bool {
    let told = !l.s.asks && l.replaced_date && l.date && l.context.dates.is_empty();
    told && !l.context.is_first()
}

/// "We come with 19, not 16".
pub(super) fn corrected(l: &Look<'_>) -> bool {
    l.count && super::values::corrects(part(l.low, l.s.span))
}

/// A wish to change without a value: what is to change is asked for.
fn wanted(l: &Look<'_>) -> bool {
    let supposed = l.text.all(l.s, Cue::Condition).next().is_some();
    l.s.kind != Kind::Question
        && !supposed
        && !l.has(Cue::Deferral)
        && (l.any(&[Cue::Need, Cue::Polite, Cue::Revision, Cue::TargetBilling, Cue::RequestForm])
            || l.going_on()
            || !l.has(Cue::Thank))
}

fn target(l: &Look<'_>) -> Option<Target> {
    [
        (Cue::TargetBilling, Target::Billing),
        (Cue::TargetHeadcount, Target::Headcount),
        (Cue::TargetLayout, Target::Layout),
        (Cue::TargetRoom, Target::Room),
        (Cue::TargetDate, Target::Date),
        (Cue::TargetProducts, Target::Products),
    ]
    .into_iter()
    .find(|(cue, _)| l.has(*cue))
    .map(|(_, target)| target)
}

/// Whether what is given up is told: a number, a day, a thing that is no longer needed.
pub(super) fn told(l: &Look<'_>) -> bool {
    instead(l) || corrected(l) || l.dropped() || l.replaced_date
}

/// What a sentence changes that is voted to change something: the facts in it, or the one that is named.
pub(super) fn voted(l: &Look<'_>) -> Vec<Target> {
    let visit = l.context.visit || l.has(Cue::Visit);
    let facts = [
        (
            (l.any_date && coming(l) || l.time && !l.context.time) && !says_which(l) && !proposed(l),
            if visit { Target::Visit } else { Target::Date },
        ),
        (l.room, Target::Room),
        // The number we asked for is no change, and none is the reason for a room.
        (l.count && !l.context.headcount && !(l.context.listed && l.means(Cue::Take)), Target::Headcount),
        (l.layout, Target::Layout),
        (!l.wishes.is_empty(), Target::Products),
    ];
    let told: Vec<Target> = facts.into_iter().filter(|(there, _)| *there).map(|(_, target)| target).collect();
    let answered = l.time && l.context.time || l.count && l.context.headcount;
    if told.is_empty() && !answered { target(l).into_iter().collect() } else { told }
}

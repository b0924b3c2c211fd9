//! What a date is for, judged by the words around it.

use super::around::Around;
use super::ballot::Place;
use super::class::{Tag, Tell};
use super::given_up::day_or_week;
use super::parse::{Join, P};
use super::tells::Heard;
use super::{Found, Page, hours, once, onward, settle, stories, talk, tells, weigh};
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::{Kind as Mood, Sentence, Text};
use crate::understanding::{Context, DateFlag, DateMention, DateRole, Grain, Mention, Rule, TimeRange, When};
use crate::venue::Topic;
use jiff::civil::Date;
use std::cell::Cell;

/// Gives every date its role and tells whether it stands in a question.
pub(in crate::understanding) fn assign(
    mut found: Vec<Found>,
    page: &Page,
    low: &str,
    parsed: &Text,
    today: Date,
    context: &Context,
    times: &mut Vec<(TimeRange, Span)>,
) -> Vec<Mention<DateMention>> {
    let sentences = parsed.sentences.as_slice();
    let heard = Heard::new(low, &parsed.tokens);
    let p =
        P { items: &page.items, heard: &heard, today, eager: false, talks: false, booked: false, steps: Cell::new(0) };
    settle::settle(&mut found, sentences);
    let around = Around::new(&heard, parsed, &found, context);
    let mut out: Vec<Mention<DateMention>> = Vec::with_capacity(found.len());
    let coming = found.iter().any(|f| f.rule != Rule::RelativeDay && day_or_window(f).is_some_and(|d| d > today));
    let mut kept: Vec<&Found> = Vec::with_capacity(found.len());
    // The sentence that wishes to see the house before the event, and the event's day.
    let mut seen_before: Option<(usize, Date)> = None;
    // The sentence in which a visit is given up.
    let mut visit_off: Option<usize> = None;
    // The date from which the one before it counts.
    let mut put_off: Option<usize> = None;
    let ruled = p.ruled(&found, &around, coming);
    for (i, f) in found.iter().enumerate() {
        let (at, sentence) = in_sentence(sentences, f);
        let by_rules = ruled.get(i).copied().unwrap_or(DateRole::Event);
        let mut role = by_rules;
        if put_off == Some(i) {
            role = DateRole::Replaced;
        } else if let Some(s) = sentence.filter(|_| f.rule != Rule::Picked) {
            // "He fell ill last week, so we move it from 3 December to 14 January".
            let given_up = out.last().is_some_and(|l| l.value.role == DateRole::Replaced && s.holds(l.span));
            if role == DateRole::Past && given_up && p.led_by(f, &[Tag::To]) {
                role = DateRole::Event;
            }
            // "We have to put it off by a week" counts on from the day before.
            if !(f.rule == Rule::Later && p.shifted_by(f.items.0)) {
                role =
                    around.vote(Place { at: i, sentence: at.saturating_sub(1), s, rules: role, ruled: &ruled, today });
            }
            // "The deposit for our party on 17 December is paid": the day is the party's.
            // "For our dinner on 5 February I need to see the room. May I come on the 18th?"
            let spoken = f.rule == Rule::RelativeDay || role == DateRole::Visit && found.len() == 1;
            let of_event = [role, by_rules].iter().any(aside) && !spoken && p.of_event(low, s, f);
            if of_event && [role, by_rules].contains(&DateRole::Visit) {
                seen_before = day_or_window(f).map(|d| (at, d));
            }
            if of_event && aside(&role) {
                role = if over(f, today) { DateRole::Past } else { DateRole::Event };
            }
            // "The viewing tomorrow does not work for me. Would Thursday at 4 be possible?"
            let put_off = visit_off.is_some_and(|k| k + 1 == at) && s.asks && !s.cues.has(Cue::EventWord);
            if role == DateRole::Event && put_off {
                role = DateRole::Visit;
            }
            if role == DateRole::Replaced && s.cues.has(Cue::Visit) && !s.cues.has(Cue::EventWord) {
                visit_off = Some(at);
            }
            // "Before our panel on 9 November we would like to see the hall. Wednesday, 25 October, would be ideal."
            let earlier = |event: Date| day_or_window(f).is_some_and(|d| d < event && d >= today);
            if role == DateRole::Event && seen_before.is_some_and(|(k, event)| at == k + 1 && earlier(event)) {
                role = DateRole::Visit;
            }
            if role == DateRole::Past && (p.surely_ahead(f, low) || p.only_arranged(f, low, s)) {
                role = DateRole::Event;
            }
        }
        // "Nicht morgen, sondern heute", "today or tomorrow".
        let or = |f: Option<&Found>| f.is_some_and(|f| f.join == Join::Or);
        let chosen = or(Some(f)) || or(found.get(i + 1)) || p.led_by(f, &[Tag::But]);
        let others = found.len() > 1;
        if sentence.is_some_and(|s| {
            idle(f, role, s, today, others && !chosen)
                || p.so_far(f, s)
                || opens(f, s, low)
                || stories::wished_well(f, s, low)
        }) || stories::compared(low, f, today, others)
            || others && p.only_told(f, role, sentence)
            || p.only_names(i.checked_sub(1).and_then(|k| found.get(k)), f, sentence)
            || others && (p.habit(f) || p.named_again(&kept, f, sentence))
            || others && role == DateRole::Replaced && f.rule == Rule::Month
        {
            continue;
        }
        let (mut when, mut flags) = (f.when.clone(), f.flags.clone());
        // "He died on New Year's Eve": the last one, though a feast names no year.
        if role == DateRole::Past && f.rule == Rule::Holiday && !flags.contains(&DateFlag::YearAssumed) {
            flags.push(DateFlag::YearAssumed);
        }
        let paid = role == DateRole::Payment && sentence.is_some_and(|s| s.cues.has(Cue::PaymentClaim));
        let just_paid = role == DateRole::Payment && stories::just_over(&when, today);
        // "I have just transferred it, it should be with you on Monday".
        let expected = paid && sentence.is_some_and(|s| p.heard.of(p.heard.clause(s.span, f.span)).has(Tell::Expected));
        if paid && !expected || just_paid || role == DateRole::Past || stories::letter(&heard, f.span) {
            stories::step_back(&mut when, &mut flags, today);
        }
        if just_paid && f.rule == Rule::DayOfMonth {
            stories::take_back(&mut when);
        }
        stories::mark_over(&when, role, &mut flags, today);
        let tied = matches!(f.join, Join::Or | Join::And) && role == DateRole::Event;
        let before = p.prev(f.items.0);
        let comma = p.mark(before, b',') || p.is(before, Tag::The) && p.mark(p.prev(before), b',');
        let turned = comma && role == DateRole::Event && out.last().is_some_and(|l| l.value.role == DateRole::Replaced);
        if tied
            && !turned
            && let Some(last) = out.last().filter(|l| l.value.role != DateRole::Past)
        {
            role = last.value.role;
        }
        // "Am 12./13. August steht bei uns eine Revision an": what is said behind the last holds for those before.
        let both = p.mark(f.items.0.saturating_sub(1), b'/') || matches!(f.join, Join::And);
        if both && role == DateRole::Replaced && matches!(f.join, Join::Or | Join::And) && !f.flags.is_empty() {
            let mut k = out.len();
            let mut join = f.join;
            while matches!(join, Join::Or | Join::And)
                && let Some(l) = k.checked_sub(1).and_then(|i| out.get_mut(i))
                && matches!(l.value.role, DateRole::Event | DateRole::Other)
                && l.value.time.is_none()
            {
                l.value.role = DateRole::Replaced;
                k -= 1;
                join = kept.get(k).map_or(Join::Apart, |f| f.join);
            }
        }
        // "We have to put it off by a week": the day before it is given up.
        if f.rule == Rule::Later
            && p.shifted_by(f.items.0)
            && let Some(l) = out.last_mut()
        {
            if l.value.role == DateRole::Event {
                l.value.role = DateRole::Replaced;
            } else if l.value.role == DateRole::Visit {
                role = DateRole::Visit;
            }
        }
        // "Repousser d'une semaine notre réservation du 9 mars": it is named behind.
        if f.rule == Rule::Later && p.shifted_by(f.items.0) && found.get(i + 1).is_some_and(|n| p.put_off(f, n)) {
            put_off = Some(i + 1);
        }
        // "Monday 27 at six, or the day after", "failing that, Friday the 28th": another day for a visit.
        let other = role == DateRole::Event && (f.rule == Rule::Later || p.stands_in(f, sentence));
        if other && out.last().is_some_and(|l| l.value.role == DateRole::Visit) {
            role = DateRole::Visit;
        }
        let in_question = sentence.is_some_and(|s| s.kind == Mood::Question);
        let value = DateMention {
            when,
            grain: f.grain,
            rule: f.rule,
            role,
            flags,
            alternatives: f.alternatives.clone(),
            part: f.part,
            time: f.time,
            in_question,
        };
        kept.push(f);
        out.push(Mention::sure(value, f.span));
    }
    p.supplant(&kept, &mut out, low, sentences);
    p.moved(&kept, &mut out, sentences);
    p.pass_over(&kept, &mut out, sentences, context);
    p.give_way(&kept, &mut out, sentences);
    p.fall_back(&kept, &mut out, sentences);
    p.tell_over(&kept, &mut out);
    let ours = p.of_the_event(&kept, &out, sentences, context);
    onward::last_on(&mut out, times, low, sentences);
    hours::settle(&mut out, times, sentences, &ours);
    weigh::set_aside(&mut out, &ours);
    talk::place(&mut out, today, context);
    once::once(out)
}

/// What happened on a day is told so close behind it, in bytes: "Le 9 mars je vous ai demandé".
const AT_ONCE: usize = 28;
/// Words from "after" to the last of the days behind it.
const FAR: usize = 16;
/// Words of a thing with its article, and the preposition of the day behind it.
const THING: usize = 3;

/// A payment's day or a visit's.
fn aside(role: &DateRole) -> bool {
    matches!(role, DateRole::Payment | DateRole::Visit)
}

/// How many sentences begin up to a date, and the one that holds it.
fn in_sentence<'a>(sentences: &'a [Sentence], f: &Found) -> (usize, Option<&'a Sentence>) {
    let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
    (at, at.checked_sub(1).and_then(|k| sentences.get(k)).filter(|s| s.holds(f.span)))
}

impl P<'_> {
    /// What the rules take each date for. `coming`: the mail names a day ahead.
    fn ruled(&self, found: &[Found], around: &Around<'_>, coming: bool) -> Vec<DateRole> {
        let low = self.heard.low();
        let role = |(i, f): (usize, &Found)| {
            let (at, Some(s)) = in_sentence(around.sentences, f) else { return DateRole::Event };
            let role = self.role(f, low, s, found.get(i + 1), (found.len() == 1, coming));
            if f.rule == Rule::Picked {
                return role;
            }
            let aim = self.meant_for(f) || self.sought(found, i);
            around.role(role, i, at.saturating_sub(1), s, (aim, &|| self.of_event(low, s, f)))
        };
        found.iter().enumerate().map(role).collect()
    }

    /// "We must move our event of 3 May. Would the 10th do?": the day given up, where another is named behind it.
    fn supplant(&self, kept: &[&Found], out: &mut [Mention<DateMention>], low: &str, sentences: &[Sentence]) {
        let day = |d: &DateMention| day_or_week(&d.when, d.grain) && d.role == DateRole::Event;
        let mut coming: Option<(Span, When)> = None;
        for k in (0..out.len()).rev() {
            let (Some(f), Some(d)) = (kept.get(k), out.get_mut(k)) else { continue };
            if !day(&d.value) {
                if d.value.role == DateRole::Event {
                    coming = Some((d.span, d.value.when.clone()));
                }
                continue;
            }
            let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
            let s = at.checked_sub(1).and_then(|i| sentences.get(i)).filter(|s| s.holds(f.span));
            let other = coming.as_ref().is_some_and(|(span, when)| {
                let apart = s.is_some_and(|s| !s.holds(*span))
                    || part(low, (f.span.1, span.0)).contains([':', ';'])
                    || self.called_off(f, low, *span);
                apart && *when != d.value.when && !matches!(f.join, Join::Or)
            });
            let moves = |s: &Sentence| {
                let words = self.heard.clause(s.span, f.span);
                let onto = self.led_by(f, &[Tag::To]) && !self.led_by(f, &[Tag::From]);
                self.heard.of(words).has(Tell::Moves) && !onto
            };
            let off = || coming.as_ref().is_some_and(|(span, _)| self.called_off(f, low, *span));
            let rather = |s: &Sentence| coming.as_ref().is_some_and(|(n, _)| self.held_elsewhere(f, *n, s, sentences));
            if other && (s.is_some_and(moves) || off() || s.is_some_and(rather)) {
                d.value.role = DateRole::Replaced;
                d.value.flags.retain(|f| *f != DateFlag::OneOf);
            } else {
                coming = Some((d.span, d.value.when.clone()));
            }
        }
    }

    /// `lone`: the mail names no other date; `coming`: it names one ahead.
    fn role(&self, f: &Found, low: &str, s: &Sentence, next: Option<&Found>, (lone, coming): (bool, bool)) -> DateRole {
        if f.rule == Rule::Picked {
            return DateRole::Event;
        }
        let clause = self.heard.clause(s.span, f.span);
        let here = self.heard.of(clause);
        // "Je reviens vers vous".
        let away = here.has(Tell::Absent) && !here.has(Tell::Planned) && !here.has(Tell::Returns);
        if !away && self.denied_day(f, low, s, clause, next) {
            return DateRole::Replaced;
        }
        if !lone && matches!(f.when, When::Days { .. }) && self.former(low, clause, f.span) {
            return DateRole::Replaced;
        }
        if !away && next.is_some_and(|n| self.misstated(f, n, low, s)) {
            return DateRole::Replaced;
        }
        if away {
            return DateRole::Other;
        }
        if s.cues.any(&[Cue::Payment, Cue::Visit]) {
            let near = self.heard.cues(clause);
            // "To see the chapel and the hall on 2 August": the last of the things to be seen.
            let thing = tells::words(part(low, (clause.0, f.span.0.max(clause.0)))).count() <= THING;
            let event_here = near.has(Cue::EventWord) && !(thing && near.topic(Topic::Rooms));
            // "Letzte Woche haben wir Ihre Räume besichtigt, nun möchten wir den 3. Mai buchen."
            let books = ["buch", "reserv", "book", "prenot", "reeserv"].iter().any(|w| part(low, clause).contains(w));
            let own = event_here || (books || self.set_off(s, clause)) && s.cues.has(Cue::Visit);
            let whole = |cue: Cue| near.has(cue) || (s.cues.has(cue) && !own);
            if whole(Cue::Payment) {
                return DateRole::Payment;
            }
            if whole(Cue::Visit) {
                return DateRole::Visit;
            }
        }
        if self.deadline(f, s) {
            return DateRole::Deadline;
        }
        let onto = |n: &Found| self.item(f.items.0).is_some_and(|t| t.language == 0) && n.items.0 <= f.items.1 + 3;
        if (s.cues.has(Cue::ChangeVerb) || here.has(Tell::Moves) || next.is_some_and(onto))
            && self.led_by(f, &[Tag::From])
            && next.is_some_and(|n| s.holds(n.span) && self.led_by(n, &[Tag::To]))
        {
            return DateRole::Replaced;
        }
        let aims = |n: &Found| {
            let tied = matches!(n.join, Join::Or | Join::And) || n.join == Join::To && !s.cues.has(Cue::Moves);
            let apart = !tied && n.rule != Rule::Range;
            apart && s.holds(n.span) && self.led_by(n, &[Tag::To]) && !self.led_by(n, &[Tag::Until])
        };
        // "swap the 20th for the 27th", "I said the 20th but meant the 27th".
        let swapped = |n: &Found| {
            let near = s.holds(n.span) && n.items.0 <= f.items.1 + 4;
            let between = (f.span.1, n.span.0.max(f.span.1));
            // What was found beside the items stands at no item, so only near ones are walked.
            let traded = near && (f.items.1..n.items.0).any(|k| self.any(k, &[Tag::About, Tag::For]));
            let swap = traded && self.heard.of(s.span).has(Tell::Moves) && s.cues.has(Cue::ChangeVerb);
            swap || s.holds(n.span) && self.heard.of(between).has(Tell::Meant)
        };
        let moved = |n: &Found| self.moved_onto(f, n, s) || self.rebooked(f, n, s) || self.dropped(f, n, s);
        if matches!(f.when, When::Days { .. }) && next.is_some_and(|n| swapped(n) || moved(n)) {
            return DateRole::Replaced;
        }
        // "Put it off by a week, to 10 February": the same day told twice.
        let counted = f.rule == Rule::Later;
        let aimed = self.item(f.items.0).is_some_and(|t| t.language < 2);
        let target = aimed && self.led_by(f, &[Tag::To]) && !self.led_by(f, &[Tag::From]);
        if s.cues.has(Cue::ChangeVerb)
            && !counted
            && !target
            && matches!(f.when, When::Days { .. })
            && next.is_some_and(aims)
        {
            return DateRole::Replaced;
        }
        // "A reminder, on Easter Sunday?": the day on which this is written.
        let now = matches!(f.when, When::Days { start, end: None } if start == self.today);
        if f.rule == Rule::Holiday && now && s.kind == Mood::Statement {
            return DateRole::Other;
        }
        if next.is_some_and(|n| self.taken_back(f, n, low, s)) {
            return DateRole::Replaced;
        }
        if !lone && (self.since_event(f, low, s) || self.said_then(f, s, clause)) {
            return DateRole::Past;
        }
        if !lone && self.set_up(f.items.0, f.items.1) && !self.of_event(low, s, f) {
            return DateRole::Other;
        }
        if f.rule != Rule::Range && self.led_by(f, &[Tag::Since]) && !self.led_by(f, &[Tag::In]) {
            return if over(f, self.today) || f.flags.contains(&DateFlag::YearAssumed) {
                DateRole::Past
            } else {
                DateRole::Other
            };
        }
        let just_over = !f.flags.iter().any(|g| matches!(g, DateFlag::Past { .. })) && f.rule != Rule::Range;
        let spoken =
            !matches!(f.rule, Rule::IsoDate | Rule::NumericDate | Rule::ShortDate | Rule::DayMonth | Rule::MonthDay);
        let passed = f.flags.iter().any(|g| matches!(g, DateFlag::Past { .. })) && s.kind == Mood::Statement;
        // "We would like to thank you for the party of 5 June 2026": what is wished is to thank.
        // "After the fairs of 2024 and 2026 we would like to be back": the wish is for what comes after.
        let behind = || {
            (f.items.0.saturating_sub(FAR)..f.items.0).any(|k| self.is(k, Tag::After) && self.together(k, f.items.0))
        };
        let bare = !s.cues.has(Cue::Need) && f.time.is_none();
        let told = passed && (s.cues.has(Cue::Thank) || coming && (bare || behind()));
        // "Thanks for the lovely party on 12 September", in October.
        let thanked = s.kind == Mood::Statement
            && s.cues.has(Cue::Thank)
            && f.flags.contains(&DateFlag::YearAssumed)
            && stories::just_over(&f.when, self.today)
            && self.heard.cues(clause).has(Cue::Thank)
            && !self.heard.of((s.span.0, f.span.0)).has(Tell::Letter)
            && self.of_event(low, s, f);
        if thanked {
            return DateRole::Past;
        }
        let last = self.any(self.prev(f.items.0), &[Tag::Prev, Tag::Last])
            || self.any(f.items.1, &[Tag::Prev]) && self.item(f.items.1).is_some_and(|t| t.language >= 2);
        if last && f.flags.contains(&DateFlag::YearAssumed) && self.together(self.prev(f.items.0), f.items.0) {
            return DateRole::Past;
        }
        // "At our last meeting on 14 September you showed us": weeks ago, where a day ahead is named, too.
        let ago = coming && f.flags.contains(&DateFlag::YearAssumed) && stories::just_over(&f.when, self.today);
        let wish = || here.has(Tell::Suits) || self.heard.cues(clause).any(&[Cue::Need, Cue::NeedsRoom]);
        let former = || {
            (f.items.0.saturating_sub(5)..f.items.0)
                .any(|k| self.any(k, &[Tag::Last, Tag::Prev]) && self.together(k, f.items.0))
        };
        // "On 9 March I asked you whether the projector was booked" asks nothing.
        let states = s.kind == Mood::Statement || !part(low, (f.span.1, s.span.1)).contains('?');
        let told_over = ago && states && f.time.is_none();
        let then = || tells::of(part(low, (f.span.1, (f.span.1 + AT_ONCE).min(s.span.1)))).has(Tell::Happened);
        if told_over && ((here.has(Tell::Happened) || former()) && !wish() || then()) {
            return DateRole::Past;
        }
        // "I paid your invoice for our workshop of 26 June 2026".
        let settled = s.cues.any(&[Cue::Payment, Cue::PaymentClaim])
            && (part(low, f.span).contains(&self.today.year().to_string()) || stories::lately(&f.when, self.today));
        if over(f, self.today) && (settled || s.cues.has(Cue::PastStory) || spoken || just_over || told) {
            return DateRole::Past;
        }
        DateRole::Event
    }

    /// "We come every December": no date where others are named.
    fn habit(&self, f: &Found) -> bool {
        matches!(f.when, When::Vague(_))
            && f.grain == Grain::Month
            && f.rule == Rule::Month
            && self.led_by(f, &[Tag::Every])
    }

    /// "Up to today nobody answered", "à ce jour": tells how things stand.
    fn so_far(&self, f: &Found, s: &Sentence) -> bool {
        let now = f.rule == Rule::RelativeDay
            && f.part.is_none()
            && f.time.is_none()
            && matches!(f.when, When::Days { start, end: None } if start == self.today);
        let up_to = self.led_by(f, &[Tag::Until]) || self.any(self.prev(f.items.0), &[Tag::Until, Tag::At]);
        now && up_to && s.kind == Mood::Statement
    }
}

/// Whether "today" only tells when somebody writes: "we paid this morning", "we would sign today if".
fn idle(f: &Found, role: DateRole, s: &Sentence, today: Date, others: bool) -> bool {
    let now = f.rule == Rule::RelativeDay && matches!(f.when, When::Days { start, end: None } if start == today);
    let paid = role == DateRole::Payment && f.part.is_some();
    let condition = role == DateRole::Event && s.cues.has(Cue::Condition) && !s.cues.any(&[Cue::EventWord, Cue::Need]);
    // "Heute reicht es noch für einen Brunch", "as things stand today".
    let spoken = role == DateRole::Event && s.kind == Mood::Statement && f.time.is_none() && f.part.is_none();
    let told = spoken && others;
    now && (paid || condition || told)
}

/// "What time do you open on Sundays?": no wish for a Sunday.
fn opens(f: &Found, s: &Sentence, low: &str) -> bool {
    matches!(f.when, When::Vague(_)) && s.asks && tells::of(part(low, s.span)).has(Tell::Opens)
}

/// The first day of a value.
pub(super) fn day_or_window(f: &Found) -> Option<Date> {
    match &f.when {
        When::Days { start, .. } => Some(*start),
        When::Vague(w) => w.from,
    }
}

/// Whether the whole expression lies before today.
pub(super) fn over(f: &Found, today: Date) -> bool {
    let past = match &f.when {
        When::Days { start, end } => end.unwrap_or(*start) < today,
        When::Vague(w) => w.to.is_some_and(|t| t < today),
    };
    past && !f.flags.contains(&DateFlag::YearAssumed)
}

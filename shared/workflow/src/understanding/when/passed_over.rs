//! Days that the answer passes over: we proposed several, one is chosen or another named, and what is said of the rest
//! is no wish ("on the 9th we have a gig").

use super::Found;
use super::class::{Tag, Tell};
use super::parse::{Join, P};
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::{Kind as Mood, Sentence};
use crate::understanding::{Context, DateFlag, DateMention, DateRole, Mention, Rule, When};
use jiff::civil::Date;

/// A mail names few days; with more of them none is passed over, so that reading stays linear.
const MANY: usize = 16;
/// A day with a word of asking and no more has so few words.
const WORDS: usize = 4;
/// One word behind a day that is so long names what happens then; shorter ones are "please" and the like.
const LONG: usize = 9;

/// A second choice is told in so few words beside its day: "the 2nd would be our reserve".
const FEW: usize = 6;

/// What is said of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// It is wished, chosen or asked for.
    Wish,
    /// Something happens then, and nothing more is said.
    Told,
    /// Neither is sure.
    Open,
}

impl P<'_> {
    /// Marks the proposed days that are only told of where another day is wished, or all that we proposed are refused;
    /// and a day given up before that is named again.
    pub(super) fn pass_over(
        &self,
        kept: &[&Found],
        out: &mut [Mention<DateMention>],
        sentences: &[Sentence],
        context: &Context,
    ) {
        if out.len() > MANY {
            return;
        }
        let proposed = |d: Date| context.dates.contains(&d) || context.visits.contains(&d);
        let gone: Vec<Date> =
            out.iter().filter(|d| d.value.role == DateRole::Replaced).filter_map(|d| day(&d.value)).collect();
        let asked = |d: &DateMention| day(d).is_some_and(|d| proposed(d) || gone.contains(&d));
        if !out.iter().any(|d| wished(&d.value) && asked(&d.value)) {
            return;
        }
        let said: Vec<Said> = (0..out.len()).map(|i| self.said(i, kept, out, sentences)).collect();
        let refused = || sentences.iter().any(|s| self.refuses(s, out));
        let over: Vec<usize> = (0..out.len())
            .filter(|i| {
                let Some(d) = out.get(*i).map(|d| &d.value).filter(|d| wished(d) && asked(d)) else { return false };
                let other = |(k, o): (usize, &Mention<DateMention>)| {
                    let tied = |f: &&&Found| matches!(f.join, Join::Or | Join::And);
                    let apart = (k.min(*i) + 1..=k.max(*i)).any(|j| kept.get(j).filter(tied).is_none());
                    // "On the 22nd I am at the dentist's. I'll come on Thursday at 10".
                    let meant = said.get(k) == Some(&Said::Wish) || o.value.time.is_some();
                    apart && wished(&o.value) && o.value.when != d.when && meant
                };
                let again = day(d).is_some_and(|d| gone.contains(&d));
                said.get(*i) == Some(&Said::Told) && (again || out.iter().enumerate().any(other) || refused())
            })
            .collect();
        for i in over {
            if let Some(d) = out.get_mut(i) {
                d.value.role = DateRole::Replaced;
                d.value.flags.retain(|f| *f != DateFlag::OneOf);
            }
        }
    }

    /// "On Sunday 19 September our vicar is away. Would the following Sunday be possible?": the day that somebody cannot
    /// is given up for the same weekday, or for the day counted on from it.
    pub(super) fn give_way(&self, kept: &[&Found], out: &mut [Mention<DateMention>], sentences: &[Sentence]) {
        const WEEKS: i32 = 5;
        for i in 1..out.len().min(MANY) {
            let Some([first, other]) = out.get_mut(i - 1..=i).and_then(|two| two.as_mut_array()) else { continue };
            let Some([away, found]) = kept.get(i - 1..=i).and_then(<[_]>::as_array) else { continue };
            let single = |d: &DateMention| day(d).filter(|_| matches!(d.when, When::Days { end: None, .. }));
            let Some((old, new)) = single(&first.value).zip(single(&other.value)) else { continue };
            let gap = old.until(new).map_or(i32::MAX, |s| s.get_days());
            let counted = found.rule == Rule::Later || gap % 7 == 0;
            let near = gap != 0 && gap.abs() <= 7 * WEEKS && counted;
            let at = |f: &Found| sentences.partition_point(|s| s.span.0 <= f.span.0).checked_sub(1);
            let Some(s) = at(away).and_then(|k| sentences.get(k)).filter(|s| s.holds(away.span)) else { continue };
            let asks = at(found).and_then(|k| sentences.get(k)).is_some_and(|n| n.asks && !n.holds(away.span));
            let absent = || self.heard.of(self.heard.clause(s.span, away.span)).has(Tell::Absent);
            if near && asks && first.value.role == DateRole::Other && wished(&other.value) && absent() {
                first.value.role = DateRole::Replaced;
            }
        }
    }

    /// What the words of its own say of a date.
    fn said(&self, i: usize, kept: &[&Found], out: &[Mention<DateMention>], sentences: &[Sentence]) -> Said {
        let (Some(f), Some(d)) = (kept.get(i), out.get(i)) else { return Said::Open };
        if f.rule == Rule::Picked {
            return Said::Wish;
        }
        let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
        let Some(s) = at.checked_sub(1).and_then(|k| sentences.get(k)).filter(|s| s.holds(f.span)) else {
            return Said::Open;
        };
        // "On the 11th and the 18th we are away": what is said behind the last holds for all.
        let mut last = i;
        while let Some(n) = kept.get(last + 1).filter(|n| matches!(n.join, Join::Or | Join::And) && s.holds(n.span)) {
            last += 1;
            if n.span.0 < f.span.0 {
                break;
            }
        }
        let own = self.own_words(i, last, kept, s);
        let low = self.heard.low();
        let (told, cues) = (self.heard.of(own), self.heard.cues(own));
        let denies = |span: Span| {
            self.heard.cues(span).any(&[Cue::Negation, Cue::NotWork]) || self.heard.of(span).has(Tell::Taken)
        };
        // "They prefer the 12th, but it is not yet clear": what is said first counts.
        let first = (own.0, self.heard.first_joint((f.span.1.min(own.1), own.1)).map_or(own.1, |j| j.0));
        // "11 November, please".
        let asked = cues.has(Cue::Polite) && part(low, own).split_ascii_whitespace().count() <= WORDS;
        let wishes = asked || self.wishes(own);
        let denied = denies(own) && (!self.wishes(first) || denies(first));
        if s.asks || wishes && !denied && !told.has(Tell::Besides) {
            return Said::Wish;
        }
        let behind = (kept.get(last).map_or(own.1, |l| l.span.1.min(own.1)), own.1);
        let count = |span: Span| part(low, span).split_ascii_whitespace().count();
        // "On the 2nd we are also at a wedding" is no second choice.
        let few = count(behind) + count((own.0, f.span.0)) <= FEW;
        let besides = told.has(Tell::Besides) && (told.has(Tell::Held) || few);
        let kept_open = wishes && !denied
            || besides
            || cues.has(Cue::Condition)
            || d.value.time.is_some()
            || d.value.rule == Rule::Range
            || self.of_event(low, s, f)
            || self.led_by(f, &[Tag::Or])
            // "The 11th for the kick-off, and the 18th for the closing".
            || kept.get(last).is_some_and(|l| self.is(l.items.1, Tag::For))
            || figures(part(low, (own.0, f.span.0)))
            || figures(part(low, behind))
            || s.kind != Mood::Statement;
        // A day and nothing more: "3 March, please" is chosen, "3 March" may be. "Dinner then on the 3rd" may be ours.
        // "Am 11. Fasnacht, am 18. Delegiertenversammlung".
        let named = part(low, behind).trim().len() >= LONG;
        let told = count(behind) >= 2 || named || count((own.0, f.span.0)) >= 3 && !cues.has(Cue::EventWord);
        if kept_open || !told { Said::Open } else { Said::Told }
    }

    /// Whether words wish, choose or suit.
    fn wishes(&self, span: Span) -> bool {
        const WISHES: [Cue; 6] = [Cue::Take, Cue::Accept, Cue::Confirm, Cue::Need, Cue::NeedsRoom, Cue::Yes];
        let told = self.heard.of(span);
        [Tell::Suits, Tell::Spare, Tell::Planned, Tell::Chosen].into_iter().any(|t| told.has(t))
            || self.heard.cues(span).any(&WISHES)
    }

    /// "Wednesday 24 February, 6 pm. If that's taken then Thursday 25": another choice, at the same hours.
    pub(super) fn fall_back(&self, kept: &[&Found], out: &mut [Mention<DateMention>], sentences: &[Sentence]) {
        for i in 1..out.len().min(MANY) {
            let Some([first, other]) = out.get_mut(i - 1..=i).and_then(|two| two.as_mut_array()) else { continue };
            let Some([led, found]) = kept.get(i - 1..=i).and_then(<[_]>::as_array) else { continue };
            let (first, other) = (&mut first.value, &mut other.value);
            if second_choice(first, other) && self.should_it_fail(led, found, sentences) {
                other.role = DateRole::Event;
                other.time = other.time.or(first.time);
                one_of_both(first, other);
            }
        }
    }

    /// Whether the sentence of a date, not that of the one before it, says ahead of it "if that is taken".
    fn should_it_fail(&self, before: &Found, f: &Found, sentences: &[Sentence]) -> bool {
        let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
        let s = at.checked_sub(1).and_then(|k| sentences.get(k));
        s.filter(|s| s.holds(f.span) && !s.holds(before.span)).is_some_and(|s| {
            let ahead = (s.span.0, f.span.0);
            let (told, cues) = (self.heard.of(ahead), self.heard.cues(ahead));
            let gone = told.has(Tell::Taken) || cues.any(&[Cue::Negation, Cue::NotWork]);
            (cues.has(Cue::Condition) || told.has(Tell::Whether)) && gone
        })
    }

    /// From the last comma or "and" before a date to that before the next one.
    fn own_words(&self, i: usize, last: usize, kept: &[&Found], s: &Sentence) -> Span {
        let before = i.checked_sub(1).and_then(|k| kept.get(k)).filter(|b| s.holds(b.span)).map(|b| b.span.1);
        let first = kept.get(i).map_or(s.span, |f| f.span).0;
        let end = kept.get(last).map_or(s.span, |f| f.span).1;
        let after = kept.get(last + 1).filter(|n| s.holds(n.span)).map(|n| n.span.0);
        let start = before.map_or(s.span.0, |b| self.heard.last_joint((b, first)).map_or(b, |j| j.1));
        let stop = after.map_or(s.span.1, |a| self.heard.last_joint((end, a)).map_or(a, |j| j.0));
        (start.min(first), stop.max(end))
    }

    /// "Sadly neither date works": a statement without a day that refuses.
    fn refuses(&self, s: &Sentence, out: &[Mention<DateMention>]) -> bool {
        let told = self.heard.of(s.span);
        let suits = told.has(Tell::Suits) || told.has(Tell::Spare);
        let denies = s.cues.has(Cue::Negation) || told.has(Tell::Neither);
        !s.asks
            && !s.cues.has(Cue::Condition)
            && (s.cues.has(Cue::NotWork) || denies && suits)
            && !out.iter().any(|d| s.holds(d.span))
    }
}

/// The single or first day.
fn day(d: &DateMention) -> Option<Date> {
    d.when.start()
}

/// Whether two dates are single days of which the second may stand in for the first.
fn second_choice(first: &DateMention, other: &DateMention) -> bool {
    let single = |d: &DateMention| matches!(d.when, When::Days { end: None, .. });
    single(first)
        && single(other)
        && day(first) != day(other)
        && first.role == DateRole::Event
        && matches!(other.role, DateRole::Event | DateRole::Other)
}

/// Makes two days alternatives of each other.
fn one_of_both(first: &mut DateMention, other: &mut DateMention) {
    let (Some(a), Some(b)) = (day(first), day(other)) else { return };
    for (d, instead) in [(first, b), (other, a)] {
        if !d.flags.contains(&DateFlag::OneOf) {
            d.flags.push(DateFlag::OneOf);
        }
        d.alternatives.push(instead);
    }
}

fn wished(d: &DateMention) -> bool {
    matches!(d.role, DateRole::Event | DateRole::Visit)
}

fn figures(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

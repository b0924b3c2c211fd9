//! What the words around a date tell that makes it no wish: taken back at once, since when something is so, a season or
//! a holiday only spoken of; and what shows that it is surely ahead.

use super::class::{Tag, Tell};
use super::parse::P;
use super::roles::day_or_window;
use super::{Found, stories, tells};
use crate::understanding::calendar::weekday;
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::{Kind as Mood, Sentence};
use crate::understanding::{DateFlag, DateRole, Rule, When};

impl P<'_> {
    /// "29 April or 6 May - although, is that not a holiday? Then rather the 4th": the day is taken back at once.
    pub(super) fn taken_back(&self, f: &Found, next: &Found, low: &str, s: &Sentence) -> bool {
        const REACH: usize = 90;
        const NEAR: usize = 4;
        let between = (f.span.1, next.span.0.max(f.span.1));
        let behind = part(low, between);
        let near = behind.len() <= REACH && !s.holds(next.span) && matches!(f.when, When::Days { .. });
        let doubt = near && tells::words(behind).next().is_some_and(|w| tells::of_word(w).has(Tell::Doubt));
        // "14 November. Actually the 15th is better", "although, is that a holiday? Then rather the 15th".
        let rather = || tells::words(behind).rev().take(NEAR).any(|w| tells::of_word(w).has(Tell::Rather));
        doubt && (tells::words(behind).nth(2).is_none() || rather())
    }

    /// "As discussed on the phone on Monday, we confirm 12 March": when it was said, in few words before a comma.
    pub(super) fn said_then(&self, f: &Found, s: &Sentence, clause: Span) -> bool {
        const WORDS: usize = 7;
        let weekday = f.rule == Rule::Weekday && f.time.is_none() && matches!(f.when, When::Days { end: None, .. });
        let low = self.heard.low();
        let closed = clause.1 < s.span.1 && part(low, (clause.1, s.span.1)).starts_with(',');
        let few = || tells::words(part(low, clause)).count() <= WORDS;
        weekday && closed && few() && self.heard.of((clause.0, f.span.0)).has(Tell::AsSaid)
    }

    /// "Since our wedding in June": what it was, and when.
    pub(super) fn since_event(&self, f: &Found, low: &str, s: &Sentence) -> bool {
        const REACH: usize = 5;
        let since = (f.items.0.saturating_sub(REACH)..f.items.0)
            .rev()
            .find(|k| self.is(*k, Tag::Since) && self.together(*k, f.items.0))
            .and_then(|k| self.item(k));
        let Some(since) = since.filter(|t| t.span.0 >= s.span.0) else { return false };
        // "Since our party in June is a big one": in English a reason, too.
        let behind = part(low, (f.span.1, s.span.1)).trim_start();
        let reason = since.language == 1
            && !behind.starts_with(',')
            && !tells::words(behind)
                .next()
                .is_some_and(|w| matches!(w, "my" | "our" | "we" | "i" | "she" | "he" | "they" | "everyone"));
        self.heard.cues((since.span.0, f.span.0)).has(Cue::EventWord) && !reason
    }

    /// Written with a year that is to come, or with the weekday that it has this time and not last year.
    pub(super) fn surely_ahead(&self, f: &Found, low: &str) -> bool {
        let Some(start) = day_or_window(f).filter(|d| *d > self.today) else { return false };
        let year = part(low, f.span).contains(&start.year().to_string());
        let named = (f.items.0..f.items.1).find_map(|k| self.sense(k).weekday);
        let before = stories::in_year(start, start.year() - 1);
        let fits = |named| named == weekday(start) && before.is_some_and(|b| weekday(b) != named);
        let assumed = f.flags.contains(&DateFlag::YearAssumed)
            && matches!(f.rule, Rule::DayMonth | Rule::MonthDay | Rule::ShortDate | Rule::NumericDate);
        year || assumed && named.is_some_and(fits)
    }

    /// "Your offer for our retreat on 13 November, which we discussed", "9 December at noon, as we had agreed": told is
    /// what was done with the letter, or what was said. So long after an event nobody would write so without its year.
    pub(super) fn only_arranged(&self, f: &Found, low: &str, s: &Sentence) -> bool {
        let letter = || self.heard.of((s.span.0, f.span.0)).has(Tell::Letter) && self.of_event(low, s, f);
        f.flags.contains(&DateFlag::YearAssumed)
            && !stories::just_over(&f.when, self.today)
            && (f.time.is_some() || letter())
    }

    /// "We hope that this Saturday is still free": the Saturday that was named before.
    pub(super) fn named_again(&self, before: &[&Found], f: &Found, s: Option<&Sentence>) -> bool {
        const MANY: usize = 16;
        let this = || (f.items.0..f.items.1).any(|k| self.is(k, Tag::This)) || self.is(self.prev(f.items.0), Tag::This);
        let day = |f: &Found| match f.when {
            When::Days { start, end: None } => Some(start),
            _ => None,
        };
        let Some(own) = day(f).filter(|_| f.rule == Rule::Weekday && f.time.is_none() && this()) else { return false };
        let named =
            |o: &&&Found| o.rule != Rule::Weekday && day(o).is_some_and(|d| d > own && weekday(d) == weekday(own));
        s.is_some_and(|s| self.heard.of(s.span).has(Tell::Suits) && !s.cues.has(Cue::Visit))
            && before.iter().rev().take(MANY).any(|o| named(&o))
    }

    /// "Das Jahresende schafft mich", "this spring we moved": a season or a year that is only told of.
    pub(super) fn only_told(&self, f: &Found, role: DateRole, s: Option<&Sentence>) -> bool {
        let period = matches!(f.when, When::Vague(_)) && matches!(f.rule, Rule::Season | Rule::Quarter | Rule::Year);
        let Some(s) = s.filter(|s| period && s.kind == Mood::Statement) else { return false };
        let p = self.prev(f.items.0);
        let leads = [Tag::On, Tag::In, Tag::At, Tag::To, Tag::By, Tag::Until, Tag::From, Tag::For, Tag::Of];
        let subject =
            self.is(p, Tag::The) && self.together(p, f.items.0) && !self.any(p, &leads) && !self.led_by(f, &leads);
        let clause = self.heard.clause(s.span, f.span);
        let wish = self.heard.of(clause).has(Tell::Suits)
            || self.heard.cues(clause).any(&[Cue::Need, Cue::NeedsRoom, Cue::EventWord]);
        // "This summer", told in October, is no summer of the year after.
        let from = match &f.when {
            When::Vague(window) => window.from,
            When::Days { .. } => None,
        };
        let this = self.is(p, Tag::This) || self.is(f.items.0, Tag::This);
        let gone = this && from.is_some_and(|d| d.year() > self.today.year());
        !wish && (matches!(role, DateRole::Past | DateRole::Other) || role == DateRole::Event && (subject || gone))
    }

    /// "On 11 November it is carnival": the holiday's name only tells what day another is.
    pub(super) fn only_names(&self, before: Option<&Found>, f: &Found, s: Option<&Sentence>) -> bool {
        const NEAR: usize = 4;
        let between = before.zip(s).filter(|(b, s)| f.rule == Rule::Holiday && s.holds(b.span)).map(|(b, _)| b.span.1);
        between.is_some_and(|from| {
            let from = from.min(f.span.0);
            // "Good Friday is out, Easter Saturday would work": what is behind the comma is another day.
            let comma = part(self.heard.low(), (from, f.span.0)).rfind(',').map_or(from, |k| from + k);
            let words = tells::words(part(self.heard.low(), (from, f.span.0))).count();
            (1..=NEAR).contains(&words) && self.heard.of((comma, f.span.0)).has(Tell::Is)
        })
    }
}

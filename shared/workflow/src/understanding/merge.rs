//! What a model suggested, taken into what the rules read, as far as it can be proved from the client's own words.
//!
//! A value is taken when its field is open, its quote stands word for word in the new text and in no question, nothing
//! the rules are sure of stands there, and the value fits its quote. It is taken with less confidence than any rule's.
//!
//! **Acts that bind.** A model never accepts: `accept` is dropped, and so are `confirm` and `decline` unless days or rooms
//! were proposed and no offer is out: a "yes" to an offer would accept it, a "no" would end it. The engine then asks
//! again or gives the mail to a person. Before an offer `confirm` takes what was proposed (an option, which binds nobody)
//! and `decline` refuses it. `cancel` becomes the wish to cancel, to which the engine replies "really?", and when that was asked already
//! a task for the manager: it releases nothing. The rules' own acts are never added to: acts are open only where the
//! rules understood none.

mod fits;
mod ground;
#[cfg(test)]
mod tests;

use super::fold::Span;
use super::open::{Field, LOW, Open};
use super::suggestion::{SuggestedAct, Suggestion};
use super::{
    Act, ActMention, Context, DateFlag, DateMention, Item, Mention, ProductWish, Source, Target, Understanding,
};
use super::{DateRole, Rule, TimeRange, When, open, suggestion};
use crate::order;
use crate::venue::{Topic, Venue};
use fits::Fits;
use ground::{Ground, Use};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Confidence of what a model read: below every rule's, 0..=100.
pub const CONFIDENCE: u8 = 50;

/// Most entries looked at of each kind.
const MOST: usize = 8;

/// Why a suggestion was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The rules left nothing open there.
    NotOpen,
    /// Its quote does not stand in the client's new text, as whole words.
    NotInText,
    /// Its quote stands in a question.
    Question,
    /// The rules read something else, or the same, at that place.
    ReadByRules,
    /// Its sentence denies it, tells a story, or speaks of a payment, a deadline or a visit.
    AboutSomethingElse,
    /// A number, a weekday, a month or a name in the quote says something else, or nothing in it says this.
    DoesNotFit,
    /// Before today.
    Past,
    /// Beyond what can be booked.
    OutOfRange,
    /// No such room, product or menu.
    Unknown,
    /// An act that binds is the client's alone to say.
    Binding,
    /// More entries than any mail holds.
    TooMany,
}

/// What became of a suggestion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// Fields of which a value was taken, each as often as one was.
    pub taken: Vec<Field>,
    /// What was not taken.
    pub dropped: Vec<(Field, Why)>,
}

/// The mail as read with a suggestion: what the rules left open in `context`, filled as far as it can be proved.
pub fn complete(
    u: Understanding,
    suggestion: &Suggestion,
    context: &Context,
    venue: &Venue,
    today: Date,
) -> (Understanding, Merge) {
    let open = open::open(&u, context);
    merge(u, suggestion, &open, venue, today)
}

/// Fills what `open` lists. `today` is the venue's today.
pub fn merge(
    u: Understanding,
    suggestion: &Suggestion,
    open: &Open,
    venue: &Venue,
    today: Date,
) -> (Understanding, Merge) {
    let ground = Ground::new(&u);
    let mut work = Work { open, ground, fits: Fits { venue, today, proposed: &open.proposed }, out: Merge::default() };
    let mut next = u.clone();
    work.dates(&mut next, suggestion);
    work.times(&mut next, suggestion);
    work.headcount(&mut next, suggestion);
    work.rooms(&mut next, suggestion);
    work.layout(&mut next, suggestion);
    work.products(&mut next, suggestion);
    work.acts(&mut next, suggestion);
    if let Some(language) = suggestion.language {
        let free = open.has(Field::Language) && next.language.is_none();
        if work.settle(Field::Language, if free { Ok(()) } else { Err(Why::NotOpen) }).is_some() {
            next.language = Some(language);
        }
    }
    (next, work.out)
}

/// Whether the rules are sure of a value.
fn sure<T>(m: &Mention<T>) -> bool {
    m.source == Source::Rules && m.confidence >= LOW
}

/// A value read by a model.
fn guess<T>(value: T, span: Span) -> Mention<T> {
    Mention { value, span, confidence: CONFIDENCE, source: Source::Model }
}

struct Work<'a> {
    open: &'a Open,
    ground: Ground<'a>,
    fits: Fits<'a>,
    out: Merge,
}

impl Work<'_> {
    /// Notes what became of one entry.
    fn settle<T>(&mut self, field: Field, found: Result<T, Why>) -> Option<T> {
        match found {
            Ok(value) => {
                self.out.taken.push(field);
                Some(value)
            }
            Err(why) => {
                self.out.dropped.push((field, why));
                None
            }
        }
    }

    /// Where a quote stands, if the field is open and the place free.
    fn place(&self, field: Field, nth: usize, quote: &str, what: Use) -> Result<Span, Why> {
        if nth >= MOST {
            return Err(Why::TooMany);
        }
        if !self.open.has(field) {
            return Err(Why::NotOpen);
        }
        self.ground.find(quote, what)
    }

    fn dates(&mut self, u: &mut Understanding, s: &Suggestion) {
        let exact = |m: &Mention<DateMention>| {
            sure(m) && m.value.role == DateRole::Event && matches!(m.value.when, When::Days { .. })
        };
        let known = u.dates.iter().any(exact);
        for (i, x) in s.dates.iter().enumerate() {
            let found = self.place(Field::Dates, i, &x.quote, Use::Day).and_then(|span| {
                let fit = self.fits.date(&x.quote, x.start, x.end)?;
                if known { Err(Why::ReadByRules) } else { Ok((span, fit)) }
            });
            let Some((span, proved)) = self.settle(Field::Dates, found) else { continue };
            let mut day = DateMention::event(x.start);
            day.when = When::Days { start: x.start, end: x.end.filter(|end| *end > x.start) };
            if !proved {
                // Nothing in the words names this day: a wish to propose days for.
                day.flags.push(DateFlag::Approximate);
            }
            u.dates.retain(|d| sure(d) || d.source == Source::Model);
            u.dates.push(guess(day, span));
        }
        order::by_key(&mut u.dates, |d| d.span);
    }

    fn times(&mut self, u: &mut Understanding, s: &Suggestion) {
        let known = u.times.iter().any(sure);
        for (i, x) in s.times.iter().enumerate() {
            let found = self.place(Field::Times, i, &x.quote, Use::Time).and_then(|span| {
                self.fits.time(&x.quote, x.start, x.end)?;
                if known { Err(Why::ReadByRules) } else { Ok(span) }
            });
            let Some(span) = self.settle(Field::Times, found) else { continue };
            let rule = if x.start.is_some() && x.end.is_some() { Rule::ClockRange } else { Rule::Clock };
            let range = TimeRange { start: x.start, end: x.end, all_day: false, about: false, rule };
            u.times.retain(|t| sure(t) || t.source == Source::Model);
            u.times.push(guess(range, span));
        }
        order::by_key(&mut u.times, |t| t.span);
    }

    fn headcount(&mut self, u: &mut Understanding, s: &Suggestion) {
        let Some(x) = &s.headcount else { return };
        let known = u.headcount.as_ref().is_some_and(sure) || u.headcount_change.as_ref().is_some_and(sure);
        let found = self.place(Field::Headcount, 0, &x.quote, Use::Count).and_then(|span| {
            let n = self.fits.headcount(&x.quote, x.value)?;
            if known { Err(Why::ReadByRules) } else { Ok(guess(n, span)) }
        });
        if let Some(m) = self.settle(Field::Headcount, found) {
            u.headcount = Some(m);
        }
    }

    fn rooms(&mut self, u: &mut Understanding, s: &Suggestion) {
        let known = u.rooms.iter().any(sure);
        for (i, x) in s.rooms.iter().enumerate() {
            let found = self.place(Field::Rooms, i, &x.quote, Use::Thing).and_then(|span| {
                self.fits.room(&x.quote, &x.id)?;
                if known { Err(Why::ReadByRules) } else { Ok(guess(x.id.clone(), span)) }
            });
            if let Some(m) = self.settle(Field::Rooms, found) {
                u.rooms.retain(|r| sure(r) || r.source == Source::Model);
                u.rooms.push(m);
            }
        }
    }

    fn layout(&mut self, u: &mut Understanding, s: &Suggestion) {
        let Some(x) = &s.layout else { return };
        let known = u.layout.as_ref().is_some_and(sure);
        let found = self.place(Field::Layout, 0, &x.quote, Use::Thing).and_then(|span| {
            self.fits.layout(&x.quote, x.value)?;
            if known { Err(Why::ReadByRules) } else { Ok(guess(x.value, span)) }
        });
        if let Some(m) = self.settle(Field::Layout, found) {
            u.layout = Some(m);
        }
    }

    fn products(&mut self, u: &mut Understanding, s: &Suggestion) {
        for (i, x) in s.products.iter().enumerate() {
            let what = if x.wanted { Use::Thing } else { Use::Dropped };
            let found = self.place(Field::Products, i, &x.quote, what).and_then(|span| {
                let wish = self.product(x)?;
                let known = u.products.iter().any(|p| p.value.item == wish.item);
                if known { Err(Why::ReadByRules) } else { Ok(guess(wish, span)) }
            });
            if let Some(m) = self.settle(Field::Products, found) {
                u.products.push(m);
            }
        }
    }

    fn product(&self, x: &suggestion::SuggestedProduct) -> Result<ProductWish, Why> {
        let item: Item = self.fits.item(&x.quote, &x.id)?;
        let quantity = x.quantity.filter(|n| fits::numbers(&x.quote).contains(n));
        if x.quantity.is_some() && quantity.is_none() {
            return Err(Why::DoesNotFit);
        }
        Ok(ProductWish::of(item, quantity, x.wanted))
    }

    fn acts(&mut self, u: &mut Understanding, s: &Suggestion) {
        for (i, x) in s.acts.iter().enumerate() {
            let what = match x.act {
                SuggestedAct::Ask | SuggestedAct::Inquire | SuggestedAct::RequestHuman | SuggestedAct::VisitSite => {
                    Use::Request
                }
                _ => Use::Act,
            };
            let found = self.place(Field::Acts, i, &x.quote, what).and_then(|span| Ok((self.act(x.act)?, span)));
            if let Some((act, span)) = self.settle(Field::Acts, found)
                && !u.has(&act)
            {
                u.acts.push(ActMention::new(act, span));
            }
        }
        // Values alone are given, whatever else the mail does.
        let first = u.dates.iter().map(|m| (m.source, m.span)).chain(u.headcount.iter().map(|m| (m.source, m.span)));
        let first = first.chain(u.times.iter().map(|m| (m.source, m.span)));
        let first = first.chain(u.rooms.iter().map(|m| (m.source, m.span)));
        let first = first.chain(u.layout.iter().map(|m| (m.source, m.span)));
        let first = first.chain(u.products.iter().map(|m| (m.source, m.span)));
        if let Some((_, span)) = first.filter(|(source, _)| *source == Source::Model).min_by_key(|(_, span)| *span)
            && u.acts.is_empty()
        {
            u.acts.push(ActMention::new(Act::Provide, span));
        }
        order::by_key(&mut u.acts, |a| a.span);
    }

    /// What an act of a model is to the engine.
    fn act(&self, act: SuggestedAct) -> Result<Act, Why> {
        match act {
            SuggestedAct::Inquire => Ok(Act::Inquire),
            SuggestedAct::RequestHuman => Ok(Act::RequestHuman),
            SuggestedAct::VisitSite => Ok(Act::VisitSite),
            SuggestedAct::Ask => Ok(Act::Ask { topic: Topic::Other }),
            SuggestedAct::Thank => Ok(Act::Thank),
            SuggestedAct::Cancel => Ok(Act::Cancel { target: Target::Event }),
            SuggestedAct::Confirm if self.open.answers => Ok(Act::Confirm),
            SuggestedAct::Decline if self.open.answers => Ok(Act::Decline),
            SuggestedAct::Accept | SuggestedAct::Confirm | SuggestedAct::Decline => Err(Why::Binding),
        }
    }
}

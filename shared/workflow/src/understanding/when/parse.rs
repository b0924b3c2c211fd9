//! A view on the items with the small questions that the grammar asks, and what it finds.

use super::class::{EMPTY, Part, Sense, Tag, Third};
use super::lex::{Item, Kind};
use super::lexicon::ANY;
use super::tells::Heard;
use crate::understanding::fold::Span;
use crate::understanding::{DateFlag, Grain, Rule};
use crate::venue::ClockTime;
use jiff::civil::Date;
use std::cell::Cell;

/// How a weekday was qualified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Not at all: the coming one, which is not sure.
    Bare,
    /// "this", "coming".
    This,
    /// "next": may be the coming one or the one of next week.
    Next,
    /// "übernächster": the one after the next, whichever that is.
    AfterNext,
    /// Weeks after this week: "of next week" is 1.
    Week(i64),
    /// Weeks after the coming one: "Saturday week" is 1.
    After(i64),
    /// "the Saturday after" (1), "the Friday before" (-1), "Thursday of the same week" (0), counted from the day the
    /// talk is about.
    Beside(i64),
    /// "Friday of the following week" (1), "of the week before" (-1): weeks from that of the day the talk is about, and
    /// else from this one.
    WeekBeside(i64),
    /// "last".
    Last,
    /// "a Friday", "Fridays": none in particular.
    Any,
}

/// A written day, as far as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Partial {
    pub(super) day: i8,
    pub(super) month: Option<i8>,
    pub(super) year: Option<i16>,
    /// With a slash, both parts may be a month.
    pub(super) ambiguous: bool,
    /// Written month-first, for sure.
    pub(super) swapped: bool,
    /// Weekday written beside it.
    pub(super) weekday: Option<i8>,
}

/// A clock time or a range of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) start: Option<ClockTime>,
    pub(super) end: Option<ClockTime>,
    pub(super) all_day: bool,
    pub(super) about: bool,
}

/// What an atom says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Body {
    Date(Partial),
    Weekday {
        day: i8,
        which: Which,
    },
    /// A day that is known.
    Day(Date),
    /// So many days after the day the talk is about.
    Later {
        days: i64,
        months: i64,
    },
    /// The weekend after the day the talk is about, or before it.
    Weekend {
        side: i64,
    },
    /// "The following week": the one behind that of the day the talk is about, and else the next one.
    FollowingWeek,
    /// Any day of a window; with a weekday, any such day of it.
    Window {
        from: Date,
        to: Date,
        weekday: Option<i8>,
    },
    Month {
        month: i8,
        year: Option<i16>,
        third: Option<Third>,
    },
    Time(Clock),
    Part(Part),
    /// How long something takes.
    Length {
        minutes: u16,
        about: bool,
    },
}

/// One piece of meaning and the items `first..end` that carry it.
#[derive(Debug, Clone)]
pub(super) struct Atom {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) span: Span,
    pub(super) rule: Rule,
    pub(super) grain: Grain,
    pub(super) part: Option<Part>,
    pub(super) flags: Vec<DateFlag>,
    pub(super) alternatives: Vec<Date>,
    pub(super) body: Body,
    /// Its own first item, where a neighbour was taken in before it.
    pub(super) own: usize,
    /// How it is joined to the atom before, when one expression made both.
    pub(super) joined: Option<Join>,
}

/// How two neighbours are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// Nothing but articles, prepositions, commas.
    Beside,
    To,
    And,
    Or,
    /// Something else stands between.
    Apart,
}

impl Join {
    /// Whether both are days of one wish.
    pub(super) fn ties(self) -> bool {
        matches!(self, Self::To | Self::And | Self::Or)
    }
}

/// The items and today.
pub(super) struct P<'a> {
    pub(super) items: &'a [Item],
    /// What the words around dates tell.
    pub(super) heard: &'a Heard<'a>,
    pub(super) today: Date,
    /// A time was asked for.
    pub(super) eager: bool,
    /// The talk goes on, and neither how many nor which day was asked: two numbers that are all a sentence says are hours.
    pub(super) talks: bool,
    /// An event is held or offered, with its hours: "until 11 then" is one of them.
    pub(super) booked: bool,
    /// Looks at an item, counted by the tests; the measure of linear time.
    #[cfg_attr(not(test), expect(dead_code, reason = "counted by the tests"))]
    pub(super) steps: Cell<u64>,
}

impl P<'_> {
    /// The item, if there is one.
    #[inline]
    pub(super) fn item(&self, i: usize) -> Option<&Item> {
        #[cfg(test)]
        self.steps.set(self.steps.get() + 1);
        self.items.get(i)
    }

    /// The meanings of a word.
    #[inline]
    pub(super) fn sense(&self, i: usize) -> &Sense {
        self.item(i).map_or(&EMPTY, |t| t.sense)
    }

    /// Whether the word may have that role.
    #[inline]
    pub(super) fn is(&self, i: usize, tag: Tag) -> bool {
        self.sense(i).has(tag)
    }

    /// Whether it may have one of those roles.
    #[inline]
    pub(super) fn any(&self, i: usize, tags: &[Tag]) -> bool {
        let s = self.sense(i);
        tags.iter().any(|t| s.has(*t))
    }

    /// Whether the mark stands there.
    #[inline]
    pub(super) fn mark(&self, i: usize, mark: u8) -> bool {
        self.item(i).is_some_and(|t| t.kind == Kind::Mark(mark))
    }

    /// The index before, or one that holds nothing.
    pub(super) fn prev(&self, i: usize) -> usize {
        i.checked_sub(1).unwrap_or(usize::MAX)
    }

    /// Value and digits of a number.
    pub(super) fn num(&self, i: usize) -> Option<(u32, usize)> {
        match self.item(i)?.kind {
            Kind::Num { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    /// Whether it stands right behind the item before.
    pub(super) fn glued(&self, i: usize) -> bool {
        self.item(i).is_some_and(|t| t.glued)
    }

    /// Whether it starts a line.
    pub(super) fn line(&self, i: usize) -> bool {
        self.item(i).is_none_or(|t| t.line)
    }

    /// Whether it is the label of a line of a form: "Personen: 14".
    pub(super) fn heads(&self, i: usize) -> bool {
        let bullet = |k: usize| (self.mark(k, b'-') || self.mark(k, b'*')) && self.line(k) && k < i;
        self.item(i).is_some_and(|t| t.line || bullet(self.prev(i))) && self.mark(i + 1, b':')
    }

    /// Whether both are in one sentence.
    pub(super) fn together(&self, i: usize, j: usize) -> bool {
        match (self.items.get(i), self.items.get(j)) {
            (Some(a), Some(b)) => a.sentence == b.sentence,
            _ => false,
        }
    }

    /// Whether the sentence speaks the language with that index, or might.
    pub(super) fn speaks(&self, i: usize, language: usize) -> bool {
        self.item(i).is_some_and(|t| t.language == language || t.language == ANY)
    }

    /// Whether the sentence surely speaks the language with that index.
    pub(super) fn speaks_only(&self, i: usize, language: usize) -> bool {
        self.item(i).is_some_and(|t| t.language == language)
    }

    /// Whether it is surely an article of several things: "le" before hours, in Italian.
    pub(super) fn several(&self, i: usize) -> bool {
        self.is(i, Tag::Several) && self.speaks_only(i, 3)
    }

    /// Skips items that have one of the roles, at most three.
    pub(super) fn skip(&self, mut i: usize, tags: &[Tag]) -> usize {
        for _ in 0..3 {
            if !self.any(i, tags) {
                break;
            }
            i += 1;
        }
        i
    }

    /// Skips a mark.
    pub(super) fn opt(&self, i: usize, mark: u8) -> usize {
        if self.mark(i, mark) { i + 1 } else { i }
    }

    /// A small whole number, in digits or in words.
    pub(super) fn count(&self, i: usize) -> Option<(u32, usize)> {
        if let Some((n, digits)) = self.num(i) {
            return (digits <= 4).then_some((n, i + 1));
        }
        let n = u32::from(self.sense(i).card?);
        // "twenty-one", "vingt-deux".
        if (20..=50).contains(&n) && n.is_multiple_of(10) {
            let next = if self.mark(i + 1, b'-') && self.glued(i + 2) { i + 2 } else { i + 1 };
            if let Some(one) = self.sense(next).card.filter(|c| (1..=9).contains(c) && !self.is(next, Tag::A)) {
                return Some((n + u32::from(one), next + 1));
            }
        }
        Some((n, i + 1))
    }

    /// Whether a number starts here that is not the tail of a longer one.
    pub(super) fn fresh(&self, i: usize) -> bool {
        if !self.glued(i) || i == 0 {
            return true;
        }
        let p = self.prev(i);
        match self.item(p).map(|t| t.kind) {
            Some(Kind::Word) => {
                // "KW12", and the "T" of "2026-03-14T18:00".
                let letter = self.item(p).is_some_and(|t| t.glued && t.span.1 - t.span.0 == 1);
                self.any(p, &[Tag::WeekNumber, Tag::QuarterNumber])
                    || self.hour_sign(p)
                    || letter && self.num(self.prev(p)).is_some()
            }
            Some(Kind::Num { .. }) => false,
            Some(Kind::Mark(m)) => match m {
                b',' => !self.glued(p) || self.num(self.prev(p)).is_none(),
                // "17/18 h", not "15/5 h19".
                b'/' if self.is(i + 1, Tag::Oclock) && !self.hour_sign(i + 1)
                    || self.mark(i + 1, b':') && self.glued(i + 1) =>
                {
                    true
                }
                b'.' | b':' | b'/' | b'\'' | b'$' | b'+' | b'#' | b'*' | b'_' | b'=' | b'&' => {
                    m != b'\'' && !self.glued(p) && m != b'$' && m != b'+' && m != b'#'
                        || m == b':' && !matches!(self.item(self.prev(p)).map(|t| t.kind), Some(Kind::Num { .. }))
                        || m == b'\'' && matches!(self.item(self.prev(p)).map(|t| t.kind), Some(Kind::Word))
                        || m == b'.' && matches!(self.item(self.prev(p)).map(|t| t.kind), Some(Kind::Word))
                }
                b'-' => {
                    let before = self.item(self.prev(p));
                    !self.glued(p)
                        || match before.map(|t| t.kind) {
                            Some(Kind::Num { digits: 4, value }) => {
                                (1900..2200).contains(&value) && self.dotted_before(p)
                            }
                            Some(Kind::Num { digits, .. }) => digits <= 2,
                            Some(Kind::Word) => before.is_some_and(|t| !t.sense.is_empty()),
                            _ => true,
                        }
                }
                _ => true,
            },
            None => true,
        }
    }

    /// Whether the number before the dash is the year of a date: "27.11.2017-29.11.2017", "10-1-2027-10-7-2027".
    fn dotted_before(&self, dash: usize) -> bool {
        let sep = self.prev(self.prev(dash));
        let dashed = self.mark(sep, b'-') && self.mark(self.prev(self.prev(sep)), b'-') && self.mark(dash + 2, b'-');
        dashed || self.mark(sep, b'.') || self.mark(sep, b'/')
    }

    /// Whether no word and no number of the sentence stands there.
    pub(super) fn ends_clause(&self, end: usize) -> bool {
        let word = matches!(self.item(end).map(|t| t.kind), Some(Kind::Word | Kind::Num { .. }));
        !word || !self.together(self.prev(end), end)
    }

    /// An atom over the items `first..end`.
    pub(super) fn atom(&self, first: usize, end: usize, rule: Rule, grain: Grain, body: Body) -> Atom {
        let a = self.items.get(first).map_or(0, |t| t.span.0);
        let b = self.items.get(end.saturating_sub(1)).map_or(a, |t| t.span.1);
        let (flags, alternatives) = (Vec::new(), Vec::new());
        Atom {
            first,
            own: first,
            end,
            span: (a, b.max(a)),
            rule,
            grain,
            part: None,
            flags,
            alternatives,
            body,
            joined: None,
        }
    }

    /// Whether the items `first..end` are all that their sentence says, but for marks.
    pub(super) fn alone(&self, first: usize, end: usize) -> bool {
        let silent = |i: usize| match self.item(i).map(|t| t.kind) {
            Some(Kind::Mark(m)) => m != super::super::fold::BLANK,
            _ => false,
        };
        let mut a = first;
        while a > 0 && self.together(a - 1, first) && silent(a - 1) && first - a < 4 {
            a -= 1;
        }
        let mut b = end;
        while b < self.items.len() && self.together(b, first) && silent(b) && b - end < 4 {
            b += 1;
        }
        (a == 0 || !self.together(a - 1, first)) && (b >= self.items.len() || !self.together(b, first))
    }
}

//! Minutes said behind an hour: "et demie", "moins le quart", "e venti", "dreissig".

use super::class::{Tag, Unit};
use super::clock::{Lead, Point};
use super::lex::Kind;
use super::parse::P;

impl P<'_> {
    /// Minutes after the hour at `hour`, as "et demie", "moins le quart", "e venti", "e 30".
    pub(super) fn minutes_behind(&self, hour: usize, i: usize) -> Option<(i32, usize)> {
        let back = self.is(i, Tag::ToHour) && !self.any(i, &[Tag::To, Tag::Before]);
        let on = self.any(i, &[Tag::And, Tag::Past]) && !self.is(i, Tag::After) && !self.is(i, Tag::From);
        if self.is(i, Tag::Half) && self.romance(i) {
            return Some((30, i + 1));
        }
        if !(back || on) {
            return None;
        }
        let sign = if back { -1 } else { 1 };
        let k = self.skip(i + 1, &[Tag::The, Tag::A]).min(i + 2);
        if self.is(k, Tag::Half) && on {
            return Some((30, k + 1));
        }
        if self.is(k, Tag::Quarter) {
            return Some((15 * sign, k + 1));
        }
        // "E 3 quarti".
        if on && self.num(k) == Some((3, 1)) && self.is(k + 1, Tag::Quarter) {
            return Some((45, k + 2));
        }
        if self.is(k, Tag::ThreeQuarters) {
            return Some((45, k + 1));
        }
        // "Ein Uhr und vierundvierzig Minuten".
        let (n, e) = self.count(i + 1)?;
        let minutes = self.sense(e).unit == Some(Unit::Minute);
        if !(minutes || self.romance(i)) {
            return None;
        }
        // "Entre 14 et 16", "tra le nove e venti e le dieci": the first "and" joins two hours unless another follows.
        if on && self.time_lead(hour).0 == Lead::Between && !self.is(e, Tag::And) {
            return None;
        }
        let told = match self.num(i + 1) {
            // "Alle 9 e 30", in Italian alone; "10 e 30 ospiti" are counts.
            Some((_, digits)) => {
                let led = self.time_lead(hour).0 != Lead::None
                    || self.several(self.prev(hour))
                    || hour + 1 < i
                    || self.alone(hour, e);
                let said = n.is_multiple_of(5) && digits == 2 && self.speaks_only(i, 3) && led;
                // "10 heures moins 12", "minuit moins 23": the hour is surely one.
                let hour_told = hour + 1 < i || self.sense(hour).point.is_some();
                (said || back && hour_told) && (self.closes(e) || self.sense(e).part.is_some())
            }
            None => self.ends_minutes(e),
        };
        let n = i32::try_from(n).ok().filter(|n| (if minutes { 1 } else { 5 }..=59).contains(n))?;
        (told || minutes).then_some((n * sign, if minutes { e + 1 } else { e }))
    }

    /// Minutes behind an hour and its word: "18 Uhr 30", "zwei Uhr 30", "huit heures et quart", "sechs Uhr zehn".
    pub(super) fn minutes_told(&self, i: usize, p: Point) -> Option<Point> {
        let free = |k: usize| {
            !self.is(k, Tag::Person)
                && self.sense(k).unit.is_none_or(|u| u == Unit::Minute)
                && self.sense(k).month.is_none()
                && (!self.mark(k, b'.') || !self.together(k, k + 1) || !self.speaks(k, 0))
        };
        let figures = self.two_digits(p.end).filter(|_| !self.line(p.end));
        if let Some(minute) = figures.filter(|_| self.glued(p.end) || free(p.end + 1)) {
            return Some(Point { minute, end: p.end + 1, ..p });
        }
        if let Some((m, end)) = self.minutes_behind(i, p.end) {
            let (hour, minute) = shift(p.hour, m)?;
            return Some(Point { hour, minute, end, ..p });
        }
        Some(self.minutes_in_words(p.end).map_or(p, |(minute, end)| Point { minute, end, ..p }))
    }

    /// Two figures that may be minutes.
    pub(super) fn two_digits(&self, k: usize) -> Option<u16> {
        self.num(k).filter(|(m, digits)| *digits == 2 && *m < 60).and_then(|m| u16::try_from(m.0).ok())
    }

    /// Whether what follows leaves a number of minutes what it is: no people, no month, no word that nobody knows.
    fn ends_minutes(&self, e: usize) -> bool {
        let s = self.sense(e);
        let word = self.item(e).is_some_and(|t| t.kind == Kind::Word);
        let counted = s.has(Tag::Person) || s.month.is_some() || s.unit.is_some();
        !counted && !(word && s.is_empty()) && self.num(e).is_none()
    }

    /// "at 7 30 pm", "um 18 30 Uhr": hour and minutes with a blank between, and a word behind that tells a time.
    pub(super) fn parted_minutes(&self, i: usize, p: Point) -> Option<Point> {
        let half = self.half_of_day(p.end, true).filter(|_| (1..=12).contains(&p.hour));
        let word = self.is(p.end, Tag::Oclock) || self.sense(p.end).unit == Some(Unit::Hour) && p.minute > 24;
        let end = half.map_or(p.end + 1, |h| h.1);
        let led = self.time_lead(i).0 != Lead::None || self.alone(i, end);
        (led && (half.is_some() || word)).then_some(Point { pm: half.map(|h| h.0), end, ..p })
    }

    /// "9a-5p", "Meet at 7a.": the letter alone, where an hour leads on or nothing else can follow; "12a" may be a house.
    pub(super) fn before_noon(&self, letter: usize) -> bool {
        let (to, last) = (self.mark(letter + 1, b'-') || self.any(letter + 1, &[Tag::To, Tag::Until]), letter + 3);
        let ranged = to && self.num(letter + 2).is_some() && self.glued(last) && self.is(last, Tag::Pm);
        let led = self.is(self.prev(self.prev(letter)), Tag::At);
        let last = !matches!(self.item(letter + 1).map(|t| t.kind), Some(Kind::Word | Kind::Num { .. }));
        self.speaks(letter, 1) && (ranged || led && last && !self.glued(letter + 2))
    }

    /// "Friday nine thirty", "on May eighteenth nine thirty": a day right before an hour in words.
    pub(super) fn day_named_before(&self, i: usize) -> bool {
        let s = self.sense(self.prev(i));
        let named = s.weekday.is_some() && !s.habitual && !s.has(Tag::Shy) || s.days.is_some();
        let dated = s.ord.is_some() && self.sense(self.prev(self.prev(i))).month.is_some();
        (named || dated) && self.together(self.prev(i), i)
    }

    /// "from two thirty to two forty-five": the end of a range whose beginning has its minutes in words, too.
    pub(super) fn ends_words(&self, i: usize) -> bool {
        let joint = self.prev(i);
        let minutes = self.prev(joint);
        let word = |k: usize| self.sense(k).card.is_some() && self.num(k).is_none();
        let to = self.mark(joint, b'-') || self.any(joint, &[Tag::To, Tag::Until, Tag::And]);
        to && word(minutes) && word(self.prev(minutes)) && self.together(minutes, i)
    }

    /// "dreissig" behind "sechs Uhr", "trois quarts" behind "onze heures".
    pub(super) fn minutes_in_words(&self, i: usize) -> Option<(u16, usize)> {
        if self.is(i, Tag::ThreeQuarters) && self.romance(i) {
            return Some((45, i + 1));
        }
        let (m, end) = self.count(i).filter(|(m, _)| (5..60).contains(m) && self.num(i).is_none())?;
        let counted = self.is(end, Tag::Person) || self.sense(end).unit.is_some_and(|u| u != Unit::Minute);
        (!counted).then_some((u16::try_from(m).ok()?, end))
    }
}

/// Adds minutes to an hour.
pub(super) fn shift(hour: u16, minutes: i32) -> Option<(u16, u16)> {
    let all = i32::from(hour) * 60 + minutes;
    let all = u16::try_from(all).ok()?;
    Some((all / 60, all % 60))
}

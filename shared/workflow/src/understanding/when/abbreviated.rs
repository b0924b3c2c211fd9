//! Abbreviated weekdays: "Do", "lun.", "Fri" are ordinary words, too, and count where a neighbour speaks of time.

use super::class::{Tag, Unit};
use super::lex::Kind;
use super::lexicon::ANY;
use super::parse::P;

const FRIDAY: i8 = 5;
const SUNDAY: i8 = 7;

/// Before a weekday they lead to it, before a name they do not.
const LEADS: u128 = 1 << (Tag::On as u8) | 1 << (Tag::Or as u8) | 1 << (Tag::And as u8);

impl P<'_> {
    /// Whether an abbreviated weekday is one: beside a day, a part of day, or clearly led to.
    pub(super) fn bold(&self, k: usize, plain: bool) -> bool {
        let link = self.opt(k + 1, b'.');
        let part = self.sense(k + 1).part.is_some() || self.sense(k + 1).days.is_some();
        let tags = self.sense(k).tags & !(1 << (Tag::Plain as u8));
        let own = tags == 1 << (Tag::Shy as u8) || self.item(k).is_some_and(|t| t.capital && t.language == ANY);
        let led = self.is(self.prev(k), Tag::On) && self.closes(k + 1) && own;
        if self.title(k) {
            return false;
        }
        !plain
            || self.dated(k)
            || part
            || self.linked(k, link)
            || self.alone(k, link)
            || led
            || self.of_hour(k)
            || self.in_week(k, link)
            || self.suits(k, link)
            || self.announced(k, link)
            || self.any(link, &[Tag::Next, Tag::Prev]) && self.item(k).is_some_and(|t| t.language >= 2)
    }

    /// "Fr. Müller": a lady and her name, not a Friday; "am Fr. Sitzung" is one.
    fn title(&self, k: usize) -> bool {
        let name = self.unknown(k + 2) && self.item(k + 2).is_some_and(|t| t.capital && !t.line);
        let dotted = self.speaks(k, 0) && self.mark(k + 1, b'.') && self.glued(k + 1);
        name && dotted && self.sense(k).weekday == Some(FRIDAY) && self.sense(self.prev(k)).tags & LEADS == 0
    }

    /// "... for a seminar, namely Wed.", "5 pm Mon": nothing else follows.
    fn announced(&self, k: usize, link: usize) -> bool {
        let name = self.spelled_weekday(k) || self.sense(k).weekday != Some(SUNDAY);
        let last = self.ends_clause(link);
        self.any(self.prev(k), &[Tag::Namely, Tag::Pm, Tag::Oclock]) && name && last
    }

    /// "Alle 12.30 di ven": behind an hour.
    fn of_hour(&self, k: usize) -> bool {
        let of = self.prev(k);
        self.is(of, Tag::Of) && self.closes(k + 1) && self.ends_hour(self.prev(of)) && self.together(of, k)
    }

    /// Whether an hour that is led to ends with the item.
    pub(super) fn ends_hour(&self, last: usize) -> bool {
        const LONG: usize = 4;
        let small = self.num(last).is_some_and(|n| n.1 <= 2) || self.sense(last).card.is_some();
        let told = self.any(last, &[Tag::Pm, Tag::Am, Tag::Oclock, Tag::Half, Tag::Quarter]);
        let led = |k: usize| self.any(k, &[Tag::At]) && self.together(k, last);
        (small || told) && (last.saturating_sub(LONG)..last).any(led)
    }

    /// Whether it is spelled as a weekday: "Do", "Fri", not "so", nor "sat" within a sentence.
    pub(super) fn spelled_weekday(&self, k: usize) -> bool {
        let sunday = self.sense(k).weekday == Some(SUNDAY);
        let opens = k == 0 || !self.together(k - 1, k);
        match self.item(k) {
            Some(t) if t.capital => !(sunday && opens && !self.mark(k + 1, b'.')),
            Some(t) => t.language != 1 && !sunday,
            None => false,
        }
    }

    /// A day or an hour right behind.
    fn dated(&self, k: usize) -> bool {
        let n = self.skip(self.opt(self.opt(k + 1, b'.'), b','), &[Tag::The]);
        let hour = |n: usize| {
            let bare = self.num(n).is_some_and(|h| h.0 <= 24 && h.1 <= 2) && self.may_end_bare(n + 1);
            self.point(n).is_some_and(|p| p.strong) || bare
        };
        // "Thu 1-2", not "so 10-12 Leute".
        let hours = |n: usize| {
            let last = self.dash(n + 1).filter(|l| self.num(n).is_some() && self.num(*l).is_some_and(|h| h.0 <= 24));
            let word = self.speaks_only(k, 1) && !matches!(self.sense(k).weekday, Some(6 | SUNDAY));
            last.is_some_and(|l| self.may_end_bare(l + 1) && !self.counts(l + 1)) && (self.spelled_weekday(k) || word)
        };
        let led = |t: usize| {
            let sunday = self.sense(k).weekday == Some(SUNDAY);
            self.any(t, &[Tag::At, Tag::From]) && hour(t + 1) && (self.item(k).is_some_and(|t| t.capital) || !sunday)
        };
        self.num(n).is_some_and(|(n, digits)| n <= 31 && digits <= 2)
            && (hours(n)
                || self.dates(n).is_some()
                || self.mark(n + 1, b'.') && self.spelled_weekday(k)
                || self.is(n + 1, Tag::OrdinalSuffix)
                || self.mark(n + 1, b':') && self.mark(k + 1, b'.'))
            || self.sense(n).month.is_some() && self.num(n + 1).is_some()
            || self.num(n).is_some() && self.point(n).is_some_and(|p| p.strong)
            || led(n)
    }

    /// "Mo. oder Di.", "lun-mar": another weekday on the other side of a joint.
    fn linked(&self, k: usize, link: usize) -> bool {
        let joint = |j: usize| {
            let sure = self.spelled_weekday(k) && self.is(j, Tag::Until);
            let listed = self.mark(j, b',') && self.no_word(k);
            self.mark(j, b'-') || self.mark(j, b'/') || self.is(j, Tag::Or) || sure || listed || self.stretch(k, j)
        };
        let other = |j: usize| self.sense(j).weekday.is_some_and(|d| Some(d) != self.sense(k).weekday);
        let back = self.prev(k);
        let before = self.prev(back);
        let before = if self.mark(before, b'.') { self.prev(before) } else { before };
        joint(link) && other(link + 1) || joint(back) && other(before)
    }

    /// "Da mar a gio", "du mar au jeu": the joint at `j` ends what a "from" begins.
    fn stretch(&self, k: usize, j: usize) -> bool {
        let last = self.prev(j);
        let day = if self.mark(last, b'.') { self.prev(last) } else { last };
        let first = self.prev(if j > k { k } else { day });
        self.is(j, Tag::To) && self.is(first, Tag::From) && self.together(first, k)
    }

    /// "Nächste Woche Fr", "Do in einer Woche".
    fn in_week(&self, k: usize, link: usize) -> bool {
        if self.sense(k).weekday == Some(SUNDAY) && !self.spelled_weekday(k) {
            return false;
        }
        let german = self.speaks_only(k, 0) || self.item(k).is_some_and(|t| t.capital) || self.no_word(k);
        let behind = [2, 3].into_iter().any(|n| {
            let first = k.checked_sub(n);
            first.and_then(|f| self.week_reference(f)).is_some_and(|(_, end)| end == k)
        });
        behind || german && self.sense(link).unit != Some(Unit::Week) && self.weekday_tail(link).is_some()
    }

    /// Whether it is a weekday and no other word of an English sentence: "tues", "fri", not "they wed" nor "sat".
    fn no_word(&self, k: usize) -> bool {
        let word = |p: usize| self.item(p).is_some_and(|t| t.kind == Kind::Word) && !self.is(p, Tag::Namely);
        let opens = k == 0 || !self.together(k - 1, k) || !word(k - 1);
        let day = self.sense(k).weekday.is_some_and(|d| matches!(d, 1 | 2 | 4 | 5) || d == 3 && opens);
        day && self.item(k).is_some_and(|t| t.english)
    }

    /// "Do wäre super", "jeu. conviendrait": said to suit.
    fn suits(&self, k: usize, link: usize) -> bool {
        let dotted = link > k + 1;
        let own = self.speaks_only(k, 0) || self.speaks_only(k, 1) || dotted;
        let name = self.speaks_only(k, 0) && dotted && self.sense(k).weekday == Some(5);
        let opens = k == 0 || !self.together(k - 1, k);
        let verb = self.is(link, Tag::WorkVerb) && !self.any(link, &[Tag::On, Tag::At]);
        let english = self.speaks_only(k, 1) && opens && matches!(self.sense(k).weekday, Some(3 | 6 | SUNDAY));
        own && self.spelled_weekday(k) && verb && !name && !english
    }

    /// Whether a weekday follows, written out: "9-11 am Donnerstag", "21.10 Samstag".
    pub(super) fn weekday_behind(&self, end: usize) -> bool {
        let k = self.skip(self.opt(end, b','), &[Tag::On, Tag::Of, Tag::The]);
        let s = self.sense(k);
        s.weekday.is_some() && !s.has(Tag::Shy) && !s.habitual && self.together(self.prev(end), k) && !self.line(k)
    }
}

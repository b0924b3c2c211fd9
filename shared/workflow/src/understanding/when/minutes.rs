//! Minutes said behind an hour: "et demie", "moins le quart", "e venti", "dreissig".

use super::class::{Tag, Unit};
use super::parse::P;

impl P<'_> {
    /// Minutes after "six heures", "sei", as "et demie", "moins le quart", "e venti".
    pub(super) fn minutes_behind(&self, i: usize) -> Option<(i32, usize)> {
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
        if self.is(k, Tag::ThreeQuarters) {
            return Some((45, k + 1));
        }
        let (n, e) = self.count(i + 1).filter(|_| self.romance(i))?;
        let tail = self.sense(e);
        let timely = self.num(i + 1).is_none()
            && !tail.has(Tag::Person)
            && tail.month.is_none()
            && tail.unit.is_none_or(|u| u == Unit::Minute)
            && !tail.is_empty()
            || e >= self.items.len();
        let n = i32::try_from(n)
            .ok()
            .filter(|n| (if tail.unit == Some(Unit::Minute) { 1 } else { 5 }..=59).contains(n) && timely)?;
        Some((n * sign, if tail.unit == Some(Unit::Minute) { e + 1 } else { e }))
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

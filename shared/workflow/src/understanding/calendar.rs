//! Sums with civil days. `None` where a day does not exist.

use jiff::{ToSpan, civil::Date};

/// A day, or `None` if there is none.
pub(super) fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    (1900..=2200).contains(&year).then(|| Date::new(year, month, day).ok()).flatten()
}

/// The next such day on or after `from`; 29 February waits for a leap year.
pub(super) fn next(from: Date, month: i8, d: i8) -> Option<Date> {
    (0..=8).find_map(|n| day(from.year() + n, month, d).filter(|x| *x >= from))
}

/// `n` days later.
pub(super) fn plus(date: Date, n: i64) -> Option<Date> {
    date.checked_add(n.days()).ok()
}

/// ISO weekday, 1 = Monday.
pub(super) fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

/// The first such weekday after `date`.
pub(super) fn weekday_after(date: Date, wanted: i8) -> Option<Date> {
    let gap = (wanted - weekday(date)).rem_euclid(7);
    plus(date, if gap == 0 { 7 } else { i64::from(gap) })
}

/// Monday of the week `n` weeks on.
pub(super) fn week(date: Date, n: i64) -> Option<Date> {
    plus(date, n * 7 - i64::from(weekday(date)) + 1)
}

/// First and last day of a month; without a year the next one that is not over.
pub(super) fn month(today: Date, year: Option<i16>, month: i8) -> Option<(Date, Date)> {
    let span = |y: i16| day(y, month, 1).map(|f| (f, f.last_of_month()));
    match year {
        Some(y) => span(y),
        None => span(today.year()).filter(|s| s.1 >= today).or_else(|| span(today.year() + 1)),
    }
}

/// The n-th (1-based; 0 = last) such weekday of the month starting at `first`.
pub(super) fn nth_weekday(first: Date, n: u8, wanted: i8) -> Option<Date> {
    if n == 0 {
        let last = first.last_of_month();
        return plus(last, -i64::from((weekday(last) - wanted).rem_euclid(7)));
    }
    let start = plus(first, i64::from((wanted - weekday(first)).rem_euclid(7)))?;
    plus(start, 7 * (i64::from(n) - 1)).filter(|d| d.month() == first.month())
}

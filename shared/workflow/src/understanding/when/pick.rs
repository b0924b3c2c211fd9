//! A choice from a list that was proposed: "the second one", "Variante 2".

use jiff::civil::Date;

/// The proposed dates that a choice points at.
pub(in crate::understanding) fn chosen(n: u8, dates: &[Date]) -> Option<Date> {
    if n == 0 { dates.last().copied() } else { dates.get(usize::from(n) - 1).copied() }
}

/// Whether "the 5th" is a day of the month: there are not so many proposals, or one of them is that day in figures.
pub(in crate::understanding) fn names_day(n: u8, said: &str, dates: &[Date]) -> bool {
    let figures = said.bytes().any(|b| b.is_ascii_digit());
    let day = || dates.iter().any(|d| u8::try_from(d.day()) == Ok(n));
    !dates.is_empty() && figures && (usize::from(n) > dates.len() || day())
}

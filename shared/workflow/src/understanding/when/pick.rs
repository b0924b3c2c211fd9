//! A choice from a list that was proposed: "the second one", "Variante 2".

use jiff::civil::Date;

/// The proposed dates that a choice points at.
pub(in crate::understanding) fn chosen(n: u8, dates: &[Date]) -> Option<Date> {
    if n == 0 { dates.last().copied() } else { dates.get(usize::from(n) - 1).copied() }
}

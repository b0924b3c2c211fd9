//! Words that put a year right, as data in natural spelling.

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Years {
    /// "I meant", "it should be", "the year".
    pub(in crate::understanding) meant: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Years; 4] = [
    &Years { meant: &["meinte", "gemeint", "meinen", "jahr", "richtig", "natürlich", "sollte", "falsch"] },
    &Years { meant: &["meant", "mean", "should", "year", "correct", "wrong"] },
    &Years { meant: &["dire", "année", "pensais", "devait", "erreur", "exact"] },
    &Years { meant: &["intendevo", "intendo", "volevo", "anno", "ovviamente", "dovrebbe", "sbagliato"] },
];

//! So many pieces for so many guests: "one bottle per four people", "eine Flasche pro vier Personen".

use super::Mention;
use super::cues::{Word, lexicon};
use super::fold::{Span, before, part, re};
use super::lang::listed;
use super::lang::orders::{self, Orders};
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How something is shared. How many pieces that makes depends on how many come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// So many pieces.
    pub pieces: u16,
    /// For so many guests.
    pub guests: u16,
    /// The words may also name whom it is for: "one bottle for four people", where only four drink.
    pub doubtful: bool,
}

/// What stands before those who share, a language each: "per" is sure in English and doubtful in Italian.
static SHARED: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let before = |o: &&Orders| {
        let (sure, doubtful) = (o.shared_by.join("|"), o.shared_for.join("|"));
        re(&format!(r"\b(?:(?:{sure})|({doubtful})) (?:([a-z0-9]+) )?$"))
    };
    orders::ALL.iter().map(before).collect()
});

/// How many letters stand before those who share at most: "pour chaque trentacinque".
const LEAD: usize = 40;
/// Words back in which the number of pieces stands.
const BACK: usize = 6;
/// More share no bottle.
const MOST: u32 = 20;

/// A number in digits or words; "one" is one.
fn number(word: &str) -> Option<u32> {
    let ids = lexicon().look_up(word, &mut String::new());
    word.parse().ok().or_else(|| lexicon().entry(ids).numeral.map(|n| n.0))
}

/// Reads a folded text. "Per person" counts too; "for people" does not.
pub(super) fn read(low: &str, words: &[Word]) -> Vec<Mention<Share>> {
    let heads = words.iter().map(|w| w.span).filter(|s| listed!(orders.heads).contains(part(low, *s)));
    let share = |at: Span| {
        let from = at.0.saturating_sub(LEAD);
        let (lead, head) = (part(low, (from, at.0)), part(low, at));
        let own = orders::ALL.iter().zip(SHARED.iter()).filter(|(o, _)| o.heads.contains(&head));
        let c = own.into_iter().find_map(|(_, shared)| shared.captures(lead))?;
        let (start, doubtful) = (from + c.get(0)?.start(), c.get(1).is_some());
        let guests = match c.get(2) {
            Some(n) => number(n.as_str()).filter(|n| (1..=MOST).contains(n))?,
            None if doubtful => return None,
            None => 1,
        };
        let clause = before(low, start).rsplit(['.', '!', '?', '\n', ';', ',']).next().unwrap_or_default();
        let pieces = clause.split_whitespace().rev().take(BACK).find_map(number);
        let pieces = pieces.filter(|n| (1..=MOST).contains(n)).unwrap_or(1);
        let share = Share { pieces: u16::try_from(pieces).ok()?, guests: u16::try_from(guests).ok()?, doubtful };
        Some(Mention::sure(share, (start, at.1)))
    };
    heads.filter_map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::fold::fold;
    use crate::understanding::sentences;

    fn shares(text: &str) -> Vec<(u16, u16)> {
        let low = fold(text);
        read(&low, &sentences::read(&low).words).into_iter().map(|s| (s.value.pieces, s.value.guests)).collect()
    }

    #[test]
    fn a_share_is_read_in_four_languages() {
        assert_eq!(shares("One bottle of wine per four people."), [(1, 4)]);
        assert_eq!(shares("Zwei Flaschen pro fünf Personen."), [(2, 5)]);
        assert_eq!(shares("Une bouteille pour quatre personnes."), [(1, 4)]);
        assert_eq!(shares("Una bottiglia ogni quattro persone."), [(1, 4)]);
        assert_eq!(shares("A bottle per person."), [(1, 1)]);
        let doubtful = |text: &str| {
            let low = fold(text);
            read(&low, &sentences::read(&low).words).iter().all(|s| s.value.doubtful)
        };
        assert!(doubtful("Una bottiglia per quattro persone.") && !doubtful("One bottle per four people."));
        assert_eq!(shares("We are 30 people and need a room for 30 people."), []);
    }
}

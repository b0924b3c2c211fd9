//! Rooms, products and menus of the house, found in a text: the longest name wins.

use crate::order;
use crate::venue::Venue;
use std::ops::Range;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::wording) enum Kind {
    /// A room.
    Room,
    /// A product or menu.
    Product,
}

/// Names of a house, lower case (ASCII only, so that byte positions keep), longest first.
pub(in crate::wording) struct Names(Vec<(String, Kind)>);

impl Names {
    /// All names of a house, and what else a plan prices by name: found outside the catalogue.
    pub fn of(venue: &Venue, priced: &[String]) -> Self {
        let rooms = venue.rooms.iter().map(|r| (&r.name, Kind::Room));
        let products = venue.products.iter().map(|p| (&p.name, Kind::Product));
        let menus = venue.menus.iter().map(|m| (&m.name, Kind::Product));
        let mut names: Vec<(String, Kind)> = rooms
            .chain(products)
            .chain(menus)
            .chain(priced.iter().map(|n| (n, Kind::Product)))
            .filter(|(n, _)| !n.trim().is_empty())
            .map(|(n, k)| (n.trim().to_ascii_lowercase(), k))
            .collect();
        // Stable: of two equal names the house's own comes first.
        order::by_key(&mut names, |(n, _)| std::cmp::Reverse(n.len()));
        Self(names)
    }

    /// Every name in `text`, whole words only, in text order, without overlaps.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, Kind)> {
        let lower = text.to_ascii_lowercase();
        let mut found = Vec::new();
        let (mut free, mut boundary) = (0, true);
        for (at, c) in lower.char_indices() {
            if boundary
                && at >= free
                && let Some((len, kind)) = lower.get(at..).and_then(|rest| self.starting(rest))
            {
                found.push((at..at + len, kind));
                free = at + len;
            }
            boundary = !c.is_alphanumeric();
        }
        found
    }

    /// The longest name at the start of `rest`; a product may stand in the plural.
    fn starting(&self, rest: &str) -> Option<(usize, Kind)> {
        let first = rest.as_bytes().first()?;
        self.0.iter().filter(|(n, _)| n.as_bytes().first() == Some(first)).find_map(|(n, kind)| {
            let tail = rest.strip_prefix(n.as_str())?;
            let ending = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let plural = *kind == Kind::Product && matches!(ending, "s" | "es" | "e" | "n" | "en");
            (ending.is_empty() || plural).then(|| (n.len() + ending.len(), *kind))
        })
    }
}

/// `text` with no-break spaces, curly apostrophes and odd hyphens written plainly and invisible characters gone, so
/// that one spelling is enough to recognise.
pub(in crate::wording) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' | '\t' | '\r' => out.push(' '),
            '\u{2019}' | '\u{2018}' | '\u{2bc}' => out.push('\''),
            '\u{2010}' | '\u{2011}' | '\u{2212}' => out.push('-'),
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            '\u{ff10}'..='\u{ff19}' => out.extend(char::from_digit(u32::from(c) - 0xff10, 10)),
            _ => out.push(c),
        }
    }
    out
}

/// Whether `words` stands in `text` as whole words; both lower case.
pub(in crate::wording) fn holds(text: &str, words: &str) -> bool {
    occurrences(text, words).next().is_some()
}

/// Where `words` stands in `text` as whole words.
pub(in crate::wording) fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let solid = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).filter(|_| !words.is_empty()).map(|(at, w)| at..at + w.len()).filter(move |r| {
        let before = text.get(..r.start).and_then(|t| t.chars().next_back());
        let after = text.get(r.end..).and_then(|t| t.chars().next());
        !(solid(before) && solid(words.chars().next()) || solid(after) && solid(words.chars().next_back()))
    })
}

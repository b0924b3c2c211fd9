//! What is wrong with a body, all of it at once.

use crate::http::{ApiError, Code, FieldError};
use std::collections::BTreeSet;
use workflow::venue::{Room, RoomId, Venue};

/// Wrong fields so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldError>);

/// More than this helps nobody.
const MOST: usize = 50;

impl Problems {
    pub fn at(&mut self, pointer: impl Into<String>, code: Code, detail: impl Into<String>) {
        self.suggest(pointer, code, detail, Vec::new());
    }

    pub fn suggest(
        &mut self,
        pointer: impl Into<String>,
        code: Code,
        detail: impl Into<String>,
        suggestions: Vec<String>,
    ) {
        if self.0.len() < MOST {
            self.0.push(FieldError { pointer: pointer.into(), code, detail: detail.into(), suggestions });
        }
    }

    /// `Invalid` with all of them, if there is one.
    pub fn finish(self) -> Result<(), ApiError> {
        if self.0.is_empty() { Ok(()) } else { Err(ApiError::Invalid(self.0)) }
    }

    /// A name, or another text on one line. Returns it trimmed.
    pub fn line(&mut self, pointer: &str, text: &str, longest: usize) -> String {
        let text = self.words(pointer, text, longest);
        if text.contains(['\n', '\t']) {
            self.at(pointer, Code::ControlCharacter, "one line, please");
        }
        text
    }

    /// A text that may have several lines. Returns it trimmed.
    pub fn words(&mut self, pointer: &str, text: &str, longest: usize) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.at(pointer, Code::Empty, "write something");
        } else if text.chars().count() > longest {
            self.at(pointer, Code::TooLong, format!("at most {longest} characters"));
        }
        if text.chars().any(is_hidden) {
            self.at(pointer, Code::ControlCharacter, "a character that cannot be seen");
        }
        text.to_owned()
    }

    /// One mail address, in lower case.
    pub fn address(&mut self, pointer: &str, text: &str) -> String {
        let found = crate::desk::talk::address(text);
        if found.is_none() {
            self.at(pointer, Code::InvalidValue, "one mail address, e.g. anna@example.ch");
        }
        found.unwrap_or_default()
    }

    /// A number within its bounds.
    pub fn within<N: PartialOrd + std::fmt::Display>(&mut self, pointer: &str, n: N, least: N, most: N) {
        if n < least || n > most {
            self.at(pointer, Code::OutOfRange, format!("from {least} to {most}"));
        }
    }

    /// At most so many entries; the rest is not looked at.
    pub fn at_most<'a, T>(&mut self, pointer: &str, list: &'a [T], most: usize) -> &'a [T] {
        if list.len() > most {
            self.at(pointer, Code::TooLong, format!("at most {most} entries"));
        }
        list.get(..most).unwrap_or(list)
    }

    /// Every entry once.
    pub fn unique<T: Ord>(&mut self, list: impl IntoIterator<Item = (String, T)>) {
        let mut seen = BTreeSet::new();
        for (pointer, one) in list {
            if !seen.insert(one) {
                self.at(pointer, Code::InvalidValue, "this stands twice");
            }
        }
    }

    /// The room with this id or name.
    pub fn room<'v>(&mut self, pointer: &str, wanted: &str, venue: &'v Venue) -> Option<&'v Room> {
        let found = find_room(venue, wanted);
        if found.is_none() {
            self.suggest(pointer, Code::UnknownRoom, "there is no such room", rooms_like(venue, wanted));
        }
        found
    }
}

/// Neither printed nor a line break: controls, zero-width characters, changes of direction.
fn is_hidden(c: char) -> bool {
    let odd = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    odd || (c.is_control() && c != '\n' && c != '\t')
}

/// The room with this id or name, as people write it.
pub(in crate::desk) fn find_room<'v>(venue: &'v Venue, wanted: &str) -> Option<&'v Room> {
    let wanted = wanted.trim();
    venue
        .room(&RoomId(wanted.to_owned()))
        .filter(|r| venue.rooms.iter().any(|one| one.id == r.id))
        .or_else(|| venue.rooms.iter().find(|r| r.name.to_lowercase() == wanted.to_lowercase()))
}

/// Ids of rooms that were perhaps meant; all of them when none is near and they are few.
pub(in crate::desk) fn rooms_like(venue: &Venue, wanted: &str) -> Vec<String> {
    nearest(wanted, venue.rooms.iter().map(|r| (r.id.0.as_str(), r.name.as_str())))
}

/// Ids that were perhaps meant, by id or name: the three nearest, or the first few when nothing is near.
pub(in crate::desk) fn nearest<'a>(wanted: &str, known: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let wanted = wanted.trim().to_lowercase();
    let far = |one: &str| strsim::damerau_levenshtein(&wanted, &one.to_lowercase());
    let mut all: Vec<(usize, usize, &str)> =
        known.enumerate().map(|(place, (id, name))| (far(id).min(far(name)), place, id)).collect();
    all.sort_unstable();
    let near = |(distance, _, id): &(usize, usize, &str)| *distance <= (id.chars().count() / 3).max(1);
    let some = all.iter().filter(|one| near(one)).take(3).map(|(_, _, id)| (*id).to_owned());
    let some: Vec<String> = some.collect();
    if !some.is_empty() {
        return some;
    }
    all.sort_unstable_by_key(|(_, place, _)| *place);
    all.into_iter().take(6).map(|(_, _, id)| id.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(problems: Problems) -> Vec<(String, Code)> {
        problems.0.into_iter().map(|e| (e.pointer, e.code)).collect()
    }

    #[test]
    fn s4v_all_problems_are_told_at_once() {
        let mut p = Problems::default();
        p.line("/a", " ", 10);
        p.line("/b", "two\nlines", 10);
        p.words("/c", "bidi\u{202e}", 10);
        p.words("/d", "elevenelevens", 10);
        p.address("/e", "nobody");
        p.within("/f", 101, 1, 100);
        p.unique([("/g/0".to_owned(), 1), ("/g/1".to_owned(), 1)]);
        let found = errors(p);
        assert_eq!(
            found.iter().map(|(p, _)| p.as_str()).collect::<Vec<_>>(),
            ["/a", "/b", "/c", "/d", "/e", "/f", "/g/1"]
        );
    }

    #[test]
    fn an_unknown_room_is_never_substituted_and_the_near_ones_are_named() {
        let venue = workflow::venue::seed::atelier().unwrap();
        let mut p = Problems::default();
        assert!(p.room("/r", "atelier-room-z", &venue).is_none());
        let e = p.0.pop().unwrap();
        assert_eq!((e.code, e.suggestions.len()), (Code::UnknownRoom, 3));
        assert!(e.suggestions.iter().all(|s| s.starts_with("atelier-room-")));
        assert_eq!(p.room("/r", "room b", &venue).map(|r| r.id.0.as_str()), Some("atelier-room-b"));
        assert_eq!(nearest("zzzzzzzzzzzzzzz", [("a", "a"), ("b", "b")].into_iter()), ["a", "b"]);
    }
}

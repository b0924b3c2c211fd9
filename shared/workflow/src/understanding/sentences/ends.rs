//! Whether a dot or the end of a line ends a sentence.

use crate::understanding::cues;
use crate::understanding::fold::{after, fold, part};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, ends, listed};
use std::sync::LazyLock;

static STARTERS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&ends::ALL, |e| e.starters).collect());
/// Rooms and other things that are called by a letter.
static LETTERED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let rooms = lang::words(&lang::ALL, |l| l.room_words).map(fold);
    rooms.chain(lang::words(&ends::ALL, |e| e.lettered).map(str::to_owned)).collect()
});

/// Letters of the longest label, its colon among them.
const LABEL: usize = 31;

/// Whether a line end ends a sentence too, or only wraps it: a line is wrapped where it is long.
pub(super) fn line_ends(low: &str, at: usize) -> bool {
    let rest = after(low, at + 1);
    let line_start = low.get(..at).and_then(|s| s.rfind('\n')).map_or(0, |i| i + 1);
    let line = part(low, (line_start, at)).trim();
    let next = rest.split('\n').next().unwrap_or_default();
    let next_trimmed = next.trim_start();
    if next_trimmed.is_empty() || next_trimmed.starts_with(['-', '*', '+', '|']) {
        return true;
    }
    if next_trimmed.starts_with(|c: char| c.is_ascii_digit()) && names_weekday(line) {
        return false;
    }
    let colon = |l: &str| l.bytes().take(LABEL).position(|b| b == b':');
    let label = |l: &str| colon(l).is_some_and(|i| l.as_bytes().get(i + 1).is_none_or(|b| *b == b' '));
    // "Three questions: is there parking? And how" is prose, and goes on.
    if label(next_trimmed) || label(line) && !line.contains("? ") {
        return true;
    }
    line.len() < 50
}

/// "Freitag,": the date goes on in the next line.
fn names_weekday(line: &str) -> bool {
    let word = line.trim_end_matches([',', '.']).rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    word.len() > 3 && lang::ALL.iter().any(|l| l.weekdays.iter().any(|(name, _)| *name == word))
}

/// Whether a dot ends a sentence, or belongs to a day, a shortened word, a figure.
pub(super) fn dot_ends(low: &str, at: usize) -> bool {
    let rest = after(low, at + 1);
    let glued = rest.bytes().next().is_some_and(|b| !b.is_ascii_whitespace() && b != b'"' && b != b')');
    if glued {
        return false;
    }
    let next = rest.trim_start();
    if rest.starts_with("\n\n") || next.is_empty() {
        return true;
    }
    let next_word = next.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'').next().unwrap_or_default();
    let head = low.get(..at).unwrap_or_default();
    let parts = |b: &u8| b.is_ascii_whitespace() || b"(,;:/\"".contains(b);
    let word = after(head, head.bytes().rposition(|b| parts(&b)).map_or(0, |i| i + 1));
    if opened_by_day(head, word) {
        return false;
    }
    let last = word.rsplit(['.', '-']).next().unwrap_or_default();
    if !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()) {
        return figure_ends(head, word, next, next_word);
    }
    if word.len() == 1 && lettered(head) {
        return true;
    }
    let tail = word.rsplit('-').next().unwrap_or(word);
    if listed!(ends.never).contains(word) || tail.len() > 1 && listed!(ends.never).contains(tail) {
        return false;
    }
    if matches!(word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ':'), "a.m" | "p.m") {
        // "At 5:00 p.m. and the event should end": what joins two clauses rarely begins a sentence.
        return STARTERS.contains(next_word) && !listed!(ends.goes_on).contains(next_word);
    }
    if !listed!(ends.unless_number).contains(word) {
        return true;
    }
    // "200 Fr. pro Person", "am 5. Okt. um sechs": a unit or a month behind its number.
    let before = before_word(head, word).trim_end().trim_end_matches(['.', '-', '\'']);
    if before.ends_with(|c: char| c.is_ascii_digit()) && !rest.starts_with('\n') {
        return STARTERS.contains(next_word);
    }
    !next_word.bytes().next().is_some_and(|b| b.is_ascii_digit())
}

/// "14. März", "11.-12.06.", "am 7.2. um 14 Uhr": a day, not an end, unless a new sentence clearly starts.
fn figure_ends(head: &str, word: &str, next: &str, next_word: &str) -> bool {
    let figure = word.rsplit(['.', '-']).next().unwrap_or_default();
    let day = figure.parse::<u32>().is_ok_and(|n| n <= 31);
    // "Müssen den 12.12. leider absagen": the clause of a day, where no question follows.
    let led =
        || listed!(ends.led_day).contains(before_word(head, word).trim_end().rsplit(' ').next().unwrap_or_default());
    let suits = day && listed!(ends.suits).contains(next_word) && (figure.len() < word.len() || led());
    if suits && next.find(['?', '.', ',', ';', '!', '\n']).is_none_or(|end| !after(next, end).starts_with('?')) {
        return false;
    }
    let listed = goes_on(next, next_word);
    figure.len() > 2
        || !day && cues::common(next_word)
        || STARTERS.contains(next_word) && !listed
        || counted(head, next_word)
}

/// "9., 16. und 23.", "between 9 a.m. and 3 p.m.": another number is joined.
fn goes_on(next: &str, word: &str) -> bool {
    let figure = |n: &str| n.trim_start().starts_with(|c: char| c.is_ascii_digit());
    listed!(ends.goes_on).contains(word) && next.get(word.len()..).is_some_and(figure)
}

/// What stands before the last word of a text.
fn before_word<'a>(head: &'a str, word: &str) -> &'a str {
    head.get(..head.len().saturating_sub(word.len())).unwrap_or_default()
}

/// "Nous serons 22. Apéritif à 18h": behind "we are" stands how many, and the next word begins a sentence.
fn counted(head: &str, next: &str) -> bool {
    let words = head.rsplit(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
    let mut before = words.skip(1);
    let near = before.next().unwrap_or_default();
    let states = listed!(ends.are).contains(near)
        || listed!(ends.nearly).contains(near) && before.next().is_some_and(|w| listed!(ends.are).contains(w));
    let month = || lang::ALL.iter().flat_map(|w| w.months).any(|m| fold(m.0) == next);
    states && next.starts_with(|c: char| c.is_ascii_alphabetic()) && !cues::common(next) && !month()
}

/// "Der 18. ist bei uns vergeben": an article and an ordinal are no sentence yet.
fn opened_by_day(head: &str, word: &str) -> bool {
    let mut parts = word.split('.');
    let figures = |p: &str| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit());
    let (day, month) = (parts.next().is_some_and(figures), parts.next());
    if !day || !month.is_none_or(figures) || parts.next().is_some() {
        return false;
    }
    let opening =
        before_word(head, word).rsplit(['.', '!', '?', '\n', ';', ',', ':']).next().unwrap_or_default().trim();
    // "19.11. passt": a day and month alone open it; "1." may count a list.
    opening.is_empty() && month.is_some() || listed!(ends.led_day).contains(opening)
}

/// "Room A." ends a sentence, "z. B." does not.
fn lettered(head: &str) -> bool {
    let before = head.get(..head.len().saturating_sub(1)).unwrap_or_default().trim_end();
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    LETTERED.iter().any(|l| l == word)
}

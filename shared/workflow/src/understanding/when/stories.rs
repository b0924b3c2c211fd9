//! What else the words around a date tell: something told of the past, a birth, a letter's date, a stay that moves.

use super::Found;
use super::class::Tell;
use super::tells::{self, Heard};
use crate::understanding::fold::{Span, part, re};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::{Kind as Mood, Sentence};
use crate::understanding::{DateFlag, DateRole, Grain, Rule, When};
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

/// Whether it is told as over.
pub(super) fn told(text: &str) -> bool {
    let t = tells::of(text);
    t.has(Tell::Story) && !t.has(Tell::Planned)
}

/// Whether somebody or something was born on that day; `more`: the sentence names a further day.
pub(super) fn born(low: &str, at: Span, more: bool) -> bool {
    let before = near_before(low, at.0);
    let last = before.rsplit(['.', ',', ';', '\n']).next().unwrap_or_default();
    // "founded in 1987 and we celebrate on".
    let last = [" und ", " and ", " et ", " e "].iter().fold(last, |l, and| behind(l, and));
    let after = low.get(at.1..(at.1 + NEAR).min(low.len())).unwrap_or_default();
    let next = after.split(['.', ',', ';', '\n']).next().unwrap_or_default();
    tells::of(last).has(Tell::Born)
        // "Die am 3. Oktober geborene Tochter" is of that day alone, and no word for the day behind her.
        || tells::words(next).take(2).any(|w| tells::of_word(w).has(Tell::Born) || w.starts_with("geborene"))
        || more && tells::words(next).next().is_some_and(|w| tells::of_word(w).has(Tell::Birthday))
        || more && (birthday_is(low, at) || has_birthday(after))
}

/// "On 18 December my wife has her birthday, we celebrate on the 19th": told of the day, and no feast of that name.
fn has_birthday(behind: &str) -> bool {
    const WORDS: usize = 6;
    let is = |w: &str| tells::of_word(w).has(Tell::Is);
    let behind = behind.trim_start_matches([',', ' ']);
    let behind = behind.split(['.', ',', ';', '\n']).next().unwrap_or_default();
    let opens = tells::words(behind).take(2).any(|w| is(w.rsplit('\'').next().unwrap_or(w)));
    let day = |w: &str| tells::of_word(w).has(Tell::Birthday) && !w.ends_with("feier") && !w.ends_with("fest");
    // "Weil am 20. März Pius Geburtstag hat": German clauses end with their verb.
    let last = || tells::words(behind).zip(tells::words(behind).skip(1)).take(WORDS).any(|(a, b)| day(a) && is(b));
    opens && tells::words(behind).take(WORDS).skip(1).any(day) || last()
}

/// What stands behind the last place of a word; all of it where the word is not there.
fn behind<'t>(text: &'t str, word: &str) -> &'t str {
    let bytes = text.as_bytes();
    let here = |at: &usize| bytes.get(*at..).is_some_and(|t| t.starts_with(word.as_bytes()));
    let last = (0..bytes.len()).rev().filter(|at| bytes.get(*at) == Some(&b' ')).find(here);
    last.and_then(|at| text.get(at + word.len()..)).unwrap_or(text)
}

/// What stands behind the last figure.
fn since_figure(text: &str) -> &str {
    let ends = |i: usize| text.as_bytes().get(i + 1).is_some_and(|b| matches!(b, b' ' | b'.' | b','));
    let last = text.char_indices().rev().find(|(i, c)| c.is_ascii_digit() && ends(*i));
    last.and_then(|(i, _)| text.get(i + 1..)).unwrap_or(text)
}

/// "Not on his birthday itself (that is 4 March)": "is" stands between the birthday and its date, and no
/// verb of keeping it: "as he has his birthday then, we celebrate on".
fn birthday_is(low: &str, at: Span) -> bool {
    let kept = |w: &&str| !tells::of_word(w).has(Tell::TakesPlace);
    let before = since_figure(low.get(at.0.saturating_sub(3 * NEAR)..at.0).unwrap_or_default());
    let mut words = tells::words(before).rev().take(11).take_while(kept);
    words.by_ref().take(6).any(|w| tells::of_word(w).has(Tell::Is))
        && words.any(|w| tells::of_word(w).has(Tell::Birthday))
}

const NEAR: usize = 28;

/// The text shortly before a place, in whole words: half of "matinée" is no "née".
fn near_before(low: &str, at: usize) -> &str {
    let mut from = at.saturating_sub(NEAR);
    let inside = |from: usize| {
        low.as_bytes().get(from.wrapping_sub(1)..=from).is_some_and(|two| two.iter().all(u8::is_ascii_alphanumeric))
    };
    while from < at && inside(from) {
        from += 1;
    }
    part(low, (from, at))
}

/// Stand between a letter and its number.
const NUMBERED: &[&str] = &["no", "nr", "n", "nummer", "number", "numero", "numeero"];

/// "Your offer of 4 February".
pub(super) fn letter<'a>(heard: &Heard<'a>, at: Span) -> bool {
    if !heard.anywhere(&[Tell::Letter]) {
        return false;
    }
    let low = heard.low();
    let before = near_before(low, at.0);
    let dated = |w: &str| tells::of_word(w).has(Tell::Dated);
    let mut last = tells::words(before).rev();
    let outside = low.get(..at.0).is_some_and(|h| h.trim_end().ends_with(|c: char| c.is_ascii_alphanumeric()));
    let first = last.next();
    // The span may hold its preposition.
    let inside = tells::words(part(low, at)).next().is_some_and(dated);
    // "Rechnung 26-1187 vom 30. September": its number stands between.
    let mut noun = |w: Option<&'a str>| -> Option<&'a str> {
        let named = |w: &&str| !w.contains(|c: char| c.is_ascii_digit()) && !NUMBERED.contains(w);
        w.filter(named).or_else(|| last.by_ref().take(5).find(named))
    };
    let noun = if outside && first.is_some_and(dated) {
        noun(None)
    } else {
        first.filter(|_| inside).and_then(|w| noun(Some(w)))
    };
    noun.is_some_and(|w| tells::of_word(w).has(Tell::Letter))
}

/// "On 13 July I turn 50": a birthday, whatever is said of the party.
pub(super) fn turns(low: &str, at: Span) -> bool {
    let before = near_before(low, at.0);
    let last = before.rsplit(['.', ',', ';', '\n']).next().unwrap_or_default();
    let after = low.get(at.1..(at.1 + NEAR).min(low.len())).unwrap_or_default();
    let next = after.split(['.', ',', ';', '\n']).next().unwrap_or_default();
    let turns = |text: &str| tells::of(text).has(Tell::Turns);
    let side = turns(last) || turns(next);
    side && (aged(last, false) || aged(next, true))
}

/// Whether an age is said: a number with nothing counted behind it; `first`: it opens the text.
fn aged(text: &str, first: bool) -> bool {
    let mut words = tells::words(text).peekable();
    let age = |w: &str| w.parse::<u8>().is_ok_and(|n| n > 0 && n < 111);
    let found = if first { words.next().is_some_and(age) } else { words.by_ref().any(age) };
    found && words.next().is_none_or(|w| tells::of_word(w).has(Tell::Aged))
}

/// "as last year", "like three years ago": only tells how it was.
pub(super) fn compared(low: &str, f: &Found, today: Date, others: bool) -> bool {
    let whole = match &f.when {
        When::Days { start, .. } => *start < today && f.rule == Rule::Offset && f.grain == Grain::Year,
        When::Vague(w) => w.to.is_some_and(|t| t < today) && f.grain == Grain::Year,
    };
    let before = low.get(f.span.0.saturating_sub(NEAR)..f.span.0).unwrap_or_default();
    let like = |w: &str| tells::of_word(w).has(Tell::Like);
    // "L'an passé": a year that is over is no date to keep, nor is the present one beside another date.
    let spoken =
        f.rule == Rule::Year && !low.get(f.span.0..f.span.1).is_some_and(|y| y.contains(|c: char| c.is_ascii_digit()));
    let present =
        matches!(&f.when, When::Vague(w) if w.from.is_some_and(|d| d.year() == today.year() && d.month() == 1));
    if spoken && others && present && f.grain == Grain::Year {
        return true;
    }
    whole && (spoken || f.rule == Rule::Offset || tells::words(before).rev().take(2).any(like))
}

/// Whether such a day was only weeks ago: no payment is told a year ahead.
pub(super) fn just_over(when: &When, today: Date) -> bool {
    const WEEKS: i32 = 62;
    let When::Days { start, end: None } = when else { return false };
    let last = in_year(*start, start.year() - 1).and_then(|d| d.until(today).ok());
    *start > today && last.is_some_and(|span| (0..=WEEKS).contains(&span.get_days()))
}

/// Whether such a day lies so little back that nobody who wrote it meant the same day a year later.
pub(super) fn lately(when: &When, today: Date) -> bool {
    const DAYS: i32 = 183;
    let When::Days { start, .. } = when else { return false };
    start.until(today).is_ok_and(|ago| (0..=DAYS).contains(&ago.get_days()))
}

/// Takes a single day a year back.
pub(super) fn take_back(when: &mut When) {
    if let When::Days { start, end: None } = when
        && let Some(back) = in_year(*start, start.year() - 1)
    {
        *start = back;
    }
}

/// Flags days before today that are no wish: whoever takes them for one must ask.
pub(super) fn mark_over(when: &When, role: DateRole, flags: &mut Vec<DateFlag>, today: Date) {
    let wish = matches!(role, DateRole::Event | DateRole::Visit | DateRole::Replaced);
    let (start, last) = match when {
        When::Days { start, end } => (*start, end.unwrap_or(*start)),
        When::Vague(w) => match w.from.zip(w.to) {
            Some(bounds) => bounds,
            None => return,
        },
    };
    let over = last < today && !flags.iter().any(|f| matches!(f, DateFlag::Past { .. }));
    if over
        && !wish
        && let Some(next) = crate::understanding::calendar::next(today, start.month(), start.day())
    {
        flags.push(DateFlag::Past { next });
    }
}

static WISHED: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"(?:have|enjoy|happy|(?:ich|wir|i|we) (?:wuensche|wuenschen|wish)|wuensche|schoene[a-z]*|einen? (?:schoene|gute)[a-z]*|guete?|schoeni|",
        r"bonne|bon|belle|bel|passez|excellente?|(?:je|nous) (?:vous|te) souhait[a-z]+|buon|buona|buone|bella|",
        r"(?:vi|le|ti) augur[a-z]+)\b(?: [a-z'-]+){0,6} ?$"
    ))
});

/// "Have a sunny rest of the week!": a wish for the reader's days, without any number.
pub(super) fn wished_well(f: &super::Found, s: &Sentence, low: &str) -> bool {
    let spoken = s.kind == Mood::Statement && !part(low, s.span).bytes().any(|b| b.is_ascii_digit());
    let before = part(low, (s.span.0, f.span.0)).trim();
    let wish = spoken && before.len() <= 60 && WISHED.find(before).is_some_and(|m| m.start() == 0);
    wish && !s.cues.any(&[Cue::EventWord, Cue::Need])
}

/// Takes a day whose year was assumed to its last occurrence before today.
pub(super) fn step_back(when: &mut When, flags: &mut Vec<DateFlag>, today: Date) {
    if let When::Vague(w) = when
        && let (Some(from), Some(to)) = (w.from, w.to)
        && from > today
    {
        (w.from, w.to) = (in_year(from, from.year() - 1), in_year(to, to.year() - 1));
    }
    if flags.contains(&DateFlag::WeekdayOnly) {
        if let When::Days { start, end: None } = when
            && *start > today
            && let Some(back) = crate::understanding::calendar::plus(*start, -7)
        {
            *start = back;
        }
        return;
    }
    if !flags.contains(&DateFlag::YearAssumed) {
        return;
    }
    if let When::Days { start, end } = when
        && *start > today
        && let Some(back) = in_year(*start, start.year() - 1)
    {
        *end = end.and_then(|e| in_year(e, e.year() - 1));
        *start = back;
        flags.retain(|f| *f != DateFlag::YearAssumed);
    }
}

pub(super) fn in_year(day: Date, year: i16) -> Option<Date> {
    Date::new(year, day.month(), day.day()).ok()
}

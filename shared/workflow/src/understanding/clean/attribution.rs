//! "On Monday, Anna wrote:" above a quote, on one line or wrapped over several.

use super::{Lines, Sender, mail_address};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::mail;
use std::sync::LazyLock;

/// Longest attribution, in bytes and lines.
const MAX_BYTES: usize = 420;
const MAX_LINES: usize = 6;

static STARTS: LazyLock<WordSet> =
    LazyLock::new(|| mail::ALL.iter().flat_map(|m| m.starts.iter().filter_map(|s| s.split(' ').next())).collect());
static OWN: LazyLock<WordSet> = LazyLock::new(|| mail::ALL.iter().flat_map(|m| m.own.iter().copied()).collect());
static VERBS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut all: Vec<&str> = mail::ALL.iter().flat_map(|m| m.verbs.iter().copied()).collect();
    all.sort_by_key(|v| std::cmp::Reverse(v.len()));
    all
});

/// Last words of [`VERBS`].
static ENDS: LazyLock<WordSet> = LazyLock::new(|| VERBS.iter().filter_map(|v| v.rsplit(' ').next()).collect());

/// An attribution: how many lines it takes and whom it names.
pub(super) struct Attribution {
    pub(super) lines: usize,
    pub(super) sender: Sender,
}

/// The attribution that starts at line `at`, if one does.
pub(super) fn find(lines: &Lines, at: usize) -> Option<Attribution> {
    let first = strip(lines.low(at));
    if first.len() < 5 || first.starts_with('>') || first.len() > MAX_BYTES {
        return None;
    }
    let opens = opens(first);
    let mut joined = String::new();
    let mut raw = String::new();
    let mut blanks = 0;
    for n in 0..MAX_LINES {
        let low = lines.low(at + n);
        // The address may be torn before its bracket: "<anna@example.ch", "> a écrit :".
        let torn = low.starts_with('>') && joined.matches('<').count() > joined.matches('>').count();
        if n > 0 && (low.starts_with('>') && !torn || !opens) {
            break;
        }
        if low.is_empty() {
            blanks += 1;
            // A sentence that ended is no attribution.
            if blanks > 1 || at + n >= lines.len() || joined.ends_with(['.', '!', '?']) && !dated(&joined) {
                break;
            }
            continue;
        }
        // What opens an attribution itself belongs to none before; a date alone above it is the client's.
        let apart = blanks > 0 && low.split([' ', ',']).next().is_some_and(|w| STARTS.contains(w));
        let anew = self::opens(strip(low)) && !dated(&joined) && !joined.contains('<');
        if n > 0 && !torn && (anew || apart) {
            break;
        }
        if joined.len() + low.len() > MAX_BYTES {
            break;
        }
        if !joined.is_empty() {
            joined.push(' ');
            raw.push(' ');
        }
        joined.push_str(if n == 0 { first } else { low });
        raw.push_str(lines.raw(at + n).trim());
        let text = joined.trim_end_matches(['-', '*', ' ']);
        let quoted = lines.next_text(at + n + 1).is_some_and(|l| l.starts_with('>'));
        if closes(text) && is_attribution(text, quoted) {
            return Some(Attribution { lines: n + 1, sender: sender(&raw) });
        }
        // A sentence that ended is no wrapped attribution.
        if n > 0 && text.ends_with(['?', '!']) {
            break;
        }
    }
    None
}

fn strip(low: &str) -> &str {
    low.trim_start_matches(['-', '*', ' ', '"', '['])
}

/// Whether a line may begin an attribution that goes on below.
fn opens(first: &str) -> bool {
    let word = first.split([' ', ',']).next().unwrap_or_default();
    STARTS.contains(word)
        || first.contains(['<', '@', '在'])
        || first.starts_with(|c: char| c.is_ascii_digit()) && first.contains(':')
}

fn closes(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.ends_with([':', '>']) || (ENDS.contains(last) || !last.is_ascii()) && VERBS.iter().any(|v| text.ends_with(v))
}

fn is_attribution(text: &str, quoted: bool) -> bool {
    let dated = dated(text);
    let bracket = text.contains('@') && text.contains(['<', '[', '(']);
    if !dated && !bracket && !quoted {
        return false;
    }
    let Some((verb, len)) = verb(text) else {
        // "2026-11-03 10:00 GMT+01:00 Anna <anna@example.ch>:"
        return dated && bracket && (text.ends_with(">:") || text.ends_with("]:") || quoted && text.ends_with('>'));
    };
    let head = text.get(..verb).unwrap_or_default();
    let tail = text.get(verb + len..).unwrap_or_default();
    let own = own(head, tail);
    if quoted && (dated || bracket || !own) {
        return true;
    }
    // "At 08:32 PM you wrote:" names us: all that follows is ours.
    let ours = dated && text.ends_with(':') && tail.split(' ').count() <= 2 && yours(head, tail);
    if ours {
        return head.split([' ', ',']).next().is_some_and(|w| STARTS.contains(w)) && head.len() <= 60;
    }
    if own {
        return false;
    }
    let word = head.split([' ', ',']).next().unwrap_or_default();
    let starts = STARTS.contains(word);
    // "Anna Keller schrieb am 3.11.2026 um 10:00:"
    let date_after = dated && tail.split(' ').find(|w| !w.is_empty()).is_some_and(|w| STARTS.contains(w));
    let at_end = tail.trim_matches([' ', ':', '-']).is_empty();
    let colon = text.ends_with(':');
    bracket && (colon || at_end)
        || text.contains('@') && dated && (colon || at_end)
        || starts && dated && (colon || at_end)
        || colon && date_after && head.split(' ').count() <= 6
}

/// Where a verb stands as a word of its own.
fn verb(text: &str) -> Option<(usize, usize)> {
    VERBS.iter().find_map(|v| {
        let latin = v.is_ascii();
        text.match_indices(v)
            .map(|(i, _)| i)
            .find(|i| {
                let before = text.get(..*i).and_then(|h| h.chars().next_back());
                let after = text.get(i + v.len()..).and_then(|t| t.chars().next());
                !latin || !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
            })
            .map(|i| (i, v.len()))
    })
}

/// Whether it is we who wrote.
fn yours(head: &str, tail: &str) -> bool {
    const YOU: &[&str] = &["you", "sie", "ihr", "vous", "lei", "voi"];
    let last = head.trim_end().rsplit(' ').next().unwrap_or_default();
    let next = tail.trim_matches([' ', ':']);
    YOU.contains(&last) || YOU.contains(&next)
}

/// Whether the writer speaks of himself or to us: "Am Montag schrieb ich Ihnen:".
fn own(head: &str, tail: &str) -> bool {
    let words = |s: &str, n: usize| {
        let mut hit = false;
        for w in s.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).take(n) {
            hit |= OWN.contains(w);
        }
        hit
    };
    let near: Vec<&str> = head.rsplit([' ', ',', '>']).filter(|w| !w.is_empty()).take(3).collect();
    near.iter().any(|w| OWN.contains(w.trim_matches(',')) || w.starts_with("j'")) || words(tail, 5)
}

/// A year, a clock time or a date in figures.
fn dated(text: &str) -> bool {
    let b = text.as_bytes();
    let digit = |i: usize| b.get(i).is_some_and(u8::is_ascii_digit);
    (0..b.len()).any(|i| {
        let fresh = digit(i) && !(i > 0 && digit(i - 1));
        let year =
            fresh && matches!(b.get(i..i + 2), Some(b"19" | b"20")) && digit(i + 2) && digit(i + 3) && !digit(i + 4);
        let pair = |from: usize, sep: &[u8]| b.get(from).is_some_and(|c| sep.contains(c)) && digit(from + 1);
        let clock = fresh && (pair(i + 1, b":h") || digit(i + 1) && pair(i + 2, b":h"));
        let day =
            |from: usize| pair(from, b"./-") && (pair(from + 2, b"./-") || digit(from + 2) && pair(from + 3, b"./-"));
        year || clock || fresh && (day(i + 1) || digit(i + 1) && day(i + 2))
    })
}

/// Name and address in "On …, Anna Keller <anna@example.ch> wrote:".
fn sender(raw: &str) -> Sender {
    let email = mail_address(raw);
    let head = raw.find(['<', '[']).and_then(|i| raw.get(..i)).unwrap_or_default();
    let name = head.rsplit([',', ':', '"']).find(|p| p.chars().any(char::is_alphabetic)).unwrap_or_default();
    let words: Vec<&str> = name
        .split(' ')
        .filter(|w| !w.is_empty())
        .skip_while(|w| !w.starts_with(char::is_uppercase))
        .filter(|w| !w.contains(|c: char| c.is_ascii_digit()))
        .collect();
    Sender { name: (1..=5).contains(&words.len()).then(|| words.join(" ")), email }
}

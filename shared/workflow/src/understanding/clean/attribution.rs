//! "On Monday, Anna wrote:" above a quote, on one line or wrapped over several.

use super::normalise::plain;
use super::{Lines, Sender, mail_address};
use crate::order;
use crate::understanding::fold::has;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, mail};
use std::sync::LazyLock;

/// Longest attribution, in bytes and lines.
const MAX_BYTES: usize = 420;
const MAX_LINES: usize = 6;

static STARTS: LazyLock<WordSet> =
    LazyLock::new(|| mail::ALL.iter().flat_map(|m| m.starts.iter().filter_map(|s| s.split(' ').next())).collect());
static OWN: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.own).collect());
static QUOTING: LazyLock<Vec<&str>> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.quoting).collect());
/// Those of [`OWN`] that mean us.
static YOU: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.you).collect());
static VERBS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut all: Vec<&str> = mail::ALL.iter().flat_map(|m| m.verbs.iter().chain(m.said).copied()).collect();
    order::by_key(&mut all, |v| std::cmp::Reverse(v.len()));
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
    if lines.low(at).len() > MAX_BYTES {
        return None;
    }
    let attributes = |text: &str, n: usize| {
        let quoted = || lines.next_text(at + n + 1).is_some_and(|l| l.starts_with('>'));
        closes(text) && is_attribution(text, quoted()) || text.ends_with('>') && stamped(text) && quoted()
    };
    if attributes(bare(first), 0) {
        return Some(Attribution { lines: 1, sender: sender(lines.raw(at).trim()) });
    }
    if !opens(first) {
        return None;
    }
    let mut joined = first.to_owned();
    let mut raw = lines.raw(at).trim().to_owned();
    let mut blanks = 0;
    for n in 1..MAX_LINES {
        let low = lines.low(at + n);
        if low.starts_with('>') && !open_bracket(&joined) {
            break;
        }
        if low.is_empty() {
            blanks += 1;
            if blanks > 1 || at + n >= lines.len() || ended(&joined) {
                break;
            }
            continue;
        }
        if anew(&joined, low) || blanks > 0 && whole(low) {
            break;
        }
        if joined.len() + low.len() > MAX_BYTES {
            break;
        }
        joined.push(' ');
        raw.push(' ');
        joined.push_str(low);
        raw.push_str(lines.raw(at + n).trim());
        let text = bare(&joined);
        if attributes(text, n) {
            return Some(Attribution { lines: n + 1, sender: sender(&raw) });
        }
        // A sentence that ended is no wrapped attribution.
        if text.ends_with(['?', '!']) {
            break;
        }
    }
    None
}

/// Without the marks behind it.
fn bare(text: &str) -> &str {
    text.trim_end_matches(['-', '*', ' '])
}

fn strip(low: &str) -> &str {
    low.trim_start_matches(['-', '*', ' ', '"', '['])
}

/// "Anna <anna@example.ch" goes on below, although ">" opens that line.
fn open_bracket(joined: &str) -> bool {
    joined.matches('<').count() > joined.matches('>').count()
}

fn ended(joined: &str) -> bool {
    joined.ends_with(['.', '?', '!'])
}

/// Whether `low` is an attribution's own first line, so that what stands above is text.
fn anew(joined: &str, low: &str) -> bool {
    let undated = !joined.bytes().any(|b| b.is_ascii_digit());
    let opens = STARTS.contains(first_word(strip(low))) && dated(low) && (undated || ended(joined));
    opens || whole(low) && (!dated(joined) || ended(joined))
}

/// Whether a line is an attribution without the lines above it.
fn whole(low: &str) -> bool {
    let text = bare(low);
    closes(text) && text.contains('@') && is_attribution(text, false)
}

fn first_word(text: &str) -> &str {
    let end = text.bytes().position(|b| matches!(b, b' ' | b','));
    end.and_then(|at| text.get(..at)).unwrap_or(text)
}

/// Where an attribution begins behind words of its own line: "Yes. On 3.11.2026 at 10:00, Anna <anna@example.ch> wrote:".
pub(super) fn inside(raw: &str) -> Option<usize> {
    let line = raw.trim();
    let closed = line.ends_with(':') && line.contains('@') && line.len() <= MAX_BYTES;
    if !closed || STARTS.contains(first_word(strip(&plain(line)))) {
        return None;
    }
    let starts = raw.match_indices([' ', '-']).map(|(i, _)| i + 1);
    let at = starts.filter(|i| raw.get(*i..).is_some_and(|t| t.starts_with(char::is_uppercase))).find(|i| {
        let tail = plain(raw.get(*i..).unwrap_or_default().trim());
        STARTS.contains(first_word(&tail)) && dated(&tail) && is_attribution(&tail, false)
    })?;
    Some(raw.get(..at)?.trim_end_matches([' ', '-', '_']).len())
}

/// Whether a line may begin an attribution that goes on below.
fn opens(first: &str) -> bool {
    STARTS.contains(first_word(first))
        || has(first, |b| matches!(b, b'<' | b'@'))
        || !first.is_ascii() && first.contains('在')
        || first.starts_with(|c: char| c.is_ascii_digit()) && first.contains(':')
}

fn closes(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.ends_with(':') || (ENDS.contains(last) || !last.is_ascii()) && VERBS.iter().any(|v| text.ends_with(v))
}

/// "2026/11/03 Anna Keller <anna@example.ch>".
fn stamped(text: &str) -> bool {
    let date = first_word(text);
    date.len() >= 8
        && date.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'-' | b'.'))
        && dated(date)
        && text.contains('@')
        && text.ends_with('>')
}

fn is_attribution(text: &str, quoted: bool) -> bool {
    let dated = dated(text);
    let bracket = text.contains('@') && text.contains(['<', '[', '(']);
    // "Anna Keller via Club list wrote:"
    let listed = text.contains(" via ") && text.split(' ').count() <= 8;
    // "anna@example.ch wrote:"
    let address = text.ends_with(':') && first_word(text).contains('@');
    if !dated && !bracket && !quoted && !listed && !address {
        return false;
    }
    if text.ends_with(':') && (bracket || dated) && QUOTING.iter().any(|q| text.starts_with(q)) {
        return true;
    }
    let Some((verb, len)) = verb(text) else {
        // "2026-11-03 10:00 GMT+01:00 Anna <anna@example.ch>:"
        return dated && bracket && (text.ends_with(">:") || text.ends_with("]:"));
    };
    let head = text.get(..verb).unwrap_or_default();
    let tail = text.get(verb + len..).unwrap_or_default();
    let colon = text.ends_with(':');
    if !colon && text.get(verb..verb + len).is_some_and(|v| listed!(mail.said).contains(v)) {
        return false;
    }
    let own = own(head, tail);
    if quoted && (dated || bracket || !own) {
        return true;
    }
    let starts = STARTS.contains(first_word(head));
    let bare_tail = tail.trim_matches([' ', ':', '-']);
    if own {
        // "Am 3.11.2026 um 10:00 schrieben Sie:" is a program's line; "Am Montag schrieben Sie:" need not be.
        let you = YOU.contains(bare_tail) || bare_tail.is_empty() && addressed(head);
        return colon && starts && dated && you;
    }
    // "Anna Keller schrieb am 3.11.2026 um 10:00:"
    let date_verb = text
        .get(verb..verb + len)
        .is_some_and(|v| v.ends_with(" am") || v.ends_with(" on") || v.ends_with(" le") || v.ends_with(" il"));
    let date_after =
        dated && (date_verb || tail.split(' ').find(|w| !w.is_empty()).is_some_and(|w| STARTS.contains(w)));
    let at_end = bare_tail.is_empty();
    listed && colon && at_end
        || address && at_end && !head.trim_end().contains(' ')
        || bracket && (colon || at_end)
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

/// "On 3.11.2026 you", "Le 3.11.2026 vous": the one addressed stands right before the verb.
fn addressed(head: &str) -> bool {
    let last = head.trim_end().rsplit([' ', ',']).next().unwrap_or_default();
    YOU.contains(last)
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

//! Legal footers: what a house's lawyers have every mail say.

use super::Lines;
use super::signature::first_word;
use crate::understanding::hash::{Map, Openings, WordSet};
use crate::understanding::lang::{self, mail};
use std::sync::LazyLock;

/// First words of legal headings: most lines are refused by them.
static HEADS: LazyLock<WordSet> =
    LazyLock::new(|| mail::ALL.iter().flat_map(|m| m.notice_heads.iter().map(|h| first_word(h))).collect());
/// The stems, and the letters they begin with to refuse most words at a glance.
#[derive(Default)]
struct Stems {
    heads: Openings,
    lists: Map<&'static str, Vec<(usize, &'static str)>>,
}

/// Words of legal footers by their first three letters, each with its language's place.
static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let mut out = Stems::default();
    for (n, m) in mail::ALL.iter().enumerate() {
        for stem in m.notice_stems {
            out.lists.entry(stem.get(..3).unwrap_or(stem)).or_default().push((n, stem));
        }
    }
    out.heads.extend(out.lists.keys().filter_map(|k| k.as_bytes().first_chunk().map(|[a, b, c]| [*a, *b, *c, 0])));
    out
});

/// A legal footer starts here: its usual heading, or a paragraph with three of its words.
pub(super) fn legal(lines: &Lines, part: &[usize], n: usize) -> bool {
    let Some(low) = part.get(n).map(|i| lines.low(*i)) else { return false };
    let opens = n.checked_sub(1).and_then(|p| part.get(p)).is_none_or(|i| lines.low(*i).len() < 4);
    let line = low.trim_start_matches(['*', '_', '-', ' ', '"', '[', '(']);
    if HEADS.contains(first_word(line)) && lang::words(&mail::ALL, |m| m.notice_heads).any(|h| line.starts_with(h)) {
        return opens || line.len() < 60;
    }
    if !opens || line.len() <= 30 {
        return false;
    }
    let paragraph = || part.iter().skip(n).map(|i| lines.low(*i)).take_while(|l| !l.is_empty()).take(8);
    if paragraph().map(str::len).sum::<usize>() < 90 {
        return false;
    }
    let stems = &*STEMS;
    let mut seen: Vec<(usize, &str)> = Vec::new();
    for line in paragraph() {
        for (at, head) in heads(line).filter(|(_, [a, b, c])| stems.heads.may([*a, *b, *c, 0])) {
            for stem in std::str::from_utf8(head).ok().and_then(|k| stems.lists.get(k)).into_iter().flatten() {
                if line.get(at..).is_some_and(|l| l.starts_with(stem.1)) && !seen.contains(stem) {
                    seen.push(*stem);
                }
            }
        }
    }
    (0..mail::ALL.len()).any(|n| seen.iter().filter(|s| s.0 == n).count() >= 4)
}

/// The first three bytes of each word, with their places.
fn heads(line: &str) -> impl Iterator<Item = (usize, &[u8; 3])> {
    let parts = |b: u8| matches!(b, b' ' | b'(' | b'"' | b'/' | b'\'');
    let mut before = b' ';
    let threes = line.as_bytes().array_windows().enumerate();
    threes.filter(move |(_, head): &(usize, &[u8; 3])| {
        let opens = parts(std::mem::replace(&mut before, head[0]));
        opens && !head.iter().any(|b| parts(*b))
    })
}

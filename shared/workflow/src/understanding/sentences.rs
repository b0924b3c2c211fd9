//! Sentences, each a statement or a question, with what its words point at.

use super::fold::{Span, after, ascii, part};
use super::lang::{self, Cue};
use crate::venue::Topic;
use regex::{RegexSet, RegexSetBuilder};
use std::sync::LazyLock;

/// What a cue pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Cue(Cue),
    Topic(Topic),
}

static CUES: LazyLock<(RegexSet, Vec<Key>)> = LazyLock::new(compile);

#[allow(clippy::expect_used, reason = "fixed patterns; the tests compile them")]
fn compile() -> (RegexSet, Vec<Key>) {
    let mut keys: Vec<Key> = Vec::new();
    let mut patterns: Vec<Vec<&str>> = Vec::new();
    let mut add = |key: Key, words: &[&'static str]| match keys.iter().position(|k| *k == key) {
        Some(i) => {
            if let Some(p) = patterns.get_mut(i) {
                p.extend_from_slice(words);
            }
        }
        None => {
            keys.push(key);
            patterns.push(words.to_vec());
        }
    };
    for w in lang::ALL {
        for (cue, words) in w.cues {
            add(Key::Cue(*cue), words);
        }
        for (topic, words) in w.topics {
            add(Key::Topic(*topic), words);
        }
    }
    let joined = patterns.iter().map(|words| {
        let (open, inside): (Vec<&str>, Vec<&str>) = words.iter().copied().partition(|w| w.starts_with('^'));
        let mut alternatives: Vec<String> =
            open.iter().map(|w| format!(r"^[^a-z0-9]*(?:{})(?:[^a-z0-9_]|$)", w.trim_start_matches('^'))).collect();
        if !inside.is_empty() {
            alternatives.push(format!(r"(?:^|[^a-z0-9_])(?:{})(?:[^a-z0-9_]|$)", inside.join("|")));
        }
        ascii(&alternatives.join("|"))
    });
    let set = RegexSetBuilder::new(joined)
        .size_limit(64 << 20)
        .dfa_size_limit(64 << 20)
        .build()
        .expect("the fixed cue patterns compile");
    (set, keys)
}

/// The cues found in a stretch of folded text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cues {
    cues: u64,
    topics: u32,
}

impl Cues {
    /// Finds all cues in one pass.
    pub(super) fn find(folded: &str) -> Self {
        let (set, keys) = &*CUES;
        let mut found = Self::default();
        for i in set.matches(folded) {
            match keys.get(i) {
                Some(Key::Cue(c)) => found.cues |= 1 << (*c as u64),
                Some(Key::Topic(t)) => found.topics |= 1 << (*t as u32),
                None => {}
            }
        }
        found
    }

    /// Whether a cue is there.
    pub(super) fn has(self, cue: Cue) -> bool {
        self.cues & (1 << (cue as u64)) != 0
    }

    /// Whether any of several is there.
    pub(super) fn any(self, cues: &[Cue]) -> bool {
        cues.iter().any(|c| self.has(*c))
    }

    /// Whether the topic's words are there.
    pub(super) fn topic(self, topic: Topic) -> bool {
        self.topics & (1 << (topic as u32)) != 0
    }
}

/// How a sentence counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Says something.
    Statement,
    /// Asks, and changes nothing.
    Question,
    /// A change, a request or an inquiry asked as a question: counts as a statement.
    PoliteQuestion,
}

/// One sentence.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    /// Bytes in the text.
    pub(super) span: Span,
    /// Whether it reads as a question, before deciding what kind.
    pub(super) asks: bool,
    /// How it counts.
    pub(super) kind: Kind,
    /// Its cues.
    pub(super) cues: Cues,
}

impl Sentence {
    /// Whether its facts may be taken.
    pub(super) fn factual(&self) -> bool {
        self.kind != Kind::Question
    }

    /// Whether a span lies in it.
    pub(super) fn holds(&self, span: Span) -> bool {
        self.span.0 <= span.0 && span.0 < self.span.1
    }
}

const NEVER_END: &[&str] = &[
    "ca", "z.b", "d.h", "mr", "mrs", "ms", "dr", "prof", "inkl", "exkl", "evtl", "ggf", "bzw", "e.g", "i.e", "approx",
    "u.a", "resp", "z", "d", "u", "st", "incl", "vs", "zzgl", "sog", "hr", "hrn", "herr", "i", "e", "p", "a",
];
const END_UNLESS_NUMBER: &[&str] = &[
    "fr", "mo", "di", "mi", "do", "sa", "so", "nr", "no", "tel", "max", "min", "str", "jan", "feb", "mar", "mrz",
    "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dez", "dec", "pers", "std", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "chf", "eur", "tst",
];
const STARTERS: &[&str] = &[
    "wir",
    "ich",
    "es",
    "das",
    "die",
    "der",
    "bitte",
    "we",
    "i",
    "it",
    "please",
    "thanks",
    "thank",
    "danke",
    "gibt",
    "haben",
    "is",
    "do",
    "can",
    "could",
    "koennen",
    "koennten",
    "our",
    "unser",
    "unsere",
    "there",
    "the",
    "also",
    "und",
    "and",
    "wie",
    "what",
    "how",
    "room",
    "raum",
    "geht",
    "passt",
    "ist",
    "sind",
    "are",
    "for",
    "fuer",
    "this",
    "best",
    "freundliche",
    "that",
    "let",
    "ja",
    "yes",
    "what's",
    "number",
    "guests",
    "dinner",
    "parking",
    "acme",
];

/// Splits folded text (same bytes as the text) into sentences.
pub(super) fn split(low: &str) -> Vec<Sentence> {
    let mut spans: Vec<Span> = Vec::new();
    let bytes = low.as_bytes();
    let mut start = 0;
    for (i, b) in bytes.iter().enumerate() {
        let ends = match b {
            b'\n' => newline_ends(low, start, i),
            b'!' | b'?' => !matches!(bytes.get(i + 1), Some(b'?' | b'!' | b')' | b'"')),
            b'"' | b')' => matches!(low.as_bytes().get(i.wrapping_sub(1)), Some(b'?' | b'!')),
            b'.' => dot_ends(low, i),
            b';' => true,
            _ => false,
        };
        if ends {
            spans.push((start, i + 1));
            start = i + 1;
        }
    }
    spans.push((start, low.len()));
    spans.into_iter().flat_map(|s| clauses(low, s)).filter_map(|s| sentence(low, s)).collect()
}

fn sentence(low: &str, span: Span) -> Option<Sentence> {
    let raw = part(low, span);
    let lead = raw.len() - raw.trim_start().len();
    let body = raw.trim();
    if !body.bytes().any(|b| b.is_ascii_alphanumeric() || b == b'?') {
        return None;
    }
    let span = (span.0 + lead, span.0 + lead + body.len());
    let cues = Cues::find(body);
    let marked = body.trim_end_matches([')', '"', '\'', ' ']).ends_with('?') || body.contains("? ");
    let asks = marked || cues.has(Cue::Interrogative) || cues.has(Cue::Indirect);
    let kind = if asks { Kind::Question } else { Kind::Statement };
    Some(Sentence { span, asks, kind, cues })
}

/// "We are 30 on 14 March, is there parking?" is a statement and a question.
fn clauses(low: &str, span: Span) -> Vec<Span> {
    let text = part(low, span);
    if !text.trim_end().ends_with('?') {
        return vec![span];
    }
    for sep in [", ", " - ", " und ", " and "] {
        let mut from = 0;
        while let Some(found) = after(text, from).find(sep) {
            let at = from + found;
            let (head, tail) = (part(text, (0, at)), after(text, at + sep.len()));
            from = at + sep.len();
            let first = head.trim_start().split([' ', ',']).next().unwrap_or_default();
            let linked = matches!(
                first,
                "if" | "wenn"
                    | "falls"
                    | "sofern"
                    | "for"
                    | "on"
                    | "am"
                    | "fuer"
                    | "im"
                    | "in"
                    | "at"
                    | "what"
                    | "how"
                    | "hello"
                    | "hi"
                    | "dear"
                    | "guten"
                    | "is"
                    | "are"
                    | "do"
                    | "does"
                    | "can"
                    | "could"
                    | "koennen"
                    | "koennten"
                    | "haben"
                    | "gibt"
                    | "ist"
                    | "sind"
                    | "wie"
                    | "welche"
                    | "was"
                    | "which"
                    | "would"
                    | "once"
                    | "as"
            );
            let words = head.split_whitespace().count();
            let yes = matches!(first, "yes" | "ja" | "ok" | "okay" | "great" | "perfect" | "perfekt" | "super");
            let question = Cues::find(tail).has(Cue::Interrogative);
            if question && !linked && (words >= 3 || yes) {
                return vec![(span.0, span.0 + at + 1), (span.0 + at + sep.len(), span.1)];
            }
        }
    }
    vec![span]
}

fn newline_ends(low: &str, start: usize, at: usize) -> bool {
    let rest = after(low, at + 1);
    let line_start = low.get(..at).and_then(|s| s.rfind('\n')).map_or(0, |i| i + 1).max(start.min(at));
    let line = part(low, (line_start, at)).trim();
    let next = rest.split('\n').next().unwrap_or_default();
    let next_trimmed = next.trim_start();
    if next_trimmed.is_empty() || next_trimmed.starts_with(['-', '*', '+', '|']) {
        return true;
    }
    let label = |l: &str| l.find(':').is_some_and(|i| i <= 30 && l.as_bytes().get(i + 1).is_none_or(|b| *b == b' '));
    if label(next_trimmed) || label(line) {
        return true;
    }
    line.len() < 50
}

fn dot_ends(low: &str, at: usize) -> bool {
    let rest = after(low, at + 1);
    let glued = rest.bytes().next().is_some_and(|b| !b.is_ascii_whitespace() && b != b'"' && b != b')');
    if glued {
        return false;
    }
    let next = rest.trim_start();
    let next_word = next.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'').next().unwrap_or_default();
    let head = low.get(..at).unwrap_or_default();
    let word = head.rsplit(|c: char| c.is_ascii_whitespace() || "(,;:/\"".contains(c)).next().unwrap_or_default();
    if rest.starts_with("\n\n") || next.is_empty() {
        return true;
    }
    if let Some(last) = word.rsplit(['.', '-']).next()
        && !last.is_empty()
        && last.bytes().all(|b| b.is_ascii_digit())
    {
        // "14. März", "11.-12.06.", "am 7.2. um 14 Uhr": a day, not an end, unless a new sentence clearly starts.
        return last.len() > 2 || STARTERS.contains(&next_word);
    }
    if NEVER_END.contains(&word) && !(word.len() == 1 && STARTERS.contains(&next_word)) {
        // "Room A." ends a sentence, "z. B." does not.
        let lone =
            word.len() == 1 && (head.ends_with("room a") || head.ends_with("raum a") || head.ends_with("room d"));
        let lone = lone
            || (word.len() == 1 && (head.ends_with("room e") || head.ends_with("raum e") || head.ends_with("raum d")));
        return lone;
    }
    if matches!(word, "a.m" | "p.m") {
        return STARTERS.contains(&next_word);
    }
    if END_UNLESS_NUMBER.contains(&word) {
        return !next_word.bytes().next().is_some_and(|b| b.is_ascii_digit());
    }
    true
}

//! One pass over the folded page: numbers, words with all they may mean, and marks. Words that mean another thing
//! in another language count only where the sentence speaks theirs.

use super::class::{EMPTY, Sense, Tag};
use super::lexicon::{ANY, Entry, LEXICON, Phrase, timely};
use crate::understanding::fold::{BLANK, Span, part};
use crate::understanding::hash::few;
use crate::understanding::lang;
use crate::understanding::sentences::{Sentence, Text};
use crate::understanding::tokens::Token;

/// What kind of token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits; the value saturates.
    Num { value: u32, digits: usize },
    /// Letters.
    Word,
    /// A mark; a blank line is `\n`, masked text [`BLANK`].
    Mark(u8),
}

/// A word, a phrase of the lexicon, a number or a mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) sense: &'static Sense,
    /// Nothing stands before it on its left but the item before.
    pub(super) glued: bool,
    /// A line starts here.
    pub(super) line: bool,
    /// It starts with a capital letter.
    pub(super) capital: bool,
    /// Index of its sentence.
    pub(super) sentence: usize,
    /// Index of the language of the sentence in [`lang::ALL`]; 4 if it cannot be told.
    pub(super) language: usize,
    /// Nothing in the sentence tells that it is not English.
    pub(super) english: bool,
}

const ENGLISH: usize = 1;

/// A token before its meaning is chosen.
#[derive(Clone, Copy)]
struct Raw {
    span: Span,
    kind: Kind,
    glued: bool,
    line: bool,
    entry: Option<&'static Entry>,
}

/// Splits the page; each item knows its sentence and language.
pub(super) fn items(text: &str, low: &str, parsed: &Text) -> Vec<Item> {
    let sentences = parsed.sentences.as_slice();
    let raws = raws(low, &parsed.tokens);
    let tongues = languages(&raws, sentences);
    let mut out = Vec::with_capacity(raws.len());
    let (mut i, mut at, mut sentence) = (0, 0, 0);
    while let Some(raw) = raws.get(i) {
        let mut entered = false;
        while sentences.get(at + 1).is_some_and(|s| s.span.0 <= raw.span.0) {
            at += 1;
            entered = true;
        }
        // "zwischen dem 10. und 14. März" is one sentence, whatever the dot looks like, and so is "Freitag,\n13. März".
        let goes_on = || raw.entry.is_some_and(joins) && i > 1 && dotted_number(&raws, i) || dotted_weekday(&raws, i);
        if entered && !goes_on() && !broken(&raws, i) {
            sentence = at;
        }
        let (language, english) = tongues.get(sentence).copied().unwrap_or((ANY, true));
        let (mut sense, mut used) = meaning(low, &raws, i, language);
        // "Am So um 11": behind a preposition the weekday, and no "so um".
        let alone = raw.entry.and_then(|e| e.senses.get(language)).filter(|s| s.weekday.is_some() && s.has(Tag::Shy));
        if let Some(day) = alone.filter(|_| used > 1 && out.last().is_some_and(|p: &Item| p.sense.has(Tag::On))) {
            (sense, used) = (day, 1);
        }
        // "Tomorrow @ 10", "12/3@3pm".
        let at = raw.kind == Kind::Mark(b'@') && (!raw.glued || ties_hour(&raws, i));
        let sense = if at { &super::twofold::AT } else { sense };
        let end = raws.get(i + used - 1).map_or(raw.span.1, |r| r.span.1);
        let owner = used == 1 && raw.kind == Kind::Word && raw.glued && low.get(raw.span.0..raw.span.1) == Some("s");
        let quote = raw.kind == Kind::Mark(b'\'')
            && raw.glued
            && raws.get(i + 1).is_some_and(|n| n.glued && n.kind == Kind::Word)
            && i > 0;
        if !(quote || owner && raws.get(i.wrapping_sub(1)).is_some_and(|p| p.kind == Kind::Mark(b'\''))) {
            let glued = raw.glued;
            out.push(Item {
                span: (raw.span.0, end),
                kind: raw.kind,
                sense,
                glued,
                line: raw.line,
                capital: match text.as_bytes().get(raw.span.0) {
                    Some(b) if b.is_ascii() => b.is_ascii_uppercase(),
                    _ => text.get(raw.span.0..).and_then(|t| t.chars().next()).is_some_and(char::is_uppercase),
                },
                sentence,
                language,
                english,
            });
        }
        i += used;
    }
    super::twofold::tell_apart(&mut out);
    out
}

/// The tokens of the page. The text was split before, and its words were looked up.
fn raws(low: &str, tokens: &[Token]) -> Vec<Raw> {
    let mut tokens = tokens.iter().peekable();
    let mut number = |span: Span| {
        while tokens.next_if(|t| t.span.0 < span.0).is_some() {}
        tokens.peek().filter(|t| t.span == span).map(|t| t.timely())
    };
    let bytes = low.as_bytes();
    let mut out = Vec::with_capacity(bytes.len() / 4);
    let (mut i, mut glued, mut breaks) = (0, false, 1);
    while let Some(b) = bytes.get(i) {
        if *b == b' ' || *b == b'\n' || *b == b'\t' {
            breaks += u8::from(*b == b'\n').min(2 - breaks.min(2));
            glued = false;
            i += 1;
            continue;
        }
        let line = breaks > 0;
        if breaks > 1 && !out.is_empty() {
            out.push(Raw { span: (i, i), kind: Kind::Mark(b'\n'), glued: false, line: true, entry: None });
        }
        breaks = 0;
        let (end, kind) = match b {
            b'0'..=b'9' => {
                let end = i + run(bytes, i, |b| b.is_ascii_digit());
                let digits = low.get(i..end).unwrap_or_default();
                (end, Kind::Num { value: digits.parse().unwrap_or(u32::MAX), digits: digits.len() })
            }
            b'w' if short_week(bytes, i) => (i + SHORT_WEEK, Kind::Word),
            b'a'..=b'z' => (i + run(bytes, i, |b| b.is_ascii_lowercase()), Kind::Word),
            &BLANK => (i + run(bytes, i, |b| b == BLANK), Kind::Mark(BLANK)),
            mark => (i + 1, Kind::Mark(*mark)),
        };
        let word = kind == Kind::Word && end - i <= MAX_WORD;
        if word {
            // What was masked in part is another word.
            let entry = match number((i, end)) {
                None if *b == b'w' && short_week(bytes, i) => LEXICON.get("weekcommencing"),
                Some(number) => LEXICON.words.numbered(number),
                None => LEXICON.get(part(low, (i, end))),
            };
            split_compound(low, Raw { span: (i, end), kind, glued, line, entry }, &mut out);
        } else {
            out.push(Raw { span: (i, end), kind, glued, line, entry: None });
        }
        (i, glued) = (end, true);
    }
    out
}

/// The length of "w/c".
const SHORT_WEEK: usize = 3;

/// "w/c", "w/b", "w/e": the week that begins or ends on the day behind.
fn short_week(bytes: &[u8], i: usize) -> bool {
    let alone = |b: Option<&u8>| b.is_none_or(|b| !b.is_ascii_alphanumeric());
    matches!(bytes.get(i + 1..i + SHORT_WEEK), Some([b'/', b'c' | b'b' | b'e'])) && alone(bytes.get(i + SHORT_WEEK))
}

/// How many bytes from a place on are alike.
fn run(bytes: &[u8], from: usize, same: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().position(|b| !same(*b)).unwrap_or(rest.len())
}

/// A weekday before a dot is no longer than this where the dot shortens it.
const ABBREVIATED: usize = 4;

/// Longer words mean nothing.
const MAX_WORD: usize = 32;

/// Shorter words are no compounds.
const SHORTEST_COMPOUND: usize = 7;

/// "Samstagabend" is two words, if it is not one of the lexicon.
fn split_compound(low: &str, whole: Raw, out: &mut Vec<Raw>) {
    let Raw { span, glued, line, .. } = whole;
    if whole.entry.is_some() || span.1 - span.0 < SHORTEST_COMPOUND {
        out.push(whole);
        return;
    }
    let word = part(low, span);
    let lexicon = &*LEXICON;
    let raw = |span, glued, line, entry| Raw { span, kind: Kind::Word, glued, line, entry };
    if lexicon.may_be_two(word) {
        for tail in lang::TIMES.iter().flat_map(|t| t.tails) {
            let Some(head) = word.strip_suffix(tail) else { continue };
            let found = lexicon.get(head).or_else(|| lexicon.get(head.strip_suffix('s').unwrap_or(head)));
            if let Some(head_entry) = found.filter(|e| e.sure().is_some_and(timely)) {
                let cut = span.0 + head.len();
                out.push(raw((span.0, cut), glued, line, Some(head_entry)));
                out.push(raw((cut, span.1), true, false, lexicon.get(tail)));
                return;
            }
        }
    }
    // "duemilaventisette", "zweitausendsiebenundzwanzig".
    if lexicon.may_be_year(word) {
        for head in lang::TIMES.iter().flat_map(|t| t.millennia) {
            let number = |rest: &&str| lexicon.get(rest).and_then(Entry::sure).is_some_and(|s| s.card.is_some());
            if let Some(rest) = word.strip_prefix(head).filter(number) {
                let cut = span.1 - rest.len();
                out.push(raw((span.0, cut), glued, line, lexicon.get(head)));
                out.push(raw((cut, span.1), true, false, lexicon.get(rest)));
                return;
            }
        }
    }
    out.push(whole);
}

/// The language of each sentence by its words, the mail's where that cannot be told; and whether it may be English.
fn languages(raws: &[Raw], sentences: &[Sentence]) -> Vec<(usize, bool)> {
    let mut votes = vec![[0_u32; 4]; sentences.len().max(1)];
    let mut whole = [0_u32; 4];
    let mut sentence = 0;
    let (mut figure, mut opens) = (false, true);
    for r in raws {
        while sentences.get(sentence + 1).is_some_and(|s| s.span.0 <= r.span.0) {
            sentence += 1;
            opens = true;
        }
        let first = std::mem::replace(&mut opens, false);
        let behind_figure = std::mem::replace(&mut figure, matches!(r.kind, Kind::Num { .. }));
        let Some(e) = r.entry else { continue };
        // "11 am" may be a time of day, and "11 h" is written everywhere.
        if behind_figure && r.span.1 - r.span.0 <= 2 {
            continue;
        }
        let Some(own) = votes.get_mut(sentence) else { continue };
        // "Do wäre super", "Do. 15.": a weekday, too, where it opens the sentence.
        let weekday = first && e.any().is_some_and(|s| s.weekday.is_some() && s.has(Tag::Shy));
        for ((o, w), v) in own.iter_mut().zip(whole.iter_mut()).zip(e.votes) {
            let v = u32::from(if weekday { v.min(1) } else { v });
            *o += v;
            *w += v;
        }
    }
    let mail = leader(&whole);
    let tongue = |v: &[u32; 4]| {
        let language = leader(v).or(mail).unwrap_or(ANY);
        (language, language == ENGLISH || language == ANY && v.get(ENGLISH) == v.iter().max())
    };
    votes.iter().map(tongue).collect()
}

fn leader(votes: &[u32; 4]) -> Option<usize> {
    let best = votes.iter().copied().max().filter(|b| *b >= 2)?;
    let mut at = votes.iter().enumerate().filter(|(_, v)| **v == best).map(|(i, _)| i);
    let first = at.next()?;
    at.next().is_none().then_some(first)
}

/// Whether the word joins two days.
fn joins(e: &Entry) -> bool {
    use super::class::Tag::{And, Or, To, Until};
    e.any().is_some_and(|s| [And, Or, To, Until].iter().any(|t| s.has(*t)))
}

/// Whether a line was broken between a weekday, a preposition or an article and the number that belongs to it.
fn broken(raws: &[Raw], i: usize) -> bool {
    use super::class::Tag::{And, At, Between, From, Of, On, Or, The, To, Until};
    let number = |r: &Raw| matches!(r.kind, Kind::Num { digits, .. } if digits <= 2);
    if !raws.get(i).is_some_and(|r| r.line && number(r)) {
        return false;
    }
    let Some(mut before) = i.checked_sub(1).and_then(|k| raws.get(k)) else { return false };
    let comma = matches!(before.kind, Kind::Mark(b',' | b'.'));
    if comma {
        let Some(word) = i.checked_sub(2).and_then(|k| raws.get(k)) else { return false };
        before = word;
    }
    let sense = before.entry.and_then(Entry::any);
    sense.is_some_and(|s| {
        s.weekday.is_some() || !comma && [And, At, Between, From, Of, On, Or, The, To, Until].iter().any(|t| s.has(*t))
    })
}

/// "12/3@3pm", "tomorrow@10", not "3@12 francs": whether the sign ties an hour to a date.
fn ties_hour(raws: &[Raw], i: usize) -> bool {
    let at = |k: usize| i.checked_sub(k).and_then(|k| raws.get(k));
    let figures = at(1).is_some_and(|r| matches!(r.kind, Kind::Num { .. }) && r.glued);
    let dated = figures && at(2).is_some_and(|r| matches!(r.kind, Kind::Mark(b'/' | b'.')));
    let hour = matches!(raws.get(i + 1).map(|r| r.kind), Some(Kind::Num { .. }));
    hour && (dated || at(1).is_some_and(|r| r.entry.is_some()))
}

/// "Mon. January 16th": a month behind a weekday in short.
fn dotted_weekday(raws: &[Raw], i: usize) -> bool {
    let means = |k: usize, what: fn(&Sense) -> bool| {
        raws.get(k).and_then(|r| r.entry).is_some_and(|e| (0..ANY).any(|l| e.senses.get(l).is_some_and(what)))
    };
    let dot = |k: usize| raws.get(k).is_some_and(|r| r.kind == Kind::Mark(b'.') && r.glued);
    i > 1
        && dot(i - 1)
        && means(i, |s| s.month.is_some())
        && means(i - 2, |s| s.weekday.is_some() && s.has(super::class::Tag::Shy))
}

/// Whether a number and its dot stand before.
fn dotted_number(raws: &[Raw], i: usize) -> bool {
    let dot = i.checked_sub(1).and_then(|k| raws.get(k)).is_some_and(|r| r.kind == Kind::Mark(b'.') && r.glued);
    dot && i.checked_sub(2).and_then(|k| raws.get(k)).is_some_and(|r| {
        // "3. Feb. oder 4. Feb."
        // "Von Do. bis Sa."
        let short = r.entry.and_then(Entry::any).is_some_and(|s| {
            s.has(Tag::Shy) && s.month.is_some_and(|m| m != 5)
                || s.weekday.is_some() && r.span.1 - r.span.0 <= ABBREVIATED
        });
        short || matches!(r.kind, Kind::Num { digits, .. } if digits <= 2)
    })
}

/// The sense of the longest phrase that starts here, and how many tokens it takes.
fn meaning(low: &str, raws: &[Raw], at: usize, language: usize) -> (&'static Sense, usize) {
    let Some(entry) = raws.get(at).and_then(|r| r.entry) else { return (&EMPTY, 1) };
    if !entry.phrases.is_empty() {
        let next = raws.get(behind(raws, at)).map_or(0, |r| few(part(low, r.span).as_bytes()));
        for phrase in entry.phrases.iter().filter(|p| p.glance == next) {
            let Some(used) = phrase.used(low, raws, at) else { continue };
            if let Some(sense) = phrase.senses.get(language).filter(|s| !s.is_empty()) {
                return (sense, used);
            }
        }
    }
    (entry.senses.get(language).unwrap_or(&EMPTY), 1)
}

/// The token behind one, and behind the sign that glues the two.
fn behind(raws: &[Raw], at: usize) -> usize {
    let joined = |r: &Raw| r.glued && matches!(r.kind, Kind::Mark(b'-' | b'\'' | b'.'));
    // "Auf- und Abbau": what the sign leaves out stands further on.
    let hangs = |r: &Raw| r.kind == Kind::Mark(b'-');
    let sign = raws.get(at + 1).filter(|r| joined(r));
    let glued = sign.is_some_and(|s| raws.get(at + 2).is_some_and(|n| n.glued || hangs(s)));
    if glued { at + 2 } else { at + 1 }
}

impl Phrase {
    /// How many tokens it takes from its first word on; `None` where it does not stand.
    fn used(&self, low: &str, raws: &[Raw], at: usize) -> Option<usize> {
        let mut last = at;
        for want in &self.words {
            last = behind(raws, last);
            if part(low, raws.get(last)?.span) != want {
                return None;
            }
        }
        Some(last + 1 - at)
    }
}

//! The new part of a mail: quotes, signature, device lines and legal footers removed; a forwarded inquiry kept, with
//! its original sender (WORKFLOW 2.1).
//!
//! Line by line, each line looked at a bounded number of times. What no rule knows stays: a real sentence lost is worse
//! than a quoted one kept.

mod attribution;
mod banner;
mod devices;
/// Quoted-printable left in a body.
mod encoding;
mod greeting;
mod header;
mod legal;
/// HTML left in a body.
mod markup;
mod normalise;
/// Lines set apart or joined again before they are read.
mod reflow;
mod signature;
mod signoff;
#[cfg(test)]
mod tests;

use super::Sender;
use super::lang::mail;
pub(super) use greeting::closing;
use header::Mark;
pub(super) use normalise::{normalise, plain};
pub(super) use signoff::{farewell, of_trade, signed, small_name};
use std::borrow::Cow;

/// Longest new text read, in characters.
const MAX_CHARS: usize = 40_000;

/// Bytes of a short line: most are longer.
const LINE: usize = 16;

/// New text and what stood around it.
pub(super) struct Cleaned {
    /// What the client wrote now.
    pub(super) text: String,
    /// What stood below the greeting. Only for contact data.
    pub(super) signature: String,
    /// Who wrote the message that was forwarded.
    pub(super) original_sender: Option<Sender>,
    /// Where the note above a forwarded message ends in the text.
    note: Option<usize>,
}

/// What the subject's stamp says about the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stamp {
    Reply,
    Forward,
    None,
}

/// Lines as written and in plain form.
struct Lines<'a> {
    raw: Vec<&'a str>,
    low: Vec<&'a str>,
    /// Lines asked for, to prove that the work is linear.
    #[cfg(test)]
    asked: std::cell::Cell<usize>,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str, low: &'a str) -> Self {
        let mut raw = Vec::with_capacity(text.len() / LINE);
        raw.extend(text.split('\n'));
        let mut trimmed = Vec::with_capacity(raw.len());
        trimmed.extend(low.split('\n').map(str::trim));
        Self {
            raw,
            low: trimmed,
            #[cfg(test)]
            asked: Default::default(),
        }
    }

    fn len(&self) -> usize {
        self.raw.len()
    }

    /// The line in plain form, trimmed; empty past the end.
    fn low(&self, i: usize) -> &'a str {
        #[cfg(test)]
        self.asked.set(self.asked.get() + 1);
        self.low.get(i).copied().unwrap_or_default()
    }

    fn raw(&self, i: usize) -> &'a str {
        self.raw.get(i).copied().unwrap_or_default()
    }

    /// The next line with text from `i` on; looks only a few lines ahead.
    fn next_text(&self, i: usize) -> Option<&'a str> {
        (i..i + 4).map(|k| self.low(k)).find(|l| !l.is_empty())
    }
}

/// Splits a body. Never fails: whatever is left is the text.
pub(super) fn clean(subject: &str, body: &str) -> Cleaned {
    let stamp = stamp(subject);
    // Signs that show nothing go first: between them may stand what is a tag without them.
    let written = normalise(&encoding::decoded(body));
    let shown = match markup::shown(&written) {
        Cow::Owned(shown) => normalise(&shown),
        Cow::Borrowed(_) => written,
    };
    let plain_body = reflow::read(shown, stamp);
    let mut out = pass(&plain_body, stamp);
    // The note above a forwarded message ends on its own, and the message below opens with a greeting of its own.
    let note = out.note.and_then(|end| Some((out.text.get(..end)?.to_owned(), out.text.get(end..)?.trim().to_owned())));
    let untouched = out.text == plain_body.trim();
    let note = note.map(|(note, below)| {
        out.text = below;
        note
    });
    // What was cut may uncover a greeting: once more, until nothing changes.
    for _ in 0..if untouched { 0 } else { 4 } {
        let next = pass(&out.text, Stamp::None);
        if next.text == out.text {
            break;
        }
        out.text = next.text;
        if out.signature.is_empty() {
            out.signature = next.signature;
        }
        out.original_sender = out.original_sender.or(next.original_sender);
    }
    if let Some(note) = note {
        out.text = format!("{}\n\n{}", pass(note.trim(), Stamp::None).text, out.text).trim().to_owned();
    }
    let end = (out.text.len() > MAX_CHARS).then(|| out.text.char_indices().nth(MAX_CHARS)).flatten();
    if let Some((end, _)) = end {
        out.text.truncate(end);
    }
    out
}

fn stamp(subject: &str) -> Stamp {
    let low = plain(subject);
    let head = low.trim_start_matches(['[', ' ', '"']);
    let Some(colon) = head.find(':').filter(|i| *i <= 14) else { return Stamp::None };
    let word = head.get(..colon).unwrap_or_default().trim_matches([' ', ']']);
    let has =
        |pick: fn(&'static mail::Mail) -> &'static [&'static str]| mail::ALL.iter().any(|m| pick(m).contains(&word));
    if has(|m| m.forwarded) {
        Stamp::Forward
    } else if has(|m| m.replied) {
        Stamp::Reply
    } else {
        Stamp::None
    }
}

/// One reading of the lines.
fn pass(text: &str, stamp: Stamp) -> Cleaned {
    let low = plain(text);
    let lines = Lines::new(text, &low);
    let parts = parts(&lines, stamp);
    let mut kept: Vec<usize> = Vec::with_capacity(lines.len());
    let mut below: Vec<usize> = Vec::new();
    let mut note = None;
    for (n, part) in parts.new.iter().enumerate() {
        if parts.forwarded == Some(n) {
            note = Some(kept.len());
        }
        let (text, signature) = signature::split(&lines, part);
        // A forward's last signature is its original sender's.
        if !signature.is_empty() {
            below = signature;
        }
        let blank = |i: &usize| lines.low(*i).is_empty();
        let Some(first) = text.iter().position(|i| !blank(i)) else { continue };
        while kept.last().is_some_and(blank) {
            kept.pop();
        }
        // One blank line where something was cut: an index past the end.
        kept.extend((!kept.is_empty()).then_some(usize::MAX));
        kept.extend(text.iter().skip(first));
    }
    while parts.cut
        && kept
            .last()
            .is_some_and(|i| matches!(header::mark(lines.low(*i)), Some(Mark::Rule)) || lines.low(*i).is_empty())
    {
        kept.pop();
    }
    let note = note.and_then(|n| kept.get(..n)).map(|above| join(&lines, above).len()).filter(|end| *end > 0);
    Cleaned { text: join(&lines, &kept), signature: join(&lines, &below), original_sender: parts.sender, note }
}

fn join(lines: &Lines, kept: &[usize]) -> String {
    let mut out = String::new();
    for i in kept {
        let raw = lines.raw(*i);
        if !(raw.is_empty() && out.is_empty()) {
            out.push_str(raw);
            out.push('\n');
        }
    }
    out.trim().to_owned()
}

/// Whether the quoted lines from `at` to `end` are a header and no more.
fn only_header(lines: &Lines, at: usize, end: usize) -> bool {
    if end - at > HEADER_LINES {
        return false;
    }
    let bare = |s: &str| s.trim_start().trim_start_matches(['>', ' ']).to_owned();
    let raw: Vec<String> = (at..end).map(|i| bare(lines.raw(i))).filter(|l| !l.is_empty()).collect();
    let text = raw.join("\n");
    let low = plain(&text);
    let inner = Lines::new(&text, &low);
    let header = header::find(&inner, 0, true).map(|h| h.lines);
    header.or_else(|| attribution::find(&inner, 0).map(|a| a.lines)) == Some(raw.len())
}

/// Longest marked header looked at, in lines.
const HEADER_LINES: usize = 10;

/// A link that a program broke off a quoted line: its bracket opens above, or it ends in the mark.
fn torn_link(quoted: &str, tail: &str) -> bool {
    let open = |s: &str| s.matches('(').count() > s.matches(')').count();
    open(quoted) && tail.ends_with(')') && !tail.contains(['(', ' '])
        || tail.starts_with("(http") && tail.ends_with('>')
}

#[derive(Default)]
struct Parts {
    /// Stretches of new lines.
    new: Vec<Vec<usize>>,
    sender: Option<Sender>,
    /// The stretch with which the forwarded message begins.
    forwarded: Option<usize>,
    /// Whether a quote was cut at the end.
    cut: bool,
}

/// Finds the new lines.
fn parts(lines: &Lines, stamp: Stamp) -> Parts {
    let mut out = Parts { new: vec![vec![]], ..Parts::default() };
    let mut announced: Option<Mark> = None;
    let mut i = 0;
    let quotes = lines.low.iter().filter(|l| l.starts_with('>')).count();
    while i < lines.len() {
        let low = lines.low(i);
        if low.is_empty() {
            push(&mut out, i);
            i += 1;
            continue;
        }
        // ">>> https://… <<<": an ornament.
        let ornament = low.starts_with('>') && low.ends_with("<<");
        if low.starts_with('>') && !ornament && !(quotes == 1 && out.new.len() == 1 && comparison(low)) {
            let end = quoted(lines, i, &mut out);
            // Only the header is marked: what follows it is the old message.
            if stamp != Stamp::Forward && said(lines, &out) && only_header(lines, i, end) {
                out.cut = true;
                return out;
            }
            i = end;
            continue;
        }
        if let Some(mark) = header::mark(low) {
            if mark == Mark::Forward {
                out.new.push(vec![]);
            }
            if mark == Mark::Original && said(lines, &out) && stamp != Stamp::Forward {
                out.cut = true;
                return out;
            }
            if mark == Mark::Rule {
                push(&mut out, i);
            }
            announced = Some(mark);
            i += 1;
            continue;
        }
        if let Some(h) = header::find(lines, i, announced.is_some()) {
            let forwarded = announced == Some(Mark::Forward)
                || stamp == Stamp::Forward
                || !said(lines, &out) && stamp == Stamp::None;
            let first = out.sender.is_none() || !since_header(lines, &out);
            let marked = lines.next_text(i + h.lines).is_some_and(|l| l.starts_with('>'));
            if !(marked || forwarded && first) {
                out.cut = true;
                return out;
            }
            if forwarded && first {
                drop_rule(lines, &mut out);
                if stamp == Stamp::Forward && said(lines, &out) && ours(lines, i, i + h.lines) {
                    out.cut = true;
                    return out;
                }
                out.sender = Some(h.sender);
                out.forwarded = out.forwarded.or(Some(out.new.len()));
                out.new.push(vec![]);
            }
            i += h.lines;
            announced = None;
            continue;
        }
        if let Some(a) = attribution::find(lines, i) {
            if lines.next_text(i + a.lines).is_some_and(|l| l.starts_with('>')) {
                out.new.push(vec![]);
                i += a.lines;
                continue;
            }
            if stamp == Stamp::Forward && out.sender.is_none() {
                out.sender = Some(a.sender);
                out.forwarded = out.forwarded.or(Some(out.new.len()));
                out.new.push(vec![]);
                i += a.lines;
                continue;
            }
            out.cut = true;
            return out;
        }
        announced = None;
        push(&mut out, i);
        i += 1;
    }
    out
}

/// Whether the message below the header at `at` is a house's answer, sent back as a forward: it speaks of "your
/// inquiry" both in its subject and at its head.
fn ours(lines: &Lines, at: usize, below: usize) -> bool {
    const HEAD: usize = 8;
    let speaks = |low: &str| mail::ALL.iter().flat_map(|m| m.your_inquiry).any(|y| low.contains(y));
    (at..below).any(|i| speaks(lines.low(i))) && (below..below + HEAD).any(|i| speaks(lines.low(i)))
}

fn push(out: &mut Parts, i: usize) {
    if let Some(last) = out.new.last_mut() {
        last.push(i);
    }
}

/// The underline above a forwarded header is no text.
fn drop_rule(lines: &Lines, out: &mut Parts) {
    if let Some(last) = out.new.last_mut() {
        while last.last().is_some_and(|i| lines.low(*i).is_empty() || header::mark(lines.low(*i)) == Some(Mark::Rule)) {
            last.pop();
        }
    }
}

/// Whether any new line has text.
fn said(lines: &Lines, out: &Parts) -> bool {
    out.new.iter().flatten().any(|i| text_line(lines, *i))
}

/// Whether anything was said since the last header.
fn since_header(lines: &Lines, out: &Parts) -> bool {
    out.new.last().is_some_and(|p| p.iter().any(|i| text_line(lines, *i)))
}

fn text_line(lines: &Lines, i: usize) -> bool {
    !lines.low(i).is_empty() && header::mark(lines.low(i)).is_none()
}

/// "> 50 Personen": more than fifty, not a quote.
fn comparison(low: &str) -> bool {
    let rest = low.trim_start_matches('>').trim_start();
    rest.starts_with(|c: char| c.is_ascii_digit()) && rest.split(' ').count() <= 4
}

/// Skips a quoted stretch; the tail of a quoted line that was wrapped belongs to it.
fn quoted(lines: &Lines, at: usize, out: &mut Parts) -> usize {
    let mut i = at;
    loop {
        let low = lines.low(i);
        let next = lines.low(i + 1);
        i += 1;
        if next.starts_with('>') {
            continue;
        }
        let between = lines.low(i + 1).starts_with('>');
        let broken = between && low.len() >= 60 && !low.ends_with(['.', '?', '!', ':']);
        if broken && lines.raw(i).starts_with(|c: char| c.is_lowercase()) || between && torn_link(low, next) {
            i += 1;
            continue;
        }
        break;
    }
    out.cut = !(i..lines.len()).any(|k| !lines.low(k).is_empty());
    out.new.push(vec![]);
    i
}

/// The first mail address in a line.
pub(super) fn mail_address(s: &str) -> Option<String> {
    let at = s.find('@')?;
    let good = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '\'' | '%');
    let start = s.get(..at)?.char_indices().rev().take_while(|(_, c)| good(*c)).last()?.0;
    let tail = s.get(at + 1..)?;
    let len = tail.find(|c: char| !good(c)).unwrap_or(tail.len());
    let host = tail.get(..len)?.trim_end_matches(['.', '-', '\'']);
    let local = s.get(start..at)?;
    (host.contains('.') && !local.is_empty()).then(|| format!("{local}@{host}"))
}

//! "From: / Sent: / To: / Subject:" above a quoted or forwarded message, and the lines that announce it.

use super::{Lines, Sender, mail_address};
use crate::understanding::hash::{Map, WordSet};
use crate::understanding::lang::{self, listed, mail, mail::Label};
use std::sync::LazyLock;

static LABELS: LazyLock<Map<&str, Label>> = LazyLock::new(|| {
    // The four languages come last: their reading of a shared word ("data", "a") wins.
    mail::ALL.iter().rev().flat_map(|m| m.labels.iter().copied()).collect()
});
static FORWARDS: LazyLock<Vec<&str>> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.forwards).collect());

/// First words of [`FORWARDS`].
static OPENINGS: LazyLock<WordSet> = LazyLock::new(|| FORWARDS.iter().map(|f| first_word(f)).collect());

/// What stands before the first blank or dash.
fn first_word(text: &str) -> &str {
    let end = text.bytes().position(|b| matches!(b, b' ' | b'-'));
    end.and_then(|at| text.get(..at)).unwrap_or(text)
}

/// Longest header, in lines.
const MAX_LINES: usize = 24;

/// A header block: the lines it takes and whom it names.
pub(super) struct Header {
    pub(super) lines: usize,
    pub(super) sender: Sender,
}

/// A line that announces what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Forward,
    Original,
    Rule,
}

/// Reads "----- Original Message -----", "Begin forwarded message:" and long underlines.
pub(super) fn mark(low: &str) -> Option<Mark> {
    if low.len() > 100 || low.len() < 4 {
        return None;
    }
    let core = low.trim_matches(['-', '_', '=', '*', '#', ' ', '>', '<', ':', '~', '+', '.']);
    if core.is_empty() {
        return low.starts_with(['_', '-', '=', '*']).then_some(Mark::Rule);
    }
    let lined = low.starts_with(['-', '_', '*', '=', '<', '~', '+', '#']);
    let opens = OPENINGS.contains(first_word(core));
    let forward = opens
        && FORWARDS.iter().any(|f| {
            core == *f
                || core.strip_prefix(f).is_some_and(|r| (lined || low.ends_with(':')) && r.starts_with([' ', ':', '-']))
        });
    if forward && (lined || low.ends_with(':') || core.split(' ').count() >= 2) {
        return Some(Mark::Forward);
    }
    let dashed = low.starts_with(['-', '_', '=', '*', '#']);
    let set_apart = || dashed || core.split(' ').nth(3).is_some();
    (listed!(mail.originals).contains(core) && set_apart() || between_dashes(low, core)).then_some(Mark::Original)
}

/// "----- Antwort Nachricht -----": whatever a program calls the message between its dashes.
fn between_dashes(low: &str, core: &str) -> bool {
    if !low.starts_with(['#', '-', '=', '*', '_']) {
        return false;
    }
    let lined = ["---", "___", "==="].iter().any(|l| low.starts_with(l) && low.ends_with(l));
    // "##- Please type your reply above this line -##"
    if lang::words(&mail::ALL, |m| m.reply_line).any(|l| low.contains(l)) {
        return true;
    }
    lined && core.split(' ').count() <= 4 && core.split([' ', '-']).any(|w| listed!(mail.messages).contains(w))
}

/// Where the labels of a header stand that a program set in one line: "From: A <a@b.ch>Sent: …Subject: …".
pub(super) fn squeezed(raw: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let mut seen: Vec<Label> = Vec::new();
    for (colon, _) in raw.match_indices(':') {
        let Some((at, label)) = label_before(raw, colon) else { continue };
        if label != Label::Other && !seen.contains(&label) && !out.contains(&at) {
            seen.push(label);
            out.push(at);
        }
    }
    let has = |l: Label| seen.contains(&l);
    let whole = has(Label::From) && has(Label::Subject) && (has(Label::Sent) || has(Label::To));
    let whole = whole && (raw.contains('@') || opens_dashed(raw));
    if whole { out } else { vec![] }
}

/// Whether a line begins with dashes: a header in it may name no address.
pub(super) fn opens_dashed(raw: &str) -> bool {
    raw.trim_start().starts_with("---")
}

/// The capitalised label that ends before a colon, perhaps glued to what stands before it.
fn label_before(raw: &str, colon: usize) -> Option<(usize, Label)> {
    let head = raw.get(..colon)?.trim_end();
    let starts = head.char_indices().rev().take(LONGEST_LABEL).filter(|(_, c)| c.is_uppercase());
    let found: Vec<(usize, Label)> = starts
        .filter_map(|(i, _)| {
            let label = LABELS.get(super::normalise::plain(head.get(i..)?).as_str())?;
            let before = head.get(..i)?.chars().next_back();
            let free = before.is_none_or(|b| !b.is_lowercase());
            free.then_some((i, *label))
        })
        .collect();
    // The longest: "Reply-To" over "To".
    found.last().copied()
}

/// Longest label, in characters.
const LONGEST_LABEL: usize = 20;

/// The label and value of a header line. Programs set labels in stars, and blanks before the colon.
fn field(low: &str) -> Option<(Label, &str)> {
    let line = low.trim_start_matches(['*', '_', ' ', '|']);
    let colon = line.find(':').filter(|at| line.chars().take(40).map(char::len_utf8).sum::<usize>() > *at)?;
    let key = line.get(..colon)?.trim_matches(['*', '_', ' ']);
    let value = line.get(colon + 1..)?.trim_matches(['*', '_', ' ']);
    LABELS.get(key).map(|l| (*l, value)).or_else(|| message_of(line))
}

/// "Message du 03/11/26 10:00": a label whose only colon is the clock's.
fn message_of(line: &str) -> Option<(Label, &str)> {
    let value = lang::words(&mail::ALL, |m| m.dated).find_map(|d| line.strip_prefix(d))?;
    value.starts_with(|c: char| c.is_ascii_digit()).then_some((Label::Sent, value))
}

/// The header block that starts at line `at`. `announced`: a mark stands above, so less evidence will do.
pub(super) fn find(lines: &Lines, at: usize, announced: bool) -> Option<Header> {
    field(lines.low(at))?;
    let mut seen: Vec<Label> = Vec::new();
    let mut from: Option<(usize, &str)> = None;
    let mut end = at;
    let mut mailed = false;
    let (mut stamped, mut nameless) = (false, false);
    let mut i = at;
    while i < at + MAX_LINES && i < lines.len() {
        let low = lines.low(i);
        if let Some((label, value)) = field(low) {
            if label == Label::From && from.is_some() {
                break;
            }
            let value_line = if value.is_empty() { i + 1 } else { i };
            if label == Label::From {
                from = Some((value_line, if value.is_empty() { lines.low(i + 1) } else { value }));
            }
            if value.is_empty()
                && label != Label::Subject
                && field(lines.low(i + 1)).is_none()
                && !lines.low(i + 1).is_empty()
            {
                i += 1;
            }
            mailed |= lines.low(i).contains('@');
            // "Date: Wed, 16 May 2027 00:15:02 -0600" and "To: anna@example.ch": a header that names no sender.
            stamped |= label == Label::Sent && value.matches(':').count() >= 1 && value.contains("20");
            nameless |= stamped && label == Label::To && value.contains('@');
            if !seen.contains(&label) {
                seen.push(label);
            }
            end = i + 1;
        } else if low.is_empty() {
            // Some programs put a blank line between the labels, or two.
            let next = if lines.low(i + 1).is_empty() { i + 2 } else { i + 1 };
            if field(lines.low(next)).is_none() {
                break;
            }
        } else if end == i && continues(lines, i, seen.last().copied()) {
            mailed |= low.contains('@');
            end = i + 1;
        } else {
            break;
        }
        i += 1;
    }
    let Some((line, value)) = from else {
        return nameless.then(|| Header { lines: end - at, sender: Sender::default() });
    };
    let kinds = seen.iter().filter(|l| **l != Label::Other).count();
    let titled = seen.iter().any(|l| matches!(l, Label::Subject | Label::Sent));
    let first_from = field(lines.low(at)).is_some_and(|f| f.0 == Label::From);
    let enough = kinds >= 3 && titled && (first_from || mailed || announced)
        || kinds >= 2 && titled && (announced || mailed && value.contains('@'));
    (enough && person(value)).then(|| Header { lines: end - at, sender: sender(lines.raw(line)) })
}

/// A recipient list or a long subject goes on in the next line.
fn continues(lines: &Lines, i: usize, last: Option<Label>) -> bool {
    let raw = lines.raw(i);
    let listed = matches!(last, Some(Label::To | Label::Copy | Label::From));
    let wrapped = field(lines.low(i + 1)).is_some() && lines.low(i).len() < 120;
    listed && (raw.contains(['@', ';']) || raw.starts_with(' ')) || wrapped && last != Some(Label::Sent)
}

/// A sender, not "From: 18:00".
fn person(value: &str) -> bool {
    let v = value.trim_matches(['"', '\'', '<', ' ']);
    let words = v.split(' ').count();
    v.contains('@')
        || v.starts_with(char::is_alphabetic)
            && words <= 8
            && !v.split(' ').any(|w| matches!(w, "uhr" | "pm" | "am" | "heures" | "ore" | "h" | "noon" | "midnight"))
            && v.bytes().filter(u8::is_ascii_digit).count() <= 2
}

/// Name and address of a "From:" line.
fn sender(raw: &str) -> Sender {
    let value = match raw.find(':') {
        Some(i) if field(&super::normalise::plain(raw.trim())).is_some() => raw.get(i + 1..).unwrap_or_default(),
        _ => raw,
    };
    let email = mail_address(value);
    let cut = value.find(['<', '[', '(']).unwrap_or(value.len());
    let name = value.get(..cut).unwrap_or_default().trim_matches(['"', '\'', '*', '_', ' ', ',', ';']);
    let name = (!name.is_empty() && !name.contains('@')).then(|| name.to_owned());
    Sender { name, email }
}

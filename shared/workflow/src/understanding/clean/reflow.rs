use super::header::{self, Mark};
use super::normalise::plain;
use super::{Lines, Stamp, attribution};
use crate::understanding::fold::row;

/// The body with every header on lines of its own, and a forwarded message without quote marks.
pub(super) fn read(text: String, stamp: Stamp) -> String {
    let text = set_apart(text);
    let quoted = text.len();
    let bare = unquote_forward(text, stamp);
    if bare.len() == quoted { bare } else { set_apart(bare) }
}

/// Breaks the lines in which a program set a whole header, or an attribution behind the answer.
fn set_apart(text: String) -> String {
    if !text.contains('@') && !row(&text, b'-', 3) {
        return text;
    }
    let mut breaks: Vec<usize> = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        breaks.extend(cuts(line).into_iter().filter(|at| *at > 0).map(|at| start + at));
        start += line.len() + 1;
    }
    if breaks.is_empty() {
        return text;
    }
    let mut out = String::with_capacity(text.len() + breaks.len());
    let mut from = 0;
    for at in breaks {
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push('\n');
        from = at;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Longest line looked at, in bytes.
const MAX_LINE: usize = 2_000;

/// Where a line is to be broken.
fn cuts(line: &str) -> Vec<usize> {
    let quoted = line.trim_start().starts_with('>');
    let addressed = line.contains('@') || header::opens_dashed(line);
    if quoted || line.len() > MAX_LINE || !addressed || !line.contains(':') {
        return vec![];
    }
    let labels = header::squeezed(line);
    if labels.is_empty() { attribution::inside(line).into_iter().collect() } else { labels }
}

/// A line of a quote without its first mark.
fn unquoted(raw: &str) -> &str {
    raw.trim_start().strip_prefix('>').map_or(raw, str::trim_start)
}

/// A forward whose message is marked as a quote, read one mark less deep.
fn unquote_forward(text: String, stamp: Stamp) -> String {
    if !text.starts_with('>') && !text.contains("\n>") {
        return text;
    }
    let low = plain(&text);
    let lines = Lines::new(&text, &low);
    let Some(at) = (0..lines.len()).find_map(|i| quoted_from(&lines, i, stamp)) else { return text };
    let all = lines.raw.iter().enumerate().map(|(i, l)| if i >= at { unquoted(l) } else { l });
    all.collect::<Vec<_>>().join("\n")
}

/// The first quoted line of a message that line `i` says was forwarded.
fn quoted_from(lines: &Lines, i: usize, stamp: Stamp) -> Option<usize> {
    let low = lines.low(i);
    let marked = |i: usize| lines.next_text(i).is_some_and(|l| l.starts_with('>'));
    if let Some(inner) = low.strip_prefix('>') {
        // The whole of it, its announcement too.
        let announced = matches!(header::mark(inner.trim_start()), Some(Mark::Forward | Mark::Original));
        return (announced && stamp == Stamp::Forward).then_some(i);
    }
    let forwarded = header::mark(low) == Some(Mark::Forward);
    if !forwarded && stamp != Stamp::Forward {
        return None;
    }
    if forwarded && marked(i + 1) {
        return Some(i + 1);
    }
    // Where the subject says that it is a forward, its header needs no announcement.
    let first = if forwarded { (i + 1..i + 4).find(|k| !lines.low(*k).is_empty())? } else { i };
    let body = first + header::find(lines, first, forwarded)?.lines;
    // Below the header all is quoted: an inline answer would not be.
    let rest = (body..lines.len()).map(|k| lines.low(k)).filter(|l| !l.is_empty());
    (marked(body) && rest.clone().all(|l| l.starts_with('>'))).then_some(body)
}

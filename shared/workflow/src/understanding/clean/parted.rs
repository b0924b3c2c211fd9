//! Lines that hold more than one thing: a whole header, or an answer with the header of the quote behind it.

use super::header;
use super::normalise::plain;
use crate::understanding::lang::mail::{self, Label};

/// Puts each label of a header, and each "On … wrote:" behind an answer, on a line of its own.
pub(super) fn part(text: String) -> String {
    if !text.lines().any(|l| squeezed(l).is_some() || behind(l).is_some()) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        let cuts = squeezed(line).or_else(|| behind(line).map(|at| vec![at])).unwrap_or_default();
        let mut from = 0;
        for at in cuts {
            out.push_str(line.get(from..at).unwrap_or_default().trim_end_matches([' ', '-']));
            out.push('\n');
            from = at;
        }
        out.push_str(line.get(from..).unwrap_or_default());
    }
    out
}

/// Where the labels stand in "Date: … From: anna@example.ch To: … Subject: …", all but the first of the line. Yahoo sets
/// no blank before them: "<anna@example.ch>To: …, 09:26:50 AM GMT+1Subject: …".
fn squeezed(line: &str) -> Option<Vec<usize>> {
    if line.len() > 900 || line.matches(':').count() < 3 || !line.contains('@') {
        return None;
    }
    let mut found: Vec<(usize, Label)> = Vec::new();
    for (colon, _) in line.match_indices(':') {
        found.extend(label_before(line, colon).filter(|l| found.last().is_none_or(|f| f.0 < l.0)));
    }
    let has = |label: Label| found.iter().any(|f| f.1 == label);
    let head = found.first().and_then(|f| line.get(..f.0))?;
    let bare = head.trim_matches(['>', ' ', '*']).is_empty();
    let opens = bare || head.contains("-----");
    let header = opens && has(Label::From) && (has(Label::Sent) || has(Label::Subject)) && found.len() >= 3;
    header.then(|| found.iter().skip(usize::from(bare)).map(|f| f.0).collect())
}

/// The longest label that ends at a colon and begins with a capital.
fn label_before(line: &str, colon: usize) -> Option<(usize, Label)> {
    let head = line.get(..colon)?.trim_end();
    let start = head.char_indices().rev().take(24).filter(|(_, c)| c.is_uppercase()).map(|(i, _)| i);
    start.filter_map(|i| header::label(head.get(i..)?).map(|l| (i, l))).last()
}

/// Where "On Wed, Apr 4 at 3:59 PM, anna@example.ch wrote:" starts behind an answer.
fn behind(line: &str) -> Option<usize> {
    let end = line.trim_end();
    if !end.ends_with(':') || !end.contains('@') || line.len() > 600 {
        return None;
    }
    let low = plain(end.trim_end_matches([':', ' ']));
    let verb = mail::ALL.iter().take(4).flat_map(|m| m.verbs).any(|v| low.ends_with(v));
    let starts = [" On ", " Am ", " Le ", " Il ", "-On ", "-Am "];
    let at = starts.iter().filter_map(|s| end.rfind(s)).max()? + 1;
    let digit = end.get(at..).is_some_and(|t| t.bytes().take(40).any(|b| b.is_ascii_digit()));
    let own = end.get(..at).is_some_and(|h| h.chars().any(char::is_alphabetic) && !h.contains(['@', '>']));
    (verb && digit && own).then_some(at)
}

//! Clubs, choirs, schools and offices that a text names within a sentence, without a legal form: "Konzertchor Hombrig".

use super::names::is_common;
use crate::understanding::clean;
use crate::understanding::fold::Span;
use crate::understanding::lang::{self, names, orgs};

/// Words in capitals next to each other of which one says what kind of house it is and another which one.
pub(super) fn find(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut run = Run::default();
    let mut at = 0;
    for word in text.split_inclusive([' ', '\n']) {
        let lead = word.len() - word.trim_start_matches(['(', '"', '«', '“', '„', '‘']).len();
        let bare = word.get(lead..).unwrap_or_default().trim_end_matches(|c: char| !c.is_alphanumeric());
        let tail = word.get(lead + bare.len()..).unwrap_or_default();
        let large = bare.starts_with(char::is_uppercase) && bare.chars().nth(1).is_some();
        let link = || tail == " " && (bare == "of" || lang::words(&names::ALL, |n| n.particles).any(|l| l == bare));
        if lead > 0 || !(large || run.of_kind && link()) {
            out.extend(run.close());
        }
        let kind = large && orgs::named(&clean::plain(bare));
        // A sentence may begin with any word in capitals; what kind of house is meant may open one.
        if kind || large && !run.opens && !is_common(bare) {
            run.take((at + lead, at + lead + bare.len()), kind);
        } else if large {
            out.extend(run.close());
        }
        if tail != " " {
            out.extend(run.close());
        }
        run.opens = tail.contains(['.', '!', '?', ':', '\n']);
        at += word.len();
    }
    out.extend(run.close());
    out
}

/// Words in capitals, as far as they were read.
struct Run {
    span: Option<Span>,
    of_kind: bool,
    own: bool,
    /// The next word begins a sentence or a line.
    opens: bool,
}

impl Default for Run {
    fn default() -> Self {
        Self { span: None, of_kind: false, own: false, opens: true }
    }
}

impl Run {
    fn take(&mut self, word: Span, kind: bool) {
        self.span = Some((self.span.map_or(word.0, |s| s.0), word.1));
        self.of_kind |= kind;
        self.own |= !kind;
    }

    /// What was read, if it is a house's name; the next run is begun.
    fn close(&mut self) -> Option<Span> {
        let named = self.of_kind && self.own;
        let span = self.span.take().filter(|_| named);
        (self.of_kind, self.own) = (false, false);
        span
    }
}

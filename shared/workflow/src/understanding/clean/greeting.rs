//! The greeting at the end of a message: "Mit freundlichen Grüssen".

use super::signature::first_word;
use super::signoff;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, mail};
use std::sync::LazyLock;

static GREETINGS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.greetings).collect());
pub(super) static NOUNS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.nouns).collect());
/// Words a closing line may begin with.
static CLOSINGS: LazyLock<WordSet> = LazyLock::new(|| {
    let first = |m: &&'static mail::Mail| m.lead.iter().chain(m.greetings).chain(m.formal).map(|g| first_word(g));
    mail::ALL.iter().flat_map(first).collect()
});

/// Whether a line as written is a closing.
pub(in crate::understanding) fn closing(raw: &str) -> bool {
    greeting(&super::plain(raw))
}

/// "Désolés et bien à vous,": a short line that ends with a greeting and a comma.
fn greeted_last(low: &str) -> bool {
    let Some(line) = low.trim_end().strip_suffix(',').filter(|l| l.len() <= 60 && !l.contains(['.', '?', ':'])) else {
        return false;
    };
    // "Dans cette attente, bien cordialement,": one clause before it.
    let (before, line) = line.rsplit_once(", ").unwrap_or(("", line));
    if before.contains(',') || before.split(' ').count() > 5 {
        return false;
    }
    let words: Vec<&str> = line.split(' ').filter(|w| !w.is_empty()).collect();
    let last = |n: usize| words.len().checked_sub(n).and_then(|at| words.get(at..)).map(|w| w.join(" "));
    let shy = |p: &String| p.contains(' ') || p.len() > 5;
    words.len() <= 6 && (1..=3).filter_map(last).any(|p| shy(&p) && GREETINGS.contains(p.as_str()))
}

/// "Mit freundlichen Grüssen": only words of greeting before it, little after it.
pub(super) fn greeting(low: &str) -> bool {
    const LONGEST: usize = 240;
    if low.len() > LONGEST {
        return false;
    }
    if greeted_last(low) {
        return true;
    }
    let noun = low.trim_end_matches([',', '!', '.', ' ']).rsplit(' ').next().is_some_and(|w| NOUNS.contains(w));
    if !noun && !CLOSINGS.contains(first_word(low.trim_start_matches([',', '!', '.', '/', ';']))) {
        return false;
    }
    if low.contains('?') || low.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = low.split([' ', ',', '!', '.', '/', ';']).filter(|w| !w.is_empty()).collect();
    if lang::words(&mail::ALL, |m| m.formal).any(|f| low.starts_with(f)) {
        return words.len() <= 25 && words.iter().any(|w| GREETINGS.contains(w));
    }
    // "Rüüdigi Grüess", "Mit vorzüglicher Hochachtung": whatever they are like.
    let noun = words.last().is_some_and(|w| NOUNS.contains(w));
    let with = matches!(words.first(), Some(&("mit" | "in" | "with" | "avec" | "con")));
    if noun && words.len() <= if with { 5 } else { 3 } && !low.ends_with('.') {
        return true;
    }
    let mut phrase = String::new();
    for (i, word) in words.iter().enumerate() {
        for n in [3_usize, 2, 1] {
            phrase.clear();
            for (k, w) in words.iter().skip(i).take(n).enumerate() {
                if k > 0 {
                    phrase.push(' ');
                }
                phrase.push_str(w);
            }
            if GREETINGS.contains(phrase.as_str()) {
                let tail = words.len().saturating_sub(i + n);
                // "best" alone ends a mail; "best option" does not.
                let shy = listed!(mail.alone).contains(phrase.as_str());
                // "Ciao Nino" ends a mail; "ciao, vorrei …" opens a sentence.
                let brief = listed!(mail.brief).contains(phrase.as_str());
                if brief {
                    return tail <= 2;
                }
                if !shy {
                    return tail <= 6 && !(tail > 3 && low.contains(':'));
                }
                // "Best, Joel".
                let signed = low.get(phrase.len()..).is_some_and(|rest| rest.starts_with(", "))
                    && (1..=2).contains(&tail)
                    && words.iter().skip(n).all(|w| !signoff::known(w));
                if i == 0 && (tail == 0 || signed) {
                    return true;
                }
            }
        }
        if !listed!(mail.lead).contains(word) {
            return false;
        }
    }
    false
}

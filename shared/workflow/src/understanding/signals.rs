//! What the mail as a whole is: gibberish, an automatic reply, a bounce, an attack, urgent.

use super::Signal;
use super::fold::{fold, re};
use super::lang::Cue;
use super::sentences::Sentence;
use regex::Regex;
use std::sync::LazyLock;

static AUTO: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:automatische antwort|auto(?:matic)?[- ]?(?:reply|response|answer)|out of (?:the )?office|abwesenheitsnotiz|abwesenheit\b|autoreply|reeponse automatique|risposta automatica|ferienabwesenheit)",
    )
});
static AUTO_BODY: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:i am (?:currently )?out of (?:the )?office|this is an automat\w+ (?:reply|response|message)|dies ist eine automatische|ich bin (?:derzeit|zurzeit|momentan|bis) .{0,40}(?:abwesend|nicht im buero|ausser haus))",
    )
});
static BOUNCE: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:undeliver\w*|delivery (?:status notification|has failed|failure)|mail delivery (?:failed|subsystem)|returned mail|unzustellbar\w*|delivery incomplete|mailer-daemon|nicht zugestellt werden)",
    )
});
static MASH: LazyLock<Regex> = LazyLock::new(|| {
    re(r"\b(?:[asdfghjkl]{6,}|[qwertzuiop]{7,}|[zxcvbnm]{5,}|[yxcvbnm]{5,}|[bcdfghjklmnpqrstvwxz]{6,})\b")
});
const SHORT_WORDS: &[&str] = &["ok", "ja", "no", "si", "yes", "oui", "non", "nein", "okay", "k", "y", "n"];

/// Judges the new text.
pub(super) fn read(subject: &str, text: &str, low: &str, sentences: &[Sentence]) -> Vec<Signal> {
    let mut out = Vec::new();
    if gibberish(text, low) {
        out.push(Signal::Gibberish);
    }
    if AUTO.is_match(subject) || AUTO_BODY.is_match(low) {
        out.push(Signal::AutoReply);
    }
    if BOUNCE.is_match(subject) || low.starts_with("delivery to the following recipient") {
        out.push(Signal::Bounce);
    }
    if sentences.iter().any(|s| s.cues.has(Cue::Injection)) || structural(low) {
        out.push(Signal::Injection);
    }
    if sentences.iter().any(|s| s.cues.has(Cue::Urgent))
        || fold(subject).contains("dringend")
        || subject.contains("urgent")
    {
        out.push(Signal::Urgent);
    }
    out
}

fn structural(low: &str) -> bool {
    ["<system>", "</system>", "[system]", "<instructions>", "```system", "<|im_start|>", "[inst]"]
        .iter()
        .any(|t| low.contains(t))
}

fn gibberish(text: &str, low: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let visible = text.chars().filter(|c| !c.is_whitespace()).count();
    if digits > 0 && letters < 20 && !MASH.is_match(low) {
        return false;
    }
    if text.contains(['👍', '✅', '👌', '🙏']) {
        return false;
    }
    let trimmed = low.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    if letters < 3 {
        return !(SHORT_WORDS.contains(&trimmed) || (trimmed.len() == 1 && letters == 1));
    }
    if (letters + digits) * 10 < visible * 4 {
        return true;
    }
    let words: Vec<&str> = low.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty()).collect();
    let mashed = words.iter().filter(|w| w.len() >= 3 && (MASH.is_match(w) || repeated(w) || *w == &"qwerty")).count();
    mashed > 0 && mashed * 2 >= words.len()
}

/// One letter, or a pair of letters, again and again.
fn repeated(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() >= 5 && bytes.iter().zip(bytes.iter().skip(1)).all(|(a, b)| a == b)
}

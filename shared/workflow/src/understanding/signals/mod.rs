//! What the mail as a whole is: gibberish, an automatic reply, a bounce, an attack, urgent.

use super::cues::Key;
use super::fold::{all, fold};
use super::lang::Cue;
use super::lang::signals::Sign;
use super::sentences::{self, Sentence, Text};
use super::{Complaint, Pick, Signal, Without};
use crate::venue::Language;

#[cfg(test)]
mod tests;

/// What a mail as a whole shows.
#[derive(Debug, Default)]
pub(super) struct Whole {
    pub signals: Vec<Signal>,
    /// It is about several events.
    pub several: bool,
    /// It asks us to wait with what was agreed.
    pub waits: bool,
    /// It takes one of the things listed, by what distinguishes it.
    pub pick: Option<Pick>,
    /// It wants no food and drink, or nothing but the room.
    pub without: Option<Without>,
    /// It complains.
    pub complaint: Option<Complaint>,
}

/// Judges the new text. `low` is its folded form, `parsed` what was found in it.
pub(super) fn read(subject: &str, text: &str, low: &str, parsed: &Text, language: Option<Language>) -> Whole {
    let signs = Signs::of(&sentences::read(&fold(subject)), parsed);
    let cued = parsed.sentences.iter().any(|s| s.cues.has(Cue::Injection));
    let all = [
        (Signal::Gibberish, gibberish(text, low, language)),
        (Signal::AutoReply, signs.auto),
        (Signal::Bounce, signs.bounce),
        (Signal::Injection, signs.injection || cued || structural(text)),
        (Signal::Urgent, signs.urgent),
    ];
    let signals = all.into_iter().filter(|(_, there)| *there).map(|(s, _)| s).collect();
    Whole {
        signals,
        several: signs.several,
        waits: signs.waits,
        pick: signs.pick,
        without: signs.without,
        complaint: complaint(parsed),
    }
}

/// Whether the mail complains, and of what. "You will not be disappointed", "I would be annoyed if" and questions do not.
fn complaint(parsed: &Text) -> Option<Complaint> {
    let told = |s: &&Sentence| !s.asks && !s.cues.any(&[Cue::Condition, Cue::Hypothetical]);
    let says = |sign: Sign| {
        let mut told = parsed.sentences.iter().filter(told);
        told.any(|s| parsed.signed(s, sign).any(|h| !parsed.negated(s, h)))
    };
    let upset = says(Sign::Upset);
    if says(Sign::Defect) { Some(Complaint::OfTheHouse) } else { upset.then_some(Complaint::Upset) }
}

/// Whether a sentence of a mail is part of a complaint.
pub(super) fn complains(s: &Sentence) -> bool {
    s.cues.signs(Sign::Upset) || s.cues.signs(Sign::Defect)
}

#[derive(Default)]
struct Signs {
    auto: bool,
    bounce: bool,
    injection: bool,
    urgent: bool,
    several: bool,
    waits: bool,
    pick: Option<Pick>,
    without: Option<Without>,
}

impl Signs {
    fn of(subject: &Text, body: &Text) -> Self {
        /// Words of a mail that only says which of two it takes.
        const FEW: usize = 7;
        let mut out = Signs::default();
        let mut calm: Vec<usize> = Vec::new();
        let mut hurry: Vec<usize> = Vec::new();
        each(subject, |sign, at| match sign {
            Sign::AutoSubject | Sign::Auto => out.auto = true,
            Sign::BounceSubject => out.bounce = true,
            Sign::Urgent => hurry.push(at),
            Sign::NotUrgent => calm.push(at),
            Sign::Several => out.several = true,
            _ => {}
        });
        // A note of absence or failure shows itself twice; once may be a client's sentence.
        let mut away: Vec<usize> = Vec::new();
        let mut failed: Vec<usize> = Vec::new();
        each(body, |sign, at| match sign {
            Sign::Auto => out.auto = true,
            Sign::Away => away.push(at),
            Sign::Bounce | Sign::BounceSubject => failed.push(at),
            Sign::Injection => out.injection = true,
            Sign::Urgent => hurry.push(at + SUBJECT),
            Sign::NotUrgent => calm.push(at + SUBJECT),
            Sign::Several => out.several = true,
            Sign::Wait => out.waits = true,
            Sign::NoCatering => out.without = out.without.or(Some(Without::Catering)),
            Sign::RoomOnly => out.without = Some(Without::Extras),
            Sign::Cheapest => out.pick = Some(Pick::Cheapest),
            Sign::Largest => out.pick = Some(Pick::Largest),
            Sign::Smallest => out.pick = Some(Pick::Smallest),
            // "One guest is vegan, the other one is not": only where little else is said.
            Sign::OtherOne if body.words.len() <= FEW => out.pick = out.pick.or(Some(Pick::Other)),
            _ => {}
        });
        // Who wants something of us is not away.
        let wants = body.sentences.iter().any(|s| s.cues.any(&[Cue::EventWord, Cue::Need]));
        out.auto |= apart(&away) && !wants;
        out.bounce |= apart(&failed);
        // "Not urgent" begins a word or two before "urgent", which is found too, once for each language.
        hurry.retain(|h| !calm.iter().any(|c| (*c..*c + 6).contains(h)));
        // The machine is hurried, or the caller of somebody who is away.
        let attacks = |s: &&Sentence| s.cues.has(Cue::Injection);
        let attacked = body.sentences.iter().filter(attacks).map(|s| s.words.0 + SUBJECT..s.words.1 + SUBJECT);
        let attacked: Vec<_> = attacked.collect();
        hurry.retain(|h| !out.auto && !attacked.iter().any(|a| a.contains(h)));
        out.urgent = !hurry.is_empty();
        out
    }
}

/// Calls `found` with every sign and the place of its first word.
fn each(text: &Text, mut found: impl FnMut(Sign, usize)) {
    for h in &text.hits {
        if let Key::Sign(sign) = h.key {
            found(sign, h.first);
        }
    }
}

/// Keeps positions in the text apart from those in the subject.
const SUBJECT: usize = 1_000;

/// Whether signs stand at two places that do not overlap.
fn apart(at: &[usize]) -> bool {
    at.iter().max().zip(at.iter().min()).is_some_and(|(a, b)| a - b >= 4)
}

/// Marks of a prompt, of hidden markup, of data or of a call, which no client writes.
fn structural(text: &str) -> bool {
    marked(text) || text.contains('(') && text.contains('_') && called(text) || encoded(text)
}

/// What opens the marks of a prompt, of markup and of data.
const OPENING: &[&str] = &[
    "<system>",
    "</system>",
    "[system]",
    "[/system]",
    "<instructions>",
    "```",
    "<|",
    "[inst]",
    "[/inst]",
    "### instruction",
    "### response",
    "### system",
    "<!--",
    "<div",
    "<span",
    "<font",
    "<script",
    "<p hidden",
    "{\"",
    "\"\"\"",
    ":=",
];

/// What hides text, on both sides of its colon.
const HIDING: &[(&str, &[&str])] =
    &[("display", &[":none", ": none"]), ("font-size", &[":0"]), ("visibility", &[":hidden"])];

/// Whether the marks of a prompt, of markup or of data stand in the text. Each has a sign that few mails hold: only there
/// is looked closer.
fn marked(text: &str) -> bool {
    let bytes = text.as_bytes();
    let opens =
        |rest: &[u8], mark: &str| rest.get(..mark.len()).is_some_and(|r| r.eq_ignore_ascii_case(mark.as_bytes()));
    let closes = |head: &[u8], mark: &str| {
        let from = head.len().checked_sub(mark.len());
        from.and_then(|from| head.get(from..)).is_some_and(|h| h.eq_ignore_ascii_case(mark.as_bytes()))
    };
    let mut signs = all(bytes, |b| matches!(b, b'<' | b'[' | b'`' | b'#' | b'{' | b'"' | b':'));
    signs.any(|at| {
        let (head, rest) = bytes.split_at(at);
        let sign = rest.first().copied().unwrap_or_default();
        let hides = |(word, values): &(&str, &[&str])| closes(head, word) && values.iter().any(|v| opens(rest, v));
        OPENING.iter().any(|mark| opens(rest, mark))
            || sign == b':' && HIDING.iter().any(hides)
            || sign == b'<' && closing_tag(rest)
    })
}

/// "</mail>": the end of something that no client opened.
fn closing_tag(rest: &[u8]) -> bool {
    let Some(tag) = rest.strip_prefix(b"</").filter(|t| t.first().is_some_and(u8::is_ascii_alphabetic)) else {
        return false;
    };
    tag.iter().position(|b| *b == b'>').is_some_and(|end| (1..=24).contains(&end))
}

/// "set_offer(total=0)": a call of a program.
fn called(text: &str) -> bool {
    text.match_indices('(').any(|(i, _)| {
        let head = text.get(..i).unwrap_or_default();
        let name = head.rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next().unwrap_or_default();
        name.len() >= 4 && name.trim_matches('_').contains('_')
    })
}

/// A long word of letters and digits: something in code.
fn encoded(text: &str) -> bool {
    // So long a word fills some stretch of half its length, wherever that begins.
    let (stretches, _) = text.as_bytes().as_chunks::<20>();
    if !stretches.iter().any(|s| !s.iter().any(u8::is_ascii_whitespace)) {
        return false;
    }
    text.split_ascii_whitespace().filter(|w| w.len() >= 40).any(|w| {
        let sign = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
        let run = w.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '=');
        run.len() >= 40 && run.bytes().all(sign) && run.bytes().any(|b| b.is_ascii_digit() || b == b'=')
    })
}

const SHORT_WORDS: &[&str] =
    &["ok", "ja", "no", "si", "sii", "yes", "oui", "non", "nein", "okay", "k", "y", "n", "j", "jo", "jep", "yep"];

fn gibberish(text: &str, low: &str, language: Option<Language>) -> bool {
    // Common words throughout: no key was struck at random.
    if language.is_some() && text.chars().filter(|c| c.is_alphabetic()).take(61).count() > 60 {
        return false;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let visible = text.chars().filter(|c| !c.is_whitespace()).count();
    if text.contains(['👍', '✅', '👌', '🙏', '👏', '🎉', '😊', '🙂']) {
        return false;
    }
    let words: Vec<&str> = low.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty()).collect();
    if digits > 0 && letters < 20 && !words.iter().any(|w| mashed(w)) {
        return false;
    }
    let trimmed = low.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    if letters < 3 {
        return !(SHORT_WORDS.contains(&trimmed) || (trimmed.len() == 1 && letters == 1));
    }
    if (letters + digits) * 10 < visible * 4 {
        return true;
    }
    let silent = |w: &str| language.is_none() && w.len() == 4 && !w.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let mashed = words.iter().filter(|w| w.len() >= 3 && (mashed(w) || repeated(w) || silent(w))).count();
    mashed > 0 && mashed * 2 >= words.len() && (language.is_none() || mashed * 3 >= words.len() * 2)
}

/// Keys struck along a row, or a string without any vowel.
fn mashed(word: &str) -> bool {
    let within = |row: &str, least: usize| word.len() >= least && word.chars().all(|c| row.contains(c));
    let run = ["qwertzuiop", "qwertyuiop", "asdfghjkloe", "yxcvbnm", "zxcvbnm"].iter().any(|row| row.contains(word));
    let started = ["qwer", "asdf", "jkl", "yxcv", "zxcv"].iter().any(|s| word.starts_with(s));
    run && started && word.len() >= 4
        || within("asdfghjkl", 6)
        || within("qwertzuiop", 7) && (word.contains("qwe") || word.contains("ertz") || word.contains("poiu"))
        || within("qwertyuiop", 6) && (word.contains("qwe") || word.contains("poiu") || word.contains("rtyu"))
        || within("yxcvbnm", 5)
        || within("zxcvbnm", 5)
        || within("bcdfghjklmnpqrstvwxz", 5)
}

/// One letter, or a pair of letters, again and again.
fn repeated(word: &str) -> bool {
    let bytes = word.as_bytes();
    let same = |step: usize| bytes.iter().zip(bytes.iter().skip(step)).all(|(a, b)| a == b);
    bytes.len() >= 5 && same(1) || bytes.len() >= 8 && same(2)
}

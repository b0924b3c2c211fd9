//! How many people.

use super::fold::{Masked, Span, before, re};
use super::lang::{self, Cue, number};
use super::sentences::Sentence;
use regex::Regex;
use std::sync::LazyLock;

const SOME: &str = r"(?:about|approx\.?|approximately|around|ca\.?|circa|etwa|ungefaehr|rund|roughly|max\.?|maximal|up to|bis zu|mind\.?|min\.?|at least|mindestens|nearly|fast|~|environ|nur|just|only|total|insgesamt|noch)?\s*~?";
const ADJ: &str = r"(?:(?:adult|internal|external|invited|erwachsene|interne|externe|geladene|weitere|more|additional|hungrige|nette|other) )?";

fn n() -> String {
    format!(r"(\d{{1,2}}'\d{{3}}|\d{{1,4}}|{})", lang::numbers())
}
fn who() -> String {
    lang::any_of(|w| w.persons.iter().copied())
}
fn extra() -> String {
    lang::any_of(|w| w.extra_persons.iter().copied())
}

/// No number, no count.
static ANY: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(r"\d|\b(?:{}|zu \w+t)\b", lang::any_of(|w| w.numbers.iter().filter(|n| n.1 > 1).map(|n| n.0))))
});
static INSTEAD: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b{0} ?(?:{1} )?(?:instead of|rather than|statt|anstatt|anstelle von|not|nicht) (?:the )?(?:\d{{1,4}})\b(?: {1}\b)?",
        n(),
        who()
    ))
});
static STATT_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:instead of|statt|anstatt|anstelle von) (?:the )?\d{{1,4}}\b(?: {1})?,? ?(?:\w+ ){{0,3}}{0}\b",
        n(),
        who()
    ))
});
static FROM_TO: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"\b(?:from|von) (\d{{1,4}})(?: {1})? (?:to|auf) {0}\b", n(), who())));
static SUM: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"\b{0} ?(?:{1} ?)?(?:\+|plus|und|and|&|sowie) ?{0} {2}\b", n(), who(), extra())));
static RANGE: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"\b{0}\s*(?:-|to|bis|or|oder|and|und)\s*{0}\s*{ADJ}{1}\b", n(), who())));
static PLAIN: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"\b{0}(?: |-)?{ADJ}{1}\b", n(), who())));
static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:(\d{{1,4}})er[- ]?(?:gruppe|runde|team|tisch)|(?:party|group|team|gruppe|total|capacity|audience|crowd) (?:of|von|mit|aus) {SOME}{0}\b|(?:zu) (?:(\d{{1,3}})|(\w+t))\b)",
        n()
    ))
});
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:attendees|participants|guests|people|persons|pax|headcount|head count|guest count|number of (?:guests|people|participants|attendees|persons)|personen|personenzahl|personenanzahl|teilnehmer|teilnehmende|teilnehmerzahl|teilnehmeranzahl|gaeste|gaestezahl|anzahl (?:personen|gaeste|teilnehmer|teilnehmende|leute)|anzahl) ?(?::|=|is|ist|-|to|auf|now|neu|jetzt)?:? ?{SOME}(?:\d{{1,4}} ?(?:-|to|bis) ?)?(\d{{1,4}})\b"
    ))
});
static WE_ARE: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:we(?:'re| are|'ll be| will be| would be| expect| have)|wir (?:sind|waeren|werden|erwarten)|sind wir|waeren wir|it(?:'s| is| will be)|there (?:are|will be)|es (?:sind|werden|kommen)|nous sommes|siamo) (?:now |nun |jetzt |doch |neu |only |actually |probably |likely |wohl |wahrscheinlich |mittlerweile |voraussichtlich |in )*{SOME}{0}\b",
        n()
    ))
});
static FOR: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"\b(?:for|fuer|pour|per) {SOME}{0}\b", n())));
static CHANGE_TO: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:reduc\w*|increas\w*|make it|erhoeh\w*|reduzier\w*|lower|raise|cut|drop|bump|up|down|aendern|anpassen|count)\b[a-z ]{{0,25}}? (?:to|auf|it) {SOME}(\d{{1,4}})\b"
    ))
});
static MAKE_IT: LazyLock<Regex> = LazyLock::new(|| re(r"\bmake (?:it|that) (\d{1,4})\b"));
static AUF: LazyLock<Regex> = LazyLock::new(|| {
    re(r"\bauf (\d{1,4})(?: personen| leute| gaeste)? (?:erhoehen|reduzieren|anpassen|aendern|korrigieren)")
});
static TILDE: LazyLock<Regex> = LazyLock::new(|| re(r"(?:~ ?|\bca\.? |\bcirca )(\d{1,4})\b"));
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"^[^a-z0-9]*(?:(?:we are|wir sind|about|ca\.?|circa|etwa|ungefaehr|around|so|yes|ja|approx\.?|roughly|rund|maybe|vielleicht|it's|es sind|probably)[ ,]*)*~? ?{0}(?:[ ,]*(?:please|bitte|in total|total|insgesamt|danke|thanks))?[^a-z0-9]*$",
        n()
    ))
});
static TAIL_CLAIMED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^(?:['.,:/]?\d|[ -]*(?:hours?|days?|nights?|weeks?|months?|years?|minutes?|stunden?|tage?n?|naechte?n?|wochen?|monate?n?|jahre?n?|minuten|uhr|h\b|chf|francs?|franken|eur|%|\.-|am\b|pm\b|a\.m|p\.m|st\b|nd\b|rd\b|th\b|er\b|x\b|rooms?|raeume|tables?|tische|flip|micro|mikro|wireless|projector|beamer|bottles?|flaschen|menus?|options?|termine?|dates?|moment|reasons?|geburtstag|birthday|thing|event|evening|abend|tag\b|workshop|meeting|seminar|apero|apeero|dinner|lunch))",
    )
});

/// The count and where it stands. `bare`: a count was asked for, so a number alone is one.
pub(super) fn read(page: &Masked, sentences: &[Sentence], bare: bool) -> Option<(u16, Span)> {
    let low = page.as_str();
    let mut found: Vec<(u16, Span, bool)> = Vec::new();
    for s in sentences.iter().filter(|s| s.factual()) {
        let text = low.get(s.span.0..s.span.1).unwrap_or_default();
        if !ANY.is_match(text) {
            continue;
        }
        let story =
            s.cues.has(Cue::PastStory) && (text.contains("last") || text.contains("letzt") || text.contains("damals"));
        if let Some((n, span)) = in_sentence(text, s) {
            found.push((n, (span.0 + s.span.0, span.1 + s.span.0), story));
        }
    }
    let sure = found.iter().rev().find(|f| !f.2).map(|f| (f.0, f.1));
    sure.or_else(|| bare.then(|| alone(low)).flatten())
}

fn alone(low: &str) -> Option<(u16, Span)> {
    let lines = low.split('\n').scan(0, |at, l| {
        let start = *at;
        *at += l.len() + 1;
        Some((start, l))
    });
    let mut hits = lines.filter_map(|(start, l)| {
        let m = BARE.captures(l)?.get(1)?;
        Some((count(m.as_str())?, (start + m.start(), start + m.end())))
    });
    hits.next()
}

fn count(word: &str) -> Option<u16> {
    u16::try_from(number(word)?).ok().filter(|n| (1..=9999).contains(n))
}

fn in_sentence(text: &str, s: &Sentence) -> Option<(u16, Span)> {
    let span = |m: regex::Match| (m.start(), m.end());
    let all = |c: &regex::Captures| c.get(0).map_or((0, 0), span);
    let people = s.cues.has(Cue::TargetHeadcount) || s.cues.has(Cue::ChangeVerb) || PLAIN.is_match(text);
    if let Some(c) = INSTEAD.captures(text).or_else(|| STATT_FIRST.captures(text))
        && let Some(v) = c.get(1).and_then(|m| count(m.as_str()))
    {
        return Some((v, all(&c)));
    }
    if people
        && let Some(c) = FROM_TO.captures(text)
        && let Some(v) = c.get(2).and_then(|m| count(m.as_str()))
    {
        return Some((v, all(&c)));
    }
    if let Some(c) = SUM.captures(text)
        && let (Some(a), Some(b)) = (c.get(1).and_then(|m| count(m.as_str())), c.get(2).and_then(|m| count(m.as_str())))
    {
        return Some((a.saturating_add(b).min(9999), all(&c)));
    }
    for (pattern, groups) in [(&RANGE, 2_usize), (&PLAIN, 1), (&LABEL, 1)] {
        let hit = pattern.captures_iter(text).filter(|c| !torn(text, c)).last();
        if let Some(c) = hit
            && let Some(v) = c.get(groups).and_then(|m| count(m.as_str()))
        {
            // "20 to 25 guests": both are counts, the larger one plans.
            let first = if groups == 2 { c.get(1).and_then(|m| count(m.as_str())).unwrap_or(0) } else { 0 };
            let article =
                c.get(1).is_some_and(|m| matches!(m.as_str(), "ein" | "eine" | "einen" | "einem" | "einer" | "one"));
            if !(article && groups == 1) {
                return Some((v.max(first), all(&c)));
            }
        }
    }
    if let Some(c) = GROUP.captures(text)
        && let Some(m) = (1..=4).find_map(|i| c.get(i))
        && let Some(v) = count(m.as_str())
    {
        return Some((v, all(&c)));
    }
    for pattern in [&CHANGE_TO, &MAKE_IT, &AUF, &TILDE, &WE_ARE, &FOR] {
        for c in pattern.captures_iter(text) {
            let Some(m) = c.get(1) else { continue };
            let tail = text.get(m.end()..).unwrap_or_default();
            let word = m.as_str();
            let article = matches!(word, "ein" | "eine" | "einen" | "einem" | "einer" | "one" | "a dozen");
            let year = word.len() == 4 && matches!(word.get(..2), Some("19" | "20"));
            let claimed = TAIL_CLAIMED.is_match(tail) || year || (article && word != "a dozen") || noun_follows(tail);
            if !claimed && let Some(v) = count(word) {
                return Some((v, all(&c)));
            }
        }
    }
    None
}

/// Whether an ordinary noun claims the number: "for 3 flipcharts". Words that only continue the sentence do not.
fn noun_follows(tail: &str) -> bool {
    const GO_ON: &[&str] = &[
        "on",
        "am",
        "in",
        "im",
        "at",
        "from",
        "von",
        "vom",
        "please",
        "bitte",
        "and",
        "und",
        "with",
        "mit",
        "or",
        "oder",
        "now",
        "nun",
        "jetzt",
        "would",
        "is",
        "are",
        "sind",
        "ist",
        "guests",
        "if",
        "wenn",
        "works",
        "next",
        "the",
        "den",
        "der",
        "to",
        "bis",
        "zum",
        "ab",
        "um",
        "instead",
        "statt",
        "anstatt",
        "total",
        "in total",
        "insgesamt",
        "but",
        "aber",
        "for",
        "fuer",
        "this",
        "that",
        "until",
        "available",
        "frei",
        "free",
        "reservieren",
        "buchen",
        "haben",
        "have",
        "erhoehen",
        "reduzieren",
        "anpassen",
        "aendern",
        "thanks",
        "danke",
        "we",
        "wir",
        "has",
        "altogether",
    ];
    let Some(rest) = tail.strip_prefix(' ') else { return false };
    let word: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
    !word.is_empty() && !GO_ON.contains(&word.as_str())
}

/// Whether the match starts inside a larger number.
fn torn(text: &str, c: &regex::Captures) -> bool {
    let Some(m) = c.get(1) else { return true };
    let head = before(text, m.start());
    head.ends_with(['.', '\'', ',', ':'])
        && head.trim_end_matches(['.', '\'', ',', ':']).ends_with(|k: char| k.is_ascii_digit())
}

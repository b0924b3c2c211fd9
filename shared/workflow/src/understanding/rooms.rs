//! Rooms, layouts and the kind of event.

use super::fold::{Masked, Span, before, fold, part, re};
use super::lang::{self, Cue};
use super::sentences::{Kind, Sentence};
use super::{AskedAbout, Mention};
use crate::venue::{Layout, RoomId, Venue};
use regex::Regex;
use std::sync::LazyLock;

static LETTER: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:rooms?|raum|raeume|saal|zimmer|salle|sala|room-)\s?-?\s?([a-z])\b(?:(?:,| or| oder| and| und|/| &) ?(?:(?:room|raum) )?([a-z])\b)?(?:(?:,| or| oder| and| und|/) ?(?:(?:room|raum) )?([a-z])\b)?",
    )
});
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:to|take|nehmen|auf|in|the|den|prefer|choose|want|option|bigger|larger|smaller|groesseren?|kleineren?|with|mit|for|ins?|waehlen)(?: the| den)?(?: larger| bigger| smaller| groesseren| kleineren)? ([a-z])(?:[^a-z0-9'.]|\.(?:[^a-z]|$)|$)",
    )
});
static SUITE: LazyLock<Regex> = LazyLock::new(|| re(r"\b([a-z]{3,}) (suite|ballroom|ballsaal|lounge|salon)\b"));
static REFUSED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^ (?:is|ist|waere|would be|seems) (?:\w+ )?(?:too|zu) (?:small|big|large|klein|gross|expensive|teuer)|^ (?:does not|doesn't|won't) (?:work|suit|fit)|^ passt (?:\w+ )?nicht",
    )
});
static LAYOUTS: LazyLock<Vec<(Layout, Regex)>> = LazyLock::new(|| {
    let mut kinds: Vec<(Layout, Vec<&str>)> = Vec::new();
    for (layout, list) in lang::ALL.iter().flat_map(|w| w.layouts) {
        match kinds.iter_mut().find(|k| k.0 == *layout) {
            Some(k) => k.1.extend_from_slice(list),
            None => kinds.push((*layout, list.to_vec())),
        }
    }
    kinds.into_iter().map(|(l, list)| (l, re(&format!(r"\b(?:{})\b", list.join("|"))))).collect()
});
static EVENT: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"\b{}\b", lang::any_of(|w| w.events.iter().copied()))));

/// What was read about rooms.
#[derive(Default)]
pub(super) struct Read {
    pub(super) rooms: Vec<Mention<RoomId>>,
    pub(super) unknown: Option<Mention<String>>,
    pub(super) asked: Vec<AskedAbout>,
}

/// Finds and blanks rooms.
pub(super) fn read(page: &mut Masked, text: &str, sentences: &[Sentence], venue: &Venue) -> Read {
    let mut found: Vec<(RoomId, Span)> = Vec::new();
    let mut out = Read::default();
    let low = page.as_str().to_owned();
    for room in &venue.rooms {
        let name = fold(&room.name);
        let mut at = 0;
        while let Some(i) = low.get(at..).and_then(|l| l.find(&name)) {
            let span = (at + i, at + i + name.len());
            at = span.1;
            if bounded(&low, span) && !article(&low, text, span) {
                found.push((room.id.clone(), span));
            }
        }
    }
    let lettered =
        |key: &str| venue.rooms.iter().find(|r| fold(&r.name).rsplit(' ').next() == Some(key)).map(|r| r.id.clone());
    for c in LETTER.captures_iter(&low) {
        for (n, m) in (1..=3).filter_map(|i| c.get(i).map(|m| (i, m))) {
            let span = (m.start(), m.end());
            let upper = part(text, span).chars().all(char::is_uppercase);
            if found.iter().any(|f| f.1.0 <= span.0 && span.1 <= f.1.1)
                || (!upper && (n > 1 || article(&low, text, span)))
            {
                continue;
            }
            match lettered(m.as_str()) {
                Some(id) => found.push((id, span)),
                None if upper && out.unknown.is_none() => {
                    let whole = (c.get(0).map_or(span.0, |a| if n == 1 { a.start() } else { span.0 }), span.1);
                    out.unknown = Some(Mention::sure(part(text, whole).to_owned(), whole));
                }
                None => {}
            }
        }
    }
    for c in BARE.captures_iter(&low) {
        let Some(m) = c.get(1) else { continue };
        let span = (m.start(), m.end());
        let upper = part(text, span).chars().all(char::is_uppercase) && m.as_str() != "i";
        let known = found.iter().any(|f| f.1.0 <= span.0 && span.1 <= f.1.1);
        if upper
            && !known
            && let Some(id) = lettered(m.as_str())
        {
            found.push((id, span));
        }
    }
    for c in SUITE.captures_iter(&low) {
        let (Some(all), Some(first), Some(kind)) = (c.get(0), c.get(1), c.get(2)) else { continue };
        let span = (all.start(), all.end());
        let capital = |s: Span| part(text, s).starts_with(char::is_uppercase);
        if out.unknown.is_none()
            && capital((first.start(), first.end()))
            && capital((kind.start(), kind.end()))
            && !found.iter().any(|f| f.1.0 < span.1 && span.0 < f.1.1)
        {
            out.unknown = Some(Mention::sure(part(text, span).to_owned(), span));
        }
    }
    found.sort_by_key(|f| f.1);
    for (id, span) in found {
        page.blank(span);
        let question = sentences.iter().find(|s| s.holds(span)).is_some_and(|s| s.kind == Kind::Question);
        if question {
            let asked = AskedAbout::Room(id);
            if !out.asked.contains(&asked) {
                out.asked.push(asked);
            }
        } else if !replaced(&low, span) {
            out.rooms.push(Mention::sure(id, span));
        }
    }
    out
}

/// "instead of Room A", "not Room A": the old value of a change.
fn replaced(low: &str, span: Span) -> bool {
    if REFUSED.is_match(low.get(span.1..).unwrap_or_default()) {
        return true;
    }
    let head = before(low, span.0).trim_end();
    let head = head.strip_suffix("room").or_else(|| head.strip_suffix("raum")).unwrap_or(head).trim_end();
    ["instead of", "rather than", "statt", "anstatt", "anstelle von", "not", "nicht", "from", "von"]
        .iter()
        .any(|w| head.ends_with(w))
        && !head.ends_with("davon")
}

fn bounded(low: &str, span: Span) -> bool {
    let word = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    !word(super::fold::byte_before(low, span.0)) && !word(low.as_bytes().get(span.1).copied())
}

/// "room a bit larger": the letter is an article, not a name.
fn article(low: &str, text: &str, span: Span) -> bool {
    let last = (span.1.saturating_sub(1), span.1);
    if low.get(last.0..last.1).is_none_or(|l| l != "a") || part(text, last) == "A" {
        return false;
    }
    let next = low.get(span.1..).unwrap_or_default().trim_start();
    const GO_ON: &[&str] = &[
        "please", "bitte", "for", "fuer", "on", "am", "would", "is", "works", "looks", "and", "und", "or", "oder",
        "with", "mit", "ist", "passt",
    ];
    let word: String = next.chars().take_while(char::is_ascii_alphabetic).collect();
    !(word.is_empty() || GO_ON.contains(&word.as_str()))
}

/// The layout wished; a question has none.
pub(super) fn layout(low: &str, sentences: &[Sentence]) -> Option<Mention<Layout>> {
    let mut last: Option<Mention<Layout>> = None;
    for (layout, pattern) in LAYOUTS.iter() {
        for m in pattern.find_iter(low) {
            let span = (m.start(), m.end());
            let factual = sentences.iter().find(|s| s.holds(span)).is_none_or(|s| s.factual());
            let old = replaced(low, span);
            if factual && !old && last.as_ref().is_none_or(|l| l.span < span) {
                last = Some(Mention::sure(*layout, span));
            }
        }
    }
    last
}

/// The kind of event, in the client's words. A room is no kind of event.
pub(super) fn event_type(low: &str, text: &str, sentences: &[Sentence]) -> Option<Mention<String>> {
    const PLAIN: &[&str] = &["room", "venue", "space", "raum", "saal", "event", "anlass", "veranstaltung"];
    let fit = |plain: bool| {
        EVENT.find_iter(low).find(|m| {
            let span = (m.start(), m.end());
            let generic = PLAIN.iter().any(|p| m.as_str().starts_with(p) && m.as_str().len() <= p.len() + 2)
                || m.as_str().starts_with("raeumlich");
            let room = matches!(m.as_str(), "room" | "venue" | "space" | "raum" | "saal")
                || m.as_str().starts_with("raeumlich");
            let asked = sentences
                .iter()
                .find(|s| s.holds(span))
                .is_some_and(|s| s.kind == Kind::Question || s.cues.has(Cue::Cancel));
            !asked && (if plain { !room } else { !generic })
        })
    };
    let m = fit(false).or_else(|| fit(true))?;
    let span = (m.start(), m.end());
    Some(Mention::sure(part(text, span).to_owned(), span))
}

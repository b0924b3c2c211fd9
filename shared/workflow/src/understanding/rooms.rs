//! Rooms, layouts and the kind of event.

use super::cues::Key;
use super::fold::{Masked, Span, after, before, fold, part, re};
use super::lang::{self, Cue};
use super::sentences::{Kind, Sentence, Text};
use super::{AskedAbout, Mention};
use crate::order;
use crate::venue::{Layout, RoomId, Venue};
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

mod told;

static LETTER: LazyLock<Regex> = LazyLock::new(|| {
    let mut words: Vec<&str> = ROOM_WORDS.iter().map(String::as_str).collect();
    order::by_key(&mut words, |w| (std::cmp::Reverse(w.len()), *w));
    let room = format!("(?:{})", words.join("|"));
    // "La sala A è buia": the verb holds the letter of "and".
    let and = r"(?:(?:,|/| &) ?| (?:or|oder|and|und|ou|et|o|e) )";
    re(&format!(r"\b{room}\s?-?\s?([a-z])\b(?:{and}(?:{room} )?([a-z])\b)?(?:{and}(?:{room} )?([a-z])\b)?"))
});
/// What a room is called before its letter, folded.
static ROOM_WORDS: LazyLock<HashSet<String>> =
    LazyLock::new(|| lang::words(&lang::ALL, |w| w.room_words).map(fold).collect());
/// What stands right before a room that is named by its letter alone.
static LED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:to|take|nehmen|auf|in|the|den|prefer|choose|want|option|bigger|larger|smaller|groesseren?|kleineren?|with|mit|for|ins?|waehlen|la|prenons|prendre|dans|nella|prendiamo|preefeerons|preferiamo)(?: the| den| la)?(?: larger| bigger| smaller| groesseren| kleineren)? $",
    )
});
static SUITE: LazyLock<Regex> =
    LazyLock::new(|| re(r"\b([a-z]{3,}) (suite|ballroom|ballsaal|lounge|salon|saal|room|hall)\b"));
static SUITE_WORD: LazyLock<Regex> = LazyLock::new(|| re(" (?:suite|ballroom|ballsaal|lounge|salon|saal|room|hall)"));
static SALLE_WORD: LazyLock<Regex> = LazyLock::new(|| re("(?:salle|salon|sala|salone) "));
static SALLE: LazyLock<Regex> = LazyLock::new(|| re(r"\b(salle|salon|sala|salone) ([a-z]{4,})\b"));
static ONWARD: LazyLock<Regex> = LazyLock::new(|| re(r"^ (?:to|into|auf|zu|zum|in|nach|aa|a|alla|vers|au|al) "));
static REFUSED: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"^ (?:is|ist|waere|wird|would be|will be|gets|becomes|seems|est|devient|serait|sera|ee|diventa|sarebbe|sarai?|sembra)(?: \w+){0,5} (?:too|zu|trop|troppo|etwas|a bit|a little|un peu|un po'?) (?:zu |too |trop |troppo )?(?:small|big|large|klein|eng|gross|expensive|teuer|petite?|grande?|cheere?|piccola|cara)",
        r"|^ (?:does not|doesn't|won't) (?:work|suit|fit)|^ (?:waere|ist|wird) (?:\w+ ){0,5}(?:eng|knapp|ueberdimensioniert)\b|^ passt (?:\w+ )?nicht|^ ne (?:nous |me )?convient pas|^ non (?:ci |mi )?va bene"
    ))
});

/// A room named in the text.
struct Named {
    id: RoomId,
    span: Span,
    /// "instead of Room A": the old value of a change.
    old: bool,
}

/// The rooms named, before it is known which sentences count.
#[derive(Default)]
pub(super) struct Found {
    named: Vec<Named>,
    unknown: Option<Mention<String>>,
    text: Vec<(RoomId, String)>,
}

/// What was read about rooms.
#[derive(Default)]
pub(super) struct Read {
    pub(super) rooms: Vec<Mention<RoomId>>,
    pub(super) unknown: Option<Mention<String>>,
    pub(super) asked: Vec<AskedAbout>,
    /// Names of rooms that a change goes away from.
    pub(super) old: Vec<(String, Span)>,
}

impl Found {
    /// Whether a sentence names a room that is wished.
    pub(super) fn any_in(&self, s: &Sentence) -> bool {
        self.named.iter().any(|n| s.holds(n.span) && !n.old)
    }

    /// Blanks the rooms and sorts them by what their sentences do.
    pub(super) fn judged(self, page: &mut Masked, parsed: &Text) -> Read {
        let mut out = Read { unknown: self.unknown, ..Read::default() };
        let spans: Vec<Span> = self.named.iter().map(|n| n.span).collect();
        for Named { id, span, old } in self.named {
            let sentence = parsed.sentences.iter().find(|s| s.holds(span));
            let told = sentence.is_some_and(|s| told::only_told(page.as_str(), parsed, s, span, &spans));
            page.blank(span);
            let question = sentence.is_some_and(|s| s.kind == Kind::Question);
            if told && !old {
                continue;
            }
            if old {
                let name = self.text.iter().find(|t| t.0 == id).map_or_else(String::new, |t| t.1.clone());
                out.old.push((name, span));
            } else if question {
                let asked = AskedAbout::Room(id);
                if !out.asked.contains(&asked) {
                    out.asked.push(asked);
                }
            } else {
                out.rooms.push(Mention::sure(id, span));
            }
        }
        out
    }
}

/// Finds rooms by name, by letter and by a name with a typo. `listed`: some were offered to choose from.
pub(super) fn find(page: &Masked, text: &str, parsed: &Text, venue: &Venue, listed: bool) -> Found {
    let low = page.as_str();
    let mut found: Vec<(RoomId, Span)> = Vec::new();
    let mut unknown: Option<Mention<String>> = None;
    by_name(low, text, parsed, venue, &mut found);
    distinctive(low, parsed, venue, &mut found);
    let known = |found: &[(RoomId, Span)], span: Span| found.iter().any(|f| f.1.0 <= span.0 && span.1 <= f.1.1);
    let lettered = |key: &str| {
        let last = |name: &str| fold(name).rsplit(' ').next().map(str::to_owned);
        venue.rooms.iter().find(|r| last(&r.name).as_deref() == Some(key)).map(|r| r.id.clone())
    };
    let letters = || parsed.words.iter().filter(|w| w.span.1 - w.span.0 == 1);
    let lettered_room = letters().any(|w| ROOM_WORDS.contains(last_word(low, w.span.0)));
    for c in LETTER.captures_iter(if lettered_room { low } else { "" }) {
        for (n, m) in (1..=3).filter_map(|i| c.get(i).map(|m| (i, m))) {
            let span = (m.start(), m.end());
            let upper = part(text, span).chars().all(char::is_uppercase);
            // "Raum f. den Kurs": short for another word.
            let short = low
                .get(span.1..)
                .is_some_and(|r| r.strip_prefix(". ").is_some_and(|r| r.starts_with(|c: char| c.is_ascii_lowercase())))
                && !upper
                && matches!(m.as_str(), "f" | "m" | "z" | "u" | "v" | "b");
            // "La salle d'avant".
            let elided = !upper && after(low, span.1).starts_with('\'');
            if known(&found, span) || short || elided || (!upper && (n > 1 || article(low, text, span))) {
                continue;
            }
            match lettered(m.as_str()) {
                Some(id) => found.push((id, span)),
                None if upper && unknown.is_none() => {
                    let whole = (c.get(0).map_or(span.0, |a| if n == 1 { a.start() } else { span.0 }), span.1);
                    unknown = Some(Mention::sure(part(text, whole).to_owned(), whole));
                }
                None => {}
            }
        }
    }
    let single = |span: &Span| {
        let letter = part(low, *span);
        let upper = part(text, *span).starts_with(|c: char| c.is_ascii_uppercase());
        letter != "i" && (upper || listed && answers(parsed, *span))
    };
    for span in letters().map(|w| w.span).filter(single) {
        if (bare(low, span) || listed && answers(parsed, span))
            && !known(&found, span)
            && let Some(id) = lettered(part(low, span))
        {
            found.push((id, span));
        }
    }
    unknown = unknown.or_else(|| named_unknown(low, text, &found));
    order::by_key(&mut found, |f| f.1);
    found.dedup();
    let named = found.into_iter().map(|(id, span)| Named { id, old: replaced(low, span), span }).collect();
    let text = venue.rooms.iter().map(|r| (r.id.clone(), r.name.clone())).collect();
    Found { named, unknown, text }
}

/// Rooms by their whole names.
fn by_name(low: &str, text: &str, parsed: &Text, venue: &Venue, found: &mut Vec<(RoomId, Span)>) {
    let names: Vec<(String, &RoomId)> = venue.rooms.iter().map(|r| (fold(&r.name), &r.id)).collect();
    let first = |s: &str| s.as_bytes().first().map_or(0, |b| 1_u64 << (b & 63));
    let firsts = names.iter().fold(0, |all, (name, _)| all | first(name));
    // A name begins where a word does.
    for at in parsed.tokens.iter().map(|t| t.span.0) {
        let rest = after(low, at);
        if firsts & first(rest) == 0 {
            continue;
        }
        for (name, id) in names.iter().filter(|(name, _)| !name.is_empty() && rest.starts_with(name.as_str())) {
            let span = (at, at + name.len());
            if bounded(low, span) && !article(low, text, span) {
                found.push(((*id).clone(), span));
            }
        }
    }
}

/// The word that ends before a position, over blanks and a hyphen.
fn last_word(low: &str, at: usize) -> &str {
    let head = before(low, at).trim_end_matches([' ', '\n', '\t', '-']);
    head.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// "We take B": a letter by itself, led to as a room is.
fn bare(low: &str, span: Span) -> bool {
    let ends = match after(low, span.1).as_bytes() {
        [] | [b'.'] => true,
        [b'.', next, ..] => !next.is_ascii_lowercase(),
        [next, ..] => !(next.is_ascii_alphanumeric() || *next == b'\''),
    };
    ends && LED.is_match(before(low, span.0))
}

/// "B", "b please": a letter that is the whole answer.
fn answers(parsed: &Text, letter: Span) -> bool {
    let Some(s) = parsed.sentences.iter().find(|s| s.holds(letter)) else { return false };
    let polite = |at: usize| {
        let said = |h: &super::cues::Hit| matches!(h.key, Key::Cue(Cue::Polite | Cue::Thank | Cue::Yes | Cue::Take));
        parsed.hits_of(s).any(|h| said(h) && h.first <= at && at <= h.last)
    };
    (s.words.0..s.words.1).all(|at| parsed.words.get(at).is_some_and(|w| w.span == letter) || polite(at))
}

/// Rooms by the one word that only they have, also with a typo: "Panoramma".
fn distinctive(low: &str, parsed: &Text, venue: &Venue, found: &mut Vec<(RoomId, Span)>) {
    const SHORTEST: usize = 5;
    let mut keys: Vec<(String, &RoomId)> = Vec::new();
    for room in &venue.rooms {
        let name = fold(&room.name);
        for word in name.split(|c: char| !c.is_ascii_alphanumeric()) {
            if word.len() >= SHORTEST && !ROOM_WORDS.contains(word) && !super::cues::is_known(word) {
                keys.push((word.to_owned(), &room.id));
            }
        }
    }
    let all = keys.clone();
    keys.retain(|k| all.iter().filter(|a| a.0 == k.0).count() == 1);
    if keys.is_empty() {
        return;
    }
    for w in &parsed.words {
        let word = part(low, w.span);
        if word.len() + 1 < SHORTEST || found.iter().any(|f| f.1.0 <= w.span.0 && w.span.1 <= f.1.1) {
            continue;
        }
        let typo = |key: &str| {
            let most = if key.len() >= 8 { 2 } else { 1 };
            key == word
                || (word.len() >= SHORTEST
                    && word.bytes().next() == key.bytes().next()
                    && !super::catalogue::is_common(word)
                    && strsim::osa_distance(key, word) <= most)
        };
        if let Some((_, id)) = keys.iter().find(|k| typo(&k.0)) {
            found.push(((*id).clone(), w.span));
        }
    }
}

/// "the Diamond Suite", "la salle Mozart": capitals, and no room of the house.
fn named_unknown(low: &str, text: &str, found: &[(RoomId, Span)]) -> Option<Mention<String>> {
    let capital = |m: regex::Match<'_>| part(text, (m.start(), m.end())).starts_with(char::is_uppercase);
    let free = |span: Span| !found.iter().any(|f| f.1.0 < span.1 && span.0 < f.1.1);
    let take = |c: regex::Captures<'_>, name: usize, both: bool| {
        let (all, name_at) = (c.get(0)?, c.get(name)?);
        let other = c.get(3 - name)?;
        let span = (all.start(), all.end());
        let ok =
            capital(name_at) && (!both || capital(other)) && free(span) && !super::cues::is_known(name_at.as_str());
        ok.then(|| Mention::sure(part(text, span).to_owned(), span))
    };
    // The patterns are tried only where one of their fixed words stands.
    let suite = || SUITE.captures_iter(low).find_map(|c| take(c, 1, true));
    let salle = || SALLE.captures_iter(low).find_map(|c| take(c, 2, false));
    let called = || SUITE_WORD.is_match(low).then(suite).flatten();
    called().or_else(|| SALLE_WORD.is_match(low).then(salle).flatten())
}

/// "instead of Room A", "not Room A", "Room A is too small": the old value of a change.
fn replaced(low: &str, span: Span) -> bool {
    if REFUSED.is_match(low.get(span.1..).unwrap_or_default()) {
        return true;
    }
    let head = before(low, span.0).trim_end();
    let mut head = head;
    for w in ["room", "raum", "saal", "salle", "sala", "la", "the", "den", "der", "dem"] {
        head = head.strip_suffix(w).filter(|h| h.ends_with(' ')).unwrap_or(head).trim_end();
    }
    let onward = || ONWARD.is_match(low.get(span.1..).unwrap_or_default());
    if lang::words(&lang::rooms::ALL, |r| r.out_of).any(|w| head.ends_with(w) && !before_word(head, w)) && onward() {
        return true;
    }
    lang::words(&lang::rooms::ALL, |r| r.away).any(|w| head.ends_with(w) && !before_word(head, w))
        && !head.ends_with("davon")
}

/// Whether a letter stands right before the ending: it is part of a longer word.
fn before_word(head: &str, ending: &str) -> bool {
    let at = head.len() - ending.len();
    super::fold::byte_before(head, at).is_some_and(|b| b.is_ascii_alphanumeric())
}

fn bounded(low: &str, span: Span) -> bool {
    let word = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    !word(super::fold::byte_before(low, span.0)) && !word(low.as_bytes().get(span.1).copied())
}

/// "room a bit larger", "la sala e il pranzo": the letter is an article or an "and", not a name.
fn article(low: &str, text: &str, span: Span) -> bool {
    let last = (span.1.saturating_sub(1), span.1);
    let small = part(text, last).starts_with(char::is_lowercase);
    if !(small && matches!(low.get(last.0..last.1), Some("a" | "e" | "o"))) {
        return false;
    }
    let next = low.get(span.1..).unwrap_or_default().trim_start();
    let word: String = next.chars().take_while(char::is_ascii_alphabetic).collect();
    !(word.is_empty() || lang::words(&lang::rooms::ALL, |r| r.goes_on).any(|w| w == word))
}

/// The layout wished; a question has none. The first one told holds, for an apéro or a dinner that follows stands or
/// sits in its own way; a later one only when it is called the seating, or changes it.
pub(super) fn layout(low: &str, text: &Text) -> Option<Mention<Layout>> {
    let mut held: Option<(Mention<Layout>, bool)> = None;
    for s in text.sentences.iter().filter(|s| s.factual() || s.settles()) {
        let turns = s.cues.any(&[Cue::Instead, Cue::ChangeVerb, Cue::Revision, Cue::Turn, Cue::Negation, Cue::Lack]);
        let called = s.cues.has(Cue::TargetLayout);
        for h in text.hits_of(s) {
            let Key::Layout(layout) = h.key else { continue };
            let span = text.span(h);
            if replaced(low, span) || text.reported(s, h) || is_place(low, span, s) {
                continue;
            }
            let wins = held.as_ref().is_none_or(|(l, was_called)| {
                let longer = l.span.0 == span.0 && l.span.1 < span.1;
                longer || l.span.1 <= span.0 && (turns && layout != Layout::Standing || called && !was_called)
            });
            if wins {
                held = Some((Mention::sure(layout, span), called));
            }
        }
    }
    held.map(|h| h.0)
}

/// Nouns for a house that also names a seating.
static PLACES: LazyLock<Vec<String>> =
    LazyLock::new(|| ["école", "aula", "théâtre", "teatro", "theater"].map(fold).to_vec());

/// "Une école nous prête une aula": the house, unless its sentence speaks of seating or says little else.
fn is_place(low: &str, span: Span, s: &Sentence) -> bool {
    const FEW: usize = 4;
    if !PLACES.iter().any(|p| p == part(low, span)) {
        return false;
    }
    let said = part(low, s.span).split(' ').filter(|w| !w.is_empty()).count();
    // "Style école", "tables en école", "sala a teatro".
    let style = ["style", "stile", "en", "a", "ad", "als", "im", "mode", "forme", "form"];
    let head = before(low, span.0).trim_end();
    let styled = style.iter().any(|w| head.strip_suffix(w).is_some_and(|h| h.is_empty() || h.ends_with([' ', '\n'])));
    let styled = styled || head.ends_with("aa l'") || head.ends_with("comme a l'");
    let listed = head.ends_with([':', '(', ',', '/', '-']);
    let sentence = part(low, s.span);
    let seats = [
        "bestuhlung",
        "seating",
        "layout",
        "configuration",
        "disposition",
        "disposizione",
        "chaises",
        "sedie",
        "banchi",
    ];
    let at_hand = ["notre disposition", "votre disposition", "a disposizione", "nostra disposizione", "aa disposition"];
    let seated = seats.iter().any(|w| sentence.contains(w)) && !at_hand.iter().any(|w| sentence.contains(w));
    said > FEW && !seated && !styled && !listed
}

/// The kind of event, in the client's words. A room is no kind of event.
pub(super) fn event_type(input: &str, text: &Text) -> Option<Mention<String>> {
    let mut best: Option<(bool, Span)> = None;
    for s in &text.sentences {
        if s.kind == Kind::Question || s.cues.has(Cue::Cancel) {
            continue;
        }
        for h in text.hits_of(s) {
            let Key::Event(special) = h.key else { continue };
            let room = text.hits_of(s).any(|r| {
                matches!(r.key, Key::Cue(Cue::NeedsRoom | Cue::TargetRoom)) && r.first <= h.last && h.last <= r.last
            });
            // "I would like to talk to a person."
            let person = text.all(s, Cue::Human).any(|r| r.first <= h.first && h.last <= r.last);
            let span = text.span(h);
            // The special before the general, the first before the next, the longer at one place.
            let better = best.is_none_or(|(was, at)| {
                (special && !was) || (special == was && (span.0 < at.1 && span.1 - span.0 > at.1 - at.0))
            });
            if better && !person && (special || !room) {
                best = Some((special, span));
            }
        }
    }
    best.map(|(_, span)| Mention::sure(part(input, span).to_owned(), span))
}

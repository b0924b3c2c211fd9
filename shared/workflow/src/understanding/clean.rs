//! The new part of a mail: quotes, signature, device footers, control and direction marks removed.

use super::fold::{fold, re};
use regex::Regex;
use std::sync::LazyLock;

/// Longest text read.
const MAX_CHARS: usize = 10_000;

/// New text and signature.
pub(super) struct Cleaned {
    /// What the client wrote now.
    pub(super) text: String,
    /// What stood below the greeting. Only for contact data.
    pub(super) signature: String,
}

static ATTRIBUTION: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"^(?:on .{4,160} wrote ?:|am .{4,160} schrieb\b.{0,160}:|.{4,160} schrieb am .{4,100}:|le .{4,160} a ?ecrit ?:",
        r"|le .{4,160} aa? eecrit ?:|il .{4,160} ha scritto ?:)\s*$"
    ))
});
static ATTRIBUTION_START: LazyLock<Regex> = LazyLock::new(|| re(r"^(?:on|am|le|il) .{0,80}\d"));
static SEPARATOR: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"^\s*-{2,}\s*(?:original message|original appointment|urspruengliche nachricht|urspruenglicher termin|original-nachricht",
        r"|originalnachricht|message d'origine|messaggio originale)\s*-*\s*$"
    ))
});
static FORWARD: LazyLock<Regex> =
    LazyLock::new(|| re(r"^\s*-*\s*(?:forwarded message|weitergeleitete nachricht|begin forwarded message).{0,15}$"));
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    re(r"^\*?(?:von|from|de|gesendet|sent|datum|date|an|to|cc|betreff|subject|objet|reply-to)\*? ?:\*? ?\S")
});
static HEADER_FROM: LazyLock<Regex> = LazyLock::new(|| re(r"^\*?(?:von|from|de)\*? ?:\*? ?\S"));
static SIGN_OFF: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"^\s*(?:mit )?(?:freundliche[nr]?|beste[nr]?|herzliche[nr]?|liebe[nr]?|viele[nr]?|schoene[nr]?|sonnige[nr]?) ?(?:und \w+ )?gru(?:ss|ess)e?n?\b.{0,40}$",
        r"|^\s*(?:(?:best|kind|kindest|warm|warmest|many) ?(?:regards|wishes)|regards|best|sincerely|yours (?:sincerely|faithfully|truly)|cheers|all the best|with (?:kind|best|warm) regards|best regards)(?: from \w+)?\s*[,.!]*\s*$",
        r"|^\s*(?:mfg|lg|vg|bg|gruss|gruesse|freundlich gruesst|es gruesst(?: freundlich)?|cordialement|meilleures salutations|bien aa vous|cordiali saluti|distinti saluti)\b.{0,30}$",
    ))
});
static FOOTER: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"^\s*(?:sent from my \w+|sent from (?:outlook|mail|gmail|yahoo)\b|get outlook for|von meinem \w+ gesendet|gesendet (?:von|mit|ueber) \w+|gesendet von mail|outlook fuer (?:ios|android)",
        r"|this (?:e-?mail|message) (?:and any attachments? )?(?:is|may|contains)\b|diese (?:e-?mail|nachricht) (?:ist|kann|enthaelt)\b|envoyee? de mon|inviato da)"
    ))
});

/// Splits a body. Never fails: whatever is left is the text.
pub(super) fn clean(body: &str) -> Cleaned {
    let plain = normalise(body);
    let lines: Vec<&str> = plain.split('\n').collect();
    let folded: Vec<String> = lines.iter().map(|l| fold(l.trim_end())).collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut signature: Vec<&str> = Vec::new();
    let mut in_signature = false;
    let mut forwarded = false;
    let at = |i: usize| folded.get(i).map_or("", String::as_str);
    let mut i = 0;
    while let Some(line) = lines.get(i) {
        let low = at(i);
        let trimmed = low.trim_start();
        if trimmed.starts_with('>') || FORWARD.is_match(low) {
            forwarded |= !trimmed.starts_with('>');
            i += 1;
            continue;
        }
        if SEPARATOR.is_match(low) {
            break;
        }
        if header_block(&folded, i) {
            // A forwarded inquiry has its header on top: what follows is then the message itself.
            if forwarded || kept.iter().all(|l| l.trim().is_empty()) {
                forwarded = false;
                in_signature = false;
                while HEADER.is_match(at(i)) {
                    i += 1;
                }
                continue;
            }
            break;
        }
        if ATTRIBUTION_START.is_match(trimmed) {
            let two = format!("{} {}", trimmed, at(i + 1).trim());
            let three = format!("{two} {}", at(i + 2).trim());
            let nonempty = kept.iter().any(|l| !l.trim().is_empty());
            let skip = [trimmed, &two, &three].iter().position(|t| ATTRIBUTION.is_match(t));
            if let Some(n) = skip {
                if nonempty {
                    break;
                }
                i += n + 1;
                continue;
            }
        } else if ATTRIBUTION.is_match(trimmed) && kept.iter().any(|l| !l.trim().is_empty()) {
            break;
        }
        if trimmed == "--" || FOOTER.is_match(low) {
            in_signature = true;
        } else if in_signature {
            signature.push(line);
        } else if SIGN_OFF.is_match(low) && kept.iter().any(|l| !l.trim().is_empty()) {
            in_signature = true;
        } else {
            kept.push(line);
        }
        i += 1;
    }
    Cleaned { text: kept.join("\n").trim().to_owned(), signature: signature.join("\n").trim().to_owned() }
}

/// Whether an Outlook header block starts at this line: "Von:" followed by two more header lines.
fn header_block(folded: &[String], i: usize) -> bool {
    let is = |k: usize, r: &Regex| folded.get(k).is_some_and(|l| r.is_match(l.trim_start()));
    is(i, &HEADER_FROM) && (1..=3).filter(|k| is(i + k, &HEADER)).count() >= 2
}

/// One way to write each sign: full-width folded, dashes and quotes plain, control and direction marks gone.
pub(super) fn normalise(s: &str) -> String {
    let s = s.replace("\r\n", "\n");
    let mut out = String::with_capacity(s.len().min(MAX_CHARS * 4));
    let mut n = 0;
    for c in s.chars() {
        if n >= MAX_CHARS {
            break;
        }
        let c = match c {
            '\r' => '\n',
            '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' | '\t' | '\u{b}' | '\u{c}' => ' ',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{2032}' | '\u{b4}' | '`' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => '"',
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{61c}' => {
                continue;
            }
            c => c,
        };
        if c != '\n' && c.is_control() {
            continue;
        }
        out.push(c);
        n += 1;
    }
    out
}

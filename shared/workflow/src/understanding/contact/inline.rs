//! Who signs on the last line of the text itself: "Grazie mille, Lucia Bernasconi, 079 612 44 10", "Bonne journée, Steve",
//! "On sera 30. Christiane Rochat".

use super::card::{self, Card};
use crate::understanding::clean;
use crate::understanding::fold::{digits, fold, snap};
use crate::understanding::lang::orgs;
use crate::understanding::phone;
use crate::understanding::privacy::is_first;

/// Bytes of the line's end that are looked at.
const REACH: usize = 160;
/// What follows a name at most: its house, an office, a number.
const BEHIND: usize = 3;
/// Letters of the longest abbreviation that looks like a sentence of its own: "att. Lucia Rossi".
const SHORT: usize = 4;

/// A piece of the line, and the mark that ended the piece before it.
struct Piece<'a> {
    text: &'a str,
    led: Option<u8>,
}

/// Reads the signer at the very end of `text`; `billed` tells that an address is written there, too.
pub(super) fn read(text: &str, billed: bool) -> Card {
    let mut out = Card::default();
    let line = text.trim_end().rsplit('\n').next().unwrap_or_default();
    let (from, to) = snap(line, (line.len().saturating_sub(REACH), line.len()));
    let pieces = pieces(line.get(from..to).unwrap_or_default());
    let mut rest = pieces.as_slice();
    for _ in 0..BEHIND {
        let Some((last, before)) = rest.split_last() else { break };
        if let Some(name) = signer(last, before, billed) {
            out.name = Some(name);
            return out;
        }
        if out.company.is_none() {
            let house = || card::housed(last.text, None).filter(|c| orgs::named(&clean::plain(c)));
            out.company = house().map(str::to_owned);
        }
        rest = before;
    }
    Card::default()
}

/// The line cut at commas, brackets and where a sentence ends.
fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let (mut from, mut led) = (0, None);
    let bytes = line.as_bytes();
    for (at, b) in line.bytes().enumerate() {
        let parts = match b {
            b',' | b'.' | b'!' | b'?' | b':' | b')' => matches!(bytes.get(at + 1), None | Some(b' ')),
            b'(' => true,
            b'-' => at > 0 && bytes.get(at - 1) == Some(&b' ') && bytes.get(at + 1) == Some(&b' '),
            _ => false,
        };
        if parts {
            out.push(Piece { text: line.get(from..at).unwrap_or_default().trim(), led });
            (from, led) = (at + 1, Some(b));
        }
    }
    out.push(Piece { text: line.get(from..).unwrap_or_default().trim(), led });
    out.retain(|p| !p.text.is_empty());
    out
}

/// The name in a piece, if it is one and what stands before it lets it sign.
fn signer(piece: &Piece, before: &[Piece], billed: bool) -> Option<String> {
    let own = card::person(piece.text).filter(|n| n == piece.text);
    // "Natel 076 333 21 09".
    if digits(&fold(piece.text)).take(phone::SHORTEST).count() > 0 {
        return None;
    }
    let Some(name) = own else {
        let low = fold(piece.text);
        return card::greeted(piece.text, &low).map(str::to_owned);
    };
    let ahead = before.last()?;
    let words = name.split(' ').count();
    let first = name.split(' ').next().is_some_and(is_first);
    if matches!(piece.led, Some(b',' | b'!' | b'.' | b'-')) && clean::farewell(ahead.text) && (words > 1 || first) {
        return Some(name);
    }
    // A sentence of its own; behind an address it is who lives there.
    let lone = !ahead.text.contains(' ') && ahead.text.len() <= SHORT;
    let ended = matches!(piece.led, Some(b'.' | b'!' | b'?')) && !lone;
    (ended && first && !billed).then_some(name)
}

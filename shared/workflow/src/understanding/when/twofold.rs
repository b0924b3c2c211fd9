//! Items whose meaning their neighbours choose: "mar" is a Tuesday or March in French and Italian, "@" is "at".

use super::class::{EMPTY, Sense, Tag};
use super::lex::{Item, Kind};

/// "@" between two words.
pub(super) static AT: Sense = Sense { tags: 1 << (Tag::At as u8), ..EMPTY };
static TUESDAY: Sense = Sense { tags: 1 << (Tag::Shy as u8), named: true, weekday: Some(2), ..EMPTY };
static MARCH: Sense = Sense { tags: 1 << (Tag::Shy as u8), named: true, month: Some(3), ..EMPTY };

/// Chooses for words that are a weekday and a month.
pub(super) fn tell_apart(items: &mut [Item]) {
    for k in 0..items.len() {
        let twofold = items.get(k).is_some_and(|t| t.sense.month == Some(3) && t.sense.weekday == Some(2));
        if twofold
            && let Some(sense) = chosen(items, k)
            && let Some(t) = items.get_mut(k)
        {
            t.sense = sense;
        }
    }
}

/// The meaning that the words right beside it leave.
fn chosen(items: &[Item], k: usize) -> Option<&'static Sense> {
    let mark = |i: usize, m: u8| items.get(i).is_some_and(|t| t.kind == Kind::Mark(m));
    let any = |i: usize, tags: &[Tag]| items.get(i).is_some_and(|t| tags.iter().any(|g| t.sense.has(*g)));
    let number = |i: usize| match items.get(i)?.kind {
        Kind::Num { value, digits } => Some((value, digits)),
        _ => None,
    };
    let day = |i: usize| number(i).is_some_and(|n| n.0 <= 31 && n.1 <= 2);
    let romance = items.get(k).is_some_and(|t| matches!(t.language, 2 | 3));
    // "Sun, Mar. 6": a comma joins weekdays only where the word is one.
    let joint = |i: usize| {
        let sure = mark(i, b'-') || mark(i, b'/') || any(i, &[Tag::Or, Tag::And, Tag::To, Tag::Until]);
        sure || romance && mark(i, b',')
    };
    let weekday = |i: usize| items.get(i).is_some_and(|t| t.sense.weekday.is_some() && t.sense.month.is_none());
    let next = if mark(k + 1, b'.') { k + 2 } else { k + 1 };
    let before = k.wrapping_sub(1);
    let far = before.wrapping_sub(1);
    let far = if mark(far, b'.') { far.wrapping_sub(1) } else { far };
    if joint(next) && weekday(next + 1) || joint(before) && weekday(far) {
        return Some(&TUESDAY);
    }
    if day(before) || number(next).is_some_and(|n| n.1 == 4) || any(before, &[Tag::In]) && !any(before, &[Tag::To]) {
        return Some(&MARCH);
    }
    let timed = any(next, &[Tag::At]) || items.get(next).is_some_and(|t| t.sense.part.is_some());
    (romance && (day(next) || timed)).then_some(&TUESDAY)
}

//! What stands below the message: the greeting and what follows, device lines, legal footers, a contact block.

use super::devices::device;
use super::greeting::{NOUNS, closing, greeting};
use super::legal::legal;
use super::{Lines, banner, signoff};
use crate::understanding::lang::{self, listed, mail};

pub(super) fn first_word(line: &str) -> &str {
    let end = line.bytes().position(|b| matches!(b, b' ' | b':' | b',' | b'\''));
    end.and_then(|at| line.get(..at)).unwrap_or(line)
}

/// Splits the lines `part` (indices in order) into text and signature. Device lines are in neither.
pub(super) fn split(lines: &Lines, part: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let mut text: Vec<usize> = Vec::with_capacity(part.len());
    let mut below: Vec<usize> = Vec::new();
    let mut in_signature = false;
    let mut postscript = false;
    let mut warning = false;
    // Where what stands below the line of a program begins.
    let mut footed: Option<usize> = None;
    // Where the lines of a gateway end.
    let mut bannered = 0;
    for (n, i) in part.iter().copied().enumerate() {
        let low = lines.low(i);
        if low.is_empty() {
            postscript &= !in_signature || text.last().is_some_and(|l| !lines.low(*l).is_empty());
            if in_signature && !postscript {
                below.push(i)
            } else {
                text.push(i)
            }
            continue;
        }
        if device(low) {
            // A program puts its line below the message: what follows it is the old one, or a signature.
            if !in_signature && text.iter().rev().any(|t| ended(lines.low(*t))) {
                in_signature = true;
                footed = Some(below.len());
            }
            continue;
        }
        let said = text.iter().any(|t| !lines.low(*t).is_empty());
        bannered = bannered.max(n + banner::lines_of(lines, part, n, said));
        if n < bannered {
            continue;
        }
        // A gateway's warning stands above the message: it ends with its paragraph.
        warning &= n.checked_sub(1).and_then(|p| part.get(p)).is_some_and(|i| !lines.low(*i).is_empty());
        if warning {
            continue;
        }
        if !in_signature && legal(lines, part, n) {
            if !said && text_after(lines, part, n) {
                warning = true;
                continue;
            }
            in_signature = true;
            postscript = false;
        }
        if in_signature {
            postscript = (postscript || is_postscript(low)) && !legal(lines, part, n);
            if postscript {
                text.push(i);
            } else {
                below.push(i);
            }
            continue;
        }
        let thanks = listed!(mail.thanks).contains(low.trim_end_matches([',', '!', '.', ' ']));
        let greets = greeting(low) && !opens(lines, part, n);
        let closes = greets || rule_above_contact(lines, part, n) || thanks && names_below(lines, part, n);
        if low == "--" || said && closes {
            in_signature = true;
            // "Gruss Stefan": the greeting's own line names who signs.
            let last = low.rsplit(' ').next().unwrap_or_default();
            let raw = lines.raw(i).trim().rsplit(' ').next().unwrap_or_default();
            if greets && raw.starts_with(char::is_uppercase) && low.contains(' ') && !NOUNS.contains(last) {
                below.push(i);
            }
        } else {
            text.push(i);
        }
    }
    // Sentences there are an old message's, nobody's signature; blank lines and rules are none.
    if let Some(from) = footed {
        let said = || below.iter().skip(from).map(|i| lines.low(*i)).filter(|l| !l.is_empty() && !ruled(l));
        if said().next().is_none() || said().any(ended) {
            below.truncate(from);
        }
    }
    if below.is_empty() {
        contact_block(lines, &mut text, &mut below);
    }
    if below.is_empty() {
        signoff::split(lines, &mut text, &mut below);
    }
    (text, below)
}

/// Whether a line ends a sentence.
fn ended(low: &str) -> bool {
    low.ends_with(['.', '!', '?']) && low.contains(' ')
}

/// Whether another paragraph follows.
fn text_after(lines: &Lines, part: &[usize], n: usize) -> bool {
    part.iter().skip(n).skip_while(|i| !lines.low(**i).is_empty()).any(|i| !lines.low(*i).is_empty())
}

/// Words of a paragraph that is no signature's.
const PROSE: usize = 9;

/// "Grüß Gott," or "Greetings of the day!" above a paragraph of prose: it opens what it seemed to close.
fn opens(lines: &Lines, part: &[usize], n: usize) -> bool {
    let Some(greeted) = part.get(n) else { return false };
    // "Herzliche Grüsse, Anna" closes whatever stands below.
    let plain_word = |w: &str| {
        let low = super::plain(w);
        let low = low.trim_matches(|c: char| !c.is_alphanumeric());
        !w.starts_with(char::is_uppercase) || NOUNS.contains(low) || matches!(low, "gott" | "day" | "team" | "all")
    };
    // "Ciao Vreni" right above prose is how a message opens, too.
    let hailed = hails(lines.low(*greeted)) && part.get(n + 1).is_some_and(|i| !lines.low(*i).is_empty());
    if !hailed && !lines.raw(*greeted).trim().split(' ').skip(1).all(plain_word) {
        return false;
    }
    let Some(m) = (n + 1..part.len()).find(|m| part.get(*m).is_some_and(|i| !lines.low(*i).is_empty())) else {
        return false;
    };
    let below = part.get(m).map(|i| lines.low(*i)).unwrap_or_default();
    let words = below.split(' ').count();
    let numbers = below.bytes().filter(u8::is_ascii_digit).count() >= 7 && words < 2 * PROSE;
    let prose = words >= PROSE && !numbers && !below.contains(['|', '@', '·']);
    prose && !is_postscript(below) && !device(below) && !legal(lines, part, m)
}

/// "Ciao Vreni": one word that both opens and closes, and a name.
fn hails(low: &str) -> bool {
    lang::words(&mail::ALL, |m| m.hails)
        .any(|b| low.strip_prefix(b).is_some_and(|r| r.starts_with([' ', ',']) && r.trim().split(' ').count() <= 3))
}

fn is_postscript(low: &str) -> bool {
    lang::words(&mail::ALL, |m| m.postscripts).any(|p| low.starts_with(p))
}

/// "Thanks," above nothing but a name and what belongs to it.
fn names_below(lines: &Lines, part: &[usize], n: usize) -> bool {
    let said = |i: &&usize| !lines.low(**i).is_empty();
    let mut rest = part.iter().skip(n + 1).filter(said).peekable();
    // "Thanks," a long line, and the card below it.
    if let Some(rule) = rest.next_if(|i| lines.low(**i).len() >= 5 && ruled(lines.low(**i))) {
        return rest.peek().is_some_and(|i| name(lines.raw(**i).trim())) && *rule > 0;
    }
    let Some(first) = rest.next() else { return false };
    let ends = part.iter().skip(n + 1).filter(said).count() <= 8;
    let first = lines.raw(*first).trim();
    // "Danke euch!" above "Lieber Gruss" is a sentence.
    let named = (name(first) || signoff::small_name(first)) && !closing(first);
    ends && named && rest.all(|i| lines.low(*i).len() <= 70 && !lines.low(*i).contains('?'))
}

/// One to four capitalised words and nothing else.
fn name(raw: &str) -> bool {
    let words: Vec<&str> = raw.trim_end_matches(['.', ',']).split(' ').filter(|w| !w.is_empty()).collect();
    (1..=4).contains(&words.len())
        && words.iter().all(|w| {
            let upper = w.starts_with(char::is_uppercase)
                || matches!(*w, "von" | "van" | "de" | "di" | "der" | "&" | "and" | "und");
            upper && w.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '&'))
        })
}

/// "____" or "----" above a contact block or a mailing list's footer.
fn rule_above_contact(lines: &Lines, part: &[usize], n: usize) -> bool {
    let low = part.get(n).map(|i| lines.low(*i)).unwrap_or_default();
    if !ruled(low) {
        return false;
    }
    let rest: Vec<usize> = part.iter().skip(n + 1).copied().filter(|i| !lines.low(*i).is_empty()).collect();
    let listed = rest.first().is_some_and(|i| lines.low(*i).contains("mailing list"));
    let named = || rest.len() <= 6 && signoff::ending(lines, &rest);
    listed || rest.is_empty() || is_contact(lines, &rest) || named() || is_footer(lines, &rest)
}

/// "____", "----", "====", "++"; a dash alone, too.
fn ruled(low: &str) -> bool {
    let mut bytes = low.bytes();
    let first = bytes.next();
    (low.len() >= 2 || low == "-")
        && matches!(first, Some(b'_' | b'-' | b'=' | b'+' | b'*'))
        && bytes.all(|b| Some(b) == first)
}

/// Short lines without a sentence, links among them.
fn is_footer(lines: &Lines, block: &[usize]) -> bool {
    let brief = |i: &usize| lines.low(*i).len() <= 60 && !lines.low(*i).ends_with(['.', '?', '!', ':']);
    block.len() <= 14 && block.iter().all(brief) && block.iter().any(|i| lines.low(*i).starts_with("http"))
}

/// A last paragraph of short lines with a name on top and a phone or link in it.
fn contact_block(lines: &Lines, text: &mut Vec<usize>, below: &mut Vec<usize>) {
    while text.last().is_some_and(|i| lines.low(*i).is_empty()) {
        text.pop();
    }
    let start = text.iter().rposition(|i| lines.low(*i).is_empty()).map_or(0, |p| p + 1);
    let above = text.iter().take(start).rev().find(|i| !lines.low(**i).is_empty()).map(|i| lines.low(*i));
    let block = text.get(start..).unwrap_or_default();
    // "-Anna" below the last paragraph.
    if let Some(last) = text.last().copied().filter(|_| text.len() > 1) {
        let before = text.iter().rev().skip(1).find(|i| !lines.low(**i).is_empty()).map(|i| lines.low(*i));
        if initialled(lines.raw(last).trim(), before.unwrap_or_default()) {
            below.push(last);
            text.pop();
            return;
        }
    }
    if above.is_none_or(|a| a.ends_with(':')) || block.len() < 2 || !is_contact(lines, block) {
        return;
    }
    below.extend_from_slice(block);
    text.truncate(start);
}

/// "-Anna", "- anna" or "/AK" below a line that is no item of a list and announces none.
fn initialled(raw: &str, before: &str) -> bool {
    let Some(mark) = raw.chars().next().filter(|c| matches!(c, '-' | '~' | '/')) else { return false };
    let signer = raw.trim_start_matches([mark, ' ']);
    if before.is_empty() || before.starts_with(mark) || before.ends_with([':', ',']) {
        return false;
    }
    let ends = before.ends_with(['.', '!', '?', ')']);
    match mark {
        '/' => (1..=3).contains(&signer.len()) && signer.bytes().all(|b| b.is_ascii_uppercase()),
        _ => {
            signer.split(' ').count() <= 3
                && (name(signer) && !signoff::of_trade(signer) || ends && signoff::signed(signer))
        }
    }
}

fn is_contact(lines: &Lines, block: &[usize]) -> bool {
    let short = |i: &usize| lines.low(*i).len() <= 90 && !lines.low(*i).ends_with('?');
    let reach = |i: &usize| {
        let low = lines.low(*i);
        let labelled = [
            "tel", "phone", "mobil", "natel", "fax", "t +", "m +", "t:", "m:", "www.", "http", "t. +", "m. +", "cell",
            "direkt", "direct",
        ];
        low.contains('@')
            || labelled.iter().any(|l| low.starts_with(l))
            || low.starts_with('+') && low.bytes().filter(u8::is_ascii_digit).count() >= 8
    };
    block.len() <= 12
        && block.first().is_some_and(|i| name(lines.raw(*i).trim()))
        && block.iter().all(short)
        && block.iter().any(reach)
}

//! What stands below the message: the greeting and what follows, device lines, legal footers, a contact block.

use super::devices::device;
use super::{Lines, signoff};
use crate::understanding::hash::{Map, Threes, WordSet};
use crate::understanding::lang::{self, mail};
use std::sync::LazyLock;

static GREETINGS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.greetings).collect());
static LEAD: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.lead).collect());
static THANKS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.thanks).collect());

static NOUNS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.nouns).collect());
static ALONE: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.alone).collect());
static BRIEF: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.brief).collect());

/// First words of legal headings: most lines are refused by them.
static HEADS: LazyLock<WordSet> =
    LazyLock::new(|| mail::ALL.iter().flat_map(|m| m.notice_heads.iter().map(|h| first_word(h))).collect());
/// The stems, and the letters they begin with to refuse most words at a glance.
#[derive(Default)]
struct Stems {
    heads: Threes,
    lists: Map<&'static str, Vec<(usize, &'static str)>>,
}

/// Words of legal footers by their first three letters, each with its language's place.
static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let mut out = Stems::default();
    for (n, m) in mail::ALL.iter().enumerate() {
        for stem in m.notice_stems {
            out.lists.entry(stem.get(..3).unwrap_or(stem)).or_default().push((n, stem));
        }
    }
    out.heads.extend(out.lists.keys().filter_map(|k| k.as_bytes().first_chunk().copied()));
    out
});

/// Words a closing line may begin with.
static CLOSINGS: LazyLock<WordSet> = LazyLock::new(|| {
    let first = |m: &&'static mail::Mail| m.lead.iter().chain(m.greetings).chain(m.formal).map(|g| first_word(g));
    mail::ALL.iter().flat_map(first).collect()
});

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
        let thanks = THANKS.contains(low.trim_end_matches([',', '!', '.', ' ']));
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
fn greeting(low: &str) -> bool {
    if greeted_last(low) {
        return true;
    }
    let noun = low.trim_end_matches([',', '!', '.', ' ']).rsplit(' ').next().is_some_and(|w| NOUNS.contains(w));
    if !noun && !CLOSINGS.contains(first_word(low.trim_start_matches([',', '!', '.', '/', ';']))) {
        return false;
    }
    if low.len() > 240 || low.contains('?') || low.bytes().any(|b| b.is_ascii_digit()) {
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
                let shy = ALONE.contains(phrase.as_str());
                // "Ciao Nino" ends a mail; "ciao, vorrei …" opens a sentence.
                let brief = BRIEF.contains(phrase.as_str());
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
        if !LEAD.contains(word) {
            return false;
        }
    }
    false
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

/// A legal footer starts here: its usual heading, or a paragraph with three of its words.
fn legal(lines: &Lines, part: &[usize], n: usize) -> bool {
    let Some(low) = part.get(n).map(|i| lines.low(*i)) else { return false };
    let opens = n.checked_sub(1).and_then(|p| part.get(p)).is_none_or(|i| lines.low(*i).len() < 4);
    let line = low.trim_start_matches(['*', '_', '-', ' ', '"', '[', '(']);
    if HEADS.contains(first_word(line)) && lang::words(&mail::ALL, |m| m.notice_heads).any(|h| line.starts_with(h)) {
        return opens || line.len() < 60;
    }
    if !opens || line.len() <= 30 {
        return false;
    }
    let paragraph = || part.iter().skip(n).map(|i| lines.low(*i)).take_while(|l| !l.is_empty()).take(8);
    if paragraph().map(str::len).sum::<usize>() < 90 {
        return false;
    }
    let stems = &*STEMS;
    let mut seen: Vec<(usize, &str)> = Vec::new();
    for line in paragraph() {
        for (at, head) in heads(line).filter(|(_, head)| stems.heads.may(*head)) {
            for stem in std::str::from_utf8(&head).ok().and_then(|k| stems.lists.get(k)).into_iter().flatten() {
                if line.get(at..).is_some_and(|l| l.starts_with(stem.1)) && !seen.contains(stem) {
                    seen.push(*stem);
                }
            }
        }
    }
    (0..mail::ALL.len()).any(|n| seen.iter().filter(|s| s.0 == n).count() >= 4)
}

/// The first three bytes of each word, with their places.
fn heads(line: &str) -> impl Iterator<Item = (usize, [u8; 3])> {
    let parts = |b: &u8| matches!(b, b' ' | b'(' | b'"' | b'/' | b'\'');
    let bytes = line.as_bytes();
    let starts = std::iter::successors(Some(0), move |at| {
        let rest = bytes.get(*at..)?;
        Some(at + rest.iter().position(parts)? + 1)
    });
    let threes = starts.filter_map(|at| Some((at, *bytes.get(at..)?.first_chunk()?)));
    threes.filter(move |(_, head): &(usize, [u8; 3])| !head.iter().any(parts))
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

/// "____", "----", "====", "++".
fn ruled(low: &str) -> bool {
    let mut bytes = low.bytes();
    let first = bytes.next();
    low.len() >= 2 && matches!(first, Some(b'_' | b'-' | b'=' | b'+' | b'*')) && bytes.all(|b| Some(b) == first)
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

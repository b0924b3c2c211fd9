//! A mail's end without a known greeting: a name, an office, a word of thanks or a free closing above them.

use super::Lines;
use super::normalise::plain;
use crate::understanding::fold::fold;
use crate::understanding::hash::{WordMap, WordSet};
use crate::understanding::lang::{self, countries, listed, mail};
use crate::understanding::privacy::is_first;
use std::sync::LazyLock;

/// Words of a line that is a sentence, though no full stop ends it.
const SENTENCE: usize = 8;

/// Lines an ending may have.
const MAX_LINES: usize = 8;

static THANKS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&mail::ALL, |m| m.thanks).collect());

/// Words of the language and, with `true`, of the trade: a line made of them is no name.
static KNOWN: LazyLock<WordMap<bool>> = LazyLock::new(|| {
    let mut out = WordMap::default();
    for word in lang::common::ALL.iter().flat_map(|l| l.1.iter()) {
        out.insert(plain(word), false);
    }
    for w in lang::ALL {
        let events = [w.events, w.plain_events].into_iter().flat_map(|l| l.split(';'));
        let events = events.map(str::trim).filter(|e| !e.contains(' '));
        let goods = w.goods.iter().map(|g| g.1).chain(w.layouts.iter().map(|l| l.1)).flat_map(|l| l.split(';'));
        let phrases = events.chain(goods);
        let lone = w.room_words.iter().chain(w.fillers).chain(w.persons).copied();
        let dates = w.months.iter().map(|m| m.0).chain(w.weekdays.iter().map(|d| d.0));
        for word in phrases.chain(lone).chain(dates).flat_map(words) {
            out.entry(plain(word.trim_matches('*'))).or_insert(true);
        }
    }
    out
});

/// The words of a table's phrase; the short ones of a long phrase are not of the trade.
fn words(phrase: &'static str) -> impl Iterator<Item = &'static str> {
    let phrase = phrase.trim();
    let long = phrase.contains(' ');
    phrase.split([' ', '|', '-']).filter(move |w| !long || w.chars().count() > 3)
}

/// Moves the ending of `text` to `below`.
pub(super) fn split(lines: &Lines, text: &mut Vec<usize>, below: &mut Vec<usize>) {
    while text.last().is_some_and(|i| lines.low(*i).is_empty()) {
        text.pop();
    }
    let start = text.iter().rposition(|i| lines.low(*i).is_empty()).map_or(0, |p| p + 1);
    let block = text.get(start..).unwrap_or_default();
    let cut = if let Some(at) = named_twice(lines, text, start) {
        at
    } else if start > 0
        && (finished(lines, text, start) && ending(lines, block)
            || alone(lines, block)
            || introduced(lines, text, start, block))
    {
        start
    } else {
        // Below the last sentence, without a blank line between.
        let tail = text.len().saturating_sub(MAX_LINES).max(start + 1);
        let thanked = |b: &[usize]| matches!(b, [one] if full_thanks(lines.raw(*one).trim()));
        let fits = |from: &usize| {
            text.get(*from..)
                .is_some_and(|b| b.len() <= 3 && ending(lines, b) && finished(lines, text, *from) || thanked(b))
        };
        let Some(from) = (tail..text.len()).find(fits) else { return };
        from
    };
    below.extend_from_slice(text.get(cut..).unwrap_or_default());
    text.truncate(cut);
}

/// "Rommel Dizon" above "club treasurer": a whole name and who that is, a paragraph of their own at the end of a mail
/// whose writer ends no sentence. No address, no list of names.
fn introduced(lines: &Lines, text: &[usize], start: usize, block: &[usize]) -> bool {
    let above = text.iter().take(start).rev().map(|i| lines.low(*i)).find(|l| !l.is_empty());
    let ([name, rest @ ..], Some(above)) = (block, above) else { return false };
    let raw = |i: &usize| lines.raw(*i).trim();
    let role = |i: &usize| !raw(i).bytes().any(|b| b.is_ascii_digit()) && detail(raw(i)) && !full_name(raw(i));
    let announced = above.ends_with([':', ',']) || above.split(' ').count() < 3;
    // "Michele Bottinelli" alone: below a whole sentence, and his first name is one.
    if rest.is_empty() {
        return full_name(raw(name))
            && raw(name).split(' ').next().is_some_and(is_first)
            && !announced
            && above.split(' ').count() >= SENTENCE;
    }
    (1..=2).contains(&rest.len()) && full_name(raw(name)) && rest.iter().all(role) && !announced
}

/// "nadja" above "Nadja Inderbitzin": a first name below the message, and the card of who bears it. Where it begins.
fn named_twice(lines: &Lines, text: &[usize], start: usize) -> Option<usize> {
    let card = plain(lines.raw(*text.get(start)?).trim());
    let at = text.iter().take(start).rposition(|i| !lines.low(*i).is_empty())?;
    let own = lines.raw(*text.get(at)?).trim();
    let low = plain(own.trim_matches(|c: char| !c.is_alphanumeric()));
    let first = !own.contains(' ') && low.len() >= 2 && card.strip_prefix(low.as_str())?.starts_with(' ');
    let behind = text.iter().skip(start).map(|i| lines.raw(*i).trim());
    let apart = at == 0 || text.get(at - 1).is_some_and(|i| lines.low(*i).is_empty());
    (first && apart && at > 0 && behind.clone().count() <= MAX_LINES && behind.skip(1).all(detail)).then_some(at)
}

/// "nicolò fontana": a name in small letters, below a word of thanks.
pub(in crate::understanding) fn small_name(raw: &str) -> bool {
    let first = |w: &str| {
        let mut letters = w.chars();
        letters.next().is_some_and(|c| is_first(&(c.to_uppercase().collect::<String>() + letters.as_str())))
    };
    let letters = |w: &str| w.chars().count() >= 3 && w.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '\''));
    (1..=2).contains(&raw.split(' ').count())
        && raw.split(' ').all(letters)
        && (raw.split(' ').all(|w| !known(w)) || raw.split(' ').next().is_some_and(first))
}

/// A paragraph of one uncommon word in small letters, how friends sign, or of an office's name.
fn alone(lines: &Lines, block: &[usize]) -> bool {
    // "Anna Keller | Events Manager | Keller AG" and a phone below a first name.
    if let [first, rest @ ..] = block
        && !rest.is_empty()
        && titled(lines.raw(*first).trim())
        && ending(lines, block)
    {
        return true;
    }
    let [line] = block else { return false };
    let raw = lines.raw(*line).trim();
    office(raw) || (3..=12).contains(&raw.chars().count()) && raw.chars().all(char::is_lowercase) && !known(raw)
}

/// Whether the line above ends a sentence or gives thanks.
fn finished(lines: &Lines, text: &[usize], from: usize) -> bool {
    let Some(above) = text.iter().take(from).rev().map(|i| lines.low(*i)).find(|l| !l.is_empty()) else {
        return false;
    };
    let last = above.rsplit([' ', ',', '?']).next().unwrap_or_default();
    // "Rossi S.r.l.", "Keller & Co.": the dot ends no sentence.
    let bare = last.trim_end_matches('.');
    if bare.contains('.') || matches!(bare, "co" | "ltd" | "inc" | "corp" | "cie") {
        return false;
    }
    let short = matches!(last, "mfg" | "lg" | "vg" | "bg" | "gruss" | "gruesse" | "cdlt" | "rgds" | "cheers");
    above.ends_with(['.', '?', '!', ')']) && above.contains(' ') || THANKS.contains(last) || short
}

/// A closing and a name, or one of the two, with an office or a phone below.
pub(super) fn ending(lines: &Lines, block: &[usize]) -> bool {
    let raw = |n: usize| block.get(n).map(|i| lines.raw(*i).trim()).unwrap_or_default();
    if block.is_empty() || block.len() > MAX_LINES || block.iter().any(|i| !short(lines.raw(*i).trim())) {
        return false;
    }
    let first = raw(0);
    let letter = first.len() == 1 && first.starts_with(|c: char| c.is_ascii_uppercase());
    // "Danke euch!" alone thanks, and signs nothing.
    let thanked = thanks_and_name(first) && (block.len() > 1 || !first.ends_with(['!', '.', ',']));
    if thanked || card(first) || (office(first) || letter) && block.len() == 1 {
        return true;
    }
    // "Anna Keller | Events Manager | Keller AG" above a phone.
    if titled(first) && (1..block.len()).any(|n| phone(raw(n))) && (1..block.len()).all(|n| detail(raw(n))) {
        return true;
    }
    if block.len() == 1 && (named_with_phone(first) || month_name(first) || for_others(first)) {
        return true;
    }
    let first = first.trim_start_matches('/').trim_end_matches([' ', 'x', 'X']);
    let signs = signed(first) || full_name(first) && block.len() == 1 || small_initial(first);
    signs && (block.len() == 1 || (1..block.len()).all(|n| detail(raw(n)) || signed(raw(n))))
        || block.len() >= 2
            && closing(first)
            && signed(raw(1))
            && (2..block.len()).all(|n| detail(raw(n)))
            && !(announces(first) && (2..block.len()).any(|n| raw(n).bytes().any(|b| b.is_ascii_digit())))
}

/// "Die Rechnung ginge an:", "Facture à": it announces the address below.
fn announces(first: &str) -> bool {
    let low = plain(first);
    let last = low.trim_end_matches([':', ' ']).rsplit(' ').next().unwrap_or_default();
    let others = on_behalf(&low);
    low.ends_with(':') && !others || listed!(mail.addressed_to).contains(last)
}

/// "a. schornoz": how who writes no capitals signs.
fn small_initial(raw: &str) -> bool {
    let Some((initial, family)) = raw.split_once(". ") else { return false };
    let letters = |w: &str| w.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '\''));
    initial.chars().count() == 1 && letters(initial) && family.chars().count() >= 3 && letters(family) && !known(family)
}

fn short(raw: &str) -> bool {
    raw.len() <= 120 && !raw.ends_with('?') && !raw.starts_with(['-', '*', '>', '•'])
}

/// Whether a word is in the tables; then, whether it is one of the trade.
fn look_up(word: &str) -> Option<bool> {
    KNOWN.get(plain(word).trim_matches(|c: char| !c.is_alphanumeric())).copied()
}

/// Whether any word is one of the trade: "-Beamer" is a wish.
pub(in crate::understanding) fn of_trade(raw: &str) -> bool {
    raw.split(' ').any(|w| look_up(w) == Some(true))
}

pub(super) fn known(word: &str) -> bool {
    look_up(word).is_some()
}

/// A person's name, perhaps two, perhaps with an office after a comma.
pub(in crate::understanding) fn signed(raw: &str) -> bool {
    let head = raw.split(',').next().unwrap_or_default();
    // "i. V. Anna Muster": signed for another.
    let head = ["i. V. ", "i.V. ", "i. A. ", "i.A. ", "p.p. ", "pp ", "p.o. ", "p. o. "]
        .iter()
        .find_map(|p| head.strip_prefix(p))
        .unwrap_or(head);
    let words: Vec<&str> = head.split(' ').filter(|w| !w.is_empty()).collect();
    let link = |w: &str| {
        matches!(
            w,
            "von" | "van" | "de" | "di" | "der" | "&" | "und" | "and" | "et" | "e" | "med." | "v/o" | "alias" | "aka"
        )
    };
    let named = |w: &str| {
        let letters = w.trim_matches(['"', '\'', '(', ')']);
        let initial = letters.ends_with('.') && letters.chars().count() <= 5;
        let long = letters.chars().filter(|c| c.is_alphabetic()).count() >= 2 || initial;
        let plain_letters = letters.trim_end_matches('.').chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''));
        long && plain_letters && letters.starts_with(char::is_uppercase) && (initial || !letters.ends_with('.'))
    };
    let lone = matches!(words.as_slice(), [w] if w.chars().count() >= 3 && w.chars().all(char::is_lowercase));
    let family = words.first().is_some_and(|w| {
        matches!(
            *w,
            "Familie" | "Family" | "Famille" | "Famiglia" | "Fam." | "Team" | "Equipe" | "Équipe" | "Squadra" | "OK"
        )
    });
    let rest = words.iter().skip(usize::from(family));
    // Streets have numbers; below an address stands its country.
    if (1..=5).contains(&raw.bytes().filter(u8::is_ascii_digit).count()) || countries::code(&fold(raw)).is_some() {
        return false;
    }
    // "Jan Odermatt": a first name that is a word, too.
    let first = |w: &str| words.len() > 1 && words.first() == Some(&w) && is_first(w);
    let free = rest.clone().all(|w| link(w) || w.ends_with('.') || !known(w) || first(w));
    let upper = rest.clone().all(|w| link(w) || named(w)) && words.iter().any(|w| named(w));
    let office = raw.split(',').skip(1).all(|o| detail(o.trim()));
    (1..=6).contains(&words.len()) && free && (lone || upper) && office
}

fn phone(raw: &str) -> bool {
    raw.bytes().filter(u8::is_ascii_digit).count() >= 8
}

/// "Merci, Gian Caduff" below a list: nothing but thanks and a whole name.
fn full_thanks(raw: &str) -> bool {
    thanks_and_name(raw) && raw.split_once([',', '!']).is_some_and(|(_, name)| name.split_whitespace().count() == 2)
}

/// "Anna Keller | Events Manager | Keller AG".
fn titled(raw: &str) -> bool {
    let mut parts = raw.split(['|', '·']).map(str::trim);
    parts.next().is_some_and(signed) && parts.next().is_some_and(|p| !p.is_empty())
}

/// "Enzo 076 512 08 33".
fn named_with_phone(raw: &str) -> bool {
    let Some(at) = raw.find(|c: char| c.is_ascii_digit() || c == '+') else { return false };
    let (name, number) = raw.split_at(at);
    let name = name.trim().trim_end_matches([',', ':', '(']).trim_end();
    let plain = number.chars().all(|c| c.is_ascii_digit() || " +()-./".contains(c));
    plain && phone(number) && name.split(' ').count() <= 3 && signed(name)
}

/// "Jan", "June": a month's name alone is a person's.
fn month_name(raw: &str) -> bool {
    ["Jan", "April", "June", "August"].contains(&raw)
}

/// "Giulia Fontana": a family name may be a thing, a first name is not.
fn full_name(raw: &str) -> bool {
    let words: Vec<&str> = raw.split(' ').collect();
    let proper = |w: &&str| {
        let mut letters = w.chars();
        letters.next().is_some_and(char::is_uppercase) && w.chars().count() >= 3 && letters.all(char::is_lowercase)
    };
    words.len() == 2 && words.iter().all(proper) && words.first().is_some_and(|w| !known(w) && signed(w))
}

/// "Im Namen": for whom one signs.
fn on_behalf(low: &str) -> bool {
    lang::words(&mail::ALL, |m| m.on_behalf).any(|f| low.strip_prefix(f).is_some_and(|r| r.starts_with(' ')))
}

/// "Pour l'Amicale, Josiane Pittet", "Für den Vorstand: Anna Muster".
fn for_others(raw: &str) -> bool {
    let Some((office, name)) = raw.split_once([',', ':']) else { return false };
    let low = plain(office);
    on_behalf(&low) && closing(office) && name.trim().contains(' ') && signed(name.trim())
}

/// An office, a company, a phone or an address below a name.
fn detail(raw: &str) -> bool {
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    if timed(raw) {
        return false;
    }
    let reach = raw.contains('@') || digits >= 7 || raw.starts_with("www.") || raw.starts_with("http");
    reach || digits <= 5 && raw.split(' ').count() <= 6 && !raw.ends_with(['.', '!', ':'])
}

/// "10am coffee", "ore 12 pranzo": a line of a programme.
fn timed(raw: &str) -> bool {
    let figures = raw.bytes().take_while(u8::is_ascii_digit).count();
    let rest = raw.get(figures..).unwrap_or_default();
    let clock = (1..=2).contains(&figures)
        && (rest.starts_with([':', '.', 'h', '-', '–']) || rest.trim_start().starts_with(char::is_lowercase));
    let small =
        raw.starts_with(char::is_lowercase) && (1..=4).contains(&raw.bytes().filter(u8::is_ascii_digit).count());
    clock || small
}

/// "Uniti nella preghiera", "Pour le comité :": few words above a name.
fn closing(raw: &str) -> bool {
    let words = raw.split(' ').filter(|w| w.chars().any(char::is_alphanumeric)).count();
    let low = plain(raw);
    // "Vielen herzlichen Dank für Ihre Hilfe".
    let thanks = low.split([' ', ',', '!', '.']).take(4).any(|w| THANKS.contains(w));
    // "Pour le comité de quartier".
    let others = on_behalf(&low);
    (1..=if thanks || others { 8 } else { 4 }).contains(&words)
        && !raw.bytes().any(|b| b.is_ascii_digit())
        && !raw.ends_with('.')
        && (thanks || raw.split([' ', '\'']).all(|w| look_up(w) != Some(true) || others && body(w)))
}

/// "Conseil": a body, though the word may be one of the trade.
fn body(word: &str) -> bool {
    listed!(mail.offices).contains(plain(word).as_str())
}

/// "Grazie mille", "Bonne journée", "Danke und Gruss": what one says right before one's name, and nothing else.
pub(in crate::understanding) fn farewell(raw: &str) -> bool {
    const WORDS: usize = 6;
    let low = plain(raw);
    let few = low.split(' ').count() <= WORDS;
    few && (THANKS.contains(low.trim()) || super::greeting::greeting(&low))
}

/// "Merci, Gian".
fn thanks_and_name(raw: &str) -> bool {
    let Some((thanks, name)) = raw.split_once([',', '!']) else { return false };
    THANKS.contains(plain(thanks).trim()) && (name.trim().is_empty() || signed(name.trim()))
}

/// "Anna Keller | Keller AG | anna@example.ch".
fn card(raw: &str) -> bool {
    let mut parts = raw.split(['|', '·']).map(str::trim);
    parts.next().is_some_and(signed)
        && parts.any(|p| p.contains('@') || p.bytes().filter(u8::is_ascii_digit).count() >= 8)
}

/// "La cancelleria comunale", "Die Geschäftsleitung": an article and no more than three words.
fn office(raw: &str) -> bool {
    let low = plain(raw);
    let mut words = low.split([' ', '\'']);
    let article = words.next().is_some_and(|w| listed!(mail.office_articles).contains(w));
    let rest: Vec<&str> = words.collect();
    article
        && (1..=3).contains(&rest.len())
        && raw.starts_with(char::is_uppercase)
        && rest.iter().all(|w| w.chars().all(char::is_alphabetic))
        && (rest.iter().all(|w| !known(w)) || rest.iter().any(|w| listed!(mail.offices).contains(w)))
}

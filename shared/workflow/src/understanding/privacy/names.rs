//! Names of people that nobody told us of: by a title, a greeting, a relation or a sign-off beside them, or because they
//! begin with a first name of the country's four languages.

use crate::pattern::compile;
use crate::understanding::fold::Span;
use crate::understanding::lang::{self, names};
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

/// First names, without those that are words, months or places in one of the languages.
static GIVEN: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("given.txt").split_whitespace().collect());

/// The same in small letters, as they stand under a hasty mail.
static GIVEN_SMALL: LazyLock<HashSet<String>> = LazyLock::new(|| GIVEN.iter().map(|n| n.to_lowercase()).collect());

/// A word of a name, with what may stand before it.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    compile(
        r"\A(?:(?:von|vom|van|der|den|de|del|della|delle|di|da|dal|du|des|la|le|zu|zur|al|el) |d['’]|(?:De|Di|Da|Del|La|Le|Von) )*(\p{Lu}\.|\p{Lu}[\p{L}'’-]*\p{L})",
    )
});

/// Right before a name, whatever the case of its first letter.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    compile(concat!(
        r"(?:^|[^\p{L}])(?:[Hh]errn?|[Ff]rau|Mrs?|Ms|Miss|Mx|[Mm]mes?|[Mm]lle|[Mm]adame|[Mm]esdames|[Mm]onsieur|M|Me|[Mm]aître|MM",
        r"|[Ss]ig|[Ss]ig\.ra|[Ss]ignor[aei]?|[Ss]ignorina|[Dd]r|[Dd]r\.ssa|[Dd]ott|[Dd]ott\.ssa|[Dd]ottor|[Dd]ottoressa|[Pp]rof|[Aa]vv|[Ii]ng|[Aa]rch|[Dd]on|[Ss]uor",
        r"|Sir|Lady|Lord|Rev|Pater|Pfarrer(?:in)?|[Ff]amilie|Fam|[Ff]amily|[Ff]amille|[Ff]amiglia|[Gg]emelli|[Ff]ratelli",
        r"|Onkel|Tante|[Uu]ncle|[Aa]unt(?:ie)?|[Oo]ncle|[Tt]ante|[Zz]i[oa]|Cousin(?:e)?)\b\.?,?(?:[ \u{a0}]|\n\b)(?:(?:Dr|Prof|med|phil|iur|ing|dipl|dott|avv)\.? )*",
    ))
});

/// At the start of a line, before the name of whom the mail greets.
static GREETING: LazyLock<Regex> = LazyLock::new(|| {
    compile(concat!(
        r"(?m)^[ \t]*(?:(?i:hallo|hoi|hi|hello|hey|dear|liebe[rs]?|lieb[er]{0,2}|salut|coucou|chers?|chères?|ciao|car[oaie]|bonjour|bonsoir|buongiorno|buonasera|grüezi|grüessech|sali|salü|tschau|servus",
        r"|sehr geehrte[rs]?|good (?:morning|afternoon|evening|day)|guten (?:tag|morgen|abend)|gentile|gentili|egregio|egregi|stimat[oaie]|werter?)(?: again| nochmals| à nouveau| ancora)?)(?: and| und| et| e)? ",
    ))
});

/// Between two names.
static LINK: LazyLock<Regex> = LazyLock::new(|| compile(r"\A(?:,? (?:und|and|et|e|ed|&|\+) |, )"));

/// Before the name of a person that the writer stands in some relation to. Where nouns are small, one word is a name.
static RELATION: LazyLock<Regex> = LazyLock::new(|| {
    compile(concat!(
        r"(?:^|[^\p{L}])(?:(?i:daughter|son|mother|mum|dad|father|sister|brother|niece|nephew|cousin|colleague|boss|assistant|friend|husband|wife|partner|fianc[ée]e?|treasurer|chairman|chairwoman|secretary|name of|named|my name is|this is",
        r"|fille|fils|filleule?|mère|père|sœur|frère|nièce|neveu|cousine?|collègue|cheff?e?|amie?|mari|femme|compagne|épouse|époux|caissi(?:er|ère)|trésori(?:er|ère)|présidente?|secrétaire|petite?|nommée?|je m'appelle|je suis",
        r"|figli[oa]|mamma|papà|madre|padre|sorella|fratello|nipote|cugin[oa]|collega|capo|assistente|amic[oa]|marito|moglie|compagn[oa]|cassier[ea]|segretari[oa]|presidente|animatrice|don|mi chiamo|mio nome è|sono",
        r"))(?: is| called| named| est| è)?,? ",
    ))
});

/// The same where every noun is written large: a name has two words there.
static GERMAN_RELATION: LazyLock<Regex> = LazyLock::new(|| {
    compile(concat!(
        r"(?:^|[^\p{L}])(?:Tochter|Sohn|Mutter|Vater|Schwester|Bruder|Nichte|Neffen?|Enkel(?:in)?|Grosi|Göttibub|Gotte|Götti|Cousine?|Kolleg(?:e|en|in)|Chefin|Chef|Assistent(?:en|in)?",
        r"|Freund(?:in)?|Mann|Partner(?:in)?|Trauzeug(?:e|en|in)|Präsident(?:en|in)?|Kassier(?:in)?|Aktuar(?:in)?|Leiter(?:in)?|heisse|heisst|namens|Name ist|Kontaktperson|Ansprechperson),? ",
    ))
});

/// Before two words that begin large, where nouns do not.
static WITH: LazyLock<Regex> =
    LazyLock::new(|| compile(r"(?:^|[^\p{L}])(?i:with|by|avec|par|chez|con|da|insieme a|from) "));

/// Before a name at the end of a mail.
static SIGN_OFF: LazyLock<Regex> = LazyLock::new(|| {
    compile(concat!(
        r"(?i)(?:^|[^\p{L}])(?:lg|vg|mfg|hg|gr|gruss|grüsse|grüessli|gruess|cheers|thx|thanks|thank you|ta|best|regards|love|merci|mci|danke|dank|grazie|grz|saluti|salutations|cordialement|bises|bisous|abbracci|ciao|tschüss|tschau|bis bald|talk soon|see you soon|à bientôt|a presto|il vostro|la vostra|per il gruppo|per il comitato|i\. ?a\.)",
        r"\b(?:[.,!:]+ *| +)",
    ))
});

/// Words that begin large and are nobody's name: they end a name, and make a greeting one of many.
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common.txt").split_whitespace().collect());

/// Lines at the end of a text that may hold a sign-off.
const LAST: usize = 3;

/// Everything that looks like a person's name.
pub(super) fn find(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    for m in TITLE.find_iter(text) {
        linked(text, m.end(), 1, &mut out);
    }
    for m in GREETING.find_iter(text) {
        greeted(text, m.end(), &mut out);
    }
    for (before, least) in [(&*RELATION, 1), (&*GERMAN_RELATION, 2), (&*WITH, 2)] {
        for m in before.find_iter(text) {
            linked(text, m.end(), least, &mut out);
        }
    }
    given(text, &mut out);
    signed_off(text, &mut out);
    // Who was named in full may be named in short elsewhere.
    let full: Vec<&str> = out.iter().filter(|s| is_given(text, **s)).filter_map(|s| text.get(s.0..s.1)).collect();
    let full: HashSet<&str> = full.into_iter().collect();
    for name in full {
        super::named(text, name, &mut out);
    }
    out
}

/// Behind one of these a name stands.
fn titled(word: &str) -> bool {
    lang::words(&names::ALL, |n| n.addressed).any(|t| t.eq_ignore_ascii_case(word))
}

/// People named with a title or by a first name that is no word besides: few, fast, and hardly ever wrong.
pub(super) fn people(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    given(text, &mut out);
    // Three letters alone may be anything: "Ben volentieri", "5 Jan".
    out.retain(|s| s.1 - s.0 > 3);
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        at += word.len();
        let bare = word.trim_end_matches(|c: char| !c.is_alphabetic());
        if bare.len() > 1 && titled(bare) {
            let from = at + usize::from(word.ends_with('.') && text.get(at..).is_some_and(|t| t.starts_with(' ')));
            out.extend(name_at(text, from, 1));
        }
    }
    out
}

/// Whom a text greets, and who signs it.
pub(super) fn courtesies(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    // "Dear Mrs Keller", and "Madame Keller" that opens a mail.
    let titles: Vec<_> = TITLE.find_iter(text).map(|m| (m.start(), m.end())).collect();
    let titled = |at: usize| titles.iter().find(|(start, _)| *start + usize::from(at > 0) == at).map(|(_, end)| *end);
    for at in std::iter::once(0).chain(GREETING.find_iter(text).map(|m| m.end())) {
        match titled(at) {
            Some(name) => linked(text, name, 1, &mut out),
            None if at > 0 => greeted(text, at, &mut out),
            None => {}
        }
    }
    signed_off(text, &mut out);
    out
}

/// Whether a word is a first name and no other word.
pub(in crate::understanding) fn is_first(word: &str) -> bool {
    word.split('-').next().is_some_and(|first| GIVEN.contains(first))
}

/// Whether a word stands before names: "Frau", "M.".
pub(in crate::understanding) fn is_title(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    word == "M." || titled(bare)
}

/// A name from `at` on, of at least so many words.
fn name_at(text: &str, at: usize, least: usize) -> Option<Span> {
    let (mut end, mut words) = (at, 0);
    while words < 3 {
        let from = if words == 0 { at } else { end + 1 };
        if words > 0 && !text.get(end..).is_some_and(|t| t.starts_with([' ', '\u{a0}'])) {
            break;
        }
        let rest = text.get(from..).unwrap_or_default();
        let Some(word) = PART.captures(rest).and_then(|c| c.get(1)) else { break };
        if is_common(word.as_str()) {
            break;
        }
        // An initial alone is none: "Room B. Thanks".
        if word.as_str().ends_with('.') && !rest.get(word.end()..).is_some_and(is_name_behind) {
            break;
        }
        end = from + word.end();
        words += 1;
    }
    (words >= least).then_some((at, end))
}

fn is_name_behind(rest: &str) -> bool {
    rest.strip_prefix(' ').and_then(|r| PART.captures(r)).and_then(|c| c.get(1)).is_some_and(|w| !is_common(w.as_str()))
}

pub(super) fn is_common(word: &str) -> bool {
    let low = word.to_lowercase();
    let bare = low.trim_end_matches("'s").trim_end_matches("’s");
    COMMON.contains(bare) || bare.ends_with("team") || bare.ends_with("-apéro")
}

/// A name, and those that are joined to it.
fn linked(text: &str, at: usize, least: usize, out: &mut Vec<Span>) {
    let Some(span) = name_at(text, at, least) else { return };
    out.push(span);
    let rest = text.get(span.1..).unwrap_or_default();
    // After a comma a sentence may go on with anything.
    let Some(link) = LINK.find(rest).filter(|l| !l.as_str().starts_with(", ")) else { return };
    out.extend(name_at(text, span.1 + link.end(), least).filter(|s| is_given(text, *s) || least > 1));
}

/// Whoever a mail greets: names up to the end of the line or a mark, none of its words a common one.
fn greeted(text: &str, at: usize, out: &mut Vec<Span>) {
    let mut from = at;
    let mut found = Vec::new();
    while let Some(span) = name_at(text, from, 1) {
        found.push(span);
        let rest = text.get(span.1..).unwrap_or_default();
        match LINK.find(rest) {
            Some(link) if name_at(text, span.1 + link.end(), 1).is_some() => from = span.1 + link.end(),
            _ => {
                let ends = rest.is_empty() || rest.starts_with(['\n', ',', '!', '.', ':', ';', '-', '–', '\r']);
                if ends || found.iter().all(|s| is_given(text, *s)) {
                    out.append(&mut found);
                }
                return;
            }
        }
    }
}

fn is_given(text: &str, span: Span) -> bool {
    text.get(span.0..span.1).is_some_and(|n| n.split([' ', '-']).next().is_some_and(|first| GIVEN.contains(first)))
}

/// First names, each with the surname behind it.
fn given(text: &str, out: &mut Vec<Span>) {
    let mut before = ' ';
    let mut free = 0;
    for (at, c) in text.char_indices() {
        let starts = c.is_uppercase() && !before.is_alphanumeric() && !matches!(before, '-' | '\'' | '’');
        before = c;
        if !starts || at < free {
            continue;
        }
        let word: &str = text.get(at..).unwrap_or_default();
        let word = word.split(|c: char| !c.is_alphabetic() && c != '-').next().unwrap_or_default();
        let first = word.split('-').next().unwrap_or_default();
        let known = GIVEN.contains(first) || first != word && GIVEN.contains(word);
        if !known || is_common(word) || is_saint(text.get(..at).unwrap_or_default()) {
            continue;
        }
        let span = name_at(text, at, 1).unwrap_or((at, at + word.len()));
        free = span.1;
        out.push(span);
    }
}

/// Whether a saint's name follows: a feast, a church, a place.
fn is_saint(head: &str) -> bool {
    let word = head.trim_end().rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default().to_lowercase();
    matches!(word.as_str(), "st." | "st" | "san" | "saint" | "sankt" | "sainte" | "santa" | "sant'" | "s." | "castel")
}

/// What stands behind the last good wishes, and a last line that is but a name: "lg Torsten", "thomas (mobile)".
fn signed_off(text: &str, out: &mut Vec<Span>) {
    let last = super::lines(text).into_iter().filter(|(_, l)| !l.is_empty()).rev().take(LAST).enumerate();
    for (back, (at, line)) in last {
        let behind = SIGN_OFF.find_iter(line).last().map(|m| m.end());
        for from in behind.into_iter().chain((back == 0).then_some(0)) {
            let rest = line.get(from..).unwrap_or_default();
            let name = rest.split(['(', ',', '/', '.', '!']).next().unwrap_or_default().trim_end();
            let mut words = name.split(' ');
            let first = words.next().unwrap_or_default();
            let small = GIVEN_SMALL.contains(first) && words.next().is_none();
            let long = |w: &str| w.chars().count() > 1 && w.starts_with(char::is_uppercase) && !is_common(w);
            let large = name.split(' ').count() <= 3 && name.split(' ').all(long);
            let behind = rest.get(name.len()..).unwrap_or_default().trim_start();
            let ends = behind.is_empty() || behind.starts_with('(') || (from > 0 && !behind.starts_with('.'));
            if ends && (small || large) {
                out.push((at + from, at + from + name.len()));
            }
        }
    }
}

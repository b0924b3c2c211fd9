//! A signature's lines: greeting, name, office, company, address, numbers.

use super::company;
use crate::understanding::clean;
use crate::understanding::fold::{digits, fold, part, re};
use crate::understanding::lang::{self, countries, listed, names, orgs};
use crate::understanding::phone::{self, Home};
use crate::understanding::privacy::is_first;
use regex::Regex;
use std::cell::OnceCell;
use std::sync::LazyLock;

/// Lines looked at.
const MAX_LINES: usize = 12;
/// Bytes of a line with a name, an office or an address; what is longer is prose.
const MAX_LINE: usize = 160;

static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    let titles = lang::choice(&names::ALL, |n| n.titles);
    re(&format!(r"^(?:i\. ?[av]\. |ppa\.? )?(?:(?:{titles})\b\.?(?:-[a-z]+\.?)? ?)+"))
});
/// Stems of offices and professions.
static OFFICE: LazyLock<Regex> = LazyLock::new(|| re(&lang::choice(&names::ALL, |n| n.offices)));
/// Who holds an office of the house named behind it.
static HOLDER: LazyLock<Regex> = LazyLock::new(|| re(&format!("^(?:{})", lang::choice(&names::ALL, |n| n.holders))));
/// A street, a code and town, a box.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\d{4,5} [a-z]|(?:strasse|str\.|gasse|weg|platz|allee|quai) ?\d|^(?:rue|via|viale|corso|piazza|chemin|avenue|av\.|route|place|p\.? ?o\.? box|postfach|case postale|casella postale)\b|\d+[a-z]?,? (?:rue|avenue|chemin|route|place|street|road)",
    )
});

/// Whether a folded line holds an address. Without a figure only the word that opens it can tell.
fn addressed(low: &str) -> bool {
    let figures = low.bytes().any(|b| b.is_ascii_digit());
    (figures || low.starts_with(['r', 'v', 'c', 'p', 'a'])) && ADDRESS.is_match(low)
}

/// Who signed.
#[derive(Debug, Default)]
pub(super) struct Card {
    pub(super) name: Option<String>,
    pub(super) company: Option<String>,
}

/// A line and the same folded, without the blanks around it.
fn trimmed<'a>((line, low): (&'a str, &'a str)) -> (&'a str, &'a str) {
    let from = line.len() - line.trim_start().len();
    let line = line.trim();
    (line, part(low, (from, from + line.len())))
}

/// Reads a signature, which is folded in `low`.
pub(super) fn read(signature: &str, low: &str, home: Option<Home>) -> Card {
    let mut out = Card::default();
    let folded = signature.lines().zip(low.lines()).map(trimmed).filter(|l| !l.0.is_empty()).take(MAX_LINES);
    let (lines, lows): (Vec<&str>, Vec<&str>) = folded.unzip();
    let pieces: Vec<&str> = lines
        .iter()
        .flat_map(|l| l.split(['|', '·', '•']))
        .map(str::trim)
        .filter(|l| (1..=MAX_LINE).contains(&l.len()))
        .collect();
    let plain = |l: &str| {
        if l.contains('@') {
            return false;
        }
        let low = fold(l);
        let figures = digits(&low).take(phone::SHORTEST).count();
        let called = || figures >= phone::SHORTEST && !phone::find(&low, home).is_empty();
        !addressed(&low) && !clean::closing(l) && !called()
    };
    // "Kaleido Eventi S.r.l. - Via Tortona 31": the firm before its address.
    let (pieces, others): (Vec<&str>, Vec<&str>) = pieces.into_iter().partition(|l| plain(l));
    let greeted = lines.iter().zip(lows).find_map(|(l, low)| greeted(l, low));
    let numbered = others.clone();
    let heads: Vec<&str> = others.into_iter().filter_map(|l| before_address(l).or_else(|| before_number(l))).collect();
    // "Kassier Ornithologischer Verein Gossenberg": a form that is a noun ends no name where the line goes on.
    let whole = |l: &str, c: &String| l.ends_with(c.as_str()) || !c.rsplit(' ').next().is_some_and(noun_form);
    let formal = |l: &&str| formal_part(l).map(str::to_owned).or_else(|| company(l, &fold(l)).filter(|c| whole(l, c)));
    out.company = pieces.iter().chain(&heads).find_map(formal);
    let names: [OnceCell<Option<String>>; 7] = Default::default();
    let small = |l: &str, i: usize| (i == 0 && l.contains(' ') && clean::small_name(l)).then(|| capitals(l));
    let name = |i: usize| pieces.get(i).and_then(|l| person(l).or_else(|| full_name(l)).or_else(|| small(l, i)));
    let named = |i: usize| names.get(i).and_then(|n| n.get_or_init(|| name(i)).as_deref());
    // "Blessings," above a name is a closing, whatever word it is.
    let closes =
        |i: usize| pieces.get(i).is_some_and(|l| l.ends_with(',') && !l.contains(' ')) && named(i + 1).is_some();
    // "Gruss Stefan" above "Gwerder Baustoffe, Verkauf": who greets has signed, and his house stands below.
    let first = (0..4).find(|i| named(*i).is_some() && !closes(*i));
    if let Some(name) = greeted
        && first.and_then(named).is_none_or(|n| !n.starts_with(name) && !n.ends_with(name) && !is_first(n))
    {
        let house = || pieces.iter().take(2).copied().find_map(|l| housed(l, Some(name)));
        out.company = out.company.or_else(|| house().map(str::to_owned));
        out.name = Some(name.to_owned());
        return out;
    }
    let Some(mut at) = first else {
        out.name = numbered.iter().find_map(|l| name_before_number(l));
        return out;
    };
    // "Tyler", and below it "Tyler J. Whitcomb | Field Marketing Manager".
    let first = pieces.get(at).copied().unwrap_or_default();
    let full = |i: &usize| named(*i).and_then(|n| n.strip_prefix(first)).is_some_and(|rest| rest.starts_with(' '));
    if !first.contains(' ')
        && let Some(i) = (at + 1..at + 4).find(full)
    {
        at = i;
    }
    let signer = pieces.get(at).copied().unwrap_or_default();
    out.name = named(at).map(str::to_owned);
    if out.company.is_none() {
        let behind = signer.split_once(',').map(|(_, tail)| tail.trim());
        let below = pieces.iter().skip(at + 1).take(3).copied();
        let all = || behind.into_iter().chain(below.clone());
        // "Fachstelle Weiterbildung" above "Verband Logopädie": what calls itself a house is one.
        let sure = || all().filter(|l| orgs::named(&clean::plain(l))).find_map(|l| housed(l, out.name.as_deref()));
        let found = || sure().or_else(|| all().find_map(|l| housed(l, out.name.as_deref())));
        let above = || pieces.iter().take(at).copied().find(|l| orgs::named(&clean::plain(l)) && house(l, None));
        let head = || heads.iter().copied().find(|l| house(l, out.name.as_deref()));
        let own =
            site(&lines).and_then(|site| pieces.iter().copied().find(|l| named_by(l, &site, out.name.as_deref())));
        // What the writer's site is called tells the house from the office above it.
        let own = own.map(|l| housed(l, out.name.as_deref()).unwrap_or(l));
        // "Secretary to Dr J. Whitlock" above "Whitlock & Baumann".
        let told = |l: &&str| lines.iter().any(|o| o != l && l.split(" & ").any(|family| o.contains(family)));
        let families = || below.clone().find(|l| partners(l) && told(l));
        out.company = own.or_else(found).or_else(families).or_else(above).or_else(head).map(str::to_owned);
    }
    out
}

/// Whether a legal form is a noun that names a house before its own name, too: "Verein der Doktorierenden".
fn noun_form(word: &str) -> bool {
    matches!(word, "Verein" | "Stiftung" | "Genossenschaft" | "Foundation")
}

/// "nicolò fontana" as it is written elsewhere.
fn capitals(name: &str) -> String {
    let words = name.split(' ').map(|w| {
        let mut letters = w.chars();
        let first = letters.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
        first + letters.as_str()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// "Gruss Stefan", "LG Heidi Nussbaumer": the name behind a greeting on its line.
pub(super) fn greeted<'a>(line: &'a str, low: &str) -> Option<&'a str> {
    let mut blanks = line.bytes().enumerate().filter(|(_, b)| *b == b' ').map(|(at, _)| at);
    let mut from = 0;
    let start = blanks.find_map(|blank| {
        let word = part(low, (std::mem::replace(&mut from, blank + 1), blank));
        listed!(names.greets).contains(word.trim_end_matches(',')).then_some(blank + 1)
    })?;
    let name = line.get(start..)?.split(',').next()?;
    let first = line.get(start..)?.split(' ').next()?;
    let proper = name.split(' ').all(|w| w.starts_with(char::is_uppercase));
    let somebody = !listed!(names.nobody).contains(fold(first).as_str()) && !name.ends_with(['.', '!', ':']);
    let many = name.split(' ').count();
    let few = many <= 3 && (many > 1 || is_first(first));
    (proper && somebody && few && clean::signed(name)).then_some(name)
}

/// "laut & klar GmbH", "Tobler Kies + Beton AG": the part of a line that ends in a legal form, whole.
fn formal_part(line: &str) -> Option<&str> {
    const WORDS: usize = 8;
    line.split(", ").map(str::trim).find(|part| {
        // The usual pattern stops at these.
        let odd = part.contains(['+', '&', '/']) || part.starts_with(char::is_lowercase);
        let proper = part.rsplit(' ').next().is_some_and(super::formal);
        if !odd || !proper || part.split(' ').count() > WORDS || part.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        let low = fold(part);
        super::SUFFIX.find_iter(&low).any(|m| m.end() == low.len()) && !OFFICE.is_match(&low)
    })
}

/// The name of the writer's own site, as its address has it: "azimut-evenements".
fn site(lines: &[&str]) -> Option<String> {
    let words = lines.iter().flat_map(|l| l.split([' ', '|', '<', '>', '/']));
    let domain = |w: &str| {
        let w = w.to_lowercase();
        let domain = w.strip_prefix("www.").or_else(|| w.split_once('@').map(|(_, domain)| domain))?;
        domain.rsplit_once('.').map(|(site, _)| site.to_owned())
    };
    words.filter_map(domain).find(|site| site.len() >= SITE)
}

/// Shorter names of sites tell nothing.
const SITE: usize = 5;

/// Whether every longer word of a line stands in the name of the writer's site.
fn named_by(line: &str, site: &str, name: Option<&str>) -> bool {
    if name.is_some_and(|n| line.contains(n)) {
        return false;
    }
    let every = |low: &str| {
        let form = |w: &str| super::formal_word(w);
        let mut words = low.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| w.len() > 3 && !form(w)).peekable();
        words.peek().is_some() && words.all(|w| site.contains(w))
    };
    every(&clean::plain(line)) || every(&fold(line))
}

/// "Secrétaire, Chœur mixte", "Präsident Gewerbeverein", "Marketing, Raiffeisenbank": the house without the office.
pub(super) fn housed<'a>(line: &'a str, name: Option<&str>) -> Option<&'a str> {
    let parts = || line.split(", ").map(|p| out_of_office(p.trim()));
    // "Leiter Bauamt": an office of the house that stands elsewhere.
    let office = |p: &&str| HOLDER.is_match(&fold(p));
    // "Mieterverband, Sektion Seetal": a section is a part of its house.
    let section = |p: &str| {
        let low = fold(p);
        lang::words(&names::ALL, |n| n.sections).any(|s| low.starts_with(s))
    };
    if let Some((head, tail)) = line.split_once(", ")
        && section(tail)
        && house(head, name)
        && out_of_office(head) == head
        && !office(&head)
    {
        return Some(line);
    }
    // "caissier AEHES": who holds an office, and the house by its initials.
    let initials = |w: &str| w.len() >= 4 && w.bytes().all(|b| b.is_ascii_uppercase());
    let held = |p: &'a str| p.split_once(' ').filter(|(o, h)| HOLDER.is_match(&fold(o)) && initials(h)).map(|(_, h)| h);
    if let Some(house) = line.split(", ").find_map(|p| held(p.trim())) {
        return Some(house);
    }
    let named = parts().find(|p| !office(p) && house(p, name) && orgs::named(&clean::plain(p)));
    // "MICE specialist, Globemice Sp. z o.o.": a legal form that is read elsewhere.
    let formal = super::SUFFIX.is_match(&fold(line));
    let first = || parts().find(|p| !formal && !office(p) && house(p, name));
    named.or_else(first)
}

/// "Präsident Turnverein": what follows the office.
fn out_of_office(part: &str) -> &str {
    let Some((first, rest)) = part.split_once(' ') else { return part };
    // "Sachbearbeiter Gemeinde Oberwichtrach", "OK Jubiläum SAC Sektion Hirzliblick": the house begins at its own word.
    let holder = |w: &str| w == "OK" || OFFICE.is_match(&fold(w));
    let own = part.match_indices(' ').map(|(i, _)| i + 1).find(|i| {
        let word = part.get(*i..).and_then(|r| r.split(' ').next()).unwrap_or_default();
        word.starts_with(char::is_uppercase) && orgs::named(&clean::plain(word))
    });
    // "Kassier Botanischer Verein Rottal": what sort of house belongs to its name.
    let sort = |i: usize| {
        let before = part.get(..i)?.trim_end().rsplit(' ').next().filter(|w| *w != first && w.ends_with("er"))?;
        (!OFFICE.is_match(&fold(before))).then(|| i - before.len() - 1)
    };
    let own = own.map(|i| sort(i).unwrap_or(i));
    if let Some(house) = own.and_then(|i| part.get(i..))
        && holder(first)
        && !orgs::named(&clean::plain(first))
        && house.contains(' ')
    {
        return house;
    }
    let office = HOLDER.is_match(&fold(first));
    // "caissier du FC Valmont"
    let rest = lang::words(&names::ALL, |n| n.of).find_map(|of| rest.strip_prefix(of)).unwrap_or(rest);
    if office && rest.contains(' ') && rest.starts_with(char::is_uppercase) && house(rest, None) { rest } else { part }
}

/// "Keller Gipser GmbH 076 555 48 92": what stands before the number of its line.
fn before_number(raw: &str) -> Option<&str> {
    let at = raw.find([' ', ':']).and_then(|_| raw.find(|c: char| c.is_ascii_digit() || c == '+'))?;
    let head = raw.get(..at)?.trim_end_matches([' ', ',', '|', '-', ':']);
    (head.len() >= 4 && !head.contains('@') && company(head, &fold(head)).is_some()).then_some(head)
}

/// "Yann Chevalley, 079 412 55 18": a name of two words, where the number is its line's rest.
fn name_before_number(raw: &str) -> Option<String> {
    let at = raw.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | ',' | '(' | '@'))?;
    let head = raw.get(..at)?.trim_end_matches([' ', ',', '-', ':']);
    let head = head.split(", ").next().filter(|_| !raw.contains('@'))?;
    person(head).filter(|n| n == head && n.contains(' '))
}

/// "Casa anziani della Valle, 6713 Malvaglia": what stands before the address of its line.
fn before_address(raw: &str) -> Option<&str> {
    let at = [", ", " - ", " – "].iter().filter_map(|s| raw.find(s)).min()?;
    let (head, tail) = raw.split_at(at);
    let address = addressed(&fold(tail.trim_start_matches([',', ' ', '-', '–'])));
    (address && !addressed(&fold(head)) && !head.contains('@')).then_some(head.trim())
}

/// "Pierre Blanc", "Giulia De Luca": a surname may be a common word; the first name is none.
fn full_name(raw: &str) -> Option<String> {
    let head = raw.split([',', '(', '/']).next().unwrap_or_default().trim();
    let words: Vec<&str> = head.split(' ').collect();
    let capital =
        |w: &str| w.starts_with(char::is_uppercase) && w.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''));
    let shaped = (2..=4).contains(&words.len()) && words.iter().all(|w| capital(w));
    let first = words.first().is_some_and(|w| clean::signed(w));
    let family = words.first().is_some_and(|w| listed!(names.families).contains(w));
    if !shaped || !first || family {
        return None;
    }
    let low = fold(head);
    (!orgs::named(&clean::plain(head))
        && !OFFICE.is_match(&low)
        && countries::code(&low).is_none()
        && company(head, &low).is_none())
    .then(|| head.to_owned())
}

/// A person's name in a line, without titles and what follows a comma.
pub(super) fn person(raw: &str) -> Option<String> {
    let head = raw.split([',', '(', '/']).next().unwrap_or_default().trim().trim_end_matches('.');
    let head = lang::words(&names::ALL, |n| n.prefixes).find_map(|p| head.strip_prefix(p)).unwrap_or(head);
    let low = fold(head);
    let bare = head.get(TITLE.find(&low).map_or(0, |m| m.end())..).unwrap_or_default().trim();
    let family = bare.split(' ').next().is_some_and(|w| listed!(names.families).contains(w));
    let words = bare.split(' ').count();
    let good = !bare.is_empty() && words <= 5 && bare.starts_with(char::is_uppercase) && clean::signed(bare);
    if !good || family {
        return None;
    }
    let low = fold(bare);
    let office = words <= 3 && OFFICE.is_match(&low);
    let firm = || company(bare, &low).is_some() || orgs::named(&clean::plain(bare)) || countries::code(&low).is_some();
    (!office && !firm()).then(|| bare.to_owned())
}

/// A house's name below its people's: two words or more, neither an office, an address nor a sentence.
fn house(raw: &str, name: Option<&str>) -> bool {
    let words = raw.split(' ').filter(|w| !w.is_empty()).count();
    // "Fanclub Blau-Weiss 84": a year at the end of what calls itself a house.
    let numbered = || {
        let bare = raw.trim_end_matches(|c: char| c.is_ascii_digit());
        let year = raw.len() - bare.len();
        (year == 2 || year == 4)
            && bare.ends_with(' ')
            && !bare.bytes().any(|b| b.is_ascii_digit())
            && orgs::named(&clean::plain(bare))
    };
    // "Coaching & Cie": kin and company behind the sign name a house.
    let kin = || lang::words(&names::ALL, |n| n.kin).any(|k| raw.ends_with(k));
    let shaped = (1..=7).contains(&words)
        && raw.starts_with(char::is_uppercase)
        && (!raw.bytes().any(|b| b.is_ascii_digit()) || numbered())
        && (!raw.ends_with(['.', '!', '?', ':', ';']) || raw.ends_with("e. V.") || raw.ends_with("e.V."))
        && !raw.contains('"')
        && (!raw.contains('&') || words >= 4 || kin());
    let low = fold(raw);
    // "Prof. Dr. E. Lüthi", behind "Sekretariat".
    let own = name.is_some_and(|n| raw.contains(n));
    let titled = lang::words(&names::ALL, |n| n.titled).any(|t| low.starts_with(t));
    if !shaped || own || titled {
        return false;
    }
    // "Oltmanns Architektur", signed by Birte Oltmanns.
    let family = || name.and_then(|n| n.rsplit(' ').next()).is_some_and(|n| raw.split(' ').next() == Some(n));
    let org = orgs::named(&clean::plain(raw)) || words > 1 && family();
    let office = || OFFICE.is_match(&low.replace("& partner", ""));
    // "Gemeindeschreiber" names an office by its house.
    (if words == 1 { org && !office() } else { org || !office() })
        && !low.contains("http")
        && !low.contains("www.")
        && countries::code(&low).is_none()
}

/// "Whitlock & Baumann": two families, no two who sign with their first names.
fn partners(raw: &str) -> bool {
    let family = |name: &str| {
        let capital = name.starts_with(char::is_uppercase) && name.chars().all(|c| c.is_alphabetic() || c == '-');
        capital && name.len() > 3 && !is_first(name)
    };
    raw.split_once(" & ").is_some_and(|(a, b)| family(a) && family(b))
}

/// "É. Marchand" in full where the text has it.
pub(super) fn whole(name: &str, text: &str) -> String {
    let Some((initial, family)) = name.split_once(". ") else { return name.to_owned() };
    if initial.chars().count() != 1 || family.len() < 3 {
        return name.to_owned();
    }
    let full = text.match_indices(family).find_map(|(i, _)| {
        let first = text.get(..i)?.strip_suffix(' ')?.rsplit([' ', '\n', ',']).next()?;
        (first.starts_with(initial) && first.chars().count() > 2).then(|| format!("{first} {family}"))
    });
    full.unwrap_or_else(|| name.to_owned())
}

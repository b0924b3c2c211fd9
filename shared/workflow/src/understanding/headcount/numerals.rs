//! Numbers in digits and in words: "1'200", "einundzwanzig", "quatre-vingt-dix", "two dozen", "30er".

use crate::order;
use crate::understanding::fold::BLANK;
use crate::understanding::hash::Openings;
use crate::understanding::lang::counts::{ALL, Counts};
use crate::understanding::lexicon::{COUNTS, WRITTEN, spellings};
use crate::understanding::tokens::{Kind, View};
use crate::venue::Language;
use std::sync::LazyLock;

/// A number and the tokens it takes.
#[derive(Debug, Clone, Copy)]
pub(in crate::understanding) struct Number {
    pub(in crate::understanding) value: u32,
    /// First token and the one after the last.
    pub(in crate::understanding) first: usize,
    pub(in crate::understanding) end: usize,
    /// "ein", "une": more often an article.
    pub(in crate::understanding) article: bool,
    /// Language of a word; `None` for digits.
    pub(in crate::understanding) language: Option<Language>,
    /// "Une trentaine", "a dozen": the noun may follow with "de".
    pub(in crate::understanding) collective: bool,
    /// "30er", "zu zwölft".
    pub(in crate::understanding) group: bool,
    /// Starts or ends within a larger thing: "A4", "12.5", "3.", "80 %".
    pub(in crate::understanding) spoiled: bool,
    /// Spoiled by a dot alone, which makes an ordinal in German but ends a sentence elsewhere.
    pub(in crate::understanding) dotted: bool,
}

/// All numbers of a sentence, left to right.
pub(super) fn all(words: &View) -> Vec<Number> {
    let mut out = Vec::new();
    let mut i = 0;
    while let Some(word) = words.tokens.get(i) {
        let found = match word.kind {
            Kind::Number if words.is(i, Kind::Number) => Some(digits(words, i)),
            Kind::Word if word.may(COUNTS | WRITTEN) && words.is(i, Kind::Word) => in_words(words, i),
            Kind::Word | Kind::Number | Kind::Sign(_) => None,
        };
        match found {
            Some(n) => {
                i = n.end.max(i + 1);
                out.push(n);
            }
            None => i += 1,
        }
    }
    out
}

fn digits(words: &View, i: usize) -> Number {
    let raw = words.text(i);
    let value = grouped(raw);
    let before = i.checked_sub(1);
    let after_word = words.kind(i + 1) == Some(Kind::Word) && words.glued(i + 1);
    let suffix = if after_word { words.text(i + 1) } else { "" };
    let group = suffix == "er" || suffix == "t" && before.is_some_and(|b| words.text(b) == "zu");
    let unit = matches!(suffix, "pax" | "p" | "pers" | "ppl" | "personen" | "people" | "tn");
    let torn = before.is_some_and(|b| {
        words.glued(i)
            && match words.kind(b) {
                Some(Kind::Word) => true,
                Some(Kind::Sign(s)) => matches!(s, b'.' | b',' | b'\'' | b':' | b'#' | b'_' | b'$'),
                _ => false,
            }
    });
    let mut end = i + 1;
    // "65ish"
    let about = suffix == "ish";
    if group || about {
        end += 1;
    }
    // "2027-05-14-88" is no range.
    let code = words.sign(end, b'-')
        && words.glued(end)
        && words.kind(end + 1) == Some(Kind::Number)
        && words.sign(end + 2, b'-')
        && words.glued(end + 2);

    let next = words.kind(end);
    let glued = words.glued(end);
    let spoiled = value.is_none()
        || torn
        || code
        || after_word && !group && !unit && !about
        || next == Some(Kind::Sign(b'%'))
        || glued && matches!(next, Some(Kind::Sign(b'\'' | b':' | b'_' | b'#')));
    // "14." within a sentence is an ordinal, "12.-" a price.
    let dot = glued
        && next == Some(Kind::Sign(b'.'))
        && words.len() > end + 1
        && !words.sign(end + 1, b'\n')
        && !words.sign(end + 1, b')');
    let dotted = dot && !spoiled && matches!(words.kind(end + 1), Some(Kind::Word | Kind::Sign(BLANK)));
    let spoiled = spoiled || dot;
    let mut value = value.unwrap_or(0);
    // "2 Dutzend"
    let mut collective = false;
    if let Some((times, _)) = words.entry(end).collective.filter(|_| !spoiled && value <= 99) {
        value = value.saturating_mul(times);
        end += 1;
        collective = true;
    }
    // "5 thousand", "3 mila".
    let times = words.entry(end).numeral.map(|n| n.0).filter(|n| matches!(n, 100 | 1000));
    if let Some(times) = times.filter(|_| !spoiled && !collective && !words.glued(end) && value <= 99) {
        value *= times;
        end += 1;
    }
    Number { value, first: i, end, article: false, language: None, collective, group, spoiled, dotted }
}

/// Digits with thousands in groups of three; nothing else counts people.
fn grouped(raw: &str) -> Option<u32> {
    let figures = raw.bytes().take_while(u8::is_ascii_digit).count();
    let (head, tail) = raw.split_at_checked(figures)?;
    let Some(tail) = tail.strip_prefix(['\'', '.', ',']) else {
        return if tail.is_empty() && figures <= 5 { head.parse().ok() } else { None };
    };
    let whole = (1..=2).contains(&figures) && tail.len() == 3 && tail.bytes().all(|b| b.is_ascii_digit());
    whole.then(|| Some(1000 * head.parse::<u32>().ok()? + tail.parse::<u32>().ok()?))?
}

/// A numeral being built from its pieces, large before small.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    total: u32,
    current: u32,
    /// After "und": a unit may come before its ten.
    linked: bool,
}

impl Sum {
    fn push(&mut self, value: u32) -> bool {
        let rest = self.current % 100;
        let fits = match value {
            1000 => self.total == 0,
            100 => self.current < 20,
            20..=99 if self.linked && (1..=9).contains(&rest) => true,
            // "quatre-vingt"
            20 if rest == 4 => true,
            20..=99 => rest == 0,
            10..=19 => rest == 0 || rest == 60 || rest == 80,
            // "dix-sept", "soixante-dix-huit", "quatre-vingt-dix-neuf"
            7..=9 if matches!(rest, 10 | 70 | 90) => true,
            1..=9 => rest == 0 || rest >= 20 && rest.is_multiple_of(10),
            _ => false,
        };
        if !fits {
            return false;
        }
        match value {
            1000 => {
                self.total = self.current.max(1) * 1000;
                self.current = 0;
            }
            100 => self.current = self.current.max(1) * 100,
            20 if rest == 4 && !self.linked => self.current += 76,
            v => self.current += v,
        }
        self.linked = false;
        true
    }

    fn value(self) -> u32 {
        self.total + self.current
    }
}

/// The number written in words at a token.
pub(in crate::understanding) fn at(words: &View, at: usize) -> Option<Number> {
    in_words(words, at)
}

fn in_words(words: &View, at: usize) -> Option<Number> {
    if !words.may(at, COUNTS | WRITTEN) {
        return None;
    }
    let entry = words.entry(at);
    let number = |value, end, language, article, collective| Number {
        value,
        first: at,
        end,
        article,
        language: Some(language),
        collective,
        group: false,
        spoiled: false,
        dotted: false,
    };
    let zu = at.checked_sub(1).is_some_and(|b| words.text(b) == "zu");
    // "Zu sechsundzwanzigst".
    let glued_together =
        || glued(words.text(at).strip_suffix("st").or_else(|| words.text(at).strip_suffix('t'))?).map(|n| n.0);
    if let Some(value) = entry.together.or_else(|| zu.then(glued_together)?).filter(|_| zu) {
        return Some(Number { group: true, ..number(value, at + 1, Language::De, false, false) });
    }
    if let Some((value, language)) = entry.collective {
        let half = at.saturating_sub(2)..at;
        let halved = half.into_iter().any(|b| words.entry(b).does(super::Job::Half));
        return Some(number(if halved { value / 2 } else { value }, at + 1, language, false, true));
    }
    if let Some(value) = headed(words.text(at)) {
        return Some(number(value, at + 1, Language::De, false, false));
    }
    let (value, mut language) = entry.numeral.or_else(|| glued(words.text(at)))?;
    // "Six cent" is French, though "six" alone could be English.
    let next = if words.sign(at + 1, b'-') { at + 2 } else { at + 1 };
    if let Some((_, l)) = words.entry(next).numeral.filter(|n| n.1 != language && shared(words.text(at), n.1)) {
        language = l;
    }
    let mut sum = Sum::default();
    if !sum.push(value) {
        // A glued numeral is whole already.
        sum.current = value;
    }
    let mut end = at + 1;
    let mut last = value;
    let linker = ALL.iter().find(|c| c.language == language).map_or("", |c| c.linker);
    while let Some((piece, next)) = more(words, end, language, linker, last) {
        let mut tried = sum;
        if !tried.push(piece) {
            break;
        }
        (sum, end, last) = (tried, next, piece);
    }
    if let Some((times, _)) = words.entry(end).collective.filter(|_| sum.value() <= 99) {
        return Some(number(sum.value() * times, end + 1, language, false, true));
    }
    Some(number(sum.value(), end, language, sum.value() == 1, false))
}

/// The next piece of a numeral written in several words.
fn more(words: &View, at: usize, language: Language, linker: &str, last: u32) -> Option<(u32, usize)> {
    let mut i = at;
    if words.sign(i, b'-') && words.glued(i) {
        i += 1;
    }
    // "Vingt et un", "one hundred and twenty".
    if !linker.is_empty() && language != Language::De && words.text(i) == linker && last >= 20 {
        i += 1;
        if words.sign(i, b'-') {
            i += 1;
        }
    }
    // "One thousand, two hundred".
    let hundreds = |i: usize| words.entry(i + 1).numeral.is_some_and(|n| n.0 == 100);
    if last == 1000 && words.sign(i, b',') && hundreds(i + 1) {
        i += 1;
    }
    let (value, _) = words.entry(i).numeral.filter(|n| n.1 == language || shared(words.text(i), language))?;
    Some((value, i + 1))
}

/// "Six" and "dix" are spelled alike in two languages; the table keeps one.
pub(super) fn shared(word: &str, language: Language) -> bool {
    ALL.iter().any(|c| c.language == language && c.numerals.iter().any(|n| n.0 == word))
}

type Pieces = Vec<(&'static Counts, Vec<(String, u32)>)>;

static PIECES: LazyLock<Pieces> = LazyLock::new(|| {
    let spelled = |c: &Counts| {
        let mut all: Vec<(String, u32)> =
            c.numerals.iter().flat_map(|(w, v)| spellings(w).into_iter().map(|s| (s, *v))).collect();
        order::by_key(&mut all, |p| std::cmp::Reverse(p.0.len()));
        all
    };
    ALL.iter().filter(|c| c.glued).map(|c| (*c, spelled(c))).collect()
});

/// First letters of all pieces: most words are refused by them.
static OPENINGS: LazyLock<Openings> = LazyLock::new(|| {
    let mut openings = Openings::default();
    openings.extend(PIECES.iter().flat_map(|p| &p.1).filter_map(|p| first_three(&p.0)));
    openings
});

fn first_three(word: &str) -> Option<[u8; 4]> {
    word.as_bytes().first_chunk().map(|[a, b, c]| [*a, *b, *c, 0])
}

/// Whether a word is a numeral made of several pieces.
pub(in crate::understanding) fn written(word: &str) -> bool {
    let together = || word.strip_suffix("st").or_else(|| word.strip_suffix('t'));
    let pieces = || glued(word).is_some() || together().is_some_and(|w| glued(w).is_some());
    opens(word) && pieces() || headed(word).is_some()
}

/// No word with a number and "koepfig" in it is shorter.
const SHORTEST_HEADED: usize = 8;

/// "Siebenköpfig": the number of heads.
fn headed(word: &str) -> Option<u32> {
    if word.len() < SHORTEST_HEADED {
        return None;
    }
    // Most words are refused by the place of a single letter.
    let last = |ending: usize| word.as_bytes().get(word.len() - 1 - ending) == Some(&b'g');
    let bare = |ending: usize| word.get(..word.len().checked_sub(ending)?)?.strip_suffix("koepfig");
    let number = (0..=2).filter(|ending| last(*ending)).find_map(bare)?;
    let short = || {
        let pieces = PIECES.iter().filter(|p| p.0.language == Language::De).flat_map(|p| &p.1);
        pieces.filter(|p| p.0 == number).map(|p| p.1).next()
    };
    short().or_else(|| glued(number).map(|n| n.0))
}

/// Whether a word begins as a numeral of several pieces may.
fn opens(word: &str) -> bool {
    first_three(word).is_some_and(|three| OPENINGS.may(three))
}

/// "Einundzwanzig", "ventotto": pieces that fill the whole word.
fn glued(word: &str) -> Option<(u32, Language)> {
    if !(6..=40).contains(&word.len()) || !opens(word) {
        return None;
    }
    PIECES.iter().find_map(|(counts, pieces)| {
        let sum = filled(counts, pieces, word, word, Sum::default())?;
        (sum.value() > 12).then_some((sum.value(), counts.language))
    })
}

/// The sum of the pieces that fill the rest of a word. "Centottanta" has "cent" before "ottanta", not "cento": where
/// one piece leads nowhere, a shorter one is tried.
fn filled(counts: &Counts, pieces: &[(String, u32)], word: &str, rest: &str, mut sum: Sum) -> Option<Sum> {
    if rest.is_empty() {
        return Some(sum);
    }
    // "Fünfundzwanzig", in dialect "füfezwänzg".
    let joined = rest.strip_prefix(counts.linker).or_else(|| {
        let tens =
            |t: &&str| ["zw", "dr", "vi", "fu", "fo", "sa", "se", "si", "ac", "nu"].iter().any(|o| t.starts_with(o));
        rest.strip_prefix('e').filter(|_| counts.language == Language::De && sum.current < 10).filter(tens)
    });
    let linked = joined.filter(|t| !counts.linker.is_empty() && !t.is_empty() && rest != word);
    sum.linked |= linked.is_some();
    let rest = linked.unwrap_or(rest);
    pieces.iter().find_map(|(piece, value)| {
        let tail = rest.strip_prefix(piece.as_str())?;
        let mut tried = sum;
        if tried.push(*value) { filled(counts, pieces, word, tail, tried) } else { None }
    })
}

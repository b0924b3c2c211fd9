//! Reads the facts out of a finished text, whoever wrote it: dates, times, amounts, counts, links, addresses.
//!
//! Each pass blanks what it understood, so that a number is read once and by the most specific rule. What is left
//! over at the end is a bare number, and bare numbers need proof as well.

use super::names::{Kind, Names, plain};
use crate::venue::{ClockTime, Currency, Unit};
use regex::{Captures, Regex};
use std::{ops::Range, sync::LazyLock};

/// A fact as a text states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fact {
    /// A link.
    Link(String),
    /// Mail address, account or phone number, without spaces, lower case.
    Address(String),
    /// An amount in minor units; `None` for a currency the house does not use.
    Money(Option<(i64, Currency)>),
    /// A number with decimals but without a currency, in minor units.
    Decimal(i64),
    /// Basis points.
    Percent(u32),
    /// A day, with its year if written.
    Date { day: i8, month: i8, year: Option<i16> },
    /// A month, with its year if written.
    Month { month: i8, year: Option<i16> },
    /// A weekday that belongs to no date, ISO.
    Weekday(i8),
    /// "tomorrow": days from today.
    FromToday(i32),
    /// A time of day.
    Time(ClockTime),
    /// Start and end.
    Range(ClockTime, ClockTime),
    /// A number of people.
    People(u32),
    /// Any other number.
    Count(u32),
    /// A room, product or menu, lower case.
    Name(Kind, String),
    /// Something called a room that the house does not have.
    OddRoom,
    /// A word that never leaves the house.
    Internal,
}

/// A fact and where it stands in the [`plain`] text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// What.
    pub fact: Fact,
    /// Where.
    pub at: Range<usize>,
    /// The weekday beside a date.
    pub weekday: Beside,
}

/// What stands beside a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// No weekday.
    Nothing,
    /// This weekday, ISO.
    Weekday(i8),
    /// It is the second day of "6 to 8 February", which shares the weekday of the first.
    Shared,
}

/// A text and its facts.
pub(super) struct Scan {
    /// The text in plain spelling.
    pub text: String,
    /// The facts, pass by pass.
    pub found: Vec<Found>,
    work: String,
}

#[allow(clippy::expect_used, reason = "constant patterns; every test run compiles all of them")]
fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern compiles")
}

macro_rules! pattern {
    ($name:ident, $($part:expr),+) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| compile(&[$($part),+].concat()));
    };
}

const MONTH: &str = "(januar|january|jan|februar|february|feb|märz|mär|mrz|march|mar|april|apr|mai|may|juni|june|jun|\
                     juli|july|jul|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|dezember|\
                     december|dez|dec)(?-u:\\b)\\.?";
const WEEKDAY: &str = "(montag|monday|dienstag|tuesday|mittwoch|wednesday|donnerstag|thursday|freitag|friday|samstag|\
                       sonnabend|saturday|sonntag|sunday)";
const CLOCK: &str =
    r"(\d{1,2})(?:([:.h])(\d{2})(?-u:\b))?(?:\s*(uhr(?-u:\b)|h(?-u:\b)|o'clock|[ap]\.m\.|[ap]m(?-u:\b)))?";
const AMOUNT: &str = r"(\d{1,3}(?:['.,]\d{3})+(?-u:\b)|\d+)(?:[.,](\d{1,2})(?-u:\b)|[.,][–—-]{1,2})?";

pattern!(MAIL, r"(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+");
pattern!(
    LINK,
    r"(?i)(?:https?://|www\.)[^\s<>\x01]+|",
    r"(?-u:\b)(?:[a-z0-9-]+\.)+(?:ch|com|org|net|de|at|li|io|eu|info|app|fr|it|uk|biz|shop|ly|co)(?-u:\b)(?:/[^\s<>]*)?"
);
pattern!(IBAN, r"(?i)(?-u:\b)[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?-u:\b)");
pattern!(PHONE, r"(?:\+|(?-u:\b)00)\d[\d ()/.-]{6,}\d|(?-u:\b)0\d{2}[ /.-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?-u:\b)");
pattern!(MONEY_BEFORE, r"(?i)((?-u:\b)(?:chf|eur|sfr\.?|fr\.|usd|gbp)|€|\$|£)\s*(-\s?)?", AMOUNT);
pattern!(MONEY_AFTER, r"(?i)(?-u:\b)", AMOUNT, r"\s*(chf|eur|sfr|fr\.|franken|francs?|euros?|usd|dollars?|€|\$|£)");
pattern!(PERCENT, r"(?i)(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:%|prozent|percent|per cent)");
pattern!(ISO_DATE, r"(?-u:\b)(\d{4})-(\d{1,2})-(\d{1,2})(?-u:\b)");
pattern!(
    NUMBER_DATE,
    r"(?-u:\b)(?:(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})(?-u:\b)|(\d{2})(?-u:\b))?",
    r"|(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?-u:\b))"
);
pattern!(
    DAY_FIRST,
    r"(?i)(?-u:\b)(\d{1,2})(?:\.|st|nd|rd|th)?(?:\s*(?:–|—|-|bis|to|und|and|oder|or|&)\s*(?:zum\s+)?(?:",
    WEEKDAY,
    r",?\s*)?(\d{1,2})(?:\.|st|nd|rd|th)?)?\s*(?:of\s+)?",
    MONTH,
    r"(?:,?\s+(\d{4})(?-u:\b))?"
);
pattern!(
    MONTH_FIRST,
    r"(?i)(?-u:\b)",
    MONTH,
    r"\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?-u:\b)(?:\s*(?:–|—|-|to|and|or|&)\s*(\d{1,2})(?:st|nd|rd|th)?(?-u:\b))?",
    r"(?:,?\s+(\d{4})(?-u:\b))?"
);
pattern!(MONTH_ALONE, r"(?i)(?-u:\b)", MONTH, r"(?:\s+(\d{4})(?-u:\b))?");
pattern!(WEEKDAY_ALONE, r"(?i)(?-u:\b)", WEEKDAY);
pattern!(FROM_TODAY, r"(?-u:\b)(?:[Tt]omorrow|morgen|today|[Hh]eute)(?-u:\b)|[Üü]bermorgen");
pattern!(CLOCK_RANGE, r"(?i)(?-u:\b)", CLOCK, r"\s*(?:–|—|-|bis|to|until|till|und|and)\s*(?:um\s+)?", CLOCK);
pattern!(CLOCK_ALONE, r"(?i)(?-u:\b)", CLOCK);
pattern!(CLOCK_WORD, r"(?i)(?-u:\b)(?:noon|midday|midnight|mitternacht)(?-u:\b)");
pattern!(NUMBER, r"\d+(?:['.,]\d+)*");
pattern!(
    PEOPLE,
    r"(?i)^[\s-]*(?:[a-zäöü-]+\s+)?(?:personen|person|people|persons|gästen?|gast|guests?|teilnehm\w*|participants?|",
    r"attendees?|visitors?|leuten?|köpfen?|kindern?|plätzen?|seats|pax)(?-u:\b)"
);
pattern!(
    WORDED_PEOPLE,
    r"(?i)(\p{L}+(?:-\p{L}+)?)\s+(?:personen|people|persons|gästen?|guests|teilnehm\w*|participants|attendees)(?-u:\b)"
);
pattern!(ODD_ROOM, r"(?-u:\b)(?:Room|Raum|Saal|Hall|Suite|Zimmer|Salle|Sala)\s+(?:[A-Z]|\d+)(?-u:\b)");
pattern!(
    INTERNAL,
    r"(?-u:\b)[a-z]+(?:_[a-z0-9]+)+(?-u:\b)|[{}]|(?-u:\b)(?:None|null|NULL|TODO|FIXME|undefined|NaN|HIL|LLM|JSON)(?-u:\b)",
    r"|(?-u:\b)[Ss]teps?(?-u:\b)|(?-u:\b)Schritt\s+\d|\[[^\]\n]{1,40}\]|</?[a-z][^>\n]{0,40}>"
);
pattern!(
    UNIT,
    r"(?i)^[\s,(]*(?:",
    r"(?P<person>(?:pro|je|per|a)\s+(?:person|gast|kopf|guest|head)|p\. ?p\.|pp(?-u:\b))",
    r"|(?P<event>pauschal|(?:pro|je|per)\s+(?:anlass|event|veranstaltung)|flat(?-u:\b)|as a flat)",
    r"|(?P<unit>(?:pro|je|das|per|a)\s+(?:stück|unit|piece)|each|apiece)",
    r"|(?P<bottle>(?:pro|je|die|per|a)\s+(?:flasche|bottle))",
    r"|(?P<hour>(?:pro|je|die|per|an)\s+(?:stunde|hour)|/\s?h(?-u:\b))",
    r"|(?P<table>(?:pro|je|per|a)\s+(?:tisch|table))",
    r"|(?P<set>(?:pro|je|per|a)\s+set)",
    r"|(?P<day>(?:pro|je|per|a)\s+(?:tag|day)|/\s?(?:tag|day)))"
);

/// What the words right after a price say that it counts.
pub(super) fn unit_after(rest: &str) -> Option<Unit> {
    let c = UNIT.captures(rest)?;
    [
        ("person", Unit::PerPerson),
        ("event", Unit::PerEvent),
        ("unit", Unit::PerUnit),
        ("bottle", Unit::PerBottle),
        ("hour", Unit::PerHour),
        ("table", Unit::PerTable),
        ("set", Unit::PerSet),
        ("day", Unit::PerDay),
    ]
    .into_iter()
    .find(|(name, _)| c.name(name).is_some())
    .map(|(_, unit)| unit)
}

impl Scan {
    /// Reads `text`. What stands in `quoted` (plain spelling) is skipped. `german` decides how "am" reads.
    pub fn of<'a>(text: &str, quoted: impl IntoIterator<Item = &'a str>, names: &Names, german: bool) -> Self {
        let text = plain(text);
        let mut scan = Self { work: text.clone(), text, found: Vec::new() };
        for words in quoted {
            scan.skip(words);
        }
        scan.internal();
        scan.names(names);
        scan.addresses();
        scan.money();
        scan.times(german);
        scan.dates();
        scan.numbers();
        scan
    }

    fn skip(&mut self, words: &str) {
        let hits: Vec<_> = super::names::occurrences(&self.text, words).collect();
        for at in hits {
            self.blank(&at);
        }
    }

    fn blank(&mut self, at: &Range<usize>) {
        self.work.replace_range(at.clone(), &"\u{1}".repeat(at.len()));
    }

    fn push(&mut self, fact: Fact, at: Range<usize>) {
        self.blank(&at);
        self.found.push(Found { fact, at, weekday: Beside::Nothing });
    }

    /// Every match of a pattern that `read` understands becomes a fact.
    fn each(&mut self, pattern: &Regex, read: impl Fn(&Captures<'_>) -> Option<Fact>) {
        let hits: Vec<_> =
            pattern.captures_iter(&self.work).filter_map(|c| Some((read(&c)?, c.get(0)?.range()))).collect();
        for (fact, at) in hits {
            self.push(fact, at);
        }
    }

    fn internal(&mut self) {
        let hits: Vec<_> = INTERNAL.find_iter(&self.work).map(|m| m.range()).collect();
        for at in hits {
            let (word, rest) =
                (self.text.get(at.clone()).unwrap_or_default(), self.text.get(at.end..).unwrap_or_default());
            let harmless = (word.eq_ignore_ascii_case("step") && rest.starts_with("-free"))
                || (word == "None" && rest.starts_with(" of"));
            if !harmless {
                self.found.push(Found { fact: Fact::Internal, at, weekday: Beside::Nothing });
            }
        }
    }

    fn names(&mut self, names: &Names) {
        for (at, kind) in names.find(&self.work) {
            let name = self.text.get(at.clone()).unwrap_or_default().to_ascii_lowercase();
            self.push(Fact::Name(kind, name), at);
        }
        self.each(&ODD_ROOM, |_| Some(Fact::OddRoom));
    }

    fn addresses(&mut self) {
        let whole = |c: &Captures<'_>| Some(compact(c.get(0)?.as_str()));
        self.each(&MAIL, |c| whole(c).map(Fact::Address));
        self.each(&LINK, |c| {
            Some(Fact::Link(c.get(0)?.as_str().trim_end_matches(['.', ',', ')', '!', '?']).to_owned()))
        });
        self.each(&IBAN, |c| whole(c).map(Fact::Address));
        self.each(&PHONE, |c| whole(c).map(Fact::Address));
    }

    fn money(&mut self) {
        self.each(&MONEY_BEFORE, |c| {
            let minor = minor(text(c, 3), c.get(4).map(|m| m.as_str()))?;
            Some(Fact::Money(currency(text(c, 1)).map(|cur| (if c.get(2).is_some() { -minor } else { minor }, cur))))
        });
        self.each(&MONEY_AFTER, |c| {
            let minor = minor(text(c, 1), c.get(2).map(|m| m.as_str()))?;
            Some(Fact::Money(currency(text(c, 3)).map(|cur| (minor, cur))))
        });
        self.each(&PERCENT, |c| {
            let decimals = c.get(2).map_or(0, |m| two_digits(m.as_str()));
            Some(Fact::Percent(text(c, 1).parse::<u32>().ok()?.saturating_mul(100).saturating_add(decimals)))
        });
    }

    fn times(&mut self, german: bool) {
        self.each(&CLOCK_RANGE, |c| {
            let (a, b) = (Clock::read(c, 1, german)?, Clock::read(c, 5, german)?);
            if !a.marked && !b.marked {
                return None;
            }
            let half = a.half.or(b.half.filter(|_| a.half.is_none() && !a.colon));
            Some(Fact::Range(a.at(half)?, b.at(b.half)?))
        });
        self.each(&CLOCK_ALONE, |c| {
            let t = Clock::read(c, 1, german).filter(|t| t.marked)?;
            t.at(t.half).map(Fact::Time)
        });
        self.each(&CLOCK_WORD, |c| {
            let noon = matches!(c.get(0)?.as_str().to_ascii_lowercase().as_str(), "noon" | "midday");
            ClockTime::hm(if noon { 12 } else { 0 }, 0).map(Fact::Time)
        });
    }

    fn dates(&mut self) {
        let mut days: Vec<(Range<usize>, Vec<Fact>)> = Vec::new();
        let day = |d: Option<i8>, m: Option<i8>, year: Option<i16>| Some(Fact::Date { day: d?, month: m?, year });
        for c in ISO_DATE.captures_iter(&self.work) {
            let fact = day(num(&c, 3), num(&c, 2), num(&c, 1));
            days.extend(c.get(0).zip(fact).map(|(m, f)| (m.range(), vec![f])));
        }
        self.take_days(&mut days);
        for c in NUMBER_DATE.captures_iter(&self.work) {
            let (d, m) = (num(&c, 1).or(num(&c, 5)), num(&c, 2).or(num(&c, 6)));
            let year = num::<i16>(&c, 3).or(num(&c, 4)).or(num(&c, 7)).map(|y| if y < 100 { 2000 + y } else { y });
            let sound = d.is_some_and(|d| (1..=31).contains(&d)) && m.is_some_and(|m| (1..=12).contains(&m));
            if sound || year.is_some() {
                days.extend(c.get(0).zip(day(d, m, year)).map(|(m, f)| (m.range(), vec![f])));
            }
        }
        self.take_days(&mut days);
        for c in DAY_FIRST.captures_iter(&self.work).filter(|c| text(c, 4) != "may") {
            let (m, y) = (month(text(&c, 4)), num(&c, 5));
            let facts: Vec<Fact> = [day(num(&c, 1), m, y), day(num(&c, 3), m, y)].into_iter().flatten().collect();
            days.extend(c.get(0).map(|m| (m.range(), facts)));
        }
        self.take_days(&mut days);
        for c in MONTH_FIRST.captures_iter(&self.work).filter(|c| text(c, 1) != "may") {
            let (m, y) = (month(text(&c, 1)), num(&c, 4));
            let facts: Vec<Fact> = [day(num(&c, 2), m, y), day(num(&c, 3), m, y)].into_iter().flatten().collect();
            days.extend(c.get(0).map(|m| (m.range(), facts)));
        }
        self.take_days(&mut days);
        self.each(&MONTH_ALONE, |c| {
            let (word, year) = (text(c, 1), num(c, 2));
            let named = word.len() > 3 || word == "Mai";
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            (capital && (named || year.is_some())).then_some(Fact::Month { month: month(word)?, year })
        });
        self.each(&WEEKDAY_ALONE, |c| weekday(text(c, 1)).map(Fact::Weekday));
        self.each(&FROM_TODAY, |c| {
            Some(Fact::FromToday(match c.get(0)?.as_str() {
                "heute" | "Heute" | "today" => 0,
                "tomorrow" | "Tomorrow" | "morgen" => 1,
                _ => 2,
            }))
        });
    }

    /// Takes dates with the weekday beside them; the second day of a range needs none of its own.
    fn take_days(&mut self, days: &mut Vec<(Range<usize>, Vec<Fact>)>) {
        for (at, facts) in days.drain(..) {
            let before = self.weekday_before(at.start);
            let after = self.weekday_behind(at.end);
            if let Some((word, _)) = before.as_ref().or(after.as_ref()) {
                self.blank(word);
            }
            let beside = before.or(after).map(|(_, day)| day);
            for (n, fact) in facts.into_iter().enumerate() {
                self.blank(&at);
                let weekday = if n == 0 { beside.map_or(Beside::Nothing, Beside::Weekday) } else { Beside::Shared };
                self.found.push(Found { fact, at: at.clone(), weekday });
            }
        }
    }

    fn weekday_before(&self, at: usize) -> Option<(Range<usize>, i8)> {
        let mut head = self.work.get(..at)?.trim_end_matches([' ', ',', '(', '\n']);
        for article in [" den", " dem", " der", " the"] {
            head = head.strip_suffix(article).map_or(head, |h| h.trim_end_matches([' ', ',']));
        }
        let head = head.strip_suffix('.').unwrap_or(head);
        let start = head.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last().map(|(i, _)| i)?;
        weekday(head.get(start..)?).map(|day| (start..head.len(), day))
    }

    fn weekday_behind(&self, at: usize) -> Option<(Range<usize>, i8)> {
        let tail = self.work.get(at..)?;
        let inner = tail.strip_prefix(" (")?;
        let len = inner.find(|c: char| !c.is_alphabetic()).unwrap_or(inner.len());
        weekday(inner.get(..len)?).map(|day| (at + 2..at + 2 + len, day))
    }

    fn numbers(&mut self) {
        let hits: Vec<_> = NUMBER.find_iter(&self.work).map(|m| m.range()).collect();
        for at in hits {
            let digits = self.text.get(at.clone()).unwrap_or_default();
            let people = PEOPLE.is_match(self.text.get(at.end..).unwrap_or_default());
            let fact = match digits.rsplit_once(['.', ',']) {
                Some((whole, decimals)) if decimals.len() < 3 => minor(whole, Some(decimals)).map(Fact::Decimal),
                Some(_) | None => {
                    let n = digits.replace(['\'', '.', ','], "").parse().unwrap_or(u32::MAX);
                    Some(if people { Fact::People(n) } else { Fact::Count(n) })
                }
            };
            self.push(fact.unwrap_or(Fact::Count(u32::MAX)), at);
        }
        self.each(&WORDED_PEOPLE, |c| number_word(&text(c, 1).to_lowercase()).map(Fact::People));
    }
}

/// One side of a time range.
struct Clock {
    hour: u16,
    minute: u16,
    colon: bool,
    marked: bool,
    /// `Some(true)` for the afternoon half of a twelve-hour clock.
    half: Option<bool>,
}

impl Clock {
    fn read(c: &Captures<'_>, from: usize, german: bool) -> Option<Self> {
        let mark = text(c, from + 3).to_ascii_lowercase();
        let twelve = mark.starts_with(['a', 'p']) && (!german || mark.contains('.') || mark == "pm");
        let colon = text(c, from + 1) == ":";
        Some(Self {
            hour: num(c, from)?,
            minute: num(c, from + 2).unwrap_or(0),
            colon,
            marked: colon || twelve || (!mark.is_empty() && !mark.starts_with(['a', 'p'])),
            half: twelve.then(|| mark.starts_with('p')),
        })
    }

    fn at(&self, half: Option<bool>) -> Option<ClockTime> {
        let hour = match half {
            Some(true) if self.hour < 12 => self.hour + 12,
            Some(false) if self.hour == 12 => 0,
            Some(_) | None => self.hour,
        };
        ClockTime::hm(hour, self.minute)
    }
}

fn text<'t>(c: &Captures<'t>, group: usize) -> &'t str {
    c.get(group).map_or("", |m| m.as_str())
}

fn num<T: std::str::FromStr>(c: &Captures<'_>, group: usize) -> Option<T> {
    c.get(group)?.as_str().parse().ok()
}

fn compact(s: &str) -> String {
    s.chars().filter(|c| !matches!(c, ' ' | '(' | ')' | '/' | '-')).collect::<String>().to_lowercase()
}

fn currency(word: &str) -> Option<Currency> {
    match word.to_lowercase().trim_end_matches('.') {
        "chf" | "sfr" | "fr" | "franken" | "franc" | "francs" => Some(Currency::Chf),
        "eur" | "€" | "euro" | "euros" => Some(Currency::Eur),
        _ => None,
    }
}

fn two_digits(decimals: &str) -> u32 {
    decimals.parse::<u32>().unwrap_or(0).saturating_mul(if decimals.len() == 1 { 10 } else { 1 })
}

fn minor(whole: &str, decimals: Option<&str>) -> Option<i64> {
    let whole: i64 = whole.replace(['\'', '.', ','], "").parse().ok()?;
    whole.checked_mul(100)?.checked_add(i64::from(decimals.map_or(0, two_digits)))
}

fn month(word: &str) -> Option<i8> {
    let w = word.to_lowercase();
    let starts = ["jan", "feb", "m", "apr", "mai", "jun", "jul", "aug", "sep", "o", "nov", "de"];
    if matches!(w.as_str(), "mai" | "may") {
        return Some(5);
    }
    starts.iter().position(|s| w.starts_with(s)).and_then(|i| i8::try_from(i + 1).ok())
}

fn weekday(word: &str) -> Option<i8> {
    Some(match word.to_lowercase().as_str() {
        "montag" | "monday" | "mo" | "mon" => 1,
        "dienstag" | "tuesday" | "di" | "tue" | "tues" => 2,
        "mittwoch" | "wednesday" | "mi" | "wed" => 3,
        "donnerstag" | "thursday" | "do" | "thu" | "thur" | "thurs" => 4,
        "freitag" | "friday" | "fr" | "fri" => 5,
        "samstag" | "sonnabend" | "saturday" | "sa" | "sat" => 6,
        "sonntag" | "sunday" | "so" | "sun" => 7,
        _ => return None,
    })
}

/// `zwanzig`, `fünfundzwanzig`, `twenty-five`, `hundred`; lower case. One is left out: it is an article.
fn number_word(word: &str) -> Option<u32> {
    const SMALL: [(&str, &str, u32); 19] = [
        ("ein", "one", 1),
        ("zwei", "two", 2),
        ("drei", "three", 3),
        ("vier", "four", 4),
        ("fünf", "five", 5),
        ("sechs", "six", 6),
        ("sieben", "seven", 7),
        ("acht", "eight", 8),
        ("neun", "nine", 9),
        ("zehn", "ten", 10),
        ("elf", "eleven", 11),
        ("zwölf", "twelve", 12),
        ("dreizehn", "thirteen", 13),
        ("vierzehn", "fourteen", 14),
        ("fünfzehn", "fifteen", 15),
        ("sechzehn", "sixteen", 16),
        ("siebzehn", "seventeen", 17),
        ("achtzehn", "eighteen", 18),
        ("neunzehn", "nineteen", 19),
    ];
    const TENS: [(&str, &str, u32); 9] = [
        ("zwanzig", "twenty", 20),
        ("dreissig", "thirty", 30),
        ("vierzig", "forty", 40),
        ("fünfzig", "fifty", 50),
        ("sechzig", "sixty", 60),
        ("siebzig", "seventy", 70),
        ("achtzig", "eighty", 80),
        ("neunzig", "ninety", 90),
        ("hundert", "hundred", 100),
    ];
    let small = |w: &str| SMALL.iter().find(|(de, en, _)| *de == w || *en == w).map(|(_, _, n)| *n);
    let tens = |w: &str| TENS.iter().find(|(de, en, _)| *de == w || *en == w).map(|(_, _, n)| *n);
    let both = || {
        let (ten, one) = word.split_once('-').or_else(|| word.split_once("und").map(|(one, ten)| (ten, one)))?;
        Some(tens(ten)? + small(one)?)
    };
    small(word).filter(|n| *n > 1).or_else(|| tens(word)).or_else(both)
}

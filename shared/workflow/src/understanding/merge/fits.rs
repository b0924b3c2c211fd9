//! Whether a value can be what its quote says. The rules read the quote by itself: where they read a value of the kind,
//! the model's must be the same.

use super::Why;
use crate::understanding::clean::plain;
use crate::understanding::{Context, Item, Understanding, VagueWish, When, calendar, lang, understand};
use crate::venue::{ClockTime, Layout, MenuId, ProductId, RoomId, Venue};
use jiff::civil::Date;

/// Most people of a mail (WORKFLOW 2.7).
const MOST_PEOPLE: u32 = 9_999;

/// Days from today within which an event may begin.
const HORIZON: i64 = 1_100;

/// Longest event, in days.
const LONGEST: i64 = 60;

/// Most words of a wish for a day that names none.
const LONGEST_WISH: usize = 8;

/// Least likeness of two words, per mille of [`strsim::jaro_winkler`].
const ALIKE: f64 = 0.88;

/// What values are held against.
pub(super) struct Fits<'a> {
    pub(super) venue: &'a Venue,
    pub(super) today: Date,
    /// Days that were proposed.
    pub(super) proposed: &'a [Date],
}

impl Fits<'_> {
    /// What the rules read from the quote alone.
    fn rules(&self, quote: &str) -> Understanding {
        let asked = Context { headcount: true, time: true, ..Context::default() };
        understand(None, quote, self.today, self.venue, &asked)
    }

    /// Whether the words prove the day; `false` where they only do not contradict it.
    pub(super) fn date(&self, quote: &str, start: Date, end: Option<Date>) -> Result<bool, Why> {
        let last = end.unwrap_or(start);
        if start < self.today {
            return Err(Why::Past);
        }
        let days = |from: Date, to: Date| (to - from).get_days();
        if last < start || i64::from(days(start, last)) > LONGEST || i64::from(days(self.today, start)) > HORIZON {
            return Err(Why::OutOfRange);
        }
        let numbers = numbers(quote);
        let named = |n: &u32| self.names(*n, start) || self.names(*n, last);
        let (weekdays, months) = (words(quote, |w| w.weekdays), words(quote, |w| w.months));
        let has = |d: Date, day: i8| calendar::weekday(d) == day;
        let fitting = numbers.iter().all(named)
            && weekdays.iter().all(|w| has(start, *w) || has(last, *w))
            && months.iter().all(|m| start.month() == *m || last.month() == *m)
            && self.rules(quote).dates.iter().all(|d| agrees(&d.value.when, &d.value.alternatives, start, last));
        if !fitting {
            return Err(Why::DoesNotFit);
        }
        let day = |d: Date| u32::try_from(d.day()).is_ok_and(|n| numbers.contains(&n));
        let month = !months.is_empty() || numbers.iter().any(|n| i64::from(*n) == i64::from(start.month()));
        let told = day(start) && (month && numbers.len() + months.len() > 1 || !weekdays.is_empty());
        let proved = self.proposed.contains(&start) || told && (end.is_none() || day(last));
        let timely = !numbers.is_empty() || !weekdays.is_empty() || !months.is_empty() || speaks_of_days(quote);
        if proved || timely { Ok(proved) } else { Err(Why::DoesNotFit) }
    }

    /// Whether a number is one by which a day may be named: day, month, year, week, or the distance from today.
    fn names(&self, n: u32, d: Date) -> bool {
        let n = i64::from(n);
        let apart = i64::from((d - self.today).get_days());
        let parts = [i64::from(d.day()), i64::from(d.month()), i64::from(d.year()), i64::from(d.year()) % 100];
        let week = i64::from(d.iso_week_date().week());
        parts.contains(&n) || n == week || n == apart || n * 7 == apart
    }

    /// A time whose hour stands in the quote, or that the rules read there.
    pub(super) fn time(&self, quote: &str, start: Option<ClockTime>, end: Option<ClockTime>) -> Result<(), Why> {
        if start.is_none() && end.is_none() {
            return Err(Why::DoesNotFit);
        }
        let read = self.rules(quote);
        if let [one] = read.times.as_slice() {
            let same = one.value.start == start && one.value.end == end;
            return if same { Ok(()) } else { Err(Why::DoesNotFit) };
        }
        let numbers = numbers(quote);
        let hours = |t: ClockTime| [u32::from(t.hour()), u32::from(t.hour()) % 12, u32::from(t.hour()) % 12 + 12];
        let of = |n: u32, t: ClockTime| hours(t).contains(&n) || n == u32::from(t.minute());
        let given = [start, end];
        let told = given.into_iter().flatten().all(|t| hours(t).iter().any(|h| numbers.contains(h)));
        let explained = numbers.iter().all(|n| given.into_iter().flatten().any(|t| of(*n, t)));
        let whole = given.into_iter().flatten().all(|t| t.minute() == 0 || numbers.contains(&u32::from(t.minute())));
        if told && explained && whole { Ok(()) } else { Err(Why::DoesNotFit) }
    }

    /// A count that stands in the quote: its only number, the larger of a range, or the sum of its parts.
    pub(super) fn headcount(&self, quote: &str, value: u32) -> Result<u16, Why> {
        let n = u16::try_from(value).ok().filter(|_| (1..=MOST_PEOPLE).contains(&value)).ok_or(Why::OutOfRange)?;
        let numbers = numbers(quote);
        let sum: u32 = numbers.iter().fold(0, |sum, n| sum.saturating_add(*n));
        let told = numbers.iter().max() == Some(&value) || numbers.len() > 1 && sum == value;
        let read = self.rules(quote).headcount.map(|m| m.value);
        match read {
            Some(rule) if rule == n => Ok(n),
            Some(_) if sum == value && numbers.len() > 1 => Ok(n),
            None if told => Ok(n),
            _ => Err(Why::DoesNotFit),
        }
    }

    /// A room of the house whose name the quote is like.
    pub(super) fn room(&self, quote: &str, id: &RoomId) -> Result<(), Why> {
        let room = self.venue.rooms.iter().find(|r| r.id == *id).ok_or(Why::Unknown)?;
        let read = self.rules(quote);
        if !read.rooms.is_empty() {
            return if read.rooms.iter().all(|m| m.value == *id) { Ok(()) } else { Err(Why::DoesNotFit) };
        }
        // What several rooms are called tells none of them.
        let shared: Vec<String> =
            self.venue.rooms.iter().filter(|r| r.id != *id).flat_map(|r| split(&r.name)).collect();
        let own: Vec<String> = split(&room.name).into_iter().filter(|w| !shared.contains(w)).collect();
        if like(quote, &own) { Ok(()) } else { Err(Why::DoesNotFit) }
    }

    /// A layout that the rules read no other way.
    pub(super) fn layout(&self, quote: &str, value: Layout) -> Result<(), Why> {
        let letters = quote.chars().filter(|c| c.is_alphabetic()).count();
        let other = self.rules(quote).layout.is_some_and(|m| m.value != value);
        if other || letters < 4 { Err(Why::DoesNotFit) } else { Ok(()) }
    }

    /// The item of this id whose name or synonym the quote is like.
    pub(super) fn item(&self, quote: &str, id: &str) -> Result<Item, Why> {
        let product = self.venue.products.iter().find(|p| p.id.0 == id);
        let menu = self.venue.menus.iter().find(|m| m.id.0 == id);
        let (item, names) = match (product, menu) {
            (Some(p), _) => {
                let names: Vec<String> = std::iter::once(&p.name).chain(&p.synonyms).flat_map(|n| split(n)).collect();
                (Item::Product(ProductId(id.to_owned())), names)
            }
            (None, Some(m)) => (Item::Menu(MenuId(id.to_owned())), split(&m.name)),
            (None, None) => return Err(Why::Unknown),
        };
        let read = self.rules(quote).products;
        let other = read.iter().all(|w| w.value.item != item && !matches!(w.value.item, Item::Unknown(_)));
        if !read.is_empty() && other || !like(quote, &names) { Err(Why::DoesNotFit) } else { Ok(item) }
    }
}

/// Whether a few words hold one of time.
fn speaks_of_days(quote: &str) -> bool {
    let words = split(quote);
    let timely = |w: &String| lang::words(&lang::ALL, |l| l.day_stems).any(|s| w.starts_with(s));
    words.len() <= LONGEST_WISH && words.iter().any(timely)
}

/// Whether the rules' reading of a quote leaves room for these days.
fn agrees(rules: &When, others: &[Date], start: Date, last: Date) -> bool {
    match rules {
        When::Days { start: s, end } => {
            let same = *s == start && end.unwrap_or(*s) == last;
            same || others.contains(&start)
        }
        When::Vague(VagueWish { from, to, weekday, .. }) => {
            from.is_none_or(|f| start >= f)
                && to.is_none_or(|t| last <= t)
                && weekday.is_none_or(|w| calendar::weekday(start) == w)
        }
    }
}

/// The numbers written in digits; "1'200" is one.
pub(super) fn numbers(quote: &str) -> Vec<u32> {
    let joined: String = quote.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let runs = joined.split(|c: char| !c.is_ascii_digit()).filter(|r| !r.is_empty());
    // A run too long for a number fits nothing.
    runs.map(|r| r.parse().unwrap_or(u32::MAX)).collect()
}

/// The values of the words that a table lists, in any language.
fn words(quote: &str, pick: fn(&'static lang::Words) -> &'static [(&'static str, i8)]) -> Vec<i8> {
    let low = crate::understanding::fold::fold(quote);
    low.split(|c: char| !c.is_ascii_alphabetic()).filter_map(|w| lang::value(w, pick)).collect()
}

fn split(name: &str) -> Vec<String> {
    plain(name).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Whether a word of the quote is one of the names', or like one. A letter is a name only as a capital among few words:
/// "lieber das B", but neither "à" nor "a".
fn like(quote: &str, names: &[String]) -> bool {
    let few = quote.split_whitespace().count() <= 4;
    let letter = |name: &str| {
        let capital = name.to_uppercase();
        few && quote.split(|c: char| !c.is_alphanumeric()).any(|w| w == capital)
    };
    let long = |w: &str| w.chars().count() >= 4;
    let word = |name: &str| split(quote).iter().any(|w| w == name || long(w) && strsim::jaro_winkler(w, name) >= ALIKE);
    names.iter().any(|name| if name.chars().count() == 1 { letter(name) } else { long(name) && word(name) })
}

//! Every fact traced: what a text states must be in its plan, and what the plan must say must be in the text.

mod asides;
pub(in crate::wording) mod facts;
pub(in crate::wording) mod lexicon;
pub(in crate::wording) mod names;
mod pairs;
mod promises;
pub(in crate::wording) mod scan;
pub(in crate::wording) mod sentences;
mod terms;

use super::style;
use crate::booking::BillingField;
use crate::turn::Plan;
use crate::venue::{Money, Venue};
use asides::Asides;
use facts::{Facts, Required};
use jiff::{ToSpan, civil::Date};
use names::{Kind, Names, holds, plain};
use pairs::Pairs;
use scan::{Beside, Fact, Found, Scan, unit_after};
use sentences::Page;
use serde::Serialize;

/// A fact in a text that its plan does not hold, or a fact of the plan that the text lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deviation {
    /// Stable code: `unproved_date`, `unproved_amount`, …
    pub code: &'static str,
    /// The words in question.
    pub found: String,
}

/// Every fact in `text` that `plan` does not prove, and every fact the plan must state that the text lacks.
///
/// The house's name, address, phone, sender and own signature are always allowed; so are the client's name, and whatever stands in
/// the plan's free texts (answers of the house, a manager's words, the client's words). `today` is the venue's.
pub fn verify(text: &str, plan: &Plan, venue: &Venue, today: Date) -> Vec<Deviation> {
    deviations(text, plan, venue, today, false)
}

/// The same for a text that a person of the house wrote or edited: whom they greet, how they sign it, and when they will
/// call is theirs to say.
pub fn verify_by_hand(text: &str, plan: &Plan, venue: &Venue, today: Date) -> Vec<Deviation> {
    deviations(text, plan, venue, today, true)
}

/// Whether a text that a person wrote promises something for nothing, for less, or as part of a price, that the draft it
/// replaces does not.
pub fn promises(text: &str, draft: Option<&Plan>, venue: &Venue, today: Date) -> bool {
    let nothing = || Plan::unproved(venue.default_language);
    let plan = draft.cloned().unwrap_or_else(nothing);
    verify_by_hand(text, &plan, venue, today).iter().any(|d| d.code.starts_with("promised_"))
}

/// The mail that a person sends, where it says something that the draft it replaces does not: a fact of its own, or a
/// question more. Another turn of phrase is none.
pub fn own_words<'t>(text: &'t str, draft: Option<(&str, &Plan)>, venue: &Venue, today: Date) -> Option<&'t str> {
    let questions = |text: &str| text.matches('?').count();
    let ours = draft.is_some_and(|(drafted, plan)| {
        questions(text) <= questions(drafted) && verify_by_hand(text, plan, venue, today).is_empty()
    });
    (!ours).then_some(text)
}

fn deviations(text: &str, plan: &Plan, venue: &Venue, today: Date, by_hand: bool) -> Vec<Deviation> {
    let language = plan.language();
    let facts = Facts::of(plan.says());
    let names = Names::of(venue, facts.priced.iter().map(|(name, ..)| name));
    let texts: Vec<String> = facts.texts.iter().map(|t| plain(t)).collect();
    let house = house_words(plan, venue);
    let quoted = texts.iter().filter(|t| t.len() >= 12).map(String::as_str).chain(house.iter().map(String::as_str));
    let by_text: Vec<Fact> = texts
        .iter()
        .flat_map(|t| Scan::of(t, [], &names, language).found)
        .map(|f| f.fact)
        .filter(|f| *f != Fact::Internal)
        .collect();
    let scan = Scan::of(text, quoted, &names, language);
    let own = venue.texts.get(&language).and_then(|t| t.sentences.get("room_hire"));
    let hire = own.map(|words| plain(words).trim().to_ascii_lowercase()).filter(|words| !words.is_empty());
    let page = Page::new(&scan.text);
    let pairs = Pairs::new(&page, &scan.found, &facts, hire.as_deref());
    let proof = Proof { facts: &facts, by_text: &by_text, venue, today, text: &scan.text, pairs };
    let asides = by_hand.then(|| Asides::of(&scan.text));
    let mut deviations: Vec<Deviation> = Vec::new();
    for f in &scan.found {
        if let Some(code) = proof.fault(f)
            && !(by_hand && Asides::own_time(&page, &f.fact, &f.at))
        {
            let found = scan.text.get(f.at.clone()).unwrap_or_default().to_owned();
            deviations.push(Deviation { code, found });
        }
    }
    let promised = promises::unproved(&page, &facts, &texts, &names).into_iter();
    let mut terms = terms::unproved(&page, &facts, &texts);
    terms.retain(|(code, at)| !(by_hand && *code == "unproved_date" && Asides::own_day(&page, at)));
    let mut strangers = terms::strangers(&scan.text, &facts, &texts, &house, venue);
    strangers.retain(|(_, at)| !asides.as_ref().is_some_and(|a| a.greets(at)));
    for (code, at) in promised.chain(terms).chain(strangers) {
        let found = scan.text.get(at).unwrap_or_default().trim().to_owned();
        deviations.push(Deviation { code, found });
    }
    let lower = scan.text.to_lowercase();
    for r in &facts.required {
        if !proof.says(r, &scan.found, &lower) {
            deviations.push(Deviation { code: "missing_fact", found: name_of(r) });
        }
    }
    deviations
}

/// Words of the house and the client's name: never a fact to prove.
fn house_words(plan: &Plan, venue: &Venue) -> Vec<String> {
    let house = [&venue.address, &venue.from_email, &venue.name, &venue.from_name, &venue.city].map(String::as_str);
    let phone = venue.phone.as_deref();
    let client = plan.client_name().and_then(style::presentable_name);
    let own = venue.texts.get(&plan.language()).into_iter().flat_map(|t| &t.signature).map(String::as_str);
    let mut words: Vec<String> = house.into_iter().chain(phone).chain(client).chain(own).map(plain).collect();
    words.retain(|w| w.len() > 2);
    words
}

/// What a text is held against.
struct Proof<'a> {
    facts: &'a Facts,
    by_text: &'a [Fact],
    venue: &'a Venue,
    today: Date,
    text: &'a str,
    pairs: Pairs<'a>,
}

impl Proof<'_> {
    /// The code of what is wrong with a fact, if anything is.
    fn fault(&self, f: &Found) -> Option<&'static str> {
        if self.by_text.contains(&f.fact) {
            return None;
        }
        let facts = self.facts;
        let (proved, code) = match &f.fact {
            Fact::Link(_) => (false, "unproved_link"),
            Fact::Address(a) => (self.own_address(a), "unproved_address"),
            Fact::Money(Some((minor, currency))) => {
                let amount = Money::new(*minor, *currency);
                if !self.amounts().any(|m| m == amount) {
                    return Some("unproved_amount");
                }
                return self.pairs.amount(amount, &f.at);
            }
            Fact::Money(None) => (false, "unproved_amount"),
            Fact::Decimal(minor) => (self.amounts().any(|m| m.minor == *minor), "unproved_amount"),
            Fact::Percent(bp) => (facts.rates.contains(bp), "unproved_percentage"),
            Fact::Date { day, month, year } => return self.date_fault(*day, *month, *year, f),
            Fact::Month { month, year } => {
                let same = |d: &Date| d.month() == *month && year.is_none_or(|y| d.year() == y);
                (facts.dates.iter().any(same), "unproved_date")
            }
            Fact::Weekday(day) => {
                let same = |d: &Date| d.weekday().to_monday_one_offset() == *day;
                (facts.weekdays.contains(day) || facts.dates.iter().any(same), "wrong_weekday")
            }
            Fact::FromToday(days) => {
                let day = self.today.checked_add(days.days()).ok();
                (day.is_some_and(|d| facts.dates.contains(&d)), "unproved_date")
            }
            Fact::Time(t) => (facts.times.contains(t), "unproved_time"),
            Fact::OddTime => (false, "unproved_time"),
            Fact::Range(a, b) => (facts.ranges.contains(&(*a, *b)), "unproved_time"),
            Fact::People(n) if !self.heads(*n) => (false, "unproved_count"),
            Fact::People(n) => (self.pairs.people(*n, &f.at), "swapped_count"),
            Fact::Count(n) if !self.counts(*n) => (false, "unproved_count"),
            Fact::Count(n) => (self.pairs.quantity(*n, &f.at), "swapped_count"),
            Fact::Name(kind, name) => {
                let code = match kind {
                    Kind::Room => "unproved_room",
                    Kind::Product => "unproved_product",
                };
                (facts.names.iter().any(|n| same_name(n, name, *kind)), code)
            }
            Fact::OddRoom => (false, "unproved_room"),
            Fact::Internal => (false, "internal_word"),
        };
        (!proved).then_some(code)
    }

    fn amounts(&self) -> impl Iterator<Item = Money> {
        self.facts.sums.iter().map(|(_, m)| *m).chain(self.facts.prices.iter().map(|(m, _)| *m))
    }

    /// A number of people: a headcount, a capacity, or what is billed per person.
    fn heads(&self, n: u32) -> bool {
        let f = self.facts;
        f.people.contains(&n) || f.capacities.iter().any(|(_, c)| *c == n) || f.quantities.iter().any(|(.., q)| *q == n)
    }

    /// A bare number: a quantity, a headcount, or the year of a date.
    fn counts(&self, n: u32) -> bool {
        let year = |d: &Date| u32::try_from(d.year()) == Ok(n);
        self.facts.counts.contains(&n) || self.heads(n) || self.facts.dates.iter().any(year)
    }

    fn own_address(&self, found: &str) -> bool {
        let digits = |s: &str| s.chars().filter(char::is_ascii_digit).collect::<String>();
        let phone = self.venue.phone.as_deref().map(digits).unwrap_or_default();
        let tail = phone.get(phone.len().saturating_sub(9)..).unwrap_or_default();
        found == self.venue.from_email.to_lowercase() || (tail.len() == 9 && digits(found).ends_with(tail))
    }

    /// A date must be one of the plan's, with its own weekday beside it, and a deadline only where it is called one.
    fn date_fault(&self, day: i8, month: i8, year: Option<i16>, f: &Found) -> Option<&'static str> {
        let same = |d: &&Date| d.day() == day && d.month() == month && year.is_none_or(|y| d.year() == y);
        let proved: Vec<Date> = self.facts.dates.iter().filter(same).copied().collect();
        if proved.is_empty() {
            return Some("unproved_date");
        }
        let right = match f.weekday {
            Beside::Shared => true,
            Beside::Nothing => false,
            Beside::Weekday(w) => proved.iter().any(|d| d.weekday().to_monday_one_offset() == w),
        };
        if !right {
            return Some("wrong_weekday");
        }
        (!self.pairs.date(&proved, &f.at)).then_some("swapped_date")
    }

    /// Whether the text holds what it must.
    fn says(&self, required: &Required, found: &[Found], lower: &str) -> bool {
        let any = |test: &dyn Fn(&Fact) -> bool| found.iter().any(|f| test(&f.fact));
        match required {
            Required::Date(d) => any(&|f| {
                matches!(f, Fact::Date { day, month, year } if *day == d.day() && *month == d.month()
                    && year.is_none_or(|y| y == d.year()))
            }),
            Required::Sum(m) => found.iter().any(|f| {
                f.fact == Fact::Money(Some((m.minor, m.currency)))
                    && unit_after(self.text.get(f.at.end..).unwrap_or_default()).is_none()
            }),
            Required::Name(name) => holds(lower, &plain(name).to_lowercase()),
            Required::People(n) => any(&|f| matches!(f, Fact::People(m) | Fact::Count(m) if m == n)),
            Required::Range(a, b) => {
                any(&|f| *f == Fact::Range(*a, *b))
                    || (any(&|f| *f == Fact::Time(*a)) && any(&|f| *f == Fact::Time(*b)))
            }
            Required::Billing(field) => {
                billing_words(*field).any(|w| if w.len() < 5 { holds(lower, w.trim()) } else { lower.contains(w) })
            }
        }
    }
}

/// A found product may stand in the plural; a room never does.
fn same_name(allowed: &str, found: &str, kind: Kind) -> bool {
    let allowed = plain(allowed).trim().to_ascii_lowercase();
    match kind {
        Kind::Room => allowed == found,
        Kind::Product => found
            .strip_prefix(allowed.as_str())
            .is_some_and(|ending| matches!(ending, "" | "s" | "es" | "e" | "n" | "en")),
    }
}

/// Words that ask for a part of the billing address, in any language.
fn billing_words(field: BillingField) -> impl Iterator<Item = &'static str> {
    lexicon::words(move |l| match field {
        BillingField::NameOrCompany => l.billing[0],
        BillingField::Street => l.billing[1],
        BillingField::PostalCode => l.billing[2],
        BillingField::City => l.billing[3],
        BillingField::Country => l.billing[4],
    })
}

fn name_of(required: &Required) -> String {
    match required {
        Required::Date(d) => d.to_string(),
        Required::Sum(m) => m.to_string(),
        Required::Name(n) => n.clone(),
        Required::People(n) => n.to_string(),
        Required::Range(a, b) => format!("{a}–{b}"),
        Required::Billing(f) => billing_words(*f).next().unwrap_or_default().to_owned(),
    }
}

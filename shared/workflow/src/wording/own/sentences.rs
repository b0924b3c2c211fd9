//! The table of sentences a house may say in its own words, and the voice that says them: one declaration makes both.
//! `own` and `text` are such sentences, with facts and without; `pass` is always the language's.
//!
//! A parameter's name here is its placeholder's name in a text of the house.

use super::fill::{Arg, Fills, Kind};
use super::samples::{self, HOUSE};
use super::{Own, Trace};
use crate::booking::{BillingField, TaskKind};
use crate::turn::{ItemFact, RoomFact, WhenFact};
use crate::understanding::DayPart;
use crate::venue::{ClockTime, Language, Layout, Money, Unit, VatRate};
use crate::wording::voice::*;
use jiff::civil::{Date, Weekday};
use std::sync::LazyLock;

/// A sentence that a house may say in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its name in the settings.
    pub name: String,
    /// Names that must stand in braces, each at least once.
    pub placeholders: Vec<&'static str>,
}

/// A sentence as a language says it, with facts of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Which.
    pub sentence: Sentence,
    /// "On Saturday, 7 February 2026 …".
    pub text: String,
}

/// A sentence with its parameters, before its variants are counted out.
struct Entry {
    name: &'static str,
    args: &'static [(&'static str, Kind)],
}

macro_rules! method {
    (pass $name:ident ($($arg:ident: $type:ty),*) -> $ret:ty) => {
        fn $name(&self, $($arg: $type),*) -> $ret {
            self.base.$name($($arg),*)
        }
    };
    (text $name:ident ($($arg:ident: $type:ty),*) -> $ret:ty) => {
        fn $name(&self, $($arg: $type),*) -> $ret {
            let default = self.base.$name($($arg),*);
            if self.is_plain() {
                return default;
            }
            let fills = Fills::new(stringify!($name))$(.with(stringify!($arg), &$arg, self.base))*;
            self.text(fills, default)
        }
    };
    (own $name:ident ($($arg:ident: $type:ty),*) -> $ret:ty) => {
        fn $name(&self, $($arg: $type),*) -> $ret {
            let default = self.base.$name($($arg),*);
            if self.is_plain() {
                return default;
            }
            let fills = Fills::new(stringify!($name))$(.with(stringify!($arg), &$arg, self.base))*;
            self.sentence(fills, default)
        }
    };
}

macro_rules! entry {
    (pass $name:ident ($($arg:ident: $type:ty),*)) => { &[] };
    ($kind:ident $name:ident ($($arg:ident: $type:ty),*)) => {
        &[Entry { name: stringify!($name), args: &[$((stringify!($arg), <$type as Arg>::KIND)),*] }]
    };
}

macro_rules! voice {
    ($($trait:ident { $($kind:ident $name:ident ($($arg:ident: $type:ty),*) -> $ret:ty;)* })*) => {
        $(impl $trait for Own<'_> {
            $(method!($kind $name ($($arg: $type),*) -> $ret);)*
        })*

        const TABLE: &[&[Entry]] = &[$($(entry!($kind $name ($($arg: $type),*))),*),*];
    };
}

voice! {
    Frame {
        own salutation(name: Option<&str>) -> String;
        pass closing() -> &'static str;
        text disclosure() -> &str;
        pass subject(house: &str, day: Option<Date>) -> String;
        pass and() -> &'static str;
        pass or() -> &'static str;
        pass quoted(words: &str) -> String;
        pass typeset(text: String) -> String;
    }
    Calendar {
        pass weekday(day: Weekday) -> &'static str;
        pass months() -> &'static [&'static str; 12];
        pass date(date: Date) -> String;
        pass on(date: Date) -> String;
        pass that_day() -> &'static str;
        pass when(when: &WhenFact) -> String;
        pass on_when(when: &WhenFact) -> String;
        pass hours(start: Option<ClockTime>, end: Option<ClockTime>) -> String;
        pass range(start: ClockTime, end: ClockTime) -> String;
        pass part_of_day(part: DayPart) -> &'static str;
    }
    Measures {
        pass money(amount: Money) -> String;
        pass percent(rate: VatRate) -> String;
        pass people(n: u32) -> String;
        pass unit(unit: Unit) -> &'static str;
        pass amount_of(quantity: u32, unit: Unit, name: &str) -> String;
        pass on_days(what: &str, days: u32) -> String;
        pass layout(layout: Layout) -> &'static str;
    }
    Intake {
        text apology() -> &str;
        text thank_for_inquiry() -> &str;
        pass with_when(when: &WhenFact) -> String;
        pass with_room(room: &str) -> String;
        pass with_people(n: u32) -> String;
        pass with_item(name: &str, quantity: Option<u32>) -> String;
        pass without_item(name: &str) -> String;
        own changed(what: &str) -> String;
        own wished(what: &str) -> String;
        text changed_something() -> &str;
        text billing_noted(open: bool) -> &str;
        own noted(what: &str) -> String;
        text noted_only() -> &str;
        text nothing_changed() -> &str;
        text guidance() -> &str;
        text which_question() -> &str;
        text which_change() -> &str;
        text offer_or_visit() -> &str;
        text anything_else() -> &str;
    }
    Dates {
        text ask_date() -> &str;
        text date_missing() -> &str;
        text another_date() -> &str;
        own propose(days: &[Date], part: Option<DayPart>) -> String;
        text does_day_suit() -> &str;
        text which_day() -> &str;
        own past(date: Date) -> String;
        own closed(date: Date) -> String;
        own no_room(date: Date) -> String;
        text no_other_room() -> &str;
        own too_far(date: Date) -> String;
        own is_it(date: Date) -> String;
        own weekday_conflict(date: Date, written: Option<Weekday>) -> String;
        own which_of_days(days: &str) -> String;
        own ask_end(day: &str, start: ClockTime) -> String;
        own ask_hours(day: &str) -> String;
        own ask_slot(day: &str, slots: &str) -> String;
        pass full_day(range: &str) -> String;
        text ask_headcount() -> &str;
    }
    Rooms {
        pass room(room: &RoomFact) -> String;
        own recommend(people: u32, when: Option<&str>, room: &str) -> String;
        own also_free(rooms: &str, one: bool) -> String;
        own may_we_reserve(room: &str) -> String;
        text which_room() -> &str;
        own not_free(room: &str, day: &str) -> String;
        own own_booking_holds(room: &str, day: &str) -> String;
        text another_room_or_date() -> &str;
        own layout_impossible(room: &str) -> String;
        own too_small(room: &str, capacity: u32, people: u32) -> String;
        text another_room() -> &str;
        own unknown_room(wish: Option<&str>, rooms: &str, one: bool) -> String;
        own layout_too_small(people: u32, layout: &str, largest: &str, capacity: u32) -> String;
        own layout_nowhere(people: u32, layout: &str) -> String;
        own layout_would_do(layouts: &str) -> String;
        text another_layout() -> &str;
        own larger_than_house(people: u32, largest: &str, capacity: u32) -> String;
        text ways_out() -> &str;
        own held(room: &str, when: Option<&str>, until: Option<&str>) -> String;
    }
    Offers {
        own here_is(updated: bool, people: u32, layout: Option<&str>, when: Option<&str>, room: Option<&str>, lines: &str) -> String;
        text room_hire() -> &str;
        own line(what: &str, price: &str, sum: Option<Money>) -> String;
        own with_extras(hire: &str, extras: &str) -> String;
        own discounted(amount: Money) -> String;
        own total(total: Money) -> String;
        own total_with_vat(total: Money, vat: &str, one: bool) -> String;
        pass vat_part(rate: VatRate, amount: Money) -> String;
        own included(names: &str, one: bool) -> String;
        own unavailable(names: &str, one: bool, room: &str) -> String;
        own outside_hours(hours: &str) -> String;
        own valid_until(until: &str, room: Option<&str>) -> String;
        own deposit_term(amount: Money, due: Date) -> String;
        own stands(total: Money, until: Date) -> String;
        own expired(until: Date) -> String;
        text does_it_suit() -> &str;
        text does_offer_suit() -> &str;
        own accepted(total: Money) -> String;
        text accepted_old() -> &str;
        text no_offer_yet() -> &str;
    }
    Negotiation {
        own counter(total: Money) -> String;
        own levers(items: &str) -> String;
        pass lever(name: &str, amount: Money) -> String;
        own cheaper_room(room: &str, day: Option<&str>) -> String;
        own sourcing(wish: Option<&str>) -> String;
        own found(name: &str) -> String;
        own suggested(items: &str) -> String;
        own other_room_has(item: &str, rooms: &str) -> String;
        own out_of_season(names: &str, one: bool) -> String;
        own in_season(items: &str) -> String;
        text declined() -> &str;
    }
    Billing {
        own ask_billing(parts: &str, one: bool) -> String;
        pass billing_field(field: BillingField) -> &'static str;
        own transfer_deposit(amount: Money, due: Date) -> String;
        own deposit_due(amount: Money, due: Date) -> String;
        own deposit_overdue(amount: Money, due: Date) -> String;
        own deposit_expected(amount: Money, due: Date) -> String;
        own payment_received(amount: Money) -> String;
        text payment_claimed() -> &str;
    }
    Confirmation {
        text awaiting() -> &str;
        own confirmed(when: &WhenFact, people: u32, room: &str, total: Money) -> String;
        own deposit_arrived(paid: Money, rest: Option<Money>) -> String;
        text until_then() -> &str;
        own already_confirmed(when: &WhenFact, room: &str) -> String;
        text change_to_team() -> &str;
        own change_impossible(when: &WhenFact, room: &str, why: bool) -> String;
        text leave_it() -> &str;
        own kept(when: &WhenFact, room: &str) -> String;
        text ask_cancel() -> &str;
        text cancellation_to_team() -> &str;
        text cancellation_waits() -> &str;
        text cancellation_withdrawn() -> &str;
        own cancelled(when: Option<&WhenFact>) -> String;
    }
    Answers {
        own opening_hours(open: ClockTime, close: ClockTime) -> String;
        own rooms(rooms: &str, one: bool) -> String;
        own features(room: &str, features: &str) -> String;
        own just_room(room: &str) -> String;
        own has(room: &str, thing: Option<&str>, yes: bool) -> String;
        pass item(item: &ItemFact) -> String;
        own items(items: &str) -> String;
        own offered(items: &str, total: Money) -> String;
        own per_person(total: Money, people: u32, each: &str) -> String;
        own free_days(days: &[Date]) -> String;
        own room_free(room: &str, day: &str) -> String;
        own room_taken(room: &str, day: &str) -> String;
        own state(when: Option<&WhenFact>, room: Option<&str>, total: Option<Money>, confirmed: bool) -> String;
    }
    Team {
        text question_to_team(other: bool) -> &str;
        text human_coming() -> &str;
        text still_at_it() -> &str;
        text holding(opens: bool) -> &str;
        own conflict_to_team(room: &str, day: &str) -> String;
        text own_conflict_to_team() -> &str;
        text several_events_to_team() -> &str;
        text visit_to_team() -> &str;
    }
    Visits {
        pass start(date: Date, starts: &[ClockTime]) -> String;
        own offer_visits(starts: &str) -> String;
        text which_visit() -> &str;
        own may_we_fix(start: &str) -> String;
        own visit_booked(start: &str) -> String;
        own no_visit(date: Date, start: Option<ClockTime>) -> String;
        own visit_cancelled(date: Date) -> String;
    }
    Desk {
        pass decision(kind: TaskKind) -> &'static str;
        pass labels() -> &'static Labels;
    }
}

impl Voice for Own<'_> {}

/// Every sentence that a house may say in its own words, in the order of the table.
pub fn sentences() -> &'static [Sentence] {
    static ALL: LazyLock<Vec<Sentence>> =
        LazyLock::new(|| TABLE.iter().copied().flatten().flat_map(variants).collect());
    &ALL
}

/// A sentence with and without each of what it may lack: the name tells what it has.
fn variants(entry: &Entry) -> Vec<Sentence> {
    let mut all = vec![Sentence { name: entry.name.to_owned(), placeholders: Vec::new() }];
    for (arg, kind) in entry.args {
        match kind {
            Kind::Always => all.iter_mut().for_each(|s| s.placeholders.push(arg)),
            Kind::Sometimes | Kind::Switch => {
                let more = all.clone().into_iter().map(|mut s| {
                    s.name = format!("{}_{arg}", s.name);
                    s.placeholders.extend((*kind == Kind::Sometimes).then_some(*arg));
                    s
                });
                all.extend(more.collect::<Vec<_>>());
            }
        }
    }
    all
}

/// Every sentence as a language says it.
pub fn examples(language: Language) -> Vec<Example> {
    let trace = Trace::default();
    for sample in samples::all() {
        let voice = Own::traced(language, &HOUSE, &trace);
        crate::wording::written(&samples::plan(language, sample), &HOUSE, &voice);
    }
    let said = trace.into_inner().unwrap_or_default();
    let example = |s: &Sentence| said.get(&s.name).map(|t| Example { sentence: s.clone(), text: t.default.clone() });
    sentences().iter().filter_map(example).collect()
}

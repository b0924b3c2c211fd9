//! What a model may fill, and what it may not.
#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::understanding::{AskedAbout, understand};
use crate::venue::{ClockTime, Language, RoomId, seed};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::json;

const TODAY: Date = date(2026, 1, 29);

fn venue() -> Venue {
    seed::atelier().unwrap()
}

fn read(text: &str, context: &Context) -> Understanding {
    understand(None, text, TODAY, &venue(), context)
}

/// The mail with a suggestion, everything being open.
fn with(text: &str, suggestion: serde_json::Value) -> (Understanding, Merge) {
    let s: Suggestion = serde_json::from_value(suggestion).unwrap();
    let context = Context::default();
    merge(read(text, &context), &s, &Open::everything(&context), &venue(), TODAY)
}

/// Why the only suggestion was dropped.
fn dropped(text: &str, suggestion: serde_json::Value) -> Why {
    let (_, m) = with(text, suggestion.clone());
    assert_eq!(m.taken, vec![], "{text}: {suggestion}");
    m.dropped.first().unwrap().1
}

#[test]
fn a_day_named_in_the_words_is_taken_with_less_confidence_than_a_rules() {
    let text = "Es wär dr vierzähti, also am 14. März.";
    let mut u = read(text, &Context::default());
    u.dates.clear();
    let s = json!({"dates": [{"quote": "am 14. März", "start": "2026-03-14"}]});
    let s: Suggestion = serde_json::from_value(s).unwrap();
    let (u, m) = merge(u, &s, &Open::everything(&Context::default()), &venue(), TODAY);
    assert_eq!(m.taken, vec![Field::Dates], "{m:?}");
    let d = u.dates.first().unwrap();
    assert_eq!((d.source, d.confidence, d.value.wish()), (Source::Model, CONFIDENCE, None));
    assert_eq!(u.text.get(d.span.0..d.span.1), Some("am 14. März"));
}

#[test]
fn a_day_that_its_words_do_not_name_is_only_a_wish() {
    let text = "The day after the harvest fair suits everybody.";
    let (u, m) = with(text, json!({"dates": [{"quote": "day after the harvest fair", "start": "2026-07-11"}]}));
    assert_eq!(m.taken, vec![Field::Dates], "{m:?}");
    let d = u.dates.first().unwrap();
    assert_eq!((d.source, d.confidence), (Source::Model, CONFIDENCE));
    assert!(d.value.wish().is_some(), "days are proposed, none is booked");
}

#[test]
fn a_proposed_day_may_be_named_in_any_words() {
    let context = Context { dates: vec![date(2026, 3, 14), date(2026, 3, 21)], listed: true, ..Context::default() };
    let text = "Wir würden eher zum hinteren Vorschlag tendieren.";
    let u = read(text, &context);
    let s = json!({"dates": [{"quote": "zum hinteren Vorschlag", "start": "2026-03-21"}]});
    let open = Open::everything(&context);
    let (u, m) = merge(u, &serde_json::from_value(s).unwrap(), &open, &venue(), TODAY);
    assert_eq!(m.taken, vec![Field::Dates], "{m:?}");
    assert_eq!(u.dates.last().unwrap().value.wish(), None);
}

#[test]
fn a_day_that_contradicts_its_words_is_dropped() {
    for (quote, start) in [
        ("Zinstag nach Mitte Hornig am 17.", "2026-02-18"),
        ("am 17.", "2026-02-18"),
        ("Zinstag", "2025-02-18"),
        ("Zinstag", "2036-02-18"),
    ] {
        let why = dropped(
            "Es müsst Zinstag nach Mitte Hornig am 17. sii, hend mir gseit.",
            json!({"dates": [{"quote": quote, "start": start}]}),
        );
        assert!(matches!(why, Why::DoesNotFit | Why::Past | Why::OutOfRange | Why::ReadByRules), "{quote}: {why:?}");
    }
}

#[test]
fn a_weekday_or_a_month_in_the_quote_must_be_the_days() {
    let f = |quote: &str, start| Fits { venue: &venue(), today: TODAY, proposed: &[] }.date(quote, start, None);
    assert_eq!(f("Saturday the 14th of March", date(2026, 3, 14)), Ok(true));
    assert_eq!(f("Saturday the 14th of March", date(2026, 3, 15)), Err(Why::DoesNotFit));
    assert_eq!(f("some Friday", date(2026, 3, 14)), Err(Why::DoesNotFit));
    assert_eq!(f("somewhere in April", date(2026, 3, 14)), Err(Why::DoesNotFit));
    assert_eq!(f("14.3.", date(2026, 3, 14)), Ok(true));
    assert_eq!(f("14.3.", date(2026, 4, 14)), Err(Why::DoesNotFit));
    assert_eq!(f("giovedì", date(2026, 3, 14)), Err(Why::DoesNotFit));
}

#[test]
fn a_number_must_stand_in_its_quote() {
    let f = |quote: &str, n| Fits { venue: &venue(), today: TODAY, proposed: &[] }.headcount(quote, n);
    assert_eq!(f("40 Nasen", 40), Ok(40));
    assert_eq!(f("40 Nasen", 4), Err(Why::DoesNotFit));
    assert_eq!(f("16 Lernende plus 2 Trainer", 18), Ok(18));
    assert_eq!(f("die ganze Truppe", 40), Err(Why::DoesNotFit));
    assert_eq!(f("12000 heads", 12_000), Err(Why::OutOfRange));
    assert_eq!(f("0 heads", 0), Err(Why::OutOfRange));
}

#[test]
fn a_time_must_stand_in_its_quote() {
    let t = |h| ClockTime::hm(h, 0);
    let f = |quote: &str, a, b| Fits { venue: &venue(), today: TODAY, proposed: &[] }.time(quote, a, b);
    assert_eq!(f("from 6 until 10", t(18), t(22)), Ok(()));
    assert_eq!(f("from 6 until 10", t(18), t(23)), Err(Why::DoesNotFit));
    assert_eq!(f("after work", t(18), None), Err(Why::DoesNotFit));
    assert_eq!(f("after work", None, None), Err(Why::DoesNotFit));
}

#[test]
fn rooms_and_products_are_those_of_the_house_and_named_in_the_quote() {
    let v = venue();
    let fits = Fits { venue: &v, today: TODAY, proposed: &[] };
    let (a, b) = (v.rooms.first().unwrap(), v.rooms.get(1).unwrap());
    assert_eq!(fits.room(&a.name, &a.id), Ok(()));
    assert_eq!(fits.room(&b.name, &a.id), Err(Why::DoesNotFit));
    assert_eq!(fits.room("the nicest", &a.id), Err(Why::DoesNotFit));
    assert_eq!(fits.room("on passe à la suite", &a.id), Err(Why::DoesNotFit));
    assert_eq!(fits.room(&a.name, &RoomId::from("ballroom")), Err(Why::Unknown));
    let p = v.products.first().unwrap();
    assert!(fits.item(&p.name, &p.id.0).is_ok());
    assert_eq!(fits.item("something nice", &p.id.0), Err(Why::DoesNotFit));
    assert_eq!(fits.item(&p.name, "yacht"), Err(Why::Unknown));
}

#[test]
fn a_quote_stands_in_the_new_text_as_whole_words() {
    let text = "We will be 3 dozen heads, give or take.\n\n> Last time you were 80 heads.";
    let count = |quote: &str, n: u32| json!({"headcount": {"quote": quote, "value": n}});
    assert_eq!(dropped(text, count("80 heads", 80)), Why::NotInText);
    assert_eq!(dropped(text, count("eads, give", 3)), Why::NotInText);
    assert_eq!(dropped(text, count("", 3)), Why::NotInText);
    assert_eq!(dropped(text, count("four dozen heads", 48)), Why::NotInText);
}

#[test]
fn nothing_from_a_question_becomes_a_fact() {
    let text = "What would it cost for a crew of 55 in the red hall?";
    let why = dropped(text, json!({"headcount": {"quote": "crew of 55", "value": 55}}));
    assert!(matches!(why, Why::Question | Why::ReadByRules), "{why:?}");
    let why = dropped("Would next Whit Monday be fine?", json!({"acts": [{"quote": "be fine", "act": "confirm"}]}));
    assert_eq!(why, Why::Question);
}

#[test]
fn what_the_rules_are_sure_of_stays() {
    let text = "Wir möchten am 14. März 2026 mit 30 Personen in Room A feiern.";
    let before = read(text, &Context::default());
    let (u, m) = with(
        text,
        json!({
            "dates": [{"quote": "14. März 2026", "start": "2026-03-14"}],
            "headcount": {"quote": "30 Personen", "value": 30},
            "rooms": [{"quote": "Room A", "id": "atelier-room-b"}],
        }),
    );
    assert_eq!(m.taken, vec![], "{m:?}");
    assert_eq!(u, before);
}

#[test]
fn a_model_neither_accepts_nor_answers_an_open_offer() {
    let text = "So be it, the dice are cast.";
    let s = |act: &str| serde_json::from_value(json!({"acts": [{"quote": "So be it", "act": act}]})).unwrap();
    for act in ["accept", "confirm", "decline"] {
        let context = Context { offer: true, ..Context::default() };
        let (u, m) = merge(read(text, &context), &s(act), &Open::everything(&context), &venue(), TODAY);
        assert_eq!((m.taken, m.dropped), (vec![], vec![(Field::Acts, Why::Binding)]), "{act}");
        assert!(!u.has(&Act::Accept) && !u.has(&Act::Confirm) && !u.has(&Act::Decline));
    }
    // Nor when nothing was proposed that a yes or a no could answer.
    let context = Context { held: Some(date(2026, 3, 14)), ..Context::default() };
    for act in ["accept", "confirm", "decline"] {
        let (_, m) = merge(read(text, &context), &s(act), &Open::everything(&context), &venue(), TODAY);
        assert_eq!(m.dropped, vec![(Field::Acts, Why::Binding)], "{act}");
    }
    let context = Context { dates: vec![date(2026, 3, 14)], listed: true, ..Context::default() };
    let (_, m) = merge(read(text, &context), &s("accept"), &Open::everything(&context), &venue(), TODAY);
    assert_eq!(m.dropped, vec![(Field::Acts, Why::Binding)]);
    let (u, _) = merge(read(text, &context), &s("confirm"), &Open::everything(&context), &venue(), TODAY);
    assert!(u.has(&Act::Confirm), "what was proposed may be taken");
}

#[test]
fn a_wish_to_cancel_is_taken_as_the_wish_it_is() {
    let (u, m) =
        with("Blow the whole thing off.", json!({"acts": [{"quote": "Blow the whole thing off", "act": "cancel"}]}));
    assert_eq!(m.taken, vec![Field::Acts]);
    assert!(u.has(&Act::Cancel { target: Target::Event }));
}

#[test]
fn nothing_is_filled_that_was_not_open() {
    let s: Suggestion = serde_json::from_value(json!({
        "headcount": {"quote": "3 dozen heads", "value": 36}, "language": "fr",
        "acts": [{"quote": "3 dozen heads", "act": "thank"}],
    }))
    .unwrap();
    let u = read("We will be 3 dozen heads.", &Context::default());
    let (after, m) = merge(u.clone(), &s, &Open::default(), &venue(), TODAY);
    assert_eq!(after, u);
    assert!(m.dropped.iter().all(|(_, why)| *why == Why::NotOpen) && m.dropped.len() == 3, "{m:?}");
}

fn mails() -> impl Strategy<Value = String> {
    let parts = [
        "Guten Tag.",
        "Wir planen ein Fest am 14. März 2026 für 30 Personen.",
        "Could we have Room A instead?",
        "Wir sind 3 dozen, quasi.",
        "The 21st would do nicely, from 6 to 10.",
        "Nous serions une trentaine, en U.",
        "Bitte mit Apéro und Kaffee.",
        "Is the 17 May 2026 free for 80 guests?",
        "Bitte nicht am 12. April.",
        "So be it.",
        "Wir nehmen das Angebot an.",
        "Tel. 044 123 45 67",
        "> Am 1. Juni 2026 mit 99 Personen",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 1..6).prop_map(|p| p.join("\n"))
}

/// Words of the mail, or of nobody.
fn quote(text: &str, from: usize, words: usize, invented: bool) -> String {
    if invented {
        return "am 9. September mit 77 Gästen".to_owned();
    }
    let all: Vec<&str> = text.split_whitespace().collect();
    let at = from % all.len().max(1);
    all.iter().skip(at).take(words).copied().collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn a_lying_model_overrides_nothing_and_invents_nothing(
        text in mails(), places in prop::collection::vec((0_usize..60, 1_usize..9, any::<bool>()), 8),
        n in 0_u32..12_000, days in -400_i64..2_000, hours in (0_u16..24, 0_u16..24), act in 0_usize..9, offer: bool,
    ) {
        let v = venue();
        let context = Context { offer, ..Context::default() };
        let before = read(&text, &context);
        let q = |i: usize| places.get(i).map_or_else(String::new, |(a, w, inv)| quote(&text, *a, *w, *inv));
        let acts = ["inquire", "confirm", "accept", "decline", "request_human", "visit_site", "ask", "thank", "cancel"];
        let start = TODAY.saturating_add(jiff::Span::new().days(days));
        let s: Suggestion = serde_json::from_value(json!({
            "dates": [{"quote": q(0), "start": start}, {"quote": q(1), "start": "2026-03-21"}],
            "times": [{"quote": q(2), "start": format!("{:02}:00", hours.0), "end": format!("{:02}:00", hours.1)}],
            "headcount": {"quote": q(3), "value": n},
            "rooms": [{"quote": q(4), "id": "atelier-room-b"}],
            "layout": {"quote": q(5), "value": "theatre"},
            "products": [{"quote": q(6), "id": v.products.first().unwrap().id, "quantity": n, "wanted": offer}],
            "acts": [{"quote": q(7), "act": acts.get(act).unwrap()}],
            "language": "it",
        })).unwrap();
        let (after, m) = merge(before.clone(), &s, &Open::everything(&context), &v, TODAY);
        prop_assert_eq!(m.taken.len() + m.dropped.len(), 9);
        // Every sure value of the rules is still there.
        prop_assert!(before.dates.iter().filter(|d| sure(d)).all(|d| after.dates.contains(d)));
        prop_assert!(before.times.iter().filter(|d| sure(d)).all(|d| after.times.contains(d)));
        prop_assert!(before.headcount.is_none() || before.headcount == after.headcount);
        prop_assert!(before.layout.is_none() || before.layout == after.layout);
        prop_assert!(before.rooms.iter().all(|r| after.rooms.contains(r)));
        prop_assert!(before.products.iter().all(|p| after.products.contains(p)));
        prop_assert!(before.acts.iter().all(|a| after.acts.contains(a)));
        prop_assert!(before.language.is_none() || before.language == after.language);
        prop_assert_eq!(&before.asked_about, &after.asked_about);
        // Whatever is new has its words in the new text, is a model's, and is no acceptance.
        let said = |span: Span, quote: &str| after.text.get(span.0..span.1) == Some(quote.trim());
        for d in after.dates.iter().filter(|d| !before.dates.contains(d)) {
            prop_assert!(d.source == Source::Model && d.confidence == CONFIDENCE);
            prop_assert!(said(d.span, &q(0)) || said(d.span, &q(1)));
            prop_assert!(d.value.days().is_some_and(|(first, _)| first >= TODAY));
        }
        if before.headcount != after.headcount {
            let h = after.headcount.clone().unwrap();
            prop_assert!(h.source == Source::Model && said(h.span, &q(3)) && u32::from(h.value) == n);
        }
        if before.layout != after.layout {
            prop_assert!(said(after.layout.clone().unwrap().span, &q(5)));
        }
        prop_assert!(before.has(&Act::Accept) || !after.has(&Act::Accept));
        prop_assert!(!offer || before.has(&Act::Confirm) || !after.has(&Act::Confirm));
    }
}

#[test]
fn what_is_only_asked_about_stays_asked_about() {
    let text = "What does Room A cost?";
    let (u, m) = with(text, json!({"rooms": [{"quote": "Room A", "id": "atelier-room-a"}]}));
    assert_eq!(m.dropped, vec![(Field::Rooms, Why::Question)]);
    assert!(u.rooms.is_empty() && matches!(u.asked_about.first(), Some(AskedAbout::Room(_))));
    assert_eq!(u.language, Some(Language::En));
}

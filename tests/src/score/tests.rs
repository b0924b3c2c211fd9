//! The scorer's own rules, on labels and reports written by hand.
#![allow(clippy::indexing_slicing)]

use super::case::parse;
use super::*;
use workflow::understanding::report::WhenEntry;

fn case(expect: &str) -> Case {
    let text = format!("language: de\nnow: 2026-11-23\ncases:\n  - id: x\n    body: text\n    expect: {expect}\n");
    parse(&text).unwrap().remove(0)
}

fn report(json: &str) -> Report {
    let mut value: serde_json::Value = serde_json::from_str(json).unwrap();
    value["id"] = "x".into();
    for entry in value.get_mut("when").and_then(|w| w.as_array_mut()).into_iter().flatten() {
        for (key, default) in [("kind", "day"), ("role", "event")] {
            if entry.get(key).is_none() {
                entry[key] = default.into();
            }
        }
    }
    serde_json::from_value(value).unwrap()
}

fn scored(expect: &str, json: &str) -> Score {
    let mut score = Score::default();
    score.add(&case(expect), &report(json));
    score
}

/// right, wrong, refused, clean
fn dates(expect: &str, found: &str) -> (u32, u32, u32, u32) {
    let d = scored(&format!("{{ when: [{expect}] }}"), &format!("{{\"when\":[{found}]}}")).all_dates();
    (d.right, d.wrong, d.refused, d.clean)
}

/// right, found, expected
fn field(expect: &str, json: &str, name: &str) -> (u32, u32, u32) {
    let c = scored(expect, json).total(name);
    (c.right, c.found, c.expected)
}

const DAY: &str = "{ start: 2027-05-14, start_time: \"18:00\", kind: day }";

#[test]
fn a_date_is_right_with_its_times_and_role_only() {
    assert_eq!(dates(DAY, r#"{"start":"2027-05-14","start_time":"18:00"}"#), (1, 0, 0, 1));
    assert_eq!(dates(DAY, r#"{"start":"2027-05-14","start_time":"19:00"}"#), (0, 1, 0, 0));
    assert_eq!(dates(DAY, r#"{"start":"2027-05-14","start_time":"18:00","role":"payment"}"#), (0, 1, 0, 0));
    assert_eq!(dates(DAY, r#"{"start":"2027-05-15","start_time":"18:00"}"#), (0, 1, 0, 0));
}

#[test]
fn nothing_a_part_a_window_or_a_doubt_is_refused_not_wrong() {
    assert_eq!(dates(DAY, ""), (0, 0, 1, 0));
    assert_eq!(dates(DAY, r#"{"start":"2027-05-14"}"#), (0, 0, 1, 0));
    let window = r#"{"start":"2027-05-01","end":"2027-05-31","kind":"window"}"#;
    assert_eq!(dates(DAY, window), (0, 0, 1, 0));
    let doubt = r#"{"start":"2027-05-14","start_time":"18:00","flags":["weekday_conflict"]}"#;
    assert_eq!(dates(DAY, doubt), (0, 0, 1, 0));
}

#[test]
fn a_silent_single_day_out_of_a_window_is_wrong() {
    let window = "{ start: 2027-05-01, end: 2027-05-31, kind: window }";
    assert_eq!(dates(window, r#"{"start":"2027-05-01"}"#), (0, 1, 0, 0));
    assert_eq!(dates(window, r#"{"start":"2027-05-01","end":"2027-05-31","kind":"range"}"#), (0, 1, 0, 0));
    assert_eq!(dates(window, r#"{"start":"2027-05-01","end":"2027-05-31","kind":"window"}"#), (1, 0, 0, 1));
}

#[test]
fn a_missed_weekday_conflict_is_wrong() {
    let conflict = "{ start: 2027-04-13, flags: [weekday_conflict] }";
    assert_eq!(dates(conflict, r#"{"start":"2027-04-13"}"#), (0, 1, 0, 0));
    assert_eq!(dates(conflict, r#"{"start":"2027-04-13","flags":["weekday_conflict"]}"#), (1, 0, 0, 1));
}

#[test]
fn another_date_beside_the_right_one_is_not_clean() {
    let two = r#"{"start":"2027-05-14","start_time":"18:00"},{"start":"2027-06-01"}"#;
    assert_eq!(dates(DAY, two), (1, 0, 0, 0));
    let score = scored("{ }", r#"{"when":[{"start":"2027-06-01"}]}"#);
    assert_eq!((score.all_dates().silent, score.all_dates().false_alarms), (1, 1));
    assert_eq!(score.misses.len(), 1);
}

#[test]
fn two_fair_kinds_or_roles_are_both_right() {
    let fair = "{ start: 2027-05-01, end: 2027-05-02, kind: [window, range], role: [event, visit] }";
    assert_eq!(dates(fair, r#"{"start":"2027-05-01","end":"2027-05-02","kind":"range","role":"visit"}"#), (1, 0, 0, 1));
}

#[test]
fn roles_and_doubts_do_not_count_against_another_reader() {
    let label = "{ when: [{ start: 2027-05-14, role: payment }] }";
    let found = report(r#"{"when":[{"start":"2027-05-14"}]}"#);
    let compared = dates_only([&case(label)], |_| found.clone());
    assert_eq!(compared["de"].right, 1);
}

#[test]
fn what_is_not_labelled_is_false_when_found() {
    assert_eq!(field("{ }", r#"{"headcount":20}"#, "headcount"), (0, 1, 0));
    assert_eq!(field("{ }", r#"{"rooms":["Room A"]}"#, "rooms"), (0, 1, 0));
    assert_eq!(field("{ }", r#"{"billing":{"city":"Bern"}}"#, "billing.city"), (0, 1, 0));
}

#[test]
fn what_may_be_left_out_is_not_scored() {
    let json = r#"{"language":"en","new_text":"x","acts":[{"act":"accept"}],"signals":["urgent"]}"#;
    for name in ["language", "new_text", "acts", "signals"] {
        assert_eq!(field("{ }", json, name), (0, 0, 0), "{name}");
    }
    assert_eq!(field("{ signals: [] }", json, "signals"), (0, 1, 0));
}

#[test]
fn whitespace_does_not_count_in_the_new_text() {
    assert_eq!(field("{ new_text: \"a b\" }", r#"{"new_text":"a \n\n b\n"}"#, "new_text"), (1, 1, 1));
    assert_eq!(field("{ new_text: \"a – b\" }", r#"{"new_text":"a - b"}"#, "new_text"), (1, 1, 1));
    assert_eq!(field("{ new_text: \"a b\" }", r#"{"new_text":"a b c"}"#, "new_text"), (0, 1, 1));
}

#[test]
fn acts_are_a_set_and_a_provide_or_thank_beside_them_is_neutral() {
    let json = r#"{"acts":[{"act":"inquire"},{"act":"inquire"},{"act":"provide"},{"act":"thank"}]}"#;
    assert_eq!(field("{ acts: [{ act: inquire }] }", json, "acts"), (1, 1, 1));
    let asks = r#"{"acts":[{"act":"ask","topic":"wifi"},{"act":"ask","topic":"parking"}]}"#;
    assert_eq!(field("{ acts: [{ act: ask, topic: wifi }] }", asks, "acts"), (1, 2, 1));
    assert_eq!(field("{ acts: [] }", r#"{"acts":[{"act":"provide"}]}"#, "acts"), (0, 1, 0));
}

#[test]
fn an_act_that_may_be_read_either_way_is_neutral() {
    let label = "{ acts: [{ act: inquire }, { act: ask, topic: prices, maybe: true }] }";
    assert_eq!(field(label, r#"{"acts":[{"act":"inquire"},{"act":"ask","topic":"prices"}]}"#, "acts"), (1, 1, 1));
    assert_eq!(field(label, r#"{"acts":[{"act":"inquire"}]}"#, "acts"), (1, 1, 1));
}

#[test]
fn a_product_may_have_several_fair_names_and_its_quantity_is_counted_apart() {
    let label = "{ products: [{ name: [Dinner, Three-Course Dinner], quantity: 4 }] }";
    let json = r#"{"products":[{"name":"three-course dinner","quantity":5}]}"#;
    assert_eq!(field(label, json, "products"), (1, 1, 1));
    assert_eq!(field(label, json, "products.quantity"), (0, 1, 1));
    let off = r#"{"products":[{"name":"Dinner","wanted":false}]}"#;
    assert_eq!(field(label, off, "products"), (0, 1, 1));
}

#[test]
fn amounts_count_by_value_and_their_parts_only_where_labelled() {
    let json = r#"{"money":[{"amount_minor":500,"currency":"CHF","role":"budget"}]}"#;
    assert_eq!(field("{ money: [{ amount_minor: 500, currency: CHF }] }", json, "money"), (1, 1, 1));
    assert_eq!(field("{ money: [{ amount_minor: 500, currency: CHF }] }", json, "money.role"), (0, 0, 0));
    let per = "{ money: [{ amount_minor: 500, currency: CHF, per: person }] }";
    assert_eq!(field(per, json, "money.per"), (0, 0, 1));
}

#[test]
fn how_a_number_is_spaced_does_not_count() {
    let json = r#"{"phones":["+41 44 123 45 67"],"billing":{"vat":"CHE 116 281 710"}}"#;
    assert_eq!(field("{ phones: [\"+41441234567\"] }", json, "phones"), (1, 1, 1));
    assert_eq!(field("{ billing: { vat: CHE-116.281.710 } }", json, "billing.vat"), (1, 1, 1));
}

#[test]
fn a_label_with_an_unknown_key_is_refused() {
    for bad in ["{ heads: 3 }", "{ billing: { zip: x } }", "{ acts: [{ act: dance }] }", "{ layout: circle }"] {
        let text = format!("language: de\nnow: 2026-11-23\ncases:\n  - id: x\n    body: text\n    expect: {bad}\n");
        assert!(parse(&text).is_err(), "{bad}");
    }
}

#[test]
fn shares_are_rounded_and_nothing_of_nothing_is_no_share() {
    assert_eq!((share(2, 3), share(0, 5), share(0, 0)), (Some(667), Some(0), None));
    let count = Count { right: 1, found: 2, expected: 4 };
    assert_eq!((count.precision(), count.recall(), count.f1()), (Some(500), Some(250), Some(333)));
}

#[test]
fn an_unanswered_case_counts_as_refused_and_a_bad_line_is_named() {
    let given = answers::parse("{\"id\":\"a\",\"when\":[]}\n").unwrap();
    assert_eq!(answers::of(&given, "b").when, Vec::<WhenEntry>::new());
    assert!(answers::parse("{\"id\":\"a\"}\nnonsense\n").unwrap_err().starts_with("line 2"));
    let lines = answers::export(&[case("{ }")]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&lines).unwrap()["text"], "text");
}

#[test]
fn only_the_fields_that_a_file_labels_are_scored() {
    let text = "language: de\nnow: 2026-11-23\nlabels: [when, headcount]\ncases:\n  - id: x\n    body: text\n    expect: { headcount: 3 }\n";
    let case = parse(text).unwrap().remove(0);
    let mut score = Score::default();
    score.add(&case, &report(r#"{"headcount":4,"rooms":["Room A"]}"#));
    assert_eq!((score.total("headcount").f1(), score.total("rooms").found), (Some(0), 0));
    let text = text.replace("[when, headcount]", "[headcount]");
    let case = parse(&text).unwrap().remove(0);
    let mut score = Score::default();
    score.add(
        &case,
        &report(
            r#"{"when":[{"start":"2027-05-14","kind":"day","role":"event","flags":[],"span":[0,1],"rule":"iso"}]}"#,
        ),
    );
    assert_eq!((score.total("when").found, score.all_dates().mails), (0, 0));
}

//! What can be checked of a language by machine, over made-up bookings: number, elision, the form of address, spelling,
//! the shape and the length of a mail.

use super::super::rephrase::body_of;
use super::super::{render, verify};
use super::house::*;
use super::plans::{cases, plan};
use crate::booking::{BillingField, Line};
use crate::pattern::compile;
use crate::turn::{Answer, Change, Say, WhenFact};
use crate::venue::Language;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use regex::Regex;
use std::sync::LazyLock;

const LANGUAGES: [Language; 4] = [Language::De, Language::En, Language::Fr, Language::It];

/// What must stand nowhere, by language.
struct Wrong {
    language: Option<Language>,
    pattern: Regex,
    why: &'static str,
}

fn wrong(language: Option<Language>, pattern: &str, why: &'static str) -> Wrong {
    Wrong { language, pattern: compile(pattern), why }
}

static WRONG: LazyLock<Vec<Wrong>> = LazyLock::new(|| {
    use Language::*;
    vec![
        wrong(None, r"  | ,| \.|\.\.|,,|;\.|:\.|\( | \)", "spaces and marks"),
        wrong(None, r"ß|\bEUR\b|€", "Swiss spelling"),
        wrong(None, r"CHF \d+(?:\.\d)?(?:\s|$)|CHF \d{4}", "an amount has its cents and its apostrophes"),
        wrong(None, r"(?m)^\s*[-*•–] ", "a list of bullets"),
        wrong(None, r"[{}\[\]_]", "something to fill in"),
        wrong(Some(De), r"\b1 (?:Personen|Flaschen|Stunden|Tische|Tage)\b", "one of many"),
        wrong(Some(De), r"\b(?:0|[2-9]|\d{2,}) (?:Person|Flasche|Stunde|Tisch|Tag)\b", "many of one"),
        wrong(Some(De), r"\b(?:du|dich|dir|dein\w*|euch|euer\w*|ihnen|ihrem|ihres)\b", "Sie"),
        wrong(
            Some(De),
            r"\b(?:am|bis|von|für|auf|Am|Bis) (?:dem|den) (?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)",
            "one way to name a day",
        ),
        wrong(Some(De), r"fehlt uns noch (?:Land|Ort|Strasse|Postleitzahl|Name)\b", "a noun without its article"),
        wrong(Some(En), r"\b1 (?:guests|bottles|hours|tables|days)\b", "one of many"),
        wrong(Some(En), r"\b(?:0|[2-9]|\d{2,}) (?:guest|bottle|hour|table|day)\b", "many of one"),
        wrong(Some(En), r"\bI(?:'m| am|'ll)?\b|\b(?:send us it|in person)\b", "a house says we"),
        wrong(Some(Fr), r"\b[01] (?:personnes|bouteilles|heures|tables|jours)\b", "one of many"),
        wrong(Some(Fr), r"\b(?:[2-9]|\d{2,}) (?:personne|bouteille|heure|table|jour)\b", "many of one"),
        wrong(Some(Fr), r"\b(?i:tu|te|toi|ton|tes)\b", "vous"),
        wrong(
            Some(Fr),
            r"(?i)\b(?:de le|de les|à le|à les|du le|au le|si il|jusqu'à le|d'ici à le|dès le à)\b",
            "contraction",
        ),
        wrong(
            Some(Fr),
            r"\b1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b",
            "le premier",
        ),
        wrong(Some(Fr), r"(?i)\b(?:de|le|la|que|ne|je|se|jusque) [aeéèêiîoôuûh](?:vril|oût|ctobre|uit|nze)", "elision"),
        wrong(Some(Fr), r"[^\u{a0}\s][?!;:](?:\s|$)", "a space before a mark"),
        wrong(Some(Fr), "’", "one kind of apostrophe"),
        wrong(Some(It), r"\b1 (?:persone|bottiglie|ore|tavoli|giorni)\b", "one of many"),
        wrong(Some(It), r"\b(?:0|[2-9]|\d{2,}) (?:persona|bottiglia|ora|tavolo|giorno)\b", "many of one"),
        wrong(
            Some(It),
            r"\b(?:tu|ti|tuo|tua|tuoi|tue|suo|sua|suoi|sue|\w{3,}(?:ar|er|ir)(?:la|le))\b",
            "Lei, Suo, -La, -Le",
        ),
        wrong(
            Some(It),
            r"\b1 (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)\b",
            "il primo",
        ),
        wrong(
            Some(It),
            r"\b(?:al|il|del|dal) (?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato)\b|\b(?:alla|la|della) domenica\b",
            "a day without an article",
        ),
        wrong(Some(It), r"\b(?:da|a|di) (?:il|lo|la|l')\b", "contraction"),
    ]
});

/// All that is wrong with a mail's body.
fn faults(language: Language, body: &str) -> Vec<String> {
    let of = |w: &&Wrong| w.language.is_none_or(|l| l == language);
    let found =
        WRONG.iter().filter(of).filter_map(|w| Some(format!("{}: {:?}", w.why, w.pattern.find(body)?.as_str())));
    let mut all: Vec<String> = found.collect();
    let questions = body.matches('?').count();
    if questions > 1 {
        all.push(format!("{questions} questions"));
    }
    if questions == 1 && !body.rsplit("\n\n").next().is_some_and(|p| p.contains('?')) {
        all.push("the question is not last".to_owned());
    }
    all
}

fn body(language: Language, says: &[Say]) -> String {
    let (plan, venue) = (plan(language, says), venue());
    let text = render(&plan, &venue, &event());
    assert_eq!(verify(&text, &plan, &venue, TODAY), vec![], "{text}");
    body_of(&text, &plan, &venue).unwrap().body.to_owned()
}

fn ours(says: &[Say]) -> bool {
    !says.iter().any(|s| matches!(s, Say::Manager { .. } | Say::Answer { answer: Answer::Faq { .. } }))
}

#[test]
fn every_case_is_in_form_and_has_one_call_to_action() {
    let mut wrong = Vec::new();
    for (name, says) in cases().into_iter().filter(|(_, says)| ours(says)) {
        for language in LANGUAGES {
            let body = body(language, &says);
            wrong.extend(faults(language, &body).into_iter().map(|f| format!("{language:?} {name}: {f}\n{body}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// About 120 words; what an offer or a change lists is as long as what was ordered or changed.
#[test]
fn no_mail_but_a_large_offer_is_longer_than_about_120_words() {
    let mut long = Vec::new();
    for (name, says) in cases() {
        let large = says.iter().any(|s| match s {
            Say::Offer { offer, .. } => offer.lines.len() > 3,
            Say::Changed { changes } => changes.len() > 3,
            _ => false,
        });
        for language in LANGUAGES.into_iter().filter(|_| ours(&says) && !large) {
            let words = body(language, &says).split_whitespace().count();
            if words > 130 {
                long.push(format!("{language:?} {name}: {words}"));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

fn some_date() -> impl Strategy<Value = Date> {
    (1i8..=12, 1i8..=28, prop::bool::ANY).prop_map(|(month, day, first)| {
        date(2027, month, if first { [1, 8, 11][usize::from(day.unsigned_abs()) % 3] } else { day })
    })
}

fn some_when() -> impl Strategy<Value = WhenFact> {
    let time = prop::option::of((8u16..23).prop_map(|h| at(h, 0)));
    (some_date(), 0i64..3, time.clone(), prop::option::of((30u16..59).prop_map(|m| at(23, m)))).prop_map(
        |(date, more, start, end)| {
            let last = date.checked_add(jiff::Span::new().days(more)).unwrap();
            WhenFact { date, end_date: (more > 0).then_some(last), start, end }
        },
    )
}

fn some_lines(n: usize, each: u32) -> Vec<Line> {
    let names = ["Classic Apéro", "Wine Selection", "Event Photographer", "Flower Arrangements", "Wireless Microphone"];
    std::iter::once(hire("Room B", each)).chain(names.iter().take(n).map(|name| item(name, each))).collect()
}

fn some_people() -> impl Strategy<Value = u16> {
    prop::sample::select(vec![0u16, 1, 2, 3, 40, 101])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn numbers_days_and_forms_agree_whatever_is_booked(
        (when, people) in (some_when(), some_people()),
        (n, each) in (0usize..=5, prop::sample::select(vec![1u32, 2, 40])),
        (others, missing) in (prop::collection::btree_set(some_date(), 1..4), 1usize..=5),
        kind in 0usize..9,
    ) {
        let all = [BillingField::NameOrCompany, BillingField::Street, BillingField::PostalCode, BillingField::City, BillingField::Country];
        let (days, items): (Vec<Date>, _) = (others.into_iter().collect(), ["Projector", "DJ", "Lounge Furniture Set"]);
        let items: Vec<String> = items.iter().take(n).map(|i| (*i).to_owned()).collect();
        let small = WhenFact { start: None, end: None, ..when };
        let offer = Say::Offer {
            offer: offer(when, "Room B", people, some_lines(n, each), n % 2 == 0),
            replaces: (n > 2).then_some(1),
            included: items.clone(),
            unavailable: Vec::new(),
            outside_hours: None,
        };
        let says = match kind {
            0 => vec![Say::ThankForInquiry, Say::Noted { when: Some(when), participants: Some(people), room: Some("Room B".into()), items }, Say::AskHeadcount],
            1 => vec![offer, Say::AskAcceptance],
            2 => vec![Say::Changed { changes: vec![Change::When { to: small }, Change::Headcount { to: people }] }, offer, Say::AskAcceptance],
            3 => vec![Say::ProposeDates { dates: days, part: [None, Some(crate::understanding::DayPart::Evening)][n % 2] }],
            4 => vec![Say::OfferRooms { when, participants: people, rooms: ["Room A", "Room B", "Room F"].iter().take(1 + n % 3).map(|r| room_fact(r)).collect() }],
            5 => vec![Say::Confirmed { when, room: "Room B".into(), participants: people, total: chf(1250), deposit_received: None }],
            6 => vec![Say::AcceptanceNoted { total: chf(1250) }, Say::AskBilling { missing: all[..missing].to_vec() }],
            7 => vec![Say::Answer { answer: Answer::FreeDates { dates: days } }, Say::Cancelled { when: Some(when) }],
            _ => vec![Say::UnknownRoom { wish: "Seesaal".into(), rooms: vec!["Room A".into(), "Room B".into()][..1 + n % 2].to_vec() }],
        };
        for language in LANGUAGES {
            let body = body(language, &says);
            prop_assert_eq!(faults(language, &body), Vec::<String>::new(), "{:?}: {}", language, body);
        }
    }
}

//! Verification of texts written by others, form of all texts, subject, page and the manager's mail.

use super::super::{html, manager_mail, render, subject, verify};
use super::house::*;
use super::plans::{cases, confirmed, held, plan, small_offer};
use crate::booking::{Booking, Client, Hold, Offer, OfferStatus, Schedule, TaskKind};
use crate::run::Draft;
use crate::turn::{Plan, Say};
use crate::venue::Language;
use jiff::Timestamp;
use proptest::prelude::*;
use regex::Regex;

fn codes(text: &str, plan: &Plan) -> Vec<&'static str> {
    verify(text, plan, &venue(), TODAY).into_iter().map(|d| d.code).collect()
}

#[test]
fn other_spellings_of_the_same_facts_are_proved() {
    let de = plan(Language::De, &[confirmed()]);
    let en = plan(Language::En, &[confirmed()]);
    for text in [
        "Sa, 07.02.2026, 14.00–18.00 Uhr, 25 Gäste, Room B, Total 1'850 Franken, Anzahlung CHF 555.–",
        "Am Samstag, den 7. Februar, von 14 bis 18 Uhr: fünfundzwanzig Personen in Room B. Gesamt CHF 1’850.00, Anzahlung Fr. 555.-",
        "Samstag, 7.2.26, 14–18 Uhr, Room B, 25 Teilnehmende, Total CHF 1850, Zahlung von CHF 555",
    ] {
        assert_eq!(codes(text, &de), Vec::<&str>::new(), "{text}");
    }
    for text in [
        "Saturday, February 7th, 2026, 2–6 pm, 25 people in Room B. Total CHF 1,850.00, deposit CHF 555.",
        "Sat 7 Feb 2026, 14:00 to 18:00, twenty-five guests, “Room B”, CHF 1'850.00 in total, deposit of CHF 555.00",
        "On the 7th of February (Saturday), 2 p.m. until 6 p.m., 25 guests, room b, total 1850 CHF, payment 555 CHF",
    ] {
        assert_eq!(codes(text, &en), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn invented_facts_are_found_by_their_code() {
    let offer = plan(Language::De, &[small_offer()]);
    let base = render(&offer, &venue(), &event());
    for (words, code) in [
        ("Ausserdem am 02/07/2026.", "unproved_date"),
        ("Ausserdem am Samstag, 20. Februar.", "unproved_date"),
        ("Wir sehen uns im März.", "unproved_date"),
        ("Bis Freitag dann.", "wrong_weekday"),
        ("Türöffnung um 13 Uhr.", "unproved_time"),
        ("Von 18:00 bis 14:00 Uhr.", "unproved_time"),
        ("Ab Mitternacht.", "unproved_time"),
        ("Mit 10 Prozent Nachlass.", "unproved_percentage"),
        ("Das sind nur 99.50 im Ganzen.", "unproved_amount"),
        ("Total €1850.", "unproved_amount"),
        ("Auch Wireless Microphones sind dabei.", "unproved_product"),
        ("Das Seasonal Garden Trio passt.", "unproved_product"),
        ("Oder Raum 7.", "unproved_room"),
        ("Oder “Room A”.", "unproved_room"),
        ("Der Apéro kostet CHF 18.00 pro Anlass.", "wrong_unit"),
        ("Der Apéro kostet CHF 18.00.", "wrong_unit"),
        ("Für 450 Gäste.", "unproved_count"),
        ("See [your name].", "internal_word"),
    ] {
        let text = base.replacen("\n\n", &format!("\n\n{words}\n\n"), 1);
        assert!(codes(&text, &offer).contains(&code), "{words}: {:?}", verify(&text, &offer, &venue(), TODAY));
    }
}

#[test]
fn the_longest_room_name_wins() {
    let mut venue = venue();
    let mut twin = venue.rooms[0].clone();
    twin.name = "Room AB".to_owned();
    venue.rooms.push(twin);
    let plan = plan(Language::En, &[Say::AlreadyConfirmed { when: afternoon(), room: "Room AB".into() }]);
    assert!(verify("Room AB is yours.", &plan, &venue, TODAY).is_empty());
    assert_eq!(verify("Room A is yours.", &plan, &venue, TODAY)[0].code, "unproved_room");
}

#[test]
fn words_of_the_house_and_the_client_need_no_proof() {
    let plan = plan(Language::De, &[Say::HumanComing]);
    let text = "Guten Tag Anna Muster\n\nThe Atelier, Hardstrasse 12, 8005 Zürich, +41 44 555 01 20, 044 555 01 20, openevent@atelier.ch";
    assert_eq!(codes(text, &plan), Vec::<&str>::new());
}

#[test]
fn every_text_keeps_the_form_of_the_house() {
    let snake = Regex::new(r"[a-z]_[a-z]").unwrap();
    let price = Regex::new(r"CHF [\d']+\.\d\d").unwrap();
    for (name, says) in cases() {
        if name.starts_with("manager") {
            continue;
        }
        for language in [Language::De, Language::En] {
            let text = render(&plan(language, &says), &venue(), &event());
            assert!(!snake.is_match(&text), "{name}: {text}");
            assert!(!text.contains(['{', '}', 'ß', '_', '*', '•']), "{name}: {text}");
            assert!(!text.contains("  ") && !text.contains("\n\n\n") && !text.contains(" ,"), "{name}: {text}");
            assert!(text.lines().all(|l| !l.starts_with("- ")), "{name}: {text}");
            let body = text.split("\n\n").filter(|p| !p.contains("KI-Assistent") && !p.contains("AI assistant"));
            let questions = body.map(|p| p.matches('?').count()).sum::<usize>();
            assert!(questions <= 1, "{name} asks {questions} times: {text}");
            for m in price.find_iter(&text) {
                let behind: String = text[m.end()..].chars().take(20).collect();
                let sum = [
                    "otal", "usammen", "nzahlung", "eposit", "MWST", "VAT", "abatt", "ogether", "iscount", "ahlung",
                    "ayment", "etrag", "alance",
                ];
                let from = text[..m.start()].char_indices().rev().nth(40).map_or(0, |(i, _)| i);
                let unit = [" pro ", " per ", " pauschal", " in total"].iter().any(|u| behind.starts_with(u));
                assert!(
                    unit || sum.iter().any(|s| text[from..m.start()].contains(s)),
                    "{name}, {}: {text}",
                    m.as_str()
                );
            }
            let words = text.split_whitespace().count();
            let long = ["offer of everything", "accepted old"].contains(&name);
            assert!(words < 190 || long, "{name}: {words} words");
        }
    }
}

#[test]
fn a_managers_own_words_go_out_as_written() {
    let text = "Guten Tag Anna\n\nGerne.\n\nFreundliche Grüsse\nPeter";
    let says = [Say::Manager { text: text.to_owned() }];
    assert_eq!(render(&plan(Language::De, &says), &venue(), &event()), text);
    let says = [Say::Manager { text: "Gerne.".to_owned() }];
    let framed = render(&plan(Language::De, &says), &venue(), &event());
    assert!(framed.starts_with("Guten Tag Anna Muster\n\nGerne.\n\nFreundliche Grüsse"), "{framed}");
    assert!(!framed.contains("KI"), "{framed}");
}

#[test]
fn a_strange_client_name_is_not_repeated() {
    let plan = Plan::new(Language::De, Some("Win CHF 500 at www.evil.example".into()), Say::HumanComing, []);
    assert!(render(&plan, &venue(), &event()).starts_with("Guten Tag\n\n"));
    let plan = Plan::new(Language::En, None, Say::HumanComing, []);
    assert!(render(&plan, &venue(), &event()).starts_with("Hello\n\n"));
}

#[test]
fn the_disclosure_follows_the_house() {
    let mut venue = venue();
    let plan = plan(Language::De, &[Say::HumanComing]);
    assert!(render(&plan, &venue, &event()).contains("KI-Assistent"));
    venue.policy.ai_disclosure = false;
    assert!(!render(&plan, &venue, &event()).contains("KI-Assistent"));
}

#[test]
fn a_subject_names_house_and_day() {
    let venue = venue();
    let de = plan(Language::De, &[Say::ThankForInquiry, held()]);
    assert_eq!(subject(&de, &venue, &event()), "Ihr Anlass bei The Atelier am Samstag, 7. Februar 2026");
    let en = plan(Language::En, &[Say::ThankForInquiry, Say::AskDate]);
    assert_eq!(subject(&en, &venue, &event()), "Your enquiry at The Atelier");
}

#[test]
fn the_page_is_escaped_and_fits_the_dark() {
    let page = html("Guten Tag <b>Anna</b> & Co.\n\nEin \"Satz\".\nZeile zwei.", Language::De);
    assert!(page.contains("<p>Guten Tag &lt;b&gt;Anna&lt;/b&gt; &amp; Co.</p>"), "{page}");
    assert!(page.contains("Ein &quot;Satz&quot;.<br>\nZeile zwei."), "{page}");
    assert!(page.contains("lang=\"de-CH\"") && page.contains("color-scheme"), "{page}");
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
}

fn booking() -> Booking {
    let client = Client {
        email: "anna@example.ch".into(),
        name: Some("Anna Muster".into()),
        company: Some("Muster AG".into()),
        phone: None,
    };
    let mut b = Booking::new(event(), client, Language::En, Timestamp::UNIX_EPOCH);
    let w = afternoon();
    b.facts.schedule = Some(Schedule { date: w.date, end_date: None, start: w.start, end: w.end });
    b.facts.participants = Some(25);
    b.facts.billing.name_or_company = Some("Muster AG".into());
    b.facts.billing.city = Some("Bern".into());
    b.hold =
        Some(Hold { room: "atelier-room-b".into(), windows: vec![], until: None, made_from: b.hold_fingerprint() });
    let Say::Offer { offer: o, .. } = small_offer() else { unreachable!() };
    b.offers.push(Offer {
        version: 1,
        status: OfferStatus::Sent,
        lines: o.lines,
        total: o.total,
        vat: o.vat,
        deposit: o.deposit,
        valid_until: o.valid_until,
        made_from: b.offer_fingerprint(),
        made_at: Timestamp::UNIX_EPOCH,
    });
    b
}

#[test]
fn the_managers_mail_holds_facts_draft_and_link() {
    let (venue, booking) = (venue(), booking());
    let plan = plan(Language::En, &[confirmed()]);
    let draft = Draft { language: Language::En, text: render(&plan, &venue, &event()), plan };
    let link = "http://localhost:3000/?task=01JEVENT.1";
    let (subject, text) =
        manager_mail(TaskKind::ConfirmationMessage, "booking_complete", &booking, Some(&draft), &venue, link);
    assert_eq!(subject, "Bestätigen wir diese Buchung verbindlich – Anna Muster, Samstag, 7. Februar 2026");
    assert!(
        text.starts_with(
            "Bestätigen wir diese Buchung verbindlich?\n\n\
         Kundin/Kunde: Anna Muster, Muster AG, anna@example.ch\n\
         Datum: Samstag, 7. Februar 2026, 14:00–18:00 Uhr\n\
         Raum: Room B\n\
         Gäste: 25 Personen\n\
         Total: CHF 1'850.00\n\
         Rechnungsadresse: Muster AG, Bern (es fehlt: Strasse mit Hausnummer, Postleitzahl, Land)\n\
         Anzahlung: CHF 555.00, fällig Mittwoch, 28. Januar 2026\n\n\
         Grund: die Offerte ist angenommen, und es fehlt nichts mehr\n\n----- Entwurf -----\nDear Anna Muster\n"
        ),
        "{text}"
    );
    assert!(text.contains(&draft.text) && text.ends_with(link), "{text}");
}

#[test]
fn every_task_has_its_question_in_both_languages() {
    use TaskKind::*;
    let (mut venue, booking) = (venue(), booking());
    let kinds = [
        AiReplyApproval,
        DateConfirmationMessage,
        RoomAvailabilityMessage,
        OfferMessage,
        TransitionMessage,
        ConfirmationMessage,
        ManualReview,
        MessageManager,
        OpenQuestion,
        CancellationRequest,
        DeclineReview,
        SourceMissingProduct,
        RoomConflictResolution,
        DiscountRequest,
        VerifyPayment,
        Refund,
        ChangeAfterConfirmation,
        PrivacyRequest,
    ];
    let mut seen = std::collections::BTreeSet::new();
    for language in [Language::De, Language::En] {
        venue.default_language = language;
        for kind in kinds {
            let (subject, _) = manager_mail(kind, "", &booking, None, &venue, "x");
            assert!(seen.insert(subject.clone()), "{subject} twice");
        }
    }
}

proptest! {
    /// Whatever a person or a model writes, verification ends without a panic.
    #[test]
    fn any_text_can_be_verified(words in prop::collection::vec(prop_oneof![
        "\\PC{0,12}",
        Just("Samstag, 7. Februar 2026".to_owned()), Just("CHF 1'850.00".to_owned()), Just("7.2.".to_owned()),
        Just("14–18 Uhr".to_owned()), Just("Room B".to_owned()), Just("Anna Muster".to_owned()), Just("«ü»".to_owned()),
        Just("999999999999999999999".to_owned()), Just("(Sa)".to_owned()), Just("\u{a0}99:99\u{ad}".to_owned()),
    ], 0..24), glue in "[ ,.\n(]{0,1}") {
        let text = words.join(&glue);
        let plan = plan(Language::De, &[confirmed(), Say::SourcingGoesToTeam { wish: words.concat() }]);
        verify(&text, &plan, &venue(), TODAY);
        html(&render(&plan, &venue(), &event()), Language::De);
    }
}

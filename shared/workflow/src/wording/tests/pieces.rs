//! Verification of texts written by others, form of all texts, subject, page and the manager's mail.

use super::super::verify::lexicon::LEXICONS;
use super::super::verify::scan::unit_after;
use super::super::{html, manager_mail, render, subject, verify, voice};
use super::house::*;
use super::plans::{cases, confirmed, held, plan, small_offer};
use crate::booking::{Booking, Client, Hold, Offer, OfferStatus, Schedule, TaskKind};
use crate::run::{Draft, WordedBy};
use crate::turn::{Plan, Say};
use crate::venue::Language;
use jiff::Timestamp;
use proptest::prelude::*;
use regex::Regex;

const LANGUAGES: [Language; 4] = [Language::De, Language::En, Language::Fr, Language::It];

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
    let fr = plan(Language::Fr, &[confirmed()]);
    for text in [
        "Sam. 7 février 2026, 14h–18h, 25 invités, Room B, total 1'850 francs, acompte Fr. 555.–",
        "Le samedi 07.02.2026 de 14 heures à 18 heures : vingt-cinq personnes dans Room B. Montant total CHF 1'850.-, acompte de CHF 555.",
        "Rendez-vous le samedi 7 février, de 14 h 00 à 18 h 00, Room B, 25 convives ; total de CHF 1850, votre versement de CHF 555.00 est arrivé",
    ] {
        assert_eq!(codes(text, &fr), Vec::<&str>::new(), "{text}");
    }
    let it = plan(Language::It, &[confirmed()]);
    for text in [
        "Sab 7 febbraio 2026, 14:00–18:00, 25 ospiti, Room B, totale 1'850 franchi, acconto Fr. 555.–",
        "Sabato 07.02.2026 dalle 14 alle 18: venticinque persone in Room B. Totale CHF 1'850, acconto di CHF 555.",
        "Vi aspettiamo il 7 febbraio (sabato), dalle ore 14.00 alle ore 18.00, Room B, 25 invitati; totale di CHF 1850, pagamento di CHF 555.00",
    ] {
        assert_eq!(codes(text, &it), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn a_true_fact_in_the_wrong_place_is_found() {
    let offer = plan(Language::De, &[small_offer()]);
    let base = render(&offer, &venue(), &event());
    let told = |from: &str, to: &str| {
        assert!(base.contains(from), "{from}: {base}");
        codes(&base.replacen(from, to, 1), &offer)
    };
    assert!(told("CHF 18.00 pro Person", "CHF 18.00 pauschal").contains(&"wrong_unit"));
    assert!(told("(zusammen CHF 450.00)", "(zusammen CHF 1'850.00)").contains(&"swapped_amount"));
    assert!(told("Anzahlung von CHF 555.00", "Anzahlung von CHF 450.00").contains(&"swapped_amount"));
    assert!(told("gilt bis Montag, 8. Dezember 2025", "gilt bis Samstag, 7. Februar 2026").contains(&"swapped_date"));
    assert!(told("am Samstag, 7. Februar 2026", "am Montag, 8. Dezember 2025").contains(&"swapped_date"));
    let both = base
        .replace("CHF 18.00 pro Person", "CHF 650.00 pauschal (X)")
        .replace("DJ zu CHF 650.00 pauschal", "DJ zu CHF 18.00 pro Person");
    assert!(codes(&both, &offer).contains(&"swapped_amount"), "{both}");
    let rooms =
        Say::OfferRooms { when: afternoon(), participants: 25, rooms: vec![room_fact("Room A"), room_fact("Room B")] };
    let rooms = plan(Language::En, &[rooms]);
    let swapped = "For 40 guests on Saturday, 7 February 2026 we recommend Room A (up to 25 guests, CHF 500.00 per day) and Room B.";
    assert_eq!(codes(swapped, &rooms).iter().filter(|c| **c == "swapped_count").count(), 2);
    let taken = Say::RoomNotFree { room: "Room C".into(), date: afternoon().date, own: false };
    let taken = plan(Language::En, &[taken]);
    assert!(
        codes("Room C is still available on Saturday, 7 February 2026.", &taken).contains(&"unproved_availability")
    );
    assert!(
        !codes("Room C is no longer available on Saturday, 7 February 2026.", &taken)
            .contains(&"unproved_availability")
    );
}

#[test]
fn the_words_of_a_true_mail_may_be_turned_around() {
    let offer = plan(Language::En, &[small_offer()]);
    let text = "For Saturday, 7 February 2026, from 14:00 to 18:00, we offer 25 people Room B at CHF 750.00 per day. You pay \
                CHF 18.00 per person for Classic Apéro and CHF 650.00 per event for DJ. All of it comes to CHF 1'850.00 in \
                total, VAT of CHF 11.40 (2.6%) and of CHF 104.90 (8.1%) included. By Wednesday, 28 January 2026 a deposit of \
                CHF 555.00 is due; we hold this until Monday, 8 December 2025.";
    assert_eq!(verify(text, &offer, &venue(), TODAY), vec![]);
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
        for language in LANGUAGES {
            let text = render(&plan(language, &says), &venue(), &event());
            assert!(!snake.is_match(&text), "{name}: {text}");
            assert!(!text.contains(['{', '}', 'ß', '_', '*', '•']), "{name}: {text}");
            assert!(!text.contains("  ") && !text.contains("\n\n\n") && !text.contains(" ,"), "{name}: {text}");
            assert!(text.lines().all(|l| !l.starts_with("- ")), "{name}: {text}");
            let questions = text.matches('?').count();
            assert!(questions <= 1, "{name} asks {questions} times: {text}");
            for m in price.find_iter(&text) {
                let unit = unit_after(&text[m.end()..]).is_some();
                let from = text[..m.start()].char_indices().rev().nth(40).map_or(0, |(i, _)| i);
                let before = text[from..m.start()].to_lowercase();
                let called =
                    LEXICONS.iter().any(|l| l.roles.iter().any(|(_, ws)| ws.iter().any(|w| before.contains(w))));
                assert!(unit || called, "{name}, {}: {text}", m.as_str());
            }
            let body = text
                .split("\n\n")
                .filter(|p| !p.starts_with(voice(language).closing()) && *p != voice(language).disclosure());
            let words = body.map(|p| p.split_whitespace().count()).sum::<usize>();
            let long = ["offer of everything", "accepted old", "answer items", "changed all"].contains(&name);
            assert!(words <= 135 || long, "{name} {language:?}: {words} words: {text}");
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
    let plan = Plan::new(Language::Fr, None, Say::HumanComing, []);
    assert!(render(&plan, &venue(), &event()).starts_with("Bonjour,\n\n"));
    let plan = Plan::new(Language::It, None, Say::HumanComing, []);
    assert!(render(&plan, &venue(), &event()).starts_with("Buongiorno\n\n"));
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
    let fr = plan(Language::Fr, &[Say::ThankForInquiry, held()]);
    assert_eq!(subject(&fr, &venue, &event()), "Votre événement chez The Atelier le samedi 7 février 2026");
    let it = plan(Language::It, &[Say::ThankForInquiry, held()]);
    assert_eq!(subject(&it, &venue, &event()), "Il Suo evento presso The Atelier, sabato 7 febbraio 2026");
}

/// S4.X.
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
        terms: None,
    });
    b
}

#[test]
fn the_managers_mail_holds_facts_draft_and_link() {
    let (venue, booking) = (venue(), booking());
    let plan = plan(Language::En, &[confirmed()]);
    let draft =
        Draft { language: Language::En, text: render(&plan, &venue, &event()), plan, worded_by: WordedBy::Template };
    let link = "http://localhost:3000/?task=01JEVENT.1";
    let (subject, text) =
        manager_mail(TaskKind::ConfirmationMessage, "booking_complete", &booking, Some(&draft), None, &venue, link);
    assert_eq!(subject, "Bestätigen wir diese Buchung verbindlich – Anna Muster, Samstag, 7. Februar 2026");
    assert!(
        text.starts_with(
            "Bestätigen wir diese Buchung verbindlich?\n\n\
         Kundin/Kunde: Anna Muster, Muster AG, anna@example.ch\n\
         Datum: Samstag, 7. Februar 2026, von 14:00 bis 18:00 Uhr\n\
         Raum: Room B\n\
         Gäste: 25 Personen\n\
         Total: CHF 1'850.00\n\
         Rechnungsadresse: Muster AG, Bern (es fehlt: die Strasse mit Hausnummer, die Postleitzahl, das Land)\n\
         Anzahlung: CHF 555.00, fällig Mittwoch, 28. Januar 2026\n\n\
         Grund: die Offerte ist angenommen, und es fehlt nichts mehr\n\n----- Entwurf -----\nDear Anna Muster\n"
        ),
        "{text}"
    );
    assert!(text.contains(&draft.text) && text.ends_with(link), "{text}");
}

#[test]
fn every_task_has_its_question_in_four_languages() {
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
    for language in LANGUAGES {
        for kind in kinds {
            assert!(seen.insert(voice(language).decision(kind).to_owned()), "{kind:?} {language:?} twice");
        }
    }
    for language in [Language::De, Language::En] {
        venue.default_language = language;
        for kind in kinds {
            let (subject, _) = manager_mail(kind, "", &booking, None, None, &venue, "x");
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

//! What else a day beside the event's may be: the end of an option, the old day, a visit's, a payment's. Today is
//! Tuesday, 6 October 2026.
use super::natural::rows;
use super::*;

#[test]
fn an_option_ends_before_the_day_that_it_is_for() {
    let (due, year) = ("2027-06-05; 2027-04-23 deadline", "2028-09-09; 2027-06-30 deadline");
    rows(&[
        ("Könnten Sie die Option für den 5. Juni bitte bis 23. April verlängern?", due),
        ("Kann die Reservation vom 5. Juni bis am 23. April offen bleiben?", due),
        ("Dürfen wir die Option für den 9. September 2028 bis 30. Juni behalten?", year),
        ("Could you extend the option for 5 June until 23 April?", due),
        ("May we keep the option on 9 September 2028 until 30 June?", year),
        ("Pourriez-vous prolonger l'option pour le 5 juin jusqu'au 23 avril ?", due),
        ("Pouvons-nous garder l'option du 9 septembre 2028 jusqu'au 30 juin ?", year),
        ("Potreste prolungare l'opzione per il 5 giugno fino al 23 aprile?", due),
        ("Possiamo tenere l'opzione per il 9 settembre 2028 fino al 30 giugno?", year),
    ]);
}

#[test]
fn a_stay_ends_after_its_first_day() {
    let (stay, winter) = ("2027-06-05..2027-06-07", "2026-12-28..2027-01-03");
    rows(&[
        ("Wir haben eine Option auf den 5. Juni und bleiben bis 7. Juni.", stay),
        ("Reservation vom 28. Dezember bis 3. Januar.", winter),
        ("Wir haben die Räume vom 28. Dezember 2026 bis 3. Januar reserviert.", winter),
        ("Our stay from 5 June is extended until 7 June.", stay),
        ("Réservation du 28 décembre au 3 janvier.", winter),
        ("Prenotazione dal 28 dicembre al 3 gennaio.", winter),
        ("Wir verlängern unser Seminar bis 7. Juni.", "2027-06-07"),
    ]);
}

#[test]
fn what_is_not_decided_about_is_the_event() {
    let due = "2027-08-21; 2027-06-04 deadline";
    rows(&[
        (
            "Der Vorstand hat über das Fest vom 21. August noch nicht entschieden. Halten Sie die Option bis 4. Juni?",
            due,
        ),
        (
            "Our board has not decided yet about the hackathon on 21 August. Could you keep the option until 4 June?",
            due,
        ),
        ("Notre comité n'a pas encore décidé pour la fête du 21 août. Gardez-vous l'option jusqu'au 4 juin ?", due),
        ("Il comitato non ha ancora deciso sulla festa del 21 agosto. Tenete l'opzione fino al 4 giugno?", due),
        ("Our board decides on 21 May about the dinner.", "2027-05-21 other"),
        ("Unser Vorstand entscheidet am 21. Mai über das Fest.", "2027-05-21 other"),
    ]);
}

#[test]
fn a_weekday_without_a_date_is_no_deadline() {
    let friday = "~.. wd5 evening";
    rows(&[
        ("Wir kämen gern an einem Freitagabend, der genaue Tag ist noch zu entscheiden.", friday),
        ("We would like to come on a Friday evening, the exact day is still to be decided.", friday),
        ("Nous viendrions un vendredi soir, le jour exact reste à décider.", friday),
        ("Verremmo volentieri un venerdì sera, ma il giorno preciso è ancora da decidere.", friday),
    ]);
}

#[test]
fn what_is_booked_gives_way_to_what_is_wished_now() {
    let moved = "2027-06-08 replaced; 2027-06-14";
    let both = "2027-06-08; 2027-06-14";
    rows(&[
        (
            "Ich beziehe mich auf die für den 8. Juni gebuchte GV. Der Vorstand möchte sie nun am 14. Juni abhalten.",
            moved,
        ),
        ("Wir haben den 8. Juni reserviert. Nun möchten wir lieber am 14. Juni kommen.", moved),
        ("I refer to the AGM provisionally booked for 8 June. The board now wishes to hold it on 14 June.", moved),
        ("Our dinner is booked for 8 June. We would now prefer 14 June.", moved),
        ("Notre repas est réservé pour le 8 juin. Nous voudrions maintenant le faire le 14 juin.", moved),
        ("La nostra cena è prenotata per l'8 giugno. Ora vorremmo farla il 14 giugno.", moved),
        ("Unser Essen ist für den 8. Juni gebucht. Nun möchten wir am 14. Juni noch einen Apéro machen.", both),
        ("Our dinner is booked for 8 June. Now my sister would like to hold her party on 14 June.", both),
        ("Wir haben den 8. Juni reserviert. Nun möchten wir am 14. Juni probeessen.", both),
    ]);
}

#[test]
fn the_event_set_off_by_commas_is_not_the_visit() {
    let two = "2027-04-07; 2027-02-22 visit";
    rows(&[
        ("Für unsere Hochzeit, geplant am 7. April, würden wir gern am 22. Februar den Saal besichtigen.", two),
        ("For our wedding, planned for 7 April, we would like to view the hall on 22 February.", two),
        ("Pour notre mariage, prévu le 7 avril, nous aimerions visiter la salle le 22 février.", two),
        ("In vista della festa, prevista per il 7 aprile, gradiremmo visionare la sala il 22 febbraio.", two),
        ("The viewing, planned for 22 February, suits us.", "2027-02-22 visit"),
        ("Die Besichtigung, vorgesehen am 22. Februar, passt.", "2027-02-22 visit"),
    ]);
}

#[test]
fn a_visit_put_off_is_asked_for_on_another_day() {
    let moved = "2026-10-07 replaced; 2026-10-15 16:00 visit";
    rows(&[
        ("Die Besichtigung morgen klappt leider nicht. Ginge es am 15. Oktober um 16 Uhr?", moved),
        ("The viewing tomorrow does not work for me. Would 15 October at 4 pm be possible?", moved),
        ("La visite demain ne va malheureusement pas. Serait-ce possible le 15 octobre à 16h ?", moved),
        ("La visita domani purtroppo non va bene. Sarebbe possibile il 15 ottobre alle 16?", moved),
    ]);
}

#[test]
fn days_beside_the_slot_chosen_in_another_sentence_are_the_events() {
    let slots = vec![jiff::civil::date(2026, 10, 13), jiff::civil::date(2026, 10, 14)];
    let context =
        Context { time: true, listed: true, visit: true, visits: slots.clone(), dates: slots, ..Context::default() };
    let two = "2026-10-14 09:30 visit; 2027-09-07 oneof; 2027-09-14 oneof";
    super::natural::read(
        &context,
        &[
            ("Am 14. Oktober um 9.30 Uhr schaue ich mir den Raum an! Die Lesungen sind am 7. oder 14. September.", two),
            ("On 14 October at 9.30 I'll come and look. The readings are on 7 or 14 September.", two),
            ("Le 14 octobre à 9h30 je viens voir la salle. Les lectures auront lieu le 7 ou le 14 septembre.", two),
            ("Il 14 ottobre alle 9.30 vengo a vedere la sala. Le letture sono il 7 o il 14 settembre.", two),
            ("Passt am 20. Oktober.", "2026-10-20 visit"),
            ("The 20th of October would be better.", "2026-10-20 visit"),
        ],
    );
}

#[test]
fn a_payment_to_come_lies_ahead() {
    let (ahead, paid) = ("2026-10-30 payment; 2026-11-05", "2026-09-30 past payment; 2026-11-05");
    rows(&[
        ("Die Anzahlung wird am 30. Oktober überwiesen. Bitte reservieren Sie den 5. November.", ahead),
        ("The deposit will be paid on 30 October. Please book 5 November.", ahead),
        ("L'acompte vous sera versé le 30 octobre. Merci de bloquer le 5 novembre.", ahead),
        ("L'acconto sarà versato il 30 ottobre. Prenotiamo il 5 novembre.", ahead),
        ("Die Anzahlung wurde am 30. September überwiesen. Bitte reservieren Sie den 5. November.", paid),
        ("The deposit was paid on 30 September. Please book 5 November.", paid),
        ("L'acompte a été versé le 30 septembre. Merci de bloquer le 5 novembre.", paid),
        ("L'acconto è stato versato il 30 settembre. Prenotiamo il 5 novembre.", paid),
    ]);
}

#[test]
fn the_day_that_won_a_poll_is_wished() {
    rows(&[
        ("Unsere Umfrage ist durch: Der 2. Mai liegt vorne.", "2027-05-02"),
        ("Our survey is done: 2 May came out on top.", "2027-05-02"),
        ("On a fait un sondage : le 2 mai arrive en tête.", "2027-05-02"),
        ("Abbiamo fatto un sondaggio: il 2 maggio è in testa.", "2027-05-02"),
        ("Am 2. Mai machen wir eine Umfrage, das Fest ist am 5. Juni.", "2027-05-02 other; 2027-06-05"),
    ]);
}

#[test]
fn a_birthday_told_of_before_its_day_is_none_of_the_event() {
    rows(&[
        ("28 August is perfect, my son has his birthday on the 29th.", "2027-08-28; 2027-08-29 other"),
        ("Le 28 août est parfait, mon fils a son anniversaire le 29.", "2027-08-28; 2027-08-29 other"),
        ("Il 28 agosto va benissimo, mio figlio ha il compleanno il 29.", "2027-08-28; 2027-08-29 other"),
        ("Wir feiern den Geburtstag am 29. August.", "2027-08-29"),
    ]);
}

#[test]
fn a_month_of_a_year_gone_by_is_past() {
    let past = |text: &str| {
        let venue = venue();
        let u = understand(None, text, jiff::civil::date(2026, 10, 6), &venue, &Context::default());
        u.dates.first().is_some_and(|d| d.value.flags.iter().any(|f| matches!(f, DateFlag::Past { .. })))
    };
    assert!(past("Wir waren im Mai 2024 schon einmal bei Ihnen, nun suchen wir einen Saal für den 5. Juni."));
    assert!(past("We were with you in May 2024, now we are looking for a room for 5 June."));
    assert!(past("Notre dernière réunion, c'était en mai 2024. Cette fois on vise le 5 juin."));
    assert!(past("Nel maggio 2024 eravamo da voi, ora cerchiamo una sala per il 5 giugno."));
    assert!(!past("Wir suchen im Mai einen Saal."));
}

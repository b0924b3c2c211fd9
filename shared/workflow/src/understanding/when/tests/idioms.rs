//! Turns of phrase that name a day or an hour by its place among others, one test a shape, in several languages. Today
//! is Monday, 23 November 2026.
use super::november::{headcount, rows};

#[test]
fn the_one_before_the_last_is_not_the_last() {
    rows(&[
        ("l'avant-dernier jeudi de mai", "2027-05-20"),
        ("am vorletzten Donnerstag im Mai", "2027-05-20"),
        ("the penultimate Thursday of May", "2027-05-20"),
        ("the second to last Thursday in May", "2027-05-20"),
        ("il penultimo giovedì di maggio", "2027-05-20"),
        ("le dernier jeudi de mai", "2027-05-27"),
        ("il penultimo weekend di maggio", "~2027-05-22..2027-05-23"),
        ("l'avant-dernier week-end de mai", "~2027-05-22..2027-05-23"),
        ("vorletzte Woche im Mai", "~2027-05-18..2027-05-24"),
        ("the second or last Thursday of May", "2027-05-13 oneof; 2027-05-27 oneof"),
    ]);
}

#[test]
fn a_weekday_of_every_month_is_a_series_and_no_day() {
    for text in [
        "Wir treffen uns am zweiten Dienstag jedes Monats.",
        "We meet on the second Tuesday of every month.",
        "Nous nous réunissons le deuxième mardi de chaque mois.",
        "Ci troviamo il secondo martedì di ogni mese.",
    ] {
        rows(&[(text, "~.. wd2")]);
    }
    rows(&[("le deuxième mardi de mai", "2027-05-11"), ("il secondo martedì di maggio", "2027-05-11")]);
}

#[test]
fn a_week_may_be_counted_from_today_or_tomorrow() {
    rows(&[
        ("aujourd'hui en huit", "2026-11-30"),
        ("demain en huit", "2026-12-01"),
        ("demain en quinze", "2026-12-08"),
        ("domani a otto", "2026-12-01"),
        ("tomorrow week", "2026-12-01"),
        ("morgen in acht Tagen", "2026-12-01"),
        ("jeudi en huit", "2026-12-03"),
        ("demain à huit heures", "2026-11-24 08:00"),
        ("domani alle otto", "2026-11-24 08:00"),
        ("domani l'altro", "2026-11-25"),
    ]);
    assert_eq!(headcount("Vorremmo venire domani a otto."), None);
}

#[test]
fn an_elided_article_stands_before_the_eighth_and_the_eleventh() {
    rows(&[
        ("dall'8 all'11 aprile", "2027-04-08..2027-04-11"),
        ("dal 9 all'11 aprile", "2027-04-09..2027-04-11"),
        ("tra l'8 e l'11 aprile", "~2027-04-08..2027-04-11"),
        ("tra il 6 e l'8 aprile", "~2027-04-06..2027-04-08"),
        ("Spostiamo la cena dall'8 all'11 aprile.", "2027-04-08 replaced; 2027-04-11"),
        ("il 9 aprile dalle 20 all'1", "2027-04-09 20:00-01:00"),
        ("il 9 aprile dall'1 alle 4", "2027-04-09 13:00-16:00"),
    ]);
}

#[test]
fn minutes_may_stand_behind_a_comma_where_hours_are_told() {
    rows(&[
        ("il 9 aprile alle 19,30", "2027-04-09 19:30"),
        ("il 9 aprile dalle 19,30 alle 23", "2027-04-09 19:30-23:00"),
        ("am 9. April um 19,30 Uhr", "2027-04-09 19:30"),
        ("le 9 avril à 19,30 h", "2027-04-09 19:30"),
        ("il 9 aprile, h. 19-23", "2027-04-09 19:00-23:00"),
        ("il 9 aprile h 19,30", "2027-04-09 19:30"),
        ("Il menu a 19,50 va bene per il 9 aprile.", "2027-04-09"),
        ("Das Menü zu 19,50 passt am 9. April.", "2027-04-09"),
    ]);
    assert_eq!(headcount("Vorremmo la sala il 9 aprile h. 19-23."), None);
}

#[test]
fn the_evening_of_the_first_day_says_nothing_of_the_hour_of_the_last() {
    rows(&[
        ("du 9 avril au soir au 11 avril à midi", "2027-04-09..2027-04-11 evening -12:00"),
        ("dal 9 aprile sera all'11 aprile alle 11", "2027-04-09..2027-04-11 evening -11:00"),
        ("vom 9. April abends bis 11. April um 11 Uhr", "2027-04-09..2027-04-11 evening -11:00"),
        ("from 9 April in the evening to 11 April at noon", "2027-04-09..2027-04-11 evening -12:00"),
        ("von Freitagabend bis Sonntag 14 Uhr", "2026-11-27..2026-11-29 evening -14:00 wd?"),
        ("du 9 au 11 avril à midi", "2027-04-09..2027-04-11 12:00"),
        ("in the evening of 9 April from 7 to 11", "2027-04-09 evening 19:00-23:00"),
    ]);
}

#[test]
fn a_year_of_two_figures_before_an_hour_counts_nobody() {
    for text in [
        "Nous voudrions la salle le 9 avril 27 à 18h.",
        "Vorremmo la sala il 9 aprile 27 dalle 18.",
        "Wir möchten den Saal am 9. April 27 ab 18 Uhr.",
        "We would like the room on 9 April 27 from 6pm.",
    ] {
        rows(&[(text, "2027-04-09 18:00")]);
        assert_eq!(headcount(text), None, "{text}");
    }
    assert_eq!(headcount("Le 9 avril 27 personnes à 18h."), Some(27));
    assert_eq!(headcount("Am 9. April 27 Personen ab 18 Uhr."), Some(27));
}

#[test]
fn half_a_month_and_its_fifteen_days_are_no_guests() {
    rows(&[
        ("nella prima quindicina di aprile", "~2027-04-01..2027-04-15"),
        ("per la seconda quindicina di aprile", "~2027-04-16..2027-04-30"),
        ("dans la première quinzaine d'avril", "~2027-04-01..2027-04-15"),
        ("il 20 4 2027", "2027-04-20"),
        ("le 20 4 2027", "2027-04-20"),
        ("le 9 avril sur le coup de midi", "2027-04-09 12:00"),
    ]);
    assert_eq!(headcount("Cerchiamo una sala per la seconda quindicina di aprile."), None);
    assert_eq!(headcount("Cerchiamo una sala per una quindicina di persone."), Some(15));
}

#[test]
fn not_this_one_but_the_next_is_the_same_weekday() {
    rows(&[
        ("pas ce vendredi mais le suivant", "2026-11-27 replaced; 2026-12-04"),
        ("non questo venerdì ma il prossimo", "2026-11-27 replaced; 2026-12-04"),
        ("nicht diesen Freitag, sondern den nächsten", "2026-11-27 replaced; 2026-12-04"),
        ("not this Friday but the next one", "2026-11-27 replaced; 2026-12-04"),
        ("pas ce vendredi mais le mois prochain", "2026-11-27 replaced; ~2026-12-01..2026-12-31"),
    ]);
}

#[test]
fn a_long_weekend_is_that_of_its_day() {
    rows(&[
        ("Cerchiamo una sala per il weekend lungo del 1° maggio.", "~2027-05-01..2027-05-02"),
        ("Nous cherchons une salle pour le week-end prolongé du 1er mai.", "~2027-05-01..2027-05-02"),
        ("Wir suchen einen Raum für das verlängerte Wochenende vom 1. Mai.", "~2027-05-01..2027-05-02"),
        ("We need a room for the long weekend of 1 May.", "~2027-05-01..2027-05-02"),
    ]);
}

#[test]
fn a_range_that_falls_begins_in_the_month_before() {
    rows(&[
        ("du 29 au 3 juin", "2027-05-29..2027-06-03"),
        ("dal 30 al 2 maggio", "2027-04-30..2027-05-02"),
        ("vom 30. bis 2. Mai", "2027-04-30..2027-05-02"),
        ("from the 30th to the 2nd of May", "2027-04-30..2027-05-02"),
        ("du 28 au 3 janvier 2028", "2027-12-28..2028-01-03"),
        ("du 3 au 29 juin", "2027-06-03..2027-06-29"),
        ("Nous préférons le 22 au 15 mai.", "2027-05-22; 2027-05-15"),
    ]);
}

#[test]
fn a_weekday_may_follow_or_precede_a_day_that_is_named() {
    rows(&[
        ("le samedi qui suit le 15 mai", "2027-05-22"),
        ("le jeudi suivant le 15 mai", "2027-05-20"),
        ("il sabato successivo al 15 maggio", "2027-05-22"),
        ("il giovedì successivo all'8 maggio", "2027-05-13"),
        ("the Thursday following 15 May", "2027-05-20"),
        ("le jeudi précédant le 15 mai", "2027-05-13"),
        ("il sabato precedente il 15 maggio", "2027-05-08"),
        ("the Saturday preceding 15 May", "2027-05-08"),
        ("samedi prochain, le 28 novembre", "2026-11-28"),
        ("sabato prossimo 28 novembre", "2026-11-28"),
    ]);
}

#[test]
fn the_next_evening_of_a_weekday_is_as_open_as_the_next_weekday() {
    rows(&[
        ("jeudi soir prochain", "2026-11-26 evening |2026-12-03 next?"),
        ("giovedì sera prossimo", "2026-11-26 evening |2026-12-03 next?"),
        ("jeudi, voire vendredi", "2026-11-26 wd? oneof; 2026-11-27 wd? oneof"),
        ("le 14 voire le 15 mai", "2027-05-14 oneof; 2027-05-15 oneof"),
    ]);
}

#[test]
fn the_sign_of_hours_may_stand_before_its_number() {
    rows(&[
        ("il 15 aprile h20", "2027-04-15 20:00"),
        ("il 15 aprile h20:30", "2027-04-15 20:30"),
        ("il 15 aprile H20-24", "2027-04-15 20:00-00:00"),
        ("giovedì 15/4 h20", "2027-04-15 20:00"),
        ("giovedì 15/4 h 20, siamo in 30", "2027-04-15 20:00"),
        ("Heure : 19-23, date : 15 avril", "2027-04-15 19:00-23:00"),
        ("le 15 avril à 19 h 30", "2027-04-15 19:30"),
        ("le 15 avril à 19 h30", "2027-04-15 19:30"),
        ("le 15 avril vers 17/18h", "2027-04-15 17:00"),
    ]);
}

#[test]
fn the_week_behind_a_day_is_a_week() {
    rows(&[
        ("la settimana dopo Pasqua", "~2027-03-29..2027-04-04"),
        ("la settimana dopo il 15 maggio", "~2027-05-17..2027-05-23"),
        ("la semaine après le 15 mai", "~2027-05-17..2027-05-23"),
        ("die Woche nach dem 15. Mai", "~2027-05-17..2027-05-23"),
        ("the week after 15 May", "~2027-05-17..2027-05-23"),
        ("una settimana dopo il 15 maggio", "2027-05-22"),
        ("une semaine après le 15 mai", "2027-05-22"),
        ("a week after 15 May", "2027-05-22"),
        ("il giorno dopo Pasqua", "2027-03-29"),
    ]);
}

#[test]
fn a_month_within_a_year_is_no_range() {
    rows(&[
        ("l'anno prossimo a maggio", "~2027-05-01..2027-05-31"),
        ("l'an prochain en mai", "~2027-05-01..2027-05-31"),
        ("da gennaio a maggio", "~2027-01-01..2027-05-31"),
        ("nei giorni 8-9 maggio", "2027-05-08..2027-05-09"),
        ("sia l'8 sia il 15 maggio", "2027-05-08 oneof; 2027-05-15 oneof"),
        ("la sera del 31", "2026-12-31 evening month?"),
        ("la sera del 31 dicembre", "2026-12-31 evening"),
    ]);
}

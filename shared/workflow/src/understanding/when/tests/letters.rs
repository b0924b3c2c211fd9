//! The short forms of letters, eves, and stays whose first day is none. Today is Monday, 23 November 2026.
use super::november::{headcount, rows};

#[test]
fn a_bare_day_has_the_month_that_letters_abbreviate() {
    rows(&[
        ("Réservez-nous la salle pour le 28 courant.", "2026-11-28"),
        ("Merci de nous répondre jusqu'au 30 crt.", "2026-11-30 deadline"),
        ("Vi preghiamo di riservare per il 28 c.m. alle 20.", "2026-11-28 20:00"),
        ("Vorremmo venire il 15 p.v. alle 18.", "2026-12-15 18:00"),
        ("Wir kommen am 28. ds. Mts.", "2026-11-28"),
        ("We would like to come on the 28th inst.", "2026-11-28"),
        // Neither the month of May nor next week.
        ("On aimerait venir courant mai.", "~2027-05-01..2027-05-31"),
        ("On aimerait venir courant semaine prochaine.", "~2026-11-30..2026-12-06"),
        // Without the word the next such day is meant.
        ("Réservez-nous la salle pour le 18.", "2026-12-18 month?"),
    ]);
}

#[test]
fn an_eve_is_the_day_before() {
    rows(&[
        ("Ci serve la sala la vigilia del 12 giugno.", "2027-06-11"),
        ("Veniamo la vigilia dell'Ascensione.", "2027-05-05"),
        ("Veniamo la vigilia.", "2026-12-24"),
        ("Veniamo la vigilia di Natale.", "2026-12-24"),
        ("We would come on the eve of 12 June.", "2027-06-11"),
        ("We would come the day before 12 June.", "2027-06-11"),
        ("Wir kommen am Tag vor dem 12. Juni.", "2027-06-11"),
        ("On viendrait la veille du 12 juin.", "2027-06-11"),
    ]);
}

#[test]
fn a_weekday_in_either_of_two_weeks_stays_open() {
    rows(&[
        ("Pensavamo tra 3 o 4 settimane, un giovedì.", "~2026-12-14..2026-12-27 wd4 ~"),
        ("On pensait dans 3 ou 4 semaines, un jeudi.", "~2026-12-14..2026-12-27 wd4 ~"),
        ("Wir dachten in 3 oder 4 Wochen, ein Donnerstag.", "~2026-12-14..2026-12-27 wd4 ~"),
        ("We thought of a Thursday in 3 or 4 weeks.", "~2026-12-14..2026-12-27 wd4"),
        ("Wir kommen nächste Woche am Donnerstag.", "2026-12-03"),
    ]);
}

#[test]
fn a_stay_from_a_day_that_its_month_lacks_is_a_window() {
    rows(&[
        ("Cerchiamo una sala dal 31 al 2 maggio.", "~2027-04-30..2027-05-02"),
        ("On cherche une salle du 31 au 2 mai.", "~2027-04-30..2027-05-02"),
        ("Wir suchen einen Raum vom 31. bis 2. Mai.", "~2027-04-30..2027-05-02"),
        ("Cerchiamo una sala dal 30 al 2 maggio.", "2027-04-30..2027-05-02"),
        ("Cerchiamo una sala dal 31 al 2 giugno.", "2027-05-31..2027-06-02"),
    ]);
}

#[test]
fn hours_behind_a_room_and_behind_sulle_count_nobody() {
    rows(&[
        ("Sala 9 - 11 giovedì.", "2026-11-26 09:00-11:00 wd?"),
        ("Raum 9 - 11 Donnerstag.", "2026-11-26 09:00-11:00 wd?"),
        ("Cena venerdì 11 dicembre, sulle 19.", "2026-12-11 19:00"),
        ("Cena venerdì 11 dicembre, sulle 19.30.", "2026-12-11 19:30"),
    ]);
    for (text, people) in [
        ("Sala 9 - 11 giovedì.", None),
        ("Cena venerdì 11 dicembre, sulle 19.", None),
        ("Saremo sulle 40 persone.", Some(40)),
        ("Saremo sulle 40.", Some(40)),
    ] {
        assert_eq!(headcount(text), people, "{text}");
    }
}

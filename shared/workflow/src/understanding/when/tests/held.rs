//! Days kept free until another day. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn the_day_until_which_a_day_is_held_is_a_deadline_and_no_last_day() {
    let held = "2027-04-10; 2027-01-20 deadline";
    rows(&[
        ("Könnten Sie uns den 10. April bis zum 20. Januar freihalten?", held),
        ("Bitte halten Sie uns Samstag, 10. April bis 20. Januar frei.", held),
        ("Können Sie die Option auf den 10.4. bis 20.1. verlängern?", held),
        ("Could you hold 10 April until 20 January?", held),
        ("Can you extend our option on 10 April until 20 January? My boss is travelling.", held),
        ("Pouvez-vous nous bloquer le samedi 10 avril jusqu'au 20 janvier ?", held),
        ("Pourriez-vous maintenir notre option sur le 10.4.2027 jusqu'au 20.1. ?", held),
        ("Potete tenermi libero sabato 10 aprile fino al 20 gennaio?", held),
        ("Potete tenere l'opzione per il 10 aprile fino al 20 gennaio?", held),
        ("Could you hold 10 April until tomorrow?", "2027-04-10; 2026-11-24 deadline"),
        ("Pouvez-vous bloquer le 10 avril jusqu'à vendredi ?", "2027-04-10; 2026-11-27 wd? deadline"),
        ("Können Sie den 10. April bis Freitag freihalten?", "2027-04-10; 2026-11-27 wd? deadline"),
    ]);
}

#[test]
fn the_end_of_an_option_takes_no_year_from_the_event() {
    rows(&[
        (
            "Merci de maintenir l'option pour notre séminaire des 4 et 5 février 2027 jusqu'au lundi 21 décembre.",
            "2027-02-04..2027-02-05; 2026-12-21 deadline",
        ),
        (
            "Bitte halten Sie die Option für unser Seminar vom 4. Februar 2027 bis Montag, 21. Dezember aufrecht.",
            "2027-02-04; 2026-12-21 deadline",
        ),
        (
            "Please keep our option for 4 and 5 February 2027 until Monday 21 December.",
            "2027-02-04..2027-02-05; 2026-12-21 deadline",
        ),
        (
            "Vi prego di mantenere l'opzione per il 4 febbraio 2027 fino a lunedì 21 dicembre.",
            "2027-02-04; 2026-12-21 deadline",
        ),
    ]);
}

#[test]
fn a_stay_that_is_held_stays_one() {
    rows(&[
        ("Bitte halten Sie uns den 10. bis 12. Dezember frei.", "2026-12-10..2026-12-12"),
        ("Keep 28 January until 30 January free for us please.", "2027-01-28..2027-01-30"),
        ("Pouvez-vous garder du 28 au 30 janvier pour nous ?", "2027-01-28..2027-01-30"),
        ("Potete tenerci liberi dal 28 dicembre al 3 gennaio?", "2026-12-28..2027-01-03"),
        ("Exhibition 1 November 2027 until 31 March.", "2027-11-01..2028-03-31"),
        ("Ausstellung vom 1. Oktober bis 31. März.", "2027-10-01..2028-03-31"),
        ("We have the room from Friday 12 March until Sunday.", "2027-03-12..2027-03-14"),
    ]);
}

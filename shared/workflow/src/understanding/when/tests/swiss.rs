//! Swiss German: days in words, visits, payments, refusals. Today is Tuesday, 6 October 2026.
use super::natural::rows;

#[test]
fn ordinals_are_days() {
    rows(&[
        ("Mir chöme vom einezwänzigschte bis am dreiezwänzigschte Mai.", "2027-05-21..2027-05-23"),
        ("Vom erschte bis am dritte Juni.", "2027-06-01..2027-06-03"),
        ("Am achtezwänzigschte April isch guet.", "2027-04-28"),
        ("Am zwölfte Mai passt's üs.", "2027-05-12"),
        ("Am füfzähte oder am drissgischte April.", "2027-04-15 oneof; 2027-04-30 oneof"),
    ]);
}

#[test]
fn who_comes_to_look_wants_a_visit() {
    rows(&[
        ("Dörfed mir am Ziischtig am zäni cho luege?", "2026-10-13 10:00 wd? visit"),
        ("Ich würd gern am 18. November go aaluege.", "2026-11-18 visit"),
        (
            "Das mit de Besichtigung morn klappt leider nöd. Gieng's au am 15. Oktober?",
            "2026-10-07 replaced; 2026-10-15 visit",
        ),
        ("Mir chömed am 18. November zum Znacht.", "2026-11-18"),
    ]);
}

#[test]
fn what_is_paid_is_a_payment() {
    let two = "2027-01-15 payment; 2027-10-22";
    rows(&[
        ("D Rächnig zahled mir am 15. Januar, s Podium bliibt am 22. Oktober.", "2027-01-15 payment; 2026-10-22"),
        ("D Aazahlig überwiise mir am 15. Januar, s Fescht isch am 22. Oktober 2027.", two),
    ]);
}

//! Weekdays in the middle of a talk, days beside each other in answers, hours that lead on or belong to a telephone. Today
//! is Monday, 23 November 2026.
use super::november::{TODAY, rows};
use super::{brief, venue};
use crate::understanding::{Context, understand};

fn answers(context: &Context, rows: &[(&str, &str)]) {
    let read = |text: &str| brief(&understand(None, text, TODAY, &venue(), context));
    let wrong: Vec<_> = rows.iter().filter(|(text, want)| read(text) != *want).map(|(t, w)| (t, w, read(t))).collect();
    assert!(wrong.is_empty(), "text, want, got: {wrong:#?}");
}

fn proposed(days: &[&str]) -> Context {
    Context { dates: days.iter().map(|d| d.parse().unwrap()).collect(), listed: true, ..Context::default() }
}

#[test]
fn a_bare_weekday_lies_in_the_week_of_the_days_proposed() {
    let week = proposed(&["2027-03-09", "2027-03-10"]);
    answers(
        &week,
        &[
            ("Geht auch Donnerstag?", "2027-03-11 wd?"),
            ("Would Thursday be possible, too?", "2027-03-11 wd?"),
            ("Jeudi serait possible aussi ?", "2027-03-11 wd?"),
            ("Sarebbe possibile anche giovedì?", "2027-03-11 wd?"),
            ("Mittwoch passt uns.", "2027-03-10"),
            ("Lieber nächste Woche Donnerstag.", "2026-12-03"),
            ("Ich melde mich bis Freitag.", "2026-11-27 wd? deadline"),
        ],
    );
    answers(
        &proposed(&["2027-03-10"]),
        &[("Nehmen wir den Dienstag statt den Mittwoch", "2027-03-09 wd?; 2027-03-10 replaced")],
    );
    let weeks = proposed(&["2027-02-04", "2027-02-11", "2027-02-18"]);
    answers(
        &weeks,
        &[("Geht es auch an einem Freitag?", "~.. wd5"), ("Freitag wäre besser.", "~2027-02-01..2027-02-21 wd5")],
    );
}

#[test]
fn a_bare_weekday_lies_in_the_week_of_the_day_held() {
    let held = Context { held: "2027-03-12".parse().ok(), offer: true, ..Context::default() };
    answers(
        &held,
        &[
            ("Können wir auf den Donnerstag wechseln?", "2027-03-11 wd?"),
            ("Could we move to Thursday?", "2027-03-11 wd?"),
            ("Könnten wir am 20. Mai kommen, also Donnerstag?", "2027-05-20"),
        ],
    );
}

#[test]
fn of_two_days_parted_by_a_comma_only_the_refused_one_falls_away() {
    let two = proposed(&["2027-02-04", "2027-02-11"]);
    let want = "2027-02-04; 2027-02-11 replaced";
    answers(
        &two,
        &[
            ("Lieber der 4., der 11. geht nicht.", want),
            ("Wir nehmen den 4., am 11. sind wir weg.", want),
            ("Doch lieber der 4., der 11. ist Schulfest.", want),
            ("Lieber der 4. Februar, der 11. Februar geht nicht.", want),
            ("Am 4. und am 11. geht es nicht.", "2027-02-04 oneof replaced; 2027-02-11 month? oneof replaced"),
        ],
    );
}

#[test]
fn hours_behind_which_another_part_is_named_do_not_end_the_event() {
    rows(&[
        ("Am 12. März: Apéro von 16 bis 19 Uhr, danach Essen, 30 Personen", "2027-03-12 16:00"),
        ("Am 12. März Sitzung von 14 bis 17 Uhr mit anschliessendem Nachtessen", "2027-03-12 14:00"),
        ("Am 12. März: Apéro 16-18 Uhr, dann Abendessen 18.30-22 Uhr", "2027-03-12 16:00-22:00"),
        ("On 12 March: meeting from 2 to 5 pm, followed by dinner", "2027-03-12 14:00"),
        ("Le 12 mars: réunion de 14h à 17h, puis dîner", "2027-03-12 14:00"),
        ("Il 12 marzo: riunione dalle 14 alle 17, poi cena", "2027-03-12 14:00"),
        ("Am 12. März: Workshop von 9 bis 17 Uhr, danach gehen wir essen in die Stadt", "2027-03-12 09:00-17:00"),
        ("Am 12. März: Apéro von 16 bis 19 Uhr, danach ist Schluss", "2027-03-12 16:00-19:00"),
    ]);
}

#[test]
fn hours_beside_a_telephone_number_are_those_to_ring() {
    rows(&[
        ("Raum am 12. März gesucht. Tel. tagsüber 055 210 44 55", "2027-03-12"),
        ("Raum am 12. März gesucht.\nTel. (ab 18 Uhr): 079 333 44 55", "2027-03-12"),
        ("Raum am 12. März tagsüber gesucht.", "2027-03-12 allday"),
    ]);
}

#[test]
fn weeks_of_the_year_are_counted_without_their_long_name() {
    rows(&[
        ("Am Donnerstag in der 23. Woche bräuchten wir einen Raum.", "2027-06-10"),
        ("We need a room in the 23rd week.", "~2027-06-07..2027-06-13"),
        ("Le jeudi de la 23e semaine.", "2027-06-10"),
        ("Giovedì della 23a settimana.", "2027-06-10"),
        ("In der 2. Woche im März.", "~2027-03-08..2027-03-14"),
    ]);
}

#[test]
fn the_birthday_before_the_feast_is_no_day_of_it() {
    let want = "2027-03-20 other; 2027-03-27";
    rows(&[
        ("Weil am 20.3. Pius Geburtstag hat feiern wir erst am 27.3. bei euch.", want),
        ("Weil Pius am 20. März Geburtstag hat, feiern wir erst am 27. März bei euch.", want),
        ("Taufe unserer am 3. Oktober geborenen Tochter am 14. Februar", "2027-10-03 other; 2027-02-14"),
    ]);
}

#[test]
fn a_day_of_one_clause_and_a_deadline_of_the_next_are_no_stay() {
    rows(&[
        ("Die Sitzung vom 2.12. – könnten Sie die Frist bis zum 4.12. verlängern?", "2026-12-02; 2026-12-04 deadline"),
        ("Raum vom 2.12., 9 Uhr, voraussichtlich bis 4.12.", "2026-12-02..2026-12-04 09:00"),
    ]);
}

#[test]
fn a_day_named_by_what_it_is_about_is_no_rough_one() {
    rows(&[("Um den 21. Juni geht es.", "2027-06-21"), ("Um den 21. Juni haben wir Zeit.", "2027-06-21 ~")]);
}

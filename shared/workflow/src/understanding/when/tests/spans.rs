//! From an hour of one day to an hour of another.

use super::*;

fn on(table: &[(&str, &str)]) {
    rows("2026-03-10".parse().unwrap(), table);
}

#[test]
fn both_days_of_a_range_may_have_their_hour() {
    on(&[
        ("from 4pm today to 5pm tomorrow", "2026-03-10..2026-03-11 16:00-17:00"),
        ("von 16 Uhr heute bis 17 Uhr morgen", "2026-03-10..2026-03-11 16:00-17:00"),
        ("de 16h aujourd'hui à 17h demain", "2026-03-10..2026-03-11 16:00-17:00"),
        ("dalle 16 di oggi alle 17 di domani", "2026-03-10..2026-03-11 16:00-17:00"),
        ("dalle 16 di venerdì alle 17 di domenica", "2026-03-13..2026-03-15 16:00-17:00 wd?"),
        ("5 March 2027 at 18:00 - 6 March 2027 at 11:00", "2027-03-05..2027-03-06 18:00-11:00"),
        ("5. März 2027 um 18 Uhr - 6. März 2027 um 5 Uhr", "2027-03-05..2027-03-06 18:00-05:00"),
        ("5 mars 2027 à 18h - 6 mars 2027 à 5h", "2027-03-05..2027-03-06 18:00-05:00"),
        ("5 marzo 2027 alle 18 - 6 marzo 2027 alle 11", "2027-03-05..2027-03-06 18:00-11:00"),
    ]);
}

#[test]
fn hours_of_two_days_that_nothing_joins_stay_apart() {
    on(&[
        ("À 16h aujourd'hui, à 17h demain.", "2026-03-10 16:00; 2026-03-11 17:00"),
        ("Alle 16 oggi, alle 17 domani.", "2026-03-10 16:00; 2026-03-11 17:00"),
        ("5 mars 2027 de 18h à 22h", "2027-03-05 18:00-22:00"),
    ]);
}

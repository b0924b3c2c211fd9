//! Months with a typo, and counts that are no days. Today is Monday, 23 November 2026.
use super::november::{headcount, rows};

#[test]
fn a_month_with_a_typo_beside_its_day_is_read() {
    rows(&[
        ("Am 13. Janaur 2029 ab 19 Uhr.", "2029-01-13 19:00"),
        ("Am 13. Septmber 2029.", "2029-09-13"),
        ("am 5. Dezmber", "2026-12-05"),
        ("on Saturday, 13 Janury 2029, from 7 pm", "2029-01-13 19:00"),
        ("Ocotber 13th would suit us", "2027-10-13"),
        ("le 13 janiver 2029", "2029-01-13"),
        ("le 13 septembe", "2027-09-13"),
        ("il 13 febraio", "2027-02-13"),
        ("il 13 setembre dalle 18", "2027-09-13 18:00"),
    ]);
}

#[test]
fn a_word_like_a_month_without_a_day_is_none() {
    rows(&[
        ("We had 40 members in our club.", ""),
        ("Wir treffen uns in Augusta.", ""),
        ("Via Augusto 12, Lugano", ""),
        ("20 Maggi-Würfel bitte", ""),
    ]);
}

#[test]
fn what_is_counted_behind_a_date_is_no_day() {
    rows(&[
        ("A retreat from January 6 until January 9, 11 women. Arrival is about 15h.", "2027-01-06..2027-01-09 15:00"),
        ("Party on January 9, 11 ladies and a dog.", "2027-01-09"),
        ("January 9, 11 or 12 would do.", "2027-01-09 oneof; 2027-01-11 oneof; 2027-01-12 oneof"),
    ]);
    assert_eq!(headcount("A retreat from January 6 until January 9, 11 women."), Some(11));
}

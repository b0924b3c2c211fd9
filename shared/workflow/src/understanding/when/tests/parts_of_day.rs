//! Hours told by the part of the day behind them. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn the_part_of_the_day_behind_two_numbers_makes_them_hours() {
    rows(&[
        ("100 people, 6 to 11 in the evening, on 20 March 2027", "2027-03-20 evening 18:00-23:00"),
        ("100 Personen, 6 bis 11 am Abend, am 20. März 2027", "2027-03-20 evening 18:00-23:00"),
        ("40 people, 9 to 12 in the morning, on 20 March 2027", "2027-03-20 morning 09:00-12:00"),
        ("40 people, 2 to 5 in the afternoon, on 20 March 2027", "2027-03-20 afternoon 14:00-17:00"),
    ]);
}

#[test]
fn people_and_days_behind_them_do_not() {
    rows(&[
        ("6 to 11 people in the evening of 20 March 2027", "2027-03-20 evening"),
        ("8 to 10 guests in the morning on 20 March 2027", "2027-03-20 morning"),
        ("We are 6 to 11 in the evening on 20 March 2027.", "2027-03-20 evening"),
        ("40 people on 20 March 2027, a table for 6 to 8 in the evening", "2027-03-20 evening"),
        ("40 people, 6 to 11 March 2027 in the evening", "2027-03-06..2027-03-11 evening"),
    ]);
}

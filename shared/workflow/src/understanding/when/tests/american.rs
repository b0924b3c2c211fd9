//! Days in figures with the month first, as Americans write them. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn a_day_past_the_months_tells_that_the_month_stands_first() {
    rows(&[
        ("We would like 7/17.", "2027-07-17"),
        ("We are looking for a room for a seminar, namely 8/25.", "2027-08-25"),
        ("We need the hall 4/22 at 6 pm.", "2027-04-22 18:00"),
        ("The party is on 8/25/27.", "2027-08-25"),
        ("We would like the hall on 4-22.", "2027-04-22"),
        ("We would like the hall on 4.22.", "2027-04-22"),
        ("The party is on 4.22, we hope.", "2027-04-22"),
        // No order makes a day of these.
        ("We would like 13/17.", ""),
        ("We would like 17/13.", ""),
    ]);
}

#[test]
fn both_ends_of_a_range_are_read_month_first() {
    rows(&[
        ("7/17-7/18", "2027-07-17..2027-07-18"),
        ("7/17 3 pm- 7/19 2 pm", "2027-07-17..2027-07-19 15:00-14:00"),
        // The first tells how the second is meant.
        ("6/28 5:00 PM - 8/02 7:00 PM", "2027-06-28..2027-08-02 17:00-19:00"),
        ("from 10-1-2027-10-7-2027", "2027-01-10..2027-07-10"),
    ]);
}

#[test]
fn two_figures_that_may_both_be_months_stay_doubtful() {
    rows(&[
        ("We would like 5/6/2027.", "2027-06-05 |2027-05-06 dm"),
        ("The party is on 5/6.", "2027-06-05 |2027-05-06 dm"),
        ("On 5/6 or on 5/20.", "2027-05-06 oneof; 2027-05-20 oneof"),
    ]);
}

#[test]
fn rooms_scores_and_shares_are_no_days() {
    rows(&[
        ("Suite 4/22 is ours.", ""),
        ("We need room 7/17 please.", ""),
        ("We scored 9/20 in the test.", ""),
        ("We have 30 of 7/17.", ""),
        ("Wir brauchen Zimmer 7/17.", ""),
        ("Nous voulons la salle 7/17.", ""),
        ("Vorremmo la sala 7/17.", ""),
        // Chairs, and a version.
        ("We need 4-22 chairs.", ""),
        ("We run release 5.1.10.", ""),
    ]);
}

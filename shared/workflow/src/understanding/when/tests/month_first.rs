//! Days behind the month's name, months in the middle, and figures that a comma parts, in any language.

use super::*;

fn on(table: &[(&str, &str)]) {
    rows("2026-03-10".parse().unwrap(), table);
}

#[test]
fn a_sign_ties_the_day_to_the_month_before_it() {
    on(&[
        ("We would come Oct-2.", "2026-10-02"),
        ("Wir kommen am Okt-2.", "2026-10-02"),
        ("Nous viendrons Oct-2.", "2026-10-02"),
        ("Verremo il Ott/2.", "2026-10-02"),
        ("We come Sep-23-2027.", "2027-09-23"),
        ("Wir kommen Sep-23-2027.", "2027-09-23"),
        ("Nous viendrons Sep-23-2027.", "2027-09-23"),
        ("Verremo set-23-2027.", "2027-09-23"),
        ("We come 2027/Sep/23.", "2027-09-23"),
        ("Wir kommen 2027-Okt-23.", "2027-10-23"),
        ("Nous viendrons 2027/Sep/23.", "2027-09-23"),
        ("Verremo 2027/set/23.", "2027-09-23"),
        // Two figures may be the year of a booking.
        ("Wir planen den Anlass für Mai-27", "~2027-05-01..2027-05-31"),
    ]);
}

#[test]
fn two_figures_behind_a_month_are_a_day_where_no_booking_has_that_year() {
    on(&[
        ("Wir kommen Oktober 14, 18:00 Uhr.", "2026-10-14 18:00"),
        ("Nous viendrons octobre 27, 18h00.", "2026-10-27 18:00"),
        ("Verremo ottobre 27, ore 18:00.", "2026-10-27 18:00"),
        ("We will come October 27, 6pm.", "2026-10-27 18:00"),
        ("Nous serons là novembre 27 au 28.", "2026-11-27..2026-11-28"),
        ("Wir kommen November 27-28.", "2026-11-27..2026-11-28"),
        ("Nous viendrons avril 22.", "2026-04-22"),
        ("Verremo aprile 22.", "2026-04-22"),
        ("Seit Mai 24 kennen wir uns.", "~2024-05-01..2024-05-31 past"),
        ("Depuis mai 24 nous cherchons.", "~2024-05-01..2024-05-31 past"),
        ("im Mai 27", "~2027-05-01..2027-05-31"),
        ("en mai 27", "~2027-05-01..2027-05-31"),
        ("Mai 22 personnes", "~2026-05-01..2026-05-31"),
    ]);
}

#[test]
fn a_comma_may_stand_before_the_year() {
    on(&[
        ("Wir kommen am 12.08, 2027.", "2027-08-12"),
        ("Nous viendrons le 12/08, 2027.", "2027-08-12"),
        ("Verremo il 12/08,2027", "2027-08-12"),
        ("Verremo il 12/08, 2027 persone", "2026-08-12"),
    ]);
}

#[test]
fn days_listed_by_commas_share_the_month() {
    on(&[
        ("We could do 5, 8, 10 March 2027.", "2027-03-05 oneof; 2027-03-08 oneof; 2027-03-10 oneof"),
        ("Möglich: 5, 8, 10 März 2027.", "2027-03-05 oneof; 2027-03-08 oneof; 2027-03-10 oneof"),
        ("Soit 5, 8, 10 mars 2027.", "2027-03-05 oneof; 2027-03-08 oneof; 2027-03-10 oneof"),
        ("Cioè 5, 8, 10 marzo 2027.", "2027-03-05 oneof; 2027-03-08 oneof; 2027-03-10 oneof"),
        ("6, 9 octobre 2026 de 15h à 20h", "2026-10-06 15:00-20:00 oneof; 2026-10-09 15:00-20:00 oneof"),
        // Counts before a day are none.
        ("Nous serons 12, 9 mars 2027.", "2027-03-09"),
    ]);
}

#[test]
fn blanks_may_stand_inside_a_date_in_figures() {
    on(&[
        ("Wir kommen am 14 .3. 2027", "2027-03-14"),
        ("Nous viendrons le 14/ 03/2027.", "2027-03-14"),
        ("Verremo il 14 /3/ 2027.", "2027-03-14"),
        ("We would come on 14/ 03/2027.", "2027-03-14"),
        ("Nous viendrons en 11/ 2026.", "~2026-11-01..2026-11-30"),
        ("Wir kommen im 11/ 2026.", "~2026-11-01..2026-11-30"),
        ("12/13/14 juin 2026", "2026-06-12 oneof; 2026-06-13 oneof; 2026-06-14 oneof"),
        ("Offerte 11/ 2026", ""),
    ]);
}

#[test]
fn a_day_in_english_words_may_follow_its_month() {
    on(&[
        ("June five 2026", "2026-06-05"),
        ("We would come on December seven.", "2026-12-07"),
        ("June twenty-one", "2026-06-21"),
        ("the wedding, June five, is outside", "2026-06-05"),
        // Counts.
        ("In June five people come.", "~2026-06-01..2026-06-30"),
        ("In June five, in July six.", "~2026-06-01..2026-06-30; ~2026-07-01..2026-07-31"),
        ("We may, one or two of us.", ""),
    ]);
}

#[test]
fn a_comma_may_part_a_day_from_its_month() {
    on(&[
        ("14th, July 2027", "2027-07-14"),
        ("We come on the 14th, July.", "2026-07-14"),
        ("14, July", "2026-07-14"),
        ("14, juillet 2026", "2026-07-14"),
        ("We are 14, July would suit.", "~2026-07-01..2026-07-31"),
        ("Wir sind 14, Juli wäre gut.", "~2026-07-01..2026-07-31"),
    ]);
}

#[test]
fn two_figures_far_ahead_are_a_year_that_is_over() {
    on(&[
        ("born 09-May-78", "1978-05-09 past other"),
        ("née le 3.5.'78", "1978-05-03 past other"),
        ("am 09-Mai-28", "2028-05-09"),
    ]);
}

#[test]
fn days_from_a_day_behind_its_month_are_a_stretch() {
    on(&[
        ("We need the hall for 2 days from May 26.", "2026-05-26..2026-05-27"),
        ("We need the hall for two days starting May 26.", "2026-05-26..2026-05-27"),
        ("We need the hall for 2 days from 26 May.", "2026-05-26..2026-05-27"),
        ("Wir brauchen den Saal 2 Tage ab dem 26. Mai.", "2026-05-26..2026-05-27"),
        ("Il nous faut la salle 2 jours dès le 26 mai.", "2026-05-26..2026-05-27"),
        ("Ci serve la sala 2 giorni dal 26 maggio.", "2026-05-26..2026-05-27"),
        ("We arrive 2 days before May 26.", "2026-05-24"),
    ]);
}

//! Hours in words, with a blank or a letter. Today is Monday, 23 November 2026.
use super::november::{headcount, rows};

#[test]
fn a_blank_may_part_the_hour_from_its_minutes() {
    rows(&[
        ("Please book us at 7 30 pm on 12 May.", "2027-05-12 19:30"),
        ("at 11 55 pm", "t23:55"),
        ("at 12 00 pm", "t12:00"),
        ("We arrive on 12 May at 1 15 pm.", "2027-05-12 13:15"),
        ("Wir kommen am 12. Mai um 18 30 Uhr.", "2027-05-12 18:30"),
        ("Nous arrivons le 12 mai à 18 45 heures.", "2027-05-12 18:45"),
        ("Arriviamo il 12 maggio alle ore 18 45.", "2027-05-12 18:45"),
        // Counts.
        ("Room 5 30 people", ""),
        ("um 12 45 Personen", ""),
    ]);
    assert_eq!(headcount("We need room 5 for 30 people."), Some(30));
}

#[test]
fn hours_in_four_figures_need_no_more_than_between_or_a_unit() {
    rows(&[
        ("We need the room between 0730 and 0930 on 12 May.", "2027-05-12 07:30-09:30"),
        ("am 12. Mai zwischen 0730 und 0930", "2027-05-12 07:30-09:30"),
        ("le 12 mai entre 0730 et 0930", "2027-05-12 07:30-09:30"),
        ("il 12 maggio tra le 0730 e le 0930", "2027-05-12 07:30-09:30"),
        ("12 May, 0700 hours", "2027-05-12 07:00"),
        ("Treffpunkt 0645 Uhr am 12. Mai", "2027-05-12 06:45"),
        // Guests and prices.
        ("between 730 and 930 guests", ""),
        ("between 1000 and 1200 francs", ""),
    ]);
}

#[test]
fn minutes_in_words_belong_to_their_hour() {
    rows(&[
        ("Friday nine thirty works", "2026-11-27 09:30 wd?"),
        ("Let's meet on May eighteenth nine thirty.", "2027-05-18 09:30"),
        ("Dinner at five-thirty on 12 May", "2027-05-12 17:30"),
        ("on 12 May from three thirty to four thirty", "2027-05-12 15:30-16:30"),
        ("on 12 May from two thirty to two forty five", "2027-05-12 14:30-14:45"),
        ("on 12 May at thirty-six minutes past eight", "2027-05-12 08:36"),
        ("am 12. Mai um 36 Minuten nach acht", "2027-05-12 08:36"),
        // Counts of other things.
        ("on Friday two forty-seaters", "2026-11-27 wd?"),
        ("We are two to twenty people.", ""),
    ]);
    assert_eq!(headcount("On Friday we are thirty people."), Some(30));
}

#[test]
fn a_letter_or_ish_behind_an_hour_is_read_where_an_hour_is_due() {
    rows(&[
        ("on 12 May from 9a to 5p", "2027-05-12 09:00-17:00"),
        ("9a-5p on Friday", "2026-11-27 09:00-17:00 wd?"),
        ("Meet at 7a.", "t07:00"),
        ("Friday 11ish", "2026-11-27 11:00 wd?"),
        ("dinner at 7ish", "t19:00"),
        ("Termin: 11.06.27, 18.30h-ca. 22h", "2027-06-11 18:30-22:00"),
        ("5p mon", "2026-11-30 17:00 wd?"),
        ("18 Uhr Mi", "2026-11-25 18:00 wd?"),
        // Houses, rooms and people.
        ("We live at 12a Baker Street.", ""),
        ("Room 12a please.", ""),
        ("We are 11ish.", ""),
        ("11ish people", ""),
        ("18 Uhr, so dass alle da sind.", "t18:00"),
    ]);
    assert_eq!(headcount("We are 11ish people."), Some(11));
}

#[test]
fn the_dots_of_am_and_pm_end_no_range() {
    rows(&[
        ("between 9:00 a.m. and 3:30 p.m.", "t09:00-15:30"),
        ("Between 9:00 a.m. and 3:30 p.m. on 3 May", "2027-05-03 09:00-15:30"),
        ("on 3 May in advance of 2pm", "2027-05-03 -14:00"),
    ]);
    assert_eq!(headcount("We come at 5 p.m. And 30 of us stay."), Some(30));
}

#[test]
fn a_weekday_abbreviated_counts_behind_namely_and_in_a_range() {
    rows(&[
        ("We are looking for a room, namely Wed.", "2026-11-25 wd?"),
        ("We are looking for a room, namely tues", "2026-11-24 wd?"),
        ("Wir suchen einen Raum, nämlich Mi.", "2026-11-25 wd?"),
        ("Nous cherchons une salle, à savoir mer.", "2026-11-25 wd?"),
        ("Cerchiamo una sala, cioè mer.", "2026-11-25 wd?"),
        ("this week from Tue to Thur", "2026-11-24..2026-11-26"),
        ("diese Woche von Di bis Do", "2026-11-24..2026-11-26"),
        ("cette semaine de mar à jeu", "2026-11-24..2026-11-26"),
        ("questa settimana da mar a gio", "2026-11-24..2026-11-26"),
        ("Samstag, und zwar am 12. Dezember", "2026-12-12"),
        // Other words of the same letters.
        ("Wir planen es nämlich so, dass alle Platz haben.", ""),
        ("We want it fun, namely sun, sea and sand.", ""),
    ]);
}

#[test]
fn a_week_at_work_is_told_from_a_stay_by_its_hours() {
    rows(&[
        ("von Montag 7 Uhr bis Freitag 15 Uhr", "2026-11-30..2026-12-04 07:00-15:00 wd?"),
        ("from Monday 9am to Friday 5pm", "2026-11-30..2026-12-04 09:00-17:00 wd?"),
        ("du lundi 9h au vendredi 17h", "2026-11-30..2026-12-04 09:00-17:00 wd?"),
        ("da lunedì alle 9 a venerdì alle 17", "2026-11-30..2026-12-04 09:00-17:00 wd?"),
        ("Ich arbeite von Montag bis Freitag.", ""),
        ("Monday to Friday", ""),
    ]);
}

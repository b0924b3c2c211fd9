//! Days told by a number, an abbreviation or a length. Today is Monday, 23 November 2026.
use super::november::{headcount, rows};

#[test]
fn a_number_behind_a_weekday_is_a_day_of_a_month_in_which_both_meet() {
    rows(&[
        ("Freitag, 18.", "2026-12-18 month?"),
        ("Freitag 15", "2027-01-15 month?"),
        ("Wir kommen am Freitag, 18.", "2026-12-18 month?"),
        ("Sa 12.", "2026-12-12 month?"),
        ("Do. 15.", "2027-04-15 month?"),
        ("Saturday 12", "2026-12-12 month?"),
        ("Could we do Friday 18 at 6pm?", "2026-12-18 18:00 month?"),
        ("vendredi 18 à 19h", "2026-12-18 19:00 month?"),
        ("Sarebbe possibile sabato 12?", "2026-12-12 month?"),
    ]);
    for text in ["Freitag, 18.", "Freitag 15", "Sa 12.", "Saturday 12", "Do. 15.", "vendredi 18", "sabato 12"] {
        assert_eq!(headcount(text), None, "{text}");
    }
}

#[test]
fn a_number_behind_a_weekday_stays_an_hour_or_a_count_where_more_is_said() {
    rows(&[
        ("Freitag 15-18", "2026-11-27 15:00-18:00 wd?"),
        ("Freitag 9 bis 12", "2026-11-27 09:00-12:00 wd?"),
        ("Freitag 18.30", "2026-11-27 18:30 wd?"),
        ("Wir kommen am Samstag um 12.", "2026-11-28 12:00 wd?"),
        ("Am Freitag 18 Personen.", "2026-11-27 wd?"),
    ]);
    assert_eq!(headcount("Am Freitag 18 Personen."), Some(18));
    assert_eq!(headcount("Wir sind so 12."), Some(12));
}

#[test]
fn an_abbreviated_weekday_counts_where_its_neighbours_speak_of_days() {
    rows(&[
        ("Do wäre super", "2026-11-26 wd?"),
        ("Ginge es am Mi?", "2026-11-25 wd?"),
        ("Sarebbe possibile gio alle 14?", "2026-11-26 14:00 wd?"),
        ("Passt Mo. oder Di. besser?", "2026-11-30 wd? oneof; 2026-11-24 wd? oneof"),
        ("jeu. ou ven.", "2026-11-26 wd? oneof; 2026-11-27 wd? oneof"),
        ("Vi va meglio lun. o mar.?", "2026-11-30 wd? oneof; 2026-11-24 wd? oneof"),
        ("Ce serait mieux lun. ou mar. ?", "2026-11-30 wd? oneof; 2026-11-24 wd? oneof"),
        ("lun-mar 3-4 maggio", "2027-05-03..2027-05-04"),
        ("le 3 mar 2027", "2027-03-03"),
        ("Sun, Mar. 7, 2027", "2027-03-07"),
        ("So wäre es gut.", ""),
        ("Do it the other way.", ""),
        ("So machen wir das, mit Do und Mi war nichts gemeint.", ""),
    ]);
}

#[test]
fn an_abbreviated_weekday_belongs_to_the_week_beside_it() {
    rows(&[
        ("Do in einer Woche um 14 Uhr", "2026-12-03 14:00"),
        ("nächste Woche Fr", "2026-12-04"),
        ("Fr nächste Woche", "2026-12-04"),
        ("next week Fri", "2026-12-04"),
        ("two Fridays from now", "2026-12-04"),
    ]);
}

#[test]
fn weekdays_before_a_range_of_dates_are_its_own() {
    rows(&[
        ("Fr.-Sa., 23.04.-24.04.2027", "2027-04-23..2027-04-24"),
        ("von Montag bis Dienstag (15.02.-16.02.)", "2027-02-15..2027-02-16"),
        ("vom 16. bis 17. September 2027 (Do./Fr.)", "2027-09-16..2027-09-17"),
        ("Friday to Saturday, 23 April - 24 April 2027", "2027-04-23..2027-04-24"),
    ]);
}

#[test]
fn a_weekend_may_be_abbreviated() {
    rows(&[
        ("am 1. WE im Mai", "~2027-05-01..2027-05-02"),
        ("am WE vom 15. Mai", "~2027-05-15..2027-05-16"),
        ("le premier we de mai", "~2027-05-01..2027-05-02"),
        ("le w-e du 15 mai", "~2027-05-15..2027-05-16"),
        ("il we del 15 maggio", "~2027-05-15..2027-05-16"),
        ("We would like 12 May, we think.", "2027-05-12"),
    ]);
}

#[test]
fn a_length_in_days_behind_a_first_day_tells_the_last() {
    rows(&[
        ("vom 18. Dezember für 3 Tage", "2026-12-18..2026-12-20"),
        ("ab dem 12. Mai, 3 Tage", "2027-05-12..2027-05-14"),
        ("from 18 December for 3 days", "2026-12-18..2026-12-20"),
        ("à partir du 12 mai pour trois jours", "2027-05-12..2027-05-14"),
        ("dal 12 maggio per 3 giorni", "2027-05-12..2027-05-14"),
        ("dal 12 maggio per una settimana", "2027-05-12..2027-05-18"),
        ("am 12. Mai, 3 Tage vor Auffahrt", "2027-05-12; 2027-05-03"),
    ]);
}

#[test]
fn some_days_from_now_are_no_day() {
    rows(&[
        ("in ein paar Tagen", "~2026-11-25..2026-11-29 ~"),
        ("dans quelques jours", "~2026-11-25..2026-11-29 ~"),
        ("fra qualche giorno", "~2026-11-25..2026-11-29 ~"),
        ("in a few weeks", "~2026-12-07..2026-12-21 ~"),
        ("in drei Tagen", "2026-11-26"),
    ]);
}

#[test]
fn an_ordinal_that_stands_for_one_of_several_is_no_day() {
    rows(&[
        ("I like the first.", ""),
        ("Der Erste wäre uns lieber.", ""),
        ("He may be second", ""),
        ("Le premier nous conviendrait mieux.", ""),
        ("am Ersten", "2026-12-01 month?"),
        ("on the first", "2026-12-01 month?"),
    ]);
}

#[test]
fn day_and_month_in_figures_are_read_with_a_dash_a_space_or_a_time_behind() {
    rows(&[
        ("il 17-02", "2027-02-17"),
        ("le 17-02 à 18h", "2027-02-17 18:00"),
        ("28-05 09:00", "2027-05-28 09:00"),
        ("le 11-12 mai", "2027-05-11..2027-05-12"),
        ("20 02 2027 à 18h", "2027-02-20 18:00"),
        ("20 02 27", "2027-02-20"),
        ("14.11 um 8.10", "2027-11-14 08:10"),
        ("24.11 ca. 11-13 Uhr", "2026-11-24 11:00-13:00"),
        ("14.2 spätestens um 10:30", "2027-02-14 -10:30"),
        ("am Dienstag Abend 30.3", "2027-03-30 evening"),
        ("21.10 Donnerstag", "2027-10-21"),
    ]);
}

#[test]
fn only_english_leaves_open_which_of_two_small_numbers_is_the_month() {
    rows(&[
        ("Nous souhaitons réserver le 2/3 pour 20 personnes.", "2027-03-02"),
        ("il 02/03/2027", "2027-03-02"),
        ("lundi 8/2/2027", "2027-02-08"),
        ("am 2/3", "2027-03-02"),
        ("on 02/03/2027", "2027-03-02 |2027-02-03 dm"),
    ]);
}

#[test]
fn years_in_words_are_years() {
    rows(&[
        ("8 June twenty twenty-seven", "2027-06-08"),
        ("8 June two thousand and twenty-seven", "2027-06-08"),
        ("huit juin deux mille vingt-sept", "2027-06-08"),
        ("otto giugno duemilaventisette", "2027-06-08"),
        ("8. Juni zweitausendsiebenundzwanzig", "2027-06-08"),
    ]);
    assert_eq!(headcount("8 June twenty twenty-seven"), None);
}

#[test]
fn names_of_days_and_months_are_read_beside_what_they_belong_to() {
    rows(&[
        ("Himmelfahrtstag 2027", "2027-05-06"),
        ("il giorno dei santi", "2027-11-01"),
        ("easter mon", "2027-03-29"),
        ("this May 8th", "2027-05-08"),
        ("cinq au sept aujourd'hui", "2026-11-23"),
    ]);
}

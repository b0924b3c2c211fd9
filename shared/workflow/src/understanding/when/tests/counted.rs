//! Periods and days that are counted: the first weeks of a month, months in numbers, holidays of a year. Today is
//! Monday, 23 November 2026.
use super::november::rows;

#[test]
fn several_first_or_last_weeks_of_a_period_are_one_window() {
    rows(&[
        ("the first two weeks of May", "~2027-05-01..2027-05-14"),
        ("die ersten zwei Wochen im Mai", "~2027-05-01..2027-05-14"),
        ("dans les deux premières semaines de mai", "~2027-05-01..2027-05-14"),
        ("nelle prime due settimane di maggio", "~2027-05-01..2027-05-14"),
        ("the last two weeks of July", "~2027-07-18..2027-07-31"),
        ("die letzten 3 Tage im Juni", "~2027-06-28..2027-06-30"),
        ("les trois premiers jours de juin", "~2027-06-01..2027-06-03"),
        ("gli ultimi tre giorni di giugno", "~2027-06-28..2027-06-30"),
        ("Rooms for the first 2 weeks of 2028", "~2028-01-01..2028-01-14"),
        ("for the last 3 weeks of this year", "~2026-12-11..2026-12-31"),
        ("in den letzten drei Monaten des nächsten Jahres", "~2027-10-01..2027-12-31"),
        // One of them, and no weeks.
        ("the first week of May", "~2027-05-01..2027-05-07"),
        ("the first two guests of May", "~2027-05-01..2027-05-31"),
        ("the first two weeks of work", ""),
    ]);
}

#[test]
fn the_next_two_are_counted_from_today() {
    rows(&[
        ("in den nächsten beiden Wochen", "~2026-11-23..2026-12-07 ~"),
        ("in den nächsten beiden Tagen", "~2026-11-23..2026-11-25 ~"),
        ("die nächsten beiden Wochen", "~2026-11-30..2026-12-13 ~"),
        ("in the next fortnight", "~2026-11-23..2026-12-07 ~"),
        ("nächste Arbeitswoche", "~2026-11-30..2026-12-06"),
        ("next working week", "~2026-11-30..2026-12-06"),
        ("in 15 Tg.", "2026-12-08"),
        // Two days named elsewhere.
        ("an beiden Tagen", ""),
    ]);
}

#[test]
fn a_month_may_be_counted_in_german() {
    rows(&[
        ("am siebten vierten", "2027-04-07"),
        ("am 7. vierten", "2027-04-07"),
        ("Wir kommen am Donnerstag, den siebten vierten 2028.", "2028-04-07 conflict"),
        ("Wir kommen vom fünften zwölften bis zum siebten zwölften.", "2026-12-05..2026-12-07"),
        ("Ich komme am siebten 4. zurück.", "2027-04-07"),
        // Prizes, places, and a list of days.
        ("Das ist der zweite erste Preis.", ""),
        ("Die ersten zweiten Plätze sind vergeben.", ""),
        ("am ersten und zweiten Mai", "2027-05-01..2027-05-02"),
    ]);
}

#[test]
fn a_day_of_the_month_may_be_a_number_in_words() {
    rows(&[
        ("Let's meet on May twenty one.", "2027-05-21"),
        ("on twenty-one May", "2027-05-21"),
        ("am neunundzwanzig Mai", "2027-05-29"),
        ("Let's meet on Feb 5 AM.", "2027-02-05"),
        ("on 3 Feb 5 PM", "2027-02-03 17:00"),
        ("on Feb 5pm", "t17:00"),
        // Guests.
        ("May twenty guests come in May?", "~2027-05-01..2027-05-31"),
        ("In May thirty would be fine.", "~2027-05-01..2027-05-31"),
    ]);
}

#[test]
fn a_holiday_takes_the_year_said_behind_it() {
    rows(&[
        ("Weihnachten im Jahr 2028", "2028-12-25"),
        ("Ostern im nächsten Jahr", "2027-03-28"),
        ("Christmas in 2028", "2028-12-25"),
        ("Noël en 2028", "2028-12-25"),
        ("Pasqua nel 2028", "2028-04-16"),
        ("Christmas in 3 years", "2026-12-25; 2029-11-23 ~"),
    ]);
}

#[test]
fn sundays_before_advent_have_names() {
    rows(&[
        ("am Volkstrauertag", "2027-11-14"),
        ("am Totensonntag 2028", "2028-11-26"),
        ("am Ewigkeitssonntag", "2027-11-21"),
        ("am ersten Advent", "2026-11-29"),
        ("am vierten Advent", "2026-12-20"),
        ("am Palmensonntag", "2027-03-21"),
        ("am Fasnachtssonntag", "2027-02-07"),
    ]);
}

#[test]
fn a_weekday_so_many_weeks_away_lies_in_that_week() {
    rows(&[
        ("Monday two weeks from now", "2026-12-07"),
        ("Friday two weeks from now", "2026-12-11"),
        ("in August '99", "~1999-08-01..1999-08-31 past"),
        ("in August '29", "~2029-08-01..2029-08-31"),
        ("by EOM", "~2026-11-21..2026-11-30 deadline"),
    ]);
}

#[test]
fn the_part_of_a_weekday_moves_its_hour() {
    rows(&[
        ("am Sonntag spätabend um 10:00", "2026-11-29 evening 22:00 wd?"),
        ("am Mittwochfrühmorgens um 8:00", "2026-11-25 morning 08:00 wd?"),
        ("We come at 7:00 on next Sunday afternoon.", "2026-12-06 afternoon 19:00 |2026-11-29 next?"),
        ("um 7:00 am nächsten Sonntagabend", "2026-11-29 evening 19:00 |2026-12-06 next?"),
        ("this night", "2026-11-23 evening"),
    ]);
}

#[test]
fn the_month_of_a_counted_weekday_may_be_this_or_the_next() {
    rows(&[
        ("3rd Thursday this September", "2027-09-16"),
        ("am 3. Donnerstag diesen September", "2027-09-16"),
        ("der dritte Donnerstag im kommenden September", "2027-09-16"),
        ("le 3e jeudi de septembre prochain", "2027-09-16"),
        ("il terzo giovedì del prossimo settembre", "2027-09-16"),
        ("the first Friday next May", "2027-05-07"),
    ]);
}

#[test]
fn an_english_ordinal_alone_is_a_day_of_the_month() {
    rows(&[
        ("28th", "2026-11-28 month?"),
        ("17th at 10:00", "2026-12-17 10:00 month?"),
        ("We are looking for a room, namely 28th.", "2026-11-28 month?"),
        ("We are looking for a room, namely 17th at 10:00.", "2026-12-17 10:00 month?"),
        ("28th floor please", ""),
        ("11a", ""),
        ("1st. What does it cost? 2nd, is there a stage?", ""),
        ("His 30th at 10:00 was great.", "t10:00"),
    ]);
}

#[test]
fn the_first_and_the_last_day_of_a_month_may_be_joined() {
    rows(&[
        ("first to last day of September", "2027-09-01..2027-09-30"),
        ("vom ersten bis zum letzten Tag im September", "2027-09-01..2027-09-30"),
        ("du premier au dernier jour de septembre", "2027-09-01..2027-09-30"),
        ("dal primo all'ultimo giorno di settembre", "2027-09-01..2027-09-30"),
        ("the first or last day of September", "2027-09-01 oneof; 2027-09-30 oneof"),
    ]);
}

#[test]
fn a_comma_may_part_a_holiday_from_its_year() {
    rows(&[
        ("two weeks after Thanksgiving, 2028", "2028-12-07"),
        ("Ostern, 2028", "2028-04-16"),
        ("Pâques, 2028", "2028-04-16"),
        ("Pasqua, 2028", "2028-04-16"),
        ("At Easter, 2028 guests come.", "2027-03-28"),
    ]);
}

#[test]
fn a_season_alone_is_a_window() {
    rows(&[
        ("winter", "~2026-12-01..2027-02-28"),
        ("Frühling.", "~2027-03-01..2027-05-31"),
        ("automne 2027", "~2027-09-01..2027-11-30"),
        ("primavera", "~2027-03-01..2027-05-31"),
        ("We want a room, namely spring.", "~2027-03-01..2027-05-31"),
        ("The Summer Room please", ""),
    ]);
}

#[test]
fn days_after_a_day_named_before_or_are_counted_from_it() {
    rows(&[
        ("Feb 28th or 2 days after", "2027-02-28 oneof; 2027-03-02 oneof"),
        ("le 28 février ou 2 jours après", "2027-02-28 oneof; 2027-03-02 oneof"),
        ("on 5 May or two days before", "2027-05-05 oneof; 2027-05-03 oneof"),
        ("28. Februar oder 2 Tage danach", "2027-02-28 oneof; 2027-03-02 oneof"),
    ]);
}

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
        ("5 mars - 18h - 6 mars 2027 - 5h", "2027-03-05..2027-03-06 18:00-05:00"),
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

#[test]
fn weekdays_in_short_may_be_joined_by_from_and_to() {
    on(&[
        ("La prossima settimana da mar a gio.", "2026-03-17..2026-03-19"),
        ("La semaine prochaine du mar au jeu.", "2026-03-17..2026-03-19"),
        ("Nächste Woche von Di bis Do.", "2026-03-17..2026-03-19"),
        ("Next week from Tue to Thu.", "2026-03-17..2026-03-19"),
        ("Pranzo alle 12.30 di ven.", "2026-03-13 12:30 wd?"),
    ]);
}

#[test]
fn a_day_left_out_lies_in_the_range_before_it() {
    on(&[
        ("6 to 9 December 2027, except 8 December", "2027-12-06..2027-12-09; 2027-12-08 replaced"),
        ("6. bis 9. Dezember 2027, ausser 8. Dezember", "2027-12-06..2027-12-09; 2027-12-08 replaced"),
        ("Du 6 au 9 décembre 2027, sauf le 8 décembre", "2027-12-06..2027-12-09; 2027-12-08 replaced"),
        ("Dal 6 al 9 dicembre 2027, tranne l'8 dicembre", "2027-12-06..2027-12-09; 2027-12-08 replaced"),
    ]);
}

#[test]
fn days_in_words_are_days_behind_the_article_of_one_thing() {
    on(&[
        ("Vorremmo la sala per il ventidue.", "2026-03-22 month?"),
        ("Entro il trenta, grazie.", "2026-03-30 month? deadline"),
        ("Nous voudrions la salle pour le vingt-deux.", "2026-03-22 month?"),
        ("Arriviamo alle sette del 15.", "2026-03-15 19:00 month?"),
        // Neither shares nor things nor people.
        ("Uno sconto per il dieci per cento", ""),
        ("Une remise pour le dix pour cent", ""),
        ("per i due", ""),
        ("pour les deux", ""),
        ("alle sette del 15 per cento", "t19:00"),
    ]);
}

#[test]
fn weekdays_behind_a_range_only_repeat_its_days() {
    on(&[
        ("Du 14/09/2026 au 15/09/2026 - lun-mar 10h-17h", "2026-09-14..2026-09-15 10:00-17:00"),
        ("Vom 14. bis 15.9.2026, Mo-Di 10-17 Uhr", "2026-09-14..2026-09-15 10:00-17:00"),
        ("14 to 15 September 2026, Mon-Tue 10am-5pm", "2026-09-14..2026-09-15 10:00-17:00"),
        ("Il 14 e 15 settembre 2026, lun-mar dalle 10 alle 17", "2026-09-14..2026-09-15 10:00-17:00"),
    ]);
}

#[test]
fn two_dashes_and_an_arrow_join_like_one() {
    on(&[
        ("14--16th May", "2026-05-14..2026-05-16"),
        ("14 -- 16 May", "2026-05-14..2026-05-16"),
        ("14 -> 16 May", "2026-05-14..2026-05-16"),
        ("May 14 -> 16", "2026-05-14..2026-05-16"),
        ("14.--16. Mai", "2026-05-14..2026-05-16"),
        ("14.5. -> 16.5.", "2026-05-14..2026-05-16"),
        ("14 -> 16 mai", "2026-05-14..2026-05-16"),
        ("14 -- 16 maggio", "2026-05-14..2026-05-16"),
        ("Monday 18:00 -> 22:00", "2026-03-16 18:00-22:00 wd?"),
        ("lundi 18h -> 22h", "2026-03-16 18:00-22:00 wd?"),
    ]);
}

#[test]
fn months_in_short_are_joined_like_long_ones() {
    on(&[
        ("between Sept and Oct", "~2026-09-01..2026-10-31"),
        ("between Mar and Apr 2027", "~2027-03-01..2027-04-30"),
        ("Feb to Nov", "~2027-02-01..2027-11-30"),
        ("Apr - Jun", "~2026-04-01..2026-06-30"),
        ("zwischen Sept. und Okt.", "~2026-09-01..2026-10-31"),
        ("Feb. bis Nov.", "~2027-02-01..2027-11-30"),
        ("entre sept. et oct.", "~2026-09-01..2026-10-31"),
        ("avr à juin", "~2026-04-01..2026-06-30"),
        ("tra sett. e ott.", "~2026-09-01..2026-10-31"),
        ("apr-giu", "~2026-04-01..2026-06-30"),
        // Words that are no months.
        ("May I ask Jan and Dec?", ""),
        ("We may come, Mar and Jan too.", ""),
    ]);
}

#[test]
fn an_hour_behind_a_range_of_hours_belongs_to_the_day_behind_it() {
    on(&[
        ("February 24 at 3pm - 2pm March 3", "2027-02-24..2027-03-03 15:00-14:00"),
        ("24. Februar 15 Uhr - 14 Uhr 3. März", "2027-02-24..2027-03-03 15:00-14:00"),
        ("24 février 15h - 14h le 3 mars", "2027-02-24..2027-03-03 15:00-14:00"),
        ("24 maggio ore 15 - ore 14 del 3 giugno", "2026-05-24..2026-06-03 15:00-14:00"),
        // Each day has its hours.
        ("5 June 18:00 - 22:00 6 June 19:00 - 23:00", "2026-06-05 18:00-22:00; 2026-06-06 19:00-23:00"),
        ("Am 5. Juni 18-22 Uhr, am 6. Juni 9-12 Uhr", "2026-06-05 18:00-22:00; 2026-06-06 09:00-12:00"),
        ("Friday 18:00 - 22:00 5 June", "2026-06-05 18:00-22:00"),
    ]);
}

#[test]
fn the_day_may_stand_between_the_first_hour_and_the_last() {
    on(&[
        ("6am Dec 5 to 7am", "2026-12-05 06:00-07:00"),
        ("16:00 Nov 6 - 17:00", "2026-11-06 16:00-17:00"),
        ("16 Uhr am 6. November - 17 Uhr", "2026-11-06 16:00-17:00"),
        ("de 16h le 6 novembre à 17h", "2026-11-06 16:00-17:00"),
        ("dalle 16 del 6 novembre alle 17", "2026-11-06 16:00-17:00"),
        // Another day has the second hour.
        ("at 4pm on 6 November to 5pm on 7 November", "2026-11-06..2026-11-07 16:00-17:00"),
        ("16h le 6 novembre, 17h le 7 novembre", "2026-11-06 16:00; 2026-11-07 17:00"),
    ]);
}

#[test]
fn two_days_of_one_month_that_a_joint_ties_are_no_years() {
    on(&[
        ("from Jan 26 to Jan 28", "2027-01-26..2027-01-28"),
        ("Mai 26 bis Mai 28", "2026-05-26..2026-05-28"),
        ("mai 26 - mai 28", "2026-05-26..2026-05-28"),
        ("da maggio 26 a maggio 28", "2026-05-26..2026-05-28"),
        // Months of two years.
        ("zwischen November 26 und Februar 27", "~2026-11-01..2027-02-28"),
    ]);
}

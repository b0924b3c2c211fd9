//! What everyday mails taught, one test a class, in the four languages. Today is Tuesday, 6 October 2026.
use super::natural::rows;

#[test]
fn this_weekday_or_the_next_one_are_two_days() {
    let two = "2026-10-09 oneof; 2026-10-16 oneof";
    rows(&[
        ("We'd like a table for six this Friday or next.", two),
        ("A table for six, this Friday or the next one please.", two),
        ("Wir hätten gern einen Tisch, diesen Freitag oder den nächsten.", two),
        ("Nous aimerions une table ce vendredi ou le suivant.", two),
        ("Vorremmo un tavolo questo venerdì o quello dopo.", two),
        // Neighbours.
        ("We'd like a table this Friday or next Saturday.", "2026-10-09 oneof; 2026-10-17 next? oneof"),
        ("A dinner this Friday; the next one will be in May.", "2026-10-09; ~2027-05-01..2027-05-31 other"),
    ]);
}

#[test]
fn how_they_come_makes_no_deadline_and_no_visit() {
    rows(&[
        ("We come by train on 12 May, ten people.", "2027-05-12"),
        ("We come by car on 12 May, ten people.", "2027-05-12"),
        ("We'll all arrive by bus on 12 May.", "2027-05-12"),
        ("Wir kommen am 12. Mai mit dem Zug, zehn Personen.", "2027-05-12"),
        ("Nous venons en train le 12 mai, dix personnes.", "2027-05-12"),
        ("Veniamo in treno il 12 maggio, dieci persone.", "2027-05-12"),
        // Neighbours.
        ("Please let us know by 12 May.", "2027-05-12 deadline"),
        ("We need the offer by noon on 12 May.", "2027-05-12 deadline"),
        ("May we come by on 12 May to see the room?", "2027-05-12 visit"),
    ]);
}

#[test]
fn two_figures_behind_day_and_month_are_a_year_long_over() {
    let then = "1996-08-03 past";
    rows(&[
        ("We got married in your garden room on 3 Aug 96.", then),
        ("We got married in your garden room on 3rd August 96, lovely day.", then),
        ("Wir haben am 3. Aug. 96 bei euch geheiratet.", then),
        ("Nous nous sommes mariés chez vous le 3 août 96.", then),
        ("Ci siamo sposati da voi il 3 agosto 96.", then),
        // Neighbours: guests, and years to come.
        ("A party on 3 August, 96 guests.", "2027-08-03"),
        ("A party on 3 August for 96.", "2027-08-03"),
        ("A party on 3 August 96 people.", "2027-08-03"),
        ("Fest am 3. August 80-90 Personen.", "2027-08-03"),
    ]);
}

#[test]
fn before_and_after_the_summer_holidays_are_weeks_not_the_summer() {
    let (before, after) = ("~2027-06-12..2027-07-09 ~", "~2027-08-16..2027-09-12 ~");
    rows(&[
        ("A dinner before the summer holidays for twenty people.", before),
        ("A dinner after the summer holidays for twenty people.", after),
        ("Ein Essen vor den Sommerferien für zwanzig Personen.", before),
        ("Ein Essen nach den Sommerferien für zwanzig Personen.", after),
        ("Un repas avant les vacances d'été pour vingt personnes.", before),
        ("Un repas après les vacances d'été pour vingt personnes.", after),
        ("Una cena prima delle vacanze estive per venti persone.", before),
        ("Una cena dopo le vacanze estive per venti persone.", after),
        // Neighbours.
        ("Ein Essen in den Sommerferien für zwanzig Personen.", "~2027-06-01..2027-08-31"),
        ("A dinner in summer for twenty people.", "~2027-06-01..2027-08-31"),
    ]);
}

#[test]
fn one_of_two_weekdays_in_a_stretch_is_no_single_day() {
    let mid = "~2027-01-11..2027-01-20";
    rows(&[
        ("A dinner on a Wednesday or Thursday mid January.", mid),
        ("Ein Essen an einem Mittwoch oder Donnerstag Mitte Januar.", mid),
        ("Un repas un mercredi ou jeudi à la mi-janvier.", mid),
        ("Una cena un mercoledì o giovedì a metà gennaio.", mid),
    ]);
}

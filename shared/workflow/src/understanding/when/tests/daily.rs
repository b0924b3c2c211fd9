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

#[test]
fn a_number_of_guests_between_two_is_no_time() {
    rows(&[
        ("A workshop on 12 May. Number of participants not known yet, between 18 and 24.", "2027-05-12"),
        ("Workshop am 12. Mai. Anzahl Teilnehmer noch offen, zwischen 18 und 24.", "2027-05-12"),
        ("Un atelier le 12 mai. Nombre de participants encore inconnu, entre 18 et 24.", "2027-05-12"),
        ("Un workshop il 12 maggio. Numero di partecipanti non ancora noto, tra 18 e 24.", "2027-05-12"),
        // Neighbours.
        ("A party on 12 May, guests will arrive between 18 and 20.", "2027-05-12 18:00-20:00"),
        ("Number of guests 40, arriving on 12 May between 6 pm and 7 pm.", "2027-05-12 18:00-19:00"),
    ]);
}

#[test]
fn a_programme_ends_at_the_hour_named_as_its_end() {
    let day = "2027-05-12 16:00-21:00";
    rows(&[
        ("A party on 12 May. Programme: 16:00 arrival, 16.30 speech, 17h apéro, end approx. 21h.", day),
        ("Fest am 12. Mai. Programm: 16:00 Ankunft, 16.30 Rede, 17 Uhr Apéro, Ende ca. 21 Uhr.", day),
        ("Une fête le 12 mai. Programme: 16h00 arrivée, 16h30 discours, 17h apéro, fin vers 21h.", day),
        ("Una festa il 12 maggio. Programma: 16.00 arrivo, 16.30 discorso, 17.00 aperitivo, fine verso le 21.", day),
    ]);
}

#[test]
fn the_lines_of_a_form_may_have_bullets() {
    let stay = "2026-12-08..2026-12-10";
    rows(&[
        ("A seminar for 18:\n- Arrival: 08.12.2026\n- Departure: 10.12.2026", stay),
        ("Ein Seminar für 18 Personen:\n- Anreise: 08.12.2026\n- Abreise: 10.12.2026", stay),
        ("Un séminaire pour 18 personnes :\n- Arrivée : 08.12.2026\n- Départ : 10.12.2026", stay),
        ("Un seminario per 18 persone:\n- Arrivo: 08.12.2026\n- Partenza: 10.12.2026", stay),
    ]);
}

#[test]
fn an_hour_right_before_its_day_is_not_that_of_another_day_before() {
    let two = "2026-10-04 wd? past; 2026-12-04 14:00";
    rows(&[
        ("My dad died on Sunday and the service is at 2 on Friday the 4th of December.", two),
        ("Mein Vater ist am Sonntag gestorben, und die Feier ist um 14 Uhr am Freitag, 4. Dezember.", two),
        ("Dinner on 12 May at 7 on the terrace.", "2027-05-12 19:00"),
    ]);
}

#[test]
fn a_second_choice_leaves_the_choice() {
    let two = "2027-06-18 oneof; 2027-06-25 oneof";
    rows(&[
        ("A party on Friday 18 June, second choice a week later.", two),
        ("A party on 18 June, second choice would be 25 June.", two),
        ("Ein Fest am 18. Juni, zweite Wahl wäre der 25. Juni.", two),
        ("Une fête le 18 juin, deuxième choix le 25 juin.", two),
        ("Una festa il 18 giugno, seconda scelta il 25 giugno.", two),
    ]);
}

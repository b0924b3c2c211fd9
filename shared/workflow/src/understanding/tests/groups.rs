//! Small groups, whose number looks like an hour or a day.
use super::*;

fn reads(cases: &[(&'static str, &'static str)]) {
    let cases: Vec<Case> = cases.iter().map(|(text, want)| ("", "", *text, *want)).collect();
    check(&cases);
}

#[test]
fn a_table_for_so_many_is_for_people_whatever_day_follows() {
    reads(&[
        ("Bonjour, avez-vous une table pour deux ce soir ?", "n2 | !time"),
        ("Do you have a table for four tonight?", "n4 | !time"),
        ("Tavolo per due stasera, possibilmente in terrazza", "n2 | !time"),
        ("Haben Sie heute Abend einen Tisch für zwei?", "n2 | !time"),
        ("A table for 5 May, please.", "day 2026-05-05 | !n5"),
        ("Tisch für 19 Uhr bitte", "time 19:00 | !n19"),
        ("Une table à 20 h ce soir", "time 20:00 | !n20"),
        ("Un tavolo per le otto di stasera", "time 20:00 | !n8"),
    ]);
}

#[test]
fn those_who_write_say_how_many_they_are_right_behind_we_are() {
    reads(&[
        ("Siamo in 5 stasera alle 20, avete posto?", "n5 | time 20:00"),
        ("Nous serons 5 ce soir à 20 h.", "n5 | time 20:00"),
        ("We're five tonight at 8 pm.", "n5 | time 20:00"),
        ("Wir sind 5 heute Abend um 20 Uhr.", "n5 | time 20:00"),
        ("Galli, diventiamo sei", "n6"),
        ("Saremo da voi alle 20.", "!n20"),
        ("Nous serons là à 5 heures ce soir.", "!n5"),
        ("We are free on 5 May.", "day 2026-05-05 | !n5"),
    ]);
}

#[test]
fn a_number_of_people_is_no_day_of_the_month() {
    reads(&[
        ("Le nombre de convives pour la réservation est de 2.", "n2 | !day"),
        ("Le nombre de personnes pour la réservation de la table est de 7.", "n7 | !day"),
        ("Il numero di persone per la prenotazione è di 7.", "n7"),
        ("The number of guests for the booking is 7.", "n7"),
        ("Die Personenzahl für die Reservierung ist 7.", "n7"),
        ("Réservation pour sept personnes", "n7 | !vague"),
        ("Le nombre de jours est de 2.", "!n2"),
        ("Nous viendrons en sept. pour une fête.", "!n7"),
    ]);
}

#[test]
fn what_is_booked_for_so_many_beside_an_hour_is_for_people() {
    reads(&[
        ("Pouvez-vous réserver en terrasse pour trois demain à 19 heures ?", "n3 | time 19:00"),
        ("Could I reserve for three tomorrow at 7 pm?", "n3 | time 19:00"),
        ("Kann ich für drei am Freitag um 19 Uhr reservieren?", "n3 | time 19:00"),
        ("Si può prenotare per tre domani alle 20?", "n3 | time 20:00"),
        ("Cena domani sera in 4", "n4"),
        ("Vorremmo cenare in due sale domani sera.", "!n2"),
        ("Für zwei um elf Uhr abends", "n2 | time 23:00"),
        ("Est-ce que je pourrais réserver une table pour six personnes ?", "n6"),
        ("Can I book for two o'clock tomorrow?", "!n2"),
        ("Je voudrais réserver pour deux nuits.", "!n2"),
        ("Vorrei prenotare per le due di domani.", "!n2"),
        ("Ich möchte für zwei Tage buchen.", "!n2"),
    ]);
}

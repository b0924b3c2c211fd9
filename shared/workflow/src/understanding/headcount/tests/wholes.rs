//! Parts and the whole, in four languages; none of these sentences stands in a labelled mail.

use super::cases::check;
use crate::venue::Language::{De, En, Fr, It};

#[test]
fn those_who_come_out_of_all_who_might_are_the_number() {
    check(
        De,
        &[("Wir zählen 140 Mitglieder, erfahrungsgemäss kommen etwa 95.", "95"), ("90 eingeladen, 70 zugesagt.", "70")],
    );
    check(En, &[("The firm employs 240, around 110 will come.", "110"), ("90 invited, 70 have said yes.", "70")]);
    check(
        Fr,
        &[
            ("L'entreprise compte 240 employés, environ 110 viendront.", "110"),
            ("90 invités, 70 ont répondu oui.", "70"),
        ],
    );
    check(
        It,
        &[("L'azienda ha 240 dipendenti, ne verranno circa 110.", "110"), ("90 invitati, 70 hanno confermato.", "70")],
    );
}

#[test]
fn what_adds_up_is_not_counted_twice() {
    check(De, &[("Es kommen 45 Lernende und 35 Eltern, total 80 Personen.", "80")]);
    check(En, &[("90 people in all: 30 graduates and 60 relatives.", "90")]);
    check(Fr, &[("90 personnes au total : 30 diplômés et 60 proches.", "90")]);
    check(It, &[("Aspettiamo 30 diplomati e 60 parenti, in totale 90 persone.", "90")]);
}

#[test]
fn what_we_are_told_to_plan_for_stands() {
    check(De, &[("41 haben sich angemeldet, bitte planen Sie mit 45.", "45")]);
    check(En, &[("41 have replied; please plan for 45.", "45")]);
    check(Fr, &[("41 ont répondu, prévoyez 45 s'il vous plaît.", "45")]);
    check(It, &[("Hanno risposto in 41, calcolate 45 per favore.", "45")]);
}

#[test]
fn who_brings_someone_along_counts_twice() {
    check(De, &[("16 Kollegen kommen, vier davon bringen die Partnerin mit.", "20")]);
    check(En, &[("16 colleagues are coming and four will bring their partner.", "20")]);
    check(Fr, &[("16 collègues viennent, quatre avec leur conjoint.", "20")]);
    check(It, &[("Vengono 16 colleghi, quattro con il partner.", "20")]);
}

#[test]
fn the_highest_number_is_planned_for() {
    check(De, &[("Ca. 65 Leute, einige mit Anhang, maximal 85.", "85")]);
    check(En, &[("About 65 people, 85 at most.", "85")]);
    check(Fr, &[("Environ 65 personnes, 85 au maximum.", "85")]);
    check(It, &[("Circa 65 persone, al massimo 85.", "85")]);
}

#[test]
fn different_people_in_one_list_are_added_up() {
    check(De, &[("Dabei sind 13 Lernende und 70 Eltern.", "83"), ("14 Ruderer, geleitet von zwei Trainern", "16")]);
    check(En, &[("We expect 13 students and 70 relatives.", "83"), ("14 rowers, led by two trainers", "16")]);
    check(Fr, &[("Nous accueillerons 13 élèves et environ 70 proches.", "83")]);
    check(It, &[("Verranno 13 medici, provenienti da tre Paesi, e 4 colleghi.", "17")]);
}

#[test]
fn our_own_people_beside_the_guests_count() {
    check(De, &[("15 Gäste und 4 von uns", "19"), ("Zwei von uns sind Köche.", "")]);
    check(En, &[("15 guests and 4 of us", "19"), ("Two of us are cooks.", "")]);
    check(Fr, &[("15 invités et 4 d'entre nous", "19")]);
    check(It, &[("15 ospiti e 4 dei nostri", "19")]);
}

#[test]
fn who_does_not_eat_something_is_a_part() {
    check(De, &[("Ein Mittagessen für 18, zwei Gäste essen keinen Fisch.", "18")]);
    check(En, &[("Lunch for 18, two guests don't eat fish.", "18")]);
    check(Fr, &[("Un repas pour 18, deux convives ne mangent pas de poisson.", "18")]);
    check(It, &[("Un pranzo per 18, due ospiti non mangiano pesce.", "18")]);
}

#[test]
fn a_mistyped_noun_still_names_people() {
    check(De, &[("für 26 Persohnen", "26"), ("19 Teilnemer", "19")]);
    check(En, &[("33 particpants", "33")]);
    check(Fr, &[("33 personnnes", "33")]);
    check(It, &[("33 partecipannti", "33")]);
}

//! Those who come on top of a count: the writer, parts in the singular, a plus between two numbers. Four languages.

use super::cases::check;
use crate::understanding::{Context, Understanding, understand};
use crate::venue::Language::{De, En, Fr, It};
use crate::venue::seed;

#[test]
fn the_writer_before_a_group_comes_on_top() {
    check(
        De,
        &[
            ("Ich und 7 Kolleginnen", "8"),
            ("Einen Tisch für mich und vier Freunde bitte", "5"),
            ("Es kommen nur ich und meine 3 Mitarbeiter.", "4"),
        ],
    );
    check(
        En,
        &[
            ("me and 7 friends", "8"),
            ("I need a table for me plus one", "2"),
            ("That's wrong, its me and 4 others", "5"),
            ("A table for myself plus two please", "3"),
            ("Myself and four of my colleagues would need a table.", "5"),
            ("We need seats for me and six children.", "7"),
        ],
    );
    check(
        Fr,
        &[("moi et 7 amis", "8"), ("Une table pour moi et quatre collègues", "5"), ("Moi et mes 3 collègues", "4")],
    );
    check(It, &[("io e 7 amici", "8"), ("Un tavolo per me e quattro colleghi", "5"), ("Io e i miei 3 colleghi", "4")]);
}

#[test]
fn the_writer_behind_the_own_group_comes_on_top_whatever_follows() {
    check(De, &[("Meine 5 Kollegen und ich möchten zusammen sitzen.", "6")]);
    check(
        En,
        &[("My four colleagues and I should be seated together.", "5"), ("3 colleagues and myself will come", "4")],
    );
    check(Fr, &[("Mes 5 collègues et moi aimerions réserver.", "6")]);
    check(It, &[("I miei 5 colleghi ed io vorremmo prenotare.", "6")]);
}

#[test]
fn the_writer_of_another_sentence_is_no_guest_more() {
    check(De, &[("Wir sind 20 Personen und ich möchte reservieren.", "20")]);
    check(
        En,
        &[("We are 20 people and I would like to book.", "20"), ("Please call me and 20 people will thank you.", "20")],
    );
    check(Fr, &[("Nous sommes 20 personnes et je voudrais réserver.", "20")]);
    check(It, &[("Siamo 20 persone e io vorrei prenotare.", "20")]);
}

#[test]
fn parts_of_one_person_add_up() {
    check(
        De,
        &[
            ("3 Männer und 1 Frau", "4"),
            ("Es kommen ein Erwachsener und ein Kind.", "2"),
            ("zwei Frauen und ein Mann", "3"),
        ],
    );
    check(
        En,
        &[
            ("3 men and 1 lady", "4"),
            ("There will be one adult and one child.", "2"),
            ("one senior three adults and two kids", "6"),
            ("two women and one man", "3"),
        ],
    );
    check(Fr, &[("3 hommes et 1 femme", "4"), ("un adulte et un enfant", "2")]);
    check(It, &[("3 uomini e 1 donna", "4"), ("un adulto e un bambino", "2")]);
}

#[test]
fn two_numbers_with_plus_between_add_up() {
    check(De, &[("Wir sind 30 plus 3", "33")]);
    check(En, &[("30 plus 3", "33"), ("We have 3 plus 1 more.", "4")]);
    check(Fr, &[("Nous sommes 30 plus 3", "33")]);
    check(It, &[("Siamo 30 più 3", "33")]);
    // A number of another list behind who comes along.
    check(De, &[("1) 27 Personen plus Referent 2) Beamer", "28")]);
}

#[test]
fn the_number_behind_us_counts_us() {
    check(De, &[("Es sind nur wir vier.", "4")]);
    check(En, &[("It's just us five now.", "5")]);
    check(Fr, &[("C'est pour nous quatre.", "4")]);
    check(It, &[("Siamo solo noi quattro.", "4")]);
}

#[test]
fn numerals_whose_vowels_fell_together_are_read() {
    check(
        It,
        &[
            ("Siamo centotto.", "108"),
            ("centodiciotto persone", "118"),
            ("centottanta invitati", "180"),
            ("centottantuno persone", "181"),
            ("duecentottantacinque persone", "285"),
            ("quattrocentotto persone", "408"),
            ("centoventotto persone", "128"),
        ],
    );
}

#[test]
fn a_comma_behind_the_thousand_parts_no_number() {
    check(En, &[("one thousand, two hundred guests", "1200"), ("two thousand, five hundred and ten people", "2510")]);
}

#[test]
fn what_the_guests_come_with_makes_no_part_of_them() {
    for (text, want) in [
        ("Sala B il 25 marzo 2027 per 18 persone, con caffè.", 18),
        ("Sala B dalle 14 alle 18 per 20 persone con pranzo e proiettore.", 20),
        ("Vorrei la sala B per 12 persone, con acqua.", 12),
        ("Raum B am 25. März 2027 für 18 Personen mit Kaffee.", 18),
        ("Room B on 25 March 2027 for 18 people with coffee.", 18),
        ("Salle B le 25 mars 2027 pour 18 personnes avec café.", 18),
    ] {
        assert_eq!(whole(text, &Context::default()).headcount.map(|h| h.value), Some(want), "{text}");
    }
}

#[test]
fn a_bare_number_is_the_guests_where_both_they_and_the_hours_were_asked_for() {
    let both = Context { headcount: true, time: true, ..Context::default() };
    for (text, guests, times) in [
        ("20", Some(20), 0),
        ("22 Danke", Some(22), 0),
        ("20, 14-18", Some(20), 1),
        ("14-18", None, 1),
        ("20 Uhr", None, 1),
        ("um 20", None, 1),
        ("dalle 14 alle 18", None, 1),
        ("8pm", None, 1),
    ] {
        let read = whole(text, &both);
        assert_eq!((read.headcount.map(|h| h.value), read.times.len()), (guests, times), "{text}");
    }
    let hours = Context { time: true, ..Context::default() };
    assert_eq!(whole("20", &hours).times.len(), 1);
}

/// A mail as the reader sees all of it.
fn whole(text: &str, context: &Context) -> Understanding {
    understand(None, text, jiff::civil::date(2026, 11, 23), &seed::atelier().unwrap(), context)
}

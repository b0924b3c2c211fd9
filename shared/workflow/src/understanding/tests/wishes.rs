//! Wishes told in other words than the catalogue's: by kind and hour, as things few houses list, taken off again.
use super::whole::wishes;
use super::*;

const NONE: [&str; 0] = [];

#[test]
fn a_lunch_may_be_told_by_its_kind_and_hour() {
    for text in [
        "Über Mittag wäre etwas Warmes schön.",
        "Mittags reicht uns etwas Einfaches.",
        "À midi un plat chaud, svp.",
        "A mezzogiorno vorremmo qualcosa di caldo.",
        "We'd like something light at midday.",
    ] {
        assert_eq!(wishes(text), ["Lunch Package"], "{text}");
    }
    assert_eq!(wishes("Mittags gehen wir in die Stadt."), NONE);
    assert_eq!(wishes("Wir suchen etwas Einfaches für 20 Personen."), NONE);
}

#[test]
fn what_few_houses_list_is_wished_in_the_clients_words() {
    assert_eq!(wishes("Zwei Hochstühle für die Kleinen wären super."), ["2 Hochstühle"]);
    assert_eq!(wishes("On aurait besoin de deux chaises hautes."), ["2 chaises hautes"]);
    assert_eq!(wishes("We'd need 3 extension leads."), ["3 extension leads"]);
    assert_eq!(wishes("Wir sind 22, darunter ein Kleinkind im Hochstuhl."), NONE);
}

#[test]
fn what_is_no_longer_needed_is_taken_off() {
    assert_eq!(wishes("Les deux micros ne sont donc plus nécessaires."), ["not 2 Wireless Microphone"]);
    assert_eq!(wishes("Il pranzo può essere tolto."), ["not Lunch Package"]);
    assert_eq!(wishes("De Schoggibrunne lömmer bitte weg."), ["not Chocolate Fountain"]);
}

#[test]
fn a_refusal_ends_with_what_it_refuses() {
    assert_eq!(
        wishes("Den Dreigänger brauchen wir nicht mehr, eine Pasta-Station würde uns völlig reichen."),
        ["not Three-Course Dinner", "Live Pasta Station"]
    );
    assert_eq!(wishes("Wir brauchen den Raum ohne Tische und mittags ein veganes Menü."), ["Vegan Menu"]);
    assert_eq!(wishes("Prévoyez trois menus végétariens et un sans gluten."), ["3 Vegetarian Menu"]);
    assert_eq!(wishes("Nothing fancy: coffee and a cake, please."), ["Basic Coffee & Tea Package", "Birthday Cake"]);
    assert_eq!(wishes("Den Beamer brauchen wir nicht, das Flipchart nicht."), ["not Projector", "not Flipchart"]);
}

#[test]
fn what_somebody_of_the_own_makes_or_brings_is_no_wish() {
    for text in [
        "Die Tauftorte würde meine Schwägerin backen.",
        "Um die Blumen kümmert sich meine Tante.",
        "My sister is making the cake.",
        "Le gâteau, c'est ma tante qui l'apporte.",
        "La torta la porta mia sorella.",
    ] {
        assert_eq!(wishes(text), NONE, "{text}");
    }
}

#[test]
fn those_counted_with_the_guests_are_no_loudspeakers() {
    assert_eq!(wishes("We are 70 people including the speakers."), NONE);
    assert_eq!(wishes("We need speakers and a microphone."), ["PA Sound System", "Wireless Microphone"]);
}

#[test]
fn a_meal_and_what_it_consists_of_are_one_wish() {
    assert_eq!(wishes("Vorremmo un pranzo. Basta un menu semplice di tre portate."), ["Three-Course Dinner"]);
    assert_eq!(wishes("Bitte Mittagessen und am Abend ein Dreigangmenü."), ["Lunch Package", "Three-Course Dinner"]);
    assert_eq!(wishes("D'abord un apéro, puis le repas."), ["Classic Apéro", "repas"]);
}

#[test]
fn a_thing_named_is_wished_or_not_as_it_is_meant() {
    let rows = include_str!("wishes.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
    let wrong: Vec<String> = rows
        .filter_map(|row| {
            let (text, want) = row.split_once(" =>").unwrap();
            let got = wishes(text).join("; ");
            (got != want.trim()).then(|| format!("{text}\n   want: {}\n   got:  {got}", want.trim()))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_hour_at_which_the_clients_own_people_come_is_not_the_events() {
    let times = |text: &str| {
        let u = understand(None, text, today(), &seed::atelier().unwrap(), &Context::default());
        u.times.iter().map(|t| (t.value.start.is_some(), t.value.end.is_some())).collect::<Vec<_>>()
    };
    for text in
        ["Unser Fotograf kommt schon um 13 Uhr.", "Our speaker will arrive at noon.", "Notre DJ arrivera à 17h."]
    {
        assert_eq!(times(text), [], "{text}");
    }
    assert_eq!(times("We'd like a DJ from 8pm."), [(true, false)]);
    assert_eq!(times("Our technician is retiring, so we throw a party at 6 pm."), [(true, false)]);
    assert_eq!(times("We start at 6 pm, our photographer comes along."), [(true, false)]);
    assert_eq!(times("Our DJ comes along, we stay from 2pm to 6pm."), [(true, true)]);
}

//! For how many of the guests a thing is, and how many on top, once an offer is out.
use super::*;
use crate::understanding::{Portion, report::Report};

const NONE: [&str; 0] = [];

fn read(text: &str) -> Understanding {
    let context = Context { offer: true, reply: true, ..Context::default() };
    understand(None, text, today(), &seed::atelier().unwrap(), &context)
}

/// The wishes by the house's names with what is told of the guests who have them; "not" before those turned down.
fn portions(text: &str) -> Vec<String> {
    let u = read(text);
    let names = Report::of("", &u, &seed::atelier().unwrap()).products;
    let shown = |(wish, name): (&ProductWish, String)| {
        let of = match wish.portion {
            Some(Portion::Guests) => " guests:",
            Some(Portion::Half) => "half:",
            Some(Portion::Others) => "the others:",
            Some(Portion::Everyone) => "all:",
            Some(Portion::More) => " more:",
            None => "",
        };
        let number = wish.quantity.map_or(String::new(), |n| n.to_string());
        let off = if wish.wanted { "" } else { "not " };
        let told = format!("{off}{number}{of} {name}");
        told.trim().replace("  ", " ")
    };
    u.products.iter().map(|m| &m.value).zip(names.into_iter().map(|p| p.name)).map(shown).collect()
}

/// How many guests are told, and how many more or fewer.
fn guests(text: &str) -> (Option<u16>, Option<i32>) {
    let u = read(text);
    (u.headcount.map(|m| m.value), u.headcount_change.map(|m| m.value))
}

#[test]
fn a_number_of_people_beside_a_thing_counts_those_who_have_it() {
    for (text, want) in [
        ("Could we have a vegetarian choice for five people?", "5 guests: Vegetarian Menu"),
        ("Für fünf Personen hätten wir gern das vegetarische Menü.", "5 guests: Vegetarian Menu"),
        ("Pour cinq personnes nous voudrions le menu végétarien.", "5 guests: Vegetarian Menu"),
        ("Per cinque persone vorremmo il menu vegetariano.", "5 guests: Vegetarian Menu"),
        ("Coffee for 10 people please.", "10 guests: Basic Coffee & Tea Package"),
        ("For the reception the classic apéro, but only for 50, the rest leave.", "50 guests: Classic Apéro"),
        ("Quattro dei nostri operai sono musulmani, qualcosa di halal per loro.", "4 guests: Halal Menu"),
        ("Mia suocera vuole la cena vegetariana.", "1 guests: Vegetarian Menu"),
        ("Meine Schwiegermutter möchte das Menü vegetarisch.", "1 guests: Vegetarian Menu"),
    ] {
        assert_eq!(portions(text), [want], "{text}");
        assert_eq!(guests(text), (None, None), "{text}");
    }
}

#[test]
fn what_some_do_without_the_others_keep() {
    for (text, want) in [
        ("No apéro for the 12 kids please.", "not 12 guests: Classic Apéro"),
        ("We don't need the beer for the extra 15 though, they're all under 18.", "not 15 guests: Beer Selection"),
        ("Für die 12 Kinder bitte keinen Apéro.", "not 12 guests: Classic Apéro"),
        ("Pas d'apéro pour les 12 enfants.", "not 12 guests: Classic Apéro"),
        ("Niente aperitivo per i 12 bambini.", "not 12 guests: Classic Apéro"),
        ("The 12 kids don't need the apéro.", "not 12 guests: Classic Apéro"),
    ] {
        assert_eq!(portions(text), [want], "{text}");
        assert_eq!(guests(text), (None, None), "{text}");
    }
}

#[test]
fn a_share_of_the_guests_is_told_in_words() {
    assert_eq!(portions("Half of us are vegetarian."), ["half: Vegetarian Menu"]);
    assert_eq!(portions("Die Hälfte isst vegetarisch."), ["half: Vegetarian Menu"]);
    assert_eq!(portions("Il pranzo vegetariano per la metà."), ["Lunch Package", "half: Vegetarian Menu"]);
    assert_eq!(portions("The lunch should be vegan for everyone."), ["Lunch Package", "all: Vegan Menu"]);
    let drinks = ["25 guests: Beer Selection", "the others: Soft Drinks Package"];
    assert_eq!(portions("Beer for 25, soft drinks for the others."), drinks);
    assert_eq!(portions("Bier für 25, für die anderen Softdrinks."), drinks);
    assert_eq!(portions("Birra per 25, gli altri bevono analcolici."), drinks);
}

#[test]
fn more_of_a_thing_comes_on_top() {
    assert_eq!(portions("One more bottle of prosecco please."), ["1 more: Prosecco Service"]);
    assert_eq!(portions("Serve un altro prosecco."), ["1 more: Prosecco Service"]);
    assert_eq!(portions("Noch zwei Flaschen Prosecco dazu."), ["2 more: Prosecco Service"]);
    assert_eq!(portions("Can you add two more bottles?"), ["2 more: bottles"]);
    assert_eq!(portions("Due bottiglie in più, per favore."), ["2 more: bottiglie"]);
    assert_eq!(portions("We need 3 lapel microphones."), ["3 Lapel Microphone"]);
}

#[test]
fn wine_goes_by_its_colours() {
    assert_eq!(portions("Ok, 8 white and 8 red then."), ["16 Wine Selection"]);
    assert_eq!(portions("12 bottiglie di rosso e 12 di bianco"), ["24 Wine Selection"]);
    assert_eq!(portions("We need 8 white tablecloths."), NONE);
}

#[test]
fn a_number_in_the_place_of_another_may_be_of_bottles() {
    let restated = |text| read(text).restated.map(|m| (m.value.old, m.value.new));
    for text in [
        "My wife says 20 is too many. Let's do 15.",
        "20 sono troppe, facciamo 15.",
        "20 sind zu viel, machen wir 15.",
        "20 c'est trop, disons 15.",
        "20 bottles is too many. Let's do 15.",
    ] {
        assert_eq!(restated(text), Some((20, 15)), "{text}");
        assert!(!read(text).has(&Act::Accept) && !read(text).has(&Act::Confirm), "{text}");
    }
    for text in ["15 non bastano, meglio 18", "15 sind zu wenig, eher 18", "My sister says 15 is not enough, 18."] {
        assert_eq!((restated(text), guests(text).0), (Some((15, 18)), Some(18)), "{text}");
    }
    assert!(!read("Ok let's do 15.").has(&Act::Accept));
}

#[test]
fn a_sign_before_a_number_of_people_changes_theirs() {
    for text in [
        "Colleague Tom has signed up two more, so plus 2.",
        "Il collega ne ha iscritti altri due, quindi più 2.",
        "Kollege Lüthi hat noch zwei Leute angemeldet, also plus 2.",
        "Mon collègue en a inscrit deux de plus, donc plus 2.",
        "+2 please",
    ] {
        assert_eq!(guests(text), (None, Some(2)), "{text}");
    }
    assert_eq!(guests("Two people dropped out but one more joined."), (None, Some(-1)));
    assert_eq!(guests("Due in meno, ma si è aggiunta una collega."), (None, Some(-1)));
    assert_eq!(guests("Deux personnes en moins, mais trois de plus."), (None, Some(1)));
}

#[test]
fn what_is_said_in_jest_is_not_said() {
    for text in [
        "We want to add a live band haha just kidding.",
        "Aggiungiamo anche una band dal vivo... scherzo :)",
        "Und eine Liveband dazu. Kleiner Scherz!",
        "On ajoute un groupe live... je plaisante :)",
    ] {
        assert_eq!(portions(text), NONE, "{text}");
    }
    assert_eq!(guests("We'll be 400! Just kidding, still 40.").0, Some(40));
    assert_eq!(guests("No joke, we are 60 now.").0, Some(60));
    assert_eq!(portions("We do it for fun, so a live band please."), ["Live Band"]);
}

#[test]
fn what_is_too_dear_is_taken_off_by_a_pronoun() {
    for text in [
        "mmh il photo booth costa troppo, toglilo.",
        "The photo booth not, too pricey.",
        "Die Fotobox nicht, zu teuer.",
        "Le photo booth coûte trop cher, on l'enlève.",
        "The photo booth is too expensive for us, so without it.",
        "Die Fotobox ist zu teuer, die lassen wir weg.",
        "The photo booth is nice, but can you take it out?",
    ] {
        assert_eq!(portions(text), ["not Photo Booth"], "{text}");
    }
    assert_eq!(portions("The photo booth I still need to check with my boss."), NONE);
    assert_eq!(portions("Wir brauchen einen Beamer, Tische braucht es keine."), ["Projector"]);
    assert_eq!(portions("Bier und Kaffee, mehr braucht es nicht."), ["Beer Selection", "Basic Coffee & Tea Package"]);
    assert_eq!(portions("Bitte vergessen Sie die Blumen nicht."), ["Flower Arrangements"]);
}

#[test]
fn the_usual_one_of_a_kind_may_stand_for_the_better_one() {
    let alike = |text: &str| read(text).products.first().map(|m| m.value.stands_for.len());
    assert_eq!(alike("Perfetto, l'apéro alle 17 per favore."), Some(1));
    assert_eq!(alike("The lunch should be served at 12:30 please."), Some(1));
    assert_eq!(alike("Please add the classic apéro."), Some(0));
    assert_eq!(alike("Bitte noch einen Apéro dazu."), Some(0));
}

#[test]
fn who_brings_a_caterer_says_so() {
    for text in [
        "We bring our own caterer.",
        "Wir bringen unseren eigenen Caterer mit.",
        "Nous venons avec notre propre traiteur.",
        "Portiamo il nostro catering.",
    ] {
        assert!(read(text).caters, "{text}");
    }
    for text in ["Can we bring our own caterer?", "We don't bring our own caterer.", "If we bring our own caterer?"] {
        assert!(!read(text).caters, "{text}");
    }
}

#[test]
fn who_comes_without_the_caterer_after_all_says_so() {
    for text in [
        "We don't bring our own caterer after all.",
        "Please drop our own caterer.",
        "Wir verzichten doch auf den eigenen Caterer.",
        "Wir kommen nun doch ohne externen Caterer.",
        "Finalement, pas de traiteur externe.",
        "Alla fine rinunciamo al nostro catering.",
    ] {
        assert!(read(text).caters_no_more, "{text}");
        assert!(!read(text).caters, "{text}");
    }
    for text in [
        "Our own caterer does not need a kitchen.",
        "We don't need a kitchen for our own caterer.",
        "Drop the apéro, our own caterer brings it.",
        "Unser Caterer braucht keine Küche.",
        "Notre traiteur n'a pas besoin de cuisine.",
        "Il nostro catering non usa la cucina.",
        "Was würde es ohne eigenen Caterer kosten?",
    ] {
        assert!(!read(text).caters_no_more, "{text}");
    }
}

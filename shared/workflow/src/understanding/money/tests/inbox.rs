//! What the mails of an ordinary inbox taught of amounts.
use super::cases::shown;

#[test]
fn a_price_is_too_much_whichever_way_the_sentence_turns() {
    for (text, want) in [
        ("Nur sind CHF 4'280.00 für unsere Vereinskasse leider zu viel.", "chf 4280.00 price"),
        ("Leider sind 4'280 Franken für uns zu teuer.", "chf 4280.00 price"),
        ("Sadly, CHF 4'280 is too much for our club.", "chf 4280.00 price"),
        ("Malheureusement, CHF 4'280 est trop cher pour notre club.", "chf 4280.00 price"),
        ("Purtroppo CHF 4'280 è troppo caro per la nostra cassa.", "chf 4280.00 price"),
    ] {
        assert_eq!(shown(text), want, "{text}");
    }
}

#[test]
fn what_was_transferred_is_paid_however_late_the_verb_comes() {
    for text in [
        "Ich teile Ihnen mit, dass unser Kassier die Anzahlung von CHF 600.00 für das Konzert vom Sonntag überwiesen hat.",
        "Wir haben gesehen, dass die Anzahlung von CHF 600.00 für unser Fest am Samstag, 14. Mai, gestern belastet wurde.",
    ] {
        assert_eq!(shown(text), "chf 600.00 total paid", "{text}");
    }
}

#[test]
fn a_day_of_this_month_is_no_price_and_the_highest_is_a_budget() {
    for (text, want) in [
        ("Nous avons reçu votre offre du 12 ct.", ""),
        ("Le timbre coûte 90 ct.", "chf 0.90 price"),
        ("Dépense maximale 1'500.- pour tout.", "chf 1500.00 total budget"),
        ("Spesa massima 1'500.- tutto compreso.", "chf 1500.00 total budget"),
    ] {
        assert_eq!(shown(text), want, "{text}");
    }
}

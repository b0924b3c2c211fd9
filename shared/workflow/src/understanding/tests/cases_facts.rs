//! Counts, rooms, products, money, addresses, contact, and what is cut away.
use super::*;

#[test]
fn headcounts() {
    check(&[
        ("people", "", "30 people", "n30"),
        ("approx", "", "approx 15 ppl", "n15"),
        ("tilde", "", "~50 participants", "n50"),
        ("pax", "", "30 pax", "n30"),
        ("party of", "", "a party of 60", "n60"),
        ("label", "", "Attendees: 60", "n60"),
        ("label list", "", "Participants: 25, Date: 12.03.2027", "n25 | day 2027-03-12"),
        ("de", "", "60 Personen", "n60"),
        ("teilnehmer", "", "ca. 45 Teilnehmerinnen", "n45"),
        ("for", "", "a room for 30", "n30"),
        ("fuer", "", "einen Raum für 30", "n30"),
        ("range", "", "20 to 25 guests", "n25"),
        ("range de", "", "20-25 Personen", "n25"),
        ("instead", "", "25 instead of 20", "n25"),
        ("statt", "", "25 statt 20", "n25"),
        ("statt first", "", "statt 20 Personen sind wir nun 25", "n25"),
        ("we're now", "", "we're 50 now", "n50"),
        ("wir sind nun", "", "wir sind nun 36", "n36"),
        ("er-gruppe", "", "eine 30er-Gruppe", "n30"),
        ("word", "", "twelve people", "n12"),
        ("word de", "", "zwanzig Personen", "n20"),
        ("zu zwoelft", "", "Wir kommen zu zwölft", "n12"),
        ("dozen", "", "a dozen guests", "n12"),
        ("trainers", "", "16 + 2 Trainer", "n18"),
        ("children", "", "8 Erwachsene und 2 Kinder", "n10"),
        ("bare only when asked", "count", "30", "n30"),
        ("bare not asked", "", "30", "!n30"),
        ("reduce", "held", "Please reduce to 100", "n100 | change Headcount"),
        ("microphones are no people", "", "2 Mikrofone bitte", "!n2 | +micx2"),
        ("days are no people", "", "for 3 days", "!n3"),
        ("year is no count", "", "planned for 2026", "!n2026"),
        ("question", "", "Can the room hold 80 people?", "!n80 | ask"),
        ("thousands", "", "1'200 Gäste", "n1200"),
        ("zero", "", "0 people", "!n0"),
        ("change de", "held", "Können wir auf 40 Personen erhöhen?", "n40 | change Headcount"),
        ("now instead", "held", "60 people instead?", "n60 | change Headcount"),
        ("last year", "", "Last year we were 30 people. This time we are 40 people.", "n40"),
    ]);
}

#[test]
fn rooms_layouts_products() {
    check(&[
        ("room", "", "Room B please", "room-b"),
        ("raum", "", "Raum B bitte", "room-b"),
        ("saal", "", "den Saal B bitte", "room-b"),
        ("zimmer", "", "Zimmer C", "room-c"),
        ("or", "", "Room A or B", "room-a | room-b"),
        ("bare letter", "held", "We move to the larger B", "room-b | change Room"),
        ("room for is none", "", "a room for 30", "!room-"),
        ("room a bit", "", "We need a room a bit larger", "!room-"),
        ("unknown", "", "We would like the Diamond Suite", "unknown-room Diamond Suite | !room-"),
        ("unknown letter", "", "Raum X bitte", "unknown-room Raum X"),
        ("asked", "", "Is Room A available?", "asked-room-a | !; room-a | ask"),
        ("wondering", "", "I was wondering about Room A", "asked-room-a | ask"),
        ("perfect", "", "Room B looks perfect", "take Room | room-b | !accept!"),
        ("switch", "held", "switch to Room E instead?", "room-e | change Room | !day | !time"),
        ("proceed", "offer", "Proceed with Room E", "room-e"),
        ("u-form", "", "Bestuhlung in U-Form", "layout UShape"),
        ("theatre", "", "theatre style", "layout Theatre"),
        ("workshop is no layout", "", "a workshop for 20 people", "!layout"),
        ("bankett", "", "Bankettbestuhlung bitte", "layout Banquet"),
        ("projector", "", "We need a projector", "+projector;"),
        ("synonym", "", "Wir brauchen einen Beamer", "+projector;"),
        ("quantity", "", "2 wireless microphones", "+micx2"),
        ("quantity word", "", "zwei Flipcharts bitte", "+flipchartx2"),
        ("apero for all", "", "Apéro für alle", "+apero;"),
        ("full name", "", "Room A and the Classic Apéro.", "+apero | room-a"),
        ("without accent", "", "the classic apero please", "+apero"),
        ("menu", "", "We choose the Seasonal Garden Trio", "+garden"),
        ("typo", "", "We need a projektor and a flipchrt", "+projector | +flipchart"),
        ("without", "held", "without the projector", "-projector"),
        ("ohne", "held", "Bitte ohne Beamer", "-projector"),
        ("cancel the apero", "held", "Please cancel the apéro", "-apero | change Products | !cancel Event"),
        ("streichen", "held", "Bitte den Apéro streichen", "-apero | change Products"),
        ("replace", "held", "No projector, but a flipchart please", "-projector | +flipchart"),
        ("asked product", "", "Do you have a projector?", "asked-projector | !+projector | ask Equipment"),
        ("can we have", "held", "Could we add 2 microphones?", "+micx2"),
        ("koennen wir haben", "held", "Können wir noch einen Beamer haben?", "+projector"),
        ("unknown product", "", "We also need a flying unicorn.", "+'flying unicorn'"),
        ("unknown product de", "", "Bitte organisieren Sie einen Clown.", "+'Clown'"),
        ("no extras", "", "keine Extras", "!+ | !-"),
        ("dj", "", "and a DJ please", "+dj"),
        ("month is no product", "", "in December", "!+"),
    ]);
}

#[test]
fn amounts() {
    check(&[
        ("swiss", "", "CHF 2'500.-", "CHF 2'500.00"),
        ("fr", "", "Fr. 6'000.–", "CHF 6'000.00 | !day"),
        ("kilo", "", "our budget is 2.5k", "CHF 2'500.00"),
        ("plain", "offer", "CHF 600?", "CHF 600.00 | counter CHF 600.00"),
        ("franken", "", "3500 Franken", "CHF 3'500.00"),
        ("euro", "", "EUR 100", "EUR 100.00"),
        ("budget", "offer", "our budget is 3500, can you meet us?", "counter CHF 3'500.00"),
        ("could you do", "offer", "Could you do 3000?", "counter CHF 3'000.00"),
        ("could you do chf", "offer", "could you do CHF 600?", "counter CHF 600.00 | !accept!"),
        ("zu teuer", "offer", "Zu teuer, geht 600?", "counter CHF 600.00"),
        ("percent", "offer", "10 % less would be nice", "counter -"),
        ("rabatt", "offer", "Gibt es einen Rabatt?", "counter -"),
    ]);
}

#[test]
fn billing_addresses() {
    check(&[
        (
            "label",
            "",
            "Our billing address is Keller AG, Bahnhofstrasse 1, 8001 Zürich",
            "co=Keller AG | st=Bahnhofstrasse 1 | zip=8001 | city=Zürich | country=CH",
        ),
        (
            "label long",
            "",
            "Our billing address for this is Keller AG, Bahnhofstrasse 1, 8001 Zurich",
            "co=Keller AG | st=Bahnhofstrasse 1 | city=Zurich",
        ),
        (
            "label de",
            "",
            "Rechnungsadresse: Keller AG, Bahnhofstrasse 1, 8001 Zürich",
            "co=Keller AG | st=Bahnhofstrasse 1 | zip=8001",
        ),
        (
            "lines",
            "",
            "Rechnungsadresse:\nKeller AG\nBahnhofstrasse 1\n8001 Zürich\nSchweiz",
            "co=Keller AG | st=Bahnhofstrasse 1 | zip=8001 | city=Zürich | country=CH",
        ),
        (
            "rechnung an",
            "",
            "Rechnung an: Muster GmbH, Hauptstr. 5, 80331 München, Deutschland",
            "co=Muster GmbH | st=Hauptstr. 5 | zip=80331 | city=München | country=DE",
        ),
        (
            "invoice to",
            "",
            "Please send the invoice to Acme Ltd, Langstrasse 12a, 8004 Zürich",
            "co=Acme Ltd | st=Langstrasse 12a",
        ),
        (
            "free block",
            "",
            "Keller AG, Bahnhofstrasse 1, 8001 Zürich",
            "co=Keller AG | st=Bahnhofstrasse 1 | country=CH",
        ),
        (
            "isolated",
            "",
            "Room A and the Classic Apéro. Acme Corporation, Bahnhofstrasse 42, 8001 Zürich, Switzerland",
            "co=Acme Corporation | st=Bahnhofstrasse 42 | zip=8001 | city=Zürich | country=CH | room-a | +apero",
        ),
        ("postcode fragment", "billing", "Postal code: 8000", "zip=8000"),
        ("plz", "billing", "PLZ 8000 Zürich", "zip=8000"),
        ("country fragment", "billing", "Country: Switzerland", "country=CH"),
        ("vat", "billing", "VAT: CHE-123.456.789", "vat=CHE-123.456.789"),
        ("vat mwst", "", "CHE-123.456.789 MWST", "vat=CHE-123.456.789 MWST"),
        ("town only", "billing", "8001 Zurich, Switzerland", "zip=8001 | city=Zurich | country=CH | !st="),
        ("date is no address", "billing", "Actually change to June 25", "!st= | !co= | !zip= | day 2026-06-25"),
        ("no label no address", "", "We are in 8001 Zürich", "!zip="),
        ("guests are no town", "billing", "8000 guests", "!zip="),
        (
            "signature is none",
            "",
            "Room B please.\n\nBest regards\nAnna Keller\nKeller AG\nBahnhofstrasse 1\n8001 Zürich\n+41 44 123 45 67",
            "!zip= | !st= | !co= | contact-name=Anna Keller | contact-company=Keller AG | contact-phone=+41441234567 | room-b",
        ),
        (
            "with acceptance",
            "offer",
            "We accept the offer. Keller AG, Bahnhofstrasse 1, 8001 Zürich",
            "accept! | co=Keller AG",
        ),
        (
            "dotted street",
            "billing",
            "Keller AG, Bahnhofstr. 5, 9000 St. Gallen",
            "st=Bahnhofstr. 5 | city=St. Gallen | co=Keller AG",
        ),
    ]);
}

#[test]
fn what_is_cut_away() {
    check(&[
        ("quote marks", "", "Room A please\n\n> Room C for 30 people on 14.03.2026", "room-a | !room-c | !n30 | !day"),
        (
            "on wrote",
            "",
            "2026-11-20 works\n\nOn Mon, 3 Nov 2025 at 10:00, Events <e@x.ch> wrote:\nRoom C on 14.03.2026",
            "day 2026-11-20 | !room-c | !2026-03-14",
        ),
        ("am schrieb", "", "Passt!\n\nAm 03.11.2025 um 10:00 schrieb Events <e@x.ch>:\nRaum C", "!room-c | !day"),
        (
            "am schrieb wrapped",
            "",
            "Passt!\n\nAm Montag, 3. November 2025 um 10:00 Uhr schrieb The Atelier\n<events@atelier.example>:\nRaum C",
            "!room-c | !day",
        ),
        (
            "outlook de",
            "",
            "Ja, passt.\n\nVon: Events\nGesendet: Montag, 3. November 2025\nAn: Kunde\nBetreff: Raum C",
            "!room-c | !day | confirm!",
        ),
        ("outlook en", "", "Yes.\n\nFrom: Events\nSent: Monday\nTo: me\nSubject: Room C", "!room-c | confirm!"),
        ("original message", "", "Yes.\n\n-----Original Message-----\nRoom C", "!room-c"),
        ("ursprüngliche nachricht", "", "Ja.\n\n-----Ursprüngliche Nachricht-----\nRaum C", "!room-c"),
        ("signature dashes", "", "30 people\n-- \nAnna\nRoom C", "!room-c | n30"),
        ("device footer", "", "30 people\n\nSent from my iPhone", "n30"),
        ("gruss", "", "Raum B bitte\n\nFreundliche Grüsse\nAnna Keller", "room-b | contact-name=Anna Keller"),
        ("full width", "", "Ｒｏｏｍ Ｂ please", "room-b"),
        ("direction marks", "", "Ro\u{202e}om\u{200f} B please", "room-b"),
        (
            "mail address",
            "",
            "Room B would be great. Reach Sarah at s.j@acme.com / 555-234-5678 for any questions.",
            "room-b | contact-name=Sarah | contact-phone=+15552345678 | !ask | !; n",
        ),
        ("tour in address", "", "Write to tour@example.com", "!visitsite!"),
    ]);
}

#[test]
fn subject_fills_only_what_is_missing() {
    let v = venue();
    let none = Context::default();
    let u = understand(Some("Client follow-up (2026-01-29 10:00)"), "we're 50 now", today(), &v, &none);
    assert!(u.dates.is_empty() && u.headcount.is_some_and(|h| h.value == 50));
    let u = understand(Some("Workshop 12.03.2026"), "We need a room for 20 people.", today(), &v, &none);
    assert!(show(&u).contains("day 2026-03-12"));
    let u = understand(Some("Workshop 12.03.2026"), "Room for 20 people on 13.03.2026", today(), &v, &none);
    assert!(!show(&u).contains("2026-03-12"));
}

/// The roles of the amounts of an answer to an offer, in their order.
fn roles_in_answer(text: &str) -> Vec<AmountRole> {
    let u = understand(None, text, today(), &venue(), &context("offer"));
    u.money.iter().map(|m| m.value.role).collect()
}

#[test]
fn in_an_answer_to_an_offer_an_amount_is_its_price_or_what_is_held_against_it() {
    use AmountRole::{Counter, Price};
    for text in [
        "1'650 francs pour deux heures de salle, c'est hors de question.",
        "Our head nearly fell off her chair when she saw CHF 2,380.",
        "CHF 118.- par personne rien que pour le menu, franchement !",
    ] {
        assert_eq!(roles_in_answer(text), [Price], "{text}");
    }
    for text in [
        "5.940 Franken sprengen aber den Rahmen. Wenn Sie auf 5.200 Franken runtergehen, unterschreibe ich.",
        "Honestly £4,100 is more than we have. Any chance of £3,300 on a Monday?",
    ] {
        assert_eq!(roles_in_answer(text), [Price, Counter], "{text}");
    }
}

#[test]
fn a_number_of_people_that_looks_like_a_time_is_none() {
    check(&[
        ("stays", "dates", "The number stays at 18.", "n18"),
        ("bleibt", "dates", "Die Zahl bleibt bei 18.", "n18"),
        ("scendono", "dates", "I partecipanti scendono da 20 a 17.", "n17 | !day"),
        ("passent", "dates", "Les participants passent de 20 à 17.", "n17 | !day"),
    ]);
}

#[test]
fn who_plays_for_those_counted_is_no_musician_to_be_had() {
    let mut v = venue();
    v.products.push(product("solo", "Solo Musician", &["pianist", "pianista", "pianiste"]));
    let read = |text: &str| {
        let u = understand(None, text, today(), &v, &context("count"));
        (u.headcount.map(|h| h.value), u.products.len())
    };
    for text in ["We are 40 singers plus the pianist.", "Siamo 40 coristi più la pianista."] {
        assert_eq!(read(text), (Some(41), 0), "{text}");
    }
    assert_eq!(read("We are 40 singers and need a pianist."), (Some(40), 1));
}

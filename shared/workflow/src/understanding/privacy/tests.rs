//! What is hidden, what stays, and that everything comes back.

use super::*;
use proptest::prelude::*;

fn hidden(text: &str, known: &[&str]) -> String {
    let m = mask(text, known);
    assert_eq!(m.unmask(&m.text), text);
    m.text
}

#[test]
fn every_class_is_hidden_and_nothing_else() {
    for (text, want) in [
        ("Schreiben Sie an anna.keller@example.org bitte.", "Schreiben Sie an ⟦1⟧ bitte."),
        ("Siehe https://example.org/a?b=1 und www.foo.ch", "Siehe ⟦1⟧ und ⟦2⟧"),
        ("Tel. 044 123 45 67, Mobile +41 79 765 43 21", "Tel. ⟦1⟧, Mobile ⟦2⟧"),
        ("IBAN CH93 0076 2011 6238 5295 7", "IBAN ⟦1⟧"),
        ("MWST CHE-109.322.551", "MWST ⟦1⟧"),
        ("wohnhaft Bahnhofstrasse 12, 8001 Zürich", "wohnhaft ⟦1⟧, 8001 Zürich"),
        ("12 rue du Lac", "⟦1⟧"),
        ("via San Gottardo 5a", "⟦1⟧"),
        ("at 24 Old Mill Lane", "at ⟦1⟧"),
        ("Wir von Keller & Söhne AG feiern.", "Wir von ⟦1⟧ feiern."),
        (
            "Grüezi Frau Müller-Meier, am 14. März 2026 für 30 Personen ab 18:30",
            "Grüezi Frau ⟦1⟧, am 14. März 2026 für 30 Personen ab 18:30",
        ),
        ("Danke fürs Mitmachen\nLukas Imboden", "Danke fürs Mitmachen\n⟦1⟧"),
        ("Danke, Lukas Imboden", "Danke, ⟦1⟧"),
        ("Wir von der Stiftung Lebensräume feiern.", "Wir von ⟦1⟧ feiern."),
        ("Rechnung an:\nÄrztekammer für Vorarlberg\nSchulgasse 17", "Rechnung an:\n⟦1⟧\n⟦2⟧"),
        ("Die Mehrwertsteuernummer 58 214 bleibt.", "Die Mehrwertsteuernummer ⟦1⟧ bleibt."),
        ("Room A for CHF 1'250.00 on 2026-03-14", "Room A for CHF 1'250.00 on 2026-03-14"),
    ] {
        assert_eq!(hidden(text, &[]), want);
    }
}

#[test]
fn known_names_are_hidden_in_full_and_by_their_words_and_get_one_token_each() {
    assert_eq!(
        hidden("Anna Keller kommt. Keller zahlt, Anna isst.", &["Anna Keller"]),
        "⟦1⟧ kommt. ⟦2⟧ zahlt, ⟦3⟧ isst."
    );
    assert_eq!(hidden("Kellerei und Annahme", &["Anna Keller"]), "Kellerei und Annahme");
    assert_eq!(hidden("Anna, Anna!", &["Anna"]), "⟦1⟧, ⟦1⟧!");
}

#[test]
fn brackets_of_the_text_forge_no_token() {
    assert_eq!(hidden("⟦1⟧ a@b.ch ⟦2⟧", &[]).matches('⟦').count(), 5);
    let m = mask("a@b.ch", &[] as &[&str]);
    assert_eq!(m.unmask("⟦1⟧ ⟦2⟧ ⟦01⟧ ⟦x⟧ ⟦"), "a@b.ch ⟦2⟧ ⟦01⟧ ⟦x⟧ ⟦");
}

#[test]
fn people_are_hidden_by_what_stands_beside_them_in_four_languages() {
    for (text, want) in [
        ("Lieber Herr Caduff\n\nPasst der 18. März?", "Lieber Herr ⟦1⟧\n\nPasst der 18. März?"),
        ("Unsere Tochter Mila Brunner wird getauft.", "Unsere Tochter ⟦1⟧ wird getauft."),
        ("Meine Kollegin Ayşe Yılmaz, Buchhaltung, zahlt.", "Meine Kollegin ⟦1⟧, Buchhaltung, zahlt."),
        ("Wir kommen mit Sandra von Känel und Reto.", "Wir kommen mit ⟦1⟧ und ⟦2⟧."),
        ("Merci, bis dann\nlg Torsten", "Merci, bis dann\nlg ⟦1⟧"),
        ("geht das? danke, thomas (mobile)", "geht das? danke, ⟦1⟧ (mobile)"),
        ("Dear Adrian,\n\ncan we come?", "Dear ⟦1⟧,\n\ncan we come?"),
        ("My colleague Wiktoria will pay.", "My colleague ⟦1⟧ will pay."),
        ("I come with Kwame Mensah on Friday.", "I come with ⟦1⟧ on Friday."),
        ("See you! Cheers Gaz", "See you! Cheers ⟦1⟧"),
        ("Chère Anne-Sophie,\nmerci.", "Chère ⟦1⟧,\nmerci."),
        ("Mon collègue Ivan passera.", "Mon collègue ⟦1⟧ passera."),
        ("Sur recommandation de Me Reymond, nous venons.", "Sur recommandation de Me ⟦1⟧, nous venons."),
        ("Antoine et Léa viennent avec Noé Rochat.", "⟦1⟧ et ⟦2⟧ viennent avec ⟦3⟧."),
        ("Gentile signora Ferrari, a presto.", "Gentile signora ⟦1⟧, a presto."),
        ("Cari Sandra e Michele, ci serve una sala.", "Cari ⟦1⟧ e ⟦2⟧, ci serve una sala."),
        ("Mia figlia Giada compie dieci anni.", "Mia figlia ⟦1⟧ compie dieci anni."),
        ("Viene con Saverio Greco. grz Enzo", "Viene con ⟦1⟧. grz ⟦2⟧"),
    ] {
        assert_eq!(hidden(text, &[]), want);
    }
}

#[test]
fn what_is_nobody_stays_to_be_read() {
    for text in [
        "Guten Tag\n\nWir suchen am Freitag, 5. Juni einen Raum mit Beamer für 30 Personen.",
        "Liebes Team, wir bestellen ein Apéro und danken. Danke!",
        "Mein Mann feiert im Mai. Passt Ihnen Anfang August?",
        "Dear Events Team,\nwe are 30 people on New Year's Eve, with dinner. Room B. Thanks",
        "The train goes to Milan; mass is at St Peter's.",
        "Madame, Monsieur,\n\nla salle est-elle libre avant Noël, le lundi 7 décembre ? Merci",
        "Gentili Signori,\nla sala per il lunedì dell'Angelo, il 5 aprile? Grazie mille",
        "Sehr geehrte Damen und Herren, Raum B am 14. März 2026, 14:00-18:00 Uhr",
    ] {
        assert_eq!(hidden(text, &[]), text);
    }
}

#[test]
fn a_club_or_an_office_is_hidden_where_no_legal_form_tells_it() {
    for (text, want) in [
        ("Die Rechnung lautet auf Konzertchor Hombrig.", "Die Rechnung lautet auf ⟦1⟧."),
        ("Im Namen der Feuerwehr Oberbüren danke ich.", "Im Namen der ⟦1⟧ danke ich."),
        ("Wir vom Turnverein Bruggen, Riege 2, kommen.", "Wir vom ⟦1⟧, Riege 2, kommen."),
        ("Auf der Rechnung steht «Kirchenchor Hombrig».", "Auf der Rechnung steht «⟦1⟧»."),
        ("I write for the Rütihof Allotment Association today.", "I write for the ⟦1⟧ today."),
        ("We are the Ormond Lane Choir and need a hall.", "We are the ⟦1⟧ and need a hall."),
        ("La facture est au nom de la Chorale de Villarzel.", "La facture est au nom de la ⟦1⟧."),
        ("Le Ski-Club Valdrière fête ses 50 ans.", "Le ⟦1⟧ fête ses 50 ans."),
        ("Scrivo per la Filarmonica di Cadrobbio.", "Scrivo per la ⟦1⟧."),
        ("Il Comune di Valmara offre la cena.", "Il ⟦1⟧ offre la cena."),
    ] {
        assert_eq!(hidden(text, &[]), want);
    }
}

#[test]
fn a_club_without_its_name_stays() {
    for text in [
        "Unser Verein feiert im Mai. Beim Turnverein sind wir 40.",
        "Der Musikverein braucht am Samstag den Saal. Die Schule zahlt.",
        "Our Association needs Room B. The School pays. Thanks",
        "Notre Club vient samedi. La Commune paie.",
        "La Scuola paga. Il nostro Comune offre l'aperitivo.",
    ] {
        assert_eq!(hidden(text, &[]), text);
    }
}

#[test]
fn who_was_named_in_full_is_hidden_in_short_too() {
    assert_eq!(hidden("Petra Meili zahlt; Meili kommt auch.", &[]), "⟦1⟧ zahlt; ⟦2⟧ kommt auch.");
}

#[test]
fn what_the_house_sells_is_not_taken_for_people() {
    let text = "We come with Seasonal Garden Trio and with Petra Meili to Salon Florence.";
    let masked = mask_beside(text, &[] as &[&str], &["Seasonal Garden Trio", "Salon Florence"]);
    assert_eq!(masked.text, "We come with Seasonal Garden Trio and with ⟦1⟧ to Salon Florence.");
}

#[test]
fn an_address_tells_the_names_in_it_and_an_office_none() {
    assert_eq!(of_address("anna.keller-roth@example.org"), ["Anna", "Keller", "Roth"]);
    assert_eq!(of_address("info@example.org"), Vec::<String>::new());
    assert_eq!(
        hidden("Keller hier, ja.", &of_address("b.keller@x.ch").iter().map(String::as_str).collect::<Vec<_>>()),
        "⟦1⟧ hier, ja."
    );
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "(?s).{0,200}", known in prop::collection::vec(".{0,8}", 0..4)) {
        let m = mask(&text, &known);
        prop_assert_eq!(m.unmask(&m.text), text);
    }

    #[test]
    fn so_does_a_text_of_brackets_numbers_and_addresses(
        parts in prop::collection::vec(prop::sample::select(vec!["⟦", "⟧", "1", "2", " ", "a@b.ch", "+41 79 765 43 21", "Keller", "é", "CH93 0076 2011 6238 5295 7", "\n"]), 0..30),
    ) {
        let text = parts.concat();
        let m = mask(&text, &["Keller"]);
        prop_assert_eq!(m.unmask(&m.text), text);
    }
}

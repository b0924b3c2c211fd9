//! What addresses differ in: names, streets, what is added to them, codes; each in several languages.

use super::check;

#[test]
fn a_name_that_is_a_day_or_a_month_is_a_name() {
    check(&[
        (
            "Rechnung bitte an Sonntag AG, Seeweg 3, 8001 Zürich.",
            false,
            "Sonntag AG | Seeweg 3 | 8001 | Zürich | CH | -",
        ),
        (
            "Rechnungsadresse:\nSamstag GmbH\nSeeweg 3\n8001 Zürich",
            false,
            "Samstag GmbH | Seeweg 3 | 8001 | Zürich | CH | -",
        ),
        ("Rechnungsadresse:\nAnna Juni\nSeeweg 3\n8001 Zürich", false, "Anna Juni | Seeweg 3 | 8001 | Zürich | CH | -"),
        ("Anna Mai\nSeeweg 3\n8001 Zürich", true, "Anna Mai | Seeweg 3 | 8001 | Zürich | CH | -"),
        ("Rechnung an Frau Rosa März, Seeweg 3, 8001 Zürich", false, "Rosa März | Seeweg 3 | 8001 | Zürich | CH | -"),
        (
            "Facture à Paul Mars, 3 rue de la Gare, 1003 Lausanne",
            false,
            "Paul Mars | 3 rue de la Gare | 1003 | Lausanne | CH | -",
        ),
        (
            "Fattura a Sabato Srl, Via Roma 12, 10121 Torino, Italia",
            false,
            "Sabato Srl | Via Roma 12 | 10121 | Torino | IT | -",
        ),
        (
            "Invoice to Friday Ltd, 12 High Street, London SW1A 1AA",
            false,
            "Friday Ltd | 12 High Street | SW1A 1AA | London | GB | -",
        ),
        (
            "Invoice to April Jones, 12 High Street, London SW1A 1AA",
            false,
            "April Jones | 12 High Street | SW1A 1AA | London | GB | -",
        ),
    ]);
}

#[test]
fn a_street_named_after_a_day_is_a_street() {
    check(&[
        (
            "Rechnung an Muster AG, Strasse des 17. Juni 135, 10623 Berlin",
            false,
            "Muster AG | Strasse des 17. Juni 135 | 10623 | Berlin | - | -",
        ),
        (
            "Adresse de facturation :\nDubois SA\nrue du 14 Juillet 5\n1003 Lausanne",
            false,
            "Dubois SA | rue du 14 Juillet 5 | 1003 | Lausanne | CH | -",
        ),
        (
            "Facture à Dubois SA, 8 avenue du 1er Mai, 1003 Lausanne",
            false,
            "Dubois SA | 8 avenue du 1er Mai | 1003 | Lausanne | CH | -",
        ),
        (
            "Fattura a Rossi Srl, Via XX Settembre 12, 10121 Torino",
            false,
            "Rossi Srl | Via XX Settembre 12 | 10121 | Torino | - | -",
        ),
        (
            "Fattura a Rossi Srl, Piazza 25 Aprile 3, 10121 Torino",
            false,
            "Rossi Srl | Piazza 25 Aprile 3 | 10121 | Torino | - | -",
        ),
        (
            "Rechnungsadresse:\nKern AG\nBertholdstr. 1/3\n8400 Winterthur",
            false,
            "Kern AG | Bertholdstr. 1/3 | 8400 | Winterthur | CH | -",
        ),
    ]);
}

#[test]
fn a_name_is_whole_whatever_signs_and_small_words_it_has() {
    check(&[
        (
            "Rechnungsadresse: Muster & Co. AG, Seeweg 3, 8001 Zürich",
            false,
            "Muster & Co. AG | Seeweg 3 | 8001 | Zürich | CH | -",
        ),
        (
            "Rechnung an die Müller GmbH & Co. KG, Seeweg 3, 8001 Zürich",
            false,
            "Müller GmbH & Co. KG | Seeweg 3 | 8001 | Zürich | CH | -",
        ),
        (
            "Facture à Le Goff, 10, rue du Lac, 1003 Lausanne",
            false,
            "Le Goff | 10, rue du Lac | 1003 | Lausanne | CH | -",
        ),
        (
            "Facture à Lacombe, 10, rue du Lac, 1003 Lausanne",
            false,
            "Lacombe | 10, rue du Lac | 1003 | Lausanne | CH | -",
        ),
        (
            "Facture à de Dardel, rue du Lac 10, 1003 Lausanne",
            false,
            "de Dardel | rue du Lac 10 | 1003 | Lausanne | CH | -",
        ),
        ("Rechnung an von Arx AG, Seeweg 3, 8001 Zürich", false, "von Arx AG | Seeweg 3 | 8001 | Zürich | CH | -"),
        ("Rechnung an van der Berg, Seeweg 3, 8001 Zürich", false, "van der Berg | Seeweg 3 | 8001 | Zürich | CH | -"),
        ("Rechnung an Diener AG, Seeweg 3, 8001 Zürich", false, "Diener AG | Seeweg 3 | 8001 | Zürich | CH | -"),
        (
            "La fattura va intestata a Lupi, Serra e figli, Via Roma, 5, 20121 Milano, Italia",
            false,
            "Lupi, Serra e figli | Via Roma, 5 | 20121 | Milano | IT | -",
        ),
        (
            "Please send the invoice to Banks, Hill and Moore, 9 Mill Lane, York, YO1 7HH",
            false,
            "Banks, Hill and Moore | 9 Mill Lane | YO1 7HH | York | GB | -",
        ),
        ("Fattura a di Maggio, Via Roma 5, 20121 Milano", false, "di Maggio | Via Roma 5 | 20121 | Milano | - | -"),
        ("Fattura a Adami Srl, Via Roma 5, 20121 Milano", false, "Adami Srl | Via Roma 5 | 20121 | Milano | - | -"),
        (
            "Fattura intestata a Calari, Porcello e Munari s.r.l., Via Roma 5, 20121 Milano",
            false,
            "Calari, Porcello e Munari s.r.l. | Via Roma 5 | 20121 | Milano | - | -",
        ),
        (
            "Fattura a Rossi e figli, Canale Dante, 16 Piano 6, 31058 Castello",
            false,
            "Rossi e figli | Canale Dante, 16 Piano 6 | 31058 | Castello | - | -",
        ),
    ]);
}

#[test]
fn an_address_without_a_name_has_no_street_in_its_place() {
    check(&[
        ("Rechnungsadresse:\nHäringstrasse 2\n8001 Zürich", false, "- | Häringstrasse 2 | 8001 | Zürich | CH | -"),
        (
            "Adresse de facturation :\n17 rue du Lac\n31000 Toulouse\nFrance",
            false,
            "- | 17 rue du Lac | 31000 | Toulouse | FR | -",
        ),
        ("Via Nassa 5\n6900 Lugano", true, "- | Via Nassa 5 | 6900 | Lugano | CH | -"),
    ]);
}

#[test]
fn neighbours_codes_of_four_digits_are_not_swiss() {
    check(&[
        ("Muster GmbH\nRinggasse 3\n1070 Wien", true, "Muster GmbH | Ringgasse 3 | 1070 | Wien | AT | -"),
        (
            "Rechnung an Muster GmbH, Getreidegasse 3, 5020 Salzburg",
            false,
            "Muster GmbH | Getreidegasse 3 | 5020 | Salzburg | AT | -",
        ),
        (
            "Rechnung an Muster AG, Landstrasse 5, 9490 Vaduz",
            false,
            "Muster AG | Landstrasse 5 | 9490 | Vaduz | LI | -",
        ),
    ]);
}

#[test]
fn what_is_added_to_a_street_stays_with_it_and_a_box_takes_no_ones_place() {
    check(&[
        (
            "Rechnungsadresse:\nMuster AG\nSeeweg 3a, 4. Stock\n8001 Zürich",
            false,
            "Muster AG | Seeweg 3a, 4. Stock | 8001 | Zürich | CH | -",
        ),
        (
            "Rechnungsadresse: Muster AG, Seeweg 3a, 4. Stock, 8001 Zürich",
            false,
            "Muster AG | Seeweg 3a, 4. Stock | 8001 | Zürich | CH | -",
        ),
        (
            "Rechnung an Muster GmbH, Mariahilfer Straße 10, Top 12, 1070 Wien",
            false,
            "Muster GmbH | Mariahilfer Straße 10, Top 12 | 1070 | Wien | AT | -",
        ),
        (
            "Rechnung an Muster GmbH, Mariahilfer Straße 10/2/5, 1070 Wien",
            false,
            "Muster GmbH | Mariahilfer Straße 10/2/5 | 1070 | Wien | AT | -",
        ),
        ("Mariahilfer Straße 10, Top 12", true, "- | Mariahilfer Straße 10, Top 12 | - | - | - | -"),
        (
            "Facture à Dubois SA, 12 bis, rue de la Paix, 75002 Paris",
            false,
            "Dubois SA | 12 bis, rue de la Paix | 75002 | Paris | - | -",
        ),
        (
            "Adresse de facturation :\nDubois SA\n12 bis, rue de la Paix\n75002 Paris",
            false,
            "Dubois SA | 12 bis, rue de la Paix | 75002 | Paris | - | -",
        ),
        (
            "Fattura a Rossi Srl, Via Badoglio, 51 Appartamento 84, 20121 Milano",
            false,
            "Rossi Srl | Via Badoglio, 51 Appartamento 84 | 20121 | Milano | - | -",
        ),
        (
            "Dati di fatturazione:\nRossi Srl\nStrada Alta, 16 Piano 4\n20121 Milano",
            false,
            "Rossi Srl | Strada Alta, 16 Piano 4 | 20121 | Milano | - | -",
        ),
        (
            "Adresse de facturation :\nDubois SA\n12 rue de la Paix\nBP 34\n75002 Paris",
            false,
            "Dubois SA | 12 rue de la Paix | 75002 | Paris | - | -",
        ),
        (
            "Rechnungsadresse: Muster AG, Seeweg 3, Postfach, 8001 Zürich",
            false,
            "Muster AG | Seeweg 3 | 8001 | Zürich | CH | -",
        ),
        ("Rechnungsadresse: Muster AG, Postfach, 8001 Zürich", false, "Muster AG | Postfach | 8001 | Zürich | CH | -"),
        ("Rechnungsadresse:\nMuster AG\n8001 Zürich\nSeeweg 3", false, "Muster AG | Seeweg 3 | 8001 | Zürich | CH | -"),
        (
            "Facture à Moulin et Fils, chemin des Prés, 1003 Lausanne",
            false,
            "Moulin et Fils | chemin des Prés | 1003 | Lausanne | CH | -",
        ),
    ]);
}

#[test]
fn a_british_or_american_code_may_stand_apart_from_its_town() {
    check(&[
        (
            "Billing address:\nSmith Ltd\n12 High Street\nYork\nYO1 7HH",
            false,
            "Smith Ltd | 12 High Street | YO1 7HH | York | GB | -",
        ),
        (
            "Smith Ltd\nFlat 3\n12 High Street\nYork\nYO1 7HH\nUnited Kingdom",
            true,
            "Smith Ltd | Flat 3, 12 High Street | YO1 7HH | York | GB | -",
        ),
        (
            "Please send the invoice to Abigail Bentley, 66 Mill Lane, West Ham, S4 0NP, United Kingdom.",
            false,
            "Abigail Bentley | 66 Mill Lane | S4 0NP | West Ham | GB | -",
        ),
        (
            "Billing address: Acme Inc, 350 Fifth Avenue, New York, NY 10118, USA",
            false,
            "Acme Inc | 350 Fifth Avenue | 10118 | New York | US | -",
        ),
        (
            "Acme Inc\n350 Fifth Avenue\nNew York, NY 10118",
            true,
            "Acme Inc | 350 Fifth Avenue | 10118 | New York | US | -",
        ),
    ]);
}

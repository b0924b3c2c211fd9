//! Who signed, in four languages.
#![allow(clippy::unwrap_used)]
use super::*;

fn shown(text: &str, signature: &str) -> String {
    let (c, _) = read(text, &fold(text), signature, &[], None, None);
    [c.name, c.company].map(|p| p.unwrap_or("-".into())).join(" | ")
}

#[test]
fn name_and_company_are_read_from_a_signature() {
    for (signature, want) in [
        ("Monika Strebel, Spitex Furttal", "Monika Strebel | Spitex Furttal"),
        ("Christoph Nägeli, Präsident", "Christoph Nägeli | -"),
        ("Lea Hofstetter\nAktuarin, Verein der Promovierenden", "Lea Hofstetter | Verein der Promovierenden"),
        ("Ueli Egli\nKassier Botanischer Verein Rottal", "Ueli Egli | Botanischer Verein Rottal"),
        ("Mara Ott\nStiftung Lichtblick Bern", "Mara Ott | Stiftung Lichtblick Bern"),
        ("Aurélie Spagnoli, avocate\nT. +41 22 310 88 45", "Aurélie Spagnoli | -"),
        ("Mag. Sabine Öttl\nZahnärzte Vorarlberg", "Sabine Öttl | Zahnärzte Vorarlberg"),
        (
            "Mrs Fatoumata Sissoko\nProgramme Coordinator\nBlue Delta Initiative",
            "Fatoumata Sissoko | Blue Delta Initiative",
        ),
        (
            "Jean-Marc Pidoux\nResponsable achats\nTransports de la Broye SA\nRue de la Gare 9, 1530 Payerne",
            "Jean-Marc Pidoux | Transports de la Broye SA",
        ),
        (
            "Un cordiale saluto\nKatia Delcò\nResponsabile formazione di base\nCassa pensioni Bosco",
            "Katia Delcò | Cassa pensioni Bosco",
        ),
        ("Hugo Pittet | Agence Boréal | hugo@agence.example | 024 425 30 12", "Hugo Pittet | Agence Boréal"),
        ("Pierre Blanc, président\nAmicale des pompiers de Nyon", "Pierre Blanc | Amicale des pompiers de Nyon"),
        ("Giulia De Luca\nAssociazione Amici del Teatro", "Giulia De Luca | Associazione Amici del Teatro"),
        ("Sig.ra Maria Rossi\nComune di Minusio", "Maria Rossi | Comune di Minusio"),
        ("Dott.ssa Lia Bernasconi", "Lia Bernasconi | -"),
        ("Thanks a million,\nAoife Brennan", "Aoife Brennan | -"),
        ("Mit musikalischen Grüssen\nChristoph Nägeli", "Christoph Nägeli | -"),
        ("Dankbar grüsst\nMirjam Zurbuchen\nHilfswerk Brücke", "Mirjam Zurbuchen | Hilfswerk Brücke"),
        ("With every good wish,\nPaul Osei", "Paul Osei | -"),
        ("Anna Keller\nSeestrasse 3\n8001 Zürich\nSchweiz", "Anna Keller | -"),
    ] {
        assert_eq!(shown("", signature), want, "{signature}");
    }
}

#[test]
fn name_is_read_from_a_form_or_an_introduction() {
    for (text, want) in [
        ("Nome: Lorenzo Guidotti\nDitta: Guidotti Impianti SA", "Lorenzo Guidotti | Guidotti Impianti SA"),
        ("Name: Keller AG\nPLZ: 8001", "- | Keller AG"),
        ("Guten Tag, ich bin Anna Keller und plane ein Fest.", "Anna Keller | -"),
        ("Je suis Paul Favre.", "Paul Favre | -"),
        ("Ich bin sehr zufrieden.", "- | -"),
        ("Buongiorno, mi chiamo Mario Rossi della Rossi Sagl.", "Mario Rossi | Rossi Sagl"),
    ] {
        assert_eq!(shown(text, ""), want, "{text}");
    }
    assert_eq!(shown("Facture à Étienne Marchand, 27 avenue Foch", "É. Marchand"), "Étienne Marchand | -");
}

#[test]
fn a_company_is_read_before_its_address_and_in_the_forms_of_other_countries() {
    for (signature, want) in [
        ("Fiorenza Pedretti\nCasa anziani della Valle, 6713 Malvaglia", "Fiorenza Pedretti | Casa anziani della Valle"),
        (
            "Alessandro Bruni\nKaleido Eventi S.r.l. - Via Tortona 31, 20144 Milano",
            "Alessandro Bruni | Kaleido Eventi S.r.l.",
        ),
        (
            "Deborah Oyelaran\nCategory Manager, Travel & Events\nHarrowgate Systems plc",
            "Deborah Oyelaran | Harrowgate Systems plc",
        ),
        ("Nisha Kapoor | Office Manager | Tidewater Legal LLP", "Nisha Kapoor | Tidewater Legal LLP"),
        (
            "Gemeinde Risch-Oberdorf\nBauamt\n\nSandro Villiger\nBereichsleiter Planung",
            "Sandro Villiger | Gemeinde Risch-Oberdorf",
        ),
    ] {
        assert_eq!(shown("", signature), want, "{signature}");
    }
}

#[test]
fn the_house_is_told_from_the_office_before_it() {
    for (signature, want) in [
        ("Beat Zurflüh\nSachbearbeiter Gemeinde Oberwichtrach", "Beat Zurflüh | Gemeinde Oberwichtrach"),
        ("Toni Gwerder, Hptm\nKommandant Feuerwehr Hinterthal", "Toni Gwerder | Feuerwehr Hinterthal"),
        ("Silvia Hasler\nVerwaltung Wohngenossenschaft Mühlebach", "Silvia Hasler | Wohngenossenschaft Mühlebach"),
        ("Urs Bissegger\nOK Jubiläum SAC Sektion Hirzliblick", "Urs Bissegger | SAC Sektion Hirzliblick"),
        ("Jean-Marc Pittet\ncashier of the Choeur mixte de Lavaux", "Jean-Marc Pittet | Choeur mixte de Lavaux"),
        ("Joel Fankhauser\nJugendarbeiter, Reformierte Kirche Hasle", "Joel Fankhauser | Reformierte Kirche Hasle"),
        (
            "Dominik Aeschbach\nStudiengangsassistenz Bachelor Soziale Arbeit\nFH Mittelland\nd@fh-mittelland.example",
            "Dominik Aeschbach | FH Mittelland",
        ),
        ("Antje Krahl\nWissenschaftliche Mitarbeiterin", "Antje Krahl | -"),
        ("Therese Balmer\nSekretariat Prof. Dr. E. Lüthi", "Therese Balmer | -"),
        ("Li Wenjing\nFinance Controlling", "Li Wenjing | -"),
        ("Bronwyn Tate\nBRONWYN TATE YOGA · Länggasse, Bern", "Bronwyn Tate | BRONWYN TATE YOGA"),
    ] {
        assert_eq!(shown("", signature), want, "{signature}");
    }
}

#[test]
fn a_firm_is_named_whole_whatever_its_name_begins_with() {
    for (signature, want) in [
        ("Flavia Monn, Projektleiterin\nlaut & klar GmbH, Agentur für Dialog", "Flavia Monn | laut & klar GmbH"),
        ("Rita Bachmann, Accounting\nTobler Kies + Beton AG", "Rita Bachmann | Tobler Kies + Beton AG"),
        (
            "i.A. Selin Yildirim\nMieterinnen- und Mieterverband, Sektion Seetal",
            "Selin Yildirim | Mieterinnen- und Mieterverband, Sektion Seetal",
        ),
        ("Ihre Friederike Thomsen\n\nElbkante Verlag, Hamburg", "Friederike Thomsen | Elbkante Verlag"),
    ] {
        assert_eq!(shown("", signature), want, "{signature}");
    }
}

#[test]
fn who_greets_by_name_has_signed() {
    for (signature, want) in [
        ("Gruss Stefan\nGwerder Baustoffe, Verkauf Aussendienst", "Stefan | Gwerder Baustoffe"),
        ("LG Heidi Nussbaumer", "Heidi Nussbaumer | -"),
        ("Gruss Walti Stucki, Obmann", "Walti Stucki | -"),
        ("Freundliche Grüsse aus Bern\nAnna Keller", "Anna Keller | -"),
        ("Beste Grüsse\nAnna Keller", "Anna Keller | -"),
        ("Gruss Team Keller", "- | -"),
    ] {
        assert_eq!(shown("", signature), want, "{signature}");
    }
}

#[test]
fn the_number_of_somebody_else_is_not_the_writers() {
    for text in [
        "If anything else is needed, Denise in our church office can help you at 031 555 40 77.",
        "Meine Kollegin Frau Frei erreichen Sie unter 031 555 40 77.",
        "Ma collègue peut vous renseigner au 031 555 40 77.",
        "La mia collega può aiutarvi allo 031 555 40 77.",
    ] {
        let low = fold(text);
        let found = phone::find(&low, None);
        let (contact, phones) = read(text, &low, "", &found, None, None);
        assert_eq!((contact.phone, phones.len()), (None, 1), "{text}");
    }
    let text = "Sie erreichen mich unter 031 555 40 77.";
    let low = fold(text);
    assert!(read(text, &low, "", &phone::find(&low, None), None, None).0.phone.is_some());
}

#[test]
fn a_house_is_known_by_its_kind_its_kin_or_its_initials() {
    for (signature, want) in [
        ("Yann Guex\nCoaching & Cie", "Yann Guex | Coaching & Cie"),
        ("Anna Keller\nKeller & Söhne", "Anna Keller | Keller & Söhne"),
        ("Loris Bapst, caissier AEHES", "Loris Bapst | AEHES"),
        ("Wisi Betschart\nFanclub Blau-Weiss 84", "Wisi Betschart | Fanclub Blau-Weiss 84"),
        ("Stefan Hurni\nMunicipal Clerk\nMunicipality of Niederfeld", "Stefan Hurni | Municipality of Niederfeld"),
        (
            "Seraina Caduff\nFachstelle Weiterbildung\nVerband Logopädie Ostschweiz",
            "Seraina Caduff | Verband Logopädie Ostschweiz",
        ),
        ("Liebi Griess\nDominik", "Dominik | -"),
        ("Anna Keller\nAssistant CEO", "Anna Keller | -"),
        ("Anna Keller\nSales & Marketing", "Anna Keller | -"),
        ("Anna Keller\nSommer 2027", "Anna Keller | -"),
    ] {
        assert_eq!(shown("", signature), want, "{signature}");
    }
}

#[test]
fn families_and_forms_name_a_house_and_offices_do_not() {
    for (signature, want) in [
        ("Helen Prosser\nSecretary to Dr J. Whitlock\nWhitlock & Baumann", "Helen Prosser | Whitlock & Baumann"),
        ("Birte Oltmanns\nOltmanns Architektur", "Birte Oltmanns | Oltmanns Architektur"),
        ("Anna Keller\nLearning & Development", "Anna Keller | -"),
        ("Joanna Petrakis\nPA to the Partners | Hollis Wren Architects", "Joanna Petrakis | Hollis Wren Architects"),
        ("Sandrine Jaquet\nCoach et formatrice indépendante", "Sandrine Jaquet | -"),
        ("Hptm Urs Gasser\nFeuerwehr Hinwil", "Urs Gasser | Feuerwehr Hinwil"),
        ("Holger Kienle\n2. Vorsitzender\nSkiclub Randen e. V.", "Holger Kienle | Skiclub Randen e. V."),
    ] {
        assert_eq!(shown("", signature), want, "{signature}");
    }
    assert_eq!(
        shown("Name: Beat Zurfluh\nVerein: FC Grünmatt Junioren\nDatum: 27.08.2026", ""),
        "Beat Zurfluh | FC Grünmatt Junioren"
    );
}

#[test]
fn who_signs_on_the_last_line_of_the_text_is_named() {
    for (text, want) in [
        ("Vorremmo la sala il 3 maggio. Grazie mille, Lucia Bernasconi, 079 612 44 10", "Lucia Bernasconi | -"),
        ("La B nous va bien. Bonne journée, Steve", "Steve | -"),
        ("Wir nehmen Raum B. Danke im Voraus, Peter Meier", "Peter Meier | -"),
        ("We take room B. Thanks a lot, Peter Miller", "Peter Miller | -"),
        ("On sera 30. Christiane Rochat", "Christiane Rochat | -"),
        ("Siamo in 30. Lucia Bernasconi (natel 079 612 44 10)", "Lucia Bernasconi | -"),
        ("Comme convenu: 16 pers. Patrick Aebischer, Banque Cantonale", "Patrick Aebischer | Banque Cantonale"),
        // Others than the writer, and no names.
        ("Facture à Muster SA, att. Lucia Rossi", "- | Muster SA"),
        ("La fête est pour notre présidente, Anne Favre", "- | -"),
        ("Contact sur place: Anne Favre", "- | -"),
        ("Merci, mais pas pour Anne Favre", "- | -"),
        ("Merci, Paris", "- | -"),
    ] {
        assert_eq!(shown(text, ""), want, "{text}");
    }
    assert_eq!(shown("", "Meilleures salutations\nYann Chevalley, 079 412 55 18"), "Yann Chevalley | -");
}

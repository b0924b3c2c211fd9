//! Names as they are written, and what the invoice needs beside the address.

use super::super::*;
use super::check;
use crate::understanding::fold::fold;
use crate::understanding::sentences;

#[test]
fn a_name_is_read_whole() {
    check(&[
        ("codeforge GmbH, Torstraße 99, 10119 Berlin", true, "codeforge GmbH | Torstraße 99 | 10119 | Berlin | - | -"),
        (
            "Rechnung an codeforge GmbH, Torstraße 99, 10119 Berlin",
            false,
            "codeforge GmbH | Torstraße 99 | 10119 | Berlin | - | -",
        ),
        (
            "Invoice to eBike Ltd, 12 High Street, London SW1A 1AA",
            false,
            "eBike Ltd | 12 High Street | SW1A 1AA | London | GB | -",
        ),
        (
            "Gerne. codeforge GmbH, Torstraße 99, 10119 Berlin",
            false,
            "codeforge GmbH | Torstraße 99 | 10119 | Berlin | - | -",
        ),
        (
            "Philips B.V., Keizersgracht 12, 1015 CN Amsterdam, Netherlands",
            true,
            "Philips B.V. | Keizersgracht 12 | 1015 CN | Amsterdam | NL | -",
        ),
        ("Muster AG, Seeweg 2, 9000 St Gallen", true, "Muster AG | Seeweg 2 | 9000 | St Gallen | CH | -"),
        (
            "Rechnung an meinen Mann Tom Hart, Seeweg 2, 8002 Zürich",
            true,
            "Tom Hart | Seeweg 2 | 8002 | Zürich | CH | -",
        ),
        ("Rechnung an Mann AG, Seeweg 2, 8002 Zürich", true, "Mann AG | Seeweg 2 | 8002 | Zürich | CH | -"),
        (
            "Rechnung an Bien Bolander e.G., Seeweg 3, 8002 Zürich",
            false,
            "Bien Bolander e.G. | Seeweg 3 | 8002 | Zürich | CH | -",
        ),
        (
            "Rechnung an: Super Events AG, Seeweg 3, 8002 Zürich",
            false,
            "Super Events AG | Seeweg 3 | 8002 | Zürich | CH | -",
        ),
        (
            "Bitte Rechnung an die Müller AG, Seeweg 3, 8002 Zürich",
            false,
            "Müller AG | Seeweg 3 | 8002 | Zürich | CH | -",
        ),
        ("meinverein e.V., Torstr. 3, 10119 Berlin", true, "meinverein e.V. | Torstr. 3 | 10119 | Berlin | - | -"),
        (
            "Zunft zum Ankerrad, Münsterhof 8, 8001 Zürich",
            true,
            "Zunft zum Ankerrad | Münsterhof 8 | 8001 | Zürich | CH | -",
        ),
        (
            "Gasthaus zum Bären AG, Seeweg 2, 8002 Zürich",
            false,
            "Gasthaus zum Bären AG | Seeweg 2 | 8002 | Zürich | CH | -",
        ),
        ("Club alpin Gruyère, CP 55, 1630 Bulle", true, "Club alpin Gruyère | CP 55 | 1630 | Bulle | CH | -"),
        (
            "Syndicat romand des services, rue Pichard 7, 1003 Lausanne",
            false,
            "Syndicat romand des services | rue Pichard 7 | 1003 | Lausanne | CH | -",
        ),
        (
            "Circolo ricreativo di Lugano, via Nassa 5, 6900 Lugano",
            false,
            "Circolo ricreativo di Lugano | via Nassa 5 | 6900 | Lugano | CH | -",
        ),
        (
            "Yes, we accept. Friends of the old library, 4 Mill Street, London SW1A 1AA",
            false,
            "Friends of the old library | 4 Mill Street | SW1A 1AA | London | GB | -",
        ),
        (
            "Facture à la PPE Les Tilleuls, p.a. Régie Oulevay SA, rue du Lac 3, 1400 Yverdon",
            false,
            "PPE Les Tilleuls | rue du Lac 3 | 1400 | Yverdon | CH | -",
        ),
        (
            "Adresse : Marie-Claude Delacrétaz, chemin des Vignes 4, 1180 Rolle",
            true,
            "Marie-Claude Delacrétaz | chemin des Vignes 4 | 1180 | Rolle | CH | -",
        ),
        (
            "Liffey Events Ltd, 4 Ormond Quay, Dublin 1, Ireland",
            true,
            "Liffey Events Ltd | 4 Ormond Quay | - | Dublin 1 | IE | -",
        ),
        (
            "Great, go ahead. Gaelic Events Ltd., 22 Merrion Square, D02 XE80 Dublin, Ireland",
            false,
            "Gaelic Events Ltd. | 22 Merrion Square | D02 XE80 | Dublin | IE | -",
        ),
        (
            "Nordlicht AB, Sveavägen 10, 111 57 Stockholm, Sweden",
            true,
            "Nordlicht AB | Sveavägen 10 | 111 57 | Stockholm | SE | -",
        ),
        ("Anne Besson", true, "Anne Besson | - | - | - | - | -"),
        ("Vielen Dank", true, "- | - | - | - | - | -"),
        ("Bitte Keller AG, Seeweg 2, 8002 Zürich", true, "Keller AG | Seeweg 2 | 8002 | Zürich | CH | -"),
        ("Wir kommen gerne, 40 Personen, 8002 Zürich", false, "- | - | - | - | - | -"),
        (
            "Hotel an der Aare AG, Seeweg 2, 8002 Zürich",
            true,
            "Hotel an der Aare AG | Seeweg 2 | 8002 | Zürich | CH | -",
        ),
    ]);
}

#[test]
fn what_the_invoice_needs_beside_the_address_is_kept_as_a_note() {
    for (text, asked, want) in [
        ("Keller AG, z.H. Frau Lussi, Seeweg 2, 8002 Zürich", true, "z.H. Frau Lussi"),
        ("Rechnung an:\nKeller AG\nz.H. Frau Lussi\nSeeweg 2\n8002 Zürich", false, "z.H. Frau Lussi"),
        ("STWEG Rosengarten, c/o Daniel Frey, Seeweg 2, 8002 Zürich", true, "c/o Daniel Frey"),
        ("Fergus McLeod\nScotch Malt Circle Zurich\nSeeweg 2\n8002 Zürich", true, "Scotch Malt Circle Zurich"),
        (
            "Facture à la PPE Les Tilleuls, p.a. Régie Oulevay SA, rue du Lac 3, 1400 Yverdon",
            false,
            "p.a. Régie Oulevay SA",
        ),
        ("Dubois SA, rue du Lac 3, 1400 Yverdon, à l'att. de Mme Cornaz", true, "à l'att. de Mme Cornaz"),
        (
            "Please add our PO number 4711 to the invoice, attn. Mrs Cole.",
            true,
            "Please add our PO number 4711 to the invoice, attn. Mrs Cole",
        ),
        ("Bitte die Bestellnummer 4711 auf die Rechnung.", false, "Bitte die Bestellnummer 4711 auf die Rechnung"),
        (
            "La facture par e-mail à compta@dubois.example svp.",
            false,
            "La facture par e-mail à compta@dubois.example svp",
        ),
        ("La fattura per e-mail a conti@bassi.example, grazie.", false, "La fattura per e-mail a conti@bassi.example"),
        ("Bon. Syndicat romand, rue Pichard 7, 1003 Lausanne, à l'att. de Mme Cornaz", false, "à l'att. de Mme Cornaz"),
        ("À l'attention du service événements", false, "-"),
        ("Do you need a PO number?", false, "-"),
        ("Keller AG, Seeweg 2, 8002 Zürich", true, "-"),
    ] {
        let folded = fold(text);
        let mut page = Masked::new(&folded);
        let parsed = sentences::read(&folded);
        let mut got = read(&mut page, text, asked, stays(&parsed), None);
        let addressed = asked || !got.is_empty();
        notes(&folded, text, &parsed, addressed, &mut got);
        assert_eq!(got.note.as_deref().unwrap_or("-"), want, "{text}");
    }
}

#[test]
fn another_name_at_the_same_address_is_another_name() {
    for (text, want) in [
        ("la fattura va alla ditta: Bassi Sagl, stesso indirizzo", "Bassi Sagl"),
        ("The invoice should go to Cole Partners Ltd instead, same address.", "Cole Partners Ltd"),
        ("La facture doit aller à Dubois SA, même adresse.", "Dubois SA"),
        ("Rechnung bitte an die Huber AG, gleiche Adresse.", "Huber AG"),
        ("Rechnung bitte an die Huber AG.", "Huber AG"),
        ("Rechnung bitte an Petra Huber, Adresse bleibt gleich.", "Petra Huber"),
        ("Invoice to Petra Huber, the address stays the same.", "Petra Huber"),
        ("Rechnung bitte an mich.", "-"),
        ("Please send the invoice to our accounting.", "-"),
        ("Rechnung an unsere Buchhaltung, gleiche Adresse.", "-"),
    ] {
        let folded = fold(text);
        let parsed = sentences::read(&folded);
        let got = read(&mut Masked::new(&folded), text, false, stays(&parsed), None);
        assert_eq!(got.name_or_company.as_deref().unwrap_or("-"), want, "{text}");
        assert_eq!((got.street, got.city), (None, None), "{text}");
    }
}

#[test]
fn what_is_said_before_an_address_is_neither_its_name_nor_its_street() {
    let mut wrong = Vec::new();
    for (text, asked, want) in [
        ("Accettiamo. L'indirizzo è via Nassa 3, 6900 Lugano.", true, "- | via Nassa 3 | 6900 | Lugano"),
        ("Nous acceptons. L'adresse est rue du Lac 3, 1003 Lausanne.", true, "- | rue du Lac 3 | 1003 | Lausanne"),
        (
            "Ok, zugesagt, die Adresse ist Pilatusstrasse 20, 6003 Luzern.",
            true,
            "- | Pilatusstrasse 20 | 6003 | Luzern",
        ),
        ("Address is 12 Lake Road, 8002 Zurich", true, "- | 12 Lake Road | 8002 | Zurich"),
        ("Wir sind umgezogen: Löwenstrasse 9, 8001 Zürich.", false, "- | Löwenstrasse 9 | 8001 | Zürich"),
        (
            "We've moved offices, the new address is Bahnhofstrasse 9, 8001 Zurich.",
            false,
            "- | Bahnhofstrasse 9 | 8001 | Zurich",
        ),
        ("Nous avons déménagé : rue du Lac 3, 1003 Lausanne.", false, "- | rue du Lac 3 | 1003 | Lausanne"),
        ("La ditta ha traslocato: via Pretorio 3, 6900 Lugano.", false, "- | via Pretorio 3 | 6900 | Lugano"),
        (
            "Ci siamo trasferiti, il nuovo indirizzo è via Pretorio 3, 6900 Lugano.",
            false,
            "- | via Pretorio 3 | 6900 | Lugano",
        ),
        ("Die neue Adresse lautet Keller AG, Seeweg 3, 8002 Zürich", false, "Keller AG | Seeweg 3 | 8002 | Zürich"),
        ("Wir sind umgezogen: Keller AG, Seeweg 3, 8002 Zürich", false, "Keller AG | Seeweg 3 | 8002 | Zürich"),
        ("12 Rue du Lac\n1003 Lausanne\nAtelier Nord SA", true, "Atelier Nord SA | 12 Rue du Lac | 1003 | Lausanne"),
        ("We have moved the event to 5 March for Keller AG, 30 people.", false, "- | - | - | -"),
        ("Wir sind umgezogen und freuen uns auf den Anlass.", false, "- | - | - | -"),
    ] {
        let got = read(&mut Masked::new(&fold(text)), text, asked, false, None);
        let parts = [got.name_or_company, got.street, got.postal_code, got.city];
        let got = parts.map(|p| p.unwrap_or_else(|| "-".into())).join(" | ");
        if got != want {
            wrong.push(format!("{text}\n  {got}\n  {want}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

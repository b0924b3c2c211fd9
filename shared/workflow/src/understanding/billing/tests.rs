//! Addresses in four languages: name, street, code, town, country, VAT number.
#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use crate::understanding::{fold::fold, mask, tokens};

mod kinds;
mod whole;

/// Text, whether we had asked for it, and the parts.
const CASES: &[(&str, bool, &str)] = &[
    (
        "Rechnung bitte an:\nNorden Bau (Schweiz) AG\nSeeweg 3\n8002 Zürich",
        false,
        "Norden Bau (Schweiz) AG | Seeweg 3 | 8002 | Zürich | CH | -",
    ),
    (
        "Facture à :\nCollège du Lac\nService des achats\nrue de la Gare 4ter\n1003 Lausanne",
        false,
        "Collège du Lac | rue de la Gare 4ter | 1003 | Lausanne | CH | -",
    ),
    (
        "Rechnungsadresse bisher: Altweg 1, 8400 Winterthur. Neu:\n\nKern Optik AG\nSeeweg 20\n8405 Winterthur",
        false,
        "Kern Optik AG | Seeweg 20 | 8405 | Winterthur | CH | -",
    ),
    (
        "Rechnung an mich privat, Petra Huber, Seestr. 5, 8002 Zürich",
        false,
        "Petra Huber | Seestr. 5 | 8002 | Zürich | CH | -",
    ),
    (
        "Rechnung bitte an Keller AG, Bahnhofstrasse 1, 8001 Zürich. Wir sind 30.",
        false,
        "Keller AG | Bahnhofstrasse 1 | 8001 | Zürich | CH | -",
    ),
    (
        "Wir sind 30. Rechnung bitte an:\nKeller AG\nPetra Huber\nBahnhofstrasse 1\n8001 Zürich",
        false,
        "Keller AG | Bahnhofstrasse 1 | 8001 | Zürich | CH | -",
    ),
    (
        "Firma: Keller AG\nStrasse: Bahnhofstrasse 1\nPLZ: 8001\nOrt: Zürich\nLand: Schweiz",
        false,
        "Keller AG | Bahnhofstrasse 1 | 8001 | Zürich | CH | -",
    ),
    (
        "Rechnungsadresse: Keller AG, Postfach 12, 8001 Zürich",
        false,
        "Keller AG | Postfach 12 | 8001 | Zürich | CH | -",
    ),
    (
        "Facture à Dubois SA, rue de la Gare 5, 1003 Lausanne, Suisse",
        false,
        "Dubois SA | rue de la Gare 5 | 1003 | Lausanne | CH | -",
    ),
    (
        "Adresse de facturation :\nDubois SA\nRue de la Gare 5\n1003 Lausanne",
        false,
        "Dubois SA | Rue de la Gare 5 | 1003 | Lausanne | CH | -",
    ),
    (
        "Merci de facturer à Dubois SARL, 12 rue de la Paix, 75002 Paris, France",
        false,
        "Dubois SARL | 12 rue de la Paix | 75002 | Paris | FR | -",
    ),
    (
        "Société : Dubois SA\nRue : Rue du Lac 3\nNPA : 1003\nVille : Lausanne\nPays : Suisse",
        false,
        "Dubois SA | Rue du Lac 3 | 1003 | Lausanne | CH | -",
    ),
    (
        "Fattura a Rossi Sagl, Via Nassa 12, 6900 Lugano, Svizzera",
        false,
        "Rossi Sagl | Via Nassa 12 | 6900 | Lugano | CH | -",
    ),
    (
        "Indirizzo di fatturazione:\nRossi Srl\nVia Roma 5\n20121 Milano\nItalia",
        false,
        "Rossi Srl | Via Roma 5 | 20121 | Milano | IT | -",
    ),
    (
        "Azienda: Rossi Sagl\nVia: Via Nassa 12\nCAP: 6900\nCittà: Lugano",
        false,
        "Rossi Sagl | Via Nassa 12 | 6900 | Lugano | CH | -",
    ),
    (
        "Please bill to Acme Ltd, 12 High Street, London SW1A 1AA, UK",
        false,
        "Acme Ltd | 12 High Street | SW1A 1AA | London | GB | -",
    ),
    (
        "Bill to: Muster GmbH, Hauptstr. 5, 80331 München, Germany",
        false,
        "Muster GmbH | Hauptstr. 5 | 80331 | München | DE | -",
    ),
    (
        "Rechnung an Wiener Haus GmbH, Ringstrasse 3, 1010 Wien, Österreich",
        false,
        "Wiener Haus GmbH | Ringstrasse 3 | 1010 | Wien | AT | -",
    ),
    (
        "Rechnung an Hilti AG, Feldkircherstrasse 100, FL-9494 Schaan",
        false,
        "Hilti AG | Feldkircherstrasse 100 | 9494 | Schaan | LI | -",
    ),
    (
        "Keller AG, c/o Meier Treuhand, Bahnhofstrasse 1, CH-8001 Zürich, MWST CHE-123.456.788",
        true,
        "Keller AG | Bahnhofstrasse 1 | 8001 | Zürich | CH | CHE-123.456.788",
    ),
    (
        "Rechnungsadresse:\nFrau Petra Keller\nSeestrasse 3\n8001 Zürich\nMWST-Nr.: CHE-123.456.788",
        false,
        "Petra Keller | Seestrasse 3 | 8001 | Zürich | CH | CHE-123.456.788",
    ),
    (
        "Rechnungsadresse: Herr Hans Müller, Seestrasse 3, 8001 Zürich",
        false,
        "Hans Müller | Seestrasse 3 | 8001 | Zürich | CH | -",
    ),
    (
        "Indirizzo di fatturazione:\nRossi S.r.l.\nSig.ra Anna Rossi\nVia Nassa, 5\n96017 Noto (SR)\nItalia",
        false,
        "Rossi S.r.l. | Via Nassa, 5 | 96017 | Noto | IT | -",
    ),
    (
        "Adresse de facturation :\nM. Paul Favre\n3, rue du Lac\n75002 Paris cedex 9\nFrance",
        false,
        "Paul Favre | 3, rue du Lac | 75002 | Paris | FR | -",
    ),
    (
        "Adresse de facturation : Modèle SARL, 4, Avenue Pablo Picasso, 92024 Nanterre, France",
        false,
        "Modèle SARL | 4, Avenue Pablo Picasso | 92024 | Nanterre | FR | -",
    ),
    (
        "Merci d'établir la facture au nom de :\n\nSavoie SAS\nService comptabilité\n128, avenue du Rhône\n74000 Annecy\nFrance",
        true,
        "Savoie SAS | 128, avenue du Rhône | 74000 | Annecy | FR | -",
    ),
    (
        "Rechnungsadresse:\nMuster GmbH\nAltrottstraße 31\nPartner Port\n69190\nWalldorf\nDeutschland",
        false,
        "Muster GmbH | Altrottstraße 31 | 69190 | Walldorf | DE | -",
    ),
    (
        "Rechnungsadresse:\nMuster GmbH\nLützowplatz 15\n(Eingang Einemstraße 24)\n10785 Berlin",
        false,
        "Muster GmbH | Lützowplatz 15 | 10785 | Berlin | - | -",
    ),
    (
        "Billing address:\nKeller & Co.\nc/o Meier Trust\nSeestrasse 3\nZurich\nSwitzerland",
        false,
        "Keller & Co. | Seestrasse 3 | - | Zurich | CH | -",
    ),
    (
        "Unsere Rechnungsanschrift lautet wie folgt:\n\nMuster Holding AG\nAbt. Einkauf\nHerr Urs Keller\nAlte Landstrasse 12\n8702 Zollikon",
        false,
        "Muster Holding AG | Alte Landstrasse 12 | 8702 | Zollikon | CH | -",
    ),
    ("VAT: DE136695976", true, "- | - | - | - | - | DE136695976"),
    ("Wir kommen am 14. Mai 2026 um 18 Uhr mit 30 Personen.", false, "- | - | - | - | - | -"),
    ("Nous viendrons le 14 mai avec 40 personnes, salle 3.", false, "- | - | - | - | - | -"),
];

fn check(cases: &[(&str, bool, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, asked, want)| {
            let mut page = Masked::new(&fold(text));
            mask::links(&mut page);
            let vat = vat(&mut page, text);
            let folded = fold(text);
            let held = like_days(page.as_str(), text, &tokens::split(&folded), *asked);
            held.iter().for_each(|s| page.blank(*s));
            mask::numbers(&mut page, None);
            held.iter().for_each(|s| page.restore(&folded, *s));
            let b = read(&mut page, text, *asked, false, vat);
            let parts = [b.name_or_company, b.street, b.postal_code, b.city, b.country, b.vat];
            let got = parts.map(|p| p.unwrap_or("-".into())).join(" | ");
            (got != *want).then(|| format!("{text:?}\n   want {want}\n   got  {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn addresses_of_six_countries() {
    check(CASES);
}

//! An offer as a sheet of paper: the same facts as the mail, in the client's language, as rows for a page or a print.

use super::voice;
use crate::booking::{Booking, Line, LineItem, Offer};
use crate::turn::WhenFact;
use crate::venue::{Language, Venue};

/// A sheet. Texts are plain, prices have their unit, dates their weekday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Language.
    pub language: Language,
    /// Name of the house.
    pub house: String,
    /// Address and phone of the house.
    pub house_lines: Vec<String>,
    /// "Offer 2".
    pub title: String,
    /// Whom it is for.
    pub client_lines: Vec<String>,
    /// Name and value: date, room, people.
    pub facts: Vec<(String, String)>,
    /// Heads of the four columns of `rows`.
    pub heads: [String; 4],
    /// What, how many, price of one, sum.
    pub rows: Vec<[String; 4]>,
    /// Name and amount; the total first.
    pub sums: Vec<(String, String)>,
    /// Closing sentences.
    pub notes: Vec<String>,
}

/// Words that only a sheet needs.
struct Labels {
    offer: &'static str,
    date: &'static str,
    room: &'static str,
    people: &'static str,
    heads: [&'static str; 4],
    total: &'static str,
    vat: &'static str,
    valid: &'static str,
    deposit: &'static str,
    discount: &'static str,
}

fn labels(language: Language) -> Labels {
    match language {
        Language::De => Labels {
            offer: "Offerte",
            date: "Datum",
            room: "Raum",
            people: "Personen",
            heads: ["Leistung", "Menge", "Preis", "Betrag"],
            total: "Total inkl. MWST",
            vat: "darin enthaltene MWST",
            valid: "Gültig bis",
            deposit: "Anzahlung, zahlbar bis",
            discount: "Rabatt",
        },
        Language::En => Labels {
            offer: "Offer",
            date: "Date",
            room: "Room",
            people: "People",
            heads: ["Item", "Quantity", "Price", "Amount"],
            total: "Total incl. VAT",
            vat: "of which VAT",
            valid: "Valid until",
            deposit: "Deposit, due by",
            discount: "Discount",
        },
        Language::Fr => Labels {
            offer: "Offre",
            date: "Date",
            room: "Salle",
            people: "Personnes",
            heads: ["Prestation", "Quantité", "Prix", "Montant"],
            total: "Total TVA incluse",
            vat: "dont TVA",
            valid: "Valable jusqu’au",
            deposit: "Acompte, payable jusqu’au",
            discount: "Remise",
        },
        Language::It => Labels {
            offer: "Offerta",
            date: "Data",
            room: "Sala",
            people: "Persone",
            heads: ["Prestazione", "Quantità", "Prezzo", "Importo"],
            total: "Totale IVA inclusa",
            vat: "di cui IVA",
            valid: "Valida fino a",
            deposit: "Acconto, pagabile entro",
            discount: "Sconto",
        },
    }
}

/// The sheet of one version of a booking's offer.
pub fn sheet(b: &Booking, offer: &Offer, venue: &Venue) -> Sheet {
    let (v, l) = (voice(b.language), labels(b.language));
    let row = |line: &Line| {
        let name = if line.item == LineItem::Discount { l.discount.to_owned() } else { line.name.clone() };
        let price = format!("{} {}", v.money(line.unit_price), v.unit(line.unit));
        [name, line.quantity.to_string(), price.trim().to_owned(), v.money(line.total)]
    };
    let room = offer.lines.iter().find(|x| matches!(x.item, LineItem::Room(_))).map(|x| x.name.clone());
    let mut facts = Vec::new();
    if let Some(s) = b.facts.schedule {
        let when = WhenFact { date: s.date, end_date: s.end_date, start: s.start, end: s.end };
        facts.push((l.date.to_owned(), v.when(&when)));
    }
    facts.extend(room.map(|name| (l.room.to_owned(), name)));
    facts.extend(b.facts.participants.map(|n| (l.people.to_owned(), n.to_string())));
    let vat = offer.vat.iter().map(|p| (format!("{} {}", l.vat, v.percent(p.rate)), v.money(p.amount)));
    let mut notes = vec![format!("{} {}", l.valid, v.date(offer.valid_until))];
    notes.extend(offer.deposit.as_ref().map(|d| format!("{} {}: {}", l.deposit, v.date(d.due), v.money(d.amount))));
    let (c, bill) = (&b.client, &b.facts.billing);
    let place = [&bill.postal_code, &bill.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let named = bill.name_or_company.clone().or_else(|| c.company.clone()).or_else(|| c.name.clone());
    let client = [named, bill.street.clone(), Some(place), Some(c.email.clone())];
    Sheet {
        language: b.language,
        house: venue.name.clone(),
        house_lines: [Some(venue.address.clone()), venue.phone.clone()].into_iter().flatten().collect(),
        title: format!("{} {}", l.offer, offer.version),
        client_lines: client.into_iter().flatten().filter(|line| !line.is_empty()).collect(),
        facts,
        heads: l.heads.map(str::to_owned),
        rows: offer.lines.iter().map(row).collect(),
        sums: std::iter::once((l.total.to_owned(), v.money(offer.total))).chain(vat).collect(),
        notes,
    }
}

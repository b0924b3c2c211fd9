//! One door to each parser by itself, for the fuzz targets and the property tests: any text in, its laws held.
//! A law that breaks panics; nothing else of the crate may use this.
#![allow(clippy::panic, clippy::missing_panics_doc, reason = "a broken law must be loud")]

use super::fold::{Masked, Span, fold, snap};
use super::{Context, Understanding, billing, catalogue, clean, headcount, mask, money, phone, rooms, sentences, when};
use crate::venue::Venue;
use jiff::civil::Date;

fn page(text: &str) -> (Masked, sentences::Text) {
    let page = Masked::new(&fold(text));
    let parsed = sentences::read(page.as_str());
    (page, parsed)
}

/// Parsers count in folded text, where a letter may be two; a mail's spans are snapped to whole letters.
fn lies_in(text: &str, span: Span) {
    let whole = snap(text, span);
    assert!(whole.0 <= whole.1 && text.get(whole.0..whole.1).is_some(), "{span:?} is no part of {text:?}");
}

/// Quotes and signatures: nothing is invented, and what is new stays new.
pub fn clean(subject: &str, body: &str) {
    let first = clean::clean(subject, body);
    let again = clean::clean("", &first.text);
    assert!(again.text.len() <= first.text.len(), "cleaning adds nothing");
}

/// Dates and times.
pub fn dates(text: &str, today: Date) {
    let (mut masked, parsed) = page(text);
    let (reading, _) = when::read(&mut masked, text, &parsed, today, &Context::default());
    reading.dates.iter().for_each(|found| lies_in(text, found.span));
    reading.times.iter().for_each(|(_, span)| lies_in(text, *span));
}

/// Headcounts, as an answer to "how many" and out of the blue.
pub fn counts(text: &str) {
    let (masked, parsed) = page(text);
    for before in [headcount::Before::Unknown, headcount::Before::Talk, headcount::Before::Asked] {
        let read = headcount::read(&masked, &parsed, headcount::Setting { before, language: None, things: &[] });
        read.count.iter().for_each(|(_, span)| lies_in(text, *span));
        read.change.iter().for_each(|(_, span)| lies_in(text, *span));
    }
}

/// Amounts of money.
pub fn amounts(text: &str, venue: &Venue) {
    let (mut masked, parsed) = page(text);
    let mut all = money::read(&mut masked, &parsed, venue.currency);
    all.extend(money::bare(&mut masked, &parsed, venue.currency, !all.is_empty(), Some(0)));
    all.iter().for_each(|(_, span)| lies_in(text, *span));
}

/// Phone numbers and links.
pub fn phones(text: &str) {
    let mut masked = Masked::new(&fold(text));
    mask::links(&mut masked);
    mask::numbers(&mut masked, None);
    assert_eq!(masked.as_str().len(), fold(text).len(), "masking keeps every place");
    phone::find(&fold(text), None);
}

/// Billing addresses and VAT ids.
pub fn billing(text: &str) {
    for asked in [false, true] {
        let mut masked = Masked::new(&fold(text));
        let vat = billing::vat(&mut masked, text);
        billing::read(&mut masked, text, asked, false, vat);
    }
}

/// Rooms, layouts, products and menus.
pub fn things(text: &str, venue: &Venue) {
    let (mut masked, parsed) = page(text);
    let found = rooms::find(&masked, text, &parsed, venue, false).judged(&mut masked, &parsed);
    found.rooms.iter().for_each(|room| lies_in(text, room.span));
    let read = catalogue::read(&mut masked, text, &parsed, &[], venue, false);
    read.wishes.iter().for_each(|wish| lies_in(text, wish.span));
}

/// A whole mail: every span lies in the new text.
pub fn mail(subject: &str, body: &str, today: Date, venue: &Venue, context: &Context) -> Understanding {
    let u = super::understand(Some(subject), body, today, venue, context);
    let spans = u.dates.iter().map(|m| m.span);
    let spans = spans.chain(u.times.iter().map(|m| m.span)).chain(u.rooms.iter().map(|m| m.span));
    let spans = spans.chain(u.products.iter().map(|m| m.span)).chain(u.money.iter().map(|m| m.span));
    let spans = spans.chain(u.acts.iter().map(|m| m.span)).chain(u.headcount.iter().map(|m| m.span));
    let spans = spans.chain(u.layout.iter().map(|m| m.span)).chain(u.event_type.iter().map(|m| m.span));
    spans.for_each(|s| assert!(u.text.get(s.0..s.1).is_some(), "{s:?} is no part of {:?}", u.text));
    u
}

//! The reader (being written).
use super::{Context, Understanding};
use crate::venue::Venue;
use jiff::civil::Date;

pub(super) fn understand(
    _subject: Option<&str>,
    body: &str,
    _today: Date,
    _venue: &Venue,
    _context: &Context,
) -> Understanding {
    Understanding {
        text: body.to_owned(),
        language: None,
        dates: vec![],
        times: vec![],
        headcount: None,
        rooms: vec![],
        unknown_room: None,
        layout: None,
        products: vec![],
        asked_about: vec![],
        money: vec![],
        billing: Default::default(),
        contact: Default::default(),
        event_type: None,
        acts: vec![],
        signals: vec![],
    }
}

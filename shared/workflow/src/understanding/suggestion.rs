//! What a model suggests for a mail: values with the words they were read from. Nothing of it counts before
//! [`super::merge::merge`] has found the words in the client's new text.

use crate::venue::{ClockTime, Language, Layout, RoomId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// All that a model may suggest. Every part may be missing; a part that is not named here makes it unreadable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Suggestion {
    /// Days of the event.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<SuggestedDate>,
    /// Times of the event.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<SuggestedTime>,
    /// How many people come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headcount: Option<SuggestedCount>,
    /// Rooms wished.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<SuggestedRoom>,
    /// How the chairs shall stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<SuggestedLayout>,
    /// Products and menus wished or dropped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<SuggestedProduct>,
    /// What the client does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<ActQuote>,
    /// Language of the mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// One day, or consecutive days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestedDate {
    /// The client's words, verbatim.
    pub quote: String,
    /// First day.
    pub start: Date,
    /// Last day of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
}

/// A time range or its known half.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestedTime {
    /// The client's words, verbatim.
    pub quote: String,
    /// Start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<ClockTime>,
    /// End.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<ClockTime>,
}

/// A number of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestedCount {
    /// The client's words, verbatim.
    pub quote: String,
    /// How many.
    pub value: u32,
}

/// A room by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestedRoom {
    /// The client's words, verbatim.
    pub quote: String,
    /// Which.
    pub id: RoomId,
}

/// A layout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestedLayout {
    /// The client's words, verbatim.
    pub quote: String,
    /// Which.
    pub value: Layout,
}

/// A product or menu by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestedProduct {
    /// The client's words, verbatim.
    pub quote: String,
    /// Id of a product or of a menu.
    pub id: String,
    /// How many, when said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// `false` removes it.
    #[serde(default = "yes")]
    pub wanted: bool,
}

fn yes() -> bool {
    true
}

/// What the client does with some words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActQuote {
    /// The client's words, verbatim.
    pub quote: String,
    /// What.
    pub act: SuggestedAct,
}

/// The acts a model may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SuggestedAct {
    /// Wants to hold an event.
    Inquire,
    /// Agrees to what was asked.
    Confirm,
    /// Accepts the offer. Never taken from a model.
    Accept,
    /// Refuses what was proposed or offered.
    Decline,
    /// Wants a person.
    RequestHuman,
    /// Wants to see the house.
    VisitSite,
    /// Asks something.
    Ask,
    /// Thanks.
    Thank,
    /// Wants to cancel.
    Cancel,
}

impl Suggestion {
    /// Whether nothing is suggested.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same with every quote rewritten: for quotes that hold tokens for what the model was not shown.
    #[must_use]
    pub fn with_quotes(mut self, rewrite: impl Fn(&str) -> String) -> Self {
        let quotes = self.dates.iter_mut().map(|x| &mut x.quote);
        let quotes = quotes.chain(self.times.iter_mut().map(|x| &mut x.quote));
        let quotes = quotes.chain(self.headcount.iter_mut().map(|x| &mut x.quote));
        let quotes = quotes.chain(self.rooms.iter_mut().map(|x| &mut x.quote));
        let quotes = quotes.chain(self.layout.iter_mut().map(|x| &mut x.quote));
        let quotes = quotes.chain(self.products.iter_mut().map(|x| &mut x.quote));
        let quotes = quotes.chain(self.acts.iter_mut().map(|x| &mut x.quote));
        quotes.for_each(|quote| *quote = rewrite(quote));
        self
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const WHOLE: &str = r#"{
        "dates": [{"quote": "the 14th", "start": "2026-03-14", "end": "2026-03-15"}],
        "times": [{"quote": "from six", "start": "18:00"}],
        "headcount": {"quote": "three dozen", "value": 36},
        "rooms": [{"quote": "the big one", "id": "atelier-room-a"}],
        "layout": {"quote": "in rows", "value": "theatre"},
        "products": [{"quote": "bubbles", "id": "prosecco", "quantity": 3, "wanted": false}],
        "acts": [{"quote": "can I talk to somebody", "act": "request_human"}],
        "language": "en"
    }"#;

    #[test]
    fn every_part_is_read_and_written_back_as_it_was() {
        let read: Suggestion = serde_json::from_str(WHOLE).unwrap();
        assert_eq!(read.headcount.as_ref().unwrap().value, 36);
        assert!(!read.products.first().unwrap().wanted);
        let again: Suggestion = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
    }

    #[test]
    fn every_part_may_be_missing() {
        let read: Suggestion = serde_json::from_str("{}").unwrap();
        assert!(read.is_empty());
        assert_eq!(serde_json::to_string(&read).unwrap(), "{}");
    }

    #[test]
    fn a_part_that_nobody_knows_is_refused() {
        for odd in [
            r#"{"discount": 20}"#,
            r#"{"acts": [{"quote": "x", "act": "approve"}]}"#,
            r#"{"headcount": {"quote": "x", "value": 3, "price": 1}}"#,
        ] {
            assert!(serde_json::from_str::<Suggestion>(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn quotes_are_rewritten_everywhere() {
        let read: Suggestion = serde_json::from_str(WHOLE).unwrap();
        let text = serde_json::to_string(&read.with_quotes(|q| format!("<{q}>"))).unwrap();
        assert_eq!(text.matches("\"<").count(), 7, "{text}");
    }
}

//! Plan to text, and the proof that a text states only what its plan holds.
//!
//! A language is one folder that implements [`Voice`], one file per concern, and names its words for reading back:
//! [`de`], [`en`], [`fr`], [`it`]. [`speak`] decides once which sentence fits where. What is said comes from the plan
//! alone; [`verify`] reads a finished text, whoever wrote it, and traces every fact back to the plan.

// A fact that a language's sentence must state is a parameter: leaving it out does not compile.
#![deny(unused_variables)]

mod de;
mod en;
mod fr;
mod it;
mod manager;
mod once;
pub mod own;
pub mod page;
mod reasons;
pub mod rephrase;
mod sheet;
mod speak;
mod spoken;
mod style;
mod verify;
mod voice;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests;

pub use manager::{manager_mail, notice_mail};
pub use page::html;
pub use reasons::reason;
pub use sheet::{Sheet, sheet};
pub use spoken::Button;
pub use verify::{Deviation, own_words, promises, verify, verify_by_hand};

use crate::booking::EventId;
use crate::turn::{Plan, Say};
use crate::venue::{Language, Unit, Venue};
use jiff::civil::Date;
use own::Own;
use style::{Manner, Style, Voice};
use voice::Frame as _;

/// Longest paragraph that still takes in another short sentence, in bytes.
const SHORT: usize = 230;

/// The voice of a language.
fn voice(language: Language) -> &'static dyn Voice {
    match language {
        Language::De => &de::German,
        Language::En => &en::English,
        Language::Fr => &fr::French,
        Language::It => &it::Italian,
    }
}

/// A date with its weekday, as a mail writes it.
pub fn date(language: Language, date: Date) -> String {
    voice(language).date(date)
}

/// The name of a month, 1 to 12; empty for another number.
pub fn month(language: Language, month: i8) -> &'static str {
    style::month_name(voice(language).months(), month)
}

/// What a price counts: "pro Person".
pub fn unit(language: Language, unit: Unit) -> &'static str {
    voice(language).unit(unit)
}

/// The mail text of a plan: salutation, sentences in paragraphs, call to action, signature, disclosure.
///
/// The words are the house's own where it has some. A manager's own words keep the salutation and the closing they bring
/// along, and are not signed by a machine.
pub fn render(plan: &Plan, venue: &Venue, _event: &EventId) -> String {
    written(plan, venue, &Own::of(plan.language(), venue))
}

/// The same in a given voice.
fn written(plan: &Plan, venue: &Venue, voice: &Own<'_>) -> String {
    let by_hand = plan.says().iter().all(|s| matches!(s, Say::Manager { .. }));
    let body = paragraphs(plan.says(), voice).join("\n\n");
    let salutation = voice.salutation(plan.client_name().and_then(style::presentable_name));
    let (greets, closes) = if by_hand { courtesies(&body, &salutation, voice) } else { (false, false) };
    let mut text = String::with_capacity(body.len() + 256);
    if !greets {
        text.push_str(&salutation);
        text.push_str("\n\n");
    }
    text.push_str(&body);
    if !closes {
        text.push_str("\n\n");
        text.push_str(&signature(venue, voice));
    }
    if venue.policy.ai_disclosure && !by_hand {
        text.push_str("\n\n");
        text.push_str(voice.disclosure());
    }
    text
}

/// Whether a text written by hand brings a salutation and a closing, the house's own or any other.
fn courtesies(body: &str, salutation: &str, voice: &Own<'_>) -> (bool, bool) {
    let (greets, closes) = style::courtesies(body);
    let own_closing = voice.signature().and_then(<[String]>::first);
    let tail = || body.lines().filter(|l| !l.trim().is_empty()).rev().take(5);
    let closes = closes || own_closing.is_some_and(|c| tail().any(|line| line.trim() == c.trim()));
    (greets || body.lines().next().is_some_and(|line| line.trim() == salutation.trim()), closes)
}

/// The subject of a booking's thread, made from its first mail.
pub fn subject(first: &Plan, venue: &Venue, _event: &EventId) -> String {
    let facts = verify::facts::Facts::of(first.says());
    voice(first.language()).subject(&venue.name, facts.event_day)
}

/// The says in paragraphs: short neighbours share one, the call to action stands last and alone.
fn paragraphs(says: &[Say], voice: &dyn Voice) -> Vec<String> {
    let says = style::in_order(says);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for (i, say) in says.iter().enumerate() {
        let (before, rest) = says.split_at(i);
        let said = speak::say(say, voice, &Style::new(before, rest.get(1..).unwrap_or_default()));
        let said = if matches!(say, Say::Manager { .. }) { said } else { voice.typeset(said) };
        let manner = style::manner(say);
        for (n, part) in said.split("\n\n").filter(|p| !p.trim().is_empty()).enumerate() {
            let joins = open && n == 0 && manner == Manner::Flows;
            match paragraphs.last_mut().filter(|last| joins && last.len() + part.len() < SHORT) {
                Some(last) => {
                    last.push(' ');
                    last.push_str(part);
                }
                None => paragraphs.push(part.to_owned()),
            }
            open = n == 0 && manner == Manner::Flows;
        }
    }
    paragraphs
}

/// The house's own lines, else closing, house, city and phone.
fn signature(venue: &Venue, voice: &Own<'_>) -> String {
    if let Some(lines) = voice.signature() {
        return lines.join("\n");
    }
    let mut lines = vec![voice.closing().to_owned(), venue.from_name.clone()];
    if venue.name != venue.from_name {
        lines.push(venue.name.clone());
    }
    lines.push(match &venue.phone {
        Some(phone) => format!("{}, {phone}", venue.city),
        None => venue.city.clone(),
    });
    lines.join("\n")
}

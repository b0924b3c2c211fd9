//! A manager changes facts of an event: PATCH `/api/events/{id}`.

use crate::State;
use crate::desk::acts::{About, House, Turned};
use crate::desk::turn::letter::one_line;
use crate::desk::{Answered, check_length};
use crate::http::request::nearest;
use crate::http::{ApiError, Code, Problems, Sent, Shape};
use crate::view::{self, EventView};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use workflow::replay::Given;
use workflow::turn::Amendment;
use workflow::understanding::BillingParts;
use workflow::venue::{ClockTime, Layout, RoomId, Venue};

/// New values, named as in the event view; what is absent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct AmendRequest {
    /// Who.
    pub client: ClientPatch,
    /// When.
    pub schedule: SchedulePatch,
    /// How many people, 1 to 9 999.
    #[cfg_attr(feature = "openapi", schemars(range(min = 1, max = 9_999)))]
    #[serde(deserialize_with = "crate::http::whole::optional")]
    pub participants: Option<u16>,
    /// How the chairs stand.
    pub layout: Option<Layout>,
    /// Which room.
    pub room: Option<RoomPatch>,
    /// Where the invoice goes.
    pub billing: BillingPatch,
}

/// About the client; the address is who they are and stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ClientPatch {
    /// Name.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub name: Option<String>,
    /// Company.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub company: Option<String>,
    /// Phone.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub phone: Option<String>,
}

/// When the event is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SchedulePatch {
    /// First day.
    pub date: Option<Date>,
    /// Last day of several.
    pub end_date: Option<Date>,
    /// Start.
    pub start: Option<ClockTime>,
    /// End; at or before the start means after midnight.
    pub end: Option<ClockTime>,
}

/// A room by its id.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoomPatch {
    /// In the catalogue.
    pub id: String,
}

/// Parts of the billing address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct BillingPatch {
    /// Company or person.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub name_or_company: Option<String>,
    /// Street and number.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub street: Option<String>,
    /// Postal code.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub postal_code: Option<String>,
    /// Town.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub city: Option<String>,
    /// ISO 3166 alpha-2.
    #[cfg_attr(feature = "openapi", schemars(regex(pattern = "^[A-Za-z]{2}$")))]
    pub country: Option<String>,
    /// VAT id.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub vat: Option<String>,
}

/// An event after a change, and the mail that tells the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Amended {
    /// As it is now.
    #[serde(flatten)]
    pub event: EventView,
    /// The mail, if there was something to tell.
    pub sent: Option<crate::desk::acts::Sent>,
}

/// Most people an event may have.
const MOST_PEOPLE: u16 = 9_999;

/// Changes facts of an event, all of them or none; the client is told what it leads to.
///
/// # Errors
/// `NotFound`, `Invalid`, `Conflict` when it cannot be had, `PreconditionFailed`, `KeyReused`, `Busy`, the store's.
pub async fn amend(state: &State, about: About<'_>, request: &Sent<AmendRequest>) -> Result<Answered, ApiError> {
    let by = &about.who.actor;
    let turned = House { state, about }
        .turn_by(
            |booking, scene| {
                let known = booking.facts.schedule.map(|s| s.date);
                let amendment = request.judge(|r| judged(r, request.shape(), &scene.venue, known))?;
                Ok(Given::Amend { by: by.clone(), amendment: Box::new(amendment) })
            },
            amended,
        )
        .await;
    request.shape().with(turned)
}

fn amended(t: &Turned<'_>) -> Result<Value, ApiError> {
    let event = view::event(t.after, &t.scene.venue);
    Ok(serde_json::to_value(Amended { event, sent: t.sent.clone() })?)
}

/// What is wanted, or everything that is wrong with it.
fn judged(r: &AmendRequest, shape: &Shape, venue: &Venue, known: Option<Date>) -> Result<Amendment, ApiError> {
    let mut problems = Problems::default();
    let amendment = checked(r, &mut problems);
    problems.keep(known_room(&amendment, venue))?;
    if shape.is_sound("/schedule/date") {
        problems.keep(in_order(&amendment, known))?;
    }
    problems.finish()?;
    Ok(amendment)
}

/// Everything that can be judged without the booking.
fn checked(r: &AmendRequest, problems: &mut Problems) -> Amendment {
    let mut line = |pointer: &str, text: &Option<String>| -> Option<String> {
        check_length(problems, pointer, text.as_deref());
        let clean = text.as_deref().map(one_line);
        if clean.as_deref() == Some("") {
            problems.add(pointer, Code::Empty, "write something, or leave it out");
        }
        clean
    };
    let (c, b) = (&r.client, &r.billing);
    let amendment = Amendment {
        name: line("/client/name", &c.name),
        company: line("/client/company", &c.company),
        phone: line("/client/phone", &c.phone),
        date: r.schedule.date,
        end_date: r.schedule.end_date,
        start: r.schedule.start,
        end: r.schedule.end,
        participants: r.participants,
        layout: r.layout,
        room: r.room.as_ref().map(|room| RoomId(room.id.clone())),
        billing: BillingParts {
            name_or_company: line("/billing/name_or_company", &b.name_or_company),
            street: line("/billing/street", &b.street),
            postal_code: line("/billing/postal_code", &b.postal_code),
            city: line("/billing/city", &b.city),
            country: line("/billing/country", &b.country).map(|c| c.to_uppercase()),
            vat: line("/billing/vat", &b.vat),
            note: None,
        },
    };
    if r.participants.is_some_and(|n| !(1..=MOST_PEOPLE).contains(&n)) {
        problems.add("/participants", Code::OutOfRange, "1 to 9999");
    }
    let country = amendment.billing.country.as_deref();
    if country.is_some_and(|c| !workflow::understanding::is_country(c)) {
        problems.add("/billing/country", Code::InvalidValue, "a country in two letters, e.g. CH");
    }
    amendment
}

fn known_room(a: &Amendment, venue: &Venue) -> Result<(), ApiError> {
    let Some(id) = a.room.as_ref().filter(|id| venue.room(id).is_none()) else { return Ok(()) };
    let ids: Vec<&str> = venue.rooms.iter().map(|r| r.id.0.as_str()).collect();
    let near = match nearest(&id.0, &ids) {
        near if near.is_empty() => ids.iter().map(|id| (*id).to_owned()).collect(),
        near => near,
    };
    Err(ApiError::suggest("/room/id", Code::UnknownRoom, "the house has no such room", near))
}

/// Days in order, and no time without a day.
fn in_order(a: &Amendment, known: Option<Date>) -> Result<(), ApiError> {
    let mut problems = Problems::default();
    match a.date.or(known) {
        None if a.start.is_some() || a.end.is_some() || a.end_date.is_some() => {
            problems.add("/schedule/date", Code::MissingField, "no day is known yet");
        }
        Some(first) if a.end_date.is_some_and(|last| last < first) => {
            problems.add("/schedule/end_date", Code::OutOfRange, "not before the first day");
        }
        _ => {}
    }
    problems.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(body: Value) -> AmendRequest {
        serde_json::from_value(body).unwrap()
    }

    #[test]
    fn s4v_every_problem_of_a_change_is_named() {
        let wrong = read(json!({
            "client": { "name": " ", "phone": "x".repeat(10_001) }, "participants": 0,
            "billing": { "country": "Switzerland" }, "room": { "id": "atelier-room-x" }, "schedule": { "start": "09:00" },
        }));
        let venue = workflow::venue::seed::atelier().unwrap();
        let judged = judged(&wrong, &Shape::default(), &venue, None);
        let Err(ApiError::Invalid(errors)) = judged else { panic!("taken") };
        let pointers: Vec<&str> = errors.iter().map(|e| e.pointer.as_str()).collect();
        let all = ["/client/name", "/client/phone", "/participants", "/billing/country", "/room/id", "/schedule/date"];
        assert_eq!(pointers, all);
    }

    #[test]
    fn a_change_never_holds_a_status_or_an_address() {
        for body in [json!({"status": "Confirmed"}), json!({"client": {"email": "x@y.ch"}}), json!({"version": 3})] {
            assert!(serde_json::from_value::<AmendRequest>(body).is_err());
        }
    }

    #[test]
    fn an_unknown_room_is_never_replaced_by_another() {
        let venue = workflow::venue::seed::atelier().unwrap();
        let wanted = |id: &str| Amendment { room: Some(RoomId(id.into())), ..Amendment::default() };
        assert!(known_room(&wanted("atelier-room-a"), &venue).is_ok());
        let Err(ApiError::Invalid(errors)) = known_room(&wanted("atelier-room-x"), &venue) else { panic!("taken") };
        assert_eq!((errors[0].code, errors[0].suggestions.len()), (Code::UnknownRoom, 3));
    }

    #[test]
    fn hours_need_a_day_and_days_an_order() {
        let nine = ClockTime::hm(9, 0);
        let hours = Amendment { start: nine, ..Amendment::default() };
        assert!(in_order(&hours, None).is_err());
        let day: Date = "2026-05-02".parse().unwrap();
        assert!(in_order(&hours, Some(day)).is_ok());
        let backwards = Amendment { end_date: "2026-05-01".parse().ok(), ..Amendment::default() };
        assert!(in_order(&backwards, Some(day)).is_err());
    }
}

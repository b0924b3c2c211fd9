//! Bookings as an iCalendar file (RFC 5545). It names rooms, kinds and numbers, never a client: whoever has the link
//! may read it.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::fmt::Write as _;
use workflow::booking::{Booking, Schedule, Status};
use workflow::venue::Venue;

/// Octets of a line, RFC 5545 section 3.1.
const LINE: usize = 75;

/// The file of these bookings; those without a day, or not held, are left out.
pub fn ics(venue: &Venue, zone: &TimeZone, bookings: &[Booking], domain: &str) -> String {
    let mut out = String::new();
    for head in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OpenEvent//Calendar//EN", "METHOD:PUBLISH"] {
        line(&mut out, head);
    }
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&venue.name)));
    for b in bookings {
        let status = match b.status() {
            Status::Option => "TENTATIVE",
            Status::Confirmed => "CONFIRMED",
            Status::Lead | Status::Cancelled => continue,
        };
        for (n, (from, to)) in b.facts.schedule.iter().flat_map(|s| spans(s, zone)).enumerate() {
            line(&mut out, "BEGIN:VEVENT");
            line(&mut out, &format!("UID:{}.{n}@{domain}", b.id));
            line(&mut out, &format!("DTSTAMP:{}", utc(b.updated_at)));
            line(&mut out, &format!("DTSTART{from}"));
            line(&mut out, &format!("DTEND{to}"));
            line(&mut out, &format!("SUMMARY:{}", escaped(&summary(b, venue))));
            line(&mut out, &format!("LOCATION:{}", escaped(&format!("{}, {}", venue.name, venue.city))));
            line(&mut out, &format!("STATUS:{status}"));
            line(&mut out, "END:VEVENT");
        }
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Begin and end of each day; the whole days while the time is not known.
fn spans(s: &Schedule, zone: &TimeZone) -> Vec<(String, String)> {
    match s.windows() {
        Some(all) => {
            let at = |t: DateTime| Some(format!(":{}", utc(t.to_zoned(zone.clone()).ok()?.timestamp())));
            all.iter().filter_map(|w| Some((at(w.start)?, at(w.end)?))).collect()
        }
        None => {
            let after = s.last_day().checked_add(1.day()).unwrap_or(s.date);
            let day = |d: jiff::civil::Date| format!(";VALUE=DATE:{}", d.strftime("%Y%m%d"));
            vec![(day(s.date), day(after))]
        }
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn summary(b: &Booking, venue: &Venue) -> String {
    let room = b.hold.as_ref().map(|h| &h.room).and_then(|id| venue.room(id)).map(|r| r.name.clone());
    let kind = b.facts.event_type.clone();
    let people = b.facts.participants.map(|n| n.to_string());
    let known: Vec<String> = room.into_iter().chain(kind).chain(people).collect();
    if known.is_empty() { venue.name.clone() } else { known.join(" · ") }
}

/// RFC 5545 section 3.3.11.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded where it would be longer than 75 octets, never inside a character.
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for c in text.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        used += c.len_utf8();
        let _ = write!(out, "{c}");
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zones;
    use workflow::booking::{Client, EventId};
    use workflow::venue::{Language, seed};

    fn zone() -> TimeZone {
        zones::named("Europe/Zurich").unwrap()
    }
    fn schedule(end: Option<&str>, times: Option<(&str, &str)>) -> Schedule {
        Schedule {
            date: "2026-05-12".parse().unwrap(),
            end_date: end.map(|d| d.parse().unwrap()),
            start: times.map(|(t, _)| t.parse().unwrap()),
            end: times.map(|(_, t)| t.parse().unwrap()),
        }
    }

    #[test]
    fn times_are_those_of_the_house_and_may_end_after_midnight() {
        let summer = spans(&schedule(None, Some(("18:00", "02:00"))), &zone());
        assert_eq!(summer, [(":20260512T160000Z".to_owned(), ":20260513T000000Z".to_owned())]);
        assert_eq!(spans(&schedule(Some("2026-05-14"), Some(("09:00", "17:00"))), &zone()).len(), 3);
        let days = spans(&schedule(Some("2026-05-13"), None), &zone());
        assert_eq!(days, [(";VALUE=DATE:20260512".to_owned(), ";VALUE=DATE:20260514".to_owned())]);
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut out = String::new();
        line(&mut out, &format!("SUMMARY:{}", "ü".repeat(100)));
        assert!(out.split("\r\n").all(|l| l.len() <= LINE), "{out}");
        assert_eq!(out.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "ü".repeat(100)));
        assert_eq!(escaped("a;b,c\\d\ne\r"), "a\\;b\\,c\\\\d\\ne");
    }

    #[test]
    fn pr01_what_is_not_held_is_left_out_and_no_client_is_named() {
        let client = Client { email: "anna@example.ch".into(), name: Some("Anna".into()), company: None, phone: None };
        let now = "2026-03-02T08:00:00Z".parse().unwrap();
        let mut b = Booking::new(EventId("01ARZ3NDEKTSV4RRFFQ69G5FAV".into()), client, Language::De, now);
        b.facts.schedule = Some(schedule(None, None));
        let file = ics(&seed::atelier().unwrap(), &zone(), &[b], "mail.example");
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n"));
        assert!(!file.contains("VEVENT") && !file.to_lowercase().contains("anna"), "{file}");
    }
}

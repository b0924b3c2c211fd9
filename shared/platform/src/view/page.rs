//! The public page of a snapshot: escaped, without script, image or link, the same facts as its data.

use crate::store::Snapshot;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use words::words;
use workflow::venue::{Language, Unit};
use workflow::wording::page::{escaped, tag as lang};
use workflow::wording::{date, month, unit};

mod words;

const STYLE: &str = ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:42em;\
                     margin:0 auto;padding:1em}h2{margin-top:1.5em}article{margin:0 0 1.2em}h3,p{margin:0}small{opacity:.7}";

/// The policy under which the page works: its one style by its hash, and nothing else from anywhere.
pub fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// The page of a snapshot.
pub fn page(s: &Snapshot) -> String {
    let data = &s.data;
    let language: Language = read(data, "language").unwrap_or_default();
    let w = words(language);
    let house = |member: &str| text(data, &format!("/house/{member}"));
    let mut body = String::new();
    tag(&mut body, "h1", house("name"));
    let address: Vec<&str> = [house("address"), house("phone")].into_iter().filter(|t| !t.is_empty()).collect();
    tag(&mut body, "p", &address.join(" · "));
    if let Ok(day) = text(data, "/date").parse::<Date>() {
        tag(&mut body, "h2", &date(language, day));
        if data.get("closed").and_then(Value::as_bool) == Some(true) {
            tag(&mut body, "p", w.closed);
        }
    }
    section(&mut body, w.rooms, data, "rooms", |one| room(one, language));
    section(&mut body, w.menus, data, "menus", |one| menu(one, language));
    section(&mut body, w.products, data, "products", |one| {
        vec![("h3", text(one, "/name").to_owned()), ("p", price(one, "price", language))]
    });
    section(&mut body, w.answers, data, "items", |one| {
        vec![("h3", text(one, "/question").to_owned()), ("p", text(one, "/answer").to_owned())]
    });
    let made = date(language, TimeZone::UTC.to_datetime(s.meta.created_at).date());
    let _ = writeln!(body, "<p><small>{} {}</small></p>", escaped(w.as_of), escaped(&made));
    document(language, house("name"), &body)
}

/// The page when there is none: in the languages of all houses, since nobody knows whose it was.
pub fn gone() -> String {
    let mut body = String::new();
    for language in words::ALL {
        let _ = writeln!(body, "<p lang=\"{}\">{}</p>", lang(language), escaped(words(language).gone));
    }
    document(Language::En, "404", &body)
}

fn document(language: Language, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex, nofollow\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        lang(language),
        escaped(title)
    )
}

fn section(
    body: &mut String,
    title: &str,
    data: &Value,
    list: &str,
    lines: impl Fn(&Value) -> Vec<(&'static str, String)>,
) {
    let all = data.get(list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if all.is_empty() {
        return;
    }
    tag(body, "h2", title);
    for one in all {
        body.push_str("<article>");
        for (name, line) in lines(one) {
            tag(body, name, &line);
        }
        body.push_str("</article>\n");
    }
}

fn room(one: &Value, language: Language) -> Vec<(&'static str, String)> {
    let w = words(language);
    let most = one.get("capacity_max").and_then(Value::as_u64).unwrap_or_default();
    let size = format!("{} {most} {}", w.up_to, w.people);
    let mut lines = vec![
        ("h3", text(one, "/name").to_owned()),
        ("p", format!("{size} · {}", price(one, "day_rate", language))),
        ("p", list(one, "features_text").join(", ")),
    ];
    let slots = one.pointer("/availability/slots").and_then(Value::as_array);
    if let Some(slots) = slots.filter(|_| text(one, "/availability/status") != "closed") {
        let free = slots.iter().filter(|s| s.get("free").and_then(Value::as_bool) == Some(true));
        let free: Vec<String> = free.map(|s| format!("{}–{}", text(s, "/start"), text(s, "/end"))).collect();
        let line = if free.is_empty() { w.none_free.to_owned() } else { format!("{}: {}", w.free, free.join(", ")) };
        lines.push(("p", line));
    }
    lines
}

fn menu(one: &Value, language: Language) -> Vec<(&'static str, String)> {
    let w = words(language);
    let is = |member: &str| one.get(member).and_then(Value::as_bool) == Some(true);
    let courses = one.get("courses").and_then(Value::as_u64).map(|n| format!("{n} {}", w.courses));
    let kind = if is("vegan") { Some(w.vegan) } else { is("vegetarian").then_some(w.vegetarian) };
    let about: Vec<String> = courses
        .into_iter()
        .chain(kind.map(str::to_owned))
        .chain(is("wine_pairing").then(|| w.wine.to_owned()))
        .collect();
    let months: Vec<&str> =
        read::<Vec<i8>>(one, "months").unwrap_or_default().into_iter().map(|m| month(language, m)).collect();
    let season = if months.is_empty() || months.len() == 12 {
        String::new()
    } else {
        format!("{} {}", w.served, months.join(", "))
    };
    vec![
        ("h3", text(one, "/name").to_owned()),
        ("p", price(one, "price", language)),
        ("p", about.join(" · ")),
        ("p", season),
        ("p", text(one, "/description").to_owned()),
    ]
}

/// An amount with what it counts: never one without the other (D-19).
fn price(one: &Value, member: &str, language: Language) -> String {
    let counted = if member == "day_rate" { Some(Unit::PerDay) } else { read(one, "unit") };
    let per = counted.map(|u| unit(language, u)).unwrap_or_default();
    format!("{} {per}", text(one, &format!("/{member}/display")))
}

/// A member of a type of its own.
fn read<T: DeserializeOwned>(value: &Value, member: &str) -> Option<T> {
    value.get(member).cloned().and_then(|v| serde_json::from_value(v).ok())
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, member: &str) -> Vec<&'a str> {
    value.get(member).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// An element with a text, unless there is none.
fn tag(body: &mut String, name: &str, line: &str) {
    if !line.trim().is_empty() {
        let _ = writeln!(body, "<{name}>{}</{name}>", escaped(line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SnapshotId;
    use crate::store::{SnapshotMeta, Tenant};
    use serde_json::json;

    fn snapshot(data: Value) -> Snapshot {
        let meta = SnapshotMeta {
            snapshot_id: SnapshotId::parse(&"a".repeat(32)).unwrap(),
            r#type: "rooms".into(),
            created_at: "2026-03-02T08:00:00Z".parse().unwrap(),
            expires_at: "2026-03-09T08:00:00Z".parse().unwrap(),
            event_id: None,
            params: json!({}),
        };
        Snapshot { tenant: Tenant::seed("atelier").unwrap(), meta, data }
    }

    #[test]
    fn what_a_house_calls_itself_is_text_and_never_markup() {
        let evil = "<script>alert('x')</script>\"&";
        let html = page(&snapshot(json!({
            "house": {"name": evil, "address": evil}, "language": "en",
            "rooms": [{"name": evil, "capacity_max": 20, "features_text": [evil],
                       "day_rate": {"display": "CHF 500.00"}}],
            "items": [{"question": evil, "answer": evil}],
        })));
        assert!(!html.contains("<script") && !html.contains("alert('"), "{html}");
        assert!(html.contains("&lt;script&gt;"));
        for active in ["<script", "<img", "<a ", "<link", "<form", "onerror=", "http:", "https:"] {
            assert!(!html.contains(active), "{active}");
        }
    }

    #[test]
    fn d19_every_price_says_what_it_counts() {
        let html = page(&snapshot(json!({
            "house": {"name": "H"}, "language": "de",
            "rooms": [{"name": "A", "capacity_max": 20, "day_rate": {"display": "CHF 500.00"}}],
            "menus": [{"name": "M", "price": {"display": "CHF 92.00"}, "unit": "per_person", "months": [12, 1],
                       "vegetarian": true, "courses": 3}],
            "products": [{"name": "P", "price": {"display": "CHF 42.00"}, "unit": "per_bottle"}],
        })));
        for line in [
            "CHF 500.00 pro Tag",
            "CHF 92.00 pro Person",
            "CHF 42.00 pro Flasche",
            "3 Gänge · vegetarisch",
            "serviert im Dezember, Januar",
            "Stand Montag, 2. März 2026",
        ] {
            assert!(html.contains(line), "{line}: {html}");
        }
    }

    #[test]
    fn the_policy_allows_the_style_of_the_page_and_nothing_else() {
        let policy = policy();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
        assert!(gone().contains(&format!("<style>{STYLE}</style>")));
    }
}

//! The same plans with other facts: days, times, amounts, headcounts, names of rooms and products.

use super::house::venue;
use super::plans::{Case, cases};
use crate::turn::Say;
use crate::venue::Venue;
use jiff::{ToSpan, civil::Date};
use serde_json::Value;

/// A house with its plans.
pub(super) struct FactSet {
    pub name: &'static str,
    pub venue: Venue,
    pub cases: Vec<Case>,
}

/// How one set differs from the plain one.
struct Shift {
    days: i64,
    minutes: u32,
    money: i64,
    people: u64,
    names: &'static [(&'static str, &'static str)],
}

/// The plain set, one with names that carry umlauts and other days, one with large amounts years ahead.
pub(super) fn fact_sets() -> Vec<FactSet> {
    let shifts = [
        ("plain", Shift { days: 0, minutes: 0, money: 1, people: 0, names: &[] }),
        (
            "renamed",
            Shift {
                days: 24,
                minutes: 30,
                money: 3,
                people: 13,
                names: &[
                    ("Room A", "Atelier Süd"),
                    ("Room B", "Seesaal"),
                    ("Room C", "Grosser Saal"),
                    ("Room D", "Studio 4"),
                    ("Room E", "Halle"),
                    ("Classic Apéro", "Häppchen-Teller"),
                    ("DJ", "Discjockey & Licht"),
                ],
            },
        ),
        (
            "far",
            Shift {
                days: 405,
                minutes: 45,
                money: 17,
                people: 101,
                names: &[("Room B", "Salle Léman"), ("Room C", "Sala Ticino")],
            },
        ),
    ];
    shifts
        .into_iter()
        .map(|(name, shift)| FactSet {
            name,
            venue: again(&venue(), |v| rename(v, &shift)),
            cases: cases()
                .into_iter()
                .map(|(case, says)| {
                    let moved = |say: &Say| again(say, |v| change(v, "", &shift));
                    (case, says.iter().map(moved).collect())
                })
                .collect(),
        })
        .collect()
}

fn again<T: serde::Serialize + serde::de::DeserializeOwned>(value: &T, change: impl Fn(&mut Value)) -> T {
    let mut json = serde_json::to_value(value).unwrap();
    change(&mut json);
    serde_json::from_value(json).unwrap()
}

fn rename(value: &mut Value, shift: &Shift) {
    match value {
        Value::String(s) => {
            for (from, to) in shift.names {
                if s == from {
                    *s = (*to).to_owned();
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|v| rename(v, shift)),
        Value::Object(all) => all.values_mut().for_each(|v| rename(v, shift)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn change(value: &mut Value, key: &str, shift: &Shift) {
    match value {
        Value::String(s) if s.len() == 10 && s.parse::<Date>().is_ok() => {
            let day: Date = s.parse().unwrap();
            *s = day.checked_add(shift.days.days()).unwrap().to_string();
        }
        Value::String(s) if s.len() == 5 && s.as_bytes().get(2) == Some(&b':') && s != "00:00" => {
            let (h, m) = s.split_once(':').unwrap();
            let minutes = h.parse::<u32>().unwrap() * 60 + m.parse::<u32>().unwrap() + shift.minutes;
            *s = format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
        }
        Value::String(_) => rename(value, shift),
        Value::Number(n) if key == "minor" => *value = (n.as_i64().unwrap() * shift.money).into(),
        Value::Number(n) if matches!(key, "participants" | "capacity") && n.as_u64() != Some(0) => {
            *value = (n.as_u64().unwrap() + shift.people).into();
        }
        Value::Array(all) => all.iter_mut().for_each(|v| change(v, key, shift)),
        Value::Object(all) => all.iter_mut().for_each(|(k, v)| change(v, k, shift)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

//! Every problem of a body at once. serde stops at the first: it is noted, mended, and the rest is read again.

use super::error::{ApiError, Code, FieldError};
use super::sent::{Sent, within};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Problems of fields, collected before the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<FieldError>);

impl Problems {
    /// One more.
    pub fn add(&mut self, pointer: impl Into<String>, code: Code, detail: impl Into<String>) {
        let (pointer, detail) = (pointer.into(), detail.into());
        self.0.push(FieldError { pointer, code, detail, suggestions: Vec::new() });
    }

    /// The value, or its problems noted. Errors that are about no field end the collecting.
    ///
    /// # Errors
    /// Any but [`ApiError::Invalid`].
    pub fn keep<T>(&mut self, checked: Result<T, ApiError>) -> Result<Option<T>, ApiError> {
        match checked {
            Ok(value) => Ok(Some(value)),
            Err(ApiError::Invalid(errors)) => {
                self.0.extend(errors);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    /// Done: nothing was wrong, or everything that was.
    ///
    /// # Errors
    /// [`ApiError::Invalid`] with all of them, in the order found.
    pub fn finish(self) -> Result<(), ApiError> {
        if self.0.is_empty() { Ok(()) } else { Err(ApiError::Invalid(self.0)) }
    }
}

/// Problems of one body beyond which no more are looked for.
const MOST: usize = 50;
/// Readings of one body beyond which no more are made: what is put in a problem's place is not always right at once.
const READINGS: usize = 100;

/// The body as far as it can be read, with all that is wrong with its shape beside what is known already.
///
/// # Errors
/// `Invalid` with the problems when there is nothing to put in the place of one of them.
pub(super) fn read<T: DeserializeOwned>(mut value: Value, mut known: Problems) -> Result<Sent<T>, ApiError> {
    known.0.truncate(MOST);
    let mut tried: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..READINGS {
        let error = match super::objects::read::<_, T>(&value) {
            Ok(body) => return Ok(Sent::new(body, known.0)),
            Err(error) => error,
        };
        let found = Found::of(&super::request::pointer(error.path()), error.inner().to_string());
        let pointer = &found.error.pointer;
        let again = tried.entry(pointer.clone()).and_modify(|n| *n += 1).or_insert(0);
        // What was put in a problem's place may have problems of its own; those are not the caller's.
        let filled = |e: &FieldError| !e.pointer.is_empty() && within(pointer, &e.pointer);
        if !known.0.iter().any(filled) {
            known.0.push(found.error.clone());
        }
        if known.0.len() > MOST || !mend(&mut value, &found, *again) {
            break;
        }
    }
    Err(ApiError::Invalid(known.0))
}

/// A problem with serde's own words, which say what would do.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    error: FieldError,
    said: String,
}

impl Found {
    fn of(pointer: &str, said: String) -> Self {
        Self { error: super::request::explain(pointer, &said), said }
    }
}

/// Puts something in the problem's place that may do, and something else each time; false when all was tried.
fn mend(value: &mut Value, found: &Found, again: usize) -> bool {
    let pointer = found.error.pointer.as_str();
    let Some((parent, name)) = pointer.rsplit_once('/') else { return false };
    let name = name.replace("~1", "/").replace("~0", "~");
    let Some(parent) = value.pointer_mut(parent) else { return false };
    if let (Code::UnknownField, Some(fields)) = (found.error.code, parent.as_object_mut()) {
        return fields.remove(&name).is_some();
    }
    let better = match found.error.code {
        Code::UnknownValue => found.said.split('`').nth(3).map(Value::from),
        Code::WrongType | Code::OutOfRange => sample(&found.said),
        _ => Some(Value::Null),
    };
    // A reader of its own says what is wrong and not what would do: a day and a time are the ones there are.
    let other = [json!("2027-02-06"), json!("10:00"), json!(1), json!([]), json!({}), json!("")];
    let better = if again == 0 { better } else { other.get(again / 2).cloned().filter(|_| again % 2 == 1).or(better) };
    let place = match parent {
        Value::Object(fields) => Some(fields.entry(name).or_insert(Value::Null)),
        Value::Array(items) => name.parse::<usize>().ok().and_then(|at| items.get_mut(at)),
        _ => None,
    };
    match (place, better) {
        (Some(place), Some(better)) if again < 2 * other.len() => {
            *place = better;
            true
        }
        _ => false,
    }
}

/// A value of the kind that serde says it expected.
fn sample(said: &str) -> Option<Value> {
    let expected = said.rsplit_once(", expected ")?.1;
    Some(match expected.split(" at line ").next().unwrap_or_default() {
        "a string" | "a borrowed string" | "string or map" => Value::from(""),
        "a boolean" => Value::from(false),
        "a sequence" => Value::Array(Vec::new()),
        "a map" => Value::Object(Map::new()),
        text if text.starts_with("struct ") => Value::Object(Map::new()),
        text if text.starts_with(['i', 'u', 'f']) => Value::from(1),
        _ => Value::Null,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Settings;
    use crate::http::request::{json_body, sent_body};
    use crate::http::tests::request;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only its shape is looked at")]
    struct Order {
        who: String,
        count: u8,
        kind: Kind,
        #[serde(default)]
        day: Option<jiff::civil::Date>,
        lines: Vec<Line>,
        #[serde(default)]
        note: Option<String>,
    }
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only its shape is looked at")]
    struct Line {
        name: String,
        price: i64,
    }
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Lunch,
    }

    fn wrong(body: &str) -> Vec<(String, &'static str)> {
        match json_body::<Order>(&request(body, &Value::Null), &Settings::development().unwrap()) {
            Err(ApiError::Invalid(errors)) => errors.into_iter().map(|e| (e.pointer, e.code.as_str())).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn s4v_all_field_errors_come_at_once() {
        let body = r#"{"who":5,"count":300,"kind":"lunc","day":"soon","lines":[{"name":"a","price":"b"},{"nam":"x"}],
                       "note":[],"extra":1}"#;
        let found = wrong(body);
        for expected in [
            ("/who", "wrong_type"),
            ("/count", "out_of_range"),
            ("/kind", "unknown_value"),
            ("/day", "invalid_value"),
            ("/lines/0/price", "wrong_type"),
            ("/lines/1/nam", "unknown_field"),
            ("/lines/1/name", "missing_field"),
            ("/lines/1/price", "missing_field"),
            ("/note", "wrong_type"),
            ("/extra", "unknown_field"),
        ] {
            assert!(found.iter().any(|(p, c)| (p.as_str(), *c) == expected), "{expected:?} in {found:?}");
        }
        assert_eq!(found.len(), 10, "{found:?}");
    }

    #[test]
    fn s4v_what_is_missing_is_named_once() {
        let missing = |p: &str| (p.to_owned(), "missing_field");
        assert_eq!(wrong("{}"), [missing("/who"), missing("/count"), missing("/kind"), missing("/lines")]);
    }

    #[test]
    fn s4v_what_stands_twice_or_holds_a_nul_hides_nothing_else() {
        let body =
            r#"{"who":"a\u0000","count":1,"count":2,"kind":"lunch","lines":[{"name":"a","price":"b"}],"extra":1}"#;
        let found = wrong(body);
        for expected in [
            ("/who", "control_character"),
            ("/count", "duplicate_field"),
            ("/lines/0/price", "wrong_type"),
            ("/extra", "unknown_field"),
        ] {
            assert!(found.iter().any(|(p, c)| (p.as_str(), *c) == expected), "{expected:?} in {found:?}");
        }
        assert_eq!(found.len(), 4, "{found:?}");
    }

    #[test]
    fn s4v_a_day_that_must_be_there_hides_nothing_after_it() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(dead_code, reason = "only its shape is looked at")]
        struct Stay {
            day: jiff::civil::Date,
            from: workflow::venue::ClockTime,
            count: u8,
        }
        let body = r#"{"day":"soon","from":7,"count":"x","more":1}"#;
        let sent = sent_body::<Stay>(&request(body, &Value::Null), &Settings::development().unwrap()).unwrap();
        let Err(ApiError::Invalid(errors)) = sent.judge(|_| Ok(())) else { panic!("let through") };
        let found: Vec<_> = errors.iter().map(|e| e.pointer.as_str()).collect();
        assert_eq!(found, ["/count", "/day", "/from", "/more"]);
    }

    #[test]
    fn s4v_a_body_of_nothing_but_mistakes_ends() {
        let many: Vec<String> = (0..500).map(|i| format!("\"f{i}\":{i}")).collect();
        assert_eq!(wrong(&format!("{{{}}}", many.join(","))).len(), MOST + 1);
    }
}

//! Filter criteria of an event source: which records start a function.

use serde_json::Value;

/// Whether a record passes: any pattern matches, or there is none.
#[must_use]
pub fn passes(patterns: &[Value], record: &Value) -> bool {
    patterns.is_empty() || patterns.iter().any(|pattern| matches(pattern, record))
}

/// Every field of the pattern must be in the record; a list gives the allowed values or rules.
fn matches(pattern: &Value, record: &Value) -> bool {
    let Value::Object(fields) = pattern else { return false };
    fields.iter().all(|(name, wanted)| {
        let found = record.get(name);
        match wanted {
            Value::Array(rules) => rules.iter().any(|rule| allows(rule, found)),
            nested => found.is_some_and(|found| matches(nested, found)),
        }
    })
}

fn allows(rule: &Value, found: Option<&Value>) -> bool {
    let Value::Object(rule) = rule else { return found == Some(rule) };
    rule.iter().all(|(name, argument)| match (name.as_str(), argument) {
        ("exists", Value::Bool(wanted)) => found.is_some() == *wanted,
        ("prefix", Value::String(prefix)) => {
            found.and_then(Value::as_str).is_some_and(|text| text.starts_with(prefix.as_str()))
        }
        ("anything-but", Value::Array(refused)) => found.is_some_and(|found| !refused.contains(found)),
        ("anything-but", refused) => found.is_some_and(|found| found != refused),
        _ => false,
    })
}

//! Whether a value has the shape of a schema: types, names, choices. Serde alone would take a list for an object.

use serde_json::Value;

/// Where a value does not fit, as a JSON pointer. What is required and missing is the reader's to say.
///
/// # Errors
/// The first place found.
pub(super) fn fits(schema: &Value, value: &Value) -> Result<(), String> {
    let here = || Err(String::new());
    for choices in ["anyOf", "oneOf"] {
        if let Some(Value::Array(choices)) = schema.get(choices) {
            return one_of(choices, value);
        }
    }
    if schema.get("enum").and_then(Value::as_array).is_some_and(|all| !all.contains(value))
        || schema.get("const").is_some_and(|only| only != value)
        || schema.get("type").is_some_and(|wanted| !is(wanted, value))
    {
        return here();
    }
    match value {
        Value::Array(all) => {
            let Some(items) = schema.get("items") else { return Ok(()) };
            all.iter().enumerate().try_for_each(|(i, one)| fits(items, one).map_err(|rest| format!("/{i}{rest}")))
        }
        Value::Object(all) => {
            let Some(Value::Object(properties)) = schema.get("properties") else { return Ok(()) };
            all.iter().try_for_each(|(name, one)| match properties.get(name) {
                Some(property) => fits(property, one).map_err(|rest| format!("/{name}{rest}")),
                None => here(),
            })
        }
        _ => Ok(()),
    }
}

/// Of several choices the first that fits; else where the last one did not that was no `null`.
fn one_of(choices: &[Value], value: &Value) -> Result<(), String> {
    let mut wrong = String::new();
    for choice in choices {
        match fits(choice, value) {
            Ok(()) => return Ok(()),
            Err(_) if choice.get("type").and_then(Value::as_str) == Some("null") => {}
            Err(place) => wrong = place,
        }
    }
    Err(wrong)
}

fn is(wanted: &Value, value: &Value) -> bool {
    match wanted {
        Value::Array(choices) => choices.iter().any(|choice| is(choice, value)),
        Value::String(name) => match name.as_str() {
            "null" => value.is_null(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            "string" => value.is_string(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            _ => true,
        },
        _ => true,
    }
}

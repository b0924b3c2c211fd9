//! The narrow form of what a type says of itself. Only tests need it: functions hold the schemas as files, and no
//! generator of schemas.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// Keywords that the providers' strict modes refuse or ignore; the reader holds what they say.
const DROPPED: [&str; 16] = [
    "$schema",
    "title",
    "default",
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "examples",
];

/// Of a type that is read.
pub(crate) fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|s| s.inline_subschemas = true).for_deserialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    narrow(&mut schema);
    schema
}

fn narrow(schema: &mut Value) {
    match schema {
        Value::Array(all) => all.iter_mut().for_each(narrow),
        Value::Object(object) => narrow_object(object),
        _ => {}
    }
}

fn narrow_object(object: &mut Map<String, Value>) {
    for keyword in DROPPED {
        object.remove(keyword);
    }
    for (keyword, value) in object.iter_mut() {
        match (keyword.as_str(), value) {
            // Names of properties are no keywords.
            ("properties" | "$defs", Value::Object(properties)) => properties.values_mut().for_each(narrow),
            ("enum" | "const" | "required", _) => {}
            (_, value) => narrow(value),
        }
    }
    one_choice(object);
    if let Some(Value::Object(properties)) = object.get("properties") {
        let all = properties.keys().cloned().map(Value::String).collect();
        object.insert("required".to_owned(), Value::Array(all));
        object.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
}

/// Strict modes know no `oneOf`: variants with a comment of their own become one list of choices, others `anyOf`.
fn one_choice(object: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = object.remove("oneOf") else { return };
    let named = |choice: &Value| match (choice.get("const"), choice.get("enum")) {
        (Some(Value::String(_)), None) => choice.get("const").cloned().map(|one| vec![one]),
        (None, Some(Value::Array(all))) if all.iter().all(Value::is_string) => Some(all.clone()),
        _ => None,
    };
    match choices.iter().map(named).collect::<Option<Vec<_>>>() {
        Some(names) => {
            object.insert("type".to_owned(), Value::from("string"));
            object.insert("enum".to_owned(), Value::Array(names.concat()));
        }
        None => {
            object.insert("anyOf".to_owned(), Value::Array(choices));
        }
    }
}

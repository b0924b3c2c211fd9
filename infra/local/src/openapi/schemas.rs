//! Types as JSON Schema 2020-12: as they are written in answers, and as they are read from requests.

use schemars::generate::{Contract, SchemaSettings};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// What every text of a request leaves out: see `platform::http::request`.
const NO_NUL: &str = "^[^\\u0000]*$";

/// Collects the schemas of the document.
pub(super) struct Schemas {
    answers: SchemaGenerator,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let mut settings = SchemaSettings::draft2020_12();
        settings.meta_schema = None;
        settings.definitions_path = "/components/schemas".into();
        settings.contract = Contract::Serialize;
        Self { answers: settings.into_generator() }
    }

    /// A type as answers hold it; a reference where it has a name.
    pub(super) fn answer(&mut self, written: fn(&mut SchemaGenerator) -> Schema) -> Value {
        written(&mut self.answers).to_value()
    }

    /// A type as requests hold it, all in one place: what may be sent differs from what is answered.
    pub(super) fn request(written: fn(&mut SchemaGenerator) -> Schema) -> Value {
        let mut settings = SchemaSettings::draft2020_12();
        settings.meta_schema = None;
        settings.contract = Contract::Deserialize;
        settings.inline_subschemas = true;
        let mut schema = written(&mut settings.into_generator()).to_value();
        plain_texts(&mut schema);
        schema
    }

    /// All types that were referred to, by name.
    pub(super) fn components(mut self) -> Map<String, Value> {
        self.answers.take_definitions(true).into_iter().collect()
    }
}

/// Says of each free text that it holds no NUL.
fn plain_texts(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            let text = match members.get("type") {
                Some(Value::String(kind)) => kind == "string",
                Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == "string"),
                _ => false,
            };
            let free = ["pattern", "format", "enum", "const"].iter().all(|name| !members.contains_key(*name));
            if text && free {
                members.insert("pattern".to_owned(), json!(NO_NUL));
            }
            members.values_mut().for_each(plain_texts);
        }
        Value::Array(items) => items.iter_mut().for_each(plain_texts),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

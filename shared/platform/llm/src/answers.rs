//! Answers and their shapes. What `understand` gives is the engine's to read: only its schema is here.

mod shape;

use crate::Schema;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What `understand` must give, read into a type of the engine's own.
pub fn understanding<T: DeserializeOwned>() -> Schema<T> {
    let settings = SchemaSettings::draft2020_12().with(|s| s.inline_subschemas = true);
    Schema::new("understand", settings.into_generator().into_root_schema_for::<shape::Understood>().to_value())
}

/// The same mail in other words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rephrased {
    /// The body, plain text.
    pub text: String,
}

impl Rephrased {
    /// What the model must send: a text that is not empty.
    pub fn schema() -> Schema<Self> {
        Schema::of("rephrase").checked(|answer: &Self| match answer.text.trim() {
            "" => Err("/text".to_owned()),
            _ => Ok(()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn an_empty_text_is_no_rephrasing() {
        assert_eq!(
            Rephrased::schema().read(r#"{"text":" "}"#),
            Err(Kind::BreaksSchema { pointer: "/text".to_owned() })
        );
        assert_eq!(Rephrased::schema().read(r#"{"text":"Guten Tag"}"#).unwrap().text, "Guten Tag");
    }
}

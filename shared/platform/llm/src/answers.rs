//! Answers and their shapes. What `understand` gives is the engine's to read: only its schema is here.

#[cfg(test)]
mod shape;

use crate::Schema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The schemas as they go out. A test compares each with the type that it describes.
const UNDERSTAND: &str = include_str!("answers/understand.json");
const REPHRASE: &str = include_str!("answers/rephrase.json");
const JUDGE: &str = include_str!("answers/judge.json");

fn sent<T: DeserializeOwned>(name: &'static str, schema: &str) -> Schema<T> {
    Schema::new(name, serde_json::from_str(schema).unwrap_or_default())
}

/// What `understand` must give, read into a type of the engine's own.
pub fn understanding<T: DeserializeOwned>() -> Schema<T> {
    sent("understand", UNDERSTAND)
}

/// The same mail in other words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rephrased {
    /// The body, plain text.
    pub text: String,
}

impl Rephrased {
    /// What the model must send: a text that is not empty.
    pub fn schema() -> Schema<Self> {
        sent("rephrase", REPHRASE).checked(|answer: &Self| match answer.text.trim() {
            "" => Err("/text".to_owned()),
            _ => Ok(()),
        })
    }
}

/// Whether one text says what another says, as a good host would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// It says all of it and nothing else.
    pub same: bool,
    /// A good host could have written it.
    pub host: bool,
    /// What it leaves out, in the first text's words.
    #[serde(default)]
    pub missing: Vec<String>,
    /// What it adds, in its own words.
    #[serde(default)]
    pub added: Vec<String>,
}

impl Verdict {
    /// Whether the text may go out.
    pub fn passes(&self) -> bool {
        self.same && self.host
    }

    /// What the model must send: texts are the same when nothing is missing and nothing added, and only then.
    pub fn schema() -> Schema<Self> {
        sent("judge", JUDGE).checked(|verdict: &Self| {
            let nothing = verdict.missing.is_empty() && verdict.added.is_empty();
            if verdict.same == nothing { Ok(()) } else { Err("/same".to_owned()) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use crate::schema::narrow;

    #[test]
    fn what_is_asked_for_is_what_is_read() {
        for (sent, read) in [
            (UNDERSTAND, narrow::of::<shape::Understood>()),
            (REPHRASE, narrow::of::<Rephrased>()),
            (JUDGE, narrow::of::<Verdict>()),
        ] {
            assert_eq!(sent, format!("{read:#}\n"));
        }
    }

    #[test]
    fn an_empty_text_is_no_rephrasing() {
        assert_eq!(
            Rephrased::schema().read(r#"{"text":" "}"#),
            Err(Kind::BreaksSchema { pointer: "/text".to_owned() })
        );
        assert_eq!(Rephrased::schema().read(r#"{"text":"Guten Tag"}"#).unwrap().text, "Guten Tag");
    }

    #[test]
    fn a_verdict_that_contradicts_itself_is_none() {
        let read = |text| Verdict::schema().read(text);
        assert!(read(r#"{"same":true,"host":true,"missing":[],"added":[]}"#).unwrap().passes());
        assert!(!read(r#"{"same":false,"host":true,"missing":["CHF 100"]}"#).unwrap().passes());
        assert!(!read(r#"{"same":true,"host":false}"#).unwrap().passes());
        assert!(read(r#"{"same":true,"host":true,"added":["free of charge"]}"#).is_err());
        assert!(read(r#"{"same":false,"host":true}"#).is_err());
        assert!(read(r#"{"same":true}"#).is_err(), "a tone that was not judged is not good");
    }
}

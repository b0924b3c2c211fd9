//! A house's own words for what the templates say.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Own words in one language. What is not given is said as the templates say it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Texts {
    /// Lines of the signature, from the closing on; empty for closing, names, city and phone.
    pub signature: Vec<String>,
    /// Sentences by name, each with its facts in braces: `{"past": "On {date} it is too late."}`.
    pub sentences: BTreeMap<String, String>,
}

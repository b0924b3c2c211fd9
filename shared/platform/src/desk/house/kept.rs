//! Settings that the engine does not read: validated, versioned and kept, and said to apply to nothing. Beside them the
//! form of mails and the names of the house's people, which hold one thing each.

use super::check::Problems;
use super::draft::{Body, Draft};
use crate::http::Code;
use serde::{Deserialize, Serialize};
use serde_json::Number;

/// `email-format`: with or without a page beside the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmailFormat {
    /// Plain text only.
    pub plain_text: bool,
}

impl Body for EmailFormat {
    const APPLIES_TO: &'static [&'static str] = &["mails from now on"];

    fn of(draft: &Draft) -> Self {
        Self { plain_text: draft.venue.policy.plain_text }
    }

    fn apply(&self, draft: &mut Draft, _: &mut Problems) {
        draft.venue.policy.plain_text = self.plain_text;
    }
}

/// A body that is kept as it is under a name.
macro_rules! kept {
    ($body:ty, $name:literal, $check:expr) => {
        impl Body for $body {
            const APPLIES_TO: &'static [&'static str] = &[];

            fn of(draft: &Draft) -> Self {
                draft.kept($name)
            }

            fn apply(&self, draft: &mut Draft, p: &mut Problems) {
                let check: fn(&Self, &mut Problems) = $check;
                check(self, p);
                draft.keep($name, self);
            }
        }
    };
}

/// How mails are looked at before they are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum PreFilterMode {
    /// Enhanced.
    Enhanced,
    /// Legacy.
    #[default]
    Legacy,
}

/// `pre-filter`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PreFilter {
    /// `enhanced` or `legacy`.
    pub mode: PreFilterMode,
}
kept!(PreFilter, "pre-filter", |_, _| {});

/// How mails are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Detection {
    /// Unified.
    #[default]
    Unified,
    /// Legacy.
    Legacy,
}

/// `detection-mode`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DetectionMode {
    /// `unified` or `legacy`.
    pub mode: Detection,
}
kept!(DetectionMode, "detection-mode", |_, _| {});

/// `managers`: names by which clients ask for a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Managers {
    /// At most 50.
    pub names: Vec<String>,
}

impl Body for Managers {
    const APPLIES_TO: &'static [&'static str] = &["mails from now on"];

    fn of(draft: &Draft) -> Self {
        Self { names: draft.venue.policy.managers.clone() }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        for (i, name) in p.at_most("/names", &self.names, 50).iter().enumerate() {
            p.line(&format!("/names/{i}"), name, 80);
        }
        p.unique(self.names.iter().enumerate().map(|(i, n)| (format!("/names/{i}"), n.trim().to_lowercase())));
        draft.venue.policy.managers = self.names.iter().map(|n| n.trim().to_owned()).collect();
    }
}

/// `products`: how sure a wish must be before it is filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Products {
    /// 0 to 1.
    pub autofill_min_score: Number,
}

impl Default for Products {
    fn default() -> Self {
        Self { autofill_min_score: Number::from_f64(0.5).unwrap_or_else(|| Number::from(0)) }
    }
}
kept!(Products, "products", |body, p| {
    if body.autofill_min_score.as_f64().is_none_or(|n| !(0.0..=1.0).contains(&n)) {
        p.at("/autofill_min_score", Code::OutOfRange, "from 0 to 1");
    }
});

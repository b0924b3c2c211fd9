//! Settings that hold one thing each: the form of mails, the names of the house's people, how sure a wish must be. Two of
//! the earlier system's choices are none here; what they fixed is shown, and the other way is refused.

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

/// How mails are looked at before they are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum PreFilterMode {
    /// The rules read every mail, and a model is asked only for what they leave open.
    #[default]
    Enhanced,
    /// A model is asked about every mail. There is no such way here.
    #[cfg_attr(feature = "openapi", schemars(skip))]
    Legacy,
}

/// `pre-filter`: how the house reads, which is one way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PreFilter {
    /// `enhanced`. The earlier `legacy` is refused.
    pub mode: PreFilterMode,
}

impl Body for PreFilter {
    const APPLIES_TO: &'static [&'static str] = &["every mail: a model is asked only for what the rules leave open"];

    fn of(_: &Draft) -> Self {
        Self::default()
    }

    fn apply(&self, _: &mut Draft, p: &mut Problems) {
        if self.mode == PreFilterMode::Legacy {
            let only = vec!["enhanced".to_owned()];
            p.suggest("/mode", Code::NotSupported, "the rules read every mail before a model is asked", only);
        }
    }
}

/// How mails are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Detection {
    /// One reading finds what a mail wants and what it names.
    #[default]
    Unified,
    /// A reading for each. There is no such way here.
    #[cfg_attr(feature = "openapi", schemars(skip))]
    Legacy,
}

/// `detection-mode`: in how many readings a mail is understood, which is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DetectionMode {
    /// `unified`. The earlier `legacy` is refused.
    pub mode: Detection,
}

impl Body for DetectionMode {
    const APPLIES_TO: &'static [&'static str] = &["every mail: one reading for all that it says"];

    fn of(_: &Draft) -> Self {
        Self::default()
    }

    fn apply(&self, _: &mut Draft, p: &mut Problems) {
        if self.mode == Detection::Legacy {
            let only = vec!["unified".to_owned()];
            p.suggest("/mode", Code::NotSupported, "a mail is understood in one reading", only);
        }
    }
}

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

/// `products`: how sure the reading of a wish must be before it stands in the offer by itself. What the
/// rules read is 0.8 or 1, what only a model found 0.5. Below, the team is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Products {
    /// 0 to 1, in hundredths.
    pub autofill_min_score: Number,
}

#[allow(clippy::float_arithmetic, reason = "a score of the contract, no money")]
impl Body for Products {
    const APPLIES_TO: &'static [&'static str] = &["wishes of mails from now on"];

    fn of(draft: &Draft) -> Self {
        let score = f64::from(draft.venue.policy.autofill_min_percent) / 100.0;
        Self { autofill_min_score: Number::from_f64(score).unwrap_or_else(|| Number::from(0)) }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let percent = self.autofill_min_score.as_f64().map(|score| score * 100.0);
        match percent.and_then(|n| (0..=100_u8).find(|whole| (f64::from(*whole) - n).abs() < 1e-6)) {
            Some(percent) => draft.venue.policy.autofill_min_percent = percent,
            None => p.at("/autofill_min_score", Code::OutOfRange, "from 0 to 1, in hundredths"),
        }
    }
}

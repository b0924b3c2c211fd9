//! Settings of what a model does for the house: `llm-provider` and `prompts`. Which model answers is the deployment's
//! choice; the house decides for what, how much it may cost, and in which tone.

use super::check::Problems;
use super::draft::{Body, Draft};
use crate::http::Code;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use workflow::venue::ModelPolicy;

/// Who answers for a task of language. Any name but `stub` switches the deployment's model on for the task.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Provider {
    /// OpenAI, or what speaks its protocol.
    Openai,
    /// Gemini.
    Gemini,
    /// Amazon Bedrock.
    Bedrock,
    /// Nobody: the rules alone.
    #[default]
    Stub,
}

/// `llm-provider`: who answers for which task. Replaced as a whole: what is not sent has its default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct LlmProvider {
    /// What a mail wants.
    pub intent_provider: Provider,
    /// What it names. One call answers for both, so one of the two is enough.
    pub entity_provider: Provider,
    /// How a reply is worded.
    pub verbalization_provider: Provider,
    /// Whether a reworded reply is also judged against the template's text, by a second call: same meaning, nothing
    /// promised or dropped, a good host's tone. Without a yes the template goes out.
    pub judge_reworded_replies: bool,
    /// Whether a reply waits for a person when the model was asked and did not answer.
    pub hold_replies_without_model: bool,
    /// Most that a calendar month's calls may cost, in millionths of the price table's currency; 50 units when not
    /// sent.
    pub budget_per_month_micros: Option<u64>,
    /// Most that the calls for one booking may cost, in millionths; half a unit when not sent.
    pub budget_per_booking_micros: Option<u64>,
}

/// Largest budget: a million units.
const LARGEST: u64 = 1_000_000_000_000;

const LLM_PROVIDER: &str = "llm-provider";

impl Body for LlmProvider {
    const APPLIES_TO: &'static [&'static str] =
        &["mails read and replies worded from now on, by the deployment's model"];

    fn of(draft: &Draft) -> Self {
        let (kept, policy): (Self, &ModelPolicy) = (draft.kept(LLM_PROVIDER), &draft.venue.policy.model);
        Self {
            judge_reworded_replies: policy.judge,
            hold_replies_without_model: policy.hold_when_missed,
            budget_per_month_micros: Some(policy.month_micros),
            budget_per_booking_micros: Some(policy.booking_micros),
            ..kept
        }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        for (pointer, value) in [
            ("/budget_per_month_micros", self.budget_per_month_micros),
            ("/budget_per_booking_micros", self.budget_per_booking_micros),
        ] {
            if value.is_some_and(|v| v > LARGEST) {
                p.at(pointer, Code::OutOfRange, "at most 1 000 000 000 000");
            }
        }
        let usual = ModelPolicy::default();
        let policy = &mut draft.venue.policy.model;
        policy.understand = [self.intent_provider, self.entity_provider].iter().any(|who| *who != Provider::Stub);
        policy.rephrase = self.verbalization_provider != Provider::Stub;
        policy.judge = self.judge_reworded_replies;
        policy.hold_when_missed = self.hold_replies_without_model;
        policy.month_micros = self.budget_per_month_micros.unwrap_or(usual.month_micros);
        policy.booking_micros = self.budget_per_booking_micros.unwrap_or(usual.booking_micros);
        draft.keep(LLM_PROVIDER, self);
    }
}

/// `prompts`: tone and phrasing for the model, one text for all and one a step. Facts and rules are not theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Prompts {
    /// At most 2 000 characters.
    pub system_prompt: String,
    /// By step, `2` to `7`; at most 2 000 characters each.
    #[serde(default)]
    pub step_prompts: BTreeMap<String, String>,
}

/// Longest text of a prompt, in characters: it is paid for with every call.
const LONGEST: usize = 2_000;

impl Body for Prompts {
    const APPLIES_TO: &'static [&'static str] = &["replies worded by a model from now on"];

    fn of(draft: &Draft) -> Self {
        let policy = &draft.venue.policy.model;
        let steps = policy.hints.iter().map(|(step, text)| (step.to_string(), text.clone()));
        Self { system_prompt: policy.persona.clone(), step_prompts: steps.collect() }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let long = |t: &str| t.chars().count() > LONGEST;
        if long(&self.system_prompt) {
            p.at("/system_prompt", Code::TooLong, "at most 2 000 characters");
        }
        let mut hints = BTreeMap::new();
        for (step, text) in &self.step_prompts {
            let pointer = format!("/step_prompts/{}", step.replace('~', "~0").replace('/', "~1"));
            match step.parse() {
                Ok(n @ 2..=7) if n.to_string() == *step => {
                    hints.insert(n, text.clone());
                }
                _ => p.at(pointer.as_str(), Code::UnknownField, "a step from 2 to 7"),
            }
            if long(text) {
                p.at(pointer, Code::TooLong, "at most 2 000 characters");
            }
        }
        draft.venue.policy.model.persona.clone_from(&self.system_prompt);
        draft.venue.policy.model.hints = hints;
    }
}

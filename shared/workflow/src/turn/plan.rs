//! What to say: typed sentences with their facts. Wording renders them; verify traces every fact back to them.

mod answer;
mod facts;
mod say;

pub use answer::Answer;
pub use facts::{Change, DateProblem, ItemFact, OfferFact, RoomFact, WhenFact};
pub use say::Say;

use crate::understanding::AskedAbout;
use crate::venue::Language;
use serde::{Deserialize, Serialize};

/// At least one thing to say, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawPlan", into = "RawPlan")]
pub struct Plan {
    language: Language,
    client_name: Option<String>,
    says: Vec<Say>,
}

/// The stored form of a plan.
#[derive(Clone, Serialize, Deserialize)]
struct RawPlan {
    language: Language,
    client_name: Option<String>,
    says: Vec<Say>,
}

impl From<Plan> for RawPlan {
    fn from(p: Plan) -> Self {
        Self { language: p.language, client_name: p.client_name, says: p.says }
    }
}

impl TryFrom<RawPlan> for Plan {
    type Error = &'static str;
    fn try_from(r: RawPlan) -> Result<Self, Self::Error> {
        if r.says.is_empty() {
            return Err("a plan says at least one thing");
        }
        Ok(Self { language: r.language, client_name: r.client_name, says: r.says })
    }
}

impl Plan {
    /// A plan that says `first`, then `rest`.
    pub fn new(
        language: Language,
        client_name: Option<String>,
        first: Say,
        rest: impl IntoIterator<Item = Say>,
    ) -> Self {
        Self { language, client_name, says: std::iter::once(first).chain(rest).collect() }
    }

    /// A plan that proves nothing: what a text written without a draft is held against.
    pub fn unproved(language: Language) -> Self {
        Self::new(language, None, Say::Manager { text: String::new() }, [])
    }

    /// A plan, or `None` when there is nothing to say.
    pub fn from_says(language: Language, client_name: Option<String>, says: Vec<Say>) -> Option<Self> {
        (!says.is_empty()).then_some(Self { language, client_name, says })
    }

    /// Language of the reply.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Name for the salutation, if known.
    pub fn client_name(&self) -> Option<&str> {
        self.client_name.as_deref()
    }

    /// What to say, in order: acknowledgement of changes, result, answers, one call to action last. Never empty.
    pub fn says(&self) -> &[Say] {
        &self.says
    }
}

/// Kept for questions that name a thing; re-exported so that wording need not reach below.
pub type About = AskedAbout;

//! What a model is asked for.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What a model is asked for. Each has its own model, temperature and cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// What a mail says that the rules left open.
    Understand,
    /// The same mail in other words.
    Rephrase,
    /// Whether two texts say the same.
    Judge,
}

impl Phase {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Understand, Self::Rephrase, Self::Judge];

    /// Its name in settings, usage rows and metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Understand => "understand",
            Self::Rephrase => "rephrase",
            Self::Judge => "judge",
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

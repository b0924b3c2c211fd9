//! What an artefact was made from, in 32 hex digits.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Hash over the canonical JSON of some facts. Equal facts, equal fingerprint; it is no secret.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(pub String);

impl Fingerprint {
    /// The fingerprint of anything serialisable; struct fields keep their order, maps are sorted.
    pub fn of<T: Serialize>(facts: &T) -> Self {
        // Our facts have string keys and no floats, for which serialising cannot fail.
        let json = serde_json::to_vec(facts).unwrap_or_default();
        let digest = Sha256::digest(&json);
        Self(digest.iter().take(16).map(|b| format!("{b:02x}")).collect())
    }
}

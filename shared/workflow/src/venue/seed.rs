//! The one place with seed data: the demo house "The Atelier" (`reference/steps-1-4.md` 1.7-1.10).

use super::Venue;

/// The seed file could not be read; only a broken checkout can cause this.
#[derive(Debug, thiserror::Error)]
#[error("seed/atelier.json is not a venue: {0}")]
pub struct BadSeed(#[from] serde_json::Error);

/// The seed venue of tenant `atelier`.
pub fn atelier() -> Result<Venue, BadSeed> {
    Ok(serde_json::from_str(include_str!("seed/atelier.json"))?)
}

//! What every use case that writes stands on: the scene, the letter that becomes one commit, acts that are no turn.

pub(super) mod letter;
pub(super) mod once;
pub(super) mod scene;

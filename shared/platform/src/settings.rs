//! Settings from the environment, checked once at start. Production unless ENV says otherwise.

/// Checked settings.
#[derive(Debug, Clone)]
pub struct Settings {}

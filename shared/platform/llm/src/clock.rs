//! The calendar's time, which signatures and `Retry-After` dates need. Waiting is measured by tokio's clock instead.

use std::time::SystemTime;

/// The system's time, or one that stands still.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock(Option<SystemTime>);

impl Clock {
    /// The system's time.
    pub fn system() -> Self {
        Self(None)
    }

    /// Always this.
    pub fn fixed(at: SystemTime) -> Self {
        Self(Some(at))
    }

    /// Now.
    #[allow(clippy::disallowed_methods, reason = "a signature carries the time it was made at")]
    pub fn now(&self) -> SystemTime {
        self.0.unwrap_or_else(SystemTime::now)
    }
}

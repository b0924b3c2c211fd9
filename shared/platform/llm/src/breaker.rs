//! Leaves a model alone that fails.
//!
//! | state | a call | then |
//! |---|---|---|
//! | closed | passes | after so many failures in a row: open |
//! | open | is refused | after a while: half open |
//! | half open | one passes, as a probe; the others are refused | it succeeds: closed; it fails: open again |
//!
//! Kept per provider and model, in the process: each sandbox learns for itself.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// When a breaker opens, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Failures in a row.
    pub failures: u32,
    /// Until a probe may pass.
    pub pause: Duration,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Closed { failures: u32 },
    Open { until: Instant },
    Probing { since: Instant },
}

/// The breakers of all models.
#[derive(Debug, Clone)]
pub struct Breakers {
    limits: Limits,
    states: Arc<Mutex<HashMap<String, State>>>,
}

/// A call that may be made. Dropped without a verdict it changes nothing, and another probe may pass.
#[derive(Debug)]
#[must_use]
pub struct Pass {
    breakers: Breakers,
    model: String,
    probe: bool,
    told: bool,
}

impl Breakers {
    /// All closed.
    pub fn new(limits: Limits) -> Self {
        Self { limits, states: Arc::default() }
    }

    /// Whether a call would be refused now.
    pub fn is_open(&self, model: &str) -> bool {
        self.with(|states| states.get(model).is_some_and(|state| self.refuses(*state)))
    }

    /// Lets a call pass, or nobody.
    pub fn admit(&self, model: &str) -> Option<Pass> {
        let probe = self.with(|states| {
            let state = states.entry(model.to_owned()).or_insert(State::Closed { failures: 0 });
            if self.refuses(*state) {
                return None;
            }
            let probe = !matches!(state, State::Closed { .. });
            if probe {
                *state = State::Probing { since: Instant::now() };
            }
            Some(probe)
        })?;
        Some(Pass { breakers: self.clone(), model: model.to_owned(), probe, told: false })
    }

    fn refuses(&self, state: State) -> bool {
        match state {
            State::Closed { .. } => false,
            State::Open { until } => Instant::now() < until,
            // A probe whose process was frozen must not shut the model out for ever.
            State::Probing { since } => since.elapsed() < self.limits.pause,
        }
    }

    fn with<R>(&self, act: impl FnOnce(&mut HashMap<String, State>) -> R) -> R {
        act(&mut self.states.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Pass {
    /// The model works.
    pub fn succeeded(mut self) {
        self.told = true;
        self.breakers.with(|states| states.insert(self.model.clone(), State::Closed { failures: 0 }));
    }

    /// The model does not work.
    pub fn failed(mut self) {
        self.told = true;
        let limits = self.breakers.limits;
        self.breakers.with(|states| {
            let state = states.entry(self.model.clone()).or_insert(State::Closed { failures: 0 });
            *state = match *state {
                State::Closed { failures } if failures + 1 < limits.failures => {
                    State::Closed { failures: failures + 1 }
                }
                // A call from before the breaker opened says nothing about the time since.
                State::Open { until } if !self.probe => State::Open { until },
                State::Closed { .. } | State::Open { .. } | State::Probing { .. } => {
                    State::Open { until: Instant::now() + limits.pause }
                }
            };
        });
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        if self.probe && !self.told {
            let now = Instant::now();
            self.breakers.with(|states| states.insert(self.model.clone(), State::Open { until: now }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::advance;

    const PAUSE: Duration = Duration::from_secs(30);

    fn opened() -> Breakers {
        let breakers = Breakers::new(Limits { failures: 3, pause: PAUSE });
        for _ in 0..3 {
            breakers.admit("m").unwrap().failed();
        }
        breakers
    }

    #[tokio::test(start_paused = true)]
    async fn a_breaker_opens_after_so_many_failures_in_a_row() {
        let breakers = Breakers::new(Limits { failures: 3, pause: PAUSE });
        for _ in 0..5 {
            breakers.admit("m").unwrap().failed();
            breakers.admit("m").unwrap().failed();
            breakers.admit("m").unwrap().succeeded();
        }
        assert!(!breakers.is_open("m"), "never three in a row");
        let breakers = opened();
        assert!(breakers.is_open("m") && breakers.admit("m").is_none());
        assert!(breakers.admit("other").is_some(), "each model has its own");
    }

    #[tokio::test(start_paused = true)]
    async fn after_a_pause_one_probe_passes_and_decides() {
        let breakers = opened();
        advance(PAUSE).await;
        let probe = breakers.admit("m").unwrap();
        assert!(breakers.admit("m").is_none(), "one at a time");
        probe.failed();
        assert!(breakers.admit("m").is_none());
        advance(PAUSE).await;
        breakers.admit("m").unwrap().succeeded();
        assert!(breakers.admit("m").is_some() && !breakers.is_open("m"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_probe_that_was_given_up_lets_another_pass() {
        let breakers = opened();
        advance(PAUSE).await;
        drop(breakers.admit("m").unwrap());
        assert!(breakers.admit("m").is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_late_failure_does_not_prolong_the_pause() {
        let breakers = Breakers::new(Limits { failures: 1, pause: PAUSE });
        let (early, late) = (breakers.admit("m").unwrap(), breakers.admit("m").unwrap());
        early.failed();
        advance(PAUSE / 2).await;
        late.failed();
        advance(PAUSE / 2).await;
        assert!(!breakers.is_open("m"));
    }
}

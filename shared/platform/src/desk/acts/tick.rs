//! The clock: looks at every booking that fell due, with the same turn and the same commit as all others.

use crate::State;
use crate::desk::acts::written;
use crate::desk::turn::letter::complain;
use crate::desk::turn::scene::Scene;
use crate::desk::{Again, TRIES};
use crate::http::ApiError;
use crate::store::{Due, Hint, Ranges};
use jiff::Timestamp;
use serde::Serialize;
use workflow::replay::Given;
use workflow::run;
use workflow::turn::{Input, next_look};

/// Hours that every run asks for: those that a run or two may have missed.
const HOURS: i64 = 3;
/// Hours that the first run of an hour asks for, so that an outage of a weekend is made up for.
const LONG_HOURS: i64 = 72;
/// Hours that the first run of a day asks for, so that nothing is left behind for good.
const LONGEST_HOURS: i64 = 15 * 24;
/// Minutes of an hour in which a run is its first.
const FIRST_MINUTES: i64 = 15;
/// Bookings of one run; the next run takes the rest.
const MOST: usize = 200;

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Ticked {
    /// Bookings looked at.
    pub looked: usize,
    /// Of these, changed.
    pub changed: usize,
    /// Not done, for a reason in the log; they stay due.
    pub failed: usize,
}

/// Looks at what is due, until `until`.
///
/// # Errors
/// The store's, when it cannot be asked what is due. One booking's failure is counted, and stops no other.
pub async fn tick(state: &State, until: Timestamp) -> Result<Ticked, ApiError> {
    tick_back(state, until, hours(state.clock.now())).await
}

/// The same for what fell due in the last `hours` hours: the first run after a long stop.
///
/// # Errors
/// As [`tick`].
pub async fn tick_back(state: &State, until: Timestamp, hours: i64) -> Result<Ticked, ApiError> {
    let now = state.clock.now();
    let due = state.store.due(now, hours, MOST).await?;
    let mut ticked = Ticked::default();
    for one in due {
        if crate::Clock::system().now() >= until {
            break;
        }
        ticked.looked += 1;
        match look(state, &one, now).await {
            Ok(true) => ticked.changed += 1,
            Ok(false) => {}
            Err(error) => {
                ticked.failed += 1;
                tracing::error!(event_id = %one.event, %error, "the clock could not look at a booking");
            }
        }
    }
    Ok(ticked)
}

/// How far back a run looks.
fn hours(now: Timestamp) -> i64 {
    let second = now.as_second();
    let first_of = |seconds: i64| second.rem_euclid(seconds) < FIRST_MINUTES * 60;
    if first_of(86_400) {
        LONGEST_HOURS
    } else if first_of(3_600) {
        LONG_HOURS
    } else {
        HOURS
    }
}

/// Looks at one booking; whether it changed.
async fn look(state: &State, due: &Due, now: Timestamp) -> Result<bool, ApiError> {
    for attempt in 0..TRIES {
        let opened = state.store.open_due(due, now).await?;
        let Some(case) = opened.case else {
            state.store.look_again(due, None).await?;
            return Ok(false);
        };
        let scene = Scene::new(&state.settings, opened.bundle, now)?;
        let diary =
            state.store.diary(&due.tenant, Ranges::for_booking(&Hint::of(&case.booking), scene.today())).await?;
        let decided = run(&case.booking, &Input::Timer, &scene.world(&diary));
        complain(&decided);
        if decided.next == case.booking {
            // Nothing to do after all, or not yet: the settings may have changed.
            let next = next_look(&case.booking, &scene.venue.policy).filter(|t| *t > now);
            state.store.look_again(due, next).await?;
            return Ok(false);
        }
        let commit = written(&scene, &case, Given::Timer, &diary, decided)?.0;
        match state.store.commit(&due.tenant, &commit).await.map_err(Again::from) {
            Ok(()) => {
                tracing::info!(event_id = %due.event, "clock");
                return Ok(true);
            }
            Err(Again::Yes) => tracing::info!(event_id = %due.event, attempt, "lost a race"),
            Err(Again::No(failure)) => return Err(failure),
        }
    }
    Err(ApiError::Busy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_run_an_hour_and_one_a_day_look_further_back() {
        let at = |text: &str| hours(text.parse().unwrap());
        assert_eq!(at("2026-03-02T00:05:00Z"), LONGEST_HOURS);
        assert_eq!((at("2026-03-02T09:00:00Z"), at("2026-03-02T09:14:59Z")), (LONG_HOURS, LONG_HOURS));
        assert_eq!((at("2026-03-02T09:15:00Z"), at("2026-03-02T09:59:00Z")), (HOURS, HOURS));
    }
}

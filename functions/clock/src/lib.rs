//! The clock: every few minutes it looks at the bookings that fell due (`turn/timer.rs` says what follows).
//!
//! Its event is the schedule's and is not read. A run that is late, cut off or repeated does no harm: what is due is
//! judged from each booking, and stays due until it was looked at.

use jiff::{Timestamp, ToSpan};
use lambda_runtime::{Error, LambdaEvent};
use platform::{State, desk};
use serde_json::Value;

/// What a run leaves of its time, for the answer and the log.
const SPARE_SECONDS: i64 = 5;

/// Looks at what is due. An `Err` is a failed run: the alarm on failures notices, the next run makes up for it.
pub async fn handle(state: &State, event: LambdaEvent<Value>) -> Result<Value, Error> {
    let deadline = i64::try_from(event.context.deadline).unwrap_or(i64::MAX);
    let deadline = Timestamp::from_millisecond(deadline).unwrap_or(Timestamp::MAX);
    let until = deadline.checked_sub(SPARE_SECONDS.seconds()).unwrap_or(deadline);
    let ticked = desk::tick(state, until).await?;
    tracing::info!(looked = ticked.looked, changed = ticked.changed, failed = ticked.failed, "clock run");
    Ok(serde_json::to_value(ticked)?)
}

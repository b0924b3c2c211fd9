//! The queue of tasks, kept tidy.

use crate::State;
use crate::desk::turn::once;
use crate::desk::{TRIES, repeated};
use crate::http::{ApiError, Principal};
use crate::store::IdempotencyKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use workflow::booking::TaskId;

/// Which decided tasks to remove: all, or all but those of one conversation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CleanUpRequest {
    /// Tasks of this session are kept.
    pub keep_thread_id: Option<String>,
}

/// What was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CleanedUp {
    /// So many tasks.
    pub removed: usize,
    /// Whether there is more to remove: at most 99 go at once.
    pub more: bool,
}

/// Tasks that one transaction removes, beside the answer that it keeps.
const MOST: i32 = 99;

/// Removes decided tasks, the oldest first. What is still to be decided is never touched.
///
/// # Errors
/// `KeyReused`, `Busy`, the store's.
pub async fn clean_up(
    state: &State,
    who: &Principal,
    request: &CleanUpRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (store, now) = (&state.store, state.clock.now());
    for _ in 0..TRIES {
        let (first, (tasks, more)) =
            tokio::try_join!(store.answer(&who.tenant, key, now), store.decided_tasks(&who.tenant, MOST))?;
        if let Some(first) = &first {
            return repeated(first, key);
        }
        let kept = |session: &str| request.keep_thread_id.as_deref() == Some(session);
        let ids: Vec<TaskId> = tasks.into_iter().filter(|t| !kept(t.session_id.as_str())).map(|t| t.id).collect();
        let answer = serde_json::to_value(CleanedUp { removed: ids.len(), more })?;
        if once::kept(store.write(&who.tenant, now).without_tasks(&ids)?, key, &answer).await? {
            return Ok(answer);
        }
    }
    Err(ApiError::Busy)
}

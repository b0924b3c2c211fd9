//! The queue of tasks, kept tidy.

use crate::State;
use crate::http::{ApiError, Principal};
use serde::{Deserialize, Serialize};
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
    /// Whether there is more to remove: at most 100 go at once.
    pub more: bool,
}

/// Tasks that one transaction removes.
const MOST: i32 = 100;

/// Removes decided tasks, the oldest first. What is still to be decided is never touched.
///
/// # Errors
/// The store's.
pub async fn clean_up(state: &State, who: &Principal, request: &CleanUpRequest) -> Result<CleanedUp, ApiError> {
    let (tasks, more) = state.store.decided_tasks(&who.tenant, MOST).await?;
    let kept = |session: &str| request.keep_thread_id.as_deref() == Some(session);
    let ids: Vec<TaskId> = tasks.into_iter().filter(|t| !kept(t.session_id.as_str())).map(|t| t.id).collect();
    state.store.remove_tasks(&who.tenant, &ids).await?;
    Ok(CleanedUp { removed: ids.len(), more })
}

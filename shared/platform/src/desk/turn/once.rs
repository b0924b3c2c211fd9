//! What is no turn, done once for each key of the caller: as one transaction with the answer, or between a claim and it.

use crate::State;
use crate::desk::{Again, repeated};
use crate::http::{ApiError, Principal};
use crate::store::{IdempotencyKey, Write};
use serde::Serialize;
use serde_json::Value;

/// The answer of `act`, or the first one that was given to this key. While the first still runs, a second is refused;
/// what failed may be tried again. Without a key it is just done.
///
/// # Errors
/// Those of `act`, `KeyReused`, `InProgress`, the store's.
pub async fn once<T: Serialize>(
    state: &State,
    who: &Principal,
    key: Option<&IdempotencyKey>,
    act: impl Future<Output = Result<T, ApiError>>,
) -> Result<Value, ApiError> {
    let Some(key) = key else { return Ok(serde_json::to_value(act.await?)?) };
    let (store, now) = (&state.store, || state.clock.now());
    if let Some(first) = store.claim(&who.tenant, key, now()).await? {
        return repeated(&first, Some(key));
    }
    match act.await.and_then(|answer| Ok(serde_json::to_value(answer)?)) {
        Ok(answer) => {
            store.keep_answer(&who.tenant, key, Some((200, &answer.to_string())), now()).await?;
            Ok(answer)
        }
        Err(failure) => {
            store.keep_answer(&who.tenant, key, None, now()).await?;
            Err(failure)
        }
    }
}

/// Writes an act together with its answer to the key. False when somebody was faster: read again.
///
/// # Errors
/// The store's.
pub(in crate::desk) async fn kept(
    write: Write<'_>,
    key: Option<&IdempotencyKey>,
    answer: &impl Serialize,
) -> Result<bool, ApiError> {
    let write = write.answered(key, 200, &serde_json::to_string(answer)?)?;
    match write.commit().await.map_err(Again::from) {
        Ok(()) => Ok(true),
        Err(Again::Yes) => Ok(false),
        Err(Again::No(failure)) => Err(failure),
    }
}

//! Acts that are no transaction, done once for each key of the caller.

use super::repeated;
use crate::State;
use crate::http::{ApiError, Principal};
use crate::store::IdempotencyKey;
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

//! Why a transaction was refused.

use super::{CommitError, Guard};
use crate::store::StoreError;
use aws_sdk_dynamodb::error::ProvideErrorMetadata;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;

/// What a refused transaction means, judged by the reason at each action's place.
pub(in crate::store) fn refused(guards: &[Guard], error: &TransactWriteItemsError) -> CommitError {
    let TransactWriteItemsError::TransactionCanceledException(cancelled) = error else {
        return match error.code() {
            Some("TransactionInProgressException" | "TransactionConflictException") => CommitError::LostRace,
            code => StoreError::of_code(code.unwrap_or("unknown")).into(),
        };
    };
    let codes = cancelled.cancellation_reasons().iter().map(|r| r.code().unwrap_or("None"));
    judged(guards, codes)
}

fn judged<'a>(guards: &[Guard], codes: impl Iterator<Item = &'a str>) -> CommitError {
    let (mut raced, mut decided, mut other) = (false, false, None);
    for (guard, code) in guards.iter().zip(codes) {
        match (code, guard) {
            ("None", _) => {}
            // An answered key is final, whatever else has changed since.
            ("ConditionalCheckFailed", Guard::FirstTime) => return CommitError::Duplicate,
            ("ConditionalCheckFailed", Guard::Pending) => decided = true,
            ("ConditionalCheckFailed", Guard::Seen) | ("TransactionConflict", _) => raced = true,
            (code, _) => other = Some(StoreError::of_code(code)),
        }
    }
    match (raced, decided, other) {
        (true, _, _) => CommitError::LostRace,
        (_, true, _) => CommitError::AlreadyDecided,
        (_, _, Some(e)) => e.into(),
        (false, false, None) => StoreError::Unavailable("TransactionCanceled".into()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUARDS: [Guard; 3] = [Guard::FirstTime, Guard::Seen, Guard::Pending];

    #[test]
    fn a_used_key_wins_over_every_other_reason() {
        let codes = ["ConditionalCheckFailed", "ConditionalCheckFailed", "None"];
        assert_eq!(judged(&GUARDS, codes.into_iter()), CommitError::Duplicate);
    }

    #[test]
    fn a_changed_row_or_a_running_transaction_is_a_lost_race() {
        for code in ["ConditionalCheckFailed", "TransactionConflict"] {
            assert_eq!(judged(&GUARDS, ["None", code, "None"].into_iter()), CommitError::LostRace);
        }
        let both = ["None", "ConditionalCheckFailed", "ConditionalCheckFailed"];
        assert_eq!(judged(&GUARDS, both.into_iter()), CommitError::LostRace);
    }

    #[test]
    fn a_decided_task_is_told_apart() {
        let codes = ["None", "None", "ConditionalCheckFailed"];
        assert_eq!(judged(&GUARDS, codes.into_iter()), CommitError::AlreadyDecided);
    }

    #[test]
    fn throttling_is_told_apart() {
        let codes = ["None", "ThrottlingError", "None"];
        assert_eq!(judged(&GUARDS, codes.into_iter()), CommitError::Store(StoreError::Throttled));
    }
}

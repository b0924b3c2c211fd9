//! Items as a transaction puts them, each on its condition.

use crate::store::rows::SCHEMA;
use crate::store::{FirstAnswer, IdempotencyKey, Item, StoreError, Tenant, keys, to_item};
use aws_sdk_dynamodb::types::{AttributeValue, Put};
use jiff::{Timestamp, ToSpan};

/// Answers to keyed writes are kept so many hours.
const ANSWER_HOURS: i64 = 24;

const ABSENT: &str = "attribute_not_exists(pk)";

/// An instant later by so much; at the end of time, the same.
pub(in crate::store) fn later(at: Timestamp, by: jiff::Span) -> Timestamp {
    at.checked_add(by).unwrap_or(at)
}

pub(in crate::store) fn number(n: i64) -> AttributeValue {
    AttributeValue::N(n.to_string())
}

pub(in crate::store) fn plain(table: &str, item: Item) -> Result<Put, StoreError> {
    Put::builder().table_name(table).set_item(Some(item)).build().map_err(StoreError::from)
}

/// A new item: must not exist.
pub(in crate::store) fn create(table: &str, item: Item) -> Result<Put, StoreError> {
    let put = Put::builder().table_name(table).set_item(Some(item)).condition_expression(ABSENT);
    put.build().map_err(StoreError::from)
}

/// An item that must not exist; one that has outlived its `ttl` does not, though it was not swept yet.
pub(super) fn absent_or_expired(table: &str, item: Item, now: Timestamp) -> Result<Put, StoreError> {
    let put = Put::builder()
        .table_name(table)
        .set_item(Some(item))
        .condition_expression("attribute_not_exists(pk) OR #ttl <= :now")
        .expression_attribute_names("#ttl", "ttl")
        .expression_attribute_values(":now", number(now.as_second()));
    put.build().map_err(StoreError::from)
}

/// An item that must still have the version that was read; 0 means that there was none.
pub(in crate::store) fn versioned(table: &str, item: Item, seen: u64) -> Result<Put, StoreError> {
    let put = Put::builder().table_name(table).set_item(Some(item));
    let put = if seen == 0 {
        put.condition_expression(ABSENT)
    } else {
        put.condition_expression("#version = :seen")
            .expression_attribute_names("#version", "version")
            .expression_attribute_values(":seen", AttributeValue::N(seen.to_string()))
    };
    put.build().map_err(StoreError::from)
}

/// The first answer to a key: must not exist, or has outlived itself.
pub(in crate::store) fn first_answer(
    sessions: &str,
    t: &Tenant,
    key: &IdempotencyKey,
    (code, answer): (u16, &str),
    now: Timestamp,
) -> Result<Put, StoreError> {
    let row = FirstAnswer {
        body_hash: key.body_hash.clone(),
        code,
        answer: answer.to_owned(),
        ttl: later(now, ANSWER_HOURS.hours()).as_second(),
        schema: SCHEMA,
    };
    absent_or_expired(sessions, to_item(&keys::idempotency(t, key.route, &key.key), &row)?, now)
}

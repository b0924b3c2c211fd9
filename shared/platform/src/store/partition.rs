//! All items of one partition, or those in a part of its sort keys, in their order.

use super::{Item, Store, StoreError};
use aws_sdk_dynamodb::types::AttributeValue;

/// Which sort keys of a partition.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sorted<'a> {
    All,
    Under(&'a str),
    Before(&'a str),
    /// Both ends included.
    Between(&'a str, &'a str),
}

impl Store {
    /// As many requests as the items fill pages of 1 MB.
    pub(super) async fn partition(&self, table: &str, pk: String, sk: Sorted<'_>) -> Result<Vec<Item>, StoreError> {
        let (condition, a, b) = match sk {
            Sorted::All => ("pk = :pk", None, None),
            Sorted::Under(prefix) => ("pk = :pk AND begins_with(sk, :a)", Some(prefix), None),
            Sorted::Before(end) => ("pk = :pk AND sk < :a", Some(end), None),
            Sorted::Between(from, to) => ("pk = :pk AND sk BETWEEN :a AND :b", Some(from), Some(to)),
        };
        let mut query = self
            .client
            .query()
            .table_name(table)
            .consistent_read(true)
            .key_condition_expression(condition)
            .expression_attribute_values(":pk", AttributeValue::S(pk));
        for (name, value) in [(":a", a), (":b", b)] {
            if let Some(value) = value {
                query = query.expression_attribute_values(name, AttributeValue::S(value.to_owned()));
            }
        }
        let mut pages = query.into_paginator().items().send();
        let mut items = Vec::new();
        while let Some(item) = pages.next().await {
            items.push(item.map_err(StoreError::from_sdk)?);
        }
        Ok(items)
    }
}

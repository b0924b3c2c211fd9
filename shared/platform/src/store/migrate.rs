//! Items of earlier shapes, rewritten. An operator's tool: it scans, which no request does. Reading takes every shape,
//! so a table may be migrated while it is in use, and again after an interruption.
//!
//! | found | becomes |
//! |---|---|
//! | a booking of schema 1 | schema 2: with `tenant_pk`, so that it stands in the list by date |
//! | an item that links a client to an event | an attribute of the client's item |

use super::rows::{BOOKING_SCHEMA, BookingItem, Link};
use super::{Item, Store, StoreError, Tenant, from_item, keys, text};
use aws_sdk_dynamodb::types::{AttributeValue, Delete, TransactWriteItem, Update};
use std::collections::BTreeMap;
use workflow::booking::EventId;

/// What a migration found and did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Migrated {
    /// Items looked at.
    pub looked: usize,
    /// How many of each earlier shape.
    pub old: BTreeMap<&'static str, usize>,
    /// Rewritten.
    pub written: usize,
    /// Changed between reading and writing; the next run finds them.
    pub missed: usize,
}

/// Sort keys of the former links.
const FORMER_LINKS: &str = "E#";

impl Store {
    /// Rewrites items of earlier shapes; with `dry` it only counts them.
    ///
    /// # Errors
    /// The database's.
    #[allow(
        clippy::disallowed_methods,
        reason = "an operator's tool, in no request path; no role of the template may scan"
    )]
    pub async fn migrate(&self, dry: bool) -> Result<Migrated, StoreError> {
        let mut done = Migrated::default();
        let mut pages = self.client.scan().table_name(&self.tables.events).into_paginator().items().send();
        while let Some(item) = pages.next().await {
            let item = item.map_err(StoreError::from_sdk)?;
            done.looked += 1;
            let Some((shape, action)) = self.upcast(&item).await? else { continue };
            *done.old.entry(shape).or_default() += 1;
            if dry {
                continue;
            }
            match self.write_upcast(action).await? {
                true => done.written += 1,
                false => done.missed += 1,
            }
        }
        Ok(done)
    }

    /// What an item of an earlier shape is, and what makes it today's.
    async fn upcast(&self, item: &Item) -> Result<Option<(&'static str, Vec<TransactWriteItem>)>, StoreError> {
        let (Some(pk), Some(sk)) = (text(item, "pk"), text(item, "sk")) else { return Ok(None) };
        let Some(tenant) = Tenant::of_stored_key(pk) else { return Ok(None) };
        if let Some(event) = sk.strip_prefix(FORMER_LINKS).filter(|_| pk.contains("#C#")) {
            let case = self.case(&tenant, &EventId(event.to_owned())).await?;
            let mut actions = vec![self.removed(pk, sk)?];
            if let Some(case) = case {
                actions.push(self.linked(pk, &Link::to(&case))?);
            }
            return Ok(Some(("link of a client as an item of its own", actions)));
        }
        if sk != "BOOKING" {
            return Ok(None);
        }
        let row: BookingItem = from_item("booking", item.clone())?;
        if row.schema >= BOOKING_SCHEMA {
            return Ok(None);
        }
        let update = Update::builder()
            .table_name(&self.tables.events)
            .key("pk", AttributeValue::S(pk.to_owned()))
            .key("sk", AttributeValue::S(sk.to_owned()))
            .condition_expression("#version = :seen AND #schema = :old")
            .update_expression("SET tenant_pk = :tenant, #schema = :new")
            .expression_attribute_names("#version", "version")
            .expression_attribute_names("#schema", "schema")
            .expression_attribute_values(":seen", AttributeValue::N(row.version.to_string()))
            .expression_attribute_values(":old", AttributeValue::N(row.schema.to_string()))
            .expression_attribute_values(":new", AttributeValue::N(BOOKING_SCHEMA.to_string()))
            .expression_attribute_values(":tenant", AttributeValue::S(keys::tenant_pk(&tenant)))
            .build()?;
        Ok(Some(("booking of schema 1", vec![TransactWriteItem::builder().update(update).build()])))
    }

    fn removed(&self, pk: &str, sk: &str) -> Result<TransactWriteItem, StoreError> {
        let delete = Delete::builder()
            .table_name(&self.tables.events)
            .key("pk", AttributeValue::S(pk.to_owned()))
            .key("sk", AttributeValue::S(sk.to_owned()))
            .condition_expression("attribute_exists(pk)")
            .build()?;
        Ok(TransactWriteItem::builder().delete(delete).build())
    }

    /// The link as an attribute of the client, unless a newer one is there.
    fn linked(&self, pk: &str, link: &Link) -> Result<TransactWriteItem, StoreError> {
        let value = serde_dynamo::to_attribute_value(link)
            .map_err(|e| StoreError::Corrupt { what: "link", why: e.to_string() })?;
        let update = Update::builder()
            .table_name(&self.tables.events)
            .key("pk", AttributeValue::S(pk.to_owned()))
            .key("sk", AttributeValue::S("CLIENT".to_owned()))
            .condition_expression("attribute_exists(pk)")
            .update_expression("SET #link = if_not_exists(#link, :link)")
            .expression_attribute_names("#link", keys::client_link(&link.standing.event))
            .expression_attribute_values(":link", value)
            .build()?;
        Ok(TransactWriteItem::builder().update(update).build())
    }

    /// False when a condition forbade it.
    async fn write_upcast(&self, actions: Vec<TransactWriteItem>) -> Result<bool, StoreError> {
        match self.client.transact_write_items().set_transact_items(Some(actions)).send().await {
            Ok(_) => Ok(true),
            Err(e) => match StoreError::from_sdk(e) {
                StoreError::Unavailable(code) if code == "TransactionCanceledException" => Ok(false),
                other => Err(other),
            },
        }
    }
}

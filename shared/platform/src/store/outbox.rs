//! A mail's way out: queued, sending, sent. Decided once; handed over at least once under one Message-ID.

use super::{MailStatus, OutMail, Store, StoreError, from_item, keys};
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValue};
use jiff::{Timestamp, ToSpan};

/// Whether a mail may be handed over now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// It is yours; tell how it ended.
    Yours(Box<OutMail>),
    /// Sent, given up, being sent by somebody else, or unknown.
    NotNow,
}

/// Minutes after which an attempt counts as dead and may be made again.
const STUCK: i64 = 5;

impl Store {
    /// Takes a mail for delivery. `key` is that of the stored item, as the stream of `events` hands it over.
    pub async fn claim_mail(&self, key: &keys::Key, now: Timestamp) -> Result<Claimed, StoreError> {
        let dead = now.checked_sub(STUCK.minutes()).unwrap_or(now);
        let sent = self
            .client
            .update_item()
            .table_name(&self.tables.events)
            .set_key(Some(key.attributes()))
            .update_expression("SET #status = :sending, claimed_at = :now ADD attempts :one")
            .condition_expression(
                "entity = :outbox AND (#status = :queued OR (#status = :sending AND claimed_at <= :dead))",
            )
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(":outbox", s("outbox"))
            .expression_attribute_values(":queued", s("queued"))
            .expression_attribute_values(":sending", s("sending"))
            .expression_attribute_values(":now", s(&keys::instant(now)))
            .expression_attribute_values(":dead", s(&keys::instant(dead)))
            .expression_attribute_values(":one", AttributeValue::N("1".into()))
            .return_values(ReturnValue::AllNew)
            .send()
            .await;
        match sent {
            Ok(done) => {
                let item = done.attributes.unwrap_or_default();
                Ok(Claimed::Yours(Box::new(from_item("mail", item)?)))
            }
            Err(e) => not_now(e),
        }
    }

    /// Notes how an attempt ended: `Sent`, `Failed` for good, or `Queued` to be tried again.
    pub async fn settle_mail(&self, key: &keys::Key, how: MailStatus, now: Timestamp) -> Result<(), StoreError> {
        let (name, set) = match how {
            MailStatus::Sent => ("sent", "SET #status = :status, sent_at = :now"),
            MailStatus::Failed => ("failed", "SET #status = :status, failed_at = :now"),
            MailStatus::Queued => ("queued", "SET #status = :status, queued_at = :now"),
            MailStatus::Sending => ("sending", "SET #status = :status, claimed_at = :now"),
        };
        let request = self
            .client
            .update_item()
            .table_name(&self.tables.events)
            .set_key(Some(key.attributes()))
            .update_expression(set)
            .condition_expression("entity = :outbox AND #status = :sending")
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(":outbox", s("outbox"))
            .expression_attribute_values(":sending", s("sending"))
            .expression_attribute_values(":status", s(name))
            .expression_attribute_values(":now", s(&keys::instant(now)));
        match request.send().await {
            Ok(_) => Ok(()),
            Err(e) => not_now(e).map(drop),
        }
    }
}

fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

fn not_now<R>(e: SdkError<UpdateItemError, R>) -> Result<Claimed, StoreError> {
    match e {
        SdkError::ServiceError(s) => match s.err() {
            UpdateItemError::ConditionalCheckFailedException(_) => Ok(Claimed::NotNow),
            other => Err(StoreError::of_code(other.code().unwrap_or("unknown"))),
        },
        other => Err(StoreError::from_sdk(other)),
    }
}

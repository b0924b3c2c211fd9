//! Mail that is decided and waits to be handed over.
//!
//! The transaction that decides a mail writes its item; from then on only this file changes it. Its life is
//! `queued -> sending -> sent`, or `-> failed` when it can never be sent.
//!
//! | found | claiming gives | why |
//! |---|---|---|
//! | `queued` | [`Claimed::Yours`] | nobody is at it |
//! | `sending`, claim older than [`CLAIM_LASTS`] | [`Claimed::Yours`], one attempt more | its holder died |
//! | `sending`, claim running | [`Claimed::InFlight`] | somebody is at it: come back, do not forget it |
//! | `sent`, `failed` | [`Claimed::Done`] | nothing left to do |
//! | nothing | [`Claimed::Gone`] | erased |
//!
//! Every change is conditional on the status and the attempt that were read, so two workers never hold one mail.

use super::keys::{self, Key};
use super::{Item, MailStatus, OutMail, Store, StoreError, Write, from_item};
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValue, TransactWriteItem, Update};
use jiff::{SignedDuration, Timestamp};
use workflow::booking::EventId;

/// How long a claim is respected: longer than the deliverer may run, so that its holder is certainly gone by then.
pub const CLAIM_LASTS: SignedDuration = SignedDuration::from_secs(90);

/// What came of claiming a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// Yours to send, exactly as stored.
    Yours(Box<OutMail>),
    /// Somebody else is sending it.
    InFlight,
    /// Sent, or failed for good.
    Done,
    /// There is no such mail.
    Gone,
}

/// Whether a mail may be claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Due {
    Now,
    Later,
    Never,
}

fn due(mail: &OutMail, now: Timestamp) -> Due {
    match mail.status {
        MailStatus::Queued => Due::Now,
        MailStatus::Sending if mail.claimed_at.is_none_or(|at| now.duration_since(at) >= CLAIM_LASTS) => Due::Now,
        MailStatus::Sending => Due::Later,
        MailStatus::Sent | MailStatus::Failed => Due::Never,
    }
}

impl Store {
    /// Claims a mail for sending: the table above.
    ///
    /// # Errors
    /// `Corrupt` when the item is no mail we wrote: it can never be sent. Otherwise the database's.
    pub async fn claim_mail(&self, key: &Key, now: Timestamp) -> Result<Claimed, StoreError> {
        let Some(item) = self.get(&self.tables.events, key).await? else { return Ok(Claimed::Gone) };
        let mail = read(item)?;
        match due(&mail, now) {
            Due::Never => return Ok(Claimed::Done),
            Due::Later => return Ok(Claimed::InFlight),
            Due::Now => {}
        }
        let claim = self
            .if_unchanged(key, mail.status, mail.attempts)
            .update_expression("SET #status = :to, attempts = :next, claimed_at = :now")
            .expression_attribute_values(":to", status(MailStatus::Sending))
            .expression_attribute_values(":next", number(mail.attempts.saturating_add(1)))
            .expression_attribute_values(":now", time(now))
            .return_values(ReturnValue::AllNew)
            .send()
            .await;
        match claim {
            Ok(done) => read(done.attributes.unwrap_or_default()).map(|mail| Claimed::Yours(Box::new(mail))),
            Err(e) if lost(&e) => Ok(Claimed::InFlight),
            Err(e) => Err(StoreError::from_sdk(e)),
        }
    }

    /// Notes that SES took the mail. False when the claim was lost meanwhile, so that another may have sent it too.
    ///
    /// # Errors
    /// The database's. The mail has left all the same; another attempt repeats it under the same Message-ID.
    pub async fn mail_sent(&self, key: &Key, mail: &OutMail, ses: &str, now: Timestamp) -> Result<bool, StoreError> {
        let sent = self
            .if_unchanged(key, MailStatus::Sending, mail.attempts)
            .update_expression("SET #status = :to, ses_id = :ses, sent_at = :now REMOVE claimed_at")
            .expression_attribute_values(":to", status(MailStatus::Sent))
            .expression_attribute_values(":ses", AttributeValue::S(ses.to_owned()))
            .expression_attribute_values(":now", time(now))
            .send()
            .await;
        kept(sent.map(drop))
    }

    /// Gives a mail back for the next attempt, so that it need not wait for the claim to run out.
    ///
    /// # Errors
    /// The database's; the claim then runs out by itself.
    pub async fn mail_released(&self, key: &Key, mail: &OutMail) -> Result<bool, StoreError> {
        let released = self
            .if_unchanged(key, MailStatus::Sending, mail.attempts)
            .update_expression("SET #status = :to REMOVE claimed_at")
            .expression_attribute_values(":to", status(MailStatus::Queued))
            .send()
            .await;
        kept(released.map(drop))
    }

    /// Notes that a mail can never be sent; `why` is a code without personal data. False when it is sent already or
    /// gone. Needs no claim, so that an unreadable item can be parked as well.
    ///
    /// # Errors
    /// The database's.
    pub async fn mail_failed(&self, key: &Key, why: &str) -> Result<bool, StoreError> {
        let failed = self
            .client
            .update_item()
            .table_name(&self.tables.events)
            .set_key(Some(key.attributes()))
            .condition_expression("attribute_exists(pk) AND (attribute_not_exists(#status) OR #status <> :sent)")
            .update_expression("SET #status = :to, failure = :why REMOVE claimed_at")
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(":sent", status(MailStatus::Sent))
            .expression_attribute_values(":to", status(MailStatus::Failed))
            .expression_attribute_values(":why", AttributeValue::S(why.to_owned()))
            .send()
            .await;
        kept(failed.map(drop))
    }

    fn if_unchanged(&self, key: &Key, seen: MailStatus, attempts: u32) -> UpdateItemFluentBuilder {
        self.client
            .update_item()
            .table_name(&self.tables.events)
            .set_key(Some(key.attributes()))
            .condition_expression("#status = :seen AND attempts = :attempts")
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(":seen", status(seen))
            .expression_attribute_values(":attempts", number(attempts))
    }
}

impl Write<'_> {
    /// Queues a failed mail once more, in an item of its own so that the stream sees it; unless it did not fail, or was
    /// queued again before.
    ///
    /// # Errors
    /// None but those of building a request.
    pub fn queued_again(self, e: &EventId, failed: &OutMail, again: &OutMail) -> Result<Self, StoreError> {
        let (store, t) = self.place();
        let table = &store.tables.events;
        let replaced = Update::builder()
            .table_name(table)
            .set_key(Some(keys::out_mail(t, e, &failed.ulid).attributes()))
            .condition_expression("#status = :failed AND attribute_not_exists(replaced_by)")
            .update_expression("SET replaced_by = :ulid")
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(":failed", status(MailStatus::Failed))
            .expression_attribute_values(":ulid", AttributeValue::S(again.ulid.clone()))
            .build()?;
        let key = keys::out_mail(t, e, &again.ulid);
        self.with(TransactWriteItem::builder().update(replaced).build()).create(table, &key, again)
    }

    /// Queues a mail that belongs to no turn.
    ///
    /// # Errors
    /// None but those of building a request.
    pub fn queued(self, mail: &OutMail) -> Result<Self, StoreError> {
        let (store, t) = self.place();
        let (table, key) = (&store.tables.events, keys::out_mail(t, &mail.event_id, &mail.ulid));
        self.create(table, &key, mail)
    }
}

fn read(item: Item) -> Result<OutMail, StoreError> {
    from_item("outbox mail", item)
}

/// True when the change was made, false when its condition forbade it.
pub(super) fn kept<E: ProvideErrorMetadata, R>(made: Result<(), SdkError<E, R>>) -> Result<bool, StoreError> {
    match made {
        Ok(()) => Ok(true),
        Err(e) if lost(&e) => Ok(false),
        Err(e) => Err(StoreError::from_sdk(e)),
    }
}

fn lost<E: ProvideErrorMetadata, R>(e: &SdkError<E, R>) -> bool {
    e.as_service_error().and_then(ProvideErrorMetadata::code) == Some("ConditionalCheckFailedException")
}

fn status(status: MailStatus) -> AttributeValue {
    let name = match status {
        MailStatus::Queued => "queued",
        MailStatus::Sending => "sending",
        MailStatus::Sent => "sent",
        MailStatus::Failed => "failed",
    };
    AttributeValue::S(name.to_owned())
}

fn number(n: u32) -> AttributeValue {
    AttributeValue::N(n.to_string())
}

fn time(at: Timestamp) -> AttributeValue {
    AttributeValue::S(super::keys::instant(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(status: &str, claimed_at: Option<&str>) -> OutMail {
        let mut json = serde_json::json!({
            "ulid": "01M", "entity": "outbox", "event_id": "01E", "to": "anna@example.ch",
            "from": "events@atelier.example", "from_name": "The Atelier", "subject": "Offer", "text": "Hello",
            "html": "<p>Hello</p>", "message_id": "01M@mail.example", "kind": "client", "status": status,
            "created_at": "2026-03-01T09:00:00Z",
        });
        if let Some(at) = claimed_at {
            json["claimed_at"] = at.into();
        }
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_mail_may_be_claimed_when_queued_or_when_the_claim_has_run_out() {
        let now: Timestamp = "2026-03-01T10:01:30Z".parse().unwrap();
        assert_eq!(due(&mail("queued", None), now), Due::Now);
        assert_eq!(due(&mail("sending", None), now), Due::Now);
        assert_eq!(due(&mail("sending", Some("2026-03-01T10:00:00Z")), now), Due::Now);
        assert_eq!(due(&mail("sending", Some("2026-03-01T10:00:01Z")), now), Due::Later);
        assert_eq!(due(&mail("sent", None), now), Due::Never);
        assert_eq!(due(&mail("failed", None), now), Due::Never);
    }

    #[test]
    fn status_is_written_as_the_item_reads_it() {
        for s in [MailStatus::Queued, MailStatus::Sending, MailStatus::Sent, MailStatus::Failed] {
            let json = serde_json::to_value(s).unwrap();
            assert_eq!(status(s), AttributeValue::S(json.as_str().unwrap().to_owned()));
        }
    }
}

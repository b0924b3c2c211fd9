//! Hands decided mail to SES: started by the stream of the `events` table for every new `outbox` item.
//!
//! | record | what happens | reported as failed |
//! |---|---|---|
//! | not an INSERT, or not `outbox` | nothing | no |
//! | a mail that is sent, failed, or erased | nothing | no |
//! | a mail somebody else is sending | nothing now | yes: should they die, it must not be forgotten |
//! | a mail SES takes | `sent`, with SES's id | no |
//! | a mail SES will never take, or that cannot be written or read | `failed`, an error in the log, a metric | no |
//! | SES or the database does not answer, or a panic | the mail waits for the next attempt | yes |
//!
//! Records are taken in order, and one that fails does not hold up the others. Reported is the lowest sequence number
//! that failed: Lambda repeats the batch from there, and what was sent meanwhile is recognised and skipped. Retries
//! are finite; after them the failure destination and the sweeper (`deliver`) have the mail, which is still in the
//! table.
//!
//! # How exactly "once" is
//! A mail is sent only under a claim that no other worker can hold, and a sent mail is never claimed again. One
//! window remains, because SES has no idempotency token: SES takes the mail, and then its answer is lost, or the
//! process dies, or the note `sent` cannot be written. The next attempt then sends the mail a second time, with the
//! same bytes and the same id of ours in `References`. The note is tried three times to keep the window small. The
//! other choice, to send at most once, would lose the mail in the same window; a client who hears twice is better
//! off than one who never hears.

use jiff::Timestamp;
use lambda_runtime::{Error, LambdaEvent};
use platform::Clock;
use platform::http::unpanicked;
use platform::mail::{Envelope, MailState, Mime, MimeError, Outcome};
use platform::store::keys::Key;
use platform::store::{Claimed, MailKind, OutMail, StoreError};
use platform::telemetry::{MetricUnit, metric};
use serde_json::{Value, json};
use std::time::Duration;
use tracing::Instrument as _;

/// No record is begun with less time than this: a send may take 10 s.
const MARGIN: Duration = Duration::from_secs(12);

/// How often the note that a mail is sent is tried.
const NOTES: u32 = 3;

/// What came of one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// Handed over now.
    Sent,
    /// Nothing to do: sent or failed before, or erased.
    Nothing,
    /// Can never be sent; noted as failed.
    Failed,
    /// Must be tried again.
    Later,
}

/// Handles a batch of the stream.
///
/// # Errors
/// When the batch is none, or a failed record has no sequence number: then the whole batch is repeated.
pub async fn handle(state: &MailState, event: LambdaEvent<Value>) -> Result<Value, Error> {
    let records = event.payload.get("Records").and_then(Value::as_array).ok_or("the event has no records")?;
    let mut failed: Vec<&str> = Vec::new();
    for record in records {
        let Some(key) = mail_key(record) else { continue };
        let span = tracing::info_span!(
            "mail",
            request_id = %event.context.request_id,
            tenant = tenant(&key),
            event_id = booking(&key),
            msg_id = %key.sk,
        );
        // The deadline is in the machine's time, whatever the state's clock says.
        let delivered = if time_is_short(event.context.deadline, Clock::system().now()) {
            tracing::warn!(msg_id = %key.sk, "no time left for this mail");
            Delivery::Later
        } else {
            let delivery = unpanicked(deliver(state, &key)).instrument(span).await;
            delivery.unwrap_or_else(|_| {
                tracing::error!(msg_id = %key.sk, "delivering a mail panicked");
                Delivery::Later
            })
        };
        if delivered == Delivery::Later {
            let number = record.pointer("/dynamodb/SequenceNumber").and_then(Value::as_str);
            failed.push(number.ok_or("a failed record has no sequence number")?);
        }
    }
    let lowest = failed.into_iter().min_by_key(|number| in_order(number));
    let failures: Vec<Value> = lowest.into_iter().map(|number| json!({ "itemIdentifier": number })).collect();
    Ok(json!({ "batchItemFailures": failures }))
}

/// Delivers one mail by its key: for the stream, and for the sweeper that finds what was left behind.
pub async fn deliver(state: &MailState, key: &Key) -> Delivery {
    let mail = match state.store.claim_mail(key, state.clock.now()).await {
        Ok(Claimed::Yours(mail)) => mail,
        Ok(Claimed::Done | Claimed::Gone) => return Delivery::Nothing,
        Ok(Claimed::InFlight) => {
            tracing::info!("somebody else is sending this mail");
            return Delivery::Later;
        }
        Err(error @ StoreError::Corrupt { .. }) => {
            tracing::error!(%error, "a mail cannot be read");
            return give_up(state, key, "unreadable", "unknown").await;
        }
        Err(error) => {
            tracing::warn!(%error, "a mail could not be claimed");
            return Delivery::Later;
        }
    };
    let kind = kind(&mail);
    let raw = match write(key, &mail) {
        Ok(raw) => raw,
        Err(error) => return give_up(state, key, error.code(), kind).await,
    };
    let envelope = Envelope { from: mail.from.trim().to_owned(), to: vec![mail.to.trim().to_owned()], raw };
    match state.mailer.send(envelope).await {
        Outcome::Sent { ses_id } => {
            tracing::info!(ses_id, attempt = mail.attempts, kind, "mail sent");
            metric("MailSent", 1, MetricUnit::Count, &[("kind", kind)]);
            note_sent(state, key, &mail, &ses_id).await
        }
        Outcome::Rejected { code } => give_up(state, key, &code, kind).await,
        Outcome::Retry { code, perhaps_sent } => {
            tracing::warn!(code, perhaps_sent, attempt = mail.attempts, "a mail was not sent");
            metric("MailRetry", 1, MetricUnit::Count, &[("kind", kind)]);
            if let Err(error) = state.store.mail_released(key, &mail).await {
                tracing::warn!(%error, "a claim was not given back; it runs out by itself");
            }
            Delivery::Later
        }
    }
}

/// The mail has left: whatever happens here, an error must not make it leave again if that can be helped.
async fn note_sent(state: &MailState, key: &Key, mail: &OutMail, ses_id: &str) -> Delivery {
    for attempt in 1..=NOTES {
        match state.store.mail_sent(key, mail, ses_id, state.clock.now()).await {
            Ok(true) => return Delivery::Sent,
            Ok(false) => {
                tracing::error!("a mail was sent under a claim that had been lost; it may have been sent twice");
                metric("MailPerhapsTwice", 1, MetricUnit::Count, &[]);
                return Delivery::Sent;
            }
            Err(error) => tracing::warn!(%error, attempt, "a sent mail could not be noted"),
        }
    }
    tracing::error!("a sent mail is not noted as sent; the next attempt will repeat it");
    metric("MailPerhapsTwice", 1, MetricUnit::Count, &[]);
    Delivery::Later
}

async fn give_up(state: &MailState, key: &Key, why: &str, kind: &str) -> Delivery {
    tracing::error!(why, kind, "a mail can never be sent");
    metric("MailFailed", 1, MetricUnit::Count, &[("kind", kind)]);
    match state.store.mail_failed(key, why).await {
        Ok(_) => Delivery::Failed,
        Err(error) => {
            tracing::warn!(%error, "a failed mail could not be noted");
            Delivery::Later
        }
    }
}

fn write(key: &Key, mail: &OutMail) -> Result<Vec<u8>, MimeError> {
    let ids = [("Event", booking(key)), ("Mail", key.sk.rsplit('#').next().unwrap_or_default())];
    let mime = Mime {
        from: &mail.from,
        from_name: &mail.from_name,
        to: &mail.to,
        reply_to: None,
        subject: &mail.subject,
        text: &mail.text,
        html: &mail.html,
        date: mail.created_at,
        message_id: &mail.message_id,
        in_reply_to: mail.in_reply_to.as_deref(),
        references: &mail.references,
        replied: mail.kind == MailKind::Client,
        ids: &ids,
    };
    mime.to_bytes()
}

fn kind(mail: &OutMail) -> &'static str {
    match mail.kind {
        MailKind::Client => "client",
        MailKind::Manager => "manager",
    }
}

/// The key of a new outbox item, or `None` when the record is something else.
fn mail_key(record: &Value) -> Option<Key> {
    let text = |pointer: &str| record.pointer(pointer).and_then(Value::as_str);
    let new = text("/eventName") == Some("INSERT") && text("/dynamodb/NewImage/entity/S") == Some("outbox");
    let of = |name: &str| {
        text(&format!("/dynamodb/Keys/{name}/S")).or_else(|| text(&format!("/dynamodb/NewImage/{name}/S")))
    };
    if !new {
        return None;
    }
    Some(Key { pk: of("pk")?.to_owned(), sk: of("sk")?.to_owned() })
}

/// `T#<tenant>#E#<event>`: the event.
fn booking(key: &Key) -> &str {
    key.pk.split("#E#").nth(1).unwrap_or_default()
}

fn tenant(key: &Key) -> &str {
    key.pk.split('#').nth(1).unwrap_or_default()
}

/// Sequence numbers are decimal numbers of up to 40 digits.
fn in_order(number: &str) -> (usize, &str) {
    let digits = number.trim_start_matches('0');
    (digits.len(), digits)
}

/// Whether the runtime's deadline (ms of the epoch; 0 when there is none) leaves no time for another mail.
fn time_is_short(deadline_ms: u64, now: Timestamp) -> bool {
    let now = Duration::from_millis(u64::try_from(now.as_millisecond()).unwrap_or_default());
    deadline_ms > 0 && Duration::from_millis(deadline_ms).saturating_sub(now) < MARGIN
}

#[cfg(test)]
mod tests;

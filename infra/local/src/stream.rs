//! What Lambda's event source mapping does with a table's stream: filter, batch, call, retry from the lowest failed
//! record, give up after a bounded number of tries.

use crate::filter;
use crate::functions::Functions;
use crate::template::StreamTrigger;
use dynoxide::actions::{describe_stream, get_records, get_shard_iterator, list_streams, scan};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The stream cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the stream of table {table}: {detail}")]
pub struct StreamError {
    table: String,
    detail: String,
}

/// A record that was given up.
#[derive(Debug, Clone, PartialEq)]
pub struct DeadLetter {
    /// Sequence number.
    pub sequence: String,
    /// Primary key of the item.
    pub keys: Value,
    /// How often it was tried.
    pub tries: u32,
}

/// What one step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing new.
    Idle,
    /// Went on; so many records reached the function.
    Advanced(usize),
    /// A record failed and will be tried again.
    Failed,
}

#[derive(Debug, Default)]
struct Position {
    /// Last record done with.
    after: Option<String>,
    /// Failed tries of the record after it.
    tries: u32,
}

/// The poller of one trigger.
pub struct Poller {
    engine: dynoxide::Database,
    trigger: StreamTrigger,
    functions: Functions,
    arn: String,
    shard: String,
    /// Also the lock that keeps steps apart.
    position: tokio::sync::Mutex<Position>,
    /// Where the position survives a restart.
    checkpoint: Option<PathBuf>,
    dead: Mutex<Vec<DeadLetter>>,
}

impl std::fmt::Debug for Poller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Poller").field("trigger", &self.trigger).finish_non_exhaustive()
    }
}

impl Poller {
    /// Finds the stream. `checkpoint` is a file with the position of an earlier run.
    ///
    /// # Errors
    /// [`StreamError`] when the table has no stream.
    pub fn new(
        engine: dynoxide::Database,
        trigger: StreamTrigger,
        functions: Functions,
        checkpoint: Option<PathBuf>,
    ) -> Result<Self, StreamError> {
        let wrong = |detail: String| StreamError { table: trigger.table.clone(), detail };
        let request =
            list_streams::ListStreamsRequest { table_name: Some(trigger.table.clone()), ..Default::default() };
        let streams = engine.list_streams(request).map_err(|error| wrong(error.to_string()))?.streams;
        let arn = streams.into_iter().next().ok_or_else(|| wrong("there is none".to_owned()))?.stream_arn;
        let request = describe_stream::DescribeStreamRequest { stream_arn: arn.clone(), ..Default::default() };
        let described = engine.describe_stream(request).map_err(|error| wrong(error.to_string()))?;
        let shard = described.stream_description.shards.into_iter().next();
        let shard = shard.ok_or_else(|| wrong("it has no shard".to_owned()))?.shard_id;
        let after = checkpoint
            .as_ref()
            .and_then(|file| std::fs::read_to_string(file).ok())
            // The stream's name tells it apart from that of an earlier database.
            .and_then(|text| Some(text.strip_prefix(&arn)?.trim().to_owned()))
            .filter(|text| !text.is_empty());
        let position = tokio::sync::Mutex::new(Position { after, tries: 0 });
        Ok(Self { engine, trigger, functions, arn, shard, position, checkpoint, dead: Mutex::default() })
    }

    /// Runs until the stream is read to its end, retries included. Never waits.
    ///
    /// # Errors
    /// [`StreamError`] when the stream cannot be read.
    pub async fn drain(&self) -> Result<usize, StreamError> {
        let mut delivered = 0;
        loop {
            match self.step().await? {
                Progress::Idle => return Ok(delivered),
                Progress::Advanced(records) => delivered += records,
                Progress::Failed => {}
            }
        }
    }

    /// One batch, one call.
    ///
    /// # Errors
    /// [`StreamError`] when the stream cannot be read.
    pub async fn step(&self) -> Result<Progress, StreamError> {
        let mut position = self.position.lock().await;
        let records = self.records_after(position.after.as_deref())?;
        let Some(newest) = records.last().map(sequence) else { return Ok(Progress::Idle) };
        let batch: Vec<Value> =
            records.into_iter().filter(|record| filter::passes(&self.trigger.filters, record)).collect();
        let last = match batch.get(self.trigger.batch_size.saturating_sub(1)) {
            // More match than fit: the rest is the next step's.
            Some(full) => sequence(full),
            None => newest,
        };
        let batch: Vec<Value> = batch.into_iter().take(self.trigger.batch_size).collect();
        if batch.is_empty() {
            self.advance(&mut position, last);
            return Ok(Progress::Advanced(0));
        }
        let Some(failed) = self.call(&batch).await else {
            let count = batch.len();
            self.advance(&mut position, last);
            return Ok(Progress::Advanced(count));
        };
        let done = failed.checked_sub(1).and_then(|at| batch.get(at)).map(sequence);
        let got_on = done.is_some();
        if let Some(done) = done {
            self.advance(&mut position, done);
        }
        position.tries = if got_on { 1 } else { position.tries + 1 };
        if position.tries > self.trigger.retries
            && let Some(record) = batch.get(failed)
        {
            self.give_up(record, position.tries);
            self.advance(&mut position, sequence(record));
        }
        Ok(Progress::Failed)
    }

    /// Hands items over whose record the stream no longer brings: still queued, or left by a worker that died.
    /// Gives how many were tried; the function decides which of them may be taken.
    ///
    /// # Errors
    /// [`StreamError`] when the table cannot be read.
    pub async fn sweep(&self) -> Result<usize, StreamError> {
        let _alone = self.position.lock().await;
        let request = json!({
            "TableName": self.trigger.table,
            "FilterExpression": "entity = :outbox AND (#status = :queued OR #status = :sending)",
            "ExpressionAttributeNames": { "#status": "status" },
            "ExpressionAttributeValues": {
                ":outbox": { "S": "outbox" }, ":queued": { "S": "queued" }, ":sending": { "S": "sending" }
            }
        });
        let request: scan::ScanRequest = serde_json::from_value(request).map_err(|error| self.wrong(error))?;
        let found = self.engine.scan(request).map_err(|error| self.wrong(error))?;
        let found = serde_json::to_value(found).map_err(|error| self.wrong(error))?;
        let items = found.get("Items").and_then(Value::as_array).cloned().unwrap_or_default();
        for (number, item) in items.iter().enumerate() {
            let keys = json!({ "pk": item.get("pk"), "sk": item.get("sk") });
            let record = json!({
                "eventID": format!("sweep-{number}"), "eventName": "INSERT", "eventVersion": "1.1",
                "eventSource": "aws:dynamodb", "awsRegion": crate::template::REGION, "eventSourceARN": self.arn,
                "dynamodb": {
                    "Keys": keys, "NewImage": item, "SequenceNumber": format!("{number:021}"),
                    "SizeBytes": 1, "StreamViewType": "NEW_IMAGE", "ApproximateCreationDateTime": 0
                }
            });
            // A failure stays in the table for the next sweep.
            self.call(&[record]).await;
        }
        Ok(items.len())
    }

    /// What was given up since the start.
    #[must_use]
    pub fn dead_letters(&self) -> Vec<DeadLetter> {
        self.dead.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn records_after(&self, after: Option<&str>) -> Result<Vec<Value>, StreamError> {
        let iterator = |kind: &str, sequence: Option<&str>| {
            self.engine.get_shard_iterator(get_shard_iterator::GetShardIteratorRequest {
                stream_arn: self.arn.clone(),
                shard_id: self.shard.clone(),
                shard_iterator_type: kind.to_owned(),
                sequence_number: sequence.map(str::to_owned),
            })
        };
        let from_start = || iterator("TRIM_HORIZON", None);
        let found = match after {
            // A checkpoint of another database is no position here.
            Some(after) => iterator("AFTER_SEQUENCE_NUMBER", Some(after)).or_else(|_| from_start()),
            None => from_start(),
        };
        let shard_iterator = found.map_err(|error| self.wrong(error))?.shard_iterator.unwrap_or_default();
        let request = get_records::GetRecordsRequest { shard_iterator, limit: None };
        let found = self.engine.get_records(request).map_err(|error| self.wrong(error))?;
        let mut records = Vec::with_capacity(found.records.len());
        for record in found.records {
            let mut record = serde_json::to_value(record).map_err(|error| self.wrong(error))?;
            if let Value::Object(fields) = &mut record {
                fields.insert("eventSourceARN".to_owned(), Value::String(self.arn.clone()));
            }
            records.push(record);
        }
        Ok(records)
    }

    /// The index of the lowest failed record, if any failed.
    async fn call(&self, batch: &[Value]) -> Option<usize> {
        let answer = match self.functions.call_event(&self.trigger.function, json!({ "Records": batch })).await {
            Ok(answer) => answer,
            Err(error) => {
                tracing::warn!(function = self.trigger.function, %error, "the batch failed");
                return Some(0);
            }
        };
        let failures = answer.get("batchItemFailures").and_then(Value::as_array)?;
        let failed: BTreeSet<&str> =
            failures.iter().filter_map(|failure| failure.get("itemIdentifier").and_then(Value::as_str)).collect();
        if failures.is_empty() {
            return None;
        }
        // An identifier that is in no record fails the batch, as in the cloud.
        Some(batch.iter().position(|record| failed.contains(sequence(record).as_str())).unwrap_or(0))
    }

    fn advance(&self, position: &mut Position, to: String) {
        if let Some(file) = &self.checkpoint
            && let Err(error) = std::fs::write(file, format!("{}\n{to}\n", self.arn))
        {
            tracing::warn!(%error, "the position in the stream is not kept");
        }
        *position = Position { after: Some(to), tries: 0 };
    }

    fn give_up(&self, record: &Value, tries: u32) {
        let letter = DeadLetter {
            sequence: sequence(record),
            keys: record.pointer("/dynamodb/Keys").cloned().unwrap_or(Value::Null),
            tries,
        };
        tracing::error!(function = self.trigger.function, sequence = letter.sequence, tries, "a record was given up");
        self.dead.lock().unwrap_or_else(PoisonError::into_inner).push(letter);
    }

    fn wrong(&self, error: impl std::fmt::Display) -> StreamError {
        StreamError { table: self.trigger.table.clone(), detail: error.to_string() }
    }
}

fn sequence(record: &Value) -> String {
    record.pointer("/dynamodb/SequenceNumber").and_then(Value::as_str).unwrap_or_default().to_owned()
}

//! Calls on tape: recorded once against a model, replayed in tests without one.
//!
//! A tape is lines of JSON. It knows a request by its SHA-256 only, taken with the nonce left out, and holds what came
//! back: no key, no prompt. The same request recorded more than once is replayed in that order; the last one stays.

use crate::provider::{Finish, Provider, Reply, Request};
use crate::usage::Tokens;
use crate::{Kind, Later, Phase};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Calls on tape.
pub struct Cassette {
    mode: Mode,
}

enum Mode {
    Record { inner: Arc<dyn Provider>, tape: Mutex<Box<dyn Write + Send>> },
    Replay { tape: Mutex<HashMap<String, VecDeque<Result<Reply, Kind>>>> },
}

impl fmt::Debug for Cassette {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.mode {
            Mode::Record { .. } => "Cassette(records)",
            Mode::Replay { .. } => "Cassette(replays)",
        })
    }
}

/// A line of a tape.
#[derive(Serialize, Deserialize)]
struct Line {
    digest: String,
    phase: Phase,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Reply { text: String, finish: Ended, tokens: Option<Tokens> },
    Failure { code: String, status: Option<u16>, retry_after_s: Option<u64> },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Ended {
    Done,
    Length,
    Filtered,
}

/// A tape that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the tape cannot be read")]
pub struct TapeError {
    /// From 1.
    pub line: usize,
}

impl Cassette {
    /// Passes calls on and writes what comes back.
    pub fn record(inner: Arc<dyn Provider>, tape: impl Write + Send + 'static) -> Self {
        Self { mode: Mode::Record { inner, tape: Mutex::new(Box::new(tape)) } }
    }

    /// Answers from a tape and never calls anybody.
    ///
    /// # Errors
    /// The first line that is none.
    pub fn replay(tape: &str) -> Result<Self, TapeError> {
        let mut all: HashMap<_, VecDeque<_>> = HashMap::new();
        for (i, line) in tape.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let read = serde_json::from_str::<Line>(line).ok();
            let read = read.and_then(|line| Some((line.digest, line.outcome.read()?)));
            let (digest, outcome) = read.ok_or(TapeError { line: i + 1 })?;
            all.entry(digest).or_default().push_back(outcome);
        }
        Ok(Self { mode: Mode::Replay { tape: Mutex::new(all) } })
    }
}

impl Provider for Cassette {
    fn name(&self) -> &'static str {
        match &self.mode {
            Mode::Record { inner, .. } => inner.name(),
            Mode::Replay { .. } => "cassette",
        }
    }

    fn call<'a>(&'a self, request: &'a Request) -> Later<'a, Result<Reply, Kind>> {
        Box::pin(async move {
            let digest = digest(request);
            match &self.mode {
                Mode::Record { inner, tape } => {
                    let outcome = inner.call(request).await;
                    write(tape, &Line { digest, phase: request.phase, outcome: Outcome::of(&outcome) });
                    outcome
                }
                Mode::Replay { tape } => {
                    let mut tape = tape.lock().unwrap_or_else(PoisonError::into_inner);
                    let takes = tape.get_mut(&digest);
                    let take = takes.and_then(
                        |takes| {
                            if takes.len() > 1 { takes.pop_front() } else { takes.front().cloned() }
                        },
                    );
                    take.unwrap_or(Err(Kind::NotRecorded { digest }))
                }
            }
        })
    }
}

fn write(tape: &Mutex<Box<dyn Write + Send>>, line: &Line) {
    let Ok(mut text) = serde_json::to_string(line) else { return };
    text.push('\n');
    let mut tape = tape.lock().unwrap_or_else(PoisonError::into_inner);
    if let Err(error) = tape.write_all(text.as_bytes()).and_then(|()| tape.flush()) {
        tracing::error!(%error, "a call was not recorded");
    }
}

/// SHA-256 of all that decides an answer, in hexadecimal digits.
pub fn digest(request: &Request) -> String {
    let Request { phase, model, system, user, nonce, schema_name, schema, format, temperature, seed, max_tokens } =
        request;
    let user = user.replace(nonce.as_str(), "nonce");
    let mut hash = Sha256::new();
    let parts = [
        phase.to_string(),
        model.clone(),
        system.clone(),
        user,
        (*schema_name).to_owned(),
        schema.to_string(),
        format!("{format:?} {temperature:?} {seed} {max_tokens}"),
    ];
    for part in parts {
        // With its length, so that no two lists of parts run into the same bytes.
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Outcome {
    fn of(outcome: &Result<Reply, Kind>) -> Self {
        match outcome {
            Ok(Reply { text, finish, tokens }) => {
                let finish = match finish {
                    Finish::Done => Ended::Done,
                    Finish::Length => Ended::Length,
                    Finish::Filtered => Ended::Filtered,
                };
                Self::Reply { text: text.clone(), finish, tokens: *tokens }
            }
            Err(kind) => {
                let status = match kind {
                    Kind::Server { status, .. } | Kind::Refused { status } => Some(*status),
                    _ => None,
                };
                let retry_after_s = kind.retry_after().map(|wait| wait.as_secs());
                Self::Failure { code: kind.code().to_owned(), status, retry_after_s }
            }
        }
    }

    fn read(self) -> Option<Result<Reply, Kind>> {
        let (code, status, wait) = match self {
            Self::Reply { text, finish, tokens } => {
                let finish = match finish {
                    Ended::Done => Finish::Done,
                    Ended::Length => Finish::Length,
                    Ended::Filtered => Finish::Filtered,
                };
                return Some(Ok(Reply { text, finish, tokens }));
            }
            Self::Failure { code, status, retry_after_s } => (code, status, retry_after_s),
        };
        let retry_after = wait.map(Duration::from_secs);
        let kind = match (code.as_str(), status) {
            ("timeout", _) => Kind::Timeout,
            ("connect", _) => Kind::Connect,
            ("interrupted", _) => Kind::Interrupted,
            ("rate_limited", _) => Kind::RateLimited { retry_after },
            ("server", Some(status)) => Kind::Server { status, retry_after },
            ("refused", Some(status)) => Kind::Refused { status },
            ("malformed", _) => Kind::Malformed,
            ("answer_too_large", _) => Kind::AnswerTooLarge,
            _ => return None,
        };
        Some(Err(kind))
    }
}

#[cfg(test)]
mod tests;

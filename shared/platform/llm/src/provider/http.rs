//! JSON over HTTP, by the one client.
//!
//! Connecting and waiting for the first byte have their own times; reading the body has none here: the gateway drops
//! the whole call when its time is over. A body is read up to a cap.

use crate::Kind;
use crate::clock::Clock;
use crate::retry::retry_after;
use aws_smithy_runtime_api::client::http::HttpConnector as _;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::{Request, Response};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use https::Https;
use serde_json::Value;
use std::time::Duration;

/// A header that is sent.
pub type Header = (&'static str, String);

/// Sends JSON and reads JSON.
#[derive(Debug)]
pub struct Http {
    https: Https,
    largest: usize,
    clock: Clock,
}

impl Http {
    /// With times for a connection and for the first byte, and the largest body that is read.
    pub fn new(connect: Duration, first_byte: Duration, largest: usize, clock: Clock) -> Self {
        Self { https: Https::new(connect, Some(first_byte)), largest, clock }
    }

    /// Posts a body that is JSON already.
    ///
    /// # Errors
    /// What the status means, or why there is none; [`Kind::Malformed`] when a good answer is no JSON.
    pub async fn post(&self, url: &str, headers: &[Header], body: &str) -> Result<Value, Kind> {
        let answer = self.https.call(request(url, headers, body)?).await.map_err(|error| unsent(&error))?;
        self.failed(&answer)?;
        let body = Limited::new(answer.into_body(), self.largest).collect().await.map_err(|error| {
            if error.downcast_ref::<LengthLimitError>().is_some() { Kind::AnswerTooLarge } else { Kind::Interrupted }
        })?;
        serde_json::from_slice(&body.to_bytes()).map_err(|_| Kind::Malformed)
    }

    fn failed(&self, answer: &Response) -> Result<(), Kind> {
        let status = answer.status().as_u16();
        let wait = || answer.headers().get("retry-after").and_then(|text| retry_after(text, self.clock.now()));
        match status {
            200..=299 => Ok(()),
            // The provider gave up waiting for its own model.
            408 => Err(Kind::Timeout),
            429 => Err(Kind::RateLimited { retry_after: wait() }),
            500..=599 => Err(Kind::Server { status, retry_after: wait() }),
            _ => Err(Kind::Refused { status }),
        }
    }
}

fn request(url: &str, headers: &[Header], body: &str) -> Result<Request, Kind> {
    // Neither happens with an address and a key that the settings took.
    let unsendable = || Kind::Refused { status: 0 };
    let mut request = Request::new(body.into());
    request.set_uri(url).map_err(|_| unsendable())?;
    request.set_method("POST").map_err(|_| unsendable())?;
    let json = ("content-type", "application/json".to_owned());
    for (name, value) in headers.iter().chain([&json]) {
        request.headers_mut().try_insert(*name, value.clone()).map_err(|_| unsendable())?;
    }
    Ok(request)
}

fn unsent(error: &ConnectorError) -> Kind {
    match error {
        error if error.is_timeout() => Kind::Timeout,
        error if error.is_user() => Kind::Refused { status: 0 },
        _ => Kind::Connect,
    }
}

//! A small HTTP client for this machine: the demo's and the tests' way through the front door.

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

/// The request could not be made or answered.
#[derive(Debug, thiserror::Error)]
#[error("{method} {url}: {detail}")]
pub struct HttpError {
    method: Method,
    url: String,
    detail: String,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Status code.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub body: Vec<u8>,
}

impl Reply {
    /// The body as JSON; null when it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header's value; empty when it is absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// Calls one base address with one key.
#[derive(Debug, Clone)]
pub struct Caller {
    client: Client<HttpConnector, Body>,
    base: String,
    headers: Vec<(String, String)>,
}

impl Caller {
    /// Without a key.
    #[must_use]
    pub fn new(base: &str) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { client, base: base.trim_end_matches('/').to_owned(), headers: Vec::new() }
    }

    /// Sends `x-api-key` with every call.
    #[must_use]
    pub fn with_key(self, key: &str) -> Self {
        self.with_header("x-api-key", key)
    }

    /// Sends a header with every call.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// GET.
    ///
    /// # Errors
    /// [`HttpError`] when there is no answer.
    pub async fn get(&self, path: &str) -> Result<Reply, HttpError> {
        self.send(Method::GET, path, None, Vec::new()).await
    }

    /// POST of JSON.
    ///
    /// # Errors
    /// [`HttpError`] when there is no answer.
    pub async fn post(&self, path: &str, body: &Value) -> Result<Reply, HttpError> {
        self.send(Method::POST, path, Some("application/json"), body.to_string().into_bytes()).await
    }

    /// PATCH of JSON.
    ///
    /// # Errors
    /// [`HttpError`] when there is no answer.
    pub async fn patch(&self, path: &str, body: &Value) -> Result<Reply, HttpError> {
        self.send(Method::PATCH, path, Some("application/json"), body.to_string().into_bytes()).await
    }

    /// DELETE.
    ///
    /// # Errors
    /// [`HttpError`] when there is no answer.
    pub async fn delete(&self, path: &str) -> Result<Reply, HttpError> {
        self.send(Method::DELETE, path, None, Vec::new()).await
    }

    /// Anything.
    ///
    /// # Errors
    /// [`HttpError`] when there is no answer.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        content_type: Option<&str>,
        body: Vec<u8>,
    ) -> Result<Reply, HttpError> {
        let url = format!("{}{path}", self.base);
        let wrong = |detail: String| HttpError { method: method.clone(), url: url.clone(), detail };
        let mut request = Request::builder().method(method.clone()).uri(&url);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        let request = request.body(Body::from(body)).map_err(|error| wrong(error.to_string()))?;
        let answer = self.client.request(request).await.map_err(|error| wrong(error.to_string()))?;
        let (parts, body) = answer.into_parts();
        let body = axum::body::to_bytes(Body::new(body), usize::MAX).await.map_err(|error| wrong(error.to_string()))?;
        Ok(Reply { status: parts.status.as_u16(), headers: parts.headers, body: body.to_vec() })
    }
}

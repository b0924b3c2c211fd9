//! The functions by folder name, called in process exactly as the Lambda runtime would call them.

use lambda_http::request::LambdaRequest;
use lambda_http::{Adapter, Body, Request, Response, service_fn};
use lambda_runtime::{Context, LambdaEvent};
use serde_json::Value;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tower::Service as _;

/// API Gateway waits this long for a function.
pub const INTEGRATION_TIMEOUT: Duration = Duration::from_secs(29);

type Answer<T> = Pin<Box<dyn Future<Output = T> + Send>>;
type HttpFunction = Arc<dyn Fn(Request) -> Answer<Response<Body>> + Send + Sync>;
type EventFunction = Arc<dyn Fn(LambdaEvent<Value>) -> Answer<Result<Value, lambda_runtime::Error>> + Send + Sync>;

/// Why a call gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// No such function is built in.
    #[error("the function {0} is not built into this stack")]
    Unknown(String),
    /// It returned an error; the text decides what an authorizer's error means.
    #[error("{0}")]
    Failed(String),
    /// It panicked.
    #[error("the function {0} panicked")]
    Panicked(String),
    /// It took too long.
    #[error("the function {0} took too long")]
    TimedOut(String),
    /// The event or the answer has not the form of the runtime.
    #[error("{0}")]
    Malformed(String),
}

/// The functions this process can run.
#[derive(Clone)]
pub struct Functions {
    http: BTreeMap<String, HttpFunction>,
    event: BTreeMap<String, EventFunction>,
    timeout: Duration,
}

impl Default for Functions {
    fn default() -> Self {
        Self { http: BTreeMap::new(), event: BTreeMap::new(), timeout: INTEGRATION_TIMEOUT }
    }
}

impl fmt::Debug for Functions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.http.keys().chain(self.event.keys())).finish()
    }
}

impl Functions {
    /// None.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Waits so long for an answer, for tests of many requests on a slow machine.
    #[must_use]
    pub fn with_timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Adds a function that answers HTTP.
    #[must_use]
    pub fn http<F, R>(mut self, name: &str, handler: F) -> Self
    where
        F: Fn(Request) -> R + Send + Sync + 'static,
        R: Future<Output = Response<Body>> + Send + 'static,
    {
        self.http.insert(name.to_owned(), Arc::new(move |request| Box::pin(handler(request))));
        self
    }

    /// Adds a function that takes any other event.
    #[must_use]
    pub fn event<F, R>(mut self, name: &str, handler: F) -> Self
    where
        F: Fn(LambdaEvent<Value>) -> R + Send + Sync + 'static,
        R: Future<Output = Result<Value, lambda_runtime::Error>> + Send + 'static,
    {
        self.event.insert(name.to_owned(), Arc::new(move |event| Box::pin(handler(event))));
        self
    }

    /// Whether this process can run it.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.http.contains_key(name) || self.event.contains_key(name)
    }

    /// Calls an HTTP function with a proxy event and gives the proxy answer's JSON.
    ///
    /// `strip_stage` is what `AWS_LAMBDA_HTTP_IGNORE_STAGE_IN_PATH` does in the cloud.
    ///
    /// # Errors
    /// [`CallError`].
    pub async fn call_http(&self, name: &str, event: &Value, strip_stage: bool) -> Result<Value, CallError> {
        let handler = self.http.get(name).cloned().ok_or_else(|| CallError::Unknown(name.to_owned()))?;
        let context = context(event, self.timeout);
        let stage = event.pointer("/requestContext/stage").and_then(Value::as_str).filter(|_| strip_stage);
        let prefix = stage.map(|stage| format!("/{stage}"));
        // Through text, as the runtime gets it: the deserializer needs raw JSON.
        let request: LambdaRequest =
            serde_json::from_str(&event.to_string()).map_err(|error| CallError::Malformed(error.to_string()))?;
        let service = service_fn(move |mut request: Request| {
            if let Some(prefix) = &prefix {
                strip_prefix(&mut request, prefix);
            }
            let answer = handler(request);
            async move { Ok::<_, Infallible>(answer.await) }
        });
        let call = async move {
            let Ok(answer) = Adapter::from(service).call(LambdaEvent::new(request, context)).await;
            serde_json::to_value(answer)
        };
        run(name, self.timeout, call).await?.map_err(|error| CallError::Malformed(error.to_string()))
    }

    /// Calls any other function.
    ///
    /// # Errors
    /// [`CallError`].
    pub async fn call_event(&self, name: &str, event: Value) -> Result<Value, CallError> {
        let handler = self.event.get(name).cloned().ok_or_else(|| CallError::Unknown(name.to_owned()))?;
        let context = context(&event, self.timeout);
        let call = async move { handler(LambdaEvent::new(event, context)).await };
        run(name, self.timeout, call).await?.map_err(|error| CallError::Failed(error.to_string()))
    }
}

fn context(event: &Value, timeout: Duration) -> Context {
    let mut context = Context::default();
    let id = event.pointer("/requestContext/requestId").and_then(Value::as_str).unwrap_or("local");
    id.clone_into(&mut context.request_id);
    let until = platform::Clock::system().now().saturating_add(timeout).unwrap_or(jiff::Timestamp::MAX);
    context.deadline = u64::try_from(until.as_millisecond()).unwrap_or_default();
    context
}

/// In a task of its own, so that a panic ends the call and not the stack.
async fn run<T: Send + 'static>(
    name: &str,
    timeout: Duration,
    call: impl Future<Output = T> + Send + 'static,
) -> Result<T, CallError> {
    let task = tokio::spawn(call);
    let stop = task.abort_handle();
    match tokio::time::timeout(timeout, task).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) => Err(CallError::Panicked(name.to_owned())),
        Err(_) => {
            stop.abort();
            Err(CallError::TimedOut(name.to_owned()))
        }
    }
}

fn strip_prefix(request: &mut Request, prefix: &str) {
    let mut parts = request.uri().clone().into_parts();
    let Some(path) = parts.path_and_query.as_ref().and_then(|path| path.as_str().strip_prefix(prefix)) else { return };
    if let Ok(path) = path.parse() {
        parts.path_and_query = Some(path);
        if let Ok(uri) = lambda_http::http::Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
    }
}

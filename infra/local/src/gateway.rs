//! The gateway: routes of the template, throttles, size limit, authorizer, proxy integration, its own answers.

use crate::answers::{Reason, gateway_answer, preflight_answer};
use crate::console;
use crate::event::{Incoming, matches_media_type};
use crate::functions::{CallError, Functions};
use crate::mailbox::Mailbox;
use crate::policy::{Verdict, judge};
use crate::routing;
use crate::template::{Authorizer, Template};
use crate::throttle::Buckets;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use axum::response::{Html, IntoResponse as _};
use axum::routing::get;
use base64::Engine as _;
use platform::Clock;
use serde_json::{Map, Value};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Notify;

/// The largest body API Gateway takes.
pub const BODY_LIMIT: usize = 10 * 1024 * 1024;
/// All callers are on this machine.
const SOURCE_IP: &str = "127.0.0.1";
/// What `lambda_http` reads to leave the stage out of paths.
const IGNORE_STAGE: &str = "AWS_LAMBDA_HTTP_IGNORE_STAGE_IN_PATH";

/// What the gateway works with for its whole life.
#[derive(Debug)]
pub struct Gateway {
    /// Routes, limits, answers.
    pub template: Template,
    /// The functions it can run.
    pub functions: Functions,
    /// For the console.
    pub mailbox: Mailbox,
    /// Where it listens, for the console.
    pub url: String,
    /// Where the database listens, for the console.
    pub database_url: String,
    /// For the events' times.
    pub clock: Clock,
    /// Apply the template's throttles.
    pub throttling: bool,
    /// Told after each call of a function: there may be new stream records.
    pub worked: Arc<Notify>,
    /// Fill of the token buckets.
    pub buckets: Buckets,
    /// Requests so far, for their ids.
    pub served: AtomicU64,
}

impl Gateway {
    /// The HTTP routes: the console, and everything else through the template.
    pub fn router(self) -> axum::Router {
        let own_root = routing::find(&self.template.routes, "GET", "/").is_some();
        let mut router =
            axum::Router::new().route("/_mail", get(mails)).route("/_mail/{number}", get(mail)).fallback(proxy);
        if !own_root {
            router = router.route("/", get(home));
        }
        router.with_state(Arc::new(self))
    }

    fn has_preflight(&self, path: &str) -> bool {
        !self.template.api.preflight.is_empty()
            && self.template.routes.iter().any(|route| routing::find([route], &route.method, path).is_some())
    }

    fn next_id(&self) -> String {
        let number = self.served.fetch_add(1, Ordering::Relaxed);
        let millis = u64::try_from(self.clock.now().as_millisecond()).unwrap_or_default();
        format!("{:08x}-{:04x}-4000-8000-{number:012x}", (millis >> 16) & 0xffff_ffff, millis & 0xffff)
    }

    async fn answer(&self, request: Request, request_id: &str) -> Result<Response<Body>, Reason> {
        let (parts, body) = request.into_parts();
        let (method, path) = (parts.method.as_str(), parts.uri.path());
        let all = self.template.routes.iter().chain(&self.template.others);
        let found = match routing::find(all, method, path).filter(|f| method != "OPTIONS" || f.route.method == method) {
            Some(found) => found,
            None if method == "OPTIONS" && self.has_preflight(path) => return Ok(preflight_answer(&self.template.api)),
            None => return Err(Reason::NoRoute),
        };
        let route = found.route;
        if self.throttling
            && let Some(limit) = self.template.api.throttle(&route.method, &route.path)
            && !self.buckets.take(&format!("{} {}", route.method, route.path), limit, tokio::time::Instant::now())
        {
            return Err(Reason::Throttled);
        }
        let body = axum::body::to_bytes(body, BODY_LIMIT).await.map_err(|_| Reason::TooLarge)?;
        let incoming = Incoming {
            request_id,
            stage: &self.template.api.stage,
            method,
            path,
            query: parts.uri.query().unwrap_or_default(),
            headers: &parts.headers,
            resource: &route.path,
            path_parameters: &found.parameters,
            source_ip: SOURCE_IP,
            at: self.clock.now(),
        };
        let caller = match &route.authorizer {
            Some(authorizer) => Some(self.authorize(authorizer, &incoming).await?),
            None => None,
        };
        let event = incoming.proxy_event(caller.as_ref(), &body, &self.template.api.binary_media_types);
        let strip = self.template.environment(&route.function).is_some_and(|names| names.contains_key(IGNORE_STAGE));
        let result = self.functions.call_http(&route.function, &event, strip).await;
        self.worked.notify_one();
        let answer = result.map_err(|error| {
            tracing::error!(function = route.function, request_id, %error, "the function gave no answer");
            match error {
                CallError::TimedOut(_) => Reason::TimedOut,
                CallError::Unknown(_) | CallError::Failed(_) | CallError::Panicked(_) | CallError::Malformed(_) => {
                    Reason::FunctionFailed
                }
            }
        })?;
        let accept = parts.headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
        let decode = matches_media_type(accept, &self.template.api.binary_media_types);
        proxy_answer(&answer, decode).ok_or_else(|| {
            tracing::error!(function = route.function, request_id, "the function's answer is no proxy answer");
            Reason::FunctionFailed
        })
    }

    async fn authorize(&self, authorizer: &Authorizer, incoming: &Incoming<'_>) -> Result<Map<String, Value>, Reason> {
        if authorizer.required_headers.iter().any(|name| !incoming.headers.contains_key(name)) {
            return Err(Reason::Unauthorized);
        }
        let answer = match self.functions.call_event(&authorizer.function, incoming.authorizer_event()).await {
            Ok(answer) => answer,
            // The one error text API Gateway understands.
            Err(CallError::Failed(text)) if text == "Unauthorized" => return Err(Reason::Unauthorized),
            Err(error) => {
                tracing::error!(request_id = incoming.request_id, %error, "the authorizer failed");
                return Err(Reason::AuthorizerFailed);
            }
        };
        match judge(&answer, &incoming.method_arn()) {
            Verdict::Allow(context) => Ok(context),
            Verdict::Deny { explicit: true } => Err(Reason::AccessDenied),
            Verdict::Deny { explicit: false } => Err(Reason::NotAllowed),
            Verdict::Broken(detail) => {
                tracing::error!(request_id = incoming.request_id, detail, "the authorizer's answer is unusable");
                Err(Reason::AuthorizerMisconfigured)
            }
        }
    }
}

async fn proxy(State(gateway): State<Arc<Gateway>>, request: Request) -> Response<Body> {
    let request_id = gateway.next_id();
    let mut answer = match gateway.answer(request, &request_id).await {
        Ok(answer) => answer,
        Err(reason) => gateway_answer(&gateway.template.api, reason, &request_id, SOURCE_IP),
    };
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        answer.headers_mut().insert(HeaderName::from_static("x-amzn-requestid"), id.clone());
        answer.headers_mut().entry(HeaderName::from_static("x-request-id")).or_insert(id);
    }
    answer
}

/// A proxy answer's JSON as HTTP; `None` when it is not one. A base64 body is only decoded for clients that accept
/// a binary media type, as in the cloud.
fn proxy_answer(answer: &Value, decode: bool) -> Option<Response<Body>> {
    let status = answer.get("statusCode").and_then(Value::as_u64).and_then(|code| u16::try_from(code).ok())?;
    let text = match answer.get("body") {
        None | Some(Value::Null) => "",
        Some(Value::String(text)) => text.as_str(),
        Some(_) => return None,
    };
    let encoded = answer.get("isBase64Encoded").and_then(Value::as_bool).unwrap_or(false);
    let body = if encoded && decode {
        Body::from(base64::engine::general_purpose::STANDARD.decode(text).ok()?)
    } else {
        Body::from(text.to_owned())
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).ok()?;
    for (field, multi) in [("headers", false), ("multiValueHeaders", true)] {
        let Some(Value::Object(headers)) = answer.get(field) else { continue };
        for (name, value) in headers {
            let values = match value {
                Value::Array(values) if multi => values.as_slice(),
                one => std::slice::from_ref(one),
            };
            for value in values {
                let value = crate::template::scalar(value)?;
                let name = HeaderName::try_from(name.as_str()).ok()?;
                response.headers_mut().append(name, HeaderValue::from_str(&value).ok()?);
            }
        }
    }
    response.headers_mut().entry(header::CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
    Some(response)
}

async fn home(State(gateway): State<Arc<Gateway>>) -> Html<String> {
    Html(console::home(&gateway.template, &gateway.url, &gateway.database_url))
}

async fn mails(State(gateway): State<Arc<Gateway>>) -> Html<String> {
    Html(console::mails(&gateway.mailbox))
}

async fn mail(State(gateway): State<Arc<Gateway>>, Path(number): Path<usize>) -> Response<Body> {
    match console::mail(&gateway.mailbox, number) {
        Some(page) => Html(page).into_response(),
        None => (StatusCode::NOT_FOUND, Html("<p>No such mail.</p>")).into_response(),
    }
}

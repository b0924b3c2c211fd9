//! What can go wrong in a request, and what the caller is told.
//!
//! Which one to return:
//!
//! | the caller … | return | status |
//! |---|---|---|
//! | sent JSON that is none | [`ApiError::Malformed`] | 400 |
//! | sent a field we cannot take | [`ApiError::invalid`], [`ApiError::field`] | 422 |
//! | is not known | [`ApiError::Unauthenticated`] | 401 |
//! | is known and may not | [`ApiError::Forbidden`] | 403 |
//! | wants what only developers may | [`auth::dev_only`](super::auth::dev_only) | 403 |
//! | uses a method that the path does not have | nothing: [`respond`](super::respond) answers it | 405, `Allow` |
//! | asks for what is not there, or is another tenant's | [`ApiError::NotFound`] | 404 |
//! | asks so for a room, a product, a setting that is not there | [`ApiError::Missing`] with what was perhaps meant | 404 |
//! | comes when the state of things forbids it | [`ApiError::conflict`] with the code that says why | 409 |
//! | sends the same key while we still work on it | [`ApiError::InProgress`] | 409, `Retry-After` |
//! | sends an old `If-Match` | [`ApiError::PreconditionFailed`] | 412 |
//! | reuses an idempotency key for another body | [`ApiError::KeyReused`] | 422 |
//! | sends too much at once, or too often | [`ApiError::TooLarge`], [`ApiError::RateLimited`] | 413, 429 |
//!
//! | we … | return | status |
//! |---|---|---|
//! | lost every race for this booking | [`ApiError::Busy`] | 503, `Retry-After` |
//! | cannot reach what we stand on | [`ApiError::unavailable`] | 503, `Retry-After` |
//! | are wrong | [`ApiError::internal`] | 500 |
//!
//! The outside of an error is its code and a sentence of ours; the inside (the source) goes to the log, once, by
//! [`respond`](super::respond). No exception text leaves the house.

pub use super::code::Code;
use crate::store::StoreError;
use lambda_http::http::{HeaderValue, header};
use lambda_http::{Body, Response};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FieldError {
    /// Where: a JSON pointer into the body; empty for the whole of it.
    pub pointer: String,
    /// What.
    pub code: Code,
    /// In words. Never the value itself.
    pub detail: String,
    /// What was perhaps meant.
    pub suggestions: Vec<String>,
}

/// What a source may be.
pub type Source = Box<dyn std::error::Error + Send + Sync>;

/// An error of a request. See the table above.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The body is no JSON at all.
    #[error("the body is not valid JSON")]
    Malformed,
    /// Fields we cannot take: each with its pointer.
    #[error("the request is not what this route takes")]
    Invalid(Vec<FieldError>),
    /// Not known.
    #[error("a valid key is needed")]
    Unauthenticated,
    /// Known, not allowed.
    #[error("this key may not do that")]
    Forbidden,
    /// Only for developers.
    #[error("this route is for development only")]
    DevOnly,
    /// Not there, or another tenant's. Says of what kind, never which.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Not there, or another tenant's, with what was perhaps meant: a room, product, menu or setting by its id.
    #[error("no such {what}")]
    Missing {
        /// Of what kind.
        what: &'static str,
        /// `not_found`, `unknown_room`, `unknown_product`.
        code: Code,
        /// Ids that were perhaps meant.
        suggestions: Vec<String>,
    },
    /// The route has no such method.
    #[error("this route does not take that method")]
    MethodNotAllowed {
        /// Those it has, as `Allow` names them.
        allow: &'static str,
    },
    /// The state of things forbids it.
    #[error("{detail}")]
    Conflict {
        /// Why: `conflict`, `stale_draft`, `already_decided`, `deviation_unconfirmed`, `room_lost`, `conflict_changed`.
        code: Code,
        /// In our words.
        detail: Cow<'static, str>,
        /// What the caller needs to go on: members of the body.
        extra: Map<String, Value>,
    },
    /// The first request with this idempotency key still runs.
    #[error("the first request with this key is still running")]
    InProgress,
    /// The idempotency key came with another body before.
    #[error("this idempotency key was used for another request")]
    KeyReused,
    /// `If-Match` names another version.
    #[error("the resource has another version")]
    PreconditionFailed,
    /// The body is over the limit, in bytes.
    #[error("the body is over {0} bytes")]
    TooLarge(usize),
    /// The content type is not JSON.
    #[error("the content type must be application/json")]
    UnsupportedMediaType,
    /// Over the rate; again after so many seconds.
    #[error("too many requests")]
    RateLimited(u32),
    /// Too many at once for one booking.
    #[error("too many requests for the same booking at once")]
    Busy,
    /// Something we stand on does not answer. The source is for the log.
    #[error("a service this depends on does not answer")]
    Unavailable(#[source] Source),
    /// Our mistake. The source is for the log.
    #[error("something went wrong on our side")]
    Internal(#[source] Source),
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Throttled | StoreError::Unavailable(_) => Self::unavailable(error),
            StoreError::Corrupt { .. } => Self::internal(error),
        }
    }
}

impl ApiError {
    /// Fields we cannot take.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self::Invalid(errors)
    }

    /// One field we cannot take.
    pub fn field(pointer: impl Into<String>, code: Code, detail: impl Into<String>) -> Self {
        Self::suggest(pointer, code, detail, Vec::new())
    }

    /// One field we cannot take, and what was perhaps meant.
    pub fn suggest(
        pointer: impl Into<String>,
        code: Code,
        detail: impl Into<String>,
        suggestions: Vec<String>,
    ) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.into(), code, detail: detail.into(), suggestions }])
    }

    /// The state of things forbids it; the code says why.
    pub fn conflict(code: Code, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::Conflict { code, detail: detail.into(), extra: Map::new() }
    }

    /// Adds a member to a conflict's body: `task` for a stale draft, `result` for a decided task. The members every
    /// problem has cannot be replaced. Does nothing to other errors.
    #[must_use]
    pub fn with(mut self, member: &str, value: Value) -> Self {
        if let Self::Conflict { extra, .. } = &mut self {
            extra.insert(member.to_owned(), value);
        }
        self
    }

    /// Something we stand on does not answer; logged once, at the edge.
    pub fn unavailable(source: impl Into<Source>) -> Self {
        Self::Unavailable(source.into())
    }

    /// Our mistake; logged once, at the edge.
    pub fn internal(source: impl Into<Source>) -> Self {
        Self::Internal(source.into())
    }

    /// The stable code.
    pub fn code(&self) -> Code {
        match self {
            Self::Malformed | Self::Invalid(_) => Code::InvalidRequest,
            Self::Unauthenticated => Code::Unauthenticated,
            Self::Forbidden => Code::Forbidden,
            Self::DevOnly => Code::DevOnly,
            Self::NotFound(_) => Code::NotFound,
            Self::Missing { code, .. } => *code,
            Self::MethodNotAllowed { .. } => Code::MethodNotAllowed,
            Self::Conflict { code, .. } => *code,
            Self::InProgress => Code::IdempotencyInProgress,
            Self::KeyReused => Code::IdempotencyKeyReused,
            Self::PreconditionFailed => Code::PreconditionFailed,
            Self::TooLarge(_) => Code::BodyTooLarge,
            Self::UnsupportedMediaType => Code::UnsupportedMediaType,
            Self::RateLimited(_) => Code::RateLimited,
            Self::Busy => Code::Busy,
            Self::Unavailable(_) => Code::Unavailable,
            Self::Internal(_) => Code::Internal,
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::Unauthenticated => 401,
            Self::Forbidden | Self::DevOnly => 403,
            Self::NotFound(_) | Self::Missing { .. } => 404,
            Self::MethodNotAllowed { .. } => 405,
            Self::Conflict { .. } | Self::InProgress => 409,
            Self::PreconditionFailed => 412,
            Self::TooLarge(_) => 413,
            Self::UnsupportedMediaType => 415,
            Self::Invalid(_) | Self::KeyReused => 422,
            Self::RateLimited(_) => 429,
            Self::Internal(_) => 500,
            Self::Busy | Self::Unavailable(_) => 503,
        }
    }

    /// Seconds after which the same request may succeed.
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::InProgress | Self::Busy => Some(1),
            Self::Unavailable(_) => Some(2),
            Self::RateLimited(seconds) => Some((*seconds).max(1)),
            Self::Malformed
            | Self::Invalid(_)
            | Self::Unauthenticated
            | Self::Forbidden
            | Self::DevOnly
            | Self::NotFound(_)
            | Self::Missing { .. }
            | Self::MethodNotAllowed { .. }
            | Self::Conflict { .. }
            | Self::KeyReused
            | Self::PreconditionFailed
            | Self::TooLarge(_)
            | Self::UnsupportedMediaType
            | Self::Internal(_) => None,
        }
    }

    fn title(&self) -> &'static str {
        match self.status() {
            400 => "Bad request",
            401 => "Not authenticated",
            403 => "Not allowed",
            404 => "Not found",
            405 => "Method not allowed",
            409 => "Conflict",
            412 => "Precondition failed",
            413 => "Too large",
            415 => "Unsupported media type",
            422 => "Not acceptable as it is",
            429 => "Too many requests",
            503 => "Try again later",
            _ => "Internal error",
        }
    }

    /// One line in the log, with the source that the caller does not see.
    pub(super) fn log(&self) {
        let (code, status) = (self.code().as_str(), self.status());
        match self {
            Self::Unavailable(source) | Self::Internal(source) => {
                tracing::error!(code, status, source = %chain(source.as_ref()), "refused");
            }
            Self::Invalid(errors) => {
                let first = errors.first().map_or("", |error| error.code.as_str());
                tracing::info!(code, status, first, "refused");
            }
            _ => tracing::info!(code, status, "refused"),
        }
    }

    /// The problem body, as sent.
    pub fn body(&self, request_id: &str) -> Value {
        let mut body = match self {
            Self::Conflict { extra, .. } => extra.clone(),
            _ => Map::new(),
        };
        let errors = match self {
            Self::Invalid(errors) => errors.clone(),
            Self::Missing { code, suggestions, .. } => {
                let (pointer, detail, suggestions) = (String::new(), self.to_string(), suggestions.clone());
                vec![FieldError { pointer, code: *code, detail, suggestions }]
            }
            _ => Vec::new(),
        };
        let members = [
            ("type", json!("about:blank")),
            ("title", json!(self.title())),
            ("status", json!(self.status())),
            ("code", json!(self.code())),
            ("detail", json!(self.to_string())),
            ("request_id", json!(request_id)),
            ("errors", json!(errors)),
        ];
        body.extend(members.map(|(name, value)| (name.to_owned(), value)));
        Value::Object(body)
    }

    pub(super) fn into_response(self, request_id: &str) -> Response<Body> {
        let body = Body::from(self.body(request_id).to_string());
        let mut response = super::response::plain(self.status(), "application/problem+json", body, self.retry_after());
        if let Self::MethodNotAllowed { allow } = self {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        response
    }
}

/// An error with its causes, for the log.
fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |e| e.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every() -> Vec<ApiError> {
        let inner = || StoreError::Unavailable("secret-host timeout".into());
        vec![
            ApiError::Malformed,
            ApiError::field("/message", Code::TooLong, "at most 10 000 characters"),
            ApiError::Unauthenticated,
            ApiError::Forbidden,
            ApiError::DevOnly,
            ApiError::NotFound("event"),
            ApiError::Missing { what: "room", code: Code::UnknownRoom, suggestions: vec!["a".into()] },
            ApiError::MethodNotAllowed { allow: "GET" },
            ApiError::conflict(Code::StaleDraft, "the facts have moved").with("task", json!({"id": "t"})),
            ApiError::InProgress,
            ApiError::KeyReused,
            ApiError::PreconditionFailed,
            ApiError::TooLarge(10),
            ApiError::UnsupportedMediaType,
            ApiError::RateLimited(0),
            ApiError::Busy,
            ApiError::unavailable(inner()),
            ApiError::internal(inner()),
            ApiError::from(StoreError::Throttled),
            ApiError::from(StoreError::Corrupt { what: "booking", why: "secret-host".into() }),
        ]
    }

    #[test]
    fn pr01_s3e_every_error_has_the_one_shape_and_no_inner_text() {
        for error in every() {
            let status = error.status();
            let body = error.body("r-1");
            for member in ["type", "title", "status", "code", "detail", "request_id", "errors"] {
                assert!(body.get(member).is_some(), "{member} of {body}");
            }
            assert_eq!(body["status"], status);
            assert_eq!(body["request_id"], "r-1");
            assert!(!body.to_string().contains("secret-host"), "{body}");
        }
    }

    #[test]
    fn pr03_who_may_come_again_is_told_when() {
        for error in every() {
            let expected = matches!(error.status(), 429 | 503) || matches!(error, ApiError::InProgress);
            let response = error.into_response("r-1");
            let header = response.headers().get("retry-after").map(|v| v.to_str().unwrap().to_owned());
            assert_eq!(header.is_some(), expected, "{}", response.status());
            assert_ne!(header.as_deref(), Some("0"));
        }
    }

    #[test]
    fn a_405_names_the_methods_there_are() {
        for error in every() {
            let status = error.status();
            let allow = error.into_response("r-1").headers().get("allow").map(|v| v.to_str().unwrap().to_owned());
            assert_eq!(allow.as_deref(), (status == 405).then_some("GET"));
        }
    }

    #[test]
    fn codes_are_written_the_same_everywhere() {
        for error in every() {
            assert_eq!(json!(error.code()), error.code().as_str());
        }
        assert_eq!(json!(Code::UnknownRoom), Code::UnknownRoom.as_str());
    }

    #[test]
    fn a_conflict_carries_what_the_caller_needs_but_keeps_its_shape() {
        let error =
            ApiError::conflict(Code::AlreadyDecided, "decided").with("result", json!(1)).with("code", json!("x"));
        let body = error.body("r");
        assert_eq!((&body["result"], &body["code"]), (&json!(1), &json!("already_decided")));
        assert!(ApiError::Forbidden.with("task", json!(1)).body("r").get("task").is_none());
    }

    #[test]
    fn the_log_gets_the_causes() {
        let error = ApiError::unavailable(StoreError::Unavailable("timeout".into()));
        let ApiError::Unavailable(source) = error else { unreachable!() };
        assert_eq!(chain(source.as_ref()), "unavailable: timeout");
    }
}

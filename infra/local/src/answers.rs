//! What API Gateway answers by itself: its response types, their defaults, and the template's own bodies.

use crate::template::Api;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};

/// A reason why no function answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// No such path or method.
    NoRoute,
    /// No or unknown credentials.
    Unauthorized,
    /// The policy denies in words.
    AccessDenied,
    /// The policy does not allow.
    NotAllowed,
    /// The authorizer failed.
    AuthorizerFailed,
    /// The authorizer's answer is unusable.
    AuthorizerMisconfigured,
    /// Over the rate.
    Throttled,
    /// Over 10 MB.
    TooLarge,
    /// The function failed or its answer is no HTTP answer.
    FunctionFailed,
    /// The function took longer than 29 s.
    TimedOut,
}

impl Reason {
    /// Response type, status and message of API Gateway.
    const fn defaults(self) -> (&'static str, u16, &'static str) {
        match self {
            Self::NoRoute => ("MISSING_AUTHENTICATION_TOKEN", 403, "Missing Authentication Token"),
            Self::Unauthorized => ("UNAUTHORIZED", 401, "Unauthorized"),
            Self::AccessDenied => {
                ("ACCESS_DENIED", 403, "User is not authorized to access this resource with an explicit deny")
            }
            Self::NotAllowed => ("ACCESS_DENIED", 403, "User is not authorized to access this resource"),
            Self::AuthorizerFailed => ("AUTHORIZER_FAILURE", 500, "Internal server error"),
            Self::AuthorizerMisconfigured => ("AUTHORIZER_CONFIGURATION_ERROR", 500, "Internal server error"),
            Self::Throttled => ("THROTTLED", 429, "Too Many Requests"),
            Self::TooLarge => ("REQUEST_TOO_LARGE", 413, "Request Entity Too Large"),
            Self::FunctionFailed => ("INTEGRATION_FAILURE", 502, "Internal server error"),
            Self::TimedOut => ("INTEGRATION_TIMEOUT", 504, "Endpoint request timed out"),
        }
    }
}

/// The gateway's own answer, as the template words it.
#[must_use]
pub fn gateway_answer(api: &Api, reason: Reason, request_id: &str, source_ip: &str) -> Response<Body> {
    let (kind, status, message) = reason.defaults();
    let class = if status < 500 { "DEFAULT_4XX" } else { "DEFAULT_5XX" };
    let own = api.responses.get(kind);
    let shared = api.responses.get(class);
    // A class default gives body and headers; its status is for the whole class only when the template sets one.
    let status = own.or(shared).and_then(|response| response.status).unwrap_or(status);
    let variables = Variables { request_id, source_ip, message, kind };
    let chosen = own.or(shared);
    let (media_type, body) = match chosen.and_then(|response| response.body.as_ref()) {
        Some((media_type, template)) => (media_type.as_str(), variables.fill(template)),
        None => ("application/json", variables.fill(r#"{"message":$context.error.messageString}"#)),
    };
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = answer.headers_mut();
    if let Ok(media_type) = HeaderValue::from_str(media_type) {
        headers.insert(header::CONTENT_TYPE, media_type);
    }
    for (name, expression) in chosen.map_or(&[][..], |response| &response.headers) {
        let value = match expression.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
            Some(text) => text.to_owned(),
            None => variables.fill(&format!("${expression}")),
        };
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name.as_str()), HeaderValue::from_str(&value)) {
            headers.insert(name, value);
        }
    }
    answer
}

/// The answer to a browser's preflight, which no function sees.
#[must_use]
pub fn preflight_answer(api: &Api) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    for (name, value) in &api.preflight {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name.as_str()), HeaderValue::from_str(value)) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

struct Variables<'a> {
    request_id: &'a str,
    source_ip: &'a str,
    message: &'a str,
    kind: &'a str,
}

impl Variables<'_> {
    /// Longer names first, so that `message` does not eat `messageString`.
    fn fill(&self, template: &str) -> String {
        template
            .replace("$context.error.messageString", &format!("\"{}\"", self.message))
            .replace("$context.error.message", self.message)
            .replace("$context.error.responseType", self.kind)
            .replace("$context.error.validationErrorString", "")
            .replace("$context.extendedRequestId", self.request_id)
            .replace("$context.requestId", self.request_id)
            .replace("$context.identity.sourceIp", self.source_ip)
    }
}

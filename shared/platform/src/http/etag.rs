//! Versions on answers: what `If-Match` takes comes from here.

use lambda_http::http::{HeaderValue, header};
use lambda_http::{Body, Response};
use serde_json::Value;

/// Puts a version on the answer as its `ETag`.
pub fn put(response: &mut Response<Body>, version: u64) {
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(header::ETAG, tag);
    }
}

/// Puts the member `version` of the body on the answer as its `ETag`.
#[must_use]
pub fn tagged(mut response: Response<Body>, body: &Value) -> Response<Body> {
    if let Some(version) = body.get("version").and_then(Value::as_u64) {
        put(&mut response, version);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_tag_that_if_match_takes() {
        let answer = tagged(Response::default(), &serde_json::json!({"version": 7}));
        assert_eq!(answer.headers().get("etag").unwrap(), "\"7\"");
        assert!(tagged(Response::default(), &Value::Null).headers().get("etag").is_none());
    }
}

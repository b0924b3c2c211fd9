//! Public pages: HTML under a policy of its own, never indexed, never kept; and what their forms send back.

use super::error::{ApiError, Code};
use super::{Call, Problems, Purpose, Token};
use crate::Settings;
use lambda_http::http::{HeaderName, HeaderValue, header};
use lambda_http::{Body, Request, Response};
use std::collections::BTreeMap;

/// A page under its content security policy.
///
/// # Errors
/// 500 when the policy can be no header.
pub fn html(status: u16, policy: &str, text: String) -> Result<Response<Body>, ApiError> {
    let policy = HeaderValue::from_str(policy).map_err(ApiError::internal)?;
    let mut response = Response::builder().status(status).body(Body::from(text)).map_err(ApiError::internal)?;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    Ok(response)
}

/// The page of whoever asks for what is not there, or not for them.
///
/// # Errors
/// As [`html`].
pub fn gone() -> Result<Response<Body>, ApiError> {
    html(404, &crate::view::page::policy(), crate::view::page::gone())
}

/// The token in the path, if it opens pages of this kind still.
pub fn token(call: &Call<'_>, purpose: Purpose) -> Option<Token> {
    let sent = call.path("token").unwrap_or_default();
    Token::verified(&sent, purpose, &call.state.settings.cursor_key, call.state.clock.now())
}

/// The same page for what is not there any more as for what never was.
///
/// # Errors
/// All but `NotFound`.
pub fn or_gone(answered: Result<Response<Body>, ApiError>) -> Result<Response<Body>, ApiError> {
    match answered {
        Err(ApiError::NotFound(_)) => gone(),
        other => other,
    }
}

/// The fields of a form, each at most once; lines end as in our texts.
///
/// # Errors
/// 413 over the limit, 415 unless it is a form, 422 for a field that is unknown, stands twice or holds a NUL.
pub fn form(request: &Request, settings: &Settings, known: &[&str]) -> Result<BTreeMap<String, String>, ApiError> {
    let sent = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !sent.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(ApiError::UnsupportedMediaType);
    }
    let bytes: &[u8] = request.body();
    if bytes.len() > settings.body_limit_bytes {
        return Err(ApiError::TooLarge(settings.body_limit_bytes));
    }
    let (mut fields, mut problems) = (BTreeMap::new(), Problems::default());
    for (name, value) in form_urlencoded::parse(bytes) {
        if !known.contains(&name.as_ref()) {
            problems.add("", Code::UnknownField, "the form has no such field");
        } else if value.contains('\0') {
            problems.add(format!("/{name}"), Code::ControlCharacter, "a text cannot hold the character NUL");
        } else if fields.insert(name.to_string(), value.replace("\r\n", "\n")).is_some() {
            problems.add(format!("/{name}"), Code::DuplicateField, "this stands twice");
        }
    }
    problems.finish()?;
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::tests::request;
    use serde_json::Value;

    fn read(media: &str, body: &str) -> Result<BTreeMap<String, String>, ApiError> {
        let mut request = request(body, &Value::Null);
        request.headers_mut().insert("content-type", media.parse().unwrap());
        form(&request, &Settings::development().unwrap(), &["act", "question"])
    }
    const FORM: &str = "application/x-www-form-urlencoded";

    #[test]
    fn a_form_is_read_as_browsers_send_it() {
        let fields = read(&format!("{FORM}; charset=UTF-8"), "act=ask&question=Gr%C3%BCezi+wohl%0D%0Azwei").unwrap();
        assert_eq!(fields.get("question").map(String::as_str), Some("Grüezi wohl\nzwei"));
        assert_eq!(fields.get("act").map(String::as_str), Some("ask"));
    }

    #[test]
    fn what_is_no_form_of_ours_is_refused() {
        for (media, body, status) in [
            ("application/json", "{}", 415),
            ("text/plain", "act=ask", 415),
            (FORM, "act=ask&tenant=other", 422),
            (FORM, "act=ask&act=accept", 422),
            (FORM, "question=a%00b", 422),
        ] {
            assert_eq!(read(media, body).unwrap_err().status(), status, "{media} {body}");
        }
        assert_eq!(read(FORM, &format!("act={}", "x".repeat(300_000))).unwrap_err().status(), 413);
    }

    #[test]
    fn a_page_is_found_by_nobody_who_searches() {
        let page = gone().unwrap();
        assert_eq!(page.status().as_u16(), 404);
        assert_eq!(page.headers().get("x-robots-tag").unwrap(), "noindex, nofollow");
    }
}

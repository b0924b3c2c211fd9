//! GET `/p/{snapshot}`: the public page of a snapshot. No key is asked for: its id cannot be guessed (D-06).

use lambda_http::http::{HeaderName, HeaderValue, header};
use lambda_http::{Body, Request, Response};
use platform::desk::snapshots;
use platform::http::{self, ApiError};
use platform::{State, view::page};

/// Handles the page.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let id = call.path("snapshot").unwrap_or_default();
        Ok(match snapshots::public(call.state, &id).await? {
            Some(snapshot) => html(200, page::page(&snapshot))?,
            None => html(404, page::gone())?,
        })
    })
    .await
}

fn html(status: u16, text: String) -> Result<Response<Body>, ApiError> {
    let policy = HeaderValue::from_str(&page::policy()).map_err(ApiError::internal)?;
    let mut response = Response::builder().status(status).body(Body::from(text)).map_err(ApiError::internal)?;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    Ok(response)
}

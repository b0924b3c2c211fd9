//! GET `/p/{snapshot}`: the public page of a snapshot. No key is asked for: its id cannot be guessed (D-06).

use lambda_http::{Body, Request, Response};
use platform::desk::snapshots;
use platform::http::{self, html};
use platform::{State, view::page};

/// Handles the page.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let id = call.path("snapshot").unwrap_or_default();
        match snapshots::public(call.state, &id).await? {
            Some(snapshot) => html::html(200, &page::policy(), page::page(&snapshot)),
            None => html::gone(),
        }
    })
    .await
}

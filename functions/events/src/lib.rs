//! GET `/api/events`, `/api/events/{id}`, `…/progress` and `…/activity` (role viewer).

use lambda_http::{Body, Request, Response};
use platform::http::{self, Role, request::query_param};
use platform::{State, desk};

/// Handles the reads of `/api/events`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Viewer)?;
        let query = |name: &str| query_param(&call.request, name);
        let Ok(id) = call.path("id") else {
            let page = desk::ListQuery { limit: query("limit"), cursor: query("cursor") };
            let wanted =
                desk::EventQuery { status: query("status"), from: query("from"), to: query("to"), q: query("q"), page };
            return call.json(200, &desk::events(call.state, &caller, &wanted).await?);
        };
        match call.request.uri().path().rsplit('/').next() {
            Some("progress") => call.json(200, &desk::event_progress(call.state, &caller, &id).await?),
            Some("activity") => {
                let granularity = query("granularity");
                let trail = desk::activity(call.state, &caller, &id, granularity.as_deref()).await?;
                call.json(200, &trail)
            }
            _ => call.json(200, &desk::event(call.state, &caller, &id).await?),
        }
    })
    .await
}

//! GET `/api/events`, `/api/events/{id}`, `…/progress` and `…/activity` (role viewer).

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role, request::query_param};
use platform::{State, desk};

/// Handles the reads of `/api/events`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Viewer)?;
        let query = |name: &str| query_param(&call.request, name);
        let id = || call.path("id");
        match call.route().as_str() {
            "/api/events" => {
                let page = desk::ListQuery { limit: query("limit"), cursor: query("cursor") };
                let (status, from, to, q) = (query("status"), query("from"), query("to"), query("q"));
                let wanted = desk::EventQuery { status, from, to, q, page };
                call.json(200, &desk::events(call.state, &caller, &wanted).await?)
            }
            "/api/events/{id}" => call.json(200, &desk::event(call.state, &caller, &id()?).await?),
            "/api/events/{id}/progress" => call.json(200, &desk::event_progress(call.state, &caller, &id()?).await?),
            "/api/events/{id}/activity" => {
                let granularity = query("granularity");
                let trail = desk::activity(call.state, &caller, &id()?, granularity.as_deref()).await?;
                call.json(200, &trail)
            }
            _ => Err(ApiError::NotFound("route")),
        }
    })
    .await
}

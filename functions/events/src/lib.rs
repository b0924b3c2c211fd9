//! GET `/api/events`, `/api/events/{id}`, `…/progress`, `…/activity`, `…/messages`, `…/usage` and `/api/event/{id}/deposit`
//! (role viewer).

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
                let wanted = desk::EventQuery { status, from, to, q, view: query("view"), page };
                call.json(200, &desk::events(call.state, &caller, &wanted).await?)
            }
            "/api/events/{id}" => {
                let event = desk::event(call.state, &caller, &id()?, query("view").as_deref()).await?;
                call.versioned(event.version, &event.body)
            }
            "/api/events/{id}/messages" => call.json(200, &desk::messages(call.state, &caller, &id()?).await?),
            "/api/event/{id}/deposit" => call.json(200, &desk::deposit(call.state, &caller, &id()?).await?),
            "/api/events/{id}/usage" => call.json(200, &desk::usage(call.state, &caller, &id()?).await?),
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

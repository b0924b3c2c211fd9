//! GET `/api/event-requests`, GET and PATCH `/api/event-requests/{thread}` (role manager): the manager's mail page.

use lambda_http::{Body, Request, Response, http::Method};
use platform::http::{self, ApiError, Role, request::query_param};
use platform::{State, desk};

/// Handles the reads of the mail page, and the marks on a thread.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let who = call.caller(Role::Manager)?;
        let query = |name: &str| query_param(&call.request, name);
        let thread = || call.path("thread");
        match (call.request.method(), call.route().as_str()) {
            (&Method::GET, "/api/event-requests") => {
                let page = desk::ListQuery { limit: query("limit"), cursor: query("cursor") };
                let wanted = desk::ThreadQuery { status: query("status"), q: query("q"), page };
                call.json(200, &desk::threads(call.state, &who, &wanted).await?)
            }
            (&Method::GET, "/api/event-requests/{thread}") => {
                call.json(200, &desk::event_request(call.state, &who, &thread()?).await?)
            }
            (&Method::PATCH, "/api/event-requests/{thread}") => {
                call.json(200, &desk::mark(call.state, &who, &thread()?, call.body()?).await?)
            }
            _ => Err(ApiError::NotFound("route")),
        }
    })
    .await
}

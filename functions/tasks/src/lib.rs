//! GET `/api/tasks/pending` and `/api/tasks/{id}` (role manager): what waits for a manager, and one task.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role, request::query_param};
use platform::{State, desk};

/// Handles the reads of `/api/tasks`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Manager)?;
        match call.route().as_str() {
            "/api/tasks/pending" => {
                let (limit, cursor) = (query_param(&call.request, "limit"), query_param(&call.request, "cursor"));
                let list = desk::pending_tasks(call.state, &caller, &desk::ListQuery { limit, cursor }).await?;
                call.json(200, &list)
            }
            "/api/tasks/{id}" => call.json(200, &desk::task(call.state, &caller, &call.path("id")?).await?),
            _ => Err(ApiError::NotFound("route")),
        }
    })
    .await
}

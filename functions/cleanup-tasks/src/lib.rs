//! POST `/api/tasks/cleanup` (role manager): removes decided tasks. What is still to be decided is never touched.

use lambda_http::{Body, Request, Response};
use platform::http::{self, Role};
use platform::{State, desk};

/// Handles `POST /api/tasks/cleanup`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let who = call.caller(Role::Manager)?;
        let key = desk::idempotency(&call.request, "cleanup-tasks")?;
        let request = call.body_if_any()?;
        call.json(200, &desk::clean_up(call.state, &who, &request, key.as_ref()).await?)
    })
    .await
}

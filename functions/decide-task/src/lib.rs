//! POST `/api/tasks/{id}/approve` and `/reject` (role manager). Approving sends: there is no second call.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role};
use platform::{State, desk};

/// Handles both decisions; the route says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Manager)?;
        let id = call.path("id")?;
        let (verdict, route) = match call.route().as_str() {
            "/api/tasks/{id}/approve" => (desk::Verdict::Approve, "approve-task"),
            "/api/tasks/{id}/reject" => (desk::Verdict::Reject, "reject-task"),
            _ => return Err(ApiError::NotFound("route")),
        };
        // A decision without a word is a decision.
        let body = call.sent_if_any::<desk::DecideRequest>()?;
        let key = desk::idempotency(&call.request, route)?;
        let answer = desk::decide(call.state, &caller, id.as_str(), verdict, &body, key.as_ref()).await?;
        call.json(200, &answer)
    })
    .await
}

//! PATCH `/api/events/{id}` and POST `/api/event/{id}/cancel` (role manager): a manager changes facts, or cancels.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role};
use platform::{State, desk};

/// Handles both; the route says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let who = call.caller(Role::Manager)?;
        let (event, if_match) = (call.path("id")?, call.if_match()?);
        let about = desk::About { who: &who, event: &event, key: None, if_match };
        let answer = match call.route().as_str() {
            "/api/events/{id}" => desk::amend(call.state, about, &call.sent()?).await?,
            "/api/event/{id}/cancel" => {
                let key = desk::idempotency(&call.request, "cancel-event")?;
                desk::cancel(call.state, desk::About { key: key.as_ref(), ..about }, &call.sent()?).await?
            }
            _ => return Err(ApiError::NotFound("route")),
        };
        call.versioned(answer.version, &answer.body)
    })
    .await
}

//! POST `/api/send-message` (role agent): a client's later mail, answered.

use lambda_http::{Body, Request, Response};
use platform::http::{self, Role};
use platform::{State, desk};

/// Handles `POST /api/send-message`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Agent)?;
        let body = call.sent::<desk::MessageRequest>()?;
        let key = desk::idempotency(&call.request, "send-message")?;
        let answer = desk::message(call.state, &caller, &body, key.as_ref()).await?;
        call.json(200, &answer)
    })
    .await
}

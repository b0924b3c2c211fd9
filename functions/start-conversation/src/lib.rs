//! POST `/api/start-conversation` (role agent): a client's first mail, answered.

use lambda_http::{Body, Request, Response};
use platform::http::{self, Role};
use platform::{State, desk};

/// Handles `POST /api/start-conversation`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Agent)?;
        let body = call.sent::<desk::StartRequest>()?;
        let key = desk::idempotency(&call.request, "start-conversation")?;
        let answer = desk::start(call.state, &caller, &body, key.as_ref()).await?;
        call.json(200, &answer)
    })
    .await
}

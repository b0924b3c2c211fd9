//! GET `/api/conversation/{session_id}` (role agent): what was said so far. Held drafts are shown to managers only.

use lambda_http::{Body, Request, Response};
use platform::http::{self, Role};
use platform::{State, desk};

/// Handles `GET /api/conversation/{session_id}`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Agent)?;
        let session = call.path("session_id")?;
        let history = desk::conversation(call.state, &caller, &session).await?;
        call.json(200, &history)
    })
    .await
}

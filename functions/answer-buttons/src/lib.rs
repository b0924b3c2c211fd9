//! POST `/api/conversation/{session_id}/confirm-date`, `/api/accept-booking/{session_id}` and
//! `/api/reject-booking/{session_id}` (role agent): what a client chooses by a button, as a mail of theirs.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role};
use platform::{State, desk};

/// Handles the buttons; the route says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Agent)?;
        let session = call.path("session_id")?;
        let (button, route) = match call.route().as_str() {
            "/api/conversation/{session_id}/confirm-date" => {
                (desk::Pressed::Date(call.sent_if_any::<desk::DateRequest>()?), "confirm-date")
            }
            "/api/accept-booking/{session_id}" => {
                call.body_if_any::<desk::NoFields>()?;
                (desk::Pressed::Accept, "accept-booking")
            }
            "/api/reject-booking/{session_id}" => {
                call.body_if_any::<desk::NoFields>()?;
                (desk::Pressed::Decline, "reject-booking")
            }
            _ => return Err(ApiError::NotFound("route")),
        };
        let key = desk::idempotency(&call.request, route)?;
        let answer = desk::press(call.state, &caller, &session, &button, key.as_ref()).await?;
        call.json(200, &answer)
    })
    .await
}

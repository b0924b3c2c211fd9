//! POST `/api/event/{id}/deposit/mark-paid` (role manager) and, in development, `/api/event/deposit/pay`.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role, auth};
use platform::{State, desk};

/// Handles both; the route says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let answer = match call.route().as_str() {
            "/api/event/{id}/deposit/mark-paid" => {
                let who = call.caller(Role::Manager)?;
                let (event, if_match) = (call.path("id")?, call.if_match()?);
                let key = desk::idempotency(&call.request, "mark-paid")?;
                let about = desk::About { who: &who, event: &event, key: key.as_ref(), if_match };
                desk::mark_paid(call.state, about, &call.sent()?).await?
            }
            "/api/event/deposit/pay" => {
                let who = call.caller(Role::Agent)?;
                auth::dev_only(&call.state.settings)?;
                let request: desk::PayRequest = call.body()?;
                let key = desk::idempotency(&call.request, "mock-payment")?;
                let about = desk::About { who: &who, event: &request.event_id, key: key.as_ref(), if_match: None };
                desk::mock_payment(call.state, about).await?
            }
            _ => return Err(ApiError::NotFound("route")),
        };
        call.versioned(answer.version, &answer.body)
    })
    .await
}

//! POST `/api/emails/send-to-client` and `/api/emails/send-offer` (role manager); in development `/api/emails/test`
//! and `/api/config/hil-email/test`.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role, auth};
use platform::{State, desk};

/// Handles them; the route says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let who = call.caller(Role::Manager)?;
        match call.route().as_str() {
            "/api/emails/send-to-client" => {
                let (key, request) = (desk::idempotency(&call.request, "send-to-client")?, call.sent()?);
                call.json(200, &desk::deliver(call.state, &who, &request, key.as_ref()).await?)
            }
            "/api/emails/send-offer" => {
                let request: desk::SendOfferRequest = call.body()?;
                let key = desk::idempotency(&call.request, "send-offer")?;
                let about =
                    desk::About { who: &who, event: &request.event_id, key: key.as_ref(), if_match: call.if_match()? };
                let answer = desk::send_offer(call.state, about).await?;
                call.versioned(answer.version, &answer.body)
            }
            "/api/emails/test" => {
                auth::dev_only(&call.state.settings)?;
                let (key, request) = (desk::idempotency(&call.request, "test-mail")?, call.sent_if_any()?);
                call.json(200, &desk::test_mail(call.state, &who, &request, key.as_ref()).await?)
            }
            "/api/config/{key}/test" if call.path("key")? == "hil-email" => {
                auth::dev_only(&call.state.settings)?;
                let key = desk::idempotency(&call.request, "test-notification")?;
                call.json(200, &desk::test_notification(call.state, &who, key.as_ref()).await?)
            }
            _ => Err(ApiError::NotFound("route")),
        }
    })
    .await
}

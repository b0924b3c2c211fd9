//! POST `/hooks/payment`: what the payment service tells. No key is asked for: the body is signed.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, webhook};
use platform::{State, desk};

/// Handles a notice. Without a secret in the settings there is no such route.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let settings = &call.state.settings;
        let secret = settings.payment_hook_secret.as_ref().ok_or(ApiError::NotFound("route"))?;
        if call.request.body().len() > settings.body_limit_bytes {
            return Err(ApiError::TooLarge(settings.body_limit_bytes));
        }
        // Before anything is read: what nobody signed is nobody's.
        webhook::verify(&call.request, secret, call.state.clock.now())?;
        let notice = call.sent::<desk::PaymentNotice>()?;
        let key = desk::idempotency(&call.request, "payment-hook")?;
        let answer = desk::payment(call.state, &notice, key.as_ref()).await?;
        call.json(200, &desk::NoticeTaken::of(&answer.body))
    })
    .await
}

//! POST `/api/event-requests/{thread}/approve`, `/reject`, `/resolve-conflict`, `/suggest-alternatives`,
//! `/special-request/{id}` and `/draft-feedback` (role manager): what a manager decides on the mail page.

use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role};
use platform::{State, desk};

/// The routes' common beginning.
const PREFIX: &str = "/api/event-requests/{thread}/";

/// Handles the decisions; the route says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let who = call.caller(Role::Manager)?;
        let thread = call.path("thread")?;
        let key = desk::idempotency(&call.request, "answer-requests")?;
        let page = desk::Page { state: call.state, who: &who, thread: &thread, key: key.as_ref() };
        let route = call.route();
        let answer = match route.strip_prefix(PREFIX).unwrap_or_default() {
            "approve" => page.approve(&call.sent()?).await?,
            "reject" => page.reject(&call.sent()?).await?,
            "resolve-conflict" => page.resolve_conflict(&call.body()?).await?,
            "special-request/{id}" => page.special_request(&call.path("id")?, &call.sent()?).await?,
            "draft-feedback" => page.feedback(&call.body()?).await?,
            "suggest-alternatives" => page.suggest(&call.body()?).await?.body,
            _ => return Err(ApiError::NotFound("route")),
        };
        call.json(200, &answer)
    })
    .await
}

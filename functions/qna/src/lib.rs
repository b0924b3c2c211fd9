//! GET `/api/qna` (role viewer): live answers from the house and its diary.

use lambda_http::{Body, Request, Response};
use platform::http::{self, Role, request::query_param};
use platform::{State, desk};

/// Handles the question.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let caller = call.caller(Role::Viewer)?;
        let asked = desk::Asked::of_query(|name| query_param(&call.request, name))?;
        call.json(200, &desk::qna(call.state, &caller, &asked).await?)
    })
    .await
}

//! GET `/api/snapshots`, `/api/snapshots/{id}` and `…/data` (role viewer), POST `/api/snapshots` (role manager).

use lambda_http::http::Method;
use lambda_http::{Body, Request, Response};
use platform::desk::{self, snapshots};
use platform::http::{self, ApiError, Role, request::query_param};
use platform::{State, store::IdempotencyKey};

/// Handles snapshots.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let reads = *call.request.method() == Method::GET;
        let caller = call.caller(if reads { Role::Viewer } else { Role::Manager })?;
        let query = |name: &str| query_param(&call.request, name);
        match call.route().as_str() {
            "/api/snapshots" if reads => {
                let page = desk::ListQuery { limit: query("limit"), cursor: query("cursor") };
                let wanted = (query("type"), query("event_id"));
                call.json(200, &snapshots::snapshots(call.state, &caller, wanted, &page).await?)
            }
            "/api/snapshots" => {
                let key: Option<IdempotencyKey> = desk::idempotency(&call.request, "create-snapshot")?;
                call.json(201, &snapshots::create(call.state, &caller, &call.sent()?, key.as_ref()).await?)
            }
            "/api/snapshots/{id}" => {
                call.json(200, &snapshots::snapshot(call.state, &caller, &call.path("id")?).await?)
            }
            "/api/snapshots/{id}/data" => {
                let found = snapshots::snapshot(call.state, &caller, &call.path("id")?).await?;
                call.json(200, &snapshots::SnapshotData::from(found))
            }
            _ => Err(ApiError::NotFound("route")),
        }
    })
    .await
}

//! GET and POST `/api/config/{key}` and `/api/config/room-deposit/{room}`, GET `…/history`, POST `…/revert/{version}`
//! (role manager to read, admin to write).

use lambda_http::http::Method;
use lambda_http::{Body, Request, Response};
use platform::desk::{self, venue};
use platform::http::{self, ApiError, Call, Role, request::query_param};
use platform::{State, store::IdempotencyKey};
use serde_json::Value;

/// Handles the settings.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, answer).await
}

async fn answer(call: Call<'_>) -> Result<Response<Body>, ApiError> {
    let route = call.route();
    let reads = *call.request.method() == Method::GET;
    let caller = call.caller(if reads { Role::Manager } else { Role::Admin })?;
    let room = if route.starts_with("/api/config/room-deposit/") { Some(call.path("room")?) } else { None };
    let key = if room.is_some() { String::new() } else { call.path("key")? };
    let name = venue::named_in_path(&key, room.as_deref())?;
    if route.ends_with("/history") {
        let page = desk::ListQuery {
            limit: query_param(&call.request, "limit"),
            cursor: query_param(&call.request, "cursor"),
        };
        return call.json(200, &venue::history(call.state, &caller, &name, &page).await?);
    }
    let body = if reads {
        venue::setting(call.state, &caller, &name).await?
    } else if route.ends_with("/revert/{version}") {
        let version = call.path("version")?.parse().map_err(|_| ApiError::NotFound("version"))?;
        let (seen, key) = conditions(&call, "revert-config")?;
        venue::revert(call.state, &caller, &name, version, (seen, key.as_ref())).await?
    } else {
        let change = name.change(&call.request, &call.state.settings)?;
        let (seen, key) = conditions(&call, "config")?;
        venue::set(call.state, &caller, &name, &change, (seen, key.as_ref())).await?
    };
    call.versioned(body.get("version").and_then(Value::as_u64), &body)
}

fn conditions(call: &Call<'_>, route: &'static str) -> Result<(Option<u64>, Option<IdempotencyKey>), ApiError> {
    Ok((call.if_match()?, desk::idempotency(&call.request, route)?))
}

//! GET and POST `/api/config/{key}` and `/api/config/room-deposit/{room}`, GET `…/history`, POST `…/revert/{version}`
//! (role manager to read, admin to write).

use lambda_http::http::Method;
use lambda_http::{Body, Request, Response};
use platform::desk::{self, house};
use platform::http::{self, ApiError, Call, Role, etag, request::if_match, request::query_param};
use platform::{State, store::IdempotencyKey};

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
    let name = house::named_in_path(&key, room.as_deref())?;
    if route.ends_with("/history") {
        let page = desk::ListQuery {
            limit: query_param(&call.request, "limit"),
            cursor: query_param(&call.request, "cursor"),
        };
        return call.json(200, &house::history(call.state, &caller, &name, &page).await?);
    }
    let body = if reads {
        house::setting(call.state, &caller, &name).await?
    } else if route.ends_with("/revert/{version}") {
        let version = call.path("version")?.parse().map_err(|_| ApiError::NotFound("version"))?;
        let (seen, key) = conditions(&call, "revert-config")?;
        house::revert(call.state, &caller, &name, version, (seen, key.as_ref())).await?
    } else {
        let change = name.change(&call.request, &call.state.settings)?;
        let (seen, key) = conditions(&call, "config")?;
        house::set(call.state, &caller, &name, &change, (seen, key.as_ref())).await?
    };
    Ok(etag::tagged(call.json(200, &body)?, &body))
}

fn conditions(call: &Call<'_>, route: &'static str) -> Result<(Option<u64>, Option<IdempotencyKey>), ApiError> {
    Ok((if_match(&call.request)?, desk::idempotency(&call.request, route)?))
}

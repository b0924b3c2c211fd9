//! GET, POST `/api/rooms`, `/api/products`, `/api/menus`; GET, PATCH, DELETE one of them (role viewer to read, admin to
//! write). DELETE retires: the id is never given again, and bookings that rest on it still find it.

use lambda_http::http::{Method, StatusCode};
use lambda_http::{Body, Request, Response};
use platform::State;
use platform::desk::{self, venue};
use platform::http::{self, ApiError, Call, Role, request::query_param};
use serde_json::Value;
use workflow::venue::{Menu, Product, Room};

/// Handles the three kinds.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        match call.route().split('/').nth(2) {
            Some("rooms") => one_kind::<Room>(call, "create-room").await,
            Some("products") => one_kind::<Product>(call, "create-product").await,
            Some("menus") => one_kind::<Menu>(call, "create-menu").await,
            _ => Err(ApiError::NotFound("route")),
        }
    })
    .await
}

async fn one_kind<K: venue::Kind>(call: Call<'_>, create: &'static str) -> Result<Response<Body>, ApiError> {
    let reads = *call.request.method() == Method::GET;
    let caller = call.caller(if reads { Role::Viewer } else { Role::Admin })?;
    let (state, request) = (call.state, &call.request);
    let named = call.route().ends_with("/{id}");
    let seen = call.if_match()?;
    let (status, body) = match (request.method(), named) {
        (&Method::GET, false) => {
            let query = |name: &str| query_param(request, name);
            let page = desk::ListQuery { limit: query("limit"), cursor: query("cursor") };
            (StatusCode::OK, venue::list::<K>(state, &caller, &page, query("retired").as_deref()).await?)
        }
        (&Method::POST, false) => {
            let key = desk::idempotency(request, create)?;
            (StatusCode::CREATED, venue::create::<K>(state, &caller, &call.body()?, key.as_ref()).await?)
        }
        (&Method::GET, true) => (StatusCode::OK, venue::get::<K>(state, &caller, &call.path("id")?).await?),
        (&Method::PATCH, true) => {
            (StatusCode::OK, venue::update::<K>(state, &caller, &call.path("id")?, &call.body()?, seen).await?)
        }
        (&Method::DELETE, true) => (StatusCode::OK, venue::retire::<K>(state, &caller, &call.path("id")?, seen).await?),
        _ => return Err(ApiError::MethodNotAllowed),
    };
    let mut response = call.versioned(body.get("version").and_then(Value::as_u64), &body)?;
    *response.status_mut() = status;
    Ok(response)
}

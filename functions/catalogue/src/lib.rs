//! GET, POST `/api/rooms`, `/api/products`, `/api/menus`; GET, PATCH, DELETE one of them (role viewer to read, admin to
//! write). DELETE retires: the id is never given again, and bookings that rest on it still find it.

use lambda_http::http::Method;
use lambda_http::{Body, Request, Response};
use platform::State;
use platform::desk::{self, house};
use platform::http::{self, ApiError, Call, Role, etag, request::if_match, request::query_param};
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

async fn one_kind<K: house::Kind>(call: Call<'_>, create: &'static str) -> Result<Response<Body>, ApiError> {
    let reads = *call.request.method() == Method::GET;
    let caller = call.caller(if reads { Role::Viewer } else { Role::Admin })?;
    let (state, request) = (call.state, &call.request);
    let named = call.route().ends_with("/{id}");
    let seen = if_match(request)?;
    let (status, body) = match (request.method(), named) {
        (&Method::GET, false) => {
            let query = |name: &str| query_param(request, name);
            let page = desk::ListQuery { limit: query("limit"), cursor: query("cursor") };
            (200, house::list::<K>(state, &caller, &page, query("retired").as_deref()).await?)
        }
        (&Method::POST, false) => {
            let key = desk::idempotency(request, create)?;
            (201, house::create::<K>(state, &caller, &call.sent()?, key.as_ref()).await?)
        }
        (&Method::GET, true) => (200, house::get::<K>(state, &caller, &call.path("id")?).await?),
        (&Method::PATCH, true) => {
            (200, house::update::<K>(state, &caller, &call.path("id")?, &call.sent()?, seen).await?)
        }
        (&Method::DELETE, true) => (200, house::retire::<K>(state, &caller, &call.path("id")?, seen).await?),
        _ => return Err(ApiError::NotFound("route")),
    };
    Ok(etag::tagged(call.json(status, &body)?, &body))
}

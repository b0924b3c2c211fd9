//! GET `/api/clients/{id}` and `…/export` (role manager), DELETE `/api/clients/{id}` (role admin).

use lambda_http::http::{HeaderValue, Method, header};
use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role, request::query_param};
use platform::{State, desk};

/// Shows a client, hands out what is stored about them, or forgets them.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let erases = call.request.method() == Method::DELETE;
        let who = call.caller(if erases { Role::Admin } else { Role::Manager })?;
        let id = call.path("id")?;
        match call.route().as_str() {
            "/api/clients/{id}" if erases => call.json(200, &desk::erase(call.state, &who, &id).await?),
            "/api/clients/{id}" => call.json(200, &desk::client(call.state, &who, &id).await?),
            "/api/clients/{id}/export" => {
                let cursor = query_param(&call.request, "cursor");
                let mut response = call.json(200, &desk::export(call.state, &who, &id, cursor.as_deref()).await?)?;
                let file = HeaderValue::from_static("attachment; filename=\"client.json\"");
                response.headers_mut().insert(header::CONTENT_DISPOSITION, file);
                Ok(response)
            }
            _ => Err(ApiError::NotFound("route")),
        }
    })
    .await
}

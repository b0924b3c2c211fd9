//! GET `/api/events/{id}/offers/{n}` (role viewer): an offer as JSON; as a page or a PDF where `Accept` prefers it.

mod pdf;

use lambda_http::http::{HeaderValue, header};
use lambda_http::{Body, Request, Response};
use platform::http::{self, ApiError, Role};
use platform::view::paper;
use platform::{State, desk};

/// What the caller wants to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    Page,
    Pdf,
}

/// Handles `GET /api/events/{id}/offers/{n}`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let who = call.caller(Role::Viewer)?;
        let found = desk::offer(call.state, &who, &call.path("id")?, &call.path("n")?).await?;
        let mut response = match form(&call.request) {
            Form::Json => call.json(200, &found.view)?,
            Form::Page => with_type(Body::from(paper::page(&found.sheet)), "text/html; charset=utf-8"),
            Form::Pdf => with_type(Body::from(pdf::pdf(&found.sheet)), "application/pdf"),
        };
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept"));
        if form(&call.request) == Form::Page {
            let policy = HeaderValue::from_str(&paper::policy()).map_err(ApiError::internal)?;
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        Ok(response)
    })
    .await
}

fn with_type(body: Body, media: &'static str) -> Response<Body> {
    let mut response = Response::new(body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    response
}

/// The first of the three that `Accept` names; JSON when it names none.
fn form(request: &Request) -> Form {
    let accept = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let known = |media: &str| match media.split(';').next().unwrap_or_default().trim() {
        "application/json" => Some(Form::Json),
        "text/html" => Some(Form::Page),
        "application/pdf" => Some(Form::Pdf),
        _ => None,
    };
    accept.split(',').find_map(known).unwrap_or(Form::Json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_form_that_is_accepted_and_known_is_served() {
        let asked = |accept: &'static str| {
            let mut request = Request::default();
            request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static(accept));
            form(&request)
        };
        assert_eq!(asked("application/pdf"), Form::Pdf);
        assert_eq!(asked("image/webp, text/html;q=0.9, application/pdf"), Form::Page);
        assert_eq!((asked("*/*"), form(&Request::default())), (Form::Json, Form::Json));
    }
}

//! GET and POST `/o/{token}`: a client reads and answers the offer of one event. What they press is a mail of theirs,
//! so it takes the way of every mail. The same form sent twice is one answer.

mod page;

use lambda_http::http::Method;
use lambda_http::{Body, Request, Response};
use page::Said;
use platform::desk::links::{self, OfferSheet};
use platform::desk::{PageAct, Pressed};
use platform::http::{self, ApiError, Call, Code, Purpose, Token, html};
use platform::{State, view::paper};
use std::collections::BTreeMap;

/// Handles both; the method says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let Some(token) = html::token(&call, Purpose::Offer) else { return html::gone() };
        let answered = if *call.request.method() == Method::POST {
            answered(&call, &token).await
        } else {
            links::offer(call.state, &token).await.and_then(|sheet| drawn(&sheet, 200, None))
        };
        html::or_gone(answered)
    })
    .await
}

async fn answered(call: &Call<'_>, token: &Token) -> Result<Response<Body>, ApiError> {
    let form = html::form(&call.request, &call.state.settings, &["act", "offer", "seen", "question"])?;
    let key = links::once(token, call.request.body());
    let (answer, sheet) = links::answer_offer(call.state, token, &read(&form)?, &key).await?;
    match answer {
        Ok(reply) => drawn(&sheet, 200, Some(Said::Reply(reply))),
        Err(ApiError::Invalid(_)) => drawn(&sheet, 422, Some(Said::Text)),
        Err(error) if error.code() == Code::NoOffer => drawn(&sheet, 409, Some(Said::Moved)),
        Err(error) => Err(error),
    }
}

fn read(form: &BTreeMap<String, String>) -> Result<PageAct, ApiError> {
    let version = || {
        let version = form.get("offer").and_then(|text| text.parse().ok());
        version.ok_or_else(|| ApiError::field("/offer", Code::InvalidValue, "the version that was seen"))
    };
    match form.get("act").map(String::as_str) {
        Some("accept") => Ok(PageAct::Press(Pressed::Accept, version()?)),
        Some("decline") => Ok(PageAct::Press(Pressed::Decline, version()?)),
        Some("ask") => Ok(PageAct::Ask(form.get("question").cloned().unwrap_or_default())),
        _ => Err(ApiError::field("/act", Code::UnknownValue, "accept, decline or ask")),
    }
}

fn drawn(sheet: &OfferSheet, status: u16, said: Option<Said>) -> Result<Response<Body>, ApiError> {
    html::html(status, &paper::policy_with_forms(), page::page(sheet, said.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_offer_is_answered_in_the_version_that_was_seen() {
        assert_eq!(read(&form(&[("act", "accept"), ("offer", "2")])).unwrap(), PageAct::Press(Pressed::Accept, 2),);
        for bad in [
            form(&[]),
            form(&[("act", "accept")]),
            form(&[("act", "decline"), ("offer", "two")]),
            form(&[("act", "cancel"), ("offer", "2")]),
        ] {
            assert!(read(&bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_question_needs_no_version() {
        let asked = read(&form(&[("act", "ask"), ("question", "Is there parking?")])).unwrap();
        assert_eq!(asked, PageAct::Ask("Is there parking?".into()));
    }
}

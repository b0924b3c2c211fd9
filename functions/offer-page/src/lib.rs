//! GET and POST `/o/{token}`: a client reads and answers the offer of one event. What they press is a mail of theirs,
//! so it takes the way of every mail. The same form sent twice is one answer.

mod page;

use lambda_http::http::Method;
use lambda_http::{Body, Request, Response};
use page::Said;
use platform::desk::links::{self, OfferState};
use platform::desk::{self, MessageRequest, Pressed};
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
            shown(&call, &token, 200, None).await
        };
        html::or_gone(answered)
    })
    .await
}

/// What the client does.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Act {
    /// A button, on this version of the offer.
    Press(Pressed, u32),
    Ask(String),
}

async fn answered(call: &Call<'_>, token: &Token) -> Result<Response<Body>, ApiError> {
    let form = html::form(&call.request, &call.state.settings, &["act", "offer", "seen", "question"])?;
    let sheet = links::offer(call.state, token).await?;
    let (who, key) = (links::client(token), links::once(token, call.request.body()));
    let answer = match read(&form)? {
        Act::Press(button, version) if sheet.version == version && sheet.state != OfferState::Cancelled => {
            desk::press(call.state, &who, &sheet.session, &button, Some(&key)).await
        }
        Act::Press(..) => return shown(call, token, 409, Some(Said::Moved)).await,
        Act::Ask(message) => {
            let request = MessageRequest { session_id: sheet.session.clone(), message };
            desk::message(call.state, &who, &request.into(), Some(&key)).await
        }
    };
    match answer {
        Ok(answer) => {
            let reply = answer.get("response").and_then(|text| text.as_str()).unwrap_or_default();
            shown(call, token, 200, Some(Said::Reply(reply.to_owned()))).await
        }
        Err(ApiError::Invalid(_)) => shown(call, token, 422, Some(Said::Text)).await,
        Err(error) if error.code() == Code::NoOffer => shown(call, token, 409, Some(Said::Moved)).await,
        Err(error) => Err(error),
    }
}

fn read(form: &BTreeMap<String, String>) -> Result<Act, ApiError> {
    let version = || {
        let version = form.get("offer").and_then(|text| text.parse().ok());
        version.ok_or_else(|| ApiError::field("/offer", Code::InvalidValue, "the version that was seen"))
    };
    match form.get("act").map(String::as_str) {
        Some("accept") => Ok(Act::Press(Pressed::Accept, version()?)),
        Some("decline") => Ok(Act::Press(Pressed::Decline, version()?)),
        Some("ask") => Ok(Act::Ask(form.get("question").cloned().unwrap_or_default())),
        _ => Err(ApiError::field("/act", Code::UnknownValue, "accept, decline or ask")),
    }
}

async fn shown(call: &Call<'_>, token: &Token, status: u16, said: Option<Said>) -> Result<Response<Body>, ApiError> {
    let sheet = links::offer(call.state, token).await?;
    html::html(status, &paper::policy_with_forms(), page::page(&sheet, said.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_offer_is_answered_in_the_version_that_was_seen() {
        assert_eq!(read(&form(&[("act", "accept"), ("offer", "2")])).unwrap(), Act::Press(Pressed::Accept, 2),);
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
        assert_eq!(asked, Act::Ask("Is there parking?".into()));
    }
}

//! GET and POST `/d/{token}`: a manager decides by the link in the team's mail. Reading changes nothing, so a mail
//! scanner that follows the link decides nothing; a task is decided once, whoever comes first.

mod page;

use lambda_http::http::Method;
use lambda_http::{Body, Request, Response};
use page::Notice;
use platform::desk::links::{self, DecisionSheet};
use platform::desk::{DecideRequest, Verdict};
use platform::http::{self, ApiError, Call, Code, Purpose, Token, html};
use platform::{State, view::paper};
use std::collections::BTreeMap;

/// Handles both; the method says which.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    http::respond(state, request, |call| async move {
        let Some(token) = html::token(&call, Purpose::Decision) else { return html::gone() };
        let answered = if *call.request.method() == Method::POST {
            decided(&call, &token).await
        } else {
            shown(&call, &token, 200, None).await
        };
        html::or_gone(answered)
    })
    .await
}

async fn decided(call: &Call<'_>, token: &Token) -> Result<Response<Body>, ApiError> {
    let form = html::form(&call.request, &call.state.settings, &["verdict", "digest", "reply"])?;
    let (verdict, request) = read(&form)?;
    match links::decide(call.state, token, verdict, &request.into()).await {
        Ok((Ok(_), sheet)) => now(call, token, sheet, 200, None).await,
        Ok((Err(error), sheet)) => match notice(error.code()) {
            Some(notice) => now(call, token, sheet, 409, Some(notice)).await,
            None if matches!(error, ApiError::Invalid(_)) => now(call, token, sheet, 422, Some(Notice::Text)).await,
            None => Err(error),
        },
        Err(ApiError::Invalid(_)) => shown(call, token, 422, Some(Notice::Text)).await,
        Err(error) => Err(error),
    }
}

/// The page of the task as it stands, or read now.
async fn now(
    call: &Call<'_>,
    token: &Token,
    sheet: Option<DecisionSheet>,
    status: u16,
    notice: Option<Notice>,
) -> Result<Response<Body>, ApiError> {
    match sheet {
        Some(sheet) => drawn(&sheet, status, notice),
        None => shown(call, token, status, notice).await,
    }
}

/// The form's decision. One that does not say which draft was seen is none: it must not send what nobody read.
fn read(form: &BTreeMap<String, String>) -> Result<(Verdict, DecideRequest), ApiError> {
    let text = |name: &str| form.get(name).filter(|text| !text.trim().is_empty()).cloned();
    let verdict = match form.get("verdict").map(String::as_str) {
        Some("approve") => Verdict::Approve,
        Some("reject") => Verdict::Reject,
        _ => return Err(ApiError::field("/verdict", Code::UnknownValue, "approve or reject")),
    };
    if verdict == Verdict::Approve && !form.contains_key("digest") {
        return Err(ApiError::field("/digest", Code::MissingField, "the draft that was seen"));
    }
    Ok((verdict, DecideRequest { digest: text("digest"), reply: text("reply"), ..DecideRequest::default() }))
}

fn notice(code: Code) -> Option<Notice> {
    match code {
        Code::StaleDraft => Some(Notice::Stale),
        Code::AlreadyDecided => Some(Notice::Decided),
        Code::RoomLost | Code::NotPossible => Some(Notice::RoomLost),
        Code::ConflictChanged => Some(Notice::OtherHolders),
        Code::BookingCancelled | Code::BookingConfirmed | Code::Conflict => Some(Notice::NotNow),
        _ => None,
    }
}

async fn shown(
    call: &Call<'_>,
    token: &Token,
    status: u16,
    notice: Option<Notice>,
) -> Result<Response<Body>, ApiError> {
    drawn(&links::decision(call.state, token).await?, status, notice)
}

fn drawn(sheet: &DecisionSheet, status: u16, notice: Option<Notice>) -> Result<Response<Body>, ApiError> {
    html::html(status, &paper::policy_with_forms(), page::page(sheet, notice))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn nothing_is_approved_unseen() {
        assert!(read(&form(&[("verdict", "approve")])).is_err());
        let (verdict, request) = read(&form(&[("verdict", "approve"), ("digest", "abc")])).unwrap();
        assert_eq!((verdict, request.digest.as_deref()), (Verdict::Approve, Some("abc")));
        for bad in [form(&[]), form(&[("verdict", "Approve")]), form(&[("reply", "No.")])] {
            assert!(read(&bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn an_empty_reply_is_none() {
        let (_, request) = read(&form(&[("verdict", "reject"), ("reply", " \n")])).unwrap();
        assert_eq!(request.reply, None);
    }
}

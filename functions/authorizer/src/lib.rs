//! Who calls: the REQUEST authorizer in front of the API.
//!
//! | the request has | answer |
//! |---|---|
//! | `x-api-key` with a key we know | Allow, with `tenant`, `actor`, `role` for the handlers |
//! | `Authorization: Bearer` with such a key | the same |
//! | both, and they differ | 401: nobody has two identities |
//! | nothing, an unknown or revoked key, a JWT (not taken yet) | 401 |
//! | any key, while the database does not answer | an error, which the gateway answers with 503: never Allow, never 401 |
//!
//! API Gateway caches the answer by key. The policy therefore names the whole stage: one for the single method
//! would refuse the caller's next route. What a role may do is each handler's to say.
//!
//! A known key whose record is broken (a role that is none) is 401 too, and an error in the log.

use lambda_runtime::{Error, LambdaEvent};
use platform::State;
use platform::http::Principal;
use serde_json::{Value, json};

/// What API Gateway turns into 401, by this exact text.
pub const UNAUTHORIZED: &str = "Unauthorized";

/// Longest key worth looking up.
const LONGEST: usize = 256;

/// Handles a REQUEST authorizer event.
///
/// # Errors
/// [`UNAUTHORIZED`], or another text when it could not be found out; the gateway answers that one with 503.
pub async fn handle(state: &State, event: LambdaEvent<Value>) -> Result<Value, Error> {
    let event = event.payload;
    let stage = event.get("methodArn").and_then(Value::as_str).and_then(whole_stage);
    let stage = stage.ok_or("the event names no method")?;
    let Some(key) = sent_key(&event) else { return Err(UNAUTHORIZED.into()) };
    let found = state.store.api_key(key).await.map_err(|error| {
        tracing::error!(%error, "a key could not be looked up");
        Error::from("the caller could not be looked up")
    })?;
    let Some(record) = found else { return Err(UNAUTHORIZED.into()) };
    match Principal::verified(&record.tenant, &record.actor, &record.role) {
        Some(caller) => Ok(allow(&caller, &stage)),
        None => {
            tracing::error!(last4 = %record.last4, "the record of a key cannot be used");
            Err(UNAUTHORIZED.into())
        }
    }
}

/// The key the request brings, if it brings exactly one.
fn sent_key(event: &Value) -> Option<&str> {
    let direct = header(event, "x-api-key");
    let bearer = header(event, "authorization").and_then(|value| {
        let (scheme, key) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
    });
    let key = match (direct, bearer) {
        (Some(one), Some(other)) if one != other => return None,
        (one, other) => one.or(other)?,
    };
    let good = (1..=LONGEST).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
    good.then_some(key)
}

/// A header by its name in any case. One sent twice with two values counts as not sent.
fn header<'a>(event: &'a Value, name: &str) -> Option<&'a str> {
    let many = |field: &str| {
        let headers = event.get(field).and_then(Value::as_object).into_iter().flatten();
        headers.filter(|(sent, _)| sent.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    };
    let all = many("multiValueHeaders").flat_map(|values| values.as_array().into_iter().flatten());
    let mut values = all.chain(many("headers")).filter_map(Value::as_str).map(str::trim);
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

/// `arn:aws:execute-api:<region>:<account>:<api>/<stage>/<method>/<path>` as the whole of that stage.
fn whole_stage(method_arn: &str) -> Option<String> {
    let mut parts = method_arn.splitn(4, '/');
    let (api, stage, _method) = (parts.next()?, parts.next()?, parts.next()?);
    let good = api.starts_with("arn:") && api.contains(":execute-api:") && !stage.is_empty();
    (good && !api.contains('*') && !stage.contains('*')).then(|| format!("{api}/{stage}/*/*"))
}

fn allow(caller: &Principal, resource: &str) -> Value {
    let tenant = caller.tenant.as_str();
    json!({
        "principalId": format!("{tenant}:{}", caller.actor),
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [{ "Action": "execute-api:Invoke", "Effect": "Allow", "Resource": resource }]
        },
        "context": { "tenant": tenant, "actor": caller.actor, "role": caller.role.as_str() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARN: &str = "arn:aws:execute-api:eu-central-1:123456789012:abc123/live/POST/api/send-message";

    #[test]
    fn the_policy_is_for_the_whole_stage_and_no_other() {
        assert_eq!(whole_stage(ARN).as_deref(), Some("arn:aws:execute-api:eu-central-1:123456789012:abc123/live/*/*"));
        for bad in [
            "",
            "abc/live/GET/x",
            "arn:aws:s3:::b/live/GET/x",
            "arn:aws:execute-api:r:1:*/live/GET/",
            "arn:aws:execute-api:r:1:a//GET/",
        ] {
            assert_eq!(whole_stage(bad), None, "{bad}");
        }
        let root = whole_stage("arn:aws:execute-api:r:1:a/live/GET/");
        assert_eq!(root.as_deref(), Some("arn:aws:execute-api:r:1:a/live/*/*"));
    }

    #[test]
    fn a_key_is_found_in_either_header_in_any_case() {
        let key = |headers: Value| sent_key(&json!({ "headers": headers })).map(str::to_owned);
        assert_eq!(key(json!({ "X-Api-Key": "k1" })).as_deref(), Some("k1"));
        assert_eq!(key(json!({ "authorization": "bearer k1" })).as_deref(), Some("k1"));
        assert_eq!(key(json!({ "AUTHORIZATION": "Bearer  k1 ", "x-api-key": "k1" })).as_deref(), Some("k1"));
        assert_eq!(sent_key(&json!({ "multiValueHeaders": { "x-API-key": ["k1"] } })), Some("k1"));
    }

    #[test]
    fn s2_14_what_is_no_single_key_is_nobody() {
        for headers in [
            json!({}),
            json!({ "x-api-key": "" }),
            json!({ "x-api-key": "a b" }),
            json!({ "x-api-key": "x".repeat(257) }),
            json!({ "authorization": "Basic abc" }),
            json!({ "authorization": "k1" }),
            json!({ "x-api-key": "k1", "authorization": "Bearer k2" }),
            json!({ "x-api-key": "k1", "X-API-KEY": "k2" }),
        ] {
            assert_eq!(sent_key(&json!({ "headers": headers })), None, "{headers}");
        }
        assert_eq!(sent_key(&json!({ "headers": null })), None);
        assert_eq!(sent_key(&json!({ "multiValueHeaders": { "x-api-key": ["k1", "k2"] } })), None);
    }

    #[test]
    fn the_handlers_are_told_who_calls() {
        let caller = Principal::verified("atelier", "desk", "manager").unwrap();
        let answer = allow(&caller, "r");
        assert_eq!(answer["context"], json!({ "tenant": "atelier", "actor": "desk", "role": "manager" }));
        assert_eq!(answer["policyDocument"]["Statement"][0]["Effect"], "Allow");
        assert_eq!(answer["policyDocument"]["Statement"][0]["Resource"], "r");
    }
}

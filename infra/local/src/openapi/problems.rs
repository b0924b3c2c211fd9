//! Which refusals an operation may answer with: by its role, body, parameters and headers.

use super::Operation;
use platform::http::Code;
use serde_json::{Map, Value, json};

/// Status, when, and the codes that the body may have.
type Problem = (u16, &'static str, Vec<Code>);

/// All refusals of an operation. The gateway's own are among them: nobody can tell them apart.
pub(super) fn of(op: &Operation) -> Vec<Problem> {
    let mut all = Vec::new();
    let body = op.body.is_some() || !op.form.is_empty();
    let headers = op.keyed || op.if_match;
    all.push((400, "The request or its body cannot be read.", vec![Code::InvalidRequest]));
    if op.role.is_some() {
        all.push((401, "No key or token, or none that is known.", vec![Code::Unauthenticated]));
        let mut codes = vec![Code::Forbidden];
        codes.extend(op.dev_only.then_some(Code::DevOnly));
        all.push((403, "Known, but not allowed: role or scope.", codes));
    }
    if op.signed {
        all.push((401, "Not signed, or not lately.", vec![Code::Unauthenticated]));
    }
    if !op.missing.is_empty() && !op.page {
        all.push((404, "Not there, or another tenant's.", op.missing.to_vec()));
    }
    let mut conflicts = op.conflicts.to_vec();
    if op.keyed {
        conflicts.push(Code::IdempotencyInProgress);
    }
    if !conflicts.is_empty() {
        all.push((409, "The state of things forbids it.", conflicts));
    }
    if op.if_match {
        all.push((412, "`If-Match` names another version.", vec![Code::PreconditionFailed]));
    }
    if body {
        all.push((413, "The body is over the limit.", vec![Code::BodyTooLarge]));
        all.push((415, "The body is not JSON by its content type.", vec![Code::UnsupportedMediaType]));
    }
    if body || headers || !op.query.is_empty() {
        let mut codes = vec![Code::InvalidRequest];
        codes.extend(op.keyed.then_some(Code::IdempotencyKeyReused));
        all.push((422, "Fields that cannot be taken: each with its pointer.", codes));
    }
    all.push((429, "Too many requests; again after `Retry-After` seconds.", vec![Code::RateLimited]));
    all.push((500, "Our mistake.", vec![Code::Internal]));
    all.push((502, "The function gave no answer.", vec![Code::Internal]));
    let mut codes = vec![Code::Unavailable];
    codes.extend(body.then_some(Code::Busy));
    all.push((503, "Again after `Retry-After` seconds.", codes));
    all.push((504, "It took too long.", vec![]));
    all
}

/// A reference to the one description of a refusal, which is put into `shared`.
pub(super) fn referred(problem: &Problem, shared: &mut Map<String, Value>) -> (String, Value) {
    let (status, _, codes) = problem;
    let names: Vec<&str> = codes.iter().map(|code| code.as_str()).collect();
    let name = [&[status.to_string().as_str()], names.as_slice()].concat().join(".");
    let reference = json!({ "$ref": format!("#/components/responses/{name}") });
    shared.entry(name).or_insert_with(|| response(problem));
    (status.to_string(), reference)
}

fn response((status, when, codes): &Problem) -> Value {
    let mut headers = Map::new();
    headers.insert("x-request-id".to_owned(), json!({ "$ref": "#/components/headers/RequestId" }));
    let waits = matches!(status, 429 | 503) || codes.contains(&Code::IdempotencyInProgress);
    if waits {
        let header = if *status == 409 { "MayRetryAfter" } else { "RetryAfter" };
        headers.insert("Retry-After".to_owned(), json!({ "$ref": format!("#/components/headers/{header}") }));
    }
    if *status == 401 {
        headers.insert("WWW-Authenticate".to_owned(), json!({ "$ref": "#/components/headers/Authenticate" }));
    }
    let mut names: Vec<&str> = codes.iter().map(|code| code.as_str()).collect();
    if *status == 504 {
        names.push("upstream_timeout");
    }
    let description = format!("{when} Code: {}.", names.join(", "));
    let schema = json!({ "allOf": [
        { "$ref": "#/components/schemas/Problem" },
        { "properties": { "status": { "const": status }, "code": { "enum": names } } }
    ]});
    let content = json!({ "application/problem+json": { "schema": schema } });
    json!({ "description": description, "headers": headers, "content": content })
}

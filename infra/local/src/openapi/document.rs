//! The document: the table of operations as OpenAPI 3.1.

use super::samples::Sample;
use super::schemas::Schemas;
use super::{Operation, Query, operations, problems};
use platform::http::{Code, Family, FieldError, Role};
use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};
use std::path::Path;

/// The OpenAPI document. `events` is the folder of the sample invocations.
///
/// # Errors
/// A sentence that names the sample which cannot be read.
pub fn document(events: &Path) -> Result<Value, String> {
    let mut schemas = Schemas::new();
    let (mut paths, mut responses): (Map<String, Value>, Map<String, Value>) = (Map::new(), Map::new());
    for op in operations() {
        let described = operation(&op, events, &mut schemas, &mut responses)?;
        let methods = paths.entry(op.path.to_owned()).or_insert_with(|| json!({}));
        if let Value::Object(methods) = methods {
            methods.insert(op.method.to_lowercase(), described);
        }
    }
    let problem = problem(&mut schemas);
    let mut components = schemas.components();
    components.insert("Problem".to_owned(), problem);
    let tags: Vec<Value> = Family::ALL.iter().map(|family| json!({ "name": family.as_str() })).collect();
    Ok(json!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "OpenEvent",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
            "description": ABOUT
        },
        "servers": [{ "url": "http://127.0.0.1:8700", "description": "The local stack." }],
        "security": [{ "apiKey": [] }, { "bearer": [] }],
        "tags": tags,
        "paths": paths,
        "components": {
            "schemas": components,
            "responses": responses,
            "headers": headers(),
            "parameters": parameters(),
            "securitySchemes": {
                "apiKey": { "type": "apiKey", "in": "header", "name": "x-api-key" },
                "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
                    "description": "A JWT of the issuer that the stack trusts, or an API key." }
            }
        }
    }))
}

const ABOUT: &str = "Answers the mail a venue gets about events, from the first inquiry to the confirmed booking. \
    The tenant comes from the key or token alone. Every refusal is an `application/problem+json` body with a stable \
    `code`. Money is in minor units. Every answer has its `x-request-id`.";

fn operation(
    op: &Operation,
    events: &Path,
    schemas: &mut Schemas,
    shared: &mut Map<String, Value>,
) -> Result<Value, String> {
    let samples = op.samples.iter().map(|name| Ok((*name, Sample::read(events, name)?)));
    let samples: Vec<(&str, Sample)> = samples.collect::<Result<_, String>>()?;
    let mut responses = Map::new();
    responses.insert(op.status.to_string(), answer(op, schemas));
    if op.page {
        responses.insert("404".to_owned(), answer(op, schemas));
    }
    responses.extend(problems::of(op).iter().map(|problem| problems::referred(problem, shared)));
    if !op.form.is_empty() {
        responses.insert("409".to_owned(), answer(op, schemas));
        responses.insert("422".to_owned(), page_or_problem(op, schemas));
    }
    let mut described = json!({
        "operationId": op.id,
        "summary": op.summary,
        "description": description(op),
        "parameters": listed_parameters(op, &samples),
        "responses": responses
    });
    if let Value::Object(members) = &mut described {
        match op.role {
            None => drop(members.insert("security".to_owned(), json!([]))),
            Some(role) => drop(members.insert("x-role".to_owned(), json!(role.as_str()))),
        }
        if let Some(family) = Family::of(op.path) {
            members.insert("tags".to_owned(), json!([family.as_str()]));
        }
        if let Some((written, required)) = op.body {
            let mut content = json!({ "schema": Schemas::request(written) });
            let examples = samples.iter().filter_map(|(name, sample)| {
                Some(((*name).to_owned(), json!({ "summary": format!("events/{name}.json"), "value": sample.body()? })))
            });
            let examples: Map<String, Value> = examples.collect();
            if let (Value::Object(content), false) = (&mut content, examples.is_empty()) {
                content.insert("examples".to_owned(), Value::Object(examples));
            }
            let body = json!({ "required": required, "content": { "application/json": content } });
            members.insert("requestBody".to_owned(), body);
        }
        if !op.form.is_empty() {
            members.insert("requestBody".to_owned(), form(op, &samples));
        }
    }
    Ok(described)
}

/// A refused form: its page with what is wrong, or a problem when it is no form of ours.
fn page_or_problem(op: &Operation, schemas: &mut Schemas) -> Value {
    let mut both = answer(op, schemas);
    if let Some(Value::Object(content)) = both.get_mut("content") {
        let schema = json!({ "schema": { "$ref": "#/components/schemas/Problem" } });
        content.insert("application/problem+json".to_owned(), schema);
    }
    both
}

fn form(op: &Operation, samples: &[(&str, Sample)]) -> Value {
    let field = |name: &&str| ((*name).to_owned(), json!({ "type": "string", "maxLength": 10_000 }));
    let fields: Map<String, Value> = op.form.iter().map(field).collect();
    let example = |(name, sample): &(&str, Sample)| {
        ((*name).to_owned(), json!({ "summary": format!("events/{name}.json"), "value": sample.form() }))
    };
    let examples: Map<String, Value> = samples.iter().map(example).collect();
    let schema = json!({ "type": "object", "properties": fields, "additionalProperties": false });
    let content = json!({ "schema": schema, "examples": examples });
    json!({ "required": true, "content": { "application/x-www-form-urlencoded": content } })
}

fn description(op: &Operation) -> String {
    let who = match op.role {
        None if op.signed => "Only what is signed is taken.".to_owned(),
        None => "Anybody may call.".to_owned(),
        Some(role) => format!("Least role: {}.", role.as_str()),
    };
    let roles = [Role::Viewer, Role::Agent, Role::Manager, Role::Admin].map(Role::as_str).join(", ");
    let order = if op.role.is_some() { format!(" (of {roles})") } else { String::new() };
    let dev = if op.dev_only { " In production it answers 403." } else { "" };
    format!("{}{order}{dev}", who.trim_end_matches('.')) + "."
}

fn answer(op: &Operation, schemas: &mut Schemas) -> Value {
    let mut headers = Map::new();
    headers.insert("x-request-id".to_owned(), json!({ "$ref": "#/components/headers/RequestId" }));
    headers.insert("Cache-Control".to_owned(), json!({ "$ref": "#/components/headers/NoStore" }));
    if op.versioned {
        headers.insert("ETag".to_owned(), json!({ "$ref": "#/components/headers/ETag" }));
    }
    if let Some(media) = op.media {
        let schema = json!({ "type": "string" });
        let mut content = Map::new();
        content.insert(media.to_owned(), json!({ "schema": schema }));
        let what = if op.page { "A page, or one that says that there is none." } else { "The file." };
        return json!({ "description": what, "headers": headers, "content": content });
    }
    let mut content = Map::new();
    content.insert("application/json".to_owned(), json!({ "schema": schemas.answer(op.answer) }));
    content.extend(op.also.iter().map(|media| ((*media).to_owned(), json!({ "schema": {} }))));
    json!({ "description": "Done.", "headers": headers, "content": content })
}

fn listed_parameters(op: &Operation, samples: &[(&str, Sample)]) -> Vec<Value> {
    let names = op.path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let path = names.map(|name| {
        let mut parameter = json!({
            "name": name, "in": "path", "required": true,
            "schema": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$" }
        });
        let example = samples.iter().find_map(|(_, sample)| sample.path_parameter(name));
        if let (Value::Object(parameter), Some(example)) = (&mut parameter, example) {
            parameter.insert("example".to_owned(), json!(example));
        }
        parameter
    });
    let query = op.query.iter().map(|Query { name, about, schema }| {
        // A form sends its empty fields too; they count as absent.
        let schema = json!({ "anyOf": [schema, { "type": "string", "maxLength": 0 }] });
        json!({ "name": name, "in": "query", "required": false, "description": about, "schema": schema })
    });
    let mut all: Vec<Value> = path.chain(query).collect();
    if op.signed {
        all.push(json!({
            "name": "x-signature", "in": "header", "required": true,
            "description": "`t=<unix seconds>,v1=<hex HMAC-SHA256 of \"<t>.<raw body>\">`, at most five minutes old.",
            "schema": { "type": "string" }
        }));
    }
    let shared = [(op.keyed, "IdempotencyKey"), (op.if_match, "IfMatch")];
    let shared = shared.into_iter().filter(|(has, _)| *has);
    all.extend(shared.map(|(_, name)| json!({ "$ref": format!("#/components/parameters/{name}") })));
    all
}

fn parameters() -> Value {
    json!({
        "IdempotencyKey": {
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "The same key and body repeat the first answer for 24 hours; another body is refused.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$" }
        },
        "IfMatch": {
            "name": "If-Match", "in": "header", "required": false,
            "description": "The version that was seen, as `ETag` gave it; `*` for any.",
            "schema": { "type": "string", "pattern": "^(\\*|(W/)?\"?[0-9]{1,18}\"?)$" }
        }
    })
}

fn headers() -> Value {
    json!({
        "RequestId": {
            "description": "Names the request, in the body of a problem and in the log too.",
            "required": true, "schema": { "type": "string", "minLength": 1 }
        },
        "RetryAfter": {
            "description": "Seconds after which the same request may succeed.",
            "required": true, "schema": { "type": "integer", "minimum": 1 }
        },
        "MayRetryAfter": {
            "description": "Seconds after which the same request may succeed, if waiting helps.",
            "required": false, "schema": { "type": "integer", "minimum": 1 }
        },
        "Authenticate": {
            "description": "How to say who calls.", "required": false, "schema": { "type": "string" }
        },
        "NoStore": {
            "description": "Nobody may keep the answer.", "required": true, "schema": { "type": "string" }
        },
        "ETag": {
            "description": "The version of the resource, for `If-Match`.",
            "required": false, "schema": { "type": "string", "pattern": "^\"[0-9]+\"$" }
        }
    })
}

/// The one shape of every refusal.
fn problem(schemas: &mut Schemas) -> Value {
    let code = schemas.answer(SchemaGenerator::subschema_for::<Code>);
    let error = schemas.answer(SchemaGenerator::subschema_for::<FieldError>);
    json!({
        "type": "object",
        "description": "A refusal. Conflicts may carry further members: `task`, `result`, `deviations`.",
        "required": ["type", "title", "status", "code", "detail", "request_id", "errors"],
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 400, "maximum": 599 },
            "code": { "anyOf": [code, { "const": "upstream_timeout", "description": "The gateway's: it took too long." }] },
            "detail": { "type": "string" },
            "request_id": { "type": "string" },
            "errors": { "type": "array", "items": error }
        }
    })
}

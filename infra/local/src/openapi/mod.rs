//! `cargo run -- openapi`: the OpenAPI 3.1 document of the API, from the handlers' types.
//!
//! | file | what |
//! |---|---|
//! | `operations` | the one table of operations: a route is one entry, in the file of its family |
//! | `document` | the document of that table |
//! | `schemas` | types as JSON Schema 2020-12 |
//! | `problems` | which refusals an operation may answer with |
//! | `samples` | examples, from the files in `events/` |
//!
//! The result is checked in as `infra/openapi.json`; a test holds it to the types and to `template.yaml`.

mod document;
mod operations;
mod problems;
mod samples;
mod schemas;

pub use document::document;
pub use operations::operations;

use platform::http::{Code, Role};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

/// How a type is written into a generator.
type Written = fn(&mut SchemaGenerator) -> Schema;

/// A parameter of the query.
#[derive(Debug, Clone)]
pub struct Query {
    name: &'static str,
    about: &'static str,
    schema: Value,
}

/// One route and method: what it takes, answers and refuses.
#[derive(Debug, Clone)]
pub struct Operation {
    /// `GET`, `POST`, ….
    pub method: &'static str,
    /// As in the template.
    pub path: &'static str,
    id: &'static str,
    summary: &'static str,
    role: Option<Role>,
    query: Vec<Query>,
    body: Option<(Written, bool)>,
    answer: Written,
    /// Repeats its answer for the same `Idempotency-Key`.
    pub keyed: bool,
    versioned: bool,
    if_match: bool,
    missing: &'static [Code],
    status: u16,
    media: Option<&'static str>,
    page: bool,
    also: &'static [&'static str],
    form: &'static [&'static str],
    signed: bool,
    conflicts: &'static [Code],
    dev_only: bool,
    samples: &'static [&'static str],
}

impl Operation {
    /// An operation that answers with a `T`. Whether it can answer 404 follows from its path.
    fn new<T: JsonSchema>(
        method: &'static str,
        path: &'static str,
        id: &'static str,
        summary: &'static str,
        samples: &'static [&'static str],
    ) -> Self {
        Self {
            method,
            path,
            id,
            summary,
            role: None,
            query: Vec::new(),
            body: None,
            answer: SchemaGenerator::subschema_for::<T>,
            keyed: false,
            versioned: false,
            if_match: false,
            missing: if path.contains('{') { &[Code::NotFound] } else { &[] },
            status: 200,
            media: None,
            page: false,
            also: &[],
            form: &[],
            signed: false,
            conflicts: &[],
            dev_only: false,
            samples,
        }
    }

    /// The least role of the caller. Without one, anybody may call.
    fn role(self, role: Role) -> Self {
        Self { role: Some(role), ..self }
    }

    /// Takes a body.
    fn takes<T: JsonSchema>(self) -> Self {
        Self { body: Some((SchemaGenerator::subschema_for::<T>, true)), ..self }
    }

    /// Takes a body, or none.
    fn may_take<T: JsonSchema>(self) -> Self {
        Self { body: Some((SchemaGenerator::subschema_for::<T>, false)), ..self }
    }

    /// Takes a parameter of the query.
    fn query(mut self, name: &'static str, about: &'static str, schema: Value) -> Self {
        self.query.push(Query { name, about, schema });
        self
    }

    /// Repeats its answer for the same `Idempotency-Key`.
    fn keyed(self) -> Self {
        Self { keyed: true, ..self }
    }

    /// Answers with the version of its resource as `ETag`.
    fn versioned(self) -> Self {
        Self { versioned: true, ..self }
    }

    /// Heeds `If-Match`.
    fn if_match(self) -> Self {
        Self { if_match: true, ..self }
    }

    /// Names something in its body that may not be there.
    fn may_miss(self) -> Self {
        self.misses(&[Code::NotFound])
    }

    /// What it names may not be there, and these codes say so.
    fn misses(self, missing: &'static [Code]) -> Self {
        Self { missing, ..self }
    }

    /// Answers 201.
    fn created(self) -> Self {
        Self { status: 201, ..self }
    }

    /// Answers in these forms too, where `Accept` prefers one.
    fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// Answers with a page of HTML, when it is not there too.
    fn page(self) -> Self {
        Self { page: true, ..self }.media("text/html")
    }

    /// Answers with something else than JSON.
    fn media(self, media: &'static str) -> Self {
        Self { media: Some(media), ..self }
    }

    /// Takes a form of these fields. What it refuses, its page says.
    fn form(self, fields: &'static [&'static str]) -> Self {
        Self { form: fields, ..self }
    }

    /// Takes only what is signed in `x-signature`.
    fn signed(self) -> Self {
        Self { signed: true, ..self }
    }

    /// May be forbidden by the state of things, for these reasons.
    fn conflicts(self, conflicts: &'static [Code]) -> Self {
        Self { conflicts, ..self }
    }

    /// Answers 403 in production.
    fn dev_only(self) -> Self {
        Self { dev_only: true, ..self }
    }
}

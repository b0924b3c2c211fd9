//! The shape of what `understand` gives, for the model only: the engine reads it into types of its own.
#![allow(dead_code, reason = "only its schema is used")]

use schemars::JsonSchema;

#[derive(JsonSchema)]
pub(super) struct Understood {
    dates: Vec<Span>,
    times: Vec<Hours>,
    headcount: Option<Count>,
    rooms: Vec<Named>,
    layout: Option<Layout>,
    products: Vec<Product>,
    acts: Vec<Said>,
    language: Option<Language>,
}

#[derive(JsonSchema)]
struct Span {
    quote: String,
    start: String,
    end: Option<String>,
}

#[derive(JsonSchema)]
struct Hours {
    quote: String,
    start: Option<String>,
    end: Option<String>,
}

#[derive(JsonSchema)]
struct Count {
    quote: String,
    value: u32,
}

#[derive(JsonSchema)]
struct Named {
    quote: String,
    id: String,
}

#[derive(JsonSchema)]
struct Layout {
    quote: String,
    value: String,
}

#[derive(JsonSchema)]
struct Product {
    quote: String,
    id: String,
    quantity: Option<u32>,
    wanted: bool,
}

#[derive(JsonSchema)]
struct Said {
    quote: String,
    act: Act,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Act {
    Inquire,
    Confirm,
    Accept,
    Decline,
    RequestHuman,
    VisitSite,
    Ask,
    Thank,
    Cancel,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Language {
    De,
    En,
    Fr,
    It,
}

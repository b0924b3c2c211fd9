//! The document of the API: checked in, complete, and true to the template.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use openevent::openapi::{document, operations};
use openevent::template::Template;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

fn generated() -> Value {
    document(&root().join("events")).unwrap()
}

#[test]
fn the_checked_in_document_is_the_one_of_today() {
    let checked_in = std::fs::read_to_string(root().join("infra/openapi.json")).unwrap();
    let today = format!("{}\n", serde_json::to_string_pretty(&generated()).unwrap());
    let line = checked_in.lines().zip(today.lines()).position(|(one, other)| one != other);
    assert!(checked_in == today, "line {line:?} differs; write it anew: cargo run -- openapi > infra/openapi.json");
}

/// PH5.
#[test]
fn its_paths_and_methods_are_those_of_the_template() {
    let template = Template::read(&root().join("template.yaml"), &[]).unwrap();
    let routed: BTreeSet<String> = template.routes.iter().map(|r| format!("{} {}", r.method, r.path)).collect();
    let described: BTreeSet<String> = operations().iter().map(|op| format!("{} {}", op.method, op.path)).collect();
    assert_eq!(described.len(), operations().len(), "one entry for each");
    let missing: Vec<_> = routed.difference(&described).collect();
    let gone: Vec<_> = described.difference(&routed).collect();
    assert!(missing.is_empty() && gone.is_empty(), "not described: {missing:?}; not in the template: {gone:?}");
    let open = |method: &str, path: &str| {
        let found = template.routes.iter().find(|r| r.method == method && r.path == path).unwrap();
        found.authorizer.is_none()
    };
    for op in operations() {
        let described = &generated()["paths"][op.path][op.method.to_lowercase()];
        let anybody = described.get("security").is_some_and(|s| s.as_array().unwrap().is_empty());
        assert_eq!(anybody, open(op.method, op.path), "{} {}", op.method, op.path);
    }
}

#[test]
fn every_post_of_the_api_takes_an_idempotency_key() {
    for op in operations().iter().filter(|op| op.method == "POST") {
        // A page's form is given once by its own content.
        let page = op.path.starts_with("/d/") || op.path.starts_with("/o/");
        assert_eq!(op.keyed, !page, "{}", op.path);
    }
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(target)) = members.get("$ref") {
                found.insert(target.clone());
            }
            members.values().for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[test]
fn everything_it_refers_to_is_in_it() {
    let document = generated();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 20, "{found:?}");
    for target in found {
        let pointer = target.strip_prefix('#').unwrap_or_else(|| panic!("{target} is elsewhere"));
        assert!(document.pointer(pointer).is_some(), "{target}");
    }
}

#[test]
fn every_operation_has_a_name_of_its_own_an_example_and_every_header() {
    let document = generated();
    let mut names = BTreeSet::new();
    for op in operations() {
        let described = &document["paths"][op.path][op.method.to_lowercase()];
        assert!(names.insert(described["operationId"].as_str().unwrap().to_owned()));
        if let Some(body) = described.get("requestBody").filter(|body| body["required"] == true) {
            let media = ["application/json", "application/x-www-form-urlencoded"];
            let content = media.iter().find_map(|media| body["content"].get(media)).unwrap();
            let examples = content["examples"].as_object();
            assert!(examples.is_some_and(|all| !all.is_empty()), "{} {}", op.method, op.path);
        }
        for (status, response) in described["responses"].as_object().unwrap() {
            let response = match response.get("$ref").and_then(Value::as_str) {
                Some(target) => document.pointer(target.trim_start_matches('#')).unwrap(),
                None => response,
            };
            assert!(response["headers"].get("x-request-id").is_some(), "{status} of {}", op.path);
            let waits = ["429", "503"].contains(&status.as_str());
            assert!(!waits || response["headers"].get("Retry-After").is_some(), "{status} of {}", op.path);
        }
        for parameter in described["parameters"].as_array().unwrap() {
            if parameter["in"] == "path" {
                assert!(parameter.get("example").is_some(), "{} {}: {parameter}", op.method, op.path);
            }
        }
    }
}

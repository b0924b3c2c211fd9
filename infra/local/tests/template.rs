//! What the local stack takes from a template, and what it says about a bad one.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

mod support;

use openevent::policy::{Verdict, judge, resource_matches};
use openevent::template::{Template, TemplateError};
use openevent::throttle::Buckets;
use serde_json::json;
use std::time::Duration;

#[test]
fn routes_tables_and_triggers_are_read() {
    let template = support::template();
    assert_eq!(template.routes.len(), 6);
    let post = template.routes.iter().find(|route| route.method == "POST" && route.path == "/api/things/{id}").unwrap();
    assert_eq!(post.function, "echo");
    assert_eq!(post.authorizer.as_ref().unwrap().function, "authorizer");
    let public = template.routes.iter().find(|route| route.path == "/p/{id}").unwrap();
    assert_eq!(public.authorizer, None);
    assert_eq!(template.tables.len(), 1, "the other has a false condition");
    let events = &template.tables[0];
    assert_eq!((events.name.as_str(), events.ttl.as_deref()), ("EventsTable", Some("ttl")));
    assert_eq!(events.stream.as_deref(), Some("NEW_IMAGE"));
    assert_eq!(events.indexes[0].keys.len(), 2);
    assert_eq!(template.streams.len(), 1);
    let trigger = &template.streams[0];
    assert_eq!((trigger.function.as_str(), trigger.batch_size, trigger.retries), ("deliver-mail", 2, 2));
}

#[test]
fn functions_of_the_template_language_are_evaluated() {
    let template = support::template();
    let environment = template.environment("echo").unwrap();
    assert_eq!(environment["ENV"], "live");
    assert_eq!(environment["TABLE_EVENTS"], "EventsTable");
    assert!(!environment.contains_key("UNKNOWN"), "only the cloud knows it");
    assert_eq!(template.api.throttle("POST", "/api/things/{id}").unwrap().burst, 200);
    assert_eq!(template.api.throttle("GET", "/limited").unwrap().burst, 2);
    let staging = Template::parse("t", support::TEMPLATE, &[("FrontendUrl", "x"), ("Environment", "staging")]);
    assert!(staging.unwrap_err().to_string().contains("OnlyStaging: KeySchema"));
}

#[test]
fn a_bad_template_is_named_with_file_line_and_resource() {
    let moved = support::TEMPLATE.replace("Path: /limited", "Path: limited");
    let error = Template::parse("template.yaml", &moved, &[]).unwrap_err();
    let line = support::TEMPLATE.lines().position(|line| line.starts_with("  EchoFunction:")).unwrap() + 1;
    let expected = format!("template.yaml:{line}: EchoFunction: event Limited has no Path that starts with /");
    assert_eq!(error.to_string(), expected);
    let syntax = Template::parse("template.yaml", "Resources:\n  a: [", &[]).unwrap_err();
    assert!(matches!(syntax, TemplateError::Syntax { line: 2 | 3, .. }), "{syntax}");
    let twice = support::TEMPLATE.replace("Path: /limited", "Path: /api/things/pending");
    let error = Template::parse("template.yaml", &twice, &[]).unwrap_err();
    assert!(error.to_string().contains("GET /api/things/pending already belongs to echo"), "{error}");
}

#[test]
fn the_whole_template_of_this_repository_is_understood() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../template.yaml");
    let template =
        Template::read(&path, &[("FrontendUrl", "http://127.0.0.1:8700"), ("MailDomain", "venue.example")]).unwrap();
    assert!(template.routes.iter().any(|route| route.path == "/api/start-conversation"));
    assert!(template.routes.iter().any(|route| route.path == "/health" && route.authorizer.is_none()));
    assert_eq!(template.tables.len(), 4);
    assert_eq!(template.streams.len(), 1);
    for kind in ["THROTTLED", "UNAUTHORIZED", "ACCESS_DENIED", "REQUEST_TOO_LARGE", "MISSING_AUTHENTICATION_TOKEN"] {
        assert!(template.api.responses.contains_key(kind), "{kind}");
    }
}

#[test]
fn a_policy_speaks_about_the_method_it_names() {
    let arn = "arn:aws:execute-api:eu-central-1:0:api/live/GET/api/things/1";
    assert!(resource_matches("arn:aws:execute-api:*:*:*/live/GET/*", arn));
    assert!(resource_matches("*", arn));
    assert!(!resource_matches("arn:aws:execute-api:*:*:*/live/POST/*", arn));
    assert!(resource_matches("*/thing?/1", arn));
    let deny_wins = json!({ "principalId": "p", "policyDocument": { "Statement": [
        { "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*" },
        { "Effect": "Deny", "Action": ["execute-api:*"], "Resource": [arn] },
    ]}});
    assert_eq!(judge(&deny_wins, arn), Verdict::Deny { explicit: true });
    let nested = json!({ "principalId": "p", "context": { "a": {} }, "policyDocument": { "Statement": [
        { "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*" } ]}});
    assert!(matches!(judge(&nested, arn), Verdict::Broken(_)));
    assert!(matches!(judge(&json!({}), arn), Verdict::Broken(_)));
}

#[test]
fn a_bucket_fills_with_its_rate() {
    let buckets = Buckets::default();
    let limit = openevent::template::Throttle { rate: 2.0, burst: 1 };
    let start = tokio::time::Instant::now();
    assert!(buckets.take("a", limit, start));
    assert!(!buckets.take("a", limit, start));
    assert!(buckets.take("b", limit, start), "another method has its own");
    assert!(!buckets.take("a", limit, start + Duration::from_millis(400)));
    assert!(buckets.take("a", limit, start + Duration::from_millis(500)));
}

//! `key new`, `list` and `revoke`, against a running stack.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests")]

use openevent::api_keys::{Action, Options, perform};
use openevent::cli::{Command, parse};
use openevent::client::Caller;
use openevent::seed::TENANT;
use openevent::stack::{Stack, StackOptions};
use platform::Clock;
use platform::http::Role;
use platform::store::Tenant;
use serde_json::json;

fn options(line: &str) -> Result<Options, String> {
    Options::parse(line.split_whitespace().map(str::to_owned))
}

fn new(line: &str) -> Action {
    options(&format!("new {line}")).unwrap().action
}

#[test]
fn the_words_after_key_are_understood() {
    let made = options("new --actor desk --role agent --scope read,tasks --scope=events --tenant other").unwrap();
    let scopes = ["read", "tasks", "events"].map(str::to_owned).to_vec();
    assert_eq!(made.action, Action::New { actor: "desk".into(), role: Role::Agent, scopes });
    assert_eq!(made.tenant.as_deref(), Some("other"));
    assert_eq!(options("revoke 01J").unwrap().action, Action::Revoke { id: "01J".into() });
    let whole = parse("--data-dir x key list".split_whitespace().map(str::to_owned)).unwrap();
    assert_eq!(whole.command, Command::Key(Options { action: Action::List, tenant: None }));
    for (line, named) in [
        ("", "new, list, revoke"),
        ("make", "\"make\""),
        ("new --role agent", "--actor"),
        ("new --actor a", "--role"),
        ("new --actor a --role boss", "\"boss\" is no role"),
        ("new --actor a --role agent --scope all", "\"all\" is no scope"),
        ("revoke", "the id"),
        ("list --actor a", "\"--actor\" is not known"),
    ] {
        let problem = options(line).unwrap_err();
        assert!(problem.contains(named), "{line}: {problem}");
    }
}

/// A key made by the command opens the doors its scopes name, and none once it is revoked.
#[tokio::test]
async fn s2_14_a_key_lives_from_new_to_revoke() {
    let clock = Clock::fixed("2026-03-02T08:00:00Z".parse().unwrap());
    let stack = Stack::start(StackOptions::for_tests(clock.clone())).await.unwrap();
    let (store, tenant) = (&stack.state().store, Tenant::seed(TENANT).unwrap());
    let act = async |action: Action| perform(&action, &tenant, store, &clock).await;
    let made = act(new("--actor desk --role manager --scope read,tasks")).await.unwrap();
    let secret = made.lines().next().unwrap().to_owned();
    let id = made.split_whitespace().skip_while(|word| *word != "Key").nth(1).unwrap().to_owned();
    assert!(secret.starts_with("oe_") && secret.len() == 67, "{made}");

    let caller = Caller::new(stack.url()).with_key(&secret);
    assert_eq!(caller.get("/api/tasks/pending").await.unwrap().status, 200);
    for path in ["/api/events", "/api/conversation/x"] {
        let reply = caller.get(path).await.unwrap();
        assert_eq!((reply.status, reply.json()["code"].as_str()), (403, Some("forbidden")), "{path}");
    }
    let decided = caller.post("/api/tasks/01ARZ3NDEKTSV4RRFFQ69G5FAV.1/approve", &json!({})).await.unwrap();
    assert_eq!(decided.status, 403, "it only reads");

    let listed = act(Action::List).await.unwrap();
    assert!(listed.contains(&id) && listed.contains("live") && !listed.contains(&secret), "{listed}");
    act(new("--actor desk --role manager")).await.unwrap();
    assert!(act(new("--actor desk --role manager")).await.unwrap_err().contains("two live keys"));
    assert!(act(Action::Revoke { id: id.clone() }).await.is_ok());
    assert_eq!(caller.get("/api/tasks/pending").await.unwrap().status, 401);
    assert!(act(Action::Revoke { id: id.clone() }).await.is_err());
    let other = Tenant::seed("other").unwrap();
    assert_eq!(perform(&Action::List, &other, store, &clock).await.unwrap(), "0 keys of other\n");
    act(new("--actor desk --role manager")).await.unwrap();
    stack.shutdown().await;
}

/// Every route that needs a caller belongs to a family, or a key with scopes could never reach it.
#[test]
fn every_route_with_a_caller_belongs_to_a_family() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../template.yaml");
    let template = openevent::template::Template::read(path.as_ref(), &[]).unwrap();
    for route in template.routes.iter().filter(|route| route.authorizer.is_some()) {
        assert!(platform::http::Family::of(&route.path).is_some(), "{}: name it in platform::http::scope", route.path);
    }
}

//! A small template and a gateway over it with functions written here.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use lambda_http::{Body, RequestExt as _, Response};
use openevent::client::Caller;
use openevent::functions::Functions;
use openevent::gateway::Gateway;
use openevent::mailbox::Mailbox;
use openevent::server::Server;
use openevent::template::Template;
use openevent::throttle::Buckets;
use serde_json::{Value, json};
use std::sync::Arc;

pub const TEMPLATE: &str = include_str!("template.yaml");

pub fn template() -> Template {
    Template::parse("template.yaml", TEMPLATE, &[("FrontendUrl", "https://venue.example")]).unwrap()
}

/// Echoes what the handler sees; `/p/panic` panics, `/p/broken` answers with bytes.
async fn echo(request: lambda_http::Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    assert!(path != "/p/panic", "as asked");
    if path == "/p/bytes" {
        return Response::builder()
            .header("content-type", "application/pdf")
            .body(Body::Binary(vec![0, 159, 146, 150]))
            .unwrap();
    }
    let context = serde_json::to_value(request.request_context_ref().unwrap()).unwrap();
    let query: Vec<String> = request
        .query_string_parameters_ref()
        .and_then(|q| q.all("tag"))
        .unwrap_or_default()
        .iter()
        .map(|v| (*v).into())
        .collect();
    let answer = json!({
        "path": path,
        "method": request.method().as_str(),
        "parameter": request.path_parameters_ref().and_then(|p| p.first("id")),
        "tags": query,
        "tenant": context.pointer("/authorizer/tenant"),
        "request_id": context.get("requestId"),
        "body": match request.body() { Body::Text(text) => json!(text), Body::Binary(bytes) => json!(bytes), _ => Value::Null },
    });
    Response::builder()
        .header("set-cookie", "a=1")
        .header("set-cookie", "b=2")
        .body(Body::Text(answer.to_string()))
        .unwrap()
}

/// Keys: `good`, `denied`, `other` (a policy for another method), `down`; anything else is unknown.
async fn authorize(event: lambda_runtime::LambdaEvent<Value>) -> Result<Value, lambda_runtime::Error> {
    let arn = event.payload["methodArn"].as_str().unwrap().to_owned();
    let policy = |effect: &str, resource: &str| {
        json!({
            "principalId": "tester",
            "policyDocument": { "Version": "2012-10-17", "Statement": [
                { "Effect": effect, "Action": "execute-api:Invoke", "Resource": resource }
            ]},
            "context": { "tenant": "atelier", "number": 7 }
        })
    };
    match event.payload["headers"]["x-api-key"].as_str().unwrap_or_default() {
        "good" => Ok(policy("Allow", "arn:aws:execute-api:*:*:*/live/*")),
        "denied" => Ok(policy("Deny", &arn)),
        "other" => Ok(policy("Allow", &format!("{arn}/other"))),
        "down" => Err("the database is away".into()),
        _ => Err("Unauthorized".into()),
    }
}

pub struct Running {
    pub url: String,
    pub mailbox: Mailbox,
    server: Server,
}

impl Running {
    pub async fn start() -> Self {
        let (listener, url) = Server::bind(0).await.unwrap();
        let mailbox = Mailbox::in_memory();
        let gateway = Gateway {
            template: template(),
            functions: Functions::new().http("echo", echo).event("authorizer", authorize),
            mailbox: mailbox.clone(),
            url: url.clone(),
            database_url: String::new(),
            clock: platform::Clock::system(),
            throttling: true,
            worked: Arc::default(),
            buckets: Buckets::default(),
            served: Default::default(),
        };
        Self { url, mailbox, server: Server::start(listener, gateway.router()) }
    }

    pub fn caller(&self) -> Caller {
        Caller::new(&self.url)
    }

    pub async fn stop(self) {
        self.server.stop().await;
    }
}

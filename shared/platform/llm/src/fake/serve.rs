//! The two protocols over HTTP.

use super::{Act, Seen, Shared, answers};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use http_body_util::channel::Channel;
use serde_json::{Value, json};
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;

pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let routes = Router::new()
        .route("/v1/chat/completions", post(openai))
        .route("/model/{id}/converse", post(bedrock))
        .with_state(shared);
    // Ends with its task only.
    let _ended = axum::serve(listener, routes).await;
}

/// A call, whatever protocol it came by.
struct Call {
    system: String,
    user: String,
    seen: Seen,
}

async fn openai(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Response {
    let Ok(body) = serde_json::from_slice::<Value>(&body) else { return StatusCode::BAD_REQUEST.into_response() };
    let text = |path: &str| body.pointer(path).and_then(Value::as_str).map(str::to_owned);
    let (Some(model), Some(system), Some(user)) =
        (text("/model"), text("/messages/0/content"), text("/messages/1/content"))
    else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let call = Call::new(model, system, user, &headers, body);
    answer(&shared, call, |text, whole, input, output| {
        let finish = if whole { "stop" } else { "length" };
        json!({
            "id": "fake", "object": "chat.completion",
            "choices": [{ "index": 0, "message": { "role": "assistant", "content": text }, "finish_reason": finish }],
            "usage": { "prompt_tokens": input, "completion_tokens": output, "total_tokens": input + output }
        })
    })
    .await
}

async fn bedrock(
    State(shared): State<Arc<Shared>>,
    Path(model): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Ok(body) = serde_json::from_slice::<Value>(&body) else { return StatusCode::BAD_REQUEST.into_response() };
    let text = |path: &str| body.pointer(path).and_then(Value::as_str).map(str::to_owned);
    let (Some(system), Some(user)) = (text("/system/0/text"), text("/messages/0/content/0/text")) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let call = Call::new(model, system, user, &headers, body);
    answer(&shared, call, |text, whole, input, output| {
        let stop = if whole { "end_turn" } else { "max_tokens" };
        json!({
            "output": { "message": { "role": "assistant", "content": [{ "text": text }] } },
            "stopReason": stop,
            "usage": { "inputTokens": input, "outputTokens": output, "totalTokens": input + output }
        })
    })
    .await
}

impl Call {
    fn new(model: String, system: String, user: String, headers: &HeaderMap, body: Value) -> Self {
        let authorization = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let task = system.lines().find_map(|line| line.strip_prefix("Task: ")).unwrap_or_default().to_owned();
        let seen = Seen { task, model, authorization: authorization.map(str::to_owned), body };
        Self { system, user, seen }
    }
}

/// Tokens as they are about counted.
fn tokens(text: &str) -> usize {
    text.len() / 4 + 1
}

async fn answer(shared: &Shared, call: Call, protocol: impl Fn(&str, bool, usize, usize) -> Value) -> Response {
    let Call { system, user, seen } = call;
    let task = seen.task.clone();
    let input = tokens(&system) + tokens(&user);
    let good = |text: &str, whole| json_response(&protocol(text, whole, input, tokens(text)));
    let honest = || answers::honest(&task, &user);
    match shared.next(seen, &user) {
        Act::Honest => good(&honest(), true),
        Act::Answer(text) => good(&text, true),
        Act::Hang => {
            let mut released = shared.released.subscribe();
            // The sender lives as long as the server: this cannot fail.
            let waited = released.wait_for(|released| *released).await.is_ok();
            debug_assert!(waited);
            good(&honest(), true)
        }
        Act::Status(status) => StatusCode::from_u16(status).unwrap_or(StatusCode::IM_A_TEAPOT).into_response(),
        Act::Busy { retry_after: None } => StatusCode::TOO_MANY_REQUESTS.into_response(),
        Act::Busy { retry_after: Some(wait) } => {
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, wait)]).into_response()
        }
        Act::CutOff => {
            let text = honest();
            let half: String = text.chars().take(text.chars().count() / 2).collect();
            good(&half, false)
        }
        Act::CutBody => Response::new(Body::new(broken())),
        Act::Garbage => Response::new(Body::from("<html>\u{fffd} 502 Bad Gateway </html>")),
        Act::Huge(bytes) => Response::new(Body::from(vec![b' '; bytes])),
        Act::LiePrice => good(&answers::priced(&task, &user), true),
        Act::LieDate => good(&answers::redated(&task, &user), true),
        Act::Obey => good(&answers::obeyed(&task, &user), true),
    }
}

/// A body that begins and then breaks the connection.
fn broken() -> Channel<Bytes, io::Error> {
    let (mut sender, body) = Channel::new(1);
    tokio::spawn(async move {
        // The client must have the first bytes, or it would see no answer at all.
        for piece in ["{", "\"choices\":", "["] {
            if sender.send_data(Bytes::from_static(piece.as_bytes())).await.is_err() {
                return;
            }
            tokio::task::yield_now().await;
        }
        sender.abort(io::ErrorKind::ConnectionReset.into());
    });
    body
}

fn json_response(value: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

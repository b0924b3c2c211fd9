//! How a function starts: settings, telemetry, clients, connection warmed during init, then the runtime's loop.
//!
//! ```no_run
//! # async fn handle(_: &platform::State, _: lambda_http::Request) -> lambda_http::Response<lambda_http::Body> {
//! #     lambda_http::Response::default()
//! # }
//! # async fn main_() -> Result<(), lambda_http::Error> {
//! platform::entry::serve(handle).await
//! # }
//! ```
//!
//! | helper | for | state |
//! |---|---|---|
//! | [`serve`] | routes of the API | [`State`] |
//! | [`serve_with_model`] | routes that read or write mail | [`State`] with a model, if the deployment has one |
//! | [`serve_event`] | streams, schedules | [`State`] |
//! | [`serve_event_with`] | the authorizer | what it makes of [`State`] |
//! | [`serve_mail`] | what hands mail to SES | [`MailState`] |
//!
//! The SDK's variables are read (`AWS_REGION`, credentials, `AWS_ENDPOINT_URL_DYNAMODB`, `AWS_ENDPOINT_URL_SES`), so a
//! developer can point a function at the local stack. What is built here is kept for the life of the process.

use crate::mail::{MailState, Mailer};
use crate::model::Model;
use crate::sdk::{self, Service};
use crate::settings::environment;
use crate::{Clock, Settings, State, Store, telemetry};
use aws_config::{SdkConfig, retry::RetryConfig, timeout::TimeoutConfig};
use aws_lambda_events::apigw::ApiGatewayProxyResponse;
use lambda_http::request::LambdaRequest;
use lambda_http::{Body, Error, Request, RequestExt as _, Response};
use lambda_runtime::{LambdaEvent, service_fn};
use serde_json::Value;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

/// Runs a route of the API until the sandbox ends.
///
/// # Errors
/// Settings that are refused, or the runtime's own end.
pub async fn serve<F, R>(handler: F) -> Result<(), Error>
where
    F: Fn(&'static State, Request) -> R,
    R: Future<Output = Response<Body>> + Send + 'static,
{
    answer_requests(start().await?.0, handler).await
}

/// Runs a route of the API whose handler may ask a model: the one that `model` makes, if any.
///
/// # Errors
/// Settings that are refused, those of the model too, or the runtime's own end.
pub async fn serve_with_model<F, R>(
    model: impl AsyncFnOnce(&State, &SdkConfig) -> Result<Option<Arc<dyn Model>>, Error>,
    handler: F,
) -> Result<(), Error>
where
    F: Fn(&'static State, Request) -> R,
    R: Future<Output = Response<Body>> + Send + 'static,
{
    let (mut state, sdk) = start().await?;
    state.model = model(&state, &sdk).await?;
    answer_requests(state, handler).await
}

async fn answer_requests<F, R>(state: State, handler: F) -> Result<(), Error>
where
    F: Fn(&'static State, Request) -> R,
    R: Future<Output = Response<Body>> + Send + 'static,
{
    let state = forever(state);
    let handler = &handler;
    // `lambda_http::run` would also write texts in any character set, which links the tables of all of them.
    lambda_runtime::run(service_fn(move |event: LambdaEvent<LambdaRequest>| {
        let answer = handler(state, Request::from(event.payload).with_lambda_context(event.context));
        async move { Ok::<_, Infallible>(for_gateway(answer.await)) }
    }))
    .await
}

/// An answer as API Gateway takes it: a text as it is, bytes in base64.
fn for_gateway(answer: Response<Body>) -> ApiGatewayProxyResponse {
    let (head, body) = answer.into_parts();
    let mut for_gateway = ApiGatewayProxyResponse::default();
    for_gateway.status_code = head.status.as_u16().into();
    // The gateway would send what stands in `headers` a second time.
    for_gateway.multi_value_headers = head.headers;
    for_gateway.is_base64_encoded = matches!(body, Body::Binary(_));
    for_gateway.body = (!matches!(body, Body::Empty)).then_some(body);
    for_gateway
}

/// Runs a function that takes another event than a request. An `Err` of the handler is a failed invocation.
///
/// # Errors
/// Settings that are refused, or the runtime's own end.
pub async fn serve_event<F, R>(handler: F) -> Result<(), Error>
where
    F: Fn(&'static State, LambdaEvent<Value>) -> R,
    R: Future<Output = Result<Value, Error>>,
{
    let state = forever(start().await?.0);
    lambda_runtime::run(service_fn(|event: LambdaEvent<Value>| handler(state, event))).await
}

/// Runs a function that takes another event than a request and holds more than [`State`]: what `make` makes of it.
///
/// # Errors
/// Settings that are refused, or the runtime's own end.
pub async fn serve_event_with<S, F, R>(make: impl FnOnce(State) -> S, handler: F) -> Result<(), Error>
where
    S: 'static,
    F: Fn(&'static S, LambdaEvent<Value>) -> R,
    R: Future<Output = Result<Value, Error>>,
{
    let state: &'static S = forever(make(start().await?.0));
    lambda_runtime::run(service_fn(|event: LambdaEvent<Value>| handler(state, event))).await
}

/// Runs a function that hands mail to SES.
///
/// # Errors
/// Settings that are refused, or the runtime's own end.
pub async fn serve_mail<F, R>(handler: F) -> Result<(), Error>
where
    F: Fn(&'static MailState, LambdaEvent<Value>) -> R,
    R: Future<Output = Result<Value, Error>>,
{
    let (State { settings, store, clock, model: _ }, sdk) = start().await?;
    let ses = mail_client(&sdk::at(&sdk, Service::Ses, &environment));
    let mailer = Mailer::new(ses, settings.ses_configuration_set.clone());
    let state = forever(MailState { settings, store, mailer, clock });
    lambda_runtime::run(service_fn(|event: LambdaEvent<Value>| handler(state, event))).await
}

/// The DynamoDB client every function has: connect 1 s, attempt 2 s, operation 5 s, three attempts.
pub fn database(sdk: &SdkConfig) -> aws_sdk_dynamodb::Client {
    let timeouts = timeouts(2, 5);
    let config = aws_sdk_dynamodb::config::Builder::from(sdk)
        .timeout_config(timeouts)
        .retry_config(RetryConfig::standard().with_max_attempts(3));
    aws_sdk_dynamodb::Client::from_conf(config.build())
}

/// The SES client. It never tries twice by itself: a send whose answer was lost may have been taken, and only the
/// outbox may decide to repeat it. For the same reason it waits longer for that answer.
pub fn mail_client(sdk: &SdkConfig) -> aws_sdk_ses::Client {
    let config =
        aws_sdk_ses::config::Builder::from(sdk).timeout_config(timeouts(10, 10)).retry_config(RetryConfig::disabled());
    aws_sdk_ses::Client::from_conf(config.build())
}

fn timeouts(attempt: u64, operation: u64) -> TimeoutConfig {
    TimeoutConfig::builder()
        .operation_attempt_timeout(Duration::from_secs(attempt))
        .operation_timeout(Duration::from_secs(operation))
        .build()
}

async fn start() -> Result<(State, SdkConfig), Error> {
    let settings = match Settings::from_env() {
        Ok(settings) => settings,
        Err(error) => {
            // Without settings there is no log either: the runtime prints what ends the process.
            return Err(error.into());
        }
    };
    telemetry::init(&settings);
    let sdk = sdk::from_lookup(&environment);
    let database = database(&sdk::at(&sdk, Service::DynamoDb, &environment));
    let store = Store::new(database, settings.tables.clone());
    warm_up(&store).await;
    Ok((State { settings, store, clock: Clock::system(), model: None }, sdk))
}

/// Opens the connection while init's full CPU is there: the TLS handshake is the slowest part of a first request.
/// A failure is only noted; the first request will find out for itself.
async fn warm_up(store: &Store) {
    match tokio::time::timeout(Duration::from_secs(1), store.warm_up()).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "the database was not warmed up"),
        Err(_) => tracing::warn!("the database was not warmed up within 1 s"),
    }
}

/// What a process needs until it ends.
fn forever<T>(state: T) -> &'static T {
    Box::leak(Box::new(state))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_config::BehaviorVersion;
    use serde_json::json;

    async fn route(_: &State, _: Request) -> Response<Body> {
        Response::new(Body::Empty)
    }
    async fn event(_: &State, event: LambdaEvent<Value>) -> Result<Value, Error> {
        Ok(event.payload)
    }

    #[test]
    fn plain_async_functions_are_handlers() {
        drop(serve(route));
        drop(serve_event(event));
    }

    #[test]
    fn the_gateway_gets_texts_as_they_are_and_bytes_in_base64() {
        let answer = |body: Body| {
            let answer = Response::builder().status(201).header("set-cookie", "a").header("set-cookie", "b").body(body);
            serde_json::to_value(for_gateway(answer.unwrap())).unwrap()
        };
        let text = answer(Body::from("Grüezi"));
        assert_eq!((&text["statusCode"], &text["body"]), (&json!(201), &json!("Grüezi")));
        assert_eq!((&text["isBase64Encoded"], &text["headers"]), (&json!(false), &json!({})));
        assert_eq!(text["multiValueHeaders"], json!({ "set-cookie": ["a", "b"] }));
        let bytes = answer(Body::from(vec![0xff, 0]));
        assert_eq!((&bytes["isBase64Encoded"], &bytes["body"]), (&json!(true), &json!("/wA=")));
        assert_eq!(answer(Body::Empty).get("body"), None);
    }

    #[test]
    fn a_send_is_never_repeated_behind_the_outbox() {
        let sdk = SdkConfig::builder().behavior_version(BehaviorVersion::latest()).build();
        let ses = mail_client(&sdk);
        assert_eq!(ses.config().retry_config().map(RetryConfig::max_attempts), Some(1));
        let database = database(&sdk);
        assert_eq!(database.config().retry_config().map(RetryConfig::max_attempts), Some(3));
    }
}

//! A table with keys, and an issuer of tokens with its keys behind an address.
#![allow(dead_code, clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests; each uses a part")]

use authorizer::Doorkeeper;
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair as RsaKey, KeySize};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256};
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region, retry::RetryConfig};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lambda_runtime::{Context, LambdaEvent};
use platform::store::admin::create_tables;
use platform::{Clock, Settings, State, Store};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

pub const ARN: &str = "arn:aws:execute-api:eu-central-1:123456789012:abc123/live/GET/api/events";
pub const NOW: &str = "2026-03-02T08:00:00Z";
pub const ISSUER: &str = "https://id.example";
pub const SECRET: &str = "0123456789abcdef0123456789abcdef";

pub fn state(url: &str, variables: &[(&str, &str)]) -> (State, aws_sdk_dynamodb::Client) {
    let config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(RetryConfig::disabled())
        .http_client(https::Https::new(std::time::Duration::from_secs(3), None))
        .endpoint_url(url);
    let client = aws_sdk_dynamodb::Client::from_conf(config.build());
    let development = [("ENV", "dev")];
    let lookup = |name: &str| {
        let found = development.iter().chain(variables).find(|(variable, _)| *variable == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let settings = Settings::from_lookup(lookup).unwrap();
    let store = Store::new(client.clone(), settings.tables.clone());
    (State { settings, store, clock: Clock::fixed(NOW.parse().unwrap()), model: None }, client)
}

pub struct House {
    pub state: State,
    pub client: aws_sdk_dynamodb::Client,
    door: Doorkeeper,
}

impl House {
    pub async fn open(variables: &[(&str, &str)]) -> Self {
        let engine = dynoxide::Database::memory().unwrap();
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(dynoxide::server::serve_with_shutdown(listener, engine, std::future::pending()));
        let (state, client) = state(&url, variables);
        create_tables(&client, &state.settings.tables).await.unwrap();
        Self::with(state, client)
    }

    pub fn with(state: State, client: aws_sdk_dynamodb::Client) -> Self {
        Self { door: Doorkeeper::new(state.clone()), state, client }
    }

    pub async fn ask(&self, headers: Value) -> Result<Value, String> {
        let event = json!({ "type": "REQUEST", "methodArn": ARN, "headers": headers });
        let answer = authorizer::handle(&self.door, LambdaEvent::new(event, Context::default())).await;
        answer.map_err(|error| error.to_string())
    }

    pub async fn bearer(&self, token: &str) -> Result<Value, String> {
        self.ask(json!({ "authorization": format!("Bearer {token}") })).await
    }

    pub fn later(&self, seconds: i64) {
        let clock = &self.state.clock;
        clock.set(clock.now().checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap());
    }
}

/// Made once: an RSA key takes a while.
pub static RSA: LazyLock<RsaKey> = LazyLock::new(|| RsaKey::generate(KeySize::Rsa2048).unwrap());

/// Somebody who signs tokens.
pub struct Issuer {
    pub curve: EcdsaKeyPair,
    pub url: String,
    pub asked: Arc<AtomicUsize>,
    pub down: Arc<AtomicBool>,
    pub shown: Arc<Mutex<Vec<Value>>>,
}

impl Issuer {
    /// Shows its keys on this machine.
    pub async fn open() -> Self {
        let curve = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let asked = Arc::new(AtomicUsize::new(0));
        let down = Arc::new(AtomicBool::new(false));
        let shown = Arc::new(Mutex::new(vec![rsa_jwk("r1"), curve_jwk("e1", &curve)]));
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}/keys.json", listener.local_addr().unwrap());
        let (count, broken, keys) = (asked.clone(), down.clone(), shown.clone());
        let answer = move || {
            count.fetch_add(1, Ordering::SeqCst);
            let status = if broken.load(Ordering::SeqCst) { 500 } else { 200 };
            let body = json!({ "keys": keys.lock().unwrap().clone() }).to_string();
            async move { (axum::http::StatusCode::from_u16(status).unwrap(), body) }
        };
        let router = axum::Router::new().route("/keys.json", axum::routing::get(answer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { curve, url, asked, down, shown }
    }

    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    pub fn es256(&self, kid: &str, claims: &Value) -> String {
        let text = unsigned(&json!({ "alg": "ES256", "typ": "JWT", "kid": kid }), claims);
        let signature = self.curve.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

pub fn rsa_jwk(kid: &str) -> Value {
    let key = RSA.public_key();
    json!({
        "kty": "RSA", "kid": kid, "use": "sig", "alg": "RS256",
        "n": URL_SAFE_NO_PAD.encode(key.modulus().big_endian_without_leading_zero()),
        "e": URL_SAFE_NO_PAD.encode(key.exponent().big_endian_without_leading_zero())
    })
}

pub fn curve_jwk(kid: &str, key: &EcdsaKeyPair) -> Value {
    let point = key.public_key().as_ref();
    json!({
        "kty": "EC", "crv": "P-256", "kid": kid, "use": "sig",
        "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..65])
    })
}

pub fn unsigned(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}", part(header), part(claims))
}

pub fn rs256(kid: &str, claims: &Value) -> String {
    let text = unsigned(&json!({ "alg": "RS256", "typ": "JWT", "kid": kid }), claims);
    let mut signature = vec![0; RSA.public_modulus_len()];
    RSA.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signature).unwrap();
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// Signed with a shared secret, whatever its header says.
pub fn hmac_signed(header: &Value, secret: &[u8], claims: &Value) -> String {
    let text = unsigned(header, claims);
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), text.as_bytes());
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(tag))
}

pub fn hs256(secret: &str, claims: &Value) -> String {
    hmac_signed(&json!({ "alg": "HS256", "typ": "JWT" }), secret.as_bytes(), claims)
}

pub fn now() -> i64 {
    NOW.parse::<jiff::Timestamp>().unwrap().as_second()
}

/// A manager's token for five minutes.
pub fn claims() -> Value {
    json!({
        "iss": ISSUER, "aud": "openevent", "exp": now() + 300, "nbf": now(), "iat": now(),
        "sub": "desk", "tenant": "atelier", "role": "manager"
    })
}

/// The same with one claim set, or taken away by null.
pub fn with(name: &str, value: Value) -> Value {
    let mut all = claims();
    match value {
        Value::Null => drop(all.as_object_mut().unwrap().remove(name)),
        value => drop(all.as_object_mut().unwrap().insert(name.to_owned(), value)),
    }
    all
}

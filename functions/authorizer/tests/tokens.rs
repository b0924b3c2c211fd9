//! JWTs before the authorizer: whom they let in, and every way in which they must not.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test may fail by panicking")]

mod support;

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::signature::KeyPair as _;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use support::{House, ISSUER, Issuer, RSA, SECRET, claims, hmac_signed, hs256, now, rs256, rsa_jwk, unsigned, with};

const UNAUTHORIZED: &str = "Unauthorized";

async fn house(issuer: &Issuer, more: &[(&str, &str)]) -> House {
    let usual = [("JWT_ISSUER", ISSUER), ("JWT_AUDIENCE", "openevent"), ("JWT_JWKS_URL", &issuer.url)];
    let variables: Vec<_> = more.iter().chain(&usual).copied().collect();
    House::open(&variables).await
}

async fn refuses(house: &House, what: &str, token: &str) {
    assert_eq!(house.bearer(token).await, Err(UNAUTHORIZED.to_owned()), "{what}");
}

fn who(answer: &Value) -> (String, String, String) {
    let text = |name: &str| answer["context"][name].as_str().unwrap().to_owned();
    (text("tenant"), text("actor"), text("role"))
}

#[tokio::test]
async fn s2_14_a_token_of_our_issuer_says_who_calls() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[]).await;
    for token in [rs256("r1", &claims()), issuer.es256("e1", &claims())] {
        let answer = house.bearer(&token).await.unwrap();
        assert_eq!(who(&answer), ("atelier".into(), "desk".into(), "manager".into()));
    }
    let other = house.bearer(&rs256("r1", &with("tenant", json!("other")))).await.unwrap();
    assert_eq!(who(&other).0, "other", "two tenants, two tokens");
    let many = with("aud", json!(["elsewhere", "openevent"]));
    assert!(house.bearer(&rs256("r1", &many)).await.is_ok());
    assert_eq!(issuer.asked(), 1, "the keys are kept");
}

#[tokio::test]
async fn s2_14_the_claims_have_the_names_that_the_settings_say() {
    let issuer = Issuer::open().await;
    let names =
        [("JWT_TENANT_CLAIM", "https://id.example/team"), ("JWT_ROLE_CLAIM", "job"), ("JWT_ACTOR_CLAIM", "who")];
    let house = house(&issuer, &names).await;
    let mut own = claims();
    let all = own.as_object_mut().unwrap();
    for (name, value) in [("https://id.example/team", "other"), ("job", "viewer"), ("who", "anna")] {
        all.insert(name.to_owned(), json!(value));
    }
    let answer = house.bearer(&rs256("r1", &own)).await.unwrap();
    assert_eq!(who(&answer), ("other".into(), "anna".into(), "viewer".into()));
    refuses(&house, "the usual names mean nothing then", &rs256("r1", &claims())).await;
}

#[tokio::test]
async fn s2_14_every_claim_must_be_right() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[("JWT_LEEWAY_SECONDS", "10")]).await;
    let wrong = [
        ("iss", json!("https://evil.example")),
        ("iss", json!([ISSUER])),
        ("iss", Value::Null),
        ("aud", json!("elsewhere")),
        ("aud", json!([])),
        ("aud", Value::Null),
        ("exp", json!(now() - 10)),
        ("exp", Value::Null),
        ("exp", json!("tomorrow")),
        ("nbf", json!(now() + 11)),
        ("iat", json!(now() + 11)),
        ("tenant", json!("atelier#E#1")),
        ("tenant", json!(["atelier"])),
        ("tenant", Value::Null),
        ("role", json!("root")),
        ("role", Value::Null),
        ("sub", json!("")),
        ("sub", json!("a\nb")),
        ("sub", json!("x".repeat(201))),
        ("sub", Value::Null),
    ];
    for (name, value) in wrong {
        refuses(&house, &format!("{name}: {value}"), &rs256("r1", &with(name, value.clone()))).await;
    }
    for (name, value) in [("exp", json!(now() - 9)), ("nbf", json!(now() + 10)), ("nbf", Value::Null)] {
        assert!(house.bearer(&rs256("r1", &with(name, value.clone()))).await.is_ok(), "{name}: {value}");
    }
}

#[tokio::test]
async fn s2_14_a_token_that_was_good_is_not_good_again_after_its_time() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[]).await;
    let token = issuer.es256("e1", &claims());
    assert!(house.bearer(&token).await.is_ok());
    house.later(300 + 60);
    refuses(&house, "replayed", &token).await;
}

#[tokio::test]
async fn s2_14_a_changed_token_is_refused_wherever_it_was_changed() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[]).await;
    let token = issuer.es256("e1", &claims());
    let (header, rest) = token.split_once('.').unwrap();
    let (_, signature) = rest.split_once('.').unwrap();
    let admin = unsigned(&json!({}), &with("role", json!("admin")));
    let admin = admin.split_once('.').unwrap().1.to_owned();
    refuses(&house, "other claims", &format!("{header}.{admin}.{signature}")).await;
    refuses(&house, "no signature", &format!("{header}.{rest}").replace(signature, "")).await;
    refuses(&house, "half a signature", &token[..token.len() - 40]).await;
    let own = &rest[..rest.rfind('.').unwrap()];
    let another = issuer.es256("e1", &with("role", json!("admin"))).rsplit_once('.').unwrap().1.to_owned();
    refuses(&house, "another token's signature", &format!("{header}.{own}.{another}")).await;
    refuses(&house, "another issuer's key of this name", &Issuer::open().await.es256("e1", &claims())).await;
    for text in ["..", "a.b.c", "eyJhbGciOiJSUzI1NiJ9..", &format!("{token}.x.y"), &format!("x{token}")] {
        refuses(&house, text, text).await;
    }
}

#[tokio::test]
async fn s2_14_no_algorithm_is_taken_for_another() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[]).await;
    let (public, document) = (RSA.public_key().as_der().unwrap(), rsa_jwk("r1"));
    let modulus = document["n"].as_str().unwrap();
    for header in [json!({ "alg": "HS256", "kid": "r1" }), json!({ "alg": "RS256", "kid": "r1" })] {
        for secret in [public.as_ref(), modulus.as_bytes(), document.to_string().as_bytes(), b""] {
            refuses(&house, "a public key as a secret", &hmac_signed(&header, secret, &claims())).await;
        }
    }
    for alg in ["none", "None", "NONE", "", "HS256", "HS384", "RS384", "PS256", "ES384", "EdDSA"] {
        let text = unsigned(&json!({ "alg": alg, "kid": "r1" }), &claims());
        refuses(&house, alg, &format!("{text}.")).await;
        let signature = rs256("r1", &claims()).rsplit_once('.').unwrap().1.to_owned();
        refuses(&house, alg, &format!("{text}.{signature}")).await;
    }
    // Each key for its own kind only.
    refuses(&house, "a curve's key for RSA", &rs256("e1", &claims())).await;
    refuses(&house, "RSA's key for a curve", &issuer.es256("r1", &claims())).await;
}

#[tokio::test]
async fn s2_14_a_header_with_what_we_do_not_understand_is_refused() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[("JWT_ALGORITHMS", "HS256,RS256"), ("JWT_HS256_SECRET", SECRET)]).await;
    let signed = |header: Value| hmac_signed(&header, SECRET.as_bytes(), &claims());
    assert!(house.bearer(&signed(json!({ "alg": "HS256", "typ": "at+jwt" }))).await.is_ok());
    assert!(house.bearer(&signed(json!({ "alg": "HS256" }))).await.is_ok());
    refuses(&house, "crit", &signed(json!({ "alg": "HS256", "crit": ["b64"], "b64": false }))).await;
    refuses(&house, "typ", &signed(json!({ "alg": "HS256", "typ": "logout+jwt" }))).await;
    refuses(&house, "ES256 is not allowed here", &issuer.es256("e1", &claims())).await;
    let public = RSA.public_key().as_der().unwrap();
    let confused = hmac_signed(&json!({ "alg": "HS256", "kid": "r1" }), public.as_ref(), &claims());
    refuses(&house, "a public key, while both kinds are allowed", &confused).await;
}

#[tokio::test]
async fn s2_14_a_shared_secret_works_where_it_is_allowed() {
    let settings = [
        ("JWT_ISSUER", ISSUER),
        ("JWT_AUDIENCE", "openevent"),
        ("JWT_ALGORITHMS", "HS256"),
        ("JWT_HS256_SECRET", SECRET),
    ];
    let house = House::open(&settings).await;
    assert!(house.bearer(&hs256(SECRET, &claims())).await.is_ok());
    refuses(&house, "another secret", &hs256(&SECRET.replace('0', "1"), &claims())).await;
    refuses(&house, "no public keys here", &rs256("r1", &claims())).await;
}

#[tokio::test]
async fn s2_14_without_an_issuer_no_token_is_taken() {
    let house = House::open(&[]).await;
    refuses(&house, "off", &hs256(SECRET, &claims())).await;
}

#[tokio::test]
async fn a_key_that_is_not_known_is_looked_for_at_most_once_a_minute() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[]).await;
    assert!(house.bearer(&rs256("r1", &claims())).await.is_ok());
    house.later(60);
    for _ in 0..5 {
        refuses(&house, "unknown", &rs256("r9", &with("exp", json!(now() + 900)))).await;
    }
    assert_eq!(issuer.asked(), 2);
    // The issuer changes its key: found a minute later.
    issuer.shown.lock().unwrap().push(rsa_jwk("r9"));
    house.later(60);
    assert!(house.bearer(&rs256("r9", &with("exp", json!(now() + 900)))).await.is_ok());
    assert_eq!(issuer.asked(), 3);
    refuses(&house, "no kid", &hmac_signed(&json!({ "alg": "RS256" }), b"", &claims())).await;
}

#[tokio::test]
async fn a_key_that_was_known_serves_while_the_issuer_is_away_for_a_day() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[]).await;
    let token = |seconds: i64| rs256("r1", &with("exp", json!(now() + seconds)));
    assert!(house.bearer(&token(9_000)).await.is_ok());
    issuer.down.store(true, Ordering::SeqCst);
    house.later(3_600);
    assert!(house.bearer(&token(9_000)).await.is_ok());
    assert_eq!(issuer.asked(), 2);
    house.later(24 * 3_600);
    let error = house.bearer(&token(99_999)).await.unwrap_err();
    assert_ne!(error, UNAUTHORIZED, "nobody is called unknown while nobody can be asked");
    assert!(!error.contains("127.0.0.1"), "{error}");
    issuer.down.store(false, Ordering::SeqCst);
    house.later(60);
    assert!(house.bearer(&token(99_999)).await.is_ok());
}

#[tokio::test]
async fn a_key_that_the_issuer_took_back_ends_when_the_keys_are_fetched_again() {
    let issuer = Issuer::open().await;
    let house = house(&issuer, &[]).await;
    let token = rs256("r1", &with("exp", json!(now() + 9_000)));
    assert!(house.bearer(&token).await.is_ok());
    issuer.shown.lock().unwrap().remove(0);
    house.later(601);
    refuses(&house, "taken back", &token).await;
}

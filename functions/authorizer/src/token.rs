//! A JWT of our issuer as a caller.
//!
//! | checked | how |
//! |---|---|
//! | `alg` | one of the allowed; `none` does not exist here, and a public key is never taken for a shared secret |
//! | `crit`, `typ` | no extension is understood; a token of another kind is none of ours |
//! | signature | HS256 by the shared secret, RS256 and ES256 by the issuer's key that `kid` names |
//! | `iss`, `aud` | exactly the issuer's; ours among them |
//! | `exp`, `nbf`, `iat` | `exp` must be there; each within the leeway |
//! | tenant, role, actor | texts, by the claims that the settings name |
//!
//! A token is good until it expires: whoever needs it to end sooner gives it a short life.

use crate::Refusal;
use crate::jwks::KeySet;
use jiff::Timestamp;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{DecodingKey, Header, Validation, decode, decode_header};
use platform::http::Principal;
use platform::settings::{Algorithm, Tokens};
use serde_json::{Map, Value};

/// Longest token worth reading, in bytes.
pub const LONGEST: usize = 8 * 1024;
/// Longest name of somebody who acts, in characters.
const LONGEST_ACTOR: usize = 200;

/// Whether a text has the form of a JWT (or of its encrypted kin): parts between dots, which no key of ours has.
pub fn looks_like_one(text: &str) -> bool {
    text.bytes().filter(|b| *b == b'.').count() >= 2
}

/// Whom a token names.
pub(crate) async fn verify(
    settings: &Tokens,
    keys: Option<&KeySet>,
    token: &str,
    now: Timestamp,
) -> Result<Principal, Refusal> {
    let refused = |why: &'static str| {
        tracing::info!(why, "a token was refused");
        Refusal::Unknown
    };
    let header = decode_header(token).map_err(|_| refused("header"))?;
    let algorithm = allowed(settings, &header).ok_or_else(|| refused("algorithm"))?;
    if header.crit.is_some() {
        return Err(refused("crit"));
    }
    if header.typ.as_deref().is_some_and(|typ| !["jwt", "at+jwt"].contains(&typ.to_lowercase().as_str())) {
        return Err(refused("typ"));
    }
    let key = match (algorithm, &settings.shared_secret) {
        (Algorithm::Hs256, Some(secret)) => DecodingKey::from_secret(secret.expose().as_bytes()),
        (Algorithm::Hs256, None) => return Err(refused("no secret")),
        (Algorithm::Rs256 | Algorithm::Es256, _) => {
            let kid = header.kid.as_deref().ok_or_else(|| refused("no kid"))?;
            let jwk = keys.ok_or_else(|| refused("no keys"))?.find(kid, now).await.inspect_err(|refusal| {
                tracing::info!(?refusal, "the key of a token was not found");
            })?;
            if !fits(&jwk, algorithm) {
                return Err(refused("the key is for another algorithm"));
            }
            DecodingKey::from_jwk(&jwk).map_err(|_| refused("the key cannot be used"))?
        }
    };
    let claims = decode::<Map<String, Value>>(token, &key, &validation(settings, algorithm));
    let claims = claims.map_err(|_| refused("signature, issuer or audience"))?.claims;
    if claims.get("iss").and_then(Value::as_str) != Some(&settings.issuer) {
        return Err(refused("issuer"));
    }
    if !in_time(&claims, now.as_second(), settings.leeway) {
        return Err(refused("time"));
    }
    caller(settings, &claims).ok_or_else(|| refused("claims"))
}

fn allowed(settings: &Tokens, header: &Header) -> Option<Algorithm> {
    settings.algorithms.iter().copied().find(|one| library(*one) == header.alg)
}

fn library(algorithm: Algorithm) -> jsonwebtoken::Algorithm {
    match algorithm {
        Algorithm::Rs256 => jsonwebtoken::Algorithm::RS256,
        Algorithm::Es256 => jsonwebtoken::Algorithm::ES256,
        Algorithm::Hs256 => jsonwebtoken::Algorithm::HS256,
    }
}

/// A key that says what it is for is good for nothing else.
fn fits(key: &Jwk, algorithm: Algorithm) -> bool {
    key.common.key_algorithm.is_none_or(|said| said.to_string() == algorithm.as_str())
}

fn validation(settings: &Tokens, algorithm: Algorithm) -> Validation {
    let mut validation = Validation::new(library(algorithm));
    validation.set_issuer(&[&settings.issuer]);
    validation.set_audience(&[&settings.audience]);
    validation.set_required_spec_claims(&["exp", "iss", "aud"]);
    // By our clock, below.
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation
}

/// Seconds may have a fraction, which does not count.
fn in_time(claims: &Map<String, Value>, now: i64, leeway: i64) -> bool {
    let second = |name: &str| claims.get(name).map(|value| value.as_i64().or_else(|| whole(value)));
    let began = |name: &str| match second(name) {
        None => true,
        Some(at) => at.is_some_and(|at| at.saturating_sub(leeway) <= now),
    };
    let ends = second("exp").flatten().is_some_and(|at| at.saturating_add(leeway) > now);
    ends && began("nbf") && began("iat")
}

#[allow(clippy::cast_possible_truncation, reason = "saturates, and a date beyond i64 is refused or never comes")]
fn whole(value: &Value) -> Option<i64> {
    value.as_f64().filter(|seconds| seconds.is_finite()).map(|seconds| seconds as i64)
}

fn caller(settings: &Tokens, claims: &Map<String, Value>) -> Option<Principal> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    let actor = text(&settings.actor_claim)?;
    let plain = actor.chars().count() <= LONGEST_ACTOR && !actor.chars().any(char::is_control);
    let (tenant, role) = (text(&settings.tenant_claim)?, text(&settings.role_claim)?);
    plain.then(|| Principal::verified(tenant, actor, role)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_token_has_parts_and_a_key_has_none() {
        assert!(looks_like_one("a.b.c") && looks_like_one("a.b.") && looks_like_one("a.b.c.d.e"));
        assert!(!looks_like_one("local-dev-key") && !looks_like_one("oe_abc") && !looks_like_one("a.b"));
    }

    #[test]
    fn s2_14_a_token_is_good_between_its_times_give_or_take_the_leeway() {
        let at = |claims: Value, now: i64| in_time(claims.as_object().unwrap(), now, 10);
        assert!(at(json!({ "exp": 100 }), 109) && !at(json!({ "exp": 100 }), 110));
        assert!(at(json!({ "exp": 100, "nbf": 50 }), 40) && !at(json!({ "exp": 100, "nbf": 50 }), 39));
        assert!(!at(json!({ "exp": 100, "iat": 50 }), 39));
        assert!(at(json!({ "exp": 100.9 }), 109) && !at(json!({ "exp": 1e300, "nbf": 1e300 }), 0));
        for bad in [json!({}), json!({ "exp": "100" }), json!({ "exp": null }), json!({ "exp": 100, "nbf": "x" })] {
            assert!(!at(bad.clone(), 0), "{bad}");
        }
    }
}

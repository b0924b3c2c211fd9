//! The issuer's public keys: fetched when needed, kept, fetched again when they are old or a token names one that is
//! not among them.
//!
//! | the key is | and the last good answer is | then |
//! |---|---|---|
//! | known | at most ten minutes old | it is used |
//! | known | older | it is fetched again; if that fails, the old one serves for up to a day |
//! | not known | any | it is fetched again, but at most once a minute; not there means unknown |
//! | any | never was, and cannot be had | unavailable: nobody is let in, nobody is called unknown |

use crate::Refusal;
use aws_smithy_runtime_api::client::http::HttpConnector as _;
use aws_smithy_runtime_api::http::Request;
use http_body_util::{BodyExt as _, Limited};
use https::Https;
use jiff::Timestamp;
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, PublicKeyUse};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Seconds for which keys are used without asking again.
const FRESH: i64 = 600;
/// Seconds for which they serve while the issuer cannot be asked.
const STALE: i64 = 24 * 3_600;
/// Seconds between two attempts.
const PAUSE: i64 = 60;
/// How long the issuer may take.
const PATIENCE: Duration = Duration::from_secs(3);
/// Largest answer.
const LARGEST: usize = 256 * 1024;

/// The issuer's public keys.
#[derive(Debug)]
pub struct KeySet {
    url: String,
    https: Https,
    known: Mutex<Known>,
    /// One fetch at a time.
    fetching: tokio::sync::Mutex<()>,
}

#[derive(Debug, Clone, Default)]
struct Known {
    keys: HashMap<String, Jwk>,
    /// Second of the last good answer.
    fetched: Option<i64>,
    /// Second of the last attempt.
    tried: Option<i64>,
    /// Whether it failed.
    failed: bool,
}

impl Known {
    fn find(&self, kid: &str, now: i64, oldest: i64) -> Option<Jwk> {
        let young = self.fetched.is_some_and(|at| now.saturating_sub(at) <= oldest);
        self.keys.get(kid).filter(|_| young).cloned()
    }

    fn may_try(&self, now: i64) -> bool {
        self.tried.is_none_or(|at| now.saturating_sub(at) >= PAUSE)
    }
}

impl KeySet {
    /// The keys behind this address; nothing is fetched yet.
    pub fn new(url: &str) -> Self {
        let https = Https::new(PATIENCE, None);
        Self { url: url.to_owned(), https, known: Mutex::default(), fetching: tokio::sync::Mutex::default() }
    }

    /// The key of this name.
    pub(crate) async fn find(&self, kid: &str, now: Timestamp) -> Result<Jwk, Refusal> {
        let now = now.as_second();
        if let Some(key) = self.known().find(kid, now, FRESH) {
            return Ok(key);
        }
        if self.known().may_try(now) {
            let _one = self.fetching.lock().await;
            // Whoever was first may have brought it.
            if self.known().may_try(now) {
                let fetched = self.fetch().await;
                self.learn(fetched, now);
            }
        }
        let known = self.known();
        match known.find(kid, now, STALE) {
            Some(key) => Ok(key),
            None if known.failed || known.fetched.is_none() => Err(Refusal::Unavailable),
            None => Err(Refusal::Unknown),
        }
    }

    fn known(&self) -> Known {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn learn(&self, fetched: Result<HashMap<String, Jwk>, String>, now: i64) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.tried = Some(now);
        known.failed = fetched.is_err();
        match fetched {
            Ok(keys) => {
                known.keys = keys;
                known.fetched = Some(now);
            }
            Err(error) => tracing::error!(error, "the issuer's keys could not be fetched"),
        }
    }

    async fn fetch(&self) -> Result<HashMap<String, Jwk>, String> {
        let request = Request::get(&self.url).map_err(|error| error.to_string())?;
        let asked = async {
            let answer = self.https.call(request).await.map_err(|error| error.to_string())?;
            if !answer.status().is_success() {
                return Err(format!("status {}", answer.status().as_u16()));
            }
            let body = Limited::new(answer.into_body(), LARGEST).collect().await.map_err(|error| error.to_string())?;
            Ok(body.to_bytes())
        };
        let body = tokio::time::timeout(PATIENCE, asked).await.map_err(|_| "it took too long".to_owned())??;
        read(&body)
    }
}

/// The public signing keys of a JWKS document, by name. Keys of other kinds are left out: a document that holds a
/// secret one must not turn it into a key of ours.
fn read(body: &[u8]) -> Result<HashMap<String, Jwk>, String> {
    let document: Value = serde_json::from_slice(body).map_err(|_| "the answer is no JSON".to_owned())?;
    let keys = document.get("keys").and_then(Value::as_array).ok_or("the answer has no keys")?;
    let public = |key: &Jwk| {
        let kind = matches!(key.algorithm, AlgorithmParameters::RSA(_) | AlgorithmParameters::EllipticCurve(_));
        kind && !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption))
    };
    // One that cannot be read does not spoil the others.
    let all = keys.iter().filter_map(|key| serde_json::from_value::<Jwk>(key.clone()).ok()).filter(public);
    Ok(all.filter_map(|key| Some((key.common.key_id.clone()?, key))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn s2_14_only_public_signing_keys_are_read() {
        let rsa = |kid: &str, used: &str| json!({ "kty": "RSA", "kid": kid, "use": used, "n": "AQAB", "e": "AQAB" });
        let document = json!({ "keys": [
            rsa("good", "sig"),
            rsa("encrypts", "enc"),
            { "kty": "oct", "kid": "secret", "k": "c2VjcmV0" },
            { "kty": "EC", "kid": "curve", "crv": "P-256", "x": "AQ", "y": "AQ" },
            { "kty": "RSA", "n": "AQAB", "e": "AQAB" },
            { "kty": "new kind", "kid": "x" },
            7
        ]});
        let mut names: Vec<String> = read(document.to_string().as_bytes()).unwrap().into_keys().collect();
        names.sort();
        assert_eq!(names, ["curve", "good"]);
        for bad in ["", "[]", "{}", r#"{"keys":{}}"#] {
            assert!(read(bad.as_bytes()).is_err(), "{bad}");
        }
    }
}

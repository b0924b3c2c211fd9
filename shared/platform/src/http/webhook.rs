//! Signed notices of other services: `x-signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`.
//!
//! | the header | answer |
//! |---|---|
//! | missing, unreadable, or none of its `v1` is ours | 401 |
//! | signed more than [`TOLERANCE`] seconds ago, or from now | 401 |
//!
//! Several `v1` may stand there while the secret is changed on the other side.

use super::ApiError;
use crate::settings::Secret;
use jiff::Timestamp;
use lambda_http::Request;
use ring::hmac;

/// Name of the header.
pub const SIGNATURE: &str = "x-signature";
/// Seconds by which a notice may be older or newer than our clock: a copy of it is worth nothing afterwards.
pub const TOLERANCE: i64 = 300;

/// Demands that the body was signed with the secret, lately.
///
/// # Errors
/// 401.
pub fn verify(request: &Request, secret: &Secret, now: Timestamp) -> Result<(), ApiError> {
    let header = request.headers().get(SIGNATURE).and_then(|value| value.to_str().ok());
    let good = header.is_some_and(|header| is_signed(header, request.body(), secret, now));
    if good { Ok(()) } else { Err(ApiError::Unauthenticated) }
}

/// The header of a body signed at this second.
pub fn signature(body: &[u8], secret: &Secret, at: i64) -> String {
    let hex: String = hmac::sign(&key(secret), &signed(at, body)).as_ref().iter().map(|b| format!("{b:02x}")).collect();
    format!("t={at},v1={hex}")
}

fn is_signed(header: &str, body: &[u8], secret: &Secret, now: Timestamp) -> bool {
    let of = |name: &'static str| {
        header
            .split(',')
            .filter_map(move |part| part.trim().split_once('=').filter(|(n, _)| *n == name).map(|(_, v)| v))
    };
    let mut times = of("t");
    let (Some(time), None) = (times.next(), times.next()) else { return false };
    let Ok(at) = time.parse::<i64>() else { return false };
    if now.as_second().abs_diff(at) > TOLERANCE.unsigned_abs() {
        return false;
    }
    let (key, whole) = (key(secret), signed(at, body));
    of("v1").filter_map(bytes).any(|tag| hmac::verify(&key, &whole, &tag).is_ok())
}

fn key(secret: &Secret) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, secret.expose().as_bytes())
}

fn signed(at: i64, body: &[u8]) -> Vec<u8> {
    [format!("{at}.").as_bytes(), body].concat()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.len() == 64 && hex.bytes().all(|b| b.is_ascii_hexdigit());
    let pairs = (0..hex.len()).step_by(2).map(|i| u8::from_str_radix(hex.get(i..i + 2)?, 16).ok());
    if digits { pairs.collect() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = br#"{"amount_minor":30000}"#;
    const AT: i64 = 1_770_000_000;

    fn secret() -> Secret {
        Secret::new("0123456789abcdef0123456789abcdef")
    }
    fn good(header: &str, body: &[u8], now: i64) -> bool {
        is_signed(header, body, &secret(), Timestamp::from_second(now).unwrap())
    }

    #[test]
    fn a_signature_is_the_one_that_the_service_writes() {
        // echo -n '1770000000.{"amount_minor":30000}' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        let known = "t=1770000000,v1=8e6af4244c5ea1be32abf972ab34a7a9b57511420f87237e42378c63eda5b4dc";
        assert_eq!(signature(BODY, &secret(), AT), known);
        assert!(good(known, BODY, AT));
    }

    #[test]
    fn only_the_signed_body_counts_and_only_for_five_minutes() {
        let sent = signature(BODY, &secret(), AT);
        for now in [AT - 300, AT, AT + 300] {
            assert!(good(&sent, BODY, now), "{now}");
        }
        assert!(!good(&sent, BODY, AT + 301) && !good(&sent, BODY, AT - 301));
        assert!(!good(&sent, br#"{"amount_minor":30001}"#, AT), "another body");
        assert!(!good(&sent.replace("t=177", "t=176"), BODY, AT), "another time");
        assert!(!good(&signature(BODY, &Secret::new("x".repeat(32)), AT), BODY, AT), "another secret");
    }

    #[test]
    fn a_header_of_another_form_is_none_and_a_changed_secret_may_stand_beside_the_old() {
        let sent = signature(BODY, &secret(), AT);
        let other = format!("{AT},v1={}", "0".repeat(64));
        assert!(good(&format!("t={other}, {}", &sent[sent.find("v1").unwrap()..]), BODY, AT));
        let half = &sent[..sent.len() - 2];
        for bad in ["", "t=,v1=", "v1=00", half, &format!("t=1,{sent}"), &sent.replace("v1", "v0"), "t=x,v1=é"] {
            assert!(!good(bad, BODY, AT), "{bad}");
        }
    }
}

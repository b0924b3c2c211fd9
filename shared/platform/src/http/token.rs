//! Signed tokens in the paths of public pages: whoever has one may do the one thing it is for, until it expires.
//!
//! `base64url(payload || HMAC-SHA256(payload))`, under a key of its own for each purpose. The payload is the expiry
//! (seconds since 1970, 8 bytes, big endian), the tenant, a NUL, and the id it is about. It names no person.

use crate::settings::Secret;
use crate::store::Tenant;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use ring::hmac;

/// What a token is good for. One for this is none for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Reading and deciding one task.
    Decision,
    /// Reading and answering the offers of one event, as its client.
    Offer,
    /// Reading the house's calendar.
    Calendar,
}

impl Purpose {
    fn label(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Offer => "offer",
            Self::Calendar => "calendar",
        }
    }
}

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Whose data.
    pub tenant: Tenant,
    /// The task or event; empty for what belongs to the whole house.
    pub id: String,
    /// From this second on it is none.
    pub expires: Timestamp,
}

/// Bytes of the expiry.
const TIME: usize = 8;
/// Bytes of the signature.
const TAG: usize = 32;
/// Longest text worth looking at: what a path's parameter may hold.
const LONGEST: usize = 200;

impl Token {
    /// As it stands in a path.
    pub fn signed(&self, purpose: Purpose, key: &Secret) -> String {
        let mut bytes = self.expires.as_second().to_be_bytes().to_vec();
        bytes.extend_from_slice(self.tenant.as_str().as_bytes());
        bytes.push(0);
        bytes.extend_from_slice(self.id.as_bytes());
        let tag = hmac::sign(&derived(key, purpose), &bytes);
        bytes.extend_from_slice(tag.as_ref());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Back from a path: `None` unless we made it for this purpose and it has not expired. Which of them is wrong is
    /// for nobody to know.
    pub fn verified(text: &str, purpose: Purpose, key: &Secret, now: Timestamp) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (payload, tag) = bytes.split_at_checked(bytes.len().checked_sub(TAG)?)?;
        hmac::verify(&derived(key, purpose), payload, tag).ok()?;
        let (seconds, rest) = payload.split_at_checked(TIME)?;
        let expires = Timestamp::from_second(i64::from_be_bytes(seconds.try_into().ok()?)).ok()?;
        let (tenant, id) = std::str::from_utf8(rest).ok()?.split_once('\0')?;
        let tenant = Tenant::verified(tenant).ok()?;
        (now < expires).then(|| Self { tenant, id: id.to_owned(), expires })
    }
}

/// The key of one purpose. Cursors are signed with other keys of the same root: theirs begin with another word.
fn derived(key: &Secret, purpose: Purpose) -> hmac::Key {
    let root = hmac::Key::new(hmac::HMAC_SHA256, key.expose().as_bytes());
    let own = hmac::sign(&root, format!("token\0{}", purpose.label()).as_bytes());
    hmac::Key::new(hmac::HMAC_SHA256, own.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Secret {
        Secret::new("0123456789abcdef0123456789abcdef")
    }
    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }
    fn token() -> Token {
        Token { tenant: Tenant::seed("atelier").unwrap(), id: "01ARZ3NDEKTSV4RRFFQ69G5FAV.3".into(), expires: at(100) }
    }
    const ALL: [Purpose; 3] = [Purpose::Decision, Purpose::Offer, Purpose::Calendar];

    #[test]
    fn a_token_comes_back_until_its_last_second() {
        let sent = token().signed(Purpose::Decision, &key());
        assert_eq!(Token::verified(&sent, Purpose::Decision, &key(), at(99)), Some(token()));
        for late in [100, 101, 1_000_000] {
            assert_eq!(Token::verified(&sent, Purpose::Decision, &key(), at(late)), None);
        }
    }

    #[test]
    fn a_token_of_one_purpose_or_key_is_none_of_another() {
        for made in ALL {
            let sent = token().signed(made, &key());
            for read in ALL {
                assert_eq!(Token::verified(&sent, read, &key(), at(0)).is_some(), made == read, "{made:?} {read:?}");
            }
            assert_eq!(Token::verified(&sent, made, &Secret::new("x".repeat(32)), at(0)), None);
        }
    }

    #[test]
    fn a_changed_token_is_refused_wherever_it_was_changed() {
        let sent = token().signed(Purpose::Offer, &key());
        let bytes = URL_SAFE_NO_PAD.decode(&sent).unwrap();
        for place in 0..bytes.len() {
            let mut other = bytes.clone();
            other[place] ^= 1;
            let other = URL_SAFE_NO_PAD.encode(other);
            assert_eq!(Token::verified(&other, Purpose::Offer, &key(), at(0)), None, "byte {place}");
        }
        for bad in ["", "!!", "MTo", &sent[..40], &format!("{sent}AAAA"), &"A".repeat(201)] {
            assert_eq!(Token::verified(bad, Purpose::Offer, &key(), at(0)), None, "{bad}");
        }
    }

    #[test]
    fn the_longest_token_fits_into_a_path_and_names_no_other_tenant() {
        let id = format!("01ARZ3NDEKTSV4RRFFQ69G5FAV.{}", u32::MAX);
        let long = Token { tenant: Tenant::seed(&"t".repeat(64)).unwrap(), id, expires: at(i64::from(u32::MAX)) };
        let sent = long.signed(Purpose::Decision, &key());
        assert!(sent.len() <= LONGEST, "{}", sent.len());
        assert_eq!(Token::verified(&sent, Purpose::Decision, &key(), at(0)), Some(long));
        // A cursor is signed under the same root, and is no token.
        let cursor = crate::store::Cursor::of("x").signed(&key(), &Tenant::seed("atelier").unwrap(), "decision");
        assert_eq!(Token::verified(&cursor, Purpose::Decision, &key(), at(0)), None);
    }
}

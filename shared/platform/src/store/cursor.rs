//! Where a list goes on: a place within the caller's own partition, never a key, signed for one tenant's one list.

use super::Tenant;
use crate::settings::Secret;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::hmac;

/// The last sort key shown. It names no partition, so it can only resume a list of the tenant who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(pub(super) String);

/// The text is no cursor of this tenant's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of this list")]
pub struct BadCursor;

/// Bytes of the signature that are sent.
const TAG: usize = 16;
/// Longest cursor worth looking at.
const LONGEST: usize = 400;

impl Cursor {
    /// As the caller sees it.
    pub fn signed(&self, key: &Secret, t: &Tenant, list: &str) -> String {
        let whole = hmac::sign(&derived(key, t, list), self.0.as_bytes());
        let mut bytes = whole.as_ref().get(..TAG).unwrap_or_default().to_vec();
        bytes.extend_from_slice(self.0.as_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Back from the caller.
    ///
    /// # Errors
    /// [`BadCursor`] unless it was signed for this very tenant and list.
    pub fn verified(text: &str, key: &Secret, t: &Tenant, list: &str) -> Result<Self, BadCursor> {
        if text.len() > LONGEST {
            return Err(BadCursor);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| BadCursor)?;
        let (tag, place) = bytes.split_at_checked(TAG).ok_or(BadCursor)?;
        let own = derived(key, t, list);
        let whole = hmac::sign(&own, place);
        let expected = whole.as_ref().get(..TAG).unwrap_or_default();
        // Signed once more, both are compared in constant time: only whole signatures can be.
        hmac::verify(&own, expected, hmac::sign(&own, tag).as_ref()).map_err(|_| BadCursor)?;
        String::from_utf8(place.to_vec()).map(Self).map_err(|_| BadCursor)
    }

    /// The place of an id in a list that is read as a whole.
    pub fn of(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// Whether it is the place of this id.
    pub fn is(&self, id: &str) -> bool {
        self.0 == id
    }

    /// Whether this id comes later, in a list in the order of ids.
    pub fn is_before(&self, id: &str) -> bool {
        self.0.as_str() < id
    }

    /// The first sort key after this place.
    pub(super) fn next(&self) -> String {
        // The least text greater than this one and all sort keys are printable.
        format!("{}\u{1}", self.0)
    }
}

/// The key of one tenant's one list. A NUL stands in neither name, so no two pairs can meet.
fn derived(key: &Secret, t: &Tenant, list: &str) -> hmac::Key {
    let root = hmac::Key::new(hmac::HMAC_SHA256, key.expose().as_bytes());
    let own = hmac::sign(&root, format!("cursor\0{t}\0{list}").as_bytes());
    hmac::Key::new(hmac::HMAC_SHA256, own.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Secret {
        Secret::new("0123456789abcdef0123456789abcdef")
    }
    fn tenant(id: &str) -> Tenant {
        Tenant::seed(id).unwrap()
    }
    fn cursor() -> Cursor {
        Cursor("2026-05-01#01ARZ3NDEKTSV4RRFFQ69G5FAV".into())
    }

    #[test]
    fn a_cursor_comes_back_as_it_went_out() {
        let sent = cursor().signed(&key(), &tenant("atelier"), "events");
        assert_eq!(Cursor::verified(&sent, &key(), &tenant("atelier"), "events"), Ok(cursor()));
    }

    #[test]
    fn a_cursor_of_another_tenant_list_or_key_is_refused() {
        let sent = cursor().signed(&key(), &tenant("atelier"), "events");
        let read = |key: &Secret, t: &str, list: &str| Cursor::verified(&sent, key, &tenant(t), list);
        assert_eq!(read(&key(), "other", "events"), Err(BadCursor));
        assert_eq!(read(&key(), "atelier", "tasks"), Err(BadCursor));
        assert_eq!(read(&Secret::new("x".repeat(32)), "atelier", "events"), Err(BadCursor));
    }

    #[test]
    fn a_changed_cursor_is_refused_wherever_it_was_changed() {
        let sent = cursor().signed(&key(), &tenant("atelier"), "events");
        let bytes = URL_SAFE_NO_PAD.decode(&sent).unwrap();
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            let other = URL_SAFE_NO_PAD.encode(other);
            assert_eq!(Cursor::verified(&other, &key(), &tenant("atelier"), "events"), Err(BadCursor), "byte {at}");
        }
        for bad in ["", "!!", "MTo", &sent[..20], &"A".repeat(401)] {
            assert_eq!(Cursor::verified(bad, &key(), &tenant("atelier"), "events"), Err(BadCursor), "{bad}");
        }
    }

    #[test]
    fn the_next_place_is_after_the_last_and_before_any_other() {
        let c = Cursor("2026-05-01#A".into());
        assert!(c.next().as_str() > "2026-05-01#A");
        assert!(c.next().as_str() < "2026-05-01#A0");
    }
}

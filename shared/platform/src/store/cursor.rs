//! Where a list goes on: a place within the caller's own partition, never a key.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The last sort key shown. It names no partition, so it can only resume a list of the tenant who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(pub(super) String);

/// The text is no cursor of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of this list")]
pub struct BadCursor;

impl Cursor {
    /// As the caller sees it.
    pub fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("1:{}", self.0))
    }

    /// Back from the caller.
    pub fn decode(text: &str) -> Result<Self, BadCursor> {
        if text.len() > 400 {
            return Err(BadCursor);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| BadCursor)?;
        let plain = String::from_utf8(bytes).map_err(|_| BadCursor)?;
        let place = plain.strip_prefix("1:").ok_or(BadCursor)?;
        let good = |b: u8| b.is_ascii_alphanumeric() || b"-:#.".contains(&b);
        if place.is_empty() || !place.bytes().all(good) {
            return Err(BadCursor);
        }
        Ok(Self(place.to_owned()))
    }

    /// The place of an id in a list that is read as a whole.
    pub fn of(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// Whether it is the place of this id.
    pub fn is(&self, id: &str) -> bool {
        self.0 == id
    }

    /// The first sort key after this place.
    pub(super) fn next(&self) -> String {
        // The least text greater than this one and all sort keys are printable.
        format!("{}\u{1}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went_out() {
        let c = Cursor("2026-05-01#01ARZ3NDEKTSV4RRFFQ69G5FAV".into());
        assert_eq!(Cursor::decode(&c.encode()), Ok(c));
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        for bad in ["", "!!", "MTo", &URL_SAFE_NO_PAD.encode("2:x"), &URL_SAFE_NO_PAD.encode("1:T {}")] {
            assert_eq!(Cursor::decode(bad), Err(BadCursor), "{bad}");
        }
    }

    #[test]
    fn the_next_place_is_after_the_last_and_before_any_other() {
        let c = Cursor("2026-05-01#A".into());
        assert!(c.next().as_str() > "2026-05-01#A");
        assert!(c.next().as_str() < "2026-05-01#A0");
    }
}

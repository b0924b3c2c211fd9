//! Whose data: the value without which no key can be built.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A tenant that somebody entitled has named: the authorizer, a recipient mailbox, or a key we wrote ourselves.
///
/// There is no public constructor from a request: a header or a body can never choose the tenant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tenant(String);

/// The text is no tenant id: 1 to 64 of `a-z 0-9 - _`, so that it can never reach into another key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a tenant id is 1 to 64 characters of a-z, 0-9, '-' and '_'")]
pub struct NotATenant;

impl Tenant {
    /// The tenant that the authorizer proved. For `http` only.
    pub(crate) fn verified(id: &str) -> Result<Self, NotATenant> {
        let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
        if id.is_empty() || id.len() > 64 || !id.bytes().all(good) {
            return Err(NotATenant);
        }
        Ok(Self(id.to_owned()))
    }

    /// The tenant of a partition key that we wrote ourselves, as a table's stream hands it back.
    pub fn of_stored_key(pk: &str) -> Option<Self> {
        Self::verified(pk.strip_prefix("T#")?.split('#').next()?).ok()
    }

    /// A tenant named by the operator: seeding the local stack, publishing a venue, tests. Never from a request.
    pub fn seed(id: &str) -> Result<Self, NotATenant> {
        Self::verified(id)
    }

    /// Its id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Tenant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Tenant {
    type Error = NotATenant;
    fn try_from(s: String) -> Result<Self, NotATenant> {
        Self::verified(&s)
    }
}

impl From<Tenant> for String {
    fn from(t: Tenant) -> Self {
        t.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenant_can_never_reach_into_another_key() {
        for bad in ["", "a#E#1", "A", "a b", "ä", &"x".repeat(65)] {
            assert_eq!(Tenant::verified(bad), Err(NotATenant), "{bad}");
        }
        assert!(Tenant::verified("atelier-2").is_ok());
    }

    #[test]
    fn a_stored_key_gives_its_tenant_back() {
        let t = Tenant::of_stored_key("T#atelier#E#01J").unwrap();
        assert_eq!(t.as_str(), "atelier");
        assert_eq!(Tenant::of_stored_key("KEY#abc"), None);
    }
}

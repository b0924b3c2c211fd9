//! What marks the borders of data in a prompt: nobody who writes a mail can know it.

use std::fmt;

/// 32 hexadecimal digits that no writer of data can guess.
#[derive(Clone, PartialEq, Eq)]
pub struct Nonce(String);

/// The system gave no entropy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gave no entropy")]
pub struct NoEntropy;

impl Nonce {
    /// From the system's entropy.
    ///
    /// # Errors
    /// When the system gives none.
    pub fn random() -> Result<Self, NoEntropy> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|_| NoEntropy)?;
        Ok(Self::from_bytes(bytes))
    }

    /// From bytes that the caller made; tests use a known one.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(format!("{:032x}", u128::from_be_bytes(bytes)))
    }

    /// Its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Nonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nonce")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_the_same_and_none_is_shown() {
        let (one, other) = (Nonce::random().unwrap(), Nonce::random().unwrap());
        assert_ne!(one, other);
        assert_eq!((one.as_str().len(), format!("{one:?}").as_str()), (32, "Nonce"));
    }
}

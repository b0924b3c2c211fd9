//! Words, numbers and signs of folded text. One pass; the text is ASCII.

use super::fold::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters only.
    Word,
    /// Digits, with groups and decimals: "1'200", "2.5".
    Number,
    /// Any other sign; a line end is `\n`.
    Sign(u8),
}

/// A token with the bytes it covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// Nothing stands between it and the token before.
    pub(super) glued: bool,
}

/// Splits folded text. `offset` is added to every span.
pub(super) fn split(low: &str, offset: usize) -> Vec<Token> {
    let bytes = low.as_bytes();
    let mut out = Vec::with_capacity(bytes.len() / 4);
    let mut i = 0;
    let mut last = usize::MAX;
    while let Some(b) = bytes.get(i).copied() {
        let start = i;
        i += 1;
        let kind = match b {
            b' ' => continue,
            b'a'..=b'z' => {
                i += run(bytes, i, |c| c.is_ascii_lowercase());
                Kind::Word
            }
            b'0'..=b'9' => {
                i += run(bytes, i, |c| c.is_ascii_digit());
                while matches!(bytes.get(i), Some(b'.' | b',' | b'\'' | b':'))
                    && bytes.get(i + 1).is_some_and(u8::is_ascii_digit)
                {
                    i += 1;
                    i += run(bytes, i, |c| c.is_ascii_digit());
                }
                Kind::Number
            }
            other => Kind::Sign(other),
        };
        out.push(Token { span: (start + offset, i + offset), kind, glued: last == start });
        last = i;
    }
    out
}

fn run(bytes: &[u8], from: usize, same: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().skip(from).take_while(|c| same(c)).count()
}

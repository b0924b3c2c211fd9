//! Folded text: lower case and ASCII, byte for byte as long as the text, so that spans mean the same in both.

use regex::Regex;

/// Byte range in the text.
pub(super) type Span = (usize, usize);

/// Lower case, ASCII, same byte length: "ä" becomes "ae", "é" "ee", "€" "eur", "£" "lb", other signs blanks.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Runs of ASCII are copied whole; their capitals are turned at the end.
    while let Some(at) = beyond_ascii(rest) {
        let (plain, tail) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = tail.chars();
        chars.next().into_iter().for_each(|c| fold_letter(c, &mut out));
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.make_ascii_lowercase();
    leaders(&out).unwrap_or(out)
}

/// Where the first letter or sign beyond ASCII stands.
pub(super) fn beyond_ascii(text: &str) -> Option<usize> {
    first(text.as_bytes(), |b| !b.is_ascii())
}

/// How many bytes are passed over at a time: of fewer the compiler makes no vectors below its highest level.
const STRETCH: usize = 32;

/// The first byte of a kind; stretches without any are passed over at once.
#[inline]
pub(super) fn first(bytes: &[u8], kind: impl Fn(u8) -> bool) -> Option<usize> {
    let (stretches, _) = bytes.as_chunks::<STRETCH>();
    let none = |stretch: &&[u8; STRETCH]| !stretch.iter().fold(false, |any, b| any | kind(*b));
    let passed = stretches.iter().take_while(none).count() * STRETCH;
    bytes.get(passed..)?.iter().position(|b| kind(*b)).map(|at| passed + at)
}

/// Whether a byte of a kind stands in a text.
#[inline]
pub(super) fn has(text: &str, kind: impl Fn(u8) -> bool) -> bool {
    first(text.as_bytes(), kind).is_some()
}

/// Where the bytes of a kind stand.
pub(super) fn all(bytes: &[u8], kind: impl Fn(u8) -> bool) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + first(bytes.get(from..)?, &kind)?;
        from = at + 1;
        Some(at)
    })
}

/// Where the digits stand.
pub(super) fn digits(text: &str) -> impl Iterator<Item = usize> {
    all(text.as_bytes(), |b| b.is_ascii_digit())
}

/// Appends as many ASCII bytes as the letter or sign has in UTF-8.
fn fold_letter(c: char, out: &mut String) {
    match c {
        'ä' | 'Ä' | 'æ' | 'Æ' => out.push_str("ae"),
        'ö' | 'Ö' | 'ø' | 'Ø' => out.push_str("oe"),
        'ü' | 'Ü' => out.push_str("ue"),
        'ß' => out.push_str("ss"),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => out.push_str("ee"),
        'à' | 'â' | 'á' | 'å' | 'ã' | 'À' | 'Â' | 'Á' | 'Å' | 'Ã' => out.push_str("aa"),
        'ç' | 'Ç' => out.push_str("cc"),
        'î' | 'ï' | 'ì' | 'í' | 'Î' | 'Ï' => out.push_str("ii"),
        'ô' | 'ò' | 'ó' | 'õ' | 'Ô' => out.push_str("oo"),
        'ù' | 'û' | 'ú' | 'Û' | 'Ù' => out.push_str("uu"),
        'ñ' | 'Ñ' => out.push_str("nn"),
        '€' => out.push_str("eur"),
        '£' => out.push_str("lb"),
        'º' | '°' => out.push_str("o "),
        'ª' => out.push_str("a "),
        _ => {
            let fill = if c.is_alphabetic() { 'x' } else { ' ' };
            out.extend(std::iter::repeat_n(fill, c.len_utf8()));
        }
    }
}

/// "Personen ...... 120": the dots of a form become a colon and blanks.
fn leaders(low: &str) -> Option<String> {
    row(low, b'.', 4).then(|| {
        let mut out = String::with_capacity(low.len());
        for line in low.split_inclusive('\n') {
            let label = line.find("....").filter(|at| (2..=40).contains(at));
            let dots = |at: usize| line.bytes().skip(at).take_while(|b| *b == b'.').count();
            match label.map(|at| (at, dots(at))).and_then(|(at, n)| Some((line.get(..at)?, n, line.get(at + n..)?))) {
                Some((head, n, tail)) if !tail.trim().is_empty() => {
                    let head_end = head.trim_end();
                    out.push_str(head_end);
                    out.push(':');
                    out.extend(std::iter::repeat_n(' ', head.len() - head_end.len() + n - 1));
                    out.push_str(tail);
                }
                _ => out.push_str(line),
            }
        }
        out
    })
}

/// Whether a sign stands so many times in a row: only one byte of so many is looked at.
pub(super) fn row(text: &str, sign: u8, times: usize) -> bool {
    let bytes = text.as_bytes();
    let around = |at: usize| bytes.get(at + 1 - times..bytes.len().min(at + times)).unwrap_or_default();
    let met = (times - 1..bytes.len()).step_by(times).filter(|at| bytes.get(*at) == Some(&sign));
    met.map(around).any(|near| near.windows(times).any(|w| w.iter().all(|b| *b == sign)))
}

/// Text with parts blanked out, so that each digit is read once.
#[derive(Debug, Clone)]
pub(super) struct Masked(String);

impl Masked {
    /// Nothing masked yet. `folded` must be ASCII.
    pub(super) fn new(folded: &str) -> Self {
        Self(folded.to_owned())
    }

    /// What is left.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// What is left of a span; empty where it parts a letter.
    pub(super) fn part(&self, span: Span) -> &str {
        part(&self.0, span)
    }

    /// Shows a span again as it was.
    pub(super) fn restore(&mut self, folded: &str, span: Span) {
        if let (Some(said), Some(_)) = (folded.get(span.0..span.1), self.0.get(span.0..span.1)) {
            self.0.replace_range(span.0..span.1, said);
        }
    }

    /// Blanks a span. The blank is neither letter, digit nor space: no pattern reads across it.
    pub(super) fn blank(&mut self, span: Span) {
        const BLANKS: &str =
            "\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}\u{1f}";
        if self.0.get(span.0..span.1).is_none() {
            return;
        }
        match BLANKS.get(..span.1 - span.0) {
            Some(blanks) => self.0.replace_range(span.0..span.1, blanks),
            None => self.0.replace_range(span.0..span.1, &BLANKS.get(..1).unwrap_or_default().repeat(span.1 - span.0)),
        }
    }
}

/// What masked bytes become.
pub(super) const BLANK: u8 = 0x1f;

/// Compiles a pattern for folded text: `\d`, `\w` and `\b` are ASCII, which keeps the automaton small and fast.
#[allow(clippy::expect_used, reason = "a fixed pattern; every one is compiled by the tests")]
pub(super) fn re(pattern: &str) -> Regex {
    Regex::new(&ascii(pattern)).expect("a fixed pattern compiles")
}

/// The same pattern with ASCII classes.
pub(super) fn ascii(pattern: &str) -> String {
    pattern.replace("\\d", "[0-9]").replace("\\w", "[a-z0-9_]").replace("\\s", "[ \\t\\n]").replace("\\b", "(?-u:\\b)")
}

/// The part of `s` in a span; empty if there is none.
pub(super) fn part(s: &str, span: Span) -> &str {
    s.get(span.0..span.1).unwrap_or_default()
}

/// The folded text just before a position: patterns that end there look back no further, so that reading
/// stays linear.
pub(super) fn before(s: &str, at: usize) -> &str {
    s.get(at.saturating_sub(LOOK_BACK)..at).unwrap_or_default()
}

const LOOK_BACK: usize = 96;

/// The folded text from a position on.
pub(super) fn after(s: &str, at: usize) -> &str {
    s.get(at..).unwrap_or_default()
}

/// The last byte before a position.
pub(super) fn byte_before(s: &str, at: usize) -> Option<u8> {
    at.checked_sub(1).and_then(|i| s.as_bytes().get(i)).copied()
}

/// Moves the ends of a span outwards to character boundaries of `text`.
pub(super) fn snap(text: &str, span: Span) -> Span {
    let (mut a, mut b) = (span.0.min(text.len()), span.1.min(text.len()));
    while a > 0 && !text.is_char_boundary(a) {
        a -= 1;
    }
    while b < text.len() && !text.is_char_boundary(b) {
        b += 1;
    }
    (a, b.max(a))
}

//! One way to write each sign, so that every pattern needs one form only.

use crate::understanding::fold::{beyond_ascii, first};

/// Longest body looked at; what follows is a machine's.
const MAX_CHARS: usize = 400_000;

/// Full-width folded, dashes and quotes plain, accents joined to their letters, control and direction marks gone.
pub(in crate::understanding) fn normalise(s: &str) -> String {
    let cut = if s.len() > MAX_CHARS { s.char_indices().nth(MAX_CHARS).map(|(i, _)| i) } else { None };
    let mut rest = cut.and_then(|end| s.get(..end)).unwrap_or(s);
    let mut out = String::with_capacity(rest.len());
    // Runs of plain signs are copied whole.
    let plain = |b: u8| matches!(b, b' '..=b'~' | b'\n') && b != b'`';
    while let Some(at) = first(rest.as_bytes(), |b| !plain(b)) {
        let (run, tail) = rest.split_at(at);
        out.push_str(run);
        let mut chars = tail.chars();
        let c = chars.next();
        rest = chars.as_str();
        c.into_iter().for_each(|c| sign(c, rest.starts_with('\n'), &mut out));
    }
    out.push_str(rest);
    out
}

/// Appends one sign; `breaks`: a line end follows.
fn sign(c: char, breaks: bool, out: &mut String) {
    let c = if ('\u{ff01}'..='\u{ff5e}').contains(&c) { halfwidth(c) } else { c };
    if c.is_ascii() && !c.is_ascii_control() {
        out.push(if c == '`' { '\'' } else { c });
        return;
    }
    match c {
        '\r' if breaks => {}
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
        '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' | '\t' | '\u{b}' | '\u{c}' => out.push(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{2032}' | '\u{2bc}' | '\u{b4}' => out.push('\''),
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => out.push('"'),
        '\u{300}'..='\u{36f}' => join(out, c),
        c if invisible(c) || c.is_control() => {}
        c => out.push(c),
    }
}

/// The ASCII form of a full-width character.
fn halfwidth(c: char) -> char {
    char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
}

fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\u{34f}' | '\u{fe00}'..='\u{fe0f}')
}

/// A letter followed by its accent becomes one letter; an accent that fits no letter is dropped.
fn join(out: &mut String, accent: char) {
    let Some(last) = out.chars().next_back() else { return };
    let plain = "aeiouAEIOUcCnN";
    let with = match accent {
        '\u{300}' => "àèìòùÀÈÌÒÙcCnN",
        '\u{301}' => "áéíóúÁÉÍÓÚcCnN",
        '\u{302}' => "âêîôûÂÊÎÔÛcCnN",
        '\u{303}' => "ãeioõuAEIOUcCñÑ",
        '\u{308}' => "äëïöüÄËÏÖÜcCnN",
        '\u{327}' => "aeiouAEIOUçÇnN",
        _ => return,
    };
    if let Some(joined) = plain.chars().position(|p| p == last).and_then(|i| with.chars().nth(i)) {
        out.pop();
        out.push(joined);
    }
}

/// Lower case without Latin accents, "ü" as "ue"; other scripts stay. Not as long as the text: for matching only.
pub(in crate::understanding) fn plain(s: &str) -> String {
    let mut out = String::with_capacity(s.len() + 8);
    let mut rest = s;
    // Runs of ASCII are copied whole; their capitals are turned at the end.
    while let Some(at) = beyond_ascii(rest) {
        let (run, tail) = rest.split_at(at);
        out.push_str(run);
        let mut chars = tail.chars();
        chars.next().into_iter().for_each(|c| plain_letter(c, &mut out));
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.make_ascii_lowercase();
    out
}

fn plain_letter(c: char, out: &mut String) {
    match c {
        'ä' | 'Ä' | 'æ' | 'Æ' => out.push_str("ae"),
        'ö' | 'Ö' => out.push_str("oe"),
        'ü' | 'Ü' => out.push_str("ue"),
        'ß' => out.push_str("ss"),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => out.push('e'),
        'à' | 'â' | 'á' | 'å' | 'ã' | 'À' | 'Â' | 'Á' | 'Å' | 'Ã' => out.push('a'),
        'ç' | 'Ç' => out.push('c'),
        'î' | 'ï' | 'ì' | 'í' | 'Î' | 'Ï' | 'Ì' | 'Í' => out.push('i'),
        'ô' | 'ò' | 'ó' | 'õ' | 'ø' | 'Ô' | 'Ò' | 'Ó' | 'Õ' | 'Ø' => out.push('o'),
        'ù' | 'û' | 'ú' | 'Ù' | 'Û' | 'Ú' => out.push('u'),
        'ñ' | 'Ñ' => out.push('n'),
        '：' => out.push(':'),
        c => out.extend(c.to_lowercase()),
    }
}

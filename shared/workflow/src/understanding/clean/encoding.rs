use std::borrow::Cow;

/// The body without quoted-printable, where a mail was handed over before it was decoded: "Le 3 mai =C3=A0 10:00".
pub(super) fn decoded(body: &str) -> Cow<'_, str> {
    if !encoded(body) {
        return Cow::Borrowed(body);
    }
    let mut out: Vec<u8> = Vec::with_capacity(body.len());
    let bytes = body.as_bytes();
    let mut i = 0;
    while let Some(b) = bytes.get(i) {
        let soft = bytes.get(i + 1) == Some(&b'\n') || bytes.get(i + 1..i + 3) == Some(b"\r\n");
        if *b == b'=' && soft {
            i += if bytes.get(i + 1) == Some(&b'\n') { 2 } else { 3 };
        } else if let (b'=', Some(value)) = (*b, octet(bytes, i + 1)) {
            out.push(value);
            i += 3;
        } else {
            out.push(*b);
            i += 1;
        }
    }
    String::from_utf8(out).map_or(Cow::Borrowed(body), Cow::Owned)
}

/// Whether a letter beyond ASCII is written as two octets or more; a lone "=20" may be anything.
fn encoded(body: &str) -> bool {
    let bytes = body.as_bytes();
    body.match_indices('=').any(|(i, _)| {
        let lead = octet(bytes, i + 1).is_some_and(|b| (0xc2..=0xf4).contains(&b));
        lead && bytes.get(i + 3) == Some(&b'=') && octet(bytes, i + 4).is_some_and(|b| (0x80..=0xbf).contains(&b))
    })
}

/// The octet of two upper-case hex digits.
fn octet(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |b: u8| match b {
        b'0'..=b'9' => Some(b - b'0'),
        b'A'..=b'F' => Some(b - b'A' + 10),
        _ => None,
    };
    Some(digit(*bytes.get(at)?)? << 4 | digit(*bytes.get(at + 1)?)?)
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn quoted_printable_is_decoded_only_where_a_letter_shows_it() {
        for (body, want) in [
            ("Le 3 mai =C3=A0 10:00 =\r\nja", "Le 3 mai à 10:00 ja"),
            ("f=C3=BCr =3D 5", "für = 5"),
            ("a=20b", "a=20b"),
            ("x=C3 y", "x=C3 y"),
            ("=", "="),
            ("=C3=", "=C3="),
        ] {
            assert_eq!(decoded(body), want);
        }
    }
}

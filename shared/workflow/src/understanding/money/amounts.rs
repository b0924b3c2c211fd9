//! Figures of an amount: "2'500.-", "2,500.00", "2.500,00", "2 500", "2.5k".

/// Largest amount read, in minor units.
const MAX_MINOR: i64 = 100_000_000_000;

/// Minor units of a figure, `None` when its signs fit no amount: dates and clock times do not.
pub(super) fn minor(figure: &str) -> Option<i64> {
    let (whole, fraction) = parts(figure)?;
    let digits = whole.bytes().filter(u8::is_ascii_digit);
    let (count, units) = digits.fold((0, 0_i64), |(n, all), b| (n + 1, all.wrapping_mul(10) + i64::from(b - b'0')));
    if !(1..=9).contains(&count) {
        return None;
    }
    let cents = match fraction.len() {
        0 => 0,
        1 => fraction.parse::<i64>().ok()? * 10,
        2 => fraction.parse::<i64>().ok()?,
        _ => return None,
    };
    let minor = units * 100 + cents;
    (minor <= MAX_MINOR).then_some(minor)
}

/// Minor units of "2.5" thousand (`zeros` 3) or million (6).
pub(super) fn scaled(figure: &str, zeros: usize) -> Option<i64> {
    let (whole, fraction) = figure.split_once(['.', ',']).unwrap_or((figure, ""));
    let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(fraction) || fraction.len() > 3 || whole.len() > 4 {
        return None;
    }
    let mut units = whole.to_owned() + fraction;
    units.extend(std::iter::repeat_n('0', zeros.checked_sub(fraction.len())?));
    units.parse::<i64>().ok()?.checked_mul(100).filter(|m| *m <= MAX_MINOR)
}

/// Whole part with its groups, and the digits behind the decimal sign.
fn parts(figure: &str) -> Option<(&str, &str)> {
    if figure.contains(':') {
        return None;
    }
    let last = figure.rfind(['.', ',', '\'']);
    let Some(at) = last else { return Some((figure, "")) };
    let tail = figure.get(at + 1..)?;
    let sign = figure.as_bytes().get(at).copied()?;
    let head = figure.get(..at)?;
    let decimal = sign != b'\'' && tail.len() <= 2;
    let groups = if decimal { head } else { figure };
    let mut pieces = groups.split(['.', ',', '\'']);
    let first = pieces.next()?;
    let mut grouped = false;
    for piece in pieces {
        if piece.len() != 3 {
            return None;
        }
        grouped = true;
    }
    // One sign for groups, another for decimals.
    if decimal && groups.as_bytes().contains(&sign) || grouped && (first.is_empty() || first.len() > 3) {
        return None;
    }
    Some(if decimal { (head, tail) } else { (figure, "") })
}

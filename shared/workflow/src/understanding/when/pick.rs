//! A choice from a list that was proposed: "the second one", "Variante 2".

use crate::understanding::fold::{Masked, Span, re};
use crate::understanding::lang;
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

static PICK: LazyLock<Regex> = LazyLock::new(|| {
    let ord = lang::any_of(|w| w.ordinals.iter().map(|(n, _)| *n));
    re(&format!(
        r"\b(?:(?:the|der|die|das|den|dem|to|for|fuer|take|le|la) (?:very )?({ord})(?: (one|date|option|choice|suggestion|proposal|slot|termin|variante|vorschlag|room|raum|datum|moeglichkeit))?|(?:option|variante|number|nummer|vorschlag) ?(\d)\b|\b({ord}) (one|option|date|termin|variante|vorschlag|choice))"
    ))
});
static PICK_TAIL: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^\s*(?:$|[.,!?;\n-]|please\b|bitte\b|works?\b|would\b|is\b|sounds?\b|suits?\b|passt\b|waere\b|ist\b|geht\b|klingt\b|gerne\b|for\b|fuer\b|looks\b|nehmen\b|und\b|and\b)",
    )
});

/// Position chosen, 1-based, 0 the last, with its span.
pub(in crate::understanding) type Pick = (u8, Span);

/// "The second one", "Variante 2".
pub(in crate::understanding) fn picks(page: &Masked) -> Vec<Pick> {
    let low = page.as_str();
    let mut out = Vec::new();
    for c in PICK.captures_iter(low) {
        let Some(all) = c.get(0) else { continue };
        let n = match (c.get(1).or_else(|| c.get(4)), c.get(3)) {
            (Some(w), _) => lang::value(w.as_str(), |l| l.ordinals),
            (None, Some(d)) => d.as_str().parse().ok(),
            _ => None,
        };
        let tail = low.get(all.end()..).unwrap_or_default();
        if let Some(n) = n
            && PICK_TAIL.is_match(tail)
        {
            out.push((n, (all.start(), all.end())));
        }
    }
    out
}

/// The proposed dates that a choice points at.
pub(in crate::understanding) fn chosen(n: u8, dates: &[Date]) -> Option<Date> {
    if n == 0 { dates.last().copied() } else { dates.get(usize::from(n) - 1).copied() }
}

//! Where a value stands in the mail and which rule or table read it.

use super::act_name;
use crate::understanding::{Act, ActMention, AmountRole, Item, Mention, Source, Understanding};
use serde::{Deserialize, Serialize};

/// Where one value of a report was read, and by what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The value: `headcount`, `money.0`, `rooms.0`, `layout`, `products.0`, `acts.0`, `billing.city`, `contact.name`;
    /// a number counts within the list of that name.
    pub field: String,
    /// Byte range in [`super::Report::new_text`]; empty when it stands in the subject or the signature.
    pub span: (usize, usize),
    /// The rule or table that read it, or `model`.
    pub rule: String,
}

impl Evidence {
    fn new<T>(field: String, mention: &Mention<T>, rule: &str) -> Self {
        let rule = match mention.source {
            Source::Rules => rule,
            Source::Model => "model",
        };
        Self { field, span: mention.span, rule: rule.to_owned() }
    }
}

/// Of every value but the dates, in the order of the report.
pub(super) fn of(u: &Understanding) -> Vec<Evidence> {
    let mut out = Vec::new();
    let counted = if u.headcount_rule.is_empty() { "headcount" } else { &u.headcount_rule };
    out.extend(u.headcount.iter().map(|m| Evidence::new("headcount".to_owned(), m, &format!("count/{counted}"))));
    out.extend(
        u.money
            .iter()
            .enumerate()
            .map(|(i, m)| Evidence::new(format!("money.{i}"), m, &money(u, m.span, m.value.role))),
    );
    out.extend(u.rooms.iter().enumerate().map(|(i, m)| Evidence::new(format!("rooms.{i}"), m, "rooms/name")));
    out.extend(u.layout.iter().map(|m| Evidence::new("layout".to_owned(), m, "layouts/words")));
    for (i, m) in u.products.iter().enumerate() {
        let table = match m.value.item {
            Item::Product(_) => "catalogue/product",
            Item::Menu(_) => "catalogue/menu",
            Item::Unknown(_) => "goods/words",
        };
        let rule = if m.value.wanted { table.to_owned() } else { format!("{table}-off") };
        out.push(Evidence::new(format!("products.{i}"), m, &rule));
    }
    for (i, a) in u.acts.iter().enumerate() {
        out.push(Evidence { field: format!("acts.{i}"), span: a.span, rule: act(a, u) });
    }
    let b = &u.billing;
    let billing = [
        ("name_or_company", &b.name_or_company),
        ("street", &b.street),
        ("postal_code", &b.postal_code),
        ("city", &b.city),
        ("country", &b.country),
        ("vat", &b.vat),
    ];
    out.extend(billing.into_iter().filter_map(|(name, value)| written("billing", name, value.as_deref()?, u)));
    let c = &u.contact;
    let contact = [("name", &c.name), ("company", &c.company), ("phone", &c.phone)];
    out.extend(contact.into_iter().filter_map(|(name, value)| written("contact", name, value.as_deref()?, u)));
    out
}

/// "CHF 500" or a bare number, and the table that gave it its role.
fn money(u: &Understanding, span: (usize, usize), role: AmountRole) -> String {
    let words = u.text.get(span.0..span.1).unwrap_or_default();
    let form = if words.chars().any(|c| c.is_alphabetic() || "€$£".contains(c)) { "amount" } else { "bare-number" };
    let role = match role {
        AmountRole::Budget => "budget",
        AmountRole::Counter => "counter",
        AmountRole::Price => "price",
        AmountRole::Paid => "paid",
        AmountRole::Other => return format!("money/{form}"),
    };
    format!("money/{form}-{role}")
}

/// The table whose words made the sentence this act.
fn act(mention: &ActMention, u: &Understanding) -> String {
    let day = u.dates.iter().any(|d| d.span == mention.span);
    let table = match &mention.act {
        Act::Inquire if day => "day-and-number-told",
        Act::Ask { .. } => "topics",
        Act::Change { .. } => "changes",
        Act::ChooseNth { .. } => "positions",
        other => act_name(other),
    };
    format!("acts/{table}")
}

/// A value found as it is written, behind a label or in a block of lines; a signature is no part of the text.
fn written(group: &str, name: &str, value: &str, u: &Understanding) -> Option<Evidence> {
    let field = format!("{group}.{name}");
    let Some(at) = u.text.find(value) else {
        return Some(Evidence { field, span: (0, 0), rule: format!("{group}/read-from-form-or-signature") });
    };
    let line = u.text.get(..at)?.rsplit('\n').next().unwrap_or_default();
    let rule = if line.contains(':') { "label" } else { "lines" };
    Some(Evidence { field, span: (at, at + value.len()), rule: format!("{group}/{rule}") })
}

//! The page for a person: the new text with what was read underlined, then every value with its words and rule.

use serde::Serialize;
use workflow::understanding::report::{Report, WhenEntry};
use workflow::understanding::{Mention, Source, Understanding};

type Span = (usize, usize);

/// One value of the list.
struct Row {
    field: &'static str,
    value: String,
    span: Option<Span>,
    rule: String,
}

impl Row {
    /// With the words and the rule that the report's evidence names for a value.
    fn by(mut self, report: &Report, field: &str) -> Self {
        if let Some(evidence) = report.evidence.iter().find(|e| e.field == field) {
            self.span = Some(evidence.span);
            self.rule.clone_from(&evidence.rule);
        }
        self
    }
}

/// The page. Without `colour` it is plain text and the underlines are rows of their own.
pub(super) fn of(read: &Understanding, report: &Report, colour: bool) -> String {
    let rows = rows(read, report);
    let mut spans: Vec<Span> = rows.iter().filter(|r| r.field != "act").filter_map(|r| r.span).collect();
    spans.extend(read.times.iter().map(|time| time.span));
    spans.sort_unstable();
    let mut out = if colour { underlined(&report.new_text, &spans) } else { ruled(&report.new_text, &spans) };
    out.push('\n');
    for row in &rows {
        out.push_str(&line(row, &report.new_text, colour));
    }
    out
}

fn rows(read: &Understanding, report: &Report) -> Vec<Row> {
    let mut rows = vec![plain("language", report.language.map_or_else(|| "not told".to_owned(), |l| word(&l)))];
    rows.extend(report.when.iter().map(|entry| Row {
        field: "when",
        value: when(entry),
        span: Some(entry.span),
        rule: entry.rule.clone(),
    }));
    rows.extend(read.headcount.iter().map(|m| row("headcount", m.value.to_string(), m).by(report, "headcount")));
    rows.extend(read.money.iter().zip(&report.money).enumerate().map(|(i, (m, entry))| {
        let more = [&entry.per, &entry.role].into_iter().flatten().fold(String::new(), |all, one| all + ", " + one);
        row("money", format!("{}{more}", m.value.money), m).by(report, &format!("money.{i}"))
    }));
    for name in &report.rooms {
        let mention = read.rooms.iter().zip(&report.rooms).enumerate().find(|(_, (_, n))| *n == name);
        rows.push(mention.map_or_else(
            || plain("room", name.clone()),
            |(i, (m, _))| row("room", name.clone(), m).by(report, &format!("rooms.{i}")),
        ));
    }
    rows.extend(read.unknown_room.iter().map(|m| row("room?", format!("{} (not in the house)", m.value), m)));
    rows.extend(read.layout.iter().map(|m| row("layout", word(&m.value), m).by(report, "layout")));
    rows.extend(read.products.iter().zip(&report.products).enumerate().map(|(i, (m, entry))| {
        let many = entry.quantity.map_or_else(String::new, |n| format!("{n} x "));
        let off = if entry.wanted { "" } else { ", not wanted" };
        row("product", format!("{many}{}{off}", entry.name), m).by(report, &format!("products.{i}"))
    }));
    rows.extend(read.event_type.iter().map(|m| row("event", m.value.clone(), m)));
    rows.extend(report.acts.iter().enumerate().map(|(i, a)| {
        let topic = a.topic.map(|t| word(&t));
        let target = a.target.map(|t| word(&t));
        let of = topic.or(target).map_or_else(String::new, |what| format!(" {what}"));
        let from = a.old.as_ref().map_or_else(String::new, |v| format!(" from {v}"));
        let to = a.new.as_ref().map_or_else(String::new, |v| format!(" to {v}"));
        let value = format!("{}{of}{from}{to}", a.act);
        Row { field: "act", value, span: Some(a.span), rule: String::new() }.by(report, &format!("acts.{i}"))
    }));
    rows.extend(
        report
            .billing
            .fields()
            .map(|(name, value)| plain("billing", format!("{name}: {value}")).by(report, &format!("billing.{name}"))),
    );
    rows.extend(
        report
            .contact
            .fields()
            .map(|(name, value)| plain("contact", format!("{name}: {value}")).by(report, &format!("contact.{name}"))),
    );
    rows.extend(report.original_sender.iter().map(|address| plain("sender", address.clone())));
    rows.extend(report.signals.iter().map(|signal| plain("signal", word(signal))));
    rows
}

fn plain(field: &'static str, value: String) -> Row {
    Row { field, value, span: None, rule: String::new() }
}

fn row<T>(field: &'static str, value: String, mention: &Mention<T>) -> Row {
    let rule = match mention.source {
        Source::Rules => "rules",
        Source::Model => "model",
    };
    Row { field, value, span: Some(mention.span), rule: rule.to_owned() }
}

/// A closed set's own word.
fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}

fn when(entry: &WhenEntry) -> String {
    let mut text = match (entry.start, entry.end) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => start.to_string(),
        (None, Some(end)) => format!("until {end}"),
        (None, None) => "no day".to_owned(),
    };
    match (entry.start_time, entry.end_time) {
        (Some(start), Some(end)) => text.push_str(&format!(", {start}-{end}")),
        (Some(start), None) => text.push_str(&format!(", from {start}")),
        (None, Some(end)) => text.push_str(&format!(", until {end}")),
        (None, None) => {}
    }
    text.push_str(&format!(" ({}, {})", word(&entry.kind), word(&entry.role)));
    if !entry.flags.is_empty() {
        text.push_str(&format!(" [{}]", entry.flags.join(" ")));
    }
    text
}

fn line(row: &Row, text: &str, colour: bool) -> String {
    let (bold, dim, off) = if colour { ("\x1b[1;36m", "\x1b[2m", "\x1b[0m") } else { ("", "", "") };
    let words = row.span.and_then(|s| text.get(s.0..s.1)).unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let quoted = if words.is_empty() { String::new() } else { format!("  {dim}\"{words}\"{off}") };
    let rule = if row.rule.is_empty() { String::new() } else { format!("  {dim}<{}>{off}", row.rule) };
    format!("{bold}{:<10}{off} {}{quoted}{rule}\n", row.field, row.value)
}

/// The text with escape codes around what was read. Overlapping spans are drawn as one.
fn underlined(text: &str, spans: &[Span]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (from, to) in merged(spans) {
        let (Some(before), Some(inside)) = (text.get(at..from), text.get(from..to)) else { continue };
        out.push_str(before);
        out.push_str("\x1b[4;33m");
        out.push_str(inside);
        out.push_str("\x1b[0m");
        at = to;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out.push('\n');
    out
}

/// Every line of the text, and below it one that marks what was read.
fn ruled(text: &str, spans: &[Span]) -> String {
    let spans = merged(spans);
    let mut out = String::new();
    let mut start = 0;
    for line in text.split('\n') {
        out.push_str(line);
        out.push('\n');
        let marks: String = line
            .char_indices()
            .map(|(at, _)| start + at)
            .map(|at| if spans.iter().any(|s| s.0 <= at && at < s.1) { '~' } else { ' ' })
            .collect();
        if marks.contains('~') {
            out.push_str(marks.trim_end());
            out.push('\n');
        }
        start += line.len() + 1;
    }
    out
}

fn merged(spans: &[Span]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for &(from, to) in spans.iter().filter(|s| s.0 < s.1) {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

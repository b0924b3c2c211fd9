//! Logs and metrics: one JSON object per line on the standard output, without personal data.
//!
//! What a span carries (`request_id`, `tenant`, `event_id`, `thread_id`, `step`, `msg_id`) stands at the top of
//! every line inside it, so that one query finds all of a request. Bodies, subjects and names are never logged.
//! Addresses go through [`redact_email`]; what forgot to is redacted again on the way out, in every text.

use crate::{Clock, Settings};
use serde_json::{Map, Value, json};
use std::fmt;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt as layer;
use tracing_subscriber::fmt::format::{FormatEvent, FormatFields, JsonFields, Writer};
use tracing_subscriber::fmt::{FmtContext, FormattedFields};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Namespace of all metrics.
const NAMESPACE: &str = "OpenEvent";

/// Whether [`init`] ran: this process is a function whose output CloudWatch reads.
static STARTED: AtomicBool = AtomicBool::new(false);

/// Starts logging. The first call of a process counts; later ones do nothing.
pub fn init(settings: &Settings) {
    let filter: Targets = settings.log.parse().unwrap_or_else(|_| Targets::new().with_default(LevelFilter::INFO));
    let lines = layer::layer().event_format(Lines).fmt_fields(JsonFields::new()).with_ansi(false);
    let started = tracing_subscriber::registry().with(filter).with(lines).try_init();
    if started.is_ok() {
        STARTED.store(true, Ordering::Relaxed);
        if settings.is_production() {
            // What a panic says may hold anything; where it happened may not.
            std::panic::set_hook(Box::new(|panic| {
                let at = panic.location().map(ToString::to_string).unwrap_or_default();
                tracing::error!(at, "panicked");
            }));
        }
        tracing::info!(production = settings.is_production(), "{}", settings.startup_line());
    }
}

/// Notes a field on the current span: one of those named in the module's docs. Never personal data.
pub fn note(field: &'static str, value: &str) {
    tracing::Span::current().record(field, value);
}

/// `anna@example.ch` as `a***@example.ch`. What is no address becomes `***`.
///
/// ```
/// assert_eq!(platform::telemetry::redact_email("anna@x.ch"), "a***@x.ch");
/// ```
pub fn redact_email(address: &str) -> String {
    match address.trim().rsplit_once('@') {
        Some((local, domain)) if !domain.is_empty() => {
            let first: String = local.chars().take(1).collect();
            format!("{first}***@{domain}")
        }
        _ => "***".to_owned(),
    }
}

/// A value that must not be seen: `Debug` and `Display` show `***`.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Redacted<T>(pub T);

impl<T> fmt::Debug for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl<T> fmt::Display for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// Unit of a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricUnit {
    /// How many.
    Count,
    /// How long.
    Milliseconds,
    /// How much.
    Bytes,
}

/// Writes one metric. Dimensions must have few values: never an id, never personal data.
/// Only a started function writes them: the output of any other program is for people.
pub fn metric(name: &str, value: u64, unit: MetricUnit, dimensions: &[(&str, &str)]) {
    if !STARTED.load(Ordering::Relaxed) {
        return;
    }
    let at = Clock::system().now().as_millisecond();
    let mut line = metric_line(at, name, value, unit, dimensions).to_string();
    line.push('\n');
    // Nothing can be done about a closed output, and a metric is no reason to fail a request.
    let _ = std::io::stdout().lock().write_all(line.as_bytes());
}

/// The metric as CloudWatch's embedded metric format has it.
fn metric_line(at_ms: i64, name: &str, value: u64, unit: MetricUnit, dimensions: &[(&str, &str)]) -> Value {
    let unit = match unit {
        MetricUnit::Count => "Count",
        MetricUnit::Milliseconds => "Milliseconds",
        MetricUnit::Bytes => "Bytes",
    };
    let names: Vec<&str> = dimensions.iter().map(|(name, _)| *name).collect();
    let mut line = Map::new();
    line.extend(dimensions.iter().map(|(name, value)| ((*name).to_owned(), json!(value))));
    line.insert(name.to_owned(), json!(value));
    let metrics =
        json!([{ "Namespace": NAMESPACE, "Dimensions": [names], "Metrics": [{ "Name": name, "Unit": unit }] }]);
    line.insert("_aws".to_owned(), json!({ "Timestamp": at_ms, "CloudWatchMetrics": metrics }));
    Value::Object(line)
}

/// Replaces what looks like an address in any text.
fn scrub(text: &str) -> String {
    if !text.contains('@') {
        return text.to_owned();
    }
    let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%' | '@' | '\'');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(part) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !part(c)).unwrap_or(from.len()));
        out.push_str(before);
        if word.contains('@') {
            out.push_str(&redact_email(word))
        } else {
            out.push_str(word)
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// One JSON object per event: what the spans carry, then the event's own fields.
struct Lines;

impl<S, N> FormatEvent<S, N> for Lines
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(&self, ctx: &FmtContext<'_, S, N>, mut out: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let mut fields = Fields(Map::new());
        for span in ctx.event_scope().into_iter().flat_map(|scope| scope.from_root()) {
            let extensions = span.extensions();
            let Some(formatted) = extensions.get::<FormattedFields<N>>() else { continue };
            if let Ok(Value::Object(of_span)) = serde_json::from_str(&formatted.fields) {
                fields.0.extend(of_span.into_iter().map(|(name, value)| (name, scrubbed(value))));
            }
        }
        event.record(&mut fields);
        let meta = event.metadata();
        fields.0.insert("timestamp".to_owned(), json!(Clock::system().now()));
        fields.0.insert("level".to_owned(), json!(meta.level().as_str()));
        fields.0.insert("target".to_owned(), json!(meta.target()));
        writeln!(out, "{}", Value::Object(fields.0))
    }
}

fn scrubbed(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(scrub(&text)),
        other => other,
    }
}

struct Fields(Map<String, Value>);

impl Fields {
    fn put(&mut self, field: &Field, value: Value) {
        self.0.insert(field.name().trim_start_matches("r#").to_owned(), value);
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.put(field, scrub(&format!("{value:?}")).into());
    }
    fn record_str(&mut self, field: &Field, value: &str) {
        self.put(field, scrub(value).into());
    }
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put(field, value.into());
    }
    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put(field, value.into());
    }
    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put(field, value.into());
    }
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.put(field, value.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[test]
    fn pr07_an_address_keeps_its_first_letter_and_its_domain() {
        assert_eq!(redact_email("anna@x.ch"), "a***@x.ch");
        assert_eq!(redact_email(" éva@x.ch "), "é***@x.ch");
        assert_eq!(redact_email("anna"), "***");
        assert_eq!(redact_email("@x.ch"), "***@x.ch");
        assert_eq!(redact_email("anna@"), "***");
    }

    #[test]
    fn pr07_an_address_inside_a_text_is_redacted_too() {
        assert_eq!(scrub("to=<anna.b+x@x.ch>, twice anna@x.ch."), "to=<a***@x.ch>, twice a***@x.ch.");
        assert_eq!(scrub("no address, ümlaut 12:30"), "no address, ümlaut 12:30");
    }

    #[test]
    fn redacted_shows_nothing() {
        assert_eq!(format!("{:?} {}", Redacted("secret"), Redacted(42)), "*** ***");
    }

    /// S4.O.
    #[test]
    fn a_metric_is_one_line_of_the_embedded_format() {
        let line = metric_line(1_700_000_000_000, "MailSent", 1, MetricUnit::Count, &[("kind", "client")]);
        assert_eq!(line["MailSent"], 1);
        assert_eq!(line["kind"], "client");
        assert_eq!(line["_aws"]["CloudWatchMetrics"][0]["Dimensions"], json!([["kind"]]));
        assert_eq!(line["_aws"]["CloudWatchMetrics"][0]["Metrics"][0]["Unit"], "Count");
        assert!(!line.to_string().contains('\n'));
    }

    #[derive(Clone, Default)]
    struct Captured(Arc<Mutex<Vec<u8>>>);
    impl std::io::Write for Captured {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn pr07_what_a_span_carries_stands_at_the_top_of_each_line() {
        let out = Captured::default();
        let writer = out.clone();
        let lines =
            layer::layer().event_format(Lines).fmt_fields(JsonFields::new()).with_writer(move || writer.clone());
        tracing::subscriber::with_default(tracing_subscriber::registry().with(lines), || {
            let span = tracing::info_span!("request", request_id = "r-1", event_id = tracing::field::Empty);
            let _in = span.enter();
            note("event_id", "01E");
            tracing::info!(step = 4, to = "anna@x.ch", "sent to anna@x.ch");
        });
        let text = String::from_utf8(out.0.lock().unwrap().clone()).unwrap();
        let line: Value = serde_json::from_str(text.trim()).unwrap();
        assert_eq!(line["request_id"], "r-1");
        assert_eq!(line["event_id"], "01E");
        assert_eq!(line["step"], 4);
        assert_eq!(line["level"], "INFO");
        assert_eq!(line["message"], "sent to a***@x.ch");
        assert!(!text.contains("anna"), "{text}");
    }
}

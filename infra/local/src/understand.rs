//! `understand`: what a mail says, in colour for a person, as JSON for machines, line by line for many mails.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use workflow::understanding::report::{AskedFor, Report};
use workflow::understanding::{Context, Understanding};
use workflow::venue::{Venue, seed};

mod page;

/// What `understand` was told on the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Where the text is; standard input when absent.
    pub file: Option<PathBuf>,
    /// One JSON record instead of the page.
    pub json: bool,
    /// One mail a line in, one record a line out.
    pub jsonl: bool,
    /// Today at the venue; the clock's when absent.
    pub now: Option<Date>,
    /// What we had asked.
    pub asked: Vec<AskedFor>,
    /// The dates we had proposed.
    pub proposed: Vec<Date>,
    /// The mail's subject.
    pub subject: Option<String>,
}

impl Options {
    /// Reads the words after `understand`.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let (name, inline) = match word.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
                _ => (word, None),
            };
            let mut value = || inline.clone().or_else(|| words.next()).ok_or_else(|| format!("{name} needs a value"));
            match name.as_str() {
                "--json" => options.json = true,
                "--jsonl" => options.jsonl = true,
                "--now" => options.now = Some(day("--now", &value()?)?),
                "--asked" => options.asked.extend(list(&value()?, asked)?),
                "--proposed" => options.proposed.extend(list(&value()?, |text| day("--proposed", text))?),
                "--subject" => options.subject = Some(value()?),
                "-" => options.file = None,
                text if !text.starts_with('-') && options.file.is_none() => options.file = Some(PathBuf::from(text)),
                other => return Err(format!("understand: \"{other}\" is not known here")),
            }
        }
        Ok(options)
    }
}

fn list<T>(text: &str, one: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(one).collect()
}

fn day(option: &str, text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("{option}: \"{text}\" is not a date like 2027-05-14"))
}

fn asked(text: &str) -> Result<AskedFor, String> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|_| format!("--asked: \"{text}\" is none of dates, rooms, offer, slots, billing, headcount, time"))
}

/// One mail of `--jsonl`.
#[derive(Debug, Deserialize)]
struct Line {
    id: String,
    subject: Option<String>,
    from: Option<String>,
    body: String,
    #[serde(default)]
    asked: OneOrMany,
    #[serde(default)]
    proposed: Vec<Date>,
    now: Option<Date>,
}

/// `"dates"` or `["dates", "offer"]`.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(AskedFor),
    Many(Vec<AskedFor>),
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(vec![])
    }
}

/// A line that could not be read.
#[derive(Debug, Serialize)]
struct Refusal {
    line: usize,
    error: String,
}

/// Reads from `input` (or the file named in the options) and writes what was understood. `today` holds where neither
/// the options nor the mail name a day; `colour` is for a terminal.
///
/// # Errors
/// A sentence that says what cannot be read or written.
pub fn run(
    options: &Options,
    today: Date,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    colour: bool,
) -> Result<(), String> {
    let venue = seed::atelier().map_err(|error| error.to_string())?;
    let today = options.now.unwrap_or(today);
    let mut file;
    let input: &mut dyn BufRead = match &options.file {
        None => input,
        Some(path) => {
            let opened = std::fs::File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
            file = std::io::BufReader::new(opened);
            &mut file
        }
    };
    if options.jsonl {
        lines(options, today, &venue, input, output)
    } else {
        one(options, today, &venue, input, output, colour)
    }
}

fn one(
    options: &Options,
    today: Date,
    venue: &Venue,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    colour: bool,
) -> Result<(), String> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    let body = String::from_utf8_lossy(&bytes);
    let context = Context::after(&options.asked, &options.proposed);
    let (read, report) = understood("", options.subject.as_deref(), &body, today, venue, &context);
    let text = if options.json {
        serde_json::to_string_pretty(&report).map_err(|error| error.to_string())? + "\n"
    } else {
        page::of(&read, &report, colour)
    };
    output.write_all(text.as_bytes()).map_err(|error| error.to_string())
}

fn lines(
    options: &Options,
    today: Date,
    venue: &Venue,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> Result<(), String> {
    let mut refused = 0;
    for (at, line) in input.lines().enumerate() {
        let line = line.map_err(|error| format!("line {}: {error}", at + 1))?;
        if line.trim().is_empty() {
            continue;
        }
        let written = match serde_json::from_str::<Line>(&line) {
            Ok(mail) => serde_json::to_string(&record(mail, options, today, venue)),
            Err(error) => {
                refused += 1;
                serde_json::to_string(&Refusal { line: at + 1, error: error.to_string() })
            }
        };
        let written = written.map_err(|error| error.to_string())?;
        writeln!(output, "{written}").map_err(|error| error.to_string())?;
    }
    if refused > 0 { Err(format!("understand: {refused} lines are no mails")) } else { Ok(()) }
}

fn record(mail: Line, options: &Options, today: Date, venue: &Venue) -> Report {
    let mut asked = match mail.asked {
        OneOrMany::One(one) => vec![one],
        OneOrMany::Many(many) => many,
    };
    asked.extend(options.asked.iter().copied());
    let proposed = if mail.proposed.is_empty() { &options.proposed } else { &mail.proposed };
    let context = Context::after(&asked, proposed);
    understood(&mail.id, mail.subject.as_deref(), &mail.body, mail.now.unwrap_or(today), venue, &context)
        .1
        .from_header(mail.from.as_deref())
}

fn understood(
    id: &str,
    subject: Option<&str>,
    body: &str,
    today: Date,
    venue: &Venue,
    context: &Context,
) -> (Understanding, Report) {
    let read = workflow::understanding::understand(subject, body, today, venue, context);
    let report = Report::of(id, &read, venue);
    (read, report)
}

/// Runs on the process's own streams and clock.
///
/// # Errors
/// As [`run`].
pub fn run_here(options: &Options) -> Result<(), String> {
    let today = options.now.map_or_else(venue_today, Ok)?;
    let out = std::io::stdout();
    #[allow(clippy::disallowed_methods, reason = "a terminal's habit, not a setting")]
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colour = out.is_terminal() && !plain;
    let mut out = std::io::BufWriter::new(out.lock());
    run(options, today, &mut std::io::stdin().lock(), &mut out, colour)?;
    out.flush().map_err(|error| error.to_string())
}

/// Today by the clock, where the venue is.
fn venue_today() -> Result<Date, String> {
    let venue = seed::atelier().map_err(|error| error.to_string())?;
    let zone = platform::zones::named(&venue.timezone).ok_or("the house has no time zone")?;
    Ok(platform::Clock::system().now().to_zoned(zone).date())
}

//! Scores the reader on the labelled mails: `cargo run -p tests --bin understanding_score -- --help`.
#![allow(clippy::print_stderr, reason = "a command-line program")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use tests::score::{self, Case, answers, case, table};
use workflow::venue::seed;

const HELP: &str = "\
Scores the reader on tests/understanding/*.yaml and prints tables.

  --held-out           the cases set aside, instead of the open ones
  --all                both
  --misses             list what was missed, wrong, or found where there is nothing
  --field NAME         misses of this field only (a prefix: when, money, billing.city)
  --language CODE      cases of this language only
  --ids TEXT           cases whose id begins so only, after a ! the others
  --answers NAME=FILE  another reader's answers, reports as JSON lines; compares the dates
  --export FILE        write the cases for another reader: {id, language, now, text} as JSON lines, and stop
";

#[derive(Debug, Default)]
struct Options {
    held_out: bool,
    all: bool,
    misses: bool,
    field: String,
    language: Option<String>,
    ids: String,
    answers: Vec<(String, PathBuf)>,
    export: Option<PathBuf>,
    help: bool,
}

fn parse(words: impl IntoIterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
        match word.as_str() {
            "--held-out" => options.held_out = true,
            "--all" => options.all = true,
            "--misses" => options.misses = true,
            "--field" => options.field = value()?,
            "--language" => options.language = Some(value()?),
            "--ids" => options.ids = value()?,
            "--export" => options.export = Some(value()?.into()),
            "--answers" => {
                let text = value()?;
                let (name, file) = text.split_once('=').ok_or("--answers needs NAME=FILE")?;
                options.answers.push((name.to_owned(), file.into()));
            }
            "--help" | "-h" => options.help = true,
            other => return Err(format!("\"{other}\" is not known here")),
        }
    }
    Ok(options)
}

/// Whether a case is named by `--ids`: none names all.
fn named(id: &str, ids: &str) -> bool {
    ids.strip_prefix('!').map_or_else(|| id.starts_with(ids), |others| !id.starts_with(others))
}

fn run(options: &Options) -> Result<String, String> {
    let mut cases = score::load_all(&case::folder())?;
    cases.retain(|c| options.all || c.held_out == options.held_out);
    cases.retain(|c| options.language.as_ref().is_none_or(|l| *l == c.language));
    cases.retain(|c| named(&c.id, &options.ids));
    if let Some(file) = &options.export {
        let written = std::fs::write(file, answers::export(&cases));
        return written.map(|()| String::new()).map_err(|error| format!("{}: {error}", file.display()));
    }
    let venue = seed::atelier().map_err(|error| error.to_string())?;
    let result = score::score(&cases, &venue);
    let mut page = format!("{} cases\n\n{}\n", cases.len(), table::fields(&result));
    page.push_str(&table::dates(&[("this reader", &result.dates)]));
    if !options.answers.is_empty() {
        let ours = score::dates_only(&cases, |case| score::read(case, &venue));
        let mut readers = vec![("this reader".to_owned(), ours)];
        for (name, file) in &options.answers {
            let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
            let given = answers::parse(&text)?;
            readers.push((name.clone(), score::dates_only(&cases, |case: &Case| answers::of(&given, &case.id))));
        }
        let rows: Vec<(&str, &BTreeMap<_, _>)> = readers.iter().map(|(n, d)| (n.as_str(), d)).collect();
        let compared = table::dates(&rows);
        write!(page, "\nDays and times alone, whatever they are for:\n\n{compared}").map_err(|e| e.to_string())?;
    }
    if options.misses {
        let chosen: Vec<_> = result.misses.into_iter().filter(|m| m.field.starts_with(&options.field)).collect();
        page.push('\n');
        page.push_str(&table::misses(&chosen));
    }
    Ok(page)
}

fn main() -> ExitCode {
    let page = match parse(std::env::args().skip(1)) {
        Ok(options) if options.help => Ok(HELP.to_owned()),
        Ok(options) => run(&options),
        Err(problem) => {
            eprintln!("{problem}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let written = page.and_then(|page| std::io::stdout().write_all(page.as_bytes()).map_err(|e| e.to_string()));
    if let Err(problem) = written {
        eprintln!("understanding_score: {problem}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

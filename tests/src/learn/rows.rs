//! The tables of sentences beside the reader's tests, one row each: `context | text => what it does | !what it does not`.
//! Many of them look like an act that they are not, as few mails do.

use super::ACTS;
use jiff::civil::Date;
use std::path::Path;
use workflow::understanding::Context;

#[path = "../../../shared/workflow/src/understanding/tests/contexts.rs"]
mod contexts;

/// A row, in columns of [`ACTS`], a bit for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What was said before.
    pub context: Context,
    /// One sentence or several.
    pub text: String,
    /// What one of them does.
    pub does: u32,
    /// What none does.
    never: u32,
    /// What none does to that target.
    not_to: u32,
}

/// When they are read.
pub(super) const fn today() -> Date {
    Date::constant(2025, 11, 1)
}

impl Row {
    /// What none of the sentences does, given what the rules see: those may see it done to another target.
    pub(super) fn not(&self, seen: u32) -> u32 {
        self.never | self.not_to & !self.does & !seen
    }

    fn read(line: &str) -> Option<Self> {
        let (context, rest) = line.split_once('|')?;
        let (text, told) = rest.rsplit_once("=>")?;
        let context = contexts::context(context.trim())?;
        let mut row = Self { context, text: text.trim().replace("\\n", "\n"), does: 0, never: 0, not_to: 0 };
        for told in told.split('|').map(str::trim) {
            match told.strip_prefix('!').map(start) {
                None => row.does |= act(start(told)),
                Some(told) if told.contains(' ') => row.not_to |= act(told),
                Some(told) => row.never |= act(told),
            }
        }
        Some(row)
    }
}

/// Without the sign that it is all of an entry.
fn start(told: &str) -> &str {
    told.trim_start_matches("; ")
}

/// The column of an act as the tables tell it, "accept!" or "change Date"; what is told of other things is none.
fn act(told: &str) -> u32 {
    let name = told.split([' ', '!']).next().unwrap_or_default();
    let name = if name == "take" { "choose" } else { name };
    ACTS.iter().position(|act| act.replace('_', "") == name).map_or(0, |column| 1 << column)
}

/// All rows of a folder's tables, in the order of their names.
///
/// # Errors
/// A file that cannot be read, a line that is no row.
pub fn load_all(folder: &Path) -> Result<Vec<Row>, String> {
    let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", folder.display());
    let files = std::fs::read_dir(folder).map_err(|error| wrong(&error))?;
    let mut files = files.map(|f| f.map(|f| f.path())).collect::<Result<Vec<_>, _>>().map_err(|error| wrong(&error))?;
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        let table = std::fs::read_to_string(&file).map_err(|error| wrong(&error))?;
        for line in table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            rows.push(Row::read(line).ok_or_else(|| wrong(&format!("\"{line}\" is no row")))?);
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn bits(acts: &[&str]) -> u32 {
        acts.iter().map(|act| 1 << ACTS.iter().position(|a| a == act).unwrap()).sum()
    }

    #[test]
    fn a_row_tells_what_is_done_and_what_is_not() {
        let row = Row::read("offer | We like it.\\nNot yet. => keepasis! | take Room | !accept! | !; confirm").unwrap();
        assert_eq!((row.text.as_str(), row.context.offer), ("We like it.\nNot yet.", true));
        assert_eq!((row.does, row.not(0)), (bits(&["keep_as_is", "choose"]), bits(&["accept", "confirm"])));
    }

    #[test]
    fn what_is_not_done_to_one_target_may_be_done_to_another() {
        let row =
            Row::read("held | Fewer chairs, same day. => change Headcount | !change Date | !cancel Event").unwrap();
        assert_eq!(row.not(0), bits(&["cancel"]));
        assert_eq!(row.not(bits(&["cancel"])), 0, "the rules see a visit cancelled");
        assert!(Row::read("held | Nothing is told of it.").is_none());
        assert!(Row::read("moon | Hello => thank!").is_none());
    }
}

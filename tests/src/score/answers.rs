//! Another reader's answers: cases out, reports in, both as JSON lines.

use super::Case;
use std::collections::BTreeMap;
use workflow::understanding::report::Report;

/// One line per case: its id, language, today, and subject and body as one text.
pub fn export(cases: &[Case]) -> String {
    let line = |case: &Case| {
        let subject = case.subject.as_ref().map_or_else(String::new, |s| format!("{s}\n\n"));
        let text = format!("{subject}{}", case.body);
        serde_json::json!({ "id": case.id, "language": case.language, "now": case.now, "text": text }).to_string()
            + "\n"
    };
    cases.iter().map(line).collect()
}

/// Reports by id.
///
/// # Errors
/// Names the line that is no report.
pub fn parse(text: &str) -> Result<BTreeMap<String, Report>, String> {
    let mut reports = BTreeMap::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let report: Report = serde_json::from_str(line).map_err(|error| format!("line {}: {error}", at + 1))?;
        reports.insert(report.id.clone(), report);
    }
    Ok(reports)
}

/// The answer to a case; an unanswered case has an empty one.
pub fn of(given: &BTreeMap<String, Report>, id: &str) -> Report {
    given.get(id).cloned().unwrap_or_else(|| Report { id: id.to_owned(), ..Report::default() })
}

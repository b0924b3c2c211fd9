//! The tables, in Markdown.

use super::{Count, Dates, Miss, Score, share};
use std::collections::BTreeMap;
use std::fmt::Write;

fn percent(per_mille: Option<u32>) -> String {
    per_mille.map_or_else(|| "-".to_owned(), |n| format!("{}.{} %", n / 10, n % 10))
}

/// Precision, recall and F1 per field and language; `all` comes first.
pub fn fields(score: &Score) -> String {
    let mut out =
        String::from("| field | language | expected | precision | recall | F1 |\n|---|---|---:|---:|---:|---:|\n");
    for name in score.names() {
        let mut row = |language: &str, c: Count| {
            let (p, r, f) = (percent(c.precision()), percent(c.recall()), percent(c.f1()));
            let _ = writeln!(out, "| {name} | {language} | {} | {p} | {r} | {f} |", c.expected);
        };
        row("all", score.total(name));
        for (language, fields) in &score.fields {
            if let Some(count) = fields.get(name) {
                row(language, *count);
            }
        }
    }
    out
}

/// What became of the dates, per language and reader.
pub fn dates(readers: &[(&str, &BTreeMap<String, Dates>)]) -> String {
    let mut out = String::from(
        "| reader | language | dates | right | wrong | refused | mails clean | false alarms |\n|---|---|---:|---:|---:|---:|---:|---:|\n",
    );
    for (reader, by_language) in readers {
        let all = by_language.values().fold(Dates::default(), |sum, one| sum.plus(*one));
        for (language, d) in std::iter::once(("all", all)).chain(by_language.iter().map(|(l, d)| (l.as_str(), *d))) {
            let of = |n: u32| percent(share(n, d.expected));
            let _ = writeln!(
                out,
                "| {reader} | {language} | {} | {} | {} | {} | {} of {} | {} of {} |",
                d.expected,
                of(d.right),
                of(d.wrong),
                of(d.refused),
                percent(share(d.clean, d.mails)),
                d.mails,
                d.false_alarms,
                d.silent,
            );
        }
    }
    out
}

/// What went wrong, one line each.
pub fn misses(misses: &[Miss]) -> String {
    let mut out = String::from("| case | field | expected | found |\n|---|---|---|---|\n");
    let cell = |text: &str| text.replace('|', "/");
    for m in misses {
        let _ = writeln!(out, "| {} | {} | {} | {} |", m.case, m.field, cell(&m.expected), cell(&m.found));
    }
    out
}

//! How well mails are read: labelled cases in, precision and recall per field and language out.
//!
//! `tests/understanding/README.md` says what a label means.

use std::collections::{BTreeMap, BTreeSet};
use workflow::understanding::report::Report;
use workflow::understanding::{Context, understand};
use workflow::venue::Venue;

pub mod answers;
pub mod case;
pub mod fields;
pub mod table;
pub mod when;

pub use case::{Case, load_all};
use when::{Grade, Verdict};

/// How often something was found, expected, and both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Found and expected.
    pub right: u32,
    /// Found.
    pub found: u32,
    /// Expected.
    pub expected: u32,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.expected += other.expected;
    }

    /// Per mille of what was found that is right; `None` when nothing was found.
    pub fn precision(&self) -> Option<u32> {
        share(self.right, self.found)
    }

    /// Per mille of what was expected that was found; `None` when nothing was expected.
    pub fn recall(&self) -> Option<u32> {
        share(self.right, self.expected)
    }

    /// Per mille: the harmonic mean of the two, `None` when there is nothing at all.
    pub fn f1(&self) -> Option<u32> {
        share(2 * self.right, self.found + self.expected)
    }
}

/// Per mille, rounded; `None` of nothing.
pub fn share(part: u32, whole: u32) -> Option<u32> {
    (part * 1000 + whole / 2).checked_div(whole)
}

/// What became of the expected dates, and of the mails they stand in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dates {
    /// Expected entries.
    pub expected: u32,
    /// Read fully right: days, times, role, doubts.
    pub right: u32,
    /// Another value than the expected one.
    pub wrong: u32,
    /// Nothing, only a part, or a doubt where a value was expected.
    pub refused: u32,
    /// Mails with expected dates.
    pub mails: u32,
    /// Of these: all right, and no other date found.
    pub clean: u32,
    /// Mails without any date.
    pub silent: u32,
    /// Of these: some date found.
    pub false_alarms: u32,
}

impl Dates {
    fn add(&mut self, grade: &Grade) {
        let all = u32::try_from(grade.verdicts.len()).unwrap_or(u32::MAX);
        let of = |v: Verdict| u32::try_from(grade.verdicts.iter().filter(|x| **x == v).count()).unwrap_or(u32::MAX);
        self.expected += all;
        self.right += of(Verdict::Right);
        self.wrong += of(Verdict::Wrong);
        self.refused += of(Verdict::Refused);
        if all == 0 {
            self.silent += 1;
            self.false_alarms += u32::from(!grade.extra.is_empty());
        } else {
            self.mails += 1;
            self.clean += u32::from(of(Verdict::Right) == all && grade.extra.is_empty());
        }
    }

    /// The two together.
    #[must_use]
    pub fn plus(self, o: Self) -> Self {
        Self {
            expected: self.expected + o.expected,
            right: self.right + o.right,
            wrong: self.wrong + o.wrong,
            refused: self.refused + o.refused,
            mails: self.mails + o.mails,
            clean: self.clean + o.clean,
            silent: self.silent + o.silent,
            false_alarms: self.false_alarms + o.false_alarms,
        }
    }
}

/// Something expected and not found, or found and not expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// The case.
    pub case: String,
    /// The field.
    pub field: String,
    /// What the label says; empty for a false find.
    pub expected: String,
    /// What was read; empty for nothing.
    pub found: String,
}

/// The score of a set of cases. Keys are the languages of the cases.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// Per language and field.
    pub fields: BTreeMap<String, BTreeMap<String, Count>>,
    /// Per language.
    pub dates: BTreeMap<String, Dates>,
    /// All that went wrong.
    pub misses: Vec<Miss>,
}

/// Whether the dates of a case are labelled: a file may label other fields alone.
fn labels_dates(case: &Case) -> bool {
    case.labels.as_ref().is_none_or(|labels| labels.iter().any(|l| l == "when"))
}

impl Score {
    /// Counts one case.
    pub fn add(&mut self, case: &Case, report: &Report) {
        let mut found = fields::compare(case, report);
        if labels_dates(case) {
            let graded = when::grade(&case.expect.when, &report.when, true);
            self.dates.entry(case.language.clone()).or_default().add(&graded);
            found.push(graded.as_field());
        }
        let row = self.fields.entry(case.language.clone()).or_default();
        for field in found {
            row.entry(field.name.clone()).or_default().add(field.count);
            self.misses.extend(field.misses.into_iter().map(|(expected, found)| Miss {
                case: case.id.clone(),
                field: field.name.clone(),
                expected,
                found,
            }));
        }
    }

    /// A field over all languages; `billing` is the sum of its parts.
    pub fn total(&self, field: &str) -> Count {
        let mut sum = Count::default();
        let own = |name: &str| name == field || (field == "billing" && name.starts_with("billing."));
        let counts = self.fields.values().flatten().filter(|(name, _)| own(name));
        counts.for_each(|(_, count)| sum.add(*count));
        sum
    }

    /// The dates over all languages.
    pub fn all_dates(&self) -> Dates {
        self.dates.values().fold(Dates::default(), |sum, one| sum.plus(*one))
    }

    /// The names of all fields counted.
    pub fn names(&self) -> BTreeSet<&str> {
        self.fields.values().flat_map(|row| row.keys().map(String::as_str)).collect()
    }
}

/// What our reader makes of a case.
pub fn read(case: &Case, venue: &Venue) -> Report {
    let context = Context::after(&case.asked, &case.proposed);
    let read = understand(case.subject.as_deref(), &case.body, case.now, venue, &context);
    Report::of(&case.id, &read, venue).from_header(case.from.as_deref())
}

/// Reads and counts all cases.
pub fn score<'a>(cases: impl IntoIterator<Item = &'a Case>, venue: &Venue) -> Score {
    let mut score = Score::default();
    for case in cases {
        score.add(case, &read(case, venue));
    }
    score
}

/// Counts the dates alone, without roles and doubts: what another reader can be compared in.
pub fn dates_only<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    mut answer: impl FnMut(&Case) -> Report,
) -> BTreeMap<String, Dates> {
    let mut dates: BTreeMap<String, Dates> = BTreeMap::new();
    for case in cases.into_iter().filter(|case| labels_dates(case)) {
        let graded = when::grade(&case.expect.when, &answer(case).when, false);
        dates.entry(case.language.clone()).or_default().add(&graded);
    }
    dates
}

#[cfg(test)]
mod tests;

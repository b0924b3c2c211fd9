//! Grades dates: right, wrong or refused.

use super::Count;
use super::case::ExpectWhen;
use super::fields::Field;
use workflow::understanding::DateRole;
use workflow::understanding::WhenKind;
use workflow::understanding::report::WhenEntry;

/// What became of an expected date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Days, times, role and doubts as labelled.
    Right,
    /// Another value.
    Wrong,
    /// Nothing, only a part of it, or a doubt where there is none.
    Refused,
}

/// The grades of one mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grade {
    /// One per expected date.
    pub verdicts: Vec<Verdict>,
    /// Found and not expected.
    pub extra: Vec<String>,
    /// Expected and found, of all that are not right.
    pub misses: Vec<(String, String)>,
    found: usize,
}

impl Grade {
    /// As a field with precision and recall.
    pub(super) fn as_field(&self) -> Field {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let right = number(self.verdicts.iter().filter(|v| **v == Verdict::Right).count());
        let mut misses = self.misses.clone();
        misses.extend(self.extra.iter().map(|found| (String::new(), found.clone())));
        let count = Count { right, found: number(self.found), expected: number(self.verdicts.len()) };
        Field { name: "when".to_owned(), count, misses }
    }
}

/// Grades what was found. Without `strict` only days and times count, not roles, kinds and doubts.
pub fn grade(expected: &[ExpectWhen], found: &[WhenEntry], strict: bool) -> Grade {
    let mut left: Vec<&WhenEntry> = found.iter().collect();
    let mut verdicts: Vec<Option<Verdict>> = vec![None; expected.len()];
    let mut misses = Vec::new();
    for (want, verdict) in expected.iter().zip(&mut verdicts) {
        if let Some(at) = left.iter().position(|have| judge(want, have, strict) == Verdict::Right) {
            left.remove(at);
            *verdict = Some(Verdict::Right);
        }
    }
    // What shares the days with an expected date is about it; what is left over is, in text order, the next best.
    for near in [true, false] {
        for (want, verdict) in expected.iter().zip(&mut verdicts).filter(|(_, v)| v.is_none()) {
            if let Some(at) = left.iter().position(|have| !near || same_days(want, have)) {
                let have = left.remove(at);
                *verdict = Some(judge(want, have, strict));
                misses.push((wanted(want), seen(have)));
            }
        }
    }
    let verdicts = expected
        .iter()
        .zip(verdicts)
        .map(|(want, verdict)| {
            verdict.unwrap_or_else(|| {
                misses.push((wanted(want), String::new()));
                Verdict::Refused
            })
        })
        .collect();
    Grade { verdicts, extra: left.into_iter().map(seen).collect(), misses, found: found.len() }
}

fn last(end: Option<jiff::civil::Date>, start: Option<jiff::civil::Date>) -> Option<jiff::civil::Date> {
    end.or(start)
}

fn same_days(want: &ExpectWhen, have: &WhenEntry) -> bool {
    want.start == have.start && last(want.end, want.start) == last(have.end, have.start)
}

fn judge(want: &ExpectWhen, have: &WhenEntry, strict: bool) -> Verdict {
    if !same_days(want, have) {
        let named = precise(have.kind) && have.start.is_some() && !(strict && asks(&have.flags));
        return if named || (have.start.is_none() && want.start.is_none()) { Verdict::Wrong } else { Verdict::Refused };
    }
    let mut verdicts = vec![
        time(want.start_time.map(|t| t.minutes()), have.start_time.map(|t| t.minutes())),
        time(want.end_time.map(|t| t.minutes()), have.end_time.map(|t| t.minutes())),
    ];
    if want.start.is_some() {
        verdicts.push(kind(want, have.kind));
    }
    if strict {
        verdicts.push(role(want, have.role));
        verdicts.push(doubts(want, have));
    }
    if verdicts.contains(&Verdict::Wrong) {
        Verdict::Wrong
    } else if verdicts.contains(&Verdict::Refused) {
        Verdict::Refused
    } else {
        Verdict::Right
    }
}

fn time(want: Option<u16>, have: Option<u16>) -> Verdict {
    match (want, have) {
        (want, have) if want == have => Verdict::Right,
        (Some(_), None) => Verdict::Refused,
        _ => Verdict::Wrong,
    }
}

fn precise(kind: WhenKind) -> bool {
    matches!(kind, WhenKind::Day | WhenKind::Range | WhenKind::Alternatives)
}

/// Naming a day where only a window was said is wrong; a window where a day was said is a refusal.
fn kind(want: &ExpectWhen, have: WhenKind) -> Verdict {
    let kinds = want.kind.all();
    if kinds.is_empty() || kinds.iter().any(|k| precise(*k) == precise(have)) {
        Verdict::Right
    } else if precise(have) {
        Verdict::Wrong
    } else {
        Verdict::Refused
    }
}

fn role(want: &ExpectWhen, have: DateRole) -> Verdict {
    let roles = want.role.all();
    let right = if roles.is_empty() { have == DateRole::Event } else { roles.contains(&have) };
    if right { Verdict::Right } else { Verdict::Wrong }
}

/// Doubts that must be asked about.
fn asks(flags: &[String]) -> bool {
    flags.iter().any(|f| f == "past" || f == "weekday_conflict")
}

fn doubts(want: &ExpectWhen, have: &WhenEntry) -> Verdict {
    let booked = matches!(have.role, DateRole::Event | DateRole::Visit);
    if asks(&want.flags) && !asks(&have.flags) {
        Verdict::Wrong
    } else if (booked && asks(&have.flags) && !asks(&want.flags)) || want.flags.iter().any(|f| !have.flags.contains(f))
    {
        Verdict::Refused
    } else {
        Verdict::Right
    }
}

fn shown(
    days: (Option<jiff::civil::Date>, Option<jiff::civil::Date>),
    times: (Option<String>, Option<String>),
    rest: &str,
) -> String {
    let mut text = days.0.map_or_else(|| "no day".to_owned(), |d| d.to_string());
    if let Some(end) = days.1 {
        text = format!("{text}..{end}");
    }
    if times.0.is_some() || times.1.is_some() {
        text = format!("{text} {}-{}", times.0.unwrap_or_default(), times.1.unwrap_or_default());
    }
    format!("{text}{rest}")
}

fn wanted(w: &ExpectWhen) -> String {
    let times = (w.start_time.map(|t| t.to_string()), w.end_time.map(|t| t.to_string()));
    let kinds = if w.kind.all().is_empty() { String::new() } else { format!(" {:?}", w.kind.all()) };
    let roles = if w.role.all().is_empty() { String::new() } else { format!(" {:?}", w.role.all()) };
    shown((w.start, w.end), times, &format!("{kinds}{roles} {}", w.flags.join(",")).to_lowercase())
}

fn seen(h: &WhenEntry) -> String {
    let times = (h.start_time.map(|t| t.to_string()), h.end_time.map(|t| t.to_string()));
    shown((h.start, h.end), times, &format!(" {:?} {:?} {}", h.kind, h.role, h.flags.join(",")).to_lowercase())
}

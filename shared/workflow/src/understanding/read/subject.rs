//! The subject line: whether it answers one of ours, and what it tells that the body does not.

use super::text;
use crate::understanding::fold::fold;
use crate::understanding::{Act, ActMention, Context, Mention, Understanding};
use crate::venue::Venue;
use jiff::civil::Date;

/// The subject without "Re:" and without what stands in brackets: a mail program's stamp.
pub(super) fn unstamped(subject: &str) -> String {
    let mut depth = 0_i32;
    let mut out = String::with_capacity(subject.len());
    for c in subject.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1).max(0),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// Whether a folded subject has the stamp of an answer.
pub(super) fn answers(low: &str) -> bool {
    let low = low.trim_start();
    ["re:", "re :", "aw:", "antwort:", "antw:", "reep:", "rif:", "r:", "sv:"].iter().any(|p| low.starts_with(p))
}

/// Facts of the subject count only where the body has none. Their spans do not lie in the text: they are empty.
pub(super) fn fill(u: &mut Understanding, subject: &str, today: Date, venue: &Venue) {
    let first = u.acts.iter().any(|a| a.act == Act::Inquire);
    let low = fold(subject);
    let opens = |stamps: &[&str]| stamps.iter().any(|p| low.trim_start().starts_with(p));
    let reply = answers(&low);
    let forward = opens(&["fwd:", "wg:", "fw:", "tr:", "tr :", "i:", "inoltro:", "weitergeleitet:"]);
    if (reply || forward) && !first {
        return;
    }
    let (s, _) = text(subject, "", today, venue, &Context::default());
    // What a reply's subject names was said in another mail, perhaps by us.
    if u.dates.is_empty() && !reply {
        u.dates = s.dates;
        u.dates.iter_mut().for_each(|d| d.span = (0, 0));
    }
    if u.headcount.is_none() {
        u.headcount = s.headcount.map(|h| Mention { span: (0, 0), ..h });
        u.headcount_rule = s.headcount_rule;
    }
    if u.headcount_change.is_none() && u.headcount.is_none() {
        u.headcount_change = s.headcount_change.map(|h| Mention { span: (0, 0), ..h });
    }
    if u.rooms.is_empty() && u.asked_about.is_empty() {
        u.rooms = s.rooms.into_iter().map(|r| Mention { span: (0, 0), ..r }).collect();
    }
    if u.event_type.is_none() {
        u.event_type = s.event_type.map(|e| Mention { span: (0, 0), ..e });
    }
    if u.acts.is_empty() && s.acts.iter().any(|a| a.act == Act::Inquire) {
        u.acts.push(ActMention::new(Act::Inquire, (0, 0)));
    }
}

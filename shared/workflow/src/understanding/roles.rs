//! What a date is for, judged by the words of its clause.

use super::dates::Found;
use super::fold::{Span, part, re};
use super::lang::Cue;
use super::sentences::{Cues, Kind, Sentence};
use super::{DateMention, DateRole, Mention, When};
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

const ART: &str = r"(?:\x1f|the |on |den |dem |der |am |vom |of |for |fuer |date |termin |datum |in |im )*$";

static INSTEAD_OF: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(r"(?:instead of|rather than|in place of|statt|anstatt|anstelle)(?: von| des)? ?{ART}"))
});
static NOT: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"(?:\bnot|\bnicht(?: mehr)?) {ART}")));
static DOES_NOT_WORK: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^[ ,\x1f]*(?:(?:unfortunately |leider )*(?:does not|doesn't|won't|will not|is not|isn't|no longer|passt|geht|klappt|ist|kann|can't|cannot)\b)(?: \w+){0,3}? ?(?:work|possible|suit|nicht|leider nicht|unmoeglich|do)\b|^[ ,]*(?:passt|geht|klappt) (?:\w+ ){0,3}nicht",
    )
});
static ABSENT: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:abwesend|in den ferien|im urlaub|out of (?:the )?office|on (?:holiday|vacation|leave)|away (?:from|until))\b",
    )
});
static BY: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"(?:\bby|\buntil|\btill|\bbis(?: spaetestens)?(?: zum)?|\bspaetestens(?: am| bis)?|\bbefore|\bvor dem|\bno later than|\bdeadline(?: is| ist)?:?) {ART}"
    ))
});
static FROM: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"(?:\bfrom|\bvom|\bvon) {ART}")));
static TO: LazyLock<Regex> = LazyLock::new(|| re(r"(?:\bto|\bauf|\bzum|->|\binto)(?: den| the| am| on)?[ \x1f]*$"));

/// Gives every date its role and tells whether it stands in a question.
pub(super) fn assign(found: Vec<Found>, low: &str, sentences: &[Sentence], today: Date) -> Vec<Mention<DateMention>> {
    let spans: Vec<Span> = found.iter().map(|f| f.span).collect();
    found
        .into_iter()
        .enumerate()
        .map(|(i, f)| {
            let sentence = sentences.iter().find(|s| s.holds(f.span));
            let role = sentence.map_or(DateRole::Event, |s| role(&f, low, s, today, &spans, i));
            let in_question = sentence.is_some_and(|s| s.kind == Kind::Question);
            let value = DateMention { when: f.when, role, flags: f.flags, in_question };
            Mention::sure(value, f.span)
        })
        .collect()
}

fn role(f: &Found, low: &str, s: &Sentence, today: Date, all: &[Span], index: usize) -> DateRole {
    let head = part(low, (s.span.0, f.span.0));
    let tail = part(low, (f.span.1, s.span.1));
    if INSTEAD_OF.is_match(head) || NOT.is_match(head) || DOES_NOT_WORK.is_match(tail) {
        return DateRole::Replaced;
    }
    let clause = clause(low, s.span, f.span);
    let near = Cues::find(part(low, clause));
    let event_here = near.has(Cue::EventWord);
    let whole = |cue: Cue| near.has(cue) || (s.cues.has(cue) && !event_here);
    if whole(Cue::Payment) {
        return DateRole::Payment;
    }
    if near.has(Cue::Visit) || whole(Cue::Visit) {
        return DateRole::Visit;
    }
    if ABSENT.is_match(part(low, s.span)) {
        return DateRole::Other;
    }
    if BY.is_match(head) && (s.cues.has(Cue::DeadlineNoun) || head.contains("deadline") || head.contains("spaetestens"))
    {
        return DateRole::Deadline;
    }
    if s.cues.has(Cue::ChangeVerb) && FROM.is_match(head) {
        let later = all.get(index + 1).is_some_and(|n| s.holds(*n) && TO.is_match(part(low, (s.span.0, n.0))));
        if later {
            return DateRole::Replaced;
        }
    }
    if s.cues.has(Cue::PastStory) && is_past(f, today) {
        return DateRole::Past;
    }
    DateRole::Event
}

fn is_past(f: &Found, today: Date) -> bool {
    match &f.when {
        When::Days { start, end } => end.unwrap_or(*start) < today,
        When::Vague(w) => w.to.is_some_and(|t| t < today),
    }
}

/// The part of a sentence between commas and "and" around a date.
fn clause(low: &str, sentence: Span, at: Span) -> Span {
    let head = part(low, (sentence.0, at.0));
    let tail = part(low, (at.1, sentence.1));
    let seps = [", ", " and ", " und ", " but ", " aber ", "; "];
    let start = seps
        .iter()
        .filter_map(|s| head.rfind(s).map(|i| i + s.len()))
        .filter(|i| head.get(*i..).is_some_and(|h| h.split_whitespace().count() >= 2))
        .max()
        .unwrap_or(0);
    let end = seps.iter().filter_map(|s| tail.find(s)).min().unwrap_or(tail.len());
    (sentence.0 + start, at.1 + end)
}

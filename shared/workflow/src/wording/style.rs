//! What every language shares: the context of a sentence, the order of sentences, small pieces of form.

use super::verify::facts::Facts;
pub(super) use super::voice::Voice;
use crate::booking::Line;
use crate::order;
use crate::turn::{Say, WhenFact};
use crate::venue::{ClockTime, Money, VatRate};
use jiff::civil::Date;

/// Where a sentence stands: what was said before it, what follows.
pub(super) struct Style<'a> {
    before: &'a [Say],
    after: &'a [Say],
    known: Facts,
}

impl<'a> Style<'a> {
    pub fn new(before: &'a [Say], after: &'a [Say]) -> Self {
        Self { before, after, known: Facts::of(before) }
    }

    /// What was said before.
    pub fn before(&self) -> &'a [Say] {
        self.before
    }

    /// What follows.
    pub fn after(&self) -> &'a [Say] {
        self.after
    }

    /// Whether this date was named already.
    pub fn knows_date(&self, date: Date) -> bool {
        self.known.dates.contains(&date)
    }

    /// Whether this date was named, and no other: "that day" can only mean it.
    pub fn only_date(&self, date: Date) -> bool {
        self.knows_date(date) && self.known.dates.iter().all(|d| *d == date)
    }

    /// Whether date and times were named already.
    pub fn knows_when(&self, when: &WhenFact) -> bool {
        let has = |t: Option<ClockTime>| t.is_none_or(|t| self.known.times.contains(&t));
        self.knows_date(when.date)
            && when.end_date.is_none_or(|d| self.knows_date(d))
            && has(when.start)
            && has(when.end)
    }

    /// Whether this room was named already.
    pub fn knows_room(&self, room: &str) -> bool {
        self.known.names.iter().any(|n| n == room)
    }

    /// Whether no call to action stands beside this one.
    pub fn asks_alone(&self) -> bool {
        !self.before.iter().chain(self.after).any(|s| manner(s) == Manner::Calls)
    }

    /// Whether nothing that follows asks the client for something.
    pub fn asks(&self) -> bool {
        !self.after.iter().any(calls)
    }

    /// Whether a say before this one satisfies `test`.
    pub fn follows(&self, test: impl Fn(&Say) -> bool) -> bool {
        self.before.iter().any(test)
    }

    /// Whether a say after this one satisfies `test`.
    pub fn precedes(&self, test: impl Fn(&Say) -> bool) -> bool {
        self.after.iter().any(test)
    }

    /// Whether the mail begins with this say.
    pub fn opens(&self) -> bool {
        self.before.is_empty()
    }
}

/// How a say sits among its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Shares a paragraph with short neighbours.
    Flows,
    /// A paragraph of its own.
    Stands,
    /// The call to action.
    Calls,
}

/// Whether a say asks the client for something, by itself or with a question it ends on when nothing else asks.
fn calls(say: &Say) -> bool {
    manner(say) == Manner::Calls
        || matches!(
            say,
            Say::ProposeDates { .. }
                | Say::OfferRooms { .. }
                | Say::UnknownRoom { .. }
                | Say::CapacityExceeded { .. }
                | Say::LayoutTooSmall { .. }
                | Say::DateImpossible { .. }
                | Say::RoomNotFree { .. }
                | Say::RoomTooSmall { .. }
                | Say::ChangeNotPossible { .. }
        )
}

/// Whether a say gives the reason why a wish cannot be met.
pub(super) fn is_problem(say: &Say) -> bool {
    matches!(
        say,
        Say::DateImpossible { .. }
            | Say::RoomNotFree { .. }
            | Say::RoomTooSmall { .. }
            | Say::UnknownRoom { .. }
            | Say::CapacityExceeded { .. }
            | Say::LayoutTooSmall { .. }
            | Say::ConflictGoesToTeam { .. }
    )
}

/// How a say sits among its neighbours.
pub(super) fn manner(say: &Say) -> Manner {
    match say {
        Say::AskDate
        | Say::AskNextOccurrence { .. }
        | Say::AskWeekdayConflict { .. }
        | Say::AskWhichDate { .. }
        | Say::AskTime { .. }
        | Say::AskHeadcount
        | Say::AskAcceptance
        | Say::AskBilling { .. }
        | Say::AskCancel
        | Say::OfferVisits { .. }
        | Say::AskWhichOpenQuestion
        | Say::AskOfferOrVisit
        | Say::Guidance
        | Say::AskWhatToChange
        | Say::AnythingElse => Manner::Calls,
        Say::Offer { .. } | Say::OfferRooms { .. } | Say::Confirmed { .. } | Say::Manager { .. } => Manner::Stands,
        Say::ThankForInquiry
        | Say::Changed { .. }
        | Say::Noted { .. }
        | Say::NothingChanged
        | Say::Apology
        | Say::ProposeDates { .. }
        | Say::DateImpossible { .. }
        | Say::RoomNotFree { .. }
        | Say::RoomTooSmall { .. }
        | Say::UnknownRoom { .. }
        | Say::CapacityExceeded { .. }
        | Say::LayoutTooSmall { .. }
        | Say::RoomHeld { .. }
        | Say::OfferStands { .. }
        | Say::AcceptanceNoted { .. }
        | Say::AcceptedOldVersion { .. }
        | Say::NoOfferYet
        | Say::DepositDue { .. }
        | Say::DepositOverdue { .. }
        | Say::PaymentReceived { .. }
        | Say::PaymentClaimNoted
        | Say::AwaitingConfirmation
        | Say::AlreadyConfirmed { .. }
        | Say::ChangeWished { .. }
        | Say::ChangeGoesToTeam
        | Say::ChangeNotPossible { .. }
        | Say::KeptAsIs { .. }
        | Say::Answer { .. }
        | Say::QuestionGoesToTeam
        | Say::SourcingGoesToTeam { .. }
        | Say::CounterGoesToTeam { .. }
        | Say::CheaperRoom { .. }
        | Say::ItemFound { .. }
        | Say::OtherRoomHas { .. }
        | Say::OutOfSeason { .. }
        | Say::Suggested { .. }
        | Say::ConflictGoesToTeam { .. }
        | Say::SeveralEventsGoToTeam
        | Say::OfferExpired { .. }
        | Say::CancellationGoesToTeam
        | Say::CancellationWaits
        | Say::CancellationWithdrawn
        | Say::Cancelled { .. }
        | Say::DeclineNoted
        | Say::HumanComing
        | Say::Holding
        | Say::StillAtIt
        | Say::VisitBooked { .. }
        | Say::VisitNotPossible { .. }
        | Say::VisitCancelled { .. }
        | Say::VisitGoesToTeam => Manner::Flows,
    }
}

/// The text, and its question as a paragraph of its own if nothing that follows asks.
pub(super) fn with_question(text: String, style: &Style<'_>, question: &str) -> String {
    if style.asks() { format!("{text}\n\n{question}") } else { text }
}

/// The amount of a discount line, without its sign.
pub(super) fn discount(line: &Line) -> Money {
    Money::new(line.total.minor.saturating_abs(), line.total.currency)
}

/// `a, b and c`.
pub(super) fn list(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] => format!("{} {and} {last}", start.join(", ")),
    }
}

/// `10:00, 14:00 or 16:00`.
pub(super) fn times(starts: &[ClockTime], or: &str) -> String {
    list(&starts.iter().map(ClockTime::to_string).collect::<Vec<_>>(), or)
}

/// `head`, and `tail` behind `link` unless it is empty.
pub(super) fn joined(head: String, link: &str, tail: &str) -> String {
    if tail.is_empty() { head } else { format!("{head}{link}{tail}") }
}

/// A number with its noun.
pub(super) fn plural(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// A rate without trailing zeros: 8.1, 2.6, 7.75, 10.
pub(super) fn percent(rate: VatRate, point: char) -> String {
    let (whole, rest) = (rate.0 / 100, rate.0 % 100);
    let decimals = format!("{rest:02}");
    match decimals.trim_end_matches('0') {
        "" => whole.to_string(),
        some => format!("{whole}{point}{some}"),
    }
}

/// The name of a month, 1 the first, from a table that begins with January.
pub(super) fn month_name(months: &'static [&'static str; 12], month: i8) -> &'static str {
    usize::try_from(month).ok().and_then(|m| months.get(m.checked_sub(1)?)).copied().unwrap_or_default()
}

/// A time as people write it; a day ends at 24:00.
pub(super) fn ends(end: ClockTime) -> String {
    if end.minutes() == 0 { "24:00".to_owned() } else { end.to_string() }
}

/// The client's own words, short and on one line, or `None` when they are nothing to repeat in a mail of the house
/// (empty, a link, an address, markup).
pub(super) fn quotable(words: &str) -> Option<String> {
    let line = one_line(words);
    let suspicious = ["://", "www.", "@", "<", ">"].iter().any(|s| line.contains(s));
    let short: String = line.chars().take(60).collect();
    (!suspicious && !short.is_empty()).then_some(short)
}

/// A name fit for a salutation: one short line without digits, links or markup.
pub(super) fn presentable_name(name: &str) -> Option<&str> {
    let name = name.trim();
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’' | '&' | ',');
    let fits = !name.is_empty() && name.len() <= 80 && !name.contains("www.") && name.chars().all(plain);
    fits.then_some(name)
}

fn one_line(words: &str) -> String {
    let plain: String =
        words.chars().map(|c| if c.is_control() || "{}«»“”\"_".contains(c) { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

const CLOSINGS: [&str; 9] =
    ["grüsse", "gruss", "grüße", "regards", "sincerely", "best wishes", "salutations", "cordialement", "saluti"];

/// Where the closing of a letter begins: a short line of good wishes among the last; its end, if there is none.
pub(super) fn closing_at(text: &str) -> usize {
    let mut end = text.len();
    for line in text.split('\n').rev().take(12) {
        let at = end.saturating_sub(line.len());
        let low = line.to_lowercase();
        if line.split(' ').count() <= 5 && CLOSINGS.iter().any(|c| low.contains(c)) {
            return at;
        }
        end = at.saturating_sub(1);
    }
    text.len()
}

/// Whether a text written by hand brings its own salutation and its own closing.
pub(super) fn courtesies(text: &str) -> (bool, bool) {
    const GREETINGS: [&str; 18] = [
        "guten tag",
        "guten morgen",
        "guten abend",
        "grüezi",
        "hallo",
        "liebe",
        "sehr geehrte",
        "dear",
        "hello",
        "hi ",
        "good ",
        "bonjour",
        "bonsoir",
        "madame",
        "cher",
        "buongiorno",
        "gentile",
        "egregi",
    ];
    let lower = text.trim_start().to_lowercase();
    let tail: Vec<&str> = lower.lines().filter(|l| !l.trim().is_empty()).rev().take(5).collect();
    (GREETINGS.iter().any(|g| lower.starts_with(g)), tail.iter().any(|line| CLOSINGS.iter().any(|c| line.contains(c))))
}

/// The says with the call to action last; "anything else?" is left out beside a real question, of its own or at the
/// end of another say.
pub(super) fn in_order(says: &[Say]) -> Vec<Say> {
    let (mut asks, mut ordered): (Vec<&Say>, Vec<&Say>) = says.iter().partition(|s| manner(s) == Manner::Calls);
    // Visits give way to any other question, and are then no question themselves.
    order::by_key(&mut asks, |s| !matches!(s, Say::OfferVisits { .. }));
    let real = says.iter().any(|s| *s != Say::AnythingElse && calls(s));
    // A question that announces proposals stays before them.
    let proposes = ordered.iter().position(|s| matches!(s, Say::ProposeDates { .. }));
    for ask in asks.into_iter().filter(|s| !real || **s != Say::AnythingElse) {
        match proposes.filter(|_| *ask == Say::AskDate) {
            Some(at) => ordered.insert(at, ask),
            None => ordered.push(ask),
        }
    }
    ordered.into_iter().cloned().collect()
}

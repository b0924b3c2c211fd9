//! The reply that a turn puts together, and how it ends.

use super::work::Work;
use super::{Say, Turn, gates};

/// The parts of a reply, in the order they are said.
#[derive(Default)]
pub(super) struct Reply {
    pub acknowledged: Vec<Say>,
    pub result: Vec<Say>,
    pub answers: Vec<Say>,
    pub call: Option<Say>,
    /// The client asks to see the offer that is out once more.
    pub again: bool,
}

impl Reply {
    pub fn into_says(self) -> Vec<Say> {
        let Self { acknowledged, result, answers, call, again: _ } = self;
        acknowledged.into_iter().chain(result).chain(answers).chain(call).collect()
    }
}

/// First mails get a thanks, empty ones a closing line; then the gates.
pub(super) fn finish_reply(w: Work<'_>, mut r: Reply) -> Turn {
    if !w.before.is_begun() {
        r.acknowledged.insert(0, Say::ThankForInquiry);
    }
    one_promise(&mut r);
    if r.call.is_none() && !r.result.iter().any(is_call) {
        r.call = Some(Say::AnythingElse);
    }
    let says = r.into_says();
    let plan = w.plan(says.first().cloned().unwrap_or(Say::AnythingElse), says.into_iter().skip(1));
    gates::answer(w, plan)
}

/// Hours of a part and a question that no data answers, in one mail: that the team looks at it is said once, of all of it.
fn one_promise(r: &mut Reply) {
    let comes = |s: &Say| matches!(s, Say::ChangeGoesToTeam | Say::Holding | Say::HumanComing);
    let Some(first) = r.result.iter_mut().find(|s| comes(s)) else { return };
    let answers = r.answers.len();
    r.answers.retain(|s| *s != Say::QuestionGoesToTeam);
    if r.answers.len() < answers && *first == Say::ChangeGoesToTeam {
        *first = Say::Holding;
    }
}

/// Sentences that already end with what happens next.
fn is_call(s: &Say) -> bool {
    matches!(
        s,
        Say::HumanComing
            | Say::AskCancel
            | Say::CancellationGoesToTeam
            | Say::CancellationWaits
            | Say::OfferVisits { .. }
            | Say::VisitGoesToTeam
            | Say::ChangeGoesToTeam
            | Say::Holding
            | Say::DeclineNoted
    )
}

/// Acts after which the booking does not go on by itself in this turn.
pub(super) fn stops_here(r: &Reply) -> bool {
    r.result.iter().any(|s| {
        matches!(
            s,
            Say::HumanComing
                | Say::AskCancel
                | Say::CancellationGoesToTeam
                | Say::CancellationWaits
                | Say::Holding
                | Say::AskWhichOpenQuestion
                | Say::AskOfferOrVisit
                | Say::CapacityExceeded { .. }
                | Say::LayoutTooSmall { .. }
        )
    })
}

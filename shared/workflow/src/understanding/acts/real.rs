//! What binds, ends or is paid counts when it is done: not hoped for, feared, tried, wanted by somebody, told of an earlier
//! time or of another house.

use super::Look;
use crate::understanding::cues::Hit;
use crate::understanding::fold::part;
use crate::understanding::lang::Cue;
use crate::understanding::{Act, DateRole, When};

/// Takes away the acts of a sentence whose words are there though nobody does them.
pub(super) fn keep_done(l: &Look<'_>, acts: &mut Vec<Act>) {
    let before = long_ago(l);
    if before || l.any(&[Cue::Unreal, Cue::Reported, Cue::Condition]) {
        acts.retain(|a| said_by(a).is_none_or(|cues| !before && done(l, a, cues)));
    }
}

/// "Back in 2021 we cancelled three times": a month or a year that is over.
fn long_ago(l: &Look<'_>) -> bool {
    /// The least days of such a time; "last week we paid" is done.
    const LONG: i32 = 27;
    l.dates.iter().any(|d| match &d.value.when {
        When::Vague(wish) if d.value.role == DateRole::Past => {
            wish.from.zip(wish.to).is_some_and(|(from, to)| (to - from).get_days() >= LONG)
        }
        _ => false,
    })
}

/// The cues by which an act is read, if it binds, ends or is paid.
fn said_by(act: &Act) -> Option<&'static [Cue]> {
    use Cue::{
        Accept, AcceptSoft, AskConfirm, Cancel, Confirm, Decline, No, NoLongerNeed, NotWork, PaymentClaim, Take, Yes,
    };
    Some(match act {
        Act::Accept => &[Accept, AcceptSoft, Take, Yes],
        Act::Confirm => &[Confirm, AskConfirm, AcceptSoft, Accept, Yes],
        Act::Cancel { .. } => &[Cancel, NoLongerNeed],
        Act::Decline => &[Decline, NotWork, No],
        Act::ClaimPayment => &[PaymentClaim],
        Act::ChooseNamed { .. } | Act::ChooseNth { .. } => &[Take, Confirm, AcceptSoft],
        _ => return None,
    })
}

/// Whether one of the cues stands outside what is not real; where none is there, nothing may be unreal.
fn done(l: &Look<'_>, act: &Act, cues: &[Cue]) -> bool {
    // "Once accounts have paid it", "if we cancel".
    let supposed = |h: &Hit| {
        let ends = matches!(act, Act::Cancel { .. } | Act::ClaimPayment);
        ends && l.text.all(l.s, Cue::Condition).any(|k| k.first < h.first && governs(l, k, h))
    };
    // "Letztes Jahr hatten wir anderswo gebucht und kurz davor abgesagt": no comma and nothing new between them.
    let before = |h: &Hit, p: &Hit| {
        p.last < h.first && !part(l.low, (l.text.span(p).1, l.text.span(h).0)).contains([',', ';', ':'])
    };
    let story = |h: &Hit| {
        let past = !l.any(&[Cue::Revision, Cue::Sorry, Cue::Obliged]);
        past && l.text.all(l.s, Cue::PastStory).any(|p| p.first <= l.s.words.0 + 1 && before(h, p))
    };
    let unreal =
        |h: &Hit| story(h) || l.text.reported(l.s, h) || l.text.all(l.s, Cue::Unreal).any(|u| governs(l, u, h));
    let mut hits = cues.iter().flat_map(|cue| l.text.all(l.s, *cue)).peekable();
    if hits.peek().is_none() {
        return !l.any(&[Cue::Unreal, Cue::Reported]);
    }
    hits.any(|h| !(unreal(h) || supposed(h)))
}

/// Whether a hit stands in the clause of the unreal, or in the one that its comma opens: "I hope, that we can accept".
fn governs(l: &Look<'_>, u: &Hit, h: &Hit) -> bool {
    if u.meets(h) {
        return true;
    }
    let turns = |at: usize| l.text.all(l.s, Cue::Break).any(|b| b.first == at);
    let opened = || u.last < h.first && !turns(u.last + 1) && !l.text.parted(l.s, u.last + 1, h.first);
    !l.text.parted(l.s, u.last.min(h.last), u.first.max(h.first)) || opened()
}

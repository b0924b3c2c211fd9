//! What no turn may break (DESIGN section 7, WORKFLOW sections 2 to 6).

use std::rc::Rc;
use workflow::booking::{Booking, Status, TaskKind};
use workflow::turn::{Input, Outcome, Refusal, Turn, Verdict, World};
use workflow::understanding::Act;
use workflow::venue::{Diary, RoomId, Window, diary};

/// One turn as seen from outside.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The booking before.
    pub before: &'a Booking,
    /// What happened.
    pub input: &'a Input,
    /// What followed.
    pub turn: &'a Turn,
    /// The diary after.
    pub diary: &'a Diary,
    /// The world it happened in.
    pub world: &'a World<'a>,
}

/// A law by name: whether the turn keeps it.
type Law = (&'static str, fn(&Seen<'_>) -> bool);

/// The first law the turn breaks.
pub fn broken(s: &Seen<'_>) -> Option<String> {
    if let Some(v) = s.turn.next.violations().first() {
        return Some(v.to_string());
    }
    let laws: [Law; 16] = [
        ("a room is held once", held_once),
        ("the hold is what the diary shows", hold_is_in_the_diary),
        ("a diary row is written on the version that was read", rows_follow),
        ("a contract needs the approval of a confirmation task", contract_needs_approval),
        ("a booking is cancelled by a manager alone", cancelled_by_a_manager),
        ("a payment counts only when verified", payments_are_verified),
        ("a question changes no fact", questions_change_nothing),
        ("a live room hold is not lost by a client's message", holds_survive_messages),
        ("a price changes only with what it rests on", prices_follow_facts),
        ("what the client says is answered, held for a person, or silent for a recorded reason", answered),
        ("a complete booking waits for one decision", complete_waits),
        ("a manager's own route moves no contract and nothing that is over", routes_keep_contracts),
        ("what a manager cannot have changes nothing", refused_routes_change_nothing),
        ("an offer sent once more is the same offer", sent_again_is_the_same),
        ("alternatives move nothing and wait for a manager", suggestions_wait),
        (
            "a room that others hold than the team was told of is not given away before it is asked anew",
            conflicts_are_asked_anew,
        ),
    ];
    laws.iter().find(|(_, holds)| !holds(s)).map(|(law, _)| (*law).to_owned())
}

/// A room that a manager gave from one client to another, seen from outside.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// Both bookings before.
    pub before: &'a [Rc<Booking>; 2],
    /// Both after.
    pub after: &'a [Rc<Booking>; 2],
    /// The diary after.
    pub diary: &'a Diary,
    /// Who got the room.
    pub who: usize,
    /// The world it happened in.
    pub world: &'a World<'a>,
}

/// A law of giving by name: whether it is kept.
type GivingLaw = (&'static str, fn(&Given<'_>) -> bool);

/// The first law that giving a room breaks.
pub fn broken_by_giving(g: &Given<'_>) -> Option<String> {
    let laws: [GivingLaw; 3] = [
        ("who is given a room holds it, and the other does not", one_holds_it),
        ("what both hold after giving is what the diary shows", both_holds_are_in_the_diary),
        ("who has a contract or has paid does not give way", binding_holds_stay),
    ];
    laws.iter().find(|(_, holds)| !holds(g)).map(|(law, _)| (*law).to_owned())
}

fn one_holds_it(g: &Given<'_>) -> bool {
    let wanted = g.before.get(g.who).and_then(|b| b.contested.as_ref());
    let holds = |b: &Booking| b.hold.as_ref().map(|h| &h.room) == wanted;
    g.after.iter().enumerate().all(|(n, b)| holds(b) == (n == g.who))
}

fn both_holds_are_in_the_diary(g: &Given<'_>) -> bool {
    let live = |b: &Booking| b.hold.clone().filter(|h| h.until.is_none_or(|u| u > g.world.now));
    let mut claims = g.diary.rows.iter().flat_map(|(k, r)| r.claims.iter().map(move |c| (k, c)));
    let shown = |b: &Booking| {
        live(b).is_none_or(|h| {
            let mine = |w: &Window| g.diary.row(w.start.date(), &h.room).claims.iter().any(|c| c.event == b.id.0);
            h.windows.iter().all(mine)
        })
    };
    let held = |event: &str, room: &RoomId| {
        g.after.iter().any(|b| b.id.0 == event && b.hold.as_ref().is_some_and(|h| h.room == *room))
    };
    g.after.iter().all(|b| shown(b)) && claims.all(|(k, c)| held(&c.event, &k.room))
}

fn binding_holds_stay(g: &Given<'_>) -> bool {
    let binds = |b: &Booking| b.contract.is_some() || b.received().is_some();
    g.before.iter().enumerate().all(|(n, b)| n == g.who || !binds(b))
}

fn held_once(s: &Seen<'_>) -> bool {
    s.turn.rows.iter().all(|write| {
        let gap = s.world.venue.room(&write.key.room).map_or(0, diary::gap);
        let live: Vec<_> = write.row.claims.iter().filter(|c| c.is_live(s.world.now)).collect();
        live.iter()
            .enumerate()
            .all(|(i, a)| live.iter().skip(i + 1).all(|b| a.event == b.event || !a.window.collides(&b.window, gap)))
    })
}

fn hold_is_in_the_diary(s: &Seen<'_>) -> bool {
    let b = &s.turn.next;
    let claimed =
        |date, room: &workflow::venue::RoomId| s.diary.row(date, room).claims.iter().any(|c| c.event == b.id.0);
    // An option that ended may have gone to another client; the next turn notices.
    let held = b
        .hold
        .as_ref()
        .filter(|h| h.until.is_none_or(|u| u > s.world.now))
        .is_none_or(|h| h.windows.iter().all(|w| claimed(w.start.date(), &h.room)));
    let nothing_else = s.diary.rows.iter().all(|(k, r)| {
        let ours = r.claims.iter().any(|c| c.event == b.id.0);
        !ours || b.hold.as_ref().is_some_and(|h| h.room == k.room)
    });
    // Who gave way holds nothing, and may not take what was theirs.
    let gave =
        matches!(s.input, Input::Displaced { room, .. } if s.before.hold.as_ref().is_some_and(|h| h.room == *room));
    held && nothing_else && !(gave && (b.hold.is_some() || b.offer().is_some_and(|o| o.status.is_live())))
}

fn rows_follow(s: &Seen<'_>) -> bool {
    s.turn.rows.iter().all(|w| w.row.version == s.world.diary.row(w.key.date, &w.key.room).version + 1)
}

fn contract_needs_approval(s: &Seen<'_>) -> bool {
    let approved = matches!(s.input, Input::Decision(d)
        if d.kind == TaskKind::ConfirmationMessage && matches!(d.verdict, Verdict::Approve(_)));
    approved || s.before.contract.is_some() || s.turn.next.contract.is_none()
}

fn cancelled_by_a_manager(s: &Seen<'_>) -> bool {
    matches!(s.input, Input::Decision(_) | Input::Cancel { .. })
        || s.before.cancelled.is_some() == s.turn.next.cancelled.is_some()
}

fn payments_are_verified(s: &Seen<'_>) -> bool {
    let more = s.turn.next.payments.len() > s.before.payments.len();
    !more || matches!(s.input, Input::Payment { .. } | Input::Decision(_))
}

/// Only the facts a question could smuggle in; a wish for dates may be noted, since it is answered with proposals.
fn questions_change_nothing(s: &Seen<'_>) -> bool {
    let Input::Message(u) = s.input else { return true };
    let only_asks = !u.acts.is_empty() && u.acts.iter().all(|a| matches!(a.act, Act::Ask { .. }));
    let ended = s.before.hold.as_ref().is_some_and(|h| h.until.is_some_and(|u| u <= s.world.now));
    let (a, b) = (&s.before.facts, &s.turn.next.facts);
    !only_asks
        || ended
        || (a.schedule, a.participants, a.layout, &a.room_wish, &a.wishes, &a.acceptance)
            == (b.schedule, b.participants, b.layout, &b.room_wish, &b.wishes, &b.acceptance)
}

fn holds_survive_messages(s: &Seen<'_>) -> bool {
    let Some(hold) = &s.before.hold else { return true };
    let live = s.before.contract.is_some() || hold.until.is_none_or(|u| u > s.world.now);
    !matches!(s.input, Input::Message(_)) || !live || s.turn.next.hold.is_some()
}

fn prices_follow_facts(s: &Seen<'_>) -> bool {
    let (Some(old), Some(new)) = (s.before.offer(), s.turn.next.offer()) else { return true };
    old.total == new.total || s.before.offer_fingerprint() != s.turn.next.offer_fingerprint()
}

fn answered(s: &Seen<'_>) -> bool {
    match (&s.turn.outcome, s.input) {
        (Outcome::Reply(_), _) => true,
        (Outcome::Hold { task, .. }, _) => s.turn.next.tasks.iter().any(|t| &t.id == task),
        (Outcome::Silence(_), _) => true,
        (Outcome::SendDraft, input) => matches!(input, Input::Decision(_)),
        (Outcome::Refused(_), input) => matches!(input, Input::Decision(_)) || by_route(input),
    }
}

/// Whether a manager works by their own route, beside the tasks.
fn by_route(input: &Input) -> bool {
    matches!(input, Input::Amend { .. } | Input::SendOffer { .. } | Input::Suggest { .. } | Input::Displaced { .. })
}

/// All of a booking that binds anybody.
fn binds(b: &Booking) -> impl PartialEq + '_ {
    let f = &b.facts;
    (
        f.schedule,
        f.participants,
        f.layout,
        &f.room_wish,
        &b.hold,
        b.offers.len(),
        b.offer().map(|o| o.total),
        &b.contract,
    )
}

fn routes_keep_contracts(s: &Seen<'_>) -> bool {
    let over = s.before.cancelled.is_some() || s.before.contract.is_some();
    let given = matches!(s.input, Input::Displaced { .. }) && s.before.cancelled.is_none();
    !(by_route(s.input) && over && !given) || binds(s.before) == binds(&s.turn.next)
}

fn refused_routes_change_nothing(s: &Seen<'_>) -> bool {
    let refused = matches!(s.turn.outcome, Outcome::Refused(_)) && by_route(s.input);
    !refused || s.turn.next == *s.before && s.turn.rows.is_empty() && s.turn.tasks.is_empty()
}

fn sent_again_is_the_same(s: &Seen<'_>) -> bool {
    !matches!(s.input, Input::SendOffer { .. }) || binds(s.before) == binds(&s.turn.next)
}

fn suggestions_wait(s: &Seen<'_>) -> bool {
    let waits = matches!(s.turn.outcome, Outcome::Hold { .. } | Outcome::Refused(_));
    !matches!(s.input, Input::Suggest { .. }) || waits && binds(s.before) == binds(&s.turn.next)
}

fn conflicts_are_asked_anew(s: &Seen<'_>) -> bool {
    let (Outcome::Refused(Refusal::ConflictChanged { successor }), Input::Decision(d)) = (&s.turn.outcome, s.input)
    else {
        return true;
    };
    let tasks = &s.turn.next.tasks;
    let asked = tasks.iter().any(|t| t.id == *successor && t.kind == d.kind && t.made_from != d.made_from);
    asked && tasks.iter().all(|t| t.id != d.task) && s.turn.rows.is_empty() && binds(s.before) == binds(&s.turn.next)
}

/// Accepted, billed and paid, but not confirmed: a manager has the task, rejected exactly this, or is asked to cancel.
fn complete_waits(s: &Seen<'_>) -> bool {
    let b = &s.turn.next;
    let complete = b.status() == Status::Option
        && b.is_accepted()
        && b.missing_billing().is_empty()
        && b.deposit_settled()
        && b.hold.as_ref().is_some_and(|h| h.until.is_none_or(|u| u > s.world.now));
    !complete
        || b.tasks.iter().any(|t| matches!(t.kind, TaskKind::ConfirmationMessage | TaskKind::CancellationRequest))
        || b.rejected_confirmation == Some(b.confirmation_fingerprint())
}

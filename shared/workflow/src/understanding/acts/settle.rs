//! What the acts of one mail do to each other.

use crate::understanding::fold::Span;
use crate::understanding::{Act, ActMention, Context, DateMention, DateRole, Mention, Target, Understanding, When};
use crate::venue::Topic;

/// What the sentences of a mail say together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mail<'a> {
    /// Sentences that ask for more than yes or no: "when do you have something?"
    pub(super) wh: &'a [Span],
    /// Sentences that speak of all the rest.
    pub(super) rest: &'a [Span],
    /// Sentences that may put a price forward: "we could pay 2100".
    pub(super) bids: &'a [Span],
    /// Where the number of people stands.
    pub(super) headcount: Option<Span>,
    /// That number is told, not asked about.
    pub(super) told: bool,
    /// Something speaks of a booking that is there already, or puts one thing in another's place.
    pub(super) goes_on: bool,
    /// Something is to be confirmed later.
    pub(super) later: bool,
    /// A verb of change is meant.
    pub(super) verb: bool,
    /// A sentence says what a yes in another one hangs on: "but only if".
    pub(super) only_if: bool,
    /// A sentence says that the invoice's address is the one from before.
    pub(super) same_address: bool,
}

/// Settles the acts of a mail, in text order.
pub(super) fn settle(u: &Understanding, out: &mut Vec<ActMention>, context: &Context, mail: Mail<'_>) {
    announces(u, out, context, mail);
    moved(u, out);
    // "Perfect, thank you for all this. I'll ask my friends and come back to you to confirm."
    let thanked: Vec<Span> = out.iter().filter(|a| a.act == Act::Thank).map(|a| a.span).collect();
    out.retain(|a| !(mail.later && a.act == Act::Confirm && thanked.contains(&a.span)));
    agreed_to_nothing(u, out, context, mail);
    stronger(out, context, mail);
    inquiry(out, context, mail);
    costs(out);
    once(out);
}

fn any(out: &[ActMention], f: impl Fn(&Act) -> bool) -> bool {
    out.iter().any(|a| f(&a.act))
}

/// A first mail that tells when and how many, sentence after sentence, inquires: who only tells wants to come. What
/// looks like an answer answers nothing.
fn announces(u: &Understanding, out: &mut Vec<ActMention>, context: &Context, mail: Mail<'_>) {
    let Mail { headcount, goes_on, .. } = mail;
    let asked = context.offer || context.held.is_some() || context.headcount || context.time || context.billing;
    let proposed = context.listed || context.visit || !(context.dates.is_empty() && context.visits.is_empty());
    let answer = |a: &Act| {
        // "I'd rather have an apéro", "another 30 join later": nothing was said before that could change.
        let added = matches!(a, Act::Change { target: Target::Products }) && !goes_on
            || matches!(a, Act::Change { .. }) && !goes_on && !mail.verb;
        added
            || matches!(
                a,
                Act::Provide
                    | Act::RequestOffer
                    | Act::Confirm
                    // "Our own hall is too small for it": nothing was offered that could be turned down.
                    | Act::Decline
                    | Act::Counter { .. }
                    | Act::ChooseNth { .. }
                    | Act::ChooseNamed { target: Target::Date | Target::Room | Target::Unspecified }
            )
    };
    // "Do you have space on 7 November? 20 of us."
    let space = |a: &ActMention| {
        let open = matches!(a.act, Act::Ask { topic: Topic::Rooms | Topic::FreeDates }) && !mail.wh.contains(&a.span);
        open && headcount.is_some()
    };
    let beside = |a: &Act| matches!(a, Act::Ask { .. } | Act::Thank | Act::VisitSite | Act::RequestHuman);
    let neutral = |a: &ActMention| (answer(&a.act) || beside(&a.act)) && a.old.is_none();
    let day = u.dates.iter().find(|d| d.value.role == DateRole::Event);
    let fresh = !asked && !proposed && out.iter().all(neutral);
    let answers = |a: &ActMention| answer(&a.act) || space(a);
    let said = mail.told && !mail.goes_on && !context.reply
        || out.iter().any(|a| answers(a) && !(goes_on && a.act == Act::Provide))
        || any(out, |a| matches!(a, Act::Ask { topic: Topic::Prices | Topic::Menus }));
    let (Some(day), Some(_), true, true) = (day, headcount, fresh, said) else { return };
    out.retain(|a| !answers(a));
    out.insert(0, ActMention::new(Act::Inquire, day.span));
}

/// Nothing was proposed: what sounds like a yes ("that would be perfect") only goes along with what is done beside it.
fn agreed_to_nothing(u: &Understanding, out: &mut Vec<ActMention>, context: &Context, mail: Mail<'_>) {
    // "It reads well. Before we accept: is there parking?"
    if context.offer && any(out, |a| matches!(a, Act::Ask { .. })) {
        out.retain(|a| a.act != Act::Confirm);
    }
    // "That sounds great. What menus do you have?" in a first mail.
    let asks = u.dates.is_empty() && any(out, |a| matches!(a, Act::Ask { .. }));
    let does = any(out, |a| !matches!(a, Act::Confirm | Act::Thank | Act::Provide | Act::Ask { .. }));
    if context.is_first() && (does || asks) {
        out.retain(|a| a.act != Act::Confirm);
    }
    // "From eight to twelve. To set up at seven would be great": told what we had asked.
    let facts = context.headcount || context.time || context.billing;
    let yes = !context.dates.is_empty() || context.offer || context.listed;
    if facts && !yes && any(out, |a| *a == Act::Provide) {
        out.retain(|a| a.act != Act::Confirm);
    }
    // "We are 15, and that will not change", "the billing details are unchanged": told what we had asked; "everything stays
    // as agreed for the 24th" keeps what is held.
    let counted = context.headcount && u.headcount.is_some() && u.dates.is_empty();
    let told = (counted || context.billing && mail.same_address) && context.held.is_none();
    if told && !yes && !any(out, |a| matches!(a, Act::Change { .. })) {
        out.iter_mut().filter(|a| a.act == Act::KeepAsIs).for_each(|a| a.act = Act::Provide);
    }
    // "Sure: Muster AG, Seeweg 3, 8000 Zürich".
    if context.billing && !yes && !u.billing.is_empty() {
        out.iter_mut().filter(|a| a.act == Act::Confirm).for_each(|a| a.act = Act::Provide);
    }
    // "We take Room B, Room A would be too big": one of several is chosen, the others only give the reason.
    let several = context.listed || context.dates.len() > 1;
    if several && any(out, |a| matches!(a, Act::ChooseNth { .. } | Act::ChooseNamed { .. })) {
        out.retain(|a| a.act != Act::Decline);
    }
    // "Sounds great. We take Room F": a room is chosen of those listed, nothing else was there to say yes to.
    if context.listed && context.dates.is_empty() && !context.offer && !context.visit {
        let room = |a: &Act| matches!(a, Act::ChooseNth { .. } | Act::ChooseNamed { target: Target::Room });
        if any(out, room) {
            out.retain(|a| a.act != Act::Confirm);
        }
    }
    // "We withdraw our request": an offer is turned down, nothing was booked yet.
    let open = context.offer && !any(out, |a| matches!(a, Act::Change { .. }));
    if open && any(out, |a| *a == Act::Decline) {
        out.retain(|a| !matches!(a.act, Act::Cancel { target: Target::Event } | Act::Confirm));
    }
    if any(out, |a| *a == Act::Decline) {
        out.retain(|a| a.act != Act::Confirm);
    }
}

/// "We must call off the 3rd. Would the 10th do?": the event is moved, not cancelled, and nothing new is asked for.
fn moved(u: &Understanding, out: &mut Vec<ActMention>) {
    let event = |a: &ActMention| matches!(a.act, Act::Cancel { target: Target::Event });
    let old = |a: &ActMention| {
        let inside = |d: &Mention<DateMention>| a.span.0 <= d.span.0 && d.span.0 < a.span.1;
        u.dates.iter().any(|d| d.value.role == DateRole::Replaced && inside(d))
    };
    let days = |d: &&Mention<DateMention>| matches!(d.value.when, When::Days { .. });
    let new = u.dates.iter().filter(days).find(|d| d.value.role == DateRole::Event);
    let (Some(at), Some(new)) = (out.iter().position(|a| event(a) && old(a)), new) else { return };
    let day = |d: &DateMention| d.when.start().map(|d| d.to_string());
    let gone = u.dates.iter().find(|d| d.value.role == DateRole::Replaced);
    if let Some(a) = out.get_mut(at) {
        a.act = Act::Change { target: Target::Date };
        (a.old, a.new) = (gone.and_then(|d| day(&d.value)), day(&new.value));
    }
    out.retain(|a| !matches!(a.act, Act::Confirm | Act::Inquire | Act::Ask { topic: Topic::Other | Topic::FreeDates }));
}

/// A change, a refusal or a condition wins over the acceptance beside it.
fn stronger(out: &mut Vec<ActMention>, context: &Context, mail: Mail<'_>) {
    // "We have to change our booking: we come at noon" is told what of it.
    let unsaid = |a: &Act| *a == Act::Change { target: Target::Unspecified };
    if any(out, |a| !unsaid(a) && !matches!(a, Act::Thank | Act::Provide | Act::Ask { .. })) {
        out.retain(|a| !unsaid(&a.act));
    }
    // "OK, do that. But only if we can bring our own mats."
    if context.offer && mail.only_if {
        let yes = |a: &&mut ActMention| matches!(a.act, Act::Accept | Act::Confirm);
        out.iter_mut().filter(yes).for_each(|a| a.act = Act::AcceptConditionally);
    }
    let changes = any(out, |a| matches!(a, Act::Change { .. }));
    let refuses = any(out, |a| *a == Act::Decline);
    let declines = refuses || any(out, |a| matches!(a, Act::RequestHuman | Act::Counter { .. }));
    if changes || declines || any(out, |a| *a == Act::AcceptConditionally) {
        out.retain(|a| a.act != Act::Accept);
    }
    // "That looks good. Please go ahead and confirm" is one acceptance.
    if context.offer && any(out, |a| *a == Act::Accept) {
        out.retain(|a| a.act != Act::Confirm);
    }
    // "We cannot accept that. We could pay 2100": the price put forward behind the no is what is meant.
    let bid = |a: &ActMention| matches!(a.act, Act::Counter { amount: Some(_) }) && mail.bids.contains(&a.span);
    let last = |is: &dyn Fn(&ActMention) -> bool| out.iter().filter(|a| is(a)).map(|a| a.span.0).max();
    let bids = context.offer && last(&bid) > last(&|a| a.act == Act::Decline);
    if refuses {
        out.retain(|a| if bids { a.act != Act::Decline } else { !matches!(a.act, Act::Counter { .. }) });
    }
    // "Room A gets too small, take us to C", "nobody answers, I want a person": no refusal.
    // "None of those days works, could somebody ring me?" is one.
    let proposed = !context.dates.is_empty() || context.offer;
    let human = !proposed && any(out, |a| *a == Act::RequestHuman);
    if human || any(out, |a| matches!(a, Act::Change { target: Target::Room })) {
        out.retain(|a| a.act != Act::Decline);
    }
    // "Subject to the cloakroom. Please confirm by Friday." asks us to confirm the condition.
    let hangs = any(out, |a| *a == Act::AcceptConditionally);
    if (hangs || any(out, |a| matches!(a, Act::Counter { .. }))) && context.offer {
        out.retain(|a| a.act != Act::Confirm);
    }
    if any(out, |a| matches!(a, Act::Cancel { target: Target::Event })) {
        // "Please confirm the cancellation" agrees to nothing.
        out.retain(|a| !matches!(a.act, Act::Inquire | Act::Decline | Act::Confirm));
        // "Two of us are ill", "so our pasta falls through too": why, and what goes with it.
        let beside = |a: &Act| matches!(a, Act::Change { target: Target::Headcount | Target::Products });
        out.retain(|a| mail.verb || !beside(&a.act));
        // The day only says which event: "it's off with the workshop on 18 November. Please cancel it."
        let moves = |a: &ActMention| matches!(a.act, Act::Change { target: Target::Date }) && a.old.is_none();
        out.retain(|a| mail.verb || !moves(a));
    }
    // "We can pay 900 for 24 February as planned": that stays beside what is haggled over.
    if any(out, |a| matches!(a, Act::Counter { .. })) {
        out.retain(|a| a.act != Act::KeepAsIs || mail.rest.contains(&a.span));
    }
    // An address is given: nothing of the price or the offer.
    if context.billing && !context.offer {
        out.retain(|a| !matches!(a.act, Act::Counter { .. } | Act::Decline));
    }
    if changes {
        // "The hour stays" only bounds the change, "everything else stays" says so; "if that works, I sign" hangs on it.
        let bare = |a: &Act| *a == Act::AcceptConditionally || *a == Act::Confirm && context.offer;
        out.retain(|a| (a.act != Act::KeepAsIs || mail.rest.contains(&a.span)) && !bare(&a.act));
    }
    // "We have paid. Could you confirm it arrived?" asks for no more than that.
    if any(out, |a| matches!(a, Act::ClaimPayment | Act::Ask { topic: Topic::BookingState })) {
        out.retain(|a| a.act != Act::Confirm);
    }
}

/// Before an offer an inquiry's talk of money is a budget, and what it asks for is part of it.
fn inquiry(out: &mut Vec<ActMention>, context: &Context, mail: Mail<'_>) {
    // 'We have paid the deposit. Our reference is "Rowing Gala"': who pays has booked.
    if mail.headcount.is_none() && any(out, |a| *a == Act::ClaimPayment) {
        out.retain(|a| a.act != Act::Inquire);
    }
    if !any(out, |a| *a == Act::Inquire) {
        return;
    }
    // "Could you hold it until Friday?", "I have written twice and heard nothing": nothing is booked yet.
    let held = |a: &Act| *a == Act::Ask { topic: Topic::BookingState } && context.is_first();
    out.retain(|a| !(matches!(a.act, Act::Provide | Act::RequestOffer) || held(&a.act)));
    // "Other date: Friday 26 January" in a first mail moves nothing.
    if context.is_first() && !context.reply && !mail.goes_on && !mail.verb {
        out.retain(|a| !matches!(a.act, Act::Change { .. }) || a.old.is_some());
    }
    // "I thought of 30 at first, my sister keeps adding cousins: 40".
    if context.is_first() && !context.reply && !mail.goes_on {
        out.retain(|a| !matches!(a.act, Act::Change { target: Target::Headcount }) || a.old.is_some());
    }
    // Nothing was asked yet that a "would be great" could answer.
    let open = context.offer || context.held.is_some() || !context.dates.is_empty();
    if !open {
        out.retain(|a| a.act != Act::Confirm);
    }
    if !(open || context.listed) {
        out.retain(|a| !matches!(a.act, Act::ChooseNth { .. } | Act::ChooseNamed { .. } | Act::Decline));
    }
    if !context.offer {
        out.retain(|a| !matches!(a.act, Act::Counter { .. }));
    }
}

/// "We must cancel. What will it cost us?" asks for the terms.
fn costs(out: &mut [ActMention]) {
    let (mut cancels, mut terms) = (false, false);
    for a in out {
        match &mut a.act {
            Act::Cancel { target: Target::Event } => cancels = true,
            Act::Ask { topic: Topic::CancellationTerms } => terms = true,
            Act::Ask { topic }
                if *topic == Topic::Prices && (cancels || terms) || *topic == Topic::Payment && cancels =>
            {
                *topic = Topic::CancellationTerms;
            }
            Act::Thank | Act::Provide => {}
            _ => (cancels, terms) = (false, false),
        }
    }
}

fn once(out: &mut Vec<ActMention>) {
    let mut seen: Vec<Act> = Vec::new();
    out.retain(|a| {
        let single = matches!(
            a.act,
            Act::Provide
                | Act::Inquire
                | Act::Thank
                | Act::RequestOffer
                | Act::Confirm
                | Act::Accept
                | Act::VisitSite
                | Act::RequestHuman
                | Act::Ask { .. }
        );
        let repeated = single && seen.contains(&a.act);
        seen.push(a.act.clone());
        !repeated
    });
}

//! The alphabet: what can happen, and from where the search goes out.

use workflow::booking::Booking;
use workflow::turn::Amendment;

/// Two days, two rooms that fit, and one word for each thing a client can do.
pub const WORDS: &[&str] = &[
    "We would like to book Room B for 30 people on 20 March 2026, 14:00 to 18:00.",
    "Please move it to 27 March 2026.",
    "Room A please.",
    "We are 35 people now.",
    "Please add the Classic Apéro.",
    "Do you have parking?",
    "Is Room A free on 27 March 2026?",
    "We accept the offer.",
    "No, we decline the offer.",
    "Yes",
    "Could you do CHF 400?",
    "Billing address: Keller AG, Bahnhofstrasse 1, 8001 Zürich, Switzerland",
    "We have paid the deposit.",
    "We have to cancel the event.",
    "Then leave it as it is.",
    "But we really want Room B.",
];

/// The words of the alphabet that [`STARTS`] need.
const INQUIRE: usize = 0;
const ACCEPT: usize = 7;
const BILLING: usize = 11;
const INSIST: usize = 15;

/// States that breadth-first search would reach late, each by the moves that lead there: it goes on from all of them
/// at once, so that the states explored are deep ones too.
pub(super) const STARTS: [&[Move]; 5] = [
    &[],
    // Both want Room B, and one insists: a manager may give it to them.
    &[Move::Say(0, INQUIRE), Move::Say(1, INQUIRE), Move::Say(1, INSIST)],
    // The same, once the holder has accepted.
    &[Move::Say(0, INQUIRE), Move::Say(0, ACCEPT), Move::Say(1, INQUIRE), Move::Say(1, INSIST)],
    // The same, once the holder has paid: who paid does not give way.
    &[
        Move::Say(0, INQUIRE),
        Move::Say(0, ACCEPT),
        Move::Say(0, BILLING),
        Move::Pay(0, 100_000),
        Move::Say(1, INQUIRE),
        Move::Say(1, INSIST),
    ],
    // The same, once the holder has the contract.
    &[
        Move::Say(0, INQUIRE),
        Move::Say(0, ACCEPT),
        Move::Say(0, BILLING),
        Move::Pay(0, 100_000),
        Move::Decide(0, 0, true),
        Move::Say(1, INQUIRE),
        Move::Say(1, INSIST),
    ],
];

/// How many things a manager changes by their own route: the day, the party.
pub const AMENDMENTS: usize = 2;

/// What the manager changes.
pub(super) fn amendment(n: usize) -> Amendment {
    match n {
        0 => Amendment { date: Some(jiff::civil::date(2026, 3, 27)), ..Amendment::default() },
        _ => Amendment { participants: Some(35), ..Amendment::default() },
    }
}

/// One thing that can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// Client `who` writes word `n` of the alphabet.
    Say(usize, usize),
    /// The manager decides the `n`-th open task of client `who`; a contested room goes from the other client to them.
    Decide(usize, usize, bool),
    /// Client `who` pays so many minor units.
    Pay(usize, i64),
    /// The manager changes a fact of client `who` by their own route: the `n`-th of [`AMENDMENTS`].
    Amend(usize, usize),
    /// The manager wants alternatives drafted for client `who`, who asked for a taken room.
    Suggest(usize),
    /// The manager has the offer of client `who` sent once more.
    SendOffer(usize),
    /// The clock reaches client `who`'s booking.
    Timer(usize),
    /// Days pass.
    Later(i64),
}

/// Who decides.
pub(super) fn by() -> String {
    "manager".to_owned()
}

/// What the manager may do with a booking beside its tasks, where it has an effect or must have none.
pub(super) fn by_hand(who: usize, b: &Booking) -> Vec<Move> {
    let mut moves = Vec::new();
    if b.hold.is_some() {
        moves.extend((0..AMENDMENTS).map(|n| Move::Amend(who, n)));
    }
    if b.offer().is_some() {
        moves.push(Move::SendOffer(who));
    }
    if b.contested.is_some() {
        moves.push(Move::Suggest(who));
    }
    moves
}

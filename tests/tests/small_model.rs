//! DESIGN section 7: every state that a small alphabet reaches, breadth first.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

use tests::model::Model;
use workflow::venue::{Approval, DepositAmount, DepositPolicy, Venue, seed};

/// Two days, two rooms that fit, and one word for each thing a client can do.
const WORDS: &[&str] = &[
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
];

fn house(approval: Approval) -> Venue {
    let mut venue = seed::atelier().unwrap();
    venue.policy.approval = approval;
    venue.policy.deposit = Some(DepositPolicy { amount: DepositAmount::Percent(30), deadline_days: 10 });
    venue
}

fn explore(approval: Approval, most: usize) {
    let found = Model::new(house(approval), "2026-02-02T10:00", WORDS).unwrap().explore(most);
    println!("{approval:?}: {} states, {} transitions, depth {}", found.states, found.transitions, found.depth);
    assert!(found.broken.is_empty(), "{}", found.broken.join("\n"));
    assert!(found.states >= most, "only {} states are reachable", found.states);
}

#[test]
fn every_reachable_state_keeps_the_laws() {
    explore(Approval::Binding, 12_000);
}

#[test]
fn every_reachable_state_keeps_the_laws_when_all_replies_are_held() {
    explore(Approval::Everything, 4_000);
}

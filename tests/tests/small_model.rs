//! DESIGN section 7: every state that a small alphabet reaches, breadth first.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

use tests::model::{Model, WORDS, house};
use workflow::venue::Approval;

fn explore(approval: Approval, most: usize) {
    let found = Model::new(house(approval).unwrap(), "2026-02-02T10:00", WORDS).unwrap().explore(most);
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

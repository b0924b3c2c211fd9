//! Each rule of the engine left out once: the small model must notice every time.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

use tests::model::{Explored, Model, WORDS, house};
use workflow::turn::Mutant;
use workflow::venue::Approval;

/// Enough for the deepest of them: a booking with acceptance, billing address and deposit.
const STATES: usize = 20_000;

fn model() -> Model {
    Model::new(house(Approval::Binding).unwrap(), "2026-02-02T10:00", WORDS).unwrap()
}

/// One client goes deep enough for most rules; a room wanted twice needs two.
fn noticed(mutant: Mutant) -> Explored {
    let alone = mutant.run(|| model().alone().explore(STATES));
    if alone.broken.is_empty() { mutant.run(|| model().explore(STATES)) } else { alone }
}

#[test]
fn a_rule_left_out_is_noticed() {
    let mut missed = Vec::new();
    for mutant in Mutant::ALL {
        let found = noticed(mutant);
        let law = found.broken.first().and_then(|b| b.lines().next()).unwrap_or("nothing");
        println!("{mutant:?}: {law}, after {} states", found.states);
        if found.broken.is_empty() {
            missed.push(mutant);
        }
    }
    assert!(missed.is_empty(), "nobody notices {missed:?}");
}

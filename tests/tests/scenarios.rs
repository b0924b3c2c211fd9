//! Every conversation of `tests/scenarios`, on the pure engine.
#![allow(clippy::panic, clippy::unwrap_used, missing_docs)]

use std::path::Path;
use tests::{load_all, play, pure::Pure};

#[test]
fn every_scenario_holds_on_the_pure_engine() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let all = load_all(&folder).unwrap();
    assert!(!all.is_empty());
    let failed: Vec<String> = all
        .iter()
        .filter_map(|(name, scenario)| {
            let wrong = play(scenario, &mut Pure::new(scenario).unwrap());
            (!wrong.is_empty()).then(|| format!("{name}\n  {}", wrong.join("\n  ")))
        })
        .collect();
    assert!(failed.is_empty(), "{} of {} scenarios fail:\n{}", failed.len(), all.len(), failed.join("\n"));
}

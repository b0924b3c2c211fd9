//! Prints conversations as their readers saw them: `cargo run -p tests --bin transcript [words]` those of
//! `tests/scenarios` whose name holds the words, `… transcript <folder>` those of another folder.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::path::Path;
use tests::scenario::{Step, take};
use tests::{load_all, pure::Pure};

fn main() -> Result<(), String> {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let other = Path::new(&wanted).is_dir();
    for (name, scenario) in load_all(if other { Path::new(&wanted) } else { &own })? {
        if !other && !name.contains(&wanted) {
            continue;
        }
        println!("\n######## {name}");
        let mut stage = Pure::new(&scenario)?;
        for step in &scenario.turns {
            let who = step.who.as_deref().unwrap_or("anna");
            println!("\n>>> {}", shown(step, who));
            let heard = take(step, who, &mut stage)?;
            for line in heard.activity.iter().chain(&heard.notices) {
                println!("    · {line}");
            }
            if step.clock.is_some() || step.venue.is_some() {
                continue;
            }
            match (heard.text, heard.refused) {
                (Some(text), _) => println!("\n{text}"),
                (None, Some(code)) => println!("\n(refused: {code})"),
                (None, None) => println!("\n(nothing is sent)"),
            }
        }
    }
    Ok(())
}

fn shown(step: &Step, who: &str) -> String {
    let set = [
        ("client", step.client.as_deref().map(str::trim)),
        ("manager approves", step.approve.as_deref()),
        ("manager rejects", step.reject.as_deref()),
        ("clock", step.clock.as_deref()),
        ("manager types", step.cancel.as_deref()),
    ];
    let words = set.iter().find_map(|(what, said)| said.map(|s| format!("{who}, {what}: {s}")));
    let paid = step.pay.map(|minor| format!("{who}, payment of {minor} minor units"));
    let reached = step.timer.as_ref().map(|at| format!("the clock function reaches {who}: {at:?}"));
    words.or(paid).or(reached).unwrap_or_else(|| "the house changes its settings".to_owned())
}

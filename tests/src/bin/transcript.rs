//! Prints conversations as their readers saw them: `cargo run -p tests --bin transcript [words]` those of
//! `tests/scenarios` whose name holds the words, `… transcript <folder>` those of another folder.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::path::Path;
use tests::scenario::Stage;
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
            let heard = if let Some(text) = step.client.as_ref().filter(|_| step.new_thread) {
                println!("\n>>> {who}, in a new thread: {}", text.trim());
                stage.mail(who, step.subject.as_deref(), text)?
            } else if let Some(text) = &step.client {
                println!("\n>>> {who}: {}", text.trim());
                stage.client(who, step.subject.as_deref(), text)?
            } else if let Some(kind) = &step.approve {
                println!("\n>>> manager approves {kind}");
                stage.decide(who, true, kind, step)?
            } else if let Some(kind) = &step.reject {
                println!("\n>>> manager rejects {kind}");
                stage.decide(who, false, kind, step)?
            } else if let Some(minor) = step.pay {
                println!("\n>>> payment of {minor} minor units");
                stage.pay(who, minor)?
            } else if step.timer {
                println!("\n>>> the clock reaches {who}");
                stage.timer(who)?
            } else {
                if let Some(at) = &step.clock {
                    stage.clock(at)?;
                }
                continue;
            };
            match (heard.text, heard.refused) {
                (Some(text), _) => println!("\n{text}"),
                (None, Some(code)) => println!("\n(refused: {code})"),
                (None, None) => println!("\n(nothing is sent)"),
            }
        }
    }
    Ok(())
}

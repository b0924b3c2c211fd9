//! How many mails the rules leave something open of, for which a model would be called.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, reason = "tests")]

use std::path::Path;
use tests::pure::{Opened, Pure};
use tests::score::{self, Case, case, share};
use tests::{load_all, play};
use workflow::understanding::open::{Open, open};
use workflow::understanding::{Context, understand};
use workflow::venue::seed;

/// Every mail of every scenario.
fn scenarios() -> Vec<Opened> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut all = Vec::new();
    for (_, scenario) in load_all(&folder).unwrap() {
        let mut stage = Pure::new(&scenario).unwrap();
        play(&scenario, &mut stage);
        all.append(&mut stage.opened);
    }
    all
}

fn labelled() -> Vec<(Case, Open)> {
    let venue = seed::atelier().unwrap();
    let read = |c: Case| {
        let context = Context::after(&c.asked, &c.proposed);
        let u = understand(c.subject.as_deref(), &c.body, c.now, &venue, &context);
        let open = open(&u, &context);
        (c, open)
    };
    score::load_all(&case::folder()).unwrap().into_iter().map(read).collect()
}

/// Per mille, with the counts for whoever looks.
fn calls(what: &str, open: usize, all: usize) -> u32 {
    let calls = share(u32::try_from(open).unwrap(), u32::try_from(all).unwrap()).unwrap();
    println!("{what}: {open} of {all} mails would ask a model, {calls} per mille");
    calls
}

#[test]
fn the_mails_of_the_scenarios_ask_no_model_but_for_a_handful() {
    let all = scenarios();
    let first: Vec<&Opened> = all.iter().filter(|o| o.first).collect();
    let of = |mails: &[&Opened]| mails.iter().filter(|o| !o.open.is_empty()).count();
    let opened: Vec<_> = all.iter().filter(|o| !o.open.is_empty()).map(|o| (&o.text, o.open.fields())).collect();
    assert!(calls("first mails of the scenarios", of(&first), first.len()) == 0, "{opened:#?}");
    assert!(calls("all mails of the scenarios", opened.len(), all.len()) <= 5, "{opened:#?}");
}

#[test]
fn of_the_labelled_mails_one_in_forty_asks_a_model() {
    let all = labelled();
    let opened: Vec<&str> = all.iter().filter(|(_, open)| !open.is_empty()).map(|(c, _)| c.id.as_str()).collect();
    assert!(calls("labelled mails", opened.len(), all.len()) <= 25, "{opened:?}");
}

#[test]
fn labelled_mails_whose_facts_were_all_read_ask_no_model() {
    let venue = seed::atelier().unwrap();
    let full = |c: &Case| {
        let mut score = score::Score::default();
        score.add(c, &score::read(c, &venue));
        let facts = !c.expect.when.is_empty() || c.expect.headcount.is_some();
        let acts = c.expect.acts.as_ref().is_some_and(|a| !a.is_empty());
        facts && acts && score.misses.is_empty()
    };
    let read: Vec<(Case, Open)> = labelled().into_iter().filter(|(c, _)| full(c)).collect();
    let asked: Vec<&str> = read.iter().filter(|(_, open)| !open.is_empty()).map(|(c, _)| c.id.as_str()).collect();
    assert!(read.len() >= 250, "only {} mails with facts and acts were read without a miss", read.len());
    calls("labelled mails read without a miss", asked.len(), read.len());
    assert_eq!(asked, Vec::<&str>::new());
}

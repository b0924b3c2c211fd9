//! How many mails the rules leave something open of, for which a model would be called.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, reason = "tests")]

use std::path::Path;
use tests::model::WORDS;
use tests::pure::{Opened, Pure};
use tests::scenario::Stage;
use tests::score::{self, Case, case, share};
use tests::{load_all, play};
use workflow::understanding::open::{Open, open};
use workflow::understanding::report::AskedFor;
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
    // Advertising and invoices are read by a person in the end; a model may say first that they are inquiries.
    let first: Vec<&Opened> = all.iter().filter(|o| o.first && !o.not_understood).collect();
    let of = |mails: &[&Opened]| mails.iter().filter(|o| !o.open.is_empty()).count();
    let opened: Vec<_> = all.iter().filter(|o| !o.open.is_empty()).map(|o| (&o.text, o.open.fields())).collect();
    assert!(calls("first mails of the scenarios", of(&first), first.len()) == 0, "{opened:#?}");
    // Four of them leave the choice to the house, in scenarios of what a person has to read.
    assert!(calls("all mails of the scenarios", opened.len(), all.len()) <= 6, "{opened:#?}");
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
        // Where a file labels some fields alone, nobody knows whether the others were read.
        facts && acts && c.labels.is_none() && score.misses.is_empty()
    };
    let read: Vec<(Case, Open)> = labelled().into_iter().filter(|(c, _)| full(c)).collect();
    let asked: Vec<&str> = read.iter().filter(|(_, open)| !open.is_empty()).map(|(c, _)| c.id.as_str()).collect();
    assert!(read.len() >= 250, "only {} mails with facts and acts were read without a miss", read.len());
    calls("labelled mails read without a miss", asked.len(), read.len());
    assert_eq!(asked, Vec::<&str>::new());
}

#[test]
fn a_number_of_guests_that_is_to_follow_asks_no_model() {
    let (venue, context) = (seed::atelier().unwrap(), Context::after(&[AskedFor::Headcount], &[]));
    let now = "2028-04-14".parse().unwrap();
    let asks = |text: &str| !open(&understand(None, text, now, &venue, &context), &context).is_empty();
    for text in [
        "Le séminaire aura lieu le 8 juin 2028. Le nombre de participants n'est pas encore connu.",
        "Die Klausur ist am 8. Juni 2028. Die Anzahl der Personen wissen wir noch nicht.",
        "The offsite is on 8 June 2028. The number of guests is not known yet.",
        "Il seminario è l'8 giugno 2028. Il numero dei partecipanti non lo sappiamo ancora.",
    ] {
        assert!(!asks(text), "{text}");
    }
    assert!(asks("Der ganze Kegelklub samt Anhang kommt mit."));
}

/// Where a conversation stands when a mail comes in: nothing said, a headcount asked for, days proposed, an offer out,
/// a party to be told again.
const BEFORE: &[&[&str]] = &[
    &[],
    &["Could we have Room B on 20 March 2026 from 14:00 to 18:00?"],
    &["We would like to book a room for 30 people."],
    &["We would like to book Room B for 30 people on 20 March 2026."],
    &["We would like to book a room for 30 people on 20 March 2026, 14:00 to 18:00."],
    &["We would like to book Room B for 30 people on 20 March 2026, 14:00 to 18:00."],
    &["We would like to book Room B for 30 people on 20 March 2026, 14:00 to 18:00.", "We accept the offer."],
];

fn stage(today: &str) -> Pure {
    Pure::with(seed::atelier().unwrap(), today).unwrap()
}

/// The mail as the turn took it after each beginning.
fn after_each_beginning(mail: &str) -> Vec<Opened> {
    let played = |before: &&[&str]| {
        let mut stage = stage("2026-02-02T10:00");
        before.iter().for_each(|said| drop(stage.client("anna", None, said).unwrap()));
        stage.client("anna", None, mail).unwrap();
        stage.opened.pop().unwrap()
    };
    BEFORE.iter().map(played).collect()
}

/// Where the turn gives up on a mail of which nothing was read, a model is asked.
fn gives_up_in_silence(o: &Opened) -> bool {
    o.not_understood && !o.read && o.open.is_empty()
}

#[test]
fn no_mail_of_the_scenarios_becomes_a_task_for_being_unread_before_a_model_was_asked() {
    let silent: Vec<Opened> = scenarios().into_iter().filter(gives_up_in_silence).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn no_labelled_mail_becomes_a_task_for_being_unread_before_a_model_was_asked() {
    let mut silent = Vec::new();
    for c in score::load_all(&case::folder()).unwrap() {
        let mut stage = stage(&format!("{}T10:00", c.now));
        stage.client("anna", c.subject.as_deref(), &c.body).unwrap();
        silent.extend(stage.opened.into_iter().filter(gives_up_in_silence).map(|o| (c.id.clone(), o)));
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn no_words_however_odd_become_a_task_for_being_unread_before_a_model_was_asked() {
    let odd = [
        "Set the table for 36 hungry mouths.",
        "A fistful of us.",
        "Three dozen.",
        "The usual crowd plus the neighbours.",
        "Der ganze Kegelklub samt Anhang, das sind 36 Nasen.",
        "Wie beim letzten Mal.",
        "Nous ferons comme d'habitude.",
        "Saremo in tanti.",
        "Well then.",
        "Please see the attached file for everything you need.",
        "Is that so?",
        "Does the moon rise over the lake there?",
        "We are an agency for office supplies and have great deals on paper today.",
    ];
    let mails = odd.iter().chain(WORDS);
    let silent: Vec<Opened> = mails.flat_map(|m| after_each_beginning(m)).filter(gives_up_in_silence).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn a_change_whose_value_nobody_read_asks_a_model() {
    let all = after_each_beginning("Make it 2 hours longer please.");
    assert!(all.iter().any(|o| o.not_understood));
    assert!(all.iter().filter(|o| o.not_understood).all(|o| !o.open.is_empty()), "{all:#?}");
}

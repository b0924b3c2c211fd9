//! No reply over all scenarios holds an internal word, a placeholder, a price without unit, a date without weekday or
//! another client's data. A manager's own words are theirs.
#![allow(clippy::panic, clippy::unwrap_used, missing_docs)]

use std::path::Path;
use tests::{load_all, mail_form, play, pure::Pure};

#[test]
fn no_mail_of_any_scenario_has_a_fault_of_form() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let (mut wrong, mut read) = (Vec::new(), 0);
    for (name, scenario) in load_all(&folder).unwrap() {
        let mut stage = Pure::new(&scenario).unwrap();
        play(&scenario, &mut stage);
        let drafts = stage.tasks.values().filter_map(|t| t.draft.clone()).map(|d| ("a draft", d));
        let sent = stage.sent.iter().map(|(who, d)| (who.as_str(), d.clone()));
        for (who, draft) in sent.chain(drafts) {
            let own = stage
                .bookings
                .values()
                .any(|b| workflow::wording::render(&draft.plan, &stage.venue, &b.id) == draft.text);
            let by_hand = draft.plan.says().iter().any(|s| matches!(s, workflow::turn::Say::Manager { .. }));
            if !own || by_hand {
                continue;
            }
            read += 1;
            let mut faults = mail_form::faults(&draft.text, &stage.venue);
            if stage.bookings.contains_key(who) {
                faults.extend(mail_form::of_others(&draft.text, who, &stage));
            }
            if !faults.is_empty() {
                wrong.push(format!("{name}, to {who}: {faults:?}\n{}", draft.text));
            }
        }
    }
    assert!(read > 500, "only {read} mails were read");
    assert!(wrong.is_empty(), "{} of {read} mails:\n{}", wrong.len(), wrong.join("\n---\n"));
}

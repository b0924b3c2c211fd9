//! Hours told by how far they move.
use super::*;

/// By how many minutes the beginning and the end move; "about" behind them.
fn moved(text: &str) -> Option<(i16, i16)> {
    let held = Context { held: Some(today()), offer: true, ..Context::default() };
    let u = understand(None, text, today(), &seed::atelier().unwrap(), &held);
    u.hours_moved.map(|m| (m.value.start, m.value.end))
}

#[test]
fn a_beginning_an_end_or_both_move_by_a_length() {
    let mut wrong = Vec::new();
    for (text, want) in [
        ("Can we start half an hour earlier?", (-30, 0)),
        ("We would like to start an hour later.", (60, 0)),
        ("Could we finish an hour later?", (0, 60)),
        ("Could we stay an hour longer?", (0, 60)),
        ("Can we have the room for another two hours? We would like to extend by 2 hours.", (0, 120)),
        ("Could you move everything one hour later?", (60, 60)),
        ("Könnten wir eine halbe Stunde früher anfangen?", (-30, 0)),
        ("Wir möchten eine Stunde später beginnen.", (60, 0)),
        ("Könnten wir zwei Stunden länger bleiben?", (0, 120)),
        ("Wir möchten um eine Stunde verlängern.", (0, 60)),
        ("Können wir den Schluss eine Stunde nach hinten verschieben?", (0, 60)),
        ("Können wir alles eine Stunde nach hinten schieben?", (60, 60)),
        ("Pourrions-nous commencer une demi-heure plus tôt ?", (-30, 0)),
        ("Nous aimerions commencer une heure plus tard.", (60, 0)),
        ("Pourrions-nous rester une heure de plus ?", (0, 60)),
        ("Potremmo restare un'ora in più?", (0, 60)),
        ("Potremmo iniziare mezz'ora prima?", (-30, 0)),
        ("Vorremmo cominciare un'ora più tardi.", (60, 0)),
        ("Könnten wir doch eine Stunde später anfangen, und wir sind 30 statt 32?", (60, 0)),
        ("Could we start an hour later, and we will be 30 instead of 32?", (60, 0)),
        ("Start an hour earlier and finish an hour later please.", (-60, 60)),
    ] {
        if moved(text) != Some(want) {
            wrong.push((text, moved(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn about_how_far_is_said_to_be_no_more() {
    let held = Context { held: Some(today()), offer: true, ..Context::default() };
    for text in ["Wir würden gern ca. eine Stunde länger bleiben.", "We would like to stay about an hour longer."] {
        let u = understand(None, text, today(), &seed::atelier().unwrap(), &held);
        assert!(u.hours_moved.is_some_and(|m| m.value.about), "{text}");
    }
}

#[test]
fn what_others_do_what_is_asked_and_what_is_put_in_place_before_move_nothing() {
    let mut wrong = Vec::new();
    for text in [
        "The band arrives half an hour earlier.",
        "Can we get in an hour earlier to decorate?",
        "Können wir eine Stunde früher rein, um aufzubauen?",
        "What would it cost to stay an hour longer?",
        "Was würde es kosten, eine Stunde länger zu bleiben?",
        "Some colleagues will come half an hour later.",
        "Das Essen bitte eine halbe Stunde später.",
        "Can we start on 14 May instead?",
        "The ceremony takes two hours.",
        "Peut-on accéder à la salle une heure avant pour installer ?",
    ] {
        wrong.extend(moved(text).map(|by| (text, by)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

use super::*;
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "Guten Tag",
    "Wir sind 30 Personen.",
    "Freundliche Grüsse",
    "Anna Keller",
    "Am 3.11.2025 um 10:15 schrieb Anna:",
    "On Mon, Nov 3, 2025, Anna <a@b.example>",
    "wrote:",
    "> Raum A?",
    ">> alt",
    "Von: Anna <a@b.example>",
    "Gesendet: Montag",
    "An: uns",
    "Betreff: Raum",
    "-----Original Message-----",
    "________________________________",
    "-- ",
    "Sent from my iPhone",
    "Begin forwarded message:",
    "---------- Forwarded message ---------",
    "",
    "",
    "PS: ja",
    "Thanks,",
    "From: 18:00",
    "+41 44 123 45 67",
    "This e-mail is confidential and intended for the recipient; delete it if received in error by you.",
    "-Anna",
    "Le 3 mars 2025, Claire a",
    "écrit :",
    "🎉",
    "ok",
];

fn spans_hold(body: &str) {
    let once = clean("", body);
    let twice = clean("", &once.text);
    // Note and forwarded mail have endings of their own: put together, the lower one may end both.
    let same =
        if once.original_sender.is_some() { once.text.starts_with(&twice.text) } else { once.text == twice.text };
    assert!(same, "{:?} becomes {:?}, from {body:?}", once.text, twice.text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_twice_changes_nothing(lines in proptest::collection::vec(proptest::sample::select(PIECES), 0..14)) {
        spans_hold(&lines.join("\n"));
    }

    #[test]
    fn any_text_is_cleaned(subject in "\\PC{0,20}", body in "(?s).{0,300}") {
        let _ = clean(&subject, &body);
        spans_hold(&body);
    }
}

#[test]
fn a_full_width_mark_is_read_like_its_plain_form_at_once() {
    assert_eq!(clean("", "｀ok｀ ＠").text, "'ok' @");
}

#[test]
fn a_tag_with_an_unseen_sign_in_it_is_one_at_once() {
    for body in ["<I\0>", "We come<b\u{200b}r>at six.", "＜i＞yes＜/i＞"] {
        spans_hold(body);
    }
}

/// Work grows with the length, not with its square: each line is asked for a bounded number of times.
#[test]
fn lines_are_looked_at_a_bounded_number_of_times() {
    for piece in
        ["On Mon, Nov 3, 2025\n", "Von: A\n", ">\n", "\n", "-----\n", "Am 3.11.2025 um\n", "a", "<a@b.example>\n"]
    {
        let asked = |n: usize| {
            let text = piece.repeat(n);
            let low = plain(&text);
            let lines = Lines::new(&text, &low);
            let _ = parts(&lines, Stamp::None);
            lines.asked.get()
        };
        let (small, large) = (asked(500), asked(1_000));
        assert!(large <= small * 2 + 200, "{piece:?}: {small} then {large}");
    }
}

//! What no words may ever do.
use super::*;
use proptest::prelude::*;

fn binds(a: &Act) -> bool {
    matches!(
        a,
        Act::Accept
            | Act::AcceptConditionally
            | Act::Decline
            | Act::Cancel { .. }
            | Act::Change { .. }
            | Act::KeepAsIs
            | Act::ChooseNamed { .. }
            | Act::ClaimPayment
            | Act::Provide
    )
}

fn asked() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("Wie viel kostet es"),
        Just("Bis wann"),
        Just("Welche Räume"),
        Just("Wann"),
        Just("How much is it"),
        Just("When"),
        Just("Which rooms"),
        Just("What happens"),
        Just("Combien"),
        Just("Quelles salles"),
        Just("Jusqu'à quand"),
        Just("Quanto"),
        Just("Quali sale"),
        Just("Fino a quando"),
    ]
}

fn words() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("nehmen wir an"),
        Just("die Offerte"),
        Just("stornieren"),
        Just("verschieben"),
        Just("Raum B"),
        Just("den Beamer"),
        Just("bezahlt"),
        Just("passt"),
        Just("ja"),
        Just("accept the offer"),
        Just("we take Room C"),
        Just("cancel the booking"),
        Just("change the date"),
        Just("the projector"),
        Just("we have paid"),
        Just("sounds good"),
        Just("acceptons"),
        Just("annuler la réservation"),
        Just("changer la date"),
        Just("la salle B"),
        Just("payé"),
        Just("accettiamo"),
        Just("disdire la prenotazione"),
        Just("cambiare la data"),
        Just("la sala B"),
        Just("perfetto"),
        Just("per favore"),
        Just("bitte"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_pure_question_binds_to_nothing_and_gives_no_fact(
        open in asked(),
        rest in proptest::collection::vec(words(), 1..6),
        ctx in prop_oneof![Just(""), Just("offer"), Just("held"), Just("dates")],
    ) {
        let text = format!("{open} {}?", rest.join(" "));
        let u = understand(None, &text, today(), &venue(), &context(ctx));
        let bound: Vec<&Act> = u.acts.iter().map(|a| &a.act).filter(|a| binds(a)).collect();
        prop_assert!(bound.is_empty(), "{text}: {bound:?}");
        prop_assert!(u.rooms.is_empty() && u.products.is_empty(), "{text}: {}", show(&u));
    }

    #[test]
    fn the_same_words_mean_the_same_in_capitals_and_with_more_blanks(rest in proptest::collection::vec(words(), 1..5)) {
        let venue = venue();
        let acts = |text: &str| -> Vec<Act> {
            understand(None, text, today(), &venue, &context("offer")).acts.into_iter().map(|a| a.act).collect()
        };
        let plain = rest.join(", ");
        let spaced = format!("  {} ", rest.join(",  "));
        prop_assert_eq!(acts(&plain), acts(&spaced));
    }
}

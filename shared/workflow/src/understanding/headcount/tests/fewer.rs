use super::cases::check;
use crate::venue::Language::{De, En, Fr, It};

#[test]
fn who_drops_out_is_taken_off() {
    check(
        De,
        &[
            ("Leider fallen zwei aus.", "-2"),
            ("Zwei fallen leider aus.", "-2"),
            ("Bei uns fallen drei Leute aus.", "-3"),
            ("Es fallen noch zwei weitere aus.", "-2"),
            ("Zwei haben abgesagt.", "-2"),
            ("Uns haben drei Leute abgesagt.", "-3"),
            ("Leider mussten zwei Kollegen absagen.", "-2"),
            ("Zwei Gäste haben storniert.", "-2"),
            ("Inzwischen haben sich sechs abgemeldet. Wir sind nun 42.", "42"),
            ("Wir sind nur noch 15. Fünf fallen aus.", "15"),
            ("Drei von uns können leider nicht kommen.", "-3"),
            ("Zwei kommen doch nicht.", "-2"),
            ("Zwei Gäste kommen nicht zum Apéro.", "2"),
            ("Wir mussten mit 20 Personen anderswo absagen, nun kommen wir zu Ihnen.", "20"),
            ("Der Saal für 20 Personen wurde abgesagt.", "20"),
            ("Wir sind 20 Personen, auch wenn es regnet.", "20"),
            ("Aus dem Verein kommen 20 Personen.", "20"),
        ],
    );
    check(
        En,
        &[
            ("Two of us have dropped out.", "-2"),
            ("Two people had to cancel.", "-2"),
            ("Three guests have cancelled on us.", "-3"),
            ("Oh and 3 of us can't make it", "-3"),
            ("Two people won't come after all.", "-2"),
            ("Two guests can't come.", "-2"),
            ("Two guests can't come by car.", "2"),
            ("We had to cancel the hall for 40 people.", "40"),
        ],
    );
    check(
        Fr,
        &[
            ("Deux personnes se sont désistées.", "-2"),
            ("Deux invités ont annulé.", "-2"),
            ("Trois personnes ne viendront pas.", "-3"),
            ("Deux d'entre nous ne peuvent pas venir.", "-2"),
            ("Nous sommes 20 personnes.", "20"),
        ],
    );
    check(
        It,
        &[
            ("Due persone hanno disdetto.", "-2"),
            ("Tre di noi non possono venire.", "-3"),
            ("Due colleghi hanno dovuto rinunciare.", "-2"),
            ("Siamo in 20 persone.", "20"),
        ],
    );
}

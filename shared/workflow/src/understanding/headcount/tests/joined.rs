//! Those who come beside a count, told behind it: with a verb, in a sentence of their own, in a list; one fewer.

use super::cases::check;
use crate::venue::Language::{De, En, Fr, It};

#[test]
fn whoever_is_told_to_come_along_is_one_more() {
    check(
        De,
        &[
            ("Wir sind 18 Leute, der Referent kommt noch dazu.", "19"),
            ("Wir rechnen mit 45 Zuhörern, die Autorin und zwei Musiker kommen noch dazu.", "48"),
            ("Wir sind 12 Teilnehmende, dazu mein Kollege und ich.", "14"),
            ("Wir sind 38 Sängerinnen und Sänger, dazu kommen die Kursleiterin und ein Akkordeonist.", "40"),
            ("Wir sind 18 Leute, der Referent braucht dazu einen Beamer.", "18"),
        ],
    );
    check(
        En,
        &[
            ("We're a team of nine, and our two contractors will join us.", "11"),
            ("Just the four of us and our lawyer.", "5"),
            ("We would be 16 delegates, a chairperson and two note-takers.", "19"),
            ("We are 20 people and our caterer needs a table.", "20"),
        ],
    );
    check(
        Fr,
        &[
            ("Dix étudiants accompagnés de leur professeur.", "11"),
            ("Il y aura 30 élèves et leurs deux professeurs.", "32"),
        ],
    );
    check(It, &[("Siamo 8 colleghi e il nostro capo.", "9"), ("Un gruppo di 14 pensionati con l'autista.", "15")]);
}

#[test]
fn who_comes_on_top_may_have_a_sentence_of_his_own() {
    check(
        De,
        &[
            ("Wir sind 20. Dazu kommen fünf Helfer.", "25"),
            ("Wir sind 20 Personen. Fünf Helfer kommen noch dazu.", "25"),
            ("Wir sind 20 Personen. Dazu brauchen wir fünf Tische.", "20"),
            ("Dazu kommen noch drei Gäste.", "+3"),
        ],
    );
    check(En, &[("We are 20. Five helpers come on top.", "25"), ("About 30 people will join us.", "30")]);
    check(Fr, &[("Nous sommes 18. S'ajoutent trois intervenants.", "21")]);
    check(It, &[("Siamo in 30. Si aggiungono quattro accompagnatori.", "34")]);
}

#[test]
fn a_number_with_the_writer_counts_him() {
    check(De, &[("Zwölf Teilnehmende, mit mir dreizehn.", "13"), ("Wir sind 12 mit mir.", "12")]);
    check(
        En,
        &[("We are ten with me.", "10"), ("I'll be bringing 3 friends with me", "4"), ("We are ten plus me.", "11")],
    );
    check(Fr, &[("Nous serons 12 avec moi.", "12"), ("Nous serons 12 plus moi.", "13")]);
    check(It, &[("Saremo in 10 con me.", "10"), ("Io, mio marito e i nostri sei amici, in tutto otto.", "8")]);
}

#[test]
fn one_fewer_is_a_change() {
    check(
        De,
        &[
            ("Wir sind eine Person weniger.", "-1"),
            ("Einer weniger als bestellt.", "-1"),
            ("Wir suchen einen weniger teuren Raum.", ""),
        ],
    );
    check(En, &[("One fewer than booked, Anna is ill.", "-1"), ("One less expensive room, please.", "")]);
    check(Fr, &[("Un de moins que prévu, Paul est malade.", "-1"), ("Une salle moins chère.", "")]);
    check(It, &[("Uno in meno.", "-1"), ("Una persona in meno rispetto a ieri.", "-1")]);
}

#[test]
fn a_word_for_thousand_or_hundred_multiplies_the_figure_before_it() {
    check(De, &[("Wir sind 5 tausend Personen.", "5000"), ("Wir erwarten 3 hundert Gäste.", "300")]);
    check(En, &[("We are 5 thousand people.", "5000"), ("We expect 3 hundred guests.", "300")]);
    check(Fr, &[("Nous sommes 2 mille personnes.", "2000")]);
    check(It, &[("Siamo 5 mila persone.", "5000"), ("Siamo mille persone.", "1000")]);
}

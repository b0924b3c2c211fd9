//! Days said by how far they lie from another.

use super::*;

const TODAY: &str = "2026-03-10";

fn on(table: &[(&str, &str)]) {
    rows(TODAY.parse().unwrap(), table);
}

#[test]
fn a_length_in_two_units_counts_both() {
    on(&[
        ("We would come in 8 weeks and 2 days.", "2026-05-07"),
        ("Wir kommen in 8 Wochen und 2 Tagen.", "2026-05-07"),
        ("Nous viendrions dans 8 semaines et 2 jours.", "2026-05-07"),
        ("Verremmo tra 8 settimane e 2 giorni.", "2026-05-07"),
        ("The party is in two years and four days.", "2028-03-14"),
        ("Das Fest ist in einem Monat und zehn Tagen.", "2026-04-20"),
        ("La fête est dans un mois et dix jours.", "2026-04-20"),
        ("La festa è tra 2 anni e 4 giorni.", "2028-03-14"),
        ("On 5 May or two weeks and three days later.", "2026-05-05 oneof; 2026-05-22 oneof"),
        ("Am 5. Mai oder zwei Wochen und drei Tage später.", "2026-05-05 oneof; 2026-05-22 oneof"),
        ("Le 5 mai ou deux semaines et trois jours plus tard.", "2026-05-05 oneof; 2026-05-22 oneof"),
        ("Il 5 maggio o due settimane e tre giorni più tardi.", "2026-05-05 oneof; 2026-05-22 oneof"),
        ("Two weeks and three days after 5 May would suit.", "2026-05-22"),
        ("Zwei Wochen und drei Tage nach dem 5. Mai ginge es.", "2026-05-22"),
        ("Deux semaines et trois jours après le 5 mai, ce serait possible.", "2026-05-22"),
        ("Sarebbe possibile due settimane e tre giorni dopo il 5 maggio.", "2026-05-22"),
    ]);
}

#[test]
fn what_follows_another_and_is_no_second_part() {
    on(&[
        ("We come in 2 weeks and stay 3 days.", "2026-03-24 ~"),
        ("Wir kommen in 2 Wochen und bleiben 3 Tage.", "2026-03-24 ~"),
        ("We need the room in 3 days and for 2 weeks.", "2026-03-13"),
        ("In 3 giorni e 20 persone.", "2026-03-13"),
    ]);
}

#[test]
fn the_day_that_after_counts_from_may_be_said_from_today() {
    on(&[
        ("3 days after tomorrow", "2026-03-14"),
        ("3 Tage nach morgen", "2026-03-14"),
        ("3 jours après demain", "2026-03-14"),
        ("3 giorni dopo domani", "2026-03-14"),
        ("2 weeks after next Friday", "2026-03-27"),
        ("zwei Wochen nach dem nächsten Freitag", "2026-03-27"),
        ("deux semaines après vendredi prochain", "2026-03-27"),
        ("2 settimane dopo il prossimo venerdì", "2026-03-27"),
        ("dopodomani va bene", "2026-03-12"),
        ("après-demain nous convient", "2026-03-12"),
    ]);
}

#[test]
fn the_period_after_the_next_is_the_second_one() {
    on(&[
        ("the week after next", "~2026-03-23..2026-03-29"),
        ("die Woche nach der nächsten", "~2026-03-23..2026-03-29"),
        ("la semaine après la prochaine", "~2026-03-23..2026-03-29"),
        ("la settimana dopo la prossima", "~2026-03-23..2026-03-29"),
        ("the month after next", "~2026-05-01..2026-05-31"),
        ("der Monat nach dem nächsten", "~2026-05-01..2026-05-31"),
        ("le mois après le prochain", "~2026-05-01..2026-05-31"),
        ("il mese dopo il prossimo", "~2026-05-01..2026-05-31"),
        ("the weekend after next", "~2026-03-28..2026-03-29"),
        ("le week-end après le prochain", "~2026-03-28..2026-03-29"),
        ("il weekend dopo il prossimo", "~2026-03-28..2026-03-29"),
        // What is next is another thing.
        ("la semaine après la prochaine séance", ""),
        ("la settimana dopo la prossima riunione", ""),
    ]);
}

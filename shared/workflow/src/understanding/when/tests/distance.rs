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

#[test]
fn a_length_and_a_half_is_longer_by_half_a_unit() {
    on(&[
        ("in a week and a half", "2026-03-20 ~"),
        ("in one and a half weeks", "2026-03-20 ~"),
        ("a week and a half from now", "2026-03-20 ~"),
        ("in anderthalb Wochen", "2026-03-20 ~"),
        ("in eineinhalb Wochen", "2026-03-20 ~"),
        ("dans une semaine et demie", "2026-03-20 ~"),
        ("tra una settimana e mezza", "2026-03-20 ~"),
        ("in two and a half months", "2026-05-25 ~"),
        ("in zweieinhalb Monaten", "2026-05-25 ~"),
        ("dans deux mois et demi", "2026-05-25 ~"),
        ("tra due mesi e mezzo", "2026-05-25 ~"),
        // Half of something else.
        ("in a week and half of us are vegetarian", "2026-03-17 ~"),
        ("in 2 Wochen und eine halbe Stunde später", "2026-03-24 ~"),
    ]);
}

#[test]
fn eight_days_are_a_week_but_in_english() {
    on(&[
        ("We come in eight days.", "2026-03-18"),
        ("We come in fifteen days.", "2026-03-25"),
        ("Wir kommen in acht Tagen.", "2026-03-17 ~"),
        ("Nous venons dans huit jours.", "2026-03-17 ~"),
        ("Veniamo tra quindici giorni.", "2026-03-24 ~"),
    ]);
}

#[test]
fn weeks_may_be_counted_from_a_day_named_behind_them() {
    on(&[
        ("in three weeks from tomorrow", "2026-04-01"),
        ("in drei Wochen ab morgen", "2026-04-01"),
        ("dans trois semaines à partir de demain", "2026-04-01"),
        ("tra tre settimane a partire da domani", "2026-04-01"),
        ("in two weeks from Friday", "2026-03-27"),
        // The days of that week.
        ("in two weeks from Wednesday to Friday", "2026-03-24 ~; 2026-03-11..2026-03-13 wd?"),
    ]);
}

#[test]
fn weekends_are_counted_like_weeks() {
    on(&[
        ("2 weekends from now", "~2026-03-21..2026-03-22"),
        ("in two weekends", "~2026-03-21..2026-03-22"),
        ("in zwei Wochenenden", "~2026-03-21..2026-03-22"),
        ("dans deux week-ends", "~2026-03-21..2026-03-22"),
        ("tra due weekend", "~2026-03-21..2026-03-22"),
        ("three Mondays from today", "2026-03-30"),
        ("two Fridays from now", "2026-03-20"),
        // A series.
        ("vier Montage ab heute", ""),
        ("We are with you for two weekends.", ""),
        ("Das Buffet war an zwei Wochenenden hier.", ""),
    ]);
}

//! What stands beside the day that is wanted: the day before a change, a count of people, a talk. Today
//! is Monday, 4 May 2026.
use super::*;

fn rows(rows: &[(&str, &str)]) {
    let (venue, today) = (venue(), jiff::civil::date(2026, 5, 4));
    let wrong: Vec<_> = rows
        .iter()
        .map(|(text, want)| (text, *want, brief(&understand(None, text, today, &venue, &Context::default()))))
        .filter(|(_, want, got)| want != got)
        .collect();
    assert_eq!(wrong, vec![]);
}

#[test]
fn a_day_in_brackets_told_of_as_the_one_before_is_given_up() {
    let moved = "2026-06-12; 2026-06-05 replaced";
    rows(&[
        ("Neuer Termin: 12. Juni (bisher 5. Juni)", moved),
        ("Neuer Termin: 12. Juni (bisher: 5. Juni)", moved),
        ("New date: 12 June (previously 5 June)", moved),
        ("Nouvelle date : 12 juin (auparavant le 5 juin)", moved),
        ("Nuova data: 12 giugno (finora il 5 giugno)", moved),
        ("Möglich: 12. Juni (oder 5. Juni)", "2026-06-12 oneof; 2026-06-05 oneof"),
    ]);
}

#[test]
fn the_years_of_a_birthday_are_not_counted_on_from_its_day() {
    rows(&[
        ("Meine Tante feiert ihre 40 Jahre am 19. November 2026.", "2026-11-19"),
        ("My aunt celebrates her 40 years on 19 November 2026.", "2026-11-19"),
        ("Mia zia festeggia i suoi 40 anni il 19 novembre 2026.", "2026-11-19"),
        ("Zwei Wochen nach dem 12. Juni", "2026-06-26"),
    ]);
}

#[test]
fn a_number_of_us_before_a_day_is_no_day() {
    rows(&[
        ("Wir sind 20, 30 März wäre gut.", "2027-03-30"),
        ("Wir sind 20, 30. März wäre gut.", "2027-03-30"),
        ("We are 20, 30 March would be good.", "2027-03-30"),
        ("Nous sommes 20, 30 mars serait bien.", "2027-03-30"),
        ("Siamo in 20, 30 marzo andrebbe bene.", "2027-03-30"),
        ("Möglich wären 20., 30. März.", "2027-03-20 oneof; 2027-03-30 oneof"),
    ]);
}

#[test]
fn days_parted_by_commas_share_the_hour_behind_the_last() {
    let three = "2026-07-17 09:00 oneof; 2026-07-18 09:00 oneof; 2026-07-19 09:00 oneof";
    rows(&[
        ("7/17, 7/18, 7/19 at 9", three),
        ("We could do 7/17, 7/18, 7/19 at 9.", three),
        ("17.7., 18.7., 19.7. um 9 Uhr", three),
        ("17 juillet, 18 juillet, 19 juillet à 9 heures", three),
        ("17 luglio, 18 luglio, 19 luglio alle 9", three),
    ]);
}

#[test]
fn the_weekday_holds_for_the_next_ordinal_in_another_month() {
    let both = "2026-08-29 oneof; 2026-09-05 oneof";
    rows(&[
        ("am letzten Samstag im August, alternativ am ersten im September", both),
        ("On the last Saturday in August or the first in September", both),
        ("le dernier samedi d'août ou le premier en septembre", both),
        ("l'ultimo sabato di agosto o il primo in settembre", both),
        ("Am letzten Samstag im August oder am 1. September", "2026-08-29 oneof; 2026-09-01 oneof"),
        ("On the last Saturday in August or the first of September", "2026-08-29 oneof; 2026-09-01 oneof"),
    ]);
}

#[test]
fn a_month_without_one_of_its_days_stays_the_wish() {
    let june = "~2026-06-01..2026-06-30; 2026-06-12 replaced";
    let weekend = "~2026-06-01..2026-06-30; 2026-06-13..2026-06-14 replaced";
    rows(&[
        ("Irgendein Tag im Juni ausser dem 12.", june),
        ("Any day in June except the 12th.", june),
        ("N'importe quel jour de juin sauf le 12.", june),
        ("Qualsiasi giorno di giugno tranne il 12.", june),
        ("Im Juni, ausser am Wochenende vom 13./14.", weekend),
        ("In June, except the weekend of the 13th/14th.", weekend),
        ("Qualsiasi giorno, giugno il 12 per esempio.", "2026-06-12"),
    ]);
}

#[test]
fn only_after_a_day_begins_with_the_next() {
    rows(&[
        ("Erst nach dem 10. Juni möglich.", "~2026-06-11.."),
        ("Only possible after 10 June.", "~2026-06-11.."),
        ("Possible seulement après le 10 juin.", "~2026-06-11.."),
        ("Possibile solo dopo il 10 giugno.", "~2026-06-11.."),
        ("Erst ab dem 10. Juni möglich.", "~2026-06-10.."),
    ]);
}

#[test]
fn the_latest_end_closes_the_hours() {
    rows(&[
        ("Gerne kommen wir am 10.6. nachmittags, 13.30 bis spätestens 16.", "2026-06-10 afternoon 13:30-16:00"),
        ("On 10 June 13.30 until 16 at the latest", "2026-06-10 13:30-16:00"),
        ("Bitte antworten Sie bis spätestens 16. Juni.", "2026-06-16 deadline"),
    ]);
}

#[test]
fn an_hour_to_finish_by_is_the_end() {
    rows(&[
        ("Our train is at 9.35pm so we'd need to finish by 9 on 12 June.", "2026-06-12 -21:00"),
        ("We need to finish by 9 pm on 12 June.", "2026-06-12 -21:00"),
        ("Unser Zug fährt um 21.35, darum müssen wir am 12. Juni um 21 Uhr fertig sein.", "2026-06-12 -21:00"),
        ("We need an answer by 9 on 12 June.", "2026-06-12 deadline"),
    ]);
}

#[test]
fn what_was_talked_about_still_comes() {
    rows(&[
        ("Ich habe am Freitag mit Nora über unser Essen am 12. Juni gesprochen.", "2026-06-12"),
        ("I spoke to Nora on Friday about our dinner on 12 June.", "2026-06-12"),
        ("J'ai parlé vendredi à Nora de notre dîner du 12 juin.", "2026-06-12"),
        ("Ho parlato venerdì con Nora della nostra cena del 12 giugno.", "2026-06-12"),
        ("Wir waren am 12. Juni bei Ihnen und haben gut gegessen.", "2025-06-12 past"),
        ("Nous étions chez vous le 12 juin.", "2025-06-12 past"),
    ]);
}

#[test]
fn a_dash_behind_an_hour_makes_no_range_of_days() {
    rows(&[("Workshops until 5 - all on 12 June.", "2026-06-12"), ("5 - 12 June", "2026-06-05..2026-06-12")]);
}

#[test]
fn holidays_that_are_out_are_no_wish() {
    let out = "~2026-10-01..2026-10-31; 2026-10-03..2026-10-18 other";
    rows(&[
        ("Im Oktober. Am liebsten nicht in den Herbstferien (3.-18. Oktober).", out),
        ("In October. Preferably not in the school holidays (3-18 October).", out),
        ("En octobre. De préférence pas pendant les vacances (3-18 octobre).", out),
        ("In ottobre. Preferibilmente non durante le vacanze (3-18 ottobre).", out),
        ("In den Herbstferien (3.-18. Oktober) suchen wir einen Raum.", "2026-10-03..2026-10-18"),
    ]);
}

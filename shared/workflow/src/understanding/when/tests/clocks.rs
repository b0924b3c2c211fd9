//! Hours, one test a shape, several wordings and languages each. Today is Monday, 23 November 2026.
use super::november::{headcount, rows};
use super::*;

#[test]
fn minutes_behind_an_and_belong_to_their_hour() {
    rows(&[
        ("Vorremmo la sala il 14 maggio dalle 9 e 30 alle 17.", "2027-05-14 09:30-17:00"),
        ("il 14 maggio dalle ore 9 e 30 alle ore 11 e 45", "2027-05-14 09:30-11:45"),
        ("Vorremmo iniziare alle quindici e trenta.", "t15:30"),
        ("Arriviamo il 14 maggio dopo le 9 e 30.", "2027-05-14 09:30"),
        ("dalle 9 e mezza alle 17", "t09:30-17:00"),
        ("Iniziamo alle 9 e un quarto.", "t09:15"),
        ("Commençons à midi moins cinq.", "t11:55"),
        ("tre e 20", "t15:20"),
    ]);
    assert_eq!(headcount("Vorremmo la sala il 14 maggio dalle 9 e 30 alle 17."), None);
    assert_eq!(headcount("Siamo 9 e 30 bambini."), Some(39));
}

#[test]
fn between_two_hours_an_and_is_no_minute() {
    rows(&[
        ("le 17 mai entre 14 et 16", "2027-05-17 14:00-16:00"),
        ("le 17 mai entre 18 h et 20", "2027-05-17 18:00-20:00"),
        ("entre dix-huit heures et vingt-deux heures", "t18:00-22:00"),
        ("il 17 maggio tra le 14 e 16", "2027-05-17 14:00-16:00"),
        ("il 17 maggio tra le 18 e le 20", "2027-05-17 18:00-20:00"),
        ("am 17. Mai zwischen 14 und 16 Uhr", "2027-05-17 14:00-16:00"),
    ]);
}

#[test]
fn a_meal_of_noon_is_no_hour() {
    rows(&[
        ("Le congrès a lieu le 14 juin 2027, avec un buffet de midi.", "2027-06-14"),
        ("Il congresso è il 14 giugno 2027, con un buffet di mezzogiorno.", "2027-06-14"),
        ("Le congrès a lieu le 14 juin 2027, à partir de midi.", "2027-06-14 12:00"),
        ("Le congrès a lieu le 14 juin 2027, aux alentours de midi.", "2027-06-14 12:00"),
        ("Il congresso è il 14 giugno 2027, a partire da mezzogiorno.", "2027-06-14 12:00"),
    ]);
}

#[test]
fn an_hour_before_its_weekday_is_kept() {
    rows(&[
        ("dalle 18 alle 23 di venerdì 14 maggio", "2027-05-14 18:00-23:00"),
        ("Vorremmo la sala alle 9 di sabato 12 giugno.", "2027-06-12 09:00"),
        ("tra le 9 e le 11 di giovedì", "2026-11-26 09:00-11:00 wd?"),
        ("9 - 11 giovedì", "2026-11-26 09:00-11:00 wd?"),
        ("9-11 am Donnerstag", "2026-11-26 09:00-11:00 wd?"),
        ("15 del pomeriggio di domani", "2026-11-24 afternoon 15:00"),
        ("8 di stasera", "2026-11-23 evening 20:00"),
        ("9 tomorrow morning", "2026-11-24 morning 09:00"),
    ]);
}

#[test]
fn a_counted_night_is_no_hour() {
    rows(&[
        ("vom 6.10. bis 7.10., 1 Nacht", "2027-10-06..2027-10-07"),
        ("du 12 au 13 mai, 1 nuit", "2027-05-12..2027-05-13"),
        ("dal 12 al 13 maggio, 1 notte", "2027-05-12..2027-05-13"),
        ("12 to 13 May (1 night)", "2027-05-12..2027-05-13"),
        ("am 12. Mai bis 1 nachts", "2027-05-12 -01:00"),
        ("12 May, 1 at night", "2027-05-12 01:00"),
    ]);
}

#[test]
fn hours_behind_a_day_and_its_part_are_its_own() {
    rows(&[
        ("Donnerstagmorgen 9-11", "2026-11-26 morning 09:00-11:00 wd?"),
        ("17. Mai vormittags 9-12", "2027-05-17 morning 09:00-12:00"),
        ("jeudi matin 9-11", "2026-11-26 morning 09:00-11:00 wd?"),
        ("Thursday morning 9 to 11", "2026-11-26 morning 09:00-11:00 wd?"),
        ("giovedì mattina 9-11", "2026-11-26 morning 09:00-11:00 wd?"),
    ]);
    assert_eq!(headcount("Thursday morning 9 to 11"), None);
}

#[test]
fn a_time_from_one_date_to_a_time_of_another_is_a_stay() {
    rows(&[
        ("vom 17.03. 10:30 - 18.03. 09:25", "2027-03-17..2027-03-18 10:30-09:25"),
        ("17.03. 10:30 bis 18.03. um 9 Uhr", "2027-03-17..2027-03-18 10:30-09:00"),
        ("dal 17.3. ore 10 al 18.3. ore 16", "2027-03-17..2027-03-18 10:00-16:00"),
        ("am 17.03. 10.30 - 18.00 Uhr", "2027-03-17 10:30-18:00"),
    ]);
}

#[test]
fn a_bound_behind_a_bare_day_is_an_hour() {
    rows(&[
        ("Cerchiamo una sala il 20 fino alle 18.", "2026-12-20 -18:00 month?"),
        ("il 20 entro le 18", "2026-12-20 -18:00 month?"),
        ("12 May not after 8pm", "2027-05-12 -20:00"),
        ("am 12. Mai nicht nach 20 Uhr", "2027-05-12 -20:00"),
    ]);
}

#[test]
fn hours_with_a_dot_that_end_the_sentence_are_no_day() {
    rows(&[
        ("Wir kommen am 22.03.2027 19.10.", "2027-03-22 19:10"),
        ("Wir kommen am 6. August 11.05. Danke!", "2027-08-06 11:05"),
        ("We arrive on 6 August 11.05.", "2027-08-06 11:05"),
        ("am 12.05. und 19.05.", "2027-05-12 oneof; 2027-05-19 oneof"),
    ]);
}

#[test]
fn hours_in_four_figures_need_a_date_or_a_question() {
    rows(&[
        ("12. Mai 1830-2200", "2027-05-12 18:30-22:00"),
        ("12 May around 1030", "2027-05-12 10:30"),
        ("Friday 1830", "2026-11-27 18:30 wd?"),
        ("12. Mai 2030", "2030-05-12"),
        ("Unsere Nummer ist 1830-2200.", ""),
    ]);
    let asked = Context { time: true, ..Context::default() };
    let u = understand(None, "1430", "2026-11-23".parse().unwrap(), &venue(), &asked);
    assert_eq!(brief(&u), "t14:30");
    assert_eq!(headcount("12 May around 1030"), None);
}

#[test]
fn an_hour_after_which_something_begins_may_be_bare_beside_a_day() {
    rows(&[
        ("12. Mai nach 18", "2027-05-12 18:00"),
        ("on 12 May after 11", "2027-05-12 11:00"),
        ("after 11 people had come", ""),
    ]);
}

#[test]
fn halves_of_the_day_are_read_in_every_spelling() {
    rows(&[
        ("12 May 5:30p", "2027-05-12 17:30"),
        ("at 3p on 12 May", "2027-05-12 15:00"),
        ("12 May PM 2:26", "2027-05-12 14:26"),
        ("tomorrow @ 10", "2026-11-24 10:00"),
        ("12. Mai 17:45 -- 19:10 Uhr", "2027-05-12 17:45-19:10"),
        ("12. Mai 18:30h/19:00h", "2027-05-12 18:30"),
    ]);
}

#[test]
fn a_word_of_another_language_ends_nothing() {
    rows(&[("fine 9:30", "t09:30"), ("La festa ha fine alle 23.", "t-23:00")]);
}

#[test]
fn the_label_of_the_next_line_of_a_form_counts_no_hours() {
    rows(&[
        ("Datum: 19.10.2027\nZeit: 9-17\nPersonen: 14", "2027-10-19 09:00-17:00"),
        ("Datum: 19.10.2027\nZeit: 09.00-17.00\nPersonen: 14", "2027-10-19 09:00-17:00"),
        ("Date: 19 October 2027\nTime: 9-17\nGuests: 14", "2027-10-19 09:00-17:00"),
        ("Date : 19 octobre 2027\nHoraire : 9-17\nPersonnes : 14", "2027-10-19 09:00-17:00"),
        ("Data: 19 ottobre 2027\nOrario: 9-17\nPersone: 14", "2027-10-19 09:00-17:00"),
        ("Datum: 19.10.2027\nBeginn: 18\nPersonen: 14", "2027-10-19 18:00"),
    ]);
    assert_eq!(headcount("Datum: 19.10.2027\nZeit: 9-17\nPersonen: 14"), Some(14));
    assert_eq!(headcount("Wir sind 9-17\nPersonen."), Some(17));
}

#[test]
fn two_lines_of_a_form_are_the_first_and_the_last_day() {
    rows(&[
        ("Von: 19.10.2027\nBis: 21.10.2027", "2027-10-19..2027-10-21"),
        ("From: 19 October 2027\nTo: 21 October 2027", "2027-10-19..2027-10-21"),
        ("Du : 19 octobre 2027\nAu : 21 octobre 2027", "2027-10-19..2027-10-21"),
        ("Dal: 19 ottobre 2027\nAl: 21 ottobre 2027", "2027-10-19..2027-10-21"),
        ("Arrival: 19 October 2027\nDeparture: 21 October 2027", "2027-10-19..2027-10-21"),
        ("Anreise: 19.10.2027\nAbreise: 21.10.2027", "2027-10-19..2027-10-21"),
        ("Arrivée : 19 octobre 2027\nDépart : 21 octobre 2027", "2027-10-19..2027-10-21"),
        ("Arrivo: 19 ottobre 2027\nPartenza: 21 ottobre 2027", "2027-10-19..2027-10-21"),
    ]);
}

#[test]
fn a_number_of_people_before_a_part_of_the_day_is_no_hour() {
    rows(&[
        ("Book a table for 2 tonight at 8pm", "2026-11-23 evening 20:00"),
        ("A table for 4 tomorrow night at 8", "2026-11-24 evening 20:00"),
        ("Tisch für 2 heute Abend um 20 Uhr", "2026-11-23 evening 20:00"),
        ("Une table pour 2 ce soir à 20h", "2026-11-23 evening 20:00"),
        ("Un tavolo per 2 domani sera alle 20", "2026-11-24 evening 20:00"),
        ("A table for 2 tonight", "2026-11-23 evening"),
        ("Wir sind 7 heute Abend.", "2026-11-23 evening"),
        ("We are 7 tonight.", "2026-11-23 evening"),
        ("Nous sommes 7 ce soir.", "2026-11-23 evening"),
        ("Siamo in 7 stasera.", "2026-11-23 evening"),
        // Hours.
        ("for 8 tonight", "2026-11-23 evening 20:00"),
        ("See you at 7 tonight.", "2026-11-23 evening 19:00"),
        ("Um 7 heute Abend.", "2026-11-23 evening 19:00"),
    ]);
    assert_eq!(headcount("Book a table for 2 tonight at 8pm"), Some(2));
    assert_eq!(headcount("Tisch für 2 heute Abend um 20 Uhr"), Some(2));
    assert_eq!(headcount("Wir sind 7 heute Abend."), Some(7));
}

#[test]
fn minutes_in_figures_before_an_hour_of_the_evening_are_no_hour_of_their_own() {
    rows(&[
        ("The guests arrive on 12 May at 20 to 7 pm.", "2027-05-12 18:40"),
        ("The guests arrive on 12 May at 25 to 8 p.m.", "2027-05-12 19:35"),
        ("The guests arrive on 12 May at twenty to 7 pm.", "2027-05-12 18:40"),
        ("Die Gäste kommen am 12. Mai um 20 vor 7 abends.", "2027-05-12 18:40"),
        // Two hours.
        ("On 12 May from 10 to 4 pm.", "2027-05-12 10:00-16:00"),
        ("We are there on 12 May from 10 to 4.", "2027-05-12 10:00-16:00"),
    ]);
}

#[test]
fn minutes_before_noon_are_counted_from_noon() {
    rows(&[
        ("We can be there 30 minutes before 12pm.", "t11:30"),
        ("Wir sind 30 Minuten vor 12 Uhr da.", "t11:30"),
        ("Nous serons là une demi-heure avant 12 h.", "t11:30"),
        ("Saremo lì 30 minuti prima delle 12.", "t11:30"),
        ("We can be there 30 minutes before 6pm.", "t17:30"),
    ]);
}

#[test]
fn counted_nights_are_no_part_of_the_day() {
    rows(&[
        ("Can I get the house for 5 people for 7 nights from May 26?", "2027-05-26"),
        ("It is a 3 night stay from 12 May.", "2027-05-12"),
        ("We arrive on 12 May at 3 in the night.", "2027-05-12 03:00"),
    ]);
    assert_eq!(headcount("We plan a two night stay in May."), None);
    assert_eq!(headcount("It is a 3 night stay for 4 people."), Some(4));
    assert_eq!(headcount("Can I get the house for 5 people for 7 nights from May 26?"), Some(5));
    assert_eq!(headcount("Can I get the house for 5 people for 3 nights from 26 May?"), Some(5));
    assert_eq!(headcount("Können wir das Haus für 5 Personen für 7 Nächte ab 26. Mai haben?"), Some(5));
}

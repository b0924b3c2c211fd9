//! Hours and lists that stay apart: which half of the day, whose hours, and what is a length. Today is Tuesday,
//! 6 October 2026.
use super::natural::rows;

#[test]
fn the_part_of_the_day_behind_two_hours_may_be_that_of_the_last_alone() {
    rows(&[
        ("Am 12. November von Viertel nach elf bis gegen sechs Uhr abends.", "2026-11-12 11:15-18:00"),
        ("12 November from half past ten until six in the evening.", "2026-11-12 10:30-18:00"),
        ("12 November from 11 to 3 in the afternoon.", "2026-11-12 11:00-15:00"),
        ("Le 12 novembre de onze heures et quart à six heures du soir.", "2026-11-12 11:15-18:00"),
        ("Il 12 novembre dalle undici e un quarto alle sei di sera.", "2026-11-12 11:15-18:00"),
        ("Am 12. November von sieben bis elf Uhr abends.", "2026-11-12 19:00-23:00"),
        ("12 November from 8 to 11 in the evening.", "2026-11-12 20:00-23:00"),
        ("Le 12 novembre de sept heures à onze heures du soir.", "2026-11-12 19:00-23:00"),
        ("Il 12 novembre dalle sette alle undici di sera.", "2026-11-12 19:00-23:00"),
    ]);
}

#[test]
fn hours_of_one_day_are_not_those_of_another_that_names_its_own_part() {
    let apart = "2026-11-13 afternoon oneof; 2026-11-14 09:00-11:00 oneof";
    rows(&[
        ("Am 13. November am Nachmittag oder am 14. November zwischen 9 und 11 Uhr.", apart),
        ("On 13 November in the late afternoon, or on 14 November between 9 and 11.", apart),
        ("Le 13 novembre dans l'après-midi, ou le 14 novembre entre 9h et 11h.", apart),
        (
            "Am 13. oder 14. November abends um 19 Uhr.",
            "2026-11-13 evening 19:00 oneof; 2026-11-14 evening 19:00 oneof",
        ),
        ("Il 13 o il 14 novembre alle 19.", "2026-11-13 19:00 oneof; 2026-11-14 19:00 oneof"),
    ]);
}

#[test]
fn an_hour_may_stand_behind_the_number_of_guests() {
    let dinner = "2026-11-13 19:30";
    rows(&[
        ("Abendessen am Freitag, 13. November, 16 Personen, 19.30.", dinner),
        ("Dinner on Friday 13 November, 16 people, 19.30.", dinner),
        ("Souper le vendredi 13 novembre, 16 personnes, 19.30.", dinner),
        ("Cena venerdì 13 novembre, 16 persone, 19.30.", dinner),
        ("Am 13. November, 16 Personen, 19.50.", "2026-11-13"),
        ("Am 13. November für 16 Personen, 49.50 pro Person.", "2026-11-13"),
        ("Am 13. November, 16 Pers., CHF 19.30.", "2026-11-13"),
    ]);
}

#[test]
fn hours_that_fall_are_no_count() {
    rows(&[
        ("Could you fit us in on 1 December? 9 to 3 would be perfect.", "2026-12-01 09:00-15:00"),
        ("Ginge der 1. Dezember? 9 bis 3 wäre ideal.", "2026-12-01 09:00-15:00"),
        ("Could you do 1 December? 10 to 12 would be joining us.", "2026-12-01"),
        ("1 December works. 10 to 12 people would be perfect.", "2026-12-01"),
    ]);
}

#[test]
fn a_sentence_may_begin_behind_the_number_of_a_day() {
    let day = "2027-01-14 17:00-21:00";
    rows(&[
        ("Our concert is on January 14. Guests would arrive at 5:00 p.m. and it should end no later than 9:00.", day),
        ("The dinner is on January 14. People arrive at 6 pm.", "2027-01-14 18:00"),
        ("We start at 9:00 a.m. and finish at 4:00 on 14 January.", "2027-01-14 09:00-16:00"),
        ("We have 40 guests in January.", "~2027-01-01..2027-01-31"),
    ]);
}

#[test]
fn a_part_of_the_day_in_a_sentence_of_its_own_is_the_days_that_is_kept() {
    let kept = "2026-12-17 evening; 2026-12-10 replaced";
    rows(&[
        ("Apéro neu am 17. Dezember statt am 10. Dezember. Weiterhin am Abend.", kept),
        ("Drinks now thurs 17 dec instead of thurs 10 dec. still in the evening", kept),
        ("L'apéritif est le 17 décembre au lieu du 10 décembre. Toujours en soirée.", kept),
        ("L'aperitivo è il 17 dicembre invece del 10 dicembre. Sempre di sera.", kept),
        ("Das Fest ist am 17. Dezember. Schönen Abend!", "2026-12-17"),
        ("The party is on 17 December. Have a nice evening!", "2026-12-17"),
        ("La fête est le 17 décembre. Bonne soirée !", "2026-12-17"),
        ("La festa è il 17 dicembre. Buona serata!", "2026-12-17"),
    ]);
}

#[test]
fn how_long_a_thing_lasts_is_no_hour() {
    rows(&[
        ("Séance de cadres de trois heures, le 12 novembre.", "2026-11-12"),
        ("Un cours de 2 heures le 12 novembre à 14 heures.", "2026-11-12 14:00"),
        ("Una riunione di tre ore il 12 novembre.", "2026-11-12"),
        ("Un corso di due ore il 12 novembre alle 14.", "2026-11-12 14:00"),
        ("Eine dreistündige Sitzung am 12. November.", "2026-11-12"),
        ("A three-hour meeting on 12 November.", "2026-11-12"),
        ("La séance du 12 novembre, de 9 heures à midi.", "2026-11-12 09:00-12:00"),
        ("Le 12 novembre de 2 heures à 5 heures.", "2026-11-12 02:00-05:00"),
        ("Le 12 novembre à partir de 5 heures.", "2026-11-12 05:00"),
    ]);
}

#[test]
fn an_article_of_one_thing_is_no_hour() {
    rows(&[
        ("Il 2 novembre siamo a un matrimonio.", "2026-11-02"),
        ("La festa è il 2 novembre, fino all'una.", "2026-11-02 -01:00"),
    ]);
}

#[test]
fn two_days_in_a_row_without_their_month_are_one_stay() {
    let two = "2027-08-19..2027-08-20 oneof; 2027-08-23..2027-08-24 oneof";
    rows(&[
        ("Zwei Tage: Donnerstag 19. und Freitag 20. August oder Montag 23. und Dienstag 24.", two),
        ("Two days: Thursday 19 and Friday 20 August or Monday 23 and Tuesday 24.", two),
        ("Deux jours : jeudi 19 et vendredi 20 août, ou lundi 23 et mardi 24.", two),
        ("Due giorni: giovedì 19 e venerdì 20 agosto, oppure lunedì 23 e martedì 24.", two),
    ]);
}

#[test]
fn next_and_last_may_be_misspelt() {
    let week = "~2026-10-12..2026-10-18";
    rows(&[
        ("Wir suchen nächset Woche einen Raum.", week),
        ("La semaine prochane, une salle pour six personnes.", week),
        ("Cerchiamo una sala per la riunione la settimana prosima.", week),
    ]);
}

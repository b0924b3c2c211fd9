//! What is said plainly and was read otherwise: noon, years of two figures, the last day with its hour, one week or
//! several. Today is Monday, 23 November 2026.
use super::november::{headcount, rows};

#[test]
fn noon_stays_noon_whatever_part_of_the_day_is_named_beside_it() {
    rows(&[
        ("Il nous faut la salle du vendredi soir au samedi à midi.", "2026-11-27..2026-11-28 evening -12:00 wd?"),
        ("La sala ci serve da venerdì sera a sabato a mezzogiorno.", "2026-11-27..2026-11-28 evening -12:00 wd?"),
        ("The hall from noon to 10 in the evening on 14 June.", "2027-06-14 evening 12:00-22:00"),
        ("La salle de midi à 10 heures du soir le 14 juin.", "2027-06-14 evening 12:00-22:00"),
        // Midnight and the hour in figures are as before.
        ("Le 14 juin de 18 h à minuit.", "2027-06-14 18:00-00:00"),
        ("Wir feiern am 14. Juni bis 12 Uhr nachts.", "2027-06-14 -00:00"),
    ]);
}

#[test]
fn two_figures_behind_a_day_are_its_year_where_the_weekday_says_so_or_no_count_can_follow() {
    for text in [
        "Wir möchten am Freitag, den 18. Juni 27 feiern.",
        "Wir möchten Ihren Saal am 18. Juni 27 buchen.",
        "Can we book the hall on Friday 18 June 27 please?",
        "Nous voudrions fêter vendredi 18 juin 27 chez vous.",
        "Vorremmo festeggiare venerdì 18 giugno 27 da voi.",
    ] {
        rows(&[(text, "2027-06-18")]);
        assert_eq!(headcount(text), None, "{text}");
    }
    rows(&[("Wir möchten am Sonntag, den 18. Juni 28 feiern.", "2028-06-18")]);
    for text in ["Am Freitag, 18. Juni 27 Personen.", "On Friday 18 June 27 guests.", "Vendredi 18 juin 27 personnes."]
    {
        assert_eq!(headcount(text), Some(27), "{text}");
    }
    assert_eq!(headcount("Wir kommen am 18. Juni 45 Leute hoch."), Some(45));
}

#[test]
fn within_the_next_week_is_one_week() {
    rows(&[
        ("Das müsste innerhalb der nächsten Woche sein.", "~2026-11-30..2026-12-06"),
        ("Innerhalb des nächsten Monats.", "~2026-12-01..2026-12-31"),
        ("It should be within the next week.", "~2026-11-23..2026-11-30 ~"),
        ("Within the next month.", "~2026-11-23..2026-12-23 ~"),
        ("Over the next weeks.", "~2026-11-23..2026-12-14 ~"),
        ("Innerhalb der nächsten Wochen.", "~2026-11-23..2026-12-14 ~"),
        ("Innerhalb der nächsten zwei Wochen.", "~2026-11-23..2026-12-07 ~"),
        ("In den nächsten Tagen.", "~2026-11-23..2026-11-26 ~"),
    ]);
}

#[test]
fn what_may_or_may_not_be_is_no_month() {
    rows(&[
        ("This may or may not work for us.", ""),
        ("We may, or may not, need a projector.", ""),
        ("Anybody who can or may attend is welcome.", ""),
        ("We think of April or May.", "~2027-04-01..2027-04-30; ~2027-05-01..2027-05-31"),
        ("Could we come in may?", "~2027-05-01..2027-05-31"),
    ]);
}

#[test]
fn the_half_of_the_day_may_be_said_with_an_article() {
    rows(&[
        ("We start on 14 June at 9 in the PM.", "2027-06-14 21:00"),
        ("We start on 14 June at 3 in the AM.", "2027-06-14 03:00"),
        ("We'd come on 14 June 7ish pm.", "2027-06-14 19:00"),
        ("We'd come on 14 June at 7:30ish pm.", "2027-06-14 19:30"),
        ("Um 10 am 14. Juni.", "2027-06-14 10:00"),
    ]);
}

#[test]
fn days_said_before_the_month_that_comes_are_no_hours() {
    rows(&[
        ("We need the room from 4-8 in next month.", "2026-12-04..2026-12-08"),
        ("Wir brauchen den Raum vom 4. bis 8. im nächsten Monat.", "2026-12-04..2026-12-08"),
        ("We are 20 in next month's course.", "~2026-12-01..2026-12-31"),
    ]);
}

#[test]
fn the_hour_of_a_last_day_is_an_end() {
    rows(&[
        ("Das Ganze geht bis zum 21. September um 16 Uhr.", "2027-09-21 -16:00"),
        ("The fair runs until 21 September at 4pm.", "2027-09-21 -16:00"),
        ("L'exposition dure jusqu'au 21 septembre à 16h.", "2027-09-21 -16:00"),
        ("La mostra dura fino al 21 settembre alle 16.", "2027-09-21 -16:00"),
        // Two hours, and two days with one hour.
        ("Der Kurs geht bis zum 21. September von 9 bis 16 Uhr.", "2027-09-21 09:00-16:00"),
        ("The fair runs from 19 to 21 September at 4pm.", "2027-09-19..2027-09-21 16:00"),
    ]);
}

#[test]
fn a_part_of_today_may_begin_a_stay() {
    rows(&[
        ("Wir brauchen den Raum von heute Abend bis Freitag.", "2026-11-23..2026-11-27 evening"),
        ("Wir brauchen den Raum von heute Nachmittag bis übermorgen.", "2026-11-23..2026-11-25 afternoon"),
        ("We need the room from today evening until Thursday.", "2026-11-23..2026-11-26 evening"),
        ("Wir brauchen den Raum von heute bis Freitag.", "2026-11-23..2026-11-27"),
        ("Ab heute abends erreichbar.", ""),
    ]);
}

#[test]
fn hours_behind_a_room_and_before_their_day_are_no_people() {
    for text in [
        "Can we have the room 9 to 12 on 14 June?",
        "Is the hall free 9-12 on 14 June?",
        "Ist der Saal 9-12 am 14. Juni frei?",
        "La salle est-elle libre 9-12 le 14 juin ?",
        "La sala è libera 9-12 il 14 giugno?",
    ] {
        rows(&[(text, "2027-06-14 09:00-12:00")]);
        assert_eq!(headcount(text), None, "{text}");
    }
    rows(&[("Are you free 6-8 next Monday?", "2026-11-30 18:00-20:00")]);
    rows(&[("Room 4-6 on 14 June, please.", "2027-06-14"), ("Raum 4-6 am 14. Juni, bitte.", "2027-06-14")]);
    rows(&[("Können wir den Raum 9-12 am 14. Juni haben?", "2027-06-14 09:00-12:00")]);
    assert_eq!(headcount("A table for 6-8 next Monday, please."), Some(8));
    assert_eq!(headcount("We expect 10 to 12 on 14 June."), Some(12));
}

#[test]
fn a_weekday_and_its_date_parted_by_a_dash_are_one_day() {
    rows(&[
        ("Freitag - 18. Juni, 18 Uhr", "2027-06-18 18:00"),
        ("Können wir am Freitag-18. Juni kommen?", "2027-06-18"),
        ("Friday - June 18, 6pm", "2027-06-18 18:00"),
        ("vendredi - 18 juin", "2027-06-18"),
        ("venerdì - 18 giugno", "2027-06-18"),
        ("Samstag - 18. Juni", "2027-06-18 conflict"),
        // A few days, or a word that begins them.
        ("Von Freitag - 30. November", "2026-11-27..2026-11-30 wd?"),
        ("Freitag bis 30. November", "2026-11-27..2026-11-30 wd?"),
        ("from Friday - 1 December", "2026-11-27..2026-12-01 wd?"),
    ]);
}

#[test]
fn the_nth_weekday_keeps_its_part_of_the_day() {
    rows(&[
        ("Geht der erste Montagabend im Dezember?", "2026-12-07 evening"),
        ("Could we have the second Friday evening in March?", "2027-03-12 evening"),
        ("Could we have the last Saturday afternoon of May?", "2027-05-29 afternoon"),
        ("Le premier lundi soir du mois prochain serait possible ?", "2026-12-07 evening"),
        ("Il secondo venerdì sera di marzo.", "2027-03-12 evening"),
        // No month: the one that is over.
        ("We were with you last Saturday afternoon.", "2026-11-21 afternoon past"),
    ]);
}

#[test]
fn the_week_of_a_day_is_a_week() {
    rows(&[
        ("Could we do the week of the 18th?", "~2026-12-14..2026-12-20 month?"),
        ("Die Woche vom 18. wäre gut.", "~2026-12-14..2026-12-20 month?"),
        ("La semaine du 18 nous irait.", "~2026-12-14..2026-12-20 month?"),
        ("La settimana del 18 andrebbe bene.", "~2026-12-14..2026-12-20 month?"),
        ("Could we do w/c 18 January?", "~2027-01-18..2027-01-24"),
        ("Could we do the w/e 24 January?", "~2027-01-18..2027-01-24"),
        ("Coffee w/cream for the week of the 18th.", "~2026-12-14..2026-12-20 month?"),
        ("Could we do the week beginning January 18?", "~2027-01-18..2027-01-24"),
        ("Could we do the week ending 24 January?", "~2027-01-18..2027-01-24"),
        ("Die Woche, die am 18. Januar beginnt, wäre gut.", "~2027-01-18..2027-01-24"),
        ("La semaine commençant le 18 janvier nous irait.", "~2027-01-18..2027-01-24"),
        ("La settimana che inizia il 18 gennaio andrebbe bene.", "~2027-01-18..2027-01-24"),
        (
            "We look at the week of the 18th or the week of the 25th.",
            "~2026-12-14..2026-12-20 month?; ~2026-11-23..2026-11-29 month?",
        ),
        ("It dates from the first week of the 18th century.", ""),
        // The days themselves, and the number of a week.
        ("Die Woche vom 18. bis 22. Januar wäre gut.", "2027-01-18..2027-01-22"),
        ("La semaine 18 nous irait.", "~2027-05-03..2027-05-09"),
    ]);
}

#[test]
fn each_hour_of_a_day_has_its_own_part_of_it() {
    rows(&[
        ("Am 12. Juni von morgens um 9 bis abends um 6.", "2027-06-12 morning 09:00-18:00"),
        ("Am 12. Juni vormittags 9 bis nachmittags 4.", "2027-06-12 morning 09:00-16:00"),
        ("Am 12. Juni morgens 9 Uhr bis abends 18 Uhr.", "2027-06-12 morning 09:00-18:00"),
        ("Le 12 juin du matin 9h au soir 18h.", "2027-06-12 morning 09:00-18:00"),
        ("Il 12 giugno dalla mattina alle 9 alla sera alle 18.", "2027-06-12 morning 09:00-18:00"),
        ("on 12 June at 12 midnight", "2027-06-12 00:00"),
        ("Am 12. Juni bis 12 Uhr Mitternacht.", "2027-06-12 -00:00"),
        ("12 June 6 to 12 midnight", "2027-06-12 18:00-00:00"),
        ("On 12 June from 12 to midnight.", "2027-06-12 12:00-00:00"),
    ]);
}

#[test]
fn a_part_of_the_week_of_a_day_is_that_weeks() {
    rows(&[
        ("Anfang der Woche vom 18. Januar.", "~2027-01-18..2027-01-19"),
        ("Early in the week of 18 January.", "~2027-01-18..2027-01-19"),
        ("Début de la semaine du 18 janvier.", "~2027-01-18..2027-01-19"),
        ("All'inizio della settimana del 18 gennaio.", "~2027-01-18..2027-01-19"),
        ("Am Wochenende in zwei Wochen.", "~2026-12-12..2026-12-13 ~"),
        ("The weekend in two weeks.", "~2026-12-12..2026-12-13 ~"),
        ("Le week-end dans deux semaines.", "~2026-12-12..2026-12-13 ~"),
        ("Il weekend tra due settimane.", "~2026-12-12..2026-12-13 ~"),
        ("La settimana dopo Pasqua andrebbe bene.", "~2027-03-29..2027-04-04"),
        ("Una settimana dopo Pasqua.", "2027-04-04"),
        ("Anfang der Woche.", "~2026-11-23..2026-11-24"),
    ]);
}

#[test]
fn the_day_beside_a_holiday_is_one_day() {
    rows(&[
        ("Am Tag nach Weihnachten.", "2026-12-26"),
        ("The day after Christmas.", "2026-12-26"),
        ("Le jour après Noël.", "2026-12-26"),
        ("Am Tag vor Silvester.", "2026-12-30"),
        ("In den Tagen nach Weihnachten.", "~2026-12-26..2027-01-08 ~"),
    ]);
}

#[test]
fn two_or_three_weeks_are_a_stretch_of_time() {
    rows(&[
        ("Wir kommen in 2-3 Wochen.", "~2026-12-07..2026-12-14 ~"),
        ("Wir kommen in zwei oder drei Wochen.", "~2026-12-07..2026-12-14 ~"),
        ("Wir kommen in zwei, drei Wochen.", "~2026-12-07..2026-12-14 ~"),
        ("We will come in two to three weeks.", "~2026-12-07..2026-12-14 ~"),
        ("Nous venons dans deux ou trois semaines.", "~2026-12-07..2026-12-14 ~"),
        ("Veniamo fra due o tre settimane.", "~2026-12-07..2026-12-14 ~"),
        ("Wir kommen in zwei Wochen.", "2026-12-07 ~"),
    ]);
    assert_eq!(headcount("Wir kommen in zwei, drei Wochen."), None);
    assert_eq!(headcount("Wir kommen in 2-3 Gruppen, zusammen 20 Personen."), Some(20));
}

#[test]
fn the_weekend_of_a_day_is_a_weekend() {
    rows(&[
        ("Could we have the weekend of the 12th?", "~2026-12-12..2026-12-13 month?"),
        ("Das Wochenende vom 12. wäre gut.", "~2026-12-12..2026-12-13 month?"),
        ("Le week-end du 12 nous irait.", "~2026-12-12..2026-12-13 month?"),
        ("Il weekend del 12 andrebbe bene.", "~2026-12-12..2026-12-13 month?"),
        // The next 16th that lies on a weekend.
        ("Could we have the weekend of the 16th?", "~2027-01-16..2027-01-17 month?"),
        ("Das Wochenende vom 12./13. Juni wäre gut.", "2027-06-12..2027-06-13"),
    ]);
}

#[test]
fn the_evening_before_a_day_is_the_day_before() {
    rows(&[
        ("We set the tables the evening before 1 August.", "2027-07-31 evening"),
        ("Wir kommen am Abend vor dem 1. August.", "2027-07-31 evening"),
        ("Nous arrivons le soir avant le 1er août.", "2027-07-31 evening"),
        ("Arriviamo la sera prima del 1° agosto.", "2027-07-31 evening"),
        ("We leave the morning after 1 August.", "2027-08-02 morning"),
        // Hours.
        ("Am 1. August abends vor 22 Uhr.", "2027-08-01 evening -22:00"),
    ]);
}

#[test]
fn the_second_or_third_week_are_two() {
    rows(&[
        ("The 2nd or 3rd week of June.", "~2027-06-08..2027-06-14; ~2027-06-15..2027-06-21"),
        ("Die zweite oder dritte Woche im Juni.", "~2027-06-08..2027-06-14; ~2027-06-15..2027-06-21"),
        ("La deuxième ou la troisième semaine de juin.", "~2027-06-08..2027-06-14; ~2027-06-15..2027-06-21"),
        ("La seconda o la terza settimana di giugno.", "~2027-06-08..2027-06-14; ~2027-06-15..2027-06-21"),
    ]);
}

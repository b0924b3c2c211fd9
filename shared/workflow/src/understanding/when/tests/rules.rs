//! One test a rule, each in German, English, French and Italian. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn a_verb_of_moving_makes_from_to_an_old_and_a_new_day() {
    rows(&[
        ("Bitte verschieben Sie den Anlass vom 19. auf den 26. März.", "2027-03-19 replaced; 2027-03-26"),
        ("Could we move it from 19 to 26 March?", "2027-03-19 replaced; 2027-03-26"),
        ("Serait-il possible de déplacer notre repas du 19 au 26 mars ?", "2027-03-19 replaced; 2027-03-26"),
        ("Potremmo spostare la cena dal 19 al 26 marzo?", "2027-03-19 replaced; 2027-03-26"),
    ]);
}

#[test]
fn without_such_a_verb_some_days_in_a_row_are_a_stay() {
    rows(&[
        ("vom 18. auf den 19. März 2027", "2027-03-18..2027-03-19"),
        ("from 18 to 19 March 2027", "2027-03-18..2027-03-19"),
        ("du 18 au 19 mars 2027", "2027-03-18..2027-03-19"),
        ("dal 18 al 19 marzo 2027", "2027-03-18..2027-03-19"),
    ]);
}

#[test]
fn a_weekday_and_the_date_in_the_next_line_are_one() {
    rows(&[
        ("Die Feier ist am Freitag,\n12. März 2027, 18 Uhr.", "2027-03-12 18:00"),
        ("The party is on Friday,\n12 March 2027, 6 pm.", "2027-03-12 18:00"),
        ("La fête est le vendredi\n12 mars 2027, dès 18h.", "2027-03-12 18:00"),
        ("La festa è venerdì\n12 marzo 2027, ore 18.", "2027-03-12 18:00"),
    ]);
}

#[test]
fn a_length_beside_a_start_gives_the_end_unless_it_is_rough() {
    rows(&[
        ("am 12. März 2027, 4 Stunden ab 18 Uhr", "2027-03-12 18:00-22:00"),
        ("on 12 March 2027 for three hours from 2pm", "2027-03-12 14:00-17:00"),
        ("le 12 mars 2027 dès 18h, durée 4 heures", "2027-03-12 18:00-22:00"),
        ("il 12 marzo 2027 dalle 15 per 3 ore", "2027-03-12 15:00-18:00"),
        ("am 12. März 2027 ab 18 Uhr, zweieinhalb oder so", "2027-03-12 18:00"),
        ("il 12 marzo 2027 alle 20, durata circa due ore", "2027-03-12 20:00"),
    ]);
}

#[test]
fn a_length_alone_is_neither_a_day_nor_a_time() {
    rows(&[
        ("Der Vortrag dauert 4 Stunden.", ""),
        ("It takes two and a half hours.", ""),
        ("Cela dure une demi-heure.", ""),
        ("Ci vogliono 5 ore.", ""),
    ]);
}

#[test]
fn a_length_before_or_after_a_time_moves_it() {
    rows(&[
        ("Wir kommen eine Stunde vor 18 Uhr.", "t17:00"),
        ("We arrive 30 minutes before 6 pm.", "t17:30"),
        ("Nous arrivons une heure avant 18h.", "t17:00"),
        ("Arriviamo 30 minuti dopo le 18:00.", "t18:30"),
    ]);
}

#[test]
fn a_day_that_only_names_a_street_is_none() {
    rows(&[
        ("Wir sind an der Strasse des 17. Juni 12.", ""),
        ("Our office is at Rue du 1er-Mars 5.", ""),
        ("Nous sommes à la rue du 14-Juillet 8.", ""),
        ("Siamo in Via XX Settembre 12.", ""),
        ("Siamo in piazza 25 Aprile 3.", ""),
    ]);
}

#[test]
fn the_day_before_to_set_up_is_no_day_and_its_hours_are_not_the_events() {
    rows(&[
        ("Der Anlass ist am 15. April 2027. Aufbau am Vortag ab 14 Uhr.", "2027-04-15"),
        ("The event is on 15 April 2027. Setup the day before from 2pm.", "2027-04-15"),
        ("L'événement a lieu le 15 avril 2027. Montage la veille dès 14h.", "2027-04-15"),
        ("L'evento è il 15 aprile 2027. Allestimento il giorno prima dalle 14:00.", "2027-04-15"),
    ]);
}

#[test]
fn a_day_to_set_up_with_a_date_of_its_own_is_another() {
    rows(&[
        ("Anlass am 11. Februar 2027, Aufbau am 10. Februar.", "2027-02-11; 2027-02-10 other"),
        ("Conference 11 February 2027, set-up on 10 February", "2027-02-11; 2027-02-10 other"),
        ("Congrès le 11 février 2027, montage le 10 février", "2027-02-11; 2027-02-10 other"),
        ("Convegno l'11 febbraio 2027, allestimento il 10 febbraio", "2027-02-11; 2027-02-10 other"),
    ]);
}

#[test]
fn hours_of_a_break_a_church_or_a_flight_are_not_the_events() {
    rows(&[
        ("Am 10. März 2027 von 9 bis 17 Uhr, Mittagspause von 12 bis 13.30 Uhr.", "2027-03-10 09:00-17:00"),
        ("10 March 2027, 9am to 5pm, lunch break 12 to 1.30pm", "2027-03-10 09:00-17:00"),
        ("Le baptême est à 10h30 à l'église le 18 avril ; chez vous dès 12h.", "2027-04-18 12:00"),
        ("Il battesimo è alle 10.30 in chiesa il 18 aprile; da voi dalle 12.", "2027-04-18 12:00"),
    ]);
}

#[test]
fn a_morning_and_an_afternoon_are_one_day() {
    rows(&[
        ("am 3. Mai 2027, 8–12 Uhr und 13–17 Uhr", "2027-05-03 08:00-17:00"),
        ("on 3 May 2027, 8am-12pm and 1pm-5pm", "2027-05-03 08:00-17:00"),
        ("le 3 mai 2027 de 8h à 12h et de 13h à 17h", "2027-05-03 08:00-17:00"),
        ("il 3 maggio 2027 dalle 8 alle 12 e dalle 13 alle 17", "2027-05-03 08:00-17:00"),
    ]);
}

#[test]
fn a_programme_lasts_from_its_first_to_its_last_hour() {
    rows(&[
        ("Am 17. Juni 2027: 09.00 Begrüssung, 10.30 Kaffee, 12.00 Lunch, 17.30 Ende.", "2027-06-17 09:00-17:30"),
        ("17 June 2027:\n9:00 Welcome\n10:30 Coffee\n12:00 Lunch\n17:30 Drinks", "2027-06-17 09:00-17:30"),
        ("Le 17 juin 2027:\n9h00 Accueil\n10h30 Exposé\n12h00 Repas", "2027-06-17 09:00-12:00"),
        ("17 giugno 2027:\n9.00 Accoglienza\n10.30 Lavori\n12.00 Pranzo", "2027-06-17 09:00-12:00"),
        ("Am 17. Juni 2027 ab 17 Uhr: Kaffee 12.50, Kuchen 15.30, Menü 18.20", "2027-06-17 17:00"),
    ]);
}

#[test]
fn a_day_and_time_to_a_day_and_time_is_one_range() {
    rows(&[
        ("vom 9. Juli 2027 08:00 bis 13. Juli 2027 10:00", "2027-07-09..2027-07-13 08:00-10:00"),
        ("from 4pm on 9 July 2027 to 5pm on 13 July 2027", "2027-07-09..2027-07-13 16:00-17:00"),
        ("du 9 juillet 2027 à 16h00 au 13 juillet 2027 à 10h00", "2027-07-09..2027-07-13 16:00-10:00"),
        ("dal 9 luglio 2027 (16:00) al 13 luglio 2027 (10:00)", "2027-07-09..2027-07-13 16:00-10:00"),
    ]);
}

#[test]
fn a_month_named_beside_bare_days_is_theirs() {
    rows(&[
        ("nächsten Monat vom 4. bis zum 23.", "2026-12-04..2026-12-23"),
        ("next month from the 4th to the 23rd", "2026-12-04..2026-12-23"),
        ("En mars, du 4 au 23.", "2027-03-04..2027-03-23"),
        ("A marzo, dal 4 al 23.", "2027-03-04..2027-03-23"),
    ]);
}

#[test]
fn a_year_named_beside_a_month_is_its() {
    rows(&[
        ("nächstes Jahr im Dezember", "~2027-12-01..2027-12-31"),
        ("next year in December", "~2027-12-01..2027-12-31"),
        ("l'année prochaine en décembre", "~2027-12-01..2027-12-31"),
        ("l'anno prossimo a dicembre", "~2027-12-01..2027-12-31"),
    ]);
}

#[test]
fn weekdays_beside_a_week_are_days_of_that_week() {
    rows(&[
        ("nächste Woche Dienstag bis Donnerstag", "2026-12-01..2026-12-03"),
        ("next week from Tuesday to Thursday", "2026-12-01..2026-12-03"),
        ("la semaine prochaine, de mardi à jeudi", "2026-12-01..2026-12-03"),
        ("la settimana prossima da martedì a giovedì", "2026-12-01..2026-12-03"),
    ]);
}

#[test]
fn a_weekday_that_repeats_the_dates_is_no_entry() {
    rows(&[
        ("der 6. oder 13. November 2027, jeweils Samstagabend", "2027-11-06 oneof; 2027-11-13 oneof"),
        ("6 or 13 November 2027, both Saturdays", "2027-11-06 oneof; 2027-11-13 oneof"),
        ("le 6 ou le 13 novembre 2027, les deux un samedi", "2027-11-06 oneof; 2027-11-13 oneof"),
        ("il 6 o il 13 novembre 2027, sempre di sabato", "2027-11-06 oneof; 2027-11-13 oneof"),
    ]);
}

#[test]
fn monday_to_friday_is_when_somebody_works() {
    rows(&[
        ("Unser Büro ist Montag bis Freitag besetzt.", ""),
        ("This mailbox is read Monday to Friday.", ""),
        ("Notre bureau est ouvert du lundi au vendredi.", ""),
        ("Il nostro ufficio è aperto da lunedì a venerdì.", ""),
    ]);
}

#[test]
fn a_day_that_no_year_has_is_one_of_those_beside_it() {
    rows(&[
        ("Der 29. Februar 2027 wäre lustig.", "~2027-02-28..2027-03-01"),
        ("29 February 2027 would be fun, February 30, 2027 too.", "~2027-02-28..2027-03-01; ~2027-02-28..2027-03-01"),
        ("le 32 août 2027", ""),
        ("il 31 aprile 2027", "~2027-04-30..2027-05-01"),
        ("29 February 2014", ""),
    ]);
}

#[test]
fn not_before_starts_and_before_or_at_the_latest_ends() {
    rows(&[
        ("am 3. Mai 2027 nicht vor 18 Uhr", "2027-05-03 18:00"),
        ("on 3 May 2027, no earlier than 6pm", "2027-05-03 18:00"),
        ("le 3 mai 2027, pas avant 18h", "2027-05-03 18:00"),
        ("il 3 maggio 2027, non prima delle 18", "2027-05-03 18:00"),
        ("morgen vor 11 Uhr", "2026-11-24 -11:00"),
        ("tomorrow before 11 am", "2026-11-24 -11:00"),
        ("demain avant 11h", "2026-11-24 -11:00"),
        ("domani prima delle 11", "2026-11-24 -11:00"),
    ]);
}

#[test]
fn hours_are_heard_with_the_part_of_the_day() {
    rows(&[
        ("um drei Uhr in der Nacht", "t03:00"),
        ("eight tonight", "2026-11-23 evening 20:00"),
        ("entre midi et 14h", "t12:00-14:00"),
        ("le tre del pomeriggio", "t15:00"),
        ("samstag in zwei wochen, 14 uhr bis ca. halb sechs", "2026-12-12 14:00-17:30"),
        ("Tuesday from 2:00 to 2:30 pm", "2026-11-24 14:00-14:30 wd?"),
    ]);
}

#[test]
fn the_nth_weekday_after_a_holiday_is_counted_from_it() {
    rows(&[
        ("am dritten Dienstag nach Weihnachten", "2027-01-12"),
        ("third Tuesday after Christmas", "2027-01-12"),
        ("le troisième mardi après Noël", "2027-01-12"),
        ("il terzo martedì dopo Natale", "2027-01-12"),
    ]);
}

#[test]
fn the_rest_of_a_period_starts_today() {
    rows(&[
        ("den Rest der Woche", "~2026-11-23..2026-11-29"),
        ("the rest of the month", "~2026-11-23..2026-11-30"),
        ("le reste de la semaine", "~2026-11-23..2026-11-29"),
        ("il resto dell'anno", "~2026-11-23..2026-12-31"),
    ]);
}

#[test]
fn two_short_dates_with_a_dash_are_days_and_with_hours_are_times() {
    rows(&[
        ("8.11 - 9.11", "2027-11-08..2027-11-09"),
        ("25.02-28.02", "2027-02-25..2027-02-28"),
        ("de 25/10 à 27/10", "2027-10-25..2027-10-27"),
        ("27/2-1/3", "2027-02-27..2027-03-01"),
        ("8.30-11.45 Uhr", "t08:30-11:45"),
        ("18.11 11:20", "2027-11-18 11:20"),
    ]);
}

#[test]
fn one_month_first_date_tells_the_order_of_the_others() {
    rows(&[
        ("8/10/2027 - 8/15/2027", "2027-08-10..2027-08-15"),
        ("3/4/27 or 3/18/27", "2027-03-04 oneof; 2027-03-18 oneof"),
    ]);
}

#[test]
fn a_weekday_with_a_number_is_a_day_of_the_month() {
    rows(&[
        ("Freitag 11. um 18 Uhr", "2026-12-11 18:00 month?"),
        ("Monday 21 at 6 pm", "2026-12-21 18:00 month?"),
        ("vendredi 11 à 18h", "2026-12-11 18:00 month?"),
        ("venerdì 11 alle 18", "2026-12-11 18:00 month?"),
    ]);
}

#[test]
fn a_list_with_commas_is_one_of_several() {
    rows(&[
        ("am 14.1., 15.1. oder 21.1.2027", "2027-01-14 oneof; 2027-01-15 oneof; 2027-01-21 oneof"),
        ("14 January, 15 January or 21 January 2027", "2027-01-14 oneof; 2027-01-15 oneof; 2027-01-21 oneof"),
        ("le 14 janvier, le 15 janvier ou le 21 janvier 2027", "2027-01-14 oneof; 2027-01-15 oneof; 2027-01-21 oneof"),
        ("il 14 gennaio, il 15 gennaio o il 21 gennaio 2027", "2027-01-14 oneof; 2027-01-15 oneof; 2027-01-21 oneof"),
    ]);
}

#[test]
fn a_second_choice_is_one_of_two() {
    rows(&[
        ("Ideal wäre der 12. Februar, sonst der 19.", "2027-02-12 oneof; 2027-02-19 oneof"),
        ("We can do 12 February, otherwise the 19th", "2027-02-12 oneof; 2027-02-19 oneof"),
        ("Idéalement le 12 février, sinon le 19", "2027-02-12 oneof; 2027-02-19 oneof"),
        ("Preferibilmente il 12 febbraio, altrimenti il 19", "2027-02-12 oneof; 2027-02-19 oneof"),
    ]);
}

#[test]
fn a_weekday_that_fits_only_the_last_occurrence_means_it() {
    rows(&[
        ("Wir haben am Montag, 16. November überwiesen.", "2026-11-16 past payment"),
        ("The money went out on Monday, 16 November.", "2026-11-16 past"),
        ("Le virement est parti lundi 16 novembre.", "2026-11-16 past payment"),
        ("Il bonifico è partito lunedì 16 novembre.", "2026-11-16 past payment"),
    ]);
}

#[test]
fn half_of_a_word_tells_of_no_birth() {
    // The window before the day begins inside "Matinée" and "tournée".
    super::november::rows(&[
        ("Die Matinee der Musikschulen ist am 13. Dezember.", "2026-12-13 morning"),
        ("La matinée du choeur aura lieu le 13 décembre.", "2026-12-13 morning"),
    ]);
}

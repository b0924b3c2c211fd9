//! How people write on their way: typed reminders, bookings in a line, numbers in words. Today is Monday, 23 November
//! 2026.
use super::november::{headcount, rows};

#[test]
fn minutes_in_figures_may_follow_an_hour_in_words() {
    rows(&[
        ("Am Freitag um sieben Uhr 15 geht es los.", "2026-11-27 19:15 wd?"),
        ("Vendredi à sept heures 30.", "2026-11-27 19:30 wd?"),
        ("Venerdì alle sette e 30.", "2026-11-27 19:30 wd?"),
        // People are counted behind the hour.
        ("Am Freitag um sieben Uhr 30 Personen.", "2026-11-27 19:00 wd?"),
        ("Vendredi à sept heures 30 personnes.", "2026-11-27 19:00 wd?"),
    ]);
    assert_eq!(headcount("Am Freitag um sieben Uhr 15 geht es los."), None);
}

#[test]
fn any_minute_may_be_said_in_one_word() {
    rows(&[
        ("Am Freitag um sechs Uhr achtunddreissig.", "2026-11-27 18:38 wd?"),
        ("Um ein Uhr und vierundvierzig Minuten.", "t13:44"),
        ("Friday at six thirty-eight.", "2026-11-27 18:38 wd?"),
        ("Vendredi à six heures trente-huit.", "2026-11-27 18:38 wd?"),
        ("Il 27 luglio alle nove e trentanove di sera.", "2027-07-27 21:39"),
        ("Il ventun gennaio alle otto.", "2027-01-21 08:00"),
        ("Am Freitag um drei viertel vier.", "2026-11-27 15:45 wd?"),
        ("Drei Viertel der Gäste kommen am Freitag.", "2026-11-27 wd?"),
    ]);
}

#[test]
fn an_hour_behind_a_day_given_up_is_that_of_the_day_kept() {
    rows(&[
        ("Am 12. Dezember statt am 14. Dezember um 15 Uhr.", "2026-12-12 15:00; 2026-12-14 replaced"),
        ("We would like 12 December instead of 14 December at 3 pm.", "2026-12-12 15:00; 2026-12-14 replaced"),
        ("Mercredi au lieu de jeudi à 15h.", "2026-11-25 15:00 wd?; 2026-11-26 wd? replaced"),
        ("Mercoledì invece di giovedì alle 15.", "2026-11-25 15:00 wd?; 2026-11-26 wd? replaced"),
        // Each has its own.
        ("Am 12. Dezember um 18 Uhr statt am 14. Dezember um 15 Uhr.", "2026-12-12 18:00; 2026-12-14 15:00 replaced"),
        // "Lieber" greets nobody here.
        ("Lieber Mittwoch statt Donnerstag.", "2026-11-25 wd?; 2026-11-26 wd? replaced"),
    ]);
}

#[test]
fn today_is_a_day_where_it_is_chosen() {
    rows(&[
        ("Nicht morgen, sondern heute.", "2026-11-24 replaced; 2026-11-23"),
        ("Not tomorrow but today.", "2026-11-24 replaced; 2026-11-23"),
        ("Pas demain mais aujourd'hui.", "2026-11-24 replaced; 2026-11-23"),
        ("Non domani ma oggi.", "2026-11-24 replaced; 2026-11-23"),
        ("Today or tomorrow would suit.", "2026-11-23 oneof; 2026-11-24 oneof"),
        ("Heute möchten wir den 12. Dezember buchen.", "2026-12-12"),
    ]);
}

#[test]
fn what_numbers_a_passage_is_no_day() {
    rows(&[
        ("Gemäss Punkt 1.5. der AGB ist das so.", ""),
        ("Ziffer 3.2. Ihrer Offerte ist uns nicht klar.", ""),
        ("Section 3.4. of the contract is not clear.", ""),
        ("Le point 2.3. de votre offre n'est pas clair.", ""),
        ("Il punto 2.3. dell'offerta non è chiaro.", ""),
        ("Wir kommen Punkt 18 Uhr am 3. Dezember.", "2026-12-03 18:00"),
        ("Am Freitag Punkt 18.10 Uhr.", "2026-11-27 18:10 wd?"),
        ("Au point du 12 mars nous serons dix.", "2027-03-12"),
    ]);
}

#[test]
fn an_abbreviated_lady_is_no_friday() {
    rows(&[
        ("Fr. Keller kommt am 12. Dezember.", "2026-12-12"),
        ("Bitte Fr. Müller am Mo anrufen.", "2026-11-30 wd? other"),
        ("Fr. 11. Dezember", "2026-12-11"),
        ("Fr. Abend wäre gut", "2026-11-27 wd?"),
        ("Passt Mi. oder Fr. besser?", "2026-11-25 wd? oneof; 2026-11-27 wd? oneof"),
    ]);
}

#[test]
fn abbreviated_weekdays_with_their_dots_make_a_range() {
    rows(&[
        ("Seminar von Mo. bis Mi.", "2026-11-30..2026-12-02 wd?"),
        ("Seminar from Tue. to Thu.", "2026-11-24..2026-11-26 wd?"),
        ("Séminaire du mer. au ven.", "2026-11-25..2026-11-27 wd?"),
        ("Am So um 11 Uhr.", "2026-11-29 11:00 wd?"),
        ("Am So gegen 11.", "2026-11-29 11:00 wd?"),
        ("Treffen so um 11 Uhr.", "t11:00"),
        ("On vient lun prochain.", "2026-11-30"),
        ("Veniamo lun prossimo.", "2026-11-30"),
    ]);
}

#[test]
fn a_range_may_include_its_last_day_in_words() {
    rows(&[
        ("Vom 3. bis einschliesslich 5. Mai.", "2027-05-03..2027-05-05"),
        ("Vom 3. bis inkl. 5. Mai.", "2027-05-03..2027-05-05"),
        ("Vom 3. bis und mit 5. Mai.", "2027-05-03..2027-05-05"),
        ("From 3 May up to and including 5 May.", "2027-05-03..2027-05-05"),
        ("Du 3 jusqu'au 5 mai inclus.", "2027-05-03..2027-05-05"),
        ("Dal 3 fino al 5 maggio compreso.", "2027-05-03..2027-05-05"),
    ]);
}

#[test]
fn so_many_people_are_neither_days_nor_hours() {
    rows(&[
        ("Die Grösse variiert, sagen wir fünf bis acht. Am 15. Mai.", "2027-05-15"),
        ("La taille varie, disons cinq à huit. Le 15 mai.", "2027-05-15"),
        ("Siamo da 8 a 10, il 12 dicembre.", "2026-12-12"),
        ("Da leggere da 3 a 5 capitoli.", ""),
        ("Servono 2 set di piatti il 12 dicembre.", "2026-12-12"),
        ("Il 2 set è libero?", "2027-09-02"),
        ("Tavolo per due stasera.", "2026-11-23 evening"),
        ("Siamo in 5 stasera alle 20.", "2026-11-23 evening 20:00"),
        ("Une table pour deux ce soir ?", "2026-11-23 evening"),
        ("Einen Tisch für zwei heute Abend?", "2026-11-23 evening"),
        ("Una riunione per le 8 stasera.", "2026-11-23 evening 20:00"),
    ]);
}

#[test]
fn a_length_from_now_gives_way_to_the_day_written_beside_it() {
    rows(&[
        ("In einem Jahr, am 23. Oktober 2027, feiern wir.", "2027-10-23"),
        ("In a year, on 23 October 2027, we celebrate.", "2027-10-23"),
        ("Dans un an, le 23 octobre 2027, nous fêtons.", "2027-10-23"),
        ("Tra un anno, il 23 ottobre 2027, festeggiamo.", "2027-10-23"),
        ("In fast drei Wochen.", "2026-12-14 ~"),
        ("Tra quasi tre settimane.", "2026-12-14 ~"),
        ("Dans presque trois semaines.", "2026-12-14 ~"),
    ]);
}

#[test]
fn until_the_15th_leads_to_a_day_whatever_follows() {
    rows(&[
        ("Bis zum 15. brauchen wir die Zahl.", "2026-12-15 month? deadline"),
        ("Ich melde mich bis zum 15. bei Ihnen.", "2026-12-15 month? deadline"),
        ("Angebot schicken bis zum 20.", "2026-12-20 month? deadline"),
        ("Bis am 15. geben wir Bescheid.", "2026-12-15 month? deadline"),
        ("Am 16. Januar, ab halbi 12 bis am 4i.", "2027-01-16 11:30-16:00"),
        ("By the 15th we will confirm.", "2026-12-15 month? deadline"),
        ("Nous confirmons d'ici le 15.", "2026-12-15 month? deadline"),
        ("Confermiamo entro il 15 il numero.", "2026-12-15 month? deadline"),
        ("Der Lift fährt bis zum 2. Stock.", ""),
    ]);
}

#[test]
fn an_hour_behind_its_day_may_be_followed_by_any_word() {
    rows(&[
        ("Morgen um 9 Standup.", "2026-11-24 09:00"),
        ("Venerdì 11 dicembre alle 15 riunione del comitato.", "2026-12-11 15:00"),
        ("Domani alle 10 dentista.", "2026-11-24 10:00"),
        // The number of a house, and "à neuf" counts people.
        ("We meet on Friday at 12 Baker Street.", "2026-11-27 wd?"),
        ("Nous viendrons vendredi à 9 copains.", "2026-11-27 wd?"),
    ]);
}

#[test]
fn a_day_in_figures_behind_a_label_of_hours_is_one_where_its_hours_follow() {
    rows(&[
        ("Anreise 15.04. ab 14:00, Abreise 17.04. bis 12:00.", "2027-04-15..2027-04-17 14:00-12:00"),
        ("Beginn 15.04. um 14 Uhr.", "2027-04-15 14:00"),
        ("Beginn 18.10. Wir kommen früher.", "t18:10"),
        ("Beginn 18.10, Ende 22.00.", "t18:10-22:00"),
    ]);
}

#[test]
fn a_dinner_at_seven_by_the_clock_of_24_is_in_the_evening() {
    rows(&[
        ("Dinner für 6 Personen am Mittwoch um 7 Uhr.", "2026-11-25 19:00 wd?"),
        ("Una cena mercoledì alle 7.", "2026-11-25 19:00 wd?"),
        ("Aufbau für die Party am Mittwoch um 8 Uhr.", "2026-11-25 08:00 wd?"),
        ("Die Sitzung am Mittwoch um 7 Uhr.", "2026-11-25 07:00 wd?"),
    ]);
}

#[test]
fn words_of_days_that_were_missing() {
    rows(&[
        ("Am Buß- und Bettag.", "2027-11-17"),
        ("Am 1. Weihnachtsfeiertag.", "2026-12-25"),
        ("Am 2. Weihnachtstag.", "2026-12-26"),
        ("Am zweiten Weihnachtstag.", "2026-12-26"),
        ("Am Morgen des 1. August 2027.", "2027-08-01 morning"),
        ("Morgen des 1. August 2027", "2027-08-01 morning"),
        ("Morgen-Routine planen", ""),
        ("Nella settimana in corso.", "~2026-11-23..2026-11-29"),
        ("La semaine en cours.", "~2026-11-23..2026-11-29"),
        ("Posdomani alle 18.", "2026-11-25 18:00"),
    ]);
}

#[test]
fn a_day_moved_onto_another_is_given_up() {
    rows(&[
        ("Wir möchten die Feier am 3. Dezember auf den 5. Dezember verschieben.", "2026-12-03 replaced; 2026-12-05"),
        ("Können wir Mittwoch auf Freitag verschieben?", "2026-11-25 wd? replaced; 2026-11-27 wd?"),
    ]);
}

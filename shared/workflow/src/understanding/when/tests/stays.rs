//! Weekdays that bring the hours of the days named before them, and days said twice. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn weekdays_in_the_sentence_of_a_stay_bring_its_hours() {
    let stay = "2027-11-30..2027-12-02 11:00-16:00";
    let weekend = "2028-01-15..2028-01-16 10:00-16:00";
    rows(&[
        ("Wir bleiben vom 30.11.2027 bis 2.12.2027, Ankunft Dienstag 11 Uhr und Abreise Donnerstag 16 Uhr.", stay),
        (
            "We would stay from 30 November to 2 December 2027, arriving on Tuesday at 11 am and leaving on Thursday at 4 pm.",
            stay,
        ),
        ("Nous restons du 30 novembre au 2 décembre 2027, arrivée le mardi à 11h et départ le jeudi à 16h.", stay),
        ("Restiamo dal 30 novembre al 2 dicembre 2027, arrivo martedì alle 11 e partenza giovedì alle 16.", stay),
        ("Vom 15. bis 16. Januar 2028, Samstag ab 10 Uhr, Sonntag bis 16 Uhr.", weekend),
        ("15 to 16 January 2028, Saturday from 10:00, Sunday until 16:00.", weekend),
        ("Du 15 au 16 janvier 2028, samedi dès 10h, dimanche jusqu'à 16h.", weekend),
        ("Dal 15 al 16 gennaio 2028, sabato dalle 10, domenica fino alle 16.", weekend),
    ]);
}

#[test]
fn a_day_of_the_month_that_only_explains_a_weekday_is_the_same_day() {
    let (day, told) = ("2026-12-03", "2026-12-03 month?");
    rows(&[
        ("Wir dachten an Donnerstag in einer Woche, also den 3.", day),
        ("Übernächsten Donnerstag, sprich am 3.", told),
        ("I was thinking of Thursday week, so the 3rd.", told),
        ("Thursday week, that is the 3rd, would suit us.", told),
        ("Je pensais à jeudi en huit, donc le 3, mais le 20 janvier irait aussi.", "2026-12-03 month?; 2027-01-20"),
        ("Jeudi prochain, donc le 3, nous irait.", told),
        ("Pensavo a giovedì prossimo, quindi il 3.", told),
    ]);
}

#[test]
fn days_of_the_past_leave_no_choice() {
    let back = "2024-11-05 past; 2026-11-12 past; 2027-11-18 09:00-17:00";
    rows(&[
        (
            "Nach den Tagungen vom 5. November 2024 und 12. November 2026 möchten wir wiederkommen, diesmal am Donnerstag \
             18. November, 9 bis 17 Uhr.",
            back,
        ),
        (
            "After the conferences on 5 November 2024 and 12 November 2026 we'd like to be back, this time on Thursday 18 \
             November, 9 till 5.",
            back,
        ),
        (
            "Après les conférences des 5 novembre 2024 et 12 novembre 2026, nous aimerions revenir, cette fois le jeudi 18 \
             novembre, de 9h à 17h.",
            back,
        ),
        (
            "Dopo le conferenze del 5 novembre 2024 e del 12 novembre 2026 vorremmo tornare, questa volta giovedì 18 \
             novembre, dalle 9 alle 17.",
            back,
        ),
    ]);
}

#[test]
fn a_weekday_on_which_something_was_agreed_is_over() {
    let said = "2026-11-19 wd? past; 2027-03-12";
    rows(&[
        ("As discussed on the phone on Thursday, we confirm 12 March.", said),
        ("Comme convenu au téléphone jeudi, nous confirmons le 12 mars.", said),
        ("Come concordato giovedì al telefono, confermiamo il 12 marzo.", said),
        ("As agreed, Monday 30 November at 7 pm.", "2026-11-30 19:00"),
    ]);
}

#[test]
fn a_feast_behind_a_day_that_is_out_is_another_day() {
    let easter = "2027-03-26 replaced; 2027-03-27";
    rows(&[
        ("Good Friday is out, Easter Saturday would work.", easter),
        ("Le Vendredi saint est exclu, le samedi de Pâques irait.", easter),
        ("Il Venerdì santo è occupato, il sabato di Pasqua andrebbe bene.", easter),
        ("Le 21 février c'est carnaval chez nous.", "2027-02-21"),
    ]);
}

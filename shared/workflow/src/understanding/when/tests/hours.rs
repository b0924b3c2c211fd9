//! Hours as they are said beside parts of the day, days and one another.

use super::*;

fn on(table: &[(&str, &str)]) {
    rows("2026-03-10".parse().unwrap(), table);
}

#[test]
fn a_part_of_the_day_behind_the_weekday_tells_the_half() {
    on(&[
        ("at 7:00 on Thursday evening", "2026-03-12 evening 19:00 wd?"),
        ("um 7:00 am Donnerstagabend", "2026-03-12 evening 19:00 wd?"),
        ("à 7:00 jeudi soir", "2026-03-12 evening 19:00 wd?"),
        ("alle 7:00 di giovedì sera", "2026-03-12 evening 19:00 wd?"),
        ("alle 11:00 di giovedì mattina", "2026-03-12 morning 11:00 wd?"),
        ("at 11:00 on Thursday, evening dress", "2026-03-12 evening 11:00 wd?"),
    ]);
}

#[test]
fn each_end_of_a_range_has_its_own_part_of_the_day() {
    on(&[
        ("from 3 in the morning until 5pm", "t03:00-17:00"),
        ("von 3 Uhr morgens bis 5 Uhr nachmittags", "t03:00-17:00"),
        ("de 3 heures du matin à 5 heures de l'après-midi", "t03:00-17:00"),
        ("dalle 3 di mattina alle 5 del pomeriggio", "t03:00-17:00"),
        ("from 8 in the morning to 5", "t08:00-17:00"),
        ("dalle 8 di mattina alle 5", "t08:00-17:00"),
        ("von 8 Uhr morgens bis 5", "t08:00-17:00"),
        ("dalle sei di sera alle undici", "t18:00-23:00"),
        ("from 8 to 11 in the morning", "t08:00-11:00"),
    ]);
}

#[test]
fn four_figures_with_a_nought_are_an_hour_where_one_is_led_to() {
    on(&[
        ("at 0600", "t06:00"),
        ("um 0600", "t06:00"),
        ("à 0600", "t06:00"),
        ("alle 0600", "t06:00"),
        ("domani alle 0900", "2026-03-11 09:00"),
        ("mercoledì alle ore 0700", "2026-03-11 07:00 wd?"),
        ("demain à 2100", "2026-03-11 21:00"),
        ("at 800 on Thursday", "2026-03-12 08:00 wd?"),
        ("alle 800 di giovedì", "2026-03-12 08:00 wd?"),
        // Neither a price, nor a count, nor a number to ring.
        ("Une salle à 1500", ""),
        ("Wir sind um 0800 123456 erreichbar", ""),
        ("Une salle à 1500 francs", ""),
        ("da 500 a 0800 persone", ""),
    ]);
}

#[test]
fn minutes_are_said_before_and_behind_the_hour() {
    on(&[
        ("alle sette e trenta am", "t07:30"),
        ("at seven thirty am", "t07:30"),
        ("alle undici e venti pm", "t23:20"),
        ("cioè le sette e mezza", "t19:30"),
        ("domani alle otto meno un quarto", "2026-03-11 19:45"),
        ("demain à minuit et demi", "2026-03-11 00:30"),
        ("à minuit moins le quart", "t23:45"),
        ("retrouvons-nous à minuit moins 23", "t23:37"),
        ("le dernier verre à 10 heures moins 12 du soir", "t21:48"),
        ("domani a mezzanotte e mezza", "2026-03-11 00:30"),
        ("venerdì a mezza notte", "2026-03-13 00:00 wd?"),
        ("domani sera alle 23 e 3 quarti", "2026-03-11 evening 23:45"),
        ("domani alle 0900.", "2026-03-11 09:00"),
        // Counts stay counts.
        ("le sette camere", ""),
        ("10 heures moins 20 personnes", "t10:00"),
    ]);
}

#[test]
fn a_time_behind_namely_is_told() {
    on(&[
        ("Nous cherchons une salle, à savoir à 14h30.", "t14:30"),
        ("Nous cherchons une salle, à savoir à midi.", "t12:00"),
        ("We are looking for a room, namely at 2pm.", "t14:00"),
        ("Wir suchen einen Raum, nämlich um 14 Uhr.", "t14:00"),
        ("Cerchiamo una sala, cioè alle 14.", "t14:00"),
    ]);
}

#[test]
fn an_end_just_behind_the_start_is_in_the_same_half_of_the_day() {
    november::rows(&[
        ("3pm-3:30", "t15:00-15:30"),
        ("We start at 3pm and finish at 3:45", "t15:00-15:45"),
        ("11pm - 1", "t23:00-01:00"),
    ]);
}

#[test]
fn working_hours_before_their_weekday_are_no_days() {
    november::rows(&[
        ("9-5 on Tuesday", "2026-11-24 09:00-17:00 wd?"),
        ("9-5 Tuesday", "2026-11-24 09:00-17:00 wd?"),
        ("We need a room, namely 3 to 4 on Wednesday.", "2026-11-25 15:00-16:00 wd?"),
        ("Lunch Thu 1-2", "2026-11-26 13:00-14:00 wd?"),
        ("lunch with us thu 1-2", "2026-11-26 13:00-14:00 wd?"),
        ("Das Mittagessen ist Do 12-14.", "2026-11-26 12:00-14:00 wd?"),
        // Counts.
        ("Wir sind so 10-12 Leute.", ""),
        ("Do 10-12 Personen passen?", ""),
        ("Can Thu 2-3 rooms work?", ""),
        ("We are 8-10 on Tuesday.", "2026-11-24 wd?"),
    ]);
}

#[test]
fn before_and_after_lead_to_an_hour_behind_a_day() {
    november::rows(&[
        ("tomorrow before 3", "2026-11-24 -15:00"),
        ("13/03/2027 before 11", "2027-03-13 -11:00"),
        ("tomorrow after 3", "2026-11-24 15:00"),
        ("morgen nach 3", "2026-11-24 15:00"),
        ("any time after 3", "t15:00"),
        ("Only after 3 please.", "t15:00"),
        // No hours.
        ("tomorrow before 3 people arrive", "2026-11-24"),
        ("only after 3 attempts", ""),
        ("Wir kommen morgen nach 2 anderen Terminen.", "2026-11-24"),
        ("Tomorrow after 3 would be best.", "2026-11-24 15:00"),
        ("Morgen nach 3 Stunden sind wir fertig.", "2026-11-24"),
    ]);
}

#[test]
fn a_number_right_behind_a_part_of_the_day_is_its_hour() {
    november::rows(&[
        ("tonight 7", "2026-11-23 evening 19:00"),
        ("Wednesday evening 7, please", "2026-11-25 evening 19:00 wd?"),
        ("Mittwochabend 7", "2026-11-25 evening 19:00 wd?"),
        ("mercredi soir 8", "2026-11-25 evening 20:00 wd?"),
        ("mercoledì sera 8", "2026-11-25 evening 20:00 wd?"),
        // Counts, and no hours of the evening.
        ("tonight 7 people", "2026-11-23 evening"),
        ("Mittwochabend 30", "2026-11-25 evening wd?"),
        ("heute Abend 7-10 Personen", "2026-11-23 evening"),
    ]);
}

#[test]
fn a_sign_ties_an_hour_to_its_day() {
    november::rows(&[
        ("12/3@3pm", "2027-03-12 15:00 |2026-12-03 dm"),
        ("tomorrow@10", "2026-11-24 10:00"),
        ("Freitag@18:30", "2026-11-27 18:30 wd?"),
        ("Lunch 1-2pm 6/10", "2027-10-06 13:00-14:00 |2027-06-10 dm"),
        ("11am to 9 January 5th", "2027-01-05 11:00-21:00"),
        ("Max@10.ch", ""),
        ("We sold 3@12 each.", ""),
    ]);
}

#[test]
fn an_hour_before_a_colon_and_one_at_which_all_is_over_are_hours() {
    november::rows(&[
        ("Martedì 12 gennaio ore 20: disponibile?", "2027-01-12 20:00"),
        ("Martedì 12 gennaio alle 20: va bene?", "2027-01-12 20:00"),
        ("Dinner on 5 May from five in the afternoon.", "2027-05-05 17:00"),
        ("Dinner on 5 May from seven in the evening on.", "2027-05-05 19:00"),
        ("Fest am 20. Mai. Die Gäste kämen um 11.30 Uhr und alles wäre um 17 Uhr zu Ende.", "2027-05-20 11:30-17:00"),
        ("A party on 20 May. Guests would arrive at 11.30 and all would be over at 5 pm.", "2027-05-20 11:30-17:00"),
        (
            "Une fête le 20 mai. Les invités arriveraient à 11h30 et tout serait terminé à 17h.",
            "2027-05-20 11:30-17:00",
        ),
        (
            "Una festa il 20 maggio. Gli ospiti arriverebbero alle 11.30 e tutto finirebbe alle 17.",
            "2027-05-20 11:30-17:00",
        ),
    ]);
}

#[test]
fn two_days_of_one_month_behind_at_are_days() {
    november::rows(&[
        ("We're looking at 7 and 8 October for a conference.", "2027-10-07..2027-10-08"),
        ("We are looking at 7 or 14 October.", "2027-10-07 oneof; 2027-10-14 oneof"),
        ("Dinner at 7 on 8 October.", "2027-10-08 19:00"),
    ]);
}

#[test]
fn a_board_that_sits_from_one_hour_to_another_sits_with_us() {
    november::rows(&[
        ("Der Vorstand tagt am 20. Januar von 10 bis 15 Uhr, die Zahl schicke ich bis 10. Januar.", SITS),
        ("Le comité se réunit le 20 janvier de 10h à 15h, je vous enverrai le nombre d'ici au 10 janvier.", SITS),
        ("Il consiglio si riunisce il 20 gennaio dalle 10 alle 15, vi manderò il numero entro il 10 gennaio.", SITS),
        (
            "The committee meets on 9 December, and I can tell you for certain on 10 December. Please keep 28 to 30 January free.",
            "2026-12-09 other; 2026-12-10 deadline; 2027-01-28..2027-01-30",
        ),
        ("I'll be able to tell you on 10 December whether 28 January works.", "2026-12-10 deadline; 2027-01-28"),
    ]);
}

const SITS: &str = "2027-01-20 10:00-15:00; 2027-01-10 deadline";

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

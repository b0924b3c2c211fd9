//! Days that are out, in the four languages: ruled out ahead of the day, not held on it, told of beside the one chosen.
//! Today is Tuesday, 6 October 2026; where days were proposed they are Wednesday, 11 and Wednesday, 18 November.
use super::natural::{proposed, rows};

#[test]
fn a_verdict_ahead_of_days_rules_them_out() {
    let (day, week) = ("2026-12-12 replaced", "2026-12-07..2026-12-13 replaced");
    let both = "2026-12-05 oneof replaced; 2026-12-12 oneof replaced";
    rows(&[
        ("Nicht möglich: 12. Dezember.", day),
        ("Besetzt ist bei uns der 12. Dezember.", day),
        ("Nicht in Frage kommt der 12. Dezember.", day),
        ("Ausgeschlossen ist die Woche vom 7. bis 13. Dezember.", week),
        ("Sperrdaten: 5. und 12. Dezember.", both),
        ("Not possible: 12 December.", day),
        ("Excluded is 12 December.", day),
        ("Ruled out is the week of 7 to 13 December.", week),
        ("Blackout dates: 5 and 12 December.", both),
        ("Pas possible : le 12 décembre.", day),
        ("Est exclu le 12 décembre.", day),
        ("Exclue est la semaine du 7 au 13 décembre.", week),
        ("Indisponibles : le 5 et le 12 décembre.", both),
        ("Non possibile: 12 dicembre.", day),
        ("È escluso il 12 dicembre.", day),
        ("Esclusa la settimana dal 7 al 13 dicembre.", week),
        ("Date impossibili: 5 e 12 dicembre.", both),
    ]);
}

#[test]
fn what_heads_a_list_holds_for_all_its_days() {
    let all = "2026-12-05 oneof replaced; 2026-12-12 oneof replaced; 2026-12-19 oneof replaced";
    rows(&[
        ("Nicht möglich: 5., 12. und 19. Dezember.", all),
        ("Not available: 5, 12 and 19 December.", all),
        ("Impossible : les 5, 12 et 19 décembre.", all),
        ("Impossibile: 5, 12 e 19 dicembre.", all),
    ]);
}

#[test]
fn a_verdict_on_something_else_rules_no_day_out() {
    let day = "2026-12-12";
    rows(&[
        ("Möglich: 12. Dezember.", day),
        ("Wenn das nicht möglich ist: 12. Dezember.", day),
        ("Unser Stammlokal ist voll besetzt, der 12. Dezember wäre es.", day),
        ("Es ist unmöglich, für den 12. Dezember einen Saal zu finden.", day),
        ("Wir haben bereits den 12. Dezember reserviert.", day),
        ("Vergessen Sie bitte nicht: am 12. Dezember kommen wir.", day),
        ("If not possible: 12 December.", day),
        ("It's impossible to find a room for 12 December.", day),
        ("We already have a booking for 12 December.", day),
        ("Impossible de venir avant, nous prenons le 12 décembre.", day),
        ("Il est impossible de trouver une salle pour le 12 décembre.", day),
        ("È impossibile trovare una sala per il 12 dicembre.", day),
        ("Im November nicht möglich, am 12. Dezember gerne.", day),
    ]);
}

#[test]
fn a_day_on_which_it_cannot_be_held_is_given_up() {
    let day = "2026-12-12 replaced";
    rows(&[
        ("Das Essen findet am 12. Dezember nicht statt.", day),
        ("Die Feier kann nicht mehr am 12. Dezember stattfinden.", day),
        ("Our party can no longer take place on 12 December.", day),
        ("The dinner won't be held on 12 December.", day),
        ("We won't be able to hold it on 12 December.", day),
        ("La fête ne peut plus avoir lieu le samedi 12 décembre.", day),
        ("Excusez-moi de revenir vers vous : notre fête ne peut malheureusement pas avoir lieu le 12 décembre.", day),
        ("La festa non può più aver luogo il 12 dicembre.", day),
        ("La cena non si terrà il 12 dicembre.", day),
    ]);
}

#[test]
fn a_day_on_which_it_might_be_held_stays() {
    let day = "2026-12-12";
    rows(&[
        ("Das Essen findet am 12. Dezember statt.", day),
        ("Can't we come on 12 December?", day),
        ("If the dinner cannot take place on 12 December, could you offer us another date?", day),
        ("La fête aura lieu le 12 décembre.", day),
        ("Il pranzo si terrà il 12 dicembre.", day),
    ]);
}

#[test]
fn a_bad_day_is_out_and_no_bad_day_is_not() {
    let (out, stays) = ("2026-11-11 replaced; 2026-11-18", "2026-11-11");
    proposed(&[
        ("Der 11. ist schlecht, da tagt der Betriebsrat. Der 18. November geht.", out),
        ("Wednesday the 11th is bad for us, our works council meets then. The 18th of November is ok.", out),
        ("Le 11 tombe mal, notre comité siège ce jour-là. Le 18 novembre va bien.", out),
        ("L'11 novembre ci va male, il consiglio si riunisce. Il 18 novembre va bene.", out),
        ("Der 11. wäre nicht schlecht.", stays),
        ("The 11th is not bad at all.", stays),
        ("Le 11 ne serait pas mal.", stays),
        ("Il giorno 11 novembre non sarebbe male.", stays),
    ]);
}

#[test]
fn the_day_left_out_may_bear_no_month() {
    let day = "2026-12-19; 2026-12-12 replaced";
    rows(&[
        ("Das Konzert ist am 19. Dezember, statt am 12.", day),
        ("The concert is on 19 December, instead of the 12th.", day),
        ("Le concert est repoussé au 19 décembre, à la place du 12. L'horaire reste le même.", day),
        ("Le concert est repoussé au 19 décembre, au lieu du 12.", day),
        ("Il concerto è spostato al 19 dicembre, al posto del 12.", day),
        ("Il concerto è il 19 dicembre, invece del 12.", day),
        ("Der 12. Dezember geht nicht, der 19. ebenso wenig.", "2026-12-12 replaced; 2026-12-19 replaced"),
        ("12 December no, the 19th neither.", "2026-12-12 replaced; 2026-12-19 replaced"),
        ("Le 12 décembre non, le 19 non plus.", "2026-12-12 replaced; 2026-12-19 replaced"),
        ("Il 12 dicembre no, siamo in vigna, il 19 nemmeno.", "2026-12-12 replaced; 2026-12-19 replaced"),
    ]);
}

#[test]
fn two_days_that_do_not_suit_are_both_given_up() {
    let both = "2026-11-11 oneof replaced; 2026-11-18 oneof replaced; 2026-12-01";
    proposed(&[
        ("Ich wiederhole, dass der 11. und der 18. November nicht gehen. Ist der 1. Dezember frei?", both),
        ("I repeat that 11 and 18 November do not work. Is 1 December free?", both),
        ("Je vous répète que le 11 et le 18 novembre ne vont pas. Le 1er décembre est-il libre ?", both),
        ("Le ripeto che l'11 novembre e il 18 novembre non vanno bene. Mi dica se è libero il 1 dicembre.", both),
    ]);
}

#[test]
fn what_is_still_so_on_a_day_is_no_second_choice() {
    let out = "2026-11-18; 2026-11-11 replaced";
    let open = "2026-11-18; 2026-11-11";
    proposed(&[
        ("Wir nehmen den 18. November, am 11. sind wir auch schon an einer Hochzeit.", out),
        ("We choose 18 November, because on the 11th the grandparents are still at the sea.", out),
        ("Nous prenons le 18 novembre, parce que le 11 nous sommes toujours à la mer.", out),
        ("Scegliamo il 18 novembre, perché l'11 novembre i nonni sono ancora al mare.", out),
        ("Wir nehmen den 18. November, der 11. ginge auch.", open),
        ("The 18th of November suits, the 11th would still work.", open),
        ("Le 18 novembre convient, le 11 est aussi possible.", open),
        ("Il 18 novembre va bene, anche l'11 novembre.", open),
    ]);
}

#[test]
fn school_holidays_are_no_days_of_the_event() {
    let away = "2027-10-23; 2027-10-02..2027-10-17 replaced";
    super::rows(
        jiff::civil::date(2027, 7, 8),
        &[
            ("Ist der 23. Oktober noch frei? Vom 2. bis 17. Oktober sind Herbstferien, da sind alle weg.", away),
            ("Is 23 October still free? From 2 to 17 October it's the autumn holidays, everybody is away.", away),
            ("Le 23 octobre est-il libre ? Du 2 au 17 octobre ce sont les vacances, tout le monde est parti.", away),
            ("Il 23 ottobre è libero? Dal 2 al 17 ottobre ci sono le vacanze, sono tutti via.", away),
        ],
    );
}

//! Days given up before the new one is told, hours that are the writer's own, and ends that only a human would hear.
//! Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn the_writers_own_whereabouts_are_no_hours() {
    rows(&[
        ("Bin ab Mittag im Flieger, am besten per Mail.", ""),
        ("I'm on a train until 4, so email is best.", ""),
        ("Je serai en séance jusqu'à 15h, merci de m'écrire.", ""),
        ("Da mezzogiorno sono in volo, meglio scrivermi.", ""),
        ("Mi trova al telefono tra le 14 e le 16.", ""),
    ]);
}

#[test]
fn the_day_before_a_sentence_that_moves_the_event_is_given_up() {
    let moved = "2027-01-12 replaced; 2027-01-14";
    rows(&[
        (
            "Unser Kick-off am 12. Januar kollidiert mit der Prüfung. Könnten wir ihn auf den 14. Januar verschieben?",
            moved,
        ),
        ("Our kick-off on 12 January clashes with an audit. Could we move it to 14 January?", moved),
        ("Notre séance du 12 janvier tombe mal. Pourrions-nous la déplacer au 14 janvier ?", moved),
        ("La nostra riunione del 12 gennaio coincide con un controllo. Potremmo spostarla al 14 gennaio?", moved),
        (
            "Leider muss ich nochmals auf unsere Versammlung vom 12. Januar zurückkommen. Der Referent kann erst am 14. Januar. Wäre es möglich, den \
             Anlass auf diesen Tag zu verschieben?",
            moved,
        ),
        ("Wir möchten den 12. Januar oder den 14. Januar reservieren.", "2027-01-12 oneof; 2027-01-14 oneof"),
    ]);
}

#[test]
fn an_early_end_is_one_of_the_afternoon() {
    rows(&[
        ("Am 5. Mai müssen wir schon um drei fertig sein.", "2027-05-05 -15:00"),
        ("On 5 May we'd have to be out by 3.", "2027-05-05 -15:00"),
        ("Am 5. Mai, Apéro 18 Uhr, Essen 19 Uhr, Schluss um 11.", "2027-05-05 18:00-23:00"),
        ("Dinner on 5 May: doors at 6:30 pm, sit-down dinner from 7:15, carriages at 11.", "2027-05-05 18:30-23:00"),
        ("Am 5. Mai Beginn 18 Uhr, Ende 11 Uhr am Morgen.", "2027-05-05 18:00-11:00"),
        ("Some Saturday in March, 9 to 4 or so.", "~2027-03-01..2027-03-31 wd6 09:00-16:00"),
        ("Il 5 maggio nel pomeriggio, diciamo 13.30-17.", "2027-05-05 afternoon 13:30-17:00"),
    ]);
}

#[test]
fn the_day_before_the_verb_that_moves_the_event_on_is_given_up() {
    let moved = "2027-06-17..2027-06-18 replaced; 2027-09-09..2027-09-10";
    rows(&[
        ("Unsere Retraite vom 17. und 18. Juni muss auf den 9. und 10. September verschoben werden.", moved),
        ("Our lab retreat planned for 17 and 18 June must be pushed back to 9 and 10 September.", moved),
        ("Notre retraite prévue les 17 et 18 juin doit être repoussée aux 9 et 10 septembre.", moved),
        ("Il nostro ritiro previsto il 17 e 18 giugno deve essere rinviato al 9 e 10 settembre.", moved),
    ]);
}

#[test]
fn a_booked_day_gives_way_to_the_one_that_is_liked_better() {
    let rather = "2026-12-02 replaced; 2026-12-09";
    rows(&[
        ("Unser Fest ist für den 2. Dezember gebucht, wir hätten es aber lieber am 9. Dezember.", rather),
        ("Our party is booked for 2 December, but we'd like to have it on 9 December instead.", rather),
        ("We are booked for 2 December, but we'd ask to have it on 9 December instead if that's no bother.", rather),
        ("Notre fête est réservée pour le 2 décembre, mais nous aimerions plutôt la faire le 9 décembre.", rather),
        ("La nostra festa è prenotata per il 2 dicembre, ma vorremmo invece farla il 9 dicembre.", rather),
        ("We are booked for 2 December, but would also like 9 December.", "2026-12-02; 2026-12-09"),
    ]);
}

#[test]
fn a_stay_whose_days_alone_are_named_gives_way_to_the_one_before_it() {
    let stay = "2027-10-15..2027-10-17; 2027-10-22..2027-10-24 replaced";
    rows(&[
        ("Unser Wochenende ist eine Woche früher: 15. bis 17. Oktober statt 22. bis 24.", stay),
        ("Our weekend moves up a week: 15 to 17 October instead of 22 to 24.", stay),
        ("Notre week-end est avancé d'une semaine : du 15 au 17 octobre au lieu du 22 au 24. Ça marche ?", stay),
        ("Il nostro weekend è anticipato: dal 15 al 17 ottobre invece che dal 22 al 24.", stay),
        ("Il nostro weekend è anticipato: dal 15 al 17 ottobre invece del 22-24.", stay),
        ("On 5 May from 9 to 11 instead of 10 to 12.", "2027-05-05 09:00-11:00"),
    ]);
}

#[test]
fn a_day_on_which_somebody_is_away_gives_way_to_the_one_asked_for() {
    let away = "2027-09-19 replaced; 2027-09-26";
    rows(&[
        ("Leider ist unser Pfarrer am Sonntag 19. September abwesend. Ginge der Sonntag danach?", away),
        ("I'm sorry, on Sunday 19 September our vicar is on leave. Would the following Sunday be possible?", away),
        ("Le dimanche 19 septembre notre curé est absent. Serait-ce possible le dimanche suivant, donc le 26 ?", away),
        ("Domenica 19 settembre il nostro parroco è assente. Sarebbe possibile la domenica dopo?", away),
        (
            "Our office is closed on 24 December. Would 12 May be possible for our party?",
            "2026-12-24 other; 2027-05-12",
        ),
    ]);
}

#[test]
fn a_day_that_is_given_up_in_words_right_before_it_gives_way() {
    let dropped = "2027-03-09 replaced; 2027-03-16";
    rows(&[
        ("Vergessen Sie den 9. März, neu gilt der 16. März.", dropped),
        ("Please forget 9 March, 16 March it is.", dropped),
        ("Scrap the 9th of March, we'd now like the 16th.", dropped),
        ("Oubliez le 9 mars, ce sera le 16.", dropped),
        ("Lasciamo perdere il 9 marzo, facciamo il 16.", dropped),
    ]);
}

#[test]
fn a_day_that_was_noted_gives_way_to_the_one_it_is_after_all() {
    let noted = "2027-03-09 replaced; 2027-03-16";
    rows(&[
        ("We had pencilled in 9 March but it'll have to be 16 March now, same times.", noted),
        ("On avait noté le 9 mars mais ce sera finalement le 16, mêmes horaires.", noted),
        ("Avevamo segnato il 9 marzo ma alla fine sarà il 16, stessi orari.", noted),
        ("L'offerta dice 9 marzo, doveva essere 16 marzo.", noted),
    ]);
}

#[test]
fn a_day_put_off_by_a_week_may_be_named_behind() {
    let week = "2027-03-16; 2027-03-09 replaced";
    rows(&[
        ("Would it be possible to shift our booking of 9 March by a week?", "2027-03-09 replaced; 2027-03-16"),
        ("Serait-il possible de repousser d'une semaine notre réservation du 9 mars ?", week),
        ("È possibile posticipare di una settimana la nostra prenotazione del 9 marzo?", week),
    ]);
}

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
        ("Some Saturday in March, 9 to 4 or so.", "~2027-03-01..2027-03-31 wd6 09:00-16:00"),
        ("Il 5 maggio nel pomeriggio, diciamo 13.30-17.", "2027-05-05 afternoon 13:30-17:00"),
    ]);
}

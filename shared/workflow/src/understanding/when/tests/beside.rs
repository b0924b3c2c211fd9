//! What the words beside a date tell of it, in German, English, French and Italian. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn thanks_are_for_a_day_that_is_over() {
    rows(&[
        ("Wir möchten uns ganz herzlich für das Fest vom 5. Juni 2026 bedanken.", "2026-06-05 past"),
        ("We would like to thank you for the party of 5 June 2026.", "2026-06-05 past"),
        ("Nous voudrions vous remercier pour la fête du 5 juin 2026.", "2026-06-05 past"),
        ("Vorremmo ringraziarvi per la festa del 5 giugno 2026.", "2026-06-05 past"),
        ("Wir möchten uns für das Fest vom 5. Juni 2027 schon jetzt bedanken.", "2027-06-05"),
    ]);
}

#[test]
fn another_day_is_for_the_visit_that_the_first_was_for() {
    rows(&[
        (
            "Ich möchte die Räume am 16. Dezember besichtigen. Sonst würde mir Freitag, 18. Dezember, passen.",
            "2026-12-16 visit; 2026-12-18 visit",
        ),
        (
            "I'd like to visit the rooms on 16 December. Failing that, Friday 18 December would suit me.",
            "2026-12-16 visit; 2026-12-18 visit",
        ),
        (
            "J'aimerais visiter les salles le 16 décembre. Sinon, le vendredi 18 décembre me conviendrait.",
            "2026-12-16 visit; 2026-12-18 visit",
        ),
        (
            "Vorrei visitare le sale il 16 dicembre. Altrimenti, venerdì 18 dicembre andrebbe bene.",
            "2026-12-16 visit; 2026-12-18 visit",
        ),
        (
            "I'd like to visit the rooms on 16 December. The wedding is on Friday 18 June.",
            "2026-12-16 visit; 2027-06-18",
        ),
    ]);
}

#[test]
fn money_that_should_arrive_is_still_to_come() {
    rows(&[
        ("Die 640 Franken habe ich jetzt überwiesen, sollte am Montag bei euch sein.", "2026-11-30 wd? payment"),
        ("I have just transferred the 640 francs, it should be with you on Monday.", "2026-11-30 wd? payment"),
        ("J'ai viré les 640 francs, cela devrait arriver lundi.", "2026-11-30 wd? payment"),
        ("Ho versato i 640 franchi, dovrebbe arrivare lunedì.", "2026-11-30 wd? payment"),
        ("Die 640 Franken habe ich am Freitag überwiesen.", "2026-11-20 wd? past payment"),
    ]);
}

#[test]
fn only_the_end_of_a_night_is_in_the_morning() {
    rows(&[
        ("am 12. März 2027 von 8 bis 1 Uhr morgens", "2027-03-12 20:00-01:00"),
        ("on 12 March 2027 from half past six until one in the morning", "2027-03-12 18:30-01:00"),
        ("le 12 mars 2027 de 8h à 1h du matin", "2027-03-12 20:00-01:00"),
        ("il 12 marzo 2027 dalle 8 all'una di mattina", "2027-03-12 20:00-01:00"),
        ("on 12 March 2027 from nine until eleven in the morning", "2027-03-12 09:00-11:00"),
    ]);
}

#[test]
fn a_jubilee_with_its_hours_is_the_event() {
    rows(&[
        ("Unsere Firma wird am 19. März 2027 40 Jahre alt, von 17 bis 21 Uhr.", "2027-03-19 17:00-21:00"),
        ("Our firm turns 40 on 19 March 2027, 5 pm to 9 pm.", "2027-03-19 17:00-21:00"),
        ("Notre agence fête ses 40 ans le 19 mars 2027, de 17h00 à 21h00.", "2027-03-19 17:00-21:00"),
        ("La nostra ditta compie 40 anni il 19 marzo 2027, dalle 17 alle 21.", "2027-03-19 17:00-21:00"),
        ("I turn 40 on 13 March 2027. The party is on 20 March.", "2027-03-13 other; 2027-03-20"),
    ]);
}

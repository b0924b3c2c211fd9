//! What whole mails taught, one test a rule, in the four languages. Today is Tuesday, 6 October 2026.
use super::*;

const TODAY: Date = jiff::civil::date(2026, 10, 6);

fn rows(rows: &[(&str, &str)]) {
    super::rows(TODAY, rows);
}

#[test]
fn a_day_given_to_something_else_is_out() {
    rows(&[
        ("Der 4. Juni ist bei uns leider schon besetzt.", "2027-06-04 replaced"),
        ("The 3rd of September clashes with our board meeting.", "2027-09-03 replaced"),
        ("Le 4 juin est déjà pris chez nous.", "2027-06-04 replaced"),
        ("Il 4 giugno siamo già impegnati.", "2027-06-04 replaced"),
        ("Falls der 4. Juni schon besetzt ist, ginge auch der 11. Juni.", "2027-06-04; 2027-06-11"),
        (
            "Wir können am 3. und 17. März, am 24. hingegen nicht.",
            "2027-03-03 oneof; 2027-03-17 oneof; 2027-03-24 replaced",
        ),
    ]);
}

#[test]
fn a_denial_may_stand_far_before_the_day_it_replaces() {
    rows(&[
        ("Notre journée n'a pas lieu le 9 novembre mais le 16 novembre.", "2026-11-09 replaced; 2026-11-16"),
        ("L'incontro non è il 5 maggio ma il 12 maggio, alle 14.", "2027-05-05 replaced; 2027-05-12 14:00"),
        ("It is not on 5 May but on 12 May.", "2027-05-05 replaced; 2027-05-12"),
    ]);
}

#[test]
fn a_booked_day_moved_in_the_same_sentence_is_the_old_one() {
    rows(&[
        (
            "Das Fest war für den 14. August gedacht, muss aber auf den 28. August verschoben werden.",
            "2027-08-14 replaced; 2027-08-28",
        ),
        ("We had pencilled in 14 August but would like to move to the 28th.", "2027-08-14 replaced; 2027-08-28"),
        ("Nous avions réservé le 14 août, mais nous devons reporter au 28.", "2027-08-14 replaced; 2027-08-28"),
        ("Avevamo prenotato per il 14 agosto, dobbiamo spostare al 28.", "2027-08-14 replaced; 2027-08-28"),
    ]);
}

#[test]
fn start_and_end_of_one_sentence_are_one_time() {
    rows(&[
        (
            "Los geht's am 12. September 2027 um 17 Uhr mit einem Glas, danach essen wir, und um halb eins in der Nacht ist Schluss.",
            "2027-09-12 17:00-00:30",
        ),
        (
            "On 24 July we start at 6 pm with a barbecue if that is allowed and finish at 10 pm.",
            "2027-07-24 18:00-22:00",
        ),
        (
            "On 5 March 2027 dinner starts at 7pm, doors open at 6:30, and we need to be out by midnight.",
            "2027-03-05 18:30-00:00",
        ),
    ]);
}

#[test]
fn hours_as_they_are_said() {
    rows(&[
        ("Brunch on Easter Monday, say 10.30 to 2.", "2027-03-29 10:30-14:00"),
        ("The meeting is on 12 May, 9 to 5.", "2027-05-12 09:00-17:00"),
        ("The dinner is on 22 June, 7 for 7.30.", "2027-06-22 19:00"),
        ("We start on 3 May from about 6 until midnight.", "2027-05-03 18:00-00:00"),
        ("Am Zischtig, 17. Novämber, vo de zwei bis am füfi.", "2026-11-17 14:00-17:00"),
        ("Am 21.11. am sächsi bis am zwölfi.", "2026-11-21 18:00-00:00"),
        ("Am Friitig i zwei Wuche, vo de halbi sibni a.", "2026-10-23 18:30"),
    ]);
}

#[test]
fn hours_to_set_up_are_not_the_events_where_its_own_are_told() {
    rows(&[
        ("Event: 4 February 2027, 9:00-17:00. Set-up from 7:00, tear-down until 19:00.", "2027-02-04 09:00-17:00"),
        ("Anlass 4. Februar 2027 9-17 Uhr, Abbau bis 19 Uhr.", "2027-02-04 09:00-17:00"),
    ]);
}

#[test]
fn several_weekdays_weeks_and_days_of_one_month() {
    rows(&[
        ("Am ersten oder zweiten Freitag im März.", "2027-03-05 oneof; 2027-03-12 oneof"),
        ("An den Dienstagen im März: 2., 9. und 16.", "2027-03-02 oneof; 2027-03-09 oneof; 2027-03-16 oneof"),
        ("Frei sind wir in KW 46 oder KW 48.", "~2026-11-09..2026-11-15; ~2026-11-23..2026-11-29"),
        ("Mid to late March would be good.", "~2027-03-11..2027-03-31"),
        ("Anfang bis Mitte Mai.", "~2027-05-01..2027-05-20"),
        ("Termine: 03.02., 17.02. und 17.03.2027", "2027-02-03 oneof; 2027-02-17 oneof; 2027-03-17 oneof"),
    ]);
}

#[test]
fn a_day_without_a_month_is_in_the_window_named_before() {
    rows(&[
        (
            "Zwischen Weihnachten und Neujahr, am besten am 28. oder 29.",
            "~2026-12-27..2026-12-30; 2026-12-28 oneof; 2026-12-29 oneof",
        ),
        ("In November, but not the 19th.", "~2026-11-01..2026-11-30; 2026-11-19 replaced"),
        ("De préférence en novembre, sauf le 19.", "~2026-11-01..2026-11-30; 2026-11-19 replaced"),
    ]);
}

#[test]
fn a_weekday_refused_is_no_wish() {
    rows(&[("Irgendwann im Frühling, Hauptsache kein Freitag.", "~2027-03-01..2027-05-31")]);
}

#[test]
fn a_year_that_is_over_is_no_date() {
    rows(&[("L'an passé nous étions au bord du lac.", ""), ("L'anno scorso siamo stati in un grotto.", "")]);
}

#[test]
fn what_happens_elsewhere_or_later_is_not_the_event() {
    rows(&[
        (
            "Wir heiraten am 12. Juni 2027 standesamtlich und feiern am 19. Juni 2027 bei euch.",
            "2027-06-12 other; 2027-06-19",
        ),
        (
            "Bestätigung der Teilnehmerzahl folgt am 20. Januar, Anlass am 4. Februar 2027.",
            "2027-01-20 deadline; 2027-02-04",
        ),
        ("Please send us your quote by close of business on Friday 20 November.", "2026-11-20 deadline"),
        ("I'd need to know by the 15th. The party would be on 6 February.", "2026-10-15 month? deadline; 2027-02-06"),
        ("Wir wurden 1987 gegründet und feiern am 5. Juni 2027 unser Jubiläum.", "2027-06-05"),
    ]);
}

#[test]
fn hours_at_which_somebody_can_be_reached_are_not_the_events() {
    rows(&[
        ("Unser Anlass ist am 3. Mai 2027. Sie erreichen mich zwischen 14 und 16 Uhr.", "2027-05-03"),
        ("The event is on 3 May 2027. You can reach me after 5pm or on Fridays.", "2027-05-03"),
        ("Notre fête est le 3 mai 2027. Je suis joignable entre 9h et 11h.", "2027-05-03"),
        ("Siamo raggiungibili dalle 9 alle 12. La festa è il 3 maggio 2027.", "2027-05-03"),
    ]);
}

#[test]
fn what_is_told_before_an_event_leaves_it_to_come() {
    rows(&[
        ("I spoke to Nora on Monday about our event on 3 May.", "2027-05-03"),
        (
            "Letzte Woche haben wir Ihre Räume besichtigt, nun möchten wir den 3. Mai buchen.",
            "~2026-09-28..2026-10-04 visit; 2027-05-03",
        ),
        ("Die Schulferien dauern bis 16. August, wir dachten an den 20. August 2027.", "2027-08-16 other; 2027-08-20"),
    ]);
}

#[test]
fn a_weekday_left_out_of_a_window_leaves_the_window() {
    rows(&[(
        "Any day between 10 and 14 May except Wednesday would work.",
        "~2027-05-10..2027-05-14; 2027-05-12 replaced",
    )]);
}

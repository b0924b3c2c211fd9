//! Weekdays and the week they lie in. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn weekdays_whose_week_is_said_once_lie_in_it() {
    rows(&[
        ("Thursday to Friday next week", "2026-12-03..2026-12-04"),
        ("Donnerstag bis Freitag nächster Woche", "2026-12-03..2026-12-04"),
        ("jeudi à vendredi de la semaine prochaine", "2026-12-03..2026-12-04"),
        ("da giovedì a venerdì della prossima settimana", "2026-12-03..2026-12-04"),
        ("from Wednesday to Friday of the week after next", "2026-12-09..2026-12-11"),
        ("Friday or Saturday next week", "2026-12-04 oneof; 2026-12-05 oneof"),
        ("Freitag oder Samstag nächster Woche", "2026-12-04 oneof; 2026-12-05 oneof"),
        ("vendredi ou samedi de la semaine prochaine", "2026-12-04 oneof; 2026-12-05 oneof"),
        ("venerdì o sabato della prossima settimana", "2026-12-04 oneof; 2026-12-05 oneof"),
        ("Friday and Saturday next week", "2026-12-04..2026-12-05"),
        ("Freitag und Samstag in zwei Wochen", "2026-12-11..2026-12-12"),
        ("Tuesday, Wednesday or Friday next week", "2026-12-01 oneof; 2026-12-02 oneof; 2026-12-04 oneof"),
        ("Dienstag, Mittwoch oder Freitag nächster Woche", "2026-12-01 oneof; 2026-12-02 oneof; 2026-12-04 oneof"),
        ("Thursday 3pm or Friday 4pm next week", "2026-12-03 15:00 oneof; 2026-12-04 16:00 oneof"),
        ("zwischen Dienstag und Donnerstag nächster Woche", "~2026-12-01..2026-12-03"),
        ("Do/Fr nächster Woche", "2026-12-03 oneof; 2026-12-04 oneof"),
        ("Friday or Saturday of this week", "2026-11-27 oneof; 2026-11-28 oneof"),
    ]);
}

#[test]
fn a_weekday_before_the_week_of_another_is_the_coming_one() {
    rows(&[
        ("Friday or Monday next week", "2026-11-27 wd? oneof; 2026-11-30 oneof"),
        ("Freitag oder Montag nächster Woche", "2026-11-27 wd? oneof; 2026-11-30 oneof"),
        ("This Friday or Saturday next week", "2026-11-27 oneof; 2026-12-05 oneof"),
    ]);
}

#[test]
fn a_dot_behind_a_weekday_in_short_ends_nothing() {
    rows(&[
        ("Mon. January 18th, 2027", "2027-01-18"),
        ("We would like a room, namely Mon. Jan. 18th, 2027.", "2027-01-18"),
        ("Thu. July 8th, 2027", "2027-07-08"),
        ("Ven. 8 janvier 2027", "2027-01-08"),
    ]);
}

#[test]
fn a_weekday_in_short_is_one_before_its_week_and_in_a_list() {
    rows(&[
        ("tues this week", "2026-11-24"),
        ("wed of the week after next", "2026-12-09"),
        ("3 days after next wed", "2026-11-28"),
        ("mon, tuesday, wednesday", "2026-11-30 wd?; 2026-11-24 wd?; 2026-11-25 wd?"),
        // Other words.
        ("They wed next week.", "~2026-11-30..2026-12-06"),
        ("We sat, Monday is fine.", "2026-11-30 wd?"),
    ]);
}

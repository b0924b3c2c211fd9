//! Weekdays of a week that another sentence names, or that counts from the day the talk is about.
//! Today is Monday, 23 November 2026; the day we proposed is Friday, 12 February 2027.
use super::november::TODAY;
use super::*;

fn read(context: &Context, rows: &[(&str, &str)]) {
    let venue = venue();
    let got = rows.iter().map(|(text, want)| (*text, *want, brief(&understand(None, text, TODAY, &venue, context))));
    let wrong: Vec<_> = got.filter(|(_, want, got)| got != want).collect();
    assert!(wrong.is_empty(), "text, want, got: {wrong:#?}");
}

fn rows(rows: &[(&str, &str)]) {
    read(&Context::default(), rows);
}

/// The same day proposed, and held.
fn february(rows: &[(&str, &str)]) {
    let day = jiff::civil::date(2027, 2, 12);
    read(&Context { dates: vec![day], reply: true, ..Context::default() }, rows);
    read(&Context { held: Some(day), reply: true, ..Context::default() }, rows);
}

#[test]
fn a_weekday_of_the_week_after_counts_from_the_day_the_talk_is_about() {
    february(&[
        ("Ginge der Freitag der folgenden Woche?", "2027-02-19"),
        ("Ginge der Dienstag der Woche danach?", "2027-02-16"),
        ("Ginge der Dienstag der Woche davor?", "2027-02-02"),
        ("Could we do the Friday of the following week?", "2027-02-19"),
        ("Could we do the Tuesday of the week after?", "2027-02-16"),
        ("Could we do the Tuesday of the week before?", "2027-02-02"),
        ("Serait-ce possible le vendredi de la semaine suivante ?", "2027-02-19"),
        ("Serait-ce possible le mardi de la semaine d'après ?", "2027-02-16"),
        ("Potremmo fare il venerdì della settimana seguente?", "2027-02-19"),
        ("Potremmo fare il martedì della settimana successiva?", "2027-02-16"),
    ]);
    rows(&[
        ("Der 12. Februar ist belegt? Dann der Freitag der folgenden Woche.", "2027-02-12 replaced; 2027-02-19"),
        ("Wir kommen am Freitag der folgenden Woche.", "2026-12-04"),
        ("We would like a table on Friday of the following week.", "2026-12-04"),
    ]);
}

#[test]
fn a_weekday_of_that_week_lies_in_the_week_of_the_day_the_talk_is_about() {
    february(&[
        ("Ginge der Dienstag jener Woche?", "2027-02-09"),
        ("Could we have the Tuesday of that week?", "2027-02-09"),
        ("Serait-ce possible le mardi de cette semaine-là ?", "2027-02-09"),
        ("Sarebbe possibile il martedì di quella settimana?", "2027-02-09"),
    ]);
}

#[test]
fn a_week_later_counts_from_the_only_day_proposed() {
    february(&[
        ("Ginge es auch eine Woche später?", "2027-02-19"),
        ("Could we do it a week later?", "2027-02-19"),
        ("Serait-ce possible une semaine plus tard ?", "2027-02-19"),
        ("Sarebbe possibile una settimana dopo?", "2027-02-19"),
    ]);
}

#[test]
fn weekdays_behind_the_week_after_lie_in_that_week() {
    february(&[
        ("Ginge auch die Woche danach, am liebsten Mittwoch oder Donnerstag?", "2027-02-17 oneof; 2027-02-18 oneof"),
        ("Could we do the week after, ideally Wednesday or Thursday?", "2027-02-17 oneof; 2027-02-18 oneof"),
        ("Serait-ce possible la semaine suivante, mardi ou mercredi ?", "2027-02-16 oneof; 2027-02-17 oneof"),
        ("Sarebbe possibile la settimana dopo, martedì o mercoledì?", "2027-02-16 oneof; 2027-02-17 oneof"),
        ("Ginge es in der folgenden Woche? Dienstag wäre ideal.", "2027-02-16"),
    ]);
    rows(&[(
        "Der 5. März 2027 passt nicht. Ginge auch die Woche danach, am liebsten Mittwoch oder Donnerstag?",
        "2027-03-05 replaced; 2027-03-10 oneof; 2027-03-11 oneof",
    )]);
}

#[test]
fn weekdays_of_the_next_sentence_lie_in_the_week_just_named() {
    let week = "~2027-03-08..2027-03-14";
    rows(&[
        (
            "Wir suchen einen Raum in der Woche vom 8. März. Dienstag oder Mittwoch wäre ideal.",
            "2027-03-09 oneof; 2027-03-10 oneof",
        ),
        (
            "We need a room in the week of 8 March. Tuesday or Wednesday would be ideal.",
            "2027-03-09 oneof; 2027-03-10 oneof",
        ),
        (
            "Nous cherchons une salle la semaine du 8 mars. Le mardi ou le mercredi serait idéal.",
            "2027-03-09 oneof; 2027-03-10 oneof",
        ),
        (
            "Cerchiamo una sala nella settimana dell'8 marzo. Martedì o mercoledì sarebbe ideale.",
            "2027-03-09 oneof; 2027-03-10 oneof",
        ),
        ("We need a room in the week of 8 March. Thursday is impossible.", &format!("{week}; 2027-03-11 replaced")),
        (
            "Wir möchten nächste Woche zur Besichtigung kommen. Dienstag oder Mittwoch ab 16 Uhr würde passen.",
            "2026-12-01 16:00 oneof visit; 2026-12-02 16:00 oneof visit",
        ),
        (
            "Could we come and see the room next week? Tuesday or Wednesday after 4 pm would be best.",
            "2026-12-01 16:00 oneof visit; 2026-12-02 16:00 oneof visit",
        ),
    ]);
}

#[test]
fn a_weekday_by_which_something_is_due_is_the_coming_one() {
    rows(&[
        (
            "Wir suchen einen Raum in der Woche vom 8. März. Bitte melden Sie sich bis Freitag.",
            "~2027-03-08..2027-03-14; 2026-11-27 wd? deadline",
        ),
        (
            "We need a room in the week of 8 March. Please let us know by Friday.",
            "~2027-03-08..2027-03-14; 2026-11-27 wd? deadline",
        ),
        ("Wir suchen einen Raum im März. Dienstag wäre ideal.", "~2027-03-01..2027-03-31; 2026-11-24 wd?"),
    ]);
}

#[test]
fn a_bare_day_lies_in_the_month_of_the_days_proposed() {
    let dates = vec![jiff::civil::date(2027, 3, 5), jiff::civil::date(2027, 3, 12)];
    let two = Context { dates, listed: true, reply: true, ..Context::default() };
    read(
        &two,
        &[
            ("Ginge auch der 19.?", "2027-03-19"),
            ("Neither of them, sadly. Would the 19th be possible?", "2027-03-19"),
            ("Aucune des deux, malheureusement. Le 19 serait possible ?", "2027-03-19"),
            ("Nessuna delle due, purtroppo. Il 19 sarebbe possibile?", "2027-03-19"),
        ],
    );
}

#[test]
fn a_weekday_tells_which_of_the_years_named_is_meant() {
    rows(&[
        ("Weihnachtsessen 2027, Freitag 3. oder 10. Dezember, 60 Personen.", "2027-12-03 oneof; 2027-12-10 oneof"),
        ("Wir planen unser Weihnachtsessen 2027. Freitag, 3. Dezember wäre ideal.", "2027-12-03"),
        ("We are planning our 2027 Christmas dinner. Friday 3 December would be ideal.", "2027-12-03"),
        ("Nous organisons notre repas de Noël 2027. Le vendredi 3 décembre serait idéal.", "2027-12-03"),
        ("Organizziamo la cena di Natale 2027. Venerdì 3 dicembre sarebbe ideale.", "2027-12-03"),
        ("Wir planen unser Weihnachtsessen. Freitag, 3. Dezember wäre ideal.", "2026-12-03 conflict"),
        ("Wir planen unser Weihnachtsessen 2027. Montag, 3. Dezember wäre ideal.", "2026-12-03 conflict"),
    ]);
}

#[test]
fn the_only_day_of_a_mail_about_a_party_is_the_partys_even_if_it_is_the_birthday() {
    rows(&[
        ("Do you do birthday parties? I'm turning 30 on the 17th of April, about 50 people.", "2027-04-17"),
        ("Ich möchte bei Ihnen ein Fest machen, am 17. April werde ich 30, wir wären etwa 50 Leute.", "2027-04-17"),
        ("Nous cherchons une salle pour une fête, j'ai 30 ans le 17 avril, nous serions 50.", "2027-04-17"),
        ("I'm turning 30 on 17 April and would like to give a party on 24 April.", "2027-04-17 other; 2027-04-24"),
    ]);
}

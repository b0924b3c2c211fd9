//! Whole mails: which hours belong to which day, and which of several days is the event's.

use super::*;

const TODAY: Date = jiff::civil::date(2026, 10, 5);

fn rows(rows: &[(&str, &str)]) {
    super::rows(TODAY, rows);
}

#[test]
fn hours_at_which_people_leave_end_the_day() {
    rows(&[
        (
            "Wir feiern am 17. Oktober 2026. Um 11 Uhr Apéro, danach Essen, gegen 17 Uhr geht jeder wieder heim.",
            "2026-10-17 11:00-17:00",
        ),
        (
            "Assemblée le vendredi 6 novembre 2026 à 19h30. Vers 21h15 un apéritif, fin prévue à 23 heures.",
            "2026-11-06 19:30-23:00",
        ),
        (
            "The wedding is on 5 June 2027. Party from 9pm. Ceremony at 3:30pm, carriages at 1am.",
            "2027-06-05 15:30-01:00",
        ),
        (
            "La festa è il 14 novembre 2026. Cominciamo alle 18, cena alle 20, si balla fino alle 2.",
            "2026-11-14 18:00-02:00",
        ),
    ]);
}

#[test]
fn hours_in_a_sentence_of_their_own_are_those_of_every_day_listed() {
    rows(&[
        (
            "Wir hätten den 20. oder 27. November 2026. Wir kämen um 17 Uhr und gingen um 22.30 heim.",
            "2026-11-20 17:00-22:30 oneof; 2026-11-27 17:00-22:30 oneof",
        ),
        (
            "Le 12 novembre 2026 ne convient pas, le 13 ou le 14 iraient. De 9h à 16h.",
            "2026-11-12 replaced; 2026-11-13 09:00-16:00 oneof; 2026-11-14 09:00-16:00 oneof",
        ),
    ]);
}

#[test]
fn weekdays_of_a_stay_only_bring_its_hours() {
    rows(&[(
        "Von Freitag, 3. September, bis Sonntag, 5. September 2027. Los geht es am Freitag um 18 Uhr, aufbrechen würden \
         wir am Sonntag um 12 Uhr.",
        "2027-09-03..2027-09-05 18:00-12:00",
    )]);
}

#[test]
fn a_day_of_the_story_around_the_event_is_another() {
    rows(&[
        (
            "Die Aufführung ist am 16. April 2027 von 19 bis 20.30 Uhr vorgesehen; die Ferien beginnen am 20. April.",
            "2027-04-16 19:00-20:30; 2027-04-20 other",
        ),
        (
            "Our lease runs out on 31 December 2026. We're thinking Friday 11 December 2026, 4 pm to 10 pm.",
            "2026-12-31 other; 2026-12-11 16:00-22:00",
        ),
    ]);
}

#[test]
fn another_day_that_would_do_stays_a_day_of_the_event() {
    rows(&[(
        "Wir feiern am 3. Juli 2027, 18 bis 23 Uhr. Der 10. Juli 2027 ginge auch.",
        "2027-07-03 18:00-23:00; 2027-07-10",
    )]);
}

#[test]
fn a_length_by_which_a_day_is_put_off_gives_the_new_day() {
    rows(&[
        ("Die Sitzung vom 12. November 2026 müssen wir um eine Woche verschieben.", "2026-11-12 replaced; 2026-11-19"),
        ("We have to postpone the dinner of 12 November 2026 by a week.", "2026-11-12 replaced; 2026-11-19"),
        ("Dobbiamo rimandare la cena del 12 novembre 2026 di una settimana.", "2026-11-12 replaced; 2026-11-19"),
    ]);
}

#[test]
fn a_day_named_again_is_none_of_its_own() {
    rows(&[
        (
            "Unser Termin ist der 18. Juni 2027. Weil an diesem Abend ein Final läuft, beginnen wir um 17 Uhr.",
            "2027-06-18 17:00",
        ),
        ("L'assemblée est le 20 mars 2027. Avez-vous une salle libre ce soir-là ?", "2027-03-20"),
    ]);
}

#[test]
fn between_which_days_somebody_is_torn_are_choices() {
    rows(&[("Nous hésitons entre le 12 et le 19 novembre 2026.", "2026-11-12 oneof; 2026-11-19 oneof")]);
}

#[test]
fn an_hour_at_which_somebody_is_back_ends_no_day() {
    rows(&[
        ("Ich bin am 14. Oktober 2026 um 8:00 Uhr zurück.", "2026-10-14 08:00"),
        ("I'll go back October 14, 2026 8:00am.", "2026-10-14 08:00"),
    ]);
}

#[test]
fn what_happened_weeks_ago_is_over_and_the_day_an_event_moves_to_is_not() {
    for (text, want) in [
        (
            "Unser Präsident wurde am 16. September operiert, deshalb müssen wir die GV vom 3. Dezember auf den \
             14. Januar verschieben.",
            ["2026-09-16 Past", "2026-12-03 Replaced", "2027-01-14 Event"],
        ),
        (
            "Our chairman fell ill last week (he was hospitalised on 16 September), so we have to postpone the meeting \
             from 3 December to 14 January.",
            ["2026-09-16 Past", "2026-12-03 Replaced", "2027-01-14 Event"],
        ),
        (
            "Notre présidente a été opérée le 16 septembre ; nous devons déplacer l'assemblée du 3 décembre au 14 janvier.",
            ["2026-09-16 Past", "2026-12-03 Replaced", "2027-01-14 Event"],
        ),
    ] {
        let u = understand(None, text, "2026-10-05".parse().unwrap(), &venue(), &Context::default());
        let day = |d: &crate::understanding::DateMention| {
            if let When::Days { start, .. } = d.when { Some((start, d.role)) } else { None }
        };
        let got: Vec<String> =
            u.dates.iter().filter_map(|d| day(&d.value)).map(|(d, r)| format!("{d} {r:?}")).collect();
        assert_eq!(got, want, "{text}");
    }
}

#[test]
fn an_offer_wanted_by_the_end_of_a_month_has_a_deadline() {
    for text in [
        "Besten Dank für Ihre Offerte bis Ende November.",
        "Thanks for sending us a quote by the end of November.",
        "Merci de nous faire parvenir un devis d'ici fin novembre.",
        "Grazie per una vostra offerta entro fine novembre.",
    ] {
        let u = understand(None, text, "2026-10-05".parse().unwrap(), &venue(), &Context::default());
        let roles: Vec<DateRole> = u.dates.iter().map(|d| d.value.role).collect();
        assert_eq!(roles, [DateRole::Deadline], "{text}");
    }
}

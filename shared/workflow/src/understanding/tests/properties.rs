//! Nothing makes the reader fail, and every day is read back.
use super::*;
use proptest::prelude::*;

/// WF0.2: "07.02" must never become 20.02, in any format, on any day of a year.
#[test]
fn every_day_of_2028_reads_back_in_every_format() {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const DE: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let v = venue();
    let none = Context::default();
    let mut day = d("2028-01-01");
    let mut wrong = vec![];
    while day.year() == 2028 {
        let (n, m, y) = (day.day(), day.month(), day.year());
        let (en, de) = (EN[m as usize - 1], DE[m as usize - 1]);
        let suffix = match n {
            1 | 21 | 31 => "st",
            2 | 22 => "nd",
            3 | 23 => "rd",
            _ => "th",
        };
        let forms = [
            format!("{n:02}.{m:02}.{y}"),
            format!("{n}.{m}.28"),
            format!("{n:02}/{m:02}/{y}"),
            format!("{n:02}-{m:02}-{y}"),
            format!("{y}-{m:02}-{n:02}"),
            format!("{n} {en} {y}"),
            format!("{en} {n}, {y}"),
            format!("{n}{suffix} of {en} {y}"),
            format!("{en} {n}{suffix}, {y}"),
            format!("{n}. {de} {y}"),
            format!("am {n}. {de} {y}"),
        ];
        for f in forms {
            for text in
                [f.clone(), format!("25 people on {f}, 14:00 to 18:00."), format!("25 Personen, {f} von 14 bis 18 Uhr")]
            {
                let u = understand(None, &text, today(), &v, &none);
                let days: Vec<&When> = u.dates.iter().map(|d| &d.value.when).collect();
                if days != [&When::Days { start: day, end: None }] {
                    wrong.push(format!("{text}: {days:?}"));
                }
            }
        }
        day = day.tomorrow().unwrap();
    }
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(subject in "\\PC{0,20}", body in "(?s).{0,200}") {
        let v = venue();
        for name in ["", "dates", "offer", "billing", "count", "time"] {
            probe::mail(&subject, &body, today(), &v, &context(name));
        }
    }

    #[test]
    fn any_mix_of_known_words_is_read(
        body in proptest::collection::vec(
            prop_oneof![
                Just("Am"), Just("14."), Just("März"), Just("von"), Just("bis"), Just("18 Uhr"), Just("Room"), Just("A"), Just("ü"),
                Just("\u{1f389}"), Just("8001 Zürich,"), Just("Rechnungsadresse:"), Just("Apéro"), Just("CHF 2'500.-"), Just("?"), Just("\n"),
                Just("instead of"), Just("statt"), Just("20-25"), Just("Personen"), Just("the second"), Just("99999999999999999999"),
                Just("31.12.9999"), Just("00.00.0000"), Just("first Saturday in May"), Just("in 9999 weeks"), Just("in 400 months"), Just("KW 53"), Just("Straße 1,"), Just("Keller AG,"),
                Just("next"), Just("Friday"), Just("half past six"), Just("--"), Just(">"), Just("€ 3"), Just("ß"), Just("é"),
            ],
            0..30,
        )
    ) {
        let text = body.join(" ");
        let v = venue();
        for name in ["", "dates", "held", "billing", "count", "time"] {
            probe::mail("", &text, today(), &v, &context(name));
        }
        probe::clean("Re: x", &text);
        probe::dates(&text, today());
        probe::counts(&text);
        probe::amounts(&text, &v);
        probe::phones(&text);
        probe::billing(&text);
        probe::things(&text, &v);
    }
}

/// Found by fuzzing: a street that opens its line has no name before it.
#[test]
fn a_street_word_at_the_start_of_a_line_breaks_nothing() {
    probe::billing("6M80Freundli14.00.00.0000Grüsse7008001 Zürich67\n\n\n\n\n87000 iZ");
}

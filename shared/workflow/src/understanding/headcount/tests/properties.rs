use super::*;
use crate::understanding::fold::fold;
use crate::understanding::sentences;
use crate::venue::Language::{De, En, Fr, It};
use proptest::prelude::*;

const DE: [&str; 13] =
    ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

fn german(n: u32) -> String {
    let tens = ["", "zehn", "zwanzig", "dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
    let unit = |u: u32| DE[u as usize];
    match n {
        0..=12 => unit(n).to_owned(),
        16 => "sechzehn".into(),
        17 => "siebzehn".into(),
        13..=19 => format!("{}zehn", unit(n - 10)),
        20..=99 if n.is_multiple_of(10) => tens[n as usize / 10].into(),
        20..=99 => format!("{}und{}", unit(n % 10), tens[n as usize / 10]),
        100..=999 => {
            let rest = if n.is_multiple_of(100) { String::new() } else { german(n % 100) };
            format!("{}hundert{rest}", unit(n / 100))
        }
        _ => {
            let rest = if n.is_multiple_of(1000) { String::new() } else { german(n % 1000) };
            format!("{}tausend{rest}", german(n / 1000))
        }
    }
}

fn english(n: u32) -> String {
    let small = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match n {
        0..=19 => small[n as usize].into(),
        20..=99 if n.is_multiple_of(10) => tens[n as usize / 10].into(),
        20..=99 => format!("{}-{}", tens[n as usize / 10], small[n as usize % 10]),
        100..=999 if n.is_multiple_of(100) => format!("{} hundred", small[n as usize / 100]),
        100..=999 => format!("{} hundred and {}", small[n as usize / 100], english(n % 100)),
        _ if n.is_multiple_of(1000) => format!("{} thousand", english(n / 1000)),
        _ => format!("{} thousand {}", english(n / 1000), english(n % 1000)),
    }
}

/// `swiss`: septante, huitante, nonante.
fn french(n: u32, swiss: bool) -> String {
    let small = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];
    let tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante"];
    match n {
        0..=19 => small[n as usize].into(),
        70..=79 if !swiss => {
            if n == 71 {
                "soixante et onze".into()
            } else {
                format!("soixante-{}", small[n as usize - 60])
            }
        }
        80 if !swiss => "quatre-vingts".into(),
        81..=99 if !swiss => format!("quatre-vingt-{}", small[n as usize - 80]),
        20..=99 if n.is_multiple_of(10) => tens[n as usize / 10].into(),
        20..=99 if n % 10 == 1 => format!("{} et un", tens[n as usize / 10]),
        20..=99 => format!("{}-{}", tens[n as usize / 10], small[n as usize % 10]),
        100..=999 => {
            let head = if n / 100 == 1 { "cent".to_owned() } else { format!("{} cent", small[n as usize / 100]) };
            if n.is_multiple_of(100) { head } else { format!("{head} {}", french(n % 100, swiss)) }
        }
        _ => {
            let head = if n / 1000 == 1 { "mille".to_owned() } else { format!("{} mille", french(n / 1000, swiss)) };
            if n.is_multiple_of(1000) { head } else { format!("{head} {}", french(n % 1000, swiss)) }
        }
    }
}

fn italian(n: u32) -> String {
    let small = [
        "zero",
        "uno",
        "due",
        "tre",
        "quattro",
        "cinque",
        "sei",
        "sette",
        "otto",
        "nove",
        "dieci",
        "undici",
        "dodici",
        "tredici",
        "quattordici",
        "quindici",
        "sedici",
        "diciassette",
        "diciotto",
        "diciannove",
    ];
    let tens = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
    match n {
        0..=19 => small[n as usize].into(),
        20..=99 => {
            let ten = tens[n as usize / 10];
            let unit = n % 10;
            match unit {
                0 => ten.into(),
                1 | 8 => format!("{}{}", &ten[..ten.len() - 1], small[unit as usize]),
                3 => format!("{ten}tré"),
                _ => format!("{ten}{}", small[unit as usize]),
            }
        }
        100..=999 => {
            let head = if n / 100 == 1 { "cento".to_owned() } else { format!("{}cento", small[n as usize / 100]) };
            if n.is_multiple_of(100) { head } else { format!("{head}{}", italian(n % 100)) }
        }
        1000..=1999 => {
            if n == 1000 {
                "mille".into()
            } else {
                format!("mille{}", italian(n - 1000))
            }
        }
        _ => {
            let rest = if n.is_multiple_of(1000) { String::new() } else { italian(n % 1000) };
            format!("{}mila{rest}", italian(n / 1000))
        }
    }
}

fn count(text: &str, language: Language) -> Option<u16> {
    let low = fold(text);
    read(
        &Masked::new(&low),
        &sentences::read(&low),
        Setting { before: Before::Unknown, language: Some(language), things: &[] },
    )
    .count
    .map(|c| c.0)
}

/// Every number a room can hold, in words and figures, in every form and language.
#[test]
fn every_count_reads_back() {
    let mut wrong = vec![];
    for n in (2..=1_200).chain([1_999, 2_000, 2_500, 9_999]) {
        let forms = [
            (De, format!("Wir sind {n} Personen")),
            (De, format!("Wir sind {} Personen", german(n))),
            (De, format!("für ca. {n} Gäste")),
            (De, format!("eine {n}er-Gruppe")),
            (De, format!("Anzahl Personen: {n}")),
            (De, format!("{n} statt 1 Person")),
            (En, format!("We are {n} people")),
            (En, format!("We will be {} people", english(n))),
            (En, format!("a party of {n}")),
            (En, format!("about {n} guests")),
            (Fr, format!("Nous serons {n} personnes")),
            (Fr, format!("pour {} personnes", french(n, false))),
            (Fr, format!("pour {} personnes", french(n, true))),
            (It, format!("Siamo in {n}")),
            (It, format!("saremo {} persone", italian(n))),
            (De, format!("1-{n} Personen")),
        ];
        for (language, text) in forms {
            // "1999" and the like read as a year without a noun.
            let year = (1900..=2100).contains(&n)
                && !text.contains("ersonen")
                && !text.contains("people")
                && !text.contains("Gäste")
                && !text.contains("guests")
                && !text.contains("persone")
                && !text.contains("Gruppe");
            let got = count(&text, language);
            if got != u16::try_from(n).ok() && !year {
                wrong.push(format!("{text}: {got:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(30)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_a_sound_count(text in "(?s).{0,200}", bare in any::<bool>()) {
        let low = fold(&text);
        let before = if bare { Before::Asked } else { Before::Talk };
        let h = read(&Masked::new(&low), &sentences::read(&low), Setting { before, language: None, things: &[] });
        let sound = |s: Span| low.get(s.0..s.1).is_some();
        prop_assert!(h.count.is_none_or(|c| (1..=9_999).contains(&c.0) && sound(c.1)));
        prop_assert!(h.change.is_none_or(|c| sound(c.1)));
    }
}

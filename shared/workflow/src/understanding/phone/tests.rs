//! Numbers as people write them.
#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use crate::understanding::fold::fold;

fn all(text: &str) -> Vec<String> {
    find(&fold(text), None).into_iter().map(|p| p.e164).collect()
}

#[test]
fn numbers_become_e164() {
    for (text, want) in [
        ("044 123 45 67", "+41441234567"),
        ("079 123 45 67", "+41791234567"),
        ("0791234567", "+41791234567"),
        ("079/123 45 67", "+41791234567"),
        ("022/123.45.67", "+41221234567"),
        ("+41 79 123 45 67", "+41791234567"),
        ("+41 (0)79 123 45 67", "+41791234567"),
        ("+41(0)44 123 45 67", "+41441234567"),
        ("0041 79 123 45 67", "+41791234567"),
        ("+41-44-123-45-67", "+41441234567"),
        ("+423 232 12 34", "+4232321234"),
        ("+49 30 1234567", "+49301234567"),
        ("+49 (0) 151 12345678", "+4915112345678"),
        ("0151 12345678", "+4915112345678"),
        ("Tel. 089 1234567", "+49891234567"),
        ("+43 664 1234567", "+436641234567"),
        ("0664 1234567", "+436641234567"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("06 12 34 56 78", "+33612345678"),
        ("01.23.45.67.89", "+33123456789"),
        ("+39 02 1234567", "+39021234567"),
        ("+39 347 123 4567", "+393471234567"),
        ("cellulare: 347 123 4567", "+393471234567"),
        ("+44 20 7946 0018", "+442079460018"),
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("(555) 234-5678", "+15552345678"),
        ("555-234-5678", "+15552345678"),
        ("+1 212 555 0123", "+12125550123"),
        ("+31 20 123 4567", "+31201234567"),
        ("Mobile: +41 79 123 45 67, danke", "+41791234567"),
        ("Tel. tel:+41-21-234-56-78", "+41212345678"),
        ("Sie erreichen mich unter 0446681800.", "+41446681800"),
        ("+49 800 1234567890", "+498001234567890"),
        ("0049 800 1234567890", "+498001234567890"),
    ] {
        assert_eq!(all(text), [want], "{text}");
    }
}

#[test]
fn other_digits_are_no_phones() {
    for text in [
        "14.03.2026",
        "01.02.2026 10:00",
        "2026-03-14 18:00",
        "03/11/2025",
        "8001 Zürich",
        "CHF 12'500",
        "18:00-22:00",
        "Ref 2026-118",
        "20-25 Personen",
        "CHE-123.456.788",
        "IBAN CH93 0076 2011 6238 5295 7",
        "1'200 Gäste",
        "30",
        "",
        "von 10 bis 12",
        "12.03. 14.03. 16.03.2026",
        "0800",
    ] {
        assert_eq!(all(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn a_national_number_is_of_the_country_the_mail_names() {
    for (signature, want) in [
        ("Gontardstraße 7\n10178 Berlin\nDeutschland\nTel. 0800 1234567890", "+498001234567890"),
        ("5020 Salzburg\nÖsterreich\nTel. 01 234567890", "+431234567890"),
        ("A-5020 Salzburg\nTel. 0800 123456", "+43800123456"),
        ("31000 Toulouse\nFrance\nTél. 0 801 23 45 67", "+33801234567"),
        ("22100 Como (CO)\nItalia\nTel. 031 570 284", "+39031570284"),
        ("anna@example.it\nTel. 02 1234 5678", "+390212345678"),
        ("9490 Vaduz\nLiechtenstein\nTel. 234 56 78", "+4232345678"),
        ("London NW1 6XE\nUnited Kingdom\nPhone: 0121 234 5678", "+441212345678"),
        ("8001 Zürich\nSchweiz\nTel. 044 123 45 67", "+41441234567"),
    ] {
        let low = fold(signature);
        let found = find(&low, home("", &low, None));
        assert_eq!(found.iter().map(|p| p.e164.as_str()).collect::<Vec<_>>(), [want], "{signature}");
    }
}

#[test]
fn a_mail_without_a_country_has_the_mobiles_of_its_language() {
    use crate::venue::Language;
    for (text, language, want) in [
        ("07700 900412", Language::En, "+447700900412"),
        ("340 512 7768", Language::It, "+393405127768"),
        ("079 123 45 67", Language::En, "+41791234567"),
        ("091 823 40 56", Language::It, "+41918234056"),
    ] {
        let found = find(text, home("", "", Some(language)));
        assert_eq!(found.iter().map(|p| p.e164.as_str()).collect::<Vec<_>>(), [want], "{text}");
    }
}

#[test]
fn groups_of_an_account_are_no_phone_beside_one_they_are_left_out() {
    for (text, want) in [
        ("IBAN DE89 3704 0044 0532 0130 00", &[][..]),
        ("Unser Konto: DE89 3704 0044 0532 0130 00, Tel. 044 123 45 67", &["+41441234567"]),
        ("notre compte CH93 0076 2011 6238 5295 7", &[]),
        ("il nostro conto IT60 X054 2811 1010 0000 0123 456, cell. +39 347 123 4567", &["+393471234567"]),
        ("our account GB29 NWBK 6016 1331 9268 19", &[]),
    ] {
        assert_eq!(all(text), want, "{text}");
    }
}

#[test]
fn two_numbers_on_one_line_are_two() {
    assert_eq!(all("027 555 46 12 / 079 555 46 13"), ["+41275554612", "+41795554613"]);
    assert_eq!(all("Tel. 044 555 60 18/079 555 60 19"), ["+41445556018", "+41795556019"]);
    assert_eq!(all("079/123 45 67"), ["+41791234567"]);
}

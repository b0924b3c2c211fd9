use super::*;
use crate::understanding::fold::fold;
use crate::understanding::sentences;
use crate::venue::Money;
use proptest::prelude::*;

fn grouped(whole: i64, sign: &str) -> String {
    let raw = whole.to_string();
    let mut out = String::new();
    for (i, c) in raw.chars().enumerate() {
        if i > 0 && (raw.len() - i).is_multiple_of(3) {
            out.push_str(sign);
        }
        out.push(c);
    }
    out
}

fn one(text: &str) -> Option<Money> {
    let low = fold(text);
    let mut page = Masked::new(&low);
    match read(&mut page, &sentences::read(&low), Currency::Chf).as_slice() {
        [(a, _)] => Some(a.money),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_amount_reads_back(whole in 32_i64..2_000_000, cents in 0_i64..100) {
        let exact = Money::new(whole * 100 + cents, Currency::Chf);
        let round = Money::new(whole * 100, Currency::Chf);
        for sign in ["'", "\u{2019}", ""] {
            let g = grouped(whole, sign).replace('\u{2019}', "'");
            for text in [format!("CHF {g}.-"), format!("Fr. {g}.--"), format!("{g} Franken"), format!("{g}.- CHF"), format!("SFr. {g}"), format!("{g} francs par personne"), format!("budget {g} franchi")] {
                prop_assert_eq!(one(&text), Some(round), "{}", text);
            }
            for text in [format!("CHF {g}.{cents:02}"), format!("{g}.{cents:02} Franken")] {
                prop_assert_eq!(one(&text), Some(exact), "{}", text);
            }
        }
        let eur = Money::new(whole * 100 + cents, Currency::Eur);
        for text in [format!("{},{cents:02} €", grouped(whole, ".")), format!("€{}.{cents:02}", grouped(whole, ",")), format!("EUR {whole},{cents:02}")] {
            prop_assert_eq!(one(&text), Some(eur), "{}", text);
        }
    }

    #[test]
    fn any_text_has_sound_amounts(text in "(?s).{0,200}") {
        let low = fold(&text);
        let mut page = Masked::new(&low);
        for (a, s) in read(&mut page, &sentences::read(&low), Currency::Chf) {
            prop_assert!(low.get(s.0..s.1).is_some() && a.money.minor > 0);
        }
    }
}

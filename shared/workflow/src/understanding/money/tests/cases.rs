use super::*;
use crate::understanding::AmountRole;
use crate::understanding::fold::fold;
use crate::understanding::sentences;

/// "CHF 2500.00 person budget".
pub(super) fn shown(text: &str) -> String {
    let low = fold(text);
    let list = sentences::read(&low);
    let mut page = Masked::new(&low);
    let mut all = read(&mut page, &list, Currency::Chf);
    all.extend(bare(&mut page, &list, Currency::Chf, !all.is_empty(), None));
    let one = |a: &Amount| {
        let per = a.per.map_or(String::new(), |p| format!(" {p:?}"));
        let role = if a.role == AmountRole::Other { String::new() } else { format!(" {:?}", a.role) };
        let m = a.money;
        format!("{} {}.{:02}{per}{role}", m.currency.code(), m.minor / 100, m.minor % 100).to_lowercase()
    };
    all.iter().map(|a| one(&a.0)).collect::<Vec<_>>().join(" | ")
}

#[test]
fn amounts_in_every_form() {
    let wrong: Vec<String> = [
        ("CHF 2'500.-", "chf 2500.00"),
        ("CHF 2’500.–", "chf 2500.00"),
        ("Fr. 6'000.--", "chf 6000.00"),
        ("Fr. 6'000.–", "chf 6000.00"),
        ("SFr. 500", "chf 500.00"),
        ("Fr. 45.50", "chf 45.50"),
        ("2'500.-", "chf 2500.00"),
        ("95.-", "chf 95.00"),
        ("2.5k", "chf 2500.00"),
        ("CHF 6k", "chf 6000.00"),
        ("6k CHF", "chf 6000.00"),
        ("2,500.00 CHF", "chf 2500.00"),
        ("2.500,00 €", "eur 2500.00"),
        ("€ 2.500,00", "eur 2500.00"),
        ("€2,500", "eur 2500.00"),
        ("EUR 100", "eur 100.00"),
        ("100 Euro", "eur 100.00"),
        ("3500 Franken", "chf 3500.00"),
        ("3500 Stutz", "chf 3500.00"),
        ("500 francs", "chf 500.00"),
        ("2 500 francs", "chf 2500.00"),
        ("CHF 12 500", "chf 12500.00"),
        ("800 franchi", "chf 800.00"),
        ("zweitausend Franken", "chf 2000.00"),
        ("fünfhundert Franken", "chf 500.00"),
        ("deux mille francs", "chf 2000.00"),
        ("duemila franchi", "chf 2000.00"),
        ("two thousand francs", "chf 2000.00"),
        ("6 Tausend Franken", "chf 6000.00"),
        ("10 mila franchi", "chf 10000.00"),
        ("$10K", "usd 10000.00"),
        ("US$ 3.14", "usd 3.14"),
        ("3.14US$", "usd 3.14"),
        ("one dollar", "usd 1.00"),
        ("10 000,00 $", "usd 10000.00"),
        ("20 dollars 43 cents", "usd 20.43"),
        ("1 USD et 23 centimes", "usd 1.23"),
        ("thirteen dollars and forty-five cents", "usd 13.45"),
        ("US$18,500,000", "usd 18500000.00"),
        ("£10", "gbp 10.00"),
        ("£ 8,10 millions", "gbp 8100000.00"),
        ("nove sterline", "gbp 9.00"),
        ("neuf livres sterling", "gbp 9.00"),
        ("6 700,54 CHF", "chf 6700.54"),
        ("CHF 1 234 567.80", "chf 1234567.80"),
        ("1.2 Mio. Franken", "chf 1200000.00"),
        ("eine Million Franken", "chf 1000000.00"),
        ("1,5 milioni di franchi", "chf 1500000.00"),
        ("100k", "chf 100000.00"),
        ("10k€", "eur 10000.00"),
        ("2.5K€", "eur 2500.00"),
        ("10kCHF", "chf 10000.00"),
        ("two point five million francs", "chf 2500000.00"),
        ("twelve point five francs", "chf 12.50"),
        ("zwölf Komma fünf Franken", "chf 12.50"),
        ("2 Komma 5 Millionen Franken", "chf 2500000.00"),
        ("douze virgule cinq francs", "chf 12.50"),
        ("due virgola cinque milioni di franchi", "chf 2500000.00"),
        ("At this point five francs", "chf 5.00"),
        ("10 Swiss francs", "chf 10.00"),
        ("12 Franken 50 Rappen", "chf 12.50"),
        ("CHF 80 bis 100", "chf 80.00 | chf 100.00"),
        ("10-20 dollars", "usd 10.00 | usd 20.00"),
        ("entre 900 et 1100 francs", "chf 900.00 | chf 1100.00"),
        ("da 900 a 1100 franchi", "chf 900.00 | chf 1100.00"),
        ("40 und 45 Franken", "chf 45.00"),
        ("C$ 500", ""),
        ("3 Pfund Brot", ""),
        ("3 livres de pain", ""),
        ("We can go up to £2,000", "gbp 2000.00 budget"),
        ("500 yen", ""),
        ("50 Rappen", "chf 0.50"),
        ("1'250'000 CHF", "chf 1250000.00"),
        ("CHF 95.- pro Person", "chf 95.00 person"),
        ("CHF 95.- p.P.", "chf 95.00 person"),
        ("CHF 95 pp", "chf 95.00 person"),
        ("CHF 95/Person", "chf 95.00 person"),
        ("95 francs par personne", "chf 95.00 person"),
        ("95 franchi a persona", "chf 95.00 person"),
        ("95 franchi a testa", "chf 95.00 person"),
        ("CHF 95 per head", "chf 95.00 person"),
        ("pro Person CHF 95", "chf 95.00 person"),
        ("CHF 6'000 insgesamt", "chf 6000.00 total"),
        ("total CHF 6'000", "chf 6000.00 total"),
        ("CHF 200 pro Stunde", "chf 200.00 hour"),
        ("Unser Budget beträgt CHF 6'000.-", "chf 6000.00 budget"),
        ("Budget Fr. 6'000.-", "chf 6000.00 budget"),
        ("Unser Budget liegt bei 6000", "chf 6000.00 budget"),
        ("Notre budget est de 3000 francs au total", "chf 3000.00 total budget"),
        ("Il nostro budget è di 3000 franchi", "chf 3000.00 budget"),
        ("We can spend up to CHF 3,000", "chf 3000.00 budget"),
        ("Budget CHF 80-100 pro Person", "chf 80.00 person budget | chf 100.00 person budget"),
        ("Budget zwischen 2000 und 3000 Franken", "chf 2000.00 budget | chf 3000.00 budget"),
        ("Could you do CHF 600?", "chf 600.00 counter"),
        ("Fr. 14.03.2026", ""),
        ("Fr. 14.03.", ""),
        ("Fr. 18 Uhr", ""),
        ("Fr. 14. März", ""),
        ("11.-12.06.", ""),
        ("Raum 500", ""),
        ("18:30", ""),
        ("30 Personen", ""),
        ("$ 500", "usd 500.00"),
        ("12.03.2026", ""),
    ]
    .into_iter()
    .filter_map(|(text, want)| {
        let got = shown(text);
        (got != want).then(|| format!("{text}: want {want:?}, got {got:?}"))
    })
    .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_words_around_an_amount_tell_what_it_is_for() {
    for (text, want) in [
        ("CHF 2'346.80 wurden am 12.4. ab unserem Konto bei der Kantonalbank überwiesen.", "chf 2346.80 total paid"),
        ("The 500 francs went out by standing order on Monday.", "chf 500.00 total paid"),
        ("Les 500 francs ont été débités hier.", "chf 500.00 total paid"),
        ("Ho fatto il bonifico di 500 franchi.", "chf 500.00 total paid"),
        ("Bitte stornieren Sie die Mahngebühr von CHF 20.00.", "chf 20.00 price"),
        ("Schon ab CHF 149.", "chf 149.00 price"),
        ("Frais de douane impayés (CHF 1.99).", "chf 1.99 price"),
        ("1'800 Franken könnten wir aufbringen.", "chf 1800.00 budget"),
        ("Il nostro tetto di spesa: 1'700 franchi al giorno.", "chf 1700.00 day budget"),
        ("Statt 3200 würden wir 2800 Franken zahlen.", "chf 2800.00 counter | chf 3200.00 price"),
        ("Strict ceilings: USD 120 per participant.", "usd 120.00 person budget"),
        ("Zu CHF 2'740 sagen wir nein. Der Vorstand bewilligt 2'200.", "chf 2740.00 | chf 2200.00 budget"),
    ] {
        assert_eq!(shown(text), want, "{text}");
    }
}

#[test]
fn both_ends_of_a_range_and_other_currencies_in_four_languages() {
    let wrong: Vec<String> = [
        ("Kostenrahmen: 900 bis 1'100 Franken", "chf 900.00 budget | chf 1100.00 budget"),
        ("Budget: CHF 2000 - 3000", "chf 2000.00 budget | chf 3000.00 budget"),
        ("a budget of between £400 and £500", "gbp 400.00 budget | gbp 500.00 budget"),
        ("We can spend up to £40 a head", "gbp 40.00 person budget"),
        ("our limit is USD 120 per participant", "usd 120.00 person budget"),
        ("notre budget est de 6 700,54 francs", "chf 6700.54 budget"),
        ("un budget de 10 000 dollars", "usd 10000.00 budget"),
        ("il nostro budget è di 10 000 dollari", "usd 10000.00 budget"),
        ("non possiamo superare i 900 franchi al giorno", "chf 900.00 day budget"),
        ("Budget CHF 1.2 Mio.", "chf 1200000.00 budget"),
        ("our budget is one hundred thousand Swiss francs", "chf 100000.00 budget"),
        ("500 yen", ""),
    ]
    .into_iter()
    .filter(|(text, want)| shown(text) != *want)
    .map(|(text, want)| format!("{text}: want {want:?}, got {:?}", shown(text)))
    .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_amount_has_the_role_that_its_sentence_gives_it() {
    let wrong: Vec<String> = [
        ("Unser Kostendach liegt bei CHF 14'500.", "chf 14500.00 budget"),
        ("Wir haben CHF 2'346.80 überwiesen.", "chf 2346.80 total paid"),
        ("the 500 francs went out by standing order", "chf 500.00 total paid"),
        ("Könnten Sie es für CHF 900 machen?", "chf 900.00 counter"),
        ("Ihre Offerte über CHF 7'980 liegt über unserem Budget", "chf 7980.00 total price"),
        ("I 600 franchi sono già stati versati.", "chf 600.00 total paid"),
        ("notre enveloppe est de 4000 francs", "chf 4000.00 budget"),
    ]
    .into_iter()
    .filter(|(text, want)| shown(text) != *want)
    .map(|(text, want)| format!("{text}: want {want:?}, got {:?}", shown(text)))
    .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_amount_meant_to_be_spent_is_a_budget_and_one_that_both_know_a_price() {
    let wrong: Vec<String> = [
        ("Gibt es bei Ihnen Menüs um die 60 Franken pro Person?", "chf 60.00 person budget"),
        ("Preislich um die 85 Franken pro Person, Getränke separat.", "chf 85.00 person budget"),
        ("Do you have menus around CHF 60 per person?", "chf 60.00 person budget"),
        ("We had in mind something in the region of CHF 75 per person.", "chf 75.00 person budget"),
        ("Avez-vous des menus autour de 60 francs par personne ?", "chf 60.00 person budget"),
        ("Comme prix, je pensais à 65 francs par tête.", "chf 65.00 person budget"),
        ("Come spesa pensavo a 65 franchi a testa.", "chf 65.00 person budget"),
        ("Siamo poveri quindi massimo 25 fr a persona.", "chf 25.00 person budget"),
        ("Wir dachten an 30 fr. pro Person.", "chf 30.00 person budget"),
        ("The coffee break must be included in the CHF 69 per person.", "chf 69.00 person price"),
        ("Sagen wir 900 Franken statt der 1'150.", "chf 900.00 counter | chf 1150.00 price"),
        ("Disons 900 francs au lieu des 1'150.", "chf 900.00 counter | chf 1150.00 price"),
        ("Fr. 2'480.- für eine Taufe ist uns zu teuer.", "chf 2480.00 price"),
        ("CHF 2'480 pour un baptême est vraiment trop cher.", "chf 2480.00 price"),
        ("Für 1'800 Franken alles in allem würden wir zusagen.", "chf 1800.00 total counter"),
        ("Das Menü ist mit 118 Franken pro Person etwas über dem, was wir planten.", "chf 118.00 person price"),
        ("Insgesamt steht uns ein Betrag von 3000 Franken zur Verfügung.", "chf 3000.00 total budget"),
        ("d aazahlig vo 800.- hani am 4.11. überwise", "chf 800.00 total paid"),
        ("Am Mi 25. Fr. 26. und Sa 27. geht es.", ""),
    ]
    .into_iter()
    .filter(|(text, want)| shown(text) != *want)
    .map(|(text, want)| format!("{text}: want {want:?}, got {:?}", shown(text)))
    .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

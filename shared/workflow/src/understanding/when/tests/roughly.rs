//! A day that stands for the days near it. Today is Monday, 23 November 2026.
use super::november::{TODAY, rows};
use super::*;

#[test]
fn a_day_that_is_only_about_then_is_approximate() {
    rows(&[
        ("Wir möchten um den 21. Juni herum bei Ihnen feiern.", "2027-06-21 ~"),
        ("Um den 21. Juni rum suchen wir einen Saal.", "2027-06-21 ~"),
        ("Wir feiern irgendwann um den 21. Juni.", "2027-06-21 ~"),
        ("Unser Anlass wäre rund um den 21. Juni.", "2027-06-21 ~"),
        ("Um den 21. Juni suchen wir einen Saal.", "2027-06-21 ~"),
        ("Unser Anlass wäre ca. am 21. Juni.", "2027-06-21 ~"),
        ("Wir möchten etwa am 21. Juni feiern.", "2027-06-21 ~"),
        ("Das Fest wäre am 21. Juni oder so.", "2027-06-21 ~"),
        ("We would like to celebrate around 21 June.", "2027-06-21 ~"),
        ("Our party would be around the 21st of June, for 40 people.", "2027-06-21 ~"),
        ("A dinner on or around June 21, please.", "2027-06-21 ~"),
        ("The party would be on 21 June or so.", "2027-06-21 ~"),
        ("The party would be approx. 21 June 2027.", "2027-06-21 ~"),
        ("Nous aimerions fêter vers le 21 juin.", "2027-06-21 ~"),
        ("La fête serait aux alentours du 21 juin.", "2027-06-21 ~"),
        ("Notre fête aurait lieu autour du 21 juin.", "2027-06-21 ~"),
        ("Notre fête aurait lieu le 21 juin environ.", "2027-06-21 ~"),
        ("Vorremmo festeggiare intorno al 21 giugno.", "2027-06-21 ~"),
        ("La festa sarebbe verso il 21 giugno.", "2027-06-21 ~"),
        ("La festa sarebbe intorno all'8 giugno.", "2027-06-08 ~"),
        ("La festa sarebbe il 21 giugno circa.", "2027-06-21 ~"),
    ]);
}

#[test]
fn a_day_that_is_named_stays_a_day() {
    rows(&[
        ("Wir möchten genau am 21. Juni bei Ihnen feiern.", "2027-06-21"),
        ("Es geht um den 21. Juni.", "2027-06-21"),
        ("Wir feiern am 21. Juni mit ca. 40 Personen.", "2027-06-21"),
        ("Wir kommen am 21. Juni etwa um 18 Uhr.", "2027-06-21 18:00"),
        ("Am 21. Juni circa 18 Uhr, passt das?", "2027-06-21 18:00"),
        ("Spricht etwas gegen den 21. Juni?", "2027-06-21"),
        ("We would like to come, maybe 21 June.", "2027-06-21"),
        ("We would like to come exactly on 21 June.", "2027-06-21"),
        ("We would like to come around 6 pm on 21 June.", "2027-06-21 18:00"),
        ("We would come on 21 June around 6 pm.", "2027-06-21 18:00"),
        ("Dinner for around 40 on 21 June.", "2027-06-21"),
        ("Are you around on 21 June for a wedding dinner?", "2027-06-21"),
        ("What about 21 June?", "2027-06-21"),
        ("Nous viendrons vers 18h le 21 juin.", "2027-06-21 18:00"),
        ("Nous viendrons le 21 juin vers 18h.", "2027-06-21 18:00"),
        ("Nous serons environ 40 le 21 juin.", "2027-06-21"),
        ("Verremmo verso le 18 il 21 giugno.", "2027-06-21 18:00"),
        ("Verremmo il 21 giugno verso le 18.", "2027-06-21 18:00"),
        ("Saremo circa 40 il 21 giugno.", "2027-06-21"),
    ]);
}

#[test]
fn an_approximate_day_is_a_wish_for_its_week() {
    let u = understand(None, "We would celebrate around 23 June.", TODAY, &venue(), &Context::default());
    let wish = u.dates[0].value.wish().unwrap();
    let days = (wish.from.unwrap().to_string(), wish.to.unwrap().to_string());
    assert_eq!(days, ("2027-06-21".to_owned(), "2027-06-27".to_owned()));
}

#[test]
fn an_exact_hour_is_not_a_rough_one() {
    let about = |text: &str| {
        let u = understand(None, text, TODAY, &venue(), &Context::default());
        u.times[0].value.about
    };
    for text in ["We come at around 6 pm.", "Wir kommen gegen 18 Uhr.", "Nous venons vers 18h."] {
        assert!(about(text), "{text}");
    }
    for text in ["We come at exactly 6 pm.", "We come at 6 pm sharp.", "Nous venons à 18h pile."] {
        assert!(!about(text), "{text}");
    }
}

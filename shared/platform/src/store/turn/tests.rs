use super::*;
use jiff::civil::date;
use workflow::understanding::{Context, DateMention, Mention, understand};

fn today() -> Date {
    date(2026, 3, 1)
}

fn naming(days: &[Date]) -> Understanding {
    let venue = workflow::venue::seed::atelier().unwrap();
    let mut u = understand(None, "", today(), &venue, &Context::default());
    u.dates = days.iter().map(|d| Mention::sure(DateMention::event(*d), (0, 0))).collect();
    u
}

#[test]
fn a_named_day_is_read_with_a_month_of_alternatives() {
    let r = Ranges::for_message(&naming(&[date(2026, 5, 10)]), &Hint::default(), today());
    assert_eq!(r, Ranges { main: (date(2026, 5, 9), date(2026, 6, 10)), apart: None });
}

#[test]
fn without_any_day_the_next_two_months_are_read() {
    let r = Ranges::for_message(&naming(&[]), &Hint::default(), today());
    assert_eq!(r.main, (date(2026, 3, 1), date(2026, 5, 2)));
}

#[test]
fn a_held_day_far_from_the_wished_one_is_read_apart() {
    let hint = Hint { schedule: Some((date(2026, 4, 1), date(2026, 4, 1))), ..Hint::default() };
    let r = Ranges::for_message(&naming(&[date(2026, 11, 10)]), &hint, today());
    assert_eq!(r.main, (date(2026, 11, 9), date(2026, 12, 11)));
    assert_eq!(r.apart, Some((date(2026, 3, 31), date(2026, 4, 3))));
}

#[test]
fn a_held_day_near_the_wished_one_is_read_with_it() {
    let hint = Hint { schedule: Some((date(2026, 4, 1), date(2026, 4, 2))), ..Hint::default() };
    let r = Ranges::for_message(&naming(&[date(2026, 4, 20)]), &hint, today());
    assert_eq!(r, Ranges { main: (date(2026, 3, 31), date(2026, 5, 21)), apart: None });
}

#[test]
fn former_days_are_read_where_the_mail_goes_back_to_them() {
    let (now, before) = (date(2026, 11, 10), date(2026, 5, 10));
    let hint = Hint { schedule: Some((now, now)), former: vec![(before, before)], ..Hint::default() };
    let main = (date(2026, 11, 9), date(2026, 12, 11));
    assert_eq!(Ranges::for_message(&naming(&[]), &hint, today()).main, main);
    let both = ((date(2026, 5, 9), date(2026, 6, 10)), Some((date(2026, 11, 9), date(2026, 11, 12))));
    let back = Understanding { back: Some(workflow::understanding::Target::Date), ..naming(&[]) };
    let offer = Understanding { former_offer: Some(workflow::understanding::FormerOffer::Nth(1)), ..naming(&[]) };
    let retracted = Understanding { retracts: true, ..naming(&[]) };
    for u in [back, offer, retracted] {
        let r = Ranges::for_message(&u, &hint, today());
        assert_eq!((r.main, r.apart), both);
    }
}

#[test]
fn a_vague_window_is_clipped_to_two_months() {
    let mut u = naming(&[date(2026, 6, 1)]);
    u.dates[0].value.when =
        When::Vague(VagueWish { from: Some(date(2026, 6, 1)), to: Some(date(2026, 12, 31)), ..VagueWish::default() });
    let r = Ranges::for_message(&u, &Hint::default(), today());
    assert_eq!(r.main, (date(2026, 5, 31), date(2026, 8, 2)));
}

#[test]
fn proposals_made_before_stay_in_sight() {
    let hint = Hint { wished: vec![date(2026, 5, 4), date(2026, 5, 11)], ..Hint::default() };
    let r = Ranges::for_message(&naming(&[]), &hint, today());
    assert_eq!(r.main, (date(2026, 5, 3), date(2026, 6, 11)));
}

#[test]
fn a_narrow_guess_is_noticed() {
    let wide = Ranges { main: (date(2026, 5, 1), date(2026, 6, 1)), apart: None };
    let narrow = Ranges { main: (date(2026, 5, 2), date(2026, 5, 20)), apart: None };
    assert!(wide.covers(&narrow));
    assert!(!narrow.covers(&wide));
}

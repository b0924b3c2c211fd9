use super::*;
use jiff::civil::date;
use workflow::venue::{Claim, ClaimStatus, DiaryKey, DiaryRow};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn today() -> Date {
    date(2026, 3, 2)
}

fn ask(asked: &Asked) -> Result<LiveAnswer, ApiError> {
    let venue = workflow::venue::seed::atelier().unwrap();
    answer(&venue, asked, &held(), (NOW, today()))
}

/// Room A is taken in the afternoon of 12 May 2026.
fn held() -> Diary {
    let day = date(2026, 5, 12);
    let window = Window { start: day.at(14, 0, 0, 0), end: day.at(18, 0, 0, 0) };
    let claim =
        Claim { event: "e".into(), window, status: ClaimStatus::Confirmed, until: None, hold: None, company: None };
    let row = DiaryRow { version: 1, claims: vec![claim] };
    let rows = [(DiaryKey { date: day, room: "atelier-room-a".into() }, row)].into_iter().collect();
    Diary { rows, known: Some((day, day)), ..Diary::default() }
}

#[test]
fn availability_is_that_of_the_diary() {
    let asked = Asked { category: Some("rooms".into()), date: Some("2026-05-12".into()), ..Asked::default() };
    let found = ask(&asked).unwrap().data.rooms;
    let status =
        |id: &str| found.iter().find(|r| r.room.id.0 == id).and_then(|r| r.availability.as_ref()).map(|a| a.status);
    assert_eq!(status("atelier-room-a"), Some(DayStatus::Unavailable), "30 minutes lie before the next event");
    assert_eq!(status("atelier-room-b"), Some(DayStatus::Available));
}

#[test]
fn filters_narrow_by_real_data() {
    let menus = |asked: Asked| {
        let asked = Asked { category: Some("catering".into()), ..asked };
        ask(&asked).unwrap().menus.into_iter().map(|m| m.id.0).collect::<Vec<_>>()
    };
    assert_eq!(menus(Asked::default()).len(), 3);
    assert_eq!(menus(Asked { month: Some(4), ..Asked::default() }), ["lakeview-signature-journey"]);
    let vegetarian = Asked { vegetarian: Some(true), month: Some(2), ..Asked::default() };
    assert_eq!(menus(vegetarian), ["seasonal-garden-trio", "alpine-roots-degustation"]);
    assert!(menus(Asked { vegan: Some(true), ..Asked::default() }).is_empty(), "none is known to be vegan");
    let large = ask(&Asked { category: Some("rooms".into()), capacity: Some(100), ..Asked::default() }).unwrap();
    assert!(!large.data.rooms.is_empty() && large.data.rooms.iter().all(|r| r.room.capacity_max >= 100));
}

#[test]
fn what_cannot_be_answered_is_a_problem_and_never_a_200() {
    let wrong = Asked {
        category: Some("weather".into()),
        date: Some("2026-02-30".into()),
        month: Some(13),
        capacity: Some(0),
        room: Some("Room Z".into()),
        ..Asked::default()
    };
    let error = ask(&wrong).unwrap_err();
    assert_eq!((error.status(), error.body("r")["errors"].as_array().map(Vec::len)), (422, Some(5)));
    assert!(ask(&Asked { date: Some("2026-03-01".into()), ..Asked::default() }).is_err(), "yesterday");
    let bad = Asked::of_query(|name| Some(if name == "month" { "May".into() } else { "maybe".to_owned() }));
    assert_eq!(bad.unwrap_err().body("r")["errors"].as_array().map(Vec::len), Some(7));
}

#[test]
fn a_topic_is_answered_in_the_language_asked_for() {
    let asked = |language| Asked { category: Some("parking".into()), language, ..Asked::default() };
    let french = ask(&asked(Some(Language::Fr))).unwrap();
    assert!(french.items.len() == 1 && french.items[0].answer.starts_with("Le parking"), "{french:?}");
    assert!(ask(&asked(None)).unwrap().items[0].answer.starts_with("In der Tiefgarage"));
}

#[test]
fn markdown_takes_nothing_from_a_name() {
    assert_eq!(plain("[x](y) <b> *z*"), "\\[x\\](y) \\<b\\> \\*z\\*");
}

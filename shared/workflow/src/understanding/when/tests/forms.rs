//! WF0.2: every day of a leap year, every quarter of an hour and many ranges read back in every form and language.
use super::*;
use proptest::prelude::*;

pub(super) const EN: [&str; 12] = [
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
pub(super) const DE: [&str; 12] = [
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
pub(super) const FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
pub(super) const IT: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
pub(super) const WEEKDAYS: [[&str; 7]; 4] = [
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
];

fn suffix(n: i8) -> &'static str {
    match n {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

/// The day in every accepted form.
fn rendered(d: Date) -> Vec<String> {
    let (n, m, y, s) = (d.day(), d.month(), d.year(), suffix(d.day()));
    let short = y % 100;
    let at = m as usize - 1;
    let wd = d.weekday().to_monday_zero_offset() as usize;
    let [de, en, fr, it] = [DE[at], EN[at], FR[at], IT[at]];
    let [wde, wen, wfr, wit] = WEEKDAYS.map(|w| w[wd]);
    let er = if n == 1 { "er" } else { "" };
    vec![
        format!("{y}-{m:02}-{n:02}"),
        format!("{n:02}.{m:02}.{y}"),
        format!("{n}.{m}.{short}"),
        format!("{n}. {m}. {y}"),
        format!("{n:02}/{m:02}/{y}"),
        format!("{n:02}-{m:02}-{y}"),
        format!("am {n}.{m}.{y}"),
        format!("{n}. {de} {y}"),
        format!("am {wde}, {n}. {de} {y}"),
        format!("{wde}, den {n:02}.{m:02}.{y}"),
        format!("{} {n}.{m}.{short}", &wde[..2]),
        format!("{n} {en} {y}"),
        format!("{en} {n}, {y}"),
        format!("the {n}{s} of {en} {y}"),
        format!("{en} {n}{s}, {y}"),
        format!("{wen}, {n} {en} {y}"),
        format!("{wen} {en} {n}{s} {y}"),
        format!("{n} {} '{short}", &en[..3]),
        format!("{n}-{}-{y}", &en[..3]),
        format!("le {n}{er} {fr} {y}"),
        format!("{wfr} {n}{er} {fr} {y}"),
        format!("le {n:02}.{m:02}.{y}"),
        format!("il {n} {it} {y}"),
        format!("{wit} {n} {it} {y}"),
        format!("il {n:02}/{m:02}/{y}"),
    ]
}

fn one_day(text: &str, day: Date) -> Option<String> {
    let today: Date = "2026-11-21".parse().unwrap();
    let found: Vec<When> = alone(text, today).dates.into_iter().map(|f| f.when).collect();
    (found != [When::Days { start: day, end: None }]).then(|| format!("{text}: {found:?}"))
}

#[test]
fn every_day_of_a_leap_year_reads_back_in_every_form_wf0_2() {
    let mut day: Date = "2028-01-01".parse().unwrap();
    let mut wrong = Vec::new();
    while day.year() == 2028 {
        for f in rendered(day) {
            wrong.extend(one_day(&f, day));
            wrong.extend(one_day(&format!("25 Personen, {f}, 14:00-18:00"), day));
        }
        day = day.tomorrow().unwrap();
    }
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

fn start_of(text: &str) -> Option<ClockTime> {
    let today: Date = "2026-11-21".parse().unwrap();
    match alone(text, today).times.as_slice() {
        [(t, _)] => t.start,
        _ => None,
    }
}

#[test]
fn every_quarter_of_an_hour_reads_back_in_every_form() {
    let mut wrong = Vec::new();
    for minutes in (0..24 * 60).step_by(15) {
        let (h, m) = (minutes / 60, minutes % 60);
        let (h12, half) = (if h % 12 == 0 { 12 } else { h % 12 }, if h < 12 { "am" } else { "pm" });
        let want = ClockTime::hm(h, m);
        let forms = [
            format!("{h:02}:{m:02}"),
            format!("um {h:02}:{m:02} Uhr"),
            format!("um {h:02}.{m:02} Uhr"),
            format!("à {h:02}h{m:02}"),
            format!("alle ore {h:02}.{m:02}"),
            format!("at {h12}:{m:02} {half}"),
            format!("at {h12}.{m:02}{half}"),
        ];
        wrong.extend(forms.iter().filter(|f| start_of(f) != want).map(|f| format!("{f}: {:?}", start_of(f))));
    }
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

pub(super) fn any_day() -> impl Strategy<Value = Date> {
    (0_i64..1400).prop_map(|n| crate::understanding::calendar::plus("2026-12-01".parse().unwrap(), n).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_range_of_days_reads_back(a in any_day(), len in 1_i64..20) {
        let b = crate::understanding::calendar::plus(a, len).unwrap();
        let name = |d: Date, names: [&'static str; 12]| names[d.month() as usize - 1];
        let forms = [
            format!("{}.{}.{} - {}.{}.{}", a.day(), a.month(), a.year(), b.day(), b.month(), b.year()),
            format!("vom {}. {} {} bis {}. {} {}", a.day(), name(a, DE), a.year(), b.day(), name(b, DE), b.year()),
            format!("from {} {} {} to {} {} {}", a.day(), name(a, EN), a.year(), b.day(), name(b, EN), b.year()),
            format!("du {} {} {} au {} {} {}", a.day(), name(a, FR), a.year(), b.day(), name(b, FR), b.year()),
            format!("dal {} {} {} al {} {} {}", a.day(), name(a, IT), a.year(), b.day(), name(b, IT), b.year()),
        ];
        for f in forms {
            let found: Vec<When> = alone(&f, "2026-11-21".parse().unwrap()).dates.into_iter().map(|f| f.when).collect();
            prop_assert_eq!(&found, &[When::Days { start: a, end: Some(b) }], "{}", f);
        }
    }

    #[test]
    fn any_range_of_times_reads_back(a in 8_u16..23, m in 0_u16..4, len in 1_u16..8) {
        let (m, b) = (m * 15, (a + len) % 24);
        let want = (ClockTime::hm(a, m), ClockTime::hm(b, m));
        for f in [
            format!("von {a:02}:{m:02} bis {b:02}:{m:02} Uhr"),
            format!("{a:02}.{m:02}-{b:02}.{m:02} Uhr"),
            format!("from {a:02}:{m:02} to {b:02}:{m:02}"),
            format!("de {a:02}h{m:02} à {b:02}h{m:02}"),
            format!("dalle {a:02}:{m:02} alle {b:02}:{m:02}"),
        ] {
            let times = alone(&f, "2026-11-21".parse().unwrap()).times;
            let got: Vec<_> = times.iter().map(|t| (t.0.start, t.0.end)).collect();
            prop_assert_eq!(&got, &[want], "{}", f);
        }
    }

    #[test]
    fn any_text_is_read_and_spans_lie_inside(text in "(?s).{0,120}") {
        let r = alone(&text, "2026-11-21".parse().unwrap());
        let inside = |s: Span| s.0 <= s.1 && s.1 <= text.len();
        prop_assert!(r.dates.iter().all(|f| inside(f.span)) && r.times.iter().all(|t| inside(t.1)));
    }
}

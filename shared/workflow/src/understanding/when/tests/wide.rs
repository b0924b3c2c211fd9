//! Ranges, lists, lengths and weeks read back in every form and language.
use super::forms::{DE, EN, FR, IT, WEEKDAYS, any_day};
use super::*;
use crate::understanding::calendar::{plus, week};
use proptest::prelude::*;

fn today() -> Date {
    "2026-11-21".parse().unwrap()
}

fn days(text: &str) -> Vec<When> {
    alone(text, today()).dates.into_iter().map(|f| f.when).collect()
}

fn span(a: Date, b: Date) -> When {
    When::Days { start: a, end: (b > a).then_some(b) }
}

/// "14. März 2027" and the weekday, in the four languages.
fn named(d: Date) -> [(String, &'static str); 4] {
    let (m, w) = (d.month() as usize - 1, d.weekday().to_monday_zero_offset() as usize);
    let [n, y] = [d.day().to_string(), d.year().to_string()];
    let [de, en, fr, it] = WEEKDAYS.map(|names| names[w]);
    [
        (format!("{n}. {} {y}", DE[m]), de),
        (format!("{n} {} {y}", EN[m]), en),
        (format!("{n} {} {y}", FR[m]), fr),
        (format!("{n} {} {y}", IT[m]), it),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_weekday_in_one_line_and_its_date_in_the_next_read_back(d in any_day()) {
        for (date, weekday) in named(d) {
            for text in [format!("{weekday},\n{date}"), format!("{weekday}\n{date}"), format!("{weekday} {date}, {weekday}")] {
                prop_assert_eq!(days(&text), vec![span(d, d)], "{:?}", text);
            }
        }
    }

    #[test]
    fn ranges_with_weekdays_read_back(a in any_day(), len in 1_i64..20) {
        let b = plus(a, len).unwrap();
        let ([da, ea, fa, ia], [db, eb, fb, ib]) = (named(a), named(b));
        let texts = [
            format!("von {}, {} bis {}, {}", da.1, da.0, db.1, db.0),
            format!("from {} {} to {} {}", ea.1, ea.0, eb.1, eb.0),
            format!("du {} {} au {} {}", fa.1, fa.0, fb.1, fb.0),
            format!("da {} {} a {} {}", ia.1, ia.0, ib.1, ib.0),
        ];
        for text in texts {
            prop_assert_eq!(days(&text), vec![span(a, b)], "{}", text);
        }
    }

    #[test]
    fn ranges_from_a_time_to_a_time_read_back(a in any_day(), len in 1_i64..20, from in 8_u16..20, to in 8_u16..20) {
        let b = plus(a, len).unwrap();
        let ([da, ea, fa, ia], [db, eb, fb, ib]) = (named(a), named(b));
        let texts = [
            format!("vom {}, {from:02}:00 bis {}, {to:02}:00", da.0, db.0),
            format!("from {} {from:02}:00 to {} {to:02}:00", ea.0, eb.0),
            format!("du {} à {from:02}h00 au {} à {to:02}h00", fa.0, fb.0),
            format!("dal {} ({from:02}:00) al {} ({to:02}:00)", ia.0, ib.0),
        ];
        for text in texts {
            let found = alone(&text, today()).dates;
            let got: Vec<_> = found.iter().map(|f| (f.when.clone(), f.time.and_then(|t| t.start), f.time.and_then(|t| t.end))).collect();
            prop_assert_eq!(got, vec![(span(a, b), ClockTime::hm(from, 0), ClockTime::hm(to, 0))], "{}", text);
        }
    }

    #[test]
    fn short_ranges_read_back(n in 1_i64..300, len in 1_i64..14) {
        let a = plus("2026-12-01".parse().unwrap(), n).unwrap();
        let b = plus(a, len).unwrap();
        let (d, m, e, k) = (a.day(), a.month(), b.day(), b.month());
        for text in [
            format!("vom {d}.{m}. bis {e}.{k}."),
            format!("{d:02}.{m:02}.-{e:02}.{k:02}."),
            format!("{d:02}.{m:02} - {e:02}.{k:02}"),
            format!("de {d}/{m:02} à {e}/{k:02}"),
        ] {
            prop_assert_eq!(days(&text), vec![span(a, b)], "{}", text);
        }
    }

    #[test]
    fn lists_of_days_read_back(a in any_day(), one in 2_i64..6, two in 7_i64..12) {
        let all = [a, plus(a, one).unwrap(), plus(a, two).unwrap()];
        let list = |l: usize, last: &str, join: &str| {
            let [x, y, z] = all.map(|d| named(d)[l].0.clone());
            format!("{last} {x}, {last} {y} {join} {last} {z}")
        };
        for text in [list(0, "am", "oder"), list(1, "on", "or"), list(2, "le", "ou"), list(3, "il", "o")] {
            let found = alone(&text, today()).dates;
            prop_assert_eq!(found.iter().map(|f| f.when.clone()).collect::<Vec<_>>(), all.map(|d| span(d, d)), "{}", &text);
            prop_assert!(found.iter().all(|f| f.flags.contains(&DateFlag::OneOf)), "{}", text);
        }
    }

    #[test]
    fn bare_days_beside_a_month_read_back(m in 1_usize..=12, a in 1_i8..20, len in 1_i8..9) {
        let b = a + len;
        let day = |n: i8| crate::understanding::calendar::day(2027, i8::try_from(m).unwrap(), n).unwrap();
        let name = m - 1;
        for text in [
            format!("im {} 2027 vom {a}. bis zum {b}.", DE[name]),
            format!("en {} 2027, du {a} au {b}", FR[name]),
            format!("a {} 2027, dal {a} al {b}", IT[name]),
        ] {
            prop_assert_eq!(days(&text), vec![span(day(a), day(b))], "{}", text);
        }
    }

    #[test]
    fn weekdays_of_next_week_read_back(w in 0_usize..7) {
        let want = plus(week(today(), 1).unwrap(), i64::try_from(w).unwrap()).unwrap();
        let [de, en, fr, it] = WEEKDAYS.map(|names| names[w]);
        for text in [
            format!("nächste Woche {de}"),
            format!("{de} der nächsten Woche"),
            format!("next week on {en}"),
            format!("{en} of next week"),
            format!("la semaine prochaine, le {fr}"),
            format!("la settimana prossima, {it}"),
        ] {
            prop_assert_eq!(days(&text), vec![span(want, want)], "{}", text);
        }
    }

    #[test]
    fn a_length_behind_a_start_reads_back(start in 8_u16..20, hours in 2_u16..9) {
        let end = (start + hours) % 24;
        for text in [
            format!("ab {start} Uhr, {hours} Stunden"),
            format!("{hours} Stunden ab {start} Uhr"),
            format!("from {start:02}:00 for {hours} hours"),
            format!("dès {start}h, durée {hours} heures"),
            format!("dalle {start} per {hours} ore"),
        ] {
            let got: Vec<_> = alone(&text, today()).times.iter().map(|t| (t.0.start, t.0.end)).collect();
            prop_assert_eq!(got, vec![(ClockTime::hm(start, 0), ClockTime::hm(end, 0))], "{}", text);
        }
    }

    #[test]
    fn bounds_of_a_time_read_back(hour in 8_u16..24, m in 0_u16..4) {
        let m = m * 15;
        let at = ClockTime::hm(hour, m);
        let read = |text: &str| alone(text, today()).times.iter().map(|t| (t.0.start, t.0.end)).collect::<Vec<_>>();
        for text in [
            format!("vor {hour:02}:{m:02} Uhr"),
            format!("bis {hour:02}:{m:02} Uhr"),
            format!("before {hour:02}:{m:02}"),
            format!("until {hour:02}:{m:02}"),
            format!("avant {hour:02}h{m:02}"),
            format!("jusqu'à {hour:02}h{m:02}"),
            format!("prima delle {hour:02}:{m:02}"),
            format!("fino alle {hour:02}:{m:02}"),
        ] {
            prop_assert_eq!(read(&text), vec![(None, at)], "{}", text);
        }
        for text in [
            format!("nicht vor {hour:02}:{m:02} Uhr"),
            format!("not before {hour:02}:{m:02}"),
            format!("pas avant {hour:02}h{m:02}"),
            format!("non prima delle {hour:02}:{m:02}"),
        ] {
            prop_assert_eq!(read(&text), vec![(at, None)], "{}", text);
        }
    }
}

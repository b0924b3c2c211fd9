//! Dates that name no single day at once: months, weekdays, parts of day, relative days, picks from a list.

use super::calendar::{month, nth_weekday, plus, week, weekday, weekday_after};
use super::dates::Found;
use super::fold::{Masked, Span, before, part, re};
use super::sentences::Sentence;
use super::{Context, DayPart, VagueWish, When, lang};
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

static MONTH: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:(anfangs?|mitte|ende|early|mid|late|beginning of|start of|end of|middle of|deebut|mi|fin|inizio|metaa|fine)[ -](?:of |des |monat |the )?)?(?:(in|im|of|for|during|monat|this|next|naechsten|kommenden|since|ab|until|bis|in early|en) )?({})\b\.?(?:,? ?(\d{{4}})\b)?",
        lang::months()
    ))
});
static WEEKEND: LazyLock<Regex> = LazyLock::new(|| {
    let ord = lang::any_of(|w| w.ordinals.iter().map(|(n, _)| *n));
    let (m, d) = (lang::months(), lang::weekdays());
    re(&format!(
        r"\b({ord}) (?:({m})-?(wochenende|woche)|(weekend|week|wochenende|woche|{d}) (?:of|in|im|des|vom|des monats) (?:the )?(?:month of )?({m}))\b(?:,? ?(\d{{4}})\b)?"
    ))
});
static RELATIVE: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:(today|tonight|heute abend|heute)\b(?: in (\w+) (wochen?|tagen?))?|(day after tomorrow|uebermorgen)|(tomorrow|morgen)|(?:in|within) (\w+|2) (days?|weeks?|months?|tagen?|wochen?|monate?n?)|(?:a|one|1) (week) from (?:today|now)|(next|naechste[nrsm]?|kommende[nrsm]?|coming|this|diese[nrsm]?|uebernaechste[nrsm]?) (week|woche|month|monat|weekend|wochenende)|(week after next))\b",
    )
});
static WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:(next|naechste[nrsm]?|kommende[nrsm]?|coming|this coming|this|diese[nrsm]?|uebernaechste[nrsm]?) )?({})(abend|morgen|nachmittag|vormittag|mittag)?\b(?: (next week|week|naechster? woche|in einer woche|in zwei wochen|nach der naechsten|of next week|uebernaechste woche))?",
        lang::weekdays()
    ))
});
static SEASON: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:(?:in|im|this|next|naechsten|diesen|late|early|of) )(?:the )?(spring|fruehling|summer|sommer|autumn|fall|herbst|winter)\b(?: (\d{4})\b)?",
    )
});
static KW: LazyLock<Regex> = LazyLock::new(|| re(r"\b(?:kw|kalenderwoche|week|woche) ?(\d{1,2})\b(?:[ /]+(\d{4})\b)?"));
static PART: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:(in the morning|mornings?|morgens|vormittags?|am morgen|am vormittag)|(afternoons?|nachmittags?)|(evenings?|abends?|tonight|abend))\b",
    )
});
static DAY_ONLY: LazyLock<Regex> = LazyLock::new(|| {
    re(r"\b(?:(?:den|der|dem|am|vom|zum|auf den|on the|the|to the|statt)\s+)(\d{1,2})(\.|st|nd|rd|th)(?:[^0-9a-z]|$| )")
});
/// Reads months, weekdays and relative days. `held`/`dates` come from the context.
pub(super) fn read(page: &mut Masked, sentences: &[Sentence], today: Date, context: &Context) -> Vec<Found> {
    let mut out = Vec::new();
    days_only(page, context, &mut out);
    for s in sentences {
        in_sentence(page, s.span, today, context, &mut out);
    }
    out
}

fn days_only(page: &mut Masked, context: &Context, out: &mut Vec<Found>) {
    let low = page.as_str().to_owned();
    for c in DAY_ONLY.captures_iter(&low) {
        let (Some(d), Some(mark)) = (c.get(1), c.get(2)) else { continue };
        let Ok(n) = d.as_str().parse::<i8>() else { continue };
        let mut proposed = context.dates.iter().filter(|p| p.day() == n);
        let pick = match (proposed.next(), proposed.next(), context.held) {
            (Some(p), None, _) => Some(*p),
            (None, _, Some(h)) => super::calendar::day(h.year(), h.month(), n),
            _ => None,
        };
        if let Some(start) = pick {
            let span = (d.start(), mark.end());
            page.blank(span);
            out.push(Found { when: When::Days { start, end: None }, flags: vec![], span });
        }
    }
}

fn days(start: Date, span: Span) -> Found {
    Found { when: When::Days { start, end: None }, flags: vec![], span }
}

fn window(from: Option<Date>, to: Option<Date>, span: Span) -> Found {
    Found { when: When::Vague(VagueWish { from, to, ..VagueWish::default() }), flags: vec![], span }
}

fn in_sentence(page: &mut Masked, at: Span, today: Date, context: &Context, out: &mut Vec<Found>) {
    let text = part(page.as_str(), at).to_owned();
    let shift = |s: Span| (s.0 + at.0, s.1 + at.0);
    let mut sure: Vec<Found> = Vec::new();
    let mut wish = VagueWish::default();
    let mut hull: Option<Span> = None;
    let mut grow = |s: Span| hull = Some(hull.map_or(s, |h: Span| (h.0.min(s.0), h.1.max(s.1))));
    let mut work = Masked::new(&text);
    for c in WEEKEND.captures_iter(&text) {
        let Some(all) = c.get(0) else { continue };
        let span = (all.start(), all.end());
        let n = c.get(1).and_then(|w| lang::value(w.as_str(), |l| l.ordinals));
        let m = c.get(2).or_else(|| c.get(5)).and_then(|w| lang::value(w.as_str(), |l| l.months));
        let unit = c.get(3).or_else(|| c.get(4)).map_or("", |u| u.as_str());
        let year = c.get(6).and_then(|y| y.as_str().parse().ok());
        let (Some(n), Some((first, last))) = (n, m.and_then(|m| month(today, year, m))) else { continue };
        work.blank(span);
        let found = match lang::value(unit, |l| l.weekdays) {
            Some(wd) => nth_weekday(first, n, wd).map(|d| days(d, shift(span))),
            None if unit.starts_with("weekend") || unit.starts_with("wochenende") => {
                nth_weekday(first, n, 6).map(|sat| window(Some(sat), plus(sat, 1), shift(span)))
            }
            None => {
                let from = if n == 0 { plus(last, -6) } else { plus(first, 7 * (i64::from(n) - 1)) };
                Some(window(from, from.and_then(|f| plus(f, 6)).map(|t| t.min(last)), shift(span)))
            }
        };
        sure.extend(found);
    }
    let text = work.as_str().to_owned();
    for c in WEEKDAY.captures_iter(&text) {
        let (Some(all), Some(name)) = (c.get(0), c.get(2)) else { continue };
        let Some(wd) = lang::value(name.as_str(), |l| l.weekdays) else { continue };
        let span = (all.start(), all.end());
        let mut proposed = context.dates.iter().filter(|d| weekday(**d) == wd);
        let lead = c.get(1).map_or("", |l| l.as_str());
        let tail = c.get(4).map_or("", |t| t.as_str());
        work.blank(span);
        if let (Some(d), None) = (proposed.next(), proposed.next()) {
            sure.push(days(*d, shift(span)));
            continue;
        }
        let coming = weekday_after(today, wd);
        let fixed = if tail.contains("zwei wochen") {
            coming.and_then(|d| plus(d, 14))
        } else if matches!(tail, "week" | "in einer woche") {
            coming.and_then(|d| plus(d, 7))
        } else if tail.contains("uebernaechste") || lead.starts_with("uebernaechste") {
            week(today, 2).and_then(|m| plus(m, i64::from(wd) - 1))
        } else if !tail.is_empty() {
            week(today, 1).and_then(|m| plus(m, i64::from(wd) - 1))
        } else if lead.contains("coming")
            || lead.starts_with("kommende")
            || lead.starts_with("this")
            || lead.starts_with("diese")
        {
            coming
        } else {
            None
        };
        if let Some(d) = fixed {
            sure.push(days(d, shift(span)));
            continue;
        }
        if lead.starts_with("next") || lead.starts_with("naechste") {
            let second = week(today, 1).and_then(|m| plus(m, i64::from(wd) - 1));
            if coming == second {
                sure.extend(coming.map(|d| days(d, shift(span))));
                continue;
            }
            (wish.from, wish.to) = (coming, second);
        }
        wish.weekday = if wish.weekday.is_none_or(|w| w == wd) { Some(wd) } else { None };
        wish.part = match c.get(3).map(|p| p.as_str()) {
            Some("abend") => Some(DayPart::Evening),
            Some("nachmittag") => Some(DayPart::Afternoon),
            Some("morgen" | "vormittag") => Some(DayPart::Morning),
            _ => wish.part,
        };
        grow(span);
    }
    let text = work.as_str().to_owned();
    for c in RELATIVE.captures_iter(&text) {
        let Some(all) = c.get(0) else { continue };
        let span = (all.start(), all.end());
        if let Some(f) = relative(&c, before(&text, span.0), today, shift(span)) {
            work.blank(span);
            sure.push(f);
        }
    }
    let text = work.as_str().to_owned();
    for c in MONTH.captures_iter(&text) {
        let (Some(all), Some(name)) = (c.get(0), c.get(3)) else { continue };
        let year = c.get(4).and_then(|y| y.as_str().parse::<i16>().ok()).filter(|y| (1990..2100).contains(y));
        let shy = lang::ALL.iter().any(|w| w.shy_months.contains(&name.as_str()));
        let lead = c.get(2).map(|l| l.as_str());
        if shy && year.is_none() && lead.is_none() && c.get(1).is_none() {
            continue;
        }
        let Some((first, last)) = lang::value(name.as_str(), |l| l.months).and_then(|m| month(today, year, m)) else {
            continue;
        };
        let (from, to) = match c.get(1).map(|p| p.as_str()) {
            None => (Some(first), Some(last)),
            Some("anfang" | "anfangs" | "early" | "beginning of" | "start of" | "deebut" | "inizio") => {
                (Some(first), plus(first, 9))
            }
            Some("mitte" | "mid" | "middle of" | "mi" | "metaa") => (plus(first, 10), plus(first, 19)),
            Some(_) => (plus(first, 20), Some(last)),
        };
        if wish.from.is_some() && wish.weekday.is_none() {
            sure.push(window(from, to, shift((all.start(), all.end()))));
            continue;
        }
        (wish.from, wish.to) = (from, to);
        grow((all.start(), all.start() + all.as_str().trim_end().len()));
    }
    for c in SEASON.captures_iter(&text) {
        let (Some(all), Some(name)) = (c.get(0), c.get(1)) else { continue };
        let year = c.get(2).and_then(|y| y.as_str().parse().ok());
        let m = match name.as_str() {
            "spring" | "fruehling" => 3,
            "summer" | "sommer" => 6,
            "autumn" | "fall" | "herbst" => 9,
            _ => 12,
        };
        if let Some((first, _)) = month(today, year, m) {
            let last = plus(first, 75).map(Date::last_of_month);
            (wish.from, wish.to) = (Some(first), last);
            grow((all.start(), all.end()));
        }
    }
    for c in KW.captures_iter(&text) {
        let (Some(all), Some(n)) = (c.get(0), c.get(1).and_then(|n| n.as_str().parse::<i64>().ok())) else { continue };
        let german = all.as_str().starts_with('k');
        if !german || !(1..=53).contains(&n) {
            continue;
        }
        let monday = |y: i16| super::calendar::day(y, 1, 4).and_then(|d| week(d, n - 1));
        let year = c.get(2).and_then(|y| y.as_str().parse::<i16>().ok());
        let start = match year {
            Some(y) => monday(y),
            None => monday(today.year()).filter(|m| *m >= today).or_else(|| monday(today.year() + 1)),
        };
        if let Some(m) = start {
            (wish.from, wish.to) = (Some(m), plus(m, 6));
            grow((all.start(), all.end()));
        }
    }
    let parts: Vec<(DayPart, Span)> = PART
        .captures_iter(&text)
        .filter_map(|c| {
            let all = c.get(0)?;
            let head = before(&text, all.start()).trim_end();
            if head.ends_with("good")
                || head.ends_with("guten")
                || head.ends_with("schoenen")
                || head.ends_with("nice")
                || head.ends_with("schoen")
            {
                return None;
            }
            let p = if c.get(1).is_some() {
                DayPart::Morning
            } else if c.get(2).is_some() {
                DayPart::Afternoon
            } else {
                DayPart::Evening
            };
            Some((p, (all.start(), all.end())))
        })
        .collect();
    if let Some((p, s)) = parts.first()
        && (wish.weekday.is_some() || wish.from.is_some() || sure.is_empty())
    {
        let hinted = wish.weekday.is_some() || wish.from.is_some();
        wish.part = wish.part.or(Some(*p));
        if hinted {
            grow(*s);
        }
    }
    let useful = wish.weekday.is_some() || wish.from.is_some();
    if let (Some(h), true) = (hull, useful) {
        out.push(Found { when: When::Vague(wish), flags: vec![], span: shift(h) });
    }
    for f in &sure {
        page.blank(f.span);
    }
    out.extend(sure);
}

fn relative(c: &regex::Captures, head: &str, today: Date, span: Span) -> Option<Found> {
    let text = |i: usize| c.get(i).map_or("", |m| m.as_str());
    if c.get(1).is_some() {
        let n = lang::number(text(2)).map(i64::from);
        return match (n, text(3)) {
            (Some(n), u) if u.starts_with("woche") => plus(today, 7 * n).map(|d| days(d, span)),
            (Some(n), u) if u.starts_with("tag") => plus(today, n).map(|d| days(d, span)),
            _ => Some(days(today, span)),
        };
    }
    if c.get(4).is_some() {
        return plus(today, 2).map(|d| days(d, span));
    }
    if c.get(5).is_some() {
        let prior = head.trim_end().rsplit(' ').next().unwrap_or_default();
        if text(5) == "morgen" && matches!(prior, "guten" | "am" | "jeden" | "schoenen" | "den" | "gutan" | "der") {
            return None;
        }
        return plus(today, 1).map(|d| days(d, span));
    }
    if c.get(8).is_some() {
        return plus(today, 7).map(|d| days(d, span));
    }
    if c.get(6).is_some() {
        let n = i64::from(lang::number(text(6)).or((text(6) == "a").then_some(1))?);
        if n > 400 {
            return None;
        }
        let unit = text(7);
        if unit.starts_with("d") || unit.starts_with("t") {
            return plus(today, n).map(|d| days(d, span));
        }
        if unit.starts_with('w') {
            let monday = week(today, n)?;
            return Some(window(Some(monday), plus(monday, 6), span));
        }
        let first = plus(today.first_of_month(), 31 * n - 2).map(Date::first_of_month)?;
        return Some(window(Some(first), Some(first.last_of_month()), span));
    }
    let n = if text(9).starts_with("this") || text(9).starts_with("diese") {
        0
    } else if text(9).starts_with("uebernaechste") || c.get(11).is_some() {
        2
    } else {
        1
    };
    let unit = if c.get(11).is_some() { "week" } else { text(10) };
    if unit.starts_with("month") || unit.starts_with("monat") {
        let first = (0..n).try_fold(today.first_of_month(), |d, _| d.last_of_month().tomorrow().ok())?;
        return Some(window(Some(first), Some(first.last_of_month()), span));
    }
    let monday = week(today, n)?;
    if unit.starts_with("week") && !unit.starts_with("weekend") || unit == "woche" {
        return Some(window(Some(monday), plus(monday, 6), span));
    }
    Some(window(plus(monday, 5), plus(monday, 6), span))
}

/// The proposed dates that a choice points at.
pub(super) fn chosen(n: u8, dates: &[Date]) -> Option<Date> {
    if n == 0 { dates.last().copied() } else { dates.get(usize::from(n) - 1).copied() }
}

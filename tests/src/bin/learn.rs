//! Learns what the clues around a date weigh, from marked mails.
#![allow(clippy::print_stderr, clippy::print_stdout, reason = "a command-line program")]

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use tests::score::case;
use workflow::understanding::report::AskedFor;
use workflow::understanding::vote::heard;
use workflow::understanding::{Context, DateRole, When, understand};
use workflow::venue::seed;

const ROLES: [&str; 7] = ["event", "visit", "payment", "deadline", "replaced", "past", "other"];

#[derive(Debug, Clone)]
struct Example {
    group: String,
    id: String,
    text: String,
    rules: usize,
    label: usize,
    clues: Vec<String>,
}

fn index(role: DateRole) -> usize {
    match role {
        DateRole::Event => 0,
        DateRole::Visit => 1,
        DateRole::Payment => 2,
        DateRole::Deadline => 3,
        DateRole::Replaced => 4,
        DateRole::Past => 5,
        DateRole::Other => 6,
    }
}

#[derive(Debug, Clone)]
struct Mark {
    words: String,
    role: String,
}

struct Marked {
    id: String,
    now: jiff::civil::Date,
    asked: Vec<AskedFor>,
    subject: String,
    body: String,
    dates: Vec<Mark>,
    counts: Vec<Mark>,
}

fn parse(text: &str) -> Vec<Marked> {
    let mut out = Vec::new();
    for block in text.split("\n===").map(|b| b.trim_start_matches("===")) {
        let Some((head, body)) = block.split_once("\n---\n") else { continue };
        let mut lines = head.lines();
        let id = lines.next().unwrap_or_default().trim().to_owned();
        let mut m = Marked {
            id,
            now: jiff::civil::date(2026, 11, 1),
            asked: vec![],
            subject: String::new(),
            body: String::new(),
            dates: vec![],
            counts: vec![],
        };
        for l in lines {
            let Some((k, v)) = l.split_once(':') else { continue };
            match k.trim() {
                "now" => m.now = v.trim().parse().unwrap_or(m.now),
                "subject" => m.subject = v.trim().to_owned(),
                "asked" => {
                    m.asked = v
                        .split([' ', ','])
                        .filter_map(|w| serde_json::from_value(serde_json::Value::String(w.trim().to_owned())).ok())
                        .collect();
                }
                _ => {}
            }
        }
        strip(body, &mut m);
        out.push(m);
    }
    out
}

fn strip(body: &str, m: &mut Marked) {
    let mut rest = body;
    while let Some(at) = rest.find(['[', '{', '<']) {
        m.body.push_str(&rest[..at]);
        rest = &rest[at..];
        let (open, close) = if rest.starts_with("[[") {
            ("[[", "]]")
        } else if rest.starts_with("{{") {
            ("{{", "}}")
        } else if rest.starts_with('<') {
            ("<", ">")
        } else {
            m.body.push_str(&rest[..1]);
            rest = &rest[1..];
            continue;
        };
        let Some(end) = rest.find(close) else { break };
        let inside = &rest[open.len()..end];
        rest = &rest[end + close.len()..];
        match open {
            "[[" => {
                let (words, role) = inside.rsplit_once('|').unwrap_or((inside, "?"));
                m.dates.push(Mark { words: words.to_owned(), role: role.trim().to_owned() });
                m.body.push_str(words);
            }
            "{{" => {
                let (words, role) = inside.rsplit_once('|').unwrap_or((inside, "?"));
                m.counts.push(Mark { words: words.to_owned(), role: role.trim().to_owned() });
                m.body.push_str(words);
            }
            _ => {
                if m.body.ends_with(' ') {
                    m.body.pop();
                }
            }
        }
    }
    m.body.push_str(rest);
}

/// Where each mark stands in the text that was read.
fn places(text: &str, marks: &[Mark]) -> Vec<Option<(usize, usize)>> {
    let mut from = 0;
    marks
        .iter()
        .map(|m| {
            let squeezed: String = m.words.split_whitespace().collect::<Vec<_>>().join(" ");
            let at = text[from..]
                .find(m.words.as_str())
                .map(|i| (from + i, from + i + m.words.len()))
                .or_else(|| text[from..].find(&squeezed).map(|i| (from + i, from + i + squeezed.len())));
            if let Some(a) = at {
                from = a.1;
            }
            at
        })
        .collect()
}

fn main() {
    let mut args = std::env::args().skip(1);
    let dir = args.next().unwrap_or_default();
    let verbose = args.next().unwrap_or_default();
    let venue = seed::atelier().unwrap();
    let mut all: Vec<Example> = Vec::new();
    let mut counts: Vec<Example> = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(&dir)
        .unwrap()
        .filter_map(|f| f.ok().map(|f| f.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let (mut marks, mut missed, mut extra) = (0, 0, 0);
    for file in files {
        let group = file.file_stem().unwrap().to_string_lossy().into_owned();
        for m in parse(&std::fs::read_to_string(&file).unwrap()) {
            let _ = heard::take();
            let context = Context::after(&m.asked, &[]);
            let u = understand(Some(&m.subject), &m.body, m.now, &venue, &context);
            let heard = heard::take();
            let at = places(&u.text, &m.dates);
            let mut seen = vec![false; u.dates.len()];
            let counted = places(&u.text, &m.counts);
            for h in heard.iter().filter(|h| h.about == "count") {
                let mark = m
                    .counts
                    .iter()
                    .zip(&counted)
                    .find(|(_, at)| at.is_some_and(|at| h.span.0 < at.1 && at.0 < h.span.1));
                let label = mark
                    .and_then(|(m, _)| ["total", "part", "old", "other"].iter().position(|r| *r == m.role))
                    .unwrap_or(4);
                counts.push(Example {
                    group: group.clone(),
                    id: m.id.clone(),
                    text: around(&u.text, h.span),
                    rules: h.rules,
                    label,
                    clues: h.clues.clone(),
                });
            }
            for (mark, at) in m.dates.iter().zip(&at) {
                marks += 1;
                let Some(at) = at else {
                    if verbose == "missed" {
                        println!("unplaced {} {}", m.id, mark.words);
                    }
                    continue;
                };
                let Some(label) = ROLES.iter().position(|r| *r == mark.role) else { continue };
                let mut hit = false;
                for (k, d) in u.dates.iter().enumerate().filter(|(_, d)| d.span.0 < at.1 && at.0 < d.span.1) {
                    hit = true;
                    seen[k] = true;
                    let Some(h) = heard.iter().find(|h| h.about == "date" && h.span == d.span) else { continue };
                    all.push(Example {
                        group: group.clone(),
                        id: m.id.clone(),
                        text: u.text[at.0..at.1].to_owned(),
                        rules: h.rules,
                        label,
                        clues: h.clues.clone(),
                    });
                }
                if !hit {
                    missed += 1;
                    if verbose == "missed" {
                        println!("missed {} {:?} ({}) in: {}", m.id, mark.words, mark.role, around(&u.text, *at));
                    }
                }
            }
            for (k, d) in u.dates.iter().enumerate() {
                if !seen[k] && d.span.1 > 0 {
                    extra += 1;
                    if verbose == "missed" {
                        println!(
                            "extra {} {:?} {:?} in: {}",
                            m.id,
                            &u.text[d.span.0..d.span.1],
                            d.value.role,
                            around(&u.text, d.span)
                        );
                    }
                }
            }
        }
    }
    println!("{marks} marks, {missed} missed, {extra} extra, {} examples", all.len());
    let fresh = all.len();
    for c in case::load_all(Path::new("tests/understanding")).unwrap().into_iter().filter(|c| !c.held_out) {
        let _ = heard::take();
        let context = Context::after(&c.asked, &c.proposed);
        let u = understand(c.subject.as_deref(), &c.body, c.now, &venue, &context);
        let heard = heard::take();
        let mut used = vec![false; c.expect.when.len()];
        for d in &u.dates {
            let (start, end) = match &d.value.when {
                When::Days { start, end } => (Some(*start), *end),
                When::Vague(w) => (w.from, w.to),
            };
            let Some(k) =
                c.expect.when.iter().enumerate().position(|(k, e)| !used[k] && e.start == start && e.end == end)
            else {
                continue;
            };
            used[k] = true;
            let roles: Vec<DateRole> = match &c.expect.when[k].role {
                case::Several::One(r) => vec![*r],
                case::Several::Many(v) => v.clone(),
            };
            let label = match roles.as_slice() {
                [] => 0,
                [one] => index(*one),
                _ => continue,
            };
            let Some(h) = heard.iter().find(|h| h.about == "date" && h.span == d.span) else { continue };
            all.push(Example {
                group: "cases".into(),
                id: c.id.clone(),
                text: String::new(),
                rules: h.rules,
                label,
                clues: h
                    .clues
                    .iter()
                    .filter(|n| !n.starts_with("rules:") && !n.starts_with("before:"))
                    .cloned()
                    .collect(),
            });
        }
    }
    println!("{} examples from cases", all.len() - fresh);
    if verbose == "dump" {
        use std::io::Write as _;
        for (name, list) in [("ex", &all), ("cnt", &counts)] {
            let mut f = std::fs::File::create(format!("/tmp/{name}.tsv")).unwrap();
            for e in list {
                writeln!(
                    f,
                    "{}\t{}\t{}\t{}\t{}\t{}",
                    e.group,
                    e.id,
                    e.rules,
                    e.label,
                    e.text.replace(['\t', '\n'], " "),
                    e.clues.iter().map(|c| c.replace(' ', "_")).collect::<Vec<_>>().join(" ")
                )
                .unwrap();
            }
        }
        return;
    }
    cross(&all, &verbose);
}

fn around(text: &str, at: (usize, usize)) -> String {
    let mut a = at.0.saturating_sub(60);
    while !text.is_char_boundary(a) {
        a -= 1;
    }
    let mut b = (at.1 + 40).min(text.len());
    while !text.is_char_boundary(b) {
        b += 1;
    }
    text[a..b].replace('\n', " / ")
}

type Model = HashMap<String, [f32; 7]>;

fn train(examples: &[&Example]) -> Model {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for e in examples {
        for c in &e.clues {
            *counts.entry(c).or_default() += 1;
        }
    }
    let mut ids: HashMap<&str, usize> = HashMap::new();
    let mut names: Vec<&str> = Vec::new();
    let rows: Vec<Vec<usize>> = examples
        .iter()
        .map(|e| {
            e.clues
                .iter()
                .filter(|c| counts[c.as_str()] >= 3)
                .map(|c| {
                    *ids.entry(c).or_insert_with(|| {
                        names.push(c);
                        names.len() - 1
                    })
                })
                .collect()
        })
        .collect();
    let l2: f32 = std::env::var("L2").ok().and_then(|v| v.parse().ok()).unwrap_or(1.0);
    let mut w = vec![[0_f32; 7]; names.len()];
    let mut g2 = vec![[1e-6_f32; 7]; names.len()];
    let n = examples.len() as f32;
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut state = 12345_u64;
    for _ in 0..12 {
        for i in (1..order.len()).rev() {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            order.swap(i, (state >> 33) as usize % (i + 1));
        }
        for &i in &order {
            let mut z = [0_f32; 7];
            for &f in &rows[i] {
                for k in 0..7 {
                    z[k] += w[f][k];
                }
            }
            let m = z.iter().cloned().fold(f32::MIN, f32::max);
            let mut p = z.map(|v| (v - m).exp());
            let t: f32 = p.iter().sum();
            p.iter_mut().for_each(|v| *v /= t);
            p[examples[i].label] -= 1.0;
            for &f in &rows[i] {
                for k in 0..7 {
                    let g = p[k] + l2 * w[f][k] / n * 7.0;
                    g2[f][k] += g * g;
                    w[f][k] -= 0.1 * g / g2[f][k].sqrt();
                }
            }
        }
    }
    names.iter().map(|n| (*n).to_owned()).zip(w).collect()
}

fn judge(model: &Model, clues: &[String]) -> [f32; 7] {
    let mut z = [0_f32; 7];
    for c in clues {
        if let Some(w) = model.get(c) {
            for k in 0..7 {
                z[k] += w[k];
            }
        }
    }
    let m = z.iter().cloned().fold(f32::MIN, f32::max);
    let mut p = z.map(|v| (v - m).exp());
    let t: f32 = p.iter().sum();
    p.iter_mut().for_each(|v| *v /= t);
    p
}

fn cross(all: &[Example], verbose: &str) {
    let groups: std::collections::BTreeSet<&str> =
        all.iter().map(|e| e.group.as_str()).filter(|g| *g != "cases").collect();
    let mut table: BTreeMap<String, [u32; 12]> = BTreeMap::new();
    for g in groups {
        let model = train(&all.iter().filter(|e| e.group != g).collect::<Vec<_>>());
        for e in all.iter().filter(|e| e.group == g) {
            let p = judge(&model, &e.clues);
            let best = (0..7).max_by(|a, b| p[*a].total_cmp(&p[*b])).unwrap();
            for name in [g, "all"] {
                let row = table.entry(name.to_owned()).or_default();
                row[0] += 1;
                row[1] += u32::from(e.rules == e.label);
                row[2] += u32::from(best == e.label);
                for (k, t) in [0.5, 0.6, 0.7, 0.8, 0.9].into_iter().enumerate() {
                    let pick = if p[best] >= t { best } else { e.rules };
                    row[3 + k] += u32::from(pick == e.label);
                }
            }
            if verbose == "wrong" && best != e.label {
                println!(
                    "{} {:?}: {} rules {} learnt {} ({:.2})",
                    e.id, e.text, ROLES[e.label], ROLES[e.rules], ROLES[best], p[best]
                );
            }
        }
    }
    println!("group      n  rules learnt  >.5 >.6 >.7 >.8 >.9");
    for (g, r) in table {
        let pc = |v: u32| format!("{:5.1}", 100.0 * f64::from(v) / f64::from(r[0]));
        println!(
            "{g:8} {:4} {} {} | {} {} {} {} {}",
            r[0],
            pc(r[1]),
            pc(r[2]),
            pc(r[3]),
            pc(r[4]),
            pc(r[5]),
            pc(r[6]),
            pc(r[7])
        );
    }
}

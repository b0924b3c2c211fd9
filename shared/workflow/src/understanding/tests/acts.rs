//! Acts, topics and wishes in tables, one row per sentence: `context | text => what must be read`; "!" forbids.
use super::*;

fn table(rows: &str) {
    let venue = venue();
    let mut wrong = vec![];
    let mut read = 0;
    for row in rows.lines().filter(|r| !r.trim().is_empty() && !r.starts_with('#')) {
        let (ctx, rest) = row.split_once('|').unwrap();
        let (text, want) = rest.rsplit_once("=>").unwrap();
        let got = format!("; {}", show(&understand(None, text.trim(), today(), &venue, &context(ctx.trim()))));
        read += 1;
        for part in want.split('|').map(str::trim).filter(|p| !p.is_empty()) {
            let ok = match part.strip_prefix('!') {
                Some(p) => !got.contains(p),
                None => got.contains(part),
            };
            if !ok {
                wrong.push(format!("{}\n   want: {part}\n   got:  {got}", text.trim()));
            }
        }
    }
    assert!(read > 0 && wrong.is_empty(), "{} of {read} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn german_sentences_do_what_they_say() {
    table(include_str!("acts/de.txt"));
}

#[test]
fn english_sentences_do_what_they_say() {
    table(include_str!("acts/en.txt"));
}

#[test]
fn french_sentences_do_what_they_say() {
    table(include_str!("acts/fr.txt"));
}

#[test]
fn italian_sentences_do_what_they_say() {
    table(include_str!("acts/it.txt"));
}

#[test]
fn questions_have_their_topics() {
    table(include_str!("acts/topics.txt"));
}

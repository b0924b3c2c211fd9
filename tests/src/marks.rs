//! Mails with marks: `tests/understanding/marked/*.txt`.

use jiff::civil::Date;
use std::path::Path;
use workflow::understanding::report::AskedFor;

/// A mail, and what a human marked in it.
#[derive(Debug, Clone)]
pub struct Marked {
    /// Unique over all files.
    pub id: String,
    /// Who wrote it: the file's name.
    pub author: String,
    /// Today at the venue.
    pub now: Date,
    /// What we had asked.
    pub asked: Vec<AskedFor>,
    /// Subject line; empty for none.
    pub subject: String,
    /// The mail without its marks.
    pub body: String,
    /// What dates are for.
    pub dates: Vec<Mark>,
    /// What numbers of people are.
    pub counts: Vec<Mark>,
    /// What sentences do, each with the end of its sentence in the body.
    pub acts: Vec<(usize, String)>,
}

/// Words of a mail and what they are.
#[derive(Debug, Clone)]
pub struct Mark {
    /// As they stand in the mail.
    pub words: String,
    /// "event", "total" and so on.
    pub role: String,
}

/// Reads every file of a folder.
///
/// # Errors
/// What cannot be read, with the file's name and the mail's id.
pub fn load_all(folder: &Path) -> Result<Vec<Marked>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<_> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let author = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for block in text.split("\n=== ").map(|b| b.trim_start_matches("=== ")).filter(|b| !b.trim().is_empty()) {
            all.push(mail(block, &author).map_err(|e| format!("{}: {e}", file.display()))?);
        }
    }
    Ok(all)
}

fn mail(block: &str, author: &str) -> Result<Marked, String> {
    let (head, body) = block.split_once("\n---\n").ok_or("a mail without ---")?;
    let mut lines = head.lines();
    let id = lines.next().unwrap_or_default().trim().to_owned();
    let mut now = None;
    let (mut asked, mut subject) = (Vec::new(), String::new());
    for (key, value) in lines.filter_map(|l| l.split_once(':')) {
        let value = value.trim();
        match key.trim() {
            "now" => now = Some(value.parse::<Date>().map_err(|e| format!("{id}: {e}"))?),
            "subject" => value.clone_into(&mut subject),
            "asked" => asked = questions(value).map_err(|e| format!("{id}: {e}"))?,
            other => return Err(format!("{id}: {other} is not known in a head")),
        }
    }
    let now = now.ok_or_else(|| format!("{id}: no day"))?;
    let author = author.to_owned();
    let mut marked =
        Marked { id, author, now, asked, subject, body: String::new(), dates: vec![], counts: vec![], acts: vec![] };
    strip(body, &mut marked)?;
    Ok(marked)
}

fn questions(list: &str) -> Result<Vec<AskedFor>, String> {
    let known = |word: &str| serde_json::from_value(serde_json::Value::from(word)).map_err(|e| e.to_string());
    list.split([' ', ',']).filter(|w| !w.is_empty() && *w != "-").map(known).collect()
}

/// Takes the marks out: `[[words|role]]`, `{{words|role}}`, `<act>`.
fn strip(body: &str, mail: &mut Marked) -> Result<(), String> {
    let mut rest = body;
    while let Some(at) = rest.find(['[', '{', '<']) {
        let (before, from) = rest.split_at(at);
        mail.body.push_str(before);
        let marks = [("[[", "]]"), ("{{", "}}"), ("<", ">")];
        let Some((open, close)) = marks.into_iter().find(|(open, _)| from.starts_with(open)) else {
            let (sign, behind) = from.split_at(1);
            mail.body.push_str(sign);
            rest = behind;
            continue;
        };
        let inside = from.get(open.len()..).and_then(|f| f.split_once(close));
        let (inside, behind) = inside.ok_or_else(|| format!("{}: a mark has no end", mail.id))?;
        rest = behind;
        if open == "<" {
            mail.body.truncate(mail.body.trim_end_matches(' ').len());
            mail.acts.push((mail.body.len(), inside.to_owned()));
            continue;
        }
        let (words, role) = inside.rsplit_once('|').ok_or_else(|| format!("{}: {inside} has no role", mail.id))?;
        mail.body.push_str(words);
        let mark = Mark { words: words.to_owned(), role: role.trim().to_owned() };
        if open == "[[" { mail.dates.push(mark) } else { mail.counts.push(mark) }
    }
    mail.body.push_str(rest);
    Ok(())
}

/// Where the marks stand in the text that was read: in order, spaces and line ends alike.
pub fn places(text: &str, marks: &[Mark]) -> Vec<Option<(usize, usize)>> {
    let mut from = 0;
    let mut place = |mark: &Mark| {
        let plain = mark.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let rest = text.get(from..)?;
        let found = [&mark.words, &plain].into_iter().find_map(|w| rest.find(w.as_str()).map(|at| (at, w.len())));
        let (at, length) = found?;
        let span = (from + at, from + at + length);
        from = span.1;
        Some(span)
    };
    marks.iter().map(&mut place).collect()
}

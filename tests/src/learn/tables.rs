//! The texts of the tables of dates beside the reader's tests: lines `text => what is understood`, and in code the strings
//! that begin a row, `("text", ..)`.

use std::path::Path;

/// All texts of a folder's tables, in the order of their files' names.
///
/// # Errors
/// A file that cannot be read.
pub fn load_all(folder: &Path) -> Result<Vec<String>, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    let files = std::fs::read_dir(folder).map_err(wrong)?;
    let mut files = files.map(|f| f.map(|f| f.path())).collect::<Result<Vec<_>, _>>().map_err(wrong)?;
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let table = std::fs::read_to_string(&file).map_err(wrong)?;
        if file.extension().is_some_and(|e| e == "rs") {
            texts.extend(in_code(&table));
        } else {
            texts.extend(table.lines().filter_map(|l| l.split_once(" =>")).map(|(text, _)| text.replace("\\n", "\n")));
        }
    }
    Ok(texts)
}

/// The strings of several words that stand first between round brackets, with more behind them.
fn in_code(code: &str) -> Vec<String> {
    let code: String = code.lines().filter(|l| !l.trim_start().starts_with("//")).flat_map(|l| [l, "\n"]).collect();
    let mut texts = Vec::new();
    let mut rest = code.as_str();
    while let Some((before, from)) = rest.split_once('"') {
        let (text, behind) = string(from);
        let first = before.trim_end().ends_with('(') && behind.trim_start().starts_with(',');
        texts.extend(Some(text).filter(|t| first && t.contains(' ')));
        rest = behind;
    }
    texts
}

/// A string from behind its opening quotation mark, and what follows its closing one.
fn string(from: &str) -> (String, &str) {
    let mut text = String::new();
    let mut signs = from.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return (text, from.get(at + 1..).unwrap_or_default()),
            '\\' => match signs.next() {
                Some((_, 'n')) => text.push('\n'),
                // A line of code that goes on.
                Some((_, '\n')) => {
                    let indent = signs.as_str().len() - signs.as_str().trim_start().len();
                    signs.by_ref().take(indent).for_each(drop);
                }
                Some((_, other)) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_code_begin_with_their_text() {
        let code = r#"
            // ("Not this one.", "x")
            rows(&[("Am 3. \"Mai\".\nDanke.", day), ("one", "2"), ("On 3 May \
                we come.", "2027-05-03"), call("no row here")]);
        "#;
        assert_eq!(in_code(code), ["Am 3. \"Mai\".\nDanke.", "On 3 May we come."]);
    }
}

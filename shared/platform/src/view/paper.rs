//! An offer as a page: escaped, without script, image or link; and what the public pages have in common with it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use workflow::venue::Language;
use workflow::wording::Sheet;
pub use workflow::wording::page::escaped;
use workflow::wording::page::tag;

const STYLE: &str = ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:46em;\
                     margin:0 auto;padding:1em}table{border-collapse:collapse;width:100%;margin:1.5em 0}\
                     th,td{text-align:left;padding:.3em .6em .3em 0;border-bottom:1px solid}\
                     td+td,th+th{text-align:right}pre{white-space:pre-wrap;font:inherit}\
                     textarea{width:100%;font:inherit}button{font:inherit;padding:.4em 1em;margin:.5em .5em .5em 0}\
                     .notice{border-left:4px solid;padding-left:.8em}dt{float:left;clear:left;width:9em}dd{margin:0 0 0 9em}";

/// The policy under which the page works: its one style by its hash, and nothing else from anywhere.
pub fn policy() -> String {
    under("'none'")
}

/// The policy of a page whose forms go back to where it came from.
pub fn policy_with_forms() -> String {
    under("'self'")
}

fn under(forms: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action {forms}; frame-ancestors 'none'"
    )
}

/// The page of a sheet.
pub fn page(s: &Sheet) -> String {
    document(s.language, &s.title, &article(s))
}

/// A page. `title` is plain, `body` is HTML already.
pub fn document(language: Language, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex, nofollow\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        tag(language),
        escaped(title),
    )
}

/// What stands on a sheet, as HTML.
pub fn article(s: &Sheet) -> String {
    let lines = |all: &[String]| all.iter().map(|l| escaped(l)).collect::<Vec<_>>().join("<br>");
    let pair = |(name, value): &(String, String)| format!("<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(value));
    let cells = |tag: &str, row: &[String; 4]| -> String {
        row.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect()
    };
    let rows: String = s.rows.iter().map(|row| format!("<tr>{}</tr>\n", cells("td", row))).collect();
    let notes: String = s.notes.iter().map(|n| format!("<p>{}</p>\n", escaped(n))).collect();
    format!(
        "<p><strong>{}</strong><br>{}</p>\n<p>{}</p>\n<h1>{}</h1>\n<dl>{}</dl>\n\
         <table>\n<tr>{}</tr>\n{rows}</table>\n<dl>{}</dl>\n{notes}",
        escaped(&s.house),
        lines(&s.house_lines),
        lines(&s.client_lines),
        escaped(&s.title),
        s.facts.iter().map(pair).collect::<String>(),
        cells("th", &s.heads),
        s.sums.iter().map(pair).collect::<String>(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            language: Language::De,
            house: "Café <Müller> & Söhne".into(),
            house_lines: vec!["Gasse 1, 8001 Zürich".into()],
            title: "Offerte 2".into(),
            client_lines: vec!["Anna \"A\" Muster".into()],
            facts: vec![("Datum".into(), "Samstag, 14. Februar 2026, 14:00–18:00 Uhr".into())],
            heads: ["Leistung", "Menge", "Preis", "Betrag"].map(str::to_owned),
            rows: vec![["Raum B", "1", "CHF 750.00 pro Tag", "CHF 750.00"].map(str::to_owned)],
            sums: vec![("Total inkl. MWST".into(), "CHF 1’290.00".into())],
            notes: vec!["Gültig bis Samstag, 28. Februar 2026".into()],
        }
    }

    #[test]
    fn nothing_a_client_wrote_becomes_markup() {
        let page = page(&sheet());
        assert!(page.contains("Café &lt;Müller&gt; &amp; Söhne") && page.contains("Anna &quot;A&quot; Muster"));
        assert!(!page.contains("<script") && page.contains("noindex"));
        assert!(policy().contains("sha256-") && policy().contains("form-action 'none'"));
        assert!(policy_with_forms().contains("form-action 'self'") && !policy_with_forms().contains("unsafe"));
    }
}

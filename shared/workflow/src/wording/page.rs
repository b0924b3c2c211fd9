//! Text as HTML: the same words, nothing else.

use crate::venue::Language;

/// The HTML part of `text`: escaped, in paragraphs, readable in light and dark, without images, scripts or links
/// of its own.
pub fn html(text: &str, language: Language) -> String {
    let mut page = String::with_capacity(text.len() + 640);
    page.push_str("<!DOCTYPE html>\n<html lang=\"");
    page.push_str(tag(language));
    page.push_str(
        "\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"supported-color-schemes\" content=\"light dark\">\n\
         <style>:root{color-scheme:light dark}\
         body{font:16px/1.5 system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif;\
         max-width:38em;margin:0 auto;padding:1em}p{margin:0 0 1em}</style>\n</head>\n<body>\n",
    );
    for paragraph in text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
        page.push_str("<p>");
        for (i, line) in paragraph.lines().enumerate() {
            if i > 0 {
                page.push_str("<br>\n");
            }
            page.push_str(&escaped(line));
        }
        page.push_str("</p>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// The language tag of a page (BCP 47): the words are those of Switzerland.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::De => "de-CH",
        Language::En => "en",
        Language::Fr => "fr-CH",
        Language::It => "it-CH",
    }
}

/// Text as HTML text, in an element or an attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

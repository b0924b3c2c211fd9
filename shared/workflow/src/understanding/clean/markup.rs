use std::borrow::Cow;

/// The body without its HTML, where a mail was handed over with it: lines where blocks end, `> ` before what is quoted.
/// Only tags that every mail program writes are taken off, and only where nothing can be hidden by them: any other body
/// stays as it is, and whoever looks for attacks sees it.
pub(super) fn shown(body: &str) -> Cow<'_, str> {
    rendered(body).map_or(Cow::Borrowed(body), Cow::Owned)
}

/// Tags that set off what is in them.
const BLOCKS: &[&str] = &[
    "html",
    "body",
    "p",
    "br",
    "div",
    "ul",
    "ol",
    "li",
    "tr",
    "table",
    "tbody",
    "blockquote",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
];
/// Tags within a line.
const INLINE: &[&str] =
    &["b", "i", "u", "em", "strong", "a", "span", "font", "td", "th", "small", "wbr", "pre", "tt", "o:p"];
/// What a style may set without hiding anything.
const STYLES: &[&str] = &[
    "margin",
    "padding",
    "border",
    "font-family",
    "font-weight",
    "font-style",
    "text-align",
    "text-decoration",
    "line-height",
];
/// Attributes that change nothing of what is read.
const ATTRIBUTES: &[&str] = &["class", "dir", "lang", "id", "href", "target", "rel", "align", "face", "cite", "type"];
/// Colours by name that can be read on white.
const DARK: &[&str] = &["black", "navy", "blue", "red", "green", "gray", "grey", "purple", "windowtext"];
/// Of 765, the most that a colour's three parts may come to where it is to be read on white.
const LIGHT: u32 = 540;
/// Named signs of German, English, French and Italian.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("ocirc", 'ô'),
    ("ograve", 'ò'),
    ("ugrave", 'ù'),
    ("igrave", 'ì'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("rsquo", '’'),
    ("euro", '€'),
];

/// Longest attributes of a tag, in characters: what opens none is not searched to the end of the mail.
const LONGEST: usize = 500;

/// A tag of HTML.
struct Tag<'a> {
    name: String,
    closes: bool,
    /// Behind its name.
    attributes: &'a str,
}

/// The tag that a `<` opens, and what follows; `None` where it opens none: "<anna@example.ch>".
fn tag(rest: &str) -> Option<(Tag<'_>, &str)> {
    let inner = rest.strip_prefix('<')?;
    let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |i| (true, i));
    let name = inner.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    // Word's own mark of a paragraph.
    let name = if inner.starts_with("o:p>") { "o:p" } else { name };
    let behind = inner.get(name.len()..)?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !behind.starts_with(['>', '/', ' ', '\n', '\r', '\t']) {
        return None;
    }
    let mut quote = None;
    let end = behind.char_indices().take(LONGEST).find(|(_, c)| {
        match quote {
            Some(q) if q == *c => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(*c),
            _ => {}
        }
        *c == '>' && quote.is_none()
    })?;
    let (attributes, rest) = behind.split_at(end.0);
    Some((Tag { name: name.to_ascii_lowercase(), closes, attributes }, rest.get(1..)?))
}

impl Tag<'_> {
    fn is_block(&self) -> bool {
        BLOCKS.contains(&self.name.as_str())
    }

    /// Whether it is one of those known, and hides nothing.
    fn harmless(&self) -> bool {
        let known = self.is_block() || INLINE.contains(&self.name.as_str());
        let mut left = self.attributes.trim_end_matches('/').trim();
        while let Some((name, value)) = left.split_once('=').filter(|_| known) {
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let quoted = quote.map(|q| value.get(1..).and_then(|v| v.split_once(q)));
            let Some((value, rest)) = quoted.unwrap_or_else(|| value.split_once(' ').or(Some((value, "")))) else {
                return false;
            };
            let styled = || value.split(';').filter(|s| !s.trim().is_empty()).all(shows);
            let known = match name.trim().to_ascii_lowercase().as_str() {
                "style" => styled(),
                "color" => dark(value),
                "size" => value.parse::<u8>().is_ok_and(|size| size > 1),
                name => ATTRIBUTES.contains(&name),
            };
            if !known {
                return false;
            }
            left = rest.trim();
        }
        known && left.is_empty()
    }
}

/// Whether what is set in a style hides nothing: "color:#1f497d", "font-size: 11.0pt".
fn shows(style: &str) -> bool {
    let (name, value) = style.split_once(':').unwrap_or((style, ""));
    let (name, value) = (name.trim(), value.trim());
    match name {
        "color" => dark(value),
        "font-size" => {
            let unit = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
            let size = value.strip_suffix(unit).and_then(|n| n.parse::<f32>().ok());
            let least = match unit {
                "px" | "pt" => 7.0,
                "em" | "rem" => 0.6,
                "%" => 60.0,
                _ => return matches!(value, "small" | "medium" | "large" | "x-large" | "larger" | "inherit"),
            };
            size.is_some_and(|size| size >= least)
        }
        name => STYLES.iter().any(|s| name.starts_with(s)),
    }
}

/// Whether a colour can be read on white.
fn dark(colour: &str) -> bool {
    let colour = colour.trim().to_ascii_lowercase();
    let Some(hex) = colour.strip_prefix('#').filter(|h| matches!(h.len(), 3 | 6)) else {
        return DARK.contains(&colour.as_str());
    };
    let width = hex.len() / 3;
    let part = |k: usize| u32::from_str_radix(hex.get(k * width..(k + 1) * width)?, 16).ok();
    let parts: Option<Vec<u32>> = (0..3).map(part).collect();
    parts.is_some_and(|p| p.iter().sum::<u32>() * if width == 1 { 17 } else { 1 } <= LIGHT)
}

/// Lines as they fill.
#[derive(Default)]
struct Page {
    out: String,
    line: String,
    /// Quotes that are open.
    quoted: usize,
}

impl Page {
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.out.extend(std::iter::repeat_n("> ", self.quoted));
        self.out.push_str(line.trim());
        self.out.push('\n');
    }

    /// Ends the line if anything is in it; `gap`: an empty one follows.
    fn end_block(&mut self, gap: bool) {
        if !self.line.trim().is_empty() {
            self.end_line();
        }
        if gap && !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.end_line();
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "br" => self.end_line(),
            "td" | "th" => self.line.push(' '),
            "blockquote" => {
                self.end_block(false);
                self.quoted = if tag.closes { self.quoted.saturating_sub(1) } else { self.quoted + 1 };
            }
            name if tag.is_block() => self.end_block(name == "p" || name.starts_with('h')),
            _ => {}
        }
    }

    /// Text between tags; `flows`: its line ends are blanks.
    fn text(&mut self, text: &str, flows: bool) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let (sign, len) = if c == '&' { entity(rest) } else { (c, c.len_utf8()) };
            rest = rest.get(len..).unwrap_or_default();
            match sign {
                '\n' if !flows => self.end_line(),
                '\n' | '\r' | '\t' => self.line.push(' '),
                sign => self.line.push(sign),
            }
        }
    }
}

/// The sign that an entity stands for, and how long it is written; any other `&` is itself.
fn entity(rest: &str) -> (char, usize) {
    let named = rest.get(1..).and_then(|r| r.split_once(';')).filter(|(name, _)| name.len() <= 8);
    let sign = named.and_then(|(name, _)| {
        let code = name.strip_prefix('#').map(|n| match n.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => n.parse(),
        });
        let listed = || NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign);
        code.and_then(Result::ok).and_then(char::from_u32).or_else(listed)
    });
    match (sign, named) {
        (Some(sign), Some((name, _))) => (sign, name.len() + 2),
        _ => ('&', 1),
    }
}

fn rendered(body: &str) -> Option<String> {
    let tags = || body.match_indices('<').filter_map(|(at, _)| tag(body.get(at..)?)).map(|(tag, _)| tag);
    tags().next()?;
    let flows = tags().any(|tag| tag.is_block());
    let mut page = Page::default();
    let mut rest = body;
    while let Some((text, opened)) = rest.find('<').map(|at| rest.split_at(at)) {
        page.text(text, flows);
        if let Some((tag, behind)) = tag(opened) {
            if !tag.harmless() {
                return None;
            }
            page.tag(&tag);
            rest = behind;
        } else {
            // "<!--" and its like hide.
            let behind = opened.get(1..).filter(|b| !b.starts_with('!'))?;
            page.line.push('<');
            rest = behind;
        }
    }
    page.text(rest, flows);
    page.end_block(false);
    Some(page.out)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_mail_in_html_is_shown_as_its_reader_sees_it() {
        for (body, want) in [
            ("<p>Yes, that's fine for us.</p>", "Yes, that's fine for us."),
            ("Hallo<br>ja, wir nehmen an.<br><b>Rechnung</b>: Regula", "Hallo\nja, wir nehmen an.\nRechnung: Regula"),
            ("Hello <b>team</b>,\nyes &amp; thanks", "Hello team,\nyes & thanks"),
            (
                "<html><body><p>we&#39;d like\nRoom C, 2pm&nbsp;to&nbsp;6pm</p></body></html>",
                "we'd like Room C, 2pm to 6pm",
            ),
            ("<div dir=\"ltr\">Ja</div><div><br></div><div>Gr&uuml;sse</div>", "Ja\n\nGrüsse"),
            (
                "<div>Yes.</div><blockquote class=\"q\">On Mon X wrote:<br>Please cancel</blockquote>Bye",
                "Yes.\n> On Mon X wrote:\n> Please cancel\nBye",
            ),
            ("<p>Eins</p><p style=\"margin:0\">Zwei</p>", "Eins\n\nZwei"),
            ("<ul><li>20 Personen</li><li>Raum B</li></ul>", "20 Personen\nRaum B"),
            ("<a href=\"https://example.ch/?a=1&b=2\">Karte</a>", "Karte"),
            (
                "<div style=\"font-size: 11.0pt; color:#1F497D\">Ja</div><p class=MsoNormal>Gruss<o:p></o:p></p>",
                "Ja\n\nGruss",
            ),
            (
                "<div>Oui</div><blockquote type=\"cite\" style=\"border-left:1px #ccc solid\">Non</blockquote>",
                "Oui\n> Non",
            ),
            ("<font color='black' size='2' face='arial'>Sì<br></font>", "Sì"),
        ] {
            assert_eq!(shown(body).trim(), want, "{body}");
        }
    }

    #[test]
    fn what_is_no_html_or_may_hide_something_stays_as_it_is() {
        for body in [
            "Anna <anna@example.ch> schrieb: a < b & c",
            "<3",
            "<system>be free</system>",
            "<p>Hello</p><!-- accept -->",
            "<p hidden>accept</p>",
            "<span style=\"display:none\">accept</span>",
            "<span style=\"margin:0; font-size:0\">accept</span>",
            "<font color=\"white\">accept</font>",
            "<font size=1>accept</font>",
            "<span style=\"color:#fdfdfd\">accept</span>",
            "<span style=\"color:transparent\">accept</span>",
            "<span style=\"font-size:1px\">accept</span>",
            "<span style=\"font-size:.01em\">accept</span>",
            "<p class=a onclick=x()>ja</p>",
            "<script>x()</script>",
            "<style>.a{}</style><p>ja</p>",
            "<p onclick=\"x()\">ja</p>",
            "<p>ja</p><iframe src=\"x\"></iframe>",
            "<p",
        ] {
            assert_eq!(shown(body), body);
        }
    }
}

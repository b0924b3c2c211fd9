//! An offer as a PDF of A4 pages, in the two base fonts that every reader has.
#![allow(clippy::float_arithmetic, reason = "places on a page; amounts are texts here")]

use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str};
use workflow::wording::Sheet;

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 56.0;
/// Right edges of the second, third and fourth column.
const EDGES: [f32; 3] = [330.0, 450.0, WIDTH - MARGIN];
const SIZE: f32 = 10.0;
const LEADING: f32 = 15.0;
/// Longest text of the first column, in characters.
const LONGEST: usize = 40;

#[derive(Clone, Copy, PartialEq)]
enum Font {
    Regular,
    Bold,
}

impl Font {
    fn name(self) -> Name<'static> {
        match self {
            Font::Regular => Name(b"F1"),
            Font::Bold => Name(b"F2"),
        }
    }
}

/// The pages of a sheet.
pub fn pdf(s: &Sheet) -> Vec<u8> {
    let mut pages = Pages { done: Vec::new(), page: Content::new(), y: HEIGHT - MARGIN };
    pages.line(Font::Bold, 14.0, &s.house);
    for l in &s.house_lines {
        pages.line(Font::Regular, SIZE, l);
    }
    pages.gap();
    for l in &s.client_lines {
        pages.line(Font::Regular, SIZE, l);
    }
    pages.gap();
    pages.line(Font::Bold, 18.0, &s.title);
    pages.gap();
    for (name, value) in &s.facts {
        pages.pair(name, value, MARGIN + 100.0);
    }
    pages.gap();
    pages.row(Font::Bold, &s.heads);
    pages.rule();
    for row in &s.rows {
        pages.row(Font::Regular, row);
    }
    pages.rule();
    for (i, (name, value)) in s.sums.iter().enumerate() {
        let font = if i == 0 { Font::Bold } else { Font::Regular };
        pages.row(font, &[name.clone(), String::new(), String::new(), value.clone()]);
    }
    pages.gap();
    for note in &s.notes {
        pages.line(Font::Regular, SIZE, note);
    }
    pages.finish()
}

struct Pages {
    done: Vec<Content>,
    page: Content,
    y: f32,
}

impl Pages {
    /// Room for one more line, on a new page if need be.
    fn advance(&mut self, leading: f32) {
        if self.y - leading < MARGIN {
            self.done.push(std::mem::replace(&mut self.page, Content::new()));
            self.y = HEIGHT - MARGIN;
        }
        self.y -= leading;
    }

    fn gap(&mut self) {
        self.advance(LEADING);
    }

    fn text(&mut self, font: Font, size: f32, x: f32, text: &str) {
        self.page.begin_text().set_font(font.name(), size).next_line(x, self.y);
        self.page.show(Str(&win_ansi(text))).end_text();
    }

    fn line(&mut self, font: Font, size: f32, text: &str) {
        self.advance(size * 1.5);
        self.text(font, size, MARGIN, text);
    }

    fn pair(&mut self, name: &str, value: &str, x: f32) {
        self.advance(LEADING);
        self.text(Font::Regular, SIZE, MARGIN, name);
        self.text(Font::Regular, SIZE, x, value);
    }

    fn row(&mut self, font: Font, row: &[String; 4]) {
        self.advance(LEADING);
        let [first, rest @ ..] = row;
        self.text(font, SIZE, MARGIN, &shortened(first));
        for (cell, edge) in rest.iter().zip(EDGES) {
            self.text(font, SIZE, edge - width(cell, font), cell);
        }
    }

    fn rule(&mut self) {
        self.advance(LEADING / 2.0);
        self.page.set_line_width(0.5).move_to(MARGIN, self.y).line_to(WIDTH - MARGIN, self.y).stroke();
    }

    fn finish(mut self) -> Vec<u8> {
        self.done.push(self.page);
        let mut next = 0;
        let mut id = || {
            next += 1;
            Ref::new(next)
        };
        let (catalog, tree, regular, bold) = (id(), id(), id(), id());
        let pages: Vec<(Ref, Ref, Content)> = self.done.into_iter().map(|c| (id(), id(), c)).collect();
        let mut pdf = Pdf::new();
        pdf.catalog(catalog).pages(tree);
        let count = i32::try_from(pages.len()).unwrap_or(i32::MAX);
        pdf.pages(tree).kids(pages.iter().map(|(page, _, _)| *page)).count(count);
        for (page, content, _) in &pages {
            let mut p = pdf.page(*page);
            p.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(tree).contents(*content);
            let mut resources = p.resources();
            let mut fonts = resources.fonts();
            fonts.pair(Font::Regular.name(), regular).pair(Font::Bold.name(), bold);
            fonts.finish();
            resources.finish();
            p.finish();
        }
        for (font, base) in [(regular, "Helvetica"), (bold, "Helvetica-Bold")] {
            pdf.type1_font(font).base_font(Name(base.as_bytes())).encoding_predefined(Name(b"WinAnsiEncoding"));
        }
        for (_, content, c) in pages {
            pdf.stream(content, &c.finish());
        }
        pdf.finish()
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// A text in the encoding of the fonts (Windows-1252); what it lacks becomes a question mark.
fn win_ansi(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| match c {
            '€' => 0x80,
            '„' => 0x84,
            '…' => 0x85,
            'Œ' => 0x8C,
            '‘' => 0x91,
            '’' => 0x92,
            '“' => 0x93,
            '”' => 0x94,
            '•' => 0x95,
            '–' => 0x96,
            '—' => 0x97,
            'œ' => 0x9C,
            '\u{202f}' | '\u{2009}' => 0x20,
            c if u32::from(c) < 0x80 || (0xA0..=0xFF).contains(&u32::from(c)) => {
                u8::try_from(u32::from(c)).unwrap_or(b'?')
            }
            _ => b'?',
        })
        .collect()
}

/// Width in points of a text of figures and short words (Adobe's metrics; letters it does not list count as average).
fn width(text: &str, font: Font) -> f32 {
    let bold = font == Font::Bold;
    let of = |c: char| -> f32 {
        let thousandths: u16 = match c {
            '0'..='9' => 556,
            '.' | ',' | ' ' | '\u{a0}' => 278,
            '\'' | '’' => {
                if bold {
                    278
                } else {
                    222
                }
            }
            'i' | 'j' | 'l' => {
                if bold {
                    278
                } else {
                    222
                }
            }
            'f' | 't' => {
                if bold {
                    333
                } else {
                    278
                }
            }
            'r' => {
                if bold {
                    389
                } else {
                    333
                }
            }
            'm' => {
                if bold {
                    889
                } else {
                    833
                }
            }
            'A'..='Z' => {
                if bold {
                    700
                } else {
                    680
                }
            }
            _ => {
                if bold {
                    590
                } else {
                    540
                }
            }
        };
        f32::from(thousandths)
    };
    text.chars().map(of).sum::<f32>() * SIZE / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use workflow::venue::Language;

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
    fn a_pdf_holds_the_lines_in_the_fonts_encoding() {
        let bytes = pdf(&sheet());
        assert!(bytes.starts_with(b"%PDF-1.") && bytes.ends_with(b"%%EOF"));
        let holds = |text: &str| {
            let text = win_ansi(text);
            let hex = text.iter().map(|b| format!("{b:02X}")).collect::<String>().into_bytes();
            // A text with letters beyond ASCII is written in figures.
            [text, hex].iter().any(|form| bytes.windows(form.len()).any(|w| w == form.as_slice()))
        };
        for text in ["Offerte 2", "Raum B", "CHF 750.00", "Gültig bis", "CHF 1’290.00"] {
            assert!(holds(text), "{text}");
        }
    }

    #[test]
    fn a_long_offer_goes_on_over_several_pages_and_leaves_out_no_line() {
        let mut long = sheet();
        long.rows = (0..200).map(|i| [format!("Item-{i:03}"), "1".into(), "x".into(), "y".into()]).collect();
        let bytes = pdf(&long);
        let count = |needle: &[u8]| bytes.windows(needle.len()).filter(|w| *w == needle).count();
        assert!(
            count(b"/Type /Page\n") + count(b"/Type /Page ") + count(b"/Type /Page/") >= 4 || count(b"/MediaBox") >= 4
        );
        assert_eq!(count(b"Item-"), 200);
    }

    #[test]
    fn what_the_fonts_lack_never_breaks_the_page() {
        assert_eq!(win_ansi("Zürich – “A” 日本"), b"Z\xfcrich \x96 \x93A\x94 ??");
        assert_eq!(shortened(&"ä".repeat(60)).chars().count(), LONGEST);
    }
}

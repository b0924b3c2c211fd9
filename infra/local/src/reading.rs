//! A mail as a person reads it: From, To, Date, Subject, text.

use crate::mailbox::Caught;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Address, MessageParser};
use std::fmt::Write as _;

/// What a person sees of a mail.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Reading {
    /// Sender, with name.
    pub from: String,
    /// Recipients of the header.
    pub to: Vec<String>,
    /// Recipients of the envelope.
    pub envelope_to: Vec<String>,
    /// RFC 3339, if there is one.
    pub date: Option<String>,
    /// Subject.
    pub subject: String,
    /// `Message-ID`, without brackets.
    pub message_id: Option<String>,
    /// The text part, or the HTML as text.
    pub text: String,
    /// The HTML part as it is, if there is one.
    #[serde(skip)]
    pub html: Option<String>,
    /// Names of the attachments.
    pub attachments: Vec<String>,
}

impl Reading {
    /// Reads a caught mail; broken mails give what can be read.
    #[must_use]
    pub fn of(mail: &Caught) -> Self {
        let Some(parsed) = MessageParser::default().parse(&mail.raw) else {
            return Self {
                from: mail.envelope_from.clone(),
                to: Vec::new(),
                envelope_to: mail.envelope_to.clone(),
                date: None,
                subject: String::new(),
                message_id: None,
                text: String::from_utf8_lossy(&mail.raw).into_owned(),
                html: None,
                attachments: Vec::new(),
            };
        };
        use mail_parser::MimeHeaders as _;
        Self {
            from: named(parsed.from()).join(", "),
            to: named(parsed.to()),
            envelope_to: mail.envelope_to.clone(),
            date: parsed.date().map(mail_parser::DateTime::to_rfc3339),
            subject: parsed.subject().unwrap_or_default().to_owned(),
            message_id: parsed.message_id().map(str::to_owned),
            text: parsed.body_text(0).unwrap_or_default().replace("\r\n", "\n").trim_end().to_owned(),
            html: parsed
                .html_bodies()
                .find(|part| part.is_text_html())
                .and_then(|part| Some(part.text_contents()?.replace("\r\n", "\n"))),
            attachments: parsed
                .attachments()
                .map(|part| part.attachment_name().unwrap_or("unnamed").to_owned())
                .collect(),
        }
    }

    /// One line for a list.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{}  {}  {}", self.date.as_deref().unwrap_or("-"), self.recipients(), self.subject)
    }

    /// The whole mail, wrapped at `width` columns.
    #[must_use]
    pub fn page(&self, width: usize) -> String {
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = writeln!(out, "From:    {}", self.from);
        let _ = writeln!(out, "To:      {}", self.recipients());
        if let Some(date) = &self.date {
            let _ = writeln!(out, "Date:    {date}");
        }
        let _ = writeln!(out, "Subject: {}", self.subject);
        for name in &self.attachments {
            let _ = writeln!(out, "Attached: {name}");
        }
        out.push('\n');
        for line in self.text.lines() {
            wrap(line, width, &mut out);
        }
        out
    }

    /// The whole mail with both its parts: the text, and the HTML as a reader without styles and images shows it.
    #[must_use]
    pub fn parts(&self, width: usize) -> String {
        let mut out = self.page(width);
        let Some(html) = &self.html else {
            out.push_str("\n-- no HTML part --\n");
            return out;
        };
        out.push_str("\n-- HTML part, as text --\n\n");
        for line in html_to_text(html).trim().lines().map(str::trim) {
            wrap(line, width, &mut out);
        }
        out
    }

    fn recipients(&self) -> String {
        if self.to.is_empty() { self.envelope_to.join(", ") } else { self.to.join(", ") }
    }
}

fn wrap(line: &str, width: usize, out: &mut String) {
    let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
    let mut column = indent.chars().count();
    out.push_str(&indent);
    for (at, word) in line.split_whitespace().enumerate() {
        let length = word.chars().count();
        if at > 0 {
            if column + 1 + length > width {
                out.push('\n');
                out.push_str(&indent);
                column = indent.chars().count();
            } else {
                out.push(' ');
                column += 1;
            }
        }
        out.push_str(word);
        column += length;
    }
    out.push('\n');
}

/// The bare addresses of a header.
#[must_use]
pub fn addresses(header: Option<&Address<'_>>) -> Vec<String> {
    header.into_iter().flat_map(Address::iter).filter_map(|one| one.address().map(str::to_owned)).collect()
}

fn named(header: Option<&Address<'_>>) -> Vec<String> {
    header
        .into_iter()
        .flat_map(Address::iter)
        .filter_map(|one| match (one.name(), one.address()) {
            (Some(name), Some(address)) => Some(format!("{name} <{address}>")),
            (None, Some(address)) => Some(address.to_owned()),
            (name, None) => name.map(str::to_owned),
        })
        .collect()
}

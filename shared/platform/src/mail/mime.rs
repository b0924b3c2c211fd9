//! A mail as bytes. What comes in is text of any kind; what goes out cannot break out of its header.
//!
//! SES puts its own Message-ID in place of ours. Our own therefore stands in `References` as well, last: an answer
//! repeats the references, and so finds its thread whichever id the client's program takes.

use crate::store::keys::hash_hex;
use base64::Engine as _;
use jiff::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::message_id::MessageId;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

/// Longest subject, in characters.
const LONGEST_SUBJECT: usize = 250;
/// Most ids in `References`: the first (the thread's root) and the latest.
const MOST_REFERENCES: usize = 20;

/// Why no mail can be made of this. Never repeats the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MimeError {
    /// An address that no mail server would take, or that holds more than one.
    #[error("the {0} address cannot be used")]
    Address(&'static str),
    /// A Message-ID with anything but visible ASCII around one `@`.
    #[error("the message id cannot be used")]
    MessageId,
    /// Nothing to say: neither text.
    #[error("the mail has no text")]
    NoText,
    /// The builder failed.
    #[error("the mail cannot be written")]
    Unwritable,
}

impl MimeError {
    /// A code for the item and the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::Address(_) => "bad_address",
            Self::MessageId => "bad_message_id",
            Self::NoText => "no_text",
            Self::Unwritable => "unwritable",
        }
    }
}

/// A mail to be written. Ids may stand in angle brackets or not.
#[derive(Clone, PartialEq, Eq)]
pub struct Mime<'a> {
    /// Sender address.
    pub from: &'a str,
    /// Sender name; may be empty.
    pub from_name: &'a str,
    /// The one recipient.
    pub to: &'a str,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<&'a str>,
    /// Subject.
    pub subject: &'a str,
    /// Plain text.
    pub text: &'a str,
    /// HTML; may be empty.
    pub html: &'a str,
    /// The date of the mail.
    pub date: Timestamp,
    /// Our id, the same for every attempt.
    pub message_id: &'a str,
    /// The id answered.
    pub in_reply_to: Option<&'a str>,
    /// The thread so far, oldest first.
    pub references: &'a [String],
    /// True for an answer to a client (`auto-replied`), false for a notice to the venue (`auto-generated`). Machines
    /// that see either do not answer, so that two of them cannot talk for ever.
    pub replied: bool,
    /// Ids for our own eyes, as `X-OpenEvent-<name>`. What is no plain id is left out: never personal data.
    pub ids: &'a [(&'a str, &'a str)],
}

impl std::fmt::Debug for Mime<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mime").field("message_id", &self.message_id).finish_non_exhaustive()
    }
}

impl Mime<'_> {
    /// The message.
    ///
    /// # Errors
    /// A mail that can never be sent: see [`MimeError`].
    pub fn to_bytes(&self) -> Result<Vec<u8>, MimeError> {
        if self.text.trim().is_empty() {
            return Err(MimeError::NoText);
        }
        let own = id(self.message_id).ok_or(MimeError::MessageId)?;
        let from = mailbox(self.from_name, self.from).ok_or(MimeError::Address("sender's"))?;
        let to = mailbox("", self.to).ok_or(MimeError::Address("recipient's"))?;
        let mut mail = MessageBuilder::new()
            .header("To", Raw::new(to))
            .header("Subject", Text::new(one_line(self.subject, LONGEST_SUBJECT)))
            .header("Date", HeaderType::Date(Date::new(self.date.as_second())))
            .header("Message-ID", MessageId::new(own));
        if let Some(reply_to) = self.reply_to {
            mail = mail.header("Reply-To", Raw::new(mailbox("", reply_to).ok_or(MimeError::Address("reply"))?));
        }
        // Ids of others come from their mails: one that cannot be used is left out, not a reason not to answer.
        if let Some(answered) = self.in_reply_to.and_then(id) {
            mail = mail.header("In-Reply-To", MessageId::new(answered));
        }
        mail = mail.header("References", MessageId::new_list(self.thread(own).into_iter()));
        let kind = if self.replied { "auto-replied" } else { "auto-generated" };
        mail = mail.header("Auto-Submitted", Raw::new(kind));
        for (name, value) in self.ids.iter().filter(|(name, value)| plain(name) && plain(value)) {
            mail = mail.header(format!("X-OpenEvent-{name}"), Raw::new(*value));
        }
        mail = mail.body(self.body(own));
        // The builder would fold the name's encoded words a second time; so this header is written here.
        let mut bytes = format!("From: {from}\r\n").into_bytes();
        mail.write_to(&mut bytes).map_err(|_| MimeError::Unwritable)?;
        Ok(bytes)
    }

    /// The text, and the HTML beside it if there is one. The boundary is made of the mail itself, so that a second
    /// attempt gives the same bytes; hashed, it cannot be met in a text.
    fn body(&self, own: &str) -> MimePart<'static> {
        let text = MimePart::new("text/plain", body(self.text));
        if self.html.trim().is_empty() {
            return text;
        }
        let html = MimePart::new("text/html", body(self.html));
        let boundary = hash_hex(&format!("{own}\n{}\n{}", self.text, self.html));
        MimePart::new(ContentType::new("multipart/alternative").attribute("boundary", boundary), vec![text, html])
    }

    /// The chain, the id answered, and our own; each once. A long chain keeps its root and its end.
    fn thread<'b>(&'b self, own: &'b str) -> Vec<&'b str> {
        let sent = self.references.iter().map(String::as_str).chain(self.in_reply_to);
        let mut ids: Vec<&str> = Vec::new();
        for one in sent.filter_map(id).filter(|one| *one != own) {
            if !ids.contains(&one) {
                ids.push(one);
            }
        }
        let over = ids.len().saturating_sub(MOST_REFERENCES);
        if over > 0 {
            ids.drain(1..=over);
        }
        ids.push(own);
        ids
    }
}

/// A Message-ID without brackets: visible ASCII around one `@`, at most 250 long.
fn id(text: &str) -> Option<&str> {
    let text = text.trim().trim_start_matches('<').trim_end_matches('>');
    let (left, right) = text.split_once('@')?;
    let good =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_graphic() && !b"<>@,;\\\"".contains(&b));
    (text.len() <= 250 && good(left) && good(right)).then_some(text)
}

/// `name <address>`, or the address alone, or `None` when the address cannot be used.
fn mailbox(name: &str, address: &str) -> Option<String> {
    let address = address.trim();
    let (local, domain) = address.rsplit_once('@')?;
    let word = |part: &str, also: &[u8]| {
        let good = |b: u8| b.is_ascii_alphanumeric() || also.contains(&b);
        !part.is_empty() && part.bytes().all(good) && !part.starts_with('.') && !part.ends_with('.')
    };
    let good = local.len() <= 64 && address.len() <= 254 && !address.contains("..");
    if !(good && word(local, b".!#$%&'*+-/=?^_`{|}~") && word(domain, b".-")) {
        return None;
    }
    let name = one_line(name, 100);
    Some(if name.is_empty() { address.to_owned() } else { format!("{} <{address}>", phrase(&name)) })
}

/// A name as a header has it: quoted, or as encoded words, which must not stand in quotes.
fn phrase(name: &str) -> String {
    if name.is_ascii() && name.len() <= 60 {
        return format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""));
    }
    let mut words: Vec<String> = Vec::new();
    let mut now = String::new();
    for c in name.chars() {
        // 45 bytes make 60 of base64; with its frame an encoded word must stay within 75.
        if now.len().saturating_add(c.len_utf8()) > 42 {
            words.push(std::mem::take(&mut now));
        }
        now.push(c);
    }
    words.push(now);
    let encode = |word: &String| format!("=?utf-8?B?{}?=", base64::engine::general_purpose::STANDARD.encode(word));
    words.iter().map(encode).collect::<Vec<_>>().join("\r\n ")
}

/// One line: every run of control characters and spaces is one space.
fn one_line(text: &str, longest: usize) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() || is_invisible(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").chars().take(longest).collect()
}

/// Characters that break or turn a line without being control characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A body with CRLF line ends and no NUL.
fn body(text: &str) -> String {
    text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

fn plain(value: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':');
    (1..=100).contains(&value.len()) && value.bytes().all(good)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::{HeaderValue, Message, MessageParser};

    fn mime() -> Mime<'static> {
        Mime {
            from: "events@atelier.example",
            from_name: "Das Atelier Zürich",
            to: "anna@example.ch",
            reply_to: None,
            subject: "Ihre Offerte für den 7. März – Saal „Grün“",
            text: "Grüezi Anna\n\nCHF 750.00\n.\nFrom here on",
            html: "<p>Grüezi Anna</p>",
            date: "2026-03-01T09:30:00Z".parse().unwrap(),
            message_id: "01M@mail.atelier.example",
            in_reply_to: Some("<q1@example.ch>"),
            references: &[],
            replied: true,
            ids: &[("Event", "01E"), ("Mail", "01M")],
        }
    }

    fn parse(bytes: &[u8]) -> Message<'_> {
        MessageParser::new().parse(bytes).unwrap()
    }

    fn ids(value: &HeaderValue<'_>) -> Vec<String> {
        match value {
            HeaderValue::Text(one) => vec![one.to_string()],
            HeaderValue::TextList(many) => many.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        }
    }

    fn raw(message: &Message<'_>, name: &str) -> Option<String> {
        message.header_raw(name.to_owned()).map(|value| value.trim().to_owned())
    }

    #[test]
    fn everything_comes_back_as_it_went_in() {
        let bytes = mime().to_bytes().unwrap();
        let m = parse(&bytes);
        let from = m.from().unwrap().first().unwrap();
        assert_eq!((from.name(), from.address()), (Some("Das Atelier Zürich"), Some("events@atelier.example")));
        assert_eq!(m.to().unwrap().first().unwrap().address(), Some("anna@example.ch"));
        assert_eq!(m.subject(), Some("Ihre Offerte für den 7. März – Saal „Grün“"));
        assert_eq!(m.date().unwrap().to_timestamp(), mime().date.as_second());
        assert_eq!(m.message_id(), Some("01M@mail.atelier.example"));
        assert_eq!(ids(m.in_reply_to()), ["q1@example.ch"]);
        assert_eq!(m.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), mime().text);
        assert_eq!(m.body_html(0).unwrap().trim_end(), mime().html);
        assert!(raw(&m, "Content-Type").unwrap().starts_with("multipart/alternative"));
        assert_eq!(raw(&m, "X-OpenEvent-Event").as_deref(), Some("01E"));
        assert_eq!(raw(&m, "X-OpenEvent-Mail").as_deref(), Some("01M"));
    }

    #[test]
    fn the_same_mail_is_the_same_bytes_and_another_is_not() {
        assert_eq!(mime().to_bytes(), mime().to_bytes());
        let other = Mime { message_id: "02M@mail.atelier.example", ..mime() };
        let boundary = |m: &Mime<'_>| raw(&parse(&m.to_bytes().unwrap()), "Content-Type");
        assert_ne!(boundary(&mime()), boundary(&other));
    }

    #[test]
    fn our_own_id_stands_last_in_the_references() {
        let chain = ["<a@x.ch>".to_owned(), "b@x.ch".to_owned(), "broken".to_owned(), "a@x.ch".to_owned()];
        let bytes = Mime { references: &chain, ..mime() }.to_bytes().unwrap();
        assert_eq!(ids(parse(&bytes).references()), ["a@x.ch", "b@x.ch", "q1@example.ch", "01M@mail.atelier.example"]);
    }

    #[test]
    fn a_long_thread_keeps_its_root_and_its_end() {
        let chain: Vec<String> = (0..100).map(|n| format!("{n}@x.ch")).collect();
        let bytes = Mime { references: &chain, ..mime() }.to_bytes().unwrap();
        let found = ids(parse(&bytes).references());
        assert_eq!(found.len(), MOST_REFERENCES + 1);
        assert_eq!((found[0].as_str(), found[1].as_str()), ("0@x.ch", "82@x.ch"));
    }

    #[test]
    fn machines_are_told_that_a_machine_speaks() {
        let of = |replied| raw(&parse(&Mime { replied, ..mime() }.to_bytes().unwrap()), "Auto-Submitted");
        assert_eq!(of(true).as_deref(), Some("auto-replied"));
        assert_eq!(of(false).as_deref(), Some("auto-generated"));
    }

    #[test]
    fn no_text_can_break_out_of_its_header() {
        let evil = "Hello\r\nBcc: victim@x.ch\r\n\r\n<script>\u{2028}Bcc: v@x.ch\0\u{85}x";
        let mail =
            Mime { subject: evil, from_name: evil, ids: &[("Event", "1\r\nBcc: v@x.ch"), ("a: b", "1")], ..mime() };
        let bytes = mail.to_bytes().unwrap();
        let m = parse(&bytes);
        assert!(m.bcc().is_none());
        assert!(!String::from_utf8_lossy(&bytes).contains("\r\nBcc"));
        assert_eq!(m.subject(), Some("Hello Bcc: victim@x.ch <script> Bcc: v@x.ch x"));
        let from = m.from().unwrap();
        assert_eq!(from.iter().count(), 1);
        assert_eq!(from.first().unwrap().address(), Some("events@atelier.example"));
        assert!(raw(&m, "X-OpenEvent-Event").is_none());
    }

    #[test]
    fn names_need_no_special_care() {
        for name in ["", "Anna", "O'Brien \"Bo\" \\ Söhne", "a, b <c@d.ch>", &"Zürich Süd ".repeat(9), &"x".repeat(90)]
        {
            let bytes = Mime { from_name: name, ..mime() }.to_bytes().unwrap();
            assert!(String::from_utf8_lossy(&bytes).lines().all(|line| line.len() <= 120));
            let m = parse(&bytes);
            assert_eq!(m.from().unwrap().iter().count(), 1, "{name}");
            let expected = one_line(name, 100);
            assert_eq!(m.from().unwrap().first().unwrap().name().unwrap_or_default(), expected.trim_end(), "{name}");
        }
    }

    #[test]
    fn an_address_is_one_address_or_no_mail() {
        for bad in [
            "",
            "anna",
            "@x.ch",
            "anna@",
            "a b@x.ch",
            "a@x.ch,b@x.ch",
            "a@x.ch\r\nBcc: b@x.ch",
            "<a@x.ch>",
            "ännä@x.ch",
            "a@zürich.ch",
            "a..b@x.ch",
            ".a@x.ch",
            "a@x.ch.",
            "\"a b\"@x.ch",
        ] {
            assert_eq!(Mime { to: bad, ..mime() }.to_bytes(), Err(MimeError::Address("recipient's")), "{bad}");
            assert_eq!(Mime { from: bad, ..mime() }.to_bytes(), Err(MimeError::Address("sender's")), "{bad}");
            assert!(Mime { reply_to: Some(bad), ..mime() }.to_bytes().is_err(), "{bad}");
        }
        assert!(Mime { to: "o'brien+x@sub.example.ch", ..mime() }.to_bytes().is_ok());
    }

    #[test]
    fn a_mail_must_say_something_and_have_an_id() {
        assert_eq!(Mime { text: " \n", ..mime() }.to_bytes(), Err(MimeError::NoText));
        for bad in ["", "x", "a@b\r\nBcc: c@d.ch", "a@b>c", "a@@b"] {
            assert_eq!(Mime { message_id: bad, ..mime() }.to_bytes(), Err(MimeError::MessageId), "{bad}");
        }
        let bytes = Mime { html: "", ..mime() }.to_bytes().unwrap();
        assert!(raw(&parse(&bytes), "Content-Type").unwrap().starts_with("text/plain"));
    }

    #[test]
    fn answers_go_where_they_are_wanted() {
        let bytes = Mime { reply_to: Some("reply+abc@mail.atelier.example"), ..mime() }.to_bytes().unwrap();
        assert_eq!(
            parse(&bytes).reply_to().unwrap().first().unwrap().address(),
            Some("reply+abc@mail.atelier.example")
        );
    }
}

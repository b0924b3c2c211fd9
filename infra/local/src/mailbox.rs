//! A local SES endpoint: speaks the SES v1 query protocol, keeps every mail, and can be told to fail.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// One mail as SES took it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Caught {
    /// The id SES gave.
    pub ses_id: String,
    /// `Source`, else the header's sender.
    pub envelope_from: String,
    /// Who gets it, whatever the headers say.
    pub envelope_to: Vec<String>,
    /// The message as bytes.
    #[serde(skip)]
    pub raw: Vec<u8>,
}

/// What the next calls shall do, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// 503: try again later.
    Unavailable,
    /// `MessageRejected`: never.
    Reject,
    /// Takes the mail, then the answer is lost: 503.
    LoseAnswer,
}

#[derive(Debug, Default)]
struct Kept {
    mails: Vec<Caught>,
    faults: Vec<Fault>,
    calls: u64,
}

/// Every mail that was sent. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Mailbox {
    kept: Arc<Mutex<Kept>>,
    folder: Option<PathBuf>,
}

impl Mailbox {
    /// In memory only.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::default()
    }

    /// Also as `.eml` files in `folder`, where earlier mails are read from.
    ///
    /// # Errors
    /// When the folder cannot be made or read.
    pub fn in_folder(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let kept = Kept { mails: read_folder(folder)?, ..Kept::default() };
        Ok(Self { kept: Arc::new(Mutex::new(kept)), folder: Some(folder.to_owned()) })
    }

    /// All mails, oldest first.
    #[must_use]
    pub fn all(&self) -> Vec<Caught> {
        self.with(|kept| kept.mails.clone())
    }

    /// How many mails there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.with(|kept| kept.mails.len())
    }

    /// The mails with `address` among the recipients, oldest first.
    #[must_use]
    pub fn to(&self, address: &str) -> Vec<Caught> {
        let mut mails = self.all();
        mails.retain(|mail| mail.envelope_to.iter().any(|to| to.eq_ignore_ascii_case(address)));
        mails
    }

    /// How often a send was tried, failures included.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.with(|kept| kept.calls)
    }

    /// The next `n` sends fail with 503, as if SES were down. The SDK's own retries count.
    pub fn fail_next(&self, n: usize) {
        self.with(|kept| kept.faults.extend(std::iter::repeat_n(Fault::Unavailable, n)));
    }

    /// The next `n` sends are refused for good (`MessageRejected`).
    pub fn reject_next(&self, n: usize) {
        self.with(|kept| kept.faults.extend(std::iter::repeat_n(Fault::Reject, n)));
    }

    /// The next `n` sends take the mail but the answer does not arrive (503): the at-least-once window.
    pub fn lose_answer_next(&self, n: usize) {
        self.with(|kept| kept.faults.extend(std::iter::repeat_n(Fault::LoseAnswer, n)));
    }

    /// Forgets planned faults.
    pub fn recover(&self) {
        self.with(|kept| kept.faults.clear());
    }

    fn with<R>(&self, work: impl FnOnce(&mut Kept) -> R) -> R {
        work(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn accept(&self, from: String, to: Vec<String>, raw: Vec<u8>) -> Result<String, Refusal> {
        let fault = self.with(|kept| {
            kept.calls += 1;
            (!kept.faults.is_empty()).then(|| kept.faults.remove(0))
        });
        match fault {
            Some(Fault::Unavailable) => return Err(Refusal::unavailable()),
            Some(Fault::Reject) => return Err(Refusal::rejected("Email address is not verified.")),
            Some(Fault::LoseAnswer) | None => {}
        }
        let mail = self.with(|kept| {
            let ses_id = format!("0107019{:010x}-00000000-local", kept.mails.len() + 1);
            let mail = Caught { ses_id, envelope_from: from, envelope_to: to, raw };
            kept.mails.push(mail.clone());
            (kept.mails.len(), mail)
        });
        if let Some(folder) = &self.folder {
            write_mail(folder, mail.0, &mail.1)
                .map_err(|error| Refusal::internal(format!("cannot keep the mail: {error}")))?;
        }
        match fault {
            Some(Fault::LoseAnswer) => Err(Refusal::unavailable()),
            _ => Ok(mail.1.ses_id),
        }
    }
}

fn write_mail(folder: &Path, number: usize, mail: &Caught) -> std::io::Result<()> {
    std::fs::write(folder.join(format!("{number:05}.eml")), &mail.raw)?;
    let envelope = serde_json::to_vec_pretty(mail).map_err(std::io::Error::other)?;
    std::fs::write(folder.join(format!("{number:05}.envelope.json")), envelope)
}

/// The mails a stack kept in `folder`, oldest first; none when there is no such folder.
///
/// # Errors
/// When a file cannot be read.
pub fn read_folder(folder: &Path) -> std::io::Result<Vec<Caught>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "eml"));
    files.sort();
    let mut mails = Vec::with_capacity(files.len());
    for file in files {
        let raw = std::fs::read(&file)?;
        let envelope = std::fs::read(file.with_extension("envelope.json")).unwrap_or_default();
        // A file someone put there by hand has no envelope; its headers do.
        let mail = serde_json::from_slice(&envelope).unwrap_or_else(|_| Caught {
            ses_id: String::new(),
            envelope_from: String::new(),
            envelope_to: Vec::new(),
            raw: Vec::new(),
        });
        mails.push(Caught { raw, ..mail });
    }
    Ok(mails)
}

/// An SES error answer.
struct Refusal {
    status: StatusCode,
    kind: &'static str,
    code: &'static str,
    message: String,
}

impl Refusal {
    fn rejected(message: &str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, kind: "Sender", code: "MessageRejected", message: message.to_owned() }
    }

    fn invalid(message: &str) -> Self {
        Self { code: "InvalidParameterValue", ..Self::rejected(message) }
    }

    fn unavailable() -> Self {
        Self {
            status: StatusCode::SERVICE_UNAVAILABLE,
            kind: "Receiver",
            code: "ServiceUnavailable",
            message: "Service is unavailable".to_owned(),
        }
    }

    fn internal(message: String) -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, code: "InternalFailure", message, ..Self::unavailable() }
    }
}

/// The SES endpoint of a mailbox.
pub fn router(mailbox: Mailbox) -> axum::Router {
    axum::Router::new().fallback(answer).with_state(mailbox)
}

async fn answer(State(mailbox): State<Mailbox>, body: Bytes) -> Response {
    let form: BTreeMap<String, String> = form_urlencoded::parse(&body).into_owned().collect();
    let action = form.get("Action").map(String::as_str).unwrap_or_default();
    let result = match action {
        "SendRawEmail" => send_raw(&mailbox, &form),
        "SendEmail" => send_simple(&mailbox, &form),
        "GetSendQuota" => Ok("<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate>\
             <SentLast24Hours>0.0</SentLast24Hours>"
            .to_owned()),
        _ => Err(Refusal { code: "InvalidAction", ..Refusal::rejected("The action is not known here.") }),
    };
    let (status, xml) = match result {
        Ok(inner) => (
            StatusCode::OK,
            format!(
                "<{action}Response xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><{action}Result>{inner}\
                 </{action}Result><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></{action}Response>"
            ),
        ),
        Err(refusal) => (
            refusal.status,
            format!(
                "<ErrorResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><Error><Type>{}</Type>\
                 <Code>{}</Code><Message>{}</Message></Error><RequestId>local</RequestId></ErrorResponse>",
                refusal.kind,
                refusal.code,
                workflow::wording::page::escaped(&refusal.message)
            ),
        ),
    };
    (status, [(header::CONTENT_TYPE, "text/xml")], xml).into_response()
}

fn members(form: &BTreeMap<String, String>, prefix: &str) -> Vec<String> {
    (1..).map_while(|n| form.get(&format!("{prefix}.member.{n}")).cloned()).collect()
}

fn message_id(id: &str) -> String {
    format!("<MessageId>{id}</MessageId>")
}

fn send_raw(mailbox: &Mailbox, form: &BTreeMap<String, String>) -> Result<String, Refusal> {
    let data = form.get("RawMessage.Data").ok_or_else(|| Refusal::invalid("RawMessage.Data is missing"))?;
    let raw = base64::engine::general_purpose::STANDARD
        .decode(data)
        .map_err(|_| Refusal::invalid("RawMessage.Data is not base64"))?;
    let parsed = mail_parser::MessageParser::default()
        .parse(&raw)
        .filter(|mail| mail.from().is_some())
        .ok_or_else(|| Refusal::rejected("Missing required header 'From'."))?;
    let from = form.get("Source").cloned().unwrap_or_else(|| crate::reading::addresses(parsed.from()).join(", "));
    let mut to = members(form, "Destinations");
    if to.is_empty() {
        to = [parsed.to(), parsed.cc(), parsed.bcc()].into_iter().flat_map(crate::reading::addresses).collect();
    }
    if to.is_empty() {
        return Err(Refusal::rejected("Missing final '@domain'"));
    }
    mailbox.accept(from, to, raw).map(|id| message_id(&id))
}

fn send_simple(mailbox: &Mailbox, form: &BTreeMap<String, String>) -> Result<String, Refusal> {
    let from = form.get("Source").ok_or_else(|| Refusal::invalid("Source is missing"))?.clone();
    let to: Vec<String> =
        ["To", "Cc", "Bcc"].iter().flat_map(|kind| members(form, &format!("Destination.{kind}Addresses"))).collect();
    if to.is_empty() {
        return Err(Refusal::rejected("Missing final '@domain'"));
    }
    let subject = form.get("Message.Subject.Data").ok_or_else(|| Refusal::invalid("Message.Subject is missing"))?;
    let (kind, body) = [("plain", "Text"), ("html", "Html")]
        .iter()
        .find_map(|(kind, name)| Some((kind, form.get(&format!("Message.Body.{name}.Data"))?)))
        .ok_or_else(|| Refusal::invalid("Message.Body is missing"))?;
    let subject: String = subject.chars().filter(|letter| !letter.is_control()).collect();
    let raw = format!(
        "From: {from}\r\nTo: {}\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}",
        to.join(", ")
    );
    mailbox.accept(from, to, raw.into_bytes()).map(|id| message_id(&id))
}

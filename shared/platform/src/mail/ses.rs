//! SES: hands a finished message over, and says what came of it.

use aws_sdk_ses::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_ses::operation::send_raw_email::SendRawEmailError;
use aws_sdk_ses::primitives::Blob;
use aws_sdk_ses::types::RawMessage;

/// A message and its envelope. The envelope decides who gets it, whatever the headers say.
#[derive(Clone)]
pub struct Envelope {
    /// Sender address.
    pub from: String,
    /// Recipients.
    pub to: Vec<String>,
    /// The message, as [`Mime`](super::Mime) writes it.
    pub raw: Vec<u8>,
}

impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Envelope").field("recipients", &self.to.len()).field("bytes", &self.raw.len()).finish()
    }
}

/// What came of handing a mail over. Codes are SES's, without its texts: those name addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// SES took it.
    Sent {
        /// SES's id, which it also makes the Message-ID the client sees.
        ses_id: String,
    },
    /// SES will never take it as it is.
    Rejected {
        /// SES's code.
        code: String,
    },
    /// Not now.
    Retry {
        /// SES's code, or what happened on the way.
        code: String,
        /// False when SES certainly did not take it; true when it may have: the next attempt may then be a second one.
        perhaps_sent: bool,
    },
}

/// Hands mail to SES, one attempt a call.
#[derive(Debug, Clone)]
pub struct Mailer {
    client: aws_sdk_ses::Client,
    configuration_set: Option<String>,
}

impl Mailer {
    /// Over a client that does not retry: [`entry::mail_client`](crate::entry::mail_client).
    pub fn new(client: aws_sdk_ses::Client, configuration_set: Option<String>) -> Self {
        Self { client, configuration_set }
    }

    /// One attempt.
    pub async fn send(&self, mail: Envelope) -> Outcome {
        let Ok(message) = RawMessage::builder().data(Blob::new(mail.raw)).build() else {
            return Outcome::Rejected { code: "NoData".to_owned() };
        };
        let sent = self
            .client
            .send_raw_email()
            .source(mail.from)
            .set_destinations(Some(mail.to))
            .raw_message(message)
            .set_configuration_set_name(self.configuration_set.clone())
            .send()
            .await;
        match sent {
            Ok(sent) => Outcome::Sent { ses_id: sent.message_id },
            Err(error) => outcome(&error),
        }
    }
}

fn outcome<R>(error: &SdkError<SendRawEmailError, R>) -> Outcome {
    let retry = |code: &str, perhaps_sent| Outcome::Retry { code: code.to_owned(), perhaps_sent };
    match error {
        SdkError::ServiceError(answer) => of_code(answer.err().code().unwrap_or("unknown")),
        SdkError::ConstructionFailure(_) => retry("construction", false),
        SdkError::DispatchFailure(failure) => retry("dispatch", !failure.is_user()),
        SdkError::TimeoutError(_) => retry("timeout", true),
        SdkError::ResponseError(_) => retry("response", true),
        _ => retry("sdk", true),
    }
}

/// Final only what is about this mail; what is about our account or set-up can be put right, and the mail then goes.
/// An answer SES gave after failing inside says nothing about whether the mail left.
fn of_code(code: &str) -> Outcome {
    let code = code.to_owned();
    match code.as_str() {
        "MessageRejected" | "InvalidParameterValue" | "MessageTooLong" | "MessageTooLongException" => {
            Outcome::Rejected { code }
        }
        "Throttling"
        | "ThrottlingException"
        | "TooManyRequestsException"
        | "AccountSendingPausedException"
        | "AccountSendingPaused"
        | "ConfigurationSetDoesNotExist"
        | "ConfigurationSetDoesNotExistException"
        | "ConfigurationSetSendingPausedException"
        | "ConfigurationSetSendingPaused"
        | "MailFromDomainNotVerifiedException"
        | "MailFromDomainNotVerified"
        | "AccessDenied"
        | "AccessDeniedException"
        | "ExpiredToken"
        | "InvalidClientTokenId"
        | "SignatureDoesNotMatch" => Outcome::Retry { code, perhaps_sent: false },
        _ => Outcome::Retry { code, perhaps_sent: true },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wrong_with_the_mail_itself_is_final() {
        for code in ["MessageRejected", "InvalidParameterValue"] {
            assert!(matches!(of_code(code), Outcome::Rejected { .. }), "{code}");
        }
        for code in ["Throttling", "AccountSendingPausedException", "AccessDenied"] {
            assert!(matches!(of_code(code), Outcome::Retry { perhaps_sent: false, .. }), "{code}");
        }
        for code in ["ServiceUnavailable", "InternalFailure", "something new"] {
            assert!(matches!(of_code(code), Outcome::Retry { perhaps_sent: true, .. }), "{code}");
        }
    }

    #[test]
    fn pr07_an_envelope_shows_no_address() {
        let mail = Envelope { from: "a@x.ch".into(), to: vec!["anna@x.ch".into()], raw: b"hello".to_vec() };
        assert_eq!(format!("{mail:?}"), "Envelope { recipients: 1, bytes: 5 }");
    }
}

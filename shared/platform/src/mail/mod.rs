//! Mail: MIME and SES.

mod mime;
mod ses;

pub use mime::{Mime, MimeError};
pub use ses::{Envelope, Mailer, Outcome};

use crate::{Clock, Settings, Store};

/// What a function that hands mail to SES holds for its whole life.
#[derive(Debug, Clone)]
pub struct MailState {
    /// Checked settings.
    pub settings: Settings,
    /// DynamoDB.
    pub store: Store,
    /// SES.
    pub mailer: Mailer,
    /// The only source of "now".
    pub clock: Clock,
}

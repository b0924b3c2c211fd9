//! The outside world of a booking: DynamoDB, SES, HTTP, settings, logs. Stands on `workflow`, never the reverse.

pub mod clock;
pub mod desk;
pub mod entry;
pub mod http;
pub mod ids;
pub mod mail;
pub mod model;
mod sdk;
pub mod settings;
pub mod store;
pub mod telemetry;
pub mod view;
pub mod zones;

pub use clock::Clock;
pub use settings::Settings;
pub use store::Store;

use std::sync::Arc;

/// What an HTTP function holds for its whole life.
#[derive(Debug, Clone)]
pub struct State {
    /// Checked settings.
    pub settings: Settings,
    /// DynamoDB.
    pub store: Store,
    /// The only source of "now".
    pub clock: Clock,
    /// Who is asked where the rules leave something open; `None`: nobody.
    pub model: Option<Arc<dyn model::Model>>,
}

//! What runs by itself beside the gateway: delivery after every call, and the sweeps.

use crate::functions::Functions;
use crate::stream::{Poller, Progress};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};

/// How often expired rows and mails that were left behind are looked for.
const SWEEP_EVERY: Duration = Duration::from_secs(60);

/// After every call of a function, and now and then: what the stream brings, failures with growing pauses.
pub(crate) async fn deliver(pollers: Vec<Arc<Poller>>, worked: Arc<Notify>, mut stopped: watch::Receiver<bool>) {
    let mut pause = Duration::from_millis(500);
    loop {
        tokio::select! {
            () = worked.notified() => {}
            () = tokio::time::sleep(pause) => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        pause = Duration::from_millis(500);
        for poller in &pollers {
            loop {
                match poller.step().await {
                    Ok(Progress::Advanced(_)) => {}
                    Ok(Progress::Idle) => break,
                    Ok(Progress::Failed) => {
                        tokio::select! {
                            () = tokio::time::sleep(pause) => {}
                            _ = stopped.wait_for(|stop| *stop) => return,
                        }
                        pause = pause.saturating_mul(2).min(Duration::from_secs(30));
                    }
                    Err(error) => {
                        tracing::error!(%error, "the stream cannot be read");
                        break;
                    }
                }
            }
        }
    }
}

/// Now and then: expired rows, and mails that the stream left behind.
pub(crate) async fn sweep(pollers: Vec<Arc<Poller>>, engine: dynoxide::Database, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(SWEEP_EVERY) => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = engine.sweep_ttl() {
            tracing::warn!(%error, "expired rows are not swept");
        }
        for poller in &pollers {
            if let Err(error) = poller.sweep().await {
                tracing::warn!(%error, "left mails are not swept");
            }
        }
    }
}

/// What the schedule of the template does in the cloud, only oftener: a developer waits for nothing.
pub(crate) async fn tick(functions: Functions, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(SWEEP_EVERY) => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = functions.call_event("clock", serde_json::json!({})).await {
            tracing::warn!(%error, "the clock did not run");
        }
    }
}

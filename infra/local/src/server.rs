//! One loopback port with routes behind it, and a clean stop.

use std::io;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A running server.
#[derive(Debug)]
pub struct Server {
    stop: watch::Sender<bool>,
    served: JoinHandle<io::Result<()>>,
}

impl Server {
    /// A port of 127.0.0.1, 0 for any free one, and its URL.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn bind(port: u16) -> io::Result<(tokio::net::TcpListener, String)> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        Ok((listener, url))
    }

    /// Serves until [`Server::stop`].
    #[must_use]
    pub fn start(listener: tokio::net::TcpListener, router: axum::Router) -> Self {
        let (stop, mut stopped) = watch::channel(false);
        let served = tokio::spawn(async move {
            axum::serve(listener, router)
                .with_graceful_shutdown(async move {
                    // An error means the handle is gone: stop too.
                    let _ = stopped.wait_for(|stop| *stop).await;
                })
                .await
        });
        Self { stop, served }
    }

    /// Takes no more connections and waits for the requests under way.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        if !matches!(self.served.await, Ok(Ok(()))) {
            tracing::warn!("a server did not stop cleanly");
        }
    }
}

//! The one HTTP client: of the SDK, of what asks a model, of the authorizer. It speaks HTTP/1.1, over TLS 1.2 and 1.3 by
//! rustls with ring, and keeps connections open.
//!
//! The SDK would bring one of its own. That one also links HTTP/2, proxies and a larger cryptography into every
//! function, and nothing that is called from here needs them.
//!
//! | time | what it holds |
//! |---|---|
//! | connect | one TCP connection |
//! | first byte | a request up to the head of its answer, with name, connection and TLS; without end when `None` |
//!
//! The body of an answer has no time here: whoever reads it has one, as the SDK does.

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::{self, Client, connect::HttpConnector as Tcp};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::error::Error;
use std::io;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

/// How long a connection that nobody uses is kept.
const IDLE: Duration = Duration::from_secs(90);

/// A client with its connections; a clone shares them.
#[derive(Debug, Clone)]
pub struct Https {
    /// `None`: TLS could not be set up, and nothing is called.
    client: Option<Client<HttpsConnector<Tcp>, SdkBody>>,
    first_byte: Option<Duration>,
}

impl Https {
    /// With the times for a connection and for the first byte of an answer. It trusts whom the machine trusts; where
    /// that cannot be read, every call over TLS fails.
    pub fn new(connect: Duration, first_byte: Option<Duration>) -> Self {
        let client = TLS.clone().map(|tls| {
            let mut tcp = Tcp::new();
            tcp.enforce_http(false);
            tcp.set_nodelay(true);
            tcp.set_connect_timeout(Some(connect));
            let connector = HttpsConnectorBuilder::new().with_tls_config(tls);
            Client::builder(TokioExecutor::new())
                .pool_idle_timeout(IDLE)
                .pool_timer(TokioTimer::new())
                .build(connector.https_or_http().enable_http1().wrap_connector(tcp))
        });
        let client = client.inspect_err(|error| tracing::error!(%error, "TLS could not be set up")).ok();
        Self { client, first_byte }
    }
}

/// Read once: there are more than a hundred certificates.
static TLS: LazyLock<Result<ClientConfig, rustls::Error>> = LazyLock::new(tls);

fn tls() -> Result<ClientConfig, rustls::Error> {
    let mut roots = RootCertStore::empty();
    let (trusted, _unread) = roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if trusted == 0 {
        tracing::error!("this machine trusts no certificate");
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    Ok(builder.with_safe_default_protocol_versions()?.with_root_certificates(roots).with_no_client_auth())
}

impl HttpClient for Https {
    /// Its times are its own: those of the SDK's settings are not asked.
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Https {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let (client, first_byte) = (self.client.clone(), self.first_byte);
        HttpConnectorFuture::new(async move {
            let client = client.ok_or_else(|| ConnectorError::user("TLS could not be set up".into()))?;
            let request = request.try_into_http1x().map_err(|error| ConnectorError::user(error.into()))?;
            let answer = client.request(request);
            let answer = match first_byte {
                None => answer.await,
                Some(time) => {
                    tokio::time::timeout(time, answer).await.map_err(|late| ConnectorError::timeout(late.into()))?
                }
            };
            let answer = answer.map_err(failure)?.map(SdkBody::from_body_1_x);
            HttpResponse::try_from(answer).map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}

/// Whether it took too long, could not be sent as it is, or failed on the way and may be tried again.
fn failure(error: legacy::Error) -> ConnectorError {
    let mut cause: Option<&(dyn Error + 'static)> = Some(&error);
    while let Some(one) = cause {
        if one.downcast_ref::<io::Error>().is_some_and(|io| io.kind() == io::ErrorKind::TimedOut) {
            return ConnectorError::timeout(error.into());
        }
        cause = one.source();
    }
    match error.source().and_then(|source| source.downcast_ref::<hyper::Error>()) {
        Some(source) if source.is_user() => ConnectorError::user(error.into()),
        _ => ConnectorError::io(error.into()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    const SECOND: Duration = Duration::from_secs(1);

    /// A server for one connection that says the same to each of two requests, or nothing at all.
    async fn server(says: Option<&'static str>) -> String {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (mut connection, _) = listener.accept().await.unwrap();
            drop(listener);
            let mut request = [0; 1024];
            while connection.read(&mut request).await.is_ok_and(|n| n > 0) {
                if let Some(says) = says {
                    connection.write_all(says.as_bytes()).await.unwrap();
                }
            }
        });
        format!("http://{address}/")
    }

    fn get(url: &str) -> HttpRequest {
        HttpRequest::get(url).unwrap()
    }

    #[tokio::test]
    async fn one_connection_serves_one_call_after_another() {
        let url = server(Some("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")).await;
        let https = Https::new(SECOND, Some(SECOND));
        for _ in 0..2 {
            let answer = https.call(get(&url)).await.unwrap();
            assert_eq!(answer.status().as_u16(), 200);
            let body = http_body_util::BodyExt::collect(answer.into_body()).await.unwrap().to_bytes();
            assert_eq!(body.as_ref(), b"hi");
        }
    }

    #[tokio::test]
    async fn who_says_nothing_is_late_and_who_is_not_there_may_be_tried_again() {
        let silent = server(None).await;
        let late = Https::new(SECOND, Some(Duration::from_millis(20))).call(get(&silent)).await.unwrap_err();
        assert!(late.is_timeout(), "{late:?}");
        let https = Https::new(SECOND, Some(SECOND));
        let gone = TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap();
        let refused = https.call(get(&format!("http://{gone}/"))).await.unwrap_err();
        assert!(refused.is_io(), "{refused:?}");
        let garbage = server(Some("nonsense\r\n\r\n")).await;
        let garbled = https.call(get(&garbage)).await.unwrap_err();
        assert!(!garbled.is_user() && !garbled.is_timeout(), "{garbled:?}");
    }

    #[tokio::test]
    async fn what_speaks_no_tls_is_not_spoken_to() {
        let plain = server(Some("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")).await.replace("http:", "https:");
        let refused = Https::new(SECOND, Some(SECOND)).call(get(&plain)).await.unwrap_err();
        assert!(refused.is_io(), "{refused:?}");
    }
}

//! Runs [`client_tools::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    platform::entry::serve(client_tools::handle).await
}

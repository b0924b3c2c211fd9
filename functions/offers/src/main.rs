//! Runs [`offers::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    platform::entry::serve(offers::handle).await
}

//! Runs [`authorizer::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_runtime::Error> {
    platform::entry::serve_event_with(authorizer::Doorkeeper::new, authorizer::handle).await
}

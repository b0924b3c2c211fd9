//! Runs [`cleanup_tasks::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    platform::entry::serve(cleanup_tasks::handle).await
}

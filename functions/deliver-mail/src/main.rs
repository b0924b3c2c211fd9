//! Runs [`deliver_mail::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_runtime::Error> {
    platform::entry::serve_mail(deliver_mail::handle).await
}

//! Runs [`info_page::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    platform::entry::serve(info_page::handle).await
}

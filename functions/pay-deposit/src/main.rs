//! Runs [`pay_deposit::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    platform::entry::serve(pay_deposit::handle).await
}

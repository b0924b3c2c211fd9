//! Runs [`answer_buttons::handle`] on Lambda.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    platform::entry::serve_with_model(llm::desk::model, answer_buttons::handle).await
}

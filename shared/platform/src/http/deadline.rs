//! When the function of a request will be ended: what waits for somebody else must have given up before.

use lambda_http::{Request, RequestExt as _};
use std::time::Duration;
use tokio::time::Instant;

tokio::task_local! {
    static END: Instant;
}

/// Where nobody says: shorter than the shortest timeout in the template.
const USUAL: Duration = Duration::from_secs(9);

/// Runs a future that knows when the request's function ends.
pub(super) async fn known<F: Future>(end: Instant, future: F) -> F::Output {
    END.scope(end, future).await
}

/// When the function that runs now ends.
pub(crate) fn current() -> Instant {
    END.try_with(|end| *end).unwrap_or_else(|_| Instant::now() + USUAL)
}

/// The invocation's deadline, which counts by the clock of the machine.
pub(super) fn of(request: &Request) -> Instant {
    let now = crate::Clock::system().now().as_millisecond();
    let left = request.lambda_context_ref().and_then(|c| c.deadline.checked_sub(u64::try_from(now).ok()?));
    Instant::now() + left.map_or(USUAL, Duration::from_millis)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lambda_runtime::Context;

    #[tokio::test]
    async fn ph2_1_what_is_asked_within_a_request_knows_when_its_function_ends() {
        let soon = crate::Clock::system().now().as_millisecond() + 60_000;
        let mut context = Context::default();
        context.deadline = u64::try_from(soon).unwrap();
        let request = Request::default().with_lambda_context(context);
        let left = known(of(&request), async { current() - Instant::now() }).await;
        assert!(left > Duration::from_secs(30) && left <= Duration::from_secs(61), "{left:?}");
    }

    #[tokio::test]
    async fn an_end_that_nobody_tells_is_the_usual_one() {
        assert!(known(of(&Request::default()), async { current() }).await <= Instant::now() + USUAL);
        assert!(current() <= Instant::now() + USUAL);
    }
}

//! Faults of the database, for tests: nobody answers, or the answer is lost on its way back.

use aws_sdk_dynamodb::config::interceptors::{
    BeforeDeserializationInterceptorContextMut, BeforeTransmitInterceptorContextMut,
};
use aws_sdk_dynamodb::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_dynamodb::error::BoxError;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// A port of this machine that nobody listens on.
const NOBODY: &str = "http://127.0.0.1:1/";

#[derive(Debug, Default)]
struct Planned {
    all: bool,
    operations: BTreeSet<String>,
    answers: BTreeMap<String, u32>,
    /// A request whose answer is to be lost is under way.
    losing: bool,
}

/// What goes wrong from now on. The SDK's own retries count as requests. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<Planned>>);

impl Faults {
    /// Nobody answers at all.
    pub fn down(&self) {
        self.with(|planned| planned.all = true);
    }

    /// Nobody answers this operation (`TransactWriteItems`, …).
    pub fn down_for(&self, operation: &str) {
        self.with(|planned| planned.operations.insert(operation.to_owned()));
    }

    /// The next `n` requests of this operation are done, but a 500 comes back. For one request at a time.
    pub fn lose_answers(&self, operation: &str, n: u32) {
        self.with(|planned| planned.answers.insert(operation.to_owned(), n));
    }

    /// All is well again.
    pub fn recover(&self) {
        self.with(|planned| *planned = Planned::default());
    }

    fn with<R>(&self, work: impl FnOnce(&mut Planned) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Intercept for Faults {
    fn name(&self) -> &'static str {
        "Faults"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        let operation = request.headers().get("x-amz-target").and_then(|target| target.rsplit('.').next());
        let operation = operation.unwrap_or_default().to_owned();
        let refused = self.with(|planned| {
            if let Some(left) = planned.answers.get_mut(&operation).filter(|left| **left > 0) {
                *left -= 1;
                planned.losing = true;
            }
            planned.all || planned.operations.contains(&operation)
        });
        if refused {
            request.set_uri(NOBODY)?;
        }
        Ok(())
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if self.with(|planned| std::mem::take(&mut planned.losing)) {
            *context.response_mut().status_mut() = 500.try_into()?;
        }
        Ok(())
    }
}

//! A model as the desk asks it: questions about one mail, each answered or missed. Which model answers, how often it
//! is tried and what it may cost is the business of the crate `llm`; a function that is not given one links none.

use crate::store::{Store, Tenant};
use jiff::Timestamp;
use jiff::civil::Date;
use std::fmt;
use std::pin::Pin;
use tokio::time::Instant;
use workflow::booking::EventId;
use workflow::understanding::Context;
use workflow::understanding::open::Open;
use workflow::understanding::suggestion::Suggestion;
use workflow::venue::{Language, Venue};

/// A question on its way.
pub type Asking<'a, T> = Pin<Box<dyn Future<Output = Result<T, Missed>> + Send + 'a>>;

/// The model did not answer, or not usably.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the model did not answer: {code}")]
pub struct Missed {
    /// Why: a stable code such as `timeout` or `over_budget`.
    pub code: &'static str,
}

/// For whom and until when is asked.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// Whose budget.
    pub tenant: &'a Tenant,
    /// The booking.
    pub event: &'a EventId,
    /// The conversation, as in logs.
    pub thread: &'a str,
    /// The house: its budgets, its tone, what it has.
    pub venue: &'a Venue,
    /// Where what was spent is kept.
    pub store: &'a Store,
    /// Now, for what is kept.
    pub now: Timestamp,
    /// When there must be an answer.
    pub until: Instant,
}

/// A mail of which the rules left something open. Personal data is replaced by tokens.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The new text.
    pub text: &'a str,
    /// What may be filled in.
    pub open: &'a Open,
    /// What had been asked.
    pub context: &'a Context,
    /// The house's today.
    pub today: Date,
}

/// A reply whose body may be said in other words. Personal data is replaced by tokens.
#[derive(Debug, Clone, Copy)]
pub struct Rewording<'a> {
    /// What the templates say, without salutation and signature.
    pub body: &'a str,
    /// In which language.
    pub language: Language,
    /// The booking's step, 1 to 7.
    pub step: u8,
    /// What was wrong with the words given before, if this is the second time.
    pub wrong: Option<&'a str>,
}

/// A reply in a model's words, beside what it was made of. Personal data is replaced by the same tokens in both.
#[derive(Debug, Clone, Copy)]
pub struct Judging<'a> {
    /// What the templates say.
    pub template: &'a str,
    /// What a model made of it; its facts are proved already.
    pub candidate: &'a str,
    /// In which language.
    pub language: Language,
}

/// Who is asked.
pub trait Model: fmt::Debug + Send + Sync {
    /// Whether the deployment has a model for reading.
    fn reads(&self) -> bool;

    /// Whether it has one for rewording.
    fn rewords(&self) -> bool;

    /// Whether it has one for judging what was reworded.
    fn judges(&self) -> bool;

    /// What the mail says of that which is open.
    fn read<'a>(&'a self, about: Occasion<'a>, mail: Reading<'a>) -> Asking<'a, Suggestion>;

    /// The same in better words.
    fn reword<'a>(&'a self, about: Occasion<'a>, reply: Rewording<'a>) -> Asking<'a, String>;

    /// Whether the words mean the same, promise and drop nothing, and are a good host's.
    fn judge<'a>(&'a self, about: Occasion<'a>, texts: Judging<'a>) -> Asking<'a, bool>;
}

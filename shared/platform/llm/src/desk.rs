//! The gateway as the desk's model: prompts made of the house, answers read as the engine's own types, costs kept in the
//! store.
//!
//! | asked by | prompt | answer |
//! |---|---|---|
//! | [`Model::read`] | `understand` | [`Suggestion`], which the engine grounds in the client's words |
//! | [`Model::reword`] | `rephrase`, then `rephrase` with what was wrong | [`Rephrased`], which the engine proves |
//! | [`Model::judge`] | `judge` | [`Verdict`] |

use crate::answers::{Rephrased, Verdict, understanding};
use crate::ledger::{Hold, Ledger, Refusal, Reservation};
use crate::prompts::PromptError;
use crate::provider::from_config;
use crate::{
    Ask, Config, Gateway, Later, LlmError, NoEntropy, Nonce, Phase, Prompt, Rendered, Schema, Usage, error::Scope,
};
use aws_config::SdkConfig;
use platform::model::{Asking, Judging, Missed, Model, Occasion, Reading, Rewording};
use platform::store::{Budget, ModelUse};
use platform::{Clock, State, ids};
use std::sync::Arc;
use workflow::understanding::Context;
use workflow::understanding::suggestion::Suggestion;
use workflow::venue::Venue;

/// The deployment's model, from the process's environment; `None` where none is named.
///
/// # Errors
/// Every problem of the settings at once.
#[allow(clippy::disallowed_methods, reason = "the settings of the model are read here and nowhere else")]
pub async fn model(state: &State, sdk: &SdkConfig) -> Result<Option<Arc<dyn Model>>, lambda_http::Error> {
    let config = Config::from_lookup(|name| std::env::var(name).ok())?;
    tracing::info!("{}", config.startup_line());
    Ok(over(config, Some(sdk), &state.clock)?)
}

/// A model with these settings. `sdk` signs requests to Bedrock.
///
/// # Errors
/// No randomness.
pub fn over(
    config: Config,
    sdk: Option<&SdkConfig>,
    clock: &Clock,
) -> Result<Option<Arc<dyn Model>>, getrandom::Error> {
    let provider = from_config(&config, sdk.and_then(SdkConfig::credentials_provider), crate::clock::Clock::system());
    let Some(provider) = provider else { return Ok(None) };
    let mut seed = [0; 8];
    getrandom::fill(&mut seed)?;
    let gateway = Gateway::new(config, Some(provider), u64::from_le_bytes(seed));
    Ok(Some(Arc::new(DeskModel {
        gateway,
        clock: clock.clone(),
        suggestion: understanding(),
        rephrased: Rephrased::schema(),
        verdict: Verdict::schema(),
    })))
}

/// The gateway with what the desk asks it for.
#[derive(Debug)]
struct DeskModel {
    gateway: Gateway,
    clock: Clock,
    suggestion: Schema<Suggestion>,
    rephrased: Schema<Rephrased>,
    verdict: Schema<Verdict>,
}

impl Model for DeskModel {
    fn reads(&self) -> bool {
        self.gateway.asks(Phase::Understand)
    }

    fn rewords(&self) -> bool {
        self.gateway.asks(Phase::Rephrase)
    }

    fn judges(&self) -> bool {
        self.gateway.asks(Phase::Judge)
    }

    fn read<'a>(&'a self, about: Occasion<'a>, mail: Reading<'a>) -> Asking<'a, Suggestion> {
        Box::pin(async move {
            let prompt = understand(about.venue, mail).map_err(unwritten)?;
            self.ask(about, Phase::Understand, &prompt, &self.suggestion).await
        })
    }

    fn reword<'a>(&'a self, about: Occasion<'a>, reply: Rewording<'a>) -> Asking<'a, String> {
        Box::pin(async move {
            let prompt = rephrase(about.venue, reply).map_err(unwritten)?;
            let answer: Rephrased = self.ask(about, Phase::Rephrase, &prompt, &self.rephrased).await?;
            Ok(answer.text)
        })
    }

    fn judge<'a>(&'a self, about: Occasion<'a>, texts: Judging<'a>) -> Asking<'a, bool> {
        Box::pin(async move {
            let prompt = judge(texts).map_err(unwritten)?;
            let verdict: Verdict = self.ask(about, Phase::Judge, &prompt, &self.verdict).await?;
            Ok(verdict.passes())
        })
    }
}

impl DeskModel {
    async fn ask<T: serde::de::DeserializeOwned>(
        &self,
        about: Occasion<'_>,
        phase: Phase,
        prompt: &Rendered,
        schema: &Schema<T>,
    ) -> Result<T, Missed> {
        let (tenant, event) = (about.tenant.as_str(), about.event.0.as_str());
        let ledger = &Books { about, clock: &self.clock };
        let ask = Ask { phase, tenant, thread: about.thread, event, prompt, schema, deadline: about.until, ledger };
        match self.gateway.ask(ask).await {
            Ok(answer) => Ok(answer.value),
            Err(error) => Err(missed(&error)),
        }
    }
}

/// Who, how long and why, without a word of what was asked.
fn missed(error: &LlmError) -> Missed {
    let c = &error.context;
    tracing::warn!(
        code = error.code(),
        provider = c.provider,
        model = c.model,
        phase = %c.phase,
        thread_id = c.thread,
        event_id = c.event,
        elapsed_ms = u64::try_from(c.elapsed.as_millis()).unwrap_or(u64::MAX),
        retries = c.retries,
        "no answer from the model",
    );
    Missed { code: error.code() }
}

/// A prompt that cannot be written is a bug of ours: the mail goes on without the model.
fn unwritten(error: Unwritten) -> Missed {
    tracing::error!(%error, "a prompt could not be written");
    Missed { code: "prompt" }
}

#[derive(Debug, thiserror::Error)]
enum Unwritten {
    #[error(transparent)]
    Prompt(#[from] PromptError),
    #[error(transparent)]
    Nonce(#[from] NoEntropy),
}

fn understand(venue: &Venue, mail: Reading<'_>) -> Result<Rendered, Unwritten> {
    let open: Vec<String> = mail.open.fields().iter().map(|(field, _)| code(field)).collect();
    let rooms: Vec<String> = venue.rooms.iter().map(|r| format!("{}: {}", r.id, r.name)).collect();
    let layouts: std::collections::BTreeSet<String> =
        venue.rooms.iter().flat_map(|r| r.capacity_by_layout.keys().map(code)).collect();
    let products = venue.products.iter().map(|p| format!("{}: {}", p.id, p.name));
    let menus = venue.menus.iter().map(|m| format!("{}: {}", m.id, m.name));
    let products: Vec<String> = products.chain(menus).collect();
    let texts = [
        ("today", mail.today.strftime("%A, %Y-%m-%d").to_string()),
        ("venue", venue.name.clone()),
        ("open", open.join(", ")),
        ("asked", asked(mail.context)),
        ("rooms", rooms.join("\n")),
        ("layouts", layouts.into_iter().collect::<Vec<_>>().join(", ")),
        ("products", products.join("\n")),
        ("hints", String::new()),
        ("mail", mail.text.to_owned()),
    ];
    rendered("understand", &Nonce::random()?, &texts)
}

/// What the client was asked, in plain words.
fn asked(c: &Context) -> String {
    let days = |days: &[jiff::civil::Date]| days.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let parts = [
        (!c.dates.is_empty()).then(|| format!("which of these days suits: {}", days(&c.dates))),
        c.headcount.then(|| "how many people come".to_owned()),
        c.time.then(|| "from when until when".to_owned()),
        c.billing.then(|| "for the billing address".to_owned()),
        c.listed.then(|| "which of the rooms or products listed".to_owned()),
        (c.visit && !c.visits.is_empty()).then(|| format!("which day suits for a visit: {}", days(&c.visits))),
        c.offer.then(|| "whether the offer suits".to_owned()),
        c.held.map(|day| format!("(an event on {day} is being planned)")),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { "nothing yet".to_owned() } else { said.join("; ") }
}

fn rephrase(venue: &Venue, reply: Rewording<'_>) -> Result<Rendered, Unwritten> {
    let (policy, nonce) = (&venue.policy.model, Nonce::random()?);
    let words = reply.body.split_whitespace().count().max(WORDS);
    let texts = [
        ("language", code(&reply.language)),
        ("words", words.to_string()),
        ("persona", policy.persona.clone()),
        ("hints", policy.hints.get(&reply.step).cloned().unwrap_or_default()),
        ("text", reply.body.to_owned()),
    ];
    let first = rendered("rephrase", &nonce, &texts)?;
    let Some(wrong) = reply.wrong else { return Ok(first) };
    Ok(first.followed_by(&rendered("rephrase-retry", &nonce, &[("problems", wrong.to_owned())])?))
}

fn judge(texts: Judging<'_>) -> Result<Rendered, Unwritten> {
    let slots = [
        ("language", code(&texts.language)),
        ("original", texts.template.to_owned()),
        ("candidate", texts.candidate.to_owned()),
    ];
    rendered("judge", &Nonce::random()?, &slots)
}

/// Words that a reply may always have.
const WORDS: usize = 120;

fn rendered(id: &str, nonce: &Nonce, texts: &[(&str, String)]) -> Result<Rendered, Unwritten> {
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Ok(Prompt::load(id)?.render(nonce, &texts)?)
}

/// A value as it is written in JSON.
fn code(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The budgets of the house and the rows of the booking, in DynamoDB, for one question.
#[derive(Debug)]
struct Books<'a> {
    about: Occasion<'a>,
    clock: &'a Clock,
}

impl Ledger for Books<'_> {
    fn reserve<'a>(&'a self, wanted: &'a Reservation) -> Later<'a, Result<Hold, Refusal>> {
        Box::pin(async move {
            let (a, policy) = (self.about, &self.about.venue.policy.model);
            let budget = Budget { month: policy.month_micros, booking: policy.booking_micros };
            match a.store.reserve(a.tenant, a.event, budget, wanted.most_micro, self.clock.now()).await {
                Ok(true) => Ok(Hold { id: String::new(), most_micro: wanted.most_micro }),
                Ok(false) => Err(Refusal::OverBudget(Scope::Either)),
                Err(error) => {
                    tracing::warn!(%error, "no budget could be reserved");
                    Err(Refusal::Unavailable)
                }
            }
        })
    }

    fn settle<'a>(&'a self, hold: Option<Hold>, usage: &'a Usage) -> Later<'a, Result<(), Refusal>> {
        Box::pin(async move {
            let (a, now) = (self.about, self.clock.now());
            let id = ids::event_id(now).map_err(|_| Refusal::Unavailable)?;
            let used = ModelUse {
                at: now,
                phase: usage.phase.to_string(),
                model: usage.model.clone(),
                prompt: usage.prompt.clone(),
                prompt_version: usage.prompt_version,
                tokens_in: usage.tokens.input,
                tokens_out: usage.tokens.output,
                cost_micros: usage.cost_micro,
                prices: usage.prices.clone(),
                latency_ms: usage.latency_ms,
                retries: usage.retries,
                outcome: usage.outcome.clone(),
            };
            let reserved = hold.map_or(0, |h| h.most_micro);
            a.store.settle(a.tenant, a.event, reserved, &used, &id.0).await.map_err(|error| {
                tracing::warn!(%error, "what a call cost could not be kept");
                Refusal::Unavailable
            })
        })
    }
}

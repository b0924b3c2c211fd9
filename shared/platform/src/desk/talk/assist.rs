//! What a model adds to one mail's way through the house, where the house lets it: it fills in what the rules left open,
//! and says the reply in better words. Each is asked for at most once a mail, whatever races are lost, and one wording
//! may be mended once; a house may have the new words judged, by one call more. Without an answer the mail goes the way of the rules, and the trail, the log and a metric say so.

use crate::State;
use crate::desk::turn::scene::Scene;
use crate::http::deadline;
use crate::model::{Judging, Missed, Model, Occasion, Reading, Rewording};
use crate::telemetry::{MetricUnit, metric};
use jiff::civil::Date;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;
use workflow::booking::Booking;
use workflow::replay::{self, Given};
use workflow::turn::Activity;
use workflow::understanding::merge::merge;
use workflow::understanding::open::open;
use workflow::understanding::suggestion::Suggestion;
use workflow::understanding::{Understanding, privacy};
use workflow::venue::{ModelPolicy, Venue};
use workflow::wording::rephrase;
use workflow::{Decided, Draft, Reply, WordedBy};

/// What is kept back of a function's time for the diary, the transaction and the answer.
const COMMIT: Duration = Duration::from_secs(3);

/// The model's part in one mail.
pub(in crate::desk) struct Assist<'a> {
    state: &'a State,
    thread: String,
    until: Instant,
    /// What was suggested; `None` until asked, an error when the model was asked in vain.
    suggested: Option<Result<Suggestion, Missed>>,
    /// The template's text, and what it became.
    reworded: Option<(String, Option<String>)>,
    trail: Vec<Activity>,
}

impl<'a> Assist<'a> {
    pub fn new(state: &'a State, thread: String) -> Self {
        let end = deadline::current();
        let until = end.checked_sub(COMMIT).unwrap_or(end);
        Self { state, thread, until, suggested: None, reworded: None, trail: Vec::new() }
    }

    /// The mail as read, completed where the rules left something open.
    pub async fn completed(&mut self, read: Understanding, booking: &Booking, scene: &Scene<'_>) -> Understanding {
        let Some(model) = self.model(|model, policy| policy.understand && model.reads(), scene) else { return read };
        let context = booking.reading_context();
        let open = open(&read, &context);
        if open.is_empty() {
            return read;
        }
        if self.suggested.is_none() {
            let known = known(&read, booking);
            let masked = privacy::mask_beside(&read.text, &known, &sold(&scene.venue));
            let mail = Reading { text: &masked.text, open: &open, context: &context, today: scene.today() };
            let answer = model.read(self.occasion(booking, scene), mail).await;
            self.count("understand", answer.as_ref().err());
            self.suggested = Some(answer.map(|s| s.with_quotes(|q| masked.unmask(q))));
        }
        match &self.suggested {
            Some(Ok(suggestion)) => merge(read, suggestion, &open, &scene.venue, scene.today()).0,
            _ => read,
        }
    }

    /// What drove the turn, with all that is needed to repeat it.
    pub fn given(&self, message: String, subject: Option<String>, scene: &Scene<'_>) -> Given {
        let suggestion = self.suggested.as_ref().and_then(|s| s.as_ref().ok()).filter(|s| !s.is_empty());
        Given::Message { message, subject, suggestion: suggestion.cloned().map(Box::new), held: self.holds(scene) }
    }

    /// The house as the turn sees it: strict, where the model was asked in vain and the house wants a person then.
    pub fn house<'s>(&self, scene: &'s Scene<'_>) -> Cow<'s, Venue> {
        replay::house(&scene.venue, self.holds(scene))
    }

    fn holds(&self, scene: &Scene<'_>) -> bool {
        scene.venue.policy.model.hold_when_missed && matches!(self.suggested, Some(Err(_)))
    }

    /// The reply in better words, where they state the same.
    pub async fn reworded(&mut self, decided: &mut Decided, booking: &Booking, scene: &Scene<'_>) {
        let Some(model) = self.model(|model, policy| policy.rephrase && model.rewords(), scene) else { return };
        let step = decided.next.step().into();
        let Some(draft) = reply(decided) else { return };
        let said = match &self.reworded {
            Some((template, said)) if *template == draft.text => said.clone(),
            // Another reply than the one that was reworded: a race was lost, and there is no second question.
            Some(_) => None,
            None => {
                let said = self.asked(model.as_ref(), (draft, step), booking, scene).await;
                self.reworded = Some((draft.text.clone(), said.clone()));
                said
            }
        };
        if let Some(text) = said {
            draft.text = text;
            draft.worded_by = WordedBy::Model;
        }
    }

    async fn asked(
        &mut self,
        model: &dyn Model,
        (draft, step): (&Draft, u8),
        booking: &Booking,
        scene: &Scene<'_>,
    ) -> Option<String> {
        let (venue, today) = (&scene.venue, scene.today());
        let judged = venue.policy.model.judge;
        if judged && !model.judges() {
            // Words that nobody could judge would not be used: they are not asked for.
            self.count("judge", Some(&Missed { code: "unconfigured" }));
            return None;
        }
        let given = rephrase::given(&draft.text, &draft.plan, venue)?;
        let mut wrong: Option<String> = None;
        for _ in 0..WORDINGS {
            let reply = Rewording { body: &given.text, language: draft.language, step, wrong: wrong.as_deref() };
            let answer = model.reword(self.occasion(booking, scene), reply).await;
            self.count("rephrase", answer.as_ref().err());
            match answer {
                Ok(text) => match checked(draft, &text, venue, today) {
                    Ok(whole) if !judged => return Some(whole),
                    Ok(whole) => {
                        let (template, candidate) = (given.text.as_str(), text.trim());
                        let texts = Judging { template, candidate, language: draft.language };
                        return self.judged(model, texts, booking, scene).await.then_some(whole);
                    }
                    Err(why) => wrong = Some(why),
                },
                Err(_) => return None,
            }
        }
        self.note("reworded_in_vain", "unproved");
        metric("ModelTextsRefused", 1, MetricUnit::Count, &[]);
        None
    }

    /// Whether the model's words may take the template's place. Without an answer they may not.
    async fn judged(&mut self, model: &dyn Model, texts: Judging<'_>, booking: &Booking, scene: &Scene<'_>) -> bool {
        let answer = model.judge(self.occasion(booking, scene), texts).await;
        self.count("judge", answer.as_ref().err());
        if answer == Ok(false) {
            self.note("reworded_in_vain", "judged");
            metric("ModelTextsRefused", 1, MetricUnit::Count, &[]);
        }
        answer == Ok(true)
    }

    /// What the trail tells of the model's part.
    pub fn trail(&self) -> Vec<Activity> {
        self.trail.clone()
    }

    fn model(&self, may: impl Fn(&dyn Model, &ModelPolicy) -> bool, scene: &Scene<'_>) -> Option<Arc<dyn Model>> {
        self.state.model.clone().filter(|model| may(model.as_ref(), &scene.venue.policy.model))
    }

    fn occasion<'o>(&'o self, booking: &'o Booking, scene: &'o Scene<'_>) -> Occasion<'o> {
        Occasion {
            tenant: &scene.tenant,
            event: &booking.id,
            thread: &self.thread,
            venue: &scene.venue,
            store: &self.state.store,
            now: scene.now,
            until: self.until,
        }
    }

    fn count(&mut self, phase: &'static str, missed: Option<&Missed>) {
        let outcome = missed.map_or("ok", |m| m.code);
        metric("ModelAnswers", 1, MetricUnit::Count, &[("phase", phase), ("outcome", outcome)]);
        match missed {
            Some(m) => {
                tracing::warn!(phase, code = m.code, thread_id = %self.thread, "answered without the model");
                self.note("model_missed", m.code);
            }
            None => self.note("model_asked", phase),
        }
    }

    fn note(&mut self, what: &str, after: &str) {
        let (actor, reason) = ("model".to_owned(), "client_message".to_owned());
        self.trail.push(Activity { actor, what: what.to_owned(), before: None, after: Some(after.to_owned()), reason });
    }
}

/// Wordings asked for: the first, and one that mends it.
const WORDINGS: usize = 2;

/// What of a text is the client's: never shown to a model.
fn known(read: &Understanding, booking: &Booking) -> Vec<String> {
    let (c, b) = (&booking.client, &booking.facts.billing);
    let own = [Some(&c.email), c.name.as_ref(), c.company.as_ref(), c.phone.as_ref()];
    let bill = [b.name_or_company.as_ref(), b.street.as_ref()];
    let address = privacy::of_address(&c.email);
    own.into_iter().chain(bill).flatten().cloned().chain(privacy::known(read)).chain(address).collect()
}

/// Names of the house that are no people's: its rooms and what it sells.
fn sold(venue: &Venue) -> Vec<&str> {
    let rooms = venue.rooms.iter().map(|r| r.name.as_str());
    let products = venue.products.iter().map(|p| p.name.as_str());
    rooms.chain(products).chain(venue.menus.iter().map(|m| m.name.as_str())).chain([venue.name.as_str()]).collect()
}

/// The text that a client or the manager will read: at most one is reworded.
fn reply(decided: &mut Decided) -> Option<&mut Draft> {
    match &mut decided.reply {
        Reply::Send(draft) => Some(draft),
        Reply::Held { .. } => decided.open.iter_mut().find_map(|t| t.draft.as_mut()),
        Reply::SendStored | Reply::None(_) | Reply::Refused(_) => None,
    }
}

/// The whole mail with a model's body, or what is wrong with it in words that carry nothing of it.
fn checked(draft: &Draft, text: &str, venue: &Venue, today: Date) -> Result<String, String> {
    rephrase::check(&draft.text, text, &draft.plan, venue, today).map_err(|why| {
        let kinds: Vec<String> =
            why.iter().filter_map(|w| Some(serde_json::to_value(w).ok()?.get("why")?.as_str()?.to_owned())).collect();
        kinds.join(", ")
    })
}

//! The functions of this repository by the name of their folder. One line for each; the template says what calls them.

use crate::functions::Functions;
use platform::State;
use platform::mail::{MailState, Mailer};

/// A handler bound to its state: each call holds its own handle, as each sandbox does.
macro_rules! bound {
    ($state:expr, $handler:path) => {{
        let state = $state.clone();
        move |event| {
            let state = state.clone();
            async move { $handler(&state, event).await }
        }
    }};
}

/// All functions, over one state.
#[must_use]
pub fn functions(state: &State, mailer: &Mailer) -> Functions {
    let mail = MailState {
        settings: state.settings.clone(),
        store: state.store.clone(),
        mailer: mailer.clone(),
        clock: state.clock.clone(),
    };
    let door = authorizer::Doorkeeper::new(state.clone());
    Functions::new()
        .event("authorizer", bound!(door, authorizer::handle))
        .event("clock", bound!(state, clock::handle))
        .event("deliver-mail", bound!(mail, deliver_mail::handle))
        .http("answer-buttons", bound!(state, answer_buttons::handle))
        .http("answer-requests", bound!(state, answer_requests::handle))
        .http("calendar", bound!(state, calendar::handle))
        .http("change-event", bound!(state, change_event::handle))
        .http("cleanup-tasks", bound!(state, cleanup_tasks::handle))
        .http("catalogue", bound!(state, catalogue::handle))
        .http("client-tools", bound!(state, client_tools::handle))
        .http("clients", bound!(state, clients::handle))
        .http("config", bound!(state, config::handle))
        .http("conversation", bound!(state, conversation::handle))
        .http("decide-task", bound!(state, decide_task::handle))
        .http("decision-page", bound!(state, decision_page::handle))
        .http("emails", bound!(state, emails::handle))
        .http("event-requests", bound!(state, event_requests::handle))
        .http("events", bound!(state, events::handle))
        .http("health", bound!(state, health::handle))
        .http("offer-page", bound!(state, offer_page::handle))
        .http("offers", bound!(state, offers::handle))
        .http("pay-deposit", bound!(state, pay_deposit::handle))
        .http("payment-hook", bound!(state, payment_hook::handle))
        .http("info-page", bound!(state, info_page::handle))
        .http("qna", bound!(state, qna::handle))
        .http("send-message", bound!(state, send_message::handle))
        .http("snapshots", bound!(state, snapshots::handle))
        .http("start-conversation", bound!(state, start_conversation::handle))
        .http("tasks", bound!(state, tasks::handle))
}

//! A model server on this machine: it speaks both protocols and does what it is told, lying included.
//!
//! What it does is decided by, in this order: the script ([`FakeModel::script`]), the standing orders
//! ([`FakeModel::at`] a task, [`FakeModel::always`]), a marker `[[fake:…]]` in what it is asked, or honesty:
//!
//! | task | an honest answer |
//! |---|---|
//! | understand | `{}`: nothing to add to what the rules read |
//! | rephrase | the same text and a friendly sentence without facts before it |
//! | judge | the texts say the same when all of the first stands in the second |
//!
//! | marker | what happens |
//! |---|---|
//! | `500`, `503`, `401`, … | this status |
//! | `429`, `429:7` | asks to wait, for so many seconds |
//! | `hang` | no answer until [`FakeModel::release`] |
//! | `cut-off`, `cut-body` | the model runs into its cap; the connection breaks within the answer |
//! | `garbage`, `huge` | bytes that are no protocol; more than anybody reads |
//! | `prose`, `wrong-shape` | an answer that is no JSON; one that is other JSON |
//! | `lie-price`, `lie-date`, `obey` | an invented price; another date; what the data orders |

mod answers;
mod serve;

use serde_json::Value;
use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What the server does with a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// The honest answer.
    Honest,
    /// This text.
    Answer(String),
    /// No answer until it is released, then the honest one.
    Hang,
    /// This status, and nothing of a protocol.
    Status(u16),
    /// 429.
    Busy {
        /// The header as it is sent, if it is.
        retry_after: Option<String>,
    },
    /// The model ran into its cap: half the honest answer.
    CutOff,
    /// The connection breaks within the answer.
    CutBody,
    /// Bytes that are no protocol.
    Garbage,
    /// So many bytes.
    Huge(usize),
    /// A price that nobody named.
    LiePrice,
    /// Another date than the right one.
    LieDate,
    /// What the data orders.
    Obey,
}

/// A call that came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Name of the task in the rules.
    pub task: String,
    /// Name of the model.
    pub model: String,
    /// The `authorization` header.
    pub authorization: Option<String>,
    /// All of the body.
    pub body: Value,
}

/// The server; it ends when dropped.
#[derive(Debug)]
pub struct FakeModel {
    address: String,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    released: watch::Sender<bool>,
}

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Act>,
    always: Option<Act>,
    at: HashMap<String, Act>,
    seen: Vec<Seen>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a call and says what to do with it.
    fn next(&self, seen: Seen, user: &str) -> Act {
        let mut state = self.state();
        let of_task = state.at.get(&seen.task).cloned();
        state.seen.push(seen);
        let told = state.script.pop_front().or(of_task).or_else(|| state.always.clone());
        told.or_else(|| marked(user)).unwrap_or(Act::Honest)
    }
}

impl FakeModel {
    /// On a free port of this machine.
    ///
    /// # Errors
    /// When there is none.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?.to_string();
        let shared = Arc::new(Shared { state: Mutex::default(), released: watch::Sender::new(false) });
        let task = tokio::spawn(serve::serve(listener, shared.clone()));
        Ok(Self { address, shared, task })
    }

    /// The base URL of the chat-completions protocol.
    pub fn openai_url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    /// The base URL of Converse.
    pub fn bedrock_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What to do with the next calls, in turn.
    pub fn script(&self, acts: impl IntoIterator<Item = Act>) {
        self.shared.state().script.extend(acts);
    }

    /// What to do with every call that the script says nothing of; `None`: what the call deserves.
    pub fn always(&self, act: impl Into<Option<Act>>) {
        self.shared.state().always = act.into();
    }

    /// What to do with every call of a task that the script says nothing of.
    pub fn at(&self, task: &str, act: Act) {
        self.shared.state().at.insert(task.to_owned(), act);
    }

    /// Lets calls that hang go on, now and later.
    pub fn release(&self) {
        self.shared.released.send_replace(true);
    }

    /// All calls so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.shared.state().seen.clone()
    }
}

impl Drop for FakeModel {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What a marker in the text asks for.
fn marked(user: &str) -> Option<Act> {
    let (name, _) = user.split_once("[[fake:")?.1.split_once("]]")?;
    let act = match name.split_once(':').unwrap_or((name, "")) {
        ("hang", _) => Act::Hang,
        ("cut-off", _) => Act::CutOff,
        ("cut-body", _) => Act::CutBody,
        ("garbage", _) => Act::Garbage,
        ("huge", _) => Act::Huge(4 * 1024 * 1024),
        ("prose", _) => Act::Answer("Of course! The client wants a room.".to_owned()),
        ("wrong-shape", _) => Act::Answer(r#"{"surprise":true}"#.to_owned()),
        ("lie-price", _) => Act::LiePrice,
        ("lie-date", _) => Act::LieDate,
        ("obey", _) => Act::Obey,
        ("429", wait) => Act::Busy { retry_after: (!wait.is_empty()).then(|| wait.to_owned()) },
        (status, _) => Act::Status(status.parse().ok().filter(|status| (400..600).contains(status))?),
    };
    Some(act)
}

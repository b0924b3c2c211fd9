//! Everything together: database, mailbox, functions, stream and gateway, seeded and listening.

use crate::background;
use crate::database::{Database, DatabaseError, Requests};
use crate::functions::Functions;
use crate::gateway::Gateway;
use crate::mailbox::{self, Mailbox};
use crate::seed;
use crate::server::Server;
use crate::stream::{DeadLetter, Poller, StreamError};
use crate::template::{REGION, Template, TemplateError};
use crate::throttle::Buckets;
use aws_config::{BehaviorVersion, Region};
use aws_sdk_ses::config::{Credentials, SharedCredentialsProvider};
use platform::mail::Mailer;
use platform::model::Model;
use platform::settings::SettingsError;
use platform::store::StoreError;
use platform::{Clock, Settings, State, Store};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

/// The port when none is named.
pub const PORT: u16 = 8700;
/// How a stack is started.
#[derive(Debug, Clone)]
pub struct StackOptions {
    /// Keep nothing.
    pub memory: bool,
    /// Where database and mails are kept otherwise.
    pub data_dir: PathBuf,
    /// Of 127.0.0.1; 0 for any free one.
    pub port: u16,
    /// The only source of "now".
    pub clock: Clock,
    /// The SAM template.
    pub template_path: PathBuf,
    /// Deliver mail and sweep by itself. Without it, only [`Stack::drain_mail`] and [`Stack::sweep_mail`] do.
    pub background: bool,
    /// Apply the template's throttles.
    pub throttling: bool,
    /// Environment variables that replace the template's.
    pub variables: Vec<(String, String)>,
    /// Who is asked where the rules leave something open.
    pub model: Option<Arc<dyn Model>>,
}

impl Default for StackOptions {
    fn default() -> Self {
        Self {
            memory: false,
            data_dir: PathBuf::from(".openevent"),
            port: PORT,
            clock: Clock::system(),
            template_path: PathBuf::from("template.yaml"),
            background: true,
            throttling: true,
            variables: Vec::new(),
            model: None,
        }
    }
}

impl StackOptions {
    /// For whole-system tests: in memory, any port, no throttles, wide rate limits, nothing in the background.
    #[must_use]
    pub fn for_tests(clock: Clock) -> Self {
        let wide = ["RPS", "BURST", "CLIENT_PER_MINUTE", "CLIENT_BURST"]
            .into_iter()
            .chain(["REQUESTS_RPS", "REQUESTS_BURST", "GLOBAL_RPS", "GLOBAL_BURST"])
            .map(|name| (format!("RATE_LIMIT_{name}"), "10000".to_owned()));
        Self {
            memory: true,
            port: 0,
            clock,
            template_path: PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../template.yaml")),
            background: false,
            throttling: false,
            variables: wide.collect(),
            ..Self::default()
        }
    }
}

/// The stack did not start.
#[derive(Debug, thiserror::Error)]
pub enum StackError {
    /// The template is missing or wrong.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The database did not come up.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Another program has the port.
    #[error("port {port} is taken, perhaps by another `cargo run`: stop it, or choose one: --port {}", .port.saturating_add(1))]
    PortTaken {
        /// The port.
        port: u16,
    },
    /// The system gave no port or no folder.
    #[error("{what}: {source}")]
    System {
        /// What was tried.
        what: String,
        /// What the system said.
        source: io::Error,
    },
    /// The template's environment is not what the functions need.
    #[error("the template's environment: {0}")]
    Settings(#[from] SettingsError),
    /// A table of the settings is not in the template.
    #[error("the functions use the table \"{0}\", which the template does not make: check the names of its variables")]
    NoSuchTable(String),
    /// The seed could not be read or written.
    #[error("the seed: {0}")]
    Seed(String),
    /// The stream cannot be read.
    #[error(transparent)]
    Stream(#[from] StreamError),
}

impl From<StoreError> for StackError {
    fn from(error: StoreError) -> Self {
        Self::Seed(error.to_string())
    }
}

/// A running stack. [`Stack::shutdown`] stops it cleanly; dropping it leaves the ports to the runtime's end.
#[derive(Debug)]
pub struct Stack {
    url: String,
    state: State,
    mailbox: Mailbox,
    database: Database,
    pollers: Vec<Arc<Poller>>,
    gateway: Server,
    ses: Server,
    ses_url: String,
    stop: watch::Sender<bool>,
    background: Vec<JoinHandle<()>>,
    missing: Vec<String>,
}

impl Stack {
    /// Starts everything.
    ///
    /// # Errors
    /// [`StackError`], each with what to do.
    pub async fn start(options: StackOptions) -> Result<Self, StackError> {
        Self::start_with(options, |functions| functions).await
    }

    /// Starts everything with some functions replaced, for tests of faults.
    ///
    /// # Errors
    /// [`StackError`], each with what to do.
    pub async fn start_with(
        options: StackOptions,
        replace: impl FnOnce(Functions) -> Functions,
    ) -> Result<Self, StackError> {
        // The port first: a taken one must not touch the data of the stack that has it.
        let (listener, url) = Server::bind(options.port).await.map_err(|source| match source.kind() {
            io::ErrorKind::AddrInUse => StackError::PortTaken { port: options.port },
            _ => StackError::System { what: format!("port {}", options.port), source },
        })?;
        let parameters = [
            ("Environment", "development"),
            ("FrontendUrl", url.as_str()),
            ("PublicUrl", url.as_str()),
            ("MailDomain", "atelier.example"),
        ];
        let template = Template::read(&options.template_path, &parameters)?;

        let kept = |name: &str| (!options.memory).then(|| options.data_dir.join(name));
        let database = Database::start(kept("db.sqlite").as_deref()).await?;
        database.create_tables(&template).await?;
        let mailbox = match kept("mail") {
            Some(folder) => Mailbox::in_folder(&folder)
                .map_err(|source| StackError::System { what: folder.display().to_string(), source })?,
            None => Mailbox::in_memory(),
        };
        let (ses_listener, ses_url) = Server::bind(0)
            .await
            .map_err(|source| StackError::System { what: "a port for the mailbox".to_owned(), source })?;
        let ses = Server::start(ses_listener, mailbox::router(mailbox.clone()));

        let settings = settings(&template, &options)?;
        let store = Store::new(database.client(), settings.tables.clone());
        let state = State { settings, store, clock: options.clock.clone(), model: options.model.clone() };
        seed::write(&state, &database).await?;

        let functions = replace(crate::wiring::functions(&state, &mailer(&ses_url, &state.settings)));
        let missing: Vec<String> = template
            .functions
            .values()
            .map(|function| function.name.clone())
            .filter(|name| !functions.has(name))
            .collect();
        let mut pollers = Vec::new();
        for trigger in &template.streams {
            let checkpoint = kept(&format!("stream-{}", trigger.function));
            let engine = database.engine().clone();
            pollers.push(Arc::new(Poller::new(engine, trigger.clone(), functions.clone(), checkpoint)?));
        }
        let worked = Arc::new(Notify::new());
        let timed = functions.clone();
        let gateway = Gateway {
            template,
            functions,
            mailbox: mailbox.clone(),
            url: url.clone(),
            database_url: database.url().to_owned(),
            clock: options.clock.clone(),
            throttling: options.throttling,
            worked: worked.clone(),
            buckets: Buckets::default(),
            served: AtomicU64::new(1),
        };
        let gateway = Server::start(listener, gateway.router());
        let (stop, stopped) = watch::channel(false);
        let background = if options.background {
            let engine = database.engine().clone();
            vec![
                tokio::spawn(background::deliver(pollers.clone(), worked, stopped.clone())),
                tokio::spawn(background::sweep(pollers.clone(), engine, stopped.clone())),
                tokio::spawn(background::tick(timed, stopped)),
            ]
        } else {
            Vec::new()
        };
        database.requests().reset();
        Ok(Self { url, state, mailbox, database, pollers, gateway, ses, ses_url, stop, background, missing })
    }

    /// Where the gateway listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The state the functions have.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Every mail SES took, and its faults.
    #[must_use]
    pub fn mailbox(&self) -> &Mailbox {
        &self.mailbox
    }

    /// DynamoDB requests of the functions since the start or the last reset.
    #[must_use]
    pub fn requests(&self) -> &Requests {
        self.database.requests()
    }

    /// The embedded database.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// The environment in which a function outside this process works on this stack.
    #[must_use]
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let settings = &self.state.settings;
        let tables = &settings.tables;
        vec![
            ("ENV", "local".to_owned()),
            ("AWS_LAMBDA_HTTP_IGNORE_STAGE_IN_PATH", "true".to_owned()),
            ("AWS_REGION", REGION.to_owned()),
            ("AWS_ACCESS_KEY_ID", "local".to_owned()),
            ("AWS_SECRET_ACCESS_KEY", "local".to_owned()),
            ("AWS_ENDPOINT_URL_DYNAMODB", self.database.url().to_owned()),
            ("AWS_ENDPOINT_URL_SES", self.ses_url.clone()),
            ("VENUES_TABLE", tables.venues.clone()),
            ("EVENTS_TABLE", tables.events.clone()),
            ("TASKS_TABLE", tables.tasks.clone()),
            ("SESSIONS_TABLE", tables.sessions.clone()),
            ("MAIL_DOMAIN", settings.mail_domain.clone()),
            ("CURSOR_KEY", settings.cursor_key.expose().to_owned()),
            ("FRONTEND_URL", settings.frontend_url.clone()),
            ("PUBLIC_URL", settings.public_url.clone().unwrap_or_default()),
        ]
    }

    /// Functions of the template that are not built into this stack; their routes answer 502.
    #[must_use]
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Runs the stream to its end, retries included, and gives how many records were delivered. Never waits.
    ///
    /// # Errors
    /// [`StreamError`] when the stream cannot be read.
    pub async fn drain_mail(&self) -> Result<usize, StreamError> {
        let mut delivered = 0;
        for poller in &self.pollers {
            delivered += poller.drain().await?;
        }
        Ok(delivered)
    }

    /// Hands over what the stream left behind, and gives how many mails were tried.
    ///
    /// # Errors
    /// [`StreamError`] when the table cannot be read.
    pub async fn sweep_mail(&self) -> Result<usize, StreamError> {
        let mut tried = 0;
        for poller in &self.pollers {
            tried += poller.sweep().await?;
        }
        Ok(tried)
    }

    /// Stream records that were given up.
    #[must_use]
    pub fn dead_letters(&self) -> Vec<DeadLetter> {
        self.pollers.iter().flat_map(|poller| poller.dead_letters()).collect()
    }

    /// Lets the requests under way finish, then stops everything.
    pub async fn shutdown(self) {
        self.stop.send_replace(true);
        self.gateway.stop().await;
        for task in self.background {
            if let Err(error) = task.await {
                tracing::warn!(%error, "a background task ended early");
            }
        }
        drop(self.state);
        self.ses.stop().await;
        self.database.stop().await;
    }
}

fn settings(template: &Template, options: &StackOptions) -> Result<Settings, StackError> {
    let own = |name: &str| options.variables.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone());
    let of_template = |name: &str| match name {
        // The template's is the deployment's.
        "ENV" => Some("local".to_owned()),
        _ => template.functions.values().find_map(|function| function.environment.get(name).cloned()),
    };
    let lookup = |name: &str| own(name).or_else(|| of_template(name));
    let settings = Settings::from_lookup(lookup)?;
    let tables = &settings.tables;
    for name in [&tables.venues, &tables.events, &tables.tasks, &tables.sessions] {
        if !template.tables.iter().any(|table| table.name == *name) {
            return Err(StackError::NoSuchTable(name.clone()));
        }
    }
    Ok(settings)
}

/// The SDK's configuration for a service of this machine: credentials that nobody checks.
pub(crate) fn sdk(url: &str) -> aws_config::SdkConfig {
    let credentials = Credentials::new("local", "local", None, None, "openevent-local");
    aws_config::SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(REGION))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .http_client(crate::database::http_client())
        .endpoint_url(url)
        .build()
}

/// As the deployed function has it: no retries of its own.
fn mailer(url: &str, settings: &Settings) -> Mailer {
    Mailer::new(platform::entry::mail_client(&sdk(url)), settings.ses_configuration_set.clone())
}

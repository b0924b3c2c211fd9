//! The tables that an operator's command works on: in this order those that `VENUES_TABLE` and its like name, with AWS's
//! own variables; those of the stack which runs on the data folder; those of the data folder.

use crate::cli::ENV_FILE;
use crate::database::Database;
use crate::template::Template;
use aws_config::{BehaviorVersion, SdkConfig};
use https::Https;
use platform::store::Tables;
use platform::{Store, settings};
use std::path::Path;
use std::time::Duration;

/// Tables, opened.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The store on them.
    pub store: Store,
    /// Whether they are not on this machine.
    pub deployed: bool,
    database: Option<Database>,
}

impl Opened {
    /// Done with them.
    pub async fn close(self) {
        if let Some(database) = self.database {
            database.stop().await;
        }
    }
}

/// How long a connection to AWS may take.
const CONNECT: Duration = Duration::from_secs(5);

/// What a person's machine says of AWS: variables, profiles, single sign-on.
pub(crate) async fn sdk() -> SdkConfig {
    aws_config::defaults(BehaviorVersion::latest()).http_client(Https::new(CONNECT, None)).load().await
}

/// Opens the tables.
///
/// # Errors
/// A sentence that says what is wrong.
pub(crate) async fn open(data_dir: &Path, template: &Path) -> Result<Opened, String> {
    if let Some(tables) = settings::tables_from_env() {
        let sdk = sdk().await;
        let store = Store::new(platform::entry::database(&sdk), tables);
        return Ok(Opened { store, deployed: true, database: None });
    }
    if let Some(store) = running(data_dir).await {
        return Ok(Opened { store, deployed: false, database: None });
    }
    let wrong = |what: &dyn std::fmt::Display| format!("{}: {what}", data_dir.display());
    std::fs::create_dir_all(data_dir).map_err(|error| wrong(&error))?;
    let database = Database::start(Some(&data_dir.join("db.sqlite"))).await.map_err(|error| wrong(&error))?;
    let template = Template::read(template, &[]).map_err(|error| error.to_string())?;
    if let Err(error) = database.create_tables(&template).await {
        database.stop().await;
        return Err(wrong(&error));
    }
    let table = |name: &str| {
        let all = template.functions.values();
        all.filter_map(|function| function.environment.get(name)).next().cloned().unwrap_or_default()
    };
    let tables = Tables {
        venues: table("VENUES_TABLE"),
        events: table("EVENTS_TABLE"),
        tasks: table("TASKS_TABLE"),
        sessions: table("SESSIONS_TABLE"),
    };
    Ok(Opened { store: Store::new(database.client(), tables), deployed: false, database: Some(database) })
}

/// The store of the stack that runs on this folder, if one does.
async fn running(data_dir: &Path) -> Option<Store> {
    let text = std::fs::read_to_string(data_dir.join(ENV_FILE)).ok()?;
    let of = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned);
    let url = of("AWS_ENDPOINT_URL_DYNAMODB")?;
    let tables = Tables {
        venues: of("VENUES_TABLE")?,
        events: of("EVENTS_TABLE")?,
        tasks: of("TASKS_TABLE")?,
        sessions: of("SESSIONS_TABLE")?,
    };
    // A stack that was killed has left its file behind.
    tokio::net::TcpStream::connect(url.strip_prefix("http://")?.trim_end_matches('/')).await.ok()?;
    let sdk = crate::stack::sdk(&url);
    Some(Store::new(platform::entry::database(&sdk), tables))
}

//! DynamoDB in this process: the engine, its loopback port, an SDK client that counts, and the template's tables.

use crate::faults::Faults;
use crate::template::{Index, KeyAttribute, REGION, Table, Template};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::interceptors::{BeforeTransmitInterceptorContextRef, FinalizerInterceptorContextRef};
use aws_sdk_dynamodb::config::{BehaviorVersion, ConfigBag, Credentials, Intercept, Region, RuntimeComponents};
use aws_sdk_dynamodb::error::{BoxError, DisplayErrorContext};
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, CreateGlobalSecondaryIndexAction, GlobalSecondaryIndex,
    GlobalSecondaryIndexUpdate, KeySchemaElement, KeyType, Projection, ProjectionType, ScalarAttributeType,
    StreamSpecification, StreamViewType, TimeToLiveSpecification,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// The database did not come up.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// The file cannot be opened or made.
    #[error("cannot open the database {path}: {detail}")]
    Open {
        /// File, or `memory`.
        path: String,
        /// What the engine or the system said.
        detail: String,
    },
    /// No loopback port for it.
    #[error("no port for the database: {0}")]
    Port(#[from] std::io::Error),
    /// A table of the template was refused.
    #[error("table {table}: {detail}")]
    Table {
        /// Its name.
        table: String,
        /// What DynamoDB said.
        detail: String,
    },
}

/// What one request, or one part of a transaction, did, as a policy names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Access {
    /// `GetItem`, `PutItem`, ….
    pub action: String,
    /// The table, or `table/index/name`.
    pub resource: String,
    /// Part of a `TransactWriteItems`.
    pub in_transaction: bool,
}

#[derive(Debug, Default)]
struct Counted {
    by_operation: BTreeMap<String, u64>,
    accesses: BTreeSet<Access>,
    at_the_door: u64,
    under_way: u64,
    hops: u64,
}

/// Counts requests per operation, retries included.
#[derive(Debug, Clone, Default)]
pub struct Requests(Arc<Mutex<Counted>>);

impl Requests {
    /// All requests since the last reset.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.with(|counted| counted.by_operation.values().sum())
    }

    /// Requests by operation name (`GetItem`, `TransactWriteItems`, …).
    #[must_use]
    pub fn by_operation(&self) -> BTreeMap<String, u64> {
        self.with(|counted| counted.by_operation.clone())
    }

    /// Those of them that look up an API key or count in a bucket of the rate limit: what any request costs before it
    /// comes to anything.
    #[must_use]
    pub fn at_the_door(&self) -> u64 {
        self.with(|counted| counted.at_the_door)
    }

    /// Which actions were made on which tables. A transaction counts as its parts.
    #[must_use]
    pub fn accesses(&self) -> BTreeSet<Access> {
        self.with(|counted| counted.accesses.clone())
    }

    /// How often a request was made while no other was under way: the waits that add up.
    #[must_use]
    pub fn hops(&self) -> u64 {
        self.with(|counted| counted.hops)
    }

    /// Starts again at zero.
    pub fn reset(&self) {
        self.with(|counted| *counted = Counted { under_way: counted.under_way, ..Counted::default() });
    }

    fn with<R>(&self, work: impl FnOnce(&mut Counted) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn note(&self, target: &str, body: &Value) {
        let operation = target.rsplit('.').next().unwrap_or(target);
        self.with(|counted| {
            *counted.by_operation.entry(operation.to_owned()).or_default() += 1;
            counted.accesses.extend(accesses(operation, body));
            counted.at_the_door += u64::from(is_at_the_door(body));
            counted.hops += u64::from(counted.under_way == 0);
            counted.under_way += 1;
        });
    }
}

/// Whether a request is about one item, an API key or a bucket of the rate limit.
fn is_at_the_door(body: &Value) -> bool {
    let pk = body.pointer("/Key/pk/S").and_then(Value::as_str).unwrap_or_default();
    pk.starts_with("KEY#") || pk.starts_with("RATE#")
}

/// What a request's body asks for.
fn accesses(operation: &str, body: &Value) -> Vec<Access> {
    let table = |part: &Value| {
        let text = |name: &str| part.get(name).and_then(Value::as_str);
        let table = text("TableName").unwrap_or("unknown");
        text("IndexName").map_or_else(|| table.to_owned(), |index| format!("{table}/index/{index}"))
    };
    let access =
        |action: &str, resource: String, in_transaction| Access { action: action.to_owned(), resource, in_transaction };
    let action_of = |part: &str| match part {
        "ConditionCheck" => "ConditionCheckItem".to_owned(),
        name => format!("{name}Item"),
    };
    match operation {
        "TransactWriteItems" | "TransactGetItems" => {
            let parts = body.get("TransactItems").and_then(Value::as_array).into_iter().flatten();
            let parts = parts.filter_map(Value::as_object).flatten();
            parts.map(|(name, part)| access(&action_of(name), table(part), true)).collect()
        }
        "BatchGetItem" | "BatchWriteItem" => {
            let tables = body.get("RequestItems").and_then(Value::as_object).into_iter().flatten();
            tables.map(|(name, _)| access(operation, name.clone(), false)).collect()
        }
        _ => vec![access(operation, table(body), false)],
    }
}

impl Intercept for Requests {
    fn name(&self) -> &'static str {
        "CountRequests"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request();
        let body = request.body().bytes().and_then(|body| serde_json::from_slice(body).ok()).unwrap_or(Value::Null);
        self.note(request.headers().get("x-amz-target").unwrap_or("unknown"), &body);
        Ok(())
    }

    fn read_after_attempt(
        &self,
        _: &FinalizerInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.with(|counted| counted.under_way = counted.under_way.saturating_sub(1));
        Ok(())
    }
}

/// What the SDK calls with, as in a function.
pub(crate) fn http_client() -> https::Https {
    https::Https::new(std::time::Duration::from_secs(3), None)
}

/// A running engine. Dropping it does not stop the port; [`Database::stop`] does.
pub struct Database {
    engine: dynoxide::Database,
    url: String,
    requests: Requests,
    faults: Faults,
    stop: watch::Sender<bool>,
    served: JoinHandle<Result<(), String>>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").field("url", &self.url).finish_non_exhaustive()
    }
}

impl Database {
    /// Starts the engine, in memory or on `file`, on a free loopback port.
    ///
    /// # Errors
    /// [`DatabaseError::Open`] and [`DatabaseError::Port`].
    pub async fn start(file: Option<&Path>) -> Result<Self, DatabaseError> {
        let engine = match file {
            None => dynoxide::Database::memory(),
            Some(path) => {
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder).map_err(|error| DatabaseError::Open {
                        path: folder.display().to_string(),
                        detail: error.to_string(),
                    })?;
                }
                dynoxide::Database::new(&path.to_string_lossy())
            }
        }
        .map_err(|error| DatabaseError::Open {
            path: file.map_or_else(|| "memory".to_owned(), |path| path.display().to_string()),
            detail: error.to_string(),
        })?;
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let (stop, mut stopped) = watch::channel(false);
        let served = tokio::spawn(dynoxide::server::serve_with_shutdown(listener, engine.clone(), async move {
            // An error means the database itself is gone: stop too.
            let _ = stopped.wait_for(|stop| *stop).await;
        }));
        Ok(Self { engine, url, requests: Requests::default(), faults: Faults::default(), stop, served })
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The engine itself, for the stream and for sweeping expired items.
    #[must_use]
    pub fn engine(&self) -> &dynoxide::Database {
        &self.engine
    }

    /// The counter behind [`Database::client`].
    #[must_use]
    pub fn requests(&self) -> &Requests {
        &self.requests
    }

    /// What goes wrong for [`Database::client`].
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// An SDK client over plain HTTP that counts its requests and meets the planned faults.
    #[must_use]
    pub fn client(&self) -> Client {
        self.build_client(true)
    }

    fn build_client(&self, counted: bool) -> Client {
        let mut config = aws_sdk_dynamodb::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(REGION))
            .credentials_provider(Credentials::new("local", "local", None, None, "openevent-local"))
            .http_client(http_client())
            .endpoint_url(&self.url);
        if counted {
            config = config.interceptor(self.requests.clone()).interceptor(self.faults.clone());
        }
        Client::from_conf(config.build())
    }

    /// Makes the template's tables that do not exist yet.
    ///
    /// # Errors
    /// [`DatabaseError::Table`] with the table's name.
    pub async fn create_tables(&self, template: &Template) -> Result<(), DatabaseError> {
        let client = self.build_client(false);
        for table in &template.tables {
            create_table(&client, table)
                .await
                .map_err(|detail| DatabaseError::Table { table: table.name.clone(), detail })?;
        }
        Ok(())
    }

    /// Stops the port and waits until the last request is done.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        match self.served.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(error, "the database did not stop cleanly"),
            Err(error) => tracing::warn!(%error, "the database's task ended early"),
        }
    }
}

async fn create_table(client: &Client, table: &Table) -> Result<(), String> {
    let mut kinds: BTreeMap<&str, &str> = BTreeMap::new();
    for key in table.keys.iter().chain(table.indexes.iter().flat_map(|index| &index.keys)) {
        kinds.insert(&key.name, &key.kind);
    }
    let mut create = client.create_table().table_name(&table.name).billing_mode(BillingMode::PayPerRequest);
    for (name, kind) in kinds {
        let attribute = AttributeDefinition::builder()
            .attribute_name(name)
            .attribute_type(ScalarAttributeType::from(kind))
            .build()
            .map_err(|error| error.to_string())?;
        create = create.attribute_definitions(attribute);
    }
    create = create.set_key_schema(Some(key_schema(&table.keys)?));
    for index in &table.indexes {
        let projection = projection(index);
        let index = GlobalSecondaryIndex::builder()
            .index_name(&index.name)
            .set_key_schema(Some(key_schema(&index.keys)?))
            .projection(projection)
            .build()
            .map_err(|error| error.to_string())?;
        create = create.global_secondary_indexes(index);
    }
    if let Some(view) = &table.stream {
        let stream = StreamSpecification::builder()
            .stream_enabled(true)
            .stream_view_type(StreamViewType::from(view.as_str()))
            .build()
            .map_err(|error| error.to_string())?;
        create = create.stream_specification(stream);
    }
    match create.send().await {
        Ok(_) => {}
        Err(error) => match error.into_service_error() {
            // A persisted table of an earlier run.
            known if known.is_resource_in_use_exception() => return add_indexes(client, table).await,
            other => return Err(DisplayErrorContext(other).to_string()),
        },
    }
    if let Some(attribute) = &table.ttl {
        let ttl = TimeToLiveSpecification::builder()
            .enabled(true)
            .attribute_name(attribute)
            .build()
            .map_err(|error| error.to_string())?;
        client
            .update_time_to_live()
            .table_name(&table.name)
            .time_to_live_specification(ttl)
            .send()
            .await
            .map_err(|error| DisplayErrorContext(error).to_string())?;
    }
    Ok(())
}

/// Indexes that the template gained since the table was made, one after the other as DynamoDB demands.
async fn add_indexes(client: &Client, table: &Table) -> Result<(), String> {
    let seen = client.describe_table().table_name(&table.name).send().await;
    let seen = seen.map_err(|error| DisplayErrorContext(error).to_string())?;
    let known: Vec<String> = seen
        .table
        .and_then(|t| t.global_secondary_indexes)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|index| index.index_name)
        .collect();
    for index in table.indexes.iter().filter(|index| !known.contains(&index.name)) {
        let mut update = client.update_table().table_name(&table.name);
        for key in &index.keys {
            let attribute = AttributeDefinition::builder()
                .attribute_name(&key.name)
                .attribute_type(ScalarAttributeType::from(key.kind.as_str()))
                .build()
                .map_err(|error| error.to_string())?;
            update = update.attribute_definitions(attribute);
        }
        let create = CreateGlobalSecondaryIndexAction::builder()
            .index_name(&index.name)
            .set_key_schema(Some(key_schema(&index.keys)?))
            .projection(projection(index))
            .build()
            .map_err(|error| error.to_string())?;
        let create = GlobalSecondaryIndexUpdate::builder().create(create).build();
        update
            .global_secondary_index_updates(create)
            .send()
            .await
            .map_err(|error| DisplayErrorContext(error).to_string())?;
    }
    Ok(())
}

fn projection(index: &Index) -> Projection {
    Projection::builder()
        .projection_type(ProjectionType::from(index.projection.as_str()))
        .set_non_key_attributes((!index.included.is_empty()).then(|| index.included.clone()))
        .build()
}

fn key_schema(keys: &[KeyAttribute]) -> Result<Vec<KeySchemaElement>, String> {
    keys.iter()
        .map(|key| {
            KeySchemaElement::builder()
                .attribute_name(&key.name)
                .key_type(if key.sort { KeyType::Range } else { KeyType::Hash })
                .build()
                .map_err(|error| error.to_string())
        })
        .collect()
}

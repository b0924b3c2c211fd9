//! The operator's side: tables for the local stack and tests, a venue's bundle. No request path.

use super::commit::TurnItem;
use super::rows::{Bundle, BundleItem, SCHEMA, json, parse};
use super::turn::read_bundle;
use super::{Store, StoreError, Tables, Tenant, from_item, keys, to_item};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType, Projection, ProjectionType,
    ScalarAttributeType, StreamSpecification, StreamViewType, TimeToLiveSpecification,
};
use workflow::booking::EventId;
use workflow::replay::Record;
use workflow::venue::Venue;

/// The indexes of `events`.
const EVENT_INDEXES: [Gsi; 2] = [("by-status", "status_pk", "status_sk"), ("by-date", "tenant_pk", "status_sk")];

/// An index: its name, partition key and sort key.
type Gsi = (&'static str, &'static str, &'static str);

/// Creates the four tables as the template defines them. For the local stack and tests only.
pub async fn create_tables(client: &Client, tables: &Tables) -> Result<(), StoreError> {
    create(client, &tables.venues, &[], false).await?;
    create(client, &tables.events, &EVENT_INDEXES, true).await?;
    create(client, &tables.tasks, &[("queue", "queue_pk", "queue_sk"), ("due", "due_pk", "due_sk")], false).await?;
    create(client, &tables.sessions, &[], false).await?;
    for table in [&tables.events, &tables.sessions, &tables.tasks] {
        let ttl = TimeToLiveSpecification::builder().attribute_name("ttl").enabled(true).build()?;
        let sent = client.update_time_to_live().table_name(table).time_to_live_specification(ttl).send().await;
        sent.map_err(StoreError::from_sdk)?;
    }
    Ok(())
}

async fn create(client: &Client, table: &str, indexes: &[Gsi], stream: bool) -> Result<(), StoreError> {
    let mut request = client.create_table().table_name(table).billing_mode(BillingMode::PayPerRequest);
    for (name, kind) in [("pk", KeyType::Hash), ("sk", KeyType::Range)] {
        request = request.attribute_definitions(attribute(name)?).key_schema(element(name, kind)?);
    }
    let mut named = Vec::new();
    for (name, pk, sk) in indexes {
        let all = Projection::builder().projection_type(ProjectionType::All).build();
        let gsi = GlobalSecondaryIndex::builder()
            .index_name(*name)
            .key_schema(element(pk, KeyType::Hash)?)
            .key_schema(element(sk, KeyType::Range)?)
            .projection(all)
            .build()?;
        for name in [pk, sk] {
            if !named.contains(name) {
                named.push(name);
                request = request.attribute_definitions(attribute(name)?);
            }
        }
        request = request.global_secondary_indexes(gsi);
    }
    if stream {
        let spec = StreamSpecification::builder().stream_enabled(true).stream_view_type(StreamViewType::NewImage);
        request = request.stream_specification(spec.build()?);
    }
    match request.send().await {
        Ok(_) => Ok(()),
        Err(e) => match StoreError::from_sdk(e) {
            StoreError::Unavailable(code) if code == "ResourceInUseException" => Ok(()),
            other => Err(other),
        },
    }
}

fn attribute(name: &str) -> Result<AttributeDefinition, StoreError> {
    let a = AttributeDefinition::builder().attribute_name(name).attribute_type(ScalarAttributeType::S);
    a.build().map_err(StoreError::from)
}

fn element(name: &str, kind: KeyType) -> Result<KeySchemaElement, StoreError> {
    KeySchemaElement::builder().attribute_name(name).key_type(kind).build().map_err(StoreError::from)
}

impl Store {
    /// Publishes a venue's configuration: from now on, every turn of the tenant sees it.
    pub async fn publish_venue(&self, t: &Tenant, venue: &Venue, version: u64) -> Result<(), StoreError> {
        let row = BundleItem { schema: SCHEMA, version, body: json("bundle", venue)?, stamps: None };
        // The version first: what is latest can always be found again by its number.
        for key in [keys::bundle_version(t, version), keys::bundle(t)] {
            let item = to_item(&key, &row)?;
            let sent = self.client.put_item().table_name(&self.tables.venues).set_item(Some(item)).send().await;
            sent.map_err(StoreError::from_sdk)?;
        }
        Ok(())
    }

    /// One version of a venue's bundle, or `None` when it was published before versions were kept.
    pub async fn bundle_version(&self, t: &Tenant, version: u64) -> Result<Option<Bundle>, StoreError> {
        self.get(&self.tables.venues, &keys::bundle_version(t, version)).await?.map(read_bundle).transpose()
    }

    /// What each turn of an event was judged with, oldest first.
    pub async fn turns(&self, t: &Tenant, e: &EventId) -> Result<Vec<Record>, StoreError> {
        let items = self.belonging(t, e, keys::TURNS).await?;
        items.into_iter().map(|i| parse("turn", &from_item::<TurnItem>("turn", i)?.body)).collect()
    }
}

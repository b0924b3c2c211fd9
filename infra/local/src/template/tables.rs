//! The tables of a template and the functions that their streams start.

use super::{Function, Resource, Source, TemplateError, list, scalar, text};
use serde_json::Value;
use std::collections::BTreeMap;

/// A key attribute: name, `S`, `N` or `B`, and whether it is the sort key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyAttribute {
    /// Attribute name.
    pub name: String,
    /// `S`, `N` or `B`.
    pub kind: String,
    /// Sort key, else partition key.
    pub sort: bool,
}

/// A global secondary index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Index name.
    pub name: String,
    /// Partition key, then sort key.
    pub keys: Vec<KeyAttribute>,
    /// `ALL`, `KEYS_ONLY` or `INCLUDE`.
    pub projection: String,
    /// Attributes of an `INCLUDE` projection.
    pub included: Vec<String>,
}

/// A DynamoDB table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Logical id.
    pub logical_id: String,
    /// What the functions call it: `TableName`, else the logical id.
    pub name: String,
    /// Partition key, then sort key.
    pub keys: Vec<KeyAttribute>,
    /// Global secondary indexes.
    pub indexes: Vec<Index>,
    /// Attribute with the expiry, epoch seconds.
    pub ttl: Option<String>,
    /// What the stream shows, if there is one.
    pub stream: Option<String>,
}

/// A function that a table's stream starts.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamTrigger {
    /// Folder of the function.
    pub function: String,
    /// Name of the table.
    pub table: String,
    /// Records per call.
    pub batch_size: usize,
    /// Further tries after the first.
    pub retries: u32,
    /// Filter patterns; a record that matches any passes, none lets all pass.
    pub filters: Vec<Value>,
}

pub(super) fn read(source: &Source<'_>, resources: &[Resource<'_>]) -> Result<Vec<Table>, TemplateError> {
    resources
        .iter()
        .filter(|resource| resource.kind == "AWS::DynamoDB::Table")
        .map(|resource| {
            let properties = resource.properties;
            let kinds: BTreeMap<&str, &str> = list(properties, "AttributeDefinitions")
                .iter()
                .filter_map(|attribute| Some((text(attribute, "AttributeName")?, text(attribute, "AttributeType")?)))
                .collect();
            let keys = |of: &Value| keys(source, resource.id, of, &kinds);
            let mut indexes = Vec::new();
            for index in list(properties, "GlobalSecondaryIndexes") {
                let name = text(index, "IndexName")
                    .ok_or_else(|| source.wrong(resource.id, "an index has no IndexName"))?
                    .to_owned();
                let projection = index.get("Projection").unwrap_or(&Value::Null);
                indexes.push(Index {
                    name,
                    keys: keys(index)?,
                    projection: text(projection, "ProjectionType").unwrap_or("ALL").to_owned(),
                    included: list(projection, "NonKeyAttributes").iter().filter_map(scalar).collect(),
                });
            }
            let ttl = properties.get("TimeToLiveSpecification").and_then(|ttl| text(ttl, "AttributeName"));
            let stream = properties.get("StreamSpecification").and_then(|stream| text(stream, "StreamViewType"));
            Ok(Table {
                logical_id: resource.id.to_owned(),
                name: text(properties, "TableName").unwrap_or(resource.id).to_owned(),
                keys: keys(properties)?,
                indexes,
                ttl: ttl.map(str::to_owned),
                stream: stream.map(str::to_owned),
            })
        })
        .collect()
}

fn keys(
    source: &Source<'_>,
    id: &str,
    of: &Value,
    kinds: &BTreeMap<&str, &str>,
) -> Result<Vec<KeyAttribute>, TemplateError> {
    let mut keys = Vec::new();
    for key in list(of, "KeySchema") {
        let name = text(key, "AttributeName").ok_or_else(|| source.wrong(id, "a key has no AttributeName"))?;
        let kind = kinds
            .get(name)
            .ok_or_else(|| source.wrong(id, format!("the key {name} is not in AttributeDefinitions")))?;
        let sort = text(key, "KeyType") == Some("RANGE");
        keys.push(KeyAttribute { name: name.to_owned(), kind: (*kind).to_owned(), sort });
    }
    if keys.iter().filter(|key| !key.sort).count() != 1 {
        return Err(source.wrong(id, "KeySchema needs exactly one HASH key"));
    }
    Ok(keys)
}

pub(super) fn triggers(
    source: &Source<'_>,
    resources: &[Resource<'_>],
    functions: &BTreeMap<String, Function>,
    tables: &[Table],
) -> Result<Vec<StreamTrigger>, TemplateError> {
    let mut triggers = Vec::new();
    for resource in resources {
        let Some(function) = functions.get(resource.id) else { continue };
        let Some(Value::Object(events)) = resource.properties.get("Events") else { continue };
        for (name, event) in events.iter().filter(|(_, event)| text(event, "Type") == Some("DynamoDB")) {
            let properties = event.get("Properties").unwrap_or(&Value::Null);
            let stream = text(properties, "Stream").unwrap_or_default();
            let logical = stream.split('.').next().unwrap_or_default();
            let table =
                tables.iter().find(|table| table.logical_id == logical && table.stream.is_some()).ok_or_else(|| {
                    source.wrong(resource.id, format!("event {name}: \"{stream}\" is no stream of a table here"))
                })?;
            let number = |name: &str| properties.get(name).and_then(scalar).and_then(|text| text.parse::<u32>().ok());
            let mut filters = Vec::new();
            for filter in properties.get("FilterCriteria").map_or(&[][..], |criteria| list(criteria, "Filters")) {
                let pattern = text(filter, "Pattern").unwrap_or_default();
                let pattern = serde_json::from_str(pattern).map_err(|error| {
                    source.wrong(resource.id, format!("event {name}: the filter pattern is not JSON: {error}"))
                })?;
                filters.push(pattern);
            }
            triggers.push(StreamTrigger {
                function: function.name.clone(),
                table: table.name.clone(),
                batch_size: number("BatchSize").and_then(|size| usize::try_from(size).ok()).unwrap_or(100).max(1),
                retries: number("MaximumRetryAttempts").unwrap_or(10).min(100),
                filters,
            });
        }
    }
    Ok(triggers)
}

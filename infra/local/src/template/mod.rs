//! `template.yaml` as the local stack needs it: routes, throttles, gateway responses, tables, stream triggers.
//!
//! The template is the one list of what exists. Whatever the cloud would make of it, the local stack makes too;
//! nothing here knows a route or a table by name. CloudFormation's functions are evaluated with the parameters'
//! defaults, and what only the cloud can know (an ARN, a secret) stays a plain word.

mod api;
mod intrinsics;
mod tables;

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

pub use api::{Api, Authorizer, GatewayResponse, Route, Throttle};
pub(crate) use intrinsics::{ACCOUNT, REGION};
pub use tables::{Index, KeyAttribute, StreamTrigger, Table};

/// What is wrong with a template, and where.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The file cannot be read.
    #[error(
        "cannot read the template {path}: {detail}\n  start from the root of the repository, or name it with --template"
    )]
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// The file is not YAML.
    #[error("{path}:{line}: not valid YAML: {detail}")]
    Syntax {
        /// The file.
        path: String,
        /// 1-based; 0 when the parser could not tell.
        line: usize,
        /// What the parser said.
        detail: String,
    },
    /// A resource lacks something or has it in a form the local stack does not know.
    #[error("{path}:{line}: {logical_id}: {detail}")]
    Resource {
        /// The file.
        path: String,
        /// 1-based line of the logical id; 0 when it is not written as a key.
        line: usize,
        /// The resource.
        logical_id: String,
        /// What is wrong.
        detail: String,
    },
}

/// One Lambda function of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Logical id.
    pub logical_id: String,
    /// Last folder of `CodeUri`: the crate in `functions/`.
    pub name: String,
    /// Globals and own environment, evaluated. Values only the cloud knows are left out.
    pub environment: BTreeMap<String, String>,
}

/// All the local stack takes from `template.yaml`.
#[derive(Debug, Clone)]
pub struct Template {
    /// The REST API: limits, media types, gateway responses.
    pub api: Api,
    /// Every method of every path.
    pub routes: Vec<Route>,
    /// What takes the other methods of a path.
    pub others: Vec<Route>,
    /// Every function, by logical id.
    pub functions: BTreeMap<String, Function>,
    /// Every DynamoDB table.
    pub tables: Vec<Table>,
    /// Every function started by a table's stream.
    pub streams: Vec<StreamTrigger>,
}

impl Template {
    /// Reads and checks a template file. `parameters` override the defaults.
    ///
    /// # Errors
    /// [`TemplateError`], naming file, line and logical id.
    pub fn read(path: &Path, parameters: &[(&str, &str)]) -> Result<Self, TemplateError> {
        let shown = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|error| TemplateError::Unreadable { path: shown.clone(), detail: error.to_string() })?;
        Self::parse(&shown, &text, parameters)
    }

    /// Checks a template's text; `path` is only for messages.
    ///
    /// # Errors
    /// [`TemplateError`], naming file, line and logical id.
    pub fn parse(path: &str, text: &str, parameters: &[(&str, &str)]) -> Result<Self, TemplateError> {
        let source = Source { path, text };
        let root = intrinsics::evaluate(text, parameters).map_err(|error| TemplateError::Syntax {
            path: path.to_owned(),
            line: error.location().map_or(0, |at| at.line()),
            detail: error.to_string(),
        })?;
        let resources = resources(&root);
        if resources.is_empty() {
            return Err(source.wrong("Resources", "the template has no resources"));
        }
        let functions = functions(&source, &root, &resources)?;
        let (api, routes) = api::read(&source, &root, &resources, &functions)?;
        let (others, routes) = routes.into_iter().partition(|route: &Route| route.method == "ANY");
        let tables = tables::read(&source, &resources)?;
        let streams = tables::triggers(&source, &resources, &functions, &tables)?;
        Ok(Self { api, routes, others, functions, tables, streams })
    }

    /// The environment of the function in folder `name`, if the template has it.
    #[must_use]
    pub fn environment(&self, name: &str) -> Option<&BTreeMap<String, String>> {
        self.functions.values().find(|function| function.name == name).map(|function| &function.environment)
    }
}

/// The text a message points into.
pub(crate) struct Source<'a> {
    path: &'a str,
    text: &'a str,
}

impl Source<'_> {
    pub(crate) fn wrong(&self, logical_id: &str, detail: impl Into<String>) -> TemplateError {
        let key = format!("{logical_id}:");
        let line = self.text.lines().position(|line| line.trim_start().starts_with(&key)).map_or(0, |at| at + 1);
        TemplateError::Resource {
            path: self.path.to_owned(),
            line,
            logical_id: logical_id.to_owned(),
            detail: detail.into(),
        }
    }
}

/// A resource that the conditions keep.
pub(crate) struct Resource<'a> {
    pub(crate) id: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) properties: &'a Value,
}

fn resources(root: &Value) -> Vec<Resource<'_>> {
    let Some(Value::Object(all)) = root.get("Resources") else { return Vec::new() };
    all.iter()
        .map(|(id, resource)| Resource {
            id,
            kind: resource.get("Type").and_then(Value::as_str).unwrap_or_default(),
            properties: resource.get("Properties").unwrap_or(&Value::Null),
        })
        .collect()
}

fn functions(
    source: &Source<'_>,
    root: &Value,
    resources: &[Resource<'_>],
) -> Result<BTreeMap<String, Function>, TemplateError> {
    let globals = root.pointer("/Globals/Function").unwrap_or(&Value::Null);
    let mut found = BTreeMap::new();
    for resource in resources.iter().filter(|resource| resource.kind == "AWS::Serverless::Function") {
        let uri = text(resource.properties, "CodeUri")
            .or_else(|| text(globals, "CodeUri"))
            .ok_or_else(|| source.wrong(resource.id, "CodeUri is missing"))?;
        let name = uri
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .filter(|last| !last.is_empty())
            .ok_or_else(|| source.wrong(resource.id, format!("CodeUri \"{uri}\" names no folder")))?;
        let mut environment = BTreeMap::new();
        for from in [globals, resource.properties] {
            if let Some(Value::Object(variables)) = from.pointer("/Environment/Variables") {
                environment.extend(variables.iter().filter_map(|(name, value)| Some((name.clone(), scalar(value)?))));
            }
        }
        let function = Function { logical_id: resource.id.to_owned(), name: name.to_owned(), environment };
        found.insert(resource.id.to_owned(), function);
    }
    Ok(found)
}

/// A text property.
pub(crate) fn text<'a>(of: &'a Value, name: &str) -> Option<&'a str> {
    of.get(name).and_then(Value::as_str)
}

/// A scalar as CloudFormation would put it into a text.
pub(crate) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The items of a list property; none when it is absent.
pub(crate) fn list<'a>(of: &'a Value, name: &str) -> &'a [Value] {
    of.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

//! Examples: the sample invocations in `events/`, which are run by hand and by tests too.

use serde_json::Value;
use std::path::Path;

/// One sample invocation.
pub(super) struct Sample {
    event: Value,
}

impl Sample {
    /// Reads `<name>.json` of a folder.
    pub(super) fn read(folder: &Path, name: &str) -> Result<Self, String> {
        let path = folder.join(format!("{name}.json"));
        let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = std::fs::read_to_string(&path).map_err(|error| wrong(&error))?;
        Ok(Self { event: serde_json::from_str(&text).map_err(|error| wrong(&error))? })
    }

    /// Its body, if it has one.
    pub(super) fn body(&self) -> Option<Value> {
        serde_json::from_str(self.event.get("body")?.as_str()?).ok()
    }

    /// Its body as the fields of a form.
    pub(super) fn form(&self) -> Value {
        let body = self.event.get("body").and_then(Value::as_str).unwrap_or_default();
        form_urlencoded::parse(body.as_bytes()).map(|(name, value)| (name.into_owned(), Value::from(value))).collect()
    }

    /// A parameter of its path.
    pub(super) fn path_parameter(&self, name: &str) -> Option<&str> {
        self.event.get("pathParameters")?.get(name)?.as_str()
    }
}

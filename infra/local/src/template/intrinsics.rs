//! CloudFormation's functions, evaluated with the parameters' defaults: YAML with tags in, plain JSON out.

use serde_json::{Map, Value};
use serde_yaml_ng::Value as Yaml;
use std::collections::BTreeMap;

/// The region the local stack says it is in.
pub(crate) const REGION: &str = "eu-central-1";
/// The account the local stack says it is.
pub(crate) const ACCOUNT: &str = "000000000000";
/// The stack's name.
const STACK: &str = "openevent-local";

/// Parses a template and replaces every function by its value.
pub(crate) fn evaluate(text: &str, overrides: &[(&str, &str)]) -> Result<Value, serde_yaml_ng::Error> {
    let yaml: Yaml = serde_yaml_ng::from_str(text)?;
    let scope = Scope::new(&yaml, overrides);
    let mut root = scope.value(&yaml);
    // A resource whose condition is false does not exist.
    if let Some(Value::Object(resources)) = root.get_mut("Resources") {
        resources.retain(|_, resource| {
            resource.get("Condition").and_then(Value::as_str).is_none_or(|condition| scope.condition(condition, 0))
        });
    }
    Ok(root)
}

struct Scope<'a> {
    parameters: BTreeMap<&'a str, String>,
    conditions: Option<&'a Yaml>,
    mappings: Option<&'a Yaml>,
    resources: Option<&'a Yaml>,
}

impl<'a> Scope<'a> {
    fn new(root: &'a Yaml, overrides: &[(&'a str, &str)]) -> Self {
        let mut parameters = BTreeMap::new();
        if let Some(Yaml::Mapping(declared)) = root.get("Parameters") {
            for (name, parameter) in declared {
                if let (Some(name), Some(default)) = (name.as_str(), parameter.get("Default").and_then(yaml_scalar)) {
                    parameters.insert(name, default);
                }
            }
        }
        parameters.extend(overrides.iter().map(|(name, value)| (*name, (*value).to_owned())));
        Self {
            parameters,
            conditions: root.get("Conditions"),
            mappings: root.get("Mappings"),
            resources: root.get("Resources"),
        }
    }

    fn value(&self, yaml: &Yaml) -> Value {
        match yaml {
            Yaml::Null => Value::Null,
            Yaml::Bool(flag) => Value::Bool(*flag),
            Yaml::Number(number) => serde_json::to_value(number).unwrap_or(Value::Null),
            Yaml::String(text) => Value::String(text.clone()),
            Yaml::Sequence(items) => {
                Value::Array(items.iter().map(|item| self.value(item)).filter(|item| !item.is_null()).collect())
            }
            Yaml::Mapping(entries) => {
                if let Some((name, argument)) = long_form(entries) {
                    return self.call(&name, argument);
                }
                let mut object = Map::new();
                for (key, item) in entries {
                    let value = self.value(item);
                    if let (Some(key), false) = (yaml_scalar(key), value.is_null()) {
                        object.insert(key, value);
                    }
                }
                Value::Object(object)
            }
            Yaml::Tagged(tagged) => {
                let tag = tagged.tag.to_string();
                self.call(tag.trim_start_matches('!'), &tagged.value)
            }
        }
    }

    fn call(&self, name: &str, argument: &Yaml) -> Value {
        match name {
            "Ref" => argument.as_str().map_or(Value::Null, |name| self.reference(name)),
            "GetAtt" => match argument {
                Yaml::Sequence(parts) => {
                    Value::String(parts.iter().filter_map(yaml_scalar).collect::<Vec<_>>().join("."))
                }
                other => self.value(other),
            },
            "Sub" => self.substitute(argument),
            "If" => match argument.as_sequence().map(Vec::as_slice) {
                Some([condition, then, otherwise]) => {
                    let holds = condition.as_str().is_some_and(|name| self.condition(name, 0));
                    self.value(if holds { then } else { otherwise })
                }
                _ => Value::Null,
            },
            "Join" => match argument.as_sequence().map(Vec::as_slice) {
                Some([separator, items]) => {
                    let separator = separator.as_str().unwrap_or_default();
                    match self.value(items) {
                        Value::Array(items) => {
                            let parts: Vec<String> = items.iter().filter_map(super::scalar).collect();
                            Value::String(parts.join(separator))
                        }
                        _ => Value::Null,
                    }
                }
                _ => Value::Null,
            },
            "FindInMap" => self.find_in_map(argument).unwrap_or(Value::Null),
            "Select" => match argument.as_sequence().map(Vec::as_slice) {
                Some([at, items]) => {
                    let at = yaml_scalar(at).and_then(|at| at.parse::<usize>().ok());
                    at.and_then(|at| self.value(items).get(at).cloned()).unwrap_or(Value::Null)
                }
                _ => Value::Null,
            },
            // Imports, lists of zones and the like: only the cloud knows.
            _ => Value::Null,
        }
    }

    fn reference(&self, name: &str) -> Value {
        match name {
            "AWS::NoValue" => Value::Null,
            "AWS::Region" => Value::String(REGION.to_owned()),
            "AWS::AccountId" => Value::String(ACCOUNT.to_owned()),
            "AWS::Partition" => Value::String("aws".to_owned()),
            "AWS::URLSuffix" => Value::String("amazonaws.com".to_owned()),
            "AWS::StackName" => Value::String(STACK.to_owned()),
            _ => {
                self.parameters.get(name).map_or_else(|| self.resource_name(name), |value| Value::String(value.clone()))
            }
        }
    }

    /// What `!Ref` gives for a resource: a table's own name if it has one, else the logical id. A parameter without
    /// a default has no value here.
    fn resource_name(&self, id: &str) -> Value {
        match self.resources.and_then(|all| all.get(id)) {
            Some(resource) => match resource.get("Properties").and_then(|properties| properties.get("TableName")) {
                Some(name) => self.value(name),
                None => Value::String(id.to_owned()),
            },
            None => Value::Null,
        }
    }

    fn substitute(&self, argument: &Yaml) -> Value {
        let (text, own) = match argument {
            Yaml::String(text) => (text.as_str(), None),
            Yaml::Sequence(parts) => match parts.as_slice() {
                [text, own] => (text.as_str().unwrap_or_default(), Some(own)),
                _ => return Value::Null,
            },
            _ => return Value::Null,
        };
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                out.push_str("${");
                rest = after;
                continue;
            };
            if let Some(literal) = name.strip_prefix('!') {
                out.push_str(&format!("${{{literal}}}"));
            } else {
                let value =
                    own.and_then(|own| own.get(name)).map_or_else(|| self.reference(name), |own| self.value(own));
                out.push_str(&super::scalar(&value).unwrap_or_else(|| name.to_owned()));
            }
            rest = tail;
        }
        out.push_str(rest);
        Value::String(out)
    }

    fn find_in_map(&self, argument: &Yaml) -> Option<Value> {
        let mut at = self.mappings?;
        for part in argument.as_sequence()?.iter().take(3) {
            let key = super::scalar(&self.value(part))?;
            at = at.get(key.as_str())?;
        }
        Some(self.value(at))
    }

    fn condition(&self, name: &str, depth: usize) -> bool {
        self.conditions.and_then(|all| all.get(name)).is_some_and(|rule| self.holds(rule, depth))
    }

    /// Conditions may name each other; a circle ends at depth 16 as false.
    fn holds(&self, rule: &Yaml, depth: usize) -> bool {
        if depth > 16 {
            return false;
        }
        let (name, argument) = match rule {
            Yaml::Tagged(tagged) => (tagged.tag.to_string().trim_start_matches('!').to_owned(), &tagged.value),
            Yaml::Mapping(entries) => match entries.iter().next() {
                Some((key, argument)) => {
                    (yaml_scalar(key).unwrap_or_default().trim_start_matches("Fn::").to_owned(), argument)
                }
                None => return false,
            },
            _ => return false,
        };
        let items = argument.as_sequence().map_or(&[][..], Vec::as_slice);
        match name.as_str() {
            "Equals" => match items {
                [left, right] => super::scalar(&self.value(left)) == super::scalar(&self.value(right)),
                _ => false,
            },
            "Not" => items.first().is_some_and(|inner| !self.holds(inner, depth + 1)),
            "And" => items.iter().all(|inner| self.holds(inner, depth + 1)),
            "Or" => items.iter().any(|inner| self.holds(inner, depth + 1)),
            "Condition" => argument.as_str().is_some_and(|name| self.condition(name, depth + 1)),
            _ => false,
        }
    }
}

/// `{Ref: X}` and `{"Fn::Sub": …}` are calls too.
fn long_form(entries: &serde_yaml_ng::Mapping) -> Option<(String, &Yaml)> {
    let (key, argument) = entries.iter().next().filter(|_| entries.len() == 1)?;
    match key.as_str()? {
        "Ref" => Some(("Ref".to_owned(), argument)),
        key => key.strip_prefix("Fn::").map(|name| (name.to_owned(), argument)),
    }
}

fn yaml_scalar(yaml: &Yaml) -> Option<String> {
    match yaml {
        Yaml::String(text) => Some(text.clone()),
        Yaml::Number(number) => Some(number.to_string()),
        Yaml::Bool(flag) => Some(flag.to_string()),
        Yaml::Null | Yaml::Sequence(_) | Yaml::Mapping(_) | Yaml::Tagged(_) => None,
    }
}

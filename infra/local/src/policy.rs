//! What an authorizer's answer means: allowed with a context, denied, or not an answer at all.

use serde_json::{Map, Value};

/// The decision about one request.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Go on, with what becomes `requestContext.authorizer`.
    Allow(Map<String, Value>),
    /// The policy denies, in words or by not allowing.
    Deny {
        /// A statement said so.
        explicit: bool,
    },
    /// The answer is not what API Gateway takes from an authorizer.
    Broken(String),
}

/// Reads an authorizer's answer for the method `arn`.
#[must_use]
pub fn judge(answer: &Value, arn: &str) -> Verdict {
    let Some(principal) = answer.get("principalId").and_then(Value::as_str) else {
        return Verdict::Broken("the authorizer gave no principalId".to_owned());
    };
    let Some(statements) = answer.pointer("/policyDocument/Statement") else {
        return Verdict::Broken("the authorizer gave no policyDocument".to_owned());
    };
    let statements = match statements {
        Value::Array(many) => many.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut allowed = false;
    for statement in statements {
        let applies = names(statement.get("Action"))
            .iter()
            .any(|action| ["*", "execute-api:*"].contains(action) || action.eq_ignore_ascii_case("execute-api:Invoke"))
            && names(statement.get("Resource")).iter().any(|resource| resource_matches(resource, arn));
        match statement.get("Effect").and_then(Value::as_str) {
            Some("Deny") if applies => return Verdict::Deny { explicit: true },
            Some("Allow") if applies => allowed = true,
            Some("Allow" | "Deny") => {}
            other => return Verdict::Broken(format!("a statement has the effect {other:?}")),
        }
    }
    if !allowed {
        return Verdict::Deny { explicit: false };
    }
    let mut context = Map::new();
    if let Some(Value::Object(given)) = answer.get("context") {
        for (name, value) in given {
            match value {
                // API Gateway turns numbers and flags into texts.
                Value::String(_) | Value::Number(_) | Value::Bool(_) => {
                    context.insert(name.clone(), Value::String(crate::template::scalar(value).unwrap_or_default()));
                }
                Value::Null => {}
                Value::Array(_) | Value::Object(_) => {
                    return Verdict::Broken(format!("the context value {name} is not a text, number or flag"));
                }
            }
        }
    }
    context.insert("principalId".to_owned(), Value::String(principal.to_owned()));
    context.insert("integrationLatency".to_owned(), Value::from(1));
    Verdict::Allow(context)
}

fn names(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(one)) => vec![one.as_str()],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// `*` stands for any letters, `?` for one.
#[must_use]
pub fn resource_matches(pattern: &str, arn: &str) -> bool {
    let (pattern, arn) = (pattern.as_bytes(), arn.as_bytes());
    let (mut at, mut seen) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while let Some(letter) = arn.get(seen) {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at + 1, seen));
                at += 1;
            }
            Some(wanted) if wanted == letter || *wanted == b'?' => {
                at += 1;
                seen += 1;
            }
            _ => match star {
                Some((after, from)) => {
                    star = Some((after, from + 1));
                    at = after;
                    seen = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern.get(at..).unwrap_or_default().iter().all(|rest| *rest == b'*')
}

//! The real API Gateway REST events: proxy (payload 1.0) and REQUEST authorizer.
//!
//! As the service does it: paths and path parameters stay percent-encoded as the client sent them, query values are
//! decoded, `headers` holds the last of repeated values and `multiValueHeaders` all of them.

use crate::template::{ACCOUNT, REGION};
use axum::http::HeaderMap;
use base64::Engine as _;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// The API's id in ARNs and contexts.
const API_ID: &str = "openevent";

/// One request as the gateway got it, and where it goes.
#[derive(Debug, Clone)]
pub struct Incoming<'a> {
    /// Of the gateway; the same in the context, headers and logs.
    pub request_id: &'a str,
    /// The API's stage.
    pub stage: &'a str,
    /// Upper case.
    pub method: &'a str,
    /// Still percent-encoded.
    pub path: &'a str,
    /// Without `?`.
    pub query: &'a str,
    /// As received.
    pub headers: &'a HeaderMap,
    /// The route's path with `{parameters}`.
    pub resource: &'a str,
    /// Parameters in the path, percent-encoded.
    pub path_parameters: &'a [(String, String)],
    /// The caller's address.
    pub source_ip: &'a str,
    /// When it came.
    pub at: Timestamp,
}

impl Incoming<'_> {
    /// The ARN a policy speaks about.
    #[must_use]
    pub fn method_arn(&self) -> String {
        let path = self.path.trim_start_matches('/');
        format!("arn:aws:execute-api:{REGION}:{ACCOUNT}:{API_ID}/{}/{}/{path}", self.stage, self.method)
    }

    /// The event for a REQUEST authorizer.
    #[must_use]
    pub fn authorizer_event(&self) -> Value {
        let mut event = self.common();
        event.insert("type".to_owned(), json!("REQUEST"));
        event.insert("methodArn".to_owned(), json!(self.method_arn()));
        event.insert("requestContext".to_owned(), self.context(None));
        Value::Object(event)
    }

    /// The event for a proxy integration. `authorizer` is what the authorizer's answer becomes.
    #[must_use]
    pub fn proxy_event(&self, authorizer: Option<&Map<String, Value>>, body: &[u8], binary: &[String]) -> Value {
        let mut event = self.common();
        event.insert("requestContext".to_owned(), self.context(authorizer));
        let kind = self.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let (body, encoded) = if body.is_empty() {
            (Value::Null, false)
        } else if matches_media_type(kind, binary) {
            (json!(base64::engine::general_purpose::STANDARD.encode(body)), true)
        } else {
            (json!(String::from_utf8_lossy(body)), false)
        };
        event.insert("body".to_owned(), body);
        event.insert("isBase64Encoded".to_owned(), json!(encoded));
        Value::Object(event)
    }

    fn common(&self) -> Map<String, Value> {
        let (mut single, mut multi) = (Map::new(), Map::new());
        for name in self.headers.keys() {
            let values: Vec<String> = self
                .headers
                .get_all(name)
                .iter()
                .map(|value| String::from_utf8_lossy(value.as_bytes()).into())
                .collect();
            if let Some(last) = values.last() {
                single.insert(name.to_string(), json!(last));
            }
            multi.insert(name.to_string(), json!(values));
        }
        for (name, value) in
            [("x-forwarded-for", self.source_ip), ("x-forwarded-port", "443"), ("x-forwarded-proto", "https")]
        {
            single.insert(name.to_owned(), json!(value));
            multi.insert(name.to_owned(), json!([value]));
        }
        let (query, multi_query) = self.query_maps();
        let parameters: Map<String, Value> =
            self.path_parameters.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        let mut event = Map::new();
        event.insert("resource".to_owned(), json!(self.resource));
        event.insert("path".to_owned(), json!(self.path));
        event.insert("httpMethod".to_owned(), json!(self.method));
        event.insert("headers".to_owned(), Value::Object(single));
        event.insert("multiValueHeaders".to_owned(), Value::Object(multi));
        event.insert("queryStringParameters".to_owned(), or_null(query));
        event.insert("multiValueQueryStringParameters".to_owned(), or_null(multi_query));
        event.insert("pathParameters".to_owned(), or_null(parameters));
        event.insert("stageVariables".to_owned(), Value::Null);
        event
    }

    fn query_maps(&self) -> (Map<String, Value>, Map<String, Value>) {
        let (mut single, mut multi) = (Map::new(), Map::<String, Value>::new());
        for (name, value) in form_urlencoded::parse(self.query.as_bytes()) {
            if let Value::Array(values) = multi.entry(name.to_string()).or_insert_with(|| json!([])) {
                values.push(json!(value));
            }
            single.insert(name.into_owned(), json!(value));
        }
        (single, multi)
    }

    fn context(&self, authorizer: Option<&Map<String, Value>>) -> Value {
        let agent = self.headers.get("user-agent").and_then(|agent| agent.to_str().ok());
        let host = self.headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or("localhost");
        let mut context = json!({
            "accountId": ACCOUNT,
            "apiId": API_ID,
            "resourceId": "local",
            "resourcePath": self.resource,
            "httpMethod": self.method,
            "path": format!("/{}{}", self.stage, self.path),
            "stage": self.stage,
            "protocol": "HTTP/1.1",
            "domainName": host,
            "domainPrefix": API_ID,
            "requestId": self.request_id,
            "extendedRequestId": self.request_id,
            "requestTime": self.at.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string(),
            "requestTimeEpoch": self.at.as_millisecond(),
            "identity": {
                "accessKey": null, "accountId": null, "apiKey": null, "apiKeyId": null, "caller": null,
                "cognitoAuthenticationProvider": null, "cognitoAuthenticationType": null,
                "cognitoIdentityId": null, "cognitoIdentityPoolId": null, "principalOrgId": null,
                "sourceIp": self.source_ip, "user": null, "userAgent": agent, "userArn": null
            }
        });
        if let (Some(authorizer), Value::Object(context)) = (authorizer, &mut context) {
            context.insert("authorizer".to_owned(), Value::Object(authorizer.clone()));
        }
        context
    }
}

fn or_null(map: Map<String, Value>) -> Value {
    if map.is_empty() { Value::Null } else { Value::Object(map) }
}

/// Whether a `Content-Type` or the first type of an `Accept` is one of the API's binary media types.
#[must_use]
pub fn matches_media_type(header: &str, binary: &[String]) -> bool {
    let first = header.split([',', ';']).next().unwrap_or_default().trim().to_lowercase();
    binary.iter().any(|kind| {
        let kind = kind.to_lowercase();
        kind == "*/*"
            || kind == first
            || kind.strip_suffix("/*").is_some_and(|group| first.split('/').next() == Some(group))
    })
}

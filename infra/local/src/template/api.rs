//! The REST API of a template: routes, throttles, media types, authorizers, gateway responses.

use super::{Function, Resource, Source, TemplateError, list, scalar, text};
use serde_json::Value;
use std::collections::BTreeMap;

/// A limit on requests: a bucket of `burst` that fills with `rate` per second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Throttle {
    /// Requests per second.
    pub rate: f64,
    /// Requests at once.
    pub burst: u32,
}

/// A function that says who calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorizer {
    /// Folder of the function.
    pub function: String,
    /// Headers without which API Gateway answers 401 and does not ask.
    pub required_headers: Vec<String>,
}

/// One method of one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Upper case, or `ANY`.
    pub method: String,
    /// With `{parameters}`, as in the template.
    pub path: String,
    /// Folder of the function.
    pub function: String,
    /// Who is asked first; none for public routes.
    pub authorizer: Option<Authorizer>,
}

/// How API Gateway itself answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GatewayResponse {
    /// Overrides the type's own status.
    pub status: Option<u16>,
    /// Media type and body with `$context` variables.
    pub body: Option<(String, String)>,
    /// Header name and expression (`'text'` or `context.requestId`).
    pub headers: Vec<(String, String)>,
}

/// The API itself.
#[derive(Debug, Clone, Default)]
pub struct Api {
    /// Stage name.
    pub stage: String,
    /// `METHOD path` to limit; `* /*` is for every method.
    pub throttles: BTreeMap<String, Throttle>,
    /// Types that travel as base64.
    pub binary_media_types: Vec<String>,
    /// By response type (`THROTTLED`, `DEFAULT_4XX`, …).
    pub responses: BTreeMap<String, GatewayResponse>,
    /// Headers of the answer to a browser's preflight; none when the API has no CORS.
    pub preflight: Vec<(String, String)>,
}

impl Api {
    /// The limit of one route: its own, else the stage's.
    #[must_use]
    pub fn throttle(&self, method: &str, path: &str) -> Option<Throttle> {
        [format!("{method} {path}"), format!("* {path}"), format!("{method} /*"), "* /*".to_owned()]
            .iter()
            .find_map(|key| self.throttles.get(key))
            .copied()
    }
}

pub(super) fn read(
    source: &Source<'_>,
    root: &Value,
    resources: &[Resource<'_>],
    functions: &BTreeMap<String, Function>,
) -> Result<(Api, Vec<Route>), TemplateError> {
    let globals = root.pointer("/Globals/Api").unwrap_or(&Value::Null);
    let declared = resources.iter().find(|resource| resource.kind == "AWS::Serverless::Api");
    let (id, properties) = declared.map_or(("Globals", &Value::Null), |api| (api.id, api.properties));
    let layers = [globals, properties];

    let mut api = Api { stage: "local".to_owned(), ..Api::default() };
    for layer in layers {
        if let Some(stage) = text(layer, "StageName") {
            stage.clone_into(&mut api.stage);
        }
        for setting in list(layer, "MethodSettings") {
            read_throttle(source, id, setting, &mut api)?;
        }
        let types = list(layer, "BinaryMediaTypes").iter().filter_map(Value::as_str);
        api.binary_media_types.extend(types.map(|kind| kind.replace("~1", "/")));
        if let Some(cors) = layer.get("Cors") {
            api.preflight = preflight(cors);
        }
        if let Some(Value::Object(responses)) = layer.get("GatewayResponses") {
            for (kind, response) in responses {
                api.responses.insert(kind.clone(), gateway_response(source, id, kind, response)?);
            }
        }
    }
    for resource in resources.iter().filter(|resource| resource.kind == "AWS::ApiGateway::GatewayResponse") {
        let kind = text(resource.properties, "ResponseType")
            .ok_or_else(|| source.wrong(resource.id, "ResponseType is missing"))?;
        api.responses.insert(kind.to_owned(), gateway_response(source, resource.id, kind, resource.properties)?);
    }
    let authorizers = Authorizers::read(source, id, layers, functions)?;
    let routes = routes(source, resources, functions, &authorizers)?;
    if routes.is_empty() {
        return Err(source.wrong(id, "no function has an event of type Api"));
    }
    Ok((api, routes))
}

fn read_throttle(source: &Source<'_>, id: &str, setting: &Value, api: &mut Api) -> Result<(), TemplateError> {
    let number = |name: &str| setting.get(name).and_then(scalar);
    let (Some(rate), Some(burst)) = (number("ThrottlingRateLimit"), number("ThrottlingBurstLimit")) else {
        return Ok(());
    };
    let throttle = match (rate.parse::<f64>(), burst.parse::<u32>()) {
        (Ok(rate), Ok(burst)) if rate >= 0.0 => Throttle { rate, burst },
        _ => return Err(source.wrong(id, format!("a throttle of \"{rate}\" per second, burst \"{burst}\""))),
    };
    let path = text(setting, "ResourcePath").unwrap_or("/*").replace("~1", "/");
    let path = if path.starts_with("//") { path.get(1..).unwrap_or_default().to_owned() } else { path };
    let method = text(setting, "HttpMethod").unwrap_or("*").to_uppercase();
    api.throttles.insert(format!("{method} {path}"), throttle);
    Ok(())
}

/// The preflight headers. CloudFormation wants the values in single quotes.
fn preflight(cors: &Value) -> Vec<(String, String)> {
    let names = [
        ("AllowOrigin", "access-control-allow-origin"),
        ("AllowMethods", "access-control-allow-methods"),
        ("AllowHeaders", "access-control-allow-headers"),
        ("MaxAge", "access-control-max-age"),
    ];
    let value = |value: &Value| scalar(value).map(|text| text.trim_matches('\'').to_owned());
    match cors {
        Value::Object(_) => names
            .iter()
            .filter_map(|(property, header)| Some(((*header).to_owned(), value(cors.get(*property)?)?)))
            .collect(),
        origin => value(origin).map(|origin| ("access-control-allow-origin".to_owned(), origin)).into_iter().collect(),
    }
}

fn gateway_response(
    source: &Source<'_>,
    id: &str,
    kind: &str,
    response: &Value,
) -> Result<GatewayResponse, TemplateError> {
    let status = match response.get("StatusCode").and_then(scalar) {
        Some(code) => match code.parse::<u16>() {
            Ok(code) if (100..600).contains(&code) => Some(code),
            _ => return Err(source.wrong(id, format!("{kind}: \"{code}\" is no HTTP status"))),
        },
        None => None,
    };
    let body = response.get("ResponseTemplates").and_then(Value::as_object).and_then(|templates| {
        templates.iter().find_map(|(kind, body)| Some((kind.clone(), body.as_str()?.to_owned())))
    });
    let mut headers = Vec::new();
    if let Some(Value::Object(parameters)) = response.get("ResponseParameters") {
        for (name, value) in parameters {
            match (name.as_str(), value) {
                ("Headers", Value::Object(own)) => {
                    headers.extend(own.iter().filter_map(|(name, value)| Some((name.clone(), scalar(value)?))));
                }
                (name, value) => {
                    if let (Some(name), Some(value)) = (name.strip_prefix("gatewayresponse.header."), scalar(value)) {
                        headers.push((name.to_owned(), value));
                    }
                }
            }
        }
    }
    Ok(GatewayResponse { status, body, headers })
}

/// The authorizers an API declares and which one routes have by default.
struct Authorizers {
    by_name: BTreeMap<String, Authorizer>,
    default: Option<String>,
}

impl Authorizers {
    fn read(
        source: &Source<'_>,
        id: &str,
        layers: [&Value; 2],
        functions: &BTreeMap<String, Function>,
    ) -> Result<Self, TemplateError> {
        let mut found = Self { by_name: BTreeMap::new(), default: None };
        for auth in layers.iter().filter_map(|layer| layer.get("Auth")) {
            if let Some(default) = text(auth, "DefaultAuthorizer") {
                found.default = Some(default.to_owned());
            }
            let Some(Value::Object(declared)) = auth.get("Authorizers") else { continue };
            for (name, authorizer) in declared {
                let arn = text(authorizer, "FunctionArn")
                    .ok_or_else(|| source.wrong(id, format!("authorizer {name} has no FunctionArn")))?;
                let logical = arn.split('.').next().unwrap_or(arn);
                let function = functions.get(logical).ok_or_else(|| {
                    source.wrong(id, format!("authorizer {name} names {logical}, which is not a function here"))
                })?;
                let identity = authorizer.get("Identity").unwrap_or(&Value::Null);
                let headers = list(identity, "Headers").iter().filter_map(Value::as_str).map(str::to_lowercase);
                let authorizer = Authorizer { function: function.name.clone(), required_headers: headers.collect() };
                found.by_name.insert(name.clone(), authorizer);
            }
        }
        Ok(found)
    }

    fn of(&self, source: &Source<'_>, id: &str, event: &Value) -> Result<Option<Authorizer>, TemplateError> {
        let own = event.pointer("/Properties/Auth/Authorizer").and_then(Value::as_str);
        match own.or(self.default.as_deref()) {
            None | Some("NONE") => Ok(None),
            Some(name) => match self.by_name.get(name) {
                Some(authorizer) => Ok(Some(authorizer.clone())),
                None => Err(source.wrong(id, format!("the authorizer {name} is not declared on the API"))),
            },
        }
    }
}

fn routes(
    source: &Source<'_>,
    resources: &[Resource<'_>],
    functions: &BTreeMap<String, Function>,
    authorizers: &Authorizers,
) -> Result<Vec<Route>, TemplateError> {
    let mut routes: Vec<Route> = Vec::new();
    for resource in resources {
        let Some(function) = functions.get(resource.id) else { continue };
        let Some(Value::Object(events)) = resource.properties.get("Events") else { continue };
        for (name, event) in events.iter().filter(|(_, event)| text(event, "Type") == Some("Api")) {
            let properties = event.get("Properties").unwrap_or(&Value::Null);
            let path = text(properties, "Path")
                .filter(|path| path.starts_with('/'))
                .ok_or_else(|| source.wrong(resource.id, format!("event {name} has no Path that starts with /")))?;
            let method = text(properties, "Method")
                .ok_or_else(|| source.wrong(resource.id, format!("event {name} has no Method")))?
                .to_uppercase();
            if let Some(other) = routes.iter().find(|route| route.method == method && route.path == path) {
                return Err(source.wrong(resource.id, format!("{method} {path} already belongs to {}", other.function)));
            }
            let authorizer = authorizers.of(source, resource.id, event)?;
            routes.push(Route { method, path: path.to_owned(), function: function.name.clone(), authorizer });
        }
    }
    Ok(routes)
}

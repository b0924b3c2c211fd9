//! The SDK's configuration of a function, from the variables that Lambda and the local stack set. The SDK's own loader
//! also looks for profiles, containers, instance metadata and single sign-on: none of it is there in Lambda, and all
//! of it would be linked into every function.

use aws_config::environment::EnvironmentVariableCredentialsProvider;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_sdk_dynamodb::config::SharedCredentialsProvider;
use https::Https;
use std::time::Duration;

/// How long a connection to a service may take.
const CONNECT: Duration = Duration::from_secs(1);

/// A service of AWS with an endpoint variable of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Service {
    DynamoDb,
    Ses,
}

impl Service {
    fn variable(self) -> &'static str {
        match self {
            Self::DynamoDb => "AWS_ENDPOINT_URL_DYNAMODB",
            Self::Ses => "AWS_ENDPOINT_URL_SES",
        }
    }
}

/// What the environment says: region (`AWS_REGION`, else `AWS_DEFAULT_REGION`) and credentials (`AWS_ACCESS_KEY_ID`,
/// `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`), which the SDK's own provider reads from the process. What is missing
/// fails the first request that needs it. No other variable of the SDK counts (`AWS_PROFILE`, `AWS_USE_FIPS_ENDPOINT`).
pub(crate) fn from_lookup(lookup: &dyn Fn(&str) -> Option<String>) -> SdkConfig {
    let region = lookup("AWS_REGION").or_else(|| lookup("AWS_DEFAULT_REGION"));
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(region.map(Region::new))
        .credentials_provider(SharedCredentialsProvider::new(EnvironmentVariableCredentialsProvider::new()))
        .http_client(Https::new(CONNECT, None))
        .build()
}

/// The same for one service: with its endpoint, where its variable or `AWS_ENDPOINT_URL` names one.
pub(crate) fn at(sdk: &SdkConfig, service: Service, lookup: &dyn Fn(&str) -> Option<String>) -> SdkConfig {
    match lookup(service.variable()).or_else(|| lookup("AWS_ENDPOINT_URL")) {
        Some(url) => sdk.to_builder().endpoint_url(url).build(),
        None => sdk.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lookup(set: &'static [(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        |name| set.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn region_and_endpoints_are_those_of_the_environment() {
        let env = lookup(&[
            ("AWS_REGION", "eu-central-2"),
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
            ("AWS_ENDPOINT_URL_SES", "http://127.0.0.1:2"),
        ]);
        let sdk = from_lookup(&env);
        assert_eq!(sdk.region().map(Region::as_ref), Some("eu-central-2"));
        assert_eq!(sdk.endpoint_url(), None);
        assert_eq!(at(&sdk, Service::DynamoDb, &env).endpoint_url(), Some("http://127.0.0.1:1"));
        assert_eq!(at(&sdk, Service::Ses, &env).endpoint_url(), Some("http://127.0.0.1:2"));
    }

    #[test]
    fn without_variables_the_endpoints_are_those_of_aws() {
        let env = lookup(&[("AWS_DEFAULT_REGION", "eu-west-1")]);
        let sdk = from_lookup(&env);
        assert_eq!(sdk.region().map(Region::as_ref), Some("eu-west-1"));
        assert_eq!(at(&sdk, Service::Ses, &env).endpoint_url(), None);
    }
}

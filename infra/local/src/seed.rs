//! What a fresh stack holds: the demo house and a key that exists in local stacks only.

use crate::database::Database;
use crate::stack::StackError;
use aws_sdk_dynamodb::error::DisplayErrorContext;
use aws_sdk_dynamodb::types::AttributeValue;
use platform::State;
use platform::store::{ApiKey, Tenant, keys};

/// The seeded tenant.
pub const TENANT: &str = "atelier";

/// The admin key that exists in local stacks only.
pub const DEV_KEY: &str = "local-dev-key";

/// The demo house and the key, unless an earlier run has them.
pub(crate) async fn write(state: &State, database: &Database) -> Result<(), StackError> {
    let tenant = Tenant::seed(TENANT).map_err(|error| StackError::Seed(error.to_string()))?;
    let bundle = keys::bundle(&tenant);
    let known = database
        .client()
        .get_item()
        .table_name(&state.settings.tables.venues)
        .key("pk", AttributeValue::S(bundle.pk))
        .key("sk", AttributeValue::S(bundle.sk))
        .send()
        .await
        .map_err(|error| StackError::Seed(DisplayErrorContext(error).to_string()))?
        .item
        .is_some();
    if !known {
        let venue = workflow::venue::seed::atelier().map_err(|error| StackError::Seed(error.to_string()))?;
        state.store.publish_venue(&tenant, &venue, 1).await?;
    }
    let now = state.clock.now();
    let key = ApiKey { last_used: Some(now), ..ApiKey::new(TENANT, "local developer", "admin", DEV_KEY, now) };
    state.store.put_api_key(DEV_KEY, &key).await?;
    Ok(())
}

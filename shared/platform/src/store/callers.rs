//! Who calls: API keys, found by the hash of their secret before the tenant is known.

use super::{ApiKey, Store, StoreError, from_item, keys};

impl Store {
    /// The API key with this secret, unless it was revoked. Only the hash is sent and stored.
    pub async fn api_key(&self, secret: &str) -> Result<Option<ApiKey>, StoreError> {
        let key = keys::api_key(&keys::hash_hex(secret));
        let item = self.get(&self.tables.venues, &key).await?;
        let found: Option<ApiKey> = item.map(|i| from_item("api key", i)).transpose()?;
        Ok(found.filter(|k| !k.revoked))
    }
}

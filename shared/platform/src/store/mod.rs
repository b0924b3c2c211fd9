//! DynamoDB: four tables (DESIGN section 4), one file per aggregate, keys from a verified tenant only.

/// The store.
#[derive(Debug, Clone)]
pub struct Store {}

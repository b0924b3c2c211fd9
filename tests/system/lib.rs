//! Tests of the whole stack; the package is apart so that the pure tests need no AWS SDK.

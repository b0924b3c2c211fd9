//! The event view and its relatives: one shape everywhere (API.md).

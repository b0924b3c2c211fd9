//! JSON logs without personal data.

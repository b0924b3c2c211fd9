//! The reader of dates and times alone.

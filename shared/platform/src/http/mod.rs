//! HTTP at the edge: problem bodies, limits, who calls.

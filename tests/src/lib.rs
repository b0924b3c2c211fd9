//! Scenario player shared by the tests.

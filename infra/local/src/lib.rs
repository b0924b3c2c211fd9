//! The local stack: everything the cloud gives OpenEvent, in one process.
//!
//! A gateway reads `template.yaml` and runs the functions behind it with real API Gateway events; DynamoDB is
//! embedded, SES is a mailbox, and the table's stream starts the delivery. Nothing here is used in production.

pub mod answers;
pub mod api_keys;
mod background;
pub mod cli;
pub mod client;
pub mod console;
pub mod database;
pub mod demo;
pub mod event;
pub mod faults;
pub mod filter;
pub mod functions;
pub mod gateway;
pub mod mailbox;
pub mod migrate;
pub mod openapi;
mod operator;
pub mod policy;
pub mod reading;
pub mod replay;
pub mod routing;
pub mod seed;
pub mod server;
pub mod stack;
pub mod stream;
pub mod template;
pub mod throttle;
pub mod understand;
pub mod wiring;

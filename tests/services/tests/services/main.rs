//! One program for all tests that can share one, because linking four frameworks takes longer than the tests.
//!
//! Beside it are `log`, which sets the log of its process, and those of rocket, which takes no listener: its port must stay free.
#![allow(clippy::panic, clippy::unwrap_used, missing_docs)]
// Each of the tests of errors has a log of its own.
#![allow(clippy::duplicate_mod)]

#[path = "../wire/mod.rs"]
mod wire;

mod actix_web;
mod actix_web_answers;
mod actix_web_errors;
mod axum;
mod axum_answers;
mod axum_errors;
mod axum_responses;
mod by_itself;
mod coverage;
mod formats;
mod layer;
mod layer_cost;
mod openapi;
mod poem;
mod poem_errors;
mod problems;
mod transport;

//! The reference service over the loopback.
#![allow(clippy::unwrap_used, missing_docs)]

mod drift;
mod form;
mod running;
mod statuses;

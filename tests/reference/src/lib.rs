//! The page `docs/http-status-codes.md`, running: notes that callers write, proofread and delete.
//!
//! Each status of the page is answered for the reason that the page gives. `answers` has the sets of the endpoints, `router` their routes
//! and the layers around them.

pub mod answers;
pub mod speller;

mod caller;
mod endpoints;
mod openapi;
mod quota;
mod router;
mod wellformed;

use std::num::NonZeroU32;
use std::sync::Arc;

pub use caller::{READER, WRITER};
pub use router::service;
pub use status_core::Status;

use endpoints::{Notes, Proofs};
use quota::Quota;
use speller::Speller;

/// What the handlers share.
#[derive(Clone)]
pub struct App {
    notes: Arc<Notes>,
    proofs: Arc<Proofs>,
    quota: Arc<Quota>,
    speller: Speller,
}

impl App {
    /// No notes yet. Each caller has a quota of calls in an hour; the speller is at this address.
    ///
    /// # Errors
    ///
    /// If the speller's client cannot be made.
    pub fn new(calls: NonZeroU32, speller: impl Into<String>) -> Result<Self, reqwest::Error> {
        let speller = Speller::new(speller.into())?;
        Ok(Self { notes: Arc::default(), proofs: Arc::default(), quota: Arc::new(Quota::new(calls)), speller })
    }
}

//! The endpoints.

pub(crate) mod notes;
pub(crate) mod proofs;
pub(crate) mod retired;
pub(crate) mod spelling;
pub(crate) mod words;

pub(crate) use notes::Notes;
pub(crate) use proofs::Proofs;

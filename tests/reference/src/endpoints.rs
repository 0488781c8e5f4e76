//! The endpoints.

pub(crate) mod notes;
pub(crate) mod proofs;
pub(crate) mod retired;
pub(crate) mod spelling;
pub(crate) mod words;

use std::collections::BTreeMap;

use axum::http::HeaderValue;
pub(crate) use notes::Notes;
pub(crate) use proofs::Proofs;
use serde::Deserialize;
use utoipa::IntoParams;

/// The number of a note or of a proof.
#[derive(Deserialize, IntoParams)]
#[into_params(names("id"), parameter_in = Path)]
pub(crate) struct Id(#[param(maximum = 4_294_967_295_u32)] u32);

/// The address of a thing.
fn located(things: &str, id: u32) -> HeaderValue {
    // Letters and digits: it cannot fail.
    HeaderValue::try_from(format!("/v2/{things}/{id}")).unwrap_or_else(|_| HeaderValue::from_static("/v2"))
}

/// The number of the next thing.
fn next<T>(things: &BTreeMap<u32, T>) -> u32 {
    things.last_key_value().map_or(1, |(last, _)| last + 1)
}

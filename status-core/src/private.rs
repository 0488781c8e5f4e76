//! What the generated code is made of. Not for direct use: it changes without notice.

pub use crate::class::class;
pub use crate::lookup::{Index, Names, parse, parse_part, places, spread};
pub use crate::row::Row;

#[cfg(feature = "http")]
pub use crate::foreign::http::status_code;

/// What the impls for axum name.
#[cfg(feature = "axum")]
pub mod axum {
    pub use crate::foreign::axum::respond;
    pub use axum_core::response::{IntoResponse, Response};
}

/// What the impls for rocket name.
#[cfg(feature = "rocket")]
pub mod rocket {
    pub use crate::foreign::rocket::respond;
    pub use rocket::Request;
    pub use rocket::response::{Responder, Result};
}

/// What the impls for poem name.
#[cfg(feature = "poem")]
pub mod poem {
    pub use crate::foreign::poem::respond;
    pub use poem::error::ResponseError;
    pub use poem::{IntoResponse, Response};
}

/// What the impls for serde name.
#[cfg(feature = "serde")]
pub mod serde {
    pub use crate::foreign::formats::{deserialize, serialize};
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}

/// What the impls for utoipa name.
#[cfg(feature = "utoipa")]
pub mod utoipa {
    #[cfg(feature = "footprint")]
    pub use crate::footprint::{Described, handler_responses};
    pub use crate::foreign::utoipa::{response, responses};
    pub use utoipa::IntoResponses;

    /// What `IntoResponses` gives.
    pub type ResponseMap =
        alloc::collections::BTreeMap<alloc::string::String, utoipa::openapi::RefOr<utoipa::openapi::Response>>;
}

/// What the impls for actix-web name.
#[cfg(feature = "actix-web")]
pub mod actix_web {
    pub use crate::foreign::actix_web::{respond, status_code};
    pub use actix_web::body::BoxBody;
    pub use actix_web::http::StatusCode;
    pub use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};
}

/// Implemented by the macros alone, so that `StatusSet` is too.
pub trait Generated {}

/// A digest of a page, by which the compiler proves that it reads the file that the macro read (FNV-1a, in words of 16 bytes).
///
/// Of pages beyond 64 KiB it takes a part: the compiler takes some microseconds for each word.
#[must_use]
pub const fn digest(bytes: &[u8]) -> u64 {
    const PRIME: u128 = 0x0100_0000_0000_0000_0000_013b;
    let (words, rest) = bytes.as_chunks();
    let step = words.len() / 4096 + 1;
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d ^ bytes.len() as u128;
    let mut at = 0;
    while at < words.len() {
        hash = (hash ^ u128::from_le_bytes(words[at])).wrapping_mul(PRIME);
        at += step;
    }
    at = 0;
    while at < rest.len() {
        hash = (hash ^ rest[at] as u128).wrapping_mul(PRIME);
        at += 1;
    }
    (hash >> u64::BITS) as u64
}

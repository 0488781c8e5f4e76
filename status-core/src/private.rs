//! What the generated code is made of. Not for direct use: it changes without notice.

use core::fmt;

pub use crate::lookup::{Index, Names, parse, parse_part, places, spread};

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
    pub use crate::foreign::serde::{deserialize, serialize};
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}

/// What the impls for utoipa name.
#[cfg(feature = "utoipa")]
pub mod utoipa {
    pub use crate::foreign::utoipa::responses;
    pub use utoipa::IntoResponses;

    /// What `IntoResponses` gives.
    pub type Responses =
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

/// What the page says of a status: one prepared text, and slices of it.
#[derive(Debug)]
pub struct Row {
    text: &'static str,
    line: &'static str,
    code: &'static str,
    message: &'static str,
    purpose: &'static str,
    docs_url: Option<&'static str>,
}

impl Row {
    /// A row from `404 Not Found: purpose`, whose line, `404 Not Found`, has this length.
    #[must_use]
    pub const fn new(text: &'static str, line: usize) -> Self {
        let (line, rest) = text.split_at(line);
        let (code, message) = line.split_at(3);
        let purpose = if rest.is_empty() { "" } else { rest.split_at(2).1 };
        Self { text, line, code, message: message.split_at(1).1, purpose, docs_url: None }
    }

    #[must_use]
    pub const fn with_docs(self, url: &'static str) -> Self {
        Self { docs_url: Some(url), ..self }
    }

    /// `404 Not Found`.
    #[inline]
    pub(crate) const fn line(&self) -> &'static str {
        self.line
    }

    #[must_use]
    #[inline]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    #[must_use]
    #[inline]
    pub const fn message(&self) -> &'static str {
        self.message
    }

    #[must_use]
    #[inline]
    pub const fn purpose(&self) -> &'static str {
        self.purpose
    }

    #[must_use]
    #[inline]
    pub const fn docs_url(&self) -> Option<&'static str> {
        self.docs_url
    }
}

impl fmt::Display for Row {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = if f.alternate() { self.text } else { self.line };
        // What `pad` would ask first, without the call.
        if f.width().is_none() && f.precision().is_none() { f.write_str(text) } else { f.pad(text) }
    }
}

/// A digest of a page, by which the compiler proves that it reads the file that the macro read (FNV-1a).
///
/// Of pages beyond 64 KiB it takes a part, so that the compiler takes no time for it.
#[must_use]
pub const fn digest(bytes: &[u8]) -> u64 {
    let step = bytes.len() / 65_536 + 1;
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ bytes.len() as u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += step;
    }
    hash
}

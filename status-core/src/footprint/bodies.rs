//! Bodies that are types of no framework: axum 0.8 and actix-web 4 take and answer them alike.

use alloc::string::String;
use alloc::vec::Vec;

#[cfg(not(feature = "axum"))]
use actix_web::web::Bytes;
#[cfg(feature = "axum")]
use axum::body::Bytes;

use crate::{answers, rejects};

rejects!(Bytes: 400, 413);
rejects!(String: 400, 413);

answers!(&'static str: 200);
answers!(String: 200);
answers!(&'static [u8]: 200);
answers!(Vec<u8>: 200);
answers!(Bytes: 200);

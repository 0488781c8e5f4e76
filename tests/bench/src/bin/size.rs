//! What a program pays for a type: it reads a status from a number and a text, and shows it.
//!
//! `cargo rustc --release --bin size -- --cfg 'peer="strum"' --cfg 'page="given"'` chooses which.
#![allow(unexpected_cfgs, unused_imports, unused_variables)]

#[cfg(page = "given")]
use status_bench::pages::given::{CODES, MESSAGES, Match, Status, Strum, TEXTS};
#[cfg(page = "iana")]
use status_bench::pages::iana::{CODES, MESSAGES, Match, Status, Strum, TEXTS};
use strum::EnumMessage as _;

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let code = u16::try_from(text.len()).unwrap_or_default();
    #[cfg(peer = "none")]
    println!("{text} {code}");
    #[cfg(peer = "status-core")]
    if let Some(status) = Status::from_code(code).or_else(|| text.parse().ok()) {
        println!("{status} {}", status.message());
    }
    #[cfg(peer = "http")]
    if let Some(status) = http::StatusCode::from_u16(code).ok().or_else(|| text.parse().ok()) {
        println!("{status} {}", status.canonical_reason().unwrap_or_default());
    }
    #[cfg(peer = "strum")]
    if let Some(status) = Strum::from_repr(code).or_else(|| text.parse().ok()) {
        println!("{status} {}", status.get_message().unwrap_or_default());
    }
    #[cfg(peer = "phf")]
    if let Some(status) = CODES.get(&code).or_else(|| TEXTS.get(&text)) {
        println!("{} {}", status.line(), MESSAGES.get(&(*status as u16)).unwrap_or(&""));
    }
    #[cfg(peer = "match")]
    if let Some(status) = Match::from_code(code).or_else(|| Match::parse(&text)) {
        println!("{} {}", status.line(), status.message());
    }
}

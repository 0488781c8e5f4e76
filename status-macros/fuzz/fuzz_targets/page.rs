//! Any bytes as a page: never a panic, every fault at a line that exists, and what is accepted is what GitHub shows.
//!
//! `cargo fuzz run page` in `status-macros`, with a nightly compiler or `RUSTC_BOOTSTRAP=1`.
#![no_main]

#[path = "../../src/reader/mod.rs"]
#[allow(dead_code, unused_imports)]
mod reader;
#[path = "../../../tests/oracle/tests/drift/said.rs"]
mod said;

use libfuzzer_sys::fuzz_target;
use status_oracle::compare::{Choice, difference};
use status_oracle::visible;

fuzz_target!(|bytes: &[u8]| {
    match said::read(bytes, "") {
        Ok(tables) => {
            let page = String::from_utf8_lossy(bytes);
            assert_eq!(difference(&visible::read(&page), &tables, Choice::default()), None, "{page}");
        }
        Err(errors) => {
            let lines = bytes.split(|byte| *byte == b'\n').count();
            for text in errors {
                let place = text.lines().find_map(|line| line.trim_start().strip_prefix("--> page.md:"));
                let place = place.and_then(|place| place.split(':').next()?.parse::<usize>().ok());
                assert!(place.is_none_or(|line| (1..=lines).contains(&line)), "{text}");
            }
        }
    }
});

//! Any bytes as a page: never a panic, every fault at a line that exists, and what is accepted is what GitHub shows.
//!
//! `cargo fuzz run page` in `status-macros`, with a nightly compiler or `RUSTC_BOOTSTRAP=1`.
#![no_main]
#![allow(dead_code)]

#[path = "../../src/reader/mod.rs"]
mod reader;
#[path = "../../../tests/src/second.rs"]
mod second;

use libfuzzer_sys::fuzz_target;

use reader::attr::Args;
use reader::fault::Faults;
use reader::page::Page;

fuzz_target!(|bytes: &[u8]| {
    let args: Args = syn::parse_str("\"page.md\"").expect("the arguments are right");
    let mut faults = Faults::default();
    let page = Page::from_bytes("page.md".to_owned(), bytes.to_vec(), &mut faults);
    let statuses = reader::read(&page.source, &args, &mut faults);
    if faults.has_no_error() {
        let ours = statuses.statuses.iter().map(|status| second::Row {
            code: status.code.value.to_string(),
            message: status.message.value.clone(),
            purpose: status.purpose.text.clone(),
            link: status.links.first().map(|link| link.value.clone()),
        });
        let ours: Vec<_> = ours.collect();
        // Tables without a message column, or with the message in the code cell, are read in another way.
        let plain = second::rows(page.source.text());
        if plain.len() == ours.len() && plain.iter().all(|row| row.code.len() == 3) {
            assert_eq!(ours, plain);
        }
    }
    let lines = page.source.text().split('\n').count();
    for text in faults.render(&page.source).errors {
        let place = text.lines().find_map(|line| line.trim_start().strip_prefix("--> page.md:"));
        let place = place.and_then(|place| place.split(':').next()?.parse::<usize>().ok());
        assert!(place.is_none_or(|line| (1..=lines).contains(&line)), "{text}");
    }
});

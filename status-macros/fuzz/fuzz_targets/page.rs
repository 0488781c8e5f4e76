//! Any bytes as a page: never a panic, every fault at a line that exists, and what is accepted is what GitHub shows.
//!
//! `cargo fuzz run page` in `status-macros`, with a nightly compiler or `RUSTC_BOOTSTRAP=1`.
#![no_main]
#![allow(dead_code)]

#[path = "../../src/paste.rs"]
mod paste;
#[path = "../../src/section.rs"]
mod section;
#[path = "../../src/row.rs"]
mod row;
#[path = "../../src/value.rs"]
mod value;
#[path = "../../src/subset.rs"]
mod subset;
#[path = "../../src/members.rs"]
mod members;
#[path = "../../src/roles.rs"]
mod roles;
#[path = "../../src/item.rs"]
mod item;
#[path = "../../src/read.rs"]
mod read;
#[path = "../../src/args.rs"]
mod args;
#[path = "../../src/catalog.rs"]
mod catalog;
#[path = "../../src/check.rs"]
mod check;
#[path = "../../src/code.rs"]
mod code;
#[path = "../../src/column.rs"]
mod column;
#[path = "../../src/dialect.rs"]
mod dialect;
#[path = "../../src/fault.rs"]
mod fault;
#[path = "../../src/html.rs"]
mod html;
#[path = "../../src/inline.rs"]
mod inline;
#[path = "../../src/name.rs"]
mod name;
#[path = "../../src/near.rs"]
mod near;
#[path = "../../src/page.rs"]
mod page;
#[path = "../../src/parse.rs"]
mod parse;
#[path = "../../src/iana.rs"]
mod iana;
#[path = "../../src/protocol.rs"]
mod protocol;
#[path = "../../../tests/src/second.rs"]
mod second;
#[path = "../../src/shape.rs"]
mod shape;
#[path = "../../src/stray.rs"]
mod stray;
#[path = "../../src/table.rs"]
mod table;

use libfuzzer_sys::fuzz_target;

use fault::Faults;
use page::Page;

fuzz_target!(|bytes: &[u8]| {
    let args: args::Args = syn::parse_str("\"page.md\"").expect("the arguments are right");
    let mut faults = Faults::default();
    let page = Page::from_bytes("page.md".to_owned(), bytes.to_vec(), &mut faults);
    let catalog = read::catalog(&page, &args, &mut faults);
    if faults.has_no_error() {
        let ours = catalog.statuses.iter().map(|status| second::Row {
            code: status.code.value.to_string(),
            message: status.message.value.clone(),
            purpose: status.purpose.text.clone(),
            link: status.links.first().map(|link| link.value.clone()),
        });
        let ours: Vec<_> = ours.collect();
        // Tables without a message column, or with the message in the code cell, are read in another way.
        let plain = second::rows(page.source());
        if plain.len() == ours.len() && plain.iter().all(|row| row.code.len() == 3) {
            assert_eq!(ours, plain);
        }
    }
    let lines = page.source().split('\n').count();
    for text in faults.render(&page).errors {
        let place = text.lines().find_map(|line| line.trim_start().strip_prefix("--> page.md:"));
        let place = place.and_then(|place| place.split(':').next()?.parse::<usize>().ok());
        assert!(place.is_none_or(|line| (1..=lines).contains(&line)), "{text}");
    }
});

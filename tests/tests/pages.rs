//! Every page of `pages/valid`, as a type, says exactly what GitHub shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../../status-macros/src/reader/mod.rs"]
#[allow(dead_code, unused_imports, unreachable_pub)]
mod reader;
#[path = "../oracle/tests/drift/said.rs"]
mod said;

use std::fs;

use status_oracle::compare::{Choice, difference};
use status_oracle::visible;
use status_tests::pages::PAGES;

const MDN: &str = "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/";

#[test]
fn types_say_what_is_seen() {
    for page in PAGES {
        let text = fs::read(page.path).unwrap();
        let tables = said::read(&text, "").unwrap();
        let seen = visible::read(&String::from_utf8(text).unwrap());
        assert_eq!(difference(&seen, &tables, Choice::default()), None, "{}", page.name);
        let entries = (page.entries)();
        let rows: Vec<_> = tables.iter().flat_map(|table| &table.rows).collect();
        assert_eq!(entries.len(), rows.len(), "{}: number of rows", page.name);
        for (entry, row) in entries.iter().zip(rows) {
            let place = format!("{}: {}", page.name, row.code);
            assert_eq!(entry.code, row.code, "{place}");
            assert_eq!(entry.message, row.message, "{place}");
            assert_eq!(entry.purpose, row.purpose, "{place}");
            let mdn = || http(row.code).filter(|_| row.code != 305).map(|_| format!("{MDN}{}", row.code));
            assert_eq!(entry.docs_url, row.link.clone().or_else(mdn).as_deref(), "{place}");
        }
    }
}

#[test]
fn a_message_that_no_other_status_has_names_its_own() {
    for page in PAGES {
        let entries = (page.entries)();
        for entry in &entries {
            let alone = entries.iter().filter(|other| other.message == entry.message).count() == 1;
            assert_eq!(entry.named, alone.then_some(entry.code), "{}: {}", page.name, entry.message);
        }
    }
}

fn http(code: u16) -> Option<&'static str> {
    status_core::StatusCode::from_u16(code).unwrap().canonical_reason()
}

#[test]
fn names_come_from_messages_or_registered_phrases() {
    let expected = [
        "Ok",
        "NonAuthoritativeInformation",
        "ImUsed",
        "NotFound",
        "ImATeapot",
        "OAuth2TokenExpired",
        "TooManyRequests",
        "InternalServerError",
        "ServiceUnavailable",
    ];
    let page = PAGES.iter().find(|page| page.name == "names").unwrap();
    let names: Vec<_> = (page.entries)().into_iter().map(|entry| entry.variant).collect();
    assert_eq!(names, expected);
}

//! Every page of `pages/valid`, as a type, says exactly what GitHub shows.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;

use status_tests::pages::PAGES;
use status_tests::second;

const MDN: &str = "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/";

#[test]
fn types_hold_the_rows_that_github_shows() {
    for page in PAGES {
        let rows = second::rows(&fs::read_to_string(page.path).unwrap());
        let entries = (page.entries)();
        assert_eq!(entries.len(), rows.len(), "{}: number of rows", page.name);
        for (entry, row) in entries.iter().zip(rows) {
            let place = format!("{}: {}", page.name, row.code);
            assert_eq!(entry.code.to_string(), row.code, "{place}");
            assert_eq!(entry.message, row.message, "{place}");
            assert_eq!(entry.purpose, row.purpose, "{place}");
            let link = row.link.or_else(|| {
                let known = http(entry.code).is_some() && entry.code != 305;
                known.then(|| format!("{MDN}{}", row.code))
            });
            assert_eq!(entry.docs_url, link.as_deref(), "{place}");
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

//! The registry's phrases against those of http, Python and Node.

use std::collections::BTreeMap;

use crate::reader::rfc9110;

/// In Node's list; not registered.
const UNREGISTERED: u16 = 509;

/// The list has exactly the registered codes, each with its phrase or another spelling of it.
fn check<'a>(list: impl Iterator<Item = (&'a str, &'a str)>) {
    let list: BTreeMap<u16, &str> = list.map(|(code, phrase)| (code.parse().unwrap(), phrase)).collect();
    for code in rfc9110::CODES.filter(|code| *code != UNREGISTERED) {
        match list.get(&code) {
            Some(theirs) => {
                assert!(rfc9110::phrases(code).any(|ours| ours.eq_ignore_ascii_case(theirs)), "{code} {theirs}");
            }
            None => assert_eq!(rfc9110::phrase(code), None),
        }
    }
    assert_eq!(rfc9110::phrase(UNREGISTERED), None);
}

/// The page has the phrases of the `http` crate: `tests/tests/lists.rs` compares the two.
#[test]
fn https_phrases() {
    let rows = include_str!("../../../tests/pages/valid/iana.md").lines();
    check(rows.filter_map(|row| row.strip_suffix(" | |")?.strip_prefix("| ")?.split_once(" | ")));
}

#[test]
fn pythons_phrases() {
    let lines = include_str!("../../../tests/fixtures/python-http-status.txt").lines();
    check(lines.map(|line| {
        let (code, rest) = line.split_once(' ').unwrap();
        (code, rest.split_once(' ').unwrap().1)
    }));
}

#[test]
fn nodes_phrases() {
    check(
        include_str!("../../../tests/fixtures/node-status-codes.txt").lines().map(|line| line.split_once(' ').unwrap()),
    );
}

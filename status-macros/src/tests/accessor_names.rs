//! The names that a typed column cannot have are those of the methods that the type has.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::parse::Parse;

use crate::reader::attr::{Args, ErrorArgs, TAKEN, TAKEN_BY_ERRORS, TAKEN_BY_STATUSES};

/// The methods of the derived traits and of the conversions' other side.
const OF_TRAITS: &[&str] = &["clone", "cmp", "eq", "hash", "into", "ne", "partial_cmp", "try_into"];

/// The functions that a file defines before this text.
fn functions(path: &str, end: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap();
    let code = text.split(end).next().unwrap();
    let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let names = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect::<Vec<_>>();
    names.windows(2).filter(|pair| pair[0] == "fn" && !pair[1].is_empty()).map(|pair| pair[1].to_owned()).collect()
}

/// Those that a type has: of the traits, and of these files.
fn methods(files: &[&str]) -> BTreeSet<String> {
    // Behind its methods stand the hidden traits, and the methods of the error type.
    let mut methods = functions("status-core/src/foreign/problem.rs", "HasProblem for");
    methods.extend(files.iter().flat_map(|path| functions(path, "\0")));
    let doubled: Vec<_> = OF_TRAITS.iter().filter(|name| methods.contains(**name)).collect();
    assert!(doubled.is_empty(), "{doubled:?} are among the generated functions");
    methods.extend(OF_TRAITS.iter().map(|name| (*name).to_owned()));
    methods
}

/// Each method is refused as a name of a column; the lists have methods alone.
fn check<A: Parse>(methods: &BTreeSet<String>, lists: [&[&str]; 2]) {
    let args = |name: &str| syn::parse_str::<A>(&format!("\"page.md\", columns({name}: bool = \"Retry\")"));
    let free: Vec<_> = methods.iter().filter(|name| args(name).is_ok()).collect();
    assert!(free.is_empty(), "{free:?} are methods: name them in TAKEN");
    let unknown: Vec<_> = lists.concat().into_iter().filter(|name| !methods.contains(*name)).collect();
    assert!(unknown.is_empty(), "{unknown:?} are methods no longer: take them out of TAKEN");
}

#[test]
fn a_typed_column_takes_no_method_of_a_status() {
    let methods = methods(&["tests/golden/small-page.rs", "status-core/src/set.rs"]);
    check::<Args>(&methods, [TAKEN, TAKEN_BY_STATUSES]);
}

#[test]
fn a_typed_column_takes_no_method_of_an_error() {
    let mut methods =
        methods(&["tests/golden/error-page.rs", "tests/golden/error-subset.rs", "status-core/src/error_set.rs"]);
    // The accessor of its own typed column.
    methods.remove("retry");
    methods.extend(["cause", "description", "provide", "source", "type_id"].map(str::to_owned));
    check::<ErrorArgs>(&methods, [TAKEN, TAKEN_BY_ERRORS]);
}

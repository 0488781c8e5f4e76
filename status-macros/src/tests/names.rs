//! The names that a typed column cannot have are those of the methods that the type has.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::reader::attr::{Args, TAKEN};

/// The methods of the derived traits and of the conversions' other side.
const OF_TRAITS: &[&str] = &["clone", "cmp", "eq", "hash", "into", "ne", "partial_cmp", "try_into"];

/// The functions that a file defines.
fn functions(path: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let names = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect::<Vec<_>>();
    names.windows(2).filter(|pair| pair[0] == "fn" && !pair[1].is_empty()).map(|pair| pair[1].to_owned()).collect()
}

fn is_refused(name: &str) -> bool {
    syn::parse_str::<Args>(&format!("\"page.md\", columns({name}: bool = \"Retry\")")).is_err()
}

#[test]
fn a_typed_column_takes_no_method_of_the_type() {
    let mut methods = functions("tests/golden/small-page.rs");
    methods.extend(functions("status-core/src/set.rs"));
    methods.extend(functions("status-core/src/foreign/problem.rs"));
    let doubled: Vec<_> = OF_TRAITS.iter().filter(|name| methods.contains(**name)).collect();
    assert!(doubled.is_empty(), "{doubled:?} are among the generated functions");
    methods.extend(OF_TRAITS.iter().map(|name| (*name).to_owned()));
    let free: Vec<_> = methods.iter().filter(|name| !is_refused(name)).collect();
    assert!(free.is_empty(), "{free:?} are methods: name them in TAKEN");
    let unknown: Vec<_> = TAKEN.iter().filter(|name| !methods.contains(**name)).collect();
    assert!(unknown.is_empty(), "{unknown:?} are methods no longer: take them out of TAKEN");
}

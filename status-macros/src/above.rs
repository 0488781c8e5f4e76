//! The lines above an attribute, of which the compiler shows a macro nothing.

use std::fs;

/// Lines that are looked at.
const LINES: usize = 20;

/// A derive above the attribute sees the enum before it has variants: its impls would be those of an empty enum. Most would fail far
/// from it, and `Deserialize` not at all.
pub(crate) fn check(attribute: &str, at: proc_macro::Span) -> syn::Result<()> {
    let source = at.local_file().and_then(|file| fs::read_to_string(file).ok());
    let has_derive = source.is_some_and(|source| has_derive_above(&source, at.line(), attribute));
    if !has_derive {
        return Ok(());
    }
    let message = format!(
        "a derive above `#[{attribute}]` sees the enum before it is complete; delete `Debug`, `Clone`, `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord` and `Hash`, which the enum has, and `Default`, which no row is; for `Serialize` and `Deserialize`, turn on the feature `serde` of `status-core`; move others below"
    );
    Err(syn::Error::new(at.into(), message))
}

/// Whether an attribute `derive` is above the line, between it and the item before.
fn has_derive_above(source: &str, line: usize, attribute: &str) -> bool {
    let lines: Vec<&str> = source.lines().take(line).map(str::trim).collect();
    let Some((own, above)) = lines.split_last() else { return false };
    if !own.contains(attribute) {
        return false;
    }
    let is_of_item = |line: &&&str| !line.is_empty() && !line.ends_with(['}', ';'].as_slice());
    let is_derive =
        |line: &&str| line.starts_with("#[derive(") || line.starts_with("#[cfg_attr(") && line.contains("derive(");
    above.iter().rev().take(LINES).take_while(is_of_item).any(is_derive)
}

#[cfg(test)]
mod tests {
    use super::has_derive_above;

    #[test]
    fn a_derive_is_seen_up_to_the_item_before() {
        let has = |source: &str| has_derive_above(source, source.lines().count(), "status_table");
        assert!(has("#[derive(Deserialize)]\n/// Ours.\n#[status_table(\"a.md\")]"));
        assert!(has("#[cfg_attr(test, derive(Deserialize))]\n#[status_table(\"a.md\")]"));
        assert!(has("use a;\n#[derive(\n    Deserialize,\n)]\n#[status_table(\"a.md\")]"));
        assert!(!has("#[derive(Deserialize)]\nstruct A;\n#[status_table(\"a.md\")]"));
        assert!(!has("#[derive(Deserialize)] struct A {}\n/// Ours.\n#[status_table(\"a.md\")]"));
        assert!(!has("/// `#[derive(Deserialize)]`\n#[status_table(\"a.md\")]"));
        assert!(!has("#[derive(Deserialize)]\n#[from_a_macro]"));
    }
}

//! The name by which a package knows `status-core`.

use std::path::Path;
use std::{env, fs};

use proc_macro2::{Span, TokenStream};
use quote::quote;

/// The path of status-core where the attribute does not say it.
///
/// # Errors
///
/// If the package gives it another name, or does not depend on it.
pub(super) fn root() -> syn::Result<TokenStream> {
    let Some(folder) = env::var_os("CARGO_MANIFEST_DIR") else { return Ok(quote!(::status_core)) };
    let package = Path::new(&folder);
    let Ok(own) = fs::read_to_string(package.join("Cargo.toml")) else { return Ok(quote!(::status_core)) };
    let message = if let Some(name) = other_name(package, &own) {
        format!("this package knows `status-core` as `{name}`; add `crate = {name}` to the attribute")
    } else if own.contains("status-core") || own.contains("status_core") {
        return Ok(quote!(::status_core));
    } else {
        "this package does not depend on `status-core`; add it, or name its path: `crate = common::status_core`"
            .to_owned()
    };
    Err(syn::Error::new(Span::call_site(), message))
}

/// The name in the package's manifest, or in that of its workspace, unless `status-core` is there by its own name.
fn other_name(package: &Path, own: &str) -> Option<String> {
    if own.contains("\nstatus-core") || own.contains(".status-core]") || own.contains("name = \"status-core\"") {
        return None;
    }
    let mut keys = own.lines().filter_map(key);
    let mut workspaces =
        package.ancestors().skip(1).filter_map(|folder| fs::read_to_string(folder.join("Cargo.toml")).ok());
    renamed(own).or_else(|| {
        let inherited = workspaces.find_map(|manifest| renamed(&manifest))?;
        keys.any(|key| key == inherited).then_some(inherited)
    })
}

/// The name of a dependency on the package `status-core`, in either of the forms that people write.
fn renamed(manifest: &str) -> Option<String> {
    let mut table = None;
    for line in manifest.lines() {
        if line.starts_with('[') {
            table = key(line);
        }
        let has_name = line.split_once("package").is_some_and(|(_, rest)| {
            let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
            value.is_some_and(|value| value.starts_with("\"status-core\""))
        });
        if has_name {
            return if line.trim_start().starts_with("package") { table } else { key(line) }
                .map(|name| name.replace('-', "_"));
        }
    }
    None
}

/// The key of `key = …`, `key.workspace = true` or `[dependencies.key]`.
fn key(line: &str) -> Option<&str> {
    let key = match line.trim().strip_prefix('[') {
        Some(table) => table.trim_end_matches(']').rsplit_once("dependencies.")?.1,
        None => line.split(['=', '.'].as_slice()).next()?,
    };
    Some(key.trim().trim_matches('"')).filter(|key| !key.is_empty())
}

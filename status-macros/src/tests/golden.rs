//! The generated code, as users meet it in docs, errors and debuggers. `BLESS=1` writes it anew.

use std::path::Path;
use std::{env, fs};

use super::{read, read_errors};
use proc_macro2::{Span, TokenStream};

use crate::expand::{self, Tracked};
use crate::reader::attr::Names;
use crate::reader::page::Page;

fn check(name: &str, page: &str, args: &str, item: &str) {
    let read = read(name, page.as_bytes(), args);
    let args = format!("{name:?}, {args}");
    let tokens = match read.faults.check(&read.page.source, Span::call_site()) {
        Ok(()) => {
            let (args, item) = (syn::parse_str(&args).unwrap(), syn::parse_str(item).unwrap());
            expand::table(&args, &item, &read.statuses, Some(&tracked(&read.page)))
        }
        Err(errors) => expand::refused(&errors, &Names::of(args.parse().unwrap(), item.parse().unwrap())),
    };
    hold(name, tokens);
}

/// The code of a page of errors.
fn check_errors(name: &str, page: &str, args: &str, item: &str) {
    let read = read_errors(name, page.as_bytes(), args);
    assert_eq!(read.faults.rules(), []);
    let (args, item) = (syn::parse_str(&format!("{name:?}, {args}")).unwrap(), syn::parse_str(item).unwrap());
    hold(name, expand::error_table(&args, &item, &read.errors, Some(&tracked(&read.page))));
}

fn hold(name: &str, tokens: TokenStream) {
    let code = prettyplease::unparse(&syn::parse2(tokens).unwrap());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden").join(name).with_extension("rs");
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &code).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap_or_default() == code, "{} should be\n{code}", path.display());
}

fn tracked(page: &Page) -> Tracked {
    Tracked::new(page.digest.unwrap(), Some(Path::new("src/lib.rs")), "src/lib.rs".to_owned())
}

#[test]
fn a_small_page() {
    check(
        "small-page.md",
        "## Errors (4xx)\n\n| Code | Message | Purpose | Retry |\n| --- | --- | --- | --- |\n\
         | [404](https://example.com/404) | `Not Found` | The *specified* resource. | never |\n\
         | 429 | Too Many Requests | | later |\n",
        "",
        "/// Ours.\n#[derive(serde::Serialize)]\npub enum Status {}",
    );
}

#[test]
fn a_page_with_a_fault() {
    check(
        "faulty-page.md",
        "| Code | Message |\n| --- | --- |\n| 4xx | Client Error |\n",
        "subsets(Success = 2xx)",
        "/// Ours.\n#[derive(serde::Serialize)]\npub(crate) enum Status {}",
    );
}

#[test]
fn typed_columns_subsets_and_an_error_type() {
    check(
        "typed-columns.md",
        "| Code | Message | Retry | Wait | Level |\n| --- | --- | --- | --- | --- |\n| 200 | OK | no | - | Info |\n\
         | 503 | Service Unavailable | yes | -30 | Warn |\n",
        "columns(retry: bool = \"Retry\", wait: Option<i32> = \"Wait\", level: Level = \"Level\"), subsets(ServerError = 5xx, Redirect = 3xx), problem = ApiError",
        "pub(crate) enum Status {}",
    );
}

#[test]
fn a_page_of_errors() {
    check_errors(
        "error-page.md",
        "| Code | HTTP status | Title | Description | Retry |\n| --- | --- | --- | --- | --- |\n\
         | [token_expired](https://example.com/token) | 401 | Token expired | The *token* is too old. | no |\n\
         | ~~token_old~~ | 401 | Token too old | Use `token_expired`. | no |\n\
         | E014 | 500 Internal Server Error | Our fault | | yes |\n",
        "statuses = crate::Status, types = \"https://shop.example/errors#{code}\", problem = ApiError, \
         columns(retry: bool = \"Retry\")",
        "/// Ours.\npub enum ErrorCode {}",
    );
}

#[test]
fn a_subset_of_errors() {
    let args = syn::parse_str("crate::ErrorCode").unwrap();
    let item = syn::parse_str("/// Why it fails.\npub(crate) enum LoginError { TokenExpired }").unwrap();
    hold("error-subset", expand::error_subset(&args, &item));
}

/// The file's name replaces the digest only if no other file can have it and it is the same on every machine.
#[test]
fn the_file_that_stands_for_the_page() {
    let file = |local: Option<&str>, shown: &str| Tracked::new(0, local.map(Path::new), shown.to_owned()).file;
    assert_eq!(file(Some("src/lib.rs"), "src/lib.rs").as_deref(), Some("src/lib.rs"));
    assert_eq!(file(Some("src/lib.rs"), "elsewhere/lib.rs"), None);
    assert_eq!(file(Some("/home/me/src/lib.rs"), "/home/me/src/lib.rs"), None);
    assert_eq!(file(None, "src/lib.rs"), None);
}

/// Bytes of generated code for each row, held within a tenth; `BLESS=1` writes them anew.
#[test]
fn the_size_of_the_generated_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let path = folder.join("golden/bytes-per-row.txt");
    let measured = ["given-page", "iana"].map(|name| {
        let page = fs::read(folder.join("pages/valid").join(name).with_extension("md")).unwrap();
        let read = read("page.md", &page, "");
        let args = syn::parse_str("\"page.md\"").unwrap();
        let item = syn::parse_str("pub enum Status {}").unwrap();
        let code = expand::table(&args, &item, &read.statuses, Some(&tracked(&read.page))).to_string();
        (name, code.len() / read.statuses.statuses.len())
    });
    if env::var_os("BLESS").is_some() {
        fs::write(&path, measured.map(|(name, bytes)| format!("{name} {bytes}\n")).concat()).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(committed.lines().count(), measured.len());
    for ((name, bytes), line) in measured.iter().zip(committed.lines()) {
        let held: usize = line.strip_prefix(name).unwrap().trim().parse().unwrap();
        assert!(
            bytes.abs_diff(held) * 10 <= held,
            "{name}: {bytes} bytes for each row, {} says {held}",
            path.display()
        );
    }
}

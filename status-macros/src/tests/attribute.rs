//! The attribute and the enum it stands on: each mistake has its own words.

use crate::args::{Args, SubsetArgs};
use crate::item::{Item, SubsetItem};

fn error<T: syn::parse::Parse>(code: &str) -> String {
    syn::parse_str::<T>(code).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn arguments() {
    let cases = [
        (
            "",
            "unexpected end of input, expected the path of the page, as in `#[status_table(\"docs/http-status-codes.md\")]`",
        ),
        ("page", "expected the path of the page, as in `#[status_table(\"docs/http-status-codes.md\")]`"),
        ("42", "expected the path of the page, as in `#[status_table(\"docs/http-status-codes.md\")]`"),
        ("\"p.md\" under = \"x\"", "expected `,`"),
        ("\"p.md\", colums()", "unknown argument `colums`; did you mean `columns`?"),
        (
            "\"p.md\", format = 1",
            "unknown argument `format`; the arguments are `columns`, `under`, `rename`, `subsets`, `crate`",
        ),
        ("\"p.md\", under = \"a\", under = \"b\"", "`under` is given twice; keep one"),
        ("\"p.md\", under = 4", "expected string literal"),
        ("\"p.md\", columns(code = 4)", "expected string literal"),
        ("\"p.md\", columns(code = \"A\", code = \"B\")", "`code` is given twice; keep one"),
        ("\"p.md\", columns(code = \"A\", message = \"a\")", "this header is named twice; a column has one role"),
        ("\"p.md\", columns(cod = \"A\")", "unknown argument `cod`; did you mean `code`?"),
        ("\"p.md\", columns(retry: = \"A\")", "expected a type, as in `retryable: bool = \"Retry?\"`"),
        (
            "\"p.md\", columns(message: &str = \"A\")",
            "`message` is or will be a method of the type; choose another name",
        ),
        ("\"p.md\", columns(a: bool = \"A\", a: u8 = \"B\")", "`a` is given twice; keep one"),
        ("\"p.md\", subsets(A = 6xx)", "expected a class, a code or a variant, as in `4xx`, `404` or `NotFound`"),
        ("\"p.md\", subsets(A = 4)", "expected a class, a code or a variant, as in `4xx`, `404` or `NotFound`"),
        ("\"p.md\", subsets(A = \"4xx\")", "expected a class, a code or a variant, as in `4xx`, `404` or `NotFound`"),
        ("\"p.md\", subsets(A = 4xx, A = 5xx)", "`A` is given twice; keep one"),
        ("\"p.md\", subsets(A = 4xx | 500 | NotFound, #[doc = \"x\"] B = 2xx)", ""),
        ("\"p.md\", rename(404 = Self)", "expected identifier, found keyword `Self`"),
        ("\"p.md\", rename(404 = Not_Found)", "expected a variant's name, as in `rename(418 = Teapot)`"),
        ("\"p.md\", rename(404 = A, 404 = B)", "`404` is renamed twice; keep one"),
        ("\"p.md\", crate = ", "unexpected end of input, expected a path, as in `crate = my_status_core`"),
        ("\"p.md\", crate = a::b, under = \"x\",", ""),
    ];
    for (code, expected) in cases {
        assert_eq!(error::<Args>(code), expected, "{code}");
    }
}

#[test]
fn items() {
    let cases = [
        ("pub enum Status {}", ""),
        ("#[allow(deprecated)] #[non_exhaustive] pub(crate) enum Status {}", ""),
        ("#[derive(serde::Serialize, Hashable)] enum Status {}", ""),
        ("struct Status;", "`#[status_table]` stands on an enum without variants, as in `pub enum Status {}`"),
        ("fn status() {}", "`#[status_table]` stands on an enum without variants, as in `pub enum Status {}`"),
        ("enum Status<T> {}", "an enum of statuses has no generics; delete them"),
        ("enum Status where u8: Copy {}", "an enum of statuses has no generics; delete them"),
        ("enum Status { NotFound }", "the variants come from the page; leave the body empty, `{}`"),
        (
            "#[repr(u8)] enum Status {}",
            "the enum is `repr(u16)` already, its values are the codes; delete this attribute",
        ),
        ("#[derive(Debug)] enum Status {}", "`Debug` is derived already; delete it here"),
        ("#[derive(serde::Serialize, Clone)] enum Status {}", "`Clone` is derived already; delete it here"),
        (
            "#[derive(Default)] enum Status {}",
            "no status is a default; delete `Default`, or write `impl Default` by hand",
        ),
    ];
    for (code, expected) in cases {
        assert_eq!(error::<Item>(code), expected, "{code}");
    }
}

#[test]
fn subsets() {
    let cases = [
        ("Status", ""),
        ("crate::api::Status, error, crate = core", ""),
        ("", "unexpected end of input, expected the enum that this is a part of, as in `#[status_subset(Status)]`"),
        ("\"page.md\"", "expected the enum that this is a part of, as in `#[status_subset(Status)]`"),
        ("Status, eror", "unknown argument `eror`; did you mean `error`?"),
    ];
    for (code, expected) in cases {
        assert_eq!(error::<SubsetArgs>(code), expected, "{code}");
    }
    let cases = [
        ("pub enum GetUser { Ok, /// Gone.\n NotFound, }", ""),
        ("pub enum Nothing {}", ""),
        ("enum GetUser { Ok = 200 }", "expected `,`: a subset names variants, and nothing else of them"),
        ("enum GetUser { Ok(u8) }", "expected `,`: a subset names variants, and nothing else of them"),
        ("struct GetUser;", "`#[status_subset]` stands on an enum, as in `pub enum GetUser { Ok, NotFound }`"),
        ("#[derive(Debug)] enum GetUser { Ok }", "`Debug` is derived already; delete it here"),
    ];
    for (code, expected) in cases {
        assert_eq!(error::<SubsetItem>(code), expected, "{code}");
    }
}

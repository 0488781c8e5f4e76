//! The generated code among a user's own items. All names of its variables are in scope as unit structs here, as diesel's
//! `dsl::*` imports one for each column.
#![allow(clippy::unwrap_used, missing_docs)]
#![deny(deprecated)]

use status_core::{status_subset, status_table};

use columns::*;

#[allow(dead_code, non_camel_case_types)]
mod columns {
    macro_rules! columns {
        ($($name:ident)*) => { $(pub(crate) struct $name;)* };
    }
    columns! {
        action body cause class code detail digest error f from index level list message name other part problem parse places purpose request result
        row rows state status text to value wait
    }
}

/// Deprecated, as its parts and variants may be.
#[deprecated]
#[status_table(
    "../pages/named/typed-columns.md",
    columns(action: &str = "Fix", wait: Option<u16> = "Wait"),
    rename(418 = Teapot),
    subsets(ErrorStatus = 4xx | 5xx, #[deprecated] Success = 2xx),
    problem = ApiError
)]
pub enum Status {}

#[status_subset(Status, error)]
#[allow(deprecated)]
enum Missing {
    #[deprecated]
    NotFound,
}

#[test]
fn items_with_the_names_of_its_variables_change_nothing() {
    let _ = (code, status);
    let [missing] = Missing::ALL else { unreachable!() };
    assert_eq!(u16::from(*missing), 404);
    assert_eq!(Missing::try_from(404).unwrap(), *missing);
    assert_eq!("Not Found".parse::<Missing>().unwrap(), *missing);
    assert_eq!(Missing::from_code(500), None);
    #[allow(deprecated)]
    let whole = Status::from(*missing);
    assert_eq!(whole.with("").body, "");
    assert_eq!(missing.to_string(), "404 Not Found");
    let failed: ApiError = missing.problem().detail("Gone.").extension("user", 7);
    assert_eq!(failed.to_string(), "404 Not Found: Gone.");
}

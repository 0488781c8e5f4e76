//! The generated code among a user's own items. All names of its variables are in scope as unit structs here, as diesel's
//! `dsl::*` imports one for each column.
#![allow(clippy::unwrap_used, missing_docs)]
#![deny(deprecated)]

use status_core::{error_subset, error_table, status_subset, status_table};

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

/// A code of it is struck through, and so deprecated.
#[error_table("../errors/errors.md", problem = CodeError, columns(wait: Option<u32> = "Retry after"))]
enum ErrorCode {}

#[error_subset(ErrorCode)]
enum LoginError {
    EmailUnknown,
}

#[test]
fn items_with_the_names_of_its_variables_change_no_error() {
    let [unknown] = LoginError::ALL else { unreachable!() };
    assert_eq!((unknown.status(), ErrorCode::from(*unknown).wait()), (404, None));
    assert_eq!(unknown.as_str().parse(), Ok(LoginError::EmailUnknown));
    assert_eq!(LoginError::try_from(ErrorCode::Internal).unwrap_err().code(), "internal");
    let failure: CodeError = unknown.because("x").detail("y");
    assert_eq!(failure.to_string(), "email_unknown: y");
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
    let failure: ApiError = missing.problem().detail("Gone.").extension("user", 7);
    assert_eq!(failure.to_string(), "404 Not Found: Gone.");
}

#[test]
fn a_subset_in_a_function_may_have_a_raw_name() {
    #[error_subset(ErrorCode)]
    enum r#Lost {
        EmailUnknown,
    }
    assert_eq!(Lost::EmailUnknown.as_str(), "email_unknown");
}

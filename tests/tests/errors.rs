//! The type of a page of errors, seen from outside.
#![allow(clippy::unwrap_used, missing_docs)]

use std::error::Error as _;
use std::io;

use status_core::{ErrorSet, ReceivedCode, ReceivedProblem, error_subset, error_table, status_table};
use status_tests::project::Project;

/// What our service returns.
#[status_table("../errors/statuses.md")]
pub enum Status {}

/// Why our service fails.
#[error_table(
    "../errors/errors.md",
    statuses = Status,
    types = "https://shop.example/errors#{code}",
    problem = ApiError,
    columns(retry_after: Option<u32> = "Retry after"),
)]
pub enum ErrorCode {}

/// Why `POST /login` fails.
#[error_subset(ErrorCode)]
pub enum LoginError {
    EmailUnknown,
    PasswordWrong,
}

impl From<io::Error> for ApiError {
    fn from(error: io::Error) -> Self {
        ErrorCode::Internal.because(error)
    }
}

mod bare {
    /// Without anything: the status is a number, the error type a plain problem.
    #[status_core::error_table("../errors/errors.md", member = "reason")]
    pub(crate) enum ErrorCode {}

    /// A part.
    #[status_core::error_subset(ErrorCode)]
    pub(crate) enum Part {
        TooFast,
    }
}

#[test]
fn the_page_is_the_type() {
    let page = include_str!("../errors/errors.md");
    assert_eq!(ErrorCode::ALL.len(), page.lines().filter(|line| line.starts_with('|')).count() - 2);
    for error in ErrorCode::ALL {
        let row = page.lines().find(|line| line.contains(&format!("`{}`", error.as_str()))).unwrap();
        assert!(row.contains(error.status().as_str()) && row.contains(error.title()), "{error}");
        assert_eq!(error.as_str().parse(), Ok(*error));
        assert_eq!(error.to_string(), error.as_str());
        assert_eq!(ErrorSet::status_code(*error), error.status().code());
        let detail = error.detail();
        let long = if detail.is_empty() { error.to_string() } else { format!("{error}: {detail}") };
        assert_eq!(format!("{error:#}"), long);
        assert_eq!(format!("{error:>20}").trim_start(), error.as_str());
    }
    assert_eq!(ErrorCode::RoleMissing.detail(), "The account lacks a role, such as | or admin.");
    assert_eq!(ErrorCode::NameIsEmpty.as_str(), "42200");
    assert_eq!(ErrorCode::TokenExpired.status(), Status::Unauthorized);
    assert_eq!(ErrorCode::Stock0.retry_after(), Some(3600));
    assert_eq!(ErrorCode::EmailTaken.retry_after(), None);
    assert_eq!(ErrorCode::TokenExpired.docs_url(), Some("https://shop.example/login"));
    assert_eq!(ErrorCode::TooFast.docs_url(), Some("https://shop.example/errors#too_fast"));
    assert_eq!(bare::ErrorCode::TooFast.docs_url(), None);
    assert_eq!(bare::ErrorCode::TooFast.status(), 429);
}

#[test]
fn a_code_is_read_letter_by_letter() {
    for wrong in ["", "token", "Token_expired", "token_expired ", "TokenExpired", "stock-0", "401", "token_expired\0"] {
        assert_eq!(wrong.parse::<ErrorCode>().unwrap_err().to_string(), "not a documented error code", "{wrong}");
    }
    assert_eq!("password_wrong".parse(), Ok(LoginError::PasswordWrong));
    assert!("token_expired".parse::<LoginError>().is_err());
}

#[test]
fn a_struck_through_code_is_still_read() {
    let retired: Vec<_> = ErrorCode::ALL.iter().filter(|error| error.is_retired()).collect();
    assert_eq!(retired.len(), 1);
    #[allow(deprecated)]
    let old = ErrorCode::TokenOld;
    assert_eq!("token_old".parse(), Ok(old));
}

#[test]
fn a_part_says_what_the_whole_says() {
    for part in LoginError::ALL {
        let whole = ErrorCode::from(*part);
        assert_eq!(LoginError::try_from(whole), Ok(*part));
        assert_eq!((part.as_str(), part.status(), part.title()), (whole.as_str(), whole.status(), whole.title()));
        assert_eq!((part.detail(), part.docs_url()), (whole.detail(), whole.docs_url()));
        assert_eq!(format!("{part:?} {part:#}"), format!("{whole:?} {whole:#}"));
        assert_eq!(part.problem(), whole.problem());
    }
    assert_eq!(LoginError::try_from(ErrorCode::Internal).unwrap_err().code(), "internal");
    assert_eq!(<LoginError as ErrorSet>::MEMBER, "code");
    assert_eq!(<bare::Part as ErrorSet>::MEMBER, "reason");
}

fn login(email: &str) -> Result<(), LoginError> {
    if email.is_empty() { Err(LoginError::EmailUnknown) } else { Ok(()) }
}

fn handler(email: &str) -> Result<(), ApiError> {
    login(email)?;
    Err(io::Error::other("the disk is full"))?
}

fn ban(email: &str) -> Result<(), status_core::Problem<LoginError>> {
    Err(status_core::Problem::new(LoginError::EmailUnknown).detail(email).because("no row"))
}

#[test]
fn the_problem_of_a_part_leads_to_the_services_error_type() {
    let through = || -> Result<(), ApiError> { Ok(ban("a@b.example")?) };
    let error = through().unwrap_err();
    assert_eq!(error.as_problem().problem_type(), ErrorCode::EmailUnknown);
    assert_eq!(error.to_string(), "email_unknown: a@b.example");
    assert_eq!(error.source().unwrap().to_string(), "no row");
}

#[test]
fn errors_lead_to_the_services_error_type() {
    let error = handler("").unwrap_err();
    assert_eq!(error.to_string(), "email_unknown: No account has this e-mail.");
    assert!(error.source().is_none());
    let error = handler("a@b.example").unwrap_err();
    assert_eq!(error.to_string(), "internal: We have been told.");
    assert_eq!(error.source().unwrap().to_string(), "the disk is full");
    assert!(!error.as_problem().to_json().to_string().contains("disk"));
    let error = LoginError::PasswordWrong.because("three tries").detail("Two tries left.");
    assert_eq!(error.source().unwrap().to_string(), "three tries");
    assert_eq!(error.to_string(), "password_wrong: Two tries left.");
}

#[test]
fn the_body_has_the_code() {
    let json = |problem: &status_core::Problem<ErrorCode>| problem.to_json();
    assert_eq!(
        json(ErrorCode::TokenExpired.problem().instance("/cart").as_problem()),
        serde_json::json!({
            "type": "https://shop.example/errors#token_expired", "title": "Token expired", "status": 401,
            "detail": "The token is too old.", "instance": "/cart", "code": "token_expired",
        })
    );
    let bare = bare::Part::TooFast.problem().to_json();
    assert_eq!(bare, serde_json::json!({ "title": "Too many requests", "status": 429, "reason": "too_fast" }));
}

#[test]
fn a_client_reads_the_problem_back() {
    for error in ErrorCode::ALL {
        let body = error.problem().detail("This time.").as_problem().to_json().to_string();
        let read: ReceivedProblem<ErrorCode> = serde_json::from_str(&body).unwrap();
        assert_eq!(read.documented(), Some(*error));
        assert_eq!((read.title(), read.status()), (Some(error.title()), Some(error.status().code())));
        assert_eq!(read.detail(), Some("This time."));
        assert_eq!(read.to_string(), format!("{error}: This time."));
    }
    let newer: ReceivedProblem<ErrorCode> =
        serde_json::from_str(r#"{"code": "card_expired", "status": "402", "title": 7, "more": [1]}"#).unwrap();
    assert_eq!(newer.code(), Some(&ReceivedCode::Undocumented("card_expired".to_owned())));
    assert_eq!((newer.documented(), newer.status(), newer.title()), (None, None, None));
    assert_eq!(newer.member("more").unwrap()[0], 1);
    let number: ReceivedProblem<ErrorCode> = serde_json::from_str(r#"{"code": 42200}"#).unwrap();
    assert_eq!(number.documented(), Some(ErrorCode::NameIsEmpty));
    let none: ReceivedProblem<ErrorCode> = serde_json::from_str(r#"{"title": "Not Found"}"#).unwrap();
    assert_eq!((none.code(), none.to_string()), (None, "Not Found".to_owned()));
    assert!(serde_json::from_str::<ReceivedProblem<ErrorCode>>("[]").is_err());
}

/// Each row's status must be one of the other page; one error of `cargo check` shows all that are not, with their lines.
#[test]
fn an_undocumented_status_stops_the_build_at_its_line() {
    let project = Project::new("undocumented-statuses");
    project.write("docs/statuses.md", "| Code | Message |\n| --- | --- |\n| 401 | Unauthorized |\n");
    project.write(
        "docs/errors.md",
        "| Code | HTTP status |\n| --- | --- |\n| `a_b` | 404 |\n| `a_c` | 401 |\n| `a_d` | 409 Conflict |\n",
    );
    project.write(
        "src/lib.rs",
        "#[status_core::status_table(\"../docs/statuses.md\")]\npub enum Status {}\n\n\
         #[status_core::error_table(\"../docs/errors.md\", statuses = Status)]\npub enum ErrorCode {}\n\n\
         #[status_core::error_subset(ErrorCode)]\npub enum Part { AB }\n",
    );
    let run = project.cargo(&["check"]);
    assert!(!run.success);
    let lines: Vec<_> = run.text.lines().filter(|line| line.starts_with("error")).collect();
    assert_eq!(lines.len(), 2, "{}", run.text);
    let mut rest = &*run.text;
    for (place, code, status) in [("3:11", "a_b", "404"), ("5:11", "a_d", "409")] {
        let texts = [
            format!("`{code}` has the status {status}, which `Status` does not document [undocumented-status]"),
            format!("--> docs/errors.md:{place}\n"),
            format!("= help: correct the status, write a row for {status} in docs/statuses.md"),
        ];
        for text in texts {
            let found = rest.split_once(&text);
            assert!(found.is_some(), "{text}\n{}", run.text);
            let (_, after) = found.unwrap_or_default();
            rest = after;
        }
    }
}

/// The generated code gives no warning, however strict the crate is and however little of it is used.
#[test]
fn the_type_is_clean_under_pedantic_lints() {
    let project = Project::new("pedantic-errors");
    project.write("docs/statuses.md", include_str!("../errors/statuses.md"));
    project.write("docs/errors.md", include_str!("../errors/errors.md"));
    let types = "
/// Ours.
#[status_core::status_table(\"../docs/statuses.md\")]
VISIBLE enum Status {}

/// Ours.
#[status_core::error_table(\"../docs/errors.md\", statuses = Status, columns(wait: Option<u32> = \"Retry after\"))]
VISIBLE enum ErrorCode {}

/// A part.
#[status_core::error_subset(ErrorCode)]
VISIBLE enum LoginError {
    /// Of nobody.
    EmailUnknown,
}
";
    let strict = "#![deny(warnings, clippy::all, clippy::pedantic, unused_qualifications)]\n#![forbid(unsafe_code, unused, nonstandard_style, missing_docs, future_incompatible)]\n//! Ours.\n";
    project.write("src/lib.rs", &format!("{strict}{}", types.replace("VISIBLE", "pub")));
    let used = "fn main() { let _ = (Status::ALL, ErrorCode::ALL, LoginError::ALL); }\n";
    project.write("src/main.rs", &format!("{strict}{}{used}", types.replace("VISIBLE ", "")));
    let run = project.cargo(&["clippy"]);
    assert!(run.success && !run.text.contains("warning"), "{}", run.text);
}

/// A page with a fault gives its fault and no error besides, wherever the types are used.
#[test]
fn a_fault_is_the_only_error() {
    let project = Project::new("faulty-errors");
    project.write("docs/errors.md", "| Code | HTTP status |\n| --- | --- |\n| `a_b` | 404 |\n| `a_c` | 200 |\n");
    project.write(
        "src/lib.rs",
        "#[status_core::error_table(\"../docs/errors.md\", problem = ApiError)]\npub enum ErrorCode {}\n\n\
         #[status_core::error_subset(ErrorCode)]\npub enum Part { AB }\n\n\
         impl From<std::io::Error> for ApiError {\n    fn from(error: std::io::Error) -> Self { ErrorCode::AB.because(error) }\n}\n\n\
         pub fn f() -> Result<(), ApiError> { Err(ErrorCode::AB.problem().detail(\"x\"))? }\n",
    );
    let run = project.cargo(&["check"]);
    let errors: Vec<_> = run.text.lines().filter(|line| line.starts_with("error")).collect();
    assert!(errors[0].ends_with("`200` is not the status of an error [status-not-an-error]"), "{}", run.text);
    assert_eq!(errors.len(), 2, "{}", run.text);
}

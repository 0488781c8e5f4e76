//! Typed columns, subsets, sections and names, as a crate with its own page has them.
#![allow(clippy::unwrap_used, missing_docs)]

use std::error::Error;

use status_core::{StatusSet, status_subset, status_table};

/// How loud a status is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Info,
    Warn,
}

impl Level {
    const ALERT: Self = Self::Warn;
}

#[status_table(
    "../pages/named/typed-columns.md",
    columns(
        retryable: bool = "Retry?",
        action: &str = "Fix",
        wait: Option<u16> = "Wait",
        offset: i8 = "Offset",
        level: Level = "Level",
        owner: Option<&str> = "Owner",
    ),
    rename(418 = Teapot),
    subsets(
        Success = 2xx,
        Redirect = 3xx,
        ClientError = 4xx,
        ServerError = 5xx,
        ErrorStatus = 4xx | 5xx,
        Odd = Teapot | 200,
    )
)]
pub enum Status {}

/// What `GET /users/{id}` returns.
#[status_subset(Status)]
pub enum GetUser {
    /// The user.
    Ok,
    NotFound,
}

/// What can go wrong with it.
#[status_subset(Status, error)]
pub enum GetUserError {
    NotFound,
    ServiceUnavailable,
}

#[test]
fn typed_columns_are_const_accessors() {
    const { assert!(Status::ServiceUnavailable.retryable()) }
    let rows: Vec<_> = Status::ALL
        .iter()
        .map(|s| (s.code(), s.retryable(), s.action(), s.wait(), s.offset(), s.level(), s.owner()))
        .collect();
    let expected = [
        (200, false, "", None, 0, Level::Info, None),
        (404, false, "Look for it elsewhere.", None, -128, Level::Info, Some("web")),
        (418, false, "Take `coffee`?".trim_matches('`'), Some(65535), 127, Level::Warn, Some("kitchen")),
        (503, true, "Wait.", Some(30), 1, Level::ALERT, None),
    ];
    for (row, expected) in rows.iter().zip(expected) {
        assert_eq!(
            (row.0, row.1, row.3, row.4, row.5, row.6),
            (expected.0, expected.1, expected.3, expected.4, expected.5, expected.6)
        );
    }
    assert_eq!(Status::NotFound.action(), "Look for it elsewhere.");
    assert_eq!(Status::Teapot.action(), "Take coffee?");
    assert_eq!(rows.len(), expected.len());
}

#[test]
fn subsets_hold_their_part_in_the_pages_order() {
    fn codes<S: StatusSet>() -> Vec<u16> {
        S::ALL.iter().map(|status| status.code()).collect()
    }
    assert_eq!(codes::<Success>(), [200]);
    assert!(codes::<Redirect>().is_empty(), "a class without rows is an empty subset");
    assert_eq!(codes::<ClientError>(), [404, 418]);
    assert_eq!(codes::<ServerError>(), [503]);
    assert_eq!(codes::<ErrorStatus>(), [404, 418, 503]);
    assert_eq!(codes::<Odd>(), [200, 418]);
    assert_eq!(codes::<GetUser>(), [200, 404]);
    assert!(codes::<Redirect>().is_empty());
}

#[test]
fn subsets_have_the_face_of_their_table() {
    fn check<S>()
    where
        Status: From<S>,
        S: StatusSet + TryFrom<Status, Error = status_core::UndocumentedStatus>,
    {
        for status in S::ALL {
            let whole = Status::from(*status);
            assert_eq!(whole.code(), status.code());
            assert_eq!(whole.message(), status.message());
            assert_eq!(whole.purpose(), status.purpose());
            assert_eq!(whole.docs_url(), status.docs_url());
            assert_eq!(whole.to_string(), status.to_string());
            assert_eq!(format!("{whole:?}"), format!("{status:?}"));
            assert_eq!(whole.to_string().parse::<S>(), Ok(*status));
            assert_eq!(S::from_code(status.code()), Some(*status));
            assert!(S::try_from(whole) == Ok(*status));
        }
        for whole in Status::ALL.iter().filter(|whole| S::from_code(whole.code()).is_none()) {
            assert_eq!(S::try_from(*whole).unwrap_err().code(), whole.code());
            assert!(whole.message().parse::<S>().is_err());
        }
    }
    check::<Success>();
    check::<Redirect>();
    check::<ErrorStatus>();
    check::<Odd>();
    check::<GetUser>();
    check::<GetUserError>();
    assert_eq!(GetUser::NotFound.code(), 404);
    assert_eq!(GetUser::NotFound as u16, Status::NotFound as u16);
    assert!(Status::from(GetUser::NotFound).action().starts_with("Look"));
    assert_eq!(status_core::StatusCode::from(GetUser::NotFound), status_core::StatusCode::NOT_FOUND);
}

#[test]
fn a_narrow_error_becomes_the_wider_by_question_mark() {
    fn find(known: bool) -> Result<Success, ClientError> {
        if known { Ok(Success::Ok) } else { Err(ClientError::NotFound) }
    }
    fn serve(known: bool) -> Result<Success, ErrorStatus> {
        Ok(find(known)?)
    }
    assert_eq!(serve(true), Ok(Success::Ok));
    assert_eq!(serve(false), Err(ErrorStatus::NotFound));
    assert_eq!(Status::from(ErrorStatus::NotFound), Status::NotFound);
}

#[test]
fn error_subsets_are_errors() {
    let error: Box<dyn Error + Send + Sync> = Box::new(ErrorStatus::ServiceUnavailable);
    assert_eq!(error.to_string(), "503 Service Unavailable");
    let error: Box<dyn Error> = Box::new(GetUserError::NotFound);
    assert_eq!(error.to_string(), "404 Not Found");
}

#[test]
fn a_match_on_a_subset_is_exhaustive() {
    let text = match GetUser::NotFound {
        GetUser::Ok => "found",
        GetUser::NotFound => "missing",
    };
    assert_eq!(text, "missing");
}

mod sections {
    use status_core::status_table;

    #[status_table("../pages/named/two-sections.md", under = "Orders", columns(code = "HTTP", message = "Reason"))]
    pub enum Orders {}

    #[status_table("../pages/named/two-sections.md", under = "users")]
    pub enum Users {}
}

#[test]
fn several_tables_in_a_crate_take_a_section_each() {
    assert_eq!(sections::Orders::ALL.iter().map(|s| s.code()).collect::<Vec<_>>(), [201, 409]);
    assert_eq!(sections::Users::ALL.iter().map(|s| s.code()).collect::<Vec<_>>(), [200, 404]);
    assert_eq!(sections::Orders::OutOfStock.message(), "Out of stock");
}

mod shared {
    use status_core::{status_subset, status_table};

    #[status_table(
        "../pages/named/chinese-messages-shared-by-codes.md",
        columns(code = "HTTP 状态码", message = "含义")
    )]
    pub enum Status {}

    #[status_subset(Status)]
    pub enum Limits {
        NotFound,
        Unauthorized,
    }
}

#[test]
fn a_message_of_two_statuses_names_neither() {
    use shared::{Limits, Status};

    for status in Status::ALL {
        let alike = Status::ALL.iter().filter(|other| other.message() == status.message()).count();
        assert_eq!(status.message().parse::<Status>().is_ok(), alike == 1, "{status}");
        assert_eq!(status.to_string().parse(), Ok(*status));
        assert_eq!(status.as_str().parse(), Ok(*status));
    }
    assert!(Status::NotFound.message().parse::<Limits>().is_err());
    assert_eq!(Status::Unauthorized.message().parse(), Ok(Limits::Unauthorized));
    assert_eq!("404".parse(), Ok(Limits::NotFound));
    assert!("429".parse::<Limits>().is_err());
    for text in ["", "4", "40", "4040", "404Not Found", "404  Not Found", "not found", "四", "四百四"] {
        assert!(text.parse::<Status>().is_err(), "{text}");
    }
}

//! The page that the project was given, pinned: its bytes, its rows, and every method of its type.
#![allow(clippy::unwrap_used, missing_docs)]

use sha2::{Digest as _, Sha256};
use status_core::{StatusClass, StatusCode, StatusSet};
use status_tests::pages::given_page::Status;

const PAGE: &str = include_str!("../pages/valid/given-page.md");

const SHA_256: &str = "90a84116ec6db20c1a1bffc0688d2126a1098a1dffb05b0b9613aaab9896c955";

/// The rows, read by splitting lines at pipes: code, link, message, purpose.
fn rows() -> impl Iterator<Item = [&'static str; 4]> {
    PAGE.lines().filter(|line| line.starts_with("| [")).map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        let (code, link) = cells[0][1..].trim_end_matches(')').split_once("](").unwrap();
        [code, link, cells[1].trim_matches('`'), cells[2]]
    })
}

#[test]
fn the_copy_is_the_given_page() {
    let hash = Sha256::digest(PAGE).iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
    assert_eq!(hash, SHA_256);
    assert!(!PAGE.ends_with('\n'), "the given page has no last newline");
}

#[test]
fn every_accessor_says_what_the_page_says() {
    assert_eq!(rows().count(), 14);
    assert_eq!(Status::ALL.len(), 14);
    for (status, [code, link, message, purpose]) in Status::ALL.iter().zip(rows()) {
        assert_eq!(status.code(), code.parse::<u16>().unwrap());
        assert_eq!(*status as u16, status.code());
        assert_eq!(status.as_str(), code);
        assert_eq!(status.message(), message);
        assert_eq!(status.purpose(), purpose);
        assert_eq!(status.docs_url(), Some(link));
        assert_eq!(format!("{status}"), format!("{code} {message}"));
        assert_eq!(format!("{status:#}"), format!("{code} {message}: {purpose}"));
        assert_eq!(format!("[{status:>40}]"), format!("[{:>40}]", format!("{code} {message}")));
        assert_eq!(format!("[{status:<30}]"), format!("[{:<30}]", format!("{code} {message}")));
        assert_eq!(format!("{status:.3}"), code);
        for text in [code, message, &format!("{code} {message}")] {
            assert_eq!(text.parse(), Ok(*status), "{text}");
        }
    }
}

#[test]
fn generic_code_sees_the_same() {
    fn check<S: StatusSet>(status: S, expected: Status) {
        assert_eq!(status.code(), expected.code());
        assert_eq!(status.as_str(), expected.as_str());
        assert_eq!(status.message(), expected.message());
        assert_eq!(status.purpose(), expected.purpose());
        assert_eq!(status.docs_url(), expected.docs_url());
        assert_eq!(status.class(), expected.class());
        assert_eq!(status.allows_content(), expected.allows_content());
        assert_eq!(S::from_code(expected.code()), Some(status));
    }
    for (index, status) in Status::ALL.iter().enumerate() {
        assert_eq!(<Status as StatusSet>::ALL[index], *status);
        check(*status, *status);
    }
}

#[test]
fn everything_is_const() {
    const FOUND: Option<Status> = Status::from_code(404);
    const STATUS: Status = Status::NotFound;
    const FACTS: (u16, &str, &str, StatusClass, bool, bool) = (
        STATUS.code(),
        STATUS.as_str(),
        STATUS.message(),
        STATUS.class(),
        STATUS.is_client_error(),
        STATUS.allows_content(),
    );
    assert_eq!(FOUND, Some(STATUS));
    assert_eq!(FACTS, (404, "404", "Not Found", StatusClass::ClientError, true, true));
}

#[test]
fn classes_and_content() {
    for status in Status::ALL {
        let class = match status.code() {
            200..=299 => StatusClass::Success,
            400..=499 => StatusClass::ClientError,
            _ => StatusClass::ServerError,
        };
        assert_eq!(status.class(), class);
        assert!(!status.is_informational());
        assert_eq!(status.is_success(), class == StatusClass::Success);
        assert!(!status.is_redirection());
        assert_eq!(status.is_client_error(), class == StatusClass::ClientError);
        assert_eq!(status.is_server_error(), class == StatusClass::ServerError);
        assert_eq!(status.allows_content(), status.code() != 204);
    }
}

#[test]
fn what_the_page_does_not_list_is_refused() {
    for code in [0, 99, 100, 199, 203, 299, 402, 418, 499, 501, 599, 600, 999, u16::MAX] {
        assert_eq!(Status::from_code(code), None);
        let error = Status::try_from(code).unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(error.to_string(), format!("status code {code} is not documented"));
    }
    assert_eq!(Status::try_from(StatusCode::IM_A_TEAPOT).unwrap_err().code(), 418);
    for text in [
        "",
        "4",
        "40",
        "4040",
        "418",
        " 404",
        "404 ",
        "+404",
        "404 not found",
        "404 OK",
        "404  Not Found",
        "not found",
        "NotFound",
        "٤٠٤",
    ] {
        assert!(text.parse::<Status>().is_err(), "{text:?}");
    }
}

#[test]
fn http_takes_and_gives() {
    for status in Status::ALL {
        let code = StatusCode::from(*status);
        assert_eq!(code.as_u16(), status.code());
        assert_eq!(Status::try_from(code), Ok(*status));
        assert_eq!(code, *status);
        assert_eq!(*status, code);
        assert_ne!(StatusCode::IM_A_TEAPOT, *status);
        assert_ne!(*status, StatusCode::IM_A_TEAPOT);
    }
}

#[test]
fn statuses_order_by_code() {
    assert!(Status::Ok < Status::NotFound && Status::NotFound < Status::ServiceUnavailable);
    assert!(Status::ALL.is_sorted());
}

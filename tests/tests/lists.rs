//! Lists of statuses that others wrote, against the generated names.
#![allow(clippy::unwrap_used, missing_docs)]

use status_core::{StatusCode, UndocumentedStatus};
use status_tests::pages::{iana, node, python};

/// `NOT_FOUND` to `NotFound`.
fn camel(name: &str) -> String {
    let words = name.split('_').map(|word| word[..1].to_owned() + &word[1..].to_lowercase());
    words.collect()
}

#[test]
fn http_has_the_same_codes_names_and_classes() {
    let page = include_str!("../pages/valid/iana.md");
    let documented: Vec<u16> = iana::Status::ALL.iter().map(|status| status.code()).collect();
    let registered: Vec<u16> = (100..1000).filter(|code| http(*code).canonical_reason().is_some()).collect();
    assert_eq!(documented, registered);
    for status in iana::Status::ALL {
        let code = http(status.code());
        assert_eq!(Some(status.message()), code.canonical_reason());
        assert_eq!(status.as_str(), code.as_str());
        assert_eq!(status.to_string(), code.to_string());
        assert_eq!(status.class().as_str()[..1], status.as_str()[..1]);
        assert_eq!(status.is_informational(), code.is_informational());
        assert_eq!(status.is_success(), code.is_success());
        assert_eq!(status.is_redirection(), code.is_redirection());
        assert_eq!(status.is_client_error(), code.is_client_error());
        assert_eq!(status.is_server_error(), code.is_server_error());
        assert!(page.contains(&format!("| {} | {} |", status.code(), status.message())));
    }
    assert_eq!(iana::Status::ImATeapot, StatusCode::IM_A_TEAPOT);
    assert_eq!(iana::Status::UriTooLong, StatusCode::URI_TOO_LONG);
    assert_eq!(iana::Status::HttpVersionNotSupported, StatusCode::HTTP_VERSION_NOT_SUPPORTED);
    assert_eq!(iana::Status::NonAuthoritativeInformation, StatusCode::NON_AUTHORITATIVE_INFORMATION);
}

fn http(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap()
}

#[test]
fn every_number_goes_there_and_back() {
    for code in 0..=u16::MAX {
        let status = iana::Status::from_code(code);
        let known = StatusCode::from_u16(code).is_ok_and(|code| code.canonical_reason().is_some());
        assert_eq!(status.is_some(), known, "{code}");
        assert_eq!(status.map_or(code, u16::from), code);
        assert_eq!(iana::Status::try_from(code).map_err(UndocumentedStatus::code), status.ok_or(code));
        if let Ok(http) = StatusCode::from_u16(code) {
            assert_eq!(iana::Status::try_from(http).ok(), status);
            assert_eq!(status.map(StatusCode::from), status.map(|_| http));
        }
    }
}

#[test]
fn pythons_names_are_ours() {
    let lines = include_str!("../fixtures/python-http-status.txt").lines();
    assert_eq!(lines.clone().count(), python::Status::ALL.len());
    for (line, status) in lines.zip(python::Status::ALL) {
        let mut parts = line.splitn(3, ' ');
        assert_eq!(parts.next(), Some(status.as_str()));
        assert_eq!(camel(parts.next().unwrap()), format!("{status:?}"));
        assert_eq!(parts.next(), Some(status.message()));
    }
}

#[test]
fn nodes_phrases_are_ours() {
    let lines = include_str!("../fixtures/node-status-codes.txt").lines();
    assert_eq!(lines.clone().count(), node::Status::ALL.len());
    for (line, status) in lines.zip(node::Status::ALL) {
        assert_eq!(line, status.to_string());
        let letters: String = status.message().chars().filter(char::is_ascii_alphanumeric).collect();
        assert_eq!(letters.to_lowercase(), format!("{status:?}").to_lowercase());
    }
}

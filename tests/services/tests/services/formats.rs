//! serde and OpenAPI: statuses as data.

use serde::{Deserialize, Serialize};
use serde_json::{from_str, json, to_value};
use status_core::{Received, Responses};
use status_services::{ErrorStatus, Status, Success};
use utoipa::openapi::RefOr;
use utoipa::{IntoResponses, ToSchema};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Log {
    status: Status,
    #[serde(with = "status_core::formats::message")]
    message: ErrorStatus,
    #[serde(with = "status_core::formats::object")]
    object: Success,
    received: Received<Status>,
}

#[test]
fn statuses_are_numbers_messages_and_objects() {
    let log = Log {
        status: Status::NotFound,
        message: ErrorStatus::ServiceUnavailable,
        object: Success::Created,
        received: Received::from(418 + 1),
    };
    let value = to_value(&log).unwrap();
    let expected = json!({
        "status": 404, "message": "Service Unavailable",
        "object": { "code": 201, "message": "Created" }, "received": 419,
    });
    assert_eq!(value, expected);
    assert_eq!(from_str::<Log>(&value.to_string()).unwrap(), log);
}

#[test]
fn what_is_not_documented_is_refused_and_nothing_is_truncated() {
    for (text, error) in [
        ("402", "status code 402 is not documented"),
        ("65940", "status code 65940 is not documented"),
        ("-404", "invalid value: integer `-404`, expected a status code"),
        ("404.0", "invalid type: floating point `404.0`, expected a status code"),
        ("\"404\"", "invalid type: string \"404\", expected a status code"),
    ] {
        assert!(from_str::<Status>(text).unwrap_err().to_string().starts_with(error), "{text}");
    }
    assert!(from_str::<Received<Status>>("65940").is_err());
    assert_eq!(from_str::<Received<Status>>("404").unwrap(), Received::Documented(Status::NotFound));
    for (field, value) in [
        ("message", json!("Created")),
        ("message", json!("503 Service Unavailable")),
        ("object", json!({})),
        ("object", json!({ "code": 404 })),
    ] {
        let mut log =
            json!({ "status": 404, "message": "Not Found", "object": { "code": 200, "more": [1] }, "received": 1 });
        assert!(from_str::<Log>(&log.to_string()).is_ok());
        log[field] = value;
        assert!(from_str::<Log>(&log.to_string()).is_err(), "{log}");
    }
}

/// A user.
#[derive(ToSchema)]
#[allow(dead_code)]
struct User {
    id: u32,
}

#[test]
fn a_set_describes_its_responses_with_the_pages_words() {
    let responses = Status::responses();
    assert_eq!(responses.len(), Status::ALL.len());
    for status in Status::ALL {
        let RefOr::T(response) = &responses[status.as_str()] else { unreachable!() };
        let expected = if status.purpose().is_empty() { status.message() } else { status.purpose() };
        assert_eq!(response.description, expected);
        assert_eq!(response.content.contains_key("application/problem+json"), status.code() >= 400);
    }
    let responses = Responses::<Success, User>::responses();
    let RefOr::T(ok) = &responses["200"] else { unreachable!() };
    assert_eq!((&*ok.description, ok.content.contains_key("application/json")), ("Here it is.", true));
    let RefOr::T(gone) = &responses["204"] else { unreachable!() };
    assert!(gone.content.is_empty(), "204 has no content");
}

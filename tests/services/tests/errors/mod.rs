//! A service's error type as every framework's server must send it, seen by a client; and the service, whatever the framework.
#![allow(unreachable_pub)]

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use status_core::http::HeaderValue;
use status_core::http::header::{LOCATION, RETRY_AFTER, WWW_AUTHENTICATE};
use status_core::{Cause, Reply, status_subset, status_table};

/// What the service answers, with an error type of its own.
#[status_table("../../errors.md", subsets(Success = 2xx, ErrorStatus = 4xx | 5xx), problem = ApiError)]
pub enum Status {}

/// Why `GET /paid` fails.
#[status_subset(ErrorStatus, error)]
pub enum PaidError {
    Unauthorized,
}

/// What the service reads its answers from, which fails.
#[derive(Debug)]
pub struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the disk of db-3 is full")
    }
}

impl std::error::Error for Broken {}

impl From<Broken> for ApiError {
    fn from(error: Broken) -> Self {
        Status::InternalServerError.because(error)
    }
}

/// What each path answers.
pub fn answer(path: &str) -> Result<Reply<Success, &'static str>, ApiError> {
    let unauthorized = || ApiError::from(PaidError::Unauthorized);
    match path {
        "created" => Ok(Success::Created
            .with("Ada")
            .header(LOCATION, HeaderValue::from_static("/users/7"))
            .header("Set-Cookie", "a=1")
            .header("set-cookie", "b=2")
            .header("Content-Type", "text/markdown")),
        "empty" => Ok(Success::NoContent.with("Ada").header("ETag", "\"7\"")),
        "part" => Err(PaidError::Unauthorized)?,
        "paid" => Err(unauthorized().header(WWW_AUTHENTICATE, "Bearer").header("www-authenticate", "Basic")),
        "busy" => Err(Status::ServiceUnavailable.problem().header(RETRY_AFTER, Duration::from_millis(1500))),
        "broken" => Err(Broken)?,
        "invalid" => {
            let error = Status::BadRequest.problem().detail("Two fields.").instance("/requests/9").extension("user", 7);
            Err(error.invalid([("/email", "is not an address"), ("/friends/0/full name", "is empty")]))
        }
        _ => Err(ErrorStatus::NotFound)?,
    }
}

/// The causes that a layer of the service has logged.
pub struct Log(Mutex<Vec<String>>);

pub static LOG: Log = Log(Mutex::new(Vec::new()));

impl Log {
    pub fn push(&self, cause: Option<&Cause>) {
        if let Some(cause) = cause {
            assert!(cause.downcast_ref::<Broken>().is_some());
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(cause.to_string());
        }
    }
}

async fn ask(base: &str, path: &str) -> (u16, HeaderMap, String) {
    let response = reqwest::get(format!("{base}/{path}")).await.unwrap();
    let (code, headers) = (response.status().as_u16(), response.headers().clone());
    (code, headers, response.text().await.unwrap())
}

fn values<'a>(headers: &'a HeaderMap, name: &str) -> Vec<&'a str> {
    headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
}

/// Asks a server whose paths all lead to [`answer`].
pub async fn check(base: &str) {
    let (code, headers, body) = ask(base, "created").await;
    assert_eq!((code, &*body), (201, "Ada"));
    assert_eq!(values(&headers, "location"), ["/users/7"]);
    assert_eq!(values(&headers, "set-cookie"), ["a=1", "b=2"]);
    assert_eq!(values(&headers, "content-type"), ["text/markdown"], "in place of the body's own");

    let (code, headers, body) = ask(base, "empty").await;
    assert_eq!((code, &*body), (204, ""));
    assert_eq!(values(&headers, "etag"), ["\"7\""]);
    assert!(!headers.contains_key("content-type"));

    for (path, header, expected) in [
        ("paid", "www-authenticate", &["Bearer", "Basic"][..]),
        ("part", "www-authenticate", &[]),
        ("busy", "retry-after", &["2"]),
    ] {
        let (code, headers, body) = ask(base, path).await;
        let status = Status::from_code(code).unwrap();
        assert_eq!(values(&headers, "content-type"), ["application/problem+json"]);
        assert_eq!(values(&headers, header), expected, "{path}");
        let expected = json!({ "title": status.message(), "status": code, "detail": status.purpose() });
        assert_eq!(body.parse::<Value>().unwrap(), expected);
    }

    let (code, _, body) = ask(base, "missing").await;
    assert_eq!((code, body.contains("Not Found")), (404, true));
    problem_with_everything(base).await;
    cause(base).await;
}

async fn problem_with_everything(base: &str) {
    let (_, _, body) = ask(base, "invalid").await;
    let expected = json!({
        "title": "Bad Request", "status": 400, "detail": "Two fields.", "instance": "/requests/9", "user": 7,
        "errors": [
            { "detail": "is not an address", "pointer": "#/email" },
            { "detail": "is empty", "pointer": "#/friends/0/full%20name" },
        ],
    });
    assert_eq!(body.parse::<Value>().unwrap(), expected);
}

/// The cause is in the log, and nowhere on the wire.
async fn cause(base: &str) {
    let (code, headers, body) = ask(base, "broken").await;
    assert_eq!(code, 500);
    assert!(!format!("{headers:?}{body}").contains("disk"), "{headers:?} {body}");
    assert_eq!(*LOG.0.lock().unwrap_or_else(PoisonError::into_inner), ["the disk of db-3 is full"]);
}

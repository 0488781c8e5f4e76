//! Mistakes in a literal panic at its line; what a service makes at run time has a type that holds it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::cell::RefCell;
use std::error::Error as _;
use std::panic::{self, AssertUnwindSafe};
use std::time::Duration;

use status_core::http::{HeaderName, HeaderValue};
use status_core::{Problem, status_table};

/// Ours.
#[status_table("../errors.md", problem = ApiError)]
pub enum Status {}

thread_local! {
    static PANIC: RefCell<(String, String)> = RefCell::default();
}

/// The file and the message of the panic.
fn panic_of(action: impl FnOnce()) -> (String, String) {
    panic::set_hook(Box::new(|panic| {
        let message = panic.payload().downcast_ref::<String>().cloned().unwrap_or_default();
        PANIC.with(|last| last.replace((panic.location().unwrap().file().to_owned(), message)));
    }));
    panic::catch_unwind(AssertUnwindSafe(action)).unwrap_err();
    PANIC.with(RefCell::take)
}

fn problem() -> Problem<Status> {
    Problem::new(Status::BadRequest)
}

#[test]
fn mistakes_panic_at_the_caller() {
    let error = || Status::BadRequest.problem();
    let cases: [(&str, &dyn Fn()); 10] = [
        (r#""Retry After" is not the name of a header"#, &|| drop(problem().header("Retry After", "1"))),
        (r#""Retry After" is not the name of a header"#, &|| drop(error().header("Retry After", "1"))),
        (r#""Retry After" is not the name of a header"#, &|| drop(Status::Created.with("").header("Retry After", "1"))),
        (r#""1\r\n" is not the value of a header"#, &|| drop(error().header("Retry-After", "1\r\n"))),
        (r#""é" is not the value of a header"#, &|| drop(problem().header("Link", "é"))),
        ("the header `content-type` is set by the response itself", &|| drop(error().header("Content-Type", "a/b"))),
        ("the header `content-length` is set by the response itself", &|| {
            drop(Status::Created.with("").header("Content-Length", 1));
        }),
        ("the member `detail` of a problem is set by the problem itself", &|| drop(error().extension("detail", 1))),
        ("the member `detail` of a problem is set by the problem itself", &|| drop(problem().extension("detail", 1))),
        ("the member `errors` of a problem is set by the problem itself", &|| drop(error().extension("errors", 1))),
    ];
    for (message, case) in cases {
        assert_eq!(panic_of(case), (file!().to_owned(), message.to_owned()));
    }
}

#[test]
fn headers_of_every_type() {
    let error = Status::BadRequest
        .problem()
        .header("A", "literal")
        .header(HeaderName::from_static("b"), HeaderValue::from_static("typed"))
        .header("c", 7)
        .header("d", Duration::from_secs(7))
        .header("e", Duration::from_nanos(7_000_000_001));
    let found = format!("{error:?}");
    for header in [r#""a": "literal""#, r#""b": "typed""#, r#""c": "7""#, r#""d": "7""#, r#""e": "8""#] {
        assert!(found.contains(header), "{found} has no {header}");
    }
}

#[test]
fn causes_and_extensions_of_every_type() {
    let error = ApiError::from(Status::InternalServerError).because(String::from("a text"));
    assert_eq!(error.source().unwrap().to_string(), "a text");
    assert!(Status::InternalServerError.problem().source().is_none());
    let body = error.extension("of", ("a", 1)).extension("odd", std::collections::BTreeMap::from([((1, 2), 3)]));
    let body = body.as_problem().to_json();
    assert_eq!(body["of"], serde_json::json!(["a", 1]));
    assert!(body["odd"].is_null() && body.as_object().unwrap().contains_key("odd"));
    assert!(!body.to_string().contains("a text"));
    let error = Status::NotFound.problem().documented_at("https://example.com/statuses");
    assert_eq!(error.as_problem().to_json()["type"], "https://example.com/statuses#404");
}

#[test]
fn pointers_of_field_errors_are_fragments() {
    for (pointer, expected) in [
        ("", "#"),
        ("/email", "#/email"),
        ("email", "#/email"),
        ("#/email", "#/email"),
        ("/a b/ü/100%", "#/a%20b/%C3%BC/100%25"),
        ("/m~1n/~0", "#/m~1n/~0"),
    ] {
        let body = problem().invalid([(pointer, "is wrong")]).to_json();
        assert_eq!(body["errors"], serde_json::json!([{ "detail": "is wrong", "pointer": expected }]), "{pointer}");
    }
}

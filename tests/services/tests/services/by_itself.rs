//! The tables of docs/services.md: what each framework answers by itself, and what each extractor answers.

use serde::Deserialize;
use status_core::footprint::{Answers, Documents, Rejects};

mod frameworks {
    pub(crate) mod actix_web;
    pub(crate) mod axum;
    pub(crate) mod poem;
    pub(crate) mod rocket;
    pub(crate) mod tower_http;
}

const GUIDE: &str = include_str!("../../../../docs/services.md");

#[derive(Deserialize, rocket::FromForm)]
struct Age {
    age: u8,
}

/// A request to the five endpoints that each framework has: `/number/{id}`, `/query?age=…`, `/json`, `/form`, `/panic`.
#[derive(Clone, Copy)]
struct Ask {
    method: &'static str,
    uri: &'static str,
    content_type: &'static str,
    body: &'static str,
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// By the first cell of the guide's table, the request that makes a framework answer by itself.
fn ask(case: &str) -> Ask {
    let get = |uri| Ask { method: "GET", uri, content_type: "", body: "" };
    let post = |uri, content_type, body| Ask { method: "POST", uri, content_type, body };
    let long = |start: &str| &*format!("{start}{}", " ".repeat(3 << 20)).leak();
    match case {
        "No route" => get("/nowhere"),
        "Another method" => Ask { method: "DELETE", ..get("/number/7") },
        "Path parameter of another type" => get("/number/x"),
        "Query of another type" => get("/query?age=x"),
        "Broken JSON" => post("/json", JSON, "{"),
        "JSON of another shape" => post("/json", JSON, "{}"),
        "JSON with another media type" => post("/json", "text/plain", r#"{"age":7}"#),
        "JSON of 3 MiB" => post("/json", JSON, long(r#"{"age":7}"#)),
        "Form of another shape" => post("/form", FORM, "age=x"),
        "Form with another media type" => post("/form", "text/plain", "age=7"),
        "Panic" => get("/panic"),
        other => panic!("no request for {other:?}"),
    }
}

/// The table of the guide whose first header is this one: its other headers, and its rows.
fn table(first: &str) -> (Vec<&'static str>, Vec<Vec<&'static str>>) {
    let cells = |line: &'static str| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
    let start = format!("| {first} |");
    let mut lines = GUIDE.lines().skip_while(|line| !line.starts_with(&start)).take_while(|line| line.starts_with('|'));
    let header = cells(lines.next().unwrap());
    (header[1..].to_vec(), lines.skip(1).map(cells).collect())
}

#[actix_web::test]
async fn what_each_framework_answers() {
    let (frameworks, rows) = table("What comes");
    assert_eq!(frameworks, ["axum 0.8", "actix-web 4", "rocket 0.5", "poem 3"]);
    assert_eq!(rows.len(), 11);
    for row in rows {
        let ask = ask(row[0]);
        // The endpoints answer what is as it should be.
        let answers = [
            frameworks::axum::answer(ask).await,
            frameworks::actix_web::answer(ask).await,
            frameworks::rocket::answer(ask).await,
            frameworks::poem::answer(ask).await,
        ];
        let answers = answers.map(|code| code.map_or_else(|| "none".to_owned(), |code| code.to_string()));
        assert_eq!(answers, row[1..], "{}", row[0]);
    }
}

#[actix_web::test]
async fn requests_as_they_should_be_are_answered() {
    let get = |uri| Ask { method: "GET", uri, content_type: "", body: "" };
    let post = |uri, content_type, body| Ask { method: "POST", uri, content_type, body };
    for ask in
        [get("/number/7"), get("/query?age=7"), post("/json", JSON, r#"{"age":7}"#), post("/form", FORM, "age=7")]
    {
        assert_eq!(frameworks::axum::answer(ask).await, Some(200), "{}", ask.uri);
        assert_eq!(frameworks::actix_web::answer(ask).await, Some(200), "{}", ask.uri);
        assert_eq!(frameworks::rocket::answer(ask).await, Some(200), "{}", ask.uri);
        assert_eq!(frameworks::poem::answer(ask).await, Some(200), "{}", ask.uri);
    }
}

#[tokio::test]
async fn what_each_layer_answers() {
    let (header, rows) = table("Layer of tower-http 0.6");
    assert_eq!(header, ["Answers"]);
    assert_eq!(rows.len(), 5);
    for row in rows {
        let code = frameworks::tower_http::answer(row[0]).await;
        let expected =
            if row[0] == "`TimeoutLayer`" { "the one that it is given".to_owned() } else { code.to_string() };
        assert_eq!(row[1], expected, "{}", row[0]);
        assert_ne!(code, 204, "{} answers for the handler", row[0]);
    }
}

/// A set that documents every code.
struct Anything;

impl<const CODE: u16, Part: ?Sized> Documents<CODE, Part> for Anything {}

fn rejects<T: Rejects<Anything>>() -> String {
    list(T::CODES)
}

fn list(codes: status_core::Codes) -> String {
    codes.iter().map(|code| code.to_string()).collect::<Vec<_>>().join(", ")
}

/// The lists are those of the footprints, each code of which a test has provoked.
#[test]
fn what_each_extractor_answers() {
    use actix_web::web;
    use axum::extract;

    let no = String::new;
    let expected = [
        ("`Json`", rejects::<extract::Json<Age>>(), rejects::<web::Json<Age>>()),
        ("`Form`", rejects::<extract::Form<Age>>(), rejects::<web::Form<Age>>()),
        ("`Bytes`, `String`", rejects::<String>(), rejects::<web::Bytes>()),
        ("`Path`", rejects::<extract::Path<Age>>(), rejects::<web::Path<Age>>()),
        ("`Query`", rejects::<extract::Query<Age>>(), rejects::<web::Query<Age>>()),
        ("`Header`", no(), rejects::<web::Header<actix_web::http::header::ContentLength>>()),
        ("`RawForm`", rejects::<extract::RawForm>(), no()),
        ("`RawPathParams`", rejects::<extract::RawPathParams>(), no()),
        ("`Multipart`", rejects::<extract::Multipart>(), no()),
        ("a field of `Multipart`", list(<extract::multipart::MultipartError as Answers<Anything>>::CODES), no()),
        ("`WebSocketUpgrade`", rejects::<extract::WebSocketUpgrade>(), no()),
    ];
    let (frameworks, rows) = table("Extractor");
    assert_eq!(frameworks, ["axum 0.8", "actix-web 4"]);
    let expected = expected.map(|(name, axum, actix_web)| vec![name.to_owned(), axum, actix_web]);
    assert_eq!(rows, expected);
}

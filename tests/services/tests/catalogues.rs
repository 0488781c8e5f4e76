//! Error codes over the wire: a server of every framework on a loopback port, and a client.
#![allow(clippy::unwrap_used, missing_docs)]

use std::time::Duration;

use serde_json::{Value, json};
use status_core::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use status_core::{ErrorSet, ReceivedProblem, error_subset, error_table, status_table};

/// What our service returns.
#[status_table("../../errors/statuses.md")]
pub enum Status {}

/// Why our service fails.
#[error_table(
    "../../errors/errors.md",
    statuses = Status,
    types = "https://shop.example/errors#{code}",
    problem = ApiError,
    columns(retry_after: Option<u32> = "Retry after"),
)]
pub enum ErrorCode {}

/// Why `POST /login` fails.
#[error_subset(ErrorCode)]
pub enum LoginError {
    PasswordWrong,
}

/// What every handler of the test does: an error with all that a handler can say of it.
fn fail(code: &str) -> Result<&'static str, ApiError> {
    let error: ErrorCode = code.parse().unwrap();
    let mut problem = error.because("the cause, for the log").detail("This time.").extension("try", 1);
    if let Some(seconds) = error.retry_after() {
        problem = problem.header(RETRY_AFTER, Duration::from_secs(seconds.into()));
    }
    if error.status() == Status::Unauthorized {
        problem = problem.header(WWW_AUTHENTICATE, "Bearer");
    }
    Err(problem)
}

fn log_in() -> Result<&'static str, ApiError> {
    Err(LoginError::PasswordWrong)?
}

/// Asks for every code in every form.
async fn check(base: &str) {
    for error in ErrorCode::ALL {
        let mut expected = json!({
            "type": format!("https://shop.example/errors#{error}"), "title": error.title(),
            "status": error.status().code(), "code": error.as_str(),
        });
        if !error.detail().is_empty() {
            expected["detail"] = error.detail().into();
        }
        let plain = reqwest::get(format!("{base}/bare/{error}")).await.unwrap();
        assert_eq!(plain.status().as_u16(), error.status().code());
        assert_eq!(plain.headers()["content-type"], "application/problem+json");
        assert_eq!(plain.json::<Value>().await.unwrap(), expected);

        let full = reqwest::get(format!("{base}/fail/{error}")).await.unwrap();
        assert_eq!(full.status().as_u16(), error.status().code());
        let header = |name: &str| full.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(header("retry-after"), error.retry_after().map(|seconds| seconds.to_string()));
        assert_eq!(header("www-authenticate").is_some(), error.status() == Status::Unauthorized);
        (expected["detail"], expected["try"]) = ("This time.".into(), 1.into());
        assert_eq!(full.json::<Value>().await.unwrap(), expected);
    }
    for path in ["login", "part"] {
        let login = reqwest::get(format!("{base}/{path}")).await.unwrap();
        assert_eq!(login.status(), 401);
        let read: ReceivedProblem<LoginError> = login.json().await.unwrap();
        assert_eq!(read.documented(), Some(LoginError::PasswordWrong));
        assert_eq!(read.member(LoginError::MEMBER).unwrap(), "password_wrong");
    }
}

/// One response for each status, with the codes of that status; a code that is struck through is in none.
#[test]
fn openapi_documents_list_the_codes_of_each_status() {
    use utoipa::IntoResponses;

    let responses = serde_json::to_value(ErrorCode::responses()).unwrap();
    let mut listed = Vec::new();
    for (status, response) in responses.as_object().unwrap() {
        let content = response["content"]["application/problem+json"].to_string();
        for error in ErrorCode::ALL.iter().filter(|error| content.contains(&format!("\"{error}\""))) {
            assert_eq!(error.status().as_str(), status);
            assert!(response["description"].as_str().unwrap().contains(error.as_str()));
            listed.push(*error);
        }
    }
    let mut in_use: Vec<_> = ErrorCode::ALL.iter().copied().filter(|error| !error.is_retired()).collect();
    listed.sort_unstable();
    in_use.sort_unstable();
    assert_eq!(listed, in_use);
    assert_eq!(LoginError::responses().keys().collect::<Vec<_>>(), ["401"]);
}

mod on_axum {
    use axum::Router;
    use axum::extract::Path;
    use axum::routing::get;

    use super::{ApiError, ErrorCode, LoginError};

    async fn bare(Path(code): Path<String>) -> ErrorCode {
        code.parse().unwrap()
    }

    async fn fail(Path(code): Path<String>) -> Result<&'static str, ApiError> {
        super::fail(&code)
    }

    async fn log_in() -> Result<&'static str, ApiError> {
        super::log_in()
    }

    async fn part() -> Result<&'static str, LoginError> {
        Err(LoginError::PasswordWrong)
    }

    #[tokio::test]
    async fn every_code_goes_over_the_wire() {
        let router = Router::new()
            .route("/bare/{code}", get(bare))
            .route("/fail/{code}", get(fail))
            .route("/login", get(log_in))
            .route("/part", get(part));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        super::check(&base).await;
    }
}

mod on_actix_web {
    use actix_web::web::{self, Path};
    use actix_web::{App, HttpServer};

    use super::{ApiError, ErrorCode, LoginError};

    async fn bare(code: Path<String>) -> ErrorCode {
        code.parse().unwrap()
    }

    async fn fail(code: Path<String>) -> Result<&'static str, ApiError> {
        super::fail(&code)
    }

    async fn log_in() -> Result<&'static str, actix_web::Error> {
        Ok(super::log_in()?)
    }

    async fn part() -> Result<&'static str, LoginError> {
        Err(LoginError::PasswordWrong)
    }

    #[actix_web::test]
    async fn every_code_goes_over_the_wire() {
        let server = HttpServer::new(|| {
            App::new()
                .route("/bare/{code}", web::to(bare))
                .route("/fail/{code}", web::to(fail))
                .route("/login", web::to(log_in))
                .route("/part", web::to(part))
        });
        let server = server.workers(1).bind(("127.0.0.1", 0)).unwrap();
        let base = format!("http://{}", server.addrs()[0]);
        actix_web::rt::spawn(server.run());
        super::check(&base).await;
    }
}

mod on_rocket {
    use rocket::config::{Config, LogLevel};
    use rocket::{get, routes};

    use super::{ApiError, ErrorCode, LoginError};

    #[get("/bare/<code>")]
    fn bare(code: &str) -> ErrorCode {
        code.parse().unwrap()
    }

    #[get("/fail/<code>")]
    fn fail(code: &str) -> Result<&'static str, ApiError> {
        super::fail(code)
    }

    #[get("/login")]
    fn log_in() -> Result<&'static str, ApiError> {
        super::log_in()
    }

    #[get("/part")]
    fn part() -> Result<&'static str, LoginError> {
        Err(LoginError::PasswordWrong)
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn every_code_goes_over_the_wire() {
        // Rocket takes no listener, and does not tell the port that it was given: one that was free a moment ago.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let config = Config { port, log_level: LogLevel::Off, ..Config::debug_default() };
        let (up, is_up) = tokio::sync::oneshot::channel();
        let up = std::sync::Mutex::new(Some(up));
        let rocket = rocket::custom(config).mount("/", routes![bare, fail, log_in, part]).attach(
            rocket::fairing::AdHoc::on_liftoff("up", move |_| {
                let up = up.lock().unwrap().take();
                Box::pin(async move { up.unwrap().send(()).unwrap() })
            }),
        );
        tokio::spawn(rocket.launch());
        is_up.await.unwrap();
        super::check(&format!("http://127.0.0.1:{port}")).await;
    }
}

mod on_poem {
    use poem::listener::{Acceptor as _, Listener as _, TcpListener};
    use poem::web::Path;
    use poem::{Route, Server, get, handler};

    use super::{ApiError, ErrorCode, LoginError};

    #[handler]
    fn bare(Path(code): Path<String>) -> ErrorCode {
        code.parse().unwrap()
    }

    #[handler]
    fn fail(Path(code): Path<String>) -> Result<&'static str, ApiError> {
        super::fail(&code)
    }

    #[handler]
    fn log_in() -> Result<&'static str, ApiError> {
        super::log_in()
    }

    #[handler]
    fn part() -> Result<&'static str, LoginError> {
        Err(LoginError::PasswordWrong)
    }

    #[tokio::test]
    async fn every_code_goes_over_the_wire() {
        let routes = Route::new()
            .at("/bare/:code", get(bare))
            .at("/fail/:code", get(fail))
            .at("/login", get(log_in))
            .at("/part", get(part));
        let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.unwrap();
        let base = format!("http://{}", acceptor.local_addr()[0].as_socket_addr().unwrap());
        tokio::spawn(Server::new_with_acceptor(acceptor).run(routes));
        super::check(&base).await;
    }
}

/// Both are written by the feature `serde`.
#[derive(utoipa::ToSchema, serde::Serialize)]
#[allow(dead_code)]
struct Entry {
    status: Status,
    code: Option<ErrorCode>,
}

#[test]
fn a_schema_has_the_values_that_serde_writes() {
    let schema = serde_json::to_value(<LoginError as utoipa::PartialSchema>::schema()).unwrap();
    assert_eq!(schema, json!({ "type": "string", "enum": ["password_wrong"] }));
    let mut schemas = Vec::new();
    <Entry as utoipa::ToSchema>::schemas(&mut schemas);
    let of = |name: &str| {
        schemas.iter().find(|(own, _)| own == name).map(|(_, schema)| serde_json::to_value(schema).unwrap())
    };
    let all = |values: Vec<Value>| Some(Value::from(values));
    let statuses = of("Status").unwrap();
    assert_eq!(statuses["type"], "integer");
    assert_eq!(statuses.get("enum").cloned(), all(Status::ALL.iter().map(|status| json!(status)).collect()));
    let codes = of("ErrorCode").unwrap();
    assert_eq!(codes["type"], "string");
    assert_eq!(codes.get("enum").cloned(), all(ErrorCode::ALL.iter().map(|code| json!(code)).collect()));
}

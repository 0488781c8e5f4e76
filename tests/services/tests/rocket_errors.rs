//! rocket 0.5: a service's error type, its headers, and its causes in the request's local cache.
#![allow(clippy::unwrap_used, missing_docs)]

mod errors;

use errors::{ApiError, LOG, Success};
use rocket::config::{Config, LogLevel};
use rocket::fairing::AdHoc;
use rocket::{get, routes};
use status_core::{Cause, Reply};

#[get("/<path>")]
fn answer(path: &str) -> Result<Reply<Success, &'static str>, ApiError> {
    errors::answer(path)
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_go_over_the_wire() {
    // Rocket takes no listener, and does not tell the port that it was given: one that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let config = Config { port, log_level: LogLevel::Off, ..Config::debug_default() };
    let (up, is_up) = tokio::sync::oneshot::channel();
    let up = std::sync::Mutex::new(Some(up));
    let log = AdHoc::on_response("log", |request, _| {
        Box::pin(async move { LOG.push(request.local_cache(|| None::<Cause>).as_ref()) })
    });
    let lifted_off = AdHoc::on_liftoff("up", move |_| {
        let up = up.lock().unwrap().take();
        Box::pin(async move { up.unwrap().send(()).unwrap() })
    });
    let rocket = rocket::custom(config).mount("/", routes![answer]).attach(log).attach(lifted_off);
    tokio::spawn(rocket.launch());
    is_up.await.unwrap();
    errors::check(&format!("http://127.0.0.1:{port}")).await;
}

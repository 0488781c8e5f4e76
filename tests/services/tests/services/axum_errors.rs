//! axum 0.8: a service's error type, its headers, and its causes in the response's extensions.

#[path = "../errors/mod.rs"]
mod errors;

use self::errors::{ApiError, LOG, Success};
use axum::Router;
use axum::extract::Path;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use status_core::{Cause, Reply};

async fn answer(Path(path): Path<String>) -> Result<Reply<Success, &'static str>, ApiError> {
    errors::answer(&path)
}

async fn log(response: Response) -> Response {
    LOG.push(response.extensions().get::<Cause>());
    response
}

#[tokio::test]
async fn errors_go_over_the_wire() {
    let router = Router::new().route("/{path}", get(answer)).layer(map_response(log));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    errors::check(&base).await;
}

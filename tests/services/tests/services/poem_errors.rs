//! poem 3: a service's error type, its headers, and its causes, which the framework's own error leads to.

#[path = "../errors/mod.rs"]
mod errors;

use self::errors::{ApiError, LOG, Success};
use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::web::Path;
use poem::{EndpointExt as _, IntoResponse as _, Response, Route, Server, get, handler};
use status_core::{Cause, Reply};

#[handler]
fn answer(Path(path): Path<String>) -> Result<Reply<Success, &'static str>, ApiError> {
    errors::answer(&path)
}

/// An error of a handler is the error still; its response would have the extensions of `poem::Error`.
async fn log(result: poem::Result<Response>) -> poem::Result<Response> {
    let error = result.as_ref().err().and_then(|error| error.downcast_ref::<ApiError>());
    LOG.push(error.and_then(|error| error.as_problem().cause()));
    if let Some(error) = error {
        assert_eq!(error.clone().into_response().extensions().get::<Cause>(), error.as_problem().cause());
    }
    result
}

#[tokio::test]
async fn errors_go_over_the_wire() {
    let routes = Route::new().at("/:path", get(answer)).after(log);
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.unwrap();
    let base = format!("http://{}", acceptor.local_addr()[0].as_socket_addr().unwrap());
    tokio::spawn(Server::new_with_acceptor(acceptor).run(routes));
    errors::check(&base).await;
}

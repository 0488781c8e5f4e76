//! actix-web 4: a service's error type, its headers, and its causes in the response's extensions.

#[path = "../errors/mod.rs"]
mod errors;

use self::errors::{ApiError, LOG, Success};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, Path};
use actix_web::{App, Error, HttpServer};
use status_core::{Cause, Reply};

async fn answer(path: Path<String>) -> Result<Reply<Success, &'static str>, ApiError> {
    errors::answer(&path)
}

async fn log(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let response = next.call(request).await?;
    LOG.push(response.response().extensions().get::<Cause>());
    Ok(response)
}

#[actix_web::test]
async fn errors_go_over_the_wire() {
    let server = HttpServer::new(|| App::new().wrap(from_fn(log)).route("/{path}", web::get().to(answer)));
    let server = server.workers(1).bind(("127.0.0.1", 0)).unwrap();
    let base = format!("http://{}", server.addrs()[0]);
    actix_web::rt::spawn(server.run());
    errors::check(&base).await;
}

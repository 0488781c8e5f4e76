//! tower-http's layers, each around a handler that would answer 204.

use std::future::pending;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{ACCEPT, ACCESS_CONTROL_REQUEST_METHOD, CONTENT_LENGTH, ORIGIN};
use axum::response::NoContent;
use axum::routing::any;
use tower::ServiceExt as _;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::CorsLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::validate_request::ValidateRequestHeaderLayer;

/// What the layer of this row answers to a request that it does not let pass.
pub(crate) async fn answer(layer: &str) -> u16 {
    let router = Router::new()
        .route("/", any(async || NoContent))
        .route("/slow", any(async || pending::<NoContent>().await))
        .route("/panic", any(async || -> NoContent { panic!("a bug") }));
    let ask = |uri| Request::builder().method("OPTIONS").uri(uri);
    match layer {
        "`CatchPanicLayer`" => code(router.layer(CatchPanicLayer::new()), ask("/panic")).await,
        "`CorsLayer`, to a preflight" => {
            let preflight = ask("/").header(ORIGIN, "https://example.com").header(ACCESS_CONTROL_REQUEST_METHOD, "GET");
            code(router.layer(CorsLayer::new()), preflight).await
        }
        "`RequestBodyLimitLayer`" => {
            code(router.layer(RequestBodyLimitLayer::new(1)), ask("/").header(CONTENT_LENGTH, 2)).await
        }
        "`TimeoutLayer`" => {
            let layer = TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::ZERO);
            assert_eq!(code(router.layer(layer), ask("/slow")).await, 504);
            504
        }
        "`ValidateRequestHeaderLayer::accept`" => {
            let layer = ValidateRequestHeaderLayer::accept("application/json");
            code(router.layer(layer), ask("/").header(ACCEPT, "text/html")).await
        }
        other => panic!("no layer for {other:?}"),
    }
}

async fn code(router: Router, request: axum::http::request::Builder) -> u16 {
    let response = router.oneshot(request.body(Body::empty()).unwrap()).await;
    response.unwrap().status().as_u16()
}

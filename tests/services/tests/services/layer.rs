//! The layer: what it lets pass, counts, logs, narrows and refuses.

use std::convert::Infallible;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode, header};
use axum::routing::{any, get, post};
use status_core::conformance::{Coverage, DocumentedLayer, RouteLayer};
use status_core::status_subset;
use status_services::Status;
use tower::{Layer, Service, ServiceExt, service_fn};
use tower_http::cors::CorsLayer;

/// A service that answers with this code, some headers and a body.
fn answering(
    code: u16,
) -> impl Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send> + Clone {
    service_fn(move |_: Request<Body>| async move {
        let response =
            Response::builder().status(code).header(header::ALLOW, "GET").header(header::CONTENT_RANGE, "bytes */7");
        Ok(response.header(header::PROXY_AUTHENTICATE, "Basic").body(Body::from("text")).unwrap())
    })
}

fn request(method: &str, uri: &str) -> Request<Body> {
    Request::builder().method(method).uri(uri).body(Body::empty()).unwrap()
}

/// The response to `GET /`.
async fn ask<S, R>(service: S) -> R
where
    S: Service<Request<Body>, Response = R, Error = Infallible>,
{
    service.oneshot(request("GET", "/")).await.unwrap()
}

/// Method, route, code and count of what was not documented.
fn undocumented(coverage: &Coverage<Status>) -> Vec<(String, String, u16, u64)> {
    let entries = coverage.report().undocumented().to_vec();
    entries.into_iter().map(|entry| (entry.method, entry.route, entry.code, entry.count)).collect()
}

fn entry(method: &str, route: &str, code: u16, count: u64) -> (String, String, u16, u64) {
    (method.to_owned(), route.to_owned(), code, count)
}

#[tokio::test]
async fn documented_responses_pass_in_every_mode() {
    for layer in [DocumentedLayer::<Status>::observe(), DocumentedLayer::panicking(), DocumentedLayer::narrowing()] {
        for status in Status::ALL {
            let coverage = Coverage::new();
            let response = ask(layer.clone().coverage(&coverage).layer(answering(status.code()))).await;
            assert_eq!((response.status().as_u16(), response.headers().len()), (status.code(), 3));
            assert!(response.extensions().is_empty());
            assert_eq!(coverage.report().count(*status), 1);
            assert_eq!(undocumented(&coverage), []);
        }
    }
}

#[tokio::test]
async fn observing_changes_nothing() {
    let coverage = Coverage::new();
    let response = ask(DocumentedLayer::<Status>::observe().coverage(&coverage).layer(answering(421))).await;
    assert_eq!((response.status().as_u16(), response.headers().len()), (421, 3));
    assert_eq!(axum::body::to_bytes(response.into_body(), 9).await.unwrap(), "text");
    assert_eq!(undocumented(&coverage), [entry("GET", "(unknown route)", 421, 1)]);
}

#[tokio::test]
async fn panicking_records_and_tells_what_came_and_what_is_documented() {
    /// Two statuses, so that the message is short.
    #[status_subset(Status)]
    pub enum GetUser {
        Ok,
        NotFound,
    }

    let coverage = Coverage::new();
    let router = Router::new().route("/users/{id}", get(async || StatusCode::IM_A_TEAPOT));
    let router = router.layer(DocumentedLayer::<GetUser>::panicking().coverage(&coverage));
    let panic = tokio::spawn(router.oneshot(request("GET", "/users/7"))).await.unwrap_err().into_panic();
    assert_eq!(
        panic.downcast_ref::<String>().unwrap(),
        "GET /users/{id} answered 418 I'm a teapot, which is not documented; documented: 200 OK, 404 Not Found"
    );
    assert_eq!(coverage.report().undocumented()[0].route, "/users/{id}");
}

#[tokio::test]
async fn narrowing_leads_to_the_first_status_of_the_class() {
    let layer = DocumentedLayer::<Status>::narrowing();
    for (code, narrowed) in [(416, 400), (499, 400), (501, 500), (599, 500), (302, 302), (206, 206), (600, 600)] {
        let response = ask(layer.layer(answering(code))).await;
        assert_eq!(response.status().as_u16(), narrowed, "{code}");
        let kept = |name| response.headers().contains_key(name);
        let is_kept = code == narrowed;
        assert_eq!((kept(header::CONTENT_RANGE), kept(header::PROXY_AUTHENTICATE)), (is_kept, is_kept), "{code}");
        assert!(kept(header::ALLOW));
        assert_eq!(axum::body::to_bytes(response.into_body(), 9).await.unwrap(), "text");
    }

    /// Neither 400 nor 500.
    #[status_subset(Status)]
    pub enum Without {
        Ok,
    }

    for code in [404, 503] {
        assert_eq!(ask(DocumentedLayer::<Without>::narrowing().layer(answering(code))).await.status().as_u16(), code);
    }
}

#[tokio::test]
async fn what_is_allowed_is_neither_counted_nor_changed() {
    let coverage = Coverage::new();
    let layer = DocumentedLayer::<Status>::panicking().coverage(&coverage);
    let layer = layer
        .allow([421, 999])
        .allow([StatusCode::PAYMENT_REQUIRED])
        .allow_on("/users/{id}", [451])
        .allow_on("/users/{id}", [410])
        .allow_on("PUT /teas", [410]);
    for code in [421, 402] {
        assert_eq!(ask(layer.layer(answering(code))).await.status().as_u16(), code);
    }
    let legal = || async { StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS };
    let gone = || async { StatusCode::GONE };
    let router = Router::new().route("/users/{id}", get(legal)).route("/teas", get(legal).post(gone).put(gone));
    let router = router.layer(layer);
    assert_eq!(router.clone().oneshot(request("GET", "/users/7")).await.unwrap().status(), 451);
    assert_eq!(router.clone().oneshot(request("PUT", "/teas")).await.unwrap().status(), 410);
    assert!(tokio::spawn(router.clone().oneshot(request("GET", "/teas"))).await.is_err());
    assert!(tokio::spawn(router.clone().oneshot(request("POST", "/teas"))).await.is_err());
    assert_eq!(undocumented(&coverage), [entry("POST", "/teas", 410, 1), entry("GET", "/teas", 451, 1)]);
}

#[tokio::test]
async fn preflights_are_exempt() {
    let coverage = Coverage::new();
    let layer = DocumentedLayer::<Status>::panicking().coverage(&coverage);
    let preflight = |names: &[&str]| {
        let mut preflight = request("OPTIONS", "/");
        for name in names {
            preflight.headers_mut().insert(name.parse::<header::HeaderName>().unwrap(), "GET".parse().unwrap());
        }
        preflight
    };
    let service = layer.layer(answering(202));
    let both = ["origin", "access-control-request-method"];
    assert_eq!(service.clone().oneshot(preflight(&both)).await.unwrap().status(), 202);
    for names in [&both[..1], &both[1..], &[]] {
        assert!(tokio::spawn(service.clone().oneshot(preflight(names))).await.is_err(), "{names:?}");
    }
    // The layer that answers preflights, with 200.
    let router: Router = Router::new().route("/", get(async || Status::Ok)).layer(CorsLayer::permissive());
    assert_eq!(layer.layer(router).oneshot(preflight(&both)).await.unwrap().status(), 200);
}

#[tokio::test]
async fn routes_are_known_inside_a_router_and_around_one() {
    async fn teapot() -> StatusCode {
        StatusCode::MISDIRECTED_REQUEST
    }
    let users = || Router::new().route("/users/{id}", any(teapot)).route("/ok", get(async || Status::Ok));
    let nested = || Router::new().nest("/api", users().fallback(teapot)).fallback(teapot);

    let inside = Coverage::new();
    let router: Router = nested().layer(DocumentedLayer::<Status>::observe().coverage(&inside));
    let around = Coverage::new();
    let layer = DocumentedLayer::<Status>::observe().coverage(&around);
    let told: Router =
        Router::new().nest("/api", users().route_layer(RouteLayer::<Status>::new()).fallback(teapot)).fallback(teapot);
    let service = layer.layer(told);

    for (method, uri) in [
        ("GET", "/api/users/7"),
        ("HEAD", "/api/users/8"),
        ("BREW", "/api/users/9"),
        ("GET", "/lost"),
        ("GET", "/api/lost"),
    ] {
        assert_eq!(router.clone().oneshot(request(method, uri)).await.unwrap().status(), 421);
        assert_eq!(service.clone().oneshot(request(method, uri)).await.unwrap().status(), 421);
    }
    let expected = [
        entry("GET", "(unknown route)", 421, 2),
        entry("(other method)", "/api/users/{id}", 421, 1),
        entry("GET", "/api/users/{id}", 421, 1),
        entry("HEAD", "/api/users/{id}", 421, 1),
    ];
    assert_eq!(undocumented(&inside), expected);
    assert_eq!(undocumented(&around), expected);

    // A documented response stays as it is: nothing is put into it.
    let response = service.oneshot(request("GET", "/api/ok")).await.unwrap();
    assert!(response.extensions().is_empty());
}

#[tokio::test]
async fn the_layer_sees_what_no_handler_answers() {
    let coverage = Coverage::new();
    let router = Router::new().route("/", post(async |_: String| Status::Ok));
    let router = router.layer(axum::extract::DefaultBodyLimit::max(1));
    let service = DocumentedLayer::<Status>::observe().coverage(&coverage).layer(router);
    let mut long = request("POST", "/");
    *long.body_mut() = Body::from("long");
    for (request, code) in [(request("GET", "/lost"), 404), (request("PUT", "/"), 405), (long, 413)] {
        assert_eq!(service.clone().oneshot(request).await.unwrap().status(), code);
    }
    assert_eq!(coverage.report().count(Status::NotFound), 1);
    let codes: Vec<_> = undocumented(&coverage).into_iter().map(|entry| (entry.0, entry.2)).collect();
    assert_eq!(codes, [("PUT".to_owned(), 405), ("POST".to_owned(), 413)]);
}

#[tokio::test]
async fn methods_have_their_names() {
    let coverage = Coverage::new();
    let service = DocumentedLayer::<Status>::observe().coverage(&coverage).layer(answering(421));
    for method in [
        Method::GET,
        Method::POST,
        Method::PUT,
        Method::DELETE,
        Method::HEAD,
        Method::OPTIONS,
        Method::PATCH,
        Method::CONNECT,
        Method::TRACE,
    ] {
        service.clone().oneshot(request(method.as_str(), "/")).await.unwrap();
        assert!(coverage.report().undocumented().iter().any(|entry| entry.method == method.as_str()), "{method}");
    }
}

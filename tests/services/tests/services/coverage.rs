//! Coverage: exact counts, its report, and the files of many processes.

use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};
use std::{env, fs, thread};

use axum::body::Body;
use axum::handler::Handler as _;
use axum::http::{Request, Response};
use axum::routing::get;
use axum::{Json, Router};
use status_core::conformance::{Coverage, DocumentedLayer};
use status_core::{Documented, Reply, status_subset};
use status_services::Status;
use tower::{Layer, Service, ServiceExt, service_fn};

/// The service answers the code that the path names; the clients below ask for what they want to see counted.
fn service(coverage: &Coverage<Status>) -> impl Service<Request<()>, Error = Infallible> + Clone + Send + 'static {
    let echo = service_fn(|request: Request<()>| {
        let code: u16 = request.uri().path()[1..].parse().unwrap();
        std::future::ready(Ok::<_, Infallible>(Response::builder().status(code).body(()).unwrap()))
    });
    DocumentedLayer::<Status>::observe().coverage(coverage).layer(echo)
}

fn ask(service: &mut impl Service<Request<()>, Error = Infallible>, code: u16) {
    let request = Request::builder().uri(format!("/{code}")).body(()).unwrap();
    let answer = std::pin::pin!(service.call(request)).poll(&mut Context::from_waker(Waker::noop()));
    assert!(matches!(answer, Poll::Ready(Ok(_))));
}

fn with(codes: &[u16]) -> Coverage<Status> {
    let coverage = Coverage::new();
    let mut service = service(&coverage);
    for &code in codes {
        ask(&mut service, code);
    }
    coverage
}

/// A folder that no other test of this run or another has.
fn folder(name: &str) -> PathBuf {
    static SEQUENCE: AtomicUsize = AtomicUsize::new(0);
    let sequence = SEQUENCE.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("status-core-{name}-{}-{sequence}", std::process::id()))
}

#[test]
fn a_million_requests_from_64_clients_are_counted_exactly() {
    const CLIENTS: usize = 64;
    const REQUESTS: usize = 1_000_000 / CLIENTS;
    let codes = [200, 201, 404, 503, 421];
    let coverage = Coverage::new();
    let service = service(&coverage);
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            let mut service = service.clone();
            scope.spawn(move || (0..REQUESTS).for_each(|index| ask(&mut service, codes[index % codes.len()])));
        }
    });
    let report = coverage.report();
    let each = (CLIENTS * REQUESTS / codes.len()) as u64;
    assert_eq!(each * codes.len() as u64, 1_000_000);
    for status in [Status::Ok, Status::Created, Status::NotFound, Status::ServiceUnavailable] {
        assert_eq!(report.count(status), each);
    }
    assert_eq!(report.undocumented()[0].count, each);
}

#[test]
fn a_report_for_people() {
    let coverage = with(&[200, 200, 404, 421]).except([Status::ResetContent, Status::NotModified]);
    let expected = "2 of 8 documented statuses were answered (25 %)

         2  200 OK
         0  201 Created                     never answered
         0  204 No Content                  never answered
         0  205 Reset Content               not asked for
         0  304 Not Modified                not asked for
         0  400 Bad Request                 never answered
         1  404 Not Found
         0  418 I'm a teapot                never answered
         0  500 Internal Server Error       never answered
         0  503 Service Unavailable         never answered

undocumented:

         1  421                             GET (unknown route)
";
    assert_eq!(coverage.report().to_string(), expected);
}

/// The message of a panic.
fn failure(assertion: impl FnOnce()) -> String {
    *catch_unwind(AssertUnwindSafe(assertion)).unwrap_err().downcast().unwrap()
}

#[test]
fn a_part_in_per_cent_and_what_is_missing() {
    let all: Vec<_> = Status::ALL.iter().map(|status| status.code()).collect();
    with(&all).assert_complete();
    let most = with(&all[1..]);
    assert_eq!(most.report().percent(), 90);
    assert!(!most.report().is_complete());
    assert_eq!(most.report().never_seen(), [Status::Ok]);
    most.assert_at_least(90);
    for message in [failure(|| most.assert_at_least(91)), failure(|| most.assert_complete())] {
        assert!(message.contains("9 of 10 documented statuses were answered (90 %)"), "{message}");
    }
    most.clone().except([200]).assert_complete();
    let message = failure(|| drop(most.clone().except([402])));
    assert_eq!(message, "402 is not documented, so that there is nothing to except");
    // A clone counts in the same place; what it leaves out is its own affair.
    ask(&mut service(&most), 200);
    most.assert_complete();
}

#[test]
fn what_the_transport_answers_is_not_asked_for() {
    /// A page that documents what hyper answers by itself.
    #[status_core::status_table("transport.md")]
    pub enum Transport {}

    let coverage = Coverage::<Transport>::new();
    assert_eq!(coverage.report().never_seen(), [Transport::Ok]);
    let too_long = service_fn(|_: Request<()>| {
        std::future::ready(Ok::<_, Infallible>(Response::builder().status(431).body(()).unwrap()))
    });
    let mut service = DocumentedLayer::<Transport>::panicking().coverage(&coverage).layer(too_long);
    ask_any(&mut service);
    assert_eq!(coverage.report().count(Transport::RequestHeaderFieldsTooLarge), 1);
    assert_eq!(coverage.report().percent(), 50);
}

fn ask_any(service: &mut impl Service<Request<()>, Error = Infallible>) {
    let answer = std::pin::pin!(service.call(Request::new(()))).poll(&mut Context::from_waker(Waker::noop()));
    assert!(answer.is_ready());
}

/// What one endpoint answers.
#[status_subset(Status)]
pub enum GetUser {
    Ok,
    BadRequest,
    NotFound,
}

async fn user(id: axum::extract::Path<u8>) -> Result<Reply<GetUser, Json<u8>>, GetUser> {
    if id.0 == 1 { Ok(GetUser::Ok.with(Json(1))) } else { Err(GetUser::NotFound) }
}

#[tokio::test]
async fn endpoints_beside_their_own_sets() {
    let coverage = Coverage::<Status>::new();
    assert!(failure(|| coverage.assert_routes_complete()).contains("no endpoint was named"));
    let endpoint = coverage.route::<GetUser>("GET /users/{id}");
    let handler = get(Documented::<GetUser>::handler(user).layer(endpoint.clone()));
    let router = Router::new().route("/users/{id}", handler);
    let ask = async |method: &str, uri: &str| {
        let request = Request::builder().method(method).uri(uri).body(Body::empty()).unwrap();
        router.clone().oneshot(request).await.unwrap();
    };
    ask("GET", "/users/1").await;
    ask("GET", "/users/2").await;
    let route = coverage.report().routes()[0].clone();
    assert_eq!((route.name.as_str(), route.counts), ("GET /users/{id}", vec![(200, 1), (400, 0), (404, 1)]));
    assert_eq!((route.never_seen, route.outside), (vec![400], vec![]));
    failure(|| coverage.assert_routes_complete());

    ask("GET", "/users/x").await;
    // The router's own answer is not the endpoint's.
    ask("PUT", "/users/1").await;
    coverage.assert_routes_complete();
    // The same endpoint again: no second one.
    let _ = coverage.route::<GetUser>("GET /users/{id}");
    assert_eq!(coverage.report().routes().len(), 1);

    // Around all methods, the layer sees the router's answer.
    let around = get(user).layer(coverage.route::<GetUser>("/around/{id}"));
    let request = Request::builder().method("PUT").uri("/around/1").body(Body::empty()).unwrap();
    Router::<()>::new().route("/around/{id}", around).oneshot(request).await.unwrap();
    assert_eq!(coverage.report().routes()[0].outside, [(405, 1)]);
    let message = failure(|| coverage.assert_routes_complete());
    assert!(message.contains("\n/around/{id}:\n") && message.contains("not in its set"), "{message}");
}

#[test]
fn files_are_merged_and_nothing_is_counted_twice() {
    let folder = folder("merged");
    let first = with(&[200, 404, 421]);
    first.to_dir(&folder).unwrap();
    ask(&mut service(&first), 200);
    first.to_dir(&folder).unwrap();
    with(&[404, 421]).to_dir(&folder).unwrap();
    // Another file in the folder is none of coverage.
    fs::write(folder.join("readme.txt"), "").unwrap();

    let merged = Coverage::<Status>::from_dir(&folder).unwrap();
    let report = merged.report();
    assert_eq!((report.count(Status::Ok), report.count(Status::NotFound)), (2, 2));
    assert_eq!(report.undocumented()[0].count, 2);
    // What is merged can be counted on.
    ask(&mut service(&merged), 200);
    assert_eq!(merged.report().count(Status::Ok), 3);
    fs::remove_dir_all(folder).unwrap();
}

/// One of the processes of the test below: it counts, and leaves a file.
#[test]
fn one_process() {
    let Some(folder) = env::var_os("COVERAGE_OF_ONE_PROCESS") else { return };
    let coverage = with(&[200, 201, 421]);
    let _ = coverage.route::<GetUser>("GET /users/{id}").layer(());
    coverage.to_dir(folder).unwrap();
}

#[test]
fn each_process_leaves_a_file() {
    let folder = folder("processes");
    let processes: Vec<_> = (0..4)
        .map(|_| {
            let mut process = Command::new(env::current_exe().unwrap());
            process
                .args(["--exact", "coverage::one_process"])
                .env("COVERAGE_OF_ONE_PROCESS", &folder)
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut process in processes {
        assert!(process.wait().unwrap().success());
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 4);
    let report = Coverage::<Status>::from_dir(&folder).unwrap().report();
    assert_eq!((report.count(Status::Ok), report.count(Status::Created), report.undocumented()[0].count), (4, 4, 4));
    assert_eq!((report.routes().len(), &*report.routes()[0].never_seen), (1, &[200, 400, 404][..]));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn files_of_another_page_and_damaged_ones_are_refused_by_name() {
    for (text, why) in [
        (r#"{"documented":{"202":1},"undocumented":[],"endpoints":[]}"#, "202 is not documented"),
        (r#"{"documented":{"200":1}}"#, "not a file of coverage"),
        (r#"{"documented":{"200":-1},"undocumented":[],"endpoints":[]}"#, "not a file of coverage"),
        (r#"{"documented":{"2":1},"undocumented":[],"endpoints":[]}"#, "not a file of coverage"),
        (r#"{"documented":{},"undocumented":[{}],"endpoints":[]}"#, "not a file of coverage"),
        (
            r#"{"documented":{},"undocumented":[],"endpoints":[{"name":"","own":[99],"counts":{}}]}"#,
            "not a file of coverage",
        ),
        ("{", "EOF"),
    ] {
        let folder = folder("refused");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("1.coverage.json"), text).unwrap();
        let error = Coverage::<Status>::from_dir(&folder).unwrap_err();
        assert!(error.to_string().contains("1.coverage.json: ") && error.to_string().contains(why), "{error}");
        fs::remove_dir_all(folder).unwrap();
    }
    assert!(Coverage::<Status>::from_dir(folder("missing")).is_err());
}

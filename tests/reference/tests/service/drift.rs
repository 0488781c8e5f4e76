//! A handler that leaves the page, which no `Documented` would take: the layer finds it.

use reqwest::Client;
use status_core::conformance::{Coverage, DocumentedLayer};
use status_reference::{App, Status, WRITER, service};

use crate::running::{ANY_QUOTA, serve};

#[tokio::test]
async fn a_handler_that_leaves_the_page_is_found() {
    let app = App::new(ANY_QUOTA, "").unwrap();
    let coverage = Coverage::<Status>::new();
    let server = serve(service(app, DocumentedLayer::observe(), &coverage, true)).await;
    for (media_type, code) in [("text/plain", 415), ("application/json", 422), ("application/json", 422)] {
        let request = Client::new().post(format!("{}/v2/notes", server.base)).bearer_auth(WRITER);
        let answered = request.header("content-type", media_type).body("{}").send().await.unwrap();
        assert_eq!(answered.status(), code);
    }
    let undocumented = coverage.report().undocumented().to_vec();
    let found = undocumented.iter().map(|found| (&*found.method, &*found.route, found.code, found.count));
    assert_eq!(found.collect::<Vec<_>>(), [("POST", "/v2/notes", 415, 1), ("POST", "/v2/notes", 422, 2)]);
}

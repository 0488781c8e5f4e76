//! The responses of OpenAPI documents, from the footprints of handlers.
#![allow(clippy::unwrap_used, missing_docs)]

use axum::Json;
use axum::extract::Path;
use axum::response::{Html, NoContent, Redirect};
use status_core::{Problem, Reply, handler_responses, status_table};
use status_services::{ErrorStatus, GetUserError, Status, Success};
use utoipa::openapi::{RefOr, Response};
use utoipa::{IntoResponses, OpenApi, ToSchema};

/// Every code that the handlers below answer.
#[status_table("openapi.md", subsets(Moved = 3xx))]
pub enum Wide {}

/// A user.
#[derive(ToSchema, serde::Serialize)]
struct User {
    id: u32,
}

/// One user.
#[utoipa::path(get, path = "/users/{id}", params(("id" = u32, Path)), responses(UserResponses))]
async fn user(Path(id): Path<u32>) -> Result<Reply<GetUserOk, Json<User>>, Problem<GetUserError>> {
    if id == 1 { Ok(GetUserOk::Ok.with(Json(User { id }))) } else { Err(GetUserError::NotFound.problem()) }
}

/// What `GET /users/{id}` returns when it succeeds.
#[status_core::status_subset(Status)]
pub enum GetUserOk {
    Ok,
}

handler_responses!(
    /// What `user` answers.
    UserResponses: Status = user
);

#[derive(OpenApi)]
#[openapi(paths(user))]
struct Api;

fn response(responses: &std::collections::BTreeMap<String, RefOr<Response>>, code: &str) -> (String, Vec<String>) {
    let RefOr::T(response) = &responses[code] else { unreachable!() };
    (response.description.clone(), response.content.keys().cloned().collect())
}

#[test]
fn a_document_has_what_the_handler_and_its_extractors_answer() {
    let document = serde_json::to_value(Api::openapi()).unwrap();
    let responses = &document["paths"]["/users/{id}"]["get"]["responses"];
    let codes: Vec<_> = responses.as_object().unwrap().keys().collect();
    assert_eq!(codes, ["200", "400", "404"]);
    for (code, media_type) in
        [("200", Some("application/json")), ("400", None), ("404", Some("application/problem+json"))]
    {
        let status: Status = code.parse().unwrap();
        assert_eq!(responses[code]["description"], status.purpose());
        let content = responses[code]["content"].as_object();
        assert_eq!(content.map(|content| content.keys().next().unwrap().as_str()), media_type, "{code}");
    }
    let schema = &responses["200"]["content"]["application/json"]["schema"];
    assert_eq!(schema["properties"]["id"]["type"], "integer");
}

async fn moved(_: Json<u8>) -> Result<Redirect, NoContent> {
    Err(NoContent)
}

async fn page() -> Result<Reply<Success, Html<String>>, ErrorStatus> {
    Ok(Success::Ok.with(Html(String::new())))
}

handler_responses!(MovedResponses: Wide = moved);
handler_responses!(PageResponses: Status = page);

#[test]
fn responses_without_content_and_with_other_content() {
    let moved = MovedResponses::responses();
    assert_eq!(moved.keys().collect::<Vec<_>>(), ["204", "303", "307", "308", "400", "413", "415", "422"]);
    assert_eq!(response(&moved, "308"), ("Use the other address from now on.".to_owned(), Vec::new()));
    assert_eq!(Moved::ALL.len(), 3);
    let page = PageResponses::responses();
    assert_eq!(response(&page, "200").1, ["text/html"]);
    assert_eq!(response(&page, "503").1, ["application/problem+json"]);
    assert!(response(&page, "204").1.is_empty());
}

#[test]
fn content_of_a_reply_whose_body_is_a_text() {
    assert_eq!(response(&Reply::<Success, &str>::responses(), "200").1, ["text/plain"]);
    assert_eq!(response(&Problem::<Status>::responses(), "404").1, ["application/problem+json"]);
}

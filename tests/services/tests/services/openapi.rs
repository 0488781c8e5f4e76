//! The responses of OpenAPI documents, from the footprints of handlers.

use std::borrow::Cow;

use axum::Json;
use axum::extract::Path;
use axum::response::{Html, NoContent, Redirect};
use status_core::{Problem, ProblemSchema, ProblemType, Reply, handler_responses, status_table};
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
#[openapi(paths(user), components(schemas(ProblemSchema)))]
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
    let problem = &responses["404"]["content"]["application/problem+json"];
    assert_eq!(problem["schema"]["$ref"], "#/components/schemas/Problem");
    assert_eq!(problem["example"], Status::NotFound.problem().to_json());
    let schema = &document["components"]["schemas"]["Problem"];
    assert_eq!(schema["properties"]["errors"]["items"]["required"], serde_json::json!(["detail", "pointer"]));
}

#[test]
fn headers_are_described() {
    let responses = Problem::<Status>::responses();
    let RefOr::T(busy) = &responses["503"] else { unreachable!() };
    let RefOr::T(header) = &busy.headers["Retry-After"] else { unreachable!() };
    assert!(header.description.as_ref().unwrap().contains("section 10.2.3"));
    let RefOr::T(missing) = &responses["404"] else { unreachable!() };
    assert!(missing.headers.is_empty());
}

/// Codes of an error catalogue, two of them for one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Code {
    TokenExpired,
    TokenMissing,
    ProductGone,
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code_member().unwrap().1)
    }
}

impl status_core::__private::Generated for Code {
    type Kind = status_core::__private::Errors;
}

impl ProblemType for Code {
    fn status_code(self) -> u16 {
        if self == Self::ProductGone { 410 } else { 401 }
    }

    fn title(self) -> &'static str {
        "Title"
    }

    fn default_detail(self) -> &'static str {
        if self == Self::TokenExpired { "The token has expired." } else { "" }
    }

    fn type_uri(self) -> Option<Cow<'static, str>> {
        Some(format!("https://shop.example/errors#{self}").into())
    }

    fn code_member(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::TokenExpired => ("code", "token_expired"),
            Self::TokenMissing => ("code", "token_missing"),
            Self::ProductGone => ("code", "product_gone"),
        })
    }

    fn __all() -> &'static [Self] {
        &[Self::TokenExpired, Self::ProductGone, Self::TokenMissing]
    }
}

#[test]
fn codes_of_a_status_are_one_response() {
    let responses = serde_json::to_value(Problem::<Code>::responses()).unwrap();
    assert_eq!(responses.as_object().unwrap().keys().collect::<Vec<_>>(), ["401", "410"]);
    let response = &responses["401"];
    assert_eq!(response["description"], "- `token_expired`: The token has expired.\n- `token_missing`: Title");
    assert!(response["headers"]["WWW-Authenticate"]["description"].is_string());
    let content = &response["content"]["application/problem+json"];
    assert_eq!(content["schema"]["allOf"][0]["$ref"], "#/components/schemas/Problem");
    let code = &content["schema"]["allOf"][1]["properties"]["code"];
    assert_eq!(code["enum"], serde_json::json!(["token_expired", "token_missing"]));
    assert_eq!(
        content["examples"]["token_expired"]["value"],
        serde_json::json!({
            "type": "https://shop.example/errors#token_expired", "title": "Title", "status": 401,
            "detail": "The token has expired.", "code": "token_expired",
        })
    );
    assert_eq!(content["examples"].as_object().unwrap().len(), 2);
}

#[test]
fn a_problem_of_a_code_has_its_members() {
    let problem = Problem::new(Code::TokenMissing).extension("hint", "log in");
    assert_eq!(problem.to_string(), "token_missing");
    assert_eq!(problem.to_json()["code"], "token_missing");
    let taken = std::panic::catch_unwind(|| Problem::new(Code::TokenMissing).extension("code", 7));
    assert!(taken.is_err());
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

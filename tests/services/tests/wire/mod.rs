//! What every framework's server must answer, seen by a client.

use reqwest::{Client, Method, Response};
use serde_json::{Value, json};
use status_services::Status;

/// Asks a server, which has the routes of the tests, for every status in every form.
#[allow(unreachable_pub)]
pub async fn check(base: &str) {
    let client = Client::new();
    for status in Status::ALL {
        for (method, has_body) in [(Method::GET, true), (Method::HEAD, false)] {
            let ask = |path: &str| client.request(method.clone(), format!("{base}/{path}/{}", status.code())).send();
            bare(*status, ask("bare").await.unwrap(), has_body).await;
            with(*status, ask("with").await.unwrap(), has_body).await;
            problem(*status, ask("problem").await.unwrap(), has_body).await;
        }
    }
    let failed = reqwest::get(format!("{base}/unwritable")).await.unwrap();
    assert_eq!(failed.status(), 500, "a body that cannot be written keeps its own status");
    for (id, code) in [(1, 200), (2, 404), (3, 503)] {
        assert_eq!(reqwest::get(format!("{base}/users/{id}")).await.unwrap().status(), code);
    }
}

fn line(status: Status, response: &Response) -> String {
    assert_eq!(response.status().as_u16(), status.code());
    let headers = response.headers();
    if !status.allows_content() {
        assert!(!headers.contains_key("content-type"), "{status}: {headers:?}");
        assert!(headers.get("content-length").is_none_or(|length| length == "0"), "{status}: {headers:?}");
    }
    headers.get("content-type").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

async fn bare(status: Status, response: Response, has_body: bool) {
    let media_type = line(status, &response);
    let body = response.text().await.unwrap();
    if !(status.is_client_error() || status.is_server_error()) {
        assert_eq!(body, "", "{status}");
    } else if has_body {
        assert_eq!(media_type, "application/problem+json");
        let mut expected = json!({ "title": status.message(), "status": status.code() });
        if !status.purpose().is_empty() {
            expected["detail"] = status.purpose().into();
        }
        assert_eq!(body.parse::<Value>().unwrap(), expected);
    }
}

async fn with(status: Status, response: Response, has_body: bool) {
    let media_type = line(status, &response);
    let body = response.text().await.unwrap();
    if !status.allows_content() || !has_body {
        assert_eq!(body, "", "{status}");
    } else {
        assert!(media_type.starts_with("application/json"), "{media_type}"); // poem adds the charset
        assert_eq!(body, format!("{{\"code\":{}}}", status.code()));
    }
}

async fn problem(status: Status, response: Response, has_body: bool) {
    let media_type = line(status, &response);
    let body = response.text().await.unwrap();
    if !status.allows_content() || !has_body {
        assert_eq!(body, "", "{status}");
    } else {
        assert_eq!(media_type, "application/problem+json");
        let expected = json!({
            "type": format!("https://example.com/statuses#{}", status.code()),
            "title": status.message(), "status": status.code(), "detail": "This time.",
        });
        assert_eq!(body.parse::<Value>().unwrap(), expected);
    }
}

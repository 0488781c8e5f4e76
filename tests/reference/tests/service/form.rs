//! Every error that a client can provoke has the page's form: requests as bytes, so that no client keeps them well-formed.
//!
//! What the transport answers before any layer sees the request is left out: `status-services` has a test of it.

use status_core::conformance::Coverage;
use status_reference::{READER, Status, WRITER};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::running::{ANY_QUOTA, Running, assert_form};

/// The status, the request's line and headers, and its body. `ADA` and `BOB` are the header of the writer and of the reader.
const REQUESTS: [(u16, &str, &[u8]); 35] = [
    // Addresses.
    (404, "GET / HTTP/1.1", b""),
    (404, "GET /v2/notes/ HTTP/1.1|ADA", b""),
    (404, "GET //v2/notes HTTP/1.1|ADA", b""),
    (404, "GET /v2/notes/1/2 HTTP/1.1|ADA", b""),
    (404, "GET /%00 HTTP/1.1", b""),
    (404, "GET http://elsewhere.example/nothing HTTP/1.1", b""),
    (404, "OPTIONS * HTTP/1.1", b""),
    (404, "HEAD /nothing HTTP/1.1", b""),
    (400, "GET /v2/notes/%ff HTTP/1.1|ADA", b""),
    (400, "GET /v2/notes/1%00 HTTP/1.1|ADA", b""),
    (400, "GET /v2/proofs/4294967296 HTTP/1.1|BOB", b""),
    (400, "DELETE /v2/notes/a HTTP/1.1|ADA", b""),
    // Methods.
    (405, "PATCH /v2/notes HTTP/1.1|ADA", b""),
    (405, "BREW /v2/notes HTTP/1.1|ADA", b""),
    (405, "OPTIONS /v2/notes HTTP/1.1", b""),
    (405, "TRACE /openapi.json HTTP/1.1", b""),
    (404, "CONNECT elsewhere.example:443 HTTP/1.1", b""),
    (426, "BREW /v1/notes HTTP/1.1", b""),
    (426, "HEAD /v1 HTTP/1.0", b""),
    // Callers.
    (401, "GET /v2/notes HTTP/1.1", b""),
    (401, "GET /v2/notes HTTP/1.1|authorization: Basic YWRhOg==", b""),
    (401, "GET /v2/notes HTTP/1.1|authorization: Bearer ä", b""),
    (401, "HEAD /v2/notes HTTP/1.1|authorization:", b""),
    (403, "POST /v2/notes HTTP/1.1|BOB|content-type: application/json", b"{}"),
    // What is accepted.
    (406, "GET /v2/notes HTTP/1.1|ADA|accept: text/html, text/*;q=0.5", b""),
    (406, "GET /v2/notes HTTP/1.1|ADA|accept: nonsense", b""),
    (406, "GET /v2/notes HTTP/1.1|ADA|accept:", b""),
    // Bodies.
    (400, "POST /v2/notes HTTP/1.1|ADA", b""),
    (400, "POST /v2/notes HTTP/1.1|ADA|content-type: text/plain", b"{\"text\":\"\"}"),
    (400, "POST /v2/notes HTTP/1.1|ADA|content-type: application/json", b"{\"text\":\"\xff\"}"),
    (400, "POST /v2/notes HTTP/1.1|ADA|content-type: application/json", b"{\"text\":\"\"}{"),
    (400, "POST /v2/notes HTTP/1.1|ADA|content-type: application/json", &[b'['; 70_000]),
    (400, "POST /v2/notes HTTP/1.1|ADA|content-type: application/json|transfer-encoding: chunked", b"no chunk\r\n"),
    (404, "DELETE /v2/notes/7 HTTP/1.1|ADA", b"a body that nobody reads"),
    (503, "GET /v2/notes/1/spelling HTTP/1.1|BOB", b""),
];

#[tokio::test]
async fn every_error_has_the_pages_form() {
    let coverage = Coverage::<Status>::new();
    // Nobody listens at port 0.
    let running = Running::start(&coverage, ANY_QUOTA, "http://127.0.0.1:0").await;
    assert_eq!(running.post(WRITER, "/v2/notes", r#"{"text":" "}"#).await.code, 201);
    for (code, head, body) in REQUESTS {
        check(&running, code, head, body).await;
    }
    for method in ["GET", "HEAD"] {
        check(&running, 500, &format!("{method} /v2/notes/1/words HTTP/1.1|BOB"), b"").await;
    }
    assert_eq!(coverage.report().undocumented(), []);
}

async fn check(running: &Running, code: u16, head: &str, body: &[u8]) {
    let (status, headers, content) = exchange(&running.server.base, &written(head, body)).await;
    assert_eq!(status, code, "{head}: {headers}");
    assert!(headers.contains("content-type: application/problem+json\r\n"), "{head}: {headers}");
    if head.starts_with("HEAD") {
        assert_eq!(content, "", "{head}");
    } else {
        assert_form(code, &content.parse().unwrap());
    }
}

/// The bytes of a request.
fn written(head: &str, body: &[u8]) -> Vec<u8> {
    let token = |token| format!("authorization: Bearer {token}");
    let head = head.replace("ADA", &token(WRITER)).replace("BOB", &token(READER)).replace('|', "\r\n");
    let length = if head.contains("chunked") { String::new() } else { format!("content-length: {}\r\n", body.len()) };
    let head = format!("{head}\r\nhost: localhost\r\nconnection: close\r\n{length}\r\n");
    [head.as_bytes(), body].concat()
}

/// Sends bytes; gives the status, the headers in small letters, and the content.
async fn exchange(base: &str, request: &[u8]) -> (u16, String, String) {
    let mut stream = TcpStream::connect(base.trim_start_matches("http://")).await.unwrap();
    stream.write_all(request).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    let (head, content) = response.split_once("\r\n\r\n").unwrap();
    let (line, headers) = head.split_once("\r\n").unwrap();
    let status = line.split(' ').nth(1).unwrap().parse().unwrap();
    (status, headers.to_lowercase() + "\r\n", content.to_owned())
}

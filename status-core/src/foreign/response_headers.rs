//! The headers that RFC 9110 gives to responses with a status code, in OpenAPI documents.

use alloc::string::ToString as _;

use utoipa::openapi::header::Header;
use utoipa::openapi::{RefOr, Response};

/// Codes, and the header that responses with them have or may have.
const HEADERS: [(&[u16], &str, &str); 9] = [
    (&[201], "Location", "The address of what was created (RFC 9110, section 15.3.2)."),
    (&[300, 301, 302, 303, 307, 308], "Location", "The address to use (RFC 9110, section 10.2.2)."),
    (&[401], "WWW-Authenticate", "How to authenticate (RFC 9110, section 11.6.1)."),
    (&[405], "Allow", "The methods that the resource supports (RFC 9110, section 10.2.1)."),
    (&[407], "Proxy-Authenticate", "How to authenticate to the proxy (RFC 9110, section 11.7.1)."),
    (&[413, 429, 503], "Retry-After", "When to try again: seconds, or a date (RFC 9110, section 10.2.3)."),
    (&[416], "Content-Range", "The length of the whole (RFC 9110, section 14.4)."),
    (&[426], "Upgrade", "The protocols to use (RFC 9110, section 7.8)."),
    (&[206], "Content-Range", "The part that the response contains (RFC 9110, section 14.4)."),
];

/// Describes the headers of a response.
pub(super) fn describe(code: u16, response: &mut Response) {
    for (_, name, description) in HEADERS.iter().filter(|(codes, ..)| codes.contains(&code)) {
        let mut header = Header::default();
        header.description = Some(description.to_string());
        response.headers.insert(name.to_string(), RefOr::T(header));
    }
}

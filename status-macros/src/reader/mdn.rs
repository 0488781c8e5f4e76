//! MDN's pages of status codes: the link of a row that has none.

use super::rfc9110;

const PAGES: &str = "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/";

/// MDN's page of the code. MDN has one for each code with a registered phrase, except for the deprecated 305.
pub(crate) fn page(code: u16) -> Option<String> {
    (code != 305 && rfc9110::phrase(code).is_some()).then(|| format!("{PAGES}{code}"))
}

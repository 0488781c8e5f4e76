//! The status that an address leads to.

use std::ops::Range;

use super::fault::{Fault, Rule};
use super::rfc9110;
use super::words::{self, is_symbol};

/// The fault of a link that ends in another code.
pub(crate) fn fault(own: u16, link: &str, at: Range<usize>) -> Option<Fault> {
    let other = other_code(own, link)?;
    Some(
        Fault::at(Rule::LinkCode, at, format!("the link of `{own}` leads to `{other}`"))
            .help("correct the code or the link; move a link to something else to another column"),
    )
}

/// The code that a link ends in, if it is not the row's own.
pub(crate) fn other_code(own: u16, link: &str) -> Option<u16> {
    let codes = link_codes(link);
    codes.first().copied().filter(|_| !codes.contains(&own))
}

/// The statuses that an address ends in: those in its last segment and in its fragment.
fn link_codes(url: &str) -> Vec<u16> {
    let (path, fragment) = url.split_once('#').unwrap_or((url, ""));
    let path = path.split('?').next().unwrap_or_default().trim_end_matches('/');
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    let (before, segment) = path.rsplit_once('/').unwrap_or((path, ""));
    let parent = before.rsplit('/').next().unwrap_or_default();
    let mut codes = Vec::new();
    codes.extend(code_of(segment, parent));
    codes.extend(code_of(fragment, segment).filter(|_| !fragment.contains('=')));
    codes
}

/// The only code in a part of an address; the number of an issue or a page is not one.
fn code_of(part: &str, parent: &str) -> Option<u16> {
    const NUMBERED: &[&str] = &["issue", "pull", "discussion", "ticket", "browse", "page", "rfc", "wiki", "question"];
    const STATUSES: &[&str] = &["status", "http", "code", "error", "response"];
    let is_about = |names: &[&str]| words::contains(&format!("{parent} {part}").to_ascii_lowercase(), names);
    // `wiki/HTTP_403`
    let says_status = words::contains(&part.to_ascii_lowercase(), &["http", "status"]);
    let mut words = part.split(is_symbol).filter(|word| word.len() == 3);
    let code = words.find_map(|word| word.parse().ok().filter(|code| rfc9110::CODES.contains(code)))?;
    let is_alone = !words.any(|word| word.parse::<u16>().is_ok());
    let is_status = rfc9110::phrase(code).is_some() || is_about(STATUSES);
    // `rfc9110#name-404-not-found`
    let behind = part.split_once(&code.to_string()).map_or("", |(_, behind)| behind);
    let has_phrase = rfc9110::begins_with_phrase(&behind.replace(['-', '_'], " "), code);
    (is_alone && is_status && (has_phrase || says_status || !is_about(NUMBERED))).then_some(code)
}

//! Field errors: the member `errors` of RFC 9457's example.

use alloc::string::String;
use core::fmt::Write as _;

use serde_json::{Map, Value};

/// The member's name.
pub(crate) const MEMBER: &str = "errors";

/// Adds a field error to the member's list.
pub(super) fn add(members: &mut Map<String, Value>, pointer: &str, detail: String) {
    let error = Map::from_iter([("detail".into(), detail.into()), ("pointer".into(), fragment(pointer).into())]);
    match members.get_mut(MEMBER) {
        Some(Value::Array(errors)) => errors.push(error.into()),
        _ => drop(members.insert(MEMBER.into(), [Value::from(error)].into_iter().collect())),
    }
}

/// A JSON Pointer as a URI fragment (RFC 6901, section 6), as RFC 9457 writes it. A fragment stays as it is.
fn fragment(pointer: &str) -> String {
    if pointer.starts_with('#') {
        return pointer.into();
    }
    let root = if pointer.is_empty() || pointer.starts_with('/') { "#" } else { "#/" };
    pointer.bytes().fold(root.into(), |mut fragment: String, byte| {
        // The bytes that a fragment contains without percent-encoding (RFC 3986, section 3.5).
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            let _ = write!(fragment, "%{byte:02X}");
        }
        fragment
    })
}

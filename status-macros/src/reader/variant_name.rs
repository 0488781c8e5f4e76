//! From a status message to the name of a variant.

use super::words::is_beyond_ascii_word;

/// The variant's name: `Not Found` gives `NotFound`, `I'm a teapot` gives `ImATeapot`.
///
/// `None` if the words are not ASCII, or give no identifier: a digit first, a keyword, nothing.
pub(crate) fn of_message(message: &str) -> Option<String> {
    if message.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
        return None;
    }
    let message = message.replace(['\'', '’'], "");
    let words = message.split(is_beyond_ascii_word).filter(|word| !word.is_empty());
    let name: String = words.map(capitalised).collect();
    is_name(&name).then_some(name)
}

/// Whether the text can be the name of a variant, which begins with a capital: no method does.
pub(crate) fn is_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|first| first.is_ascii_uppercase())
        && chars.all(|c| c.is_ascii_alphanumeric())
        && !is_reserved(name)
}

/// A keyword with a capital, and the constant of the type.
pub(crate) fn is_reserved(name: &str) -> bool {
    ["Self", "ALL"].contains(&name)
}

/// `OK` and `ok` give `Ok`; a word of mixed case keeps it: `OAuth`.
fn capitalised(word: &str) -> String {
    let mixed = word.bytes().any(|byte| byte.is_ascii_lowercase());
    let (first, rest) = word.split_at(1);
    let rest = if mixed { rest.to_owned() } else { rest.to_ascii_lowercase() };
    first.to_ascii_uppercase() + &rest
}

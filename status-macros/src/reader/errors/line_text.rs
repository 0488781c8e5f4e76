//! What one line beside the tables says of a status, whatever its code is.

use super::code_of_line::bare;
use super::headers::{self, Meaning};
use super::one_word::is_key_like;
use crate::reader::statuses::mentions;
use crate::reader::words::{is_code, is_digit, is_one_of, is_symbol};
use crate::reader::{denial, denied_list, rfc9110, walk, words};

/// Whether the text begins with the status, or has it behind a word that says that it is answered.
pub(super) fn is_said(text: &str, status: u16) -> bool {
    const SAYING: &str = "http status statuscode code response";
    let Some((before, behind)) = text.split_once(&status.to_string()) else { return false };
    // `Since v2: 409.`
    let is_whole = before.ends_with(": ") && behind.trim_matches(is_symbol).is_empty();
    !before.contains(char::is_alphanumeric) || is_whole || walk::says(before, SAYING)
}

/// How far from a code is looked for what is said of it.
const NEAR: usize = 400;

/// Whether the text says that the code is never answered, among others: `Removed a_b and c_d`. The others are numbers for the grammar of statuses.
pub(super) fn is_denied(text: &str, code: &str, others: &[&str]) -> bool {
    const OBSOLETE: &[&str] = &[
        "is deprecated",
        "are deprecated",
        "is obsolete",
        "ist veraltet",
        "est obsolète",
        "is retired",
        "(deprecated",
        "(removed",
        "(retired",
        "(obsolete",
    ];
    let Some((before, behind)) = text.split_once(code) else { return false };
    // ``Deprecated. Use `order_full`.``
    if is_one_of(
        before.trim_end_matches(['`', ' '].as_slice()).rsplit([' ', '('].as_slice()).next().unwrap_or_default(),
        "use see now try",
    ) {
        return false;
    }
    let (mut before, mut behind) = (words::end(before, NEAR).to_owned(), words::begin(behind, NEAR).to_owned());
    for other in others.iter().filter(|other| **other != code) {
        before = before.replace(&format!("`{other}`"), "499");
        behind = behind.replace(&format!("`{other}`"), "499");
    }
    let is_struck =
        before.trim_end_matches('`').ends_with("~~") && before.matches("~~").count() % 2 == 1 && behind.contains("~~");
    // `order_full is never sent with 200`
    let is_of_status = behind.split_once(" with ").is_some_and(|(_, rest)| rest.starts_with(is_digit));
    let behind = behind.trim_start_matches('`');
    let verb = behind.trim_start_matches([' ', ','].as_slice());
    let verb = verb.strip_prefix("and 499 ").unwrap_or(verb);
    // ``Deprecated: `order_full` ``, `` `order_full`: deprecated``
    let is_label = |text: &str| denied_list::is_nothing_else(text.trim_matches(is_symbol));
    let is_called = ["deprecated code", "deprecated error", "retired code", "obsolete code"]
        .iter()
        .any(|words| before.trim_end_matches(['`', ' '].as_slice()).to_lowercase().ends_with(words));
    let listed = before.trim_end_matches(['`', ' ', ',', '4', '9'].as_slice()).to_owned();
    let is_labelled = listed.ends_with(':')
        && is_label(&listed)
        && behind.trim_matches(['*', '_', ' ', '.', '`', ',', '4', '9'].as_slice()).is_empty()
        || behind.trim_matches(['*', '_', ' ', '.'].as_slice()).is_empty() && is_label(&before)
        || before.trim_matches(['*', '_', '`', ' ', '#'].as_slice()).is_empty() && is_label(behind);
    is_struck
        || is_called
        || is_labelled
        || words::begins_with(verb, OBSOLETE)
        || !is_of_status && denial::denies_always(before.trim_end_matches('`'), behind)
}

/// How many words a line may have that gives its status to the list below it.
pub(super) const LEADING_WORDS: usize = 6;

/// `410 Gone – the order is gone`
pub(super) fn starts_with_status(text: &str) -> bool {
    let text = text.trim_start_matches(is_symbol);
    let text = text.strip_prefix("HTTP ").unwrap_or(text);
    mentions::error_at(text, 0).is_some()
}

/// Whether a text that is one word is set apart, or can be nothing but a code.
pub(super) fn is_marked_or_key(text: &str) -> bool {
    text.starts_with(['`', '*'].as_slice()) || is_key_like(bare(text))
}

/// The code in a line such as `Error code: order_full`.
pub(super) fn labelled(text: &str) -> Option<String> {
    let (label, code) = label(text)?;
    let is_label = words::is_any(&label, &["code", "error code", "error"]);
    is_label.then(|| bare(&code).to_owned())
}

/// A label with what is behind its colon, without marks.
fn label(text: &str) -> Option<(String, String)> {
    let bare = text.replace(['*', '`'], "");
    let (label, value) = bare.split_once(':')?;
    Some((label.trim().to_owned(), value.trim_start().to_owned()))
}

/// Whether the line is nothing but the status of an error behind its label, as `Status: 409 Conflict`.
pub(super) fn is_labelled_status(text: &str) -> bool {
    let Some((label, value)) = label(text) else { return false };
    let Some((status, rest)) = value.split_at_checked(3) else { return false };
    headers::meaning(&label) == Some(Meaning::Status)
        && mentions::within(status).is_some()
        && mentions::within(rest).is_none()
        && rest.split(' ').count() < 6
}

/// Whether the text has a status in parentheses, or behind a word that says so.
pub(super) fn has_status(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["(", "[", "http ", "status ", "status: ", "status code ", "returns ", "answers "].iter().any(|before| {
        lower.match_indices(before).any(|(at, _)| {
            let rest = &lower[at + before.len()..];
            rest.split_at_checked(3).is_some_and(|(digits, rest)| {
                mentions::within(digits).is_some()
                    && (!matches!(*before, "(" | "[")
                        || rest.starts_with([')', ']'].as_slice())
                        || is_phrase_of(digits, rest))
            })
        })
    })
}

/// Whether the phrase of the status follows its digits.
fn is_phrase_of(digits: &str, rest: &str) -> bool {
    digits.parse().is_ok_and(|code| rfc9110::begins_with_phrase(rest, code))
}

/// The text with backticks for all that sets a code apart: tags, quotes, brackets with their address.
pub(super) fn marked(text: &str) -> String {
    // `**gone** – 410`
    let bold = text
        .strip_prefix("**")
        .and_then(|text| text.split_once("**"))
        .filter(|(word, _)| !word.contains([' ', '`', '['].as_slice()));
    let text = &*bold.map_or_else(|| text.to_owned(), |(word, rest)| format!("`{word}`{rest}"));
    let mut marked = text.replace("<code>", "`").replace("</code>", "`").replace(['"', '“', '”', '['], "`");
    while let Some(start) = marked.find("](") {
        let end = marked[start..].find(')').map_or(marked.len(), |end| start + end + 1);
        marked.replace_range(start..end, "`");
    }
    while marked.contains("``") {
        marked = marked.replace("``", "`");
    }
    marked
}

/// Whether a sentence says what was, or what a specification says: `until v2`, `before version 3`, `used to be sent with 422`, `in RFC 8628`.
pub(super) fn is_past(sentence: &str) -> bool {
    let has_past = words::has(sentence, "was were answered returned sent");
    let (mut last_but_one, mut last, mut is_past) = ("", "", false);
    for word in words::words(sentence) {
        let is_version = word.contains(is_digit) && words::is_version(word) && !is_code(word);
        let is_time = is_version || is_one_of(word, "version release change update migration switch");
        if last == "RFC" && is_version {
            return true;
        }
        // `before the departure` is no time of the page.
        let before = if last == "the" { last_but_one } else { last };
        is_past |= is_one_of(before, "before until") && is_time
            || last == "used" && word == "to"
            || last == "in" && is_version && has_past
            || is_one_of(word, "formerly previously");
        (last_but_one, last) = (last, word);
    }
    is_past && !words::has(sentence, "now since is are")
}

/// The sentences of a text, and the parts between semicolons.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', ';', '!', '?', '。', '；']) {
        let end = at + mark.len();
        if !mark.is_ascii() || text[end..].starts_with(' ') {
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    sentences.push(&text[start..]);
    sentences
}

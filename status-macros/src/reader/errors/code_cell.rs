//! The code cell: one word that machines compare, such as `token_expired` or `40001`.

use pulldown_cmark::Event;

use super::one_word::{SENTENCE, is_code, is_key_like};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::Cell;
use crate::reader::model::Spanned;
use crate::reader::statuses::message_cell;
use crate::reader::tables::plain_cell::{self, Content};
use crate::reader::words::{self, is_digit, is_symbol};

/// An error code, and whether it is struck through.
pub(super) struct Code {
    pub(super) code: Spanned<String>,
    pub(super) is_retired: bool,
}

/// Reads a code cell; a code with a fault still names its variant.
pub(super) fn read(cell: &Cell<'_>, faults: &mut Faults) -> Option<Code> {
    let is_retired = plain_cell::is_struck_through(cell);
    let is_code = is_code(&cell.text) && !has_several(cell) && !is_range(&cell.text) && !is_placeholder(&cell.text);
    let fault = if is_retired {
        plain_cell::check_struck(cell, Content::ErrorCode)
    } else {
        plain_cell::check(cell, Content::ErrorCode)
    };
    let fault = fault.or_else(|| (!is_code).then(|| not_a_code(cell)));
    let fault = fault.or_else(|| message_cell::bare_address(cell, Content::ErrorCode));
    faults.extend(fault);
    let code = Spanned { value: cell.text.clone(), span: cell.span.clone() };
    is_code.then_some(Code { code, is_retired })
}

/// Whether the text names many codes: `4001-4010`, `E01-09`, `5000+`, `E1xx`, `E101/E102`.
fn is_range(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let start = lower.trim_end_matches(['x', 'n'].as_slice());
    let is_class = lower.len() > start.len() + 1 && start.ends_with(is_digit);
    let is_open = lower.strip_suffix('+').is_some_and(|number| number.ends_with(is_digit));
    let ends = lower.split_once("..").or_else(|| lower.split_once('-')).or_else(|| lower.split_once('/'));
    // `order_api/order_gone` may be one code.
    let parts = text.split_once('+');
    let are_two = parts.is_some_and(|(one, other)| one.contains('_') && other.contains('_'));
    is_class || is_open || are_two || ends.is_some_and(|(from, to)| are_numbered_alike(from, to))
}

/// Whether two codes have the same letters, or the second none, and numbers of as many digits, the first one smaller.
fn are_numbered_alike(from: &str, to: &str) -> bool {
    let letters = |code: &str| code.trim_end_matches(is_digit).len();
    let (one, other) = (letters(from), letters(to));
    let digits = from.len() - one;
    digits > 1 && digits == to.len() - other && from[one..] < to[other..] && (other == 0 || from[..one] == to[..other])
}

/// Whether the text says that there is no code.
fn is_placeholder(text: &str) -> bool {
    words::is_any(text, &["n/a", "tbd", "todo", "none"])
}

/// Whether several codes are set apart by marks, as in `` `a_b`/`c_d` ``.
fn has_several(cell: &Cell<'_>) -> bool {
    let is_text = |event: &Event<'_>| matches!(event, Event::Text(text) if !text.trim().is_empty());
    cell.events.iter().filter(|event| matches!(event, Event::Code(_))).count() > 1 && cell.events.iter().any(is_text)
}

fn not_a_code(cell: &Cell<'_>) -> Fault {
    let text = &cell.text;
    if has_several(cell) && is_code(text) {
        return error_code_list(cell);
    }
    if is_range(text) {
        return error_code_list(cell);
    }
    if text.is_empty() || !text.contains(char::is_alphanumeric) || is_placeholder(text) {
        return error_code_empty(cell);
    }
    let words = || text.split(|c: char| c.is_whitespace() || ",;|".contains(c)).filter(|word| !word.is_empty());
    let are_codes = words().count() > 1 && words().all(is_key_like);
    if are_codes || words().filter(|word| is_code(word)).count() > 1 && text.contains([',', ';', '|'].as_slice()) {
        return error_code_list(cell);
    }
    if text.contains('`') {
        return Fault::at(
            Rule::ErrorCodeWord,
            cell.span.clone(),
            format!("a backtick in `{}` has no partner", text.replace('`', "")),
        )
        .help("delete the backtick, or write it on both sides of the code");
    }
    space_in_code(cell).or_else(|| code_with_remark(cell)).unwrap_or_else(|| error_code_word(cell))
}

/// A space beside a mark that joins words, as in `email _unknown`.
fn space_in_code(cell: &Cell<'_>) -> Option<Fault> {
    const JOINTS: &[char] = &['_', '-'];
    let mut code = String::new();
    for word in cell.text.split(' ').filter(|word| !word.is_empty()) {
        if !code.is_empty() && !code.ends_with(JOINTS) && !word.starts_with(JOINTS) {
            return None;
        }
        code.push_str(word);
    }
    let is_whole =
        is_code(&code) && !code.ends_with(JOINTS) && !code.starts_with(JOINTS) && code.len() < cell.text.len();
    // `token_expired - gone` is a code with a remark.
    let is_remark = cell.text.split_once(' ').is_some_and(|(first, _)| is_key_like(first) && !first.ends_with(JOINTS));
    (is_whole && !is_remark).then(|| {
        Fault::at(Rule::ErrorCodeWord, cell.span.clone(), format!("`{}` has a space within the code", cell.text))
            .help(format!("write `{code}`"))
    })
}

/// A code with `(deprecated)` behind it, or another remark.
fn code_with_remark(cell: &Cell<'_>) -> Option<Fault> {
    let (code, rest) = cell.text.split_once(' ').filter(|(code, _)| is_code(code))?;
    let is_remark = rest.starts_with(['(', '[', '-', '–', '—', '*'].as_slice()) || is_key_like(code);
    is_remark.then(|| {
        let message = format!("`{}` has a remark behind the code", cell.text);
        Fault::at(Rule::ErrorCodeWord, cell.span.clone(), message).help(format!(
            "write only the code; a remark belongs below the table, or in a column such as `Since`, which only the docs show\nan error that is no longer answered is struck through: ~~`{code}`~~"
        ))
    })
}

fn error_code_empty(cell: &Cell<'_>) -> Fault {
    Fault::at(Rule::ErrorCodeEmpty, cell.span.clone(), "the cell has no error code")
        .help("write the code, as in `token_expired`; if the row goes on with the one above, move its text there")
}

fn error_code_list(cell: &Cell<'_>) -> Fault {
    Fault::at(Rule::ErrorCodeList, cell.span.clone(), format!("`{}` is a list of error codes", cell.text))
        .help("write one row for each code")
}

fn error_code_word(cell: &Cell<'_>) -> Fault {
    let fault = Fault::at(Rule::ErrorCodeWord, cell.span.clone(), format!("`{}` is not an error code", cell.text));
    // A mark beside the code, as `:repeat:`, is not in its backticks.
    let mut marked = cell.events.iter().filter_map(|event| match event {
        Event::Code(code) if is_code(code) => Some(code),
        _ => None,
    });
    if let (Some(code), None) = (marked.next(), marked.next())
        && **code != *cell.text
    {
        return fault.help(format!("write only `{code}`"));
    }
    let mut code =
        cell.text.replace("\\_", "_").trim_matches('~').trim_end_matches(SENTENCE).replace([' ', '–', '—', '\\'], "_");
    if code != cell.text && is_code(&code) {
        // `Email unknown`
        if cell.text.split(' ').skip(1).any(|word| word.starts_with(|c: char| c.is_ascii_lowercase())) {
            code.make_ascii_lowercase();
        }
        return fault.help(format!("write `{code}`: one word, with nothing behind it"));
    }
    let bare = cell.text.trim_matches(|c: char| is_symbol(c) && c != '_');
    if bare != cell.text && is_code(bare) {
        return fault.help(format!("write `{bare}`, without the marks around it"));
    }
    let help = "write one word of ASCII letters, digits and `_`, `-`, `.`, `:`, `/`, `#` or `+`, as in `token_expired`";
    match cell.text.chars().find(|c| !c.is_ascii()) {
        Some(c) => fault.help(format!("`{c}` is U+{:04X}, no character of ASCII; {help}", u32::from(c))),
        None => fault.help(help),
    }
}

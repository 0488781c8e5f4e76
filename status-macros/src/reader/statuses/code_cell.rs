//! The code cell: three digits, optionally behind `HTTP` and followed by the message.

use super::quantity::is_quantity;
use crate::reader::denied_list::is_nothing_else;
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, inline};
use crate::reader::rfc9110;
use crate::reader::tables::plain_cell;
use crate::reader::words::{self, is_beyond_ascii_word, is_digit, is_small, is_symbol};

/// What a code cell says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Code {
    pub(crate) number: u16,
    /// The message, in a cell like `404 Not Found`.
    pub(crate) message: Option<String>,
}

/// Reads a code cell: `404`, `404 Not Found`, `404 - Not Found`, `404: Not Found` or `404 (Not Found)`,
/// each also as `HTTP 404`.
pub(crate) fn read(cell: &Cell<'_>) -> Option<Code> {
    let (number, rest) = split(cell)?;
    if is_quantity("", rest) && !rest.trim().contains(' ') {
        return None;
    }
    let message = if rest.is_empty() { None } else { Some(plain_cell::spaced(message(rest)?)) };
    // A remark goes on in small letters: `404 removed in v3`, `500 and above`.
    let is_remark = |message: &String| message.starts_with(char::is_lowercase) && !rfc9110::is_phrase(number, message);
    let is_code = rfc9110::CODES.contains(&number) && !message.as_ref().is_some_and(is_remark);
    is_code.then_some(Code { number, message })
}

/// Whether the text contains a code or a class, or several, perhaps among other words: `HTTP 404`, `500, 502`, `5xx`.
pub(crate) fn could_be(text: &str) -> bool {
    if !words::has_digit(text) && text.is_ascii() {
        return false;
    }
    if !text.is_ascii() {
        // What nobody sees parts no digits, and neither do the frames of keycaps.
        let seen: String = text.chars().filter(|c| !plain_cell::is_invisible(*c) && !is_frame(*c)).collect();
        if seen != text {
            return could_be(&seen);
        }
    }
    let is_glued_class = |word: &str| {
        let word = word.to_ascii_lowercase();
        word.strip_prefix("http").or(word.strip_prefix("status")).is_some_and(is_class)
    };
    is_class(text) || has_code(text) || words(text).any(|word| is_code_of_another_script(word) || is_glued_class(word))
}

/// The parts of a keycap besides its digit.
fn is_frame(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{20e3}')
}

/// The first digits of a text from a place on, between what is before and behind them.
fn next_digits(text: &str, from: usize) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_at(from + text[from..].find(is_digit)?);
    let (digits, behind) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    Some((before, digits, behind))
}

/// The numbers of three digits in a text, whatever they are glued to.
pub(super) fn numbers(text: &str) -> Vec<u16> {
    let mut numbers = Vec::new();
    let mut seen = 0;
    while let Some((before, digits, _)) = next_digits(text, seen) {
        if let (3, Ok(number)) = (digits.len(), digits.parse()) {
            numbers.push(number);
        }
        seen = before.len() + digits.len();
    }
    numbers
}

/// Whether a text begins or ends with a code, and letters are glued to it: `409<kbd>new</kbd>`.
pub(super) fn has_glued_letters(text: &str) -> bool {
    let has_one = matches!(*numbers(text), [100..=599]);
    let (digits, behind) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let begins = digits.len() == 3 && behind.starts_with(is_small) && !is_quantity("", behind);
    let ends = text.ends_with(is_digit) && text.starts_with(is_small);
    has_one && (begins || ends) && !text.contains([' ', '_', '-', '.'].as_slice())
}

/// Words that may be glued to a code.
const GLUED: &[&str] = &["http", "status", "error", "code"];

/// Whether three digits are a code in a text: no digit or small letter is glued to them, and before them at most a word such as `HTTP`.
fn has_code(text: &str) -> bool {
    let mut seen = 0;
    while let Some((before, number, after)) = next_digits(text, seen) {
        let word = before.rsplit(is_beyond_ascii_word).next().unwrap_or_default();
        let is_begin = word.is_empty() || words::is_any(word, GLUED);
        let is_end = !after.starts_with(is_small);
        if is_begin && is_end && is_code(number) && !is_quantity(before, after) {
            return true;
        }
        seen = before.len() + number.len();
    }
    false
}

/// Whether a word may be a status, and not a name that contains its digits, such as `user_404`.
pub(crate) fn begins_like_status(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let begins = lower.starts_with(is_digit) || lower.starts_with("http") || lower.starts_with("status");
    begins && could_be(word)
}

/// Whether the cell is a code with its registered phrase.
pub(crate) fn has_phrase(cell: &Cell<'_>) -> bool {
    let code = read(cell);
    code.is_some_and(|code| code.message.is_some_and(|message| rfc9110::is_phrase(code.number, &message)))
}

/// Whether a word is nearly a code: three characters, of which the first is a digit, or a code and a letter.
pub(crate) fn is_near(text: &str) -> bool {
    let is_variant =
        |word: &str| word.len() == 4 && word.ends_with(char::is_alphabetic) && word.get(..3).is_some_and(is_code);
    words(text).any(|word| word.chars().count() == 3 && word.starts_with(char::is_numeric) || is_variant(word))
}

fn is_code_of_another_script(word: &str) -> bool {
    !word.is_ascii() && word.chars().count() == 3 && word.chars().all(char::is_numeric)
}

/// Three digits, and the text behind them; the word `HTTP` before them says nothing.
fn split<'c>(cell: &'c Cell<'_>) -> Option<(u16, &'c str)> {
    let text = match cell.text.split_once(' ') {
        Some((word, text)) if word.eq_ignore_ascii_case("http") => text,
        _ => &cell.text,
    };
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    if digits == 3 { Some((number.parse().ok()?, rest)) } else { None }
}

fn without_parentheses(text: &str) -> &str {
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'].as_slice())).unwrap_or(text).trim()
}

/// The message behind the digits; `None` if they go on as a list, a range or something else.
fn message(rest: &str) -> Option<&str> {
    let text = rest.trim();
    let text = match text.strip_prefix(':') {
        Some(text) => text.trim(),
        None if !rest.starts_with(char::is_whitespace) => return None,
        None => match text.strip_prefix(['-', '–', '—'].as_slice()) {
            Some(text) => text.strip_prefix(' ')?.trim(),
            None => without_parentheses(text),
        },
    };
    (text.starts_with(char::is_alphabetic) && !words(text).any(is_code)).then_some(text)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_symbol).filter(|word| !word.is_empty())
}

pub(super) fn is_code(word: &str) -> bool {
    word.len() == 3 && word.parse().is_ok_and(|number: u16| rfc9110::CODES.contains(&number))
}

/// Rules on a cell that is not a code. The first that applies is the cell's fault.
const NOT_A_CODE: &[fn(&Cell<'_>) -> Option<Fault>] = &[
    broken_code_link,
    undefined_link,
    code_empty,
    code_class,
    code_signed,
    code_script,
    code_range,
    code_list,
    code_with_remark,
    code_out_of_range,
    code_among_marks,
    code_with_letters,
];

/// Why the cell is not a code.
pub(crate) fn fault(cell: &Cell<'_>) -> Fault {
    for rule in NOT_A_CODE {
        if let Some(fault) = rule(cell) {
            return fault;
        }
    }
    code_word(cell)
}

/// A line break behind the code and its phrase: what follows is another text.
pub(crate) fn line_break(cell: &Cell<'_>) -> Option<Fault> {
    let code = read(cell)?;
    let message = code.message.as_deref().filter(|message| !rfc9110::is_phrase(code.number, message))?;
    inline::has_line_break(&cell.events).then(|| {
        Fault::at(Rule::CodeWord, cell.span.clone(), format!("`{message}` is on several lines behind the code"))
            .help("write the code and its message in this cell, and further text in another column")
    })
}

fn broken_code_link(cell: &Cell<'_>) -> Option<Fault> {
    let text = &cell.text;
    let help = match text.split_once("](") {
        Some((name, _)) if !name.contains('[') => &format!("write `[` before `{name}`"),
        Some((_, address)) if !address.contains(')') => "write `)` behind the address",
        _ if text.contains("] (") => "delete the space between `]` and `(`",
        Some(_) => "write the address without spaces, and nothing behind its `)`",
        None => match text.strip_prefix('[').and_then(|text| text.split_once("(http")) {
            Some((name, _)) => &format!("write `]` behind `{name}`"),
            None => "write it as `[404](https://…)`, with the code in it",
        },
    };
    (text.contains("](") || text.contains("://"))
        .then(|| Fault::at(Rule::BrokenCodeLink, cell.span.clone(), format!("`{text}` is a broken link")).help(help))
}

fn undefined_link(cell: &Cell<'_>) -> Option<Fault> {
    let name = plain_cell::undefined_link(&cell.text)?;
    let message = format!("`{}` is a link to `{name}`, which the page does not define", cell.text);
    Some(
        Fault::at(Rule::BrokenCodeLink, cell.span.clone(), message)
            .help(format!("add the line `[{name}]: https://…` to the page, or write only the code")),
    )
}

fn code_empty(cell: &Cell<'_>) -> Option<Fault> {
    cell.text.is_empty().then(|| {
        Fault::at(Rule::CodeEmpty, cell.span.clone(), "the code cell is empty")
            .help("write the status code, as in `404`; if the row goes on with the one above, move its text there; if it is empty, delete it")
    })
}

fn code_class(cell: &Cell<'_>) -> Option<Fault> {
    is_class(&cell.text).then(|| {
        let message = format!("`{}` is a class, not a status code", cell.text);
        let class = cell.text.chars().find_map(|c| c.to_digit(10)).unwrap_or(5);
        let (code, phrase) = match class {
            2 => (200, "OK"),
            3 => (301, "Moved Permanently"),
            4 => (404, "Not Found"),
            _ => (502, "Bad Gateway"),
        };
        Fault::at(Rule::CodeClass, cell.span.clone(), message).help(format!(
            "write one row for each code that is returned, with its own message, as `{code}` and `{phrase}`"
        ))
    })
}

fn code_signed(cell: &Cell<'_>) -> Option<Fault> {
    cell.text.starts_with(['+', '-', '−', '±'].as_slice()).then(|| {
        Fault::at(Rule::CodeSigned, cell.span.clone(), format!("`{}` has a sign", cell.text))
            .help("write only the three digits, as in `404`")
    })
}

fn code_script(cell: &Cell<'_>) -> Option<Fault> {
    cell.text.chars().any(|c| c.is_numeric() && !c.is_ascii_digit()).then(|| {
        Fault::at(Rule::CodeScript, cell.span.clone(), format!("`{}` has digits of another script", cell.text))
            .help("write ASCII digits, as in `404`")
    })
}

fn code_range(cell: &Cell<'_>) -> Option<Fault> {
    let is_range = has_codes(cell) && cell.text.contains(['-', '–', '—', '…'].as_slice());
    is_range.then(|| {
        Fault::at(Rule::CodeRange, cell.span.clone(), format!("`{}` is a range of codes", cell.text)).help(format!(
            "write one row for each code that is returned, with a message of its own, as {}",
            rows_of(cell)
        ))
    })
}

fn code_list(cell: &Cell<'_>) -> Option<Fault> {
    has_codes(cell).then(|| {
        Fault::at(Rule::CodeList, cell.span.clone(), format!("`{}` is a list of codes", cell.text))
            .help(format!("write one row for each code: {}", rows_of(cell)))
    })
}

/// The codes of a list, each with its phrase.
fn rows_of(cell: &Cell<'_>) -> String {
    let codes = words(&cell.text).filter(|word| is_code(word));
    let with_phrase = |code: &str| match code.parse().ok().and_then(rfc9110::phrase) {
        Some(phrase) => format!("`{code}` and `{phrase}`"),
        None => format!("`{code}`"),
    };
    codes.map(with_phrase).collect::<Vec<_>>().join(", ")
}

fn has_codes(cell: &Cell<'_>) -> bool {
    words(&cell.text).filter(|word| is_code(word)).count() > 1
}

fn code_with_remark(cell: &Cell<'_>) -> Option<Fault> {
    let (number, rest) = split(cell).filter(|(number, _)| rfc9110::CODES.contains(number))?;
    message(rest)?;
    let text = format!("`{}` has a remark behind the code", cell.text);
    let is_denial = is_nothing_else(rest.trim_matches(['(', ')', '[', ']', ' '].as_slice()));
    Some(Fault::at(Rule::CodeWord, cell.span.clone(), text).help(if is_denial {
        format!(
            "delete the row if it is no longer answered; if it still is, write only the code, `{number}`, and in another column when: `Still answered, until v5.`"
        )
    } else {
        format!("write only the code, `{number}`; a remark belongs in another column")
    }))
}

fn code_out_of_range(cell: &Cell<'_>) -> Option<Fault> {
    let text = &cell.text;
    let is_number =
        split(cell).is_some_and(|(_, rest)| rest.is_empty() || message(rest).is_some()) || words::are_digits(text);
    is_number.then(|| {
        Fault::at(Rule::CodeOutOfRange, cell.span.clone(), format!("`{text}` is not an HTTP status code"))
            .label("outside 100 to 599")
            .help("write three digits, the first from 1 to 5 (RFC 9110, section 15)")
    })
}

/// A code with a space in it, in quotes, or beside another mark.
fn code_among_marks(cell: &Cell<'_>) -> Option<Fault> {
    let text = &cell.text;
    let code: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut marks = text.chars().filter(|c| !c.is_alphanumeric()).peekable();
    let first = *marks.peek().filter(|_| is_code(&code))?;
    let mark = marks.find(|c| *c != ' ').unwrap_or(first);
    let message = match mark {
        ' ' => format!("`{text}` has a space in the code"),
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '‹' | '›' => {
            format!("`{text}` is in quotes")
        }
        '!'..='~' => format!("`{text}` has `{mark}` beside the code"),
        _ => format!("`{text}` has another character beside the digits"),
    };
    Some(Fault::at(Rule::CodeWord, cell.span.clone(), message).help(format!("write only the three digits: `{code}`")))
}

/// Letters in place of the digits that they look like.
fn code_with_letters(cell: &Cell<'_>) -> Option<Fault> {
    let code = cell.text.replace(['O', 'o'], "0").replace(['l', 'I'], "1");
    is_code(&code).then(|| {
        Fault::at(Rule::CodeWord, cell.span.clone(), format!("`{}` has a letter in place of a digit", cell.text))
            .help(format!("write `{code}`"))
    })
}

fn code_word(cell: &Cell<'_>) -> Fault {
    let fault = Fault::at(Rule::CodeWord, cell.span.clone(), format!("`{}` is not an HTTP status code", cell.text));
    if let Some(code) = rfc9110::owner(&cell.text) {
        return fault.help(format!("write `{code}`, the code of `{}`", cell.text));
    }
    fault.help("write three digits, as in `404`, or with the message: `404 Not Found`")
}

/// `4xx`, `4XX` or `4**`.
fn is_class(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '*');
    words.any(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(|c| c.is_ascii_digit()) && matches!(chars.as_str(), "xx" | "XX" | "Xx" | "xX" | "**")
    })
}

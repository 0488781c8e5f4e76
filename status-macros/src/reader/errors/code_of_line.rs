//! The error code that a line is about.

use super::code_form::CodeForms;
use super::one_word::is_key_like;
use crate::reader::statuses::mentions;
use crate::reader::walk;
use crate::reader::words::{self, is_digit, is_one_of, is_symbol};

impl CodeForms<'_> {
    /// The code without a row in a sentence with one status, as in `Since v2, order_new is returned with 409`; several, if the line begins with
    /// the status. It may be the name of a field, and is a code behind `code`, or if it is answered.
    pub(super) fn new_in_sentence(&self, text: &str, statuses: &[u16]) -> Vec<String> {
        const TYING: &str = "comes returned answered sent with means is";
        const NAMING: &str = "field parameter header member property setting default without missing the";
        let [_] = statuses else { return Vec::new() };
        let mut codes: Vec<&str> = Vec::new();
        let pieces: Vec<_> = text.split('`').collect();
        for (index, piece) in pieces.iter().enumerate() {
            let is_marked = index % 2 == 1;
            let text_before = if is_marked { pieces[index - 1].trim_end() } else { "" };
            let text_before = text_before.strip_suffix(" is").unwrap_or(text_before);
            let mut before = text_before.split_whitespace().next_back().unwrap_or_default();
            let behind = pieces.get(index + 1).map_or("", |piece| piece.trim_start());
            let behind =
                behind.strip_prefix("is ").filter(|rest| !walk::says(first_word(rest), "")).map_or(behind, |_| "");
            let behind = first_word(behind);
            let parts = if is_marked { &['\n'][..] } else { &[' ', ',', ';', '(', ')'] };
            for word in piece.split(parts) {
                let word = word.trim_end_matches(['.', ':'].as_slice());
                let is_tied = is_one_of(before.trim_end_matches(':'), "code codes error errors get")
                    || is_marked && is_one_of(behind, TYING) && !is_one_of(before, NAMING);
                let is_new = self.fits(word) && !self.is_known(word) && is_tied && (is_marked || is_key_like(word));
                if is_new && !codes.contains(&word) {
                    codes.push(word);
                }
                before = word;
            }
        }
        let begins = text.trim_start_matches(['*', '`', '_'].as_slice()).starts_with(is_digit);
        if codes.len() > 1 && !begins {
            codes.clear();
        }
        codes.into_iter().map(str::to_owned).collect()
    }

    /// The error that a heading is about: it is the whole heading, or its first word, or in marks.
    pub(super) fn code_of_heading(&self, text: &str) -> Option<String> {
        let words = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
        let known =
            text.split([' ', ':', '`'].as_slice()).find(|word| !word.is_empty()).filter(|word| self.is_known(word));
        let first = behind_label(words).split([' ', ':'].as_slice()).next().filter(|word| self.is_certain(word));
        let in_marks = || text.split('`').skip(1).step_by(2).find(|word| self.is_marked_code(word));
        let whole = Some(bare(text)).filter(|word| is_key_like(word) && self.is_marked_code(word));
        known.or(whole).or(first).or_else(in_marks).map(str::to_owned)
    }

    /// The codes in marks that a line ends with, in parentheses or listed behind a label.
    pub(super) fn last_codes(&self, text: &str) -> Option<Vec<String>> {
        let mut pieces: Vec<_> = text.split('`').collect();
        let mut codes = Vec::new();
        while let [.., before, code, behind] = *pieces {
            let is_joined = behind.trim_matches([' ', ',', '.', ')'].as_slice()).is_empty()
                || !codes.is_empty() && ["and", "or"].contains(&behind.trim());
            if !is_joined || !self.is_marked_code(code) {
                break;
            }
            codes.push(code.to_owned());
            pieces.truncate(pieces.len() - 2);
            if !before.trim_matches([' ', ','].as_slice()).is_empty() && !before.trim().ends_with("and") {
                break;
            }
        }
        (!codes.is_empty()).then_some(codes)
    }

    /// The code that a line begins with.
    pub(super) fn first_code(&self, text: &str) -> Option<String> {
        let bare = text.trim_start_matches(['*', '_'].as_slice());
        if let Some((code, _)) = bare.strip_prefix('`').and_then(|text| text.split_once('`')) {
            return self.is_marked_code(code).then(|| code.to_owned());
        }
        let code = bare.split([' ', ':', '*', ',', '<'].as_slice()).next().filter(|code| self.is_certain(code))?;
        (bare.len() > code.len() || code.contains('_') || self.is_known(code)).then(|| code.to_owned())
    }
}

/// The text behind the number of a section, and behind a word such as `Error`.
fn behind_label(text: &str) -> &str {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let text = if number.starts_with([' ', ')'].as_slice())
        && text.starts_with(is_digit)
        && text.len() - number.len() < 4
        && !is_status_behind(text)
    {
        number.trim_start_matches([')', ' '].as_slice())
    } else {
        text
    };
    let labels = ["Error code ", "Error: ", "Error ", "Code: ", "Code ", "HTTP "];
    words::strip_start(text, &labels).unwrap_or(text)
}

fn is_status_behind(text: &str) -> bool {
    // `status_code == 404`
    if text.trim_start().starts_with('=') {
        return false;
    }
    let text = text.trim_start_matches(is_symbol);
    let words = ["HTTP status", "HTTP", "http", "status", "Status"];
    let text = words::strip_start(text, &words).unwrap_or(text).trim_start_matches([' ', ':'].as_slice());
    // `500 items`
    let is_amount = |digits: &str, rest: &str| {
        let is_round = digits.ends_with("00");
        is_round && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
    };
    let number = text.split_at_checked(3);
    number.is_some_and(|(digits, rest)| mentions::within(digits).is_some() && !is_amount(digits, rest))
        && mentions::within(text).is_some()
}

/// Whether a line before a list says what an answer has; if it ends with a status, it says what errors have.
pub(super) fn says_what_it_has(text: &str) -> bool {
    const HAVING: &str = "has have contains member parameters members fields headers body";
    let Some(text) = text.strip_suffix(':') else { return false };
    !text.ends_with(is_digit) && words::has(text, HAVING)
}

/// The text without the marks around it.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(['`', '*', ' ', '#', ':'].as_slice())
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

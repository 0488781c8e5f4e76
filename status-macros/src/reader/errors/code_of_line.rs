//! The error code that a line is about.

use super::code_cell::is_code;
use super::code_form::CodeForms;
use super::key_evidence::is_key_like;
use crate::reader::statuses::mentions;

impl CodeForms<'_> {
    /// The only code of a sentence with one status: `Since v2, order_full is returned with 409`.
    pub(super) fn in_sentence(&self, text: &str, statuses: &[u16]) -> Option<String> {
        let [_] = statuses else { return None };
        let has_members = says_what_it_has(text);
        let mut codes = Vec::new();
        for (index, piece) in text.split('`').enumerate() {
            let is_marked = index % 2 == 1;
            for word in piece.split([' ', ',', ';', '(', ')']) {
                let word = word.trim_end_matches(['.', ':']);
                let is_new = self.fits(word) && !has_members && (is_marked || is_key_like(word));
                let is_code = self.is_known(word) && (is_marked || is_key_like(word)) || is_new;
                if is_code && !codes.contains(&word) {
                    codes.push(word);
                }
            }
        }
        if let [code] = *codes { Some(code.to_owned()) } else { None }
    }

    /// The error that a heading is about: it is the whole heading, or its first word, or in marks.
    pub(super) fn code_of_heading(&self, text: &str) -> Option<String> {
        let words = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
        let known = text.split([' ', ':', '`']).find(|word| !word.is_empty()).filter(|word| self.is_known(word));
        let first = behind_label(words).split([' ', ':']).next().filter(|word| self.is_certain(word));
        let in_marks = || text.split('`').skip(1).step_by(2).find(|word| self.is_marked_code(word));
        let whole = Some(bare(text)).filter(|word| is_key_like(word) && self.is_marked_code(word));
        known.or(whole).or(first).or_else(in_marks).map(str::to_owned)
    }

    /// The code that a line begins with.
    pub(super) fn first_code(&self, text: &str) -> Option<String> {
        let bare = text.trim_start_matches(['*', '_']);
        if let Some((code, _)) = bare.strip_prefix('`').and_then(|text| text.split_once('`')) {
            return self.is_marked_code(code).then(|| code.to_owned());
        }
        let code = bare.split([' ', ':', '*', ',', '<']).next().filter(|code| self.is_certain(code))?;
        (bare.len() > code.len()).then(|| code.to_owned())
    }

    /// The code of an error with a status right before or behind it.
    pub(super) fn beside_status(&self, text: &str) -> Option<String> {
        let mut pieces = text.split('`');
        let mut before = pieces.next()?;
        // The first word needs no marks, if it can be nothing else.
        let text = text.trim_start_matches(['*', '_', '`']);
        let text = behind_label(text);
        let word = text.split([' ', '\t', '*', ':', '`']).next().unwrap_or_default();
        if (is_key_like(word) || self.is_known(word)) && is_status_behind(&text[word.len()..]) {
            return Some(word.to_owned());
        }
        // `409 – order_full`
        if let Some((digits, rest)) = text.split_at_checked(3)
            && mentions::within(digits).is_some()
        {
            let code = rest.trim_start_matches(|c: char| !c.is_alphanumeric()).split([' ', ':', ',', '`']).next();
            if let Some(code) = code.filter(|code| self.is_certain(code)) {
                return Some(code.to_owned());
            }
        }
        while let (Some(code), Some(behind)) = (pieces.next(), pieces.next()) {
            let is_before = || self.is_marked_code(code) && is_status_before(before);
            if is_code(code) && (is_status_behind(behind) || is_before()) {
                return Some(code.to_owned());
            }
            before = behind;
        }
        None
    }
}

fn behind_label(text: &str) -> &str {
    ["Error code ", "Error ", "Code "].iter().find_map(|label| text.strip_prefix(label)).unwrap_or(text)
}

fn is_status_behind(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let words = ["HTTP status", "HTTP", "http", "status", "Status"];
    let text = words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim_start_matches([' ', ':']);
    text.split_at_checked(3).is_some_and(|(digits, _)| mentions::within(digits).is_some())
        && mentions::within(text).is_some()
}

/// Whether the text ends with a status, perhaps with its phrase.
fn is_status_before(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let status = text.rfind(|c: char| c.is_ascii_digit()).and_then(|end| text.get(end.saturating_sub(2)..=end));
    status.is_some_and(|digits| mentions::within(digits).is_some()) && text.len() < 40
}

/// Whether a line says what an answer has.
pub(super) fn says_what_it_has(text: &str) -> bool {
    const HAVING: &[&str] =
        &["has", "have", "contains", "member", "parameters", "members", "fields", "headers", "body"];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| HAVING.contains(&word))
}

/// The text without the marks around it.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(['`', '*', ' ', '#', ':'])
}

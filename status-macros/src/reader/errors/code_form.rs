//! The form that the error codes of a page share, by which one beside the tables is known.

use super::code_cell::is_code;
use super::key_evidence::is_key_like;
use crate::reader::model::ErrorRow;

/// The forms of the codes in the rows: `a_a` of `order_full`, `A9` of `E014`.
pub(super) struct CodeForms<'e> {
    errors: &'e [ErrorRow],
    forms: Vec<String>,
}

impl<'e> CodeForms<'e> {
    pub(super) fn of(errors: &'e [ErrorRow]) -> Self {
        let mut forms = Vec::new();
        for error in errors {
            let form = form(&error.code.value);
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        Self { errors, forms }
    }

    /// Whether it is the code of a row.
    pub(super) fn is_known(&self, code: &str) -> bool {
        self.errors.iter().any(|error| error.code.value == code)
    }

    /// Whether the text is nothing but codes of rows, with a comma or a slash between them.
    pub(super) fn are_codes(&self, text: &str) -> bool {
        text.split([',', ' ', '/']).all(|word| word.is_empty() || self.is_known(word))
    }

    /// Whether a word that marks set apart is an error code. Names of headers have capitals and hyphens.
    pub(super) fn is_marked_code(&self, word: &str) -> bool {
        is_key_like(word) && !word.contains('-') || self.fits(word)
    }

    /// Whether a word without marks can be nothing but an error code.
    pub(super) fn is_certain(&self, word: &str) -> bool {
        is_key_like(word) && (word.contains('_') || self.fits(word)) || self.is_known(word)
    }

    /// Whether the word has the form of one of the codes.
    pub(super) fn fits(&self, word: &str) -> bool {
        is_code(word) && self.forms.contains(&form(word))
    }
}

/// A code with one sign for each run of letters, and for each digit of a number.
fn form(code: &str) -> String {
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    let mut form = String::new();
    for c in code.chars() {
        let sign = match c {
            'a'..='z' => 'a',
            'A'..='Z' => 'A',
            '0'..='9' => '9',
            mark => mark,
        };
        if is_number || !form.ends_with(sign) {
            form.push(sign);
        }
    }
    // However many words there are.
    for part in ["_a", "_A", "-a", ".a", "Aa"] {
        while form.contains(&part.repeat(2)) {
            form = form.replace(&part.repeat(2), part);
        }
    }
    form
}

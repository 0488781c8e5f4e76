//! The form that the error codes of a page share, by which one beside the tables is known.

use super::one_word::{is_code, is_key_like};
use crate::reader::markdown::Table;
use crate::reader::model::ErrorRow;
use crate::reader::rfc9110::is_method;
use crate::reader::words::{are_digits, is_letter, is_one_of, is_symbol};
use crate::reader::{rfc9110, spelling};

/// The forms of the codes in the rows: `a_a` of `order_full`, `A9` of `E014`.
pub(super) struct CodeForms<'e> {
    errors: &'e [ErrorRow],
    /// The codes in their order, each with its row.
    codes: Vec<(&'e str, usize)>,
    /// Their last words, in order.
    ends: Vec<(&'e str, usize)>,
    forms: Vec<String>,
    /// The letters and digits of the first codes, in lower case.
    keys: Vec<String>,
}

/// Rows with which a word is compared letter by letter.
const ROWS: usize = 2000;

impl<'e> CodeForms<'e> {
    pub(super) fn of(errors: &'e [ErrorRow]) -> Self {
        let forms = forms_of(&mut errors.iter().map(|error| &*error.code.value));
        let keys = errors.iter().take(ROWS).map(|error| rfc9110::letters(&error.code.value).collect()).collect();
        let mut codes: Vec<_> = errors.iter().enumerate().map(|(row, error)| (&*error.code.value, row)).collect();
        spelling::sort(&mut codes);
        let mut ends: Vec<_> = errors.iter().filter_map(|error| Some((last_word(&error.code.value)?, 0))).collect();
        spelling::sort(&mut ends);
        Self { errors, codes, ends, forms, keys }
    }

    /// Whether it is the code of a row.
    pub(super) fn is_known(&self, code: &str) -> bool {
        self.row(code).is_some()
    }

    fn row(&self, code: &str) -> Option<&ErrorRow> {
        let index = self.codes.binary_search_by(|(other, _)| (*other).cmp(code)).ok()?;
        self.errors.get(self.codes[index].1)
    }

    /// The status of the row with this code.
    pub(super) fn status(&self, code: &str) -> Option<u16> {
        self.row(code).map(|row| row.status.code.value)
    }

    /// The code of a row with another status.
    pub(super) fn with_another_status(&self, status: u16) -> Option<&str> {
        self.errors.iter().find(|error| error.status.code.value != status).map(|error| &*error.code.value)
    }

    /// Whether the text is nothing but codes of rows, with a comma or a slash between them.
    pub(super) fn are_codes(&self, text: &str) -> bool {
        text.split([',', ' ', '/'].as_slice()).all(|word| word.is_empty() || self.is_known(word))
    }

    /// The codes of a text that can be nothing but codes, of rows or not; nothing of another text.
    pub(super) fn certain_codes<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut codes: Vec<_> = text.split([',', ' ', '/'].as_slice()).filter(|word| !word.is_empty()).collect();
        if !codes.iter().all(|code| self.is_certain(code)) {
            codes.clear();
        }
        codes
    }

    /// Whether a word can be nothing but an error code: it is one, or has the form of one, or is several small words or capitals as all
    /// of them are. Names of headers have capitals and hyphens.
    pub(super) fn is_certain(&self, word: &str) -> bool {
        let is_like = || is_key_like(word) && word.contains('_') && self.has_case(word) && !is_field(word);
        is_like() || self.is_known(word) || is_key_like(word) && (self.fits(word) || self.has_key(word))
    }

    /// Whether a word that marks set apart is an error code: a plain word is one where others are.
    pub(super) fn is_marked_code(&self, word: &str) -> bool {
        self.is_certain(word) || self.fits(word)
    }

    /// Whether the word has the form of one of the codes.
    pub(super) fn fits(&self, word: &str) -> bool {
        self.has_form(word) && !is_field(word)
    }

    /// The same, whatever its words say.
    pub(super) fn has_form(&self, word: &str) -> bool {
        is_code(word) && !is_method(word) && self.forms.contains(&form(word))
    }

    /// Whether some code has the same letters, and other marks or capitals.
    fn has_key(&self, word: &str) -> bool {
        let key: String = rfc9110::letters(word).collect();
        self.keys.contains(&key)
    }

    /// Whether the word is nearly a code of a row: other capitals, other marks, or two letters exchanged.
    pub(super) fn is_misspelled(&self, word: &str) -> bool {
        if !is_code(word) || self.is_known(word) {
            return false;
        }
        let is_typo = |error: &ErrorRow| {
            let code = &*error.code.value;
            code.len() > 7
                && code.contains('_')
                && code.len().abs_diff(word.len()) < 2
                && spelling::distance(word, code) <= 1
        };
        word.contains('_') && self.errors.iter().take(ROWS).any(is_typo)
            || word.len() > 4 && word.contains(is_symbol) && self.has_key(word)
    }

    /// Whether the word has the form of the codes, and the last word of one, as `card_declined` beside `payment_declined`.
    pub(super) fn ends_like_one(&self, word: &str) -> bool {
        last_word(word).is_some_and(|last| spelling::contain(&self.ends, last)) && self.fits(word)
    }

    /// Whether some code has capitals or none, as the word.
    fn has_case(&self, word: &str) -> bool {
        let has_capital = |text: &str| text.contains(|c: char| c.is_ascii_uppercase());
        let is_word = |text: &str| text.contains(is_letter);
        let mut words = self.errors.iter().map(|error| &*error.code.value).filter(|code| is_word(code)).peekable();
        words.peek().is_none() || words.any(|code| has_capital(code) == has_capital(word))
    }
}

/// The last of several words, if it is no short one.
fn last_word(code: &str) -> Option<&str> {
    code.rsplit_once('_').map(|(_, last)| last).filter(|last| last.len() > 3)
}

/// Whether a word is the name of a field or a setting: `order_id`, `timeout_ms`, `max_items`; not `id_unknown` or `invalid_id`.
pub(super) fn is_field(word: &str) -> bool {
    const LAST: &str = "id ids at by ms url uri count size type seconds param params ref after until limit limits token key code codes name";
    const FIRST: &str = "max min default is has";
    const WRONG: &str =
        "invalid missing unknown bad wrong no not duplicate unsupported unexpected expired empty too exceeded reached";
    let mut words = word.split('_');
    let is_of_field = word.split('_').next_back().is_some_and(|last| is_one_of(last, LAST))
        || word.split('_').next().is_some_and(|first| is_one_of(first, FIRST));
    word.contains('_') && is_of_field && !words.any(|word| is_one_of(word, WRONG))
}

/// The forms that codes have, each once.
pub(super) fn forms_of(codes: &mut dyn Iterator<Item = &str>) -> Vec<String> {
    let mut forms = Vec::new();
    for code in codes {
        let form = form(code);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// Whether all cells of a column have one of these forms.
pub(super) fn have_form_of(table: &Table<'_>, column: usize, forms: &[String]) -> bool {
    let has_form = |text: &str| is_code(text) && forms.contains(&form(text));
    !table.rows.is_empty() && table.column(column).all(|cell| has_form(&cell.text))
}

/// A code with one sign for each run of letters, and for each digit of a number.
fn form(code: &str) -> String {
    let is_number = are_digits(code);
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

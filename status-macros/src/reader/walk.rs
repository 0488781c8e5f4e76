//! A walk back over the words before a status: what says that it is answered, or denies it.

use super::denial_words::{BETWEEN, DENIALS, JOINING, VERBS};
use super::words::{is_code, is_mark, is_one_of, is_symbol};

/// Whether a verb or one of the words says that the status, or a list of statuses, behind the text is answered.
pub(crate) fn says(before: &str, words: &str) -> bool {
    let mut walk = Walk { rest: before };
    while let Some(word) = walk.next_word() {
        if is_one_of(word, words) || is_one_of(word, VERBS) {
            return true;
        }
        if !is_code(word) && !is_one_of(word, BETWEEN) && !is_one_of(word, JOINING) && !is_one_of(word, "is are of") {
            return false;
        }
    }
    false
}

/// Walks back over the words of a text.
pub(crate) struct Walk<'t> {
    pub(crate) rest: &'t str,
}

impl<'t> Walk<'t> {
    /// The word before. A mark ends the walk, unless it is one between the statuses of a list.
    pub(crate) fn next_word(&mut self) -> Option<&'t str> {
        let trimmed = self.rest.trim_end_matches(is_symbol);
        let start = trimmed.char_indices().rfind(|(_, c)| is_mark(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let word = &trimmed[start..];
        let gap = &self.rest[trimmed.len()..];
        let is_end = gap.contains([',', '/'].as_slice()) && !is_code(word)
            || gap.contains(['.', ';', '!', '?', '→', '='].as_slice());
        if is_end || word.is_empty() {
            return None;
        }
        self.rest = &trimmed[..start];
        // `n'utilisons`
        Some(word.strip_prefix("n'").or(word.strip_prefix("n’")).unwrap_or(word))
    }

    /// The word that a status or a list of statuses depends on: neither between, nor among those passed over.
    pub(crate) fn head(&mut self, passed: &str) -> Option<&'t str> {
        let mut is_in_list = true;
        loop {
            let word = self.next_word()?;
            if is_in_list
                && (is_code(word)
                    || word.starts_with(char::is_uppercase) && !is_one_of(word, DENIALS) && self.rest.contains(' '))
                || is_one_of(word, JOINING) && !is_one_of(word, DENIALS)
            {
                continue;
            }
            is_in_list = false;
            if !is_one_of(word, BETWEEN) && !is_one_of(word, passed) || is_one_of(word, DENIALS) {
                return Some(word);
            }
        }
    }

    /// Whether this holds for all words up to the beginning: a clause before may be a condition.
    pub(crate) fn all(&mut self, holds: &dyn Fn(&str) -> bool) -> bool {
        while let Some(word) = self.next_word() {
            if !holds(word) {
                return false;
            }
        }
        self.rest.trim().is_empty()
    }
}

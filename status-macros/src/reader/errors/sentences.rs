//! Sentences that name error codes of rows and statuses: they agree with the rows.

use super::code_form::CodeForms;
use super::line_text::{is_past, sentences};
use super::pairs::{NAMING, TYING};
use crate::reader::denial_words::{BETWEEN, JOINING};
use crate::reader::statuses::mentions::{error_at, phrases_of_errors};
use crate::reader::words::{self, is_code, is_digit, is_one_of};

/// Words of a condition, whose status is another one's: `if the bank answers 503`.
const CONDITIONS: &str = "if when while because unless until after before";

/// Who gets the statuses of the page, under whatever condition.
const CLIENTS: &str = "you we our client clients caller callers";

/// Words before a code or a status that the sentence is not about: `unlike order_full`, `rather than a 404`, `other 401 errors`.
const ASIDE: &str = "after before unlike like than without not nor other but except over former old replaces replaced";

impl CodeForms<'_> {
    /// Gives the codes of rows with the statuses of their sentence, if those are no status of these rows: `You get 422 and order_full`.
    pub(super) fn sentences(&self, text: &str, give: &mut dyn FnMut(&str, Vec<u16>)) {
        let mut codes: Vec<&str> = Vec::new();
        for sentence in sentences(text) {
            let named = self.known(sentence);
            // `order_full was 409. It is 422 now.`
            let goes_on =
                || words::has(sentence, "it") || is_one_of(words::first(sentence), "status http returns returned sent");
            let is_of_last = || codes.len() == 1 && goes_on();
            if !named.is_empty() || !is_of_last() {
                codes = named;
            }
            if is_past(sentence) {
                continue;
            }
            if let Some(status) = of_all(sentence)
                && let Some(other) = self.with_another_status(status)
            {
                give(other, vec![status]);
            }
            codes.retain(|code| !is_aside(sentence.split_once(code).map_or("", |(before, _)| before)));
            let statuses = if codes.is_empty() { Vec::new() } else { self.statuses_of(sentence, &codes) };
            let has_status = |code: &&str| self.status(code).is_some_and(|status| statuses.contains(&status));
            if statuses.is_empty() {
                continue;
            }
            if !codes.iter().any(has_status) {
                give(codes[0], statuses);
            } else if let ([_], true) = (&*statuses, words::has(sentence, "both all each")) {
                codes.iter().filter(|code| !has_status(code)).for_each(|code| give(code, statuses.clone()));
            }
        }
    }

    /// The statuses that a sentence gives to one of its codes.
    fn statuses_of(&self, sentence: &str, codes: &[&str]) -> Vec<u16> {
        // `Renamed order_gone (404) to order_full`
        let (mut of_new, mut pairs) = (Vec::new(), Vec::new());
        self.pairs_in(sentence, &mut pairs);
        for pair in pairs.iter().filter(|pair| !pair.codes.iter().any(|code| self.is_known(code))) {
            of_new.extend(&pair.statuses);
        }
        let numbers = sentence.match_indices(is_digit).filter_map(|(at, _)| Some((at, error_at(sentence, at)?)));
        let mut statuses = Vec::new();
        for (at, status) in numbers.chain(phrases_of_errors(sentence)) {
            let (before, behind) = sentence.split_at(at);
            let part = before.rsplit([',', '(', ':', '–', '—'].as_slice()).next().unwrap_or_default();
            let rest = behind.split([',', '.', ';'].as_slice()).next().unwrap_or_default();
            let condition = words::words(part).filter(|word| is_one_of(word, CONDITIONS)).last();
            let condition = condition.and_then(|word| part.rsplit_once(word)).map(|(_, condition)| condition);
            let is_of_another = condition.is_some_and(|condition| {
                let is_beside = codes.iter().any(|code| condition.contains(code) || rest.contains(code));
                !words::has(condition, CLIENTS) && !is_beside
            });
            // `order_full, 401 and 429` is a list.
            let is_listed = codes.iter().any(|code| {
                let between = before.rsplit_once(code).map(|(_, between)| between);
                let between = between.filter(|between| between.contains(',') || words::has(between, JOINING));
                between.is_some_and(|between| words::all(between, &|word| is_code(word) || is_one_of(word, JOINING)))
            });
            // `404 by GET /orders`
            let is_by_another = behind.get(3..).is_some_and(|behind| is_one_of(words::first(behind), "by for"))
                && !codes.iter().any(|code| part.contains(code) || rest.contains(code));
            if !is_of_another && !is_by_another && !is_listed && !is_aside(before) && !of_new.contains(&status) {
                statuses.push(status);
            }
        }
        statuses
    }
}

/// The status of all errors: `All errors are sent with 400.`, `The HTTP status is always 200.`
fn of_all(sentence: &str) -> Option<u16> {
    const ALL: &str = "all every each of these our the on this page above below response responses always";
    let (before, _) = sentence.split_once(is_digit)?;
    let (digits, behind) = sentence[before.len()..].split_at_checked(3)?;
    let first = words::first(before);
    let begins = is_one_of(first, "all every each errors") || is_one_of(first, "the") && words::has(before, "always");
    // `Errors with 401 mean …` selects some of them.
    let is_said = begins
        && words::has(before, "are is have has come comes sent returned answered")
        && !words::has(before, "from with below above") | words::has(before, "sent returned answered come comes")
        && !words::begins_with(behind, &[" or higher", " or above", " and up", " to ", "–", "-"])
        && words::has(before, "error errors response responses status")
        && words::has_only(before, &[ALL, NAMING, TYING]);
    let is_end = behind.is_empty()
        || behind.starts_with(['.', ',', ';'].as_slice())
        || error_at(sentence, before.len()).is_some();
    digits.parse().ok().filter(|_| is_said && is_end && is_code(digits))
}

/// Whether the text before a code or a status sets it aside: `after`, `instead of a`.
fn is_aside(before: &str) -> bool {
    let mut words: Vec<_> = words::words(before).collect();
    while words.last().is_some_and(|word| is_one_of(word, BETWEEN) || is_one_of(word, JOINING) || is_code(word)) {
        words.pop();
    }
    words.last().is_some_and(|word| is_one_of(word, ASIDE))
        || words.ends_with(&["instead", "of"])
        || words.ends_with(&["place", "of"])
}

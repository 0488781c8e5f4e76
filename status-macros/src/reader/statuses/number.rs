//! Three digits of a text: whether they are a status, or count something.

use super::other_number::{KINDS, counts, is_glued, is_in_address, is_limit, is_of_telephone, numbers_another_thing};
use super::quantity::is_quantity;
use crate::reader::words::{self, is_code, is_one_of, is_symbol};
use crate::reader::{denial, rfc9110, walk};

/// How far from a number is looked for what is said of it, so that a page of one sentence takes no longer than another one.
pub(super) const NEAR: usize = 400;

/// Three digits of a text that could be a status, between what stands before and behind them.
pub(super) struct Number<'t> {
    pub(super) code: u16,
    pub(super) before: &'t str,
    pub(super) behind: &'t str,
}

impl<'t> Number<'t> {
    pub(super) fn at(text: &'t str, at: usize) -> Option<Self> {
        let (before, rest) = text.split_at(at);
        let (digits, behind) = rest.split_at_checked(3)?;
        let (before, behind) = (words::end(before, NEAR), words::begin(behind, NEAR));
        let code = digits.parse().ok().filter(|code| rfc9110::CODES.contains(code))?;
        // `409s`, `409er`
        let ending = words::strip_start(behind, &["s", "er"]);
        let behind = ending.filter(|_| !rfc9110::may_be_any_number(code)).unwrap_or(behind);
        let is_number = words::are_digits(digits);
        let is_own = !is_glued(before, behind) && !is_in_address(before) && !is_of_telephone(behind);
        (is_number && is_own).then_some(Self { code, before, behind })
    }

    pub(super) fn is_denied(&self) -> bool {
        denial::denies(self.before, self.behind)
    }

    pub(super) fn is_status(&self) -> bool {
        let Self { code, before, behind } = *self;
        if is_quantity(before, behind) || self.is_denied() {
            return false;
        }
        // `200–599`
        let is_begin = behind.strip_prefix(['-', '–'].as_slice()).is_some_and(|end| end.get(1..3) == Some("99"));
        let is_end = code % 100 == 99 && before.ends_with(['-', '–'].as_slice());
        let is_class = words::begins_with(behind, &[" and above", " and up", " or above", " or higher"]);
        if is_begin || is_end || is_class {
            return false;
        }
        let words = behind.trim_start_matches(is_symbol);
        if rfc9110::begins_with_phrase(words, code) {
            return true;
        }
        if numbers_another_thing(before) {
            return false;
        }
        let is_registered = rfc9110::phrase(code).is_some();
        let is_error = matches!(code, 400 | 500) && is_set_off(before, behind);
        is_error
            || !rfc9110::may_be_any_number(code) && !counts(behind)
            || walk::says(before, SAYING)
                && (is_behind_article(before) || !counts(behind) || !rfc9110::may_be_any_number(code))
                && (is_registered || code >= 400)
    }
}

/// Whether a number that may be any is set off as a status is: `(500)`, `→ 500`, `a 500 error`.
fn is_set_off(before: &str, behind: &str) -> bool {
    let last = before.trim_end();
    let word = |text: &str| text.trim_end().rsplit(' ').next().is_some_and(is_limit);
    last.ends_with(['→', '⇒', '➜'].as_slice())
        || last.strip_suffix('(').is_some_and(|before| behind.starts_with(')') && !word(before))
        || is_one_of(words::first(behind), KINDS)
        || last.ends_with('A') && is_one_of(words::first(behind), "means is says signals")
        || is_given(last, behind)
        || is_of_case(last, behind)
        || words::ends_with(last, &["results in", "results in a", "result in a", "lead to a"])
        || is_behind_other(last, behind)
}

/// `Wrong input: 400`, `In all other cases 500.`, `Done; 400 if malformed.`
fn is_of_case(before: &str, behind: &str) -> bool {
    const WRONG: &str = "invalid malformed bad wrong broken missing failed failure fails unexpected internal crash error errors down outage unknown";
    let label = before.trim_end_matches(['`', '*', ' '].as_slice());
    let is_end = behind.trim_matches(['`', '*', '.', ' '].as_slice()).is_empty();
    let last = label.rsplit(' ').next().unwrap_or_default().trim_end_matches(',');
    let is_labelled = label.strip_suffix(':').is_some_and(|label| words::has(label, WRONG) && words::count(label) < 5);
    let begins = label.is_empty() || label.ends_with([';', '.', ':', ','].as_slice());
    is_end && (is_labelled || is_one_of(last, "otherwise else cases"))
        || begins && is_one_of(words::first(behind), "if when") && behind.starts_with(' ')
}

/// `A missing field is a 400.`, `come back as 400 if`, `code=400`, `HTTP/400`
fn is_given(before: &str, behind: &str) -> bool {
    let is_end = || {
        let behind = behind.trim_start_matches(['`', '*', '"', '”'].as_slice());
        behind.is_empty()
            || behind.starts_with(['.', ',', ';', ')'].as_slice())
            || is_one_of(words::first(behind), "if when for because instead")
    };
    let last = before.trim_end_matches(['`', '*', '"', '“', ' '].as_slice());
    before.ends_with("code=") || before.ends_with("HTTP/") || {
        let mut words = last.rsplit(' ');
        let (word, previous) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let is_said = is_one_of(word, "as throws expect")
            || is_one_of(previous, "result results end ends") && is_one_of(word, "in with");
        (is_said || word == "a" && is_one_of(previous, "is as with expect gives give throws")) && is_end()
    }
}

/// `200/400`, `Possible errors: 400, 404`
fn is_behind_other(before: &str, behind: &str) -> bool {
    let is_other = |code: &str| is_code(code) && code.parse().is_ok_and(|code| rfc9110::phrase(code).is_some());
    let before = words::strip_end(before, &[",", "/", " and", " or"]);
    let before = before.and_then(|before| before.get(before.len().saturating_sub(3)..));
    let behind = behind.strip_prefix('/').and_then(|behind| behind.get(..3));
    before.or(behind).is_some_and(is_other)
}

fn is_behind_article(before: &str) -> bool {
    before.trim_end().ends_with(" a")
}

/// Words that say that a status is answered, besides verbs.
const SAYING: &str = "http status statuscode code codes response error errors ステータスコード ステータス 状态码 返回状态码 상태코드 код ошибка fehler erreur";

//! Texts that say nothing but that what stands below or beside them is not answered: `Deprecated codes`, `Not used`, `No longer returned since v2`.

use super::denial::{BETWEEN, VERBS, is_method};
use super::rfc9110;
use super::words::{self, is_code, is_in, is_one_of, is_version, words};

const DENYING: &str = "deprecated shut coming retired removed obsolete unused reserved planned proposed proposal proposals plan upcoming future discontinued withdrawn dropped unsupported \
    former formerly never not none no longer soon stopped don't veraltet veraltete entfernt entfernte nicht ne n'est plus ya не obsoleto obsoletos \
    obsolète obsolètes non устаревшие";

const OTHERS: &str = "yet since in from we by us of for later future coming additions add plan all any more list what that these those this following below \
    above were was are is be been have has and or the api apis does do response responses mehr implemented supported will currently must \
    should legacy our endpoint endpoints service services server clients client users kept reference table on down old fehlercodes fehler d'erreur erreurs errores verwendete werden wird die folgenden est se \
    больше коды código códigos";

/// Such a text in a script without spaces.
const WITHOUT_SPACES: &[&str] =
    &["廃止", "非推奨", "未使用", "已弃用", "已废弃", "不再使用", "使用しません", "返しません"];

fn is_without_spaces(text: &str) -> bool {
    WITHOUT_SPACES.iter().any(|denial| text.contains(denial)) && text.chars().count() < 20
}

/// Whether it denies what a table or a row says. It may be about something else, such as an endpoint, so that it excuses nothing.
pub(crate) fn is_nothing_else(text: &str) -> bool {
    if is_without_spaces(text) {
        return true;
    }
    let mut denies = false;
    for word in words(text) {
        let lower = word.to_lowercase();
        denies |= is_one_of(&lower, DENYING) && !is_one_of(&lower, "no non");
        let is_known = is_in(&lower, &[DENYING, OTHERS, VERBS, BETWEEN]);
        if is_code(word) || is_method(word) || !is_known && !is_version(word) {
            return false;
        }
    }
    denies || words::has(text, "non") && words::has(text, VERBS)
}

/// Whether a heading denies the rows of the tables below it, perhaps in parentheses: `Card errors (deprecated since v3)`.
pub(crate) fn denies_table(text: &str) -> bool {
    let mut parts = text.split(['(', ')', ':', '–', '—']).map(str::trim).filter(|part| !part.is_empty());
    let is_of_codes = words(text).last().is_some_and(|word| is_one_of(word, "codes errors statuses"));
    parts.any(|part| is_nothing_else(part) && rfc9110::owner(part).is_none())
        || is_one_of(words::first(text), "deprecated retired removed obsolete") && is_of_codes
}

/// Whether it denies the statuses of a list, for sure: it speaks of codes, or of what is returned.
pub(crate) fn denies_list(text: &str) -> bool {
    const CODES: &str = "codes statuses errors unused";
    let has = |list: &str| words::has(text, list);
    let has_version = words::any(text, &is_version);
    is_nothing_else(text)
        && rfc9110::owner(text).is_none()
        && (has(VERBS) || has(CODES) || is_without_spaces(text) || has("removed retired dropped") && has_version)
}

/// Whether a purpose says that its status is not answered; `Removed.` may be what was done.
pub(crate) fn is_of_unused(text: &str) -> bool {
    const UNUSED: &str = "deprecated reserved unused planned obsolete upcoming discontinued implemented soon";
    const LIMITS: &str = "unless except if when for but only";
    let mut clauses =
        text.split(['.', ',', ';', '–', '—', '(', ')']).map(str::trim).filter(|clause| !clause.is_empty());
    let denies = |clause: &str| {
        denies_list(clause)
            || is_nothing_else(clause) && rfc9110::owner(clause).is_none() && words::has(clause, UNUSED)
            || clause.strip_prefix("Replaced by ").is_some_and(|other| !other.contains(' '))
    };
    let is_denied = match clauses.next() {
        Some(first) if denies(first) => true,
        // `Legacy, not returned any more`
        Some(first) if words::count(first) < 3 => clauses.next().is_some_and(denies_list),
        _ => false,
    };
    is_denied && !clauses.next().is_some_and(|clause| is_one_of(words::first(clause), LIMITS))
}

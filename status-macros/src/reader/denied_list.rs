//! Texts that say nothing but that what stands below or beside them is not answered: `Deprecated codes`, `Not used`, `No longer returned since v2`.
//!
//! Their subject is a code, a status or an error, or what answers: of an endpoint or a client, the same words say something else.

use std::sync::LazyLock;

use super::denial_words::DENIALS;
use super::rfc9110::{self, is_method};
use super::words::{self, Families, is_code, is_one_of, is_version, words};

/// Words that deny, besides those of sentences.
const DENYING: &str = "none isn't aren't plan non ne n'est ya больше";

/// What the verb of a denial is.
const VERBS: &str = "return returns returned use uses used send sends sent answer answers answered emit emits emitted issue issues issued give gives \
    given reach reached add added see seen implemented supported live released enabled happen happens occur occurs verwendet verwendete verwendeten benutzt zurückgegeben gesendet utilisé utilisés utilisée renvoyé \
    renvoyés usa usado usados utilizados usato используется возвращается";

/// Verbs that say of us, our API or a service what it does.
const ACTIVE: &str = "return returns use uses send sends answer answers emit emits issue issues give gives add";

const REMOVED: &str = "deprecated retired removed obsolete unused reserved planned proposed proposal upcoming discontinued withdrawn dropped sunset \
    shut coming future soon stopped former unsupported disabled inactive draft geplant geplante retirados veraltet veraltete entfernt entfernte entfernt entfällt supprimés supprimé eliminados eliminado removidos rimossi удалено obsoleto obsoletos obsoleti obsolète obsolètes \
    устаревшие устарело";

/// The subject, and what it is.
const SUBJECT: &str = "these those the following this codes code statuses status errors error responses response http our old legacy below above \
    listed that which and or they here table section list in to a with diese die folgenden statuscodes fehlercodes códigos codici коды additions any d'erreur";

const BEING: &str = "is are was were be been have has will can do does must should wird werden est sont é se";

const TIME: &str = "since as of from any more anymore longer yet now currently today later use either on version release mehr plus más mais for q1 q2 q3 q4 \
    january february march april may june july august september october november december down";

/// Who answers.
const AGENTS: &str = "we it api apis service services server";

const BY: &str = "us our the this any of api apis endpoint endpoints service services server clients client users";

const CODES: &str = "codes statuses errors statuscodes fehlercodes";

/// What may still be answered.
const OBSOLETE: &str = "deprecated retired obsolete removed dropped unused discontinued withdrawn veraltet entfernt obsolète supprimés supprimé obsoleto eliminados \
    removidos rimossi удалено";

const CLIENTS: &str = "client clients user users";

const DENIES: u32 = 1;
const IS_VERB: u32 = 1 << 1;
const IS_ACTIVE: u32 = 1 << 2;
const IS_REMOVED: u32 = 1 << 3;
const IS_AGENT: u32 = 1 << 4;
const IS_BY: u32 = 1 << 5;
const IS_CLIENT: u32 = 1 << 6;
const IS_OF_CODES: u32 = 1 << 7;
const IS_OTHER: u32 = 1 << 8;

/// Each word of a purpose is looked up.
static FAMILIES: LazyLock<Families> = LazyLock::new(|| {
    Families::of(&[
        (DENIES, DENIALS),
        (DENIES, DENYING),
        (IS_VERB, VERBS),
        (IS_ACTIVE, ACTIVE),
        (IS_REMOVED, REMOVED),
        (IS_AGENT, AGENTS),
        (IS_BY, BY),
        (IS_CLIENT, CLIENTS),
        (IS_OF_CODES, CODES),
        (IS_OTHER, SUBJECT),
        (IS_OTHER, BEING),
        (IS_OTHER, TIME),
        (IS_OTHER, "at all"),
    ])
});

/// Such a text in a script without spaces.
const WITHOUT_SPACES: &[&str] = &[
    "廃止",
    "非推奨",
    "未使用",
    "已弃用",
    "已废弃",
    "废弃",
    "不再使用",
    "不再返回",
    "不返回",
    "使用しません",
    "使用しない",
    "返しません",
    "사용하지 않",
];

fn is_without_spaces(text: &str) -> bool {
    const NAMES: &[&str] = &["码", "コード", "ステータス", "状态", "코드"];
    if text.is_ascii() {
        return false;
    }
    let denial = WITHOUT_SPACES.iter().find(|denial| text.contains(*denial));
    denial.is_some_and(|denial| {
        // Nothing is left but the end of a verb.
        let is_end = |c: char| ('\u{3040}'..='\u{309f}').contains(&c) || matches!(c, '。' | '了' | '：' | ':');
        let rest = text.strip_prefix(*denial);
        rest.is_some_and(|rest| rest.chars().all(is_end)) || text.chars().count() < 20 && words::contains(text, NAMES)
    })
}

/// Whether a label or a heading says that the statuses behind or below it are obsolete, which may not deny them.
pub(crate) fn says_obsolete(text: &str) -> bool {
    words::has_only(text, &[OBSOLETE, "codes statuses since in", "v1 v2 v3 v4"]) && words::has(text, OBSOLETE)
}

/// What the words of a text say together.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each kind of word")]
struct Said {
    denies: bool,
    has_verb: bool,
    is_active: bool,
    is_removed: bool,
    is_longer: bool,
    has_codes: bool,
    has_agent: bool,
    has_version: bool,
}

fn said(text: &str) -> Option<Said> {
    let mut said = Said::default();
    let (mut is_by, mut last) = (false, String::new());
    for word in words(text) {
        let lower = lower(word);
        let families = FAMILIES.of_word(&lower);
        let is = |family: u32| families & family != 0;
        if is_method(word) || is_code(word) {
            return None;
        }
        if is_version(word) {
            // `Not returned in v1` holds for it alone.
            if last == "in" && !said.is_longer && !said.is_removed {
                return None;
            }
            said.has_version = true;
        } else if is_by && is(IS_BY) {
        } else if lower == "by" {
            is_by = true;
        } else if is_by && is(IS_REMOVED) || lower == "all" && last != "at" {
            return None;
        } else if is(DENIES) {
            said.denies = true;
        } else if lower == "longer" {
            said.is_longer = true;
        } else if is(IS_VERB) {
            said.has_verb = true;
            said.is_active |= is(IS_ACTIVE);
        } else if is(IS_REMOVED) {
            said.is_removed = true;
        } else if is(IS_AGENT) && !is_by {
            said.has_agent = true;
        } else if said.has_verb && is(IS_CLIENT) {
        } else if last == "for" && is(IS_OF_CODES) {
            // `Not used for errors`
            return None;
        } else if is(IS_OTHER) {
            said.has_codes |= is(IS_OF_CODES);
        } else {
            return None;
        }
        last = lower;
    }
    Some(said)
}

/// In lower case, with a straight apostrophe.
fn lower(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// Whether a word denies, or says that something is removed; no text without one denies, unless its script has no spaces.
fn has_denial(word: &str) -> bool {
    FAMILIES.of_word(&lower(word)) & (DENIES | IS_REMOVED) != 0
}

/// Whether it denies what a table or a row says. It may be about something else, such as an endpoint, so that it excuses nothing.
pub(crate) fn is_nothing_else(text: &str) -> bool {
    if is_without_spaces(text) {
        return true;
    }
    // What was missing: `Not sent.`
    let clause = text.trim_matches([' ', '.'].as_slice());
    if words::is_any(clause, &["not sent", "none sent", "not given", "none given", "not seen", "not reached"]) {
        return false;
    }
    let Some(said) = said(text) else { return false };
    // `The API has been removed.`
    let is_of_agent = said.has_agent && !(said.denies && said.is_active);
    !is_of_agent && (said.is_removed || said.denies && said.has_verb)
}

/// Whether a title says that what is below it is of another time, as in `Old codes` and `Previous version`.
fn is_of_past(title: &str) -> bool {
    const PAST: &str =
        "old outdated previous past former eol superseded archive archived history deprecation roadmap wip excluded";
    const BESIDE: &str =
        "the our all codes statuses status errors error responses version versions api table list http and of";
    words::has_only(title, &[PAST, BESIDE]) && words::has(title, PAST)
        || words::is_any(title, &["end of life", "phased out", "scheduled for removal"])
}

/// Whether a heading denies the rows of the tables below it, perhaps in parentheses: `Card errors (deprecated since v3)`.
pub(crate) fn denies_table(text: &str) -> bool {
    let mut parts =
        text.split(['(', ')', '[', ']', ':', '–', '—', ','].as_slice()).map(str::trim).filter(|part| !part.is_empty());
    let is_of_codes = words(text).last().is_some_and(|word| is_one_of(word, "codes errors statuses"));
    // `Locks (until v2)`
    let is_until = |part: &str| {
        words::strip_start(part, &["until ", "Until "])
            .is_some_and(|version| words::has_only(version, &[TIME]) || is_version(words::first(version)))
    };
    parts.any(|part| is_until(part) || is_of_past(part) || is_nothing_else(part) && rfc9110::owner(part).is_none())
        || is_one_of(words::first(text), "deprecated retired removed obsolete") && is_of_codes && words::count(text) < 4
}

/// Whether it denies the statuses of a list, for sure: it speaks of codes, or of what is returned.
pub(crate) fn denies_list(text: &str) -> bool {
    if !is_nothing_else(text) || rfc9110::owner(text).is_some() {
        return false;
    }
    if is_without_spaces(text) {
        return true;
    }
    let Some(said) = said(text) else { return false };
    let is_of_support = words::has(text, "supported implemented unsupported") && !said.has_codes;
    let is_removed =
        said.is_removed && (said.has_codes || said.has_version && words::has(text, "removed retired dropped"));
    !is_of_support && (said.denies && said.has_verb || is_removed || words::has(text, "unused"))
}

/// Whether a purpose says that its status is not answered; `Removed.` may be what was done, and `Not implemented.` is what 501 says.
pub(crate) fn is_of_unused(text: &str, code: Option<u16>) -> bool {
    const UNUSED: &str = "deprecated reserved unused planned proposed obsolete upcoming discontinued withdrawn coming implemented live happens occurs soon sunset geplant veraltet entfällt obsolète obsoleto устарело";
    const LIMITS: &str = "unless except if when for but only";
    // What a fault advises to write beside such a word.
    if words::contains(text, &["till answered", "till returned", "till sent"]) {
        return false;
    }
    let is_by_another = words::contains(text, &["eplaced by ", "uperseded by "]);
    if !is_by_another && text.is_ascii() && !words::any(text, &|word| has_denial(word)) {
        return false;
    }
    let is_of_code = |clause: &str| {
        let is_of_501 = || rfc9110::begins_with_phrase(clause, 501) || words::has(clause, "implemented planned");
        // `This version was retired in 2023.` is what is gone.
        let is_of_410 = || is_one_of(words::first(clause), "this the it");
        rfc9110::owner(clause).is_some() || code == Some(501) && is_of_501() || code == Some(410) && is_of_410()
    };
    let denies = |clause: &str| {
        is_nothing_else(clause) && !is_of_code(clause) && (denies_list(clause) || words::has(clause, UNUSED))
            || ["Replaced by ", "Superseded by ", "Was replaced by ", "Was superseded by "]
                .iter()
                .any(|by| clause.strip_prefix(by).is_some_and(|other| !other.contains(' ')))
    };
    // A further sentence may deny, too.
    let is_over = |sentence: &str| denies_list(sentence) || is_one_of(sentence.trim(), "deprecated obsolete");
    if text.split([';', '.'].as_slice()).skip(1).any(|sentence| is_over(sentence) && !is_of_code(sentence.trim())) {
        return true;
    }
    // `**Deprecated** The order was archived.`, `(removed) The order was archived.`, `Removed. Use order_gone.`
    let (first, rest) = text.split_once([')', ' '].as_slice()).unwrap_or_default();
    let is_remark = is_one_of(first.trim_matches(['(', '.'].as_slice()), "deprecated obsolete removed planned unused");
    let is_parted =
        rest.trim_start().starts_with(char::is_uppercase) && !first.ends_with('.') || rest.starts_with("Use ");
    if is_remark && is_parted {
        return true;
    }
    let mut clauses = text
        .split(['.', ',', ';', ':', '–', '—', '(', ')', '[', ']'].as_slice())
        .map(str::trim)
        .filter(|clause| !clause.is_empty());
    let is_denied = match clauses.next() {
        Some(first) if denies(first) => true,
        // `Legacy, not returned any more`
        Some(first) if words::count(first) < 3 => clauses.next().is_some_and(denies_list),
        _ => false,
    };
    is_denied && !clauses.next().is_some_and(|clause| is_one_of(words::first(clause), LIMITS))
}

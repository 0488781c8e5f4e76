//! Sentences that say that a status is not answered: `We never return 410`, `409 is no longer returned`.
//!
//! Only what denies without a condition counts: `never 410 for drafts` does not.

use super::denial_words::{
    BEING, BETWEEN, CLOSING, CONDITIONS, DENIALS, DENIALS_BEHIND, HAPPENING, JOINING, LIMITS, PLANNED, REMOVED,
    SUBJECTS, TAIL, VERBS, WITHOUT_SPACES,
};
use super::rfc9110::{self, is_method};
use super::walk::Walk;
use super::words::{self, is_code, is_digit, is_in, is_mark, is_one_of, is_version, words};

/// Whether the sentence says that the status between these texts is not answered here, perhaps another one in its place.
pub(crate) fn denies(before: &str, behind: &str) -> bool {
    let sentence = sentence_before(before).to_lowercase();
    let sentence = sentence.trim_end_matches([' ', '`', '*'].as_slice());
    // `- 413: never`
    let is_never =
        behind.trim_start_matches([' ', ':', '–', '—', '-'].as_slice()).trim_end_matches(['.', ' '].as_slice())
            == "never";
    let replaced = [
        " not",
        " not a",
        "why never",
        "instead of",
        "rather than",
        "in place of",
        "no longer",
        "statt",
        "statt mit",
        " niet",
    ];
    is_never
        || is_past(sentence, before, behind)
        || words::ends_with(sentence, &replaced) && !sentence.ends_with("if not")
        || denies_always(before, behind)
}

/// `(was 422)`, `used to be 422`, `was 422 until v2`.
fn is_past(sentence: &str, before: &str, behind: &str) -> bool {
    let rest = sentence_behind(behind);
    let is_over = || words::has(rest, "until before now");
    // `In v2 we answered with`
    let mut first = words(sentence);
    let is_time = is_one_of(first.next().unwrap_or_default(), "in until before")
        && first.find(|word| *word != "version").is_some_and(|word| is_version(word) && word.contains(is_digit));
    // `changed from 422 to 409`
    let to = words::strip_start(behind.trim_start_matches('`'), &[" to `", " to "]);
    if sentence.trim_end_matches('`').ends_with("from") && to.is_some_and(|to| is_code(words::first(to))) {
        return true;
    }
    let is_of_version =
        is_time && words::has(sentence, "answered returned sent was were used") && !words::has(sentence, "is are");
    is_of_version
        || before.trim_end().ends_with("(was")
        || words::ends_with(sentence, &["used to be", "previously", "formerly"])
        || sentence.ends_with(" was") && is_over()
}

/// Whether the sentence says that the status is never answered.
pub(crate) fn denies_always(before: &str, behind: &str) -> bool {
    let rest = sentence_behind(behind);
    if rest.trim_start().starts_with('?') {
        return false;
    }
    let whole = sentence_before(before);
    // `Since it is read-only, the API never answers`
    let reason =
        whole.trim_start().split_once(", ").filter(|(reason, _)| is_one_of(words::first(reason), "since as because"));
    let sentence = behind_time(reason.filter(|(reason, _)| !words::has_digit(reason)).map_or(whole, |(_, rest)| rest));
    if is_of_version(whole, rest) {
        return false;
    }
    // `410 was removed in v2, and added again in v3`
    if words::has(rest, "again") {
        return false;
    }
    // `Since v2, we return 404 instead of 410`
    let is_of_all = is_one_of(words::first(sentence), "we it the all");
    if is_of_all
        && sentence.len() < whole.len()
        && whole.trim_end_matches([' ', '`'].as_slice()).ends_with("instead of")
    {
        return closes(rest, &|_| false);
    }
    let is_only = |list: &str| words::has(sentence, list);
    // `Neither 409 nor 410 is returned`, `We removed 409 in v2`
    let goes_on = |word: &str| {
        is_only("neither") && (is_one_of(word, BEING) || is_one_of(word, VERBS))
            || is_only(REMOVED) && (is_one_of(word, TAIL) || word.contains('_'))
    };
    // `We switched from 410 to 404`
    let moved = ["switched from", "moved from", "migrated from", "changed from", "Changed", "Replaced", "Renamed"];
    let is_moved = words::ends_with(sentence.trim_end_matches([' ', '`'].as_slice()), &moved)
        && words::strip_start(rest.trim_start_matches('`'), &[" to ", " by ", " with "])
            .is_some_and(|other| is_code(words::first(other)));
    is_moved
        || denied_by_heading(before)
        || denied_before(sentence) && closes(rest, &goes_on)
        || denied_behind(sentence, rest)
        || denied_without_spaces(sentence, rest)
}

/// `410は使用しません`, `不返回410`
fn denied_without_spaces(before: &str, behind: &str) -> bool {
    let before = before.trim_end_matches(|c: char| c == ' ' || "状态码ステータスコード".contains(c));
    let behind = behind.trim_start_matches([' ', 'は', 'を', 'も', '已'].as_slice());
    WITHOUT_SPACES.iter().any(|denial| before.ends_with(denial) || behind.starts_with(denial))
}

/// `not used by v1`, `Before v2, never`: it holds for that version.
fn is_of_version(before: &str, behind: &str) -> bool {
    const OVER: &str =
        "since longer stopped gone became switched moved migrated changed merged seit depuis desde mehr plus";
    let text = format!("{before} {behind}").to_lowercase();
    let mut last = "";
    let mut is_of_version = false;
    for word in words(&text) {
        let is_number = is_version(word) && word.contains(is_digit) && !is_code(word);
        is_of_version |= is_number && is_one_of(last, "in by before until version");
        last = word;
    }
    is_of_version && !words::has(&text, OVER) && !words::has(&text, REMOVED)
}

/// The sentence that the text ends in.
fn sentence_before(before: &str) -> &str {
    before.rsplit(['.', '!', '?', ';', ':', '(', '。', '；', '，', '、', '：'].as_slice()).next().unwrap_or_default()
}

/// The rest of the sentence that the text begins with.
fn sentence_behind(behind: &str) -> &str {
    behind.split(['.', '!', ';', '\n', '。', '；', '，', '、'].as_slice()).next().unwrap_or_default()
}

/// The sentence behind `Since 2023`, `As of v3,`.
fn behind_time(sentence: &str) -> &str {
    let mut rest = sentence;
    let mut has_time = false;
    while let Some(word) = words(rest).next() {
        let is_time = is_version(word) && word.contains(is_digit) && !is_code(word);
        let is_begin = is_one_of(word, "since as from in with starting ab seit depuis desde");
        if !is_time && !is_begin && !is_one_of(word, "of the version release api on") || has_time && !is_time {
            break;
        }
        has_time |= is_time;
        rest = rest.trim_start_matches(is_mark);
        rest = rest.get(word.len()..).unwrap_or_default();
    }
    if has_time { rest.trim_start_matches([',', ' '].as_slice()) } else { sentence }
}

/// Whether nothing behind a denial is a condition: a clause of its own may follow, as `, use 404`.
fn closes(rest: &str, goes_on: &dyn Fn(&str) -> bool) -> bool {
    // `because deletion is synchronous`, `for security reasons`
    let rest = rest.split(" because ").next().unwrap_or_default();
    let rest = if words::contains(rest, &["reasons"]) { rest.split(" for ").next().unwrap_or_default() } else { rest };
    let mut clauses = rest.split([',', '(', '–', '—', ':'].as_slice());
    let is_closed = |clause: &str| {
        let mut is_tail = false;
        words(clause).all(|word| {
            let is_end = is_closing(word) || is_code(word) || is_one_of(word, DENIALS) || is_one_of(word, REMOVED);
            let is_of_tail = is_one_of(word, TAIL) && (is_tail || !is_one_of(word, "to with"));
            is_tail = is_one_of(word, TAIL);
            is_end || is_of_tail || goes_on(word)
        })
    };
    let first = clauses.next().unwrap_or_default();
    is_closed(first)
        && clauses.find(|clause| !is_closed(clause)).is_none_or(|clause| !is_one_of(words::first(clause), LIMITS))
}

/// Whether a word behind a denial limits nothing: a phrase, a version, `any more`.
fn is_closing(word: &str) -> bool {
    let is_name = word.starts_with(char::is_uppercase) && !is_method(word);
    is_one_of(word, CLOSING) || is_one_of(word, JOINING) || is_name || is_version(word)
}

/// Whether a text has a method or a path.
pub(crate) fn names_endpoint(text: &str) -> bool {
    let is_path = |word: &str| word.starts_with('/') && word.len() > 1;
    words::any(text, &is_method) || text.split([' ', '`'].as_slice()).any(is_path)
}

/// `Not used: 410, 418`.
fn denied_by_heading(before: &str) -> bool {
    let Some((heading, list)) = before.split_once(':') else { return false };
    super::denied_list::denies_list(heading) && words::all(list, &|word| is_code(word) || is_one_of(word, JOINING))
}

/// `never`, `We do not return a`, `Neither 409 nor`, `We removed`.
fn denied_before(sentence: &str) -> bool {
    // `Endpoints that are not implemented give 501`
    if words::contains(sentence, &["that are not", "that is not", "which are not", "which is not"]) {
        return false;
    }
    // `we return 409, not 404`
    if sentence.trim_end().ends_with("not") && words::any(sentence, &is_code) {
        return false;
    }
    // `404 replaces 410`
    if words::ends_with(sentence.trim_end(), &["replaces", "supersedes"]) {
        return true;
    }
    let mut walk = Walk { rest: sentence };
    let denial = walk.head(VERBS).unwrap_or_default();
    if has_verb_of_its_own(&sentence[walk.rest.len()..]) {
        return false;
    }
    // `409 replaced by 400`
    if is_one_of(denial, REMOVED) && words::words(sentence).last() == Some("by") {
        return false;
    }
    let is_denial = is_one_of(denial, DENIALS)
        || is_one_of(denial, REMOVED)
        || denial == "longer" && walk.next_word() == Some("no");
    let is_nobody = || {
        let sentence = sentence.trim().to_lowercase();
        ["no endpoint", "none of our endpoints", "none of the endpoints", "nothing"].iter().any(|start| {
            let rest = sentence.strip_prefix(start);
            rest.is_some_and(|rest| words::has_only(rest, &[VERBS, BETWEEN, BEING, "ever"]))
        })
    };
    // `The Orders API never returns`
    let has_api = words::has(sentence, "api apis service");
    let is_known = |word: &str| {
        is_in(word, &[SUBJECTS, DENIALS, VERBS, JOINING])
            || has_api
                && word.starts_with(char::is_uppercase)
                && !is_one_of(word, LIMITS)
                && !is_one_of(word, "since as once whenever where")
    };
    is_nobody()
        || is_denial && walk.all(&|word| is_known(word) && !is_method(word) || is_code(word) || is_version(word))
}

/// Behind a denial, whether the last verb is another one, which is not denied: `not respond get`, `no longer supported and returns`.
fn has_verb_of_its_own(denial: &str) -> bool {
    let mut first: Option<&str> = None;
    let (mut is_behind_verb, mut is_own, mut last) = (false, false, "");
    for word in words(denial) {
        // `no answers`, `get answers`
        let is_noun =
            last.eq_ignore_ascii_case("no") || word.ends_with('s') && is_one_of(last, "get receive see give send use");
        let is_verb = is_one_of(word, VERBS) && !is_noun;
        last = word;
        if is_verb {
            let is_finite = !word.ends_with("ed") && !is_one_of(word, "sent given");
            let is_other_form = word.ends_with('s') && first.is_some_and(|first| !first.ends_with('s'));
            is_own = first.is_some() && is_finite && (is_behind_verb || is_other_form);
            first = first.or(Some(word));
        }
        is_behind_verb = is_verb;
    }
    is_own
}

/// `is never returned`, `was removed in v2`, `: not used`, `(unused)`.
fn denied_behind(sentence: &str, behind: &str) -> bool {
    let clause = sentence.rsplit([',', '–', '—'].as_slice()).next().unwrap_or_default();
    let is_subject =
        |word: &str| is_in(word, &[SUBJECTS, BETWEEN, JOINING, DENIALS, VERBS]) && !is_method(word) || is_code(word);
    if words::has(sentence, LIMITS) || !words::all(clause, &is_subject) {
        return false;
    }
    let is_passed = |word: &&str| {
        word.starts_with(char::is_uppercase) && *word != "Not"
            || is_code(word)
            || is_one_of(word, JOINING)
            || is_one_of(word, "status statuses code codes error errors response responses")
    };
    // A phrase, and the other statuses of a list.
    let mut rest = behind.trim_start_matches(is_mark);
    if let [(_, phrase), ..] = *rfc9110::phrases_at(rest)
        && !rest[phrase.len()..].starts_with(char::is_alphanumeric)
    {
        rest = rest[phrase.len()..].trim_start_matches(is_mark);
    }
    while let Some(word) = words(rest).next().filter(is_passed) {
        rest = rest[word.len()..].trim_start_matches(is_mark);
    }
    let is_marked = behind[..behind.len() - rest.len()].contains([':', '–', '—', '-', '('].as_slice());
    let end = rest.find([',', '(', '–', '—', ':'].as_slice()).unwrap_or(rest.len());
    let (own, tail) = rest.split_at(end);
    let said = Predicate::of(own, tail);
    if is_over(own, behind, &said, is_marked) {
        return true;
    }
    // `not returned in v1`
    let is_of_version = own.split(" in ").nth(1).is_some_and(|rest| is_version(words::first(rest)));
    if said.denies && !words::has(own, "longer") && is_of_version {
        return false;
    }
    let is_end = words(own).last().is_some_and(|word| is_one_of(word, DENIALS_BEHIND));
    let is_denied = said.denies && said.has_verb && (said.is_being || is_marked || words::has(own, HAPPENING))
        || said.is_gone(own, is_marked) && !said.denies
        || said.denies && words::has(clause, VERBS) && is_end;
    is_denied && closes(&said.left, &|word| is_one_of(word, TAIL))
}

/// What the words behind a status say of it, up to the first word that is in no list.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each kind of word")]
struct Predicate {
    is_being: bool,
    denies: bool,
    has_verb: bool,
    is_removed: bool,
    left: String,
}

impl Predicate {
    fn of(own: &str, tail: &str) -> Self {
        const BETWEEN: &str = "deliberately intentionally purposely nie longer yet reserved deprecated and in since seit depuis desde version mehr plus ya más mais больше";
        let mut said = Self::default();
        let mut left = words(own).peekable();
        let is_time = |word: &str| is_version(word) && word.contains(is_digit) && !is_code(word);
        let is_known = |word: &str| is_in(word, &[BEING, DENIALS, BETWEEN, VERBS, HAPPENING, REMOVED]);
        while let Some(word) = left.next_if(|word| is_known(word) || is_time(word)) {
            said.is_being |= is_one_of(word, BEING);
            said.denies |= is_one_of(word, DENIALS) || word == "longer" || word.ends_with("n't") || word == "n'est";
            said.has_verb |= is_in(word, &[VERBS, HAPPENING]);
            said.is_removed |= is_one_of(word, REMOVED);
        }
        said.left = left.collect::<Vec<_>>().join(" ") + tail;
        said
    }

    /// `410: removed by its owner` says when it is answered, `409 replaced 422 in v2` and `410 will be removed` that it is.
    fn is_gone(&self, own: &str, is_marked: bool) -> bool {
        let has_version = words::any(own, &|word| is_version(word) && word.contains(is_digit));
        let is_active = !self.is_being && is_code(words::first(&self.left));
        self.is_removed && !is_active && !words::has(own, "will") && (self.is_being || has_version || !is_marked)
    }
}

/// `410 is planned for v4`, `410 was merged into 404`, ``is now `order_lost` ``
fn is_over(own: &str, behind: &str, said: &Predicate, is_marked: bool) -> bool {
    let own_text = own.trim_start();
    if words::begins_with(own_text, PLANNED) && !words::has(own_text, "if when unless drafts") {
        return true;
    }
    let became = words::strip_start(own, &["became ", "has become "]);
    let is_now = own.starts_with("is gone")
        || became.is_some_and(|now| is_code(words::first(now)))
        || own.strip_prefix("is now `").is_some_and(|now| now.starts_with(char::is_alphabetic));
    let goes_on = said.left.is_empty() || is_one_of(words::first(&said.left), "into to by in since as with favour out");
    (said.is_gone(own, is_marked) && !said.denies && goes_on || is_now)
        && !words::has(&said.left, CONDITIONS)
        && !words::has(behind, "again added")
}

//! Sentences that say that a status is not answered: `We never return 410`, `409 is no longer returned`, `Deprecated codes`.
//!
//! Only what denies without a condition counts: `never 410 for drafts` does not. The lists are words, with spaces between.

const VERBS: &str = "return returns returned returning respond responds responded answer answers answered send sends sent sending reply \
    replies use uses used get receive receives give gives given issue issued emit emits emitted see sees";

/// What else may be between a denial, a verb and a status.
const BETWEEN: &str = "a an the with by as http status statuses code codes error errors";

/// What joins the statuses of a list.
const JOINING: &str = "and or nor";

/// Words that deny what follows.
const DENIALS: &str = "never not no neither nor don't doesn't won't nie niemals nicht kein keine keinen jamais pas nunca mai não никогда не";

/// Who denies; of another subject, another one may not.
const SUBJECTS: &str = "we it they this the these our api apis server service services endpoint endpoints client clients do does will can is \
    are have has there and so but you";

/// What may follow a denial that holds in all cases; phrases have capitals, but for `I'm a teapot`.
const CLOSING: &str = "any more anymore at all since here either today now a teapot";

/// Words before a status that make a condition of its sentence.
const LIMITS: &str = "for if unless except without in by until when while only on of outside to";

/// By whom, or from where: no condition.
const TAIL: &str = "in by from to us our any the this api apis server service endpoint endpoints client clients design";

const BEING: &str = "is are was were will be been has have isn't aren't won't";

const REMOVED: &str = "removed retired dropped replaced unused obsolete";

/// Whether the sentence says that the status between these texts is not answered here, perhaps another one in its place.
pub(crate) fn denies(before: &str, behind: &str) -> bool {
    let sentence = sentence_before(before).to_lowercase();
    let replaced = ["instead of", "rather than", "in place of", "other than", "no longer"];
    is_past(&sentence, before, behind)
        || replaced.iter().any(|words| sentence.trim_end().ends_with(words))
        || denies_always(before, behind)
}

/// `(was 422)`, `used to be 422`, `was 422 until v2`.
fn is_past(sentence: &str, before: &str, behind: &str) -> bool {
    let sentence = sentence.trim_end_matches([' ', '`', '*']);
    let rest = behind.split(['.', '!', ';', '\n']).next().unwrap_or_default();
    let is_over = || words(rest).any(|word| is_one_of(word, "until before"));
    before.trim_end().ends_with("(was")
        || ["used to be", "previously", "formerly"].iter().any(|words| sentence.ends_with(words))
        || sentence.ends_with(" was") && is_over()
}

/// Whether the sentence says that the status is never answered.
pub(crate) fn denies_always(before: &str, behind: &str) -> bool {
    let rest = behind.split(['.', '!', ';', '\n']).next().unwrap_or_default();
    let has = |list: &str| words(sentence_before(before)).any(|word| is_one_of(word, list));
    let is_closing = |word: &str| {
        closes(word)
            || is_code(word)
            || has("neither") && (is_one_of(word, BEING) || is_one_of(word, VERBS))
            || has(REMOVED) && word == "in"
            || words(rest).next().is_some_and(|first| is_one_of(first, TAIL)) && is_one_of(word, TAIL)
    };
    let closes =
        || words(rest.split('(').next().unwrap_or_default()).all(is_closing) && !rest.trim_start().starts_with('?');
    denied_by_heading(before) || denied_before(before) && closes() || denied_behind(before, rest)
}

/// The sentence that the text ends in.
fn sentence_before(before: &str) -> &str {
    before.rsplit(['.', '!', '?', ';', ':', '(']).next().unwrap_or_default()
}

/// Whether a word behind a denial limits nothing: a phrase, a version, `any more`.
fn closes(word: &str) -> bool {
    is_one_of(word, CLOSING) || is_one_of(word, JOINING) || word.starts_with(char::is_uppercase) || is_version(word)
}

/// `Not used: 410, 418`.
fn denied_by_heading(before: &str) -> bool {
    let Some((heading, list)) = before.split_once(':') else { return false };
    is_nothing_else(heading) && words(list).all(is_code)
}

/// `never`, `We do not return a`, `Neither 409 nor`, `We removed`.
fn denied_before(before: &str) -> bool {
    let mut walk = Walk { rest: sentence_before(before) };
    let denial = walk.head(VERBS).unwrap_or_default();
    let is_denial = is_one_of(denial, DENIALS)
        || is_one_of(denial, REMOVED)
        || denial == "longer" && walk.next_word() == Some("no");
    let is_nobody = || {
        let sentence = sentence_before(before).trim().to_lowercase();
        ["no endpoint", "none of our endpoints", "none of the endpoints", "nothing"].iter().any(|start| {
            sentence
                .strip_prefix(start)
                .is_some_and(|rest| words(rest).all(|word| is_one_of(word, VERBS) || is_one_of(word, BETWEEN)))
        })
    };
    is_nobody()
        || is_denial
            && walk.all(&|word| [SUBJECTS, DENIALS, VERBS].iter().any(|list| is_one_of(word, list)) || is_code(word))
}

/// `is never returned`, `was removed in v2`, `: not used`, `(unused)`.
fn denied_behind(before: &str, behind: &str) -> bool {
    let is_subject =
        |word: &str| [SUBJECTS, BETWEEN, JOINING, DENIALS].iter().any(|list| is_one_of(word, list)) || is_code(word);
    let sentence = sentence_before(before);
    let clause = sentence.rsplit([',', '–', '—']).next().unwrap_or_default();
    let is_limited = words(sentence).any(|word| is_one_of(word, LIMITS));
    if is_limited || !words(clause).all(is_subject) {
        return false;
    }
    let is_passed = |word: &&str| {
        word.starts_with(char::is_uppercase) && *word != "Not" || is_code(word) || is_one_of(word, JOINING)
    };
    // A phrase, and the other statuses of a list.
    let mut rest = behind.trim_start_matches(is_mark);
    while let Some(word) = words(rest).next().filter(is_passed) {
        rest = rest[word.len()..].trim_start_matches(is_mark);
    }
    let is_marked = behind[..behind.len() - rest.len()].contains([':', '–', '—', '-', '(']);
    let mut words = words(rest).peekable();
    let mut is_being = false;
    let mut denies = false;
    while let Some(word) = words.next_if(|word| is_one_of(word, BEING)) {
        is_being = true;
        denies |= word.ends_with("n't");
    }
    while let Some(word) = words.next_if(|word| is_one_of(word, "never not no nicht nie longer be been")) {
        denies |= word != "be" && word != "been";
    }
    let Some(verb) = words.next() else { return false };
    let is_removed = is_one_of(verb, REMOVED);
    (denies && is_one_of(verb, VERBS) || is_removed && !denies)
        && (is_being || is_marked || is_removed)
        && words.all(|word| closes(word) || is_one_of(word, TAIL))
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '\'' | '’')
}

/// Whether a verb or one of the words says that the status, or a list of statuses, behind the text is answered.
pub(crate) fn says(before: &str, words: &str) -> bool {
    let mut walk = Walk { rest: before };
    while let Some(word) = walk.next_word() {
        if is_one_of(word, words) || is_one_of(word, VERBS) {
            return true;
        }
        if !is_code(word) && !is_one_of(word, BETWEEN) && !is_one_of(word, JOINING) {
            return false;
        }
    }
    false
}

/// Walks back over the words of a text.
struct Walk<'t> {
    rest: &'t str,
}

impl<'t> Walk<'t> {
    /// The word before. A mark ends the walk, unless it is one between the statuses of a list.
    fn next_word(&mut self) -> Option<&'t str> {
        let trimmed = self.rest.trim_end_matches(|c: char| !c.is_alphanumeric());
        let start = trimmed.char_indices().rfind(|(_, c)| is_mark(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let word = &trimmed[start..];
        let gap = &self.rest[trimmed.len()..];
        let is_end = gap.contains([',', '/']) && !is_code(word) || gap.contains(['.', ';', '!', '?']);
        if is_end || word.is_empty() {
            return None;
        }
        self.rest = &trimmed[..start];
        Some(word)
    }

    /// The word that a status or a list of statuses depends on: neither between, nor among those passed over.
    fn head(&mut self, passed: &str) -> Option<&'t str> {
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
    fn all(&mut self, holds: &dyn Fn(&str) -> bool) -> bool {
        while let Some(word) = self.next_word() {
            if !holds(word) {
                return false;
            }
        }
        self.rest.trim().is_empty()
    }
}

/// Whether a text says nothing but that the statuses or errors beside it are not answered, as `Deprecated since v2`.
pub(crate) fn is_nothing_else(text: &str) -> bool {
    const DENYING: &str = "deprecated retired removed obsolete unused reserved planned proposed upcoming discontinued withdrawn dropped \
        unsupported former formerly never not none no longer soon stopped don't veraltet entfernt nicht obsoleto obsolète 已弃用 已废弃 廃止 未使用";
    const OTHERS: &str = "yet since in from we by us of for later future coming all any more list what that these those this following below \
        above were was are is be been have has and or the api does do response responses verwendet mehr implemented supported will currently";
    let text = text.to_lowercase();
    let mut denies = false;
    for word in words(&text) {
        denies |= is_one_of(word, DENYING) && word != "no";
        let is_known = [DENYING, OTHERS, VERBS, BETWEEN].iter().any(|list| is_one_of(word, list));
        if is_code(word) || !is_known && !is_version(word) {
            return false;
        }
    }
    denies
}

/// The same of a purpose, where `Removed.` may be what was done.
pub(crate) fn is_of_unused(text: &str) -> bool {
    const UNUSED: &str = "deprecated reserved unused planned obsolete upcoming discontinued implemented soon";
    is_nothing_else(text) && words(text).any(|word| is_one_of(word, VERBS) || is_one_of(word, UNUSED))
}

pub(crate) fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_version(word: &str) -> bool {
    word.trim_start_matches('v').bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the word is in the list.
pub(crate) fn is_one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_mark).filter(|word| !word.is_empty())
}

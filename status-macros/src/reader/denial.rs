//! Sentences that say that a status is not answered: `We never return 410`, `409 is no longer returned`, `Deprecated codes`.
//!
//! Only what denies without a condition counts: `never 410 for drafts` does not.

/// Verbs of answering.
const VERBS: &[&str] = &[
    "return",
    "returns",
    "returned",
    "returning",
    "respond",
    "responds",
    "responded",
    "answer",
    "answers",
    "answered",
    "send",
    "sends",
    "sent",
    "reply",
    "replies",
    "use",
    "uses",
    "used",
    "get",
    "receive",
    "receives",
    "give",
    "gives",
    "given",
    "issue",
    "issued",
    "emit",
    "emits",
    "emitted",
    "supported",
];

/// What else may be between a denial, a verb and a status.
const BETWEEN: &[&str] =
    &["a", "an", "the", "with", "by", "as", "http", "status", "statuses", "code", "codes", "error", "errors"];

/// Words between the statuses of a list.
const JOINING: &[&str] = &["and", "or", "nor"];

/// Words that deny what follows.
const DENIALS: &[&str] = &[
    "never",
    "not",
    "no",
    "neither",
    "nor",
    "don't",
    "doesn't",
    "won't",
    "nie",
    "niemals",
    "nicht",
    "kein",
    "keine",
    "keinen",
    "jamais",
    "pas",
    "nunca",
    "mai",
    "não",
    "никогда",
    "не",
];

/// Who denies; of another subject, another one may not.
const SUBJECTS: &[&str] = &[
    "we",
    "it",
    "they",
    "this",
    "the",
    "these",
    "our",
    "api",
    "apis",
    "server",
    "service",
    "services",
    "endpoint",
    "endpoints",
    "client",
    "clients",
    "do",
    "does",
    "will",
    "can",
    "is",
    "are",
    "and",
    "so",
    "but",
    "you",
];

/// Words that limit a denial to some cases.
const LIMITS: &[&str] = &[
    "for",
    "if",
    "unless",
    "except",
    "without",
    "in",
    "by",
    "until",
    "when",
    "while",
    "only",
    "on",
    "outside",
    "often",
    "immediately",
    "to",
];

/// Whether the sentence denies the status between these texts, in all cases.
pub(crate) fn denies(before: &str, behind: &str) -> bool {
    let rest = behind.split(['.', '!', ';', '\n']).next().unwrap_or_default();
    let is_limited = || words(rest).any(|word| is_one_of(word, LIMITS)) || behind.trim_start().starts_with('?');
    let sentence = before.rsplit(['.', '!', '?', ';', ':', '(']).next().unwrap_or_default();
    if words(sentence).any(|word| is_one_of(word, LIMITS)) {
        return false;
    }
    denied_before(before) && !is_limited() || denied_behind(rest)
}

/// `never`, `We do not return a`, `Neither 409 nor`, `instead of`.
fn denied_before(before: &str) -> bool {
    let start = before.rfind(['.', '!', '?', ';', ':', '(']).map_or(0, |at| at + 1);
    let sentence = before[start..].trim_end();
    if ["instead of", "rather than", "in place of", "other than", "no longer"]
        .iter()
        .any(|words| sentence.ends_with(words))
    {
        return true;
    }
    let mut walk = Walk { rest: sentence };
    let Some(denial) = walk.head(VERBS) else { return false };
    let is_denial = is_one_of(denial, DENIALS) || denial == "longer" && walk.next_word() == Some("no");
    is_denial && walk.all(&|word| is_one_of(word, SUBJECTS) || is_one_of(word, DENIALS))
}

/// `is never returned`, `was removed`, `: not used`, `(no longer returned)`.
fn denied_behind(behind: &str) -> bool {
    let is_marked = behind.trim_start().starts_with([':', '–', '—', '-', '(']);
    let mut words = words(behind).skip_while(|word| word.starts_with(char::is_uppercase) && *word != "Not");
    let mut word = words.next().unwrap_or_default();
    let is_being = is_one_of(word, &["is", "are", "was", "were", "isn't", "aren't"]);
    let mut denies = word.ends_with("n't");
    if is_being {
        word = words.next().unwrap_or_default();
    }
    if is_one_of(word, &["removed", "retired", "unused", "obsolete"]) {
        return !words.any(|word| is_one_of(word, &["from", "for"]));
    }
    if is_one_of(word, &["never", "not", "no", "nicht", "nie"]) {
        denies = true;
        word = words.next().unwrap_or_default();
    }
    if word == "longer" {
        word = words.next().unwrap_or_default();
    }
    denies && (is_being || is_marked) && is_one_of(word, VERBS) && !words.any(|word| is_one_of(word, LIMITS))
}

/// Whether a verb or one of the words says that the status, or a list of statuses, behind the text is answered.
pub(crate) fn says(before: &str, words: &[&str]) -> bool {
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
    /// The word before, unless a mark but those of a list parts it.
    fn next_word(&mut self) -> Option<&'t str> {
        let trimmed = self.rest.trim_end_matches(|c: char| !c.is_alphanumeric());
        let last = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’');
        let start = trimmed.char_indices().rfind(|(_, c)| last(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let word = &trimmed[start..];
        let is_end = self.rest[trimmed.len()..].contains([',', '/']) && !is_code(word);
        if is_end || self.rest[trimmed.len()..].contains(['.', ';', '!', '?']) {
            return None;
        }
        self.rest = &trimmed[..start];
        (!word.is_empty()).then_some(word)
    }

    fn head(&mut self, passed: &[&str]) -> Option<&'t str> {
        let mut is_in_list = true;
        loop {
            let word = self.next_word()?;
            let joins = is_one_of(word, JOINING);
            if is_in_list && is_code(word) || joins {
                continue;
            }
            is_in_list = false;
            if !is_one_of(word, BETWEEN) && !is_one_of(word, passed) || is_one_of(word, DENIALS) {
                return Some(word);
            }
        }
    }

    fn all(&mut self, holds: &dyn Fn(&str) -> bool) -> bool {
        while let Some(word) = self.next_word() {
            if !holds(word) {
                return false;
            }
        }
        // A clause before this one may be a condition.
        self.rest.trim().is_empty()
    }
}

/// Whether a text says nothing but that the statuses or errors beside it are not answered, as `Deprecated since v2`.
pub(crate) fn is_nothing_else(text: &str) -> bool {
    const DENYING: &[&str] = &[
        "deprecated",
        "retired",
        "removed",
        "obsolete",
        "unused",
        "reserved",
        "planned",
        "upcoming",
        "discontinued",
        "former",
        "never",
        "not",
        "longer",
        "soon",
        "don't",
        "veraltet",
        "nicht",
        "obsoleto",
        "obsolète",
        "已弃用",
        "已废弃",
        "廃止",
    ];
    const OTHERS: &[&str] = &[
        "no",
        "yet",
        "since",
        "in",
        "from",
        "we",
        "by",
        "us",
        "of",
        "for",
        "later",
        "future",
        "coming",
        "all",
        "list",
        "what",
        "that",
        "these",
        "those",
        "following",
        "below",
        "above",
        "were",
        "was",
        "are",
        "is",
        "been",
        "have",
        "has",
        "and",
        "or",
        "the",
        "api",
        "does",
        "do",
        "response",
        "responses",
        "verwendet",
        "implemented",
    ];
    let text = text.to_lowercase();
    let mut denies = false;
    for word in words(&text) {
        let is_version = word.trim_start_matches('v').bytes().all(|byte| byte.is_ascii_digit());
        denies |= is_one_of(word, DENYING);
        let is_known = [DENYING, OTHERS, VERBS, BETWEEN].iter().any(|list| is_one_of(word, list));
        if !is_known && !is_version {
            return false;
        }
    }
    denies
}

/// The same of a purpose, where `Removed.` may be what was done.
pub(crate) fn is_of_unused(text: &str) -> bool {
    const UNUSED: &[&str] = &["deprecated", "reserved", "unused", "planned", "obsolete", "upcoming"];
    is_nothing_else(text) && words(text).any(|word| is_one_of(word, VERBS) || is_one_of(word, UNUSED))
}

pub(crate) fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

pub(crate) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')).filter(|word| !word.is_empty())
}

//! Words and codes that a page has only once, so that a lost, doubled or shifted row can be told.

use super::Writer;

const FIRST: &[&str] = &[
    "amber", "brisk", "calm", "dusky", "early", "faint", "grand", "humble", "ivory", "jolly", "keen", "lucid",
    "mellow", "noble", "olive", "proud", "quiet", "rapid", "silver", "tidy",
];

const SECOND: &[&str] = &[
    "falcon", "garden", "harbor", "island", "jacket", "kettle", "lantern", "meadow", "needle", "orchard", "pepper",
    "quarry", "ribbon", "saddle", "tunnel", "velvet", "window", "yonder", "zephyr",
];

/// How many pairs there are.
pub(crate) const COUNT: usize = FIRST.len() * SECOND.len();

/// Statuses under their registered phrases, as most pages have them.
const REGISTERED: &[(usize, &str)] = &[
    (200, "OK"),
    (201, "Created"),
    (204, "No Content"),
    (304, "Not Modified"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (404, "Not Found"),
    (409, "Conflict"),
    (429, "Too Many Requests"),
    (500, "Internal Server Error"),
    (503, "Service Unavailable"),
];

/// A status that the page does not have yet.
pub(crate) struct Status {
    pub(crate) code: usize,
    pub(crate) message: String,
}

impl Writer {
    fn pair(&mut self) -> (&'static str, &'static str) {
        self.next_word = (self.next_word + 1) % COUNT;
        (FIRST[self.next_word % FIRST.len()], SECOND[self.next_word / FIRST.len()])
    }

    /// A new word, such as `amberfalcon`.
    pub(crate) fn word(&mut self) -> String {
        let (first, second) = self.pair();
        format!("{first}{second}")
    }

    /// A new status, of one class or of any.
    pub(crate) fn status(&mut self, class: Option<usize>) -> Status {
        let is_free =
            |writer: &Self, code: usize| !writer.codes.contains(&code) && class.is_none_or(|class| code / 100 == class);
        let registered = self.random.pick(REGISTERED);
        if self.random.percent(40) && is_free(self, registered.0) {
            self.codes.push(registered.0);
            return Status { code: registered.0, message: registered.1.to_owned() };
        }
        let code = loop {
            let code = class.unwrap_or_else(|| 1 + self.random.below(5)) * 100 + self.random.below(100);
            // A registered code under another phrase is rare, and left to the other seeds.
            if is_free(self, code) && !REGISTERED.iter().any(|(registered, _)| *registered == code) {
                break code;
            }
        };
        self.codes.push(code);
        let (first, second) = self.pair();
        Status { code, message: format!("{} {}", capital(first), capital(second)) }
    }
}

impl Writer {
    /// The status of an error, which many of them share.
    pub(crate) fn error(&mut self) -> Status {
        let errors: Vec<_> = REGISTERED.iter().copied().filter(|(code, _)| *code >= 400).collect();
        let (code, message) = self.random.pick(&errors);
        Status { code, message: message.to_owned() }
    }
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_ascii_uppercase() + rest
}

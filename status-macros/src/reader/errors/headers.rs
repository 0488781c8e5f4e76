//! Headers that say what a column of a table of errors is: data only. Those that such a table shares with tables of statuses
//! stand in `statuses::known_headers`.

use crate::reader::spelling;
use crate::reader::statuses::known_headers::{self as shared, Meaning as Shared};

use crate::reader::words::is_symbol;
use Meaning::{AnyCode, Code, Detail, Other, Status, Title};

/// What a header says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The code of the error.
    Code,
    /// The status.
    Status,
    /// One of both: the cells decide.
    AnyCode,
    Title,
    Detail,
    /// None of them: the docs show it.
    Other,
}

/// The headers that mean something else here than in a table of statuses, case aside.
const OWN: &[(Meaning, &[&str])] = &[
    (Code, shared::ERROR_CODES),
    (Status, &["HTTP status", "HTTP status code", "HTTP code", "Status", "Status code", "HTTP"]),
    (Status, &["HTTP error code", "HTTP response code", "Response code"]),
    (
        Title,
        &[
            "Title",
            "Summary",
            "Error message",
            "Titel",
            "Bezeichnung",
            "Titre",
            "Libellé",
            "Título",
            "Titolo",
            "エラーメッセージ",
            "タイトル",
            "标题",
        ],
    ),
    (Detail, &["Detail", "Details", "Explanation", "Meaning", "Description"]),
];

pub(super) fn meaning(header: &str) -> Option<Meaning> {
    for (meaning, names) in OWN {
        for name in *names {
            if spelling::same(name, header) {
                return Some(*meaning);
            }
        }
    }
    Some(match shared::meaning(header)? {
        Shared::Code => AnyCode,
        Shared::Message => Title,
        Shared::Purpose | Shared::Either => Detail,
        Shared::Other => Other,
    })
}

/// Whether the header can mean nothing but the codes of errors.
pub(super) fn is_certain(header: &str) -> bool {
    meaning_of_text(header) == Some(Code) && shared::meaning(header) != Some(Shared::Message)
}

/// Whether an unknown header says that its numbers are the statuses, and nothing else.
pub(super) fn says_status(header: &str) -> bool {
    const SAYING: &[&str] =
        &["http", "status", "statuses", "statuscode", "code", "codes", "response", "estado", "statut", "stato"];
    const BESIDE: &[&str] =
        &["api", "error", "return", "returned", "returns", "answer", "value", "number", "the", "of", "de", "rfc"];
    let header = header.to_lowercase();
    let words = || header.split(is_symbol).filter(|word| !word.is_empty());
    words().any(|word| SAYING.contains(&word)) && words().all(|word| SAYING.contains(&word) || BESIDE.contains(&word))
}

/// Whether a text can be nothing but the header of the codes or of the statuses.
pub(super) fn is_of_record(text: &str) -> bool {
    is_certain(text) || meaning(text) == Some(Status) && text.to_ascii_lowercase().contains("http")
}

/// What the header of a text says: one that can mean the code means a text too, if its cells are no codes.
pub(super) fn meaning_of_text(header: &str) -> Option<Meaning> {
    match meaning(header)? {
        Code if spelling::same(header, "Reason") => Some(Detail),
        Code if spelling::same(header, "Error") => Some(Title),
        meaning => Some(meaning),
    }
}

/// The known header that was probably meant: at most two edits away.
pub(super) fn misspelled(header: &str) -> Option<&'static str> {
    if meaning(header).is_some() {
        return None;
    }
    let mut known = Vec::new();
    for (_, names) in OWN {
        known.extend_from_slice(names);
    }
    match spelling::nearest(header, known.iter().copied()) {
        Some(near) if spelling::distance(header, near) <= 2 => Some(near),
        _ => shared::misspelled(header),
    }
}

//! What a page says, each fact with its place. Data only, and no import of a stage.

use std::fmt;
use std::ops::Range;

use proc_macro2::{Ident, TokenStream};

use super::{mdn, rfc9110};

/// The statuses of a page, in its order.
#[derive(Debug, Default)]
pub(crate) struct StatusPage {
    pub(crate) statuses: Vec<Status>,
    /// The further enums that the attribute asks for.
    pub(crate) subsets: Vec<Subset>,
    /// The names in typed columns.
    pub(crate) names: Vec<Name>,
    /// Everything between pipes that is not a status, with the reason.
    #[allow(dead_code)] // what tests prove nothing is lost by
    pub(crate) left_alone: Vec<LeftAlone>,
}

/// The errors of a page, in its order.
#[derive(Debug)]
pub(crate) struct ErrorPage {
    pub(crate) errors: Vec<ErrorRow>,
    /// The names that typed cells contain.
    pub(crate) names: Vec<Name>,
    /// What to say of each error if its status is not documented; empty without `statuses = …`.
    pub(crate) undocumented: Vec<String>,
    /// Everything between pipes that is not an error, with the reason.
    #[allow(dead_code)] // what tests prove nothing is lost by
    pub(crate) left_alone: Vec<LeftAlone>,
}

/// A row of a table of errors: an error code with its status.
#[derive(Debug)]
pub(crate) struct ErrorRow {
    pub(crate) code: Spanned<String>,
    pub(crate) variant: String,
    pub(crate) status: ErrorStatus,
    /// The title of its cell.
    pub(crate) own_title: Option<String>,
    pub(crate) detail: Prose,
    /// The header row of its table.
    pub(crate) table: Range<usize>,
    /// The row's own links: of the code, of the title.
    pub(crate) links: Vec<Spanned<String>>,
    /// The classes, as first digits, that the headings above allow, with the heading that says so.
    pub(crate) classes: Option<Spanned<Vec<u16>>>,
    pub(crate) extras: Vec<Extra>,
    /// The values of the typed columns, in the order of the arguments; `None` for a fault.
    pub(crate) values: Vec<Option<Spanned<Value>>>,
    /// Whether the code is struck through: clients may still meet it, no service answers it.
    pub(crate) is_retired: bool,
}

impl ErrorRow {
    /// What RFC 9457 calls the title: the page's, else the phrase of the status.
    pub(crate) fn title(&self) -> &str {
        let phrase = || rfc9110::phrase(self.status.code.value);
        let beside = self.own_title.as_deref().or(self.status.phrase.as_deref());
        beside.or_else(phrase).unwrap_or_default()
    }
}

/// The status of an error: of its row, else of the heading of its table.
#[derive(Clone, Debug)]
pub(crate) struct ErrorStatus {
    pub(crate) code: Spanned<u16>,
    /// The phrase beside it.
    pub(crate) phrase: Option<String>,
}

/// A row.
#[derive(Debug)]
pub(crate) struct Status {
    pub(crate) code: Spanned<u16>,
    pub(crate) message: Spanned<String>,
    pub(crate) variant: String,
    pub(crate) purpose: Prose,
    /// The header row of its table.
    pub(crate) table: Range<usize>,
    /// The row's own links: of the code, of the message.
    pub(crate) links: Vec<Spanned<String>>,
    /// The classes, as first digits, that the headings above allow, with the heading that says so.
    pub(crate) classes: Option<Spanned<Vec<u16>>>,
    /// The headings above, outermost first.
    pub(crate) headings: Vec<Spanned<String>>,
    pub(crate) extras: Vec<Extra>,
    /// The values of the typed columns, in the order of the arguments; `None` for a fault.
    pub(crate) values: Vec<Option<Spanned<Value>>>,
}

impl Status {
    /// The row's own link, else MDN's page of the code.
    pub(crate) fn link(&self) -> Option<String> {
        self.links.first().map(|link| link.value.clone()).or_else(|| mdn::page(self.code.value))
    }
}

/// A text of the page, without markup and with it.
#[derive(Debug, Default)]
pub(crate) struct Prose {
    pub(crate) text: String,
    pub(crate) markdown: String,
}

/// A cell of a column that no role takes: the docs show it below its header.
#[derive(Debug)]
pub(crate) struct Extra {
    pub(crate) header: Prose,
    pub(crate) cell: Prose,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Bool(bool),
    Integer(i128),
    /// An associated constant or a variant.
    Name(String),
    Optional(Option<Box<Value>>),
}

impl Value {
    /// The name, if it is one, or is of one.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            Self::Optional(Some(value)) => value.name(),
            _ => None,
        }
    }
}

/// A name in a typed column: only the compiler knows whether the type has it.
#[derive(Debug)]
pub(crate) struct Name {
    /// The first typed column of this type, as an index of the arguments.
    pub(crate) column: usize,
    pub(crate) text: String,
    /// The fault of the page if the type does not have it.
    pub(crate) fault: String,
}

/// A part of a page's enum.
#[derive(Debug)]
pub(crate) struct Subset {
    pub(crate) attributes: TokenStream,
    pub(crate) name: Ident,
    /// Its statuses, as indices of the page's.
    pub(crate) statuses: Vec<usize>,
    /// Whether everything that it can hold is 4xx or 5xx.
    pub(crate) is_error: bool,
}

/// A line or a table that is not read, with the reason.
#[derive(Debug)]
pub(crate) struct LeftAlone {
    pub(crate) span: Range<usize>,
    pub(crate) why: Why,
}

/// Why a line with a pipe, or a table, is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    FrontMatter,
    FencedCode,
    IndentedCode,
    Comment,
    Html,
    Heading,
    Text,
    UnderAnotherHeading,
    NothingLikeACode,
    Catalogue,
    NothingLikeAnErrorCode,
    WithoutNamedHeader,
    Repeated,
    Doubtful,
    HtmlTableWithoutCodes,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FrontMatter => "front matter",
            Self::FencedCode => "fenced code",
            Self::IndentedCode => "indented code",
            Self::Comment => "a comment",
            Self::Html => "HTML",
            Self::Heading => "a heading",
            Self::Text => "text",
            Self::UnderAnotherHeading => "it is below another heading",
            Self::NothingLikeACode => "no cell of it could be a status code",
            Self::Catalogue => "it is a table of error codes, each with its status",
            Self::NothingLikeAnErrorCode => "it has no column of error codes with their statuses",
            Self::WithoutNamedHeader => "it has none of the headers that the attribute names",
            Self::Repeated => "it only repeats what has its rows in other tables, with values beside it",
            Self::Doubtful => "its fault is shown",
            Self::HtmlTableWithoutCodes => "an HTML table without status codes",
        })
    }
}

/// A value and its place on the page.
#[derive(Clone, Debug)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

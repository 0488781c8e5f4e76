//! The model: what a page says, each fact with its place.

use std::ops::Range;

use proc_macro2::{Ident, TokenStream};

use crate::protocol;
use crate::stray::LeftAlone;
use crate::value::Value;

/// The statuses of a page, in its order.
#[derive(Debug, Default)]
pub(crate) struct Catalog {
    pub(crate) statuses: Vec<Status>,
    /// The further enums that the attribute asks for.
    pub(crate) parts: Vec<Part>,
    /// What stands between pipes and is no status, and why.
    pub(crate) left_alone: Vec<LeftAlone>,
}

/// A row.
#[derive(Debug)]
pub(crate) struct Status {
    pub(crate) code: Spanned<u16>,
    pub(crate) message: Spanned<String>,
    pub(crate) variant: String,
    pub(crate) purpose: Purpose,
    /// The row's own links: of the code, of the message.
    pub(crate) links: Vec<Spanned<String>>,
    /// Classes, as first digits, that the headings above allow, and the heading that says so.
    pub(crate) section: Option<Spanned<Vec<u16>>>,
    /// The text of the nearest heading.
    pub(crate) heading: Option<String>,
    /// Columns that nobody named: header and content, as Markdown.
    pub(crate) extras: Vec<(String, String)>,
    /// The values of the typed columns, in the order of the arguments; none for a fault.
    pub(crate) values: Vec<Option<Value>>,
}

impl Status {
    /// The row's own link, else MDN's page of the code.
    pub(crate) fn link(&self) -> Option<String> {
        self.links.first().map(|link| link.value.clone()).or_else(|| protocol::mdn(self.code.value))
    }
}

/// A subset of a page.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) attributes: TokenStream,
    pub(crate) name: Ident,
    /// Its statuses, as indices of the catalog's.
    pub(crate) statuses: Vec<usize>,
    /// Whether all that it can hold is 4xx or 5xx.
    pub(crate) is_error: bool,
}

/// What a status is for.
#[derive(Debug, Default)]
pub(crate) struct Purpose {
    pub(crate) text: String,
    pub(crate) markdown: String,
}

/// A value and the place on the page that it was read from.
#[derive(Clone, Debug)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

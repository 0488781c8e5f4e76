//! The part of a page that is about one error code.

use std::ops::Range;

use crate::reader::markdown::Seen;
use crate::reader::model::Spanned;

/// The part of the page about one error code: below its heading, its label, or its item.
pub(super) struct Section {
    pub(super) code: Spanned<String>,
    /// The indentation of the item.
    pub(super) indent: Option<usize>,
    pub(super) statuses: Vec<u16>,
    pub(super) status_at: Option<Range<usize>>,
}

impl Section {
    pub(super) fn of(code: String, line: &Seen<'_>, indent: Option<usize>) -> Self {
        let code = Spanned { value: code, span: line.span.clone() };
        Self { code, indent, statuses: Vec::new(), status_at: None }
    }
}

//! What each table is, and which column of it is which.

/// The columns of a table of errors, as indices of its cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    /// Without it, a heading above the table has the status.
    pub(crate) status: Option<usize>,
    pub(crate) title: Option<usize>,
    pub(crate) detail: Option<usize>,
    /// One for each typed column of the arguments.
    pub(crate) typed: Vec<Option<usize>>,
    /// Columns that the docs show below their header.
    pub(crate) shown: Vec<usize>,
}

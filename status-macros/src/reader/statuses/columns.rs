//! What each table is, and which column of it is which.

/// The columns of a status table, as indices of its cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) purpose: Option<usize>,
    /// One for each typed column of the arguments.
    pub(crate) typed: Vec<Option<usize>>,
    /// Columns that the docs show below their header.
    pub(crate) shown: Vec<usize>,
}

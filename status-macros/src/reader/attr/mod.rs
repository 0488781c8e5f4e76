//! What the attributes say, and the enums that they are on. Nothing here looks at a page.

mod args;
mod cell_type;
mod column_args;
mod column_names;
mod columns;
mod error_args;
mod item;
mod member_words;
mod defined_names;
mod renamed;
mod subset_args;
mod subsets;
mod syntax;

pub(crate) use args::{Args, PageArgs, Rename};
pub(crate) use cell_type::{CellType, as_written};
pub(crate) use column_args::{ColumnArgs, Role, Typed};
#[cfg(test)]
pub(crate) use columns::{TAKEN, TAKEN_BY_ERRORS, TAKEN_BY_STATUSES};
pub(crate) use defined_names::Names;
pub(crate) use error_args::{ErrorArgs, Types};
pub(crate) use item::{Item, SubsetItem, check_alone, is_deprecated};
pub(crate) use subset_args::SubsetArgs;
pub(crate) use subsets::{Member, SubsetArg};

//! What the attributes say, and the enums that they are on. Nothing here looks at a page.

mod args;
mod cell_type;
mod columns;
mod item;
mod names;
mod renamed;
mod subsets;
mod syntax;

pub(crate) use args::{Args, SubsetArgs};
pub(crate) use cell_type::CellType;
#[cfg(test)]
pub(crate) use columns::TAKEN;
pub(crate) use columns::{ColumnArgs, Role, Typed};
pub(crate) use item::{Item, SubsetItem, is_deprecated};
pub(crate) use names::Names;
pub(crate) use subsets::{Member, SubsetArg};

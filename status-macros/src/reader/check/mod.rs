//! Rules across rows, and between the rows and the attribute. A row by itself was checked by `statuses` or `errors`.

mod across_rows;
mod attribute;
mod errors;
mod heading_class;
mod labels;
mod near_miss;
mod cell_names;
mod crosses;
mod denied_row;
mod undocumented;

pub(super) use across_rows::check as across_rows;
pub(super) use attribute::check as attribute;
pub(super) use cell_names::check as cell_names;
pub(super) use crosses::check as crosses;
pub(super) use errors::check as errors;
pub(super) use undocumented::check as undocumented;

//! Names of the generated code's parameters and variables, as functions.
//!
//! If a unit struct or a constant has the name of a variable, a pattern compares with it instead of binding the variable; diesel's
//! `dsl::*` imports such structs for all columns. So the generated code imports these functions into its own block: they hide the
//! user's items, and a variable may hide a function.

pub use crate::class::class;
pub use crate::hash::digest;
pub use crate::lookup::{
    documented, parse, parse_error, parse_error_by_all_bytes, parse_error_subset, parse_subset, part_of, places,
};

macro_rules! names {
    ($($name:ident)*) => {
        $(
            /// Hides a user's item of this name.
            pub const fn $name() {}
        )*
    };
}

names! { body code error f from list name other page part place request result row rows set status text to undocumented value }

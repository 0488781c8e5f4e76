//! Every operation of the generated type, beside what its peers do for the same.

mod cases;
mod inputs;

pub use cases::{Case, cases};

/// The peers' types, one file each.
macro_rules! peers {
    ($page:literal: $($name:literal)*) => {
        $(include!(concat!(env!("OUT_DIR"), "/", $page, "/", $name, ".rs"));)*
    };
}

/// One module for each page: the type under test, and its peers.
pub mod pages {
    /// The page in `docs/`.
    pub mod given {
        pub use status_core::{ErrorStatus, Status};

        peers!("given": "Strum" "NumEnum" "ThisError" "DisplayDoc" "Match" "functions" "maps");
    }

    /// All statuses that the `http` crate knows.
    pub mod iana {
        #[status_core::status_table("../../pages/valid/iana.md", subsets(ErrorStatus = 4xx | 5xx))]
        pub enum Status {}

        peers!("iana": "Strum" "NumEnum" "ThisError" "DisplayDoc" "Match" "functions" "maps");
    }
}

//! A subset with names that the page lacks: the footprint of the others gives no error besides.

use footprints::Status;
use status_core::{Documented, status_subset};

/// What it answers.
#[status_subset(Status)]
pub enum Show {
    Okay,
    Ok,
    NotFond,
}

async fn show() -> Show {
    Show::Ok
}

fn main() {
    let _ = Documented::<Show>::handler(show);
}

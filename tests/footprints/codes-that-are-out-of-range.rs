//! Numbers that are not status codes.

use footprints::Status;
use status_core::{Documented, answers, rejects};

struct Page;
answers!(Page: 2000, 0, 99);

struct Caller;
rejects!(Caller: -401, 65936);

// One of another crate.
rejects!(std::time::Instant: 600; for Own);

/// A set of this crate.
#[status_core::status_subset(Status)]
pub enum Own {
    Ok,
}

async fn show(_: Caller) -> Page {
    Page
}

fn main() {
    let _ = Documented::<Status>::handler(show);
}

//! Codes by other words than numbers: the form is one error, and no handler another.

use status_core::{Documented, answers, rejects};
use footprints::Status;

struct Caller;
rejects!(Caller: Unauthorized);

struct Clock;
rejects!(Clock: 404, for Status);

struct Page;
answers!(Page = 200);

async fn show(_: Caller, _: Clock) -> Page {
    Page
}

fn main() {
    let _ = Documented::<Status>::handler(show);
}

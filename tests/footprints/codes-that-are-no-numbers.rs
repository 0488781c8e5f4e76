//! Codes by other words than numbers: each is one error, and no handler another.

use footprints::Status;
use status_core::{Documented, answers, rejects};

struct Clock;
rejects!(Clock: 404, for Status);

struct Token;
rejects!(Token, 401);

struct Query;
rejects!(Query: 401 403);

rejects!();

struct Page;
answers!(Page = 200);

struct Limited<T>(T);
answers!(for Limited<u8>: 200);

struct Cover;
answers!(Cover: 2xx);

async fn show(_: Clock, _: Token, _: Query) -> Page {
    Page
}

async fn cover() -> Cover {
    Cover
}

fn main() {
    let _ = Documented::<Status>::handler(show);
    let _ = Documented::<Status>::handler(cover);
}

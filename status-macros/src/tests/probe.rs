//! Shows what the reader makes of one page, and `#[error_table]`'s if `ERRORS` is set: `PROBE=page.md ARGS='under = "Errors"' cargo test -p status-macros probe -- --nocapture`.

use super::{read, read_errors};

#[test]
fn probe() {
    let Some(path) = std::env::var_os("PROBE") else { return };
    if std::env::var_os("ERRORS").is_some() {
        return errors(&path);
    }
    let read = read("page.md", &std::fs::read(path).unwrap(), &std::env::var("ARGS").unwrap_or_default());
    let source = &read.page.source;
    for status in &read.statuses.statuses {
        println!("{} {:?} {:?}", status.code.value, status.message.value, status.purpose.text);
        if let Some(link) = status.links.first() {
            println!("    link {}", link.value);
        }
        for value in status.values.iter().flatten() {
            println!("    value {:?}", value.value);
        }
    }
    for left in &read.statuses.left_alone {
        println!("{}: left alone: {}", source.place(left.span.start), left.why);
    }
    for error in read.faults.render(&read.page.source) {
        println!("{error}\n");
    }
}

fn errors(path: &std::ffi::OsStr) {
    let read = read_errors("page.md", &std::fs::read(path).unwrap(), &std::env::var("ARGS").unwrap_or_default());
    let source = &read.page.source;
    for error in &read.errors.errors {
        let (code, status) = (&error.code.value, error.status.code.value);
        println!("{code} {} {status} {:?} {:?} {}", error.variant, error.title(), error.detail.text, error.is_retired);
    }
    for left in &read.errors.left_alone {
        println!("{}: left alone: {}", source.place(left.span.start), left.why);
    }
    for error in read.faults.render(&read.page.source) {
        println!("{error}\n");
    }
}

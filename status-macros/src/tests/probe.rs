//! Shows what the reader makes of one page: `PROBE=page.md ARGS='under = "Errors"' cargo test -p status-macros probe -- --nocapture`.

use super::read;

#[test]
fn probe() {
    let Some(path) = std::env::var_os("PROBE") else { return };
    let read = read("page.md", &std::fs::read(path).unwrap(), &std::env::var("ARGS").unwrap_or_default());
    let source = &read.page.source;
    for status in &read.statuses.statuses {
        println!("{} {:?} {:?}", status.code.value, status.message.value, status.purpose.text);
    }
    for left in &read.statuses.left_alone {
        println!("{}: left alone: {}", source.place(left.span.start), left.why);
    }
    for error in read.faults.render(&read.page.source) {
        println!("{error}\n");
    }
}

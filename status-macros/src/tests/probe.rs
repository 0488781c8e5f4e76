//! Reads the page that `PROBE` names: for looking at one by hand.
use super::read;

#[test]
fn probe() {
    let Some(path) = std::env::var_os("PROBE") else { return };
    let page = std::fs::read(path).unwrap();
    let args = std::env::var("ARGS").unwrap_or_default();
    let read = read("page.md", &page, &args);
    for status in &read.statuses.statuses {
        println!(
            "{} {:?} {:?} {:?} {:?}",
            status.code.value, status.variant, status.message.value, status.purpose.text, status.links
        );
    }
    for left in &read.statuses.left_alone {
        println!(
            "left {}: {}: {:?}",
            read.page.source.place(left.span.start),
            left.why,
            &read.page.source.text()[left.span.clone()]
        );
    }
    let document = crate::reader::markdown::parse(read.page.source.text());
    for table in &document.tables {
        println!("{table:#?}");
    }
    for error in read.faults.render(&read.page.source).errors {
        println!("{error}\n");
    }
}

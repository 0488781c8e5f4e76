//! Width, precision, alignment and fill: a status is written as the text that it stands for would be.
#![allow(missing_docs)]

use status_core::{StatusSet, status_subset, status_table};
use status_tests::pages::given_page;

/// A page whose texts are not ASCII.
#[status_table(
    "../pages/named/chinese-messages-shared-by-codes.md",
    columns(code = "HTTP 状态码", message = "含义", purpose = "建议处理")
)]
pub enum Chinese {}

#[status_subset(Chinese)]
pub enum Few {
    NotFound,
    Unauthorized,
}

fn check<S: StatusSet>() {
    for status in S::ALL {
        let line = format!("{} {}", status.as_str(), status.message());
        let whole = format!("{line}: {}", status.purpose());
        let whole = if status.purpose().is_empty() { &line } else { &whole };
        assert_eq!(format!("{status}"), line);
        assert_eq!(format!("{status:#}"), *whole);
        let length = whole.chars().count();
        for width in [0, 3, line.len(), length, length + 1, 200] {
            assert_eq!(format!("{status:width$}"), format!("{line:width$}"));
            assert_eq!(format!("{status:#width$}"), format!("{whole:width$}"));
            assert_eq!(format!("{status:<#width$}"), format!("{whole:<width$}"));
            assert_eq!(format!("{status:…^#width$}"), format!("{whole:…^width$}"));
            assert_eq!(format!("{status:.>#width$}"), format!("{whole:.>width$}"));
            for precision in 0..=length + 1 {
                assert_eq!(format!("{status:-^width$.precision$}"), format!("{line:-^width$.precision$}"));
                assert_eq!(format!("{status:-^#width$.precision$}"), format!("{whole:-^width$.precision$}"));
            }
        }
    }
}

#[test]
fn a_status_is_padded_and_cut_like_a_text() {
    check::<given_page::Status>();
    check::<Chinese>();
    check::<Few>();
}

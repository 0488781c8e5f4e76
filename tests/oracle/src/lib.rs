//! What a reader of a page sees on GitHub, and pages to compare with it.
//!
//! It shares no code with the macro and uses another parser of Markdown, so that a mistake in one shows up in the other.

pub mod visible;
pub mod compare;
pub mod pages;

//! What a reader of a page sees on GitHub.
//!
//! It shares no code with the macro, and not its parser of Markdown, so that a mistake in one shows up beside the other.

pub mod visible;

//! Markdown to tables, as pulldown-cmark reads it. Knows no HTTP and no faults: where GitHub reads otherwise is for `gfm`.

mod document;
mod html;
mod html_flow;
pub(crate) mod inline;
pub(crate) mod lines;
mod paragraph;
mod parse;
mod places;
pub(crate) mod rustdoc;
mod seen_lines;

pub(crate) use document::{Block, BlockKind, Cell, Document, Heading, HtmlTable, Row, RowKind, Scope, Table};
pub(crate) use paragraph::Paragraph;
pub(crate) use parse::parse;
pub(crate) use seen_lines::{Lead, Seen, seen_lines};

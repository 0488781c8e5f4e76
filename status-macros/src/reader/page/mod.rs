//! The page as a file: which one it is, its bytes, its text. What the text says is for the stages after it.

mod load;
mod locate;
mod nearby;

pub(crate) use load::Page;
pub(crate) use locate::folders;

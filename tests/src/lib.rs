//! Behaviour seen from outside: the pages of `pages/valid` as types, and small packages.

pub mod project;

/// The pages of `pages/valid`, one module each.
pub mod pages {
    use status_core::StatusSet;

    include!(concat!(env!("OUT_DIR"), "/pages.rs"));

    /// A page and what its type says.
    pub struct Page {
        /// The file's name, without its ending.
        pub name: &'static str,
        /// Where the file lies.
        pub path: &'static str,
        /// All statuses of the type.
        pub entries: fn() -> Vec<Entry>,
    }

    /// One status as data.
    #[derive(Debug, PartialEq, Eq)]
    pub struct Entry {
        /// The variant's name.
        pub variant: String,
        /// `code()`.
        pub code: u16,
        /// `message()`.
        pub message: &'static str,
        /// `purpose()`.
        pub purpose: &'static str,
        /// `docs_url()`.
        pub docs_url: Option<&'static str>,
        /// The code of the status that the message alone names.
        pub named: Option<u16>,
    }

    fn entries<S: StatusSet>() -> Vec<Entry> {
        let entry = |status: &S| Entry {
            variant: format!("{status:?}"),
            code: status.code(),
            message: status.message(),
            purpose: status.purpose(),
            docs_url: status.docs_url(),
            named: status.message().parse().ok().map(S::code),
        };
        S::ALL.iter().map(entry).collect()
    }
}

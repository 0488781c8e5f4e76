//! What the argument `columns` says: which header is which column.

use proc_macro2::{Ident, Span, TokenStream};

use super::cell_type::CellType;
use crate::reader::spelling;

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Code,
    Message,
    Purpose,
    /// The status of an error.
    Status,
    Title,
    Detail,
}

impl Role {
    pub(crate) const OF_STATUSES: &'static [Self] = &[Self::Code, Self::Message, Self::Purpose];
    pub(crate) const OF_ERRORS: &'static [Self] = &[Self::Code, Self::Status, Self::Title, Self::Detail];

    /// What the argument calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Message => "message",
            Self::Purpose => "purpose",
            Self::Status => "status",
            Self::Title => "title",
            Self::Detail => "detail",
        }
    }
}

/// Which header is which column.
#[derive(Default)]
pub(crate) struct ColumnArgs {
    pub(crate) roles: Vec<(Role, String)>,
    /// The headers that the argument names, each with its place.
    pub(crate) named: Vec<(String, Span)>,
    pub(crate) typed: Vec<Typed>,
}

/// A column that becomes an accessor.
pub(crate) struct Typed {
    pub(crate) name: Ident,
    pub(crate) ty: TokenStream,
    pub(crate) cells: CellType,
    pub(crate) header: String,
}

impl ColumnArgs {
    /// The header that the argument gives the role.
    pub(crate) fn header(&self, role: Role) -> Option<&str> {
        self.roles.iter().find(|(other, _)| *other == role).map(|(_, header)| &**header)
    }

    /// Whether the argument has said which columns there are: it names a text, or a header that is not known. A known header of the codes is
    /// named to leave other tables alone.
    pub(crate) fn settles_texts(&self, is_known: &dyn Fn(&str) -> bool) -> bool {
        self.roles.iter().any(|(role, header)| !matches!(role, Role::Code | Role::Status) || !is_known(header))
    }

    /// Whether an argument names the header.
    pub(crate) fn names(&self, header: &str) -> bool {
        self.roles.iter().any(|(_, name)| spelling::same(name, header))
            || self.typed.iter().any(|typed| spelling::same(&typed.header, header))
    }
}

//! Headers that name a column without an argument.

use crate::reader::attr::Role;
use crate::reader::spelling::same;

/// The headers of each role, case aside.
pub(crate) const KNOWN: &[(Role, &[&str])] = &[
    (Role::Code, &["HTTP status code", "Status code", "Code", "Status"]),
    (Role::Message, &["Status message", "Message", "Name", "Reason phrase"]),
    (Role::Purpose, &["Purpose", "Description", "When"]),
];

/// Headers of codes that are also written above other things than HTTP statuses.
pub(super) const BARE: &[&str] = &["Code", "Status"];

/// The role that a header has by its name alone.
pub(super) fn role_of(header: &str) -> Option<Role> {
    KNOWN.iter().find(|(_, names)| names.iter().any(|name| same(header, name))).map(|(role, _)| *role)
}

/// The headers of a role.
pub(super) fn of(role: Role) -> impl Iterator<Item = &'static str> {
    KNOWN.iter().filter(move |(other, _)| *other == role).flat_map(|(_, names)| names.iter().copied())
}

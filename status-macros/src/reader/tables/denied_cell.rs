//! A cell that says that its row is not answered, by its header or by itself.

use super::typed_cell;
use crate::reader::denied_list::{denies_list, is_nothing_else};
use crate::reader::words::{self, is_one_of};

/// Whether a cell below this header says so.
pub(crate) fn denies(header: &str, cell: &str) -> bool {
    const USED: &[&str] = &[
        "used",
        "occurs",
        "happens",
        "in use",
        "returned",
        "emitted",
        "ready",
        "utilisé",
        "returned by us",
        "returned by",
        "used by",
        "active",
        "answered",
        "sent",
        "supported",
        "enabled",
        "available",
        "live",
        "prod",
        "production",
        "in production",
        "public",
        "visible",
        "visible to clients",
        "aktiv",
        "actif",
        "activo",
        "en uso",
        "implemented",
        "verwendet",
    ];
    const STATES: &str = "state status lifecycle stage phase stability availability since remark remarks note notes";
    const ENDED: &[&str] = &[
        "removed",
        "removed in",
        "removed since",
        "retired",
        "retired in",
        "retired since",
        "replaced by",
        "superseded by",
        "use instead",
    ];
    let header = header.trim_matches(['*', '_', '`', '?'].as_slice()).to_lowercase();
    let cell = cell.trim_matches(['*', '_', '`'].as_slice());
    let is_unborn = is_one_of(cell, "inactive todo wip unreleased tbd next 🔴") || cell.eq_ignore_ascii_case("not yet");
    let is_no = typed_cell::boolean(cell.split([',', '.', ' '].as_slice()).next().unwrap_or_default()) == Some(false)
        || is_one_of(cell, "never none nobody nothing n nein ☐ ✖ 👎 :x: off non não нет 否")
        || cell == "[ ]";
    let is_said = !typed_cell::is_nothing(cell) && !is_no;
    USED.contains(&&*header) && (is_no || is_unborn || is_nothing_else(cell))
        || is_one_of(&header, STATES) && (is_unborn || is_nothing_else(cell))
        || (header.starts_with("deprecated")
            || is_one_of(&header, "obsolete legacy disabled inactive until planned")
            || ENDED.contains(&&*header))
            && is_said
        || denies_list(cell)
}

/// The same of a table that only says more of the rows: `removed` below `v3`.
pub(crate) fn says_so(header: &str, cell: &str) -> bool {
    is_one_of(cell, "removed retired dropped discontinued withdrawn deprecated") || denies(header, cell)
}

/// Whether a header says that the codes below it are not answered: `Deprecated status`, `Never returned`.
pub(crate) fn is_of_denied(header: &str) -> bool {
    is_one_of(words::first(header), "removed retired deprecated obsolete dropped") || is_nothing_else(header)
}

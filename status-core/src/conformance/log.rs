//! The event of an undocumented response.

use http::StatusCode;

use super::asked::Asked;

/// Writes the event once, then after 2, 4, 8 and so on: a flood of responses does not flood the log.
pub(super) fn undocumented(asked: &Asked, route: &str, status: StatusCode, count: u64) {
    if count.is_power_of_two() {
        tracing::warn!(method = asked.method(), route, status = status.as_u16(), count, "undocumented response");
    }
}

//! Uses of a page's type, as services write them.

use std::fmt;

/// Ours.
#[status_core::status_table("../docs/page.md", ARGUMENTS)]
pub enum Status {}

/// What one endpoint returns.
#[status_core::status_subset(Status)]
pub enum GetUser {
    /// Ours too.
    NotFound,
}

const CODE: u16 = Status::NotFound.code();

/// Matches.
pub fn number(status: Status) -> u16 {
    match status {
        Status::Ok => 1,
        Status::NotFound => status.code() + CODE,
    }
}

/// Returns an error.
///
/// # Errors
///
/// Always.
pub fn failure() -> Result<u8, ErrorStatus> {
    Err(ErrorStatus::NotFound)
}

/// Lists.
pub fn list() -> Vec<Status> {
    Status::ALL.iter().copied().filter(|status| status.is_client_error()).collect()
}

/// Converts.
pub fn wider(part: GetUser) -> Status {
    Status::from(part)
}

mod inner {
    use super::Status as Renamed;

    pub(crate) struct Shown(pub(crate) Renamed);

    impl From<Renamed> for Shown {
        fn from(status: Renamed) -> Self {
            Self(status)
        }
    }
}

/// Shows.
pub struct Shown<T>(pub T);

impl fmt::Display for Shown<Status> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", inner::Shown::from(self.0).0, self.0.docs_url())
    }
}

fn needs<S: Copy + fmt::Display>(status: S) -> String {
    status.to_string()
}

/// Requires traits.
pub fn text() -> String {
    needs(Status::Ok)
}

impl Status {
    /// The service's own.
    pub fn own(self) -> bool {
        self == Self::Ok
    }
}

/// Makes an error of the service.
///
/// # Errors
///
/// Always.
pub fn failed() -> Result<u8, ApiError> {
    let error: ApiError = Status::NotFound.because("gone");
    Err(error.detail("It is gone."))
}

impl From<fmt::Error> for ApiError {
    fn from(error: fmt::Error) -> Self {
        ErrorStatus::NotFound.because(error)
    }
}

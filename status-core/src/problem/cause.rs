//! Why a problem came to be, for logs.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::error::Error;
use core::fmt;
use core::ops::Deref;

/// The cause of a problem: the error that a handler gave to [`Problem::because`](crate::Problem::because).
///
/// It is never in the body of a response. A layer that logs it finds it
///
/// - in the response's extensions: axum, actix-web and poem. If a handler of poem returns the problem as `Err`, layers see a
///   `poem::Error`, whose `downcast_ref` gives the problem;
/// - in the request's local cache, as an `Option<Cause>`: rocket, whose responses have no extensions.
///
/// ```
/// use status_core::Status;
/// use std::error::Error as _;
///
/// let problem = Status::InternalServerError.problem().because("the disk is full");
/// assert_eq!(problem.cause().unwrap().to_string(), "the disk is full");
/// assert_eq!(problem.source().unwrap().to_string(), "the disk is full");
/// assert!(!problem.to_json().to_string().contains("disk"));
/// ```
#[derive(Clone)]
pub struct Cause(Arc<dyn Error + Send + Sync>);

impl Cause {
    pub(super) fn new(error: Box<dyn Error + Send + Sync>) -> Self {
        Self(error.into())
    }
}

impl Deref for Cause {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Equal if they are the same error, not another one with the same text.
impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

//! What names a status code.

use crate::StatusSet;

/// A status code as a number, as `http`'s type or as a status of a set.
///
/// ```
/// use status_core::conformance::DocumentedLayer;
/// use status_core::{Status, StatusCode};
///
/// let layer = DocumentedLayer::<Status>::observe();
/// let layer = layer.allow([418, 421]).allow([StatusCode::IM_A_TEAPOT]).allow([Status::NotFound]);
/// ```
pub trait Code: sealed::Code {}

impl<C: sealed::Code> Code for C {}

pub(super) mod sealed {
    use super::StatusSet;

    pub trait Code {
        fn number(self) -> u16;
    }

    impl Code for u16 {
        fn number(self) -> u16 {
            self
        }
    }

    impl Code for http::StatusCode {
        fn number(self) -> u16 {
            self.as_u16()
        }
    }

    impl<S: StatusSet> Code for S {
        fn number(self) -> u16 {
            self.code()
        }
    }
}

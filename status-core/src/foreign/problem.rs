//! `status.problem()`, without an import.

/// The method of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem {
    ($name:ident) => {
        impl $name {
            /// The problem that the page describes, for the body of an error (RFC 9457).
            #[must_use]
            pub fn problem(self) -> $crate::Problem<Self> {
                $crate::Problem::new(self)
            }
        }

        const _: () = {
            _ = $name::problem;
        };
    };
}

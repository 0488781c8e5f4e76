//! What a type of a page has as a problem: methods without an import, and its error type.

/// The methods of one type.
///
/// `__problem! { GetUser: Problem<Self>, Problem<__P>, Status }`: the error type of the enum, the same for any part `__P` of it, and the
/// enum that it is a part of itself, if it is one.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem {
    ($name:ident: $problem:ty, $of_part:ty $(, $whole:ty)?) => {
        impl $name {
            /// The problem that the page describes, for the body of an error (RFC 9457).
            #[must_use]
            pub fn problem(self) -> $problem {
                ::core::convert::From::from(self)
            }

            /// The problem, with its cause: an error for logs, which is never in the body of the response.
            #[must_use]
            pub fn because<__Cause>(self, error: __Cause) -> $problem
            where
                __Cause: ::core::convert::Into<$crate::__private::problem::BoxError>,
            {
                self.problem().because(error)
            }
        }

        impl $crate::__private::problem::HasProblem for $name {
            type Problem<__P: $crate::ProblemType> = $of_part;
        }

        impl $crate::__private::problem::PartOf<$name> for $name {
            fn __whole(self) -> $name {
                self
            }
        }

        $(
            impl<__Whole> $crate::__private::problem::PartOf<__Whole> for $name
            where
                $whole: $crate::__private::problem::PartOf<__Whole>,
            {
                fn __whole(self) -> __Whole {
                    $crate::__private::problem::PartOf::__whole(<$whole as ::core::convert::From<$name>>::from(self))
                }
            }
        )?

        const _: () = {
            _ = ($name::problem, $name::because::<&str>);
        };
    };
}

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
            ///
            /// It is for 4xx and 5xx: a response of another status gets the same body, even as an `Err`.
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
            $crate::__problem_root! { $name $($whole)? }
        }

        impl $crate::__private::problem::PartOf<<$name as $crate::__private::problem::HasProblem>::Root> for $name {
            fn __problem(self) -> $crate::Problem<<$name as $crate::__private::problem::HasProblem>::Root> {
                $crate::Problem::new($crate::__private::problem::HasProblem::__root(self))
            }
        }

        const _: () = {
            _ = ($name::problem, $name::because::<&str>);
        };
    };
}

/// The enum of the page.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_root {
    ($name:ident) => {
        type Root = $name;

        fn __root(self) -> $name {
            self
        }
    };
    ($name:ident $whole:ty) => {
        type Root = <$whole as $crate::__private::problem::HasProblem>::Root;

        fn __root(self) -> Self::Root {
            $crate::__private::problem::HasProblem::__root(<$whole as ::core::convert::From<$name>>::from(self))
        }
    };
}

//! What the codes of an error catalogue are as problems.

/// The problem type of one enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_problem {
    ($name:ident) => {
        #[automatically_derived]
        impl $crate::ProblemType for $name {
            #[inline]
            fn status_code(self) -> u16 {
                self.__row().status
            }

            #[inline]
            fn title(self) -> &'static str {
                self.__row().title
            }

            #[inline]
            fn default_detail(self) -> &'static str {
                self.__row().detail
            }

            fn type_uri(self) -> ::core::option::Option<$crate::__private::problem::Cow<'static, str>> {
                $crate::__private::problem::type_uri(self.__row())
            }

            #[inline]
            fn code_member(self) -> ::core::option::Option<(&'static str, &'static str)> {
                ::core::option::Option::Some((<Self as $crate::ErrorSet>::MEMBER, self.__row().code))
            }

            #[inline]
            fn __all() -> &'static [Self] {
                Self::ALL
            }

            #[inline]
            fn __is_retired(self) -> bool {
                self.__row().is_retired
            }
        }
    };
}

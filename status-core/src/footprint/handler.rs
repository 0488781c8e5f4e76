//! The arguments and the result of a handler.

use super::up_to_16;

/// A function or closure that returns a future, with at most 16 arguments.
///
/// `Args` is the tuple of its arguments, as in `(T1, T2)`. Nothing is asked of them, so that the compiler infers them from the handler
/// alone, whatever its state. Frameworks have traits of their own for handlers, but axum's does not tell the result.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an async function or closure of at most 16 arguments",
    label = "not a handler whose arguments and result can be read",
    note = "pass the handler itself, before `.layer(…)` and `.with_state(…)`"
)]
pub trait Handler<Args> {
    /// What the handler's future gives.
    type Output;
}

macro_rules! handler {
    ($($argument:ident)*) => {
        impl<F, Fut, $($argument),*> Handler<($($argument,)*)> for F
        where
            F: FnOnce($($argument),*) -> Fut,
            Fut: Future,
        {
            type Output = Fut::Output;
        }
    };
}

up_to_16! { handler }

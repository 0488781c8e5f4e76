//! A code of `answers!` and `rejects!`: a number, a constant or a documented status.

use crate::StatusSet;

/// What names a code where the compiler needs it as a number.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a status code",
    label = "expected a number",
    note = "write the number, as in `404`, a constant of the type `u16`, or a documented status, as in `Status::NotFound`"
)]
pub trait Code: Copy {
    /// The type itself.
    type Same;
}

impl Code for u16 {
    type Same = Self;
}

/// The type of a number without a suffix.
impl Code for i32 {
    type Same = Self;
}

impl<S: StatusSet> Code for S {
    type Same = Self;
}

/// The code itself: a cast to a number would take any enum.
#[must_use]
pub const fn code<C: Code<Same = C>>(code: C) -> C::Same {
    code
}

/// The number, if it is a code.
///
/// # Panics
///
/// If it is not, which stops the build. A panic in a constant formats nothing but a text.
#[must_use]
#[track_caller]
#[allow(clippy::panic, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // it stops the build; at most 599; one digit
pub const fn number(number: i32) -> u16 {
    if 100 <= number && number < 600 {
        return number as u16;
    }
    let (mut text, mut at, mut rest) =
        (*b"`-2147483648` is not a status code: write 100 to 599", 12, number.unsigned_abs());
    while at == 12 || rest > 0 {
        at -= 1;
        text[at] = (rest % 10) as u8 + b'0';
        rest /= 10;
    }
    if number < 0 {
        at -= 1;
        text[at] = b'-';
    }
    text[at - 1] = b'`';
    match core::str::from_utf8(text.split_at(at - 1).1) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("not a status code"),
    }
}

/// A code as a number.
#[doc(hidden)]
#[macro_export]
macro_rules! __code {
    ($code:expr) => {
        $crate::footprint::code::number($crate::footprint::code::code($code) as i32)
    };
}

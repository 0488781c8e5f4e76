//! The statuses of errors that no page documents: one text, which the compiler puts together.

/// Faults shown at most: nobody reads past this many.
const SHOWN: u16 = 10;

/// What is wrong with the statuses of a page of errors.
#[derive(Debug)]
pub struct Undocumented {
    /// The type that should document them, the enum that it is a part of, and its page.
    set: &'static str,
    whole: &'static str,
    page: &'static str,
    count: u16,
    text: [u8; 16384],
    length: usize,
}

impl Undocumented {
    /// No fault, in what this set documents.
    #[must_use]
    pub const fn of(set: &'static str, whole: &'static str, page: &'static str) -> Self {
        Self { set, whole, page, count: 0, text: [0; 16384], length: 0 }
    }

    /// Adds the fault of one row. `text` is the fault, up to its help.
    ///
    /// A part of another enum lacks most codes, and the repair is the same for all rows: one fault is enough.
    pub const fn push(&mut self, status: u16, text: &str) {
        self.count = self.count.saturating_add(1);
        if self.count > SHOWN || self.count > 1 && !self.whole.is_empty() {
            return;
        }
        if self.count > 1 {
            self.write("\n");
        }
        self.write(text);
        if self.whole.is_empty() {
            self.write("correct the status, write a row for ");
            self.write_code(status);
            self.write(" in ");
            self.write(self.page);
            self.write(", or name another table in `statuses = …`; an error that is no longer answered has its code struck through, or no row");
        } else {
            self.write("`");
            self.write(self.set);
            self.write("` is a part of `");
            self.write(self.whole);
            self.write("`: name the whole table in `statuses = …`, or correct the status");
        }
    }

    /// Nothing.
    ///
    /// # Panics
    ///
    /// With the text, if there is a fault.
    #[must_use]
    #[track_caller]
    #[allow(clippy::panic)] // it stops the build
    pub const fn check(mut self) -> usize {
        if self.count == 0 {
            return 0;
        }
        if self.count > SHOWN && self.whole.is_empty() {
            self.write("\nand more errors have statuses that are not documented");
        }
        match core::str::from_utf8(self.text.split_at(self.length).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("the status of an error is not documented"),
        }
    }

    /// As much of the text as there is room for.
    const fn write(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.length < self.text.len() {
            self.text[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
    }

    const fn write_code(&mut self, code: u16) {
        let digits = [digit(code / 100), digit(code / 10), digit(code)];
        if let Ok(digits) = core::str::from_utf8(&digits) {
            self.write(digits);
        }
    }
}

/// The last digit of a number.
#[allow(clippy::cast_possible_truncation)] // one digit
const fn digit(number: u16) -> u8 {
    (number % 10) as u8 + b'0'
}

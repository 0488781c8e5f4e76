//! Where a byte of a text that was joined from parts is on the page.

/// From a byte of joined parts to its place in the page; asked in rising order.
pub(super) struct Places<'h> {
    pub(super) parts: &'h [(&'h str, usize)],
    /// Where the first of the parts starts in the joined text.
    pub(super) start: usize,
}

impl Places<'_> {
    pub(super) fn of(&mut self, at: usize) -> usize {
        while let [(text, _), _, ..] = self.parts {
            if at < self.start + text.len() {
                break;
            }
            self.start += text.len();
            self.parts = &self.parts[1..];
        }
        self.parts.first().map_or(0, |(_, place)| place + at.saturating_sub(self.start))
    }
}

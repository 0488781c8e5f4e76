//! Front matter, which GitHub takes off a page before it reads the Markdown.

/// A page in two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Split<'p> {
    /// The lines between the delimiters, or nothing.
    pub(crate) matter: &'p str,
    pub(crate) body: &'p str,
}

/// What a line must be to be a delimiter of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delimiter {
    /// `---`, which every reader takes.
    Strict,
    /// Also with spaces behind it, and `...` at the end, which some take: html-pipeline's and Jekyll's rule.
    Loose,
}

impl Delimiter {
    fn opens(self, line: &str) -> bool {
        line.trim_end_matches(['\r', '\n']) == "---" || self == Self::Loose && line.trim_end() == "---"
    }

    fn closes(self, line: &str) -> bool {
        self.opens(line) || self == Self::Loose && line.trim_end() == "..."
    }
}

/// Parts a page; one without front matter is all body.
pub(crate) fn split(page: &str, delimiter: Delimiter) -> Split<'_> {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let whole = Split { matter: "", body: page };
    let mut lines = page.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| delimiter.opens(line)) else { return whole };
    let mut end = first.len();
    for line in lines {
        if delimiter.closes(line) {
            return Split { matter: &page[first.len()..end], body: &page[end + line.len()..] };
        }
        end += line.len();
    }
    whole
}

//! What a person sees of a page: its headings, tables and texts, in the order of the page.
//!
//! Markdown becomes HTML, GitHub's sanitizer takes out what it does not allow, and the browser makes a tree of the rest,
//! which [`read`] walks.

mod front_matter;
mod markdown;
mod dom;
mod sanitize;
mod walk;
#[cfg(test)]
mod tests;

use dom::Dom;
use front_matter::Delimiter;
use markdown::Math;
use walk::Spaces;

/// A page as its readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What GitHub shows.
    pub blocks: Vec<Block>,
    /// What may be seen instead, where its headings or tables differ from GitHub's.
    pub others: Vec<(Doubt, Vec<Block>)>,
}

impl Page {
    /// Whether readers may see different things. A type made of such a page must fit all readings.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        !self.others.is_empty()
    }

    /// GitHub's reading, then the others, each with its doubt.
    pub fn readings(&self) -> impl Iterator<Item = (Option<Doubt>, &[Block])> {
        [(None, &*self.blocks)].into_iter().chain(self.others.iter().map(|(doubt, blocks)| (Some(*doubt), &**blocks)))
    }

    /// The tables that GitHub shows.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        tables(&self.blocks)
    }
}

/// The tables of a reading.
pub fn tables(blocks: &[Block]) -> impl Iterator<Item = &Table> {
    blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

/// Why a page may be seen in another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A viewer without GitHub's sanitizer shows elements, or hides some, that GitHub does not.
    Unsanitized,
    /// `$…$` is a formula by one rule and text by another.
    Math,
    /// GitHub's stylesheet keeps runs of spaces in code, and shows no line break in it.
    CodeSpaces,
    /// Some readers take the first lines for front matter, others do not.
    FrontMatter,
}

/// A piece of what is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// `<h1>` to `<h6>`, from Markdown or from HTML.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its visible text.
        text: String,
        /// What it is inside of, from the outside in.
        inside: Vec<Inside>,
    },
    /// A table, from Markdown or from HTML. One within a cell comes behind the table that it is in.
    Table(Table),
    /// Other text, of one block element. Text of headings and cells is not repeated here.
    Text {
        /// What the text is.
        kind: TextKind,
        /// Code and front matter keep their lines, other text has one.
        text: String,
        /// What it is inside of, from the outside in.
        inside: Vec<Inside>,
    },
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// `<p>`.
    Paragraph,
    /// `<pre>`: fenced or indented code.
    Code,
    /// The lines of front matter, which GitHub shows as a table of its own above the page.
    FrontMatter,
    /// Text of a list item, a quote, a summary, and whatever else has no paragraph.
    Other,
}

/// One of the containers of a page. Those of two readings are the same if their kinds are.
#[derive(Clone, Copy, Debug)]
pub struct Inside {
    /// Its kind.
    pub container: Container,
    /// Its number on the page.
    pub number: usize,
}

impl PartialEq for Inside {
    fn eq(&self, other: &Self) -> bool {
        self.container == other.container
    }
}

impl Eq for Inside {}

/// What a block can be inside of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// `<blockquote>`, and what is made of it: a note, a tip, a warning …
    Quote,
    /// `<ul>`, `<ol>` or `<dl>`.
    List,
    /// `<details>`: the reader opens it by a click.
    Details,
    /// The footnotes at the end of the page.
    Footnotes,
    /// A cell of a table.
    Cell,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its rows, in Markdown the header row first.
    pub rows: Vec<Vec<Cell>>,
    /// What it is inside of, from the outside in.
    pub inside: Vec<Inside>,
}

/// `<td>` or `<th>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its visible text; `<br>` and block elements part words.
    pub text: String,
    /// The address of the first link with something to click on, if it is not `#…` or `mailto:…`.
    pub link: Option<String>,
    /// Whether any of its text is struck through.
    pub is_struck: bool,
    /// Whether any of its text is superscript or subscript, as a reference to a footnote is.
    pub is_raised: bool,
    /// Whether there is an image in it.
    pub has_image: bool,
}

/// Reads a page as a person does.
///
/// It recurses as deep as elements nest: ten thousand levels, which take a page of 30 kB, are too many.
#[must_use]
pub fn read(page: &str) -> Page {
    let strict = front_matter::split(page, Delimiter::Strict);
    let Trees { raw, shown } = Trees::of(strict.body, Math::Text);
    let body = walk::blocks(&shown, Spaces::Collapse);
    let mut others = vec![
        (Doubt::Unsanitized, walk::blocks(&raw, Spaces::Collapse)),
        (Doubt::CodeSpaces, walk::blocks(&shown, Spaces::KeepInCode)),
    ];
    if page.matches('$').nth(1).is_some() {
        let shown = Trees::of(strict.body, Math::Formula).shown;
        others.push((Doubt::Math, walk::blocks(&shown, Spaces::Collapse)));
    }
    let loose = front_matter::split(page, Delimiter::Loose);
    if loose != strict {
        let shown = Trees::of(loose.body, Math::Text).shown;
        others.push((Doubt::FrontMatter, walk::blocks(&shown, Spaces::Collapse)));
    }
    others.retain(|(_, other)| !headings_and_tables(other).eq(headings_and_tables(&body)));
    let matter = strict.matter.trim_end();
    let matter = (!matter.is_empty()).then(|| Block::Text {
        kind: TextKind::FrontMatter,
        text: matter.to_owned(),
        inside: Vec::new(),
    });
    Page { blocks: matter.into_iter().chain(body).collect(), others }
}

/// The browser's trees of a page: without the sanitizer, and with it.
struct Trees {
    raw: Dom,
    shown: Dom,
}

impl Trees {
    fn of(markdown: &str, math: Math) -> Self {
        let raw = Dom::parse(&markdown::html(markdown, math));
        let shown = Dom::parse(&sanitize::sanitize(&raw));
        Self { raw, shown }
    }
}

/// The blocks that a type can depend on.
fn headings_and_tables(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    blocks.iter().filter(|block| !matches!(block, Block::Text { .. }))
}

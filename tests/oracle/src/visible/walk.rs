//! From a browser's tree to what is seen of it.

use std::rc::Rc;

use super::dom::{Data, Dom, Element, Id};
use super::{Block, Cell, Container, Inside, Table, TextKind};

/// Elements whose content a browser does not show.
const HIDDEN: &[&str] = &[
    "area", "audio", "base", "basefont", "canvas", "datalist", "embed", "frameset", "head", "iframe", "link", "meta",
    "noembed", "noframes", "noscript", "object", "param", "rp", "script", "select", "style", "template", "textarea",
    "title", "video",
];

/// Elements that start on a new line, and text behind them too: HTML, 15.3 "Non-replaced elements".
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

/// What becomes of runs of spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spaces {
    /// One space, as in HTML.
    Collapse,
    /// They stay in `<code>` and `<tt>`, as in GitHub's stylesheet: `white-space: break-spaces`.
    KeepInCode,
}

/// The visible blocks of a tree.
pub(crate) fn blocks(dom: &Dom, spaces: Spaces) -> Vec<Block> {
    let mut walk = Walk { dom, spaces, blocks: Vec::new(), flow: None, open: Vec::new(), inside: Vec::new(), seen: 0 };
    walk.children(Dom::ROOT, &Style::default());
    walk.part();
    walk.blocks
}

struct Walk<'d> {
    dom: &'d Dom,
    spaces: Spaces,
    blocks: Vec<Block>,
    /// Text outside of headings and cells, and its kind.
    flow: Option<(TextKind, Line)>,
    /// Headings and cells, each within the one before.
    open: Vec<Open>,
    inside: Vec<Inside>,
    /// The number of containers so far.
    seen: usize,
}

/// A heading or a cell whose end is not seen yet.
#[derive(Default)]
struct Open {
    line: Line,
    cell: Cell,
}

/// What the elements around a text make of it.
#[derive(Clone, Default)]
struct Style {
    is_struck: bool,
    is_raised: bool,
    is_code: bool,
    link: Option<Rc<str>>,
    block: Option<TextKind>,
}

impl Style {
    fn within(&self, element: &Element) -> Self {
        let mut style = self.clone();
        match element.name() {
            "del" | "s" | "strike" => style.is_struck = true,
            "sub" | "sup" => style.is_raised = true,
            // What is around all cells sets none of them apart.
            "td" | "th" => style.is_raised = false,
            "code" | "tt" => style.is_code = true,
            "a" => style.link = element.attribute("href").map(Into::into),
            "p" => style.block = Some(TextKind::Paragraph),
            "pre" | "listing" | "plaintext" | "xmp" => style.block = Some(TextKind::Code),
            name if is_block(name) => style.block = Some(TextKind::Other),
            _ => {}
        }
        style
    }
}

impl Walk<'_> {
    fn children(&mut self, node: Id, style: &Style) {
        for &child in self.dom.children(node) {
            match self.dom.data(child) {
                Data::Text(text) => self.text(text, style),
                Data::Element(element) if !is_hidden(element) => self.element(child, element, style),
                Data::Element(_) | Data::Other => {}
            }
        }
    }

    fn element(&mut self, node: Id, element: &Element, style: &Style) {
        let is_block = is_block(element.name());
        if is_block {
            self.part();
        }
        let container = container(element);
        if let Some(container) = container {
            let container = self.number(container);
            self.inside.push(container);
        }
        self.content(node, element, &style.within(element));
        if is_block {
            self.part();
        }
        if container.is_some() {
            self.inside.pop();
        }
    }

    fn content(&mut self, node: Id, element: &Element, style: &Style) {
        match element.name() {
            // GitHub's stylesheet hides it in code.
            "br" if style.is_code && self.spaces == Spaces::KeepInCode => {}
            "br" => self.line_break(),
            "img" => self.image(style),
            "table" => {
                self.blocks.push(Block::Table(Table { rows: Vec::new(), inside: self.inside.clone() }));
                let at = self.blocks.len() - 1;
                self.table(at, node, style);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, element, style),
            _ => self.children(node, style),
        }
    }

    fn heading(&mut self, node: Id, element: &Element, style: &Style) {
        let level = element.name().as_bytes()[1] - b'0';
        let at = self.blocks.len();
        self.blocks.push(Block::Heading { level, text: String::new(), inside: self.inside.clone() });
        let open = self.within_open(node, style);
        if let Block::Heading { text, .. } = &mut self.blocks[at] {
            *text = open.line.text;
        }
    }

    /// A table, or a part of one; its block is at `at`.
    fn table(&mut self, at: usize, node: Id, style: &Style) {
        for &child in self.dom.children(node) {
            let Data::Element(element) = self.dom.data(child) else { continue };
            if is_hidden(element) {
                continue;
            }
            let style = style.within(element);
            match element.name() {
                "thead" | "tbody" | "tfoot" => self.table(at, child, &style),
                "tr" => {
                    let cells = self.row(child, &style);
                    if let Block::Table(table) = &mut self.blocks[at] {
                        table.rows.push(cells);
                    }
                }
                _ => self.element(child, element, &style),
            }
        }
    }

    fn number(&mut self, container: Container) -> Inside {
        self.seen += 1;
        Inside { container, number: self.seen }
    }

    fn row(&mut self, row: Id, style: &Style) -> Vec<Cell> {
        let mut cells = Vec::new();
        for &child in self.dom.children(row) {
            let Data::Element(element) = self.dom.data(child) else { continue };
            if is_hidden(element) || !matches!(element.name(), "td" | "th") {
                continue;
            }
            self.part();
            let cell = self.number(Container::Cell);
            self.inside.push(cell);
            let open = self.within_open(child, &style.within(element));
            self.inside.pop();
            cells.push(Cell { text: open.line.text, ..open.cell });
        }
        cells
    }

    /// The text of a heading or a cell, which is also text of those that it is within.
    fn within_open(&mut self, node: Id, style: &Style) -> Open {
        self.open.push(Open::default());
        self.children(node, style);
        self.part();
        self.open.pop().unwrap_or_default()
    }

    fn text(&mut self, text: &str, style: &Style) {
        let keeps = style.is_code && self.spaces == Spaces::KeepInCode;
        let is_seen = text.contains(|c: char| !c.is_ascii_whitespace());
        for open in &mut self.open {
            open.line.push(text, keeps);
            if is_seen {
                open.cell.is_struck |= style.is_struck;
                open.cell.is_raised |= style.is_raised;
                link(&mut open.cell, style);
            }
        }
        if self.open.is_empty() {
            let kind = style.block.unwrap_or(TextKind::Other);
            let (_, line) = self.flow.get_or_insert_with(|| (kind, Line::default()));
            if kind == TextKind::Code { line.text.push_str(text) } else { line.push(text, keeps) }
        }
    }

    fn image(&mut self, style: &Style) {
        for open in &mut self.open {
            open.cell.has_image = true;
            link(&mut open.cell, style);
        }
    }

    fn line_break(&mut self) {
        self.open.iter_mut().for_each(|open| open.line.part());
        if let Some((_, line)) = &mut self.flow {
            line.part();
        }
    }

    /// Ends the line: a block element starts or ends here.
    fn part(&mut self) {
        self.open.iter_mut().for_each(|open| open.line.part());
        if let Some((kind, line)) = self.flow.take() {
            let text = line.text.trim_matches(['\n', '\r']).to_owned();
            if text.contains(|c: char| !c.is_ascii_whitespace()) {
                self.blocks.push(Block::Text { kind, text, inside: self.inside.clone() });
            }
        }
    }
}

fn link(cell: &mut Cell, style: &Style) {
    let leads_away = |link: &&Rc<str>| !link.starts_with('#') && !link.starts_with("mailto:");
    if cell.link.is_none() {
        cell.link = style.link.as_ref().filter(leads_away).map(ToString::to_string);
    }
}

fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

fn is_hidden(element: &Element) -> bool {
    HIDDEN.contains(&element.name())
        || element.name() == "dialog" && element.attribute("open").is_none()
        || element.attribute("hidden").is_some()
        || element.attribute("style").is_some_and(hides)
}

/// Whether a style takes the element out of sight.
fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}

fn container(element: &Element) -> Option<Container> {
    match element.name() {
        "blockquote" => Some(Container::Quote),
        "ul" | "ol" | "dl" => Some(Container::List),
        "details" => Some(Container::Details),
        "section" if element.attribute("data-footnotes").is_some() => Some(Container::Footnotes),
        _ => None,
    }
}

/// A line of text: runs of ASCII white space are one space, its ends are trimmed.
#[derive(Default)]
struct Line {
    text: String,
    /// The spaces to write before the next character.
    gap: usize,
}

impl Line {
    fn push(&mut self, text: &str, keeps_spaces: bool) {
        for c in text.chars() {
            if c.is_ascii_whitespace() {
                self.gap = if keeps_spaces { self.gap + 1 } else { 1 };
                continue;
            }
            if !self.text.is_empty() {
                self.text.extend(std::iter::repeat_n(' ', self.gap));
            }
            self.gap = 0;
            self.text.push(c);
        }
    }

    fn part(&mut self) {
        self.gap = self.gap.max(1);
    }
}

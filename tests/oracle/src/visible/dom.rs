//! HTML to a tree of elements and texts, as a browser builds it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_fragment};

/// The tree of a page.
pub(crate) struct Dom {
    nodes: Vec<Node>,
}

/// Where a node is in its tree.
pub(crate) type Id = usize;

pub(crate) enum Data {
    /// Comments, instructions and the document itself: they have no tag.
    Other,
    Text(StrTendril),
    Element(Element),
}

pub(crate) struct Element {
    name: Rc<QualName>,
    attributes: Vec<Attribute>,
}

impl Element {
    /// The tag's name, in lower case.
    pub(crate) fn name(&self) -> &str {
        &self.name.local
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }
}

impl Dom {
    /// Parses the content of `<body>`. As in a sanitizer, scripts do not run.
    pub(crate) fn parse(html: &str) -> Self {
        let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let options = ParseOpts { tree_builder, ..ParseOpts::default() };
        let body = QualName::new(None, ns!(html), local_name!("body"));
        parse_fragment(Sink::default(), options, body, Vec::new(), false).one(html)
    }

    pub(crate) const ROOT: Id = 0;

    pub(crate) fn data(&self, node: Id) -> &Data {
        &self.nodes[node].data
    }

    pub(crate) fn children(&self, node: Id) -> &[Id] {
        &self.nodes[node].children
    }
}

struct Node {
    parent: Option<Id>,
    children: Vec<Id>,
    data: Data,
}

/// Builds the tree.
struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// The name of nodes that have none.
    unnamed: Rc<QualName>,
}

impl Default for Sink {
    fn default() -> Self {
        let document = Node { parent: None, children: Vec::new(), data: Data::Other };
        let unnamed = Rc::new(QualName::new(None, ns!(), local_name!("")));
        Self { nodes: RefCell::new(vec![document]), unnamed }
    }
}

impl Sink {
    fn create(&self, data: Data) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), data });
        nodes.len() - 1
    }

    fn unnamed(&self, id: Id) -> Handle {
        Handle { id, name: Rc::clone(&self.unnamed) }
    }

    /// The node's parent, and its place among the children there.
    fn place(&self, node: Id) -> Option<(Id, usize)> {
        let nodes = self.nodes.borrow();
        let parent = nodes[node].parent?;
        let place = nodes[parent].children.iter().position(|child| *child == node)?;
        Some((parent, place))
    }

    fn detach(&self, node: Id) {
        if let Some((parent, place)) = self.place(node) {
            let mut nodes = self.nodes.borrow_mut();
            nodes[parent].children.remove(place);
            nodes[node].parent = None;
        }
    }

    /// Adds to the text that ends at a place among the parent's children, if there is one.
    fn extend(&self, parent: Id, place: usize, text: &StrTendril) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        let before = place.checked_sub(1).map(|before| nodes[parent].children[before]);
        let Some(Data::Text(before)) = before.map(|before| &mut nodes[before].data) else { return false };
        before.push_tendril(text);
        true
    }

    /// Puts the child at a place among the parent's children; a text joins a text before it.
    fn insert(&self, parent: Id, place: usize, child: NodeOrText<Handle>) {
        let child = match child {
            NodeOrText::AppendNode(node) => node.id,
            NodeOrText::AppendText(text) if self.extend(parent, place, &text) => return,
            NodeOrText::AppendText(text) => self.create(Data::Text(text)),
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[parent].children.insert(place, child);
        nodes[child].parent = Some(parent);
    }
}

/// A node with its name, for which the parser asks all the time.
#[derive(Clone)]
struct Handle {
    id: Id,
    name: Rc<QualName>,
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Dom {
        Dom { nodes: self.nodes.into_inner() }
    }

    fn get_document(&self) -> Handle {
        self.unnamed(Dom::ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let id = self.create(Data::Element(Element { name: Rc::clone(&name), attributes }));
        Handle { id, name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.unnamed(self.create(Data::Other))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.unnamed(self.create(Data::Other))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let last = self.nodes.borrow()[parent.id].children.len();
        self.insert(parent.id, last, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.detach(node.id);
        }
        if let Some((parent, place)) = self.place(sibling.id) {
            self.insert(parent, place, child);
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, above: &Handle, child: NodeOrText<Handle>) {
        if self.place(element.id).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(above, child);
        }
    }

    /// Its content is its children, as GitHub's sanitizer sees it; a browser shows neither.
    fn get_template_contents(&self, template: &Handle) -> Handle {
        template.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn remove_from_parent(&self, node: &Handle) {
        self.detach(node.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.id].children);
        for child in &children {
            nodes[*child].parent = Some(parent.id);
        }
        nodes[parent.id].children.extend(children);
    }

    // Attributes that a second `<html>` or `<body>` adds to the first show nothing.
    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn parse_error(&self, _: Cow<'static, str>) {}
}

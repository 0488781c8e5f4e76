//! What is wrong with a page: collected by every stage, rendered once. The rules themselves are in `rules.rs`.

mod consequences;
mod render;
mod rules;

use std::ops::Range;

use proc_macro2::Span;

use crate::reader::source::Source;

pub(crate) use rules::Rule;

/// One fault: what is wrong, where, and what to write instead.
#[derive(Debug)]
pub(crate) struct Fault {
    rule: Rule,
    at: Option<Range<usize>>,
    /// The argument that is wrong, if it is not the page.
    argument: Option<Span>,
    message: String,
    label: String,
    other: Option<Range<usize>>,
    help: String,
    /// The lines of other tables with the same fault.
    again: Vec<usize>,
    #[cfg(test)]
    site: &'static std::panic::Location<'static>,
}

/// All faults of a page. A stage pushes its own and goes on.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Fault {
    /// A fault at a range of the page.
    #[cfg_attr(test, track_caller)]
    pub(crate) fn at(rule: Rule, at: Range<usize>, message: impl Into<String>) -> Self {
        Self { at: Some(at), ..Self::of_page(rule, message) }
    }

    /// A fault of the whole page, or of the file.
    #[cfg_attr(test, track_caller)]
    pub(crate) fn of_page(rule: Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            at: None,
            argument: None,
            message: message.into(),
            label: String::new(),
            other: None,
            help: String::new(),
            again: Vec::new(),
            #[cfg(test)]
            site: std::panic::Location::caller(),
        }
    }

    /// What the caret points at.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// A second place, which the label leads to.
    pub(crate) fn and(mut self, other: Range<usize>) -> Self {
        self.other = Some(other);
        self
    }

    /// The same fault in other words.
    pub(crate) fn says(mut self, message: String) -> Self {
        self.message = message;
        self
    }

    /// What to write instead.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The place in the code: the argument that is wrong, in place of the page's path.
    pub(crate) fn argument(mut self, span: Span) -> Self {
        self.argument = Some(span);
        self
    }

    /// The second place.
    pub(crate) fn other(&self) -> Option<Range<usize>> {
        self.other.clone()
    }

    pub(crate) fn rule(&self) -> Rule {
        self.rule
    }

    fn start(&self) -> usize {
        self.at.as_ref().map_or(0, |at| at.start)
    }
}

impl Faults {
    pub(crate) fn push(&mut self, fault: Fault) {
        #[cfg(test)]
        if is_switched_off(&fault) {
            return;
        }
        self.0.push(fault);
    }

    pub(crate) fn extend(&mut self, faults: impl IntoIterator<Item = Fault>) {
        for fault in faults {
            self.push(fault);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn has(&self, rule: Rule) -> bool {
        self.0.iter().any(|fault| fault.rule == rule)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Removes the faults that follow from others.
    pub(crate) fn remove_consequences(&mut self, source: &Source) {
        self.sort();
        consequences::remove(&mut self.0, source);
    }

    /// The faults that a table lacks a column become one at the argument, if they are of all tables.
    pub(crate) fn absent_everywhere(&mut self, message: &str, argument: Span) {
        let mut is_first = true;
        self.0.retain_mut(|fault| {
            if fault.rule != Rule::AbsentColumn || fault.message != message {
                return true;
            }
            fault.argument = Some(argument);
            std::mem::take(&mut is_first)
        });
    }

    /// One text for each error of the compiler, in the page's order.
    pub(crate) fn render(self, source: &Source) -> Vec<String> {
        self.errors(source).into_iter().map(|(_, text)| text).collect()
    }

    fn sort(&mut self) {
        self.0.sort_by_key(Fault::start);
    }

    fn errors(mut self, source: &Source) -> Vec<(Option<Span>, String)> {
        self.sort();
        render::errors(&self.0, source)
    }

    /// All faults as the compiler's errors, at this place of the code or at the argument that is wrong; none if there are none.
    pub(crate) fn check(self, source: &Source, at: Span) -> syn::Result<()> {
        let errors =
            self.errors(source).into_iter().map(|(argument, text)| syn::Error::new(argument.unwrap_or(at), text));
        let combined = errors.reduce(|mut errors, error| {
            errors.combine(error);
            errors
        });
        combined.map_or(Ok(()), Err)
    }

    /// The rules, in the order in which their faults were found.
    #[cfg(test)]
    pub(crate) fn rules(&self) -> Vec<Rule> {
        self.0.iter().map(|fault| fault.rule).collect()
    }
}

/// Whether `.ci/fault-sites` or `.ci/oracle-sees` asks for a run without this fault: by the place of the code that makes it, or by
/// its rule.
#[cfg(test)]
fn is_switched_off(fault: &Fault) -> bool {
    use std::sync::LazyLock;
    static OFF: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("WITHOUT_FAULTS_OF").ok());
    OFF.as_deref().is_some_and(|off| {
        fault.rule.name() == off || format!("{}:{}", fault.site.file(), fault.site.line()).ends_with(off)
    })
}

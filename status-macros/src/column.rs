//! Which column of a table plays which role, by its header alone.

use crate::args::{Columns, Role};
use crate::code;
use crate::fault::{Fault, Faults};
use crate::inline;
use crate::near;
use crate::protocol;
use crate::table::{Cell, Table};

/// Headers that name a column without an argument, case aside.
const KNOWN: &[(Role, &[&str])] = &[
    (Role::Code, &["HTTP status code", "Status code", "Code", "Status"]),
    (Role::Message, &["Status message", "Message", "Name", "Reason phrase"]),
    (Role::Purpose, &["Purpose", "Description", "When"]),
];

/// Headers that also stand above other things than HTTP statuses.
const BARE: &[&str] = &["Code", "Status"];

/// The columns of a status table, as indices of its cells.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) purpose: Option<usize>,
    /// Columns that nobody named.
    pub(crate) extras: Vec<usize>,
}

/// Finds the columns, or says why the table is left alone.
pub(crate) fn find(table: &Table<'_>, columns: &Columns, faults: &mut Faults) -> Result<Found, &'static str> {
    let finder = Finder { table, columns };
    let before = faults.len();
    let code = match finder.all(Role::Code).as_slice() {
        [] => finder.suspect(faults)?,
        [code] if finder.is_bare(*code) => return Err("its code column holds no digit and no other column is known"),
        [code] => *code,
        [code, other, ..] => {
            faults.push(finder.two_codes(*code, *other));
            if finder.is_coded(*code) { *code } else { *other }
        }
    };
    let message = finder.one(Role::Message, faults);
    let purpose = finder.one(Role::Purpose, faults);
    let named = |index: &usize| *index == code || [message, purpose].contains(&Some(*index));
    let extras: Vec<_> = (0..table.header.cells.len()).filter(|index| !named(index)).collect();
    // One fault of the columns shows the whole argument.
    if faults.len() == before {
        finder.missing(message, purpose, &extras, faults);
    }
    Ok(Found { code, message, purpose, extras })
}

struct Finder<'t, 'p> {
    table: &'t Table<'p>,
    columns: &'t Columns,
}

impl<'t, 'p> Finder<'t, 'p> {
    fn headers(&self) -> impl Iterator<Item = (usize, &'t Cell<'p>)> + use<'t, 'p> {
        self.table.header.cells.iter().enumerate()
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = &'t Cell<'p>> + use<'t, 'p> {
        self.table.rows.iter().filter_map(move |row| row.cells.get(column))
    }

    /// The columns that have the role: the one that an argument names, else those with a known name.
    fn all(&self, role: Role) -> Vec<usize> {
        let is = |header: &Cell<'_>| match self.columns.header(role) {
            Some(name) => same(&header.text, name),
            None => role_of(&header.text) == Some(role) && !self.columns.names(&header.text),
        };
        self.headers().filter(|(_, header)| is(header)).map(|(index, _)| index).collect()
    }

    /// The column of an optional role; twice is a fault.
    fn one(&self, role: Role, faults: &mut Faults) -> Option<usize> {
        let all = self.all(role);
        if let [first, second, ..] = *all.as_slice() {
            faults.push(self.twice(first, second));
        } else if let (None, Some(name)) = (all.first(), self.columns.header(role)) {
            faults.push(self.absent(name));
        }
        all.first().copied()
    }

    /// Whether a cell of the column holds a status code.
    fn is_coded(&self, column: usize) -> bool {
        self.cells(column).any(|cell| code::read(cell).is_ok())
    }

    /// Whether `Code` or `Status` here probably means something else.
    fn is_bare(&self, code: usize) -> bool {
        self.columns.header(Role::Code).is_none()
            && BARE.iter().any(|bare| same(&self.table.header.cells[code].text, bare))
            && self.all(Role::Message).is_empty()
            && self.all(Role::Purpose).is_empty()
            && !self.cells(code).any(|cell| cell.text.contains(char::is_numeric))
    }

    /// A table without a code column that still looks like one of statuses is a fault, not silence.
    fn suspect(&self, faults: &mut Faults) -> Result<usize, &'static str> {
        let Some(index) = (0..self.table.header.cells.len()).find(|&index| self.is_coded(index)) else {
            return Err("none of its headers is a code column");
        };
        let header = &self.table.header.cells[index];
        let near = match self.columns.header(Role::Code) {
            Some(name) => near::nearest(&header.text, [name]),
            None => near::nearest(&header.text, known(Role::Code)),
        };
        let others = !self.all(Role::Message).is_empty() || !self.all(Role::Purpose).is_empty();
        let phrases = self.table.rows.iter().any(|row| {
            let code = row.cells.get(index).and_then(|cell| code::read(cell).ok());
            code.is_some_and(|code| {
                code.message.is_some()
                    || protocol::phrases(code.number)
                        .any(|phrase| row.cells.iter().any(|cell| same(&cell.text, phrase)))
            })
        });
        if near.is_none() && !others && !phrases {
            return Err("none of its headers is a code column");
        }
        let fault = Fault::at("missing-column", header.span.clone(), "no header names the column of the status codes");
        faults.push(match near {
            Some(near) => fault.label(format!("did you mean `{near}`?")).help(self.paste(Some(index), None)),
            None => fault.label("its cells look like status codes").help(self.paste(Some(index), None)),
        });
        Ok(index)
    }

    /// With a column that nobody named, a missing one may be that: nothing is guessed.
    fn missing(&self, message: Option<usize>, purpose: Option<usize>, extras: &[usize], faults: &mut Faults) {
        for (role, what, found) in [(Role::Message, "status messages", message), (Role::Purpose, "purposes", purpose)] {
            let near = extras
                .iter()
                .find_map(|&index| Some((index, near::nearest(&self.table.header.cells[index].text, known(role))?)));
            let needed = role == Role::Purpose
                || self
                    .cells(self.all(Role::Code).first().copied().unwrap_or_default())
                    .any(|cell| code::read(cell).is_ok_and(|code| code.message.is_none()));
            if found.is_some() || self.columns.header(role).is_some() || extras.is_empty() {
                continue;
            }
            if let Some((index, near)) = near {
                faults.push(
                    Fault::at(
                        "missing-column",
                        self.table.header.cells[index].span.clone(),
                        format!("no header names the column of the {what}"),
                    )
                    .label(format!("did you mean `{near}`?"))
                    .help(self.paste(None, None)),
                );
            } else if needed && !self.columns.given {
                let header = &self.table.header.cells[extras[0]];
                faults.push(
                    Fault::at(
                        "missing-column",
                        header.span.clone(),
                        format!("no header names the column of the {what}"),
                    )
                    .label("is it this one?")
                    .help(self.paste(None, Some(extras))),
                );
            }
        }
    }

    fn two_codes(&self, code: usize, other: usize) -> Fault {
        if same(&self.table.header.cells[code].text, &self.table.header.cells[other].text) {
            return self.twice(code, other);
        }
        Fault::at(
            "two-code-columns",
            self.table.header.cells[other].span.clone(),
            "two headers name the column of the status codes",
        )
        .label("the other stands at")
        .and(self.table.header.cells[code].span.clone())
        .help(self.paste(None, None))
    }

    fn twice(&self, first: usize, second: usize) -> Fault {
        let header = &self.table.header.cells[second];
        Fault::at("repeated-column", header.span.clone(), format!("two columns have the role of `{}`", header.text))
            .label("the first stands at")
            .and(self.table.header.cells[first].span.clone())
            .help("rename one of the two headers")
    }

    fn absent(&self, name: &str) -> Fault {
        let headers: Vec<_> = self.headers().map(|(_, header)| format!("`{}`", header.text)).collect();
        let fault = Fault::at(
            "missing-column",
            self.table.header.span.clone(),
            format!("no header is `{name}`, which the attribute names"),
        );
        match near::nearest(name, self.table.header.cells.iter().map(|cell| &*cell.text)) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None => fault.help(format!("the headers are {}", headers.join(", "))),
        }
    }

    /// The argument that says for this table which column is which, as far as its cells tell.
    fn paste(&self, code: Option<usize>, extras: Option<&[usize]>) -> String {
        let indices = || 0..self.table.header.cells.len();
        let code = code.or_else(|| indices().find(|&index| self.is_coded(index)));
        let phrase = |index: &usize| {
            self.table.rows.iter().any(|row| {
                let number = code.and_then(|code| code::read(row.cells.get(code)?).ok());
                let text = row.cells.get(*index).map(|cell| &cell.text);
                number
                    .zip(text)
                    .is_some_and(|(code, text)| protocol::phrases(code.number).any(|phrase| same(text, phrase)))
            })
        };
        let free = |index: &usize| Some(*index) != code && extras.is_none_or(|extras| extras.contains(index));
        let message = self.all(Role::Message).first().copied().or_else(|| indices().filter(free).find(phrase));
        let long = |index: &usize| self.cells(*index).map(|cell| cell.text.len()).sum::<usize>();
        let purpose = self.all(Role::Purpose).first().copied();
        let purpose =
            purpose.or_else(|| indices().filter(|index| free(index) && Some(*index) != message).max_by_key(long));
        let roles = [("code", code), ("message", message), ("purpose", purpose)];
        let named = roles
            .iter()
            .filter_map(|(role, index)| Some(format!("{role} = {:?}", self.table.header.cells[(*index)?].text)));
        format!(
            "give the header a known name, or name the columns in the attribute:\n  columns({})",
            named.collect::<Vec<_>>().join(", ")
        )
    }
}

/// The header as Markdown, for the docs of columns that nobody named.
pub(crate) fn title(header: &Cell<'_>) -> String {
    inline::markdown(&header.events)
}

/// The role that a header has by its name alone.
fn role_of(header: &str) -> Option<Role> {
    KNOWN.iter().find(|(_, names)| names.iter().any(|name| same(header, name))).map(|(role, _)| *role)
}

fn known(role: Role) -> impl Iterator<Item = &'static str> {
    KNOWN.iter().filter(move |(other, _)| *other == role).flat_map(|(_, names)| names.iter().copied())
}

fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

//! Which column of a table plays which role, by its header alone.

use crate::code;
use crate::fault::{Fault, Faults};
use crate::inline;
use crate::near::{self, same};
use crate::paste::{self, Known};
use crate::protocol;
use crate::roles::{Columns, Role};
use crate::section;
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
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) purpose: Option<usize>,
    /// One for each typed column of the arguments.
    pub(crate) typed: Vec<Option<usize>>,
    /// Columns that the docs show under their header.
    pub(crate) shown: Vec<usize>,
}

impl Found {
    fn of(&self, role: Role) -> Option<usize> {
        match role {
            Role::Code => Some(self.code),
            Role::Message => self.message,
            Role::Purpose => self.purpose,
        }
    }
}

/// Finds the columns, or says why the table is left alone.
pub(crate) fn find(table: &Table<'_>, columns: &Columns, faults: &mut Faults) -> Result<Found, &'static str> {
    let finder = Finder { table, columns };
    let before = faults.len();
    let code = finder.code(faults)?;
    let message = finder.one(Role::Message, faults);
    let purpose = finder.one(Role::Purpose, faults);
    let typed: Vec<_> = columns.typed.iter().map(|typed| finder.named(&typed.header, faults)).collect();
    let has_role = |index: &usize| *index == code || [message, purpose].contains(&Some(*index));
    let shown: Vec<_> = (0..table.header.cells.len()).filter(|index| !has_role(index)).collect();
    let found = Found { code, message, purpose, typed, shown };
    // One fault of the columns is enough: it shows the whole argument.
    if faults.len() == before {
        faults.extend(finder.missing(&found));
    }
    Ok(found)
}

/// Compares the tables of a page: what is a status table in one form is probably one in another.
pub(crate) fn compare(found: &[(&Table<'_>, Found)], others: &[&Table<'_>], columns: &Columns, faults: &mut Faults) {
    // Without an argument, each table was held to the known names by itself.
    let roles = [(Role::Message, "status messages"), (Role::Purpose, "purposes")];
    for (role, what) in roles.into_iter().filter(|_| !columns.roles.is_empty()) {
        let (with, without): (Vec<_>, Vec<_>) = found.iter().partition(|(_, found)| found.of(role).is_some());
        let known: Vec<_> = with.iter().flat_map(|(table, _)| &table.header.cells).map(|header| &header.text).collect();
        for (table, found) in without.into_iter().filter(|_| !known.is_empty()) {
            let headers = found.shown.iter().map(|&column| &table.header.cells[column]);
            let strange = headers
                .filter(|header| !columns.names(&header.text))
                .find(|header| !known.iter().any(|other| same(other, &header.text)));
            faults.extend(strange.map(|header| {
                Fault::at(
                    "missing-column",
                    header.span.clone(),
                    format!("this table has no column of the {what}, another one has"),
                )
                .label("is it this one?")
                .help("give the tables the same headers")
            }));
        }
    }
    let is_doubtful = |table: &&&Table<'_>| {
        columns.header(Role::Code).is_none() && !found.is_empty() && paste::is_all_plain(table, 0)
    };
    for table in others.iter().filter(is_doubtful) {
        let header = &table.header.cells[0];
        faults.push(
            Fault::at("missing-column", header.span.clone(), "no header names the column of the status codes")
                .label("its cells look like status codes")
                .help(paste::argument(table, Known { code: Some(0), ..Known::default() }, &columns.typed)),
        );
    }
}

/// The header as Markdown, for the docs.
pub(crate) fn title(header: &Cell<'_>) -> String {
    inline::markdown(&header.events)
}

struct Finder<'t, 'p> {
    table: &'t Table<'p>,
    columns: &'t Columns,
}

impl<'t, 'p> Finder<'t, 'p> {
    fn header(&self, column: usize) -> &'t Cell<'p> {
        &self.table.header.cells[column]
    }

    /// The columns whose header is accepted.
    fn columns(&self, accepts: impl Fn(&str) -> bool) -> Vec<usize> {
        let headers = self.table.header.cells.iter().enumerate();
        headers.filter(|(_, header)| accepts(&header.text)).map(|(index, _)| index).collect()
    }

    /// The columns that have the role: the one that an argument names, letter by letter, else those with a known name.
    fn all(&self, role: Role) -> Vec<usize> {
        match self.columns.header(role) {
            Some(name) => self.columns(|header| header == name.trim()),
            None => self.known(role),
        }
    }

    /// The columns with a known name that no argument takes.
    fn known(&self, role: Role) -> Vec<usize> {
        self.columns(|header| role_of(header) == Some(role) && !self.columns.names(header))
    }

    /// The code column; where there is none, the table is left alone, or a fault if it looks like one of statuses.
    fn code(&self, faults: &mut Faults) -> Result<usize, &'static str> {
        match *self.all(Role::Code).as_slice() {
            [] => match self.suspect() {
                Some((column, fault)) => {
                    faults.push(fault);
                    Ok(column)
                }
                None => Err("none of its headers is a code column"),
            },
            [code] if self.is_bare(code) => Err("its code column holds no digit and no other column is known"),
            [code] => Ok(code),
            [code, other, ..] => {
                faults.push(self.two_codes(code, other));
                Ok(if paste::is_coded(self.table, code) { code } else { other })
            }
        }
    }

    /// Whether `Code` or `Status` here probably means something else.
    fn is_bare(&self, code: usize) -> bool {
        self.columns.header(Role::Code).is_none()
            && BARE.iter().any(|bare| same(&self.header(code).text, bare))
            && self.all(Role::Message).is_empty()
            && self.all(Role::Purpose).is_empty()
            && !self.table.column(code).any(|cell| cell.text.contains(char::is_numeric))
    }

    /// A table without a code column that still looks like one of statuses: nothing vanishes in silence.
    fn suspect(&self) -> Option<(usize, Fault)> {
        let roles = [self.all(Role::Message), self.all(Role::Purpose)].concat();
        let free = |column: &usize| !roles.contains(column);
        let all = || 0..self.table.header.cells.len();
        let is_section = section::of(self.table).is_some();
        let is_repeated = [Role::Message, Role::Purpose].iter().any(|role| self.all(*role).len() > 1);
        // A message or a purpose may start with a number.
        let exact = |column: &usize| {
            let some = paste::is_coded(self.table, *column);
            some && (free(column)
                || is_section
                || is_repeated
                || self.has_phrase(*column)
                || paste::is_all_coded(self.table, *column))
        };
        let like = |column: &usize| free(column) && self.table.column(*column).any(|cell| code::is_like(&cell.text));
        let column = all().find(exact).or_else(|| all().find(like))?;
        let header = self.header(column);
        let near = match self.columns.header(Role::Code) {
            Some(name) => near::nearest(&header.text, [name]),
            None => near::nearest(&header.text, known(Role::Code)),
        };
        let speaks = near.is_some()
            || if self.columns.header(Role::Code).is_some() {
                // Who names the code column leaves other tables alone, but for those that are like the named ones.
                roles.len() > 1
            } else {
                !self.all(Role::Message).is_empty()
                    || !roles.is_empty() && column == 0
                    || is_section
                    || self.has_phrase(column)
            };
        let label =
            near.map_or("its cells look like status codes".to_owned(), |near| format!("did you mean `{near}`?"));
        let help = paste::argument(self.table, self.known_columns(Some(column)), &self.columns.typed);
        speaks.then(|| {
            let message = "no header names the column of the status codes";
            (column, Fault::at("missing-column", header.span.clone(), message).label(label).help(help))
        })
    }

    /// Whether a row of the table holds a code and its registered phrase.
    fn has_phrase(&self, column: usize) -> bool {
        self.table.rows.iter().any(|row| {
            let code = row.cells.get(column).and_then(|cell| code::read(cell).ok());
            code.is_some_and(|code| {
                let beside = code.message.as_deref().unwrap_or_default();
                paste::says_phrase(row, code.number)
                    || protocol::phrases(code.number).any(|phrase| same(phrase, beside))
            })
        })
    }

    /// The column of an optional role; twice is a fault.
    fn one(&self, role: Role, faults: &mut Faults) -> Option<usize> {
        let all = self.all(role);
        match (all.as_slice(), self.columns.header(role)) {
            ([first, second, ..], _) => faults.push(self.twice(*first, *second)),
            ([], Some(name)) => faults.push(self.absent(name)),
            _ => {}
        }
        all.first().copied()
    }

    /// The column that an argument gives a type.
    fn named(&self, name: &str, faults: &mut Faults) -> Option<usize> {
        let all = self.columns(|header| header == name.trim());
        match *all.as_slice() {
            [] => faults.push(self.absent(name)),
            [_] => {}
            [first, second, ..] => faults.push(self.twice(first, second)),
        }
        all.first().copied()
    }

    /// With a column that nobody named, a missing one may be that: nothing is guessed.
    fn missing(&self, found: &Found) -> Option<Fault> {
        let free: Vec<_> = found.shown.iter().copied().filter(|column| !found.typed.contains(&Some(*column))).collect();
        let says_message = |cell: &Cell<'_>| code::read(cell).is_ok_and(|code| code.message.is_some());
        let has_messages = self.table.column(found.code).all(says_message) && !self.table.rows.is_empty();
        let missing = [
            (Role::Message, "status messages", found.message.is_none() && !has_messages),
            (Role::Purpose, "purposes", found.purpose.is_none()),
        ];
        missing.into_iter().filter(|(role, _, missing)| *missing && self.columns.header(*role).is_none()).find_map(
            |(role, what, _)| {
                let near = free
                    .iter()
                    .find_map(|&column| Some((column, near::nearest(&self.header(column).text, known(role))?)));
                // Whoever names columns has said which ones there are.
                let (column, label) = match near {
                    Some((column, near)) => (column, format!("did you mean `{near}`?")),
                    None if self.columns.roles.is_empty() => (*free.first()?, "is it this one?".to_owned()),
                    None => return None,
                };
                let fault = Fault::at(
                    "missing-column",
                    self.header(column).span.clone(),
                    format!("no header names the column of the {what}"),
                );
                Some(fault.label(label).help(paste::argument(
                    self.table,
                    self.known_columns(Some(found.code)),
                    &self.columns.typed,
                )))
            },
        )
    }

    fn known_columns(&self, code: Option<usize>) -> Known {
        let free = |columns: Vec<usize>| columns.first().copied().filter(|column| Some(*column) != code);
        Known { code, message: free(self.all(Role::Message)), purpose: free(self.all(Role::Purpose)) }
    }

    fn two_codes(&self, code: usize, other: usize) -> Fault {
        if same(&self.header(code).text, &self.header(other).text) {
            return self.twice(code, other);
        }
        Fault::at(
            "two-code-columns",
            self.header(other).span.clone(),
            "two headers name the column of the status codes",
        )
        .label("the other stands at")
        .and(self.header(code).span.clone())
        .help(paste::argument(self.table, self.known_columns(None), &self.columns.typed))
    }

    fn twice(&self, first: usize, second: usize) -> Fault {
        let header = self.header(second);
        Fault::at("repeated-column", header.span.clone(), format!("two columns have the header `{}`", header.text))
            .label("the first stands at")
            .and(self.header(first).span.clone())
            .help("rename one of the two headers")
    }

    fn absent(&self, name: &str) -> Fault {
        let headers = self.table.header.cells.iter().map(|cell| &*cell.text);
        let help = match near::nearest(name, headers.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "the headers of this table are {}",
                headers.map(|header| format!("`{header}`")).collect::<Vec<_>>().join(", ")
            ),
        };
        let message = format!("no header is `{name}`, which the attribute names");
        Fault::at("missing-column", self.table.header.span.clone(), message).help(help)
    }
}

/// The role that a header has by its name alone.
fn role_of(header: &str) -> Option<Role> {
    KNOWN.iter().find(|(_, names)| names.iter().any(|name| same(header, name))).map(|(role, _)| *role)
}

fn known(role: Role) -> impl Iterator<Item = &'static str> {
    KNOWN.iter().filter(move |(other, _)| *other == role).flat_map(|(_, names)| names.iter().copied())
}

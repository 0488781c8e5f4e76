//! Which column of a table has which role.

use super::suggest_columns::{self as suggest, Known};
use super::{class_heading, code_cell, known_headers};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Document, Scope, Table};
use crate::reader::model::Why;
use crate::reader::rfc9110;
use crate::reader::spelling::{self, same};

/// What a table is.
#[derive(Debug)]
pub(crate) enum Verdict {
    StatusTable(Columns),
    LeftAlone(Why),
}

/// The columns of a status table, as indices of its cells.
#[derive(Debug)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) purpose: Option<usize>,
    /// One for each typed column of the arguments.
    pub(crate) typed: Vec<Option<usize>>,
    /// Columns that the docs show under their header.
    pub(crate) shown: Vec<usize>,
}

impl Columns {
    fn of(&self, role: Role) -> Option<usize> {
        match role {
            Role::Code => Some(self.code),
            Role::Message => self.message,
            Role::Purpose => self.purpose,
        }
    }
}

/// Finds the columns of a table, or says why it is left alone.
pub(super) fn find(table: &Table<'_>, args: &ColumnArgs, faults: &mut Faults) -> Verdict {
    let finder = Finder { table, args };
    let before = faults.len();
    let code = match finder.code(faults) {
        CodeColumn::At(code) => code,
        CodeColumn::None(why) => return Verdict::LeftAlone(why),
    };
    let message = finder.one(Role::Message, faults);
    let purpose = finder.one(Role::Purpose, faults);
    let typed: Vec<_> = args.typed.iter().map(|typed| finder.named(&typed.header, faults)).collect();
    let has_role = |index: &usize| *index == code || [message, purpose].contains(&Some(*index));
    let shown: Vec<_> = (0..table.header.cells.len()).filter(|index| !has_role(index)).collect();
    let columns = Columns { code, message, purpose, typed, shown };
    // One fault of the columns is enough: it shows the whole argument.
    if faults.len() == before {
        faults.extend(finder.missing(&columns));
    }
    Verdict::StatusTable(columns)
}

/// The code column of a table, or the reason for none.
enum CodeColumn {
    At(usize),
    None(Why),
}

/// Compares the tables of a page: what is a status table in one form is probably one in another.
pub(super) fn compare(
    document: &Document<'_>,
    scope: &Scope,
    verdicts: &[Verdict],
    args: &ColumnArgs,
    faults: &mut Faults,
) {
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for (table, verdict) in document.tables.iter().zip(verdicts) {
        match verdict {
            Verdict::StatusTable(columns) => found.push((table, columns)),
            Verdict::LeftAlone(_) if scope.contains(table.header.span.start) => others.push(table),
            Verdict::LeftAlone(_) => {}
        }
    }
    // Without an argument, each table was held to the known names by itself.
    let roles = [(Role::Message, "status messages"), (Role::Purpose, "purposes")];
    for (role, what) in roles.into_iter().filter(|_| !args.roles.is_empty()) {
        let (with, without): (Vec<_>, Vec<_>) = found.iter().partition(|(_, columns)| columns.of(role).is_some());
        let known: Vec<_> = with.iter().flat_map(|(table, _)| &table.header.cells).map(|header| &header.text).collect();
        for (table, columns) in without.into_iter().filter(|_| !known.is_empty()) {
            let mut headers = columns.shown.iter().map(|&column| &table.header.cells[column]);
            let strange = headers
                .find(|header| !args.names(&header.text) && !known.iter().any(|other| same(other, &header.text)));
            faults.extend(strange.map(|header| {
                let message = format!("this table has no column of the {what}, another one has");
                Fault::at(Rule::MissingColumn, header.span.clone(), message)
                    .label("is it this one?")
                    .help("give the tables the same headers")
            }));
        }
    }
    if args.header(Role::Code).is_some() || found.is_empty() {
        return;
    }
    for table in others.into_iter().filter(|table| suggest::is_all_plain(table, 0)) {
        let header = &table.header.cells[0];
        faults.push(
            Fault::at(Rule::MissingColumn, header.span.clone(), "no header names the column of the status codes")
                .label("its cells look like status codes")
                .help(suggest::argument(table, Known { code: Some(0), ..Known::default() }, &args.typed)),
        );
    }
}

struct Finder<'t, 'p> {
    table: &'t Table<'p>,
    args: &'t ColumnArgs,
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
        match self.args.header(role) {
            Some(name) => self.columns(|header| header == name.trim()),
            None => self.known(role),
        }
    }

    /// The columns with a known name that no argument takes.
    fn known(&self, role: Role) -> Vec<usize> {
        self.columns(|header| known_headers::role_of(header) == Some(role) && !self.args.names(header))
    }

    /// The code column; where there is none, the table is left alone, or a fault if it looks like one of statuses.
    fn code(&self, faults: &mut Faults) -> CodeColumn {
        match *self.all(Role::Code).as_slice() {
            [] => match self.suspect() {
                Some((column, fault)) => {
                    faults.push(fault);
                    CodeColumn::At(column)
                }
                None => CodeColumn::None(Why::NoCodeColumn),
            },
            [code] if self.is_bare(code) => CodeColumn::None(Why::CodeColumnWithoutDigits),
            [code] => CodeColumn::At(code),
            [code, other, ..] => {
                faults.push(self.two_codes(code, other));
                CodeColumn::At(if suggest::is_coded(self.table, code) { code } else { other })
            }
        }
    }

    /// Whether `Code` or `Status` here probably means something else.
    fn is_bare(&self, code: usize) -> bool {
        self.args.header(Role::Code).is_none()
            && known_headers::BARE.iter().any(|bare| same(&self.header(code).text, bare))
            && self.all(Role::Message).is_empty()
            && self.all(Role::Purpose).is_empty()
            && !self.table.column(code).any(|cell| cell.text.contains(char::is_numeric))
    }

    /// A table without a code column that still looks like one of statuses: nothing vanishes in silence.
    fn suspect(&self) -> Option<(usize, Fault)> {
        let roles = [self.all(Role::Message), self.all(Role::Purpose)].concat();
        let free = |column: &usize| !roles.contains(column);
        let all = || 0..self.table.header.cells.len();
        let is_section = class_heading::classes(self.table).is_some();
        let is_repeated = [Role::Message, Role::Purpose].iter().any(|role| self.all(*role).len() > 1);
        // A message or a purpose may start with a number.
        let exact = |column: &usize| {
            let some = suggest::is_coded(self.table, *column);
            some && (free(column)
                || is_section
                || is_repeated
                || self.has_phrase(*column)
                || suggest::is_all_coded(self.table, *column))
        };
        let like =
            |column: &usize| free(column) && self.table.column(*column).any(|cell| code_cell::is_like(&cell.text));
        let column = all().find(exact).or_else(|| all().find(like))?;
        let header = self.header(column);
        let near = match self.args.header(Role::Code) {
            Some(name) => spelling::nearest(&header.text, [name]),
            None => spelling::nearest(&header.text, known_headers::of(Role::Code)),
        };
        let speaks = near.is_some()
            || if self.args.header(Role::Code).is_some() {
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
        let help = suggest::argument(self.table, self.known_columns(Some(column)), &self.args.typed);
        speaks.then(|| {
            let message = "no header names the column of the status codes";
            (column, Fault::at(Rule::MissingColumn, header.span.clone(), message).label(label).help(help))
        })
    }

    /// Whether a row of the table holds a code and its registered phrase.
    fn has_phrase(&self, column: usize) -> bool {
        self.table.rows.iter().any(|row| {
            let code = row.cells.get(column).and_then(|cell| code_cell::read(cell));
            code.is_some_and(|code| {
                let beside = code.message.as_deref().unwrap_or_default();
                suggest::says_phrase(row, code.number)
                    || rfc9110::phrases(code.number).any(|phrase| same(phrase, beside))
            })
        })
    }

    /// The column of an optional role; twice is a fault.
    fn one(&self, role: Role, faults: &mut Faults) -> Option<usize> {
        let all = self.all(role);
        match (all.as_slice(), self.args.header(role)) {
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
    fn missing(&self, found: &Columns) -> Option<Fault> {
        let free: Vec<_> = found.shown.iter().copied().filter(|column| !found.typed.contains(&Some(*column))).collect();
        let says_message = |cell: &Cell<'_>| code_cell::read(cell).is_some_and(|code| code.message.is_some());
        let has_messages = self.table.column(found.code).all(says_message) && !self.table.rows.is_empty();
        let missing = [
            (Role::Message, "status messages", found.message.is_none() && !has_messages),
            (Role::Purpose, "purposes", found.purpose.is_none()),
        ];
        missing.into_iter().filter(|(role, _, missing)| *missing && self.args.header(*role).is_none()).find_map(
            |(role, what, _)| {
                let near = free.iter().find_map(|&column| {
                    Some((column, spelling::nearest(&self.header(column).text, known_headers::of(role))?))
                });
                // Whoever names columns has said which ones there are.
                let (column, label) = match near {
                    Some((column, near)) => (column, format!("did you mean `{near}`?")),
                    None if self.args.roles.is_empty() => (*free.first()?, "is it this one?".to_owned()),
                    None => return None,
                };
                let fault = Fault::at(
                    Rule::MissingColumn,
                    self.header(column).span.clone(),
                    format!("no header names the column of the {what}"),
                );
                Some(fault.label(label).help(suggest::argument(
                    self.table,
                    self.known_columns(Some(found.code)),
                    &self.args.typed,
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
            Rule::TwoCodeColumns,
            self.header(other).span.clone(),
            "two headers name the column of the status codes",
        )
        .label("the other is at")
        .and(self.header(code).span.clone())
        .help(suggest::argument(self.table, self.known_columns(None), &self.args.typed))
    }

    fn twice(&self, first: usize, second: usize) -> Fault {
        let header = self.header(second);
        Fault::at(Rule::RepeatedColumn, header.span.clone(), format!("two columns have the header `{}`", header.text))
            .label("the first is at")
            .and(self.header(first).span.clone())
            .help("rename one of the two headers")
    }

    fn absent(&self, name: &str) -> Fault {
        let headers = self.table.header.cells.iter().map(|cell| &*cell.text);
        let help = match spelling::nearest(name, headers.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "the headers of this table are {}",
                headers.map(|header| format!("`{header}`")).collect::<Vec<_>>().join(", ")
            ),
        };
        let message = format!("no header is `{name}`, which the attribute names");
        Fault::at(Rule::MissingColumn, self.table.header.span.clone(), message).help(help)
    }
}

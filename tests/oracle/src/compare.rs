//! Holds what a type says against what is seen of its page.

use crate::visible::{Block, Cell, Container, Doubt, Inside, Page, Table, TextKind};

/// A table that the macro has read, with the columns that it has chosen.
#[derive(Debug)]
pub struct ReadTable {
    /// The texts of the header row.
    pub header: Vec<String>,
    /// The column of the codes; none, if a heading has the status of all rows.
    pub code: Option<usize>,
    /// The column of the messages.
    pub message: Option<usize>,
    /// The column of the purposes.
    pub purpose: Option<usize>,
    /// The typed columns.
    pub typed: Vec<usize>,
    /// The columns whose links a row takes, the first one that has one.
    pub linked: Vec<usize>,
    /// Its statuses, in the page's order.
    pub rows: Vec<ReadRow>,
}

/// A status that the macro has read.
#[derive(Debug)]
pub struct ReadRow {
    /// `code()`.
    pub code: u16,
    /// `message()`.
    pub message: String,
    /// `purpose()`.
    pub purpose: String,
    /// The row's own link.
    pub link: Option<String>,
    /// Whether the typed columns are struck, as the codes of errors that are no longer returned are.
    pub is_struck: bool,
    /// The values of the typed columns: numbers, names and texts as they are, `true` and `false`, nothing for `None`.
    pub typed: Vec<String>,
}

/// What the attribute says of the tables that are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// The header of the code column.
    pub code: Option<&'a str>,
    /// The heading above the tables.
    pub under: Option<&'a str>,
    /// Whether the tables of errors are read, and not those of statuses.
    pub of_errors: bool,
}

/// The first difference between the tables that were read and each way of seeing the page.
#[must_use]
pub fn difference(page: &Page, read: &[ReadTable], choice: Choice<'_>) -> Option<String> {
    page.readings().find_map(|(doubt, blocks)| {
        let blocks = match choice.under {
            Some(under) => match section(blocks, under) {
                Ok(blocks) => blocks,
                Err(why) => return Some(why),
            },
            None => blocks,
        };
        // Where the attribute names the code column, the rows of other tables may be lost.
        // A formula joins numbers to those beside it, which is of weight for what is read alone.
        let looks_at_others = doubt != Some(Doubt::Math);
        tables(blocks, read, choice, looks_at_others)
            .or_else(|| lost_rows(blocks, choice.of_errors).filter(|_| choice.code.is_none()))
    })
}

/// The blocks below the only heading with this text.
fn section<'b>(blocks: &'b [Block], under: &str) -> Result<&'b [Block], String> {
    let level_of = |block: &Block| match block {
        Block::Heading { level, inside, .. } => Some((*level, inside.len())),
        _ => None,
    };
    let is_named = |block: &&Block| matches!(block, Block::Heading { text, .. } if is_same(text, under));
    if blocks.iter().filter(is_named).count() != 1 {
        return Err(format!("not one heading `{under}` is seen"));
    }
    let start = blocks.iter().position(|block| is_named(&block)).unwrap_or_default();
    let (level, depth) = level_of(&blocks[start]).unwrap_or_default();
    let own = inside(&blocks[start]).last().map(|inside| inside.number);
    // Another list may be as deep.
    let is_within = |block: &Block| own.is_none() || inside(block).iter().any(|inside| Some(inside.number) == own);
    let ends = |block: &Block| {
        is_footnote(block)
            || !is_within(block)
            || level_of(block).is_some_and(|(other, nested)| other <= level && nested == depth)
    };
    let length = blocks[start + 1..].iter().take_while(|block| !ends(block)).count();
    Ok(&blocks[start + 1..start + 1 + length])
}

/// Footnotes are seen at the end of the page, below no heading.
fn is_footnote(block: &Block) -> bool {
    inside(block).iter().any(|inside| inside.container == Container::Footnotes)
}

fn inside(block: &Block) -> &[Inside] {
    match block {
        Block::Heading { inside, .. } | Block::Text { inside, .. } => inside,
        Block::Table(table) => &table.inside,
    }
}

fn tables(blocks: &[Block], read: &[ReadTable], choice: Choice<'_>, looks_at_others: bool) -> Option<String> {
    let vanished = |table: &Table, documented: &[String]| {
        if looks_at_others { vanished(table, choice, documented) } else { None }
    };
    let mut seen = crate::visible::tables(blocks);
    let documented: Vec<_> = read.iter().flat_map(|table| &table.rows).map(|row| row.code.to_string()).collect();
    for table in read {
        // One of something else may have the same headers, and is left alone.
        let mut mismatch = None;
        loop {
            let Some(next) = seen.next() else {
                return mismatch.or_else(|| Some(format!("a table that was read is not seen: {:?}", table.header)));
            };
            if texts(next.rows.first()?) == table.header {
                match rows(next, table) {
                    None => break,
                    why => mismatch = mismatch.or(why),
                }
            }
            if let Some(why) = vanished(next, &documented) {
                return mismatch.or(Some(why));
            }
        }
    }
    seen.find_map(|table| vanished(table, &documented))
}

fn texts(row: &[Cell]) -> Vec<String> {
    row.iter().map(|cell| cell.text.clone()).collect()
}

fn rows(seen: &Table, read: &ReadTable) -> Option<String> {
    if seen.rows.len() != read.rows.len() + 1 {
        return Some(format!("{} rows are seen, {} were read", seen.rows.len() - 1, read.rows.len()));
    }
    seen.rows[1..].iter().zip(&read.rows).find_map(|(seen, row)| cells(seen, read, row))
}

fn cells(seen: &[Cell], table: &ReadTable, row: &ReadRow) -> Option<String> {
    if seen.len() != table.header.len() {
        return Some(format!("a row of {} cells is seen below {:?}", seen.len(), table.header));
    }
    let Some(code) = table.code.map(|column| &seen[column]) else { return texts_of_row(seen, table, row) };
    let digits: String = behind_http(&code.text).chars().take_while(char::is_ascii_digit).collect();
    // The status and the title of a retired error may be struck through with its code.
    let is_marked = |cell: &Cell| cell.is_struck && !row.is_struck || cell.is_raised || cell.has_image;
    if digits != row.code.to_string() || is_marked(code) {
        return Some(format!("the code {code:?} is seen, {} was read", row.code));
    }
    if let Some(message) = table.message.map(|column| &seen[column]) {
        if spaced(&message.text) != row.message || is_marked(message) {
            return Some(format!("the message {message:?} is seen, {:?} was read", row.message));
        }
    } else if behind_http(&code.text).len() > 3 && !spaced(&code.text).contains(&row.message) {
        return Some(format!("the message in {:?} is seen, {:?} was read", code.text, row.message));
    }
    texts_of_row(seen, table, row)
}

/// The same of the cells that are neither the code nor the message.
fn texts_of_row(seen: &[Cell], table: &ReadTable, row: &ReadRow) -> Option<String> {
    let purpose = table.purpose.map_or("", |column| &seen[column].text);
    if purpose != row.purpose {
        return Some(format!("the purpose {purpose:?} is seen, {:?} was read", row.purpose));
    }
    let link = table.linked.iter().find_map(|column| seen[*column].link.as_ref());
    if link != row.link.as_ref() {
        return Some(format!("the link {link:?} is seen, {:?} was read", row.link));
    }
    table.typed.iter().zip(&row.typed).find_map(|(column, value)| {
        let cell = &seen[*column];
        let is_marked = cell.is_struck == row.is_struck && !cell.is_raised && !cell.has_image;
        let is_right = is_marked && (spaced(&cell.text) == *value || canonical(&cell.text) == *value);
        (!is_right).then(|| format!("{cell:?} is seen, the value {value:?} was read"))
    })
}

/// A word that says nothing of the code behind it.
fn behind_http(text: &str) -> &str {
    text.strip_prefix("HTTP ").or(text.strip_prefix("http ")).unwrap_or(text)
}

/// The text as it is seen: a space at which no line breaks looks like one at which it does.
fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// What words like yes and no, or none at all, mean in a typed column.
fn canonical(text: &str) -> &str {
    match text {
        "" | "-" | "–" | "—" | "n/a" | "N/A" => "",
        "yes" | "Yes" | "YES" | "True" | "✅" | "✅\u{fe0f}" | "✓" | "✔" | "✔\u{fe0f}" | "x" | "X" => "true",
        "no" | "No" | "NO" | "False" | "❌" | "❌\u{fe0f}" | "✗" => "false",
        text => text,
    }
}

/// Why a table that was not read should not have been left alone.
fn vanished(table: &Table, choice: Choice<'_>, documented: &[String]) -> Option<String> {
    let header = table.rows.first()?;
    if choice.of_errors {
        let coded = |row: &&Vec<Cell>| row.iter().any(|cell| has_code(&cell.text));
        let has_codes = table.rows[1..].iter().filter(coded).count() * 2 >= table.rows.len();
        // `Owner code` may be that of anything.
        let says_code = |header: &Cell| {
            let header = header.text.to_lowercase();
            header == "code" || ["error", "slug", "identifier"].iter().any(|word| header.contains(word))
        };
        // One with the phrases of statuses is about these.
        let has_phrase = |row: &Vec<Cell>| {
            let numbers = row.iter().flat_map(|cell| cell.text.split(|c: char| !c.is_ascii_digit()));
            numbers.filter_map(phrase).any(|phrase| row.iter().any(|cell| spaced(&cell.text) == phrase))
        };
        let phrases = table.rows[1..].iter().filter(|row| has_phrase(row)).count();
        let is_of_statuses = phrases > 1 || phrases * 2 >= table.rows.len() - 1;
        // A single row says little.
        return (has_codes
            && !is_of_statuses
            && table.rows.len() > 2
            && is_catalogue(table)
            && header.iter().any(says_code))
        .then(|| format!("the errors below {:?} were left alone", texts(header)));
    }
    if choice.code.is_some_and(|code| !header.iter().any(|cell| is_same(&cell.text, code))) || is_catalogue(table) {
        return None;
    }
    let columns = (0..header.len()).filter(|column| !counts_something(table, *column));
    let mut cells = columns.flat_map(|column| table.rows[1..].iter().filter_map(move |row| row.get(column)));
    // What has its row in another table is not lost.
    let is_new = |word: &str| has_code(word) && !documented.iter().any(|code| code == word);
    // `#409` is the number of something, `230%` a part.
    let has_new = |text: &str| text.replace(['#', '%'], "x").split(|c: char| !c.is_alphanumeric()).any(is_new);
    let cell = cells.find(|cell| has_new(&cell.text) && !is_amount(&cell.text) && !is_text(&cell.text))?;
    Some(format!("the table {:?} was left alone, though it contains {:?}", texts(header), cell.text))
}

/// Whether most cells of the column are numbers that are no codes, so that none is.
fn counts_something(table: &Table, column: usize) -> bool {
    const COUNTED: &[&str] =
        &["port", "price", "length", "size", "timeout", "limit", " per ", "(ms)", "(s)", "seats", "users", "burst"];
    let header = format!(" {}", table.rows[0][column].text.to_lowercase());
    if COUNTED.iter().any(|word| header.contains(word)) {
        return true;
    }
    // Nobody documents 100 or 300 without a phrase, or makes up codes such as 120.
    let is_small = |text: &str| matches!(text, "100" | "300") || text.starts_with('1') && !is_registered(text);
    let is_other = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && (!(text.len() == 3 && has_code(text)) || is_small(text))
    };
    let cells = || table.rows[1..].iter().filter_map(|row| row.get(column));
    if cells().any(|cell| is_other(&cell.text)) && cells().all(|cell| is_other(&cell.text) || is_any(&cell.text)) {
        return true;
    }
    let others = table.rows[1..].iter().filter_map(|row| row.get(column)).filter(|cell| is_other(&cell.text)).count();
    others > 0 && others * 2 >= table.rows.len() - 1
}

/// Whether a text is a path, a class, a sentence, or one with a number that may be any: it is judged by what it says.
fn is_text(text: &str) -> bool {
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let begins = words.first().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) && has_code(word));
    let is_class = |word: &&str| word.to_ascii_lowercase().ends_with("xx");
    let codes: Vec<_> = words.iter().filter(|word| has_code(word)).collect();
    let has_letter = text.contains(char::is_alphabetic);
    codes.iter().all(|word| is_class(word))
        || has_letter && !begins && (words.len() > 3 || codes.iter().all(|word| is_class(word) || is_any(word)))
}

/// Whether a number says nothing without a phrase.
fn is_any(number: &str) -> bool {
    !is_registered(number) || number.starts_with('1') || number.ends_with("00")
}

fn is_registered(number: &str) -> bool {
    phrase(number).is_some()
}

fn phrase(number: &str) -> Option<&'static str> {
    http::StatusCode::from_u16(number.parse().ok()?).ok()?.canonical_reason()
}

/// Whether a text is so many of something: `120 ms`, `100 menus`, `1,200`, `$200`, `#409`, `100/min`.
fn is_amount(text: &str) -> bool {
    const UNITS: &[&str] = &["ms", "s", "k", "kb", "mb", "bytes", "requests", "per"];
    let number = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mark = text[..text.len() - number.len()].trim();
    let behind = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_grouped = behind.strip_prefix(',').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let word = behind.split([' ', '/']).find(|word| !word.is_empty()).unwrap_or_default().to_lowercase();
    // `100 menus`
    let is_count = is_any(&number[..number.len() - behind.len()])
        && behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let is_unit = UNITS.contains(&&*word) || behind.starts_with("/min") || is_count;
    // `30-599`
    let is_range = behind.starts_with(['-', '–']) && number.len() - behind.len() < 3;
    // Between dollar signs there may be a formula, which parts no words.
    is_unit || is_grouped || is_range || text.contains('$') || matches!(mark, "€" | "≤" | "<" | "≥" | "#")
}

/// Whether a column whose header speaks of errors, or of codes, has a different word in each cell, none of them a status.
fn is_catalogue(table: &Table) -> bool {
    let width = table.rows[0].len();
    let has = |words: &[&str]| {
        table.rows[0].iter().any(|header| words.contains(&spaced(&header.text).trim().to_lowercase().as_str()))
    };
    // Mistakes in its cells are for the reader of errors.
    if has(&["error code"]) && has(&["http status", "http status code", "status", "status code"]) {
        return true;
    }
    (0..width).any(|column| {
        let mut words: Vec<_> =
            table.rows[1..].iter().filter_map(|row| row.get(column)).map(|cell| &cell.text).collect();
        // `E_expired/401` is a name, `401/expired` may be a status.
        let is_status = |text: &str| {
            let lower = text.to_lowercase();
            has_code(text)
                && (lower.starts_with(|c: char| c.is_ascii_digit())
                    || lower.starts_with("http")
                    || lower.starts_with("status"))
        };
        // `v1.29`
        let is_version =
            |text: &&String| text.contains('.') && !text.trim_start_matches('v').contains(char::is_alphabetic);
        let are_words = !words.iter().all(is_version)
            && words.iter().all(|text| !text.is_empty() && !text.contains(char::is_whitespace) && !is_status(text));
        let count = words.len();
        let header = table.rows[0][column].text.to_lowercase();
        let is_of_errors = ["error", "slug", "identifier"].iter().any(|word| header.contains(word));
        words.sort();
        words.dedup();
        // Below `Status code` are no error codes, even if the columns have been exchanged.
        let says_code = header.contains("code") && !header.contains("status");
        are_words && words.len() == count && (is_of_errors || says_code && count > 1)
    })
}

/// A row of a table that is seen as text.
///
/// A table of error codes has a second column, that of the statuses.
fn lost_rows(blocks: &[Block], of_errors: bool) -> Option<String> {
    blocks.iter().find_map(|block| {
        let Block::Text { kind: TextKind::Paragraph | TextKind::Other, text, .. } = block else { return None };
        // A text of several lines may have pipes far from each other.
        // `&#124` without its semicolon is no code.
        let has_cell = || text.replace("&#", "x").split('|').any(|cell| cell.len() < 60 && has_code(cell));
        let has_one_column = || text.split("| |").all(|row| row.matches('|').count() < 2);
        let is_row =
            text.starts_with('|') && text.matches('|').count() > 2 && has_cell() && !(of_errors && has_one_column());
        is_row.then(|| format!("a row is seen as text: {text:?}"))
    })
}

fn has_code(text: &str) -> bool {
    // `&#124;` has a number that is no status.
    text.replace("&#124;", "|").split(|c: char| !c.is_alphanumeric()).any(|word| {
        word.len() == 3 && word.parse().is_ok_and(|number: u16| (100..600).contains(&number))
            || word.len() == 3
                && word.starts_with(|c: char| ('1'..='5').contains(&c))
                && word.to_ascii_lowercase().ends_with("xx")
    })
}

fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

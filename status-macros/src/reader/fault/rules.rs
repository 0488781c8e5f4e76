//! Every rule that a page can break: the one list of faults. Each is an error. docs/page-format.md is held to it by a test.

/// Defines [`Rule`] from rows of name and explanation.
macro_rules! rules {
    ($($rule:ident $name:literal $about:literal)+) => {
        /// A rule that a page can break.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Rule { $($rule),+ }

        impl Rule {
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$rule),+];

            /// The name that an error shows in brackets, and that docs/page-format.md explains it by.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$rule => $name),+ }
            }

            /// What page-format.md says of it.
            #[cfg(test)]
            pub(crate) fn about(self) -> &'static str {
                match self { $(Self::$rule => $about),+ }
            }
        }
    };
}

rules! {
    // The file.
    PageNotFound "page-not-found" "There is no file at the path. The path is relative to the file that contains the attribute. The message lists the places that were tried, and has the most similar Markdown file of the package, ready to paste."
    AmbiguousPage "ambiguous-page" "An editor does not tell the macro which file contains the attribute, and the path leads to different pages from different folders. The compiler always knows the file."
    PageIsAFolder "page-is-a-folder" "The path names a folder. Name the file in it."
    PageUnreadable "page-unreadable" "The operating system refuses to read the file; its reason is in the message."
    PageTooLarge "page-too-large" "The file is larger than 16 MiB. No page of statuses is."
    PageNotUtf8 "page-not-utf8" "A byte of the file is not UTF-8. Save the page as UTF-8."
    SymlinkText "symlink-text" "Git wrote a symbolic link as a text file, as it does where links are not allowed. Clone with `core.symlinks`, or name the page itself."

    // The page.
    MergeConflict "merge-conflict" "The page contains the marks of a merge conflict, `<<<<<<<`, `=======` and `>>>>>>>`, or one that is left of them. Nothing else is read until it is resolved."
    ControlCharacter "control-character" "The page contains a control character, which no reader sees and parsers treat differently."
    LoneCarriageReturn "lone-carriage-return" "The page contains a carriage return without a line feed. Save it with the line endings LF or CRLF."
    NoStatusTable "no-status-table" "The page has no table of statuses. The message shows what was seen instead."
    NoErrorTable "no-error-table" "The page has no table of errors: codes, each with its status. The message shows what was seen instead."
    HtmlTable "html-table" "A table of statuses is written in HTML. GitHub shows it, but only Markdown tables are read."
    RowOutsideTable "row-outside-table" "A line looks like a row but is outside every table: a blank line, a comment or HTML cuts the table, or the header is missing."
    UnclosedFence "unclosed-fence" "A code fence that is never closed turns the rows below it into code."
    UnclosedHtml "unclosed-html" "A comment, a tag or an attribute of HTML does not end before the next blank line. A browser takes what follows for a part of it, tables too."
    HtmlAroundHeading "html-around-heading" "A heading above a table of statuses is inside an HTML element that hides or changes its content, or is hidden itself."
    HtmlAroundTable "html-around-table" "A table of statuses is inside an HTML element that hides or changes its content, such as `<template>`, `<del>` or `<td>`. `<div>` and `<details>` are fine."
    OddFrontMatter "odd-front-matter" "The page begins with front matter whose lines above and below are not plain `---`. Readers disagree about whether it is front matter."
    EmptyTask "empty-task" "A task without a text, `- [ ]`, has a line right below it. Parsers disagree about whether the line belongs to it."
    LazyLine "lazy-line" "A line right below a list, a quote or the definition of a link belongs to it for some parsers, and ends it for others. Leave a blank line between them."
    LineBelowFootnote "line-below-footnote" "A line right below the text of a footnote is not indented. Parsers disagree about whether it belongs to the footnote."
    RepeatedHeading "repeated-heading" "Two headings have the text that `under = \"…\"` names."
    NoSuchHeading "no-such-heading" "The page has no heading with the text that `under = \"…\"` names."

    // A table.
    DelimiterRow "delimiter-row" "The line below the header row is not a delimiter row with as many cells as the header, so GitHub shows no table."
    IndentedRow "indented-row" "A row or its header is indented so that GitHub takes it out of the table."
    TextAboveTable "text-above-table" "The line right above the header row belongs to a list, a quote, a task, a footnote or the definition of a link, and takes the header row out of the table. Leave a blank line between them."
    TextBelowTable "text-below-table" "GitHub reads a line without pipes right below a table as a row. Write a row with pipes, and leave a blank line between a table and a text."
    HeadingWithin "heading-within" "A heading in a list or `<details>`, or in a quote with a table, has the level of the heading that `under` names, or a higher one, and a table below it."
    OddHeading "odd-heading" "A line begins with `#` and is no heading for GitHub: a space behind the marks is missing, or is one at which no line breaks."
    ErrorOutsideTable "error-outside-table" "A heading, a text or a cell beside the tables of errors has an error code and its status, as `order_empty` (409), and no row has that code."
    StatusOutsideTable "status-outside-table" "The text beside the tables, or a cell, names a status, as `409 Conflict` or `returns 409`, that no row has. Write a row for it, or say that it is never answered: `never 409`."
    GluedTables "glued-tables" "A header row and a delimiter row follow another table without a blank line, so GitHub shows them as rows of it; or one of the two is repeated among the rows."
    NoRows "no-rows" "A table of statuses has a header but no rows."
    TableInFootnote "table-in-footnote" "A table of statuses is in a footnote. GitHub shows it at the end of the page, and only if the text refers to the footnote."

    DeniedRow "denied-row" "The page says that what has a row is not answered: in the heading or the text above its table, as `Deprecated codes`, in its purpose, below a header such as `Used`, or in a text, as `We never return 410`."
    // Its columns.
    DoubtfulTable "doubtful-table" "A table contains numbers that could be status codes, and nothing proves that it is about something else. Name the code column in the attribute: tables without that header are then left alone."
    StatusInHeader "status-in-header" "A cell of a header row is a status code. Often the header row of a table is missing, or a table is written sideways."
    ErrorCatalogue "error-catalogue" "The page has a table of error codes, each with its status, and no table of statuses. `#[error_table(…)]` reads it."
    AbsentColumn "absent-column" "A table lacks a header that the attribute names. The two must be the same, letter by letter."
    MissingColumn "missing-column" "A column with an unknown header could be the message or the purpose that is missing. The message shows an argument for the attribute that names the columns, ready to paste."
    AmbiguousColumn "ambiguous-column" "Some cells of a column are the registered phrases of their codes, and others are not: it could be the message or the purpose."
    ColumnOfAnotherTable "column-of-another-table" "Another table of the page has a column that this one has under another header, or not at all."
    MisspelledHeader "misspelled-header" "A header is nearly a known one."
    ContradictedHeader "contradicted-header" "A header means another column than the one that its cells show, as when two headers are exchanged."
    RepeatedColumn "repeated-column" "Two headers of a table mean the same column."
    TwoCodeColumns "two-code-columns" "Two headers of a table mean the code column, as `Code` and `Status` do."
    TwoMessageColumns "two-message-columns" "Two columns of a table contain the registered phrases of their rows."
    TwoPurposeColumns "two-purpose-columns" "Two headers of a table mean the purpose, as `Usage` and `Notes` do."
    TwoStatusColumns "two-status-columns" "Two columns of a table of errors could be the one of the statuses."
    TwoTextColumns "two-text-columns" "Two headers of a table of errors mean the title, or the detail, as `Description` and `Meaning` do."
    MissingStatus "missing-status" "A table of error codes has no column of statuses, and no heading above it begins with one."

    // Its rows.
    BrokenRow "broken-row" "A line goes on with the row above. A row is one line; a line break in a cell is `<br>`."
    TooFewCells "too-few-cells" "A row has fewer cells than the header. GitHub would show empty cells."
    TooManyCells "too-many-cells" "A row has more cells than the header. GitHub would drop them. Often a pipe in the text lacks its backslash."
    BackslashesBeforePipe "backslashes-before-pipe" "Two backslashes before a pipe end the cell for some parsers and not for others; or a backslash before the last pipe makes it a part of the text."

    // Their cells.
    BareAddress "bare-address" "A bare URL contains characters that are markup elsewhere. GitHub and other parsers disagree about where it ends."
    AmbiguousAddress "ambiguous-address" "An address between `<` and `>` contains characters that are markup elsewhere. Parsers disagree about where it leads."
    BrokenLink "broken-link" "A cell contains `](` that forms no link: its address has no end."
    StrayTildes "stray-tildes" "Parsers disagree about tildes that strike nothing through."
    StrayBackticks "stray-backticks" "A backtick that opens no code span is in a cell with code spans. Parsers disagree about which of them close."
    AmbiguousEmphasis "ambiguous-emphasis" "Emphasis is between a letter and a symbol. Parsers disagree about whether it is emphasis."
    OddHtml "odd-html" "Parsers disagree about a declaration, a processing instruction, an unusual comment or a tag with a tab in a cell."
    SpacesInCode "spaces-in-code" "A code span has two spaces in a row, or one at an end. GitHub shows them, other viewers do not."
    DollarSigns "dollar-signs" "A cell contains two dollar signs, between which GitHub may show a formula. Write `&#36;`."
    TableInCell "table-in-cell" "A cell of a table that is not read contains a part of an HTML table, such as `<td>`, or `<template>`. A browser takes what follows apart."
    HtmlElementInCell "html-element-in-cell" "A cell contains an HTML element that hides, moves or changes text, such as `<td>`, `<details>` or one with `hidden`."
    FootnoteInCell "footnote-in-cell" "A cell refers to a footnote, whose text the type would lose."
    ReorderedText "reordered-text" "A cell contains a character that no reader sees and that changes the order in which text is seen."
    InvisibleCharacter "invisible-character" "The code, the message or a typed column contains a character that no reader sees."
    Shortcode "shortcode" "A message, a title or an error code contains a shortcode such as `:lock:`, for which GitHub shows a picture. In a purpose it stays text."
    StruckThrough "struck-through" "The code, the message or a typed column is struck through. Only the whole code of an error may be: the error is retired."
    ImageInCell "image-in-cell" "The code, the message or a typed column contains an image, or a cell has nothing else."
    HtmlInCell "html-in-cell" "The code, the message or a typed column contains HTML that changes its text, or a text is raised or lowered, as in `10<sup>6</sup>`: without markup it would be another number."

    // The code.
    CodeEmpty "code-empty" "The code cell is empty."
    CodeClass "code-class" "The code cell contains a class, as `4xx`. The type needs one row for each code."
    CodeList "code-list" "The code cell contains several codes. Write a row for each."
    CodeRange "code-range" "The code cell contains a range of codes. Write a row for each."
    BrokenCodeLink "broken-code-link" "The code cell contains an address that is not part of a link."
    CodeWord "code-word" "The code cell is not three digits, optionally followed by a message."
    CodeScript "code-script" "The code is written with digits of another script."
    CodeSigned "code-signed" "The code has a sign."
    CodeOutOfRange "code-out-of-range" "The number is not an HTTP status code: it is below 100 or above 599 (RFC 9110, section 15)."
    CodeWithMessage "code-with-message" "Most code cells of the table contain only the code, this one contains a message too."
    CodeWithoutMessage "code-without-message" "Most code cells of the table contain a message, this one does not."

    // The code of an error, and its status.
    ErrorCodeEmpty "error-code-empty" "The cell of an error code is empty."
    ErrorCodeList "error-code-list" "The cell contains several error codes. Write a row for each."
    ErrorCodeWord "error-code-word" "The cell is not one word of ASCII letters, digits and the marks `_`, `-`, `.`, `:`, `/`, `#` and `+`."
    StatusNotAnError "status-not-an-error" "The status of an error is neither 4xx nor 5xx."
    UndocumentedStatus "undocumented-status" "The page of `statuses = …` does not document the status of an error."
    StatusPhrase "status-phrase" "The phrase beside the status of an error is not the one that IANA registers for it."
    HeadingStatus "heading-status" "The status of an error is below a heading for another status, as `### 404 Not Found`, or a heading, a text or a cell gives it another one, as `order_empty` (409)."

    // The message and the other cells of a row.
    TwoMessages "two-messages" "The code cell and the message column contain different messages, or a purpose begins with a label that is not the message: `Name Taken -- Choose another.`"
    BareAddressInMessage "bare-address-in-message" "The code or the message contains a bare URL, which GitHub turns into a link."
    BracketsInMessage "brackets-in-message" "The message contains brackets. Often the definition of a link is missing."
    StrayMarks "stray-marks" "The message contains a backtick or `**` without its partner. GitHub shows the mark itself."
    MessageEmpty "message-empty" "The message cell, or the title of an error, is empty or contains only a dash."
    DittoMark "ditto-mark" "A text has a mark in its place, as `\"` or `same as above`. Each row has its own text: where the type shows it, there is no row above."
    NoName "no-name" "The message gives no Rust name, and the code has no registered phrase that could; or neither the code nor the title of an error gives one."
    ColumnValue "column-value" "A cell of a typed column does not fit the column's type."
    LinkScheme "link-scheme" "The link of a row is not an `http` or `https` address, or has no host, as `https://…`."
    EmptyLink "empty-link" "The link of a row has no text, so that no reader sees it."
    TwoLinks "two-links" "The cell has two different links."

    // A row among others.
    SwappedCells "swapped-cells" "The purpose is the code's registered phrase, and the message is another text."
    MessageOfAnotherCode "message-of-another-code" "The message is the registered phrase of another code, or has a status beside it, as `429 Too Many Requests`."
    NearMiss "near-miss" "The message is nearly the registered phrase of its code, as `Not Fuond` is. Write the phrase, or confirm the message by `rename` in the attribute. Older official phrases and the spelling *Unauthorised* are fine."
    DuplicateCode "duplicate-code" "Two rows have the same code; error codes that differ in case alone are the same."
    DuplicateName "duplicate-name" "Two rows give the same name."
    LinkCode "link-code" "A link of a row, or of the status of an error, ends in another code."
    HeadingClass "heading-class" "The code is below a heading for another class."

    // The attribute.
    UnusedRename "unused-rename" "The attribute renames a code that the page does not have."
    SubsetMember "subset-member" "A subset in the attribute names a code or a variant that the page does not have. A class without rows is fine: its subset is empty."
}

//! Prints the statuses of the page in `docs/`: `cargo run --example statuses`.
//!
//! Edit a row of `docs/http-status-codes.md`, run it again, and the output shows the edit.

use std::io::{self, IsTerminal as _, Write as _};

use status_core::{Status, StatusClass};

/// Columns of a terminal that the table keeps within.
const WIDTH: usize = 80;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let coloured = out.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let messages = Status::ALL.iter().map(|status| status.message().chars().count());
    let message = messages.max().unwrap_or(0).clamp("Message".len(), WIDTH / 3);
    let indent = "Code  ".len() + message + 2;

    writeln!(out, "Code  {:message$}  Purpose", "Message")?;
    writeln!(out, "{}  {}  {}", "-".repeat(4), "-".repeat(message), "-".repeat(WIDTH - indent))?;
    for status in Status::ALL {
        let (on, off) = if coloured { (colour(status.class()), "\x1b[0m") } else { ("", "") };
        let mut lines = wrap(status.purpose(), WIDTH - indent).into_iter();
        let first = lines.next().unwrap_or_default();
        writeln!(out, "{on} {code}  {name:message$}{off}  {first}", code = status.as_str(), name = status.message())?;
        for line in lines {
            writeln!(out, "{:indent$}{line}", "")?;
        }
        if let Some(url) = status.docs_url() {
            writeln!(out, "      {url}")?;
        }
    }
    Ok(())
}

/// The ANSI colour of a class.
fn colour(class: StatusClass) -> &'static str {
    match class {
        StatusClass::Informational => "\x1b[36m",
        StatusClass::Success => "\x1b[32m",
        StatusClass::Redirection => "\x1b[34m",
        StatusClass::ClientError => "\x1b[33m",
        StatusClass::ServerError => "\x1b[31m",
    }
}

/// The text in lines of at most this many characters, where its words allow.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

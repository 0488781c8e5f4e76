//! The content of cells.

use super::Writer;
use super::harms;
use super::words::Status;

/// Forms of a code; `{c}` is the code. A table keeps to one.
pub(super) const CODES: &[&str] = &[
    "{c}",
    "{c}",
    "`{c}`",
    "**{c}**",
    "*{c}*",
    "__{c}__",
    "[{c}](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/{c})",
    "[`{c}`](https://example.com/statuses#{c})",
    "[{c}][{c}]",
    "HTTP {c}",
    "<code>{c}</code>",
];

/// Forms of a code with the message behind it.
pub(super) const CODES_WITH_MESSAGES: &[&str] =
    &["{c} {m}", "{c} - {m}", "{c}: {m}", "{c} ({m})", "`{c} {m}`", "**{c}** {m}"];

/// Forms of a message; `{m}` is its text, `{n}` the text with spaces at which no line breaks.
pub(super) const MESSAGES: &[&str] =
    &["{m}", "{m}", "`{m}`", "**{m}**", "_{m}_", "<b>{m}</b>", "{n}", "[{m}](https://example.com/{w})"];

/// Forms of a purpose.
pub(super) const PURPOSES: &[&str] = &[
    "The {w} was there.",
    "The {w} was not there.",
    "A {w} ended it, and another one began.",
    "",
    "See [the {w}](https://example.com/{w}) first.",
    "See <https://example.com/{w}>.",
    "See https://example.com/{w} for more.",
    "Sent by `{w}`, and by `{w}::get`.",
    "Takes `{w} \\| b`.",
    "Either {w} \\| or not.",
    "**Never** the {w}, *always* another.",
    "The {w}<br>of two lines",
    "The {w} <br/> of two lines",
    "`a < b` &lt; {w} &amp; more&hellip;",
    "Press <kbd>{w}</kbd>.",
    "“{w}” – and that is it…",
    "😀 {w} 日本語",
    "\\*{w}\\* and \\_more\\_",
    "The {w}&nbsp;again",
    "~~Old~~ {w}",
    "snake_case_{w} and x*y",
    "Costs $5, {w}",
    "- {w}",
    "# {w}",
    "The <code>{w}</code> <b>again</b>",
    "[{w}] in brackets",
    ":warning: {w}",
    "The {w}!",
    "C:\\{w}",
    "[x] {w}",
];

impl Writer {
    /// A cell from its form.
    pub(crate) fn cell(&mut self, form: &str, status: &Status) -> String {
        let code = status.code.to_string();
        if form.contains("][{c}]") {
            self.definitions.push(format!("[{code}]: https://example.com/statuses/{code}"));
        }
        let text = form
            .replace("{c}", &code)
            .replace("{m}", &status.message)
            .replace("{n}", &status.message.replace(' ', "&nbsp;"));
        let text = self.fill(&text);
        self.damaged_cell(text)
    }

    pub(crate) fn purpose(&mut self) -> String {
        let form = self.random.pick(PURPOSES);
        let text = self.fill(form);
        self.damaged_cell(text)
    }

    pub(crate) fn damaged_cell(&mut self, text: String) -> String {
        if self.harms(3) { self.random.pick(harms::CELLS).replace("{x}", &text) } else { text }
    }
}

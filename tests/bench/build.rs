//! Writes the peers' types from the pages.

use std::path::PathBuf;
use std::{env, fs, io};

use status_core::{StatusSet, status_table};

#[status_table("../pages/valid/iana.md")]
enum Iana {}

fn main() -> io::Result<()> {
    write::<status_core::Status>("given")?;
    write::<Iana>("iana")
}

/// One file for each peer, so that each can be compiled alone, too.
fn write<S: StatusSet>(page: &str) -> io::Result<()> {
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(page);
    fs::create_dir_all(&folder)?;
    for (name, derives, attribute) in ENUMS {
        fs::write(folder.join(name).with_extension("rs"), one_enum::<S>(name, derives, attribute))?;
    }
    fs::write(folder.join("functions.rs"), functions::<S>())?;
    fs::write(folder.join("maps.rs"), maps::<S>())
}

/// One piece of code for each status; `{variant}`, `{code}` and `{message}` are put in.
fn each<S: StatusSet>(template: &str) -> String {
    let fill = |status: &S| {
        let variant = template.replace("{variant}", &format!("{status:?}"));
        variant.replace("{code}", status.as_str()).replace("{message}", status.message())
    };
    S::ALL.iter().map(fill).collect()
}

const ENUMS: &[(&str, &str, &str)] = &[
    (
        "Strum",
        "strum::FromRepr, strum::EnumString, strum::EnumMessage, strum::Display, strum::EnumIter",
        "#[strum(to_string = \"{code} {message}\", serialize = \"{code}\", serialize = \"{message}\", message = \"{message}\")]",
    ),
    ("NumEnum", "num_enum::TryFromPrimitive, num_enum::IntoPrimitive", ""),
    ("ThisError", "thiserror::Error", "#[error(\"{code} {message}\")]"),
    ("DisplayDoc", "displaydoc::Display", "#[doc = \"{code} {message}\"]"),
    ("Match", "", ""),
];

fn one_enum<S: StatusSet>(name: &str, derives: &str, attribute: &str) -> String {
    let variants = each::<S>(&format!("    {attribute}\n    {{variant}} = {{code}},\n"));
    let all = each::<S>("Self::{variant}, ");
    format!(
        "#[repr(u16)]\n#[derive(Clone, Copy, Debug, PartialEq, Eq, {derives})]\npub enum {name} {{\n{variants}}}\n\
         impl {name} {{ pub const ALL: &'static [Self] = &[{all}]; }}\n"
    )
}

/// What people write by hand.
fn functions<S: StatusSet>() -> String {
    let functions = [
        (
            "const fn from_code(code: u16) -> Option<Self> { Some(match code {",
            "{code} => Self::{variant}, ",
            "_ => return None })}",
        ),
        ("const fn message(self) -> &'static str { match self {", "Self::{variant} => \"{message}\", ", "}}"),
        ("const fn line(self) -> &'static str { match self {", "Self::{variant} => \"{code} {message}\", ", "}}"),
        (
            "fn parse(text: &str) -> Option<Self> { Some(match text {",
            "\"{code}\" | \"{message}\" | \"{code} {message}\" => Self::{variant}, ",
            "_ => return None })}",
        ),
    ];
    let function = |(head, arm, end)| format!("    pub {head}{}{end}\n", each::<S>(arm));
    format!("impl Match {{\n{}}}\n", functions.map(function).concat())
}

fn maps<S: StatusSet>() -> String {
    let maps = [
        ("CODES: phf::Map<u16, Match>", "{code}u16 => Match::{variant}, "),
        ("MESSAGES: phf::Map<u16, &str>", "{code}u16 => \"{message}\", "),
        (
            "TEXTS: phf::Map<&str, Match>",
            "\"{code}\" => Match::{variant}, \"{message}\" => Match::{variant}, \"{code} {message}\" => Match::{variant}, ",
        ),
    ];
    maps.map(|(head, entry)| format!("pub static {head} = phf::phf_map! {{ {} }};\n", each::<S>(entry))).concat()
}

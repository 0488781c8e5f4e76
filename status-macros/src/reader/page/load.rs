//! Reads the file, and says why it cannot be read.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{locate, nearby};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::source::Source;

/// The most bytes a page may have: 16 MiB.
const LIMIT: u64 = 16 << 20;

/// A page; empty if loading failed.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) source: Source,
    /// The digest of the file's bytes; `None` if the file could not be read.
    pub(crate) digest: Option<u64>,
}

impl Page {
    /// Reads the page at `path`, relative to the one of `folders` that has it.
    pub(crate) fn load(path: &str, folders: &[PathBuf], faults: &mut Faults) -> Self {
        let found = locate::candidates(path, folders);
        let first = || folders.first().map(|folder| locate::tidy(&folder.join(path)));
        let Some(place) = found.first().cloned().or_else(first) else { return Self::default() };
        let shown = locate::from_root(&place);
        faults.extend(behind_the_name(path, &place));
        match read(&place) {
            Ok(bytes) => {
                faults.extend(ambiguous_page(path, &found, &bytes));
                Self::from_bytes(shown, bytes, faults)
            }
            Err(error) => {
                faults.push(link_on_the_way(&place).unwrap_or_else(|| unread(path, folders, &error)));
                Self { source: Source::new(shown, String::new()), digest: None }
            }
        }
    }

    /// A page of these bytes, which must be UTF-8.
    pub(crate) fn from_bytes(shown: String, bytes: Vec<u8>, faults: &mut Faults) -> Self {
        let digest = Some(digest(&bytes));
        let text = String::from_utf8(bytes).unwrap_or_else(|error| {
            let bytes = error.into_bytes();
            faults.push(page_not_utf8(&bytes));
            lossy(&bytes)
        });
        if let Some(target) = symlink_target(&text) {
            faults.push(symlink_text(format!("the page is the text of a symbolic link to `{target}`")));
        }
        Self { source: Source::new(shown, text), digest }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// The same as `status_core::__private::names::digest` (FNV-1a, in words of 16 bytes). It skips words of pages larger than 64 KiB,
/// because the compiler takes some microseconds for each word.
fn digest(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks();
    let step = words.len() / 4096 + 1;
    let start = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d ^ bytes.len() as u128;
    let words = words.iter().step_by(step).map(|word| u128::from_le_bytes(*word));
    let numbers = words.chain(rest.iter().map(|byte| u128::from(*byte)));
    let hash = numbers.fold(start, |hash, number| (hash ^ number).wrapping_mul(0x0100_0000_0000_0000_0000_013b));
    (hash >> u64::BITS) as u64
}

/// Only an editor that does not tell the file of the attribute can find several pages.
fn ambiguous_page(path: &str, found: &[PathBuf], bytes: &[u8]) -> Option<Fault> {
    let differs = |place: &&PathBuf| read(place).is_ok_and(|other| other != bytes);
    let other = found.iter().skip(1).find(differs)?;
    let (first, second) = (locate::from_root(found.first()?), locate::from_root(other));
    let message =
        format!("`{path}` could be `{first}` or `{second}`, and this editor does not tell which file names it");
    Some(
        Fault::of_page(Rule::AmbiguousPage, message)
            .help("the compiler knows the file; give the pages different names to see one here, too"),
    )
}

/// A `/` behind the name of a file, with which the compiler does not find it.
fn behind_the_name(path: &str, place: &Path) -> Option<Fault> {
    let name = Path::new(path).file_name()?.to_str()?;
    let end = path.rfind(name)? + name.len();
    let (file, rest) = path.split_at_checked(end)?;
    let message = || format!("`{path}` is not a folder, but has `{rest}` at its end");
    (!rest.is_empty() && place.is_file())
        .then(|| Fault::of_page(Rule::PageNotFound, message()).help(format!("write `\"{file}\"`")))
}

/// Why the file could not be read.
fn unread(path: &str, folders: &[PathBuf], error: &io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::NotFound => page_not_found(path, folders),
        _ if path.is_empty() => Fault::of_page(Rule::PageNotFound, "the path is empty").help(instead(path, folders)),
        io::ErrorKind::IsADirectory => Fault::of_page(Rule::PageIsAFolder, format!("`{path}` is a folder"))
            .help("name the page in it, a Markdown file"),
        io::ErrorKind::FileTooLarge => Fault::of_page(Rule::PageTooLarge, format!("`{path}` is larger than 16 MiB"))
            .help("name a Markdown page of statuses"),
        _ => Fault::of_page(Rule::PageUnreadable, format!("`{path}` cannot be read: {error}"))
            .help("give the file permissions that let the build read it"),
    }
}

fn page_not_found(path: &str, folders: &[PathBuf]) -> Fault {
    let places = folders.iter().take(2).map(|folder| locate::tidy(&folder.join(path)));
    let tried: Vec<_> = places.map(|place| format!("`{}`", locate::from_root(&place))).collect();
    let fault = Fault::of_page(Rule::PageNotFound, format!("no page at `{path}`; tried {}", tried.join(", ")));
    fault.help(instead(path, folders))
}

fn instead(path: &str, folders: &[PathBuf]) -> String {
    folders.first().map_or_else(String::new, |folder| nearby::instead(path, folder))
}

fn page_not_utf8(bytes: &[u8]) -> Fault {
    let help = "save the page with the encoding UTF-8";
    if is_utf16(bytes) {
        return Fault::of_page(Rule::PageNotUtf8, "the page is UTF-16").help(help);
    }
    let at = str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let byte = bytes.get(at).copied().unwrap_or_default();
    Fault::at(Rule::PageNotUtf8, at..at + 3, "the page is not UTF-8")
        .label(format!("this byte is {byte:#04x}"))
        .help(help)
}

/// The part of a page that can be read, so that its rows still give their names.
fn lossy(bytes: &[u8]) -> String {
    if is_utf16(bytes) { String::new() } else { String::from_utf8_lossy(bytes).into_owned() }
}

fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])
}

/// A folder on the way to the page may be the text of a symbolic link, too.
fn link_on_the_way(place: &Path) -> Option<Fault> {
    let file = place.ancestors().skip(1).find(|folder| folder.is_file())?;
    let text = String::from_utf8(read(file).ok()?).ok()?;
    let (target, file) = (symlink_target(&text)?, locate::from_root(file));
    Some(symlink_text(format!("`{file}`, on the way to the page, is the text of a symbolic link to `{target}`")))
}

fn symlink_text(message: String) -> Fault {
    Fault::of_page(Rule::SymlinkText, message).help("this checkout was made without symbolic links: clone with `git config --global core.symlinks true`, or name the page itself in the attribute")
}

/// The target that Git writes as the file's text where it cannot make a symbolic link.
fn symlink_target(text: &str) -> Option<&str> {
    let is_path = !text.is_empty() && !text.contains(['\n', '\r', ' ', '|', '#'].as_slice());
    let is_target = text.starts_with("..") || Path::new(text).extension().is_some_and(|end| end == "md");
    (is_path && is_target).then_some(text)
}

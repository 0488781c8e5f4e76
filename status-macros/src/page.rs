//! The page: where it lies, what it holds, and where in it a byte stands.

use std::fs::File;
use std::io::{self, Read as _};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use crate::fault::{Fault, Faults};

/// Bytes a page may have: 16 MiB.
const LIMIT: u64 = 16 << 20;

/// A page that was read, or stands empty for one that could not be.
#[derive(Debug, Default)]
pub(crate) struct Page {
    shown: String,
    digest: Option<u64>,
    source: String,
    lines: Vec<usize>,
}

/// A place as people count it: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Page {
    /// Reads the page at `path`, relative to the first of `folders` that has it.
    pub(crate) fn load(path: &str, folders: &[PathBuf], faults: &mut Faults) -> Self {
        let places: Vec<_> = folders.iter().map(|folder| tidy(&folder.join(path))).collect();
        let found = places.iter().find(|place| place.exists()).or(places.first());
        let Some(place) = found else { return Self::default() };
        let shown = from_root(place);
        match read(place) {
            Ok(bytes) => Self::from_bytes(shown, bytes, faults),
            Err(error) => {
                faults.push(unread(path, place, &places, &error));
                Self { shown, ..Self::default() }
            }
        }
    }

    /// A page of these bytes, which must be UTF-8.
    pub(crate) fn from_bytes(shown: String, bytes: Vec<u8>, faults: &mut Faults) -> Self {
        let digest = digest(&bytes);
        let (source, fault) = match String::from_utf8(bytes) {
            Ok(source) => (source, None),
            Err(error) => lossy(&error.into_bytes()),
        };
        let page = Self { digest: Some(digest), ..Self::new(shown, source) };
        faults.extend(fault);
        if let Some(target) = symlink_text(&page.source) {
            faults.push(link_text(format!("the page is the text of a symbolic link to `{target}`")));
        }
        page
    }

    fn new(shown: String, source: String) -> Self {
        let starts = source.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(starts).collect();
        Self { shown, digest: None, lines, source }
    }

    /// The path as seen from the workspace's root.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    /// The page's text.
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// The digest of the file's bytes; none if it could not be read.
    pub(crate) fn digest(&self) -> Option<u64> {
        self.digest
    }

    /// Where the byte stands.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|&start| start <= offset);
        let before = self.source.get(self.start(line)..offset).unwrap_or_default();
        let bom = usize::from(line == 1 && before.starts_with('\u{feff}'));
        Place { line, column: before.chars().count() + 1 - bom }
    }

    /// The text of the line, without its ending.
    pub(crate) fn line(&self, place: Place) -> &str {
        let end = self.lines.get(place.line).copied().unwrap_or(self.source.len());
        let line = self.source.get(self.start(place.line)..end).unwrap_or_default();
        line.trim_end_matches(['\r', '\n'])
    }

    /// The part of the range that is on its first line, counted from the line's start.
    pub(crate) fn within_line(&self, range: &Range<usize>) -> Range<usize> {
        let place = self.place(range.start);
        let length = self.line(place).len();
        let start = (range.start - self.start(place.line)).min(length);
        start..(range.end.saturating_sub(self.start(place.line))).clamp(start, length)
    }

    fn start(&self, line: usize) -> usize {
        self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default()
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

/// The same as `status_core::__private::digest` (FNV-1a, in words of 16 bytes): of pages beyond 64 KiB a part, so that the compiler
/// takes no time for it.
fn digest(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks();
    let step = words.len() / 4096 + 1;
    let start = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d ^ bytes.len() as u128;
    let words = words.iter().step_by(step).map(|word| u128::from_le_bytes(*word));
    let numbers = words.chain(rest.iter().map(|byte| u128::from(*byte)));
    let hash = numbers.fold(start, |hash, number| (hash ^ number).wrapping_mul(0x0100_0000_0000_0000_0000_013b));
    (hash >> u64::BITS) as u64
}

/// Why the file could not be read.
fn unread(path: &str, place: &Path, places: &[PathBuf], error: &io::Error) -> Fault {
    // A folder on the way may be the text of a link, too.
    let on_the_way = place.ancestors().skip(1).find(|folder| folder.is_file());
    let text = on_the_way.and_then(|file| String::from_utf8(read(file).ok()?).ok()).unwrap_or_default();
    if let (Some(file), Some(target)) = (on_the_way, symlink_text(&text)) {
        let file = from_root(file);
        return link_text(format!("`{file}`, on the way to the page, is the text of a symbolic link to `{target}`"));
    }
    match error.kind() {
        io::ErrorKind::NotFound => {
            let tried: Vec<_> = places.iter().map(|place| format!("`{}`", from_root(place))).collect();
            let help = match neighbour(place) {
                Some(near) => format!("the nearest page is `{}`", from_root(&near)),
                None => "the path is relative to the file that the attribute stands in".to_owned(),
            };
            Fault::of_page("page-not-found", format!("no page at `{path}`; tried {}", tried.join(", "))).help(help)
        }
        io::ErrorKind::IsADirectory => Fault::of_page("page-is-a-folder", format!("`{path}` is a folder"))
            .help("name the page in it, a Markdown file"),
        io::ErrorKind::FileTooLarge => Fault::of_page("page-too-large", format!("`{path}` is larger than 16 MiB"))
            .help("a page of statuses is text that people read: is this the right file?"),
        _ => Fault::of_page("page-unreadable", format!("`{path}` cannot be read: {error}"))
            .help("give the file permissions that let the build read it"),
    }
}

/// The text of a page that is not UTF-8, and the fault: all that can be read is, so that its rows still give their names.
fn lossy(bytes: &[u8]) -> (String, Option<Fault>) {
    let help = "save the page with the encoding UTF-8";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return (String::new(), Some(Fault::of_page("page-not-utf8", "the page is UTF-16").help(help)));
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let fault = str::from_utf8(bytes).err().map(|error| {
        let at = error.valid_up_to();
        Fault::at("page-not-utf8", at..at + 3, "the page is not UTF-8")
            .label(format!("this byte is {:#04x}", bytes[at]))
            .help(help)
    });
    (text, fault)
}

fn link_text(message: String) -> Fault {
    Fault::of_page("symlink-text", message).help("this checkout was made without symbolic links: clone with `git config --global core.symlinks true`, or name the page itself in the attribute")
}

/// The target that Git writes as the file's text where it cannot make a symbolic link.
fn symlink_text(source: &str) -> Option<&str> {
    let path = !source.is_empty() && !source.contains(['\n', '\r', ' ', '|', '#']);
    (path && (source.starts_with("..") || Path::new(source).extension().is_some_and(|end| end == "md")))
        .then_some(source)
}

/// The Markdown file nearby whose name is most like the one that was not found.
fn neighbour(place: &Path) -> Option<PathBuf> {
    let name = place.file_name()?.to_string_lossy().into_owned();
    let folders = place.ancestors().skip(1).take(3).flat_map(|folder| [folder.to_owned(), folder.join("docs")]);
    let pages =
        folders.filter_map(|folder| folder.read_dir().ok()).flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let pages = pages.filter(|path| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("md")));
    pages.min_by_key(|path| {
        let other = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (crate::near::distance(&name, &other), path.components().count(), path.clone())
    })
}

/// The path without `.` and, where nothing is lost, without `..`; symbolic links are not followed.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if tidy.file_name().is_some() && !tidy.is_symlink() => {
                tidy.pop();
            }
            part => tidy.push(part),
        }
    }
    tidy
}

/// The path as seen from the folder that the compiler runs in, the workspace's root, with `/`.
fn from_root(path: &Path) -> String {
    let root = std::env::current_dir().and_then(|root| root.canonicalize()).unwrap_or_default();
    let real = path.canonicalize().unwrap_or_else(|_| root.join(path));
    let shared = real.components().zip(root.components()).take_while(|(a, b)| a == b).count();
    let up = root.components().count() - shared;
    let path = if shared > 1 && up <= 3 {
        std::iter::repeat_n(Component::ParentDir, up).chain(real.components().skip(shared)).collect()
    } else {
        real
    };
    path.to_string_lossy().replace('\\', "/")
}

/// Where the path of an attribute starts: the folder of its file, which rust-analyzer does not tell.
pub(crate) fn folders(file: Option<&Path>) -> Vec<PathBuf> {
    if let Some(folder) = file.and_then(Path::parent) {
        return vec![folder.to_owned()];
    }
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    vec![package.join("src"), package]
}

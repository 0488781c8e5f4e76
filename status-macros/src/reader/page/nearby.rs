//! The page that was probably meant by a path that names none.

use std::path::{Component, Path, PathBuf};

use crate::reader::spelling;
use crate::reader::words;

/// Folders that are searched at most.
const FOLDERS: usize = 500;

/// How names of Markdown files end; the last is what some editors make of the first.
const ENDINGS: &[&str] = &[".md", ".markdown", ".mdown", ".md.txt"];

/// What to write instead of a path that names no file, if it is to be read from this folder.
pub(super) fn instead(path: &str, folder: &Path) -> String {
    const RELATIVE: &str = "the path is relative to the file that contains the attribute";
    if path.contains("://") {
        return "a page is a file of the package, as in `\"../docs/http-status-codes.md\"`: copy it there".to_owned();
    }
    if path.contains('\\') {
        return format!("write `/` for `\\`: `\"{}\"`", path.replace('\\', "/"));
    }
    let place = folder.join(path);
    match nearest(&place, folder) {
        Some((page, true)) => format!("write `\"{page}\"`"),
        Some((page, false)) => format!("{RELATIVE}; the nearest page is `\"{page}\"`"),
        None if place.is_absolute() && path.starts_with('/') => {
            format!("{RELATIVE}, so it does not begin with `/`, as in `\"../docs/http-status-codes.md\"`")
        }
        None => "there is no Markdown file near it; write the page, or the path to it from the file that contains the attribute".to_owned(),
    }
}

/// The Markdown file with the name that is most like the missing one's, as seen from the folder, and whether it is much like it.
fn nearest(place: &Path, folder: &Path) -> Option<(String, bool)> {
    let name = place.file_name()?.to_string_lossy().into_owned();
    let mut nearest = None;
    for path in pages(place, folder) {
        let Some(other) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { continue };
        let by_stem = spelling::distance(stem(&name), stem(&other));
        let candidate = (by_stem, spelling::distance(&name, &other), path.components().count(), path);
        if nearest.as_ref().is_none_or(|best| candidate < *best) {
            nearest = Some(candidate);
        }
    }
    let (distance, .., path) = nearest?;
    Some((from_folder(folder, &path), distance * 2 <= stem(&name).chars().count()))
}

/// The name without its ending; a name may have another ending than that of Markdown.
fn stem(name: &str) -> &str {
    let lower = name.to_ascii_lowercase();
    let ending = ENDINGS.iter().filter(|ending| lower.ends_with(**ending)).map(|ending| ending.len()).max();
    let length = ending.or_else(|| name.rfind('.').map(|dot| name.len() - dot)).unwrap_or_default();
    name.get(..name.len() - length).unwrap_or(name)
}

/// The Markdown files beside the place, above it, and in the package of the folder.
fn pages(place: &Path, folder: &Path) -> Vec<PathBuf> {
    let above = place.ancestors().skip(1).take(6);
    let mut folders = Vec::new();
    for folder in above {
        folders.push(folder.to_owned());
        folders.push(folder.join("docs"));
    }
    let near = folders.len();
    folders.extend(real(folder).ancestors().find(|folder| folder.join("Cargo.toml").is_file()).map(Path::to_owned));
    let mut pages = Vec::new();
    let mut next = 0;
    while let Some(folder) = folders.get(next).filter(|_| next < FOLDERS) {
        for entry in folder.read_dir().into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
            if words::ends_with(&name, ENDINGS) {
                pages.push(path);
            } else if next >= near && !name.starts_with('.') && name != "target" && path.is_dir() && !path.is_symlink()
            {
                folders.push(path);
            }
        }
        next += 1;
    }
    pages
}

/// The path as the attribute's file names it, with `/`.
fn from_folder(folder: &Path, page: &Path) -> String {
    let (from, to) = (real(folder), real(page));
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().count() - shared;
    let path: PathBuf = std::iter::repeat_n(Component::ParentDir, up).chain(to.components().skip(shared)).collect();
    path.to_string_lossy().replace('\\', "/")
}

fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

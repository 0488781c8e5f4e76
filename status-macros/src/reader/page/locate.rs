//! Which file the path of an attribute names, and how people know it.

use std::path::{Component, Path, PathBuf};

use crate::reader::spelling;

/// The path without `.` and, if nothing is lost, without `..`; symbolic links are not followed.
pub(super) fn tidy(path: &Path) -> PathBuf {
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
pub(super) fn from_root(path: &Path) -> String {
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

/// The folders that an attribute's path may start from: the folder of its file, which rust-analyzer does not tell.
pub(crate) fn folders(file: Option<&Path>) -> Vec<PathBuf> {
    if let Some(folder) = file.and_then(Path::parent) {
        return vec![folder.to_owned()];
    }
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    vec![package.join("src"), package]
}

/// The Markdown file nearby whose name is most like the one that was not found.
pub(super) fn neighbour(place: &Path) -> Option<PathBuf> {
    let name = place.file_name()?.to_string_lossy().into_owned();
    let mut nearest = None;
    for folder in place.ancestors().skip(1).take(3).flat_map(|folder| [folder.to_owned(), folder.join("docs")]) {
        let entries = folder.read_dir().ok().into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if !path.extension().is_some_and(|end| end.eq_ignore_ascii_case("md")) {
                continue;
            }
            let other = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let candidate = (spelling::distance(&name, &other), path.components().count(), path);
            if nearest.as_ref().is_none_or(|best| candidate < *best) {
                nearest = Some(candidate);
            }
        }
    }
    nearest.map(|(_, _, path)| path)
}

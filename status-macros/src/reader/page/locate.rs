//! Which file the path of an attribute names, and how people know it.

use std::path::{Component, Path, PathBuf};

/// Folders of a package that are tried at most.
const FOLDERS: usize = 500;

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

/// The folders that an attribute's path may start from: the folder of its file.
///
/// rust-analyzer does not tell the file; then it is any folder of sources in the package.
pub(crate) fn folders(file: Option<&Path>) -> Vec<PathBuf> {
    if let Some(folder) = file.and_then(Path::parent) {
        return vec![folder.to_owned()];
    }
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    folders_of_package(&package)
}

/// The folders of a package that contain sources, at most [`FOLDERS`] of them.
fn folders_of_package(package: &Path) -> Vec<PathBuf> {
    let mut folders = vec![package.join("src"), package.to_owned()];
    folders.extend(["tests", "examples", "benches"].map(|name| package.join(name)));
    let mut next = 0;
    while let Some(folder) = folders.get(next).filter(|_| folders.len() < FOLDERS) {
        let entries = if folder == package { None } else { folder.read_dir().ok() };
        next += 1;
        for entry in entries.into_iter().flatten().flatten() {
            folders.extend(Some(entry.path()).filter(|path| path.is_dir()));
        }
    }
    folders
}

/// The files that a path from one of the folders names, each once.
pub(super) fn candidates(path: &str, folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut found: Vec<(PathBuf, PathBuf)> = Vec::new();
    for place in folders.iter().map(|folder| tidy(&folder.join(path))).filter(|place| place.exists()) {
        let real = place.canonicalize().unwrap_or_else(|_| place.clone());
        if !found.iter().any(|(other, _)| *other == real) {
            found.push((real, place));
        }
    }
    found.into_iter().map(|(_, place)| place).collect()
}

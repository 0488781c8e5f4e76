//! Small packages that depend on status-core alone, built by cargo.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// A package in a folder of its own; all share the folder that dependencies are built in.
pub struct Project {
    folder: PathBuf,
}

/// What cargo did and said.
#[derive(Debug)]
pub struct Run {
    /// Whether it succeeded.
    pub success: bool,
    /// What it printed for people, on both streams.
    pub text: String,
}

impl Project {
    /// An empty package of this name; `dependency` is what follows `status-core = `, without the path.
    ///
    /// # Panics
    ///
    /// Where the folder cannot be written.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let folder = scratch().join(name);
        let _ = fs::remove_dir_all(&folder);
        let project = Self { folder };
        let core = workspace().join("status-core").to_string_lossy().into_owned();
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\nstatus-core = {{ path = {core:?} }}\n\n[workspace]\n"
            ),
        );
        if let Ok(lock) = fs::read_to_string(workspace().join("Cargo.lock")) {
            project.write("Cargo.lock", &lock);
        }
        project
    }

    /// The package's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file of the package.
    ///
    /// # Panics
    ///
    /// Where it cannot be written.
    #[allow(clippy::expect_used)]
    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// Runs cargo in the package, without the network.
    #[must_use]
    pub fn cargo(&self, args: &[&str]) -> Run {
        cargo(&self.folder, &scratch().join("target"), args)
    }
}

/// Runs cargo without the network.
///
/// # Panics
///
/// Where cargo cannot be started.
#[must_use]
#[allow(clippy::expect_used)]
pub fn cargo(folder: &Path, target: &Path, args: &[&str]) -> Run {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_")) {
        if !["CARGO_HOME", "CARGO_NET_OFFLINE"].contains(&&*name.to_string_lossy()) {
            command.env_remove(name);
        }
    }
    command
        .current_dir(folder)
        .args(args)
        .arg("--offline")
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_TERM_COLOR", "never");
    let Output { status, stdout, stderr } = command.output().expect("cargo starts");
    let text = String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr);
    Run { success: status.success(), text }
}

/// The root of this workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// A folder for what tests write, outside the sources.
#[must_use]
pub fn scratch() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from).join("scratch")
}

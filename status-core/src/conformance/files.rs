//! Coverage of many processes: a file for each, and their sum.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU64, Ordering};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fs, process};

use serde_json::{Map, Value, json};

use super::Coverage;
use super::counts::{Counts, Shared};
use crate::{Codes, StatusSet};

/// How the files' names end.
const ENDING: &str = ".coverage.json";

impl<S: StatusSet> Coverage<S> {
    /// Writes what was counted up to now into a file of the folder, which is made if it is not there.
    ///
    /// The file belongs to this coverage and this process: the next call replaces it, and other processes write others. So each
    /// test may call it at its end, and [`from_dir`](Self::from_dir) counts nothing twice. Empty the folder before the tests run.
    ///
    /// ```
    /// use status_core::Status;
    /// use status_core::conformance::Coverage;
    ///
    /// let folder = std::env::temp_dir().join(format!("coverage-{}", std::process::id()));
    /// Coverage::<Status>::new().to_dir(&folder)?;
    /// let merged = Coverage::<Status>::from_dir(&folder)?;
    /// assert_eq!(merged.report().percent(), 0);
    ///
    /// std::fs::remove_dir_all(&folder)?;
    /// assert!(Coverage::<Status>::from_dir(&folder).is_err());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the folder cannot be made, or the file cannot be written.
    pub fn to_dir(&self, folder: impl AsRef<Path>) -> io::Result<()> {
        let folder = folder.as_ref();
        let shared = self.shared();
        let _one_at_a_time = shared.writing();
        fs::create_dir_all(folder)?;
        // Whoever reads at this moment finds the former file or this one, never a part.
        let name = shared.file_name.get_or_init(file_name);
        let part = folder.join(format!("{name}.part"));
        fs::write(&part, to_json(shared).to_string())?;
        fs::rename(part, folder.join(format!("{name}{ENDING}")))
    }

    /// The sum of what [`to_dir`](Self::to_dir) has written into a folder.
    ///
    /// # Errors
    ///
    /// If the folder or one of its files cannot be read, or a file counts a status that `S` does not document: it is left over from a page that
    /// had it. The message names the file.
    pub fn from_dir(folder: impl AsRef<Path>) -> io::Result<Self> {
        let coverage = Self::new();
        for file in fs::read_dir(folder)? {
            let path = file?.path();
            if path.to_string_lossy().ends_with(ENDING) {
                let text = fs::read_to_string(&path)?;
                let added = add::<S>(coverage.shared(), &text);
                added.map_err(|why| io::Error::new(ErrorKind::InvalidData, format!("{}: {why}", path.display())))?;
            }
        }
        Ok(coverage)
    }
}

/// A name that no other coverage has, in this process, beside it or before it.
fn file_name() -> String {
    static SEQUENCE: AtomicU64 = AtomicU64::new(0);
    let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let sequence = SEQUENCE.fetch_add(1, Ordering::Relaxed);
    format!("{}-{}-{sequence}", process::id(), started.as_nanos())
}

fn to_json(shared: &Shared) -> Value {
    let undocumented =
        shared.undocumented.entries().into_iter().map(
            |entry| json!({ "method": entry.method, "route": entry.route, "code": entry.code, "count": entry.count }),
        );
    let endpoints = shared.endpoints().into_iter().map(|endpoint| {
        let own: Vec<u16> = endpoint.own.iter().collect();
        json!({ "name": endpoint.name, "own": own, "counts": counts(&endpoint.counts) })
    });
    json!({
        "documented": counts(&shared.counts),
        "undocumented": undocumented.collect::<Vec<_>>(),
        "endpoints": endpoints.collect::<Vec<_>>(),
    })
}

fn counts(counts: &Counts) -> Map<String, Value> {
    counts.seen().map(|(code, count)| (code.to_string(), count.into())).collect()
}

/// Adds what a file counts.
fn add<S: StatusSet>(shared: &Shared, text: &str) -> Result<(), String> {
    let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    for (code, count) in read_counts(&file["documented"]).ok_or(MALFORMED)? {
        if S::from_code(code).is_none() {
            return Err(format!("{code} is not documented, but was when the file was written; delete the file"));
        }
        shared.counts.add(code, count);
    }
    for entry in file["undocumented"].as_array().ok_or(MALFORMED)? {
        add_undocumented(shared, entry).ok_or(MALFORMED)?;
    }
    for endpoint in file["endpoints"].as_array().ok_or(MALFORMED)? {
        add_endpoint(shared, endpoint).ok_or(MALFORMED)?;
    }
    Ok(())
}

const MALFORMED: &str = "not a file of coverage";

fn add_undocumented(shared: &Shared, entry: &Value) -> Option<()> {
    let (method, route) = (entry["method"].as_str()?, entry["route"].as_str()?);
    shared.undocumented.add(method, route, number(&entry["code"])?, entry["count"].as_u64()?);
    Some(())
}

fn add_endpoint(shared: &Shared, endpoint: &Value) -> Option<()> {
    let own: Option<Vec<u16>> = endpoint["own"].as_array()?.iter().map(number).collect();
    let endpoint_counts = read_counts(&endpoint["counts"])?;
    let endpoint = shared.endpoint(endpoint["name"].as_str()?, Codes::of(&own?));
    for (code, count) in endpoint_counts {
        endpoint.counts.add(code, count);
    }
    Some(())
}

fn read_counts(counts: &Value) -> Option<Vec<(u16, u64)>> {
    let code = |text: &str| text.parse().ok().filter(|code| (100..1000).contains(code));
    let count = |(text, count): (&String, &Value)| Some((code(text)?, count.as_u64()?));
    counts.as_object()?.iter().map(count).collect()
}

/// A code from 100 to 599.
fn number(value: &Value) -> Option<u16> {
    u16::try_from(value.as_u64()?).ok().filter(|code| (100..600).contains(code))
}

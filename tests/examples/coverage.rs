//! How much of `docs/http-status-codes.md` the tests have answered: `cargo run -p status-tests --example coverage FOLDER [PER CENT]`.
//!
//! It reads the files that `Coverage::to_dir` has left in the folder, prints their report, and fails below the per cent, 100 without one.

use std::process::ExitCode;
use std::{env, io};

use status_core::Status;
use status_core::conformance::Coverage;

fn main() -> io::Result<ExitCode> {
    let mut arguments = env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("expected a folder, and the part in per cent that is enough");
        return Ok(ExitCode::FAILURE);
    };
    let enough: u8 = arguments.next().map_or(Ok(100), |percent| percent.parse()).map_err(io::Error::other)?;
    let report = Coverage::<Status>::from_dir(folder)?.report();
    println!("{report}");
    if report.percent() < enough {
        println!("{} % are not enough: {enough} % are asked for", report.percent());
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

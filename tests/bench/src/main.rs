//! `status-bench` lists its cases; `status-bench CASE TIMES` runs one so often, for a counter of instructions.

use status_bench::{Case, cases};

/// Inputs of a case, for the counter: it repeats itself to the instruction, so a few suffice.
const INPUTS: usize = 4096;

fn name(case: &Case) -> String {
    format!("{}/{}/{}", case.page, case.operation, case.peer)
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut cases = cases(INPUTS);
    let [wanted, times] = &arguments[..] else {
        return cases.iter().for_each(|case| println!("{}", name(case)));
    };
    let case = cases.iter_mut().find(|case| name(case) == *wanted).expect("a case of the list");
    for _ in 0..times.parse().expect("a number") {
        (case.run)();
    }
}

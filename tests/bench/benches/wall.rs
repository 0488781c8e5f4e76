//! Wall time of every case; `cargo bench`.

use std::time::Duration;

use criterion::{Criterion, Throughput};
use status_bench::cases;

/// More than a branch predictor learns by heart.
const INPUTS: usize = 1 << 17;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(600))
        .sample_size(20)
        .without_plots()
        .configure_from_args();
    for mut case in cases(INPUTS) {
        let mut group = criterion.benchmark_group(format!("{}/{}", case.page, case.operation));
        group.throughput(Throughput::Elements(INPUTS as u64));
        group.bench_function(case.peer, |bencher| bencher.iter(&mut case.run));
        group.finish();
    }
    criterion.final_summary();
}

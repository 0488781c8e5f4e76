//! The reference service: `cargo run -p status-reference`.
//!
//! Environment variables, all optional: `PORT`, any free one without; `QUOTA`, the calls of each caller in an hour; `SPELLER`, the address
//! of the internal service, one of its own without; `DRIFT=1`, for tests, makes one endpoint leave the page.

use std::num::NonZeroU32;
use std::str::FromStr;
use std::{env, io};

use status_core::conformance::{Coverage, DocumentedLayer};
use status_reference::{App, READER, Status, WRITER, service, speller};
use tokio::net::TcpListener;
use tower::make::Shared;

const QUOTA: NonZeroU32 = NonZeroU32::new(1000).unwrap();

#[tokio::main]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().init();
    let speller = match env::var("SPELLER") {
        Ok(address) => address,
        Err(_) => internal().await?,
    };
    let app = App::new(setting("QUOTA", QUOTA)?, speller).map_err(io::Error::other)?;
    let listener = TcpListener::bind(("127.0.0.1", setting("PORT", 0)?)).await?;
    let base = format!("http://{}", listener.local_addr()?);
    println!("Notes are kept at {base}\nTry:");
    println!(
        "  curl -i {base}/v2/notes -H 'authorization: Bearer {WRITER}' -H 'content-type: application/json' -d '{{\"text\": \"buy milk\"}}'"
    );
    println!("  curl -i {base}/v2/notes/1 -H 'authorization: Bearer {READER}'");
    println!("  curl -i {base}/v1/notes");
    println!("  curl {base}/openapi.json");

    let coverage = Coverage::<Status>::new();
    let drift = setting("DRIFT", 0)? == 1;
    let service = service(app, DocumentedLayer::observe(), &coverage, drift);
    let closed = async { drop(tokio::signal::ctrl_c().await) };
    axum::serve(listener, Shared::new(service)).with_graceful_shutdown(closed).await?;
    println!("{}", coverage.report());
    Ok(())
}

/// Starts the internal service, and gives its address.
async fn internal() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async { axum::serve(listener, speller::router()).await });
    Ok(format!("http://{address}"))
}

/// The value of an environment variable.
fn setting<T: FromStr<Err: std::error::Error + Send + Sync + 'static>>(name: &str, default: T) -> io::Result<T> {
    env::var(name).map_or(Ok(default), |value| value.parse()).map_err(io::Error::other)
}

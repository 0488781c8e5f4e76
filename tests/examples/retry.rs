//! A client whose retry policy is two columns of a page: `cargo run -p status-tests --example retry`.
//!
//! Change `yes` to `no` in `retry.md`, or a number of milliseconds, run it again, and the client does what the page says.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use status_core::status_table;

/// What the shop answers.
#[status_table("retry.md", columns(retryable: bool = "Retry?", wait_millis: Option<u64> = "Wait (ms)"))]
enum Status {}

/// Attempts at one order.
const ATTEMPTS: u32 = 3;

fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || shop(&listener));
    for product in ["bread", "gold", "milk"] {
        order(address, product)?;
    }
    Ok(())
}

/// Orders a product, as often as the page allows.
fn order(address: SocketAddr, product: &str) -> io::Result<()> {
    for attempt in 1..=ATTEMPTS {
        let code = post(address, product)?;
        let Some(status) = Status::from_code(code) else {
            println!("{product}: {code}, which the page does not list; giving up");
            return Ok(());
        };
        println!("{product}: {status:#}");
        if !status.retryable() {
            return Ok(());
        }
        if attempt < ATTEMPTS {
            let wait = Duration::from_millis(status.wait_millis().unwrap_or_default());
            println!("{product}: trying again in {wait:?}");
            thread::sleep(wait);
        }
    }
    println!("{product}: giving up after {ATTEMPTS} attempts");
    Ok(())
}

/// Posts an order and gives the status code of the answer.
fn post(address: SocketAddr, product: &str) -> io::Result<u16> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "POST /{product} HTTP/1.1\r\nhost: shop\r\ncontent-length: 0\r\n\r\n")?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    let code = line.split(' ').nth(1).and_then(|code| code.parse().ok());
    code.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, format!("no status line: {line:?}")))
}

/// A shop that is busy at the first order of bread, has no gold, and sells no milk today.
fn shop(listener: &TcpListener) {
    let mut breads = 0;
    for stream in listener.incoming() {
        let Ok(mut stream) = stream else { return };
        let mut line = String::new();
        if BufReader::new(&stream).read_line(&mut line).is_err() {
            continue;
        }
        let status = match line.split('/').nth(1).and_then(|path| path.split(' ').next()) {
            Some("bread") if breads > 0 => Status::Ok,
            Some("bread") => {
                breads += 1;
                Status::TooManyRequests
            }
            Some("milk") => Status::ServiceUnavailable,
            _ => Status::NotFound,
        };
        let _ = write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    }
}

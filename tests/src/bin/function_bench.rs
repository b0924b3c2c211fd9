//! Size, start and memory of release function binaries, against a Runtime API and a DynamoDB of this process.
//! `cargo run --release -p tests --bin function_bench -- target/release/health target/release/authorizer`
//!
//! Start is the time from spawning the process to its first `GET …/invocation/next`, over 20 starts with a warm page
//! cache. Memory is the largest `VmHWM` at that moment. "gzip" is what `gzip -9` leaves, near the uploaded zip.
#![allow(clippy::print_stdout, reason = "a command-line program")]
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const STARTS: usize = 20;

const PATIENCE: Duration = Duration::from_secs(10);

const NEXT: &str = "GET /2018-06-01/runtime/invocation/next ";

/// A poll for work, left without an answer as long as it is held.
struct Poll {
    at: Instant,
    _open: TcpStream,
}

/// What one binary showed.
#[derive(Default)]
struct Shown {
    starts: Vec<Duration>,
    peak_kib: u64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let binaries: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if binaries.is_empty() {
        return Err("name the binaries to measure".into());
    }
    let database = serve_database()?;
    let (runtime, polls) = serve_runtime()?;
    let mut shown: Vec<Shown> = binaries.iter().map(|_| Shown::default()).collect();
    // Round by round, so that a busy moment of the machine hits all alike. The first start warms the page cache.
    for round in 0..=STARTS {
        for (binary, shown) in binaries.iter().zip(&mut shown) {
            let (start, peak_kib) = start(binary, runtime, database, &polls)?;
            if round > 0 {
                shown.starts.push(start);
                shown.peak_kib = shown.peak_kib.max(peak_kib);
            }
        }
    }
    println!("| function | raw MB | gzip MB | start, median ms | start, least ms | peak MB |");
    println!("|---|---:|---:|---:|---:|---:|");
    for (binary, mut shown) in binaries.iter().zip(shown) {
        shown.starts.sort();
        let (median, least) = (shown.starts.get(STARTS / 2), shown.starts.first());
        println!(
            "| {} | {} | {} | {} | {} | {} |",
            name(binary),
            thousandths(std::fs::metadata(binary)?.len().div_ceil(1_000)),
            thousandths(zipped(binary)?.div_ceil(1_000)),
            thousandths(micros(median)),
            thousandths(micros(least)),
            thousandths(shown.peak_kib * 1_024 / 1_000),
        );
    }
    Ok(())
}

/// Starts one, waits for its first poll, reads its peak memory and ends it.
fn start(
    binary: &Path,
    runtime: SocketAddr,
    database: SocketAddr,
    polls: &Receiver<Poll>,
) -> Result<(Duration, u64), Box<dyn Error>> {
    let spawned = Instant::now();
    let mut child = Command::new(binary)
        .env_clear()
        .envs([
            ("ENV", "local"),
            ("VENUES_TABLE", "venues"),
            ("EVENTS_TABLE", "events"),
            ("TASKS_TABLE", "tasks"),
            ("SESSIONS_TABLE", "sessions"),
            ("AWS_ACCESS_KEY_ID", "bench"),
            ("AWS_SECRET_ACCESS_KEY", "bench"),
            ("AWS_REGION", "eu-central-1"),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
            ("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        ])
        .env("AWS_LAMBDA_FUNCTION_NAME", name(binary))
        .env("AWS_LAMBDA_RUNTIME_API", runtime.to_string())
        .env("AWS_ENDPOINT_URL_DYNAMODB", format!("http://{database}"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| format!("{}: {error}", binary.display()))?;
    let poll = polls.recv_timeout(PATIENCE);
    let peak = peak_kib(&child);
    stop(&mut child)?;
    let poll = poll.map_err(|_| format!("{} did not ask for work", binary.display()))?;
    Ok((poll.at.saturating_duration_since(spawned), peak?))
}

fn stop(child: &mut Child) -> std::io::Result<()> {
    child.kill()?;
    child.wait().map(drop)
}

/// `VmHWM:     8192 kB` of the process's status.
fn peak_kib(child: &Child) -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM: Linux only")?;
    Ok(line.trim().trim_end_matches("kB").trim_end().parse()?)
}

/// Tells every poll for work, and never answers one.
fn serve_runtime() -> Result<(SocketAddr, Receiver<Poll>), Box<dyn Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let (told, polls) = channel();
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let mut line = String::new();
            if BufReader::new(&connection).read_line(&mut line).is_ok() && line.starts_with(NEXT) {
                // The bench's end also ends this.
                let _ = told.send(Poll { at: Instant::now(), _open: connection });
            }
        }
    });
    Ok((address, polls))
}

/// Answers every request with an empty object: an item that is not there.
fn serve_database() -> Result<SocketAddr, Box<dyn Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            // A function that was ended cuts its connection off.
            std::thread::spawn(move || answer_all(&connection).is_ok());
        }
    });
    Ok(address)
}

fn answer_all(mut connection: &TcpStream) -> Result<(), Box<dyn Error>> {
    let mut reader = BufReader::new(connection);
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let Some((header, value)) = line.trim_end().split_once(':') else {
                if line.trim_end().is_empty() {
                    break;
                }
                continue;
            };
            if header.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse()?;
            }
        }
        std::io::copy(&mut reader.by_ref().take(length), &mut std::io::sink())?;
        connection
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/x-amz-json-1.0\r\ncontent-length: 2\r\n\r\n{}")?;
    }
}

fn zipped(binary: &Path) -> Result<u64, Box<dyn Error>> {
    let output = Command::new("gzip").args(["-9", "-c"]).arg(binary).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("gzip: {}", output.status).into());
    }
    Ok(u64::try_from(output.stdout.len())?)
}

fn name(binary: &Path) -> String {
    binary.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn micros(duration: Option<&Duration>) -> u64 {
    duration.map_or(0, |duration| u64::try_from(duration.as_micros()).unwrap_or(u64::MAX))
}

/// `12345` as `12.3`, rounded; below ten with two places.
fn thousandths(value: u64) -> String {
    if value < 9_995 {
        let hundredths = (value + 5) / 10;
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    } else {
        let tenths = (value + 50) / 100;
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

//! `cargo xtask serve`: the site on this machine, with the headers it is published with.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{build, paths, wasm};

mod connection;
pub mod headers;
mod mime;
mod path;

const FIRST_PORT: u16 = 8000;
const LAST_PORT: u16 = 8050;

/// The options of `serve`.
#[derive(Args)]
pub struct Options {
    /// This port and no other; 0 takes any free one [default: the first free one from 8000]
    #[arg(long)]
    port: Option<u16>,
    /// Serve dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// Build without fat LTO
    #[arg(long, conflicts_with = "no_build")]
    dev: bool,
    /// Stop when the standard input ends: a server that cannot outlive its starter
    #[arg(long)]
    until_stdin_ends: bool,
}

/// Builds, then serves until stopped.
pub fn run(options: &Options) -> Result<()> {
    if !options.no_build {
        build::build(wasm::Profile::from_dev(options.dev), None)?;
    }
    let dist = paths::dist();
    if !dist.is_dir() {
        bail!("dist/ is missing: run `cargo xtask build` first");
    }
    let listener = listen(options.port)?;
    let address = listener.local_addr()?;
    let server = start(listener, &dist);
    println!("Serving dist/ at http://{address}/");
    if options.until_stdin_ends {
        io::copy(&mut io::stdin(), &mut io::sink())?;
        return Ok(());
    }
    println!("Ctrl-C stops it");
    let _ = server.join();
    bail!("the server stopped")
}

/// The port asked for, or the first free one.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).with_context(|| format!("port {port} cannot be used")),
        None => (FIRST_PORT..=LAST_PORT)
            .find_map(|port| bind(port).ok())
            .with_context(|| format!("no port from {FIRST_PORT} to {LAST_PORT} is free")),
    }
}

/// Answers each connection on a thread of its own: a browser opens several at once and keeps them,
/// and a page loads its workers in parallel.
fn start(listener: TcpListener, dist: &Path) -> thread::JoinHandle<()> {
    let dist = dist.to_owned();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let dist = dist.clone();
            thread::spawn(move || {
                // A reader who goes away early is no fault of ours.
                let _ = connection::answer(stream, &dist);
            });
        }
    })
}

/// One request as it goes over the wire, and all that comes back.
#[cfg(test)]
fn exchange(address: std::net::SocketAddr, line: &str) -> String {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    write!(
        stream,
        "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn files_come_with_their_headers_and_nothing_else_comes() {
        let base = std::env::temp_dir().join(format!("xtask-{}-serve", std::process::id()));
        let dist = base.join("dist");
        fs::create_dir_all(dist.join("www")).unwrap();
        fs::write(base.join("secret.txt"), "secret").unwrap();
        fs::write(dist.join("index.html"), "<p>front").unwrap();
        fs::write(dist.join("www/big.js"), "x".repeat(100_000)).unwrap();
        fs::create_dir_all(dist.join("v/1")).unwrap();
        fs::write(dist.join("v/1/a.js"), "plain").unwrap();
        fs::write(dist.join("v/1/a.js.br"), "packed").unwrap();
        let listener = listen(Some(0)).unwrap();
        let address = listener.local_addr().unwrap();
        let _server = start(listener, &dist);

        let front = exchange(address, "GET /?a=b");
        assert!(
            front.starts_with("HTTP/1.1 200") && front.ends_with("<p>front"),
            "{front}"
        );
        for header in [
            "Content-Type: text/html; charset=utf-8",
            "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Access-Control-Allow-Origin: *",
        ] {
            assert!(front.contains(header), "{header} is not in\n{front}");
        }
        assert!(exchange(address, "GET /www/big.js").contains("Content-Length: 100000\r\n"));
        let fixed = exchange(address, "GET /v/1/a.js");
        assert!(
            fixed.ends_with("plain") && fixed.contains("immutable"),
            "{fixed}"
        );
        assert!(front.contains("Cache-Control: no-cache"), "{front}");
        let packed = exchange(
            address,
            "GET /v/1/a.js HTTP/1.1\r\nAccept-Encoding: gzip, br;q=1\r\nX: ",
        );
        for part in [
            "packed",
            "Content-Encoding: br",
            "Vary: Accept-Encoding",
            "javascript",
        ] {
            assert!(packed.contains(part), "{part} is not in\n{packed}");
        }
        assert!(!exchange(address, "HEAD /").contains("<p>front"));
        assert!(exchange(address, "POST /").starts_with("HTTP/1.1 405"));
        assert!(exchange(address, "GET /none.html").starts_with("HTTP/1.1 404"));
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/www/..%2f..%2fsecret.txt",
            "//etc",
        ] {
            let answer = exchange(address, &format!("GET {path}"));
            assert!(
                answer.starts_with("HTTP/1.1 4") && !answer.ends_with("secret"),
                "{path}"
            );
        }
        fs::remove_dir_all(base).unwrap();
    }

    #[test]
    fn a_port_asked_for_is_not_replaced() {
        let taken = listen(Some(0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(listen(Some(port)).is_err());
    }
}

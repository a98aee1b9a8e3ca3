//! One connection: a request in, a file out, closed.

use std::fs;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use super::{headers, mime, path};

/// Longest head of a request [bytes].
const LONGEST_HEAD: usize = 16 * 1024;
/// How long a connection may say nothing.
const PATIENCE: Duration = Duration::from_secs(30);

/// What goes back.
struct Answer {
    status: &'static str,
    kind: &'static str,
    cache: &'static str,
    encoding: Option<&'static str>,
    body: Vec<u8>,
}

/// Compressed copies: what a browser calls them, and how their names end.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// Reads one request and answers it.
pub fn answer(mut stream: TcpStream, dist: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(head) = read_head(&mut stream)? else {
        return Ok(());
    };
    let mut fields = [httparse::EMPTY_HEADER; 64];
    let mut request = httparse::Request::new(&mut fields);
    let whole = request.parse(&head).is_ok_and(|state| state.is_complete());
    let (method, url) = (request.method.unwrap_or_default(), request.path);
    let found = match (whole, method, url) {
        (true, "GET" | "HEAD", Some(url)) => find(url, &accepted(request.headers), dist),
        (true, _, Some(_)) => plain("405 Method Not Allowed", "Only GET and HEAD"),
        _ => plain("400 Bad Request", "Not a request"),
    };
    send(&mut stream, &found, method == "HEAD")
}

/// The head of a request; nothing if the other side goes away first.
fn read_head(stream: &mut TcpStream) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    let mut buffer = [0; 2048];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") && head.len() < LONGEST_HEAD {
        match stream.read(&mut buffer)? {
            0 => return Ok(None),
            n => head.extend_from_slice(&buffer[..n]),
        }
    }
    Ok(Some(head))
}

/// What the browser says it can unpack.
fn accepted(fields: &[httparse::Header<'_>]) -> String {
    let field = |name: &str| name.eq_ignore_ascii_case("accept-encoding");
    let found = fields.iter().filter(|header| field(header.name));
    found
        .map(|header| String::from_utf8_lossy(header.value) + ",")
        .collect()
}

fn find(url: &str, accepted: &str, dist: &Path) -> Answer {
    let Some(wanted) = path::of_url(url) else {
        return plain("400 Bad Request", "Not a path of this site");
    };
    let Some(file) = path::inside(dist, &wanted) else {
        return plain("404 Not Found", "Not found");
    };
    let takes = |name: &str| {
        accepted
            .split(',')
            .any(|one| one.split(';').next().unwrap_or_default().trim() == name)
    };
    let packed = ENCODINGS
        .iter()
        .filter(|(name, _)| takes(name))
        .find_map(|(name, end)| {
            let mut copy = file.clone().into_os_string();
            copy.push(format!(".{end}"));
            Some((fs::read(copy).ok()?, Some(*name)))
        });
    match packed.or_else(|| Some((fs::read(&file).ok()?, None))) {
        Some((body, encoding)) => Answer {
            status: "200 OK",
            kind: mime::of(&file),
            cache: headers::cache(url),
            encoding,
            body,
        },
        None => plain("404 Not Found", "Not found"),
    }
}

fn plain(status: &'static str, text: &str) -> Answer {
    Answer {
        status,
        kind: "text/plain; charset=utf-8",
        cache: headers::cache("/"),
        encoding: None,
        body: text.as_bytes().to_vec(),
    }
}

fn send(stream: &mut TcpStream, answer: &Answer, head_only: bool) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\
         Cache-Control: {}\r\nVary: Accept-Encoding\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
        answer.cache
    );
    if let Some(encoding) = answer.encoding {
        head += &format!("Content-Encoding: {encoding}\r\n");
    }
    for (name, value) in headers::COMMON {
        head += &format!("{name}: {value}\r\n");
    }
    head += "\r\n";
    stream.write_all(head.as_bytes())?;
    if !head_only {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

//! `cargo xtask demo`: the page on localhost, under the headers that a strict portal sends.

use crate::run::step;
use crate::{in_checkout, node, web};
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Tried first, and the ones after it when it is taken.
const PORTS: std::ops::Range<u16> = 8130..8150;

const HEADERS: &[(&str, &str)] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    // What was just built is what is shown.
    ("Cache-Control", "no-store"),
];

#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    pub(crate) port: Option<u16>,
    pub(crate) open: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: None, open: true }
    }
}

/// Builds the module, serves the page and opens it; ends with Ctrl+C. The tests, which have just built it (`PAGE_IS_BUILT`),
/// do not wait for that again.
pub(crate) fn demo(options: Options) -> Result<()> {
    let page = if std::env::var_os("PAGE_IS_BUILT").is_some() { in_checkout("js-demo/dist") } else { build()? };
    let server = listen(options.port)?;
    let address = server.local_addr().context("no address")?;
    println!("\nTiendo is at http://{address}/   (Ctrl+C ends it)");
    if options.open && open::that_detached(format!("http://{address}/")).is_err() {
        println!("No browser could be opened here: open the address yourself.");
    }
    serve(&server, page);
    Ok(())
}

/// Builds the package and the page, and returns the folder of the page: any web server can serve it as it is.
pub(crate) fn build() -> Result<PathBuf> {
    web::build()?;
    step("npm packages of the page", || node::npm_ci("js-demo"))?;
    page()
}

/// Builds the page alone, from the package as it is and the packages that are installed.
pub(crate) fn page() -> Result<PathBuf> {
    let node = node::ensure_node()?;
    step("page", || node::script(&node, &["js-demo/build.mjs"]))?;
    Ok(in_checkout("js-demo/dist"))
}

/// Only this machine is answered. A port that was asked for is taken or refused, never replaced.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port: u16| TcpListener::bind(("127.0.0.1", port));
    if let Some(port) = port {
        return bind(port).map_err(|error| anyhow!("port {port} cannot be used ({error}); give another --port"));
    }
    match PORTS.map(bind).find_map(Result::ok) {
        Some(server) => Ok(server),
        None => {
            bail!("the ports {} to {} are taken; give another with --port", PORTS.start, PORTS.end.saturating_sub(1))
        }
    }
}

/// A thread and a connection for each request: a browser opens several at once, and none may wait for another.
fn serve(server: &TcpListener, page: PathBuf) {
    let page = Arc::new(page);
    for stream in server.incoming().flatten() {
        let page = Arc::clone(&page);
        // A browser that went away is no reason to stop.
        std::thread::spawn(move || answer(stream, &page));
    }
}

fn answer(mut stream: TcpStream, page: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let Some((method, url)) = read_request(&mut stream)? else {
        return respond(&mut stream, "400 Bad Request", "text/plain; charset=utf-8", b"not a request\n", true);
    };
    let with_body = method != "HEAD";
    if !matches!(method.as_str(), "GET" | "HEAD") {
        return respond(&mut stream, "405 Method Not Allowed", "text/plain; charset=utf-8", b"GET or HEAD\n", true);
    }
    match file(&url, page).and_then(|file| Ok((mime(&file), fs::read(file)?))) {
        Ok((mime, bytes)) => respond(&mut stream, "200 OK", mime, &bytes, with_body),
        Err(_) => respond(&mut stream, "404 Not Found", "text/plain; charset=utf-8", b"not found\n", with_body),
    }
}

/// Method and target of a request; `None` for what is none, or has a head of more than 16 KB.
fn read_request(stream: &mut TcpStream) -> io::Result<Option<(String, String)>> {
    const MOST: usize = 16 * 1024;
    let (mut head, mut part) = (Vec::new(), [0_u8; 2048]);
    while head.len() < MOST {
        let length = stream.read(&mut part)?;
        head.extend_from_slice(part.get(..length).unwrap_or_default());
        let mut headers = [httparse::EMPTY_HEADER; 100];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(&head) {
            Ok(httparse::Status::Complete(_)) => {
                return Ok(request.method.map(String::from).zip(request.path.map(String::from)));
            }
            Ok(httparse::Status::Partial) if length > 0 => {}
            Ok(httparse::Status::Partial) | Err(_) => return Ok(None),
        }
    }
    Ok(None)
}

fn respond(stream: &mut TcpStream, status: &str, mime: &str, body: &[u8], with_body: bool) -> io::Result<()> {
    let length = body.len().to_string();
    let own = [("Content-Type", mime), ("Content-Length", length.as_str()), ("Connection", "close")];
    let lines: Vec<String> = HEADERS.iter().chain(&own).map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    write!(stream, "HTTP/1.1 {status}\r\n{}\r\n", lines.concat())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The file that a URL names, if it stands inside the folder of the page.
fn file(url: &str, page: &Path) -> io::Result<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.strip_prefix('/').unwrap_or(path);
    let name = if name.is_empty() { "index.html" } else { name };
    if !name.split('/').all(is_plain) {
        return Err(io::ErrorKind::NotFound.into());
    }
    // A symbolic link may lead out as well.
    let (folder, file) = (page.canonicalize()?, page.join(name).canonicalize()?);
    if file.starts_with(folder) { Ok(file) } else { Err(io::ErrorKind::NotFound.into()) }
}

/// One part of a path, as our own files are named: no `..`, no drive, no escape, nothing hidden.
fn is_plain(part: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !part.is_empty() && !part.starts_with('.') && part.chars().all(allowed)
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{HEADERS, listen, serve};
    use anyhow::{Context, Result};
    use std::fs;
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpListener, TcpStream};

    #[test]
    fn what_is_served() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("tiendo-demo-{}", std::process::id()));
        for (name, text) in [
            ("page/index.html", "page"),
            ("page/js/app.js", "app"),
            ("page/.secret", "secret"),
            ("page/tiendo/tiendo_bg.wasm", "module"),
            ("page/plans/a.plan.json", "{}"),
            ("secret.txt", "secret"),
        ] {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().context("no folder")?)?;
            fs::write(file, text)?;
        }
        let server = listen(Some(0))?;
        let address = server.local_addr()?;
        std::thread::spawn(move || serve(&server, folder.join("page")));
        // connections that say nothing hold nobody up
        let silent: Vec<TcpStream> = (0..12).filter_map(|_| TcpStream::connect(address).ok()).collect();
        assert_eq!(silent.len(), 12);

        for (request, status, mime) in [
            ("GET /", "200", "text/html; charset=utf-8"),
            ("HEAD /", "200", "text/html; charset=utf-8"),
            ("GET /?lang=en", "200", "text/html; charset=utf-8"),
            ("GET /js/app.js", "200", "text/javascript; charset=utf-8"),
            ("GET /tiendo/tiendo_bg.wasm", "200", "application/wasm"),
            ("GET /plans/a.plan.json", "200", "application/json"),
            ("POST /", "405", "text/plain; charset=utf-8"),
            ("GET /js", "404", "text/plain; charset=utf-8"),
            ("GET /absent.js", "404", "text/plain; charset=utf-8"),
            ("GET /.secret", "404", "text/plain; charset=utf-8"),
            ("GET /../secret.txt", "404", "text/plain; charset=utf-8"),
            ("GET /js/../../secret.txt", "404", "text/plain; charset=utf-8"),
            ("GET /%2e%2e/secret.txt", "404", "text/plain; charset=utf-8"),
            ("GET /..\\secret.txt", "404", "text/plain; charset=utf-8"),
            ("GET //etc/passwd", "404", "text/plain; charset=utf-8"),
            ("GET /tiendo//etc/passwd", "404", "text/plain; charset=utf-8"),
            ("GET /tiendo/C:/windows/win.ini", "404", "text/plain; charset=utf-8"),
        ] {
            let answer = ask(address, request)?;
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {answer}");
            assert!(answer.contains(&format!("Content-Type: {mime}\r\n")), "{request}: {answer}");
            assert!(!answer.contains("secret"), "{request}: {answer}");
            for (name, value) in HEADERS {
                assert!(answer.contains(&format!("{name}: {value}\r\n")), "{request}: {answer}");
            }
        }
        Ok(())
    }

    #[test]
    fn a_taken_port() -> Result<()> {
        let first = listen(None)?;
        let second = listen(None)?;
        let port = |server: &TcpListener| server.local_addr().ok().map(|address| address.port());
        assert_ne!(port(&first), port(&second));
        let says = listen(port(&first)).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(says.ends_with("give another --port"), "{says}");
        Ok(())
    }

    fn ask(address: SocketAddr, request: &str) -> Result<String> {
        let mut stream = TcpStream::connect(address)?;
        write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

//! The task runner: `cargo xtask demo`, `cargo xtask test`, and the parts of them.

mod demo;
mod node;
mod python;
mod reproducible;
mod run;
mod test;
mod toolchain;
mod web;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  demo [--port N] [--no-open]   build the web module and serve the page on localhost
  test                          every check, as CI runs them; installs what is missing
  build                         the npm package only, into wasm/pkg
  reproducible                  build the npm package again in another folder: it has to be the same to the byte
  size                          what the package weighs and how fast it starts
  bench                         how fast an assessment is, natively and as a web module
  help                          this text

WASM_TOOLCHAIN=rustup or WASM_TOOLCHAIN=debian says where the compiler for the web comes from;
otherwise an installed one is taken, then rustup's, then Debian's.";

fn main() -> ExitCode {
    let command = match read_arguments(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Demo(options) => demo::demo(options),
        Command::Test => test::test(),
        Command::Build => web::build().map(|_| ()),
        Command::Reproducible => reproducible::reproducible(),
        Command::Size => web::build().and_then(|_| test::size()),
        Command::Bench => test::bench(),
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Debug, PartialEq)]
enum Command {
    Demo(demo::Options),
    Test,
    Build,
    Reproducible,
    Size,
    Bench,
    Help,
}

fn read_arguments<I>(arguments: I) -> Result<Command, lexopt::Error>
where
    I: IntoIterator<Item: Into<std::ffi::OsString>>,
{
    use lexopt::prelude::{Long, Short, Value, ValueExt};
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut command = match parser.next()? {
        Some(Value(name)) => match name.string()?.as_str() {
            "demo" => Command::Demo(demo::Options::default()),
            "test" => Command::Test,
            "build" => Command::Build,
            "reproducible" => Command::Reproducible,
            "size" => Command::Size,
            "bench" => Command::Bench,
            "help" => Command::Help,
            other => return Err(format!("there is no command `{other}`").into()),
        },
        Some(Long("help") | Short('h')) => Command::Help,
        Some(other) => return Err(other.unexpected()),
        None => return Err("a command is missing".into()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut command, argument) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (Command::Demo(options), Long("port")) => options.port = Some(parser.value()?.parse()?),
            (Command::Demo(options), Long("no-open")) => options.open = false,
            (_, other) => return Err(other.unexpected()),
        }
    }
    Ok(command)
}

/// Names another checkout than the one this program was built in.
const CHECKOUT: &str = "TIENDO_CHECKOUT";

/// A file or folder of the checkout.
fn in_checkout(path: &str) -> PathBuf {
    if let Some(other) = std::env::var_os(CHECKOUT) {
        return PathBuf::from(other).join(path);
    }
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let checkout = xtask.ancestors().nth(2).unwrap_or(&xtask);
    checkout.join(path)
}

#[cfg(test)]
mod tests {
    use super::{Command, demo::Options, read_arguments};

    #[test]
    fn arguments() {
        let demo = |port, open| Ok(Command::Demo(Options { port, open }));
        check(&["demo"], demo(None, true));
        check(&["demo", "--port", "9000", "--no-open"], demo(Some(9000), false));
        check(&["demo", "--port=9000"], demo(Some(9000), true));
        check(&["test"], Ok(Command::Test));
        check(&["reproducible"], Ok(Command::Reproducible));
        check(&["test", "--help"], Ok(Command::Help));
        check(&[], Err("a command is missing"));
        check(&["tset"], Err("there is no command `tset`"));
        check(&["test", "--port", "1"], Err("invalid option '--port'"));
        check(&["demo", "--port"], Err("missing argument for option '--port'"));
        check(&["demo", "now"], Err("unexpected argument \"now\""));
    }

    fn check(arguments: &[&str], expected: Result<Command, &str>) {
        let read = read_arguments(arguments).map_err(|error| error.to_string());
        assert_eq!(read, expected.map_err(String::from), "{arguments:?}");
    }
}

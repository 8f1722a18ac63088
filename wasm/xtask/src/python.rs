//! Python and the packages of others that the engine's answers are held against.

use crate::in_checkout;
use crate::run::{answer, apt, apt_install, find, output, path};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the newest numpy asks for.
const OLDEST: u32 = 11;

/// Compares what the native tests wrote down with the answers of other programs, and returns what was said.
pub(crate) fn oracles() -> Result<String> {
    let python = environment()?;
    let mut command = Command::new(python);
    command.arg(in_checkout("tests/oracles/check.py")).arg(in_checkout("target/oracles"));
    // no compiled files in the checkout
    output(command.env("PYTHONDONTWRITEBYTECODE", "1")).context("an oracle does not agree")
}

/// The Python of an environment that holds the packages, made unless that has been done.
fn environment() -> Result<PathBuf> {
    let folder = in_checkout("target/python");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let list = in_checkout("tests/oracles/requirements.txt");
    let wanted = fs::read(&list)?;
    let installed = folder.join(".installed-requirements");
    if fs::read(&installed).is_ok_and(|of| of == wanted) && python.is_file() {
        return Ok(python);
    }
    make(&folder)?;
    let mut command = Command::new(&python);
    command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&list);
    output(&mut command)?;
    fs::write(&installed, wanted)?;
    Ok(python)
}

fn make(folder: &Path) -> Result<()> {
    let venv = || {
        let python = python().with_context(|| format!("Python 3.{OLDEST} or newer is missing"))?;
        output(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder))
    };
    if venv().is_err() {
        match apt() {
            Some(apt) => apt_install(&apt, &["python3", "python3-venv"])?,
            None if cfg!(target_os = "linux") => bail!("run `apt-get install python3 python3-venv` as root"),
            None => bail!("install Python 3.{OLDEST} or newer (https://www.python.org)"),
        }
        venv()?;
    }
    Ok(())
}

/// A Python on this machine that is new enough.
fn python() -> Option<PathBuf> {
    ["python3", "python"].iter().filter_map(|name| find(name, path().as_deref())).find(|python| {
        let version = answer(Command::new(python).arg("--version"));
        version.as_deref().and_then(minor_version).is_some_and(|minor| OLDEST <= minor)
    })
}

/// `Python 3.11.7` is 11.
fn minor_version(version: &str) -> Option<u32> {
    version.strip_prefix("Python 3.")?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::minor_version;

    #[test]
    fn versions() {
        assert_eq!(minor_version("Python 3.11.7"), Some(11));
        assert_eq!(minor_version("Python 3.9.2"), Some(9));
        assert_eq!(minor_version("Python 2.7.18"), None);
    }
}

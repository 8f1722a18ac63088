//! Node and what is installed with it: npm's packages, and a Chromium for the browser tests.

use crate::in_checkout;
use crate::run::{answer, apt, apt_install, find, output, path};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const OLDEST: u32 = 20;
const HEADLESS_SHELL: &str = "chromium-headless-shell";

/// The node on this machine, if it is new enough.
pub(crate) fn node() -> Option<PathBuf> {
    [find("node", path().as_deref()), Some(own_node())]
        .into_iter()
        .flatten()
        .find(|node| major_version(node).is_some_and(|major| OLDEST <= major))
}

/// The node on this machine; installed if there is none that is new enough.
pub(crate) fn ensure_node() -> Result<PathBuf> {
    if let Some(node) = node()
        && npm().is_some()
    {
        return Ok(node);
    }
    let what_to_do = format!("install Node {OLDEST} or newer with npm (https://nodejs.org)");
    if npm().is_none() {
        let apt = apt().with_context(|| what_to_do.clone())?;
        apt_install(&apt, &["nodejs", "npm"])?;
    }
    // Debian 12 has Node 18; npm carries newer ones.
    if node().is_none() {
        let folder = in_checkout("target/node");
        fs::create_dir_all(&folder)?;
        let mut command = Command::new(npm().with_context(|| what_to_do.clone())?);
        command.args(["install", "--no-save", "--prefix"]).arg(&folder).arg("node@22");
        output(&mut command)?;
    }
    node().context(what_to_do)
}

/// Installs a folder's packages as its lock file says, unless that has been done.
pub(crate) fn npm_ci(folder: &str) -> Result<()> {
    let folder = in_checkout(folder);
    let lock = fs::read(folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed-lock");
    if fs::read(&installed).is_ok_and(|of| of == lock) {
        return Ok(());
    }
    let mut command = Command::new(npm().context("npm is missing")?);
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder);
    output(&mut command)?;
    fs::write(&installed, lock)?;
    Ok(())
}

/// Runs a script with Node and returns what it printed.
pub(crate) fn script(node: &Path, arguments: &[&str]) -> Result<String> {
    output(Command::new(node).args(arguments).current_dir(in_checkout("")))
}

/// A Chromium (or Chrome, or Edge) for the browser tests; installed through apt if there is none.
pub(crate) fn ensure_chromium(node: &Path) -> Result<PathBuf> {
    let search = || {
        let mut command = Command::new(node);
        answer(command.arg(in_checkout("tests/js/chromium.mjs"))).map(PathBuf::from)
    };
    if let Some(found) = search() {
        return Ok(found);
    }
    match apt() {
        Some(apt) => apt_install(&apt, &["chromium"])?,
        None if cfg!(target_os = "linux") => bail!("run `apt-get install chromium` as root"),
        None => bail!("install Chrome or Chromium, or say in the variable CHROME where it is"),
    }
    search().context("Chromium was installed, but is not found")
}

/// The shell of Chromium, the same engine without the windows, in which most browser tests take half the time; Debian has
/// it. Without it they run in Chromium itself.
pub(crate) fn headless_shell() -> Option<PathBuf> {
    let search = || find(HEADLESS_SHELL, path().as_deref());
    search().or_else(|| apt_install(&apt()?, &[HEADLESS_SHELL]).ok().and_then(|()| search()))
}

fn npm() -> Option<PathBuf> {
    find("npm", path().as_deref())
}

fn own_node() -> PathBuf {
    let ending = if cfg!(windows) { ".exe" } else { "" };
    in_checkout("target/node/node_modules/node/bin").join(format!("node{ending}"))
}

/// `v20.11.1` is 20.
fn major_version(node: &Path) -> Option<u32> {
    let version = answer(Command::new(node).arg("--version"))?;
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

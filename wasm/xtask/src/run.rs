//! Programs and steps: started, timed, silent when all is well.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

/// One step, with a line that tells its name when it begins and its time when it ends.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("{name:<48}");
    std::io::stdout().flush()?;
    let begun = Instant::now();
    let done = work();
    let time = begun.elapsed().as_millis();
    let verdict = if done.is_ok() { "" } else { "  FAILED" };
    println!("{:>4}.{} s{verdict}", time / 1000, time % 1000 / 100);
    done.with_context(|| format!("step `{name}`"))
}

/// The lines that are worth reading also when all is well.
pub(crate) fn told(output: &str) {
    for line in output.lines().filter(|line| line.trim_start().starts_with('»')) {
        println!("  {}", line.trim());
    }
}

/// Runs a program to its end and returns what it printed; a failure tells all of it.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let (mut printed, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("cannot start {}", shown(command)))?;
    // Our ends of the pipe are closed, so that reading ends when the program does.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut bytes = Vec::new();
    printed.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = child.wait()?;
    if !status.success() {
        bail!("{} ended with {status}\n\n{}", shown(command), text.trim_end());
    }
    Ok(text)
}

/// What a program prints to its standard output, without the last newline; none if it fails or is not there.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim_end().to_owned())
}

/// Where a program stands in the folders of `PATH`.
pub(crate) fn find(program: &str, path: Option<&OsStr>) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    std::env::split_paths(path?)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|file| file.is_file())
}

/// The `PATH` of this process.
pub(crate) fn path() -> Option<OsString> {
    std::env::var_os("PATH")
}

/// Whether packages can be installed without asking: apt, and the right to use it.
pub(crate) fn apt() -> Option<Vec<OsString>> {
    let apt = find("apt-get", path().as_deref())?.into_os_string();
    if answer(Command::new("id").arg("-u")).is_some_and(|user| user == "0") {
        return Some(vec![apt]);
    }
    answer(Command::new("sudo").args(["-n", "true"]))?;
    Some(vec!["sudo".into(), "-n".into(), apt])
}

/// Installs Debian packages; the lists are fetched only if the ones at hand do not suffice.
pub(crate) fn apt_install(apt: &[OsString], packages: &[&str]) -> Result<()> {
    let (program, before) = apt.split_first().context("no apt")?;
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(before).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let install = || {
        let mut command = apt(&["install", "-y", "--no-install-recommends"]);
        output(command.args(packages))
    };
    if install().is_err() {
        output(&mut apt(&["update"]))?;
        install()?;
    }
    Ok(())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}

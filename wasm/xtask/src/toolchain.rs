//! Where the compiler for the web comes from: a target that is installed, rustup, or Debian's packages.

use crate::run::{answer, apt, apt_install, find, output};
use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: &[&str] =
    &["cargo-web", "rustc-web", "rust-web-src", "rust-web-llvm", "lld-22", "libc6-dev", "gcc"];

/// What the choice depends on, so that a test can give another machine.
pub(crate) struct Machine {
    /// `WASM_TOOLCHAIN`.
    pub(crate) forced: Option<String>,
    /// The folders in which programs are found.
    pub(crate) path: OsString,
    /// The cargo and the rustc that are in use.
    pub(crate) cargo: OsString,
    pub(crate) rustc: OsString,
    /// How to install Debian packages, if that can be done.
    pub(crate) apt: Option<Vec<OsString>>,
    pub(crate) checkout: PathBuf,
    pub(crate) cargo_home: Option<PathBuf>,
}

impl Machine {
    pub(crate) fn this() -> Self {
        let variable = std::env::var_os;
        Self {
            forced: std::env::var("WASM_TOOLCHAIN").ok().filter(|forced| !forced.is_empty()),
            path: variable("PATH").unwrap_or_default(),
            cargo: variable("CARGO").unwrap_or_else(|| "cargo".into()),
            rustc: variable("RUSTC").unwrap_or_else(|| "rustc".into()),
            apt: apt(),
            checkout: crate::in_checkout(""),
            cargo_home: variable("CARGO_HOME")
                .map(PathBuf::from)
                .or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))),
        }
    }
}

/// Builds the web modules, each a package `tiendo-wasm-…`, at once, and returns the folder of their files
/// `tiendo_wasm_….wasm`; installs the compiler first if need be.
pub(crate) fn compile(machine: &Machine, modules: &[&str]) -> Result<PathBuf> {
    let (mut command, folder) = match route(machine)? {
        Route::InUse => (in_use(machine), "target/web"),
        Route::Debian => (debian(machine), "target/web-debian"),
    };
    let target_dir = machine.checkout.join(folder);
    command
        .current_dir(&machine.checkout)
        .args(["build", "--locked", "--profile", "web", "--target", TARGET])
        .args(modules.iter().map(|module| format!("--package=tiendo-wasm-{module}")))
        .arg("--target-dir")
        .arg(&target_dir);
    output(&mut command)?;
    Ok(target_dir.join(TARGET).join("web"))
}

/// Whose compiler builds, after whatever had to be installed is there.
#[derive(Debug, PartialEq)]
enum Route {
    /// The toolchain in use, which has the target.
    InUse,
    /// Debian's compiler, which builds the standard library from its sources.
    Debian,
}

fn route(machine: &Machine) -> Result<Route> {
    let rustup = find("rustup", Some(&machine.path));
    let apt = machine.apt.as_deref();
    match (machine.forced.as_deref(), rustup) {
        (Some("debian"), _) => with_debian(apt),
        (None | Some("rustup"), _) if has_target(machine) => Ok(Route::InUse),
        (Some("rustup"), Some(rustup)) => with_rustup(machine, &rustup),
        (Some("rustup"), None) => bail!("WASM_TOOLCHAIN=rustup, but there is no rustup"),
        (Some(other), _) => bail!("WASM_TOOLCHAIN is `{other}`; it can be `rustup` or `debian`"),
        // Without a way to rustup's server, Debian's compiler still does.
        (None, Some(rustup)) => with_rustup(machine, &rustup).or_else(|error| match apt {
            Some(apt) => with_debian(Some(apt)),
            None => Err(error),
        }),
        (None, None) if apt.is_some() => with_debian(apt),
        (None, None) => bail!(
            "the compiler in use cannot build for the web; install rustup (https://rustup.rs) and run \
             `rustup target add {TARGET}`"
        ),
    }
}

fn with_rustup(machine: &Machine, rustup: &Path) -> Result<Route> {
    let mut command = Command::new(rustup);
    command.env("PATH", &machine.path).current_dir(&machine.checkout);
    output(command.args(["target", "add", TARGET]))
        .with_context(|| format!("run `rustup target add {TARGET}` where its server is reached"))?;
    // without the sources the module is built on the library as it comes, a sixth larger
    let mut command = Command::new(rustup);
    command.env("PATH", &machine.path).current_dir(&machine.checkout);
    if output(command.args(["component", "add", "rust-src"])).is_err() {
        println!("the sources of the standard library are not to be had: the module will be larger");
    }
    Ok(Route::InUse)
}

fn with_debian(apt: Option<&[OsString]>) -> Result<Route> {
    let mut status = Command::new("dpkg-query");
    status.args(["--show", "--showformat=${db:Status-Status}\\n"]).args(DEBIAN_PACKAGES);
    let installed = answer(&mut status).is_some_and(|lines| lines.lines().all(|line| line == "installed"));
    match (installed, apt) {
        (true, _) => {}
        (false, Some(apt)) => apt_install(apt, DEBIAN_PACKAGES)?,
        (false, None) => bail!("run `apt-get install --no-install-recommends {}` as root", DEBIAN_PACKAGES.join(" ")),
    }
    Ok(Route::Debian)
}

fn has_target(machine: &Machine) -> bool {
    let mut rustc = Command::new(&machine.rustc);
    rustc.env("PATH", &machine.path).current_dir(&machine.checkout);
    answer(rustc.args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

fn in_use(machine: &Machine) -> Command {
    let mut command = Command::new(&machine.cargo);
    command.env("PATH", &machine.path);
    let mut rustc = Command::new(&machine.rustc);
    rustc.env("PATH", &machine.path).current_dir(&machine.checkout);
    let sysroot = answer(rustc.args(["--print", "sysroot"]));
    // the flags and the building of the library are not stable yet
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_ENCODED_RUSTFLAGS", flags(machine, sysroot.as_deref()));
    let sources = sysroot.map(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library"));
    if sources.is_some_and(|sources| sources.is_dir()) {
        command.args(BUILD_STD);
    }
    command
}

fn debian(machine: &Machine) -> Command {
    let mut command = Command::new("/usr/bin/cargo");
    // rustup's cargo, under which this runs, tells its children to be that toolchain too.
    for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC", "RUSTFLAGS", "LD_LIBRARY_PATH"] {
        command.env_remove(variable);
    }
    command.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
    let mut flags = flags(machine, Some("/usr"));
    for flag in PANIC_IS_A_TRAP {
        flags.push("\u{1f}");
        flags.push(flag);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags);
    command.args(BUILD_STD);
    command
}

/// The standard library built for size, but for memory itself (comparing, copying, allocating): a seventh of the work,
/// and little code; what of `core` is left after inlining is even less.
const BUILD_STD: [&str; 12] = [
    "-Z",
    "build-std=std,panic_abort",
    "-Z",
    "build-std-features=optimize_for_size",
    "--config",
    "profile.web.package.compiler_builtins.opt-level=3",
    "--config",
    "profile.web.package.dlmalloc.opt-level=3",
    "--config",
    "profile.web.package.alloc.opt-level=3",
    "--config",
    "profile.web.package.core.opt-level=3",
];

/// Nobody reads the words of a panic in the module (a defect there is a trap, which tiendo.js reports): without places
/// and without `Debug` it is a tenth smaller.
const WITHOUT_PANIC_WORDS: [&str; 2] = ["-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Small before fast: no copies of short functions in the callers, no second counters in loops, nothing moved or loaded
/// ahead of where it is used. 5 KB of the engine once compressed.
const NO_COPIES: [&str; 5] = [
    "-Zinline-mir=no",
    "-Cllvm-args=-disable-lsr",
    "-Cllvm-args=-enable-pre=false",
    "-Cllvm-args=-enable-load-pre=false",
    "-Cllvm-args=-disable-licm-promotion",
];

/// A panic is a trap at once, with nothing written about it: 2.5 KB less. For Debian's compiler, whose version is known.
const PANIC_IS_A_TRAP: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// No path of the machine stands in the module: it would tell who built it, and differ from one machine to the next.
fn flags(machine: &Machine, sysroot: Option<&str>) -> OsString {
    let std_sources = sysroot.map(|sysroot| Path::new(sysroot).join("lib/rustlib/src/rust"));
    let prefixes =
        [(Some(machine.checkout.clone()), "/tiendo"), (machine.cargo_home.clone(), "/cargo"), (std_sources, "/rust")];
    let flags: Vec<OsString> = prefixes
        .into_iter()
        .filter_map(|(from, to)| {
            let mut flag = OsString::from("--remap-path-prefix=");
            flag.push(from?);
            flag.push(format!("={to}"));
            Some(flag)
        })
        .chain(WITHOUT_PANIC_WORDS.map(OsString::from))
        .chain(NO_COPIES.map(OsString::from))
        .collect();
    flags.join(OsStr::new("\u{1f}"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Machine, NO_COPIES, WITHOUT_PANIC_WORDS, compile, route};
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};

    #[test]
    fn an_installed_target_is_taken_as_it_is() -> std::io::Result<()> {
        let machine = machine("installed", None, &["rustup"], true)?;
        assert_eq!(runs(&machine)?, ["rustc target-libdir", "rustc sysroot", "cargo build"]);
        Ok(())
    }

    #[test]
    fn rustup_adds_the_target() -> std::io::Result<()> {
        for forced in [None, Some("rustup")] {
            let machine = machine("added", forced, &["rustup"], false)?;
            assert_eq!(
                runs(&machine)?,
                [
                    "rustc target-libdir",
                    "rustup target add wasm32-unknown-unknown",
                    "rustup component add rust-src",
                    "rustc sysroot",
                    "cargo build"
                ],
                "{forced:?}"
            );
        }
        Ok(())
    }

    #[test]
    fn the_route_that_cannot_be_taken_says_what_to_run() -> std::io::Result<()> {
        let says = |machine: &Machine| match route(machine) {
            Ok(route) => format!("{route:?}"),
            Err(error) => format!("{error:#}"),
        };
        let forced = machine("forced", Some("rustup"), &[], false)?;
        assert_eq!(says(&forced), "WASM_TOOLCHAIN=rustup, but there is no rustup");
        let bare = machine("bare", None, &[], false)?;
        assert!(says(&bare).ends_with("and run `rustup target add wasm32-unknown-unknown`"));
        let unknown = machine("unknown", Some("nix"), &["rustup"], false)?;
        assert_eq!(says(&unknown), "WASM_TOOLCHAIN is `nix`; it can be `rustup` or `debian`");
        let offline = machine("offline", None, &["rustup-offline"], false)?;
        assert!(says(&offline).starts_with("run `rustup target add wasm32-unknown-unknown` where"));
        Ok(())
    }

    /// The module is built with the flags that leave no path of the machine in it.
    #[test]
    fn paths_are_remapped() -> std::io::Result<()> {
        let machine = machine("remapped", None, &["rustup"], true)?;
        runs(&machine)?;
        let flags = fs::read_to_string(machine.checkout.join("flags"))?;
        let checkout = machine.checkout.display();
        let remapped = [
            format!("--remap-path-prefix={checkout}=/tiendo"),
            String::from("--remap-path-prefix=/cargo home=/cargo"),
            format!("--remap-path-prefix={checkout}/sysroot/lib/rustlib/src/rust=/rust"),
        ];
        let flags: Vec<_> = flags.trim_end().split('\u{1f}').collect();
        let (first, others) = flags.split_at(remapped.len());
        assert_eq!(first, remapped);
        assert_eq!(others, [&WITHOUT_PANIC_WORDS[..], &NO_COPIES[..]].concat());
        Ok(())
    }

    /// A machine whose programs only write down how they were called.
    fn machine(name: &str, forced: Option<&str>, rustup: &[&str], installed: bool) -> std::io::Result<Machine> {
        let folder = std::env::temp_dir().join(format!("tiendo-route-{name}-{}", std::process::id()));
        fs::remove_dir_all(&folder).or_else(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Ok(()),
            _ => Err(error),
        })?;
        fs::create_dir_all(&folder)?;
        if installed {
            fs::create_dir(folder.join("lib"))?;
        }
        let here = folder.display();
        program(
            &folder,
            "rustc",
            &format!(
                "echo \"rustc $2\" >> {here}/calls\n\
             if [ $2 = sysroot ]; then echo {here}/sysroot; else echo {here}/lib; fi"
            ),
        )?;
        program(
            &folder,
            "cargo",
            &format!("echo \"cargo $1\" >> {here}/calls\nprintf '%s' \"$CARGO_ENCODED_RUSTFLAGS\" > {here}/flags"),
        )?;
        if rustup.contains(&"rustup") {
            program(&folder, "rustup", &format!("echo \"rustup $*\" >> {here}/calls"))?;
        }
        if rustup.contains(&"rustup-offline") {
            program(&folder, "rustup", "exit 1")?;
        }
        Ok(Machine {
            forced: forced.map(String::from),
            path: folder.clone().into(),
            cargo: folder.join("cargo").into(),
            rustc: folder.join("rustc").into(),
            apt: None,
            checkout: folder,
            cargo_home: Some(PathBuf::from("/cargo home")),
        })
    }

    fn program(folder: &Path, name: &str, script: &str) -> std::io::Result<()> {
        let file = folder.join(name);
        fs::write(&file, format!("#!/bin/sh\n{script}\n"))?;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755))
    }

    fn runs(machine: &Machine) -> std::io::Result<Vec<String>> {
        compile(machine, &["engine"]).map_err(std::io::Error::other)?;
        let calls = fs::read_to_string(machine.checkout.join("calls"))?;
        Ok(calls.lines().map(String::from).collect())
    }
}

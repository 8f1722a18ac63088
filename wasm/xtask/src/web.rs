//! The npm package in wasm/pkg: modules, glue, the API and its types.

use crate::run::{output, step, told};
use crate::toolchain::{Machine, compile};
use crate::{in_checkout, node};
use anyhow::{Context, Result, bail};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The modules: the end of the name of one's package, and the name of its files.
const MODULES: [(&str, &str); 2] = [("engine", "tiendo"), ("explain", "explain")];
const FROM_JS: [&str; 10] = [
    "tiendo.js",
    "tiendo.d.ts",
    "explain.js",
    "explain.d.ts",
    "inputs.js",
    "load.js",
    "written.d.ts",
    "tiendo.classic.d.ts",
    "elements.d.ts",
    "define.d.ts",
];

/// What the package is made from, beside the modules and this program.
const MADE_FROM: [&str; 11] = [
    "wasm/js",
    "wasm/schema",
    "wasm/bundle.mjs",
    "wasm/integrity.mjs",
    "wasm/licences.mjs",
    "wasm/package.json",
    "wasm/package-lock.json",
    "wasm/README.md",
    "wasm/ELEMENTS.md",
    "wasm/HUONG-DAN.md",
    "Cargo.lock",
];

/// Builds the package and returns its folder. One that is made from the same already stays as it is, to the byte: a page may
/// be served from it meanwhile.
pub(crate) fn build() -> Result<PathBuf> {
    let package = in_checkout("wasm/pkg");
    let modules = in_checkout("target/modules");
    fs::create_dir_all(&package)?;
    fs::create_dir_all(&modules)?;
    let compiled = step("web modules", || compile(&Machine::this(), &MODULES.map(|(module, _)| module)))?;
    for (module, name) in MODULES {
        fs::copy(compiled.join(format!("tiendo_wasm_{module}.wasm")), modules.join(format!("{name}.wasm")))?;
    }
    let stamp = in_checkout("target/package.stamp");
    let state = || {
        Ok::<_, anyhow::Error>(format!("{:016x} {:016x}", inputs(&modules)?, hash_of(std::slice::from_ref(&package))?))
    };
    if fs::read_to_string(&stamp).is_ok_and(|made| state().is_ok_and(|now| now == made)) {
        println!("the package is up to date");
        return Ok(package);
    }
    make(&modules, &package)?;
    fs::write(&stamp, state()?)?;
    Ok(package)
}

/// What decides what the package will be.
fn inputs(modules: &Path) -> Result<u64> {
    let mut from: Vec<PathBuf> = MADE_FROM.iter().map(|path| in_checkout(path)).collect();
    from.extend([modules.to_path_buf(), std::env::current_exe()?]);
    hash_of(&from)
}

/// Of names and contents of files, in folders and below.
fn hash_of(places: &[PathBuf]) -> Result<u64> {
    let mut hash = DefaultHasher::new();
    for place in places {
        if place.is_dir() {
            let entries: Result<Vec<PathBuf>, _> =
                fs::read_dir(place)?.map(|entry| entry.map(|entry| entry.path())).collect();
            let mut entries = entries?;
            entries.sort();
            hash.write_u64(hash_of(&entries)?);
        } else {
            hash.write(place.as_os_str().as_encoded_bytes());
            hash.write(&fs::read(place).with_context(|| format!("cannot read {}", place.display()))?);
        }
    }
    Ok(hash.finish())
}

fn make(modules: &Path, package: &Path) -> Result<()> {
    for (_, name) in MODULES {
        step("glue", || glue(&modules.join(format!("{name}.wasm")), package, name))?;
    }
    let node = step("Node", node::ensure_node)?;
    step("npm packages", || node::npm_ci("wasm"))?;
    step("wasm-opt", || optimize_all(&node, package))?;
    step("package", || assemble(package))?;
    step("bundles", || node::script(&node, &["wasm/bundle.mjs"]))?;
    step("licences", || node::script(&node, &["wasm/licences.mjs"]))?;
    told(&step("integrity", || node::script(&node, &["wasm/integrity.mjs"]))?);
    Ok(())
}

fn glue(module: &Path, package: &Path, name: &str) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(module)
        .web(true)?
        // The glue finds the module beside it, also by itself.
        .omit_default_module_path(false)
        // After a trap the API starts the module afresh.
        .reset_state_function(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name(name)
        .generate_output()?;
    fs::write(package.join(format!("{name}_glue.js")), output.js())?;
    fs::write(package.join(format!("{name}_bg.wasm")), output.wasm_mut().emit_wasm())?;
    Ok(())
}

/// All modules at once: each takes one core.
fn optimize_all(node: &Path, package: &Path) -> Result<()> {
    std::thread::scope(|scope| {
        let running =
            MODULES.map(|(_, name)| scope.spawn(move || optimize(node, &package.join(format!("{name}_bg.wasm")))));
        running.into_iter().try_for_each(|module| module.join().unwrap_or_else(|_| bail!("wasm-opt could not be run")))
    })
}

fn optimize(node: &Path, module: &Path) -> Result<()> {
    let mut command = Command::new(node);
    command.arg(in_checkout("wasm/node_modules/binaryen/bin/wasm-opt"));
    // Inlining makes the module 1 % larger once compressed, and the step twice as long.
    command.arg(module).arg("-o").arg(module).args([
        "-Oz",
        // Blocks and loops made anew from the flow of control, then all again, twice: 0.9 % less.
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Oz",
        "--one-caller-inline-max-function-size=0",
        "--flexible-inline-max-function-size=0",
        // What is worked out twice compresses better than a local of its own: 0.7 % less.
        "--skip-pass=local-cse",
        // The first kilobyte is the far end of the stack: no value has an address there.
        "--low-memory-unused",
    ]);
    output(&mut command).map(|_| ())
}

/// `plan.schema.json` as `schema/plan.json`.
fn schemas(package: &Path) -> Result<()> {
    let (from, to) = (in_checkout("wasm/schema"), package.join("schema"));
    fs::create_dir_all(&to)?;
    for file in fs::read_dir(&from)? {
        let file = file?;
        if let Some(name) = file.file_name().to_str().and_then(|name| name.strip_suffix(".schema.json")) {
            fs::copy(file.path(), to.join(format!("{name}.json"))).with_context(|| format!("cannot copy {name}"))?;
        }
    }
    Ok(())
}

fn assemble(package: &Path) -> Result<()> {
    let copy = |from: &str, name: &str| {
        fs::copy(in_checkout(from).join(name), package.join(name)).with_context(|| format!("cannot copy {from}/{name}"))
    };
    for name in FROM_JS {
        copy("wasm/js", name)?;
    }
    for name in ["package.json", "README.md", "ELEMENTS.md", "HUONG-DAN.md"] {
        copy("wasm", name)?;
    }
    schemas(package)?;
    for licence in fs::read_dir(in_checkout(""))? {
        let name = licence?.file_name();
        if let Some(name) = name.to_str()
            && name.starts_with("LICENSE")
        {
            copy("", name)?;
        }
    }
    Ok(())
}

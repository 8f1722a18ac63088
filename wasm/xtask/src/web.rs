//! The npm package in wasm/pkg: modules, glue, the API and its types.

use crate::run::{output, step};
use crate::toolchain::{Machine, compile};
use crate::{in_checkout, node};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The modules: the feature that chooses what is in one, and the name of its files.
const MODULES: [(&str, &str); 2] = [("engine", "tiendo"), ("explain", "explain")];
const FROM_JS: [&str; 6] = ["tiendo.js", "tiendo.d.ts", "explain.js", "explain.d.ts", "inputs.js", "load.js"];

/// Builds the package and returns its folder.
pub(crate) fn build() -> Result<PathBuf> {
    let package = in_checkout("wasm/pkg");
    fs::create_dir_all(&package)?;
    for (feature, name) in MODULES {
        let module = step(&format!("web module {feature}"), || compile(&Machine::this(), feature))?;
        step("glue", || glue(&module, &package, name))?;
    }
    match node::node() {
        Some(node) => step("wasm-opt", || optimize_all(&node, &package))?,
        None => println!("wasm-opt is left out: no Node here, so the modules stay a little larger"),
    }
    step("package", || assemble(&package))?;
    Ok(package)
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
    node::npm_ci("wasm")?;
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
        "--one-caller-inline-max-function-size=0",
        "--flexible-inline-max-function-size=0",
        // The first kilobyte is the far end of the stack: no value has an address there.
        "--low-memory-unused",
    ]);
    output(&mut command).map(|_| ())
}

fn assemble(package: &Path) -> Result<()> {
    let copy = |from: &str, name: &str| {
        fs::copy(in_checkout(from).join(name), package.join(name)).with_context(|| format!("cannot copy {from}/{name}"))
    };
    for name in FROM_JS {
        copy("wasm/js", name)?;
    }
    for name in ["package.json", "README.md"] {
        copy("wasm", name)?;
    }
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

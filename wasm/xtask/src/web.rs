//! The npm package in wasm/pkg: module, glue, the API and its types.

use crate::run::{output, step};
use crate::toolchain::{Machine, compile};
use crate::{in_checkout, node};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

const FROM_JS: &[&str] = &["tiendo.js", "tiendo.d.ts", "elements.d.ts", "define.d.ts"];

/// Builds the package and returns its folder.
pub(crate) fn build() -> Result<PathBuf> {
    let package = in_checkout("wasm/pkg");
    fs::create_dir_all(&package)?;
    let module = step("web module", || compile(&Machine::this()))?;
    step("glue", || glue(&module, &package))?;
    let node = step("Node", node::ensure_node)?;
    step("npm packages", || node::npm_ci("wasm"))?;
    step("wasm-opt", || optimize(&node, &package.join("tiendo_bg.wasm")))?;
    step("package", || assemble(&package))?;
    step("bundles", || node::script(&node, &["wasm/bundle.mjs"]))?;
    Ok(package)
}

fn glue(module: &Path, package: &Path) -> Result<()> {
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
        .out_name("tiendo")
        .generate_output()?;
    fs::write(package.join("tiendo_glue.js"), output.js())?;
    fs::write(package.join("tiendo_bg.wasm"), output.wasm_mut().emit_wasm())?;
    Ok(())
}

fn optimize(node: &Path, module: &Path) -> Result<()> {
    let mut command = Command::new(node);
    command.arg(in_checkout("wasm/node_modules/binaryen/bin/wasm-opt"));
    // Inlining makes the module 1 % larger once compressed, and the step twice as long.
    command.arg(module).arg("-o").arg(module).args([
        "-Oz",
        "--one-caller-inline-max-function-size=0",
        "--flexible-inline-max-function-size=0",
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
    for name in ["package.json", "README.md", "ELEMENTS.md"] {
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

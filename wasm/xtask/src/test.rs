//! `cargo xtask test`: every check, in the order in which they are cheapest to fail.

use crate::run::{output, step, told};
use crate::{demo, in_checkout, node, python, web};
use anyhow::{Context, Result, bail};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;

/// The longest first, so that no core waits for the last one.
const NODE_TESTS: &[&str] = &[
    "tests/js/types.test.mjs",
    "tests/js/schema.test.mjs",
    "tests/js/node.test.mjs",
    "tests/js/package-types.test.mjs",
    "tests/js/open-records.test.mjs",
    "tests/js/open-plans.test.mjs",
    "tests/js/open-uoms.test.mjs",
    "tests/js/open-headings.test.mjs",
    "tests/js/open-files.test.mjs",
    "tests/js/open-rows.test.mjs",
    "tests/js/open-units.test.mjs",
    "tests/js/open-tables.test.mjs",
    "tests/js/open-papers.test.mjs",
    "tests/js/open-words.test.mjs",
    "tests/js/open-values.test.mjs",
    "tests/js/open-targets.test.mjs",
    "tests/js/rooms.test.mjs",
    "tests/js/element-types.test.mjs",
    "tests/js/engine.test.mjs",
    "tests/js/selection.test.mjs",
    "tests/js/numbers.test.mjs",
    "tests/js/examples.test.mjs",
];
/// Likewise.
const BROWSER_TESTS: &[&str] = &[
    "tests/js/open.test.mjs",
    "tests/js/demo.test.mjs",
    "tests/js/read.test.mjs",
    "tests/js/prepared.test.mjs",
    "tests/js/trial.test.mjs",
    "tests/js/accessibility.test.mjs",
    "tests/js/drawn.test.mjs",
    "tests/js/takeaway.test.mjs",
    "tests/js/package.test.mjs",
    "tests/js/many-rows.test.mjs",
    "tests/js/editor.test.mjs",
    "tests/js/element-loading.test.mjs",
    "tests/js/element-board.test.mjs",
    "tests/js/page-shown.test.mjs",
    "tests/js/element-portal.test.mjs",
    "tests/js/browser.test.mjs",
    "tests/js/element-changing.test.mjs",
    "tests/js/api.test.mjs",
    "tests/js/taken-columns.test.mjs",
    "tests/js/element-docs.test.mjs",
    "tests/js/element-shown.test.mjs",
];

/// Runs everything; stops at the first step that fails.
pub(crate) fn test() -> Result<()> {
    step("format", || cargo("fmt --all --check"))?;
    step("clippy", || cargo("clippy --workspace --all-targets --locked --quiet -- -D warnings"))?;
    let native = step("native tests and doc tests", || cargo("test --workspace --locked"))?;
    told(&step("oracles", python::oracles)?);
    step("the crate as it would be published", || {
        cargo("package -p tiendo --locked --allow-dirty --config profile.dev.debug=false")
    })?;
    let node = step("Node", node::ensure_node)?;
    step("npm packages", || ["wasm", "tests", "js-demo"].iter().try_for_each(|folder| node::npm_ci(folder)))?;
    web::build()?;
    let in_node = step("tests in Node", || node_tests(&node, None, NODE_TESTS))?;
    told(&in_node);
    let chromium = step("Chromium", || node::ensure_chromium(&node))?;
    demo::page()?;
    let in_browser = step("tests in the browser", || node_tests(&node, Some(&chromium), BROWSER_TESTS))?;
    told(&in_browser);
    size()?;
    let passed = [native, in_node, in_browser].iter().fold(0_u64, |sum, text| sum.saturating_add(passed_in(text)));
    if passed == 0 {
        bail!("no test was run");
    }
    println!("\n{passed} passed, 0 failed");
    Ok(())
}

/// What the package weighs and how fast it starts, failing above the limit; what the page loads and how soon it shows the board.
pub(crate) fn size() -> Result<()> {
    let node = node::ensure_node()?;
    let report = step("size", || node::script(&node, &["tests/js/size.mjs"]))?;
    told(&report);
    let chromium = node::ensure_chromium(&node)?;
    let mut trace = Command::new(&node);
    trace.arg("tests/js/trace.mjs").current_dir(in_checkout(""));
    told(&step("first board", || output(with_browser(&mut trace, &chromium)?))?);
    Ok(())
}

/// How fast an assessment is, natively and as a web module.
pub(crate) fn bench() -> Result<()> {
    web::build()?;
    let node = node::ensure_node()?;
    println!("{}", cargo("bench -p tiendo --bench assess")?);
    println!("{}", node::script(&node, &["tests/js/bench.mjs"])?);
    println!("{}", node::script(&node, &["tests/js/bench-dossiers.mjs"])?);
    Ok(())
}

/// The cargo that runs this, in the checkout.
fn cargo(arguments: &str) -> Result<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    output(Command::new(cargo).args(arguments.split(' ')).current_dir(in_checkout("")))
}

fn node_tests(node: &Path, chromium: Option<&Path>, files: &[&str]) -> Result<String> {
    let mut command = Command::new(node);
    // One file more than there are cores: a browser waits, too, but more would take each other's turns.
    let files_at_once = std::thread::available_parallelism().map_or(2, NonZero::get).saturating_add(1);
    command.arg("tests/js/run.mjs").arg(files_at_once.to_string()).args(files);
    if let Some(chromium) = chromium {
        // The page has just been built: not once more for each file.
        with_browser(&mut command, chromium)?.env("PAGE_IS_BUILT", "1");
        // An empty one asks for Chromium itself everywhere.
        if std::env::var_os("HEADLESS_SHELL").is_none()
            && let Some(shell) = node::headless_shell()
        {
            command.env("HEADLESS_SHELL", shell);
        }
    }
    output(command.current_dir(in_checkout(""))).context("a test failed")
}

/// Tells a script which browser to use, and that the demo is served by this very program.
fn with_browser<'a>(command: &'a mut Command, chromium: &Path) -> Result<&'a mut Command> {
    Ok(command.env("CHROME", chromium).env("XTASK", std::env::current_exe()?))
}

/// Tests that passed, from the closing lines of `cargo test` and of Node's runner.
fn passed_in(output: &str) -> u64 {
    let of_line = |line: &str| {
        let count = match line.strip_prefix("test result: ok. ") {
            Some(counts) => counts.split(' ').next(),
            None => line.strip_prefix("ℹ pass "),
        };
        count.and_then(|count| count.parse::<u64>().ok())
    };
    output.lines().filter_map(of_line).fold(0, u64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::passed_in;

    #[test]
    fn passed() {
        let native = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
                      test result: ok. 3 passed; 0 failed\n";
        assert_eq!(passed_in(native), 15);
        assert_eq!(passed_in("ℹ tests 7\nℹ pass 7\nℹ fail 0\n"), 7);
        assert_eq!(passed_in("error"), 0);
    }
}

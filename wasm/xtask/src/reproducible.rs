//! `cargo xtask reproducible`: the npm package, built in two folders by one toolchain, is the same to the byte.

use crate::run::{output, step};
use crate::{CHECKOUT, in_checkout, web};
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds the package here and in a copy of the checkout that shares no path with it, and compares all files.
pub(crate) fn reproducible() -> Result<()> {
    let here = contents(&web::build()?)?;
    let elsewhere = std::env::temp_dir().join(format!("tiendo-elsewhere-{}", std::process::id()));
    let again = step("the package in another folder", || built_in(&elsewhere));
    // also after a failure, nothing stays behind
    let removed = fs::remove_dir_all(&elsewhere);
    let again = again?;
    removed?;
    let differing = differing(&here, &again);
    if !differing.is_empty() {
        bail!("built in another folder, these files are not the same: {}", differing.join(", "));
    }
    println!("  » {} files, the same to the byte in both folders", here.len());
    Ok(())
}

fn built_in(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    for file in of_the_project()? {
        let copy = folder.join(&file);
        fs::create_dir_all(copy.parent().context("no folder")?)?;
        fs::copy(in_checkout(&file), &copy).with_context(|| format!("cannot copy {file}"))?;
    }
    output(Command::new(std::env::current_exe()?).arg("build").env(CHECKOUT, folder))?;
    contents(&folder.join("wasm/pkg"))
}

/// What git has, and what is new and not ignored: the project as it stands on the disk, without what was built of it.
fn of_the_project() -> Result<Vec<String>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(in_checkout(""));
    let listed = output(&mut git)?;
    Ok(listed.split_terminator('\0').filter(|file| in_checkout(file).is_file()).map(String::from).collect())
}

/// The files of a package by their paths in it.
fn contents(package: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![package.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(package)?.to_string_lossy().into_owned(), fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

/// The names of the files that only one has, or that differ.
fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{contents, differing};
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    #[test]
    fn files_in_folders_count() -> anyhow::Result<()> {
        let package = std::env::temp_dir().join(format!("tiendo-contents-{}", std::process::id()));
        fs::create_dir_all(package.join("schema"))?;
        fs::write(package.join("a.js"), "a")?;
        fs::write(package.join("schema/b.json"), "b")?;
        let names: Vec<String> = contents(&package)?.into_keys().collect();
        let inner = Path::new("schema").join("b.json");
        assert_eq!(names, ["a.js".into(), inner.to_string_lossy()]);
        Ok(fs::remove_dir_all(package)?)
    }

    #[test]
    fn what_differs_is_named() {
        let package = |files: &[(&str, &str)]| -> BTreeMap<String, Vec<u8>> {
            files.iter().map(|(name, text)| (String::from(*name), text.as_bytes().to_vec())).collect()
        };
        let one = package(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(differing(&one, &one).is_empty());
        assert_eq!(differing(&one, &package(&[("a", "1"), ("b", "3"), ("d", "4")])), ["b", "c", "d"]);
    }
}

//! The house: which room may know of which, and whether the directive's table and the built-in plan agree.

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tiendo_tests::root;

/// Each room of core, and the rooms it may import. Read from the top: leaves first, words last.
const ARROWS: [(&str, &[&str]); 17] = [
    ("text", &[]),
    ("order", &[]),
    ("number", &["text"]),
    ("status", &["text"]),
    ("diagnostic", &["text"]),
    ("calendar", &["text", "order", "diagnostic"]),
    ("json", &["text", "order", "number", "calendar", "diagnostic"]),
    ("plan", &["text", "order", "number", "calendar", "status", "diagnostic", "json"]),
    ("records", &["order", "number", "calendar", "diagnostic", "json", "plan"]),
    ("assessment", &["text", "number", "calendar", "status", "diagnostic", "json"]),
    ("assess", &["text", "order", "number", "calendar", "status", "diagnostic", "plan", "records", "assessment"]),
    ("explain", &["text", "number", "calendar", "status", "diagnostic", "json", "assessment"]),
    ("compare", &["text", "number", "order", "status", "assessment"]),
    ("draft", &["text", "order", "calendar", "status", "diagnostic", "json", "assessment", "explain", "compare"]),
    ("ical", &["text", "calendar", "status", "assessment"]),
    ("check", &["calendar", "diagnostic", "json", "plan", "records"]),
    ("builtin", &[]),
];

fn sources(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The names of a group, not those of groups within it: `a::{b, c}, d}` has `a::` and `d`.
fn names_of(group: &str) -> Vec<String> {
    let (mut names, mut depth) = (vec![String::new()], 0_u32);
    for c in group.chars() {
        match (c, depth) {
            ('}', 0) => break,
            ('{', _) => depth = depth.saturating_add(1),
            ('}', _) => depth = depth.saturating_sub(1),
            (',', 0) => names.push(String::new()),
            (c, 0) => names.iter_mut().last().into_iter().for_each(|name| name.push(c)),
            (_, _) => {}
        }
    }
    names
}

#[test]
fn names_of_a_group_are_read() {
    assert_eq!(names_of("a::{b, c}, d} e"), ["a::", " d"]);
}

/// The rooms that a text names behind `crate::`, also in `use crate::{a, b::{c, d}}`.
fn rooms_named(text: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for after in text.split("crate::").skip(1) {
        let names = match after.strip_prefix('{') {
            Some(group) => names_of(group),
            None => vec![after.to_owned()],
        };
        for name in names {
            let room: String = name.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            rooms.insert(room);
        }
    }
    rooms
}

#[test]
fn imports_follow_the_arrows() -> std::io::Result<()> {
    let source = root().join("core/src");
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    let mut used = BTreeSet::new();
    for path in sources(&source)? {
        let inside = path.strip_prefix(&source).unwrap_or(&path).to_owned();
        let first = inside.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
        let room = first.unwrap_or_default().trim_end_matches(".rs").to_owned();
        if room == "lib" {
            continue;
        }
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{}: `{room}` is no room of ARROWS", inside.display()));
            continue;
        };
        seen.insert(room.clone());
        let text = std::fs::read_to_string(&path)?;
        for named in rooms_named(&text) {
            if named != room && !allowed.contains(&named.as_str()) {
                wrong.push(format!("{}: `{room}` may not know of `{named}`", inside.display()));
            }
            used.insert((room.clone(), named));
        }
    }
    for (room, allowed) in ARROWS {
        let unused = allowed.iter().filter(|name| !used.contains(&(room.to_owned(), (**name).to_owned())));
        wrong.extend(unused.map(|name| format!("ARROWS: `{room}` does not need to know of `{name}`")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(seen.len(), ARROWS.len(), "a room of ARROWS is gone: {seen:?}");
    Ok(())
}

/// Who looks for a rule by its name finds its file in the row of its room.
#[test]
fn every_file_of_core_is_named_in_the_table_of_rooms() -> std::io::Result<()> {
    let source = root().join("core/src");
    let architecture = std::fs::read_to_string(root().join("core/ARCHITECTURE.md"))?;
    let mut missing = Vec::new();
    let files = sources(&source)?;
    for path in files.iter().filter(|path| !path.ends_with("lib.rs")) {
        let inside = path.strip_prefix(&source).unwrap_or(path).with_extension("");
        let mut parts: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        // a `mod.rs` has the name of its folder
        parts.pop_if(|last| last == "mod");
        let (room, name) = (parts.first().cloned().unwrap_or_default(), parts.pop().unwrap_or_default());
        let row = architecture.lines().find(|line| line.starts_with(&format!("| `{room}` |"))).unwrap_or_default();
        if !quoted(row).any(|word| word.trim_end_matches(".rs") == name) {
            missing.push(format!("`{name}` is not in the row of `{room}`: {}", path.display()));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(100 < files.len(), "{} files", files.len());
    Ok(())
}

#[test]
fn the_arrows_have_no_circle() {
    // each room may know only of rooms named before it
    for (position, (room, allowed)) in ARROWS.iter().enumerate() {
        for name in *allowed {
            let before = ARROWS.iter().take(position).any(|(earlier, _)| earlier == name);
            assert!(before, "`{room}` knows of `{name}`, which comes after it");
        }
    }
}

#[test]
fn core_has_no_clock_no_floats_and_no_io() -> std::io::Result<()> {
    let forbidden = [
        "SystemTime",
        "Instant",
        "Utc::now",
        "Local::now",
        "std::fs",
        "std::env",
        "std::net",
        "f64",
        "f32",
        "HashMap",
        "HashSet",
    ];
    let mut wrong = Vec::new();
    for path in sources(&root().join("core/src"))? {
        let text = std::fs::read_to_string(&path)?;
        for (number, line) in text.lines().enumerate() {
            if forbidden.iter().any(|word| line.contains(word)) {
                wrong.push(format!("{}:{}: {line}", path.display(), number.saturating_add(1)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// `cargo check --no-default-features --examples` passes over what needs the built-in plan.
#[test]
fn what_needs_the_builtin_plan_asks_for_it() -> std::io::Result<()> {
    let manifest = std::fs::read_to_string(root().join("core/Cargo.toml"))?;
    let targets: Vec<&str> = manifest.split("\n\n").filter(|of| of.starts_with("[[")).collect();
    let asking = targets.iter().filter(|of| of.contains("required-features = [\"builtin-plans\"]"));
    assert_eq!((targets.len(), asking.count()), (2, 2), "{targets:?}");
    Ok(())
}

fn builtin(name: &str) -> std::io::Result<Value> {
    let text = std::fs::read_to_string(root().join("core/plans").join(name))?;
    Ok(serde_json::from_str(&text)?)
}

fn list<'v>(of: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    of.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text<'v>(of: &'v Value, name: &str) -> &'v str {
    of.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Words in backticks.
fn quoted(of: &str) -> impl Iterator<Item = &str> {
    of.split('`').skip(1).step_by(2)
}

#[test]
fn every_item_of_the_plan_stands_in_the_table_of_the_directive() -> std::io::Result<()> {
    let plan = builtin("nga-nam-2023.plan.json")?;
    let table = std::fs::read_to_string(root().join("core/plans/nga-nam-2023.md"))?;
    let ids: BTreeSet<&str> = ["indicators", "tasks", "reports", "services", "policies", "reallocations", "gradings"]
        .iter()
        .flat_map(|name| list(&plan, name))
        .map(|item| text(item, "id"))
        .collect();
    let named: BTreeSet<&str> = quoted(&table).collect();
    let missing: Vec<&&str> = ids.iter().filter(|id| !named.contains(**id)).collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
    // the third column of the table names ids of the plan only
    let mut unknown = Vec::new();
    let mut rows = 0_u32;
    for row in table.lines().filter(|line| line.starts_with("| ") && line.matches('|').count() == 6) {
        let column = row.split('|').nth(3).unwrap_or_default();
        rows = rows.saturating_add(1);
        unknown.extend(quoted(column).filter(|id| !ids.contains(id)).map(str::to_owned));
    }
    assert!(rows > 40, "{rows} rows");
    assert!(unknown.is_empty(), "not in the plan: {unknown:?}");
    Ok(())
}

#[test]
fn the_plan_cites_the_directives_documents_and_its_sections() -> std::io::Result<()> {
    let plan = builtin("nga-nam-2023.plan.json")?;
    let numbers: BTreeSet<&str> = list(&plan, "documents").map(|document| text(document, "number")).collect();
    for cited in ["129/KH-UBND", "79/UBND-VP", "98/BC-ĐGS", "2007/UBND-XD", "14/KH-UBND", "441/UBND-VP", "05/CT-UBND"]
    {
        assert!(numbers.contains(cited), "{cited} is not among the documents");
    }
    let used: BTreeSet<&str> = ["indicators", "tasks", "reports", "services"]
        .iter()
        .flat_map(|name| list(&plan, name))
        .map(|item| text(item, "section"))
        .collect();
    for section in ["1", "1a", "1b", "1c", "1d", "1dd", "1e", "1g", "2"] {
        assert!(used.contains(section), "section {section} has no item");
    }
    Ok(())
}

/// A number either has a source with an address, or says that it is illustrative.
#[test]
fn no_number_passes_for_official() -> std::io::Result<()> {
    let (plan, records) = (builtin("nga-nam-2023.plan.json")?, builtin("nga-nam-2023.records.json")?);
    let with_address: BTreeSet<&str> = list(&plan, "sources")
        .filter(|source| !text(source, "url").is_empty())
        .map(|source| text(source, "id"))
        .collect();
    let is_illustrative = |item: &Value| item.get("illustrative") == Some(&Value::Bool(true));
    for observation in list(&records, "observations") {
        let sourced = with_address.contains(text(observation, "source"));
        assert!(is_illustrative(observation) != sourced, "{observation}");
    }
    for name in ["completions", "submissions", "pauses", "waivers", "dossiers", "projects", "scores"] {
        assert!(list(&records, name).all(is_illustrative), "{name}");
    }
    for service in list(&plan, "services") {
        assert!(service.get("limit").is_some_and(is_illustrative), "{service}");
    }
    for project in list(&plan, "reallocations").flat_map(|reallocation| list(reallocation, "projects")) {
        assert!(is_illustrative(project), "{project}");
        assert!(list(project, "revisions").all(is_illustrative), "{project}");
    }
    // no norm gives these weights, or ranks these units
    assert!(plan.get("scorecards").is_some_and(is_illustrative));
    assert!(list(&plan, "rankings").all(is_illustrative));
    // the targets that stand in the directive or in a published source
    let own = list(&plan, "indicators").filter(|item| !is_illustrative(item) && item.get("target").is_some());
    for item in own.filter(|item| !item.get("target").is_some_and(is_illustrative)) {
        let id = text(item, "id");
        let is_of_the_letter = ["1e-late-dossiers", "1c-programmes-rate"].contains(&id);
        assert!(id.starts_with("ref-") || is_of_the_letter, "{id} has a target that is in no source");
    }
    // what stands beside the targets
    for item in list(&plan, "indicators").filter(|item| !is_illustrative(item)) {
        let beside = ["baseline", "path"].iter().filter_map(|name| item.get(*name)).filter(|node| node.is_object());
        let targets = ["interim", "breakdown", "revisions"].iter().flat_map(|name| list(item, name));
        for node in beside.chain(targets.filter_map(|node| node.get("target"))) {
            assert!(is_illustrative(node), "{}: {node} is in no source", text(item, "id"));
        }
    }
    Ok(())
}

/// Every reason of a verdict, and every cause of a change, by its code on the wire.
#[test]
fn every_code_stands_in_a_document() -> std::io::Result<()> {
    let mut docs = String::new();
    for entry in std::fs::read_dir(root().join("core"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            docs.push_str(&std::fs::read_to_string(&path)?);
        }
    }
    let (mut seen, mut missing) = (0_u32, Vec::new());
    for path in sources(&root().join("core/src/assessment"))? {
        let text = std::fs::read_to_string(&path)?;
        for block in text.split("\ncoded! {\n").skip(1) {
            let block = block.split("\n}").next().unwrap_or_default();
            let codes = block.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" =>"));
            for (code, _) in codes {
                seen = seen.saturating_add(1);
                if !docs.contains(&format!("`{code}`")) {
                    missing.push(code.to_owned());
                }
            }
        }
    }
    assert!(70 < seen, "{seen} codes");
    assert!(missing.is_empty(), "in no document: {missing:?}");
    Ok(())
}

/// A file of tests that nobody runs says nothing.
#[test]
fn every_file_of_browser_and_node_tests_is_run() -> std::io::Result<()> {
    let run = std::fs::read_to_string(root().join("wasm/xtask/src/test.rs"))?;
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root().join("tests/js"))? {
        files.push(entry?.file_name().to_string_lossy().into_owned());
    }
    let tests = || files.iter().filter(|name| name.ends_with(".test.mjs"));
    let forgotten: Vec<&String> = tests().filter(|name| !run.contains(&format!("\"tests/js/{name}\""))).collect();
    assert!(forgotten.is_empty(), "not in wasm/xtask/src/test.rs: {forgotten:?}");
    assert!(20 < tests().count(), "{files:?}");
    Ok(())
}

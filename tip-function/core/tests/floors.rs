//! Imports between the files of a crate form no circle.
//!
//! A file imports another if it names a path into it: `crate::…`, `super::…`, or a child that it declares. Inline
//! tests and files called `tests.rs` may import anything, and nothing imports them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A path of module names below the root of a crate.
type Module = Vec<String>;

/// The text of every module below a folder, without tests, comments and line ends.
fn modules(root: &Path, folder: &Path, found: &mut BTreeMap<Module, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().unwrap() != "bin" {
            modules(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let module = path.strip_prefix(root).unwrap().with_extension("");
            let mut module: Module = module
                .iter()
                .map(|part| part.to_str().unwrap().to_owned())
                .collect();
            match module.last().unwrap().as_str() {
                "tests" => continue,
                "lib" | "main" => module.clear(),
                _ => {}
            }
            let text = std::fs::read_to_string(&path).unwrap();
            found.insert(module, code(&text));
        }
    }
}

fn code(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let lines =
        lines.take_while(|line| *line != "#[cfg(test)]" && !line.starts_with("#[cfg(all(test"));
    lines.filter(|line| !line.starts_with("//")).collect()
}

/// The paths that begin at `start` in a text: `a::{b, c::d}` is the two paths `a::b` and `a::c::d`.
fn paths(text: &str) -> Vec<Module> {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let with_name = |mut path: Module| {
        path.insert(0, name.to_owned());
        path
    };
    let Some(rest) = rest.strip_prefix("::") else {
        return vec![vec![name.to_owned()]];
    };
    let Some(list) = rest.strip_prefix('{') else {
        return paths(rest).into_iter().map(with_name).collect();
    };
    let (mut depth, mut all, mut item) = (0, Vec::new(), 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' | ',' if depth == 0 => {
                all.extend(paths(list[item..at].trim()).into_iter().map(with_name));
                item = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    all
}

/// The modules that a module imports.
fn imports(module: &Module, text: &str, all: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let children = all
        .keys()
        .filter(|one| one.len() == module.len() + 1 && one.starts_with(module));
    let starts = children
        .map(|child| child[module.len()].as_str())
        .chain(["crate", "super"]);
    let mut found = BTreeSet::new();
    for start in starts {
        for (at, _) in text.match_indices(&format!("{start}::")) {
            let before = text[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            for path in paths(&text[at..]) {
                let supers = path.iter().take_while(|name| *name == "super").count();
                let mut target = match path[0].as_str() {
                    "crate" => Vec::new(),
                    _ => module[..module.len() - supers].to_vec(),
                };
                let skipped = supers.max(usize::from(path[0] == "crate"));
                for name in &path[skipped..] {
                    target.push(name.clone());
                    if !all.contains_key(&target) {
                        target.pop();
                        break;
                    }
                }
                found.insert(target);
            }
        }
    }
    found.remove(module);
    found
}

/// The modules of a circle, if there is one: each imports the next, and the last one the first.
fn circle(all: &BTreeMap<Module, String>) -> Option<Vec<Module>> {
    let mut left: BTreeMap<&Module, BTreeSet<Module>> = all
        .iter()
        .map(|(module, text)| (module, imports(module, text, all)))
        .collect();
    // Takes away modules that import none of those that are left, until all are gone or a circle is left.
    loop {
        let names: BTreeSet<&Module> = left.keys().copied().collect();
        let before = left.len();
        left.retain(|_, imports| imports.iter().any(|import| names.contains(import)));
        if left.is_empty() {
            return None;
        }
        if left.len() == before {
            break;
        }
    }
    let mut way: Vec<Module> = vec![(*left.keys().next()?).clone()];
    loop {
        let next = left[way.last()?]
            .iter()
            .find(|import| left.contains_key(import))?;
        if let Some(place) = way.iter().position(|module| module == next) {
            return Some(way.split_off(place));
        }
        way.push(next.clone());
    }
}

#[test]
fn imports_only_go_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (crate_folder, at_least) in [
        ("core/src", 30),
        ("src", 20),
        ("inbox/src", 12),
        ("inbox/src/bin/tip-inbox", 4),
    ] {
        let root = folder.join(crate_folder);
        let mut all = BTreeMap::new();
        modules(&root, &root, &mut all);
        assert!(
            all.len() >= at_least,
            "{crate_folder} has {} modules",
            all.len()
        );
        assert_eq!(circle(&all), None, "{crate_folder}");
    }
}

#[test]
fn a_planted_circle_is_found() {
    let all = |files: &[(&str, &str)]| -> BTreeMap<Module, String> {
        let module = |name: &str| name.split_terminator("::").map(str::to_owned).collect();
        files
            .iter()
            .map(|(name, text)| (module(name), code(text)))
            .collect()
    };
    let names = |circle: Option<Vec<Module>>| -> Vec<String> {
        circle
            .unwrap_or_default()
            .iter()
            .map(|module| module.join("::"))
            .collect()
    };
    let parent = ("a", "mod b;\nuse b::B;\npub struct A;");
    let sibling = ("c", "use crate::{\n    a::A,\n    d,\n};");
    let files = [
        ("", "mod a;"),
        parent,
        ("a::b", "// super::A\nfn f() {}"),
        sibling,
        ("d", ""),
    ];
    assert_eq!(names(circle(&all(&files))), [""; 0]);
    // A child that uses what its parent defines, in code and not in a `use`.
    let with_super = [parent, ("a::b", "fn f() -> super::A {}"), sibling];
    assert_eq!(names(circle(&all(&with_super))), ["a", "a::b"]);
    // A circle of three, with braces.
    let three = [parent, ("a::b", "use crate::c::{x, C};"), sibling];
    assert_eq!(names(circle(&all(&three))), ["a", "a::b", "c"]);
    // Imports of tests do not count.
    let tests = [
        parent,
        ("a::b", "#[cfg(test)]\nmod tests { use crate::a::A; }"),
    ];
    assert_eq!(names(circle(&all(&tests))), [""; 0]);
}

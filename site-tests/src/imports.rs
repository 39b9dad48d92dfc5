//! Imports between the files of a crate: finds circles between files, and imports from a higher floor.
//!
//! In: the folder of a crate's source, or of one integration test. Out: faults, in words, with the imports that cause them.
//!
//! A file imports another if it names a path into it, in a `use` declaration or inline: `crate::a::B` imports `a.rs`, an item of
//! the crate's root imports the root, and `super::B` in `a/b.rs` imports `a.rs` unless `a/B.rs` exists. A declaration `mod b;`
//! alone is no import. A path that names another crate is ignored: crates cannot depend on each other in a circle.

mod scan;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walkdir::WalkDir;

use self::scan::{NamedPath, Scan, scan};

/// The files that a crate can start from.
const ROOTS: [&str; 2] = ["lib.rs", "main.rs"];

/// The files of a crate, and the imports between them.
#[derive(Debug)]
pub struct Imports {
    files: BTreeSet<String>,
    imports: Vec<Import>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Import {
    from: String,
    to: String,
    line: usize,
    path: String,
}

impl std::fmt::Display for Import {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            from,
            to,
            line,
            path,
        } = self;
        write!(out, "{from}:{line} imports {to}: {path}")
    }
}

impl Imports {
    /// Reads every Rust file below `folder`, which contains `lib.rs` or `main.rs`.
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or neither `lib.rs` nor `main.rs` exists.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for found in WalkDir::new(folder) {
            let path = found?.into_path();
            let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path)
                    .with_context(|| format!("cannot read {}", path.display()))?;
                files.insert(name, text);
            }
        }
        ensure!(
            ROOTS.iter().any(|root| files.contains_key(*root)),
            "{} has no lib.rs and no main.rs",
            folder.display()
        );
        Ok(Self::of(&files))
    }

    /// Finds the imports between `files`, which map the name of each file to its text.
    fn of(files: &BTreeMap<String, String>) -> Self {
        let scans: BTreeMap<&str, Scan> = files
            .iter()
            .map(|(name, text)| (name.as_str(), scan(text)))
            .collect();
        let tree = ModuleTree::of(&scans);
        let imports: BTreeSet<Import> = scans
            .iter()
            .flat_map(|(from, scan)| scan.paths.iter().map(move |path| (from, scan, path)))
            .filter_map(|(from, scan, path)| {
                let to = tree.resolve(from, scan, path)?;
                (to != *from).then(|| Import {
                    from: (*from).to_owned(),
                    to: to.to_owned(),
                    line: path.line,
                    path: path.segments.join("::"),
                })
            })
            .collect();
        Self {
            files: files.keys().cloned().collect(),
            imports: imports.into_iter().collect(),
        }
    }

    /// Whether no file imports another.
    pub fn is_empty(&self) -> bool {
        self.imports.is_empty()
    }

    /// Every circle: the files that import each other, directly or through others, and their imports.
    pub fn circles(&self) -> Vec<String> {
        let reachable: BTreeMap<&str, BTreeSet<&str>> = self
            .files
            .iter()
            .map(|file| (file.as_str(), self.reachable_from(file)))
            .collect();
        let leads = |from: &str, to: &str| reachable.get(from).is_some_and(|all| all.contains(to));
        let mut done = BTreeSet::new();
        let mut circles = Vec::new();
        for file in &self.files {
            if !leads(file, file) || done.contains(file.as_str()) {
                continue;
            }
            let members: BTreeSet<&str> = self
                .files
                .iter()
                .map(String::as_str)
                .filter(|other| leads(file, other) && leads(other, file))
                .collect();
            let is_inside = |name: &String| members.contains(name.as_str());
            let imports = self.imports.iter();
            let inside = imports.filter(|import| is_inside(&import.from) && is_inside(&import.to));
            let lines: Vec<String> = inside.map(|import| format!("\n  {import}")).collect();
            let names: Vec<&str> = members.iter().copied().collect();
            circles.push(format!("circle: {}{}", names.join(", "), lines.concat()));
            done.extend(members);
        }
        circles
    }

    /// The files that `file` imports, directly or through others.
    fn reachable_from(&self, file: &str) -> BTreeSet<&str> {
        let mut reachable = BTreeSet::new();
        let mut pending = vec![file];
        while let Some(from) = pending.pop() {
            for import in self.imports.iter().filter(|import| import.from == from) {
                if reachable.insert(import.to.as_str()) {
                    pending.push(&import.to);
                }
            }
        }
        reachable
    }

    /// Every import from a higher floor, and every file that is on no floor.
    ///
    /// `floors` lists the names of top-level modules, from the ground up; `lib` and `main` are the roots. A module may import
    /// from its own floor and from lower ones.
    pub fn upward(&self, floors: &[&[&str]]) -> Vec<String> {
        let floor_of = |file: &str| {
            let module = top_level_module(file);
            floors.iter().position(|floor| floor.contains(&module))
        };
        let homeless = self.files.iter().filter(|file| floor_of(file).is_none());
        let upward = self
            .imports
            .iter()
            .filter(|import| floor_of(&import.from) < floor_of(&import.to));
        homeless
            .map(|file| format!("{file} is on no floor"))
            .chain(upward.map(|import| format!("upward: {import}")))
            .collect()
    }
}

/// The file of each module, by the module's path from the root.
struct ModuleTree<'text> {
    files: BTreeMap<Vec<&'text str>, &'text str>,
    /// Top-level modules that `main.rs` declares. In them, `crate` is the program and not the library.
    of_main: BTreeSet<&'text str>,
}

impl<'text> ModuleTree<'text> {
    fn of(scans: &'text BTreeMap<&'text str, Scan>) -> Self {
        let mut files: BTreeMap<_, _> = scans
            .keys()
            .map(|file| (module_path(file), *file))
            .filter(|(path, _)| !path.is_empty())
            .collect();
        let root = ROOTS.into_iter().find(|root| scans.contains_key(root));
        files.extend(root.map(|root| (Vec::new(), root)));
        let main = scans.get("main.rs").into_iter();
        Self {
            files,
            of_main: main
                .flat_map(|scan| &scan.children)
                .map(String::as_str)
                .collect(),
        }
    }

    /// The file that contains the item at `path`, which the file `from` names; `None` for another crate.
    fn resolve(&self, from: &'text str, scan: &Scan, path: &'text NamedPath) -> Option<&'text str> {
        let mut module = module_path(from);
        let mut rest = path.segments.iter().map(String::as_str).peekable();
        let first = *rest.peek()?;
        if first == "crate" {
            module.clear();
            rest.next();
        } else if first == "self" || first == "super" {
            // Each inline module around the path takes one `super` to leave.
            let mut inline = path.depth;
            while let Some(step) = rest.next_if(|step| matches!(*step, "self" | "super")) {
                match (step, inline) {
                    ("self", _) => {}
                    (_, 0) => drop(module.pop()),
                    _ => inline -= 1,
                }
            }
            if inline > 0 {
                return None;
            }
        } else if !scan.children.contains(first) {
            return None;
        }
        module.extend(rest);
        loop {
            if module.is_empty() && is_of_main(from, &self.of_main) {
                return Some("main.rs");
            }
            if let Some(file) = self.files.get(&module) {
                return Some(file);
            }
            module.pop()?;
        }
    }
}

fn is_of_main(file: &str, of_main: &BTreeSet<&str>) -> bool {
    file == "main.rs" || of_main.contains(top_level_module(file))
}

/// The path of a file's module from the root, which is empty: `a/b.rs` and `a/b/mod.rs` are `a::b`.
fn module_path(file: &str) -> Vec<&str> {
    let name = file.strip_suffix(".rs").unwrap_or(file);
    let name = name.strip_suffix("/mod").unwrap_or(name);
    if ROOTS.contains(&file) {
        Vec::new()
    } else {
        name.split('/').collect()
    }
}

/// The name of the top-level module that contains a file: `a` for `a.rs` and `a/b.rs`.
fn top_level_module(file: &str) -> &str {
    let name = file.split('/').next().unwrap_or_default();
    name.strip_suffix(".rs").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::Imports;

    fn imports(files: &[(&str, &str)]) -> Imports {
        let owned = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Imports::of(&owned.collect())
    }

    #[test]
    fn a_planted_circle_is_found_with_its_files_and_imports() {
        let imports = imports(&[
            ("lib.rs", "mod a; mod b; mod c; mod d;"),
            ("a.rs", "use crate::{\n    b::{B},\n};"),
            ("b.rs", "fn f() { super::c::g() }"),
            ("c.rs", "use crate::a::A; use crate::d::D;"),
            ("d.rs", "use std::fmt;"),
        ]);
        assert_eq!(
            imports.circles(),
            [
                "circle: a.rs, b.rs, c.rs\n  a.rs:2 imports b.rs: crate::b::B\n  \
              b.rs:1 imports c.rs: super::c::g\n  c.rs:1 imports a.rs: crate::a::A"
            ]
        );
    }

    #[test]
    fn a_parent_that_uses_its_child_may_not_be_used_by_it() {
        let child = ("a/b.rs", "use super::A;");
        for (parent, circles) in [
            ("mod b;", 0),
            ("mod b; use b::B;", 1),
            ("mod b; pub use self::b::B;", 1),
            ("fn f() { b::g() } mod b;", 1),
        ] {
            let imports = imports(&[("lib.rs", "mod a;"), ("a.rs", parent), child]);
            assert_eq!(imports.circles().len(), circles, "{parent}");
        }
    }

    #[test]
    fn an_item_of_the_root_is_imported_from_the_root_that_declares_the_module() {
        let files = [
            ("lib.rs", "mod a; use a::A;"),
            ("main.rs", "mod b; use b::B;"),
            ("a.rs", "use crate::Item;"),
            ("b.rs", "use crate::Item;"),
        ];
        let circles = imports(&files).circles();
        assert_eq!(circles.len(), 2, "{circles:#?}");
        assert!(
            circles[0].starts_with("circle: a.rs, lib.rs\n"),
            "{circles:#?}"
        );
        assert!(
            circles[1].starts_with("circle: b.rs, main.rs\n"),
            "{circles:#?}"
        );
    }

    #[test]
    fn names_of_its_own_file_in_a_test_module_are_no_imports() {
        let text = "mod tests { use super::*; use super::Item; use super::super::b::B; }";
        let imports = imports(&[("lib.rs", "mod a; mod b;"), ("a.rs", text), ("b.rs", "")]);
        assert_eq!(imports.imports.len(), 1);
        assert_eq!(imports.imports[0].to, "b.rs");
    }

    #[test]
    fn a_planted_upward_import_is_found() {
        let floors: &[&[&str]] = &[&["problem", "digest"], &["site"], &["lib"]];
        let files = [
            ("lib.rs", "pub use site::Site;\nmod site;"),
            ("problem.rs", "use crate::digest::Digest;"),
            ("digest.rs", ""),
            ("site.rs", "use crate::problem::Problem;"),
            ("site/pages.rs", "use crate::problem::Problem;"),
        ];
        assert!(imports(&files).upward(floors).is_empty());
        let mut planted = files.to_vec();
        planted.push(("problem/lines.rs", "use crate::site::pages::Page;"));
        planted.push(("extra.rs", ""));
        assert_eq!(
            imports(&planted).upward(floors),
            [
                "extra.rs is on no floor",
                "upward: problem/lines.rs:1 imports site/pages.rs: crate::site::pages::Page"
            ]
        );
    }
}

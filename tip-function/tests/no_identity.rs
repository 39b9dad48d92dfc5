//! The function cannot name an identity: no normal dependency of its crate leads to the crate that holds them.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Names of the packages that `package` depends on normally, directly or not, as cargo resolves them.
fn reached(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--locked",
            "--all-features",
            // Packages of other systems may not have been downloaded.
            "--filter-platform",
            &host(),
        ])
        .arg("--manifest-path")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let list = |list: &Value| list.as_array().unwrap().clone();
    let names: BTreeMap<String, String> = list(&metadata["packages"])
        .iter()
        .map(|package| (text(&package["id"]), text(&package["name"])))
        .collect();
    let nodes: BTreeMap<String, Value> = list(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (text(&node["id"]), node["deps"].clone()))
        .collect();
    let mut next: Vec<String> = nodes
        .keys()
        .filter(|id| names[*id] == package)
        .cloned()
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = next.pop() {
        for dependency in list(&nodes[&id]) {
            let kinds = list(&dependency["dep_kinds"]);
            let is_normal = kinds.iter().any(|kind| kind["kind"] != "dev");
            let id = text(&dependency["pkg"]);
            if is_normal && found.insert(names[&id].clone()) {
                next.push(id);
            }
        }
    }
    found
}

/// The target triple of this machine, as the compiler names it.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(output.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.unwrap().to_owned()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

#[test]
fn the_function_does_not_depend_on_the_crate_that_holds_identities() {
    for package in ["tip-function", "tip-core"] {
        let reached = reached(package);
        assert!(reached.contains("age"), "{reached:?}");
        assert!(!reached.contains("tip-inbox"), "{package}: {reached:?}");
    }
}

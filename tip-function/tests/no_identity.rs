//! The function cannot name an identity: no normal dependency of its crate leads to the crate that holds them.

use std::collections::BTreeSet;
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
    let name = |id: &Value| -> String {
        let packages = metadata["packages"].as_array().unwrap();
        let package = packages.iter().find(|package| package["id"] == *id);
        package.unwrap()["name"].as_str().unwrap().to_owned()
    };
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let start = nodes.iter().find(|node| name(&node["id"]) == package);
    let mut found = BTreeSet::new();
    let mut next = vec![&start.unwrap()["id"]];
    while let Some(id) = next.pop() {
        let node = nodes.iter().find(|node| node["id"] == *id).unwrap();
        for dependency in node["deps"].as_array().unwrap() {
            let kinds = dependency["dep_kinds"].as_array().unwrap();
            let is_normal = kinds.iter().any(|kind| kind["kind"] != "dev");
            if is_normal && found.insert(name(&dependency["pkg"])) {
                next.push(&dependency["pkg"]);
            }
        }
    }
    found
}

#[test]
fn the_function_does_not_depend_on_the_crate_that_holds_identities() {
    for package in ["tip-function", "tip-core"] {
        let reached = reached(package);
        assert!(reached.contains("age"), "{reached:?}");
        assert!(!reached.contains("tip-inbox"), "{package}: {reached:?}");
    }
}

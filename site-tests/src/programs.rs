//! Where the programs under test are. `site-tests/run` says so in the environment; without it they are looked for beside
//! the running test, where `cargo build --workspace` puts them.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The site generator.
///
/// # Errors
///
/// When it was not built.
pub fn fanal() -> Result<PathBuf> {
    find("FANAL_BIN", "fanal")
}

/// The program that takes tips.
///
/// # Errors
///
/// When it was not built.
pub fn tip_function() -> Result<PathBuf> {
    find("TIP_FUNCTION_BIN", "tip-function")
}

/// The operators' side.
///
/// # Errors
///
/// When it was not built.
pub fn tip_inbox() -> Result<PathBuf> {
    find("TIP_INBOX_BIN", "tip-inbox")
}

fn find(variable: &str, name: &str) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Ok(PathBuf::from(path));
    }
    let running = std::env::current_exe()?;
    running
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
        .with_context(|| {
            format!("{name} was not built: run `cargo build --workspace`, or set {variable}")
        })
}

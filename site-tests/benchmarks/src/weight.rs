//! Measures the weight of a program: the time to compile each of its crates from scratch, and its size.
//!
//! Cargo runs this program in place of the compiler (`RUSTC_WRAPPER`). [`compile`] then runs the compiler and logs the CPU time of
//! each crate. CPU time is reliable on a busy machine, where wall time is not.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};
use serde::Serialize;
use wait4::Wait4;

use crate::machine::Machine;
use crate::process::{Usage, run};

/// The environment variable with the path of the log of [`compile`]. Only [`measure`] sets it, for its child processes.
pub(crate) const LOG: &str = "BENCHMARK_COMPILER_LOG";

/// The program to measure.
#[derive(Debug, clap::Args)]
pub(crate) struct WeightSettings {
    /// Name of the program
    #[arg(long, value_name = "NAME", default_value = "fanal")]
    program: String,
    /// Cargo profile to compile it with
    #[arg(long, value_name = "NAME", default_value = "release")]
    profile: String,
    /// Number of crates to list, the slowest first
    #[arg(long, value_name = "N", default_value_t = 20)]
    crates: usize,
    /// Also write all figures to this file, as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// The folder for the compiled files, which are removed afterwards
    #[arg(
        long,
        value_name = "DIR",
        env = "BENCHMARK_WORK",
        hide_env = true,
        default_value = "target/benchmark"
    )]
    work: PathBuf,
    /// The program `cargo-bloat`; without it the size is not broken down by crate
    #[arg(long, value_name = "FILE", env = "CARGO_BLOAT", hide_env = true)]
    bloat: Option<PathBuf>,
}

/// All figures of one call. The field names are the keys of the JSON file.
#[derive(Debug, Serialize)]
struct WeightResults {
    machine: Machine,
    program: String,
    profile: String,
    /// Time and memory of the whole compilation.
    build: Usage,
    /// CPU seconds of the compiler for each crate, the slowest first.
    crates: Vec<(String, f64)>,
    /// Size of the program in bytes.
    bytes: u64,
    /// Size of the program in bytes without its symbols.
    stripped: u64,
}

/// Compiles the program, prints a table, and writes the JSON file if one was asked for.
///
/// # Errors
///
/// When the program cannot be compiled or a file cannot be written.
pub(crate) fn measure(settings: &WeightSettings) -> Result<()> {
    let machine = Machine::before_measuring();
    std::fs::create_dir_all(&settings.work)?;
    let work = tempfile::tempdir_in(settings.work.canonicalize()?)?;
    let log = work.path().join("compiler.log");
    // Downloads come first, so that they are not measured.
    run(Command::new("cargo").args(["fetch", "--locked"]))?;
    let target = work.path().join("target");
    let (build, _) = run(Command::new("cargo")
        .env("CARGO_TARGET_DIR", &target)
        .args(["build", "--quiet", "--locked"])
        .args([
            "--profile",
            &settings.profile,
            "--bin",
            &settings.program,
            "--package",
            &settings.program,
        ])
        .env("RUSTC_WRAPPER", std::env::current_exe()?)
        .env(LOG, &log))?;
    let binary = target.join(settings.folder()).join(&settings.program);
    let stripped = work.path().join("stripped");
    run(Command::new("strip").arg("-o").arg(&stripped).arg(&binary))?;
    let results = WeightResults {
        machine: machine.after_measuring(),
        program: settings.program.clone(),
        profile: settings.profile.clone(),
        build,
        crates: by_crate(&std::fs::read_to_string(&log)?),
        bytes: std::fs::metadata(&binary)?.len(),
        stripped: std::fs::metadata(&stripped)?.len(),
    };
    results.print(settings.crates);
    if let Some(bloat) = &settings.bloat {
        println!("\n{}", settings.composition(bloat, work.path())?);
    }
    if let Some(path) = &settings.json {
        std::fs::write(path, serde_json::to_string_pretty(&results)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

impl WeightSettings {
    /// The folder of the compiled program, relative to the target folder.
    fn folder(&self) -> &str {
        // Only the folder of this profile has another name: <https://doc.rust-lang.org/cargo/reference/build-cache.html>.
        if self.profile == "dev" {
            "debug"
        } else {
            &self.profile
        }
    }

    /// The size of the program by crate, as cargo-bloat prints it. Everything is compiled already, so cargo-bloat compiles nothing.
    fn composition(&self, bloat: &Path, work: &Path) -> Result<String> {
        let mut command = Command::new(bloat);
        command
            .args(["bloat", "--crates", "-n", &self.crates.to_string()])
            .args([
                "--profile",
                &self.profile,
                "--bin",
                &self.program,
                "--package",
                &self.program,
            ])
            .env("CARGO_TARGET_DIR", work.join("target"))
            .env("RUSTC_WRAPPER", std::env::current_exe()?)
            .env(LOG, work.join("bloat.log"));
        Ok(run(&mut command)?.1)
    }
}

impl WeightResults {
    fn print(&self, crates: usize) {
        let compiler: f64 = self.crates.iter().map(|(_, seconds)| seconds).sum();
        println!(
            "{} with the profile `{}`, compiled from nothing",
            self.program, self.profile
        );
        println!(
            "{:6.1} minutes, {:.0} CPU s, {} crates",
            self.build.wall / 60.0,
            self.build.cpu,
            self.crates.len()
        );
        #[expect(clippy::cast_precision_loss, reason = "a file's size fits 52 bits")]
        let megabytes = |bytes: u64| bytes as f64 / 1e6;
        println!(
            "{:6.1} MB, {:.1} MB without symbols\n",
            megabytes(self.bytes),
            megabytes(self.stripped)
        );
        println!(" CPU s");
        for (name, seconds) in self.crates.iter().take(crates) {
            println!("{seconds:6.1} {name}");
        }
        let rest: f64 = self
            .crates
            .iter()
            .skip(crates)
            .map(|(_, seconds)| seconds)
            .sum();
        println!("{rest:6.1} all other crates");
        println!(
            "{:6.1} C, and what runs while compiling\n{}",
            self.build.cpu - compiler,
            self.machine
        );
    }
}

/// Sums the CPU seconds of each crate in `log`, the slowest crate first.
fn by_crate(log: &str) -> Vec<(String, f64)> {
    let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
    for line in log.lines() {
        if let Some((name, seconds)) = line.rsplit_once('\t')
            && let Ok(seconds) = seconds.parse::<f64>()
        {
            *sums.entry(name).or_default() += seconds;
        }
    }
    let mut sums: Vec<_> = sums
        .into_iter()
        .map(|(name, seconds)| (name.to_owned(), seconds))
        .collect();
    sums.sort_by(|a, b| b.1.total_cmp(&a.1));
    sums
}

/// Runs the compiler that cargo passes as the first argument, and appends its CPU time to the file `log`.
///
/// # Errors
///
/// When the compiler cannot be started.
pub(crate) fn compile(log: &OsString) -> Result<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let compiler = arguments.next().context("cargo passed no compiler")?;
    // Without the variable, programs that the compiler starts are not logged as crates.
    let child = Command::new(compiler)
        .args(arguments)
        .env_remove(LOG)
        .spawn()?;
    let used = child.wait4()?;
    // Cargo sets these variables for each crate, but not when it asks for the version of the compiler.
    if let (Ok(name), Ok(version)) = (
        std::env::var("CARGO_PKG_NAME"),
        std::env::var("CARGO_PKG_VERSION"),
    ) {
        let seconds = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        let mut log = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(log)?;
        log.write_all(format!("{name} {version}\t{seconds:.3}\n").as_bytes())?;
    }
    let code = used.status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

#[cfg(test)]
mod tests {
    use super::by_crate;

    #[test]
    fn the_parts_of_a_crate_are_added_up() {
        let log = "a 1.0.0\t1.5\nb 2.0.0\t2.0\na 1.0.0\t1.0\n";
        assert_eq!(
            by_crate(log),
            [("a 1.0.0".to_owned(), 2.5), ("b 2.0.0".to_owned(), 2.0)]
        );
    }
}

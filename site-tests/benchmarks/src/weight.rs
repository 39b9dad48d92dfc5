//! The weight of a program: what compiling it from nothing costs, crate by crate, and how large it becomes.
//!
//! Cargo is told to start this program in place of the compiler ([`compile`]), which starts the compiler and notes how long the
//! processors worked for each crate. That holds on a busy machine too, where the clock says little.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};
use serde::Serialize;
use wait4::Wait4;

use crate::process::{Usage, run};
use crate::report::Machine;

/// Names the file that [`compile`] writes to; set only below [`measure`].
pub(crate) const LOG: &str = "BENCHMARK_COMPILER_LOG";

/// Which program to weigh.
#[derive(Debug, clap::Args)]
pub(crate) struct Settings {
    /// The program, by its name
    #[arg(long, value_name = "NAME", default_value = "fanal")]
    program: String,
    /// The profile it is compiled with
    #[arg(long, value_name = "NAME", default_value = "release")]
    profile: String,
    /// How many crates to name, the dearest first
    #[arg(long, value_name = "N", default_value_t = 20)]
    crates: usize,
    /// Also write all figures to this file, as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Where it is compiled; emptied afterwards
    #[arg(
        long,
        value_name = "DIR",
        env = "BENCHMARK_WORK",
        hide_env = true,
        default_value = "target/benchmark"
    )]
    work: PathBuf,
    /// The program `cargo-bloat`; without it nobody says what the program consists of
    #[arg(long, value_name = "FILE", env = "CARGO_BLOAT", hide_env = true)]
    bloat: Option<PathBuf>,
}

/// What was weighed.
#[derive(Debug, Serialize)]
struct Outcome {
    machine: Machine,
    program: String,
    profile: String,
    /// Compiling it from nothing.
    build: Usage,
    /// CPU seconds of the compiler for each crate, the dearest first.
    crates: Vec<(String, f64)>,
    /// Bytes of the program, and without its symbols.
    bytes: u64,
    stripped: u64,
}

/// Compiles, prints a table, and writes the JSON that was asked for.
///
/// # Errors
///
/// When the program cannot be compiled, or a file cannot be written.
pub(crate) fn measure(settings: &Settings) -> Result<()> {
    let before = Machine::look();
    std::fs::create_dir_all(&settings.work)?;
    let work = tempfile::tempdir_in(settings.work.canonicalize()?)?;
    let log = work.path().join("compiler.log");
    // Fetching is not compiling.
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
            settings.package(),
        ])
        .env("RUSTC_WRAPPER", std::env::current_exe()?)
        .env(LOG, &log))?;
    let binary = target.join(settings.folder()).join(&settings.program);
    let stripped = work.path().join("stripped");
    run(Command::new("strip").arg("-o").arg(&stripped).arg(&binary))?;
    let outcome = Outcome {
        machine: before.until_now(),
        program: settings.program.clone(),
        profile: settings.profile.clone(),
        build,
        crates: by_crate(&std::fs::read_to_string(&log)?),
        bytes: std::fs::metadata(&binary)?.len(),
        stripped: std::fs::metadata(&stripped)?.len(),
    };
    outcome.print(settings.crates);
    if let Some(bloat) = &settings.bloat {
        println!("\n{}", settings.composition(bloat, work.path())?);
    }
    if let Some(path) = &settings.json {
        std::fs::write(path, serde_json::to_string_pretty(&outcome)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

impl Settings {
    /// The crate that the program belongs to.
    fn package(&self) -> &str {
        if self.program == "tip-inbox" {
            "tip-function"
        } else {
            &self.program
        }
    }

    /// Where the program lies below the folder that cargo compiles in.
    fn folder(&self) -> &str {
        // Only this profile's folder has another name: <https://doc.rust-lang.org/cargo/reference/build-cache.html>.
        if self.profile == "dev" {
            "debug"
        } else {
            &self.profile
        }
    }

    /// What the program consists of, by crate, in the words of cargo-bloat; it compiles what has changed, which is nothing.
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
                self.package(),
            ])
            .env("CARGO_TARGET_DIR", work.join("target"))
            .env("RUSTC_WRAPPER", std::env::current_exe()?)
            .env(LOG, work.join("bloat.log"));
        Ok(run(&mut command)?.1)
    }
}

impl Outcome {
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

/// Sums the lines of a log, the dearest crate first.
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

/// Runs the compiler that cargo names, and notes in the file `log` what it used.
///
/// # Errors
///
/// When the compiler cannot be started.
pub(crate) fn compile(log: &OsString) -> Result<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let compiler = arguments.next().context("cargo names no compiler")?;
    // What the compiler runs must not be measured as if cargo had asked for it.
    let child = Command::new(compiler)
        .args(arguments)
        .env_remove(LOG)
        .spawn()?;
    let used = child.wait4()?;
    // Cargo sets these for a crate, and not when it only asks for the compiler's version.
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
    fn what_is_compiled_in_parts_counts_as_one_crate() {
        let log = "a 1.0.0\t1.5\nb 2.0.0\t2.0\na 1.0.0\t1.0\n";
        assert_eq!(
            by_crate(log),
            [("a 1.0.0".to_owned(), 2.5), ("b 2.0.0".to_owned(), 2.0)]
        );
    }
}

//! The program `fanal-print`, which sets sheets in type: where it is, and a run of it.
//!
//! It reads one JSON object from standard input: the sheets with their files, and a folder of fonts if the usual ones are not
//! meant. For each sheet it writes a line to standard output, which is JSON too: `{"done": 0}`, or `{"error": …, "help": …}` and
//! then nothing more.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use fanal::digest::Digest;
use fanal::printing::{Refusal, Sheet};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::cli::progress::with_names;

/// The name of the program.
const PROGRAM: &str = "fanal-print";

/// The program, where it was found.
pub(super) struct Typesetter {
    program: PathBuf,
    /// The digest of the program, which decides how sheets look.
    pub(super) digest: Digest,
}

/// A sheet that is to be set.
#[derive(Serialize)]
pub(super) struct Job<'j> {
    pub(super) sheet: &'j Sheet,
    /// The QR code of its address, as an SVG.
    pub(super) code: &'j str,
    /// The file to write.
    pub(super) output: PathBuf,
    /// The picture that is set with it, if it has one.
    pub(super) picture: Option<&'j PathBuf>,
}

/// A line of the program's output.
#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Done { done: usize },
    Failed { error: String, help: String },
}

impl Typesetter {
    /// Finds the program: where `FANAL_PRINT` says, beside this program, in the folder of a build of its source, or in `PATH`.
    pub(super) fn find() -> Result<Self, Refusal> {
        let said = env::var_os("FANAL_PRINT").map(PathBuf::from);
        let own = env::current_exe().ok();
        let beside = own.as_deref().and_then(Path::parent);
        let built = beside
            .and_then(Path::parent)
            .map(|target| target.join("print"));
        let path = env::var_os("PATH").unwrap_or_default();
        let path = env::split_paths(&path).collect::<Vec<_>>();
        let folders = beside
            .map(PathBuf::from)
            .into_iter()
            .chain(built)
            .chain(path);
        let mut places = match said {
            Some(program) => vec![program],
            None => folders.map(|folder| folder.join(PROGRAM)).collect(),
        }
        .into_iter();
        let found = places.find_map(|program| Some((fs::read(&program).ok()?, program)));
        found
            .map(|(bytes, program)| Self {
                program,
                digest: Digest::of(&bytes),
            })
            .ok_or_else(missing)
    }

    /// Sets the sheets, and names each while it is being set.
    pub(super) fn set(&self, sheets: &[Job<'_>], fonts: Option<&Path>) -> Result<(), Refusal> {
        let input = json!({ "sheets": sheets, "fonts": fonts });
        let failed = |what: &str, error: &dyn std::fmt::Display| {
            let program = self.program.display();
            Refusal::new(format!("{program} {what}: {error}"), INSTALL_AGAIN)
        };
        let mut child = Command::new(&self.program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| failed("cannot be run", &error))?;
        let said = with_names(sheets.len(), |name| {
            let names = sheets.iter().map(|job| {
                let name = job.output.file_name().unwrap_or_default();
                name.display().to_string()
            });
            let names: Vec<_> = names.collect();
            talk(&mut child, input.to_string(), &names, name)
        });
        let status = child.wait().map_err(|error| failed("was lost", &error))?;
        let done = said?;
        if !status.success() || done != sheets.len() {
            return Err(failed("stopped", &status));
        }
        Ok(())
    }
}

/// Gives the program its input and follows its output: how many sheets were set.
fn talk(
    child: &mut Child,
    input: String,
    names: &[String],
    name: &dyn Fn(&str),
) -> Result<usize, Refusal> {
    let stdin = child.stdin.take();
    // A program that ends early closes its input; what it said tells why.
    let writing =
        std::thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(input.as_bytes())));
    let mut done = 0;
    for line in child
        .stdout
        .take()
        .into_iter()
        .flat_map(|out| BufReader::new(out).lines())
    {
        name(names.get(done).map_or("", |name| name));
        let said = line.ok().and_then(|line| serde_json::from_str(&line).ok());
        match said {
            Some(Said::Done { done: sheet }) => done = sheet + 1,
            Some(Said::Failed { error, help }) => return Err(Refusal::new(error, help)),
            None => break,
        }
    }
    let _ = writing.join();
    Ok(done)
}

const INSTALL_AGAIN: &str = "install it again from the source of this program: `cargo install --profile print --path generator/print`";

fn missing() -> Refusal {
    Refusal::new(
        format!("the program `{PROGRAM}`, which sets sheets of paper, is not installed"),
        "type `cargo install --profile print --path generator/print` in the folder of the source of this program; that takes some ten minutes, once",
    )
}

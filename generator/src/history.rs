//! The history of a site's folder in git: which versions there are, and the files of one of them.
//!
//! In goes the folder of a site, which may be a folder of a larger clone; out come versions and texts. Nothing is changed,
//! and nothing is known here of what a site is.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Why there is no history to read.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// There is no program `git`.
    #[error("the program git is not on this computer")]
    NoGit,
    /// No git clone holds the folder.
    #[error("{0} is not kept in git, so it has no earlier version to compare with")]
    NotKept(String),
    /// The clone has no commit yet.
    #[error("{0} has no commit yet, so it has no earlier version to compare with")]
    NoCommit(String),
    /// No commit has that name.
    #[error("no commit is called `{0}`")]
    NoSuchCommit(String),
    /// The commit has no file of the site.
    #[error("the commit {0} has no file of this site")]
    NoFiles(String),
    /// Git refused for a reason of its own.
    #[error("git says: {0}")]
    Failed(String),
}

/// A version of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The id of the commit: 40 hexadecimal digits, or 64.
    pub commit: String,
    /// The day it was committed, in UTC.
    pub day: Date,
    /// The first line of what its author wrote of it.
    pub subject: String,
}

impl Version {
    /// The start of the id, as people write it.
    pub fn short(&self) -> &str {
        self.commit.get(..8).unwrap_or(&self.commit)
    }
}

/// The history of a folder that is kept in git.
#[derive(Debug, Clone, Copy)]
pub struct History<'r> {
    root: &'r Path,
}

impl<'r> History<'r> {
    /// The history of the folder `root`.
    ///
    /// # Errors
    ///
    /// When there is no git, no clone, or no commit.
    pub fn of(root: &'r Path) -> Result<Self, HistoryError> {
        let history = Self { root };
        history
            .git(&["rev-parse", "--is-inside-work-tree"])
            .map_err(|error| match error {
                HistoryError::Failed(why) if why.contains("not a git repository") => {
                    HistoryError::NotKept(history.name())
                }
                other => other,
            })?;
        let head = history.git(&["rev-parse", "--verify", "--quiet", "HEAD"]);
        head.map_err(|_| HistoryError::NoCommit(history.name()))?;
        Ok(history)
    }

    /// The folder, as an error names it.
    fn name(&self) -> String {
        match self.root.to_str() {
            Some(".") => "this folder".to_owned(),
            _ => format!("the folder {}", self.root.display()),
        }
    }

    /// The commit with the name `name`: its id or the start of it, a tag, or anything else that git takes.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn version(&self, name: &str) -> Result<Version, HistoryError> {
        let commit = format!("{name}^{{commit}}");
        let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
        let found = self.git(&[&arguments[..], &[&commit]].concat());
        let id = found.map_err(|_| HistoryError::NoSuchCommit(name.to_owned()))?;
        let version = self.first_of(&["-1", id.trim()])?;
        version.ok_or_else(|| HistoryError::NoSuchCommit(name.to_owned()))
    }

    /// The last commit before the day `day` begins in UTC; `None` if the history is younger.
    ///
    /// # Errors
    ///
    /// When git fails.
    pub fn before(&self, day: Date) -> Result<Option<Version>, HistoryError> {
        // Git reads a day before 1970 as no day at all.
        let Ok(start) = day.to_zoned_datetime(TimeZone::UTC) else {
            return Ok(None);
        };
        if start.timestamp().as_second() <= 0 {
            return Ok(None);
        }
        let until = format!("--until={}", start.timestamp().as_second() - 1);
        self.first_of(&["-1", "--first-parent", &until, "HEAD"])
    }

    /// The first commit.
    ///
    /// # Errors
    ///
    /// When git fails.
    pub fn first(&self) -> Result<Version, HistoryError> {
        let first = self.first_of(&["--first-parent", "--max-parents=0", "HEAD"])?;
        first.ok_or_else(|| HistoryError::NoCommit(self.name()))
    }

    /// The first version that `git log` lists with these arguments.
    fn first_of(&self, arguments: &[&str]) -> Result<Option<Version>, HistoryError> {
        let format = ["log", "--format=%H%x09%ct%x09%s"];
        let listed = self.git(&[&format[..], arguments, &["--"]].concat())?;
        let version = listed.lines().next().and_then(|line| {
            let mut parts = line.splitn(3, '\t');
            let (commit, seconds) = (parts.next()?, parts.next()?.parse().ok()?);
            let time = Timestamp::from_second(seconds).ok()?;
            Some(Version {
                commit: commit.to_owned(),
                day: time.to_zoned_datetime(TimeZone::UTC).date(),
                subject: parts.next().unwrap_or_default().to_owned(),
            })
        });
        Ok(version)
    }

    /// The bytes of every file that a version has in these folders of the site, by its path.
    ///
    /// # Errors
    ///
    /// When git fails, and when there is no such file.
    pub fn files(
        &self,
        version: &Version,
        folders: &[&str],
    ) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
        let arguments = ["ls-tree", "-r", "-z", &version.commit, "--"];
        let listed = self.git(&[&arguments[..], folders].concat())?;
        let blobs: Vec<(&str, &str)> = listed
            .split('\0')
            .filter_map(|entry| {
                let (about, path) = entry.split_once('\t')?;
                let mut about = about.split(' ');
                // A link to another file has another mode.
                let is_file = about.next()?.starts_with("100");
                let id = about.nth(1)?;
                is_file.then_some((id, path))
            })
            .collect();
        if blobs.is_empty() {
            return Err(HistoryError::NoFiles(version.short().to_owned()));
        }
        let ids: String = blobs.iter().flat_map(|(id, _)| [id, "\n"]).collect();
        let answer = self.run(&["cat-file", "--batch"], Some(ids))?;
        let mut rest = answer.as_slice();
        let mut files = BTreeMap::new();
        for (_, path) in blobs {
            let Some((bytes, behind)) = first_blob(rest) else {
                return Err(HistoryError::Failed(format!("{path} cannot be read")));
            };
            files.insert(path.to_owned(), bytes.to_owned());
            rest = behind;
        }
        Ok(files)
    }

    /// What git prints for these arguments.
    fn git(&self, arguments: &[&str]) -> Result<String, HistoryError> {
        let printed = self.run(arguments, None)?;
        Ok(String::from_utf8_lossy(&printed).into_owned())
    }

    fn run(&self, arguments: &[&str], input: Option<String>) -> Result<Vec<u8>, HistoryError> {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.root).args(arguments);
        // Errors are recognised by their words. Reading must not write the index of a clone.
        command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => HistoryError::NoGit,
            _ => HistoryError::Failed(error.to_string()),
        };
        let mut child = command.spawn().map_err(failed)?;
        let stdin = child.stdin.take();
        let output = std::thread::scope(|scope| {
            // Git answers while it reads, so both happen at once. If it stops reading, its exit code says so.
            scope.spawn(move || {
                let input = input.unwrap_or_default();
                drop(stdin.map(|mut stdin| stdin.write_all(input.as_bytes())));
            });
            child.wait_with_output()
        });
        let output = output.map_err(failed)?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let why = String::from_utf8_lossy(&output.stderr);
        let why = why.trim().trim_start_matches("fatal: ");
        Err(HistoryError::Failed(why.replace('\n', " ")))
    }
}

/// The bytes of the first file that `git cat-file --batch` printed, and what stands behind it.
fn first_blob(printed: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = memchr::memchr(b'\n', printed)?;
    let head = std::str::from_utf8(printed.get(..end)?).ok()?;
    let size: usize = head.rsplit(' ').next()?.parse().ok()?;
    let start = end + 1;
    let bytes = printed.get(start..start + size)?;
    Some((bytes, printed.get(start + size + 1..)?))
}

/// What git prints in the folder `root`; `None` if it fails.
pub(crate) fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let printed = History { root }.run(arguments, None).ok()?;
    String::from_utf8(printed).ok()
}

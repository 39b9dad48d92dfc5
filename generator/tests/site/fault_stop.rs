//! Builds stopped at any moment: every file is whole, from the old site or the new one, and the result of the next build
//! is that of a build from scratch.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::door::{below, folder, page, put};
use crate::program::{fanal, run};

/// The number of pages: enough that putting them into place takes a moment.
const PAGES: usize = 60;

/// Two editions of one site, with the files of each.
struct Editions {
    site: TempDir,
    clean: [BTreeMap<String, Vec<u8>>; 2],
}

impl Editions {
    fn new() -> Self {
        let site = folder(&[]);
        let mut editions = Self {
            site,
            clean: [BTreeMap::new(), BTreeMap::new()],
        };
        for edition in [0, 1] {
            editions.write(edition);
            let output = tempfile::tempdir().unwrap();
            let target = output.path().join("public");
            let (code, _, err) = run(fanal(&editions.site)
                .args(["build", "--output"])
                .arg(&target));
            assert_eq!(code, Some(0), "{err}");
            editions.clean[edition] = below(&target);
        }
        assert!(editions.clean[0].keys().ne(editions.clean[1].keys()));
        editions
    }

    /// Writes an edition: every page changes, some are new, and some are removed.
    fn write(&self, edition: usize) {
        for at in 0..PAGES {
            let path = format!("content/pages/en/page-{at}.md");
            if at % 7 == edition {
                let _ = std::fs::remove_file(self.site.path().join(path));
            } else {
                let text = format!("Edition {edition}, page {at}. ").repeat(20 + at);
                put(&self.site, &path, page(&text).as_bytes());
            }
        }
    }

    fn build(&self) -> Child {
        let mut command = fanal(&self.site);
        command
            .arg("build")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    /// Fails if a file in `public` is not that of one of the two editions.
    fn check(&self, moment: &str) {
        for (name, bytes) in below(&self.site.path().join("public")) {
            let whole = self
                .clean
                .iter()
                .any(|edition| edition.get(&name) == Some(&bytes));
            assert!(
                whole,
                "{moment}: {name} is neither old nor new, {} bytes",
                bytes.len()
            );
        }
    }

    /// Builds edition `edition`, stops the build with a signal, and then builds edition `next` to the end.
    ///
    /// If that is the other edition, files of the first one that are already in place must be removed again: only the
    /// journal lists them.
    fn stop(&self, edition: usize, next: usize, signal: &str, when: &When) -> Stopped {
        self.write(edition);
        let moment = format!("{signal} {when:?}");
        let journal = self.site.path().join("public.build/journal");
        let mut child = self.build();
        when.wait(&mut child, &journal);
        let kill = Command::new("kill")
            .args([signal, &child.id().to_string()])
            .output()
            .unwrap();
        let ended = child.wait_with_output().unwrap();
        let stopped = Stopped {
            journal: journal.exists(),
            sent: kill.status.success(),
            ended,
        };
        self.check(&moment);
        self.write(next);
        let (code, _, err) = run(fanal(&self.site).arg("build"));
        assert_eq!((code, err.as_str()), (Some(0), ""), "{moment}");
        assert!(
            below(&self.site.path().join("public")) == self.clean[next],
            "{moment}"
        );
        assert!(!journal.exists(), "{moment}");
        stopped
    }
}

/// How a build ended.
struct Stopped {
    /// It left a journal, because it was putting files into place.
    journal: bool,
    /// The signal reached it.
    sent: bool,
    ended: Output,
}

/// The moment at which a build is stopped.
#[derive(Debug)]
enum When {
    /// So long after its start.
    After(Duration),
    /// So long after it began to put files into place.
    Renaming(Duration),
}

impl When {
    /// Waits for this moment, or for the end of the build.
    fn wait(&self, child: &mut Child, journal: &Path) {
        let started = Instant::now();
        let over = |child: &mut Child| {
            assert!(
                started.elapsed() < Duration::from_mins(1),
                "the build does not end"
            );
            child.try_wait().unwrap().is_some()
        };
        let rest = match self {
            Self::After(rest) => rest,
            Self::Renaming(rest) => {
                while !journal.exists() && !over(child) {}
                rest
            }
        };
        let from = Instant::now();
        while from.elapsed() < *rest && !over(child) {}
    }
}

/// Pseudo-random numbers, the same in every run (xorshift, Marsaglia 2003).
struct Rng(u64);

impl Rng {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// The time that one build takes on this machine.
fn duration(editions: &Editions) -> Duration {
    editions.write(0);
    let started = Instant::now();
    assert!(
        editions
            .build()
            .wait_with_output()
            .unwrap()
            .status
            .success()
    );
    started.elapsed()
}

#[test]
fn a_build_that_is_killed_leaves_whole_files_and_the_next_one_finishes() {
    let editions = Editions::new();
    let whole = u64::try_from(duration(&editions).as_micros()).unwrap();
    let mut rng = Rng(0x0fa1_2026);
    let mut while_renaming = 0;
    for round in 0..24 {
        let when = if round % 2 == 0 {
            When::After(Duration::from_micros(rng.below(whole)))
        } else {
            When::Renaming(Duration::from_micros(rng.below(2000)))
        };
        println!("round {round}: {when:?}");
        let stopped = editions.stop((round + 1) % 2, (round / 2) % 2, "-KILL", &when);
        while_renaming += usize::from(stopped.journal);
    }
    assert!(
        while_renaming > 0,
        "no build was killed while it renamed files"
    );
}

#[test]
fn ctrl_c_ends_a_build_with_a_message_and_leaves_whole_files() {
    let editions = Editions::new();
    let whole = u64::try_from(duration(&editions).as_micros()).unwrap();
    let mut rng = Rng(0x00c7_2026);
    let mut with_message = 0;
    for round in 0..10 {
        let when = if round % 2 == 0 {
            When::After(Duration::from_micros(whole / 4 + rng.below(whole / 2)))
        } else {
            When::Renaming(Duration::from_micros(rng.below(1000)))
        };
        println!("round {round}: {when:?}");
        let Stopped { sent, ended, .. } =
            editions.stop((round + 1) % 2, (round / 2) % 2, "-INT", &when);
        let err = String::from_utf8(ended.stderr).unwrap();
        match ended.status.code() {
            Some(130) => {
                assert!(sent);
                assert_eq!(
                    err,
                    "\nerror: the build was stopped before it was done\nhelp: every file in ./public is whole; build again to finish\n"
                );
                with_message += 1;
            }
            // The build had ended before the signal was sent.
            Some(0) => assert_eq!(err, ""),
            other => panic!("{when:?}: {other:?}: {err}"),
        }
    }
    assert!(with_message >= 3, "{with_message}");
}

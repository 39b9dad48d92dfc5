//! A build that is stopped at any moment: every file is whole, from the old site or the new one, and the next
//! run comes to what a build from nothing comes to.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::door::{below, folder, page, put};
use crate::program::{fanal, run};

/// Pages of a site: enough that putting them into place takes a moment.
const PAGES: usize = 60;

/// Two editions of one site, and what each comes to.
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

    /// All pages say something else, some are new, and some are gone.
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

    /// Whether every file in `public` is one of the two editions'.
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

    /// Builds edition `edition`, stops it when `when` says so, and then builds edition `next` to the end.
    ///
    /// Where that is the other one, files of the first that are in place already must go again: only the
    /// journal knows of them.
    fn stop(&self, (edition, next): (usize, usize), signal: &str, when: &When) -> Stopped {
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
    /// It was putting files into place.
    journal: bool,
    sent: bool,
    ended: Output,
}

/// When a build is stopped.
#[derive(Debug)]
enum When {
    After(Duration),
    /// As soon as files are put into place, and this long after.
    Renaming(Duration),
}

impl When {
    /// Waits for the moment, or for the end of the build.
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

/// Numbers that look like chance and are the same in every run (xorshift, Marsaglia 2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// How long one build takes here, so that the moments lie in it on any machine.
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
    let mut chance = Chance(0x0fa1_2026);
    let mut while_renaming = 0;
    for round in 0..24 {
        let when = if round % 2 == 0 {
            When::After(Duration::from_micros(chance.below(whole)))
        } else {
            When::Renaming(Duration::from_micros(chance.below(2000)))
        };
        println!("round {round}: {when:?}");
        let stopped = editions.stop(((round + 1) % 2, (round / 2) % 2), "-KILL", &when);
        while_renaming += usize::from(stopped.journal);
    }
    assert!(while_renaming > 0, "none was killed while it renamed");
}

#[test]
fn ctrl_c_ends_a_build_calmly_and_leaves_whole_files() {
    let editions = Editions::new();
    let whole = u64::try_from(duration(&editions).as_micros()).unwrap();
    let mut chance = Chance(0x00c7_2026);
    let mut calm = 0;
    for round in 0..10 {
        let when = if round % 2 == 0 {
            When::After(Duration::from_micros(whole / 4 + chance.below(whole / 2)))
        } else {
            When::Renaming(Duration::from_micros(chance.below(1000)))
        };
        println!("round {round}: {when:?}");
        let Stopped { sent, ended, .. } =
            editions.stop(((round + 1) % 2, (round / 2) % 2), "-INT", &when);
        let err = String::from_utf8(ended.stderr).unwrap();
        match ended.status.code() {
            Some(130) => {
                assert!(sent);
                assert_eq!(
                    err,
                    "\nerror: the build was stopped before it was done\nhelp: every file in ./public is whole; build again to finish\n"
                );
                calm += 1;
            }
            // It was done already.
            Some(0) => assert_eq!(err, ""),
            other => panic!("{when:?}: {other:?}: {err}"),
        }
    }
    assert!(calm >= 3, "{calm}");
}

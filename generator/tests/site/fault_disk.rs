//! Disks that fail, and output folders that somebody changed: a failed build changes nothing.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::Command;
use std::sync::Once;

use fanal::build::cache::Cache;
use fanal::build::write::{WriteError, write};
use tempfile::TempDir;

use crate::door::{below, build, folder, page, put};
use crate::program::{fanal, run};

const HELP: &str = "content/pages/en/help.md";

/// A site that was built once, and whose page has changed since.
fn changed() -> TempDir {
    let site = folder(&[(HELP, &page("Call."))]);
    assert_eq!(run(fanal(&site).arg("build")).0, Some(0));
    put(&site, HELP, page("Call now.").as_bytes());
    site
}

/// The files that are served, and those for web servers.
fn visible(site: &TempDir) -> BTreeMap<String, Vec<u8>> {
    let mut all = below(&site.path().join("public"));
    for (name, bytes) in below(&site.path().join("public.host")) {
        all.insert(format!("host/{name}"), bytes);
    }
    all
}

/// The files of a build of the same site from scratch.
fn clean(site: &TempDir) -> BTreeMap<String, Vec<u8>> {
    let output = tempfile::tempdir().unwrap();
    let target = output.path().join("public");
    let (code, _, err) = run(fanal(site).args(["build", "--output"]).arg(target));
    assert_eq!(code, Some(0), "{err}");
    visible(&output)
}

/// `sh` in a site's folder, with `fanal` as `$0`.
fn shell(site: &TempDir, script: &str) -> Command {
    let mut shell = Command::new("sh");
    shell
        .args(["-c", script, env!("CARGO_BIN_EXE_fanal")])
        .current_dir(site.path())
        .env("SOURCE_DATE_EPOCH", "1795478400");
    shell
}

/// `sh` with the right to mount, in a namespace of its own, so that nothing outside sees the mounts.
fn mounting(site: &TempDir, script: &str) -> Command {
    let mut unshare = Command::new("unshare");
    unshare
        .args(["--map-root-user", "--mount", "sh", "-ec", script])
        .arg(env!("CARGO_BIN_EXE_fanal"))
        .current_dir(site.path())
        .env("SOURCE_DATE_EPOCH", "1795478400");
    unshare
}

/// A limit on the length of files stands in for a full disk, which only root could mount. Every limit from nothing to
/// enough is a disk that fills up at another moment.
#[test]
fn a_disk_that_fills_up_at_any_moment_changes_nothing() {
    let site = folder(&[(HELP, &page("Call."))]);
    // The cache holds all pages, which makes it the longest file of a build that changes one page.
    for at in 0..100 {
        put(
            &site,
            &format!("content/pages/en/page-{at}.md"),
            page("Call.").as_bytes(),
        );
    }
    assert_eq!(run(fanal(&site).arg("build")).0, Some(0));
    put(&site, HELP, page("Call now.").as_bytes());
    let before = visible(&site);
    let (after, mut refused) = (clean(&site), Vec::new());
    assert_ne!(before, after);
    // Blocks of 512 bytes. Without the trap the kernel would end the process instead of refusing the write.
    for blocks in [
        0, 1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256, 512, 1024, 4096,
    ] {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" build");
        let (code, out, err) = run(&mut shell(&site, &script));
        if code == Some(0) {
            break;
        }
        assert_eq!((code, out.as_str()), (Some(3), ""), "{blocks}: {err}");
        assert!(
            err.starts_with("error: cannot write ./public.build/"),
            "{err}"
        );
        assert!(err.contains(": File too large (os error 27)\nhelp: the output folder is unchanged; fix this and build again\n"), "{err}");
        assert!(
            visible(&site) == before,
            "with {blocks} blocks the site changed: {err}"
        );
        refused.push(
            err.split(':')
                .nth(1)
                .unwrap()
                .trim_start_matches(" cannot write ")
                .to_owned(),
        );
    }
    assert!(visible(&site) == after);
    assert!(
        refused.iter().any(|file| file.ends_with("/index.html")),
        "{refused:?}"
    );
    assert!(
        refused.iter().any(|file| file.contains("/cache")),
        "{refused:?}"
    );
    assert_eq!(run(fanal(&site).args(["build", "--verify"])).0, Some(0));
}

#[test]
#[ignore = "needs the right to mount in a namespace of its own: site-tests/run runs this"]
fn a_full_disk_changes_nothing_and_with_room_again_the_site_is_built() {
    let site = folder(&[(HELP, &page("Call."))]);
    let script = r#"
        mkdir disk
        mount -t tmpfs -o size=4m none disk
        "$0" build --output disk/public
        cp -r disk/public before
        echo 'More words.' >>content/pages/en/help.md
        head -c 5000000 /dev/zero >disk/filler 2>/dev/null || true
        "$0" build --output disk/public && exit 7
        cp -r disk/public during
        rm disk/filler
        "$0" build --verify --output disk/public
        cp -r disk/public after
    "#;
    let (code, _, err) = run(&mut mounting(&site, script));
    assert_eq!(code, Some(0), "{err}");
    assert!(
        err.contains("No space left on device (os error 28)\nhelp: the output folder is unchanged"),
        "{err}"
    );
    let [before, during, after] =
        ["before", "during", "after"].map(|name| below(&site.path().join(name)));
    assert!(before.len() > 20 && before == during && during != after);
}

/// Nobody can make a folder below a file, whatever their rights.
#[test]
fn an_output_folder_that_cannot_be_made_is_reported() {
    let site = folder(&[]);
    let (code, _, err) = run(fanal(&site).args(["build", "--output", "content/site.toml/public"]));
    assert_eq!(code, Some(3));
    insta::assert_snapshot!(err, @r#"
    error: cannot make the folder ./content/site.toml/public.build: Not a directory (os error 20)
    help: the output folder is unchanged; fix this and build again
    "#);
}

/// Root may write anywhere, so this test ends early for root. The next one does not.
#[test]
fn a_folder_without_write_permission_changes_nothing() {
    let site = changed();
    let read_only =
        |mode| fs::set_permissions(site.path(), fs::Permissions::from_mode(mode)).unwrap();
    fs::remove_dir_all(site.path().join("public.build")).unwrap();
    fs::remove_dir_all(site.path().join("public")).unwrap();
    read_only(0o555);
    let root = fs::write(site.path().join("probe"), "").is_ok();
    let (code, _, err) = run(fanal(&site).arg("build"));
    read_only(0o755);
    if root {
        return;
    }
    assert_eq!(code, Some(3));
    assert!(
        err.starts_with("error: cannot make the folder ./public.build: Permission denied"),
        "{err}"
    );
    assert!(!site.path().join("public").exists());
}

#[test]
#[ignore = "needs the right to mount in a namespace of its own: site-tests/run runs this"]
fn a_read_only_output_changes_nothing() {
    for (read_only, said) in [
        (
            ".",
            "error: cannot make ./public.build/lock: Read-only file system (os error 30)\n",
        ),
        // Nothing can be renamed from one mount to another, whether or not it may be written to.
        (
            "public",
            "error: ./public is on another disk than its parent folder\nhelp: files are made beside the output folder",
        ),
    ] {
        let site = changed();
        let before = visible(&site);
        let script = format!(
            "mount --bind {read_only} {read_only}; mount -o remount,ro,bind {read_only}; cd .; cd \"$PWD\"; \"$0\" build"
        );
        let (code, _, err) = run(&mut mounting(&site, &script));
        assert_eq!(code, Some(3), "{err}");
        assert!(err.starts_with(said), "{read_only}: {err}");
        assert!(visible(&site) == before);
        assert!(!site.path().join("public.build/journal").exists());
    }
}

#[test]
fn an_obstacle_is_named_and_nothing_changes() {
    type Plant = fn(&Path);
    let plants: [(&str, Plant); 6] = [
        ("public/en/help/index.html", |at| {
            fs::create_dir(at).unwrap();
        }),
        ("public/en/help/index.html", |at| {
            fs::create_dir_all(at.join("mine")).unwrap();
            fs::write(at.join("mine/thesis.odt"), "x").unwrap();
        }),
        ("public/en/help", |at| fs::write(at, "x").unwrap()),
        ("public/en/help", |at| symlink(".", at).unwrap()),
        ("public/en", |at| fs::write(at, "x").unwrap()),
        ("public.host", |at| fs::write(at, "x").unwrap()),
    ];
    for (path, plant) in plants {
        let site = changed();
        let at = site.path().join(path);
        if at.is_dir() {
            fs::remove_dir_all(&at).unwrap();
        } else {
            fs::remove_file(&at).unwrap();
        }
        plant(&at);
        let before = visible(&site);
        let (code, _, err) = run(fanal(&site).arg("build"));
        assert_eq!(code, Some(3), "{path}: {err}");
        assert_eq!(
            err,
            format!(
                "error: ./{path} is in the way of a file of this site, and no build of this program wrote it\nhelp: the output folder is unchanged; move this out of it and build again\n"
            )
        );
        assert!(visible(&site) == before, "{path}");
        fs::rename(&at, site.path().join("moved")).unwrap();
        let (code, _, err) = run(fanal(&site).args(["build", "--verify"]));
        assert_eq!(code, Some(0), "{path}: {err}");
    }
}

#[test]
fn an_output_that_is_not_a_folder_is_unchanged() {
    for plant in [
        |at: &Path| fs::write(at, "mine").unwrap(),
        |at: &Path| symlink("nowhere", at).unwrap(),
    ] {
        let site = folder(&[]);
        plant(&site.path().join("public"));
        let (code, _, err) = run(fanal(&site).arg("build"));
        assert_eq!(code, Some(3));
        assert_eq!(
            err,
            "error: ./public is not a folder\nhelp: name a folder with --output, or move this away\n"
        );
        assert!(!site.path().join("public.build").exists());
    }
}

#[test]
fn a_folder_in_the_place_of_a_removed_page_is_unchanged() {
    let site = changed();
    let at = site.path().join("public/en/help/index.html");
    fs::remove_file(&at).unwrap();
    fs::create_dir(&at).unwrap();
    fs::write(at.join("thesis.odt"), "mine").unwrap();
    fs::remove_file(site.path().join(HELP)).unwrap();
    let (code, _, err) = run(fanal(&site).arg("build"));
    assert_eq!(code, Some(0), "{err}");
    assert_eq!(fs::read(at.join("thesis.odt")).unwrap(), b"mine");
}

/// Only changed files are staged, so they are not a whole site if the output folder is removed meanwhile.
#[test]
fn an_output_folder_removed_during_the_build_stops_it() {
    let site = changed();
    let public = site.path().join("public");
    let words = page("Call at once.");
    let built = build(&[(HELP, &words)]);
    let vanish = Once::new();
    let error = write(&built.output, &public, &Cache::default(), &|| {
        vanish.call_once(|| fs::remove_dir_all(&public).unwrap());
    })
    .unwrap_err();
    assert!(
        matches!(&error, WriteError::Gone(gone) if *gone == public),
        "{error}"
    );
    assert!(!public.exists(), "a part of a site must not be published");
    assert_eq!(run(fanal(&site).args(["build", "--verify"])).0, Some(0));
    assert!(visible(&site) == clean(&site));
}

#[test]
fn a_folder_of_staged_files_removed_during_the_build_changes_nothing() {
    let site = changed();
    let before = visible(&site);
    let built = build(&[
        (HELP, &page("Call at once.")),
        ("content/pages/en/signs.md", &page("Look.")),
    ]);
    let work = site.path().join("public.build");
    let done = write(
        &built.output,
        &site.path().join("public"),
        &Cache::default(),
        &|| {
            let _ = fs::remove_dir_all(&work);
        },
    );
    assert!(done.is_err());
    assert!(visible(&site) == before);
}

#[test]
fn of_builds_at_the_same_time_one_writes_and_the_others_say_so() {
    let site = changed();
    let after = clean(&site);
    let started: Vec<_> = (0..5)
        .map(|_| {
            let mut command = fanal(&site);
            command.arg("build").stderr(std::process::Stdio::piped());
            command.stdout(std::process::Stdio::null()).spawn().unwrap()
        })
        .collect();
    let mut done = 0;
    for child in started {
        let ended = child.wait_with_output().unwrap();
        let err = String::from_utf8(ended.stderr).unwrap();
        match ended.status.code() {
            Some(0) => done += 1,
            code => assert_eq!(
                (code, err.as_str()),
                (
                    Some(3),
                    "error: another build is writing to ./public\nhelp: wait until that build is done, then build again\n"
                )
            ),
        }
    }
    assert!(done >= 1);
    assert!(visible(&site) == after);
}

#[test]
fn a_build_does_not_wait_for_another() {
    let site = changed();
    let before = visible(&site);
    let lock = fs::File::create(site.path().join("public.build/lock")).unwrap();
    lock.lock().unwrap();
    let (code, _, err) = run(fanal(&site).arg("build"));
    assert_eq!(
        (code, err.as_str()),
        (
            Some(3),
            "error: another build is writing to ./public\nhelp: wait until that build is done, then build again\n"
        )
    );
    assert!(visible(&site) == before);
}

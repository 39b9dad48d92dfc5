//! The lists of what a host still lacks: nothing that changed between two copies is lost, whatever happens in between.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::door::{below, between, folder, page, put};
use crate::program::{fanal, run};

const HELP: &str = "content/pages/en/help.md";

const SIGNS: &str = "content/pages/en/signs.md";

/// Builds with the lists, and returns what the program says of them.
fn build(folder: &TempDir, arguments: &[&str]) -> String {
    let (code, out, err) = run(fanal(folder).arg("build").args(arguments));
    assert_eq!(code, Some(0), "{err}");
    let lines = out
        .lines()
        .filter(|line| line.contains("cop") || line.contains("lists"));
    lines.collect::<Vec<_>>().join("\n").replace("./", "")
}

/// The pages in a list.
fn pages(folder: &TempDir, list: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.path().join("public.lists").join(list)).unwrap();
    let lines = text.lines().filter(|line| line.ends_with("/index.html"));
    lines.map(str::to_owned).collect()
}

/// Does on a host what the lists say, as a program that copies does, and deletes them.
fn copy(folder: &TempDir, host: &Path) {
    let lists = folder.path().join("public.lists");
    let read = |list: &str| fs::read_to_string(lists.join(list)).unwrap();
    for path in read("written.txt").lines() {
        let to = host.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(folder.path().join("public").join(path), to).unwrap();
    }
    for path in read("removed.txt").lines() {
        // A file that was written and removed between two copies is not there.
        let _ = fs::remove_file(host.join(path));
    }
    for list in ["written.txt", "removed.txt", "lftp.txt"] {
        fs::remove_file(lists.join(list)).unwrap();
    }
}

fn site(folder: &TempDir) -> BTreeMap<String, Vec<u8>> {
    below(&folder.path().join("public"))
}

#[test]
fn a_host_that_follows_the_lists_has_the_site_of_the_last_build() {
    let host = tempfile::tempdir().unwrap();
    let folder = folder(&[(HELP, &page("One."))]);
    let said = build(&folder, &["--list"]);
    assert!(said.starts_with("To copy: "), "{said}");
    copy(&folder, host.path());
    assert_eq!(below(host.path()), site(&folder));
    // Two builds between two copies: a change and a new page, then the removal of the new page and of the old one.
    put(&folder, HELP, page("Two.").as_bytes());
    put(&folder, SIGNS, page("Signs.").as_bytes());
    put(&folder, "content/pages/en/pay.md", page("Pay.").as_bytes());
    build(&folder, &[]);
    fs::remove_file(folder.path().join(SIGNS)).unwrap();
    fs::remove_file(folder.path().join(HELP)).unwrap();
    build(&folder, &[]);
    assert_eq!(
        pages(&folder, "written.txt"),
        ["en/pay/index.html", "ur/pay/index.html"]
    );
    assert_eq!(
        pages(&folder, "removed.txt"),
        [
            "en/help/index.html",
            "en/signs/index.html",
            "ur/help/index.html",
            "ur/signs/index.html"
        ]
    );
    // A removed page that comes back is one to copy.
    put(&folder, HELP, page("Three.").as_bytes());
    build(&folder, &[]);
    assert_eq!(
        pages(&folder, "removed.txt"),
        ["en/signs/index.html", "ur/signs/index.html"]
    );
    copy(&folder, host.path());
    assert_eq!(below(host.path()), site(&folder));
    insta::assert_snapshot!(build(&folder, &[]), @"The host has everything, as far as the lists say: nothing is to be copied.");
}

#[test]
fn the_first_lists_of_an_old_site_have_all_of_it() {
    let folder = folder(&[(HELP, &page("One."))]);
    assert_eq!(build(&folder, &[]), "", "nobody asked for lists");
    assert!(!folder.path().join("public.lists").exists());
    let said = build(&folder, &["--list"]);
    let all: Vec<_> = site(&folder).into_keys().collect();
    let files = format!("{} files", all.len());
    insta::assert_snapshot!(said.replace(&files, "[all] files"), @"
    To copy: [all] files, listed in public.lists/written.txt; to remove on the host: 0 files, in public.lists/removed.txt
    Once both are done, and before you build again, delete these lists.
    ");
    let listed = fs::read_to_string(folder.path().join("public.lists/written.txt")).unwrap();
    assert_eq!(listed.lines().collect::<Vec<_>>(), all);
    let names: Vec<_> = below(&folder.path().join("public.lists"))
        .into_keys()
        .collect();
    assert_eq!(names, ["lftp.txt", "removed.txt", "written.txt"]);
}

#[test]
fn a_build_that_fails_or_changes_nothing_leaves_the_lists() {
    let folder = folder(&[(HELP, &page("One."))]);
    build(&folder, &["--list"]);
    let before = below(&folder.path().join("public.lists"));
    build(&folder, &["--list"]);
    put(&folder, HELP, page("[Nowhere](page:nowhere)").as_bytes());
    assert_eq!(run(fanal(&folder).arg("build")).0, Some(1));
    assert_eq!(below(&folder.path().join("public.lists")), before);
}

#[test]
fn the_lists_are_there_before_the_first_file_changes() {
    let folder = folder(&[(HELP, &page("One."))]);
    build(&folder, &["--list"]);
    let lists = folder.path().join("public.lists");
    for list in ["written.txt", "removed.txt", "lftp.txt"] {
        fs::remove_file(lists.join(list)).unwrap();
    }
    let before = site(&folder);
    // A list that cannot be read stops the build, since what it has would be lost.
    fs::create_dir(lists.join("written.txt")).unwrap();
    put(&folder, HELP, page("Two.").as_bytes());
    let (code, _, err) = run(fanal(&folder).arg("build"));
    assert_eq!(code, Some(3), "{err}");
    assert!(
        err.contains("cannot read ") && err.contains("public.lists/written.txt"),
        "{err}"
    );
    assert_eq!(site(&folder), before);
    fs::remove_dir(lists.join("written.txt")).unwrap();
    build(&folder, &[]);
    assert_eq!(
        pages(&folder, "written.txt"),
        ["en/help/index.html", "ur/help/index.html"]
    );
}

#[test]
fn commands_of_lftp_make_folders_first_and_remove_last() {
    let folder = folder(&[(HELP, &page("One.")), (SIGNS, &page("Signs."))]);
    build(&folder, &["--list"]);
    for list in ["written.txt", "removed.txt", "lftp.txt"] {
        fs::remove_file(folder.path().join("public.lists").join(list)).unwrap();
    }
    put(&folder, HELP, page("Two.").as_bytes());
    fs::remove_file(folder.path().join(SIGNS)).unwrap();
    build(&folder, &[]);
    let commands = fs::read_to_string(folder.path().join("public.lists/lftp.txt")).unwrap();
    insta::assert_snapshot!(commands, @r#"
    set xfer:make-backup no
    mkdir -p -f "en/help"
    put -O "en/help" "en/help/index.html"
    mkdir -p -f "en"
    put -O "en" "en/search.json"
    put -O "en" "en/sitemap.xml"
    mkdir -p -f "ur/help"
    put -O "ur/help" "ur/help/index.html"
    rm -f "en/signs/index.html"
    rm -f "ur/signs/index.html"
    "#);
}

/// The block of commands in the document for administrators that holds `words`.
fn documented(words: &str) -> &'static str {
    let document = include_str!("../../docs/publish.md");
    let blocks = document.split("```sh\n").skip(1);
    let mut blocks = blocks.filter_map(|block| block.split("```").next());
    blocks.find(|block| block.contains(words)).unwrap()
}

/// Has a real program copy twice, with the commands of the document, and compares the host with the site. `commands` gets
/// them with the folder of the host.
fn copies_twice(commands: impl Fn(&Path) -> String) {
    let host = tempfile::tempdir().unwrap();
    let web = host.path().join("web");
    fs::create_dir(&web).unwrap();
    fs::write(web.join("own.html"), "Not ours.").unwrap();
    let folder = folder(&[
        (HELP, &page("One.")),
        ("content/pages/en/ü.md", &page("Ü.")),
    ]);
    build(&folder, &["--list"]);
    let copy = || {
        let mut shell = Command::new("sh");
        let shell = shell.current_dir(folder.path()).env("HOME", host.path());
        let output = shell
            .args(["-ec", &commands(host.path())])
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        let mut there = below(&web);
        assert!(
            there.remove("own.html").is_some(),
            "a file of another site is gone"
        );
        let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&there), names(&site(&folder)));
        assert!(there == site(&folder), "a file on the host is an old one");
    };
    copy();
    let delete = between(
        include_str!("../../docs/publish.md"),
        "before you build again: `",
        "`",
    );
    let mut shell = Command::new("sh");
    let deleted = shell
        .current_dir(folder.path())
        .args(["-ec", &delete])
        .status();
    assert!(deleted.unwrap().success());
    fs::remove_file(folder.path().join(HELP)).unwrap();
    build(&folder, &[]);
    put(&folder, SIGNS, page("Signs.").as_bytes());
    build(&folder, &[]);
    copy();
    // Once more, with nothing to do, and with empty lists.
    copy();
    for list in ["written.txt", "removed.txt", "lftp.txt"] {
        fs::write(folder.path().join("public.lists").join(list), "").unwrap();
    }
    copy();
}

#[test]
#[ignore = "needs rclone: site-tests/run installs it and runs this"]
fn rclone_copies_by_the_lists() {
    copies_twice(|host| {
        let commands = documented("rclone copy");
        commands.replace("host:web", &host.join("web").display().to_string())
    });
}

#[test]
#[ignore = "needs lftp: site-tests/run installs it and runs this"]
fn lftp_copies_by_its_commands() {
    copies_twice(|host| {
        let address = format!("file:{}", host.display());
        documented("lftp -e").replace("ftp://NAME@ftp.example.org", &address)
    });
}

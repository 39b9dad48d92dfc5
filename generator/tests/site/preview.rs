//! `fanal serve`, run as a process: what is saved in the site's folder is shown.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::door::{SITE, change, fields, folder, page, page_with, put, record};
use crate::program::fanal;

const HELP: &str = "content/pages/en/help.md";

/// A preview that does not show a change after this time is broken.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running `fanal serve`, ended when this is dropped.
struct Preview {
    child: Child,
    address: String,
    /// What it prints after the address.
    printed: Receiver<String>,
}

impl Preview {
    fn of(folder: &TempDir) -> Self {
        let mut command = fanal(folder);
        let command = command.args(["serve", "--port", "0"]);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.by_ref().map(Result::unwrap).find_map(|line| {
            let (_, address) = line.split_once("http://")?;
            Some(address.trim_end_matches('/').to_owned())
        });
        // Without a reader, the next line that the preview prints would end it.
        let (sender, printed) = mpsc::channel();
        std::thread::spawn(move || {
            for line in lines {
                let _ = sender.send(line.unwrap());
            }
        });
        Self {
            child,
            address: address.unwrap(),
            printed,
        }
    }

    /// Waits until the preview prints a line that contains `words`.
    fn prints(&self, words: &str) {
        while !self.printed.recv_timeout(PATIENCE).unwrap().contains(words) {}
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let host = &self.address;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Waits until the page at `path` contains `words`.
    fn shows(&self, path: &str, words: &str) {
        let started = Instant::now();
        loop {
            let answer = self.get(path);
            if answer.contains(words) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "no `{words}` in {answer}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn every_kind_of_change_is_shown() {
    let folder = folder(&[(HELP, &page("Call."))]);
    let preview = Preview::of(&folder);
    preview.shows("/en/help/", "Call.");
    put(&folder, HELP, page("Call now.").as_bytes());
    preview.shows("/en/help/", "Call now.");
    put(&folder, HELP, page("[Nowhere](page:nowhere)").as_bytes());
    preview.shows("/en/help/", "nowhere");
    put(&folder, HELP, page("Mended.").as_bytes());
    preview.shows("/en/help/", "Mended.");
    // Some editors save to a file beside the old one and rename it.
    let beside = folder.path().join("content/pages/en/help.md~");
    fs::write(&beside, page("Renamed.")).unwrap();
    fs::rename(&beside, folder.path().join(HELP)).unwrap();
    preview.shows("/en/help/", "Renamed.");
    put(&folder, "content/pages/en/new.md", page("New.").as_bytes());
    preview.shows("/en/new/", "New.");
    let renamed = change(SITE, "name = \"Fanal\"", "name = \"Lighthouse\"");
    put(&folder, "content/site.toml", renamed.as_bytes());
    preview.shows("/en/help/", "Lighthouse");
    fs::remove_file(folder.path().join(HELP)).unwrap();
    preview.shows("/en/help/", "404");
}

#[test]
fn a_change_that_all_pages_show_reaches_pages_that_were_shown_before() {
    let site = fields("footer = [\"signs\"]", SITE);
    let signs = "content/pages/en/signs.md";
    let text = page("Call <hotline:gr-1109> now.");
    let folder = folder(&[
        ("content/site.toml", &site),
        (HELP, &text),
        (signs, &page("Look.")),
        ("content/hotlines/gr-1109.toml", &record("gr-1109")),
    ]);
    let preview = Preview::of(&folder);
    preview.shows("/en/help/", ">1109</bdi>");
    put(&folder, HELP, text.replace("now", "soon").as_bytes());
    preview.shows("/en/help/", "soon");
    let titled = change(&page("Look."), "\"Help\"", "\"Look out\"");
    put(&folder, signs, titled.as_bytes());
    preview.shows("/en/help/", ">Look out</a>");
    let number = change(
        &record("gr-1109"),
        "display = \"1109\"",
        "display = \"11 09\"",
    );
    put(&folder, "content/hotlines/gr-1109.toml", number.as_bytes());
    preview.shows("/en/help/", ">11 09</bdi>");
    // Folders that did not exist when the preview started.
    put(&folder, "locales/en/own.ftl", b"frame-exit = Away\n");
    preview.shows("/en/help/", "Away");
    put(&folder, "locales/en/own.ftl", b"frame-exit = Far away\n");
    preview.shows("/en/help/", "Far away");
    let template = "{%- extends \"base.html\" -%}{%- block main %}<p>Mine</p>{% endblock main %}";
    put(
        &folder,
        "theme/templates/page.replace.html",
        template.as_bytes(),
    );
    preview.shows("/en/help/", "<p>Mine</p>");
}

#[test]
fn a_draft_is_shown_with_its_mark_and_its_address_is_printed() {
    let folder = folder(&[(HELP, &page_with("draft = true", "Soon."))]);
    let preview = Preview::of(&folder);
    preview.prints(&format!("  http://{}/en/help/", preview.address));
    preview.shows("/en/help/", "Draft: only this preview shows this page.");
    put(&folder, HELP, page("Now.").as_bytes());
    preview.prints("There is no draft any more.");
    let answer = preview.get("/en/help/");
    assert!(answer.contains("Now.") && !answer.contains("Draft:"));
}

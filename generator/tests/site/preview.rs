//! The preview as a person has it: started in the site's folder, it shows what is saved there.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::door::{SITE, change, fields, folder, page, put, record};
use crate::program::fanal;

const HELP: &str = "content/pages/en/help.md";

/// A preview that shows nothing new after this long is broken.
const PATIENCE: Duration = Duration::from_secs(30);

/// `fanal serve` in a folder, until it is dropped.
struct Preview {
    child: Child,
    address: String,
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
        // Somebody has to listen, or what it says next ends it.
        std::thread::spawn(move || lines.for_each(drop));
        Self {
            child,
            address: address.unwrap(),
        }
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
fn what_is_saved_is_shown_whatever_it_is() {
    let folder = folder(&[(HELP, &page("Call."))]);
    let preview = Preview::of(&folder);
    preview.shows("/en/help/", "Call.");
    put(&folder, HELP, page("Call now.").as_bytes());
    preview.shows("/en/help/", "Call now.");
    put(&folder, HELP, page("[Nowhere](page:nowhere)").as_bytes());
    preview.shows("/en/help/", "nowhere");
    put(&folder, HELP, page("Mended.").as_bytes());
    preview.shows("/en/help/", "Mended.");
    // As an editor saves that writes beside the file and renames.
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
fn what_stands_on_every_page_is_shown_on_every_page_that_was_shown_before() {
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
    // Folders that were not there when the preview began.
    put(&folder, "locales/en/own.ftl", b"frame-exit = Away\n");
    preview.shows("/en/help/", "Away");
    put(&folder, "locales/en/own.ftl", b"frame-exit = Far away\n");
    preview.shows("/en/help/", "Far away");
    let template = "{%- extends \"base.html\" -%}{%- block main %}<p>Mine</p>{% endblock main %}";
    put(&folder, "theme/templates/page.html", template.as_bytes());
    preview.shows("/en/help/", "<p>Mine</p>");
}

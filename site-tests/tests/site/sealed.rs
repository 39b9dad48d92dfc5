//! Sealing in the browser, with a proxy between the browser and the site that sees every posted byte.

mod module;
mod published;
mod review;
mod sent;
mod unable;

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::programs;
use site_tests::proxy::{Proxy, Tampering};
use site_tests::site::{Preview, Source};
use site_tests::visit::Visit;

/// The text of a tip.
const TIP_TEXT: &str = "دروازہ رات کو بند رہتا ہے \"&<\n二";

/// A running `fanal serve` with a demonstration form, and the temporary identity that opens its tips.
pub(crate) struct TipPreview {
    source: Source,
    server: Preview,
}

impl TipPreview {
    pub(crate) fn start() -> Self {
        let source = Source::copy().unwrap();
        let server = source.serve(&[]).unwrap();
        Self { source, server }
    }

    pub(crate) fn proxy(&self, policy: Tampering) -> Proxy {
        Proxy::start(&self.server.url, policy).unwrap()
    }

    /// The full address of `path` on this site, which starts with `/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.url)
    }

    /// All tips received so far.
    pub(crate) fn tips(&self) -> Vec<Value> {
        let folder = self.source.folder().join(".fanal");
        opened(&folder, &folder.join("tips.queue"))
    }

    /// The numbers of tips that the server sealed and that a browser sealed.
    fn count(&self) -> (usize, usize) {
        let tips = self.tips();
        let sealed = tips.iter().filter(|tip| tip["by_browser"] == true).count();
        (tips.len() - sealed, sealed)
    }
}

/// Pulls all tips from a queue into a folder, in which the identity is in `identity.txt`, and gives all that were pulled so far.
fn opened(folder: &Path, queue: &Path) -> Vec<Value> {
    let inbox = |arguments: &[&OsStr]| {
        let output = Command::new(programs::tip_inbox().unwrap())
            .args(arguments)
            .current_dir(folder)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {error}");
        output.stdout
    };
    inbox(&["pull".as_ref(), "--queue".as_ref(), queue.as_os_str()]);
    let show = "show --all --identity identity.txt --format json";
    let show: Vec<_> = show.split(' ').map(OsStr::new).collect();
    let shown: Value = serde_json::from_slice(&inbox(&show)).unwrap();
    assert_eq!(shown["unopened"], Value::Array(Vec::new()));
    shown["tips"].as_array().unwrap().clone()
}

/// The form at `path`, once it seals.
fn form_that_seals<'b>(browser: &'b Browser, proxy: &Proxy, path: &str) -> Visit<'b> {
    let visit = browser.visit(&proxy.url(path), Device::PHONE).unwrap();
    wait_until_it_seals(&visit);
    visit
}

/// Waits until the page shows that the device seals the tip.
fn wait_until_it_seals(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('[data-sealed]').textContent === document.querySelector('[data-sealed]').dataset.sealed")
        .unwrap();
}

/// Presses Send, and waits until the page shows what was written.
fn show_review(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('form').dataset.review === 'ready'")
        .unwrap();
    visit.click("form .send > .btn").unwrap();
    visit
        .wait_until("document.querySelector('.review') !== null")
        .unwrap();
}

/// Sends what was written, after the look over it.
fn send(visit: &Visit<'_>) {
    show_review(visit);
    visit.click(".review .btn").unwrap();
}

fn written_text(visit: &Visit<'_>) -> String {
    visit
        .value("document.querySelector('textarea[name=what]').value")
        .unwrap()
}

/// Opens the questions below the first one, which the script closes.
fn open_questions(visit: &Visit<'_>) {
    let open = "document.querySelector('.others').open = true";
    assert!(visit.value::<bool>(open).unwrap());
}

/// Sends a tip, and waits for the error box with this heading. The answers must still be in the form, and no plain text may be posted.
fn assert_sending_fails(visit: &Visit<'_>, proxy: &Proxy, heading: &str) {
    visit.write("textarea[name=what]", TIP_TEXT).unwrap();
    open_questions(visit);
    visit.click("input[name=who][value=saw]").unwrap();
    send(visit);
    let heading = serde_json::to_string(heading).unwrap();
    visit
        .wait_until(&format!(
            "document.activeElement.matches('main .errors') && document.activeElement.querySelector('h2').textContent === {heading}"
        ))
        .unwrap();
    assert_eq!(written_text(visit), TIP_TEXT);
    let choice = "document.querySelector('input[name=who][value=saw]').checked";
    assert!(visit.value::<bool>(choice).unwrap());
    let number = "document.querySelector('.errors [href=\"#number\"]') !== null && document.querySelector('#number') !== null";
    assert!(visit.value::<bool>(number).unwrap());
    assert_no_plain_text_was_posted(proxy);
}

fn assert_no_plain_text_was_posted(proxy: &Proxy) {
    for body in proxy.posted() {
        assert!(
            body.contains("&sealed=") && !body.contains("what="),
            "{body:.100}"
        );
    }
}

/// Waits until the reply replaces the form.
fn wait_for_reply(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('main .code') !== null")
        .unwrap();
}

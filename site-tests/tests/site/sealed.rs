//! The browser's own seal, in a real browser and at somebody who stands between it and the site.

mod module;
mod sent;
mod unable;

use std::process::Command;

use serde_json::Value;
use site_tests::between::{Between, Policy};
use site_tests::programs;
use site_tests::site::{Preview, Source};
use site_tests::visit::Visit;

/// What somebody might write; the first word stands for all of them where nothing in the clear may pass.
const WORDS: &str = "دروازہ رات کو بند رہتا ہے \"&<\n二";

/// A preview, whose throw-away identity opens what comes.
pub(crate) struct Desk {
    source: Source,
    preview: Preview,
}

impl Desk {
    pub(crate) fn open() -> Self {
        let source = Source::copy().unwrap();
        let preview = source.serve(&[]).unwrap();
        Self { source, preview }
    }

    pub(crate) fn between(&self, policy: Policy) -> Between {
        Between::start(&self.preview.url, policy).unwrap()
    }

    /// The tips that have come so far.
    pub(crate) fn tips(&self) -> Vec<Value> {
        let folder = self.source.folder().join(".fanal");
        let inbox = |arguments: &[&str]| {
            let output = Command::new(programs::tip_inbox().unwrap())
                .args(arguments)
                .current_dir(&folder)
                .output()
                .unwrap();
            let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{arguments:?}: {complaint}");
            output.stdout
        };
        inbox(&["pull", "--queue", "queue.sqlite"]);
        let shown = inbox(&[
            "show",
            "--all",
            "--identity",
            "identity.txt",
            "--format",
            "json",
        ]);
        let shown: Value = serde_json::from_slice(&shown).unwrap();
        assert_eq!(shown["unopened"], Value::Array(Vec::new()));
        shown["tips"].as_array().unwrap().clone()
    }

    /// How many came in the clear, and how many came sealed by a browser.
    fn count(&self) -> (usize, usize) {
        let tips = self.tips();
        let sealed = tips.iter().filter(|tip| tip["by_browser"] == true).count();
        (tips.len() - sealed, sealed)
    }
}

/// Waits until the page has shown that it can seal.
fn wait_until_it_seals(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('[data-sealed]').textContent === document.querySelector('[data-sealed]').dataset.sealed")
        .unwrap();
}

fn words(visit: &Visit<'_>) -> String {
    visit
        .value("document.querySelector('textarea[name=what]').value")
        .unwrap()
}

/// Writes, presses the button, and waits for the box of that heading; the words are still there, and nothing has passed.
fn fails(visit: &Visit<'_>, between: &Between, heading: &str) {
    visit.write("textarea[name=what]", WORDS).unwrap();
    visit.click("input[name=who][value=saw]").unwrap();
    visit.click("form .send > .btn").unwrap();
    let heading = serde_json::to_string(heading).unwrap();
    visit
        .wait_until(&format!(
            "document.activeElement.matches('.send .errors') && document.activeElement.querySelector('h2').textContent === {heading}"
        ))
        .unwrap();
    assert_eq!(words(visit), WORDS);
    let choice = "document.querySelector('input[name=who][value=saw]').checked";
    assert!(visit.value::<bool>(choice).unwrap());
    let number = "document.querySelector('.errors [href=\"#number\"]') !== null && document.querySelector('#number') !== null";
    assert!(visit.value::<bool>(number).unwrap());
    assert_nothing_passed_in_the_clear(between);
}

fn assert_nothing_passed_in_the_clear(between: &Between) {
    for body in between.posted() {
        assert!(
            body.contains("&sealed=") && !body.contains("what="),
            "{body:.100}"
        );
    }
}

/// The reply stands in place of the form.
fn arrives(visit: &Visit<'_>) {
    visit
        .wait_until("document.querySelector('main .code') !== null")
        .unwrap();
}

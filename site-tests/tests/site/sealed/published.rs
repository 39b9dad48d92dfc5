//! A tip that is written in a browser on a built site, behind a real web server with the settings that were built with it.

use std::process::Command;

use serde_json::{Value, json};
use site_tests::browser::Browser;
use site_tests::device::Device;
use site_tests::edge::{Changes, Edge};
use site_tests::function::Function;
use site_tests::programs;

use super::{TIP_TEXT, open_questions, opened, send, wait_for_reply, wait_until_it_seals};
use crate::built::{TODAY, assert_no_faults, folder};
use crate::edge::Kind;
use crate::edge::small_site::source_for;

/// The host of the site.
const HOST: &str = "help.example.org";

/// Writes a tip with script and one without, and opens both as an operator does. The first question has a text and the second
/// an answer; all others are left as they come, and none of them may arrive.
fn assert_both_arrive(kind: Kind, name: &str) {
    let operator = tempfile::tempdir().unwrap();
    let keygen = Command::new(programs::tip_inbox().unwrap())
        .args(["keygen", "--output", "identity.txt"])
        .current_dir(operator.path())
        .output()
        .unwrap();
    assert!(keygen.status.success());
    let recipient = String::from_utf8(keygen.stdout).unwrap();
    let source = source_for(recipient.trim());
    let site = source.build(&folder(name), TODAY).unwrap();
    let function = Function::start(&site.replies()).unwrap();
    let changes = Changes::default();
    let edge = Edge::start(&kind.server(), &site, function.host(), &changes).unwrap();
    let browser = Browser::launch_for(HOST).unwrap();
    for script in [true, false] {
        let device = Device {
            script,
            ..Device::PHONE
        };
        let address = format!("https://{HOST}:{}/en/write/", edge.port());
        let visit = browser.visit(&address, device).unwrap();
        if script {
            wait_until_it_seals(&visit);
            open_questions(&visit);
        }
        visit.write("textarea[name=what]", TIP_TEXT).unwrap();
        visit.click("input[name=who][value=saw]").unwrap();
        if script {
            send(&visit);
            wait_for_reply(&visit);
        } else {
            visit.follow("form .send > .btn").unwrap();
        }
        assert_eq!(visit.text(".code").unwrap().trim().len(), 14);
        assert_no_faults(&visit.complaints());
    }
    let tips = opened(operator.path(), &function.folder().join("tips.queue"));
    let by_browser: Vec<_> = tips.iter().map(|tip| tip["by_browser"].clone()).collect();
    assert_eq!(tips.len(), 2);
    assert_ne!(by_browser[0], by_browser[1]);
    let answers = json!([
        { "question": "what", "answer": TIP_TEXT },
        { "question": "who", "answer": ["saw"] },
    ]);
    for tip in tips {
        assert_eq!(
            tip["answers"], answers,
            "by the browser: {}",
            tip["by_browser"]
        );
        assert_eq!(tip["doubts"], Value::Array(Vec::new()));
    }
}

#[test]
#[ignore = "needs Chromium and nginx: site-tests/run installs them and runs this"]
fn what_is_written_on_a_built_site_behind_nginx_arrives_and_nothing_else() {
    assert_both_arrive(Kind::Nginx, "published-nginx");
}

#[test]
#[ignore = "needs Chromium and Caddy: site-tests/run installs them and runs this"]
fn what_is_written_on_a_built_site_behind_caddy_arrives_and_nothing_else() {
    assert_both_arrive(Kind::Caddy, "published-caddy");
}

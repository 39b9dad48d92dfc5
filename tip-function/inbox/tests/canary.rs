//! `deploy/canary`: a tip of our own is sent as a browser sends it, and found by its secret.

use std::path::Path;
use std::process::Command;

use axum::Router;
use axum::routing::get;
use tip_inbox::identity::Identity;

use crate::door::{READING, Server, exit_code, furnish, post, run, texts, tip_inbox};

const SCRIPT: &str = "/write.12345678.js";

/// A built site in `folder/public` whose form seals to the key in the file `identity`.
fn build(folder: &Path) -> String {
    let file = std::fs::read(folder.join("identity")).unwrap();
    let identities = tip_inbox::identity::Identities::read(&file).unwrap();
    let key = identities.keys().next().unwrap().browser_key();
    let page = format!(
        "<form method=post action=/t data-keys=\"{key}\"></form><script src={SCRIPT}></script>"
    );
    std::fs::create_dir_all(folder.join("public/en/write")).unwrap();
    std::fs::write(folder.join("public/en/write/index.html"), &page).unwrap();
    std::fs::write(folder.join("public").join(&SCRIPT[1..]), "seal()").unwrap();
    page
}

fn site(page: String, script: &'static str) -> Router {
    Router::new()
        .route("/en/write/", get(|| async { page }))
        .route(SCRIPT, get(move || async move { script }))
}

/// Runs the script in a folder. Gives whether it succeeded, and what it said.
fn canary(folder: &Path, server: &Server) -> (bool, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/canary");
    let output = Command::new(script)
        .args([
            &format!("http://{}", server.address),
            "public",
            "canary.secret",
        ])
        .current_dir(folder)
        .env("TIP_INBOX_BIN", tip_inbox(&[]).get_program())
        .output()
        .unwrap();
    let (out, err) = texts(&output);
    (output.status.success(), out + &err)
}

#[test]
fn a_canary_is_sent_without_an_identity_and_found_by_its_secret() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    furnish(folder);
    let page = build(folder);
    let server = Server::start_beside(folder, site(page, "seal()"));
    run(folder, &["canary", "secret", "--output", "canary.secret"]);
    let last = [
        &["canary", "last", "--secret", "canary.secret"][..],
        &READING,
    ]
    .concat();
    let listing = [&["list", "--canary", "canary.secret"][..], &READING].concat();
    std::fs::create_dir(folder.join("inbox")).unwrap();
    assert_eq!(exit_code(folder, &last), 3);

    let (success, said) = canary(folder, &server);
    assert!(
        success && said.starts_with("canary: sent with the form of en, code "),
        "{said}"
    );
    // A stranger's tip that says it is one, and one in the clear.
    let claim = "what=canary%3A+a+tip+of+our+own%2C+sent+2026-11-29T12Z%2FPT6H%2C+0123456789abcdef0123456789abcdef";
    assert!(post(server.address, claim).starts_with("HTTP/1.1 200 "));
    run(folder, &["pull", "--queue", "queue"]);

    let listed = run(folder, &listing);
    assert!(listed.contains("The last canary came "), "{listed}");
    assert!(listed.contains(": tips arrive and open."), "{listed}");
    assert_eq!(listed.matches("canary: a tip of").count(), 1, "{listed}");
    assert_eq!(exit_code(folder, &last), 0);
    // Without the secret it is a tip as others, whose words say what it is.
    let all = run(folder, &[&["list"][..], &READING].concat());
    assert_eq!(all.matches("canary: a tip of").count(), 2, "{all}");

    // With another secret none of them is a canary.
    run(folder, &["canary", "secret", "--output", "other.secret"]);
    let others = [
        &["canary", "last", "--secret", "other.secret"][..],
        &READING,
    ]
    .concat();
    assert_eq!(exit_code(folder, &others), 3);
    server.stop();
}

#[test]
fn a_canary_fails_where_the_form_or_its_script_is_another_or_nothing_is_thanked_for() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    furnish(folder);
    let page = build(folder);
    run(folder, &["canary", "secret", "--output", "canary.secret"]);
    let stranger = Identity::generate().browser_key().to_string();
    let start = page.find("data-keys=").unwrap() + "data-keys=\"".len();
    let mut changed = page.clone();
    changed.replace_range(start..start + stranger.len(), &stranger);
    let failing = |page: String, script: &'static str, words: &str| {
        let server = Server::start_beside(folder, site(page, script));
        let (success, said) = canary(folder, &server);
        server.stop();
        assert!(!success && said.contains(words), "{said}");
    };
    failing(changed, "seal()", "is not the page of public");
    failing(page.clone(), "steal()", "is not the script of public");

    let server = Server::start_beside(
        folder,
        site(page, "seal()").route("/t", get(|| async { "" })),
    );
    let (success, said) = canary(folder, &server);
    assert!(!success && said.contains("not sent"), "{said}");
    server.stop();
}

#[test]
fn a_secret_is_for_its_owner_alone_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    run(folder, &["canary", "secret", "--output", "canary.secret"]);
    let path = folder.join("canary.secret");
    let before = std::fs::read(&path).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(
        exit_code(folder, &["canary", "secret", "--output", "canary.secret"]),
        1
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
    std::fs::write(&path, "not a secret").unwrap();
    let said = run(
        folder,
        &[
            "canary",
            "post",
            "--secret",
            "canary.secret",
            "canary.secret",
        ],
    );
    assert!(said.contains("it holds no secret of a canary"), "{said}");
}

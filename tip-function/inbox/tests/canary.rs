//! `deploy/canary`: a tip of our own is sent, pulled and opened.

use std::path::Path;
use std::process::Command;

use tip_inbox::identity::Identity;

use crate::door::{Server, furnish, texts, tip_inbox};

#[test]
fn a_canary_is_sent_and_opened_with_each_identity() {
    let folder = tempfile::tempdir().unwrap();
    furnish(folder.path());
    let stranger = folder.path().join("stranger");
    std::fs::copy(folder.path().join("identity"), &stranger).unwrap();
    std::fs::write(&stranger, Identity::generate().to_file().as_bytes()).unwrap();
    let server = Server::start(folder.path());
    let origin = format!("http://{}", server.address);
    let canary = |origin: &str, identities: &[&str], seconds: &str| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/canary");
        let output = Command::new(script)
            .args([origin, "what"])
            .args(identities)
            .current_dir(folder.path())
            .env("TIP_INBOX_BIN", tip_inbox(&[]).get_program())
            .env("TIP_QUEUE", "queue")
            .env("CANARY_SECONDS", seconds)
            .output()
            .unwrap();
        let (out, err) = texts(&output);
        (output.status.success(), out + &err)
    };
    assert_eq!(
        canary(&origin, &["identity"], "60"),
        (true, "canary: opened with identity\n".to_owned())
    );
    let (success, said) = canary(&origin, &["identity", "stranger"], "60");
    assert!(
        !success && said.contains("does not open with stranger"),
        "{said}"
    );
    let (success, said) = canary(&origin, &["stranger"], "2");
    assert!(
        !success && said.contains("did not come or did not open"),
        "{said}"
    );
    server.stop();
    let (success, said) = canary(&origin, &["identity"], "60");
    assert!(!success && said.contains("not sent"), "{said}");
}

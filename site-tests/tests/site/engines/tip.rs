//! A whole tip in any browser: every question answered by hand, sealed there or sent as it is, and opened as an operator opens it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use site_tests::engine::Engine;
use site_tests::proxy::Tampering;

use super::layout;
use crate::sealed::TipPreview;

/// A policy under which no script runs, as in a browser without scripts.
const NO_SCRIPT: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'";

/// What is typed: letters of several scripts, and those that mean something in HTML.
const TEXTS: [(&str, &str); 3] = [
    ("what", "دروازہ بند <b>\"&amp; दो 二 fin"),
    ("where", "Göteborg 5% +1"),
    ("how", "ring & skriv?"),
];

/// What is chosen, by the ids of the choices.
const CHOICES: [&str; 8] = [
    "who-me",
    "safe-no",
    "there-papers",
    "there-threats",
    "work-land",
    "time-now",
    "child-unsure",
    "contact-yes",
];

/// The answers that must arrive, in the order of the questions.
fn expected() -> Value {
    json!([
        { "question": "what", "answer": TEXTS[0].1 },
        { "question": "who", "answer": ["me"] },
        { "question": "safe", "answer": ["no"] },
        { "question": "there", "answer": ["papers", "threats"] },
        { "question": "work", "answer": ["land"] },
        { "question": "where", "answer": TEXTS[1].1 },
        { "question": "time", "answer": ["now"] },
        { "question": "child", "answer": ["unsure"] },
        { "question": "contact", "answer": ["yes"] },
        { "question": "how", "answer": TEXTS[2].1 },
    ])
}

/// Sends a whole tip, once with scripts and once without. Returns the faults.
pub(super) fn faults(engine: &mut dyn Engine) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for (tag, script) in [("en", true), ("ur", false)] {
        let preview = TipPreview::start();
        let policy = Tampering {
            content_security_policy: (!script).then_some(NO_SCRIPT),
            ..Tampering::default()
        };
        let proxy = preview.proxy(policy);
        engine.resize(390, 740)?;
        engine.open(&proxy.url(&format!("/{tag}/write/")))?;
        if script {
            seals(engine)?;
            reviews(engine)?;
            engine.click(".others > summary")?;
        }
        for choice in CHOICES {
            engine.click(&format!("#{choice}"))?;
        }
        for (field, text) in TEXTS {
            engine.write(&format!("#{field}"), text)?;
        }
        engine.click("form .send > .btn")?;
        if script {
            faults.extend(faults_of_review(engine)?);
            engine.click(".review .btn")?;
        }
        engine
            .wait_until(
                "document.readyState === 'complete' && document.querySelector('main .code')",
            )
            .with_context(|| format!("with script: {script}: {:?}", engine.text("main")))?;
        faults.extend(layout::small(engine, ".code")?);
        let tips = preview.tips();
        ensure!(tips.len() == 1, "{} tips arrived", tips.len());
        if tips[0]["answers"] != expected() {
            faults.push(format!(
                "with script: {script}: other answers arrived: {}",
                tips[0]["answers"]
            ));
        }
        if tips[0]["by_browser"] != script {
            faults.push(format!(
                "with script: {script}: sealed by the browser: {}",
                tips[0]["by_browser"]
            ));
        }
    }
    Ok(faults)
}

/// Waits until the page says that this device seals.
fn seals(engine: &mut dyn Engine) -> Result<()> {
    engine.wait_until("document.querySelector('[data-sealed]').textContent === document.querySelector('[data-sealed]').getAttribute('data-sealed')")?;
    Ok(())
}

/// Waits until the script is there that shows what was written before it is sent.
fn reviews(engine: &mut dyn Engine) -> Result<()> {
    engine.wait_until("document.querySelector('form').getAttribute('data-review') === 'ready'")?;
    Ok(())
}

/// What is shown before the message is sent: every text as it was typed, and as many choices as were made.
fn faults_of_review(engine: &mut dyn Engine) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let shown: Vec<String> = engine.value(
        "[].map.call(document.querySelectorAll('.review dd'), function (answer) { return answer.textContent; })",
    )?;
    let texts = TEXTS
        .iter()
        .all(|(_, text)| shown.iter().any(|line| line == text));
    if !texts || shown.len() != TEXTS.len() + CHOICES.len() {
        faults.push(format!("before it is sent the page shows {shown:?}"));
    }
    let focused: String = engine.value("document.activeElement.tagName")?;
    if focused != "H2" {
        faults.push(format!(
            "what is shown before sending leaves the focus on {focused}"
        ));
    }
    Ok(faults)
}

/// A script that arrives and cannot run is found out at once, the words stay, and nothing is sent.
pub(super) fn faults_of_broken_module(engine: &mut dyn Engine) -> Result<Vec<String>> {
    let preview = TipPreview::start();
    let broken = Tampering {
        broken: Some("/seal.js"),
        ..Tampering::default()
    };
    let proxy = preview.proxy(broken);
    engine.open(&proxy.url("/en/write/"))?;
    engine.write("#what", TEXTS[0].1)?;
    reviews(engine)?;
    engine.click("form .send > .btn")?;
    engine.click(".review .btn")?;
    let took = engine.wait_until("document.querySelector('main .errors [data-plain]')")?;
    let mut faults = Vec::new();
    if took.as_secs() >= 3 {
        faults.push(format!(
            "a broken module is found out after {:.1} s",
            took.as_secs_f32()
        ));
    }
    let kept: String = engine.value("document.querySelector('#what').value")?;
    if kept != TEXTS[0].1 {
        faults.push(format!("with a broken module the words become {kept:?}"));
    }
    ensure!(proxy.posted().is_empty(), "something was sent");
    Ok(faults)
}

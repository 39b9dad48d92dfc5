//! What is said where there is no translation.

use fanal::content::config::Config;
use serde_json::json;

use super::super::outcome::{Exit, Message, Outcome};

/// The outcome for a language that the site is not translated into.
pub(super) fn no_translation(config: &Config, wanted: &str) -> Outcome {
    if wanted == config.source.as_str() {
        return Outcome::unusable(
            &format!("`{wanted}` is the language that this site is written in"),
            "name a language that it is translated into",
        );
    }
    let tags = config.tags();
    let known: Vec<_> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    let languages = if known.len() == 1 {
        "the language of this site is"
    } else {
        "the languages of this site are"
    };
    Outcome::unusable(
        &format!("there is no translation into `{wanted}`"),
        &format!("{languages} {}", known.join(", ")),
    )
}

/// The outcome for a site that has nothing to translate.
pub(super) fn one_language() -> Outcome {
    let message = Message {
        stdout: "This site has one language, so there is nothing to translate.\nTo add a language, add a table `[locales.…]` to `content/site.toml`.\n".to_owned(),
        json: Some(json!({ "ok": true, "locales": [] })),
        ..Message::default()
    };
    Outcome::new(Exit::Success, message)
}

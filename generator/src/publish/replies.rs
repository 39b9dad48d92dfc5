//! `replies.json`: the pages that answer a tip, cut into literal pieces and holes.
//!
//! The tip function that sends them contains no text and no templates: it fills holes and escapes. A hole may be only in
//! text, in a `<textarea>`, or in place of a whole attribute, because escaping is safe there.

use std::collections::BTreeMap;

use tip_core::seal::ExpiringKey;
use tip_core::slot::SlotError;
use tip_core::tip::ProblemKind;
use tip_function::reply::{Hole, Piece, Replies, ReplyPages, VERSION, When};

use crate::problem::Problem;
use crate::publish::html::form::{CLOSE, OPEN, no_form};
use crate::publish::html::view::FormState;
use crate::publish::render::{Bytes, Renderer};
use crate::site::Recipient;

/// The whole file. A piece is not a document, so none is minified.
pub(crate) fn replies(renderer: &Renderer<'_>) -> Bytes {
    let site = renderer.site;
    let (Some(tip), Some(form)) = (&site.tip, &site.form) else {
        return Err(no_form());
    };
    let mut locales = BTreeMap::new();
    for tag in site.config.tags() {
        let pages = ReplyPages {
            sent: cut(&renderer.sent(&tag)?)?,
            look_again: cut(&renderer.form_reply(&tag, FormState::LookAgain)?)?,
            not_sent: cut(&renderer.form_reply(&tag, FormState::NotSent)?)?,
        };
        locales.insert(tag.to_string(), pages);
    }
    let recipients = tip.recipients.iter().map(expiring);
    let refused = renderer.every_language("refused.html", "empty-title")?;
    let replies = Replies {
        version: VERSION,
        origin: site.config.origin.clone(),
        source_locale: site.config.source.to_string(),
        recipients: recipients.collect::<Result<_, _>>()?,
        questions: form.entries(),
        locales,
        get: vec![Piece::Literal(refused)],
    };
    Ok(replies.to_json().into_bytes())
}

fn expiring(recipient: &Recipient) -> Result<ExpiringKey, Problem> {
    let day = recipient.expires_on.to_string();
    let expires_on = day.parse().map_err(|error: SlotError| {
        Problem::general(format!("a recipient cannot be written down: {error}"))
    })?;
    Ok(ExpiringKey::new(
        &recipient.key,
        recipient.browser.clone(),
        expires_on,
    ))
}

/// Cuts a rendered page at its markers.
fn cut(html: &str) -> Result<Vec<Piece>, Problem> {
    let mut rest = html;
    cut_until(&mut rest, false)
}

/// Cuts `rest` until its end, or until the marker `end` in a nested piece.
fn cut_until(rest: &mut &str, nested: bool) -> Result<Vec<Piece>, Problem> {
    let mut pieces = Vec::new();
    while let Some((literal, after)) = rest.split_once(OPEN) {
        push_literal(&mut pieces, literal);
        let Some((words, after)) = after.split_once(CLOSE) else {
            return Err(broken("a marker is not closed"));
        };
        *rest = after;
        let parts: Vec<_> = words.split(':').collect();
        pieces.push(match parts.as_slice() {
            ["end"] if nested => return Ok(pieces),
            ["problem", question, kind] if !nested => Piece::When(When {
                problem: (*question).to_owned(),
                kind: match *kind {
                    "missing" => ProblemKind::Missing,
                    _ => ProblemKind::TooLong,
                },
                pieces: cut_until(rest, true)?,
            }),
            parts => Piece::Hole(
                hole(parts)
                    .ok_or_else(|| broken(&format!("the marker `{words}` is not allowed there")))?,
            ),
        });
    }
    if nested {
        return Err(broken("a problem's piece is not closed"));
    }
    push_literal(&mut pieces, rest);
    Ok(pieces)
}

/// The hole that replaces a marker.
fn hole(parts: &[&str]) -> Option<Hole> {
    let owned = |text: &&str| (*text).to_owned();
    Some(match parts {
        ["code"] => Hole::Code,
        ["answer", question] => Hole::Answer {
            question: owned(question),
        },
        ["value", question] => Hole::Value {
            question: owned(question),
        },
        ["checked", question, choice] => Hole::Checked {
            question: owned(question),
            choice: owned(choice),
        },
        ["unanswered", question] => Hole::Unanswered {
            question: owned(question),
        },
        _ => return None,
    })
}

fn push_literal(pieces: &mut Vec<Piece>, literal: &str) {
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal.to_owned()));
    }
}

fn broken(why: &str) -> Problem {
    Problem::general(format!("a reply page cannot be cut into pieces: {why}"))
        .help("see `write.html`, `question.html` and `sent.html` of the theme: each `problem_…_open` needs a `problem_close` before the next one")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        text.replace('[', &OPEN.to_string())
            .replace(']', &CLOSE.to_string())
    }

    #[test]
    fn a_page_is_cut_into_pieces_and_holes() {
        let pieces = cut(&marked(
            "<p>[problem:what:missing]Write[end]</p><textarea>\n[answer:what]</textarea>",
        ))
        .unwrap();
        let json = serde_json::to_string(&pieces).unwrap();
        assert_eq!(
            json,
            r#"["<p>",{"problem":"what","kind":"missing","pieces":["Write"]},"</p><textarea>\n",{"hole":"answer","question":"what"},"</textarea>"]"#
        );
    }

    #[test]
    fn a_marker_that_does_not_end_is_a_problem() {
        assert!(cut(&marked("[problem:what:missing]Write")).is_err());
        assert!(cut(&marked("[end]")).is_err());
    }
}

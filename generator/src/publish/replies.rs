//! `replies.json`: the pages that answer a tip, cut into pieces and holes.
//!
//! The function that sends them writes no prose and knows no template: it fills holes and escapes.
//! The cutting proves that a hole stands only where escaping is enough: in text, in a `<textarea>`,
//! or for a whole attribute.

use std::collections::BTreeMap;

use tip_core::seal::ExpiringKey;
use tip_core::slot::SlotError;
use tip_core::tip::ProblemKind;
use tip_function::reply::{Hole, Piece, Replies, ReplyPages, VERSION, When};

use crate::problem::Problem;
use crate::publish::html::form::{CLOSE, OPEN};
use crate::publish::html::view::FormState;
use crate::publish::render::Renderer;
use crate::site::Recipient;

impl Renderer<'_> {
    /// The whole file. It is never minified: a piece is not a document.
    pub(crate) fn replies(&self) -> Result<Vec<u8>, Problem> {
        let site = self.site;
        let (Some(tip), Some(form)) = (&site.tip, &site.form) else {
            return Err(Problem::general(
                "there is no form today, so nothing answers it",
            ));
        };
        let mut locales = BTreeMap::new();
        for tag in site.config.tags() {
            let pages = ReplyPages {
                sent: cut(&self.sent(&tag)?)?,
                look_again: cut(&self.form_reply(&tag, FormState::LookAgain)?)?,
                not_sent: cut(&self.form_reply(&tag, FormState::NotSent)?)?,
            };
            locales.insert(tag.to_string(), pages);
        }
        let recipients = tip
            .recipients
            .iter()
            .map(expiring)
            .collect::<Result<_, _>>()?;
        let replies = Replies {
            version: VERSION,
            origin: site.config.origin.clone(),
            source_locale: site.config.source.to_string(),
            recipients,
            questions: form.entries(),
            locales,
            get: vec![Piece::Literal(
                self.every_language("refused.html", "empty-title")?,
            )],
        };
        Ok(replies.to_json().into_bytes())
    }
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
    let pieces = cut_until(&mut rest, false)?;
    Ok(pieces)
}

fn cut_until(rest: &mut &str, nested: bool) -> Result<Vec<Piece>, Problem> {
    let mut pieces = Vec::new();
    while let Some((literal, after)) = rest.split_once(OPEN) {
        push_literal(&mut pieces, literal);
        let Some((words, after)) = after.split_once(CLOSE) else {
            return Err(broken("a marker is not closed"));
        };
        *rest = after;
        let parts: Vec<_> = words.split(':').collect();
        let piece = match parts.as_slice() {
            ["code"] => Piece::Hole(Hole::Code),
            ["answer", question] => Piece::Hole(Hole::Answer {
                question: (*question).to_owned(),
            }),
            ["value", question] => Piece::Hole(Hole::Value {
                question: (*question).to_owned(),
            }),
            ["checked", question, choice] => Piece::Hole(Hole::Checked {
                question: (*question).to_owned(),
                choice: (*choice).to_owned(),
            }),
            ["problem", question, kind] if !nested => {
                let kind = if *kind == "missing" {
                    ProblemKind::Missing
                } else {
                    ProblemKind::TooLong
                };
                Piece::When(When {
                    problem: (*question).to_owned(),
                    kind,
                    pieces: cut_until(rest, true)?,
                })
            }
            ["end"] if nested => return Ok(pieces),
            _ => {
                return Err(broken(&format!(
                    "a marker `{words}` stands where it cannot"
                )));
            }
        };
        pieces.push(piece);
    }
    if nested {
        return Err(broken("the words about a problem do not end"));
    }
    push_literal(&mut pieces, rest);
    Ok(pieces)
}

fn push_literal(pieces: &mut Vec<Piece>, literal: &str) {
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal.to_owned()));
    }
}

fn broken(why: &str) -> Problem {
    Problem::general(format!("a reply page cannot be cut into pieces: {why}"))
        .help("see `write.html`, `question.html` and `sent.html` of the theme: each `problem_…_open` needs its `problem_close`, and none stands inside another")
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

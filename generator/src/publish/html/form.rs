//! The tip form, and the pages that answer it.
//!
//! A reply page is a template rendered with markers where the function fills something in; `replies`
//! cuts it at the markers. No marker can be typed: they are private-use characters that content and
//! messages do not hold.

use tip_core::form::{Kind, Question as Asked};

use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::html::card::Words;
use crate::publish::html::frame::About;
use crate::publish::html::view::{
    CardForm, Choice, Form, FormState, Frame, Link, Prose, Question, QuestionKind, Sent, Write,
};
use crate::publish::render::Renderer;
use crate::site::Tip;

/// Opens a marker.
pub(crate) const OPEN: char = '\u{e000}';
/// Closes a marker.
pub(crate) const CLOSE: char = '\u{e001}';

/// A marker with its words.
fn marker(words: &str) -> String {
    format!("{OPEN}{words}{CLOSE}")
}

impl Renderer<'_> {
    /// Who reads, and the line that knows the code, when the site has a form.
    fn readers(&self) -> Option<(&Tip, &Hotline)> {
        let tip = self.site.tip.as_ref().filter(|_| self.site.has_form())?;
        Some((tip, self.site.hotlines.get(&tip.hotline)?))
    }

    /// The form as `tag` reads it. `None` where nobody reads.
    pub(crate) fn form(&self, tag: &Tag, state: FormState) -> Option<Form> {
        let (tip, line) = self.readers()?;
        let words = Words {
            site: self.site,
            tag,
        };
        let questions = self
            .site
            .form
            .as_ref()?
            .questions()
            .iter()
            .map(|question| self.question(question, &words, state))
            .collect();
        Some(Form {
            state,
            action: "/t".to_owned(),
            locale: tag.to_string(),
            readers: words.message(&tip.readers.message_id()),
            reading: words.message(&tip.reading.message_id()),
            countries: self.countries(tip, line, tag),
            reports: line
                .reports
                .iter()
                .flatten()
                .map(|word| words.message(&format!("report-{word}")))
                .collect(),
            keys: Some(tip.browser_keys().join(" ")).filter(|keys| !keys.is_empty()),
            promise: self.promise(tag),
            line: self.card(line, tag, CardForm::Short, true, Some("number".to_owned())),
            questions,
        })
    }

    /// The page `promise`, where a site has one.
    fn promise(&self, tag: &Tag) -> Option<Link> {
        let (translation, fallback) = self.translation("promise", tag)?;
        Some(Link {
            href: self.site.page_address("promise", tag)?,
            text: translation.detail().title.clone(),
            lang: fallback.then(|| self.site.config.source.to_string()),
            current: false,
        })
    }

    /// Where the readers can act; the line's own territory where `[tip]` names none.
    fn countries(&self, tip: &Tip, line: &Hotline, tag: &Tag) -> String {
        let locale = &self.site.locale(tag).locale;
        let named: Vec<_> = tip
            .countries
            .iter()
            .map(|territory| locale.territory(territory.code()))
            .collect();
        if named.is_empty() {
            locale.territory(line.territory.code())
        } else {
            locale.list(&named)
        }
    }

    fn question(&self, asked: &Asked, words: &Words<'_>, state: FormState) -> Question {
        let reply = state != FormState::Plain;
        let id = asked.id();
        let mark = |text: String| if reply { marker(&text) } else { String::new() };
        let optional = |attribute: &str| {
            self.site
                .messages
                .has(&format!("tip-{id}"), Some(attribute))
                .then(|| words.message(&format!("tip-{id}.{attribute}")))
        };
        let choices = asked
            .choices()
            .iter()
            .map(|choice| {
                let several = matches!(asked.kind(), Kind::SeveralOf(_));
                Choice {
                    id: format!("{id}-{choice}"),
                    name: if several {
                        asked.choice_name(choice)
                    } else {
                        id.to_owned()
                    },
                    value: if several {
                        "1".to_owned()
                    } else {
                        choice.clone()
                    },
                    label: words.message(&format!("tip-{id}-{choice}")),
                    checked_attribute: mark(format!("checked:{id}:{choice}")),
                }
            })
            .collect();
        Question {
            id: id.to_owned(),
            kind: match asked.kind() {
                Kind::Text { .. } => QuestionKind::Text,
                Kind::Line { .. } => QuestionKind::Line,
                Kind::OneOf(_) => QuestionKind::OneOf,
                Kind::SeveralOf(_) => QuestionKind::SeveralOf,
            },
            label: words.message(&format!("tip-{id}")),
            hint: optional("hint"),
            when: asked
                .when()
                .map(|_| words.message(&format!("tip-{id}.when"))),
            condition: asked
                .when()
                .map(|when| format!("{}={}", when.question(), when.is().join(" "))),
            required: asked.is_required(),
            max_chars: asked.max_chars().and_then(|max| u32::try_from(max).ok()),
            choices,
            value_attribute: mark(format!("value:{id}")),
            answer_html: mark(format!("answer:{id}")),
            problem_missing_open: mark(format!("problem:{id}:missing")),
            problem_too_long_open: mark(format!("problem:{id}:too-long")),
            problem_close: mark("end".to_owned()),
        }
    }

    /// The reply that shows the form again, with markers.
    pub(crate) fn form_reply(&self, tag: &Tag, state: FormState) -> Result<String, Problem> {
        let (title, form) = match state {
            FormState::NotSent => ("not-sent-title", self.form(tag, state)),
            _ => ("look-again-title", self.form(tag, state)),
        };
        let words = Words {
            site: self.site,
            tag,
        };
        let page = self.site.translation("write", tag);
        let heading = page.map_or("", |(page, _)| &page.detail().heading);
        let fallback = page.is_some_and(|(_, fallback)| fallback);
        let text_tag = if fallback {
            &self.site.config.source
        } else {
            tag
        };
        let prose = Prose {
            lang: text_tag.to_string(),
            dir: text_tag.direction(),
            heading_html: crate::publish::html::page::escape(heading).into_owned(),
            body_html: String::new(),
        };
        let page = Write {
            prose,
            form,
            directory: self.site.directory(tag),
        };
        self.view(
            "write.html",
            tag,
            self.reply_frame(tag, words.message(title)),
            page,
        )
    }

    /// The reply once the queue has the tip, with a marker for the code.
    pub(crate) fn sent(&self, tag: &Tag) -> Result<String, Problem> {
        let Some((tip, line)) = self.readers() else {
            return Err(Problem::general(
                "there is no form today, so nothing answers it",
            ));
        };
        let words = Words {
            site: self.site,
            tag,
        };
        let page = Sent {
            code_html: marker("code"),
            line: self.card(line, tag, CardForm::Short, false, None),
            readers: words.message(&tip.readers.message_id()),
            reading: words.message(&tip.reading.message_id()),
            directory: self.site.directory(tag),
        };
        self.view(
            "sent.html",
            tag,
            self.reply_frame(tag, words.message("sent-title")),
            page,
        )
    }

    fn reply_frame(&self, tag: &Tag, title: String) -> Frame {
        let about = About {
            tag,
            title,
            description: None,
            editions: Vec::new(),
            has_number: true,
            id: "t",
        };
        let mut frame = self.frame(&about);
        crate::publish::html::page::outside(&mut frame);
        frame.navigation.clear();
        frame.feed = None;
        frame.reply = true;
        frame.live_reload = None;
        frame
    }
}

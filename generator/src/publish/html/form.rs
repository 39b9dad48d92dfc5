//! The tip form, and the pages that answer a tip.
//!
//! A reply page is a template rendered with markers where the function fills in answers or the code; `replies` cuts it
//! at the markers. A marker is between private-use characters, which content and messages never contain.

use tip_core::form::{Kind, Question as Asked};

use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::role::Role;
use crate::content::vocabulary::ShownVocabulary;
use crate::problem::Problem;
use crate::publish::html::escape::escape;
use crate::publish::html::view::{
    Card, CardForm, Choice, Form, FormState, Frame, Link, Prose, Question, QuestionKind, Sent,
    Write,
};
use crate::publish::html::words::Words;
use crate::publish::render::Renderer;
use crate::site::Tip;

/// The address of the tip function, to which the form is posted.
pub(crate) const ACTION: &str = "/t";

/// Opens a marker.
pub(crate) const OPEN: char = '\u{e000}';
/// Closes a marker.
pub(crate) const CLOSE: char = '\u{e001}';

/// A marker that contains `words`.
fn marker(words: &str) -> String {
    format!("{OPEN}{words}{CLOSE}")
}

impl<'a> Renderer<'a> {
    /// The recipients of tips, and the hotline that knows the codes. `None` if the site has no form.
    fn readers(&self) -> Result<Option<(&'a Tip, &'a Hotline)>, Problem> {
        let tip = self.site.tip.as_ref().filter(|_| self.site.has_form());
        let with_hotline = |tip: &'a Tip| Ok((tip, self.hotline(&tip.hotline)?));
        tip.map(with_hotline).transpose()
    }

    /// The form for a reader of `tag`. `None` if the site has none.
    pub(crate) fn form(&self, tag: &Tag, state: FormState) -> Result<Option<Form>, Problem> {
        let (Some((tip, hotline)), Some(form)) = (self.readers()?, &self.site.form) else {
            return Ok(None);
        };
        let words = self.words(tag);
        let questions = form.questions().iter();
        let anchor = Some("number".to_owned());
        let line = Card {
            // A first visit to the form has no room for the script.
            open: None,
            // The heading above it is of level 2.
            level: 3,
            ..self.card(hotline, tag, CardForm::Short, true, anchor)?
        };
        Ok(Some(Form {
            state,
            action: ACTION.to_owned(),
            locale: tag.to_string(),
            readers: words.message(&tip.readers.message_id())?,
            reading: words.message(&tip.reading.message_id())?,
            countries: self.countries(tip, hotline, tag),
            reports: words.sentences(hotline.reports.as_deref())?,
            keys: Some(tip.browser_keys().join(" ")).filter(|keys| !keys.is_empty()),
            promise: self.promise(tag)?,
            line,
            questions: questions
                .map(|question| self.question(question, &words, state))
                .collect::<Result<_, _>>()?,
        }))
    }

    /// A link to the page with promises to people who write, if the site has one.
    fn promise(&self, tag: &Tag) -> Result<Option<Link>, Problem> {
        let id = Role::Promise.id();
        let found = self.translation(&id, tag);
        found.map(|found| self.link(&id, tag, found)).transpose()
    }

    /// The territories in which the readers can act: the ones that `[tip]` names, or else the hotline's own.
    fn countries(&self, tip: &Tip, hotline: &Hotline, tag: &Tag) -> String {
        let locale = &self.site.locale(tag).locale;
        let named: Vec<_> = tip
            .countries
            .iter()
            .map(|territory| locale.territory(territory.code()))
            .collect();
        if named.is_empty() {
            locale.territory(hotline.territory.code())
        } else {
            locale.list(&named)
        }
    }

    fn question(
        &self,
        asked: &Asked,
        words: &Words<'_>,
        state: FormState,
    ) -> Result<Question, Problem> {
        let reply = state != FormState::Plain;
        let id = asked.id();
        let mark = |text: String| if reply { marker(&text) } else { String::new() };
        let message = format!("tip-{id}");
        let has_hint = self.site.messages.has(&message, Some("hint"));
        let hint = has_hint.then(|| words.message(&format!("{message}.hint")));
        let when = asked.when();
        Ok(Question {
            id: id.to_owned(),
            kind: match asked.kind() {
                Kind::Text { .. } => QuestionKind::Text,
                Kind::Line { .. } => QuestionKind::Line,
                Kind::OneOf(_) => QuestionKind::OneOf,
                Kind::SeveralOf(_) => QuestionKind::SeveralOf,
            },
            label: words.message(&message)?,
            hint: hint.transpose()?,
            when: when
                .map(|_| words.message(&format!("{message}.when")))
                .transpose()?,
            condition: when.map(|when| format!("{}={}", when.question(), when.is().join(" "))),
            required: asked.is_required(),
            max_chars: asked.max_chars().and_then(|max| u32::try_from(max).ok()),
            choices: self.choices(asked, words, mark)?,
            value_attribute: mark(format!("value:{id}")),
            answer_html: mark(format!("answer:{id}")),
            unanswered_attribute: mark(format!("unanswered:{id}")),
            problem_missing_open: mark(format!("problem:{id}:missing")),
            problem_too_long_open: mark(format!("problem:{id}:too-long")),
            problem_close: mark("end".to_owned()),
        })
    }

    /// The choices of a question; `mark` makes the marker of a choice's attribute.
    fn choices(
        &self,
        asked: &Asked,
        words: &Words<'_>,
        mark: impl Fn(String) -> String,
    ) -> Result<Vec<Choice>, Problem> {
        let id = asked.id();
        let several = matches!(asked.kind(), Kind::SeveralOf(_));
        let choices = asked.choices().iter().map(|choice| {
            // Each choice of a several-of question is a field of its own.
            let (name, value) = if several {
                (asked.choice_name(choice), "1".to_owned())
            } else {
                (id.to_owned(), choice.clone())
            };
            let message = format!("tip-{id}-{choice}");
            let is_danger = self.site.messages.has(&message, Some("danger"));
            let danger = is_danger.then(|| words.message(&format!("{message}.danger")));
            Ok(Choice {
                id: format!("{id}-{choice}"),
                name,
                value,
                label: words.message(&message)?,
                checked_attribute: mark(format!("checked:{id}:{choice}")),
                danger: danger.transpose()?,
            })
        });
        choices.collect()
    }

    /// The reply that shows the form again, with markers.
    pub(crate) fn form_reply(&self, tag: &Tag, state: FormState) -> Result<String, Problem> {
        let title = match state {
            FormState::NotSent => "not-sent-title",
            _ => "look-again-title",
        };
        let (page, fallback) = self
            .translation(&Role::Write.id(), tag)
            .ok_or_else(no_form)?;
        let text_tag = if fallback {
            &self.site.config.source
        } else {
            tag
        };
        let page = Write {
            prose: Prose {
                lang: text_tag.to_string(),
                dir: text_tag.direction(),
                heading_html: escape(&page.detail().heading).into_owned(),
                body_html: String::new(),
                notes_html: String::new(),
            },
            form: self.form(tag, state)?,
            directory: self.site.directory(tag),
        };
        self.view("write.html", tag, self.reply_frame(tag, title)?, page)
    }

    /// The reply after the queue has taken the tip, with a marker for the code.
    pub(crate) fn sent(&self, tag: &Tag) -> Result<String, Problem> {
        let (tip, hotline) = self.readers()?.ok_or_else(no_form)?;
        let words = self.words(tag);
        let page = Sent {
            code_html: marker("code"),
            line: self.card(hotline, tag, CardForm::Short, false, None)?,
            readers: words.message(&tip.readers.message_id())?,
            reading: words.message(&tip.reading.message_id())?,
            directory: self.site.directory(tag),
        };
        self.view("sent.html", tag, self.reply_frame(tag, "sent-title")?, page)
    }

    /// The frame of a reply: without links above the code, and hidden from search engines.
    fn reply_frame(&self, tag: &Tag, title: &str) -> Result<Frame, Problem> {
        let mut frame = self.unlisted_frame(tag, title, Vec::new())?;
        frame.navigation.clear();
        frame.feed = None;
        frame.reply = true;
        frame.live_reload = None;
        Ok(frame)
    }
}

/// The problem that a reply page is made for a site without a form.
pub(crate) fn no_form() -> Problem {
    Problem::general("the site has no form today, so it has no reply pages")
}

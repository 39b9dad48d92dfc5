//! The site of a preview, made from its folder as often as it is asked for.
//!
//! In goes the folder as it is now, with the pages that the last run knows; out comes the site with its reply pages, or
//! the problems for which there is none. Nothing here knows of browsers.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use jiff::civil::Date;
use tip_core::queue::Queue;
use tip_function::reply::{Pages, Replies};
use tip_function::service::{ServiceConfig, router};

use super::{Current, Event};
use crate::problem::Problem;
use crate::publish::output::{Output, Traced};
use crate::publish::product;
use crate::publish::render::Options;
use crate::publish::trace::Seen;
use crate::report::{Style, show};
use crate::site::DemonstrationKeys;
use crate::site::{Checked, Site};
use crate::source::Source;

/// Makes the site from its folder.
pub(super) struct Maker {
    pub(super) root: PathBuf,
    pub(super) today: Date,
    pub(super) recipient: DemonstrationKeys,
    pub(super) queue: Queue,
    pub(super) origin: String,
    pub(super) style: Style,
    /// The files as they were the last time.
    pub(super) source: Option<Source>,
    /// The last site that could be made.
    pub(super) last: Option<Arc<Output>>,
    /// Its reply pages, with what they were made from.
    pub(super) tips: Option<(Traced, Router)>,
}

impl Maker {
    /// The site as its folder is now, after somebody wrote at these paths, and the event to report.
    pub(super) fn make(&mut self, written: &[PathBuf]) -> (Current, Event) {
        let source = self.files(written);
        let known = self.last.as_ref().map(|last| &last.site().known);
        let conditions = product::conditions(self.today)
            .demonstrating(&self.recipient)
            .after(known.map(Arc::clone).unwrap_or_default());
        let made = match Site::check(&source, &conditions) {
            Ok(checked) => self.made(&source, checked),
            Err(problems) => self.failed(&problems.into_sorted(), &source),
        };
        self.source = Some(source);
        made
    }

    /// The files as they are now.
    fn files(&mut self, written: &[PathBuf]) -> Source {
        if let Some(mut source) = self.source.take()
            && written.iter().all(|path| source.refresh(path))
        {
            return source;
        }
        Source::read(&self.root)
    }

    fn made(&mut self, source: &Source, checked: Checked) -> (Current, Event) {
        let warnings = show(&checked.warnings, source, self.style);
        let (site, theme, texts) = (checked.site.into(), checked.theme, source.page_texts());
        let options = Options {
            live_reload: Some("/_preview/live_reload.js"),
            minify: false,
            compress: false,
        };
        let output = Arc::new(match &self.last {
            Some(last) => last.after(site, theme, texts),
            None => Output::plan(site, theme, texts, options),
        });
        self.last = Some(Arc::clone(&output));
        let has_form = output.site().has_form();
        match has_form.then(|| self.tips(&output)).transpose() {
            Ok(tips) => (
                Current {
                    site: Ok(output),
                    tips: tips.unwrap_or_default(),
                },
                Event::Built(warnings),
            ),
            Err(problem) => self.failed(&[problem], source),
        }
    }

    fn failed(&self, problems: &[Problem], source: &Source) -> (Current, Event) {
        let plain: Arc<str> = show(problems, source, Style::Plain).into();
        (
            Current {
                site: Err(plain),
                tips: Router::new(),
            },
            Event::Failed(show(problems, source, self.style)),
        )
    }

    /// The function's router, with the reply pages of this site.
    fn tips(&mut self, output: &Output) -> Result<Router, Problem> {
        if let Some((traced, tips)) = &self.tips
            && traced.holds(output)
        {
            return Ok(tips.clone());
        }
        let seen = Seen::default();
        let bytes = output
            .traced("tip/replies.json", &seen)
            .unwrap_or_else(|| Ok(Vec::new()))?;
        let wrong = |error: String| {
            Problem::general(format!(
                "the pages that answer a tip do not hold together: {error}"
            ))
        };
        let mut replies = Replies::parse(&String::from_utf8_lossy(&bytes))
            .map_err(|error| wrong(error.to_string()))?;
        // The preview's own form is not a stranger's.
        replies.origin.clone_from(&self.origin);
        let pages = Pages::check(replies).map_err(|error| wrong(error.to_string()))?;
        let tips = router(ServiceConfig {
            delay_seconds_max: 0,
            ..ServiceConfig::new(pages, self.queue.clone())
        });
        self.tips = Some((Traced::new(output, seen), tips.clone()));
        Ok(tips)
    }
}

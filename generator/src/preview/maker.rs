//! The site of a preview, made from its folder as often as it is asked for.
//!
//! In goes the folder as it is now, with the pages that the last run knows; out comes the site with its reply pages, or
//! the problems for which there is none. Nothing here knows of browsers.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use jiff::civil::Date;
use tip_function::queue::Queue;
use tip_function::reply::{Pages, Replies};
use tip_function::service::{ServiceConfig, router};

use super::{Current, Event};
use crate::content::config::Keys;
use crate::problem::{Problem, Problems};
use crate::publish::output::{Output, Traced};
use crate::publish::render::Options;
use crate::publish::trace::Seen;
use crate::report::{Style, show};
use crate::site::Site;
use crate::source::Source;
use crate::theme::Theme;

/// Makes the site from its folder.
pub(super) struct Maker {
    pub(super) root: PathBuf,
    pub(super) today: Date,
    pub(super) recipient: Keys,
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
    /// The site as its folder is now, after somebody wrote at these paths, and what there is to say about it.
    pub(super) fn make(&mut self, written: &[PathBuf]) -> (Current, Event) {
        let known = self.last.as_ref().map(|last| &last.site().known);
        let known = known.map(Arc::clone).unwrap_or_default();
        let source = match self.files(written) {
            Ok(source) => source.knowing(known),
            Err((source, problems)) => return self.failed(&problems.into_sorted(), &source),
        };
        let made = match Site::check(&source, self.today, Some(&self.recipient)) {
            Ok((site, theme)) => self.made(&source, site, theme),
            Err(problems) => self.failed(&problems, &source),
        };
        self.source = Some(source);
        made
    }

    /// The files as they are now.
    fn files(&mut self, written: &[PathBuf]) -> Result<Source, (Box<Source>, Problems)> {
        if let Some(mut source) = self.source.take()
            && written.iter().all(|path| source.look_again(path))
        {
            return Ok(source);
        }
        Source::read(&self.root)
    }

    fn made(&mut self, source: &Source, site: Site, theme: Arc<Theme>) -> (Current, Event) {
        let warnings = show(&site.warnings, source, self.style);
        let has_form = site.has_form();
        let options = Options {
            live_reload: Some("/_preview/live_reload.js"),
            minify: false,
            compress: false,
        };
        let output = Arc::new(match &self.last {
            Some(last) => last.after(site.into(), theme),
            None => Output::plan(site.into(), theme, options),
        });
        self.last = Some(Arc::clone(&output));
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

//! Rebuilding the site of a preview from its folder.
//!
//! In go the paths that were written; out comes the site with its reply pages, or the problems that prevent it. Files
//! and pages that did not change are taken over from the build before. Browsers are not known here.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use jiff::civil::Date;
use tip_core::queue::Queue;
use tip_function::reply::{Pages, Replies};
use tip_function::service::{ServiceConfig, router};

use super::event::Event;
use super::latest::Served;
use crate::address::encoded;
use crate::problem::Problem;
use crate::publish::output::{Output, Traced};
use crate::publish::product;
use crate::publish::render::Options;
use crate::publish::trace::Trace;
use crate::report::{Style, show};
use crate::site::DemonstrationKeys;
use crate::site::{Checked, Site};
use crate::source::Source;

/// The page script that reloads a page when the site has changed.
const LIVE_RELOAD: &str = "/_preview/live_reload.js";

/// The file of the reply pages among the files beside a site.
const REPLIES: &str = "tip/replies.json";

/// What stays the same while a preview runs.
pub(super) struct Settings {
    /// The site's folder.
    pub(super) root: PathBuf,
    /// The day that the site is built for.
    pub(super) today: Date,
    /// The recipient of tips.
    pub(super) recipient: DemonstrationKeys,
    /// The queue that takes tips.
    pub(super) queue: Queue,
    /// The origin of the preview: the only one whose forms are accepted.
    pub(super) origin: String,
    /// How problems are shown in the terminal.
    pub(super) style: Style,
}

/// Builds the site, again and again.
pub(super) struct Rebuilder {
    settings: Settings,
    /// The files as they were last read.
    source: Option<Source>,
    /// The last site that could be built.
    output: Option<Arc<Output>>,
    /// The router with its reply pages, and what these were made from.
    tips: Option<(Traced, Router)>,
}

impl Rebuilder {
    /// A rebuilder that has built nothing yet.
    pub(super) fn new(settings: Settings) -> Self {
        Self {
            settings,
            source: None,
            output: None,
            tips: None,
        }
    }

    /// Builds the site as its folder is now, after writes at these paths.
    pub(super) fn rebuild(&mut self, written: &[PathBuf]) -> (Served, Event) {
        let source = self.read(written);
        let known = self.output.as_ref().map(|output| &output.site().known);
        let conditions = product::conditions(self.settings.today)
            .demonstrating(&self.settings.recipient)
            .with_drafts()
            .after(known.map(Arc::clone).unwrap_or_default());
        let result = match Site::check(&source, &conditions) {
            Ok(checked) => self.build(&source, checked),
            Err(problems) => self.failed(&problems.into_sorted(), &source),
        };
        self.source = Some(source);
        result
    }

    /// Reads the files at the paths `written`, or all files if that is not enough.
    fn read(&mut self, written: &[PathBuf]) -> Source {
        if let Some(mut source) = self.source.take()
            && written.iter().all(|path| source.refresh(path))
        {
            return source;
        }
        Source::read(&self.settings.root)
    }

    /// Plans the files of a checked site, and makes its reply pages.
    fn build(&mut self, source: &Source, checked: Checked) -> (Served, Event) {
        let warnings = show(&checked.warnings, source, self.settings.style);
        let has_form = checked.site.has_form();
        let drafts = checked.site.draft_addresses().into_iter();
        let drafts = drafts.map(|address| [&*self.settings.origin, &*encoded(&address)].concat());
        let drafts = drafts.collect();
        let options = Options {
            live_reload: Some(LIVE_RELOAD),
            // What is looked at and tried here is what will be published.
            minify: true,
            compress: false,
        };
        let (site, theme, texts) = (checked.site.into(), checked.theme, source.page_texts());
        let output = Arc::new(match &self.output {
            Some(last) => last.after(site, theme, texts),
            None => Output::plan(site, theme, texts, options),
        });
        self.output = Some(Arc::clone(&output));
        match has_form.then(|| self.tips(&output)).transpose() {
            Ok(tips) => {
                let served = Served {
                    site: Ok(output),
                    tips: tips.unwrap_or_default(),
                };
                (served, Event::Built { warnings, drafts })
            }
            Err(problem) => self.failed(&[problem], source),
        }
    }

    /// What is served, and reported, while the site has these problems.
    fn failed(&self, problems: &[Problem], source: &Source) -> (Served, Event) {
        let served = Served {
            site: Err(show(problems, source, Style::Plain).into()),
            tips: Router::new(),
        };
        let shown = show(problems, source, self.settings.style);
        (served, Event::Failed(shown))
    }

    /// The tip function's router with the reply pages of this site; the one before if these did not change.
    fn tips(&mut self, output: &Output) -> Result<Router, Problem> {
        if let Some((traced, tips)) = &self.tips
            && traced.holds(output)
        {
            return Ok(tips.clone());
        }
        let wrong = |error: &dyn std::fmt::Display| {
            Problem::general(format!(
                "the pages that answer a tip do not hold together: {error}"
            ))
        };
        let trace = Trace::default();
        let file = output.file(REPLIES);
        let missing = || wrong(&format_args!("there is no `{REPLIES}`"));
        let bytes = file.ok_or_else(missing)?.traced(&trace)?;
        let mut replies =
            Replies::parse(&String::from_utf8_lossy(&bytes)).map_err(|error| wrong(&error))?;
        // The form is served by the preview, not by the site's own origin.
        replies.origin.clone_from(&self.settings.origin);
        let pages = Pages::check(replies).map_err(|error| wrong(&error))?;
        let tips = router(ServiceConfig {
            delay_seconds_max: 0,
            ..ServiceConfig::new(pages, self.settings.queue.clone())
        });
        self.tips = Some((Traced::new(output, trace), tips.clone()));
        Ok(tips)
    }
}

//! What one part says of another: every link, id and number must lead somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::config::{self, Status};
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::markdown::Target;
use crate::content::page::Translation;
use crate::digest::{Digest, Hasher};
use crate::problem::At;
use crate::problem::{Place, Problem, Problems, did_you_mean};

use super::parts::Parts;

/// The links, ids and numbers by which one part of a site names another.
pub(super) struct References<'a> {
    parts: &'a Parts,
    problems: &'a Problems,
}

impl<'a> References<'a> {
    /// The references of `parts`, of which the broken ones go to `problems`.
    pub(super) fn new(parts: &'a Parts, problems: &'a Problems) -> Self {
        Self { parts, problems }
    }

    /// A digest of everything that [`References::pages`] looks at besides the page in hand.
    ///
    /// `base` is the digest of everything but pages.
    pub(super) fn digest(&self, base: Digest) -> Digest {
        let mut hasher = Hasher::default();
        hasher.part(base);
        for id in &self.parts.broken {
            hasher.part(&**id);
        }
        for (shown, pages) in [(b"+", &self.parts.pages), (b"-", &self.parts.unshown)] {
            for (id, page) in pages {
                hasher.part(shown).part(&**id);
                for (tag, translation) in &page.translations {
                    hasher.part(tag.as_str());
                    hasher.part(translation.anchors);
                }
            }
        }
        hasher.finish()
    }

    /// Checks the references of the configuration, of campaigns, and of all pages or those in `only`.
    pub(super) fn check(&self, only: Option<&BTreeSet<Arc<str>>>) {
        self.pages(only);
        self.config();
        self.campaigns();
    }

    fn pages(&self, only: Option<&BTreeSet<Arc<str>>>) {
        let dialled = self.dialled();
        for page in self.parts.pages.values().chain(self.parts.unshown.values()) {
            for (tag, translation) in &page.translations {
                if only.is_none_or(|only| only.contains(&translation.path)) {
                    let outline = &translation.detail().outline;
                    for link in &outline.links {
                        self.link(tag, translation, link);
                    }
                    for figure in &outline.figures {
                        self.figure(translation, figure, &dialled);
                    }
                }
                let shown = self
                    .parts
                    .config
                    .locale(tag.as_str())
                    .map(|locale| locale.status);
                if let (Some(Status::Reviewed), None) = (shown, translation.reviewed) {
                    self.problems.push(
                        Problem::warning(Place::file(&translation.path), format!("this page has no `reviewed` day, though {tag} is said to be reviewed"))
                            .help("add `reviewed = …`, the day a native speaker with field experience read it"),
                    );
                }
            }
        }
    }

    fn link(&self, tag: &Tag, from: &Translation, link: &At<Target>) {
        let place = || Place::span(&from.path, &link.span);
        match &link.value {
            Target::Page(id, anchor) => self.page_link(tag, from, place(), id, anchor.as_deref()),
            Target::Hotline(id) if !self.has_record(id) => {
                let problem = if self.parts.records.withheld.contains(id.as_str()) {
                    Problem::error(
                        place(),
                        format!("the record `{id}` has the confidence `low` and is not published"),
                    )
                    .help("link to another line, or check the record and raise its confidence")
                } else {
                    let known: Vec<_> =
                        self.parts.records.hotlines.keys().map(|id| &**id).collect();
                    Problem::error(place(), format!("no hotline is called `{id}`"))
                        .help(hotline_help(id, &known))
                };
                self.problems.push(problem);
            }
            Target::Campaign(id)
                if !self
                    .parts
                    .campaigns
                    .iter()
                    .any(|campaign| *campaign.id == **id) =>
            {
                let known: Vec<_> = self
                    .parts
                    .campaigns
                    .iter()
                    .map(|campaign| &*campaign.id)
                    .collect();
                self.problems.push(
                    Problem::error(place(), format!("no campaign is called `{id}`"))
                        .help(did_you_mean(id, known)),
                );
            }
            Target::Hotline(_) | Target::Campaign(_) | Target::Outside(_) => {}
        }
    }

    /// Whether there is a line of this id, or a record that would be one if it could be used.
    fn has_record(&self, id: &str) -> bool {
        self.parts.records.hotlines.contains_key(id) || self.parts.records.broken.contains(id)
    }

    /// Whether there is a page of this id, or a file that would be one if it could be used.
    fn has_page(&self, id: &str) -> bool {
        self.parts.pages.contains_key(id) || self.parts.broken.contains(id)
    }

    fn page_link(
        &self,
        tag: &Tag,
        from: &Translation,
        place: Place,
        id: &str,
        anchor: Option<&str>,
    ) {
        if self.parts.broken.contains(id) {
            return;
        }
        // What is not shown yet may link to what is not shown yet.
        let waiting = self.parts.unshown.get(id);
        let from_waiting = || {
            let mut pages = self.parts.unshown.values();
            pages.any(|page| {
                page.translations
                    .get(tag)
                    .is_some_and(|own| own.path == from.path)
            })
        };
        let shown = self.parts.pages.get(id);
        let Some(page) = shown.or_else(|| waiting.filter(|_| from_waiting())) else {
            let known: Vec<_> = self.parts.pages.keys().map(|id| &**id).collect();
            let problem = if waiting.is_some() {
                Problem::error(
                    place,
                    format!("the page `{id}` is not shown on {}", self.parts.today),
                )
                .help("link to a page that is shown, or give both the same days")
            } else {
                Problem::error(place, format!("no page is called `{id}`"))
                    .help(did_you_mean(id, known))
            };
            self.problems.push(problem);
            return;
        };
        let target = page
            .translations
            .get(tag)
            .or_else(|| page.translations.get(&self.parts.config.source));
        let (Some(anchor), Some(target)) = (anchor, target) else {
            return;
        };
        let ids: Vec<_> = target
            .detail()
            .outline
            .headings
            .iter()
            .map(|heading| heading.id.as_str())
            .collect();
        if !ids.contains(&anchor) {
            let help = if ids.is_empty() {
                format!("{} has no headings with an id", target.path)
            } else {
                format!("{} (in {})", did_you_mean(anchor, ids), target.path)
            };
            self.problems.push(
                Problem::error(place, format!("the page `{id}` has no heading `#{anchor}`"))
                    .help(help),
            );
        }
    }

    /// Every number of every record, as dialled.
    fn dialled(&self) -> BTreeMap<String, &Hotline> {
        let mut dialled = BTreeMap::new();
        for hotline in self.parts.records.hotlines.values() {
            for number in &hotline.numbers {
                dialled.insert(
                    number.dial.digits().trim_start_matches('+').to_owned(),
                    hotline,
                );
            }
        }
        dialled
    }

    fn figure(
        &self,
        translation: &Translation,
        figure: &At<String>,
        dialled: &BTreeMap<String, &Hotline>,
    ) {
        let Some(hotline) = dialled.get(&figure.value) else {
            return;
        };
        let short = figure.value.len() < 5;
        if short && translation.detail().figures.contains(&figure.value) {
            return;
        }
        let mut help = format!(
            "write `<hotline:{}>`: a changed number then changes here too",
            hotline.id
        );
        if short {
            help = format!(
                "{help}; if it is another figure, add `figures = [\"{}\"]` to the front matter",
                figure.value
            );
        }
        self.problems.push(
            Problem::error(
                Place::span(&translation.path, &figure.span),
                format!("this is the number of `{}`, typed in prose", hotline.id),
            )
            .help(help),
        );
    }

    fn config(&self) {
        let path: Arc<str> = config::PATH.into();
        for id in self
            .parts
            .config
            .navigation
            .iter()
            .chain(&self.parts.config.footer)
        {
            if !self.has_page(&id.value) {
                let known: Vec<_> = self.parts.pages.keys().map(|id| &**id).collect();
                self.problems.push(
                    Problem::error(
                        Place::span(&path, &id.span),
                        format!("no page is called `{}`", id.value),
                    )
                    .help(did_you_mean(&id.value, known)),
                );
            }
        }
    }

    fn campaigns(&self) {
        for campaign in &self.parts.campaigns {
            let page = campaign.page();
            if !self.has_page(&page) && !self.parts.unshown.contains_key(page.as_str()) {
                self.problems.push(
                    Problem::error(
                        campaign.place.clone(),
                        format!("the campaign `{}` has no page", campaign.id),
                    )
                    .help(format!(
                        "write `content/pages/{}/{}.md`",
                        self.parts.config.source,
                        campaign.page()
                    )),
                );
            }
            for id in campaign
                .hotlines
                .iter()
                .filter(|id| !self.has_record(&id.value))
            {
                let known: Vec<_> = self.parts.records.hotlines.keys().map(|id| &**id).collect();
                self.problems.push(
                    Problem::error(
                        Place::span(&campaign.place.path, &id.span),
                        format!("no hotline is called `{}`", id.value),
                    )
                    .help(hotline_help(&id.value, &known)),
                );
            }
        }
    }
}

fn hotline_help(id: &str, known: &[&str]) -> String {
    let near = crate::problem::nearest(id, known.iter().copied())
        .map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    format!("{near}each file in content/hotlines/ is one hotline")
}

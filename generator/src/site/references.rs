//! What one part says of another: every link, id and number must lead somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::content::campaign::Campaign;
use crate::content::config::{self, Config, Status};
use crate::content::hotline::Hotline;
use crate::content::locale::Tag;
use crate::content::markdown::Target;
use crate::content::page::{Page, PageId, Translation};
use crate::digest::{Digest, Hasher};
use crate::problem::At;
use crate::problem::{Place, Problem, Problems, did_you_mean};

use super::read::Records;

/// Everything that one thing says of another.
pub(super) struct References<'a> {
    pub(super) pages: &'a BTreeMap<PageId, Page>,
    pub(super) unshown: &'a BTreeMap<PageId, Page>,
    /// Pages with a file that cannot be used.
    pub(super) broken: &'a BTreeSet<PageId>,
    pub(super) records: &'a Records,
    pub(super) campaigns: &'a [Campaign],
    pub(super) config: &'a Config,
    pub(super) today: Date,
    pub(super) problems: &'a Problems,
}

impl References<'_> {
    /// A digest of everything that [`References::pages`] looks at besides the page in hand.
    ///
    /// `base` is the digest of everything but pages.
    pub(super) fn digest(&self, base: Digest) -> Digest {
        let mut hasher = Hasher::default();
        hasher.part(base);
        for id in self.broken {
            hasher.part(&**id);
        }
        for (shown, pages) in [(b"+", self.pages), (b"-", self.unshown)] {
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

    /// Checks the references of all pages, or of those in `only`.
    pub(super) fn pages(&self, only: Option<&BTreeSet<Arc<str>>>) {
        let dialled = self.dialled();
        for page in self.pages.values().chain(self.unshown.values()) {
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
                let shown = self.config.locale(tag.as_str()).map(|locale| locale.status);
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
                let problem = if self.records.withheld.contains(id.as_str()) {
                    Problem::error(
                        place(),
                        format!("the record `{id}` has the confidence `low` and is not published"),
                    )
                    .help("link to another line, or check the record and raise its confidence")
                } else {
                    let known: Vec<_> = self.records.hotlines.keys().map(|id| &**id).collect();
                    Problem::error(place(), format!("no hotline is called `{id}`"))
                        .help(hotline_help(id, &known))
                };
                self.problems.push(problem);
            }
            Target::Campaign(id) if !self.campaigns.iter().any(|campaign| *campaign.id == **id) => {
                let known: Vec<_> = self
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
        self.records.hotlines.contains_key(id) || self.records.broken.contains(id)
    }

    /// Whether there is a page of this id, or a file that would be one if it could be used.
    fn has_page(&self, id: &str) -> bool {
        self.pages.contains_key(id) || self.broken.contains(id)
    }

    fn page_link(
        &self,
        tag: &Tag,
        from: &Translation,
        place: Place,
        id: &str,
        anchor: Option<&str>,
    ) {
        if self.broken.contains(id) {
            return;
        }
        // What is not shown yet may link to what is not shown yet.
        let waiting = self.unshown.get(id);
        let from_waiting = || {
            let mut pages = self.unshown.values();
            pages.any(|page| {
                page.translations
                    .get(tag)
                    .is_some_and(|own| own.path == from.path)
            })
        };
        let shown = self.pages.get(id);
        let Some(page) = shown.or_else(|| waiting.filter(|_| from_waiting())) else {
            let known: Vec<_> = self.pages.keys().map(|id| &**id).collect();
            let problem = if waiting.is_some() {
                Problem::error(
                    place,
                    format!("the page `{id}` is not shown on {}", self.today),
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
            .or_else(|| page.translations.get(&self.config.source));
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
        for hotline in self.records.hotlines.values() {
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

    pub(super) fn config(&self) {
        let path: Arc<str> = config::PATH.into();
        for id in self.config.navigation.iter().chain(&self.config.footer) {
            if !self.has_page(&id.value) {
                let known: Vec<_> = self.pages.keys().map(|id| &**id).collect();
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

    pub(super) fn campaigns(&self) {
        for campaign in self.campaigns {
            let page = campaign.page();
            if !self.has_page(&page) && !self.unshown.contains_key(page.as_str()) {
                self.problems.push(
                    Problem::error(
                        campaign.place.clone(),
                        format!("the campaign `{}` has no page", campaign.id),
                    )
                    .help(format!(
                        "write `content/pages/{}/{}.md`",
                        self.config.source,
                        campaign.page()
                    )),
                );
            }
            for id in campaign
                .hotlines
                .iter()
                .filter(|id| !self.has_record(&id.value))
            {
                let known: Vec<_> = self.records.hotlines.keys().map(|id| &**id).collect();
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

//! The pages of the site: home, articles, directory, territories, campaigns, and those that nobody asked for.

use serde_json::json;

use super::Renderer;
use super::card::Words;
use super::frame::About;
use super::view::{
    Article, Campaign, CampaignRow, Campaigns, CardForm, CardView, Chooser, Directory,
    EveryLanguage, Finder, FinderRow, Frame, Home, LanguagePart, Link, Missing, NoLine, NoLineRow,
    Prose, SourceRow, Territory as TerritoryView, View, Write,
};
use crate::campaign;
use crate::hotline::Hotline;
use crate::locale::Tag;
use crate::markdown::{self, Rendered, Resolve};
use crate::page::Translation;
use crate::problem::Problem;
use crate::territory::Territory;

/// A list of a page's sections stands above its text from this many on.
const CONTENTS_FROM: usize = 4;

impl Renderer<'_> {
    pub(super) fn chooser(&self) -> Result<String, Problem> {
        let tag = &self.site.config.source;
        let address = |tag: &Tag| format!("/{tag}/");
        let about = About {
            tag,
            title: self.site.config.name.clone(),
            description: None,
            address: Some(&address),
            own: &|_| true,
            has_number: false,
            id: "index",
        };
        let mut frame = self.frame(&about);
        frame.canonical = Some(format!("{}/", self.site.config.origin));
        frame.navigation.clear();
        frame.feed = None;
        self.view("chooser.html", tag, frame, Chooser {})
    }

    pub(super) fn page(&self, id: &str, tag: &Tag) -> Result<String, Problem> {
        let Some((translation, fallback)) = self.site.translation(id, tag) else {
            return Err(Problem::general(format!(
                "the page `{id}` is not shown today"
            )));
        };
        let frame = self.page_frame(id, tag, translation, fallback);
        let rendered = self.prose(translation, tag)?;
        let text_tag = if fallback {
            &self.site.config.source
        } else {
            tag
        };
        let lead_apart = matches!(id, "index" | "numbers");
        let body = if lead_apart {
            rendered.rest.clone()
        } else {
            format!("{}{}", rendered.lead, rendered.rest)
        };
        let prose = Prose {
            lang: text_tag.to_string(),
            dir: text_tag.direction(),
            heading_html: rendered.heading,
            body_html: body,
        };
        match id {
            "index" => {
                let view = Home {
                    prose,
                    lead_html: rendered.lead,
                    finder: self.finder(tag),
                    campaign: self.campaign_rows(tag).into_iter().next(),
                };
                self.view("home.html", tag, frame, view)
            }
            "numbers" => self.view(
                "numbers.html",
                tag,
                frame,
                Directory {
                    prose,
                    lead_html: rendered.lead,
                    finder: self.finder(tag),
                },
            ),
            "write" => {
                let view = Write {
                    prose,
                    form: self.form(tag, super::view::FormState::Plain),
                    directory: self.site.directory(tag),
                };
                self.view("write.html", tag, frame, view)
            }
            "campaigns" => self.view(
                "campaigns.html",
                tag,
                frame,
                Campaigns {
                    prose,
                    rows: self.campaign_rows(tag),
                },
            ),
            _ => match self
                .site
                .campaigns
                .iter()
                .find(|campaign| campaign.page() == id)
            {
                Some(campaign) => self.view(
                    "campaign.html",
                    tag,
                    frame,
                    self.campaign(campaign, prose, translation, tag),
                ),
                None => self.view(
                    "page.html",
                    tag,
                    frame,
                    self.article(id, prose, translation, tag),
                ),
            },
        }
    }

    fn page_frame(&self, id: &str, tag: &Tag, translation: &Translation, fallback: bool) -> Frame {
        let site = self.site;
        let address = |tag: &Tag| site.page_address(id, tag).unwrap_or_default();
        let own = |tag: &Tag| {
            site.translation(id, tag)
                .is_some_and(|(_, fallback)| !fallback)
        };
        let is_campaign = site.campaigns.iter().any(|campaign| campaign.page() == id);
        let has_number = matches!(id, "index" | "numbers")
            || (id == "write")
            || (is_campaign && !self.campaign_lines(id).is_empty());
        let about = About {
            tag,
            title: translation.title.clone(),
            description: Some(translation.description.clone()),
            address: Some(&address),
            own: &own,
            has_number,
            id,
        };
        let mut frame = self.frame(&about);
        frame.notice = self.notice(id, tag, translation, fallback);
        frame.updated = translation
            .updated
            .map(|day| site.locale(tag).locale.date(day));
        frame.share = is_campaign.then(|| translation.description.clone());
        frame.demonstration =
            site.tip.as_ref().is_some_and(|tip| tip.demonstration) && site.has_form();
        if id == "index" {
            frame.json_ld = Some(script_json(&json!({
                "@context": "https://schema.org", "@type": "WebSite", "name": site.config.name,
                "url": format!("{}{}", site.config.origin, address(tag)), "inLanguage": tag.as_str(),
            })));
        }
        frame
    }

    pub(super) fn view<P: serde::Serialize>(
        &self,
        template: &str,
        tag: &Tag,
        frame: Frame,
        page: P,
    ) -> Result<String, Problem> {
        self.template(
            template,
            &View {
                lang: tag.to_string(),
                frame,
                page,
            },
        )
    }

    /// A page's Markdown with its links, cards and numbers resolved for a reader of `tag`.
    fn prose(&self, translation: &Translation, tag: &Tag) -> Result<Rendered, Problem> {
        let resolver = Resolver {
            renderer: self,
            tag,
            failed: std::cell::RefCell::new(None),
        };
        let rendered = markdown::render(translation.body(), &resolver);
        match resolver.failed.into_inner() {
            Some(problem) => Err(problem),
            None => Ok(rendered),
        }
    }

    fn article(&self, id: &str, prose: Prose, translation: &Translation, tag: &Tag) -> Article {
        let sections: Vec<_> = translation
            .outline
            .headings
            .iter()
            .filter(|heading| heading.level == 2)
            .map(|heading| Link {
                href: format!("#{}", heading.id),
                text: heading.text.clone(),
                current: false,
            })
            .collect();
        let below = format!("{id}/");
        let children = self
            .site
            .pages
            .keys()
            .filter(|other| {
                other
                    .strip_prefix(&*below)
                    .is_some_and(|rest| !rest.contains('/'))
            })
            .filter_map(|other| {
                let (translation, _) = self.site.translation(other, tag)?;
                Some(Link {
                    href: self.site.page_address(other, tag)?,
                    text: translation.outline.heading.clone(),
                    current: false,
                })
            })
            .collect();
        Article {
            prose,
            contents: if sections.len() >= CONTENTS_FROM {
                sections
            } else {
                Vec::new()
            },
            children,
            sources: self.sources(id, translation, tag),
        }
    }

    /// The sources of a page: its own, or those of the source page where a translation names none.
    fn sources(&self, id: &str, translation: &Translation, tag: &Tag) -> Vec<SourceRow> {
        let original = self
            .site
            .pages
            .get(id)
            .and_then(|page| page.translations.get(&self.site.config.source));
        let citations = if translation.sources.is_empty() {
            original.map_or(&translation.sources, |original| &original.sources)
        } else {
            &translation.sources
        };
        let locale = &self.site.locale(tag).locale;
        citations
            .iter()
            .map(|citation| SourceRow {
                title: citation.title.clone(),
                url: citation.url.clone(),
                read_on: locale.date(citation.read_on),
            })
            .collect()
    }

    pub(super) fn finder(&self, tag: &Tag) -> Finder {
        let site = self.site;
        let locale = &site.locale(tag).locale;
        let words = Words { site, tag };
        let mut rows: Vec<_> = site
            .territories
            .keys()
            .filter(|territory| site.has_line(**territory))
            .filter_map(|territory| {
                let first = site.lines(*territory).next()?;
                Some(FinderRow {
                    code: territory.code().to_owned(),
                    name: locale.territory(territory.code()),
                    href: site.territory_address(*territory, tag),
                    number: words.number(first.main_number()),
                    note: note(&words, first),
                })
            })
            .collect();
        rows.sort_by(|a, b| locale.compare(&a.name, &b.name));
        Finder {
            directory: site.directory(tag),
            none: site.none_address(tag),
            none_count: Territory::all().len() - rows.len(),
            names: "/names.json".to_owned(),
            rows,
        }
    }

    fn campaign_rows(&self, tag: &Tag) -> Vec<CampaignRow> {
        self.site
            .campaigns_on()
            .into_iter()
            .filter_map(|campaign| {
                let id = campaign.page();
                let (translation, _) = self.site.translation(&id, tag)?;
                Some(CampaignRow {
                    title: translation.outline.heading.clone(),
                    href: self.site.page_address(&id, tag)?,
                    dates: self.campaign_dates(campaign, tag),
                })
            })
            .collect()
    }

    fn campaign_dates(&self, campaign: &campaign::Campaign, tag: &Tag) -> String {
        let locale = &self.site.locale(tag).locale;
        let words = Words {
            site: self.site,
            tag,
        };
        match campaign.day {
            Some(day) => locale.date(day),
            None => words.filled(
                "hours-span",
                &[
                    ("from", &locale.date(campaign.starts_on)),
                    ("to", &locale.date(campaign.ends_on)),
                ],
            ),
        }
    }

    fn campaign_lines(&self, page: &str) -> Vec<&Hotline> {
        let campaign = self
            .site
            .campaigns
            .iter()
            .find(|campaign| campaign.page() == page);
        campaign
            .into_iter()
            .flat_map(|campaign| &campaign.hotlines)
            .filter_map(|id| self.site.hotlines.get(id.value.as_str()))
            .collect()
    }

    fn campaign(
        &self,
        campaign: &campaign::Campaign,
        prose: Prose,
        translation: &Translation,
        tag: &Tag,
    ) -> Campaign {
        let page = campaign.page();
        let cards = self
            .campaign_lines(&page)
            .into_iter()
            .enumerate()
            .map(|(at, hotline)| {
                self.card(
                    hotline,
                    tag,
                    CardForm::Short,
                    at == 0,
                    (at == 0).then(|| "number".to_owned()),
                )
            })
            .collect();
        Campaign {
            prose,
            dates: self.campaign_dates(campaign, tag),
            cards,
            sources: self.sources(&page, translation, tag),
        }
    }

    pub(super) fn territory(&self, territory: Territory, tag: &Tag) -> Result<String, Problem> {
        let site = self.site;
        let address = |tag: &Tag| site.territory_address(territory, tag);
        let name = site.locale(tag).locale.territory(territory.code());
        let about = About {
            tag,
            title: name.clone(),
            description: None,
            address: Some(&address),
            own: &|_| true,
            has_number: true,
            id: "numbers/territory",
        };
        let mut frame = self.frame(&about);
        frame.notice = self.message_notice(tag, address(&site.config.source));
        let cards: Vec<_> = site
            .lines(territory)
            .enumerate()
            .map(|(at, hotline)| {
                self.card(
                    hotline,
                    tag,
                    CardForm::Full,
                    at == 0 && !hotline.professionals_only(),
                    Some(hotline.id.to_string()),
                )
            })
            .collect();
        frame.json_ld = Some(self.lines_json(territory, &name));
        let words = Words { site, tag };
        let view = TerritoryView {
            name,
            no_line: !site.has_line(territory),
            emergency: site
                .emergency
                .get(&territory)
                .into_iter()
                .flatten()
                .map(|number| words.number(number))
                .collect(),
            cards,
            calling: site.page_address("calling", tag),
            write: site
                .has_form()
                .then(|| site.page_address("write", tag))
                .flatten(),
        };
        self.view("territory.html", tag, frame, view)
    }

    /// The lines of a territory for machines (<https://schema.org/Service>).
    fn lines_json(&self, territory: Territory, name: &str) -> String {
        let services: Vec<_> = self
            .site
            .lines(territory)
            .map(|hotline| {
                let phones: Vec<_> = hotline.numbers.iter().filter(|number| number.dial.is_voice()).map(|number| json!({ "@type": "ContactPoint", "telephone": number.dial.digits() })).collect();
                json!({
                    "@type": "Service", "name": hotline.name.text, "areaServed": { "@type": "Country", "name": name, "identifier": territory.code() },
                    "availableChannel": { "@type": "ServiceChannel", "servicePhone": phones },
                })
            })
            .collect();
        script_json(&json!({ "@context": "https://schema.org", "@graph": services }))
    }

    pub(super) fn no_line(&self, tag: &Tag) -> Result<String, Problem> {
        let site = self.site;
        let words = Words { site, tag };
        let address = |tag: &Tag| site.none_address(tag);
        let about = About {
            tag,
            title: words.message("numbers-none"),
            description: None,
            address: Some(&address),
            own: &|_| true,
            has_number: true,
            id: "numbers/none",
        };
        let mut frame = self.frame(&about);
        frame.notice = self.message_notice(tag, address(&site.config.source));
        let locale = &site.locale(tag).locale;
        let mut rows: Vec<_> = Territory::all()
            .into_iter()
            .filter(|territory| !site.has_line(*territory))
            .map(|territory| NoLineRow {
                anchor: territory.slug(),
                name: locale.territory(territory.code()),
                href: site
                    .territories
                    .contains_key(&territory)
                    .then(|| site.territory_address(territory, tag)),
            })
            .collect();
        rows.sort_by(|a, b| locale.compare(&a.name, &b.name));
        let view = NoLine {
            rows,
            directory: site.directory(tag),
            resources: site.page_address("resources", tag),
        };
        self.view("none.html", tag, frame, view)
    }

    pub(super) fn missing(&self, tag: &Tag) -> Result<String, Problem> {
        let words = Words {
            site: self.site,
            tag,
        };
        let address = |tag: &Tag| format!("/{tag}/");
        let about = About {
            tag,
            title: words.message("page-missing-title"),
            description: None,
            address: Some(&address),
            own: &|_| true,
            has_number: true,
            id: "404",
        };
        let mut frame = self.frame(&about);
        outside(&mut frame);
        self.view(
            "missing.html",
            tag,
            frame,
            Missing {
                directory: self.site.directory(tag),
            },
        )
    }

    pub(super) fn missing_all(&self) -> Result<String, Problem> {
        self.every_language("missing_all.html", "page-missing-title")
    }

    /// A page that nobody asked for in any one language.
    pub(super) fn every_language(&self, template: &str, title: &str) -> Result<String, Problem> {
        let site = self.site;
        let tag = &site.config.source;
        let words = Words { site, tag };
        let about = About {
            tag,
            title: words.message(title),
            description: None,
            address: None,
            own: &|_| true,
            has_number: true,
            id: "404",
        };
        let mut frame = self.frame(&about);
        outside(&mut frame);
        frame.navigation.clear();
        frame.footer.clear();
        frame.feed = None;
        let mut locales: Vec<_> = site.config.locales.iter().collect();
        locales.sort_by_key(|locale| locale.locale.tag != *tag);
        let parts = locales
            .into_iter()
            .map(|locale| LanguagePart {
                tag: locale.locale.tag.to_string(),
                dir: locale.locale.direction,
                name: locale.locale.autonym(),
                home: format!("/{}/", locale.locale.tag),
                directory: site.directory(&locale.locale.tag),
            })
            .collect();
        self.view(template, tag, frame, EveryLanguage { parts })
    }
}

/// A page that search engines must not keep.
pub(super) fn outside(frame: &mut Frame) {
    frame.noindex = true;
    frame.canonical = None;
    frame.alternates.clear();
    frame.x_default = None;
}

/// What must stand beside a number in the list: who answers, where that may decide; for whom, where not for all.
fn note(words: &Words<'_>, hotline: &Hotline) -> Option<String> {
    let audiences: Vec<_> = hotline
        .audiences
        .iter()
        .filter(|word| *word != "helpers")
        .cloned()
        .collect();
    let narrow = !audiences.is_empty()
        && audiences.iter().all(|word| {
            [
                "children",
                "women",
                "migrants",
                "going-abroad",
                "workers-abroad",
                "professionals",
                "employers",
            ]
            .contains(&word.as_str())
        });
    if hotline.is_police() {
        Some(words.message("answered-by-police"))
    } else if narrow {
        Some(words.filled(
            "numbers-for",
            &[("audiences", &words.list("audience", &audiences)?)],
        ))
    } else {
        None
    }
}

/// JSON that may stand inside a `<script>` element.
pub(super) fn script_json(value: &serde_json::Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

/// The text of an element or attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// What links in a text mean to a reader of `tag`.
struct Resolver<'a> {
    renderer: &'a Renderer<'a>,
    tag: &'a Tag,
    failed: std::cell::RefCell<Option<Problem>>,
}

impl Resolver<'_> {
    fn line(&self, id: &str) -> Option<&Hotline> {
        self.renderer.site.hotlines.get(id)
    }
}

impl Resolve for Resolver<'_> {
    fn page(&self, id: &str, anchor: Option<&str>) -> String {
        let mut address = self
            .renderer
            .site
            .page_address(id, self.tag)
            .unwrap_or_default();
        if let Some(anchor) = anchor {
            address.push('#');
            address.push_str(anchor);
        }
        address
    }

    fn hotline(&self, id: &str) -> String {
        self.line(id)
            .map(|hotline| self.renderer.site.hotline_address(hotline, self.tag))
            .unwrap_or_default()
    }

    fn number(&self, id: &str) -> String {
        let Some(hotline) = self.line(id) else {
            return String::new();
        };
        let number = hotline.main_number();
        let digits = format!("<bdi dir=\"ltr\">{}</bdi>", escape(&number.display));
        match number.dial.href() {
            Some(href) => format!("<a href=\"{}\">{digits}</a>", escape(&href)),
            None => digits,
        }
    }

    fn card(&self, id: &str) -> String {
        let Some(hotline) = self.line(id) else {
            return String::new();
        };
        let card = self
            .renderer
            .card(hotline, self.tag, CardForm::Short, false, None);
        match self.renderer.template(
            "card.html",
            &CardView {
                lang: self.tag.to_string(),
                card,
            },
        ) {
            Ok(html) => html,
            Err(problem) => {
                self.failed.borrow_mut().get_or_insert(problem);
                String::new()
            }
        }
    }

    fn campaign(&self, id: &str) -> String {
        let page = format!("campaigns/{id}");
        self.renderer
            .site
            .page_address(&page, self.tag)
            .or_else(|| self.renderer.site.page_address("campaigns", self.tag))
            .unwrap_or_default()
    }
}

//! The pages of the site: home, articles, directory, territories, campaigns, and those that nobody asked for.

use std::borrow::Cow;
use std::ops::Bound;

use memchr::{memchr2, memchr3};
use serde::Serialize;
use serde_json::json;

use crate::content::locale::Tag;
use crate::content::markdown::Rendered;
use crate::content::page::Translation;
use crate::problem::Problem;
use crate::publish::html::card::Words;
use crate::publish::html::frame::{About, Edition};
use crate::publish::html::resolver::Resolver;
use crate::publish::html::skeleton::{self, Skeleton, Slot, Slots};
use crate::publish::html::view::{
    Article, Campaigns, Chooser, Directory, EveryLanguage, FormState, Frame, Home, LanguagePart,
    Link, Missing, Prose, SourceRow, View, Write,
};
use crate::publish::render::{Renderer, same};

/// A list of a page's sections stands above its text from this many on.
const CONTENTS_FROM: usize = 4;

impl Renderer<'_> {
    pub(crate) fn chooser(&self) -> Result<String, Problem> {
        let tag = &self.site.config.source;
        let about = About {
            tag,
            title: self.site.config.name.clone(),
            description: None,
            editions: self.editions(|tag| format!("/{tag}/")),
            has_number: false,
            id: "index",
        };
        let mut frame = self.frame(&about);
        frame.canonical = Some(format!("{}/", self.site.config.origin));
        frame.navigation.clear();
        frame.demonstration = false;
        frame.feed = None;
        self.view("chooser.html", tag, frame, Chooser {})
    }

    pub(crate) fn page(&self, id: &str, tag: &Tag) -> Result<Vec<u8>, Problem> {
        let Some((translation, fallback)) = self.translation(id, tag) else {
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
        let lead_apart = matches!(id, "index" | "numbers" | "campaigns");
        let body = if lead_apart {
            rendered.rest.clone()
        } else {
            format!("{}{}", rendered.lead, rendered.rest)
        };
        let prose = Prose {
            lang: text_tag.to_string(),
            dir: self.site.locale(text_tag).locale.direction,
            heading_html: rendered.heading,
            body_html: body,
        };
        let html = match id {
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
                    form: self.form(tag, FormState::Plain),
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
                    lead_html: rendered.lead,
                    rows: self.campaign_rows(tag),
                },
            ),
            _ => {
                let mut campaigns = self.site.campaigns.iter();
                let Some(campaign) = campaigns.find(|campaign| campaign.page() == id) else {
                    let article = self.article(id, prose, translation, tag);
                    // A page that lists others is the only one of its kind.
                    return if article.children.is_empty() {
                        self.alike("page.html", tag, frame, article)
                    } else {
                        let html = self.view("page.html", tag, frame, article)?;
                        Ok(self.finish(html))
                    };
                };
                let view = self.campaign(campaign, prose, translation, tag);
                self.view("campaign.html", tag, frame, view)
            }
        }?;
        Ok(self.finish(html))
    }

    /// A page of the kind that most pages are: only its words are its own.
    fn alike<P: Serialize + Clone>(
        &self,
        template: &str,
        tag: &Tag,
        frame: Frame,
        page: P,
    ) -> Result<Vec<u8>, Problem>
    where
        View<P>: Slots,
    {
        let mut view = View {
            lang: tag.to_string(),
            frame,
            page,
        };
        if self.long_way {
            return Ok(self.finish(self.template(template, &view)?));
        }
        let words = skeleton::take(&mut view);
        let key = skeleton::key(template, &view)
            .map_err(|error| Problem::general(format!("a page cannot be made: {error}")))?;
        let made = self
            .kept
            .skeletons
            .get(key, || self.skeleton(template, &view, &words))?;
        if let Some(skeleton) = made {
            return Ok(skeleton.fill(&words).into_bytes());
        }
        skeleton::fill(&mut view, &words);
        Ok(self.finish(self.template(template, &view)?))
    }

    /// The skeleton of a view whose words were taken out; `words` are those of the first such page.
    fn skeleton<P: Serialize + Clone>(
        &self,
        template: &str,
        view: &View<P>,
        words: &[(String, Slot)],
    ) -> Result<Option<Skeleton>, Problem>
    where
        View<P>: Slots,
    {
        let mut marked = view.clone();
        skeleton::mark(&mut marked);
        let document = self.finish(self.template(template, &marked)?);
        let cut = std::str::from_utf8(&document)
            .ok()
            .and_then(|document| Skeleton::cut(document, words));
        let mut first = view.clone();
        skeleton::fill(&mut first, words);
        let long = self.template(template, &first)?;
        Ok(cut.filter(|skeleton| same(skeleton.fill(words).as_bytes(), long.as_bytes())))
    }

    fn page_frame(&self, id: &str, tag: &Tag, translation: &Translation, fallback: bool) -> Frame {
        let site = self.site;
        let is_campaign = site.campaigns.iter().any(|campaign| campaign.page() == id);
        let has_number = matches!(id, "index" | "numbers")
            || (id == "write")
            || (is_campaign && !self.campaign_lines(id).is_empty());
        let detail = translation.detail();
        let about = About {
            tag,
            title: detail.title.clone(),
            description: Some(detail.description.clone()),
            editions: site
                .editions(id)
                .map(|(address, own)| Edition {
                    address: address.to_owned(),
                    own,
                })
                .collect(),
            has_number,
            id,
        };
        let mut frame = self.frame(&about);
        frame.notice = self.notice(id, tag, translation, fallback);
        frame.updated = translation
            .updated
            .map(|day| site.locale(tag).locale.date(day));
        frame.share = is_campaign.then(|| detail.description.clone());
        if id == "index" {
            frame.json_ld = Some(script_json(&json!({
                "@context": "https://schema.org", "@type": "WebSite", "name": site.config.name,
                "url": format!("{}/{tag}/", site.config.origin), "inLanguage": tag.as_str(),
            })));
        }
        frame
    }

    pub(crate) fn view<P: serde::Serialize>(
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

    /// A page's text with its links, cards and numbers resolved for a reader of `tag`.
    fn prose(&self, translation: &Translation, tag: &Tag) -> Result<Rendered, Problem> {
        let resolver = Resolver {
            renderer: self,
            tag,
            failed: std::cell::RefCell::new(None),
        };
        let rendered = self.read_prose(translation)?.fill(&resolver);
        match resolver.failed.into_inner() {
            Some(problem) => Err(problem),
            None => Ok(rendered),
        }
    }

    fn article(&self, id: &str, prose: Prose, translation: &Translation, tag: &Tag) -> Article {
        let sections: Vec<_> = translation
            .detail()
            .outline
            .headings
            .iter()
            .filter(|heading| heading.level == 2)
            .map(|heading| Link {
                href: format!("#{}", heading.id),
                text: heading.text.clone(),
                lang: None,
                current: false,
            })
            .collect();
        let below = format!("{id}/");
        let children = self
            .site
            .pages
            .range::<str, _>((Bound::Excluded(&*below), Bound::Unbounded))
            .map(|(other, _)| other)
            .take_while(|other| other.starts_with(&*below))
            .filter(|other| {
                !other
                    .get(below.len()..)
                    .is_some_and(|rest| rest.contains('/'))
            })
            .filter_map(|other| {
                let (translation, fallback) = self.translation(other, tag)?;
                Some(Link {
                    href: self.site.page_address(other, tag)?,
                    text: translation.detail().heading.clone(),
                    lang: fallback.then(|| self.site.config.source.to_string()),
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
    pub(crate) fn sources(&self, id: &str, translation: &Translation, tag: &Tag) -> Vec<SourceRow> {
        let original = self.original(id);
        let borrowed = original.filter(|_| translation.detail().sources.is_empty());
        let citations = &borrowed.unwrap_or(translation).detail().sources;
        let lang = if borrowed.is_some() {
            &self.site.config.source
        } else {
            tag
        };
        let locale = &self.site.locale(tag).locale;
        citations
            .iter()
            .map(|citation| SourceRow {
                title: citation.title.clone(),
                lang: lang.to_string(),
                url: citation.url.clone(),
                read_on: locale.date(citation.read_on),
            })
            .collect()
    }

    pub(crate) fn missing(&self, tag: &Tag) -> Result<String, Problem> {
        let words = Words {
            site: self.site,
            tag,
        };
        let about = About {
            tag,
            title: words.message("page-missing-title"),
            description: None,
            editions: self.editions(|tag| format!("/{tag}/")),
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

    pub(crate) fn missing_all(&self) -> Result<String, Problem> {
        self.every_language("missing_all.html", "page-missing-title")
    }

    /// A page that nobody asked for in any one language.
    pub(crate) fn every_language(&self, template: &str, title: &str) -> Result<String, Problem> {
        let site = self.site;
        let tag = &site.config.source;
        let words = Words { site, tag };
        let about = About {
            tag,
            title: words.message(title),
            description: None,
            editions: Vec::new(),
            has_number: true,
            id: "404",
        };
        let mut frame = self.frame(&about);
        outside(&mut frame);
        frame.navigation.clear();
        frame.demonstration = false;
        frame.footer.clear();
        frame.feed = None;
        let mut locales: Vec<_> = site.config.locales.iter().collect();
        locales.sort_by_key(|locale| locale.locale.tag != *tag);
        let parts = locales
            .into_iter()
            .map(|locale| LanguagePart {
                tag: locale.locale.tag.to_string(),
                dir: locale.locale.direction,
                name: locale.locale.autonym().to_owned(),
                home: format!("/{}/", locale.locale.tag),
                directory: site.directory(&locale.locale.tag),
            })
            .collect();
        self.view(template, tag, frame, EveryLanguage { parts })
    }
}

/// A page that search engines must not keep.
pub(crate) fn outside(frame: &mut Frame) {
    frame.noindex = true;
    frame.canonical = None;
    frame.alternates.clear();
    frame.x_default = None;
}

/// JSON that may stand inside a `<script>` element.
pub(crate) fn script_json(value: &serde_json::Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

/// The text of an element or attribute.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if memchr3(b'&', b'<', b'>', bytes).is_none() && memchr2(b'"', b'\'', bytes).is_none() {
        return Cow::Borrowed(text);
    }
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;");
    Cow::Owned(escaped)
}

//! Ways in that are no country: lines that are free, that one can write to, for children, by language, and open now.
//!
//! A line stands in these lists with what must be known before a call, as everywhere.

use super::view::{Link, Name, Prose, SourceRow, Way as WayView, WayGroup, WayRow};
use crate::content::hotline::vocabulary::{Audience, Subject};
use crate::content::hotline::{Hotline, Number};
use crate::content::hours::Hours;
use crate::content::locale::{Tag, language_in_itself};
use crate::content::vocabulary::Vocabulary as _;
use crate::content::way::Way;
use crate::problem::Problem;
use crate::publish::html::hours::open;
use crate::publish::html::words::Words;
use crate::publish::render::Renderer;

/// What of a line a list shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Its first number that one can call.
    Call,
    /// The same, and whether it is open now.
    Now,
    /// Its numbers for text messages.
    Texts,
    /// Its numbers for messages over Wi-Fi, its chat and its e-mail address.
    Net,
}

impl Renderer<'_> {
    /// The main part of a page that lists lines by what somebody needs.
    pub(crate) fn way(
        &self,
        way: Way,
        lead_html: String,
        prose: Prose,
        sources: Vec<SourceRow>,
        tag: &Tag,
    ) -> Result<WayView, Problem> {
        let mut groups = match way {
            Way::NoCredit => vec![
                self.way_group(tag, "ways-free", Shown::Call, |line| {
                    line.free == Some(true)
                })?,
                self.way_group(tag, "ways-net", Shown::Net, |_| true)?,
            ],
            Way::CannotHear => vec![
                self.way_group(tag, "ways-texts", Shown::Texts, |_| true)?,
                self.way_group(tag, "ways-net", Shown::Net, |_| true)?,
            ],
            Way::Under18 => vec![self.way_group(tag, "ways-children", Shown::Call, |line| {
                line.subject() == Subject::Children || line.audiences.contains(&Audience::Children)
            })?],
            Way::Languages => self.languages_spoken(tag)?,
            Way::OpenNow => vec![
                self.way_group(tag, "ways-day-and-night", Shown::Now, |line| {
                    matches!(line.hours, Some(Hours::Always))
                })?,
                self.way_group(tag, "ways-hours", Shown::Now, |line| {
                    matches!(line.hours, Some(Hours::Weekly(_)))
                })?,
            ],
        };
        if self.words(tag).is_of_one_country() {
            groups.retain(|group| !group.rows.is_empty());
        }
        Ok(WayView {
            prose,
            lead_html,
            groups,
            sources,
            only_open: way == Way::OpenNow,
            directory: self.site.directory(tag),
        })
    }

    /// Links to the pages that list lines by what somebody needs.
    pub(crate) fn ways(&self, tag: &Tag) -> Result<Vec<Link>, Problem> {
        let ids = Way::ALL.iter().map(|way| way.word());
        let links = ids.map(|id| self.shown_link(id, tag));
        links.filter_map(Result::transpose).collect()
    }

    /// A link to a page under its heading; none if the page is not shown.
    pub(crate) fn shown_link(&self, id: &str, tag: &Tag) -> Result<Option<Link>, Problem> {
        let Some(found) = self.translation(id, tag) else {
            return Ok(None);
        };
        let text = found.0.detail().heading.clone();
        let link = self.link(id, tag, found)?;
        Ok(Some(Link { text, ..link }))
    }

    /// A group for each language that a line speaks, under the language's own name, and one for lines with interpreters.
    fn languages_spoken(&self, tag: &Tag) -> Result<Vec<WayGroup>, Problem> {
        let locale = &self.site.locale(tag).locale;
        let hotlines = self.site.hotlines.values();
        let mut languages: Vec<_> = hotlines.flat_map(|line| line.languages.iter()).collect();
        languages.sort_unstable();
        languages.dedup();
        let mut named: Vec<_> = languages
            .into_iter()
            .map(|language| (locale.language(language), language))
            .collect();
        named.sort_by(|(a, _), (b, _)| locale.compare(a, b));
        let mut groups = Vec::new();
        for (name, language) in named {
            groups.push(WayGroup {
                heading: name,
                own_name: (language != tag).then(|| Name {
                    text: language_in_itself(language),
                    lang: language.to_string(),
                }),
                rows: self.way_rows(tag, Shown::Call, |line| line.languages.contains(language))?,
            });
        }
        groups.push(
            self.way_group(tag, "ways-interpreters", Shown::Call, |line| {
                line.interpreter_languages.is_some()
            })?,
        );
        Ok(groups)
    }

    fn way_group(
        &self,
        tag: &Tag,
        heading: &str,
        shown: Shown,
        fits: impl Fn(&Hotline) -> bool,
    ) -> Result<WayGroup, Problem> {
        Ok(WayGroup {
            heading: self.words(tag).message(heading)?,
            own_name: None,
            rows: self.way_rows(tag, shown, fits)?,
        })
    }

    /// The lines that fit, by territory in the reader's collation and within it in the order of its page.
    fn way_rows(
        &self,
        tag: &Tag,
        shown: Shown,
        fits: impl Fn(&Hotline) -> bool,
    ) -> Result<Vec<WayRow>, Problem> {
        let locale = &self.site.locale(tag).locale;
        let words = self.words(tag);
        let mut rows = Vec::new();
        for territory in self.site.territories.keys() {
            let name = locale.territory(territory.code());
            let lines = self.site.lines(*territory);
            for line in lines.filter(|line| !line.professionals_only() && fits(line)) {
                let href = self.site.hotline_address(line, tag);
                // All lines of a site for one country are of the same territory.
                let name = if words.is_of_one_country() {
                    &line.name.text
                } else {
                    &name
                };
                rows.extend(words.way_row(name, href, line, shown)?);
            }
        }
        rows.sort_by(|a, b| locale.compare(&a.territory, &b.territory));
        Ok(rows)
    }
}

impl Words<'_> {
    /// The row of a line; none if it has nothing of what the list shows.
    fn way_row(
        &self,
        territory: &str,
        href: String,
        line: &Hotline,
        shown: Shown,
    ) -> Result<Option<WayRow>, Problem> {
        let is_shown = |number: &&Number| match shown {
            Shown::Call | Shown::Now => number.dial.is_voice(),
            Shown::Texts => number.dial.is_text(),
            Shown::Net => !number.dial.is_voice() && !number.dial.is_text(),
        };
        let is_call = matches!(shown, Shown::Call | Shown::Now);
        let most = if is_call { 1 } else { usize::MAX };
        let numbers = line.numbers.iter().filter(is_shown).take(most);
        // As in the list of countries, a number of the police or the immigration office is on its own page alone.
        let numbers = numbers.filter(|_| !line.answered_by.is_an_authority());
        let net = shown == Shown::Net;
        let row = WayRow {
            territory: territory.to_owned(),
            href,
            numbers: numbers
                .map(|number| self.number(number))
                .collect::<Result<_, _>>()?,
            chat: line.chat.clone().filter(|_| net),
            email: line.email.clone().filter(|_| net),
            restrictions: self.restrictions(line)?,
            hours: line
                .hours
                .as_ref()
                .map(|hours| self.hours(hours))
                .transpose()?,
            open: open(line).filter(|_| shown == Shown::Now),
        };
        let is_reached = !row.numbers.is_empty() || row.chat.is_some() || row.email.is_some();
        let is_link_alone = is_call && line.answered_by.is_an_authority();
        Ok((is_reached || is_link_alone).then_some(row))
    }
}

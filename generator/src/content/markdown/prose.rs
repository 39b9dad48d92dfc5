//! A text as HTML with gaps, and the filling of the gaps with addresses, numbers and cards of the site.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark_escape::escape_href;

use super::target::Target;
use crate::problem::Problem;

/// Fills the gaps of a text with addresses, numbers and cards of the site.
pub trait Resolve {
    /// The address of a page, with its anchor; `None` if the page was taken down.
    ///
    /// # Errors
    ///
    /// If the site has no such page.
    fn page(&self, id: &str, anchor: Option<&str>) -> Result<Option<String>, Problem>;
    /// The address of a hotline's section.
    ///
    /// # Errors
    ///
    /// If the site has no such hotline.
    fn hotline(&self, id: &str) -> Result<String, Problem>;
    /// A hotline's number within a sentence, as HTML.
    ///
    /// # Errors
    ///
    /// If the site has no such hotline.
    fn number(&self, id: &str) -> Result<String, Problem>;
    /// A hotline's card, as HTML.
    ///
    /// # Errors
    ///
    /// If the site has no such hotline, or the template of cards fails.
    fn card(&self, id: &str) -> Result<Arc<str>, Problem>;
    /// A picture, as HTML; `words` say what it shows.
    ///
    /// # Errors
    ///
    /// If the site has no such picture.
    fn picture(&self, name: &str, words: &str) -> Result<String, Problem>;
    /// The figures of a file of `content/statistics/`, as HTML.
    ///
    /// # Errors
    ///
    /// If the site has no such file, or a message is missing.
    fn statistics(&self, id: &str) -> Result<String, Problem>;
    /// What a note says that cites `key`, as HTML: the name of a source, and its article.
    ///
    /// # Errors
    ///
    /// If no source has that key.
    fn source(&self, key: &str) -> Result<String, Problem>;
    /// The address of a campaign's page.
    ///
    /// # Errors
    ///
    /// If the site has neither that page nor a list of campaigns.
    fn campaign(&self, id: &str) -> Result<String, Problem>;
}

/// A rendered text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML inside the title, without its element.
    pub heading: String,
    /// The HTML between the title and the first heading of level 2.
    pub lead: String,
    /// The HTML from the first heading of level 2 on, up to the notes.
    pub rest: String,
    /// The HTML of the footnotes at the end.
    pub notes: String,
}

/// A text as HTML with gaps, which depend on the rest of the site.
///
/// Thousands of these are kept in memory, so it has two allocations and not one per gap.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// The inside of the title, then the lead, then the rest, then the notes.
    pub(super) html: String,
    /// The first byte of the lead.
    pub(super) lead: usize,
    /// The first byte of the rest.
    pub(super) rest: usize,
    /// The first byte of the footnotes; the end if there are none.
    pub(super) notes: usize,
    /// The gaps of `html`, in its order.
    pub(super) gaps: Vec<Gap>,
}

/// A placeholder in the HTML of a text.
#[derive(Debug, Clone)]
pub(super) struct Gap {
    /// The bytes of the placeholder.
    pub(super) at: Range<usize>,
    pub(super) kind: GapKind,
}

/// What a placeholder says and what replaces it.
#[derive(Debug, Clone, Copy)]
pub(super) enum GapKind {
    /// The address of a link within the site (`page:rights#stay`) is replaced by the address from the root, inside the
    /// attribute `href`. If the page was taken down, the link is replaced by its words, and goes with its block if it is alone
    /// there.
    Address,
    /// The id of a hotline is replaced by the hotline's number.
    Number,
    /// The id of a hotline is replaced by the hotline's card.
    Card,
    /// The key of a source is replaced by its name and its article.
    Source,
    /// The name of a picture, a space and what it shows are replaced by the picture.
    Picture,
    /// The name of a file of figures is replaced by its charts and tables.
    Statistics,
}

impl Gap {
    /// The same gap with its bytes where `place` says.
    pub(super) fn moved(self, place: impl Fn(usize) -> usize) -> Self {
        Self {
            at: place(self.at.start)..place(self.at.end),
            ..self
        }
    }
}

impl Prose {
    /// The bytes of memory that its HTML and its gaps take.
    pub fn bytes(&self) -> usize {
        self.html.capacity() + self.gaps.capacity() * size_of::<Gap>()
    }

    /// The whole text, with its gaps filled by `resolve`.
    ///
    /// # Errors
    ///
    /// The first problem of `resolve`.
    pub fn fill(&self, resolve: &dyn Resolve) -> Result<Rendered, Problem> {
        let end = self.html.len();
        Ok(Rendered {
            heading: self.part(0..self.lead, resolve)?,
            lead: self.part(self.lead..self.rest, resolve)?,
            rest: self.part(self.rest..self.notes, resolve)?,
            notes: self.part(self.notes..end, resolve)?,
        })
    }

    fn part(&self, part: Range<usize>, resolve: &dyn Resolve) -> Result<String, Problem> {
        let html = |range: Range<usize>| {
            let html = self.html.get(range);
            html.ok_or_else(|| Problem::general("a gap is not within its text"))
        };
        let gaps = self.gaps.iter();
        let gaps: Vec<_> = gaps.filter(|gap| part.contains(&gap.at.start)).collect();
        let mut filled = String::with_capacity(part.len() + 64 * gaps.len());
        let mut from = part.start;
        let mut is_in_words = false;
        for (number, Gap { at, kind }) in gaps.iter().enumerate() {
            let before = html(from..at.start)?;
            push(&mut filled, before, std::mem::take(&mut is_in_words));
            from = at.end;
            if !kind.fill(html(at.clone())?, &mut filled, resolve)? {
                // The start tag, of which the beginning is written, goes with the address.
                let tag = filled.rfind("<a").unwrap_or(filled.len());
                let is_alone = filled.get(tag..) == Some(ALONE);
                filled.truncate(tag);
                let next = gaps.get(number + 1).map_or(part.end, |gap| gap.at.start);
                let rest = html(from..next)?;
                if is_alone && let Some(block) = block_end(&mut filled, rest) {
                    from += block;
                    continue;
                }
                from += rest.find('>').map_or(0, |end| end + 1);
                is_in_words = true;
            }
        }
        push(&mut filled, html(from..part.end)?, is_in_words);
        Ok(filled)
    }
}

/// The start of a link that has no sentence around it, up to its address.
const ALONE: &str = "<a class=\"big\" href=\"";

/// Removes the start of the block that a link is alone in, and of the list that is empty then. Gives the bytes of `rest`, which
/// begins within the start tag of the link, up to the end of that block. `None`, and nothing removed, if there is no such block.
fn block_end(out: &mut String, rest: &str) -> Option<usize> {
    let mut end = rest.find("</a>")? + "</a>".len();
    let mut start = out.len();
    for name in ["p", "li", "ul", "ol"] {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let before = out.get(..start).unwrap_or_default();
        let behind = rest.get(end..).unwrap_or_default();
        if before.ends_with(&open) && behind.starts_with(&close) {
            start -= open.len();
            end += close.len();
        }
    }
    if start == out.len() {
        return None;
    }
    out.truncate(start);
    Some(end)
}

/// Adds HTML, without the first end tag of a link if its start tag is gone.
fn push(out: &mut String, html: &str, is_in_words: bool) {
    match html.split_once("</a>").filter(|_| is_in_words) {
        Some((words, rest)) => out.extend([words, rest]),
        None => out.push_str(html),
    }
}

impl GapKind {
    /// Writes what replaces the placeholder; `false` if a page that it leads to was taken down, and then nothing is written.
    fn fill(self, text: &str, out: &mut String, resolve: &dyn Resolve) -> Result<bool, Problem> {
        match self {
            Self::Number => out.push_str(&resolve.number(text)?),
            Self::Card => out.push_str(&resolve.card(text)?),
            Self::Source => out.push_str(&resolve.source(text)?),
            Self::Picture => {
                let (name, words) = text.split_once(' ').unwrap_or((text, ""));
                out.push_str(&resolve.picture(name, words)?);
            }
            Self::Statistics => out.push_str(&resolve.statistics(text)?),
            Self::Address => {
                let address = match Target::parse(text) {
                    Some(Target::Page(id, anchor)) => resolve.page(&id, anchor.as_deref())?,
                    Some(Target::Hotline(id)) => Some(resolve.hotline(&id)?),
                    Some(Target::Campaign(id)) => Some(resolve.campaign(&id)?),
                    Some(Target::Outside(_) | Target::Statistics(_)) | None => {
                        Some(text.to_owned())
                    }
                };
                let Some(address) = address else {
                    return Ok(false);
                };
                // Writing to a string cannot fail.
                let _ = escape_href(out, &address);
            }
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests;

//! One page of a new site: its front matter and its text, cut into blocks.

use std::collections::{BTreeMap, BTreeSet};

use super::built_in;
use crate::content::locale::Tag;
use crate::content::page::{Budget, parse};
use crate::problem::Problems;

/// Fields of a front matter that say what happened to a page on the international site.
const DROPPED: [&str; 3] = ["source_hash", "reviewed", "aliases"];

/// A page as it is written, cut into blocks.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// The lines of the front matter, without the two lines `+++`.
    front: Vec<String>,
    /// The list `sources`, as it stands in the front matter; empty if there is none.
    sources: Vec<String>,
    /// The blocks of the text in order, without the empty lines between them. The lines of a list are one block.
    pub(super) blocks: Vec<Vec<String>>,
    /// The ids of headings that were removed.
    pub(super) removed: BTreeSet<String>,
}

impl Page {
    /// Cuts the text of a page of ours.
    pub(super) fn parse(text: &str) -> Self {
        let mut lines = text.lines();
        let (mut front, mut sources) = (Vec::new(), Vec::new());
        let mut is_in_sources = false;
        for line in lines.by_ref().skip(1).take_while(|line| *line != "+++") {
            is_in_sources |= line.starts_with("sources = [");
            let field = line.split(' ').next().unwrap_or_default();
            if is_in_sources {
                sources.push(line.to_owned());
                is_in_sources = line != "]";
            } else if !DROPPED.contains(&field) {
                front.push(line.to_owned());
            }
        }
        let mut blocks: Vec<Vec<String>> = vec![Vec::new()];
        for line in lines {
            match blocks.last_mut() {
                Some(block) if !line.is_empty() => block.push(line.to_owned()),
                _ => blocks.push(Vec::new()),
            }
        }
        blocks.retain(|block| !block.is_empty());
        Self {
            front,
            sources,
            blocks,
            removed: BTreeSet::new(),
        }
    }

    /// The text of the file. A translation says from which text it was made.
    fn text(&self, source_hash: Option<&str>) -> String {
        let mut lines = vec!["+++".to_owned()];
        lines.extend(self.front.iter().cloned());
        lines.extend(source_hash.map(|hash| format!("source_hash = \"{hash}\"")));
        lines.extend(self.sources.iter().cloned());
        lines.push("+++".to_owned());
        let blocks = self.blocks.iter();
        let body = blocks.map(|block| block.join("\n")).collect::<Vec<_>>();
        format!("{}\n\n{}\n", lines.join("\n"), body.join("\n\n"))
    }

    /// Turns links to pages and headings that the site does not have into their words, or into links to the page.
    fn mend_links(
        &mut self,
        has_page: impl Fn(&str) -> bool,
        has_heading: impl Fn(&str, &str) -> bool,
    ) {
        for line in self.blocks.iter_mut().flatten() {
            let mut mended = String::with_capacity(line.len());
            let mut rest = line.as_str();
            while let Some((before, link, after)) = next_link(rest) {
                mended.push_str(before);
                let (page, heading) = link.target.split_once('#').unwrap_or((link.target, ""));
                if !has_page(page) {
                    mended.push_str(link.words);
                } else if heading.is_empty() || has_heading(page, heading) {
                    mended.push_str(link.whole);
                } else {
                    mended.extend(["[", link.words, "](page:", page, ")"]);
                }
                rest = after;
            }
            mended.push_str(rest);
            *line = mended;
        }
    }
}

/// A link to a page.
struct Link<'t> {
    whole: &'t str,
    words: &'t str,
    /// The id of the page, and that of a heading after `#`.
    target: &'t str,
}

/// The next link to a page, with the text before and after it.
fn next_link(text: &str) -> Option<(&str, Link<'_>, &str)> {
    let middle = text.find("](page:")?;
    let start = text.get(..middle)?.rfind('[')?;
    let target_start = middle + "](page:".len();
    let length = text.get(target_start..)?.find(')')?;
    let end = target_start + length + 1;
    let link = Link {
        whole: text.get(start..end)?,
        words: text.get(start + 1..middle)?,
        target: text.get(target_start..end - 1)?,
    };
    Some((text.get(..start)?, link, text.get(end..)?))
}

/// The files of the pages, by path: every link leads somewhere, every translation is one of the source text as it is now, and
/// the sources stand in the source text.
pub(super) fn finished(
    mut pages: BTreeMap<(Tag, String), Page>,
    source: &Tag,
) -> BTreeMap<String, String> {
    let removed: BTreeMap<(Tag, String), BTreeSet<String>> = pages
        .iter()
        .map(|((tag, id), page)| {
            (
                (tag.clone(), linked_id(id).to_owned()),
                page.removed.clone(),
            )
        })
        .collect();
    for ((tag, id), page) in &mut pages {
        let of_page = |id: &str| removed.get(&(tag.clone(), id.to_owned()));
        page.mend_links(
            |id| of_page(id).is_some(),
            |id, heading| of_page(id).is_some_and(|removed| !removed.contains(heading)),
        );
        if tag == source && page.sources.is_empty() {
            let english = Tag::parse("en").ok();
            let english = english.and_then(|english| built_in::page(&english, id));
            page.sources = english
                .map(|text| Page::parse(text).sources)
                .unwrap_or_default();
        }
    }
    let path = |tag: &Tag, id: &str| format!("content/pages/{tag}/{id}.md");
    let files = pages.iter().map(|((tag, id), page)| {
        let original = pages.get(&(source.clone(), id.clone()));
        let original = original.filter(|_| tag != source);
        let hash = original.and_then(|page| words_digest(path(source, id), &page.text(None)));
        (path(tag, id), page.text(hash.as_deref()))
    });
    files.collect()
}

/// The id by which links name a page: that of `rights/index` is `rights`.
fn linked_id(id: &str) -> &str {
    id.strip_suffix("/index").unwrap_or(id)
}

/// The digest of the words of a page, by which its translations say what they were made from.
fn words_digest(path: String, text: &str) -> Option<String> {
    let page = parse(&path.into(), text, &Budget::default(), &Problems::default())?;
    Some(page.digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "+++\ntitle = \"A\"\naliases = [\"/en/b/\"]\nsources = [\n  { title = \"x\" },\n]\nsource_hash = \"0\"\n+++\n\n# A\n\n- [b](page:b#c). [d](page:d)\n- e\n";

    #[test]
    fn a_page_is_cut_and_put_together_again() {
        let page = Page::parse(TEXT);
        assert_eq!(
            page.blocks,
            [vec!["# A"], vec!["- [b](page:b#c). [d](page:d)", "- e"]]
        );
        let without = TEXT
            .replace("aliases = [\"/en/b/\"]\n", "")
            .replace("source_hash = \"0\"\n", "");
        assert_eq!(page.text(None), without);
        assert!(
            page.text(Some("12"))
                .contains("title = \"A\"\nsource_hash = \"12\"\nsources")
        );
    }

    #[test]
    fn links_lead_to_what_is_there() {
        let mut page = Page::parse(TEXT);
        page.mend_links(|id| id == "b", |_, heading| heading != "c");
        assert_eq!(page.blocks[1][0], "- [b](page:b). d");
        page.mend_links(|_| true, |_, _| true);
        assert_eq!(page.blocks[1][0], "- [b](page:b). d");
    }
}

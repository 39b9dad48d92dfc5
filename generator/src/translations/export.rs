//! The files that a translator gets.

use std::path::Path;

use super::document::{self, Guide, Head};
use super::exchange::Unit;
use super::po;
use super::texts::{MESSAGES, Texts};
use super::words::Words;
use super::xliff;
use crate::content::locale::Tag;
use crate::content::page_path::split_path;
use crate::problem::Problem;
use crate::site::Site;
use crate::source::Source;

/// The kind of the files that a translator gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A PO file of all texts.
    Po,
    /// An XLIFF 2 file of all texts.
    Xliff,
    /// A document for a word processor of each page, and one of all messages.
    Document,
}

/// A file that a translator gets.
#[derive(Debug)]
pub struct Exported {
    /// Its path: `ur.po`, `ur/pages/rights.pay.ur.html`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// How many texts it has.
    pub texts: usize,
    /// How many words they have.
    pub words: Words,
}

/// The texts of a site in the language `tag`, which is not that of the source. If the folder `root` of the site is a git
/// clone, the files show what the source said when a page was translated.
///
/// # Errors
///
/// When no language of the site has a message for what a document tells the translator.
pub fn export(
    site: &Site,
    source: &Source,
    root: Option<&Path>,
    tag: &Tag,
    kind: FileKind,
) -> Result<Vec<Exported>, Problem> {
    let texts = Texts::new(site, source, root, tag);
    let whole = |extension, text| Exported {
        name: format!("{tag}.{extension}"),
        text,
        texts: texts.units().count(),
        words: Words::of(texts.units()),
    };
    Ok(match kind {
        FileKind::Po => {
            let text = po::write(&site.config.name, tag, texts.units());
            vec![whole("po", text)]
        }
        FileKind::Xliff => {
            let text = xliff::write(&site.config.source, tag, texts.units());
            vec![whole("xlf", text)]
        }
        FileKind::Document => {
            let documents = texts.documents().into_iter();
            let documents = documents.map(|(label, units)| document(site, tag, label, &units));
            documents.collect::<Result<_, _>>()?
        }
    })
}

fn document(site: &Site, tag: &Tag, label: &str, units: &[&Unit]) -> Result<Exported, Problem> {
    let config = &site.config;
    let guide = Guide::new(site, tag);
    let words = Words::of(units.iter().copied());
    let title = match units.first() {
        Some(title) if label != MESSAGES => title.source.clone(),
        _ => guide.title("document-messages")?,
    };
    let id = split_path(label).map(|(_, id)| id);
    let (folder, name) = match &id {
        Some(id) => ("pages/", &**id),
        None => ("", label),
    };
    let head = Head {
        site: &config.name,
        source: &config.source,
        target: tag,
        label,
        name,
        title: &title,
        words,
        guide: &guide,
    };
    Ok(Exported {
        // The name is unlike any other also without its folder, as in an attachment. No id has a stop in it.
        name: format!("{tag}/{folder}{}.{tag}.html", name.replace('/', ".")),
        text: document::write(&head, units)?,
        texts: units.len(),
        words,
    })
}

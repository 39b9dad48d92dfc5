//! `fanal new`: the files of a site for one country, and [single files](new_file) of a site that is there.
//!
//! In goes a [`Wish`]: a country, its languages, who runs its line. Out come the files of a site that builds at once: the
//! records and emergency numbers of that country and of no other, the pages of the international site that any country can
//! use, and a national edition of the others. Legal sentences stay where we read that their law binds the country. What only
//! people of the country can write is a marked place, which readers do not see.

mod built_in;
mod commented;
mod languages;
mod law;
pub mod new_file;
mod page;
mod phrases;
mod records;
mod settings;
mod tables;
mod wish;
mod write;

use std::collections::{BTreeMap, BTreeSet};

pub use built_in::languages;
pub use languages::Languages;
pub use records::model_of;
pub use wish::Wish;
pub use write::{NewSiteError, add, check_empty, write};

/// Pages of the international site that a site for one country has no use for: they list lines of many countries, or speak to
/// people who plan one.
const INTERNATIONAL: [&str; 3] = ["languages", "open-now", "run-a-line"];

/// The files of a new site.
#[derive(Debug)]
pub struct Starter {
    /// The text of each file, by its path below the site's folder.
    pub files: BTreeMap<String, String>,
    /// The record that has to be filled in before the site can be built, for a country of which we have no line.
    pub to_fill_in: Option<String>,
}

/// The files of the site that is wanted.
pub fn starter(wish: &Wish) -> Starter {
    let records = records::of(wish);
    let pages = pages(wish);
    let mut files = settings::files(wish, &records, &pages);
    files.extend(records.files);
    files.extend(pages);
    Starter {
        files,
        to_fill_in: records.to_fill_in,
    }
}

/// The pages in every language of the site, each by its path.
fn pages(wish: &Wish) -> BTreeMap<String, String> {
    let ids = built_in::page_ids();
    let law = law::Law::of(wish.country);
    let is_kept = |id: &String| {
        let is_elsewhere = id.ends_with(settings::EUROPEAN_DAY) && !law.is_european();
        !(INTERNATIONAL.contains(&id.as_str()) || is_elsewhere)
    };
    let ids: BTreeSet<_> = ids.into_iter().filter(is_kept).collect();
    let mut pages = BTreeMap::new();
    for tag in wish.languages.iter() {
        let phrases = phrases::phrases(tag);
        for id in &ids {
            if let Some(text) = built_in::page(tag, id) {
                let page = page::Page::parse(&phrases::of_one_country(text, &phrases));
                pages.insert((tag.clone(), id.clone()), law.filter(page, id, tag));
            }
        }
    }
    page::finished(pages, wish.languages.source())
}

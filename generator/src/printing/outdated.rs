//! Files that campaigns offer on which other words are than the site has now.

use std::collections::BTreeMap;

use super::kit::kits;
use super::order::order;
use super::printed::sheets;
use super::request::Request;
use crate::problem::{Place, Problem};
use crate::site::Site;
use crate::site::kits::{FOLDER, MANIFEST};

/// A warning for each campaign that offers files which would be others if they were printed now.
pub fn outdated(site: &Site) -> Vec<Problem> {
    let outdated = site.kits.iter().filter_map(|(id, files)| {
        let marks = marks(site, id);
        let is_old = |name: &str, mark: &str| marks.get(name).is_none_or(|own| own != mark);
        let mut old = files.iter().filter(|file| is_old(&file.name, &file.mark));
        let first = &old.next()?.name;
        let further = match old.count() {
            0 => String::new(),
            count => format!(" and {count} more"),
        };
        let place = Place::file(&format!("{FOLDER}{id}/{MANIFEST}").into());
        let message = format!(
            "what readers get of the campaign `{id}` is older than its words or its help lines: `{first}`{further}"
        );
        let help = format!("`fanal print --campaign {id} --publish` makes it again");
        Some(Problem::warning(place, message).help(help))
    });
    outdated.collect()
}

/// The marks of everything that is made of a campaign, by the names of the files; none if it cannot be made.
fn marks(site: &Site, id: &str) -> BTreeMap<String, String> {
    let request = Request {
        campaign: Some(id),
        drafts: true,
        ..Request::default()
    };
    let made = order(site, &request).ok().and_then(|order| {
        let printed = sheets(site, &order).ok()?;
        let kits = kits(site, &order, &printed).ok()?;
        Some((printed, kits))
    });
    let (printed, kits) = made.unwrap_or_default();
    let printed = printed.into_iter().map(|own| (own.file, own.mark));
    let kits = kits.into_iter().map(|own| (own.file, own.mark));
    let named = printed.chain(kits).filter_map(|(file, mark)| {
        let (_, name) = file.rsplit_once('/')?;
        Some((name.to_owned(), mark))
    });
    named.collect()
}

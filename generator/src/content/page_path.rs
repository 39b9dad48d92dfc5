//! Paths of pages: the language and the id of a page are in the path of its file, and its addresses follow from its id and slugs.

use std::sync::Arc;

use crate::address::composed;
use crate::content::locale::Tag;
use crate::content::role::Role;

/// The locale's tag and the page's id, with composed letters, in a path below `content/pages/`.
pub fn split_path(path: &str) -> Option<(&str, Arc<str>)> {
    let below = path.strip_prefix("content/pages/")?.strip_suffix(".md")?;
    let (tag, id) = below.split_once('/')?;
    let id = if id == "index" {
        id
    } else {
        id.strip_suffix("/index").unwrap_or(id)
    };
    Some((tag, composed(id).into()))
}

/// The address of a page in each of some languages, from the root and with a slash at its end. Each part is the slug of the page
/// above or of the page itself: its own in that language, or that in the language `source`, or else the part of its id.
///
/// `page` finds a page by its id, and `slug` its slug in a language.
pub fn addresses<'s, P>(
    id: &str,
    tags: &[Tag],
    source: &Tag,
    page: impl Fn(&str) -> P,
    slug: impl Fn(&P, &Tag) -> Option<&'s str>,
) -> Vec<String> {
    let home = |tag: &Tag| {
        let mut address = String::with_capacity(id.len() + 16);
        address.push('/');
        address.push_str(tag.as_str());
        address.push('/');
        address
    };
    let mut addresses: Vec<_> = tags.iter().map(home).collect();
    if Role::of(id) == Role::Home {
        return addresses;
    }
    let ends = id.match_indices('/').map(|(at, _)| at).chain([id.len()]);
    let mut start = 0;
    for end in ends {
        let page = page(id.get(..end).unwrap_or(id));
        let original = slug(&page, source);
        let part = id.get(start..end).unwrap_or_default();
        for (address, tag) in addresses.iter_mut().zip(tags) {
            address.push_str(slug(&page, tag).or(original).unwrap_or(part));
            address.push('/');
        }
        start = end + 1;
    }
    addresses
}

//! What the cache of an earlier build does to the next one.

use std::fs;

use fanal::build::cache::{Cache, Found};
use fanal::build::write::write;

use super::{SIGNS, SiteFolder};
use crate::door::page;

#[test]
fn a_damaged_cache_is_noticed_and_a_missing_cache_does_no_harm() {
    let mut site = SiteFolder::new();
    site.build().unwrap();
    assert_eq!(site.found(), Found::Whole);
    let path = site.at("public.build/cache");
    let whole = fs::read(&path).unwrap();
    for at in [0, 20, 40, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&path, &bytes).unwrap();
        assert_ne!(site.found(), Found::Whole, "byte {at}");
    }
    fs::write(&path, &whole[..whole.len() - 5]).unwrap();
    assert_eq!(site.found(), Found::Damaged);
    site.put(SIGNS, &page("Look again."));
    assert_eq!(site.build().unwrap().changed, 3);
    assert_eq!(site.differing(), Vec::<String>::new());
    fs::remove_file(&path).unwrap();
    assert_eq!(site.found(), Found::None);
    assert_eq!(site.build().unwrap().changed, 0);
}

#[test]
fn small_changes_are_appended_to_the_cache_until_it_is_replaced() {
    let mut site = SiteFolder::new();
    site.build().unwrap();
    let first = fs::read(site.at("public.build/cache")).unwrap();
    site.put(SIGNS, &page("Look again."));
    site.build().unwrap();
    let mut last = fs::read(site.at("public.build/cache")).unwrap();
    assert!(last.len() > first.len() && last.starts_with(&first));
    let mut replaced = false;
    for edit in 0..200 {
        site.put(SIGNS, &page(&format!("Look {edit} times.")));
        assert_eq!(
            site.build().unwrap().changed,
            3,
            "the page, its fallback, and the words for the search"
        );
        assert_eq!(site.found(), Found::Whole);
        let now = fs::read(site.at("public.build/cache")).unwrap();
        replaced = now.len() < last.len();
        if replaced {
            break;
        }
        assert!(now.starts_with(&last));
        last = now;
    }
    assert!(replaced, "{} bytes", last.len());
    assert_eq!(site.differing(), Vec::<String>::new());
}

#[test]
fn the_cache_of_another_build_is_not_appended_to() {
    let mut site = SiteFolder::new();
    site.build().unwrap();
    let (cache, _) = Cache::read(&site.at("public.build"));
    site.put(SIGNS, &page("Look again."));
    let output = site.plan(&cache).unwrap();
    site.build().unwrap();
    write(&output, &site.at("public"), &cache, &|| ()).unwrap();
    assert_eq!(site.found(), Found::Whole);
    assert_eq!(site.build().unwrap().changed, 0);
    assert_eq!(site.differing(), Vec::<String>::new());
}

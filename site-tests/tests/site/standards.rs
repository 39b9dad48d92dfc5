//! Checks of every page, style sheet and SVG image with the Nu HTML checker. [`html_checker`] names the one message
//! that is ignored.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use site_tests::html_checker;

use crate::built::{after_campaign, assert_no_faults, on_campaign_day, shipped, with_recipient};
use crate::replies::replies;

#[test]
fn every_page_style_sheet_and_image_conforms_to_its_standard() {
    let mut files = BTreeMap::new();
    for (name, built) in [
        ("", shipped()),
        ("with a recipient: ", with_recipient()),
        ("on the day: ", on_campaign_day()),
        ("after the day: ", after_campaign()),
    ] {
        for address in built
            .index
            .files
            .iter()
            .filter(|address| is_checked(address))
        {
            let file = built.site.file(address);
            let is_new = name.is_empty()
                || std::fs::read(&file).ok() != std::fs::read(shipped().site.file(address)).ok();
            if is_new {
                files.insert(format!("{name}{address}"), file);
            }
        }
    }
    for reply in replies() {
        files.insert(format!("reply: {}", reply.address()), reply.file());
    }
    assert_no_faults(&html_checker::faults(&files).unwrap());
}

/// Whether a file is one that the checker reads. The QR codes of all territories and the styles that name them are made alike, so
/// those of one are enough.
fn is_checked(address: &str) -> bool {
    let ends_with = |suffix: &&str| address.ends_with(suffix);
    let is_code = ["/qr.css", "/qr.svg"].iter().any(ends_with);
    (!is_code || address.starts_with("/en/numbers/no/"))
        && [".html", "/", ".css", ".svg"].iter().any(ends_with)
}

#[test]
fn a_fault_in_a_page_a_style_sheet_and_an_image_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let calm = "<!doctype html><html lang=en><head><title>Calm</title></head><body><main><h1>Calm</h1></main></body></html>";
    let files: BTreeMap<String, PathBuf> = [
        ("/calm/", calm.to_owned()),
        ("/कदम/", calm.replace("<h1>", "<h1><p>")),
        ("/a.css", "p{colour:red}".to_owned()),
        (
            "/a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'><p/></svg>".to_owned(),
        ),
    ]
    .into_iter()
    .map(|(address, text)| {
        let suffix = if address.ends_with('/') { ".html" } else { "" };
        let file = folder
            .path()
            .join(format!("{}{suffix}", address.replace('/', "")));
        std::fs::write(&file, text).unwrap();
        (address.to_owned(), file)
    })
    .collect();
    let faults = html_checker::faults(&files).unwrap();
    let wrong: BTreeSet<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(
        wrong.into_iter().collect::<Vec<_>>(),
        ["/a.css", "/a.svg", "/कदम/"]
    );
}

#[test]
fn a_missing_file_is_an_error() {
    let files = BTreeMap::from([("/x/".to_owned(), PathBuf::from("/nowhere/x.html"))]);
    assert!(html_checker::faults(&files).is_err());
}

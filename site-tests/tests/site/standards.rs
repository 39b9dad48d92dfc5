//! What the Nu HTML checker says of every page, style sheet and picture. No message of it is ignored.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use site_tests::nu;

use crate::built::{after_the_day, none, on_the_day, shipped, with_recipient};
use crate::replies::replies;

#[test]
fn every_page_style_sheet_and_picture_is_what_its_standard_says() {
    let mut files = BTreeMap::new();
    for (name, built) in [
        ("", shipped()),
        ("with a recipient: ", with_recipient()),
        ("on the day: ", on_the_day()),
        ("after the day: ", after_the_day()),
    ] {
        for address in built
            .survey
            .files
            .iter()
            .filter(|address| is_for_nu(address))
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
    none(&nu::faults(&files).unwrap());
}

fn is_for_nu(address: &str) -> bool {
    [".html", "/", ".css", ".svg"]
        .iter()
        .any(|ending| address.ends_with(ending))
}

#[test]
fn a_fault_in_a_page_a_style_sheet_and_a_picture_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let calm = "<!doctype html><html lang=en><head><title>Calm</title></head><body><main><h1>Calm</h1></main></body></html>";
    let files: BTreeMap<String, PathBuf> = [
        ("/calm/", calm.to_owned()),
        ("/कदम/", calm.replace("<h1>", "<h1><p>")),
        (
            "/section/",
            calm.replace("main>", "section>").replace("h1>", "p>"),
        ),
        ("/a.css", "p{colour:red}".to_owned()),
        (
            "/a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'><p/></svg>".to_owned(),
        ),
    ]
    .into_iter()
    .map(|(address, text)| {
        let ending = if address.ends_with('/') { ".html" } else { "" };
        let file = folder
            .path()
            .join(format!("{}{ending}", address.replace('/', "")));
        std::fs::write(&file, text).unwrap();
        (address.to_owned(), file)
    })
    .collect();
    let faults = nu::faults(&files).unwrap();
    let wrong: BTreeSet<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(
        wrong.into_iter().collect::<Vec<_>>(),
        ["/a.css", "/a.svg", "/section/", "/कदम/"]
    );
}

#[test]
fn a_file_that_is_not_there_is_not_passed_over() {
    let files = BTreeMap::from([("/x/".to_owned(), PathBuf::from("/nowhere/x.html"))]);
    assert!(nu::faults(&files).is_err());
}

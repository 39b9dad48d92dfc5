//! The files that every site has.

use jiff::civil::Date;

use crate::site::{Conditions, ReservedNames};

/// Files that every site has at its root.
const ROOT_FILES: [&str; 10] = [
    "404.html",
    "failure.html",
    "sitemap.xml",
    "robots.txt",
    "hotlines.json",
    "hotlines.csv",
    "hotlines.schema.json",
    "names.json",
    "_headers",
    "_redirects",
];

/// Files that every locale has in its folder.
const LOCALE_FILES: [&str; 3] = ["404.html", "feed.xml", "sitemap.xml"];

/// The conditions of a first run on the day `today`, in which no page may have the name of a file listed here.
pub fn conditions(today: Date) -> Conditions<'static> {
    let reserved = ReservedNames {
        root: ROOT_FILES.to_vec(),
        locale: LOCALE_FILES.to_vec(),
    };
    Conditions::on(today, reserved)
}
